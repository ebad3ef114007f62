"""What the words beside a number make of it: "over 43%", "some 50", "two-thirds or more"."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.lexicon.numbers import HEDGES, MOVES, TAILS
from factcheck.settings import ABOUT_EXACT_WIDTH, ABOUT_ROUND_WIDTH, ABOUT_WIDTH, NEARLY_FRACTION_WIDTH, NEARLY_WIDTH
from factcheck.values import Quantity
from factcheck.values.quantities import INF

Widened = tuple[int, int, Quantity]


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_LONGEST_HEDGE = 40
_ARTICLE = re.compile(r"\s(?:the|an?)\s+$", re.IGNORECASE)
_SHRED = re.compile(r"[<>≥≤~≈]|[^\s<>≥≤~≈(\[“\"'‘]+")
_MOST_WORDS = max(len(hedge.split()) for hedge in HEDGES)
_TAIL = re.compile(rf"\s+(?P<tail>{_any_of(list(TAILS))})\b(?!\s+than\b)|(?P<plus>\+)(?!\w)", re.IGNORECASE)
_OLDER = re.compile(r"\b(?P<side>older|younger)\s+than\s+$", re.IGNORECASE)


def widen(text: str, start: int, end: int, quantity: Quantity) -> Widened:
    """The quantity at a span with what widens it, and the span with those words."""
    before = text[max(0, start - _LONGEST_HEDGE) : start]
    if (older := _OLDER.search(before)) and quantity.unit in ("", "year", "age"):
        side = "above" if older["side"].lower() == "older" else "below"
        aged = Quantity(quantity.low, quantity.high, "age", quantity.resolution)
        return start - len(older[0]), end, WIDEN[side](aged)
    way = ""
    if hedge := hedge_before(before):
        start, way = start - len(before) + hedge[0], hedge[1]
    # "About five hundred or less" has a bound that is not about.
    if way in ("", "exactly", "about") and (tail := _TAIL.match(text, end)):
        end = tail.end()
        way = TAILS[re.sub(r"\s+", " ", tail["tail"].lower())] if tail["tail"] else "from"
    return start, end, WIDEN[way](quantity) if way else quantity


_OTHER_SIDE = frozenset(
    {"under", "over", "above", "below", "less than", "more than", "higher than", "lower than", "beyond"}
)


_EXTREMES = frozenset({"a maximum of", "a minimum of"})
_MEASURED = frozenset(
    "reached reaching reach recorded recording record measured measuring measure hit hits hitting registered registering "
    "showed shows saw sees touched peaked".split()
)
# With these "over" says where something goes, and not how much of it.
_OVER_VERBS = frozenset(
    "hand hands handed handing turn turns turned turning sign signs signed signing take takes took taken taking "
    "carry carries carried carrying bring brings brought bringing make makes made making".split()
)


def hedge_before(before: str) -> tuple[int, str] | None:
    """Where the longest phrase that widens a number starts at the end of a text, and how it does; None for none."""
    article = _ARTICLE.search(before)
    words = list(_SHRED.finditer(before, 0, article.start() if article else len(before)))[-_MOST_WORDS:]
    if not words or before[words[-1].end() : article.start() if article else len(before)].strip():
        return None
    for at in range(len(words)):
        phrase = " ".join(word[0].lower() for word in words[at:])
        if phrase in _OTHER_SIDE and before[words[-1].end() :].strip().lower() == "the":
            return None  # "4.9 percent, well under *the* 7 percent it counts on": another figure is under it
        if phrase == "up to" and at and words[at - 1][0].lower() in MOVES:
            return None  # "fares go up to $3.75"
        if phrase == "over" and at and words[at - 1][0].lower() in _OVER_VERBS:
            return None  # "handed over £14m"
        if phrase in _EXTREMES and at and words[at - 1][0].lower() in _MEASURED:
            return None  # "the buoy reached a maximum of 31.9 degrees" says what it was
        if phrase in HEDGES:
            return words[at].start(), HEDGES[phrase]
    return None


def _above(q: Quantity) -> Quantity:
    return Quantity(q.low, INF, q.unit, q.resolution, low_open=True)


def _from(q: Quantity) -> Quantity:
    return Quantity(q.low, INF, q.unit, q.resolution)


def _below(q: Quantity) -> Quantity:
    return Quantity(-INF, q.high, q.unit, q.resolution, high_open=True)


def _to(q: Quantity) -> Quantity:
    return Quantity(-INF, q.high, q.unit, q.resolution)


def _about(q: Quantity) -> Quantity:
    # "About a fifth" is as round as a number can be.
    width = abs(q.low) * ABOUT_ROUND_WIDTH if q.unit == "fraction" else about_width(q.low)
    return Quantity(q.low - width, q.high + width, q.unit, q.resolution, nominal=q.low) if width else q


def _nearly(q: Quantity) -> Quantity:
    width = abs(q.low) * _near_width(q)
    return Quantity(q.low - width, q.high, q.unit, q.resolution, high_open=True, nominal=q.low) if width else q


def _slightly_above(q: Quantity) -> Quantity:
    width = abs(q.high) * _near_width(q)
    return Quantity(q.low, q.high + width, q.unit, q.resolution, low_open=True, nominal=q.low) if width else q


def _near_width(q: Quantity) -> Decimal:
    return NEARLY_FRACTION_WIDTH if q.unit == "fraction" else NEARLY_WIDTH


def about_width(number: Decimal) -> Decimal:
    """How far "about N" reaches to each side: a twentieth of N, or half of N's round place up to a tenth of N.

    A number of three digits or more is meant more exactly: a hundredth.

    >>> about_width(Decimal(32)), about_width(Decimal(30))
    (Decimal('1.60'), Decimal('3.00'))
    """
    plain = abs(number)
    if len(plain.normalize().as_tuple().digits) > 2:
        return plain * ABOUT_EXACT_WIDTH
    if plain != int(plain):
        return plain * ABOUT_WIDTH
    place = Decimal(1)
    while plain and plain % (place * 10) == 0:
        place *= 10
    return max(plain * ABOUT_WIDTH, min(place / 2, plain * ABOUT_ROUND_WIDTH))


WIDEN: dict[str, Callable[[Quantity], Quantity]] = {
    "above": _above, "from": _from, "below": _below, "to": _to, "about": _about, "nearly": _nearly,
    "slightly above": _slightly_above, "exactly": lambda q: q,
}  # fmt: skip
