"""Sources on one affair: where they state much alike, a value that only one of them states may answer the other's.

What both state is told in each; a figure that the other source lacks, and that fits best a figure which it has instead,
is a disagreement sooner than two answers to two questions.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from itertools import combinations

from factcheck.align.strength import is_slip, is_telling, meant_by, nearness, telling_weight
from factcheck.align.told import is_told
from factcheck.claims.base import ClaimBase
from factcheck.claims.beside import Beside, Key, set_beside_each_other
from factcheck.compare import compare_values
from factcheck.lexicon.words import is_stopped
from factcheck.model import Claim, Outcome, Status
from factcheck.settings import (
    AFFAIR_BESIDE,
    AFFAIR_CLOSE,
    AFFAIR_DOUBT,
    AFFAIR_FAR_DAY,
    AFFAIR_FAR_NUMBER,
    AFFAIR_NEAR,
    AFFAIR_NEAR_DAY,
    AFFAIR_SLIP,
    AFFAIR_SURE,
    AFFAIR_UNTHOUGHT,
    AFFAIR_VALUES,
)
from factcheck.values import Date, Quantity, Value

# Doubts that bar a conflict …
_BARRING = frozenset({"numbered", "worked-out", "denied-bound", "time", "supposed", "old", "rate"})
# … and those that sources on one affair have as often where they speak of one thing: "deputies abstained", "abstentions".
_IDLE = frozenset({"thing", "modified", "opposite"})
_HEAD = 5  # lines of a document: its title, byline and day
_MONTH = 31  # days
_YEAR = 365
_LARGE = 100  # a number from here on is hardly there by chance, whatever it counts


@dataclass(frozen=True, slots=True)
class _Rival:
    """Two claims of two sources that differ, and how much speaks for their answering one question."""

    score: float
    one: Claim
    other: Claim


def of_one_affair(base: ClaimBase, beside: Mapping[Key, Beside]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims of sources on one affair that differ in what only one of them states."""
    affairs = _affairs(base)
    rivals = sorted(_rivals(base, beside, affairs), key=lambda each: (-each.score, each.one.id, each.other.id))
    taken: set[tuple[str, str]] = set()
    for rival in rivals:
        sides = {(rival.one.id, rival.other.source), (rival.other.id, rival.one.source)}
        if sides.isdisjoint(taken) and rival.score >= AFFAIR_SURE and is_open(base, rival.one, rival.other):
            yield rival.one, rival.other
        taken |= sides


def may_disagree(base: ClaimBase, one: Claim, other: Claim) -> bool:
    """May two raw claims of two sources answer one question? Of sources on two affairs this cannot be told: they may."""
    if one.source == other.source or not are_of_one_affair(base, one.source, other.source):
        return True
    beside = set_beside_each_other(base, one, other)
    keys = [key for key in ((one.id, other.id), (other.id, one.id)) if key in beside]
    rivals = _rivals(base, {key: beside[key] for key in keys}, frozenset([frozenset((one.source, other.source))]))
    return any(rival.score >= AFFAIR_SURE and is_open(base, one, other) for rival in rivals)


def are_of_one_affair(base: ClaimBase, one: str, other: str) -> bool:
    """Do two sources state so much alike that they tell of one affair, or does each with a third?"""
    if _state_alike(base, one, other):
        return True
    thirds = {claim.source for claim in base.index.claims} - {one, other}
    return any(_state_alike(base, one, third) and _state_alike(base, third, other) for third in thirds)


def _state_alike(base: ClaimBase, one: str, other: str) -> bool:
    common = _values(base, one) & _values(base, other)
    return sum(map(is_telling, common)) >= AFFAIR_VALUES


def _affairs(base: ClaimBase) -> frozenset[frozenset[str]]:
    """The pairs of sources on one affair."""
    sources = sorted({claim.source for claim in base.index.claims if _is_plain(claim)})
    alike = [pair for pair in combinations(sources, 2) if _state_alike(base, *pair)]
    beside: dict[str, set[str]] = defaultdict(set)
    for one, other in alike:
        beside[one].add(other)
        beside[other].add(one)
    through = (pair for pair in combinations(sources, 2) if beside[pair[0]] & beside[pair[1]])
    return frozenset(map(frozenset, (*alike, *through)))


def _is_plain(claim: Claim) -> bool:
    """Is it a value as a document states it, which no curator has seen?"""
    return claim.is_raw and claim.status is Status.PROPOSED


def _values(base: ClaimBase, source: str) -> frozenset[Value]:
    return base.index.page(source).values


def _rivals(base: ClaimBase, beside: Mapping[Key, Beside], affairs: frozenset[frozenset[str]]) -> Iterator[_Rival]:
    meant = cache(lambda each: _meant(base, each))
    for (one, other), each in beside.items():
        back = beside.get((other, one))
        if other < one and back:
            continue
        first, second = each.claim, each.pairing.claim
        if frozenset((first.source, second.source)) not in affairs or not _may_differ(base, first, second):
            continue
        scores = [meant(side) if side else AFFAIR_UNTHOUGHT for side in (each, back)]
        if None not in scores:
            close = max(side.pairing.closeness for side in (each, back) if side)
            yield _Rival(sum(filter(None, scores)) + _of_values(base, first, second, close), first, second)


