"""Pairing to comparison: one set of rules for every command (DESIGN, section 3)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from factcheck.compare.dates import compare_dates
from factcheck.compare.names import compare_names, is_other_given, is_slip
from factcheck.compare.quantities import compare_parts, compare_quantities
from factcheck.lexicon.words import fold
from factcheck.model import Comparison, NamePairing, Outcome, Pairing, Reason, Status
from factcheck.settings import BOUND_REACH, FEW_SCOPES, TELLING_DIGITS
from factcheck.values import Date, Name, Quantity, Value

# Of several comparisons of one thing, which tells: an agreement outweighs a conflict.
RANK = (Outcome.AGREES, Outcome.CONFLICTS, Outcome.INCOMPARABLE)


def compare_values(stated: Value, known: Value) -> Comparison:
    """How a value of the draft stands to a value of a source; values of different kinds are incomparable."""
    match stated, known:
        case Quantity(), Quantity():
            return compare_quantities(stated, known)
        case Date(), Date():
            return compare_dates(stated, known)
        case Name(), Name():
            return compare_names(stated.text, known.text)
        case _:
            return Comparison(Outcome.INCOMPARABLE, Reason.OTHER_UNIT)


def compare_all(pairings: Sequence[Pairing]) -> tuple[Comparison, ...]:
    """The comparison of each pairing, in order. A wrong value that is right for another scope is `swapped-scope`."""
    meant = {pairing.claim.topic for pairing in pairings if pairing.claim.topic and _repeats(pairing)}
    plain = [replace(p, complement=False) if p.claim.topic in meant else p for p in pairings]
    compared = [compare_pairing(pairing) for pairing in plain]
    elsewhere = _fitting_elsewhere(pairings)
    return tuple(
        Comparison(Outcome.CONFLICTS, Reason.SWAPPED_SCOPE)
        if comparison.reason is Reason.DIFFERENT_VALUE and pairing.claim.topic in elsewhere
        else comparison
        for pairing, comparison in zip(pairings, compared, strict=True)
    )


def _is_percent_for_points(pairing: Pairing) -> bool:
    """Does one side say percent and the other percentage points of one number? That is a slip sooner than chance."""
    one, other = pairing.mention.value, pairing.known
    if not (isinstance(one, Quantity) and isinstance(other, Quantity) and {one.unit, other.unit} == {"%", "pp"}):
        return False
    return one.is_point and other.is_point and one.low == other.low


def compare_pairing(pairing: Pairing) -> Comparison:
    """How the mention stands to the claim's value, given what the words around it say."""
    if pairing.claim.status is Status.SUPERSEDED:
        return Comparison(Outcome.INCOMPARABLE, Reason.SUPERSEDED)
    if pairing.scope:
        return Comparison(Outcome.INCOMPARABLE, pairing.scope)
    if _is_percent_for_points(pairing):
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)
    comparison = _compare_stated(pairing)
    if pairing.verbatim and _is_other_bound(pairing):
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)
    if pairing.negated and comparison.relation is Outcome.AGREES:
        return Comparison(Outcome.CONFLICTS, Reason.NEGATED)
    if comparison.relation is Outcome.CONFLICTS and (not pairing.is_main or pairing.negated):
        return Comparison(Outcome.INCOMPARABLE, Reason.NO_CLAIM)
    return comparison


def compare_entity(pairing: NamePairing) -> Comparison:
    """How a name stands to an entity: by the accepted spelling that it fits best."""
    stated = fold(pairing.mention.text)
    if any(stated == fold(spelling) for spelling in pairing.entity.spellings):
        return Comparison(Outcome.AGREES, Reason.EQUAL)
    compared = [compare_names(pairing.mention.text, spelling) for spelling in pairing.entity.spellings]
    return min(compared, key=lambda comparison: RANK.index(comparison.relation))


def compare_unknown(pairing: NamePairing) -> Comparison:
    """The like, of a name with a word that no source writes: one letter of a full name is then likely a slip."""
    comparison = compare_entity(pairing)
    if comparison.reason is not Reason.EQUAL and is_slip(pairing.mention.text, pairing.entity.name):
        return Comparison(Outcome.CONFLICTS, Reason.MISSPELT)
    return comparison


def compare_part(pairing: NamePairing) -> Comparison:
    """A full name with an unknown first word beside one of the same surname that is said to be and do the same."""
    is_other = is_other_given(pairing.mention.text, pairing.entity.name)
    return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE) if is_other else compare_unknown(pairing)


def _compare_stated(pairing: Pairing) -> Comparison:
    stated, known = pairing.mention.value, pairing.known
    if pairing.complement and isinstance(stated, Quantity) and isinstance(known, Quantity):
        return compare_parts(stated, known)
    return compare_values(stated, known)


def _is_other_bound(pairing: Pairing) -> bool:
    """ "Up to 60%" for "up to 30%": whoever repeats a sentence with its hedge means to repeat its number."""
    stated, known = pairing.mention.value, pairing.known
    if isinstance(stated, Date) and isinstance(known, Date):
        return bool(stated.side) and stated.side == known.side and stated != known
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity)) or stated.unit != known.unit:
        return False
    for one, other, ends in (
        (stated.low, known.low, (stated.high, known.high)),
        (stated.high, known.high, (stated.low, known.low)),
    ):
        is_open = all(end.is_infinite() for end in ends) and one.is_finite() and other.is_finite()
        if is_open and abs(one - other) > abs(other) * BOUND_REACH:
            return True
    return False


def _repeats(pairing: Pairing) -> bool:
    """Does the draft repeat, for whatever place, a figure of the topic that is too exact to be there by chance?

    It then means that measure, in whatever words: "8.74 percent" is the share without bias, not of those with it.
    """
    stated, known = pairing.mention.value, pairing.known
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity) and stated.is_point and pairing.is_main):
        return False
    return stated.digits >= TELLING_DIGITS and compare_quantities(stated, known).reason in (Reason.EQUAL, Reason.EQUIVALENT)


def _fitting_elsewhere(pairings: Sequence[Pairing]) -> set[str]:
    """The topics whose value for another scope the draft states; of a topic with many values some fits by chance."""
    fitting = {pairing.claim.topic for pairing in pairings if pairing.claim.topic and _fits_elsewhere(pairing)}
    sizes = Counter(pairing.claim.topic for pairing in pairings if pairing.scope is Reason.OTHER_SCOPE and pairing.is_main)
    telling = {p.claim.topic for p in pairings if p.scope is Reason.OTHER_SCOPE and _repeats(p)}
    return {topic for topic in fitting if sizes[topic] <= FEW_SCOPES or topic in telling}


def _fits_elsewhere(pairing: Pairing) -> bool:
    other = pairing.scope is Reason.OTHER_SCOPE
    return other and pairing.is_main and compare_values(pairing.mention.value, pairing.known).relation is Outcome.AGREES
