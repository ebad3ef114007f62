"""What the parts of a written date mean, one reader for each way of writing it; None where it is no date.

A reader gets the parts by their names (`Groups`) and what the date may be counted from (`Anchors`). It may raise ValueError
for a day that no calendar holds.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from factcheck.find.date_words import (
    count_number,
    day_number,
    month_number,
    steps_of,
    year_number,
)
from factcheck.find.days import (
    days,
    easter,
    exists,
    month_of,
    months_from,
    moved,
    moved_to_the_day,
    nearest,
    nth_weekday,
    onward,
    stepped,
    yearless,
    years_of,
)
from factcheck.lexicon.calendar import DAY_WORDS, HOLIDAYS, SEASONS, WEEKDAY_WORDS
from factcheck.lexicon.numbers import ORDINALS
from factcheck.values import Date
from factcheck.values.dates import YEARLESS

Groups = Mapping[str, str]


@dataclass(frozen=True, slots=True, eq=False)
class Anchors:
    """What a date may be counted from.

    today      the day that `--as-of` or a source's `published` names, or None.
    last       the last date of the text with a year that the story goes on from, or None.
    named      the last date with a year of any kind: what "that year" means.
    day_first  whether numeric dates of this text put the day first; None where nothing tells.
    is_news    whether the text speaks of its own day ("yesterday", "on Monday").
    """

    today: date | None = None
    last: Date | None = None
    named: Date | None = None
    day_first: bool | None = None
    is_news: bool = False

    @property
    def story(self) -> date | None:
        """What "the next day" counts from: the last date of the text, or else today."""
        return self.last.start if self.last else self.today

    @property
    def is_story(self) -> bool:
        """Does the text tell of other times, so that its last date says which year "on 16 June" means?"""
        if self.today is None or self.last is None or self.is_news:
            return False
        return abs(self.last.start - self.today) >= _OTHER_TIMES


_OTHER_TIMES = timedelta(days=500)
_HALF_QUARTER = timedelta(days=45)


def full(g: Groups, _: Anchors) -> Date:
    return days(date(year_number(g["y"]), month_number(g["m"]) if g["m"].isalpha() else int(g["m"]), int(g["d"])))


def compact(g: Groups, _: Anchors) -> Date:
    return days(date.fromisoformat(f"{g['ymd'][:4]}-{g['ymd'][4:6]}-{g['ymd'][6:]}"))


def numeric(g: Groups, anchors: Anchors) -> Date | None:
    first, second, year = int(g["a"]), int(g["b"]), year_number(g["y"])
    if first > 12 or (first != second and second <= 12 and (g["sep"] == "." or anchors.day_first is True)):
        return days(date(year, second, first))
    if second > 12 or first == second or anchors.day_first is False:
        return days(date(year, first, second))
    return None  # 03/04/2024: which is the month is not said


def day_month(g: Groups, anchors: Anchors) -> Date | None:
    month, first = month_number(g["m"]), day_number(g["d"])
    last = day_number(g["d2"]) if g.get("d2") else first
    if g.get("y"):
        year = year_number(g["y"])
    elif g.get("that"):
        if (counted := _counted_year(g["that"], anchors)) is None:
            return None
        year = counted
    elif anchors.today is None:
        return yearless(month, first, last)
    elif anchors.is_story:
        year = _story_year(anchors, month, first)
    else:
        return nearest(anchors.today, month, first, last)
    return days(date(year, month, first), date(year, month, last))


def _story_year(anchors: Anchors, month: int, day: int) -> int:
    """In "In 1940 …. In April …" it is April 1940; after a day, the story goes on from there."""
    if anchors.last is None or _is_year(anchors.last):
        return anchors.last.start.year if anchors.last else 0
    return onward(anchors.last.start, month, day)


def _is_year(value: Date) -> bool:
    return (value.start.month, value.start.day) == (1, 1) and value.end - value.start > timedelta(days=360)


def _counted_year(phrase: str, anchors: Anchors) -> int | None:
    """The year of "of that year", "last year"."""
    which = phrase.lower().split()[-2]
    if which in ("that", "same"):
        return anchors.named.start.year if anchors.named else anchors.story.year if anchors.story else None
    return anchors.today.year + steps_of(which) if anchors.today else None


def month_year(g: Groups, anchors: Anchors) -> Date | None:
    if g.get("y"):
        return month_of(year_number(g["y"]), month_number(g["m"]))
    year = _counted_year(g["that"], anchors)
    return month_of(year, month_number(g["m"])) if year else None


def bare_month(g: Groups, anchors: Anchors) -> Date:
    month = month_number(g["m"])
    if g.get("y"):
        return month_of(year_number(g["y"]), month)
    if anchors.today is None:
        known = month_of(YEARLESS, month)
        return Date(known.start, known.end, has_year=False)
    if anchors.is_story:
        return month_of(_story_year(anchors, month, 15), month)
    around = range(anchors.today.year - 1, anchors.today.year + 2)
    base = anchors.today
    return month_of(min(around, key=lambda y: abs(date(y, month, 15) - base)), month)


def step_month(g: Groups, anchors: Anchors) -> Date | None:
    if anchors.today is None:
        return None
    month, steps = month_number(g["m"]), steps_of(g["which"])
    first = date(anchors.today.year, anchors.today.month, 1)
    at = {-1: date(first.year - (month >= first.month), month, 1), 0: date(first.year, month, 1)}
    return month_of((at.get(steps) or date(first.year + (month <= first.month), month, 1)).year, month)


def year_span(g: Groups, _: Anchors) -> Date | None:
    first, last = int(g["first"]), int(g["last"])
    last = last if last > 99 else first - first % 100 + last
    if last <= first or (re.search(r"\sand\s", g["years"]) and not g["years"].lower().startswith("between")):
        return None
    return years_of(first, last)


def decade(g: Groups, _: Anchors) -> Date:
    return years_of(int(g["decade"][:4]), int(g["decade"][:4]) + 9)


def century(g: Groups, _: Anchors) -> Date:
    """The 20th century is 1901 to 2000."""
    last = day_number(g["n"]) * 100
    return years_of(last - 99, last)


def whole_year(g: Groups, _: Anchors) -> Date:
    return years_of(int(g["year"]))


def quarter(g: Groups, _: Anchors) -> Date | None:
    """ "Q2 2021", "the first half of 2023"."""
    return _quarter_of(year_number(g["y"]), g)


def bare_quarter(g: Groups, anchors: Anchors) -> Date | None:
    """ "In the second quarter": of the year that the text counts from, or of a year that nobody tells."""
    if g.get("that"):
        year = _counted_year(g["that"], anchors)
        return _quarter_of(year, g) if year else None
    if anchors.today is None:
        known = _quarter_of(YEARLESS, g)
        return known and Date(known.start, known.end, has_year=False)
    base = anchors.last.start if anchors.is_story and anchors.last else anchors.today
    around = [_quarter_of(year, g) for year in range(base.year - 1, base.year + 2)]
    return min((each for each in around if each), key=lambda each: abs(each.start + _HALF_QUARTER - base), default=None)


def _quarter_of(year: int, g: Groups) -> Date | None:
    """The quarter or half of a year that the groups name; None for a third half."""
    size = 3 if g["size"].lower() in ("quarter", "q") else 6
    number = int(g["q"][0]) if g["q"][0].isdigit() else ORDINALS.get(g["q"].lower(), 12 // size)
    return months_from(year, (number - 1) * size + 1, size) if number * size <= 12 else None


def months_of(g: Groups, _: Anchors) -> Date | None:
    """ "The first six months of 2010"."""
    count = count_number(g["n"])
    if not 0 < count < 12:
        return None
    return months_from(int(g["y"]), 1 if g["end"].lower() == "first" else 13 - count, count)


def season(g: Groups, _: Anchors) -> Date:
    """Of the northern half of the earth; the winter of 2020 starts in December 2020."""
    return months_from(int(g["y"]), SEASONS[g["season"].lower()], 3)


def time_ago(g: Groups, anchors: Anchors) -> Date | None:
    is_past = g["way"].lower() in ("ago", "earlier", "before")
    anchor = anchors.today if g["way"].lower() == "ago" else anchors.story
    if anchor is None:
        return None
    if not g.get("n2"):
        return moved(anchor, (-1 if is_past else 1) * count_number(g["n"]), g["unit"])
    for count, unit in ((g["n"], g["unit"]), (g["n2"], g["unit2"]), (g.get("n3"), g.get("unit3"))):
        if count and unit:
            there = moved_to_the_day(anchor, (-1 if is_past else 1) * count_number(count), unit)
            anchor = there or anchor
    return days(anchor)


def from_day(g: Groups, anchors: Anchors) -> Date | None:
    """ "Two weeks after tomorrow", "two months from 15 January": to the day, since it is counted from one."""
    anchor = _anchor_day(g, anchors)
    if anchor is None:
        return None
    sign = -1 if g["way"].lower() == "before" else 1
    there = moved_to_the_day(anchor, sign * count_number(g["n"]), g["unit"])
    if there and g.get("on"):  # "two weeks from today on Tuesday"
        there += timedelta(days=(WEEKDAY_WORDS[g["on"].lower()] - there.weekday()) % 7)
    return days(there) if there else None


def _anchor_day(g: Groups, anchors: Anchors) -> date | None:
    if anchors.today is None:
        return None
    if g.get("dayword"):
        return anchors.today + timedelta(days=DAY_WORDS.get(g["dayword"].lower(), 0))
    if g.get("weekday"):
        return _weekday_of_week(anchors.today, steps_of(g["which"]), g["weekday"])
    return nearest(anchors.today, month_number(g["m"]), day_number(g["d"]), day_number(g["d"])).start


def within(g: Groups, anchors: Anchors) -> Date | None:
    return moved(anchors.today, count_number(g["n"]), g["unit"]) if anchors.today else None


def step_from(g: Groups, anchors: Anchors) -> Date | None:
    """ "Last year" counts from today, "the following year" from the last date of the text."""
    which = g["which"].lower()
    anchor = anchors.story if re.search(r"following|\bthe\s+(?:next|previous)", which) else anchors.today
    return stepped(anchor, steps_of(which), g["unit"]) if anchor else None


def day_word(g: Groups, anchors: Anchors) -> Date | None:
    return days(anchors.today + timedelta(days=DAY_WORDS[g["dayword"].lower()])) if anchors.today else None


def _weekday_of_week(anchor: date, weeks: int, weekday: str) -> date:
    monday = anchor - timedelta(days=anchor.weekday()) + timedelta(weeks=weeks)
    return monday + timedelta(days=WEEKDAY_WORDS[weekday.lower().rstrip(".")])


def weekday(g: Groups, anchors: Anchors) -> Date | None:
    """ "Next Monday" is that of next week, "the coming Friday" the first to come; a bare one has just been."""
    if anchors.today is None:
        return None
    number = WEEKDAY_WORDS[g["weekday"].lower().rstrip(".")]
    if not g.get("which"):
        return days(anchors.today - timedelta(days=(anchors.today.weekday() - number) % 7))
    which = g["which"].lower()
    if "coming" in which:
        return days(anchors.today + timedelta(days=(number - anchors.today.weekday() - 1) % 7 + 1))
    if "past" in which:
        return days(anchors.today - timedelta(days=(anchors.today.weekday() - number - 1) % 7 + 1))
    return days(_weekday_of_week(anchors.today, steps_of(which), g["weekday"]))


def weekday_the(g: Groups, anchors: Anchors) -> Date | None:
    """ "Tuesday the eleventh": the nearest month in which the day falls on that weekday."""
    if anchors.today is None:
        return None
    day, weekday = day_number(g["d"]), WEEKDAY_WORDS[g["weekday"].lower().rstrip(".")]
    months = (anchors.today.year * 12 + anchors.today.month - 1 + step for step in (0, 1, -1, 2, -2))
    fit = (date(m // 12, m % 12 + 1, day) for m in months if exists(m // 12, m % 12 + 1, day))
    found = next((each for each in fit if each.weekday() == weekday), None)
    return days(found) if found else None


def same(g: Groups, anchors: Anchors) -> Date | None:
    """ "The same day", "that year", "by the end of the month": within the time that the text tells of."""
    if anchors.story is None or (anchors.last is None and g.get("which", "the").lower() != "the"):
        return None
    return stepped(anchors.story, 0, g["unit"])


def next_day(g: Groups, anchors: Anchors) -> Date | None:
    back = g["which"].lower() in ("previous", "preceding")
    known = anchors.last.end - timedelta(days=1) if anchors.last else anchors.today
    if known is None or (anchors.last and anchors.last.end - anchors.last.start > timedelta(days=31)):
        return None
    return days(known + timedelta(days=-1 if back else 1))


def holiday(g: Groups, anchors: Anchors) -> Date | None:
    name = re.sub(r"\s+", " ", g["holiday"].lower().replace("’", "'"))
    steps = steps_of(g["which"]) if g.get("which") else None
    if g.get("y"):
        return days(_holiday_in(name, int(g["y"])))
    if anchors.today is None:
        return None
    around = [_holiday_in(name, anchors.today.year + step) for step in (-1, 0, 1)]
    if steps in (None, 0):
        return days(around[1])
    if steps == 1:
        return days(next(each for each in around if each > anchors.today))
    return days(next(each for each in reversed(around) if each < anchors.today))


def _holiday_in(name: str, year: int) -> date:
    if name.startswith("easter"):
        return easter(year) + timedelta(days=1 if name.endswith("monday") else 0)
    if name == "good friday":
        return easter(year) - timedelta(days=2)
    if name in ("thanksgiving", "thanksgiving day"):
        return nth_weekday(year, 11, 3, 4)
    if name == "black friday":
        return nth_weekday(year, 11, 3, 4) + timedelta(days=1)
    return date(year, *HOLIDAYS[name])


def day_of_month(g: Groups, anchors: Anchors) -> Date | None:
    """ "The 15th day of next month", "the 9th month of next year"."""
    number, unit = day_number(g["n"]), g["unit"].lower()
    if unit == "month":
        if g.get("y"):
            return month_of(int(g["y"]), number)
        year = moved(anchors.today, steps_of(g["which"]), "year") if anchors.today else None
        return month_of(year.start.year, number) if year else None
    anchor = anchors.today if g.get("which") else anchors.story
    month = moved(anchor, steps_of(g["which"]) if g.get("which") else 0, "month") if anchor else None
    return days(month.start.replace(day=number)) if month else None
