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
    "2024/06/16": "16 June 2024",
    "16/Jun/2024": "16 June 2024",
    "20240616": "16 June 2024",
    "27.03.15": "27 March 2015",
    "June 16 , 2024": "16 June 2024",
    "in June, 2024": "June 2024",
    "in October two thousand and five": "October 2005",
    "fifteen August nineteen ninety-three": "15 August 1993",
    "15 April of 87": "15 April 1987",
    "early October 2023": "October 2023",
    "the end of May 2024": "May 2024",
    "the 19th century": "1801–1900",
    "the first quarter of 2023": "2023-01-01 to 2023-03-31",
    "the first six months of 2023": "2023-01-01 to 2023-06-30",
    "the last 3 months of 2023": "2023-10-01 to 2023-12-31",
    "Q4 2023": "2023-10-01 to 2023-12-31",
    "the second half of 2023": "2023-07-01 to 2023-12-31",
    "the 2018 games": "2018",
    "the mill's 2014 results": "2014",
    "Q1 of fiscal 2019": "2019-01-01 to 2019-03-31",
    "2Q21": "2021-04-01 to 2021-06-30",
    "Q3'20": "2020-07-01 to 2020-09-30",
    "H1 2021": "2021-01-01 to 2021-06-30",
    "the 2020 third quarter": "2020-07-01 to 2020-09-30",
    "in the second quarter": "Q2",
    "third-quarter profit": "Q3",
    "sales in Q2": "Q2",
    "the last quarter of the year": "Q4",
    "the first half of the year": "first half of the year",
    "Easter 2018": "1 April 2018",
    "Christmas 2020": "25 December 2020",
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
    "next Monday": "24 June 2024",
    "last Wednesday": "12 June 2024",
    "this coming Friday": "21 June 2024",
    "on Tuesday": "18 June 2024",
    "Tuesday of next week": "25 June 2024",
    "three weeks from tomorrow": "12 July 2024",
    "two months after 15 May": "15 July 2024",
    "2 years, 1 month and 5 days ago": "15 May 2022",
    "the 15th day of next month": "15 July 2024",
    "the previous month": "May 2024",
    "last Easter": "31 March 2024",
    "Tuesday the eleventh": "11 June 2024",
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


STORIES = {
    "In 1940 the port was shut. In April the fleet left, and on 10 May the quay burned.": [
        "1940",
        "April 1940",
        "10 May 1940",
    ],
    "It opened on 7 March 1936. The next day it rained; a week later the roof fell in.": [
        "7 March 1936",
        "8 March 1936",
        "15 March 1936",
    ],
    "On 5 March 1936 it was as in 1912. On 9 March it was not.": ["5 March 1936", "1912", "9 March 1936"],
    "It rained on 6 and 9 May 1936.": ["6 May 1936", "9 May 1936"],
    "It was shut from May to August 1936, and in July of that year it burned.": ["May 1936", "August 1936", "July 1936"],
}


@pytest.mark.parametrize(("text", "shown"), STORIES.items())
def test_a_story_goes_on_from_its_own_last_date(text: str, shown: list[str]) -> None:
    assert [show(mention.value) for mention in find_dates(text, TODAY)] == shown


def test_a_report_that_names_its_own_day_goes_on_from_it() -> None:
    text = "In 1998 it opened. Yesterday the minister said it will close on 16 July."
    assert [show(mention.value) for mention in find_dates(text, TODAY)] == ["1998", "19 June 2024", "16 July 2024"]


def test_one_clear_date_tells_the_order_of_the_others() -> None:
    assert [show(m.value) for m in find_dates("Signed 3/4/2024, sent 25/4/2024.")] == ["3 April 2024", "25 April 2024"]
    assert [show(m.value) for m in find_dates("Signed 3/4/2024, sent 4/25/2024.")] == ["4 March 2024", "25 April 2024"]


@pytest.mark.parametrize(
    "text",
    ["It may rain.", "They march 5 miles.", "Over 2000 people came.", "31 June", "on 3/4/2024", "the UN 2030 Agenda"],
)
def test_a_look_alike_is_no_date(text: str) -> None:
    assert find_dates(text) == ()


def test_the_span_leaves_out_the_preposition_and_the_full_stop() -> None:
    assert [mention.text for mention in find_dates("It opened in 1998. It closed on 4 May.")] == ["1998", "4 May"]


@pytest.mark.parametrize(
    "text",
    [
        "They won the third quarter-final.",
        "It was the first quarter of the century.",
        "She ran the first quarter mile alone.",
        "He scored twice in the fourth quarter.",
        "They led at the end of the second half.",
    ],
)
def test_not_every_quarter_is_of_a_year(text: str) -> None:
    assert find_dates(text) == ()


@pytest.mark.parametrize("text", ["They met the 1950 voters.", "The 2018 people spoke.", "It took 2018 boxes."])
def test_a_count_of_four_digits_is_no_year(text: str) -> None:
    assert find_dates(text) == ()


def test_a_quarter_without_a_year_is_in_the_nearest() -> None:
    assert read_date("in the second quarter", TODAY) == read_date("in Q2 2024")
    assert read_date("in the fourth quarter", date(2024, 2, 8)) == read_date("in Q4 2023")
    assert read_date("in the first quarter of last year", TODAY) == read_date("in Q1 2023")
