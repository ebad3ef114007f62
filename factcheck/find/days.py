"""Days, months and years from their numbers, and from an anchor."""

from __future__ import annotations

from datetime import date, timedelta

from factcheck.values import Date
from factcheck.values.dates import YEARLESS


def days(first: date, last: date | None = None) -> Date:
    """The days from the first to the last, both within."""
    return Date(first, (last or first) + timedelta(days=1))


def month_of(year: int, month: int) -> Date:
    """
    >>> month_of(2024, 12).end
    datetime.date(2025, 1, 1)
    """
    return months_from(year, month, 1)


def months_from(year: int, month: int, count: int) -> Date:
    """So many months from the first of one."""
    end = year * 12 + month - 1 + count
    return Date(date(year, month, 1), date(end // 12, end % 12 + 1, 1))


def years_of(first: int, last: int | None = None) -> Date:
    """The years from the first to the last, both within."""
    return Date(date(first, 1, 1), date((last or first) + 1, 1, 1))


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876 (Nature, 20 April 1876)."""
    century, rest = divmod(year, 100)
    moon = (19 * (year % 19) + century - century // 4 - (century - (century + 8) // 25 + 1) // 3 + 15) % 30
    week = (32 + 2 * (century % 4) + 2 * (rest // 4) - moon - rest % 4) % 7
    late = (year % 19 + 11 * moon + 22 * week) // 451
    total = moon + week - 7 * late + 114
    return date(year, total // 31, total % 31 + 1)


def nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The first (1), second … such weekday of a month; weekdays count from 0, Monday."""
    first = date(year, month, 1)
    return first + timedelta(days=(weekday - first.weekday()) % 7 + 7 * (nth - 1))


def moved(anchor: date, steps: int, unit: str) -> Date | None:
    """The day, month, year … that lies so many units from the anchor, as exact as the unit is."""
    match unit.lower().rstrip("s"):
        case "day":
            return days(anchor + timedelta(days=steps))
        case "week" | "wk":
            return days(anchor + timedelta(weeks=steps))
        case "fortnight":
            return days(anchor + timedelta(weeks=2 * steps))
        case "month":
            months = anchor.year * 12 + anchor.month - 1 + steps
            return month_of(months // 12, months % 12 + 1)
        case "year" | "yr":
            return years_of(anchor.year + steps)
        case "decade":
            return years_of(anchor.year + 10 * steps)
        case _:
            return None


def moved_to_the_day(anchor: date, steps: int, unit: str) -> date | None:
    """The very day that lies so many units from the anchor; the last of the month where the month has no such day."""
    match unit.lower().rstrip("s"):
        case "month" | "year" | "yr":
            months = anchor.year * 12 + anchor.month - 1 + steps * (1 if unit.lower().startswith("month") else 12)
            last = month_of(months // 12, months % 12 + 1).end - timedelta(days=1)
            return min(last, last.replace(day=min(anchor.day, last.day)))
        case _:
            found = moved(anchor, steps, unit)
            return found.start if found else None


def stepped(anchor: date, steps: int, unit: str) -> Date | None:
    """ "Last week", "next month", "this year": whole calendar units; weeks start on Monday."""
    if unit.lower().rstrip("s") == "week":
        monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=steps)
        return Date(monday, monday + timedelta(days=7))
    if unit.lower() == "decade":
        first = anchor.year - anchor.year % 10 + 10 * steps
        return years_of(first, first + 9)
    return moved(anchor, steps, unit)


def yearless(month: int, first: int, last: int) -> Date:
    """Days of a month in a year that nobody tells."""
    span = days(date(YEARLESS, month, first), date(YEARLESS, month, last))
    return Date(span.start, span.end, has_year=False)


def nearest(anchor: date, month: int, first: int, last: int) -> Date:
    """Days of a month in the year that brings them nearest to the anchor."""
    years = [y for y in range(anchor.year - 1, anchor.year + 2) if exists(y, month, first) and exists(y, month, last)]
    year = min(years, key=lambda y: abs(date(y, month, first) - anchor))
    return days(date(year, month, first), date(year, month, last))


def onward(anchor: date, month: int, day: int) -> int:
    """The year that a story which has reached the anchor means by a day: going back counts half as much again."""
    years = (y for y in range(anchor.year - 1, anchor.year + 2) if exists(y, month, day))
    return min(years, key=lambda y: abs((date(y, month, day) - anchor).days) * (1.5 if date(y, month, day) < anchor else 1))


def exists(year: int, month: int, day: int) -> bool:
    """Does the calendar hold such a day?"""
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True
