"""Quantities in a text: numerals with their unit, comparator and range."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

from factcheck.find.numerals import Numeral, numerals, read_digits
from factcheck.find.spans import Span, Spans
from factcheck.lexicon.numbers import HEDGES, MULTIPLES, TAILS
from factcheck.lexicon.units import AFTER, AGED, BEFORE, UNITS
from factcheck.model import Kind, Mention
from factcheck.settings import ABOUT_ROUND_WIDTH, ABOUT_WIDTH, NEARLY_FRACTION_WIDTH, NEARLY_WIDTH
from factcheck.values import Quantity
from factcheck.values.quantities import INF, ZERO


def _any_of(words: Sequence[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_LONGEST_HEDGE = 32
# "Women between 18 and 75": a range behind persons is one of their age.
_PERSONS = re.compile(
    r"\b(?:women|men|girls|boys|people|persons|children|adults|citizens|respondents|those)\s+(?:between|from)\s+$",
    re.IGNORECASE,
)
_OLDEST = 120
# Digits; what has more is a serial number, and no figure that anybody compares (nor an exact decimal of 28 digits).
_MOST_DIGITS = 24
_HEDGE = re.compile(rf"(?<!\w)(?P<hedge>{_any_of(list(HEDGES))})\s*(?:the\s+|an?\s+)?$", re.IGNORECASE)
_TAIL = re.compile(rf"\s+(?P<tail>{_any_of(list(TAILS))})\b|(?P<plus>\+)(?!\w)", re.IGNORECASE)
_UNIT = re.compile(
    rf"\s?(?:-\s?)?(?P<symbol>%|€|°c|km²|m²)|(?P<hyphen>{_any_of([u for u in AFTER if u[0] == '-'])})\b"
    rf"|\s*[\s-](?P<word>{_any_of([u for u in AFTER if u[0].isalpha()])})(?!\w)|(?P<fold>fold)\b",
    re.IGNORECASE,
)
_CURRENCY = re.compile(rf"(?<![\w$])(?P<unit>{_any_of(list(BEFORE))})\s?$", re.IGNORECASE)
_AGED = re.compile(rf"\b(?:{'|'.join(AGED)})\s+(?:over\s+|under\s+|between\s+|from\s+)?$", re.IGNORECASE)
_OF_AGE = re.compile(r"\s+(?:of\s+age|old|or\s+older|and\s+older|or\s+over|and\s+over)\b|[\s-]old\b", re.IGNORECASE)
_OLDER = re.compile(r"\b(?P<side>older|younger)\s+than\s+$", re.IGNORECASE)
_DASH = re.compile(r"\s?[-–—]\s?$|\s+to\s+$")
_MINUS = re.compile(r"(?<![\w\d%])[-−]$")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
_MULTIPLE = re.compile(rf"\b(?:{'|'.join(MULTIPLES)})\b|\b(?P<times>\w+)(?:\s+times|-?fold)\b", re.IGNORECASE)
_VAGUE_YEARS = re.compile(
    r"\bfor\s+(?:many\s+|several\s+|some\s+)?(?P<unit>years|months|decades|centuries)\b", re.IGNORECASE
)
# A word before a number that makes it an identifier: "page 12", "Article 5", "Convention 190", "No. 7".
_IDENTIFIER = re.compile(
    r"(?:\b(?:pages?|pp?\.|articles?|art\.|sections?|sec\.|chapters?|paragraphs?|para\.|figures?|fig\.|tables?|nos?\.|number|"
    r"room|route|bus|flight|line|level|grade|phase|version|v\.|vol\.|volume|issue|rule|clause|annex|appendix|convention|"
    r"resolution|law|act|decree|order|protocol|file|case|lot|box|unit|channel|type|model|size|apartment|apt\.|street|"
    r"highway|platform|gate|terminal|season|episode|schedule|directive|regulation|usc|cfr)\s+|[№#§])$",
    re.IGNORECASE,
)
_TIME = re.compile(r"(?::\d\d|\s?(?:[ap]\.?m\b|o['’]clock|hrs?\b))", re.IGNORECASE)
_LIST_MARKER = re.compile(r"(?:^|\n)[ \t]*$")
_PHONE = re.compile(r"(?:\+?\d[\d ()-]{7,}\d)")


def find_quantities(text: str, taken: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """All quantities of a text in its order, none of them inside a `taken` span (dates, sorted by start)."""
    found: list[Mention] = []
    dated = Spans(taken)
    pending = [n for n in numerals(text) if not dated.touch(n.start, n.end) and not _is_identifier(text, n)]
    at = 0
    while at < len(pending):
        follows = at + 1 < len(pending) and _joins(text, pending[at], pending[at + 1])
        joined = _range(text, pending[at], pending[at + 1]) if follows else None
        mention = joined or _single(text, pending[at])
        if mention and not (found and mention.start < found[-1].end):
            found.append(mention)
        at += 2 if joined else 1
    found += _extras(text, Spans([*taken, *((m.start, m.end) for m in found)]))
    return tuple(sorted(found, key=lambda mention: mention.start))


def read_quantity(text: str) -> Quantity | None:
    """The one quantity of a short text, such as the value of a claim; None when there is none."""
    found = find_quantities(text)
    return found[0].value if found and isinstance(found[0].value, Quantity) else None


def _is_identifier(text: str, numeral: Numeral) -> bool:
    """Page, article and version numbers, clock times, list markers and the pronoun "one" are no quantities."""
    if sum(char.isdigit() for char in text[numeral.start : numeral.end]) > _MOST_DIGITS:
        return True
    before, after = text[max(0, numeral.start - 16) : numeral.start], text[numeral.end : numeral.end + 12]
    if _IDENTIFIER.search(before) or (before.endswith("[") and after.startswith("]")):
        return True
    if not numeral.is_word:
        is_marker = re.match(r"[.)](?:\s|$)", after) and _LIST_MARKER.search(
            text[max(0, numeral.start - 8) : numeral.start]
        )
        return bool(is_marker or _TIME.match(after) or re.match(r"(?:st|nd|rd|th)\b|[A-Za-z]\d|-[A-Z]|\.\d+\.", after))
    return text[numeral.start : numeral.end].lower() == "one" and not _UNIT.match(text, numeral.end)


def _joins(text: str, first: Numeral, second: Numeral) -> bool:
    """Are the two numerals the ends of one range ("60-78%", "between 5 and 7 million")?"""
    between = text[first.end : second.start]
    if first.low != first.high or second.low != second.high:
        return False  # "hundreds"
    if len(between) > 24 or first.low >= second.low or first.is_share != second.is_share:
        return False
    unit = _UNIT.match(text, first.end)
    rest = between[unit.end() - first.end :] if unit and unit.end() <= second.start else between
    rest = re.sub(r"[$€£₸]\s?$", "", rest)
    before = text[max(0, first.start - 16) : first.start]
    if _AND.fullmatch(rest):
        return bool(_BETWEEN.search(re.sub(r"[$€£₸]$", "", before)))
    if _FROM.search(before):
        # "from 17% to 18%" is two values and a change; "from 60 to 78 percent" is one range.
        return bool(_DASH.fullmatch(rest)) and not unit
    return bool(_DASH.fullmatch(rest))


def _single(text: str, numeral: Numeral) -> Mention | None:
    start, unit, end = _with_unit(text, numeral)
    low, high = numeral.low, numeral.high
    if numeral.is_share and unit == "":
        unit = "fraction"
    if low != high:
        return _mention(text, start, end, Quantity(low, high, unit, ZERO, high_open=True))
    if (minus := _MINUS.search(text[max(0, start - 2) : start])) and not numeral.is_word:
        low, high, start = -low, -high, start - len(minus[0])
    return _hedged(text, start, end, Quantity(low, high, unit, numeral.resolution))


def _hedged(text: str, start: int, end: int, quantity: Quantity) -> Mention:
    """Take in what widens the number: "over" before it, "or more" after it."""
    before = text[max(0, start - _LONGEST_HEDGE) : start]
    if (older := _OLDER.search(before)) and quantity.unit in ("", "year", "age"):
        side = "above" if older["side"].lower() == "older" else "below"
        aged = Quantity(quantity.low, quantity.high, "age", quantity.resolution)
        return _mention(text, start - len(older[0]), end, WIDEN[side](aged))
    if hedge := _HEDGE.search(before):
        word = re.sub(r"\s+", " ", hedge["hedge"].lower())
        return _mention(text, start - len(before) + hedge.start(), end, WIDEN[HEDGES[word]](quantity))
    if tail := _TAIL.match(text, end):
        word = re.sub(r"\s+", " ", tail["tail"].lower()) if tail["tail"] else "or more"
        return _mention(text, start, tail.end(), WIDEN[TAILS[word]](quantity))
    return _mention(text, start, end, quantity)


def _range(text: str, first: Numeral, second: Numeral) -> Mention | None:
    """The range from the first numeral to the second, which share the unit and scale of the second."""
    start, unit_before, _ = _with_unit(text, first)
    _, unit, end = _with_unit(text, second)
    if not unit:
        unit = unit_before
    if second.is_share and unit == "":
        unit = "fraction"
    low, high, resolution = first.low, second.high, first.resolution
    scale = _scale_of(text, second)
    if scale > 1 and first.low < 1000 and text[first.start : first.end].isdigit():
        low, resolution = low * scale, resolution * scale  # "between 5 and 7 million" starts at 5 million
    if low >= high:
        return None  # "2 billion to 1.45 billion" is a fall, not a range
    if unit == "" and high <= _OLDEST and _PERSONS.search(text[max(0, start - 32) : start]):
        unit = "age"
    if between := _BETWEEN.search(text[max(0, start - 16) : start]) or _FROM.search(text[max(0, start - 16) : start]):
        start -= len(between[0])
    return _mention(text, start, end, Quantity(low, high, unit, min(resolution, second.resolution)))


def _scale_of(text: str, numeral: Numeral) -> Decimal:
    """By how much the word or letter behind the digits multiplies them: a million in "7 million"."""
    digits = re.match(r"[\d.,]*\d", text[numeral.start : numeral.end])
    is_scaled = digits is not None and text[numeral.start + digits.end() : numeral.end].strip("- ").isalpha()
    return numeral.low / read_digits(digits[0]) if digits and is_scaled and numeral.low else Decimal(1)


def _with_unit(text: str, numeral: Numeral) -> tuple[int, str, int]:
    """Start, unit and end of the numeral with the unit that stands before or after it."""
    before = text[max(0, numeral.start - 12) : numeral.start]
    if currency := _CURRENCY.search(before):
        after = _UNIT.match(text, numeral.end)
        end = after.end() if after and _unit_of(after) == BEFORE[currency["unit"].lower()] else numeral.end
        return numeral.start - len(before) + currency.start(), BEFORE[currency["unit"].lower()], end
    if unit := _UNIT.match(text, numeral.end):
        key, end = _unit_of(unit), unit.end()
        if key == "year" and (age := _OF_AGE.match(text, end)):
            return numeral.start, "age", end + (len(age[0]) if "older" not in age[0] and "over" not in age[0] else 0)
        return numeral.start, key, end
    return numeral.start, "age" if _AGED.search(before) else "", numeral.end


def _unit_of(match: re.Match[str]) -> str:
    written = match["symbol"] or match["hyphen"] or match["word"] or match["fold"]
    return AFTER[re.sub(r"\s+", " ", written.lower())]


def _extras(text: str, taken: Spans) -> list[Mention]:
    """Multiples ("doubled") and "for years", where nothing else was found."""
    found = []
    for match in _MULTIPLE.finditer(text):
        word = match[0].lower()
        if word in MULTIPLES and not taken.touch(*match.span()):
            number = Decimal(MULTIPLES[word])
            found.append(_mention(text, *match.span(), Quantity(number, number, "times", Decimal(1))))
    for match in _VAGUE_YEARS.finditer(text):
        unit = AFTER[match["unit"].lower()]
        found.append(_mention(text, *match.span(), Quantity(Decimal(2), INF, unit, Decimal(1))))
    return found


def _mention(text: str, start: int, end: int, quantity: Quantity) -> Mention:
    return Mention(start, end, text[start:end], Kind.QUANTITY, quantity)


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
    width = q.low * ABOUT_ROUND_WIDTH if q.unit == "fraction" else about_width(q.low)
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

    >>> about_width(Decimal(32)), about_width(Decimal(30))
    (Decimal('1.60'), Decimal('3.00'))
    """
    plain = abs(number)
    if plain != int(plain):
        return plain * ABOUT_WIDTH
    place = Decimal(1)
    while plain and plain % (place * 10) == 0:
        place *= 10
    return max(plain * ABOUT_WIDTH, min(place / 2, plain * ABOUT_ROUND_WIDTH))


WIDEN: dict[str, Callable[[Quantity], Quantity]] = {
    "above": _above, "from": _from, "below": _below, "to": _to, "about": _about, "nearly": _nearly,
    "slightly above": _slightly_above,
}  # fmt: skip

assert set(AFTER.values()) | set(BEFORE.values()) <= set(UNITS)
