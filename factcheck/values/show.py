"""Values as text for people; what is shown reads back as the same value."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from typing import assert_never

from factcheck.lexicon.numbers import PLURAL_SCALES
from factcheck.lexicon.units import UNITS
from factcheck.values import Date, Name, Quantity, Value
from factcheck.values.quantities import INF, stated_resolution

_SCALES = ((1, ""), (10**3, " thousand"), (10**6, " million"), (10**9, " billion"), (10**12, " trillion"))
_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip


def show(value: Value) -> str:
    """A value as a reader would write it: "over 43%", "16 June 2024"."""
    match value:
        case Quantity():
            return show_quantity(value)
        case Date():
            return show_date(value)
        case Name():
            return value.text
        case _:
            assert_never(value)


def show_quantity(quantity: Quantity) -> str:
    """A quantity in figures, with its comparator and unit."""
    q = quantity
    if q.unit == "clock":
        return f"{int(q.low) // 60:02}:{int(q.low) % 60:02}"
    if word := _vague(q):
        return word
    if q.nominal is not None:
        word = "nearly" if q.high == q.nominal else "just over" if q.low == q.nominal else "about"
        return f"{word} {_with_unit(q.nominal, q)}"
    if q.is_point:
        return _with_unit(q.low, q)
    if q.high == INF:
        return f"{'over' if q.low_open else 'at least'} {_with_unit(q.low, q)}"
    if q.low == -INF:
        return f"{'under' if q.high_open else 'at most'} {_with_unit(q.high, q)}"
    code = f" {q.unit}" if UNITS[q.unit].before else UNITS[q.unit].after
    return f"{_number(q.low, q)} to {_number(q.high, q)}{code}"


def show_date(value: Date) -> str:
    """A date as exact as it is: a day, days, a month, a year or years; "after" or "before" where it is an end of time."""
    return f"{value.side} {_span(value)}" if value.side else _span(value)


def _span(value: Date) -> str:
    first, last = value.start, value.end - timedelta(days=1)
    year = f" {first.year}" if value.has_year else ""
    if first == last:
        return f"{first.day} {_MONTHS[first.month - 1]}{year}"
    if (first.month, first.year) == (last.month, last.year):
        whole = first.day == 1 and value.end.day == 1
        return f"{'' if whole else f'{first.day}–{last.day} '}{_MONTHS[first.month - 1]}{year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year) if first.year == last.year else f"{first.year}–{last.year}"
    if not value.has_year:
        return _yearless_span(value)
    return f"{first.isoformat()} to {last.isoformat()}"


def _yearless_span(value: Date) -> str:
    """Days of a year that nobody tells: a quarter ("Q2"), or the months or days from one to another."""
    first, last = value.start, value.end - timedelta(days=1)
    months = (value.end.year - first.year) * 12 + value.end.month - first.month
    is_whole = first.day == value.end.day == 1
    if is_whole and months == 3 and first.month % 3 == 1:
        return f"Q{first.month // 3 + 1}"
    if is_whole and months == 6 and first.month in (1, 7):
        return f"{'first' if first.month == 1 else 'second'} half of the year"
    start, end = ("", "") if is_whole else (f"{first.day} ", f"{last.day} ")
    return f"{start}{_MONTHS[first.month - 1]} to {end}{_MONTHS[last.month - 1]}"


def _vague(quantity: Quantity) -> str:
    """The word of a range that was given as one: "hundreds", "tens of thousands". Empty for all other quantities."""
    if not (quantity.high_open and quantity.resolution == 0 and quantity.is_bounded and quantity.nominal is None):
        return ""
    unit = UNITS[quantity.unit]
    for factor, lead in ((1, ""), (10, "tens of "), (100, "hundreds of ")):
        for word, (low, high) in PLURAL_SCALES.items():
            if quantity.low == low * factor and quantity.high == high * factor:
                return f"{unit.before}{lead}{word}{unit.after}"
    return ""


def _with_unit(number: Decimal, quantity: Quantity) -> str:
    unit = UNITS[quantity.unit]
    sign = "-" if number < 0 and unit.before else ""
    return f"{sign}{unit.before}{_number(abs(number) if sign else number, quantity)}{unit.after}"


def _number(number: Decimal, quantity: Quantity) -> str:
    """The number in digits that state just the resolution of the quantity: 0.3 million, 300,000, 1/3."""
    if quantity.unit == "fraction" or (quantity.resolution == 0 and number != int(number)):
        share = Fraction(number).limit_denominator(10**6)
        link = "/" if share.denominator < 1000 else " out of "  # 5/2024 would be a month
        return f"{share.numerator}{link}{share.denominator:,}" if share.denominator > 1 else str(share.numerator)
    for scale, word in sorted(_SCALES, key=lambda each: _awkwardness(number, quantity.resolution, each[0])):
        digits = _digits(number / scale, quantity.resolution / scale)
        if digits and stated_resolution(digits) * scale == quantity.resolution:
            return digits + word
    return f"{number.normalize():,f}"


def _awkwardness(number: Decimal, resolution: Decimal, scale: int) -> tuple[bool, int]:
    """Sorts 1.2 million before 1,200,000, but 1,238,455 before 1.238455 million and 0.3 million last."""
    fits = scale == 1 or (scale >= 10**6 and abs(number) >= scale and resolution * 1000 >= scale)
    return not fits, -scale if fits else scale


def _digits(number: Decimal, resolution: Decimal) -> str:
    """The number to the digit that `resolution` names; empty where that would change it."""
    if resolution <= 0:
        return ""
    places = max(0, -resolution.normalize().as_tuple().exponent)  # type: ignore[operator]
    digits = f"{number:,.{places}f}"
    return digits if Decimal(digits.replace(",", "")) == number else ""