def _may_differ(base: ClaimBase, one: Claim, other: Claim) -> bool:
    """Do two claims state values that differ, of one kind and as whole or broken, and neither at the head of its source?"""
    if not (_is_plain(one) and _is_plain(other)) or one.known is None or other.known is None:
        return False
    if any(is_of_head(base, claim) for claim in (one, other)) or _is_whole(one.known) != _is_whole(other.known):
        return False
    both = ((one.known, other.known), (other.known, one.known))
    return all(compare_values(*pair).relation is Outcome.CONFLICTS for pair in both)


def is_of_head(base: ClaimBase, claim: Claim) -> bool:
    """Is a date the day of its document, or in a title at its head: "Minutes of the meeting of 21 March 2024"?"""
    if not isinstance(claim.known, Date):
        return False
    if claim.line <= _HEAD and not is_stopped(claim.sentence):
        return True
    published = claim.origin(base.sources).published
    return published is not None and claim.known.start <= published < claim.known.end


def _is_whole(value: Value) -> bool:
    """A count is a whole number: six abstentions are no 4.65 of anything."""
    return not isinstance(value, Quantity) or bool(value.unit) or _number(value) % 1 == 0


def _meant(base: ClaimBase, each: Beside) -> float | None:
    """How much speaks for the one claim being what the other's sentence means; None where something bars that."""
    total, doubts = meant_by(base.reading(each.claim), each.pairing, base.index)
    if each.pairing.scope or not _BARRING.isdisjoint(doubts):
        return None
    # Beside another name a figure is mostly another's: "in Tesh 340", "in Korvan 290".
    return total + AFFAIR_DOUBT * (bool(doubts - _IDLE) + (each.pairing.label < 0))


def _of_values(base: ClaimBase, one: Claim, other: Claim, close: float) -> float:
    """What two values themselves and those beside them say for their answering one question."""
    beside = [peer.known for peer in base.index.by_question[base.index.question(one)] if peer is not one and peer.known]
    there = frozenset(peer.known for peer in base.index.by_question[base.index.question(other)] if peer.known)
    told = min(1.0, sum(telling_weight(value) for value in {*beside} if _is_stated(value, there)))
    distance = _distance(one.known, other.known)
    # "180 posts in administration", "320 posts in administration": in the same words numbers may differ by much.
    is_same_thing = close >= AFFAIR_CLOSE and isinstance(one.known, Quantity)
    return AFFAIR_BESIDE * told + (max(0.0, distance) if is_same_thing else distance)


def _distance(one: Value | None, other: Value | None) -> float:
    if isinstance(one, Date) and isinstance(other, Date):
        lengths = {(date.end - date.start).days for date in (one, other)}
        days = abs((one.start - other.start).days)
        if one.has_year != other.has_year:
            days = min(days % _YEAR, -days % _YEAR)
        return AFFAIR_NEAR_DAY if lengths == {1} and days <= _MONTH else AFFAIR_FAR_DAY
    if one is not None and is_slip(one, other):
        return AFFAIR_SLIP
    is_near = one is not None and other is not None and nearness(one, other) >= AFFAIR_NEAR
    return 0.0 if is_near else AFFAIR_FAR_NUMBER


def is_open(base: ClaimBase, one: Claim, other: Claim) -> bool:
    """Does neither source state the other's value, and no third one both, as answers to two questions?"""
    here, there = _values(base, one.source), _values(base, other.source)
    if one.known is None or other.known is None or _is_stated(one.known, there) or _is_stated(other.known, here):
        return False
    others = {claim.source for claim in base.index.claims} - {one.source, other.source}
    pages = [_values(base, source) for source in others]
    return not any(_is_stated(one.known, page) and _is_stated(other.known, page) for page in pages)


def _is_stated(value: Value, values: frozenset[Value]) -> bool:
    """Is a value among others, however exactly it is told: "65,000", "no more than 40,000 euros", a day without a year?"""
    return is_told(value, values) or any(_is_the_same(value, known) for known in values)


def _is_the_same(one: Value, other: Value) -> bool:
    match one, other:
        case Date(), Date():
            days = [(date.start.month, date.start.day, (date.end - date.start).days) for date in (one, other)]
            return one.has_year != other.has_year and days[0] == days[1]
        case Quantity(), Quantity() if "score" in (one.unit, other.unit):
            return not {one.low, one.high}.isdisjoint((other.low, other.high)) and "" in (one.unit, other.unit)
        case Quantity(), Quantity():
            is_alike = one.unit == other.unit or ("" in (one.unit, other.unit) and _number(one) >= _LARGE)
            return is_alike and _number(one) == _number(other)
        case _:
            return False


def _number(value: Quantity) -> Decimal:
    return value.nominal or (value.low if value.low.is_finite() else value.high)
