"""Quantities in a text: numerals with their unit, comparator and range."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from factcheck.find.hedges import widen
from factcheck.find.measured import Measured, compounds, measure
from factcheck.find.numbered import belongs_to_name
from factcheck.find.numerals import Numeral, numerals
from factcheck.find.shapes import find_shapes
from factcheck.find.spans import Span, Spans
from factcheck.find.times import find_times
from factcheck.lexicon.numbers import MOVES, MULTIPLES
from factcheck.lexicon.units import AFTER
from factcheck.model import Kind, Mention
from factcheck.values import Quantity
from factcheck.values.quantities import INF, ZERO

# "Women between 18 and 75": a range behind persons is one of their age.
_PERSONS = re.compile(
    r"\b(?:women|men|girls|boys|people|persons|children|adults|citizens|respondents|those)\s+(?:between|from)\s+$",
    re.IGNORECASE,
)
_OLDEST = 120
# Digits; what has more is a serial number, and no figure that anybody compares (nor an exact decimal of 28 digits).
_MOST_DIGITS = 24
_DASH = re.compile(r"\s?[-–—~]\s?$|\s+to\s+$")
# "Debris -- 6,000 tons of it" and "a tram - 40 seats - stops here" have dashes.
_MINUS = re.compile(r"(?:(?<![\w%)–—−-])[-−]|[(=:,*]\s?[-−]\s)$")
_BETWEEN = re.compile(r"\bbetween\s+(?:the\s+)?$", re.IGNORECASE)
_AND = re.compile(r"\s+and\s+$", re.IGNORECASE)
_FROM = re.compile(r"\bfrom\s+$", re.IGNORECASE)
# "More than 10 and less than 40" is one range.
_BOTH_ENDS = re.compile(r"\s*,?\s+(?:and|but)\s+", re.IGNORECASE)
# "Will rise by $4.1 million to", "oil gained $1.20 to": a change, and what is reached by it.
_MOVES_BY = re.compile(
    rf"\b(?:{'|'.join(sorted(MOVES))}|up|down)(?:\s+(?:up|down|back|further|again))?(?P<by>\s+by)?\s+$", re.IGNORECASE
)
_CHANGED_BY = re.compile(r"\bby\s+$", re.IGNORECASE)
_LEVEL = 4  # times a number: so much more is what a change leads to, and no other end of a range
_MULTIPLE = re.compile(rf"\b(?:{'|'.join(MULTIPLES)})\b", re.IGNORECASE)
_VAGUE_YEARS = re.compile(
    r"\bfor\s+(?:many\s+|several\s+|some\s+)?(?P<unit>years|months|decades|centuries)\b", re.IGNORECASE
)
# A word before a number that makes it an identifier: "page 12", "Article 5", "Convention 190", "No. 7".
_IDENTIFIER = re.compile(
    r"(?:\b(?:pages?|pp?\.|articles?|art\.|sections?|sec\.|chapters?|paragraphs?|para\.|figures?|fig\.|tables?|nos?\.|number|"
    r"match|matchday|part|paper|round|room|route|bus|hotline|helpline|flight|line|level|grade|phase|version|v\.|vol\.|volume|issue|rule|clause|annex|appendix|convention|"
    r"resolution|law|act|decree|order|protocol|file|case|lot|box|unit|channel|type|model|size|apartment|apt\.|street|"
    r"highway|exit|platform|gate|terminal|season|episode|schedule|directive|regulation|usc|cfr)\s+|[№#§])$",
    re.IGNORECASE,
)
# "0.036 * 70 ^ 5": the terms of a formula are no figures. A star alone may set off a list or stress a word.
_TERM_BEFORE = re.compile(r"(?:\^\s?\(?\s?[-−]?\s?|[\d)]\s[*×]\s)$")
_TERM_AFTER = re.compile(r"\s?\^|\s[*×]\s")
_NO_ZERO = re.compile(r"\b(?:ground|net|absolute|sub|patient)[\s-]zero$", re.IGNORECASE)
_TIME = re.compile(r"(?::\d\d|\s?(?:[ap]\.?m\b|o['’]clock|hrs?\b))", re.IGNORECASE)
_MARKED = re.compile(r"\s+(?:U\.?S\.?C\b|C\.?F\.?R\b)|(?:st|nd|rd|th)\b|[A-Za-z]\d|-[A-Z]|\.\d+\.")
_LIST_MARKER = re.compile(r"(?:^|\n)[ \t]*$")
_FEWEST_OF_A_PHONE = 6  # digits
# Telephone numbers and serial numbers in groups: "+7 727 250 12 34", "1-222-2222".
_PHONE = re.compile(
    r"(?<!\w)\+\d[\d\s().-]{6,18}\d"
    r"|\b(?:tel|phone|telephone|call|fax|mobile|whatsapp|hotline|helpline)\b\W{1,3}(?:(?:no|number)\W{1,3})?"
    r"\(?\d[\d ().-]{5,18}\d"
    r"|(?<![\w.,$€£-])\d{1,5}(?:-\d{1,7}){2,}(?![\w%])",
    re.IGNORECASE,
)


def find_quantities(text: str, taken: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """All quantities of a text in its order, none of them inside a `taken` span (dates, sorted by start)."""
    dated = Spans(taken)
    shaped = [mention for mention in find_shapes(text) if not dated.touch(mention.start, mention.end)]
    has_many = sum(map(str.isdigit, text)) >= _FEWEST_OF_A_PHONE
    phones = [match.span() for match in _PHONE.finditer(text) if not dated.touch(*match.span())] if has_many else []
    busy = Spans([*taken, *phones, *((mention.start, mention.end) for mention in shaped)]) if shaped or phones else dated
    pending = [n for n in numerals(text) if not busy.touch(n.start, n.end) and not _is_identifier(text, n)]
    measured = list(compounds(text, (measure(text, numeral) for numeral in pending)))
    found: list[Mention] = []
    at = 0
    while at < len(measured):
        follows = measured[at + 1] if at + 1 < len(measured) else None
        joined = _range(text, measured[at], follows) if follows and _joins(text, measured[at], follows) else None
        mention = joined or _single(text, measured[at])
        if found and not joined and (both := _both_ends(text, found[-1], mention)):
            found[-1] = both
        elif not (found and mention.start < found[-1].end):
            found.append(mention)
        at += 2 if joined else 1
    found += shaped
    found += _extras(text, Spans([*taken, *((m.start, m.end) for m in found)]))
    return tuple(sorted(found, key=lambda mention: mention.start))


def read_quantity(text: str) -> Quantity | None:
    """The one quantity of a short text, such as the value of a claim; None when there is none."""
    found = find_times(text) or find_quantities(text)
    return found[0].value if found and isinstance(found[0].value, Quantity) else None


# "She came to the gate four *times*"
_OCCASIONS = re.compile(r"\s+times\b", re.IGNORECASE)


def _is_identifier(text: str, numeral: Numeral) -> bool:
    """Page, article and version numbers, clock times, list markers and the pronoun "one" are no quantities."""
    if sum(char.isdigit() for char in text[numeral.start : numeral.end]) > _MOST_DIGITS:
        return True
    before, after = text[max(0, numeral.start - 16) : numeral.start], text[numeral.end : numeral.end + 12]
    if (_IDENTIFIER.search(before) and not _OCCASIONS.match(after)) or (
        before.rstrip(" ").endswith("[") and after.lstrip(" ").startswith("]")
    ):
        return True
    if _TERM_BEFORE.search(text[: numeral.start][-16:]) or _TERM_AFTER.match(text, numeral.end):
        return True
    if _NO_ZERO.search(text[: numeral.end][-24:]):
        return True
    if belongs_to_name(text, numeral.start, numeral.end) and not measure(text, numeral).unit:
        return True
    if not numeral.is_word:
        is_marker = re.match(r"[.)]\s+\S", after) and _LIST_MARKER.search(text[max(0, numeral.start - 8) : numeral.start])
        return bool(is_marker or _TIME.match(after) or (_MARKED.match(after) and not measure(text, numeral).unit))
    return text[numeral.start : numeral.end].lower() == "one" and measure(text, numeral).unit == ""


def _joins(text: str, first: Measured, second: Measured) -> bool:
    """Are the two the ends of one range ("60-78%", "between 5 and 7 million")?"""
    if first.low != first.high or second.low != second.high or first.low >= second.low:
        return False  # "hundreds", "2 billion to 1.45 billion"
    if first.numeral.is_share != second.numeral.is_share or (first.unit and second.unit and first.unit != second.unit):
        return False  # "rose 15% to $415 million"
    rest = text[first.end : second.start]
    before = text[max(0, first.start - 16) : first.start]
    if _AND.fullmatch(rest):
        return bool(_BETWEEN.search(before))
    if _FROM.search(before) and _moves(text, first.start):
        return False
    if _leads_to(text, first, second):
        return False
    if _FROM.search(before):
        # "from 17% to 18%" is two values and a change; "from 60 to 78 percent" is one range.
        return bool(_DASH.fullmatch(rest)) and (not first.unit or first.is_unit_before)
    return bool(_DASH.fullmatch(rest))


def _leads_to(text: str, first: Measured, second: Measured) -> bool:
    """Is the first number a change and the second the level it leads to ("go up by 0.3% to 2.1%", "cut by 140 to 1,930")?

    "Fell by 3 to 5 percent" is a range: its unit is told once, and so is "by 2% to 3%", where the ends are near each other.
    """
    if first.unit != second.unit or first.numeral.scale < second.numeral.scale or first.low * _LEVEL > second.low:
        return False
    before = text[max(0, first.start - 40) : first.start]
    is_change = _MOVES_BY.search(before) or (_CHANGED_BY.search(before) and _moves(text, first.start))
    return bool(is_change) and text[first.end : second.start].strip().lower() == "to"


def _moves(text: str, start: int) -> bool:
    """Does something move from the number at an offset ("will go from $2.50 to $3.25")?"""
    words = re.findall(r"[^\W\d]+", text[max(0, start - 40) : start])
    return any(word.lower() in MOVES for word in words[-4:-1])


def _single(text: str, measured: Measured) -> Mention:
    start, end, numeral = measured.start, measured.end, measured.numeral
    unit = "fraction" if numeral.is_share and not measured.unit else measured.unit
    if numeral.low != numeral.high:
        return _mention(text, start, end, Quantity(numeral.low, numeral.high, unit, ZERO, high_open=True))
    low = numeral.low
    if (minus := _MINUS.search(text[max(0, start - 4) : start])) and text[start : start + 1].isdigit():
        low, start = -low, start - len(minus[0].lstrip("(=:,* "))
    return _mention(text, *widen(text, start, end, Quantity(low, low, unit, numeral.resolution)))


def _range(text: str, first: Measured, second: Measured) -> Mention | None:
    """The range from the first number to the second, which share the unit and scale of the second."""
    start, end = first.start, second.end
    unit = second.unit or first.unit
    if second.numeral.is_share and unit == "":
        unit = "fraction"
    low, high, resolution = first.low, second.high, first.numeral.resolution
    scale = second.numeral.scale
    if scale > 1 and first.low < 1000 and text[first.numeral.start : first.numeral.end].replace(".", "").isdigit():
        low, resolution = low * scale, resolution * scale  # "between 5 and 7 million" starts at 5 million
    if low >= high:
        return None
    if unit == "" and high <= _OLDEST and _PERSONS.search(text[max(0, start - 32) : start]):
        unit = "age"
    if between := _BETWEEN.search(text[max(0, start - 16) : start]) or _FROM.search(text[max(0, start - 16) : start]):
        start -= len(between[0])
    return _mention(text, start, end, Quantity(low, high, unit, min(resolution, second.numeral.resolution)))


def _both_ends(text: str, one: Mention, other: Mention) -> Mention | None:
    """One range of two open ones: "more than 10 and less than 40"."""
    first, second = one.value, other.value
    if not isinstance(first, Quantity) or not isinstance(second, Quantity):
        return None
    if first.unit != second.unit or not _BOTH_ENDS.fullmatch(text, one.end, other.start):
        return None
    if first.low > second.low:
        lower, upper = first, second
    else:
        lower, upper = second, first
    if not (lower.high == INF and upper.low == -INF and -INF < lower.low < upper.high < INF):
        return None
    resolution = min(first.resolution, second.resolution)
    whole = Quantity(lower.low, upper.high, lower.unit, resolution, lower.low_open, upper.high_open)
    return _mention(text, one.start, other.end, whole)


def _extras(text: str, taken: Spans) -> list[Mention]:
    """Multiples ("doubled") and "for years", where nothing else was found."""
    found = []
    for match in _MULTIPLE.finditer(text):
        if not taken.touch(*match.span()):
            number = Decimal(MULTIPLES[match[0].lower()])
            found.append(_mention(text, *match.span(), Quantity(number, number, "times", Decimal(1))))
    for match in _VAGUE_YEARS.finditer(text) if "for " in text.lower() else ():
        unit = AFTER[match["unit"].lower()]
        found.append(_mention(text, *match.span(), Quantity(Decimal(2), INF, unit, Decimal(1))))
    return found


def _mention(text: str, start: int, end: int, quantity: Quantity) -> Mention:
    return Mention(start, end, text[start:end], Kind.QUANTITY, quantity)
