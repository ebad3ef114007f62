"""Which figure of a sentence answers which claim: each claim is left to one mention, each mention to one of a passage."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.model import (
    Claim,
    Comparison,
    Evidence,
    Finding,
    Kind,
    Mention,
    Outcome,
    Pairing,
    Reason,
    Signs,
    Trail,
    Weighed,
)
from factcheck.settings import ANSWERS, LABELLED, NEAR_NUMBER, SUPPORT_FIT, SWAPPED, UNSURE
from factcheck.values import Date

Compared = tuple[Pairing, Comparison]
Paired = Mapping[Mention, Sequence[Compared]]


def one_answer_each(compared: Paired, *, same_affair: bool = False) -> dict[Mention, list[Compared]]:
    """Leave a claim to the mention of the sentence that it bears out: the others answer other questions.

    Where it bears none out, it may contradict the one it fits best: "143.7 million, up from 119.9 million in 1960".
    The values of one sentence of a source are given to the mentions whose surroundings are most like theirs, one each.
    The rest of a curated topic is then meant beyond doubt: "8.74% in Kazakhstan, 3.6% in Kyrgyzstan".

    same_affair   the draft was written from the sources: it speaks of no other time than they do.
    """
    answered: dict[str, Mention] = {}
    topics: set[str] = set()
    compared = {mention: _by_clause(_by_label(pairs)) for mention, pairs in compared.items()}
    given = _given(compared)
    taken = {mention for mention, _ in given}
    for mention, pairs in compared.items():
        for pairing, comparison in pairs:
            if pairing.claim.is_raw:
                continue
            if pairing.is_main and comparison.relation is Outcome.AGREES and pairing.similarity >= SUPPORT_FIT:
                answered.setdefault(pairing.claim.id, mention)
                topics.add(pairing.claim.topic)
    topics.discard("")
    answered = {**_best_contradicted(compared), **answered}
    answers = {
        mention: [
            given.get((mention, pairing.claim.id))
            or (pairing if pairing.sure or not _is_meant(pairing, topics) else replace(pairing, doubt=""), comparison)
            for pairing, comparison in pairs
            if (mention, pairing.claim.id) in given
            or (mention not in taken and _is_told_date(pairing, comparison))
            or (not pairing.claim.is_raw and _may_answer(mention, pairing, comparison, answered))
        ]
        for mention, pairs in compared.items()
    }
    return answers if same_affair else _other_periods(answers)


def _best_contradicted(compared: Paired) -> dict[str, Mention]:
    """By claim that a curator made, the mention that it contradicts and fits best; of equals the first."""
    contradicted: dict[str, list[tuple[float, Mention]]] = defaultdict(list)
    for mention, pairs in compared.items():
        for pairing, comparison in pairs:
            is_sure = pairing.is_main and pairing.sure and not pairing.claim.is_raw
            if is_sure and comparison.relation is Outcome.CONFLICTS:
                contradicted[pairing.claim.id].append((pairing.similarity, mention))
    return {claim: max(found, key=lambda each: each[0])[1] for claim, found in contradicted.items()}


def trail(
    finding: Finding,
    mention: Mention | None,
    compared: Paired,
    signs: Callable[[Pairing], Signs],
    *,
    same_affair: bool = False,
) -> Trail:
    """The claims weighed for a finding, with what came of each; those of a name or a statement are its evidence.

    signs   what speaks for and against the claim of a pairing being meant.
    """
    shown = [_evident(evidence, finding) for evidence in finding.evidence]
    if mention is None:
        return Trail(finding, tuple(shown))
    evident = {each.claim.id: each for each in shown}
    answers = one_answer_each(compared, same_affair=same_affair)
    kept = {(p.claim.id, id(p.known)): (p, c) for p, c in answers[mention]}
    weighed = []
    for pairing, comparison in compared[mention]:
        answer = kept.get((pairing.claim.id, id(pairing.known)))
        each = _weighed(*(answer or (pairing, comparison)), signs, evident.get(pairing.claim.id))
        if each.used or each.comparison.relation is Outcome.INCOMPARABLE:
            weighed.append(each)
        elif pairing.claim.id in evident:
            # Evidence that was taken back; or a count that is compared by itself, and is evidence by what it adds to.
            weighed += [] if evident[pairing.claim.id].used else [replace(each, rejected=finding.message, signs=())]
        else:
            better = "" if answer else _answered_better(pairing, mention, answers)
            weighed.append(replace(each, rejected=better, signs=()) if better else each)
    known = {each.claim.id for each in weighed}
    return Trail(finding, (*(each for each in shown if each.used and each.claim.id not in known), *weighed))


def _evident(evidence: Evidence, finding: Finding) -> Weighed:
    """A claim as the evidence that it is."""
    is_used = evidence.relation is not Outcome.INCOMPARABLE
    came = Comparison(evidence.relation, evidence.reason)
    return Weighed(evidence.claim, finding.similarity, came, evidence.value, is_used)


def _weighed(
    pairing: Pairing, comparison: Comparison, signs: Callable[[Pairing], Signs], evident: Weighed | None
) -> Weighed:
    """What came of a claim that may answer a mention, and why it is no evidence where it is not `evident`."""
    claim, differs = pairing.claim, comparison.relation is Outcome.CONFLICTS
    is_used = evident is not None and evident.used and evident.comparison.relation is comparison.relation
    told = signs(pairing) if differs and (is_used or pairing.doubt) else ()
    weighed = Weighed(claim, pairing.similarity, comparison, claim.told, is_used, signs=told)
    if is_used or comparison.relation is Outcome.INCOMPARABLE:
        return weighed
    if differs:
        return replace(weighed, rejected=pairing.doubt or "it fits too little, or less than another claim")
    if pairing.similarity < SUPPORT_FIT:
        return replace(weighed, rejected=f"too few words in common (under {SUPPORT_FIT:.0f})")
    return replace(weighed, rejected="another claim fits better" if pairing.near else "too few of the claim's own words")


def _answered_better(pairing: Pairing, mention: Mention, answers: Mapping[Mention, Sequence[Compared]]) -> str:
    """Which other figure or date of the sentence a claim answers, or which other value of its sentence answers this one."""
    others = [
        (comparison.relation is Outcome.AGREES, other_pairing.similarity, other)
        for other, pairs in answers.items()
        for other_pairing, comparison in pairs
        if other is not mention and other_pairing.claim.id == pairing.claim.id
    ]
    if others:
        return f"it answers “{max(others, key=lambda each: each[:2])[2].text}” of the sentence better"
    beside = (p.claim.value for p, _ in answers[mention] if p.claim.passage == pairing.claim.passage)
    return next((f"“{value}” of the same sentence answers better" for value in beside), "another claim answers better")


def _may_answer(mention: Mention, pairing: Pairing, comparison: Comparison, answered: Mapping[str, Mention]) -> bool:
    return answered.get(pairing.claim.id, mention) is mention or comparison.relation is not Outcome.CONFLICTS


def _other_periods(answers: dict[Mention, list[Compared]]) -> dict[Mention, list[Compared]]:
    """Where the figures of a source's sentence and its date all differ, the draft speaks of another time.

    One of them alone would be an error: "As of 1 April 280" for "As of 1 April 270".
    """
    differ: dict[object, set[Kind]] = defaultdict(set)
    agree: dict[object, set[Kind]] = defaultdict(set)
    for mention, pairs in answers.items():
        for pairing, comparison in pairs:
            if pairing.claim.is_raw:
                kinds = agree if comparison.relation is Outcome.AGREES else differ
                kinds[pairing.claim.passage].add(mention.kind)
    moved = {
        passage
        for passage, kinds in differ.items()
        if {Kind.DATE, Kind.QUANTITY} <= kinds and Kind.DATE not in agree[passage]
    }
    return {
        mention: [
            (p, Comparison(Outcome.INCOMPARABLE, Reason.OTHER_PERIOD))
            if p.claim.is_raw and p.claim.passage in moved and c.relation is Outcome.CONFLICTS
            else (p, c)
            for p, c in pairs
        ]
        for mention, pairs in answers.items()
    }


def _is_told_date(pairing: Pairing, comparison: Comparison) -> bool:
    """ "On 13 April, in the 2020 season": a date may be told twice, once as part of the other."""
    return pairing.claim.is_raw and isinstance(pairing.known, Date) and comparison.relation is Outcome.AGREES


def _is_meant(pairing: Pairing, topics: Container[str]) -> bool:
    return pairing.is_main and pairing.claim.topic in topics


def _by_label(pairs: Sequence[Compared]) -> Sequence[Compared]:
    """Where the draft puts a figure beside another name than the source does, the figure of that name contradicts it.

    "In Tesh 38 people died" for "38 died in Korvan, 12 in Tesh". Nothing is told of a name that the list lacks.
    """
    raw = [(p, c) for p, c in pairs if p.claim.is_raw and p.is_main]
    agreeing = [p for p, c in raw if c.relation is Outcome.AGREES]
    named = [p for p, c in raw if p.label > 0 and c.relation is Outcome.CONFLICTS]
    passages, lines = {p.claim.passage for p in named}, {(p.claim.source, p.claim.line) for p in agreeing}
    # Beside the figure of that name, one without a name is another one's.
    mislaid = {p.claim.id for p in agreeing if p.label < 0 or (not p.label and p.claim.passage in passages)}
    meant = {p.claim.id for p in named if (p.claim.source, p.claim.line) in lines}
    listed = {p.claim.passage for p, _ in raw if p.label < 0 and p.claim.id not in mislaid}
    if not mislaid or len(mislaid) < len(agreeing) or not (meant or listed.intersection(p.claim.passage for p in agreeing)):
        return pairs
    return _swapped(pairs, mislaid, meant)


def _by_clause(pairs: Sequence[Compared]) -> Sequence[Compared]:
    """The like where common nouns tell the figures of a source's sentence apart: "the state gave 25.3, the region 12.7"."""
    raw = [(p, c) for p, c in pairs if p.claim.is_raw and p.is_main]
    agreeing = [p for p, c in raw if c.relation is Outcome.AGREES]
    mislaid = {p.claim.id for p in agreeing if p.parallel < 0}
    passages = {p.claim.passage for p in agreeing}
    named = (p for p, c in raw if p.parallel > 0 and c.relation is Outcome.CONFLICTS)
    meant = {p.claim.id for p in named if p.claim.passage in passages}
    return _swapped(pairs, mislaid, meant) if meant and len(mislaid) == len(agreeing) else pairs


