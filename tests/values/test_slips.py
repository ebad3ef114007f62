"""Which values differ as they do when somebody copies one wrongly."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.align.strength import is_slip
from factcheck.find.dates import read_date
from factcheck.find.quantities import read_quantity
from factcheck.values import Date, Name, Value
from factcheck.values.slips import slips


def value_of(text: str) -> Value:
    value = read_date(text) or read_quantity(text)
    assert value is not None
    return value


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # digits exchanged
        ("5.4%", "4.5%"),
        ("1,342", "1,324"),
        ("more than 1,342", "1,324"),
        # one digit of three
        ("417", "447"),
        ("$18.3 million", "$13.3 million"),
        # a zero too many
        ("3,000", "30,000"),
        ("12", "120"),
        # millions for billions
        ("$4 million", "$4 billion"),
        # of a date the day, the month or the year
        ("12 May 2031", "21 May 2031"),
        ("3 May 2031", "13 May 2031"),
        ("14 May 2031", "17 May 2031"),
        ("3 May 2031", "3 June 2031"),
        ("3 May 2031", "3 May 2032"),
        ("May 2031", "May 2032"),
    ],
)
def test_a_slip_of_the_pen(one: str, other: str) -> None:
    assert is_slip(value_of(one), value_of(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("5%", "8%"),
        ("41", "47"),  # one digit of two
        ("417", "956"),
        ("30", "300"),  # a small round number
        ("417", "41,700"),  # two zeros
        ("417", "586"),
        ("$12 million", "€21 million"),
        ("half", "a third"),
        ("3 May 2031", "9 May 2031"),
        ("14 May 2031", "28 May 2031"),
        ("14 May 2031", "28 June 2031"),
        ("May 2031", "June 2031"),
        ("2031", "2032"),
        ("May 2031", "3 May 2031"),
    ],
)
def test_no_slip_but_another_value(one: str, other: str) -> None:
    assert not is_slip(value_of(one), value_of(other))


def test_a_name_has_no_slips() -> None:
    assert slips(Name("Ana Osk")) == ()


QUANTITIES = st.builds(
    lambda number, before, behind: value_of(f"{before}{number}{behind}"),
    st.integers(1, 99_999) | st.decimals("0.1", 9_999, places=1),
    st.sampled_from(["", "over ", "about "]),
    st.sampled_from(["", "%", " million", " billion", " metres"]),
)
DATES = st.builds(
    lambda day, days: Date(day, day + timedelta(days=days)),
    st.dates(date(2020, 1, 1), date(2022, 1, 1)),
    st.sampled_from([1, 30, 31, 365]),
)
VALUES = QUANTITIES | DATES


@given(VALUES, VALUES)
def test_slips_go_both_ways(one: Value, other: Value) -> None:
    assert is_slip(one, other) == is_slip(other, one)


@given(VALUES)
def test_no_value_is_a_slip_of_itself(value: Value) -> None:
    assert not is_slip(value, value)
