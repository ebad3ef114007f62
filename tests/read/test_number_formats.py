"""Numbers and dates as the cells of a workbook show them."""

from __future__ import annotations

from datetime import date, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.read.number_formats import general, shown_date, shown_number

SHOWN = [
    ("0.17", "0%", "17%"),
    ("0.1746", "0.0%", "17.5%"),
    ("1234567", "#,##0", "1,234,567"),
    ("1234567", "#,##0,", "1,235"),
    ("1234567", '0.0,,"m"', "1.2m"),
    ("-1234", "#,##0;(#,##0)", "-1,234"),
    ("-1234", "#,##0_);[Red](#,##0)", "-1,234"),
    ("-0.001", "0.0", "0.0"),
    ("3.2", '"$"#,##0.00', "$3.20"),
    ("3.2", "[$€-407] #,##0.00", "€ 3.20"),
    ("3.2", '#,##0.00\\ "€"', "3.20 €"),
    ("3.2", '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', "3.20"),
    ("0", '#,##0;-#,##0;"–"', "–"),
    ("3.5", "0.0#", "3.5"),
    ("7", "000", "007"),
    ("0.30000000000000004", "General", "0.3"),
    ("100", "General", "100"),
]


@pytest.mark.parametrize(("number", "pattern", "shown"), SHOWN)
def test_a_number_is_shown_as_its_format_says(number: str, pattern: str, shown: str) -> None:
    assert shown_number(Decimal(number), pattern) == shown


@pytest.mark.parametrize("pattern", ["0.00E+00", "# ?/?", "[h]:mm", "dd/mm"])
def test_a_format_that_is_not_understood_shows_nothing(pattern: str) -> None:
    assert shown_number(Decimal("3.2"), pattern) is None


@pytest.mark.parametrize(
    ("pattern", "shown"), [("yyyy", "2031"), ("mmm yyyy", "May 2031"), ("d/m/yy", "4 May 2031"), ("m/d/yy", "4 May 2031")]
)
def test_a_date_is_as_exact_as_its_format(pattern: str, shown: str) -> None:
    assert shown_date(date(2031, 5, 4), pattern) == shown


def test_a_time_is_no_date() -> None:
    assert shown_date(time(12, 30), "h:mm") is None


@given(st.integers(-(10**14), 10**14))
def test_a_whole_number_without_a_format_keeps_its_digits(number: int) -> None:
    assert general(Decimal(number)) == str(number)


@given(st.decimals(-10_000, 10_000, places=2))
def test_two_decimals_are_kept_exactly(number: Decimal) -> None:
    assert Decimal(str(shown_number(number, "#,##0.00")).replace(",", "")) == number