# So far from the mention that the claim is no answer to it.
_NO_ANSWER = -9.0


def _swapped(pairs: Sequence[Compared], mislaid: Container[str], meant: Container[str]) -> Sequence[Compared]:
    """The pairs where claims whose value the draft states speak of something else, and those that are meant conflict."""
    return [
        (replace(p, closeness=_NO_ANSWER), Comparison(Outcome.INCOMPARABLE, Reason.OTHER_SCOPE))
        if p.claim.id in mislaid
        else (replace(p, doubt=""), Comparison(Outcome.CONFLICTS, Reason.SWAPPED_SCOPE))
        if p.claim.id in meant
        else (p, c)
        for p, c in pairs
    ]


def _given(compared: Paired) -> dict[tuple[Mention, str], Compared]:
    """Of each passage, its values given to the mentions they answer: the closest first, an equal value being close."""
    passages: dict[tuple[str, int, str], list[tuple[Mention, Compared]]] = defaultdict(list)
    for mention, pairs in compared.items():
        for pairing, comparison in pairs:
            if pairing.claim.is_raw and pairing.is_main and comparison.reason is not Reason.OTHER_UNIT:
                passages[pairing.claim.passage].append((mention, (pairing, comparison)))
    return {key: given for pairs in passages.values() for key, given in _assign(pairs).items()}


