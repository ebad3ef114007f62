"""How strongly two sentences say the same thing of their figures: the signs that a raw claim is meant, weighed and summed.

No single sign tells. A curated claim has a topic's terms and a statement to be measured by; a raw one has a sentence, in
which a short headline or a long aside may hide any one sign. So each counts for or against, and the sum decides.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from math import log

from factcheck.align.apart import raw_doubts
from factcheck.align.group import is_headed_otherwise, is_narrowed
from factcheck.align.level import changes
from factcheck.align.reading import Reading
from factcheck.align.told import is_told, is_written_from, told_share
from factcheck.index import Index, Page
from factcheck.lexicon.units import UNITS
from factcheck.model import Claim, Kind, Mention, Pairing
from factcheck.settings import LEAST_SHARED, MOST_SURPRISE, SIGNS, SIGNS_BIAS, SLIP, SURE_SIGNS
from factcheck.values import Date, Quantity, Value
from factcheck.values.slips import slips

_TOO_WEAK = "the signs that it speaks of the same thing are too weak"
# The doubts that are signs: of another subject or place nothing is weighed, for where they bar nothing the affair is one.
_DOUBTS = ("supposed", "time", "contrasted", "thing", "modified")
# Doubts that bar nothing: "critics" may be "reviews".
_SOFT = frozenset({"thing", "modified"})
# … those that hold though all else is word for word the source's: "last year", "if", "does … ?" …
_OUTSIDE = frozenset({"supposed", "old", "time", "numbered", "denied-bound", "rate"})
# … and those that bar everything: "line 4" is not "line 2", and what is worked out is no other value of the source.
_HARD = frozenset({"numbered", "worked-out", "denied-bound"})
_MOST_CLOSE = 1.3
_YEAR = 366  # days
_MONTH = 31
_HALF_DAY = 720  # minutes
_PLAIN = frozenset({"count", "time", "calendar", "age", "rank"})


def weak_signs(reading: Reading, pairing: Pairing, index: Index) -> str:
    """Why the signs do not say that the two sentences speak of one figure, in words; empty if they do."""
    doubts = raw_doubts(reading, pairing.mention, pairing.claim, index)
    reason = settled(reading, pairing, index, doubts)
    if reason is not None:
        return reason
    return "" if SIGNS_BIAS + sum(weighed_signs(reading, pairing, index, doubts).values()) >= SURE_SIGNS else _TOO_WEAK


def meant_by(reading: Reading, pairing: Pairing, index: Index) -> tuple[float, frozenset[str]]:
    """The sum of the signs that a claim is meant, whatever may settle it before, and the names of the doubts."""
    doubts = raw_doubts(reading, pairing.mention, pairing.claim, index)
    return SIGNS_BIAS + sum(weighed_signs(reading, pairing, index, doubts).values()), frozenset(doubts)


def settled(reading: Reading, pairing: Pairing, index: Index, doubts: Mapping[str, str]) -> str | None:
    """What is said before anything is weighed: why the claim is not meant, empty where it surely is; else None.

    doubts   what may set the mention apart from the claim (`apart.raw_doubts`).
    """
    if pairing.copied and _OUTSIDE.isdisjoint(doubts):
        return ""
    if _is_set_apart(reading, index, doubts):
        return next(iter(doubts.values()))
    if _has_little_in_common(reading, pairing.claim, index):
        return "the two sentences share hardly a word"
    return "" if pairing.verbatim and not doubts else None


def weighed_signs(reading: Reading, pairing: Pairing, index: Index, doubts: Container[str]) -> dict[str, float]:
    """How much each sign counts for the claim being meant, or against it."""
    return {name: SIGNS[name] * value for name, value in signs(reading, pairing, index, doubts).items()}


def _is_set_apart(reading: Reading, index: Index, doubts: Mapping[str, str]) -> bool:
    """Is a value that such doubts are of never the claim's? A draft written from the sources is of one affair with them.

    There most doubts are but signs against.
    """
    return not _HARD.isdisjoint(doubts) or (not _SOFT.issuperset(doubts) and not is_written_from(reading, index))


def _has_little_in_common(reading: Reading, claim: Claim, index: Index) -> bool:
    """Do the sentences share hardly a word, where nothing else says that the draft was written from the source?"""
    words, there = {*reading.stems, *reading.before}, index.frame(claim).words
    least = min(LEAST_SHARED, max(len(set(reading.stems)), len(there)))
    return sum(word in words for word in there) < least and not is_written_from(reading, index)


def signs(reading: Reading, pairing: Pairing, index: Index, doubts: Container[str]) -> dict[str, float]:
    """What speaks for and against the claim being meant, each from -1 to about 1.

    doubts   what may set the mention apart from the claim (`apart.raw_doubts`).
    """
    mention, claim, similarity, closeness = pairing.mention, pairing.claim, pairing.similarity, pairing.closeness
    words, frame, page = {*reading.stems, *reading.before}, index.frame(claim), index.page(claim.source)
    stated, is_date = mention.value, mention.kind is Kind.DATE
    stated_change, known_change = (0, 0) if is_date else changes(reading, mention, claim, index)
    tells, was_told = is_telling(stated), is_told(stated, index.values)
    slip, derived = not was_told and is_slip(stated, claim.known), told_share(reading.drafted - {stated}, index.values)
    return {
        "rare": min(index.surprise(words & frame.words), MOST_SURPRISE) / MOST_SURPRISE,
        "base": log(index.size) / MOST_SURPRISE,
        "similar": similarity / 100,
        "close": min(closeness, _MOST_CLOSE),
        "around": index.share(set(reading.stems), page.words, of_none=0.5),
        "flows": index.share(reading.context, page.around[claim.passage], of_none=0.0),
        "derived_beside": derived * _told_beside(reading, mention, claim, index),
        "strange": _strange(reading, mention, page),
        "alone": float(_is_alone(reading, mention) and frame.order[1] == 1),
        "number": 0.0 if is_date else nearness(stated, claim.known),
        "date_near": nearness(stated, claim.known) if is_date else 0.0,
        "told": float(tells and was_told),
        "untold": float(tells and not was_told),
        "slip": float(slip),
        "derived": derived,
        "derived_untold": derived * (tells and not was_told),
        "derived_slip": derived * slip,
        "narrowed": float(is_narrowed(reading, mention, claim, index)),
        "headed": float(is_headed_otherwise(reading, claim, index)),
        "unlike": float(bool(stated_change) != bool(known_change)),
        **{name: float(name in doubts) for name in _DOUBTS},
    }


def nearness(stated: Value, known: Value | None) -> float:
    """How near two numbers of one unit are, 1 for the same and 0 from twice the other on; or two days, 0 from a year on.

    A slip of the pen is near however far the numbers are apart: digits in another order, a zero too many.
    """
    if isinstance(stated, Date) and isinstance(known, Date):
        is_alike = stated.has_year == known.has_year and stated.end - stated.start == known.end - known.start
        return max(0.0, 1 - abs((stated.start - known.start).days) / _YEAR) if is_alike else 0.0
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity)) or stated.unit != known.unit:
        return 0.0
    if stated.unit == "clock":
        return max(0.0, 1 - abs(float(stated.low - known.low)) / _HALF_DAY)
    one, other = (value.low if value.low.is_finite() else value.high for value in (stated, known))
    if one * other <= 0:
        return 0.0
    low, high = sorted((abs(float(one)), abs(float(other))))
    return max(SLIP if is_slip(stated, known) else 0.0, 2 * low / high - 1)


def is_slip(stated: Value, known: Value | None) -> bool:
    """Does the one value differ from the other as one does that was copied wrongly?"""
    return known is not None and not _are_equal(stated, known) and not set(slips(stated)).isdisjoint(slips(known))


def _are_equal(one: Value, other: Value) -> bool:
    """Are two values the same, however exactly each is told?"""
    if isinstance(one, Quantity) and isinstance(other, Quantity):
        return (one.unit, one.nominal or one.low) == (other.unit, other.nominal or other.low)
    return one == other


def _is_alone(reading: Reading, mention: Mention) -> bool:
    """Is it the only value of its kind and dimension in the sentence?"""
    return not any(_dimension(other.value) == _dimension(mention.value) for other in reading.others(mention))


def _dimension(value: Value) -> str:
    return UNITS[value.unit].dimension if isinstance(value, Quantity) else "date"


def is_telling(value: Value) -> bool:
    """Is a value more than a small count, so that sources that state it hardly do so by chance?"""
    if not isinstance(value, Quantity):
        return isinstance(value, Date)
    return value.digits > 1 or UNITS[value.unit].dimension not in _PLAIN


def _told_beside(reading: Reading, mention: Mention, claim: Claim, index: Index) -> float:
    """How many of the sentence's other values, by what they tell and up to 1, the claim's own sentence states beside it."""
    peers = index.by_question[index.question(claim)]
    known = frozenset(peer.known for peer in peers if peer.known is not None and peer is not claim)
    return min(1.0, sum(telling_weight(m.value) for m in reading.values if m is not mention and m.value in known))


def _strange(reading: Reading, mention: Mention, page: Page) -> float:
    """How many of the sentence's other values, up to 2, the claim's source does not state."""
    others = (m.value for m in reading.values if m is not mention)
    return min(2.0, sum(telling_weight(value) for value in others if not is_told(value, page.values)))


def telling_weight(value: Value) -> float:
    """How much a value tells of what a sentence is about: a long number or a day more than a small count or a year."""
    if isinstance(value, Date):
        days = (value.end - value.start).days
        return 1.0 if days <= 1 else 0.7 if days <= _MONTH else 0.5
    return min(1.0, value.digits / 3) if isinstance(value, Quantity) else 0.0
