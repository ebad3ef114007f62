"""Dates in a text, from the full day to the century, and relative ones where there is an anchor."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, timedelta

from factcheck.lexicon.calendar import AMBIGUOUS_MONTHS, DAY_WORDS, MONTHS, STEPS, WEEKDAYS
from factcheck.lexicon.numbers import ONES, ORDINALS
from factcheck.model import Kind, Mention
from factcheck.values import Date
from factcheck.values.dates import YEARLESS

# An abbreviated month takes its full stop with it; after a full name the stop ends the sentence.
_SHORT = "|".join(month for month in MONTHS if len(month) < 5 and month not in ("may", "june", "july"))
_MONTH = rf"(?:(?:{_SHORT})\b\.?|(?:{'|'.join(month for month in MONTHS if month not in _SHORT.split('|'))})\b)"
_FULL_MONTH = "|".join(month for month in MONTHS if month not in AMBIGUOUS_MONTHS)
_DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?|{'|'.join(sorted(ORDINALS, key=len, reverse=True))})"
_YEAR = r"(?:1[5-9]|20|21)\d\d"
_WEEKDAY = rf"(?:(?:{'|'.join(WEEKDAYS)}),?\s+(?:the\s+)?)?"
_SMALL = "|".join([*ONES, "a", "an", r"\d{1,3}"])
_UNIT = r"days?|weeks?|months?|years?|decades?"
# What follows a bare number that is a count, not a year: "2000 people", "1998 cases".
_COUNTED = (
    r"(?!\s+(?!was|is|has|his|this|as|its|does|series|news|us|years?\b)[a-z]+s\b)(?!\s+(?:people|women|men|children)\b)"
)

_PATTERN = re.compile(
    rf"""(?<![\w.,/-])(?P<iso>{_YEAR}-(?:0\d|1[0-2])-(?:[0-2]\d|3[01]))(?![\w-])
    | (?<![\w.,/-])(?P<numeric>\d{{1,2}}(?P<sep>[./])\d{{1,2}}(?P=sep){_YEAR})(?![\w/-])
    | (?<![\w-])(?P<dmy>{_WEEKDAY}(?P<day1>{_DAY})(?:\s?[-–]\s?(?P<day1b>{_DAY}))?(?:\s+of)?\s+(?P<month1>{_MONTH})
        (?:,?\s+(?P<year1>{_YEAR})\b)?)
    | (?<![\w-])(?P<mdy>{_WEEKDAY}(?P<month2>{_MONTH})\s+(?:the\s+)?(?P<day2>{_DAY})(?:\s?[-–]\s?(?P<day2b>{_DAY}))?\b
        (?!\d)(?:,?\s+(?P<year2>{_YEAR})\b)?)
    | (?<![\w-])(?P<my>(?P<month3>{_MONTH}),?\s+(?:of\s+)?(?P<year3>{_YEAR}))\b
    | (?<![\w-])(?P<years>(?:(?:from|between)\s+)?(?P<first>{_YEAR})(?:\s?[-–]\s?|\s+(?:to|until|till|through|and)\s+)
        (?P<last>{_YEAR}|(?<=[-–])\d\d))(?![\w-])
    | (?<![\w-])(?P<decade>{_YEAR[:-4]}\d0s)\b
    | (?P<lead>\b(?:in|since|by|until|till|from|during|before|after|of|year|to|early|late|mid|through|for|around|circa)
        (?:\s+the\s+year)?[\s-]+)(?P<year4>{_YEAR})(?![\w%]|,\d|\.\d|-\d)
    | (?<![\w.,$€£₸/-])(?P<year5>{_YEAR})(?![\w%]|,\d|\.\d|-\w){_COUNTED}(?=\W|$)
    | \b(?P<lead6>(?:in|since|by|until|from|during|before|after|of|last|this|next)\s+)(?P<month6>{_MONTH})(?!\s+\d)
    | (?<![\w-])(?P<month7>{_FULL_MONTH})\b(?!\s+\d)
    | \b(?P<ago>(?P<n>{_SMALL})\s+(?P<unit>{_UNIT})\s+(?P<way>ago|later|earlier))\b
    | \b(?P<within>in\s+(?P<n2>an?|one|two|three)\s+(?P<unit2>day|week|month|year)s?(?:['’]s?\s+time)?)\b(?!\s+of)
    | \b(?P<step>(?P<which>last|this|next|the\s+previous|the\s+current)\s+(?P<unit3>week|month|year))\b
    | \b(?P<dayword>today|yesterday|tomorrow)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_RELATIVE = ("ago", "within", "step", "dayword")


_UNANCHORED = re.compile(
    rf"\b(?:(?:{_SMALL})\s+(?:{_UNIT})\s+ago|(?:last|this|next)\s+(?:week|month|year)|today|yesterday|tomorrow)\b",
    re.IGNORECASE,
)
# Without one of these a text holds no date; looking for them costs a tenth of looking for dates.
_TRIGGER = re.compile(
    rf"\d|\b(?:{'|'.join(MONTHS)}|ago|later|earlier|years?|months?|weeks?|days?|today|tomorrow|yesterday)\b",
    re.IGNORECASE,
)


def find_dates(text: str, today: date | None = None) -> tuple[Mention, ...]:
    """All dates of a text. `today` anchors relative dates and missing years; without it relative dates are left out."""
    return read_dates(text, today)[0]


def read_dates(text: str, today: date | None = None) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The dates of a text, and the spans of all that is written as one ("31 June", "two days ago" without an anchor)."""
    if not _TRIGGER.search(text):
        return (), ()
    found: list[Mention] = []
    spans: list[tuple[int, int]] = []
    for match in _PATTERN.finditer(text):
        if _is_verb(match):
            continue
        spans.append((max(match.end("lead"), match.end("lead6"), match.start()), match.end()))
        if _is_part_of_name(match):
            continue
        if (spanned := _read(match, _anchor(match, found, today), today)) is not None:
            start, end, value = spanned
            found.append(Mention(start, end, text[start:end], Kind.DATE, value))
    return tuple(found), tuple(spans)


def unanchored_dates(text: str) -> tuple[str, ...]:
    """The relative dates of a text ("two days ago", "last year"), which say nothing without an anchor."""
    return tuple(match[0] for match in _UNANCHORED.finditer(text))


def read_date(text: str, today: date | None = None) -> Date | None:
    """The first date of a short text, such as the value of a claim; None when there is none."""
    for mention in find_dates(text, today):
        if isinstance(mention.value, Date):
            return mention.value
    return None


def _anchor(match: re.Match[str], found: list[Mention], today: date | None) -> date | None:
    """ "A year later" counts from the date before it in the text; all else from `today`."""
    if match["way"] and match["way"].lower() in ("later", "earlier"):
        before = found[-1].value if found else None
        return before.start if isinstance(before, Date) and match.start() - found[-1].end < 80 else None
    return today


def _is_verb(match: re.Match[str]) -> bool:
    """ "It may", "march 5 miles": a month that is also a word must be capitalised."""
    month = match["month1"] or match["month2"] or match["month3"] or match["month6"] or ""
    return month.rstrip(".") in AMBIGUOUS_MONTHS


def _is_part_of_name(match: re.Match[str]) -> bool:
    """ "UN 2030 Agenda": a bare year between capitalised words belongs to their name."""
    if not match["year5"]:
        return False
    before, after = (
        match.string[max(0, match.start() - 24) : match.start()],
        match.string[match.end() : match.end() + 3],
    )
    return bool(re.search(r"\b[A-Z][\w-]*\s$", before) and re.match(r"\s[A-Z]", after))


def _read(match: re.Match[str], anchor: date | None, today: date | None) -> tuple[int, int, Date] | None:
    """Start, end and value of a match; None where it is no date, or one that cannot be anchored."""
    for group, reader in _READERS.items():
        if match[group]:
            try:
                value = reader(match, anchor if group in _RELATIVE else today)
            except (ValueError, OverflowError):  # 31 June, 999 years ago
                return None
            return (*match.span(group), value) if value else None
    return None


def _iso(match: re.Match[str], _: date | None) -> Date:
    return _days(date.fromisoformat(match["iso"]))


def _numeric(match: re.Match[str], _: date | None) -> Date | None:
    first, second, year = map(int, re.split(r"[./]", match["numeric"]))
    if first > 12 or match["sep"] == ".":
        return _days(date(year, second, first))
    if second > 12:
        return _days(date(year, first, second))
    return None  # 03/04/2024: which is the month is not said


def _day_month(match: re.Match[str], today: date | None, which: str) -> Date | None:
    month = MONTHS[match[f"month{which}"].lower().rstrip(".")]
    first = _day_of(match[f"day{which}"])
    last = _day_of(match[f"day{which}b"]) if match[f"day{which}b"] else first
    if year := match[f"year{which}"]:
        return _days(date(int(year), month, first), date(int(year), month, last))
    return _yearless(month, first, last, today)


def _month_year(match: re.Match[str], _: date | None) -> Date:
    return _month(int(match["year3"]), MONTHS[match["month3"].lower().rstrip(".")])


def _years(match: re.Match[str], _: date | None) -> Date | None:
    first, last = int(match["first"]), int(match["last"])
    last = last if last > 99 else first - first % 100 + last
    between = match["years"].lower().startswith("between")
    if last <= first or (re.search(r"\sand\s", match["years"]) and not between):
        return None
    return Date(date(first, 1, 1), date(last + 1, 1, 1))


def _decade(match: re.Match[str], _: date | None) -> Date:
    first = int(match["decade"][:4])
    return Date(date(first, 1, 1), date(first + 10, 1, 1))


def _year(match: re.Match[str], _: date | None) -> Date:
    year = int(match["year4"] or match["year5"])
    return Date(date(year, 1, 1), date(year + 1, 1, 1))


def _bare_month(match: re.Match[str], today: date | None) -> Date | None:
    written = match["month6"] or match["month7"]
    month = MONTHS[written.lower().rstrip(".")]
    if today is None:
        return Date(*_month_span(YEARLESS, month), has_year=False)
    nearest = min((today.year - 1, today.year, today.year + 1), key=lambda y: abs(date(y, month, 15) - today))
    return _month(nearest, month)


def _ago(match: re.Match[str], anchor: date | None) -> Date | None:
    sign = 1 if match["way"].lower() == "later" else -1
    return _moved(anchor, sign * _count(match["n"]), match["unit"])


def _within(match: re.Match[str], anchor: date | None) -> Date | None:
    return _moved(anchor, _count(match["n2"]), match["unit2"])


def _step(match: re.Match[str], anchor: date | None) -> Date | None:
    steps = STEPS[re.sub(r"\s+", " ", match["which"].lower())]
    unit = match["unit3"].lower()
    if anchor is None:
        return None
    if unit == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=steps)
        return Date(monday, monday + timedelta(days=7))
    return _moved(anchor, steps, unit)


def _day_word(match: re.Match[str], anchor: date | None) -> Date | None:
    return _days(anchor + timedelta(days=DAY_WORDS[match["dayword"].lower()])) if anchor else None


_READERS: dict[str, Callable[[re.Match[str], date | None], Date | None]] = {
    "iso": _iso,
    "numeric": _numeric,
    "dmy": lambda match, today: _day_month(match, today, "1"),
    "mdy": lambda match, today: _day_month(match, today, "2"),
    "my": _month_year,
    "years": _years,
    "decade": _decade,
    "year4": _year,
    "year5": _year,
    "month6": _bare_month,
    "month7": _bare_month,
    "ago": _ago,
    "within": _within,
    "step": _step,
    "dayword": _day_word,
}


def _count(written: str) -> int:
    word = written.lower()
    return int(word) if word.isdigit() else 1 if word in ("a", "an") else ONES[word]


def _day_of(written: str) -> int:
    word = written.lower()
    return ORDINALS[word] if word in ORDINALS else int(re.sub(r"\D", "", word))


def _days(first: date, last: date | None = None) -> Date:
    return Date(first, (last or first) + timedelta(days=1))


def _yearless(month: int, first: int, last: int, today: date | None) -> Date:
    if today is None:
        days = _days(date(YEARLESS, month, first), date(YEARLESS, month, last))
        return Date(days.start, days.end, has_year=False)
    years = (
        y for y in (today.year - 1, today.year, today.year + 1) if _exists(y, month, first) and _exists(y, month, last)
    )
    year = min(years, key=lambda y: abs(date(y, month, first) - today))
    return _days(date(year, month, first), date(year, month, last))


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _month_span(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year + month // 12, month % 12 + 1, 1)


def _month(year: int, month: int) -> Date:
    return Date(*_month_span(year, month))


def _moved(anchor: date | None, steps: int, unit: str) -> Date | None:
    """The day, month or year that lies `steps` units from the anchor, as exact as the unit is."""
    if anchor is None:
        return None
    match unit.lower().rstrip("s"):
        case "day":
            return _days(anchor + timedelta(days=steps))
        case "week":
            return _days(anchor + timedelta(weeks=steps))
        case "month":
            months = anchor.year * 12 + anchor.month - 1 + steps
            return _month(months // 12, months % 12 + 1)
        case "year":
            return Date(date(anchor.year + steps, 1, 1), date(anchor.year + steps + 1, 1, 1))
        case _:
            return None
