"""Why a finding came about, in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.lexicon.words import listed, with_full_stop
from factcheck.model import Evidence, Mention, NamePairing, Outcome, Reason, StatementPairing

# Why a sentence that is like a source's says something else.
_APART = {
    Reason.OTHER_PERIOD: "speaks of another day",
    Reason.OTHER_EVENT: "of another step or doer, or not as a fact",
    Reason.NEGATED: "one of the two denies something",
}


def apart_message(pairing: StatementPairing, evidence: Sequence[Evidence]) -> str:
    """By which words a sentence differs from the source's; empty where a curated claim tells better."""
    who = evidence[0].origin.label
    match pairing.reason:
        case Reason.DIFFERENT_VALUE | Reason.NEGATED if pairing.stated and pairing.stated.lower() != pairing.known.lower():
            return f"The draft says {pairing.stated}; {who} says {pairing.known}."
        case Reason.OTHER_SCOPE if pairing.stated or pairing.known:
            sides = (
                f"says “{pairing.stated}”" if pairing.stated else "",
                f"says “{pairing.known}”" if pairing.known else "",
            )
            mine, theirs = (side or f"has no word for “{other}”" for side, other in zip(
                sides, (pairing.known, pairing.stated), strict=True))  # fmt: skip
            return f"The draft {mine}; {who} {theirs}."
        case Reason.OTHER_NAME if pairing.stated:
            return f"{who} comes near to this, but says nothing of {pairing.stated}."
        case Reason.OTHER_PERIOD | Reason.OTHER_EVENT | Reason.NEGATED if (
            pairing.relation is Outcome.INCOMPARABLE and not pairing.claim.topic
        ):
            return f"{who} comes near to this, but {_APART[pairing.reason]}."
        case _:
            return ""


def named_message(evidence: Sequence[Evidence]) -> str:
    """Which sources write a name how."""
    names: dict[str, list[str]] = {}
    for each in evidence:
        names.setdefault(each.value, []).append(each.origin.label)
    told = [
        f"{listed(list(dict.fromkeys(who)))} {'write' if len(set(who)) > 1 else 'writes'} {name}"
        for name, who in names.items()
    ]
    return f"{'; '.join(told)}."


def says(evidence: Iterable[Evidence]) -> str:
    """ "The Astana Times says 17% and John Smith Trust says 18%"."""
    said: dict[str, list[str]] = {}
    for each in evidence:
        values = said.setdefault(each.origin.label, [])
        if each.claim.value and each.claim.told not in values:
            values.append(each.claim.told)
    return listed([f"{who} says {listed(values) or 'so'}" for who, values in said.items()])


def value_message(text: str, conflicts: list[Evidence], agrees: list[Evidence]) -> str:
    """What the draft says, and what the sources say of it."""
    if not conflicts:
        return with_full_stop(says(agrees))
    match conflicts[0].reason:
        case Reason.NEGATED:
            return f"The draft and {conflicts[0].origin.label} say the opposite."
        case Reason.SWAPPED_SCOPE:
            return with_full_stop(
                f"The draft says {text}, which is the figure of another place or group; {says(conflicts)}"
            )
        case _:
            tail = f", while {says(agrees)}" if agrees else ""
            return with_full_stop(f"The draft says {text}; {says(conflicts)}{tail}")


def misspelt_message(mention: Mention, pairing: NamePairing, evidence: tuple[Evidence, ...]) -> str:
    """How the draft writes a name, who else writes it so, and who writes it right."""
    writers = {
        relation: list(dict.fromkeys(e.origin.label for e in evidence if e.relation is relation)) for relation in Outcome
    }
    right, alike = writers[Outcome.CONFLICTS], writers[Outcome.AGREES]
    also = f", as {listed(alike)} does" if alike else ""
    writes = "write" if len(right) > 1 else "writes"
    return f"The draft writes {mention.text}{also}; {listed(right)} {writes} {pairing.entity.name}."


def undecided_message(reason: Reason, evidence: tuple[Evidence, ...]) -> str:
    """Why nothing was decided, with the claim that comes nearest."""
    if not evidence:
        return "No source speaks to this."
    claim, who = evidence[0].claim, evidence[0].origin.label
    said = f"{who} says {claim.told or claim.statement}"
    about = ", ".join(part for part in (claim.scope.place, claim.scope.population) if part)
    tails = {
        Reason.SHARPER_THAN_SOURCE: "which is less exact",
        Reason.SUPERSEDED: "which a later statement has replaced",
        Reason.OTHER_SCOPE: f"but of {about or 'another place or group'}",
        Reason.OTHER_PERIOD: f"but of {claim.scope.period or 'another time'}",
        Reason.OTHER_EVENT: f"but of another step ({claim.scope.event})" if claim.scope.event else "but of another step",
        Reason.OTHER_UNIT: "but of something measured in another way",
    }
    return f"{said}, {tails[reason]}." if reason in tails else with_full_stop(said)
