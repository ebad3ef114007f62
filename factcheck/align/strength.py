"""How strongly two sentences say the same thing of their figures: the signs that a raw claim is meant, weighed and summed.

No single sign tells. A curated claim has a topic's terms and a statement to be measured by; a raw one has a sentence, in
which a short headline or a long aside may hide any one sign. So each counts for or against, and the sum decides.
"""

from __future__ import annotations

from decimal import Decimal
from math import log

from factcheck.align.group import is_headed_otherwise, is_narrowed
from factcheck.align.passage import is_nameless
from factcheck.align.reading import Reading, clause_words
from factcheck.index import Index
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import PERSONS, stem, words_of
from factcheck.model import Claim, Kind, Mention
from factcheck.settings import LEAST_SHARED, MOST_SURPRISE, SIGNS, SIGNS_BIAS, SLIP, SURE_SIGNS
from factcheck.values import Date, Quantity, Value

_YEAR = 366  # days
_PLAIN = frozenset({"count", "time", "calendar", "age"})


def weak_signs(reading: Reading, mention: Mention, claim: Claim, similarity: float, closeness: float, index: Index) -> str:
    """Why the signs do not say that the two sentences speak of one figure, in words; empty if they do."""
    words, there = {*reading.stems, *reading.before}, index.frame(claim).words
    if sum(word in words for word in there) < min(LEAST_SHARED, max(len(set(reading.stems)), len(there))):
        return "the two sentences share hardly a word"
    found = signs(reading, mention, claim, similarity, closeness, index)
    weighed = {name: SIGNS[name] * value for name, value in found.items()}
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
    words = {*reading.stems, *reading.before}
    frame, known = index.frame(claim), index.words(claim)
    near = {word: abs(weight) for word, weight in frame.near.items()}
    is_date = mention.kind is Kind.DATE
    surprise = index.surprise(words & frame.words)
    return {
        "rare": min(surprise, MOST_SURPRISE) / MOST_SURPRISE,
        "base": log(index.size) / MOST_SURPRISE,
        "similar": similarity / 100,
        "close": min(closeness, 1.3),
        "repeats": index.share(near, words, of_none=0.5),
        "clause": index.share(clause_words(reading, mention) or reading.stems, known, of_none=0.5),
        "sentence": index.share(reading.stems, known, of_none=0.5),
        "alone": float(_is_alone(reading, mention) and frame.order[1] == 1),
        "head": _heads(reading.counted.get(mention, ()), frame.counted),
        "number": 0.0 if is_date else nearness(mention.value, claim.known),
        "date_near": nearness(mention.value, claim.known) if is_date else 0.0,
        "told": float(_is_telling(mention.value) and mention.value in index.values),
        "named": _named(reading, claim, index),
        "nameless": float(is_nameless(claim, index)),
        "subject": index.share(frame.subject, words, of_none=0.5),
        "measured": float(_is_measured(mention.value)),
        "narrowed": float(is_narrowed(reading, mention, claim, index)),
        "headed": float(is_headed_otherwise(reading, claim, index)),
        "date": float(is_date),
        "date_close": closeness if is_date else 0.0,
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
    return max(SLIP if _is_slip(one, other) else 0.0, 2 * low / high - 1)


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """Have two numbers the same digits, in another order or with more zeros ("241" / "214", "50,000" / "500,000")?"""
    here, there = (value.normalize().as_tuple().digits for value in (one, other))
    return one != other and sorted(here) == sorted(there)


def _is_alone(reading: Reading, mention: Mention) -> bool:
    """Is it the only value of its kind and dimension in the sentence?"""
    return not any(_dimension(other.value) == _dimension(mention.value) for other in reading.others(mention))


def _dimension(value: Value) -> str:
    return UNITS[value.unit].dimension if isinstance(value, Quantity) else "date"


def _is_telling(value: Value) -> bool:
    """Is a number more than a small count, so that sources that state it hardly do so by chance?"""
    return isinstance(value, Quantity) and (_is_measured(value) or value.digits > 1)


def _is_measured(value: Value) -> bool:
    return isinstance(value, Quantity) and UNITS[value.unit].dimension not in _PLAIN


def _heads(stated: tuple[str, ...], known: tuple[str, ...]) -> float:
    if not stated or not known:
        return -0.5 if stated or known else 0.0
    return 1.0 if stated[-1] == known[-1] or {stated[-1], known[-1]} <= PERSONS else -1.0


def _named(reading: Reading, claim: Claim, index: Index) -> float:
    """The part of the sentence's names that the claim knows; a half where it has none."""
    names = [mention.text for mention in reading.mentions if mention.kind is Kind.NAME]
    known = index.words(claim)
    if not names:
        return 0.5
    return sum(any(stem(w) in known or f"@{stem(w)}" in known for _, w in words_of(name)) for name in names) / len(names)
