"""How quantities stand to each other."""

from __future__ import annotations

import pytest

from factcheck.compare.quantities import compare_parts, compare_quantities
from factcheck.find.quantities import read_quantity
from factcheck.values import Quantity


def read(text: str) -> Quantity:
    quantity = read_quantity(text)
    assert quantity is not None, text
    return quantity


ROWS = [
    ("17%", "17 percent", "agrees", "equal"),
    ("17%", "18%", "conflicts", "different-value"),
    ("9%", "8.74%", "agrees", "rounded"),
    ("8.7%", "8.74%", "agrees", "rounded"),
    ("8.8%", "8.74%", "conflicts", "different-value"),
    ("2.5%", "2.45%", "agrees", "rounded"),
    ("2.4%", "2.45%", "agrees", "rounded"),
    ("three-quarters", "75%", "agrees", "equivalent"),
    ("one in eight", "12.5%", "agrees", "equivalent"),
    ("a third of", "33%", "agrees", "rounded"),
    ("150k", "150,000", "agrees", "equivalent"),
    ("6,000", "6,030", "agrees", "rounded"),
    ("130,000", "150,000", "conflicts", "different-value"),
    ("over 40%", "43%", "agrees", "implied"),
    ("over 40%", "over 43%", "agrees", "implied"),
    ("at least 43%", "over 43%", "agrees", "implied"),
    ("less than 40%", "over 43%", "conflicts", "different-value"),
    ("two-thirds or more", "under two-thirds", "conflicts", "different-value"),
    ("60 to 87%", "60-78%", "conflicts", "different-value"),
    ("50 to 90%", "60-78%", "agrees", "implied"),
    ("$100 million to $120 million", "$90 million to $100 million", "conflicts", "different-value"),
    ("1.238 people", "1,238 people", "agrees", "equivalent"),
    ("1.238 km", "1,238 km", "conflicts", "different-value"),
    ("98.6 °F", "37 °C", "agrees", "equivalent"),
    ("1 kg", "1,000 grams", "agrees", "equivalent"),
    ("$5", "€5", "incomparable", "other-unit"),
    ("12 tons", "12 tonnes", "incomparable", "other-unit"),
    ("45%", "over 43%", "incomparable", "sharper-than-source"),
    ("43%", "over 43%", "incomparable", "sharper-than-source"),
    ("32%", "around 32%", "agrees", "rounded"),
    ("nearly a fifth", "19.9%", "agrees", "implied"),
    ("about a fifth", "18%", "agrees", "implied"),
    ("less than $68bn", "estimated at $69.1bn", "conflicts", "different-value"),
    ("about $69.1bn", "$69.6bn", "agrees", "implied"),
    ("2 hours", "120 minutes", "agrees", "equivalent"),
    ("$300,000", "0.3 million dollars", "agrees", "equivalent"),
    ("$300,000", "€300,000", "incomparable", "other-unit"),
    ("3 percent", "3 percentage points", "incomparable", "other-unit"),
    ("five years", "60 months", "agrees", "equivalent"),
]


@pytest.mark.parametrize(("stated", "known", "relation", "reason"), ROWS)
def test_a_row_of_the_table(stated: str, known: str, relation: str, reason: str) -> None:
    comparison = compare_quantities(read(stated), read(known))
    assert (str(comparison.relation), str(comparison.reason)) == (relation, reason)


def test_a_gap_and_what_is_left_of_it_agree() -> None:
    assert str(compare_parts(read("68%"), read("around 32%")).reason) == "complement"


def test_a_complement_never_contradicts() -> None:
    assert str(compare_parts(read("50%"), read("32%")).relation) == "incomparable"
