"""A date: the span of days it may mean."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

# A leap year, so that 29 February has a place: the year in which a date without a stated year is kept.
YEARLESS = 2000


@dataclass(frozen=True, slots=True)
class Date:
    """Days from `start` to `end`, end exclusive: "June 2024" is 2024-06-01 to 2024-07-01.

    has_year is False for a date that names no year and has no anchor to take one from ("on 16 June"); its days then
    lie in the year 2000 and only month and day count.
    side is "before" or "after" for a time that ends or starts there: "after 7 October" has the days of 7 October.
    """

    start: date
    end: date
    has_year: bool = True
    side: str = ""

    def __post_init__(self) -> None:
        if self.start >= self.end:
            raise ValueError(f"{self.start} is not before {self.end}")

    @property
    def length(self) -> timedelta:
        """How much time it spans."""
        return self.end - self.start

    def without_year(self) -> Date:
        """The same days of a year that nobody tells."""
        if not self.has_year:
            return self
        start = date(YEARLESS, self.start.month, self.start.day)
        try:
            end = date(YEARLESS + self.end.year - self.start.year, self.end.month, self.end.day)
        except ValueError:  # up to 28 February, of a year with a 29th
            end = start + self.length
        return Date(start, end, has_year=False, side=self.side)
