"""How strongly two sentences say the same thing of their figures: the signs that a raw claim is meant, weighed and summed.

No single sign tells. A curated claim has a topic's terms and a statement to be measured by; a raw one has a sentence, in
which a short headline or a long aside may hide any one sign. So each counts for or against, and the sum decides.
"""

from __future__ import annotations

from functools import lru_cache
from math import log

from factcheck.align.group import is_headed_otherwise, is_narrowed
from factcheck.align.reading import Reading
from factcheck.index import Index
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import PERSONS
from factcheck.model import Claim, Kind, Mention
from factcheck.settings import MOST_SURPRISE, SIGNS, SIGNS_BIAS, SLIP, SURE_SIGNS
from factcheck.values import Date, Quantity, Value
from factcheck.values.slips import slips

_YEAR = 366  # days
_MONTH = 31
_PLAIN = frozenset({"count", "time", "calendar", "age"})


def weak_signs(reading: Reading, mention: Mention, claim: Claim, similarity: float, closeness: float, index: Index) -> str:
    """Why the signs do not say that the two sentences speak of one figure, in words; empty if they do."""
    found = signs(reading, mention, claim, similarity, closeness, index)
    weighed = {name: SIGNS.get(name, 0.0) * value for name, value in found.items()}
    total = SIGNS_BIAS + sum(weighed.values())
    if total >= SURE_SIGNS:
        return ""
    told = ", ".join(f"{name} {weighed[name]:+.1f}" for name in sorted(weighed, key=lambda name: weighed[name])[::-1] if
                     abs(weighed[name]) >= 0.05)  # fmt: skip
    return f"the signs that one thing is meant weigh {total:.2f}, under {SURE_SIGNS:.2f} ({told})"


def signs(
    reading: Reading, mention: Mention, claim: Claim, similarity: float, closeness: float, index: Index
) -> dict[str, float]:
    """What speaks for and against the claim being meant, each from -1 to about 1."""
    words, frame, page = {*reading.stems, *reading.before}, index.frame(claim), index.page(claim.source)
    stated, is_date, stems = mention.value, mention.kind is Kind.DATE, set(reading.stems)
    is_telling, was_told = _is_telling(stated), is_told(stated, index.values)
    slip, derived = not was_told and is_slip(stated, claim.known), _derived(reading.drafted, stated, index.values)
    beside, around = page.beside[claim.passage], page.around[claim.passage]
    others = [other for other in reading.values if other is not mention and other.value not in beside]
    return {
        "rare": min(index.surprise(words & frame.words), MOST_SURPRISE) / MOST_SURPRISE,
        "base": log(index.size) / MOST_SURPRISE,
        "similar": similarity / 100,
        "close": min(closeness, 1.3),
        "around": index.share(stems, page.words, of_none=0.5),
        "near": index.share(stems, around, of_none=0.5),
        "strange": min(2.0, sum(_weight(other.value) for other in others if other.value not in page.values)),
        "away": min(2.0, sum(_weight(other.value) for other in others if other.value in page.values)),
        "follows": min(2.0, sum(_weight(value) for value in reading.beside & beside)),
        "flows": index.share(reading.context, around, of_none=0.0),
        "alone": float(_is_alone(reading, mention) and frame.order[1] == 1),
        "head": _heads(reading.counted.get(mention, ()), frame.counted),
        "number": 0.0 if is_date else nearness(stated, claim.known),
        "told": float(is_telling and was_told),
        "untold": float(is_telling and not was_told),
        "slip": float(slip),
        "used": float(claim.known in reading.drafted),
        "derived": derived,
        "derived_untold": derived * (is_telling and not was_told),
        "derived_slip": derived * slip,
        "narrowed": float(is_narrowed(reading, mention, claim, index)),
        "headed": float(is_headed_otherwise(reading, claim, index)),
        "date": float(is_date),
        "date_near": nearness(stated, claim.known) if is_date else 0.0,
        "date_similar": similarity / 100 if is_date else 0.0,
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
    one, other = (value.low if value.low.is_finite() else value.high for value in (stated, known))
    if one <= 0 or other <= 0:
        return 0.0
    low, high = sorted((float(one), float(other)))
    return max(SLIP if is_slip(stated, known) else 0.0, 2 * low / high - 1)


def is_slip(stated: Value, known: Value | None) -> bool:
    """Does the one value differ from the other as one does that was copied wrongly?"""
    return known is not None and stated != known and not set(slips(stated)).isdisjoint(slips(known))


@lru_cache(maxsize=4096)
def is_told(value: Value, values: frozenset[Value]) -> bool:
    """Is the value among the values, or one that it may stand for ("March 2016" for 9 March 2016)?"""
    return value in values or any(_holds(value, known) for known in values)


def _holds(value: Value, known: Value) -> bool:
    match value, known:
        case Date(), Date():
            return value.start <= known.start and known.end <= value.end
        case Quantity(), Quantity() if value.unit == known.unit:
            half = value.resolution / 2
            return value.low - half <= known.low and known.high <= value.high + half
        case _:
            return False


def _is_alone(reading: Reading, mention: Mention) -> bool:
    """Is it the only value of its kind and dimension in the sentence?"""
    return not any(_dimension(other.value) == _dimension(mention.value) for other in reading.others(mention))


def _dimension(value: Value) -> str:
    return UNITS[value.unit].dimension if isinstance(value, Quantity) else "date"


def _is_telling(value: Value) -> bool:
    """Is a value more than a small count, so that sources that state it hardly do so by chance?"""
    if not isinstance(value, Quantity):
        return isinstance(value, Date)
    return value.digits > 1 or UNITS[value.unit].dimension not in _PLAIN


def _heads(stated: tuple[str, ...], known: tuple[str, ...]) -> float:
    if not stated or not known:
        return -0.5 if stated or known else 0.0
    return 1.0 if stated[-1] == known[-1] or {stated[-1], known[-1]} <= PERSONS else -1.0


@lru_cache(maxsize=4096)
def _derived(drafted: frozenset[Value], stated: Value, values: frozenset[Value]) -> float:
    """How much of what else the draft states the sources state too, from 0 where it states nothing else to nearly 1."""
    others = drafted - {stated}
    return sum(is_told(value, values) for value in others) / (len(others) + 2)


def _weight(value: Value) -> float:
    """How much a value tells of what a sentence is about: a long number or a day more than a small count or a year."""
    if isinstance(value, Date):
        days = (value.end - value.start).days
        return 1.0 if days <= 1 else 0.7 if days <= _MONTH else 0.5
    return min(1.0, value.digits / 3) if isinstance(value, Quantity) else 0.0
