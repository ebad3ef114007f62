"""Figures that a draft may have worked out from two of a source's: a sum, a difference, a share or a change in percent.

Whoever adds up is not contradicted by what was added: "15,050 houses were destroyed or damaged" of 3,250 and 11,800.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import combinations

from factcheck.align.reading import Reading
from factcheck.align.sums import summands
from factcheck.align.wording import change
from factcheck.index import Index
from factcheck.model import Claim, Mention, Pairing, Reason
from factcheck.settings import SUPPORT_FIT
from factcheck.values import Quantity, Value

# Words of a sum, of a difference, and of what is left.
_IN_ALL = r"in all|total|totalled|totaled|together|altogether|combined|between them"
_DIFFER = "more|less|fewer|longer|shorter|higher|lower|older|younger|ahead|behind|leads?|led|gap|margin|difference"
_LEFT = "sum|extended|remaining|left|missing|the rest"
_ALL = re.compile(rf"\b(?:{_IN_ALL})\b", re.IGNORECASE)
_LESS = re.compile(rf"\b(?:{_DIFFER})\b", re.IGNORECASE)
_CUE = re.compile(rf"\b(?:{_IN_ALL}|{_DIFFER}|{_LEFT})\b", re.IGNORECASE)
_TELLING = 2  # digits from which on a sum of two figures of one sentence is hardly met by chance


def is_worked_out(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is the figure the sum or the difference of two that the claim's source states in one unit, the claim's among them?

    Two of different sentences, and small counts, need a word for it, or one head: "in all", "ahead", "five deaths and two".
    """
    stated, known = mention.value, claim.known
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity) and stated.unit == known.unit):
        return False
    is_cued = bool(_CUE.search(reading.sentence.text))
    if is_cued and _completes(reading, mention, stated, index):
        return True
    is_telling = stated.digits >= _TELLING or reading.counted.get(mention, ())[-1:] == index.frame(claim).counted[-1:]
    near = index.by_question[index.question(claim)] if is_telling else ()
    others = index.by_source[claim.source] if is_cued else near
    return any(
        _makes(stated, result)
        for other in others
        if other is not claim and (is_cued or not _are_two_things(reading.counted.get(mention, ()), claim, other, index))
        for result in _results(known, other.known)
    )


def worked_out(
    reading: Reading, mention: Mention, pairings: Sequence[Pairing], index: Index
) -> tuple[tuple[Claim, ...], Reason] | None:
    """The figures of one sentence of a source that make the mention's, and how; None where there are none.

    Counts that "and" joins are added up in any words. Else a difference or a sum needs a word for it, a change in percent a
    verb, and a share the whole that it is of.
    """
    stated = mention.value
    if not isinstance(stated, Quantity):
        return None
    if added := summands(reading, mention, pairings, index):
        return added, Reason.SUM
    near = [p.claim for p in pairings if p.claim.is_raw and p.similarity >= SUPPORT_FIT]
    for one, other in combinations(near, 2):
        if one.passage == other.passage and one is not other:
            for reason, result in _workings(reading, mention, one, other, index):
                if _makes(stated, result):
                    return (one, other), reason
    return None


def _workings(
    reading: Reading, mention: Mention, claim: Claim, peer: Claim, index: Index
) -> Iterator[tuple[Reason, Decimal]]:
    stated, one, other, text = mention.value, claim.known, peer.known, reading.sentence.text
    if not (isinstance(stated, Quantity) and isinstance(one, Quantity) and isinstance(other, Quantity)):
        return
    if one.unit != other.unit or not (one.is_point and other.is_point):
        return
    low, high = sorted((one.low, other.low))
    turn = change(text, mention.start, mention.end)
    if stated.unit == one.unit or (stated.unit == "pp" and one.unit == "%"):
        if turn or _LESS.search(text):
            yield Reason.DIFFERENCE, high - low
        if _ALL.search(text) and stated.unit == one.unit:
            yield Reason.SUM, high + low
    elif stated.unit == "%" and low > 0:
        whole = claim if one.low == high else peer
        if turn:
            yield Reason.CHANGE, (high - low) / (low if turn > 0 else high) * 100
        elif one.unit == "" and reading.counted.get(mention, ())[-1:] in ((), index.frame(whole).counted[-1:]):
            yield Reason.SHARE, low / high * 100


def _completes(reading: Reading, mention: Mention, stated: Quantity, index: Index) -> bool:
    """Does the figure lead from another one of the sentence to what a source states: "£186m, £55m less" than its £241m?"""
    beside = (m.value for m in reading.others(mention))
    return any(
        replace(stated, low=result, high=result, nominal=None) in index.values
        for value in beside
        for result in _results(stated, value)
    )


def _are_two_things(stated: Sequence[str], claim: Claim, other: Claim, index: Index) -> bool:
    """Are "11 ferries and six boats" not "17 ferries"?"""
    one, two = index.frame(claim).counted[-1:], index.frame(other).counted[-1:]
    return bool(one and two) and one != two and tuple(stated[-1:]) in (one, two)


def _results(one: Quantity, other: Value | None) -> Iterator[Decimal]:
    if isinstance(other, Quantity) and other.unit == one.unit != "clock":
        first, second = (value.nominal or value.low for value in (one, other))
        if first.is_finite() and second.is_finite() and first and second:
            yield from (first + second, abs(first - second))


def _makes(stated: Quantity, result: Decimal) -> bool:
    """Does the draft state the result, as exactly as it states anything?"""
    half = stated.resolution / 2
    low = stated.low - half if stated.low.is_finite() else stated.nominal or stated.high
    high = stated.high + half if stated.high.is_finite() else stated.nominal or stated.low * Decimal("1.02")
    return bool(result) and low <= result <= high