def _assign(pairs: Sequence[tuple[Mention, Compared]]) -> dict[tuple[Mention, str], Compared]:
    given: dict[Mention, Compared] = {}
    claims: set[str] = set()
    alike = {mention for mention, (_, comparison) in pairs if comparison.reason is Reason.EQUAL}
    # A sentence all of whose values the passage states repeats it: "31 by 9 May" of "57 by 12 May, up from 31 on 9 May".
    repeats = len(alike) > 1 and alike == {mention for mention, _ in pairs}
    ranked = sorted(pairs, key=lambda each: (-(repeats and each[1][1].reason is Reason.EQUAL), -_closeness(*each[1])))
    for mention, (pairing, comparison) in ranked:
        if mention not in given and pairing.claim.id not in claims:
            given[mention] = pairing, comparison
            claims.add(pairing.claim.id)
    possible = {(mention, pairing.claim.id): (pairing, comparison) for mention, (pairing, comparison) in pairs}
    for one, other in combinations(list(given), 2):
        if crossed := _crossed(one, other, given, possible):
            given[one], given[other] = crossed
    return {(mention, pairing.claim.id): (pairing, comparison) for mention, (pairing, comparison) in given.items()}


def _crossed(
    one: Mention, other: Mention, given: Mapping[Mention, Compared], possible: Mapping[tuple[Mention, str], Compared]
) -> tuple[Compared, Compared] | None:
    """The answers of two mentions exchanged, where each states the value of the other."""
    (here, agrees), (there, too) = given[one], given[other]
    first, second = possible.get((one, there.claim.id)), possible.get((other, here.claim.id))
    if not (first and second and agrees.reason is too.reason is Reason.EQUAL) or one.value == other.value:
        return None
    if _is_part_and_whole(here.claim, there.claim):
        return None
    gained = first[0].closeness + second[0].closeness - here.closeness - there.closeness
    if gained < SWAPPED or not all(comparison.relation is Outcome.CONFLICTS for _, comparison in (first, second)):
        return None
    return (replace(first[0], doubt=""), first[1]), (replace(second[0], doubt=""), second[1])


# "five defects, of which two", "two of the five": of a part and its whole the numbers themselves say which is which.
_PART_OF = re.compile(r"\bof\s+(?:which|whom|them|these|those|the|its|their|her|his)\b")


def _is_part_and_whole(one: Claim, other: Claim) -> bool:
    """Do words between the values of two claims of one sentence make the one a part of the other?"""
    start, end = sorted((one.start, other.start))
    return start >= 0 and one.passage == other.passage and bool(_PART_OF.search(one.sentence, start, end))


def _closeness(pairing: Pairing, comparison: Comparison) -> float:
    unsure = comparison.relation is not Outcome.AGREES and not pairing.sure
    named = LABELLED * pairing.label
    return pairing.closeness + named + _bonus(pairing, comparison) - (UNSURE if unsure else 0.0)


def _bonus(pairing: Pairing, comparison: Comparison) -> float:
    """How much the values themselves say that the one answers the other."""
    reason = comparison.reason
    # Half of all numbers are "over 10", but few days are in August 2009.
    if reason is Reason.IMPLIED and isinstance(pairing.known, Date):
        reason = Reason.ROUNDED
    plain = ANSWERS.get(reason.value, 0.0) if comparison.relation is Outcome.AGREES else 0.0
    return plain or NEAR_NUMBER * pairing.nearness
