"""Dates as people write them."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.find.dates import find_dates, read_date, unanchored_dates
from factcheck.values.show import show

TODAY = date(2024, 6, 20)

PHRASES = {
    "on 16 June 2024": "16 June 2024",
    "on June 16, 2024": "16 June 2024",
    "on Jan. 1, 2025": "1 January 2025",
    "on the sixteenth of June": "16 June",
    "the 16th of June": "16 June",
    "Monday, June 17, 2024": "17 June 2024",
    "2024-06-16": "16 June 2024",
    "16/06/2024": "16 June 2024",
    "16.06.2024": "16 June 2024",
    "15–17 May 2024": "15–17 May 2024",
    "in November 2023": "November 2023",
    "in June": "June",
    "since 1998": "1998",
    "the law of 2017": "2017",
    "for 2025-2028": "2025–2028",
    "from 2024 to 2027": "2024–2027",
    "between 2018 and 2020": "2018–2020",
    "the 1990s": "1990–1999",
}


@pytest.mark.parametrize(("phrase", "shown"), PHRASES.items())
def test_a_phrase_is_read_as_its_date(phrase: str, shown: str) -> None:
    value = read_date(phrase)
    assert value is not None
    assert show(value) == shown


RELATIVE = {
    "two days ago": "18 June 2024",
    "yesterday": "19 June 2024",
    "in a week": "27 June 2024",
    "last year": "2023",
    "this year": "2024",
    "three years ago": "2021",
    "on 16 June": "16 June 2024",
    "in December": "December 2024",
    "on 30 December": "30 December 2023",
}


@pytest.mark.parametrize(("phrase", "shown"), RELATIVE.items())
def test_a_relative_date_counts_from_the_anchor(phrase: str, shown: str) -> None:
    value = read_date(phrase, TODAY)
    assert value is not None
    assert show(value) == shown


@pytest.mark.parametrize("text", ["two days ago", "last year"])
def test_a_relative_date_without_an_anchor_is_none_and_is_reported(text: str) -> None:
    assert find_dates(text) == ()
    assert unanchored_dates(f"It opened {text}.") == (text,)


def test_a_year_later_counts_from_the_date_before() -> None:
    found = find_dates("It began in 2019 and came here a year later.")
    assert [show(mention.value) for mention in found] == ["2019", "2020"]


@pytest.mark.parametrize(
    "text",
    ["It may rain.", "They march 5 miles.", "Over 2000 people came.", "31 June", "on 3/4/2024", "the UN 2030 Agenda"],
)
def test_a_look_alike_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_the_span_leaves_out_the_preposition_and_the_full_stop() -> None:
    assert [mention.text for mention in find_dates("It opened in 1998. It closed on 4 May.")] == ["1998", "4 May"]
