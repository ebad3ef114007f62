"""How dates stand to each other."""

from __future__ import annotations

import pytest

from factcheck.compare.dates import compare_dates
from factcheck.find.dates import read_date
from factcheck.values import Date


def read(text: str) -> Date:
    value = read_date(text)
    assert value is not None, text
    return value


ROWS = [
    ("16 June 2024", "June 16, 2024", "agrees", "equal"),
    ("on 16 June", "16 June 2024", "agrees", "equal"),
    ("in 1998", "since 1998", "agrees", "equal"),
    ("in June 2024", "16 June 2024", "agrees", "implied"),
    ("in 2024", "16 June 2024", "agrees", "implied"),
    ("16 June 2024", "in June 2024", "incomparable", "sharper-than-source"),
    ("on 20 June", "16 June 2024", "conflicts", "different-value"),
    ("23 February 2012", "23 February 2021", "conflicts", "different-value"),
    ("from 2024 to 2027", "2025-2028", "conflicts", "different-value"),
    ("2023-2028", "2025-2028", "conflicts", "different-value"),
    ("2025-2028", "Jan. 1, 2025", "agrees", "implied"),
    ("from 2024 to 2027", "Jan. 1, 2025", "incomparable", "sharper-than-source"),
    ("after 7 October 2010", "12 October 2010", "agrees", "implied"),
    ("before 7 October 2010", "12 October 2010", "conflicts", "different-value"),
    ("after 7 October 2010", "2 October 2010", "conflicts", "different-value"),
    ("after 7 October 2010", "7 October 2010", "conflicts", "different-value"),
    ("12 October 2010", "after 7 October 2010", "incomparable", "sharper-than-source"),
    ("2 October 2010", "after 7 October 2010", "conflicts", "different-value"),
    ("before 2018", "before 2018", "agrees", "equal"),
    ("no later than 16 June 2024", "16 June 2024", "agrees", "equal"),
    ("on 16 June", "in 2024", "incomparable", "sharper-than-source"),
    ("in 2018", "by March 22", "incomparable", "sharper-than-source"),
    ("in 1931", "on 7 May", "incomparable", "sharper-than-source"),
    ("in the 1930s", "on 7 May", "incomparable", "sharper-than-source"),
    ("in June 2024", "on 16 June", "agrees", "implied"),
    ("in May 2024", "on 16 June", "conflicts", "different-value"),
    ("in Q2", "in the second quarter of 2021", "agrees", "equal"),
    ("in the first quarter of 2021", "in Q1", "agrees", "equal"),
    ("in Q2", "in the third quarter", "conflicts", "different-value"),
    ("in Q2 2021", "in the third quarter", "conflicts", "different-value"),
    ("in Q2 2021", "Q2 2020", "conflicts", "different-value"),
    ("in Q2", "on 7 September", "incomparable", "sharper-than-source"),
]


@pytest.mark.parametrize(("stated", "known", "relation", "reason"), ROWS)
def test_a_row_of_the_table(stated: str, known: str, relation: str, reason: str) -> None:
    comparison = compare_dates(read(stated), read(known))
    assert (str(comparison.relation), str(comparison.reason)) == (relation, reason)
