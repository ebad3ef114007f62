"""Slips of the pen: which two values differ as one does when somebody copies it wrongly."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from factcheck.lexicon.units import UNITS
from factcheck.values.dates import Date
from factcheck.values.names import Name
from factcheck.values.quantities import Quantity

_TELLING = 3  # digits from which on one wrong digit is hardly there by chance
_LARGE = 100  # from here on a number of one digit may have a zero too many
_STEPS = (1, 3)  # powers of ten that are easily mistaken: a zero too many, millions for billions
_MONTH = 31  # days
_YEAR = (365, 366)
_POINTS = "points"
_MISTAKEN = frozenset({"length", "area", "volume", "mass", "temperature", "speed"})


@lru_cache(maxsize=16384)
def slips(value: Quantity | Date | Name) -> tuple[str, ...]:
    """Signatures of a value: unequal values that share one are a slip apart.

    Digits in another order, a zero too many, one wrong digit of three or more, another unit of the same dimension (miles
    for kilometres, percent for percentage points) beside the same digits; of a date a day with a digit more, less or other,
    or else another month or year beside the same day; of a year its digits in another order.

    >>> from decimal import Decimal
    >>> two, other = (Quantity(Decimal(n), Decimal(n), "%") for n in ("5.4", "4.5"))
    >>> set(slips(two)) & set(slips(other))
    {'% 0 45'}
    """
    match value:
        case Quantity():
            return tuple(_of_number(value))
        case Date():
            return tuple(_of_date(value))
        case _:
            return ()


def _of_number(value: Quantity) -> Iterator[str]:
    number = value.nominal or (value.low if value.low.is_finite() else value.high)
    if not number.is_finite() or number <= 0 or value.unit == "clock":
        return
    digits, size = "".join(map(str, number.normalize().as_tuple().digits)), number.adjusted()
    if len(digits) > 1:
        yield f"{value.unit} {size} {''.join(sorted(digits))}"
    dimension = _measured(value.unit)
    if dimension and (len(digits) > 1 or dimension == _POINTS):
        yield f"unit {dimension} {size} {digits}"
    if len(digits) > 1 or number >= _LARGE:
        yield from (f"{value.unit} {digits} {low}|{low + step}" for step in _STEPS for low in (size - step, size))
    if len(digits) >= _TELLING:
        yield from (f"{value.unit} {size} {digits[:at]}?{digits[at + 1 :]}" for at in range(len(digits)))


def _measured(unit: str) -> str:
    """The dimension in which one unit may be mistaken for another; empty for counts, money and times."""
    if unit in ("%", "pp"):
        return _POINTS
    dimension = UNITS[unit].dimension
    return dimension if dimension in _MISTAKEN else ""


def _of_date(value: Date) -> Iterator[str]:
    start, length = value.start, (value.end - value.start).days
    if length == 1:
        day = str(start.day)
        yield f"day {start.day}"
        yield from (f"month {start.month} {other}" for other in {"".join(sorted(day)), *_one_other(day)})
    elif length <= _MONTH:
        yield f"month {start.month}"
    elif length in _YEAR:
        yield f"year {''.join(sorted(str(start.year)))}"


def _one_other(day: str) -> tuple[str, ...]:
    """A day with one digit open, or one more beside it: "3" may stand for "13" or "30"."""
    return (f"?{day[-1]}", f"{day[0]}?")
