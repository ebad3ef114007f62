"""Quantities as people write them, and look-alikes that are none."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck.compare import compare_values
from factcheck.find import find_all, find_values
from factcheck.find.quantities import find_quantities, read_quantity
from factcheck.lexicon.units import UNITS
from factcheck.values import Quantity
from factcheck.values.show import show

# phrase -> the value as it is shown
PHRASES = {
    "17%": "17%",
    "17 percent of the seats": "17%",
    "17 per cent": "17%",
    "17 pct": "17%",
    "seventeen percent": "17%",
    "forty-three people": "43",
    "a hundred and five boats": "105",
    "two and a half million": "2.5 million",
    "half a million": "0.5 million",
    "8,849 metres": "8,849 metres",
    "130 000 people": "130,000",
    "130\u00a0000 people": "130,000",
    "130\u202f000 people": "130,000",
    "130\u2009000 people": "130,000",
    "150k": "150 thousand",
    "1.2 million": "1.2 million",
    "130 thousand": "130 thousand",
    "$3bn": "$3 billion",
    "$300 bln": "$300 billion",
    "US dollars 45": "$45",
    "paid $ more than 20 for it": "over $20",
    "Rs less than 82,500": "under ₹82,500",
    "sold for $ 1900": "$1,900",
    "more than 2000 in cash": "over 2,000",
    "a 30-yr loan": "30 years",
    "six years from now": "6 years",
    "€2.5m": "€2.5 million",
    "0.3 million dollars": "$0.3 million",
    "300,000 US dollars": "$300,000",
    "KZT 5 million": "₸5 million",
    "5 million tenge": "₸5 million",
    "three-quarters": "3/4",
    "two thirds of them": "2/3",
    "one-third": "1/3",
    "a third of women": "1/3",
    "each third of women": "1/3",
    "every fifth crime": "1/5",
    "half of the town": "1/2",
    "one in eight": "1/8",
    "one out of eight families": "1/8",
    "1 out of 8": "1/8",
    "nine in ten": "9/10",
    "one harbour family in eighteen": "1/18",
    "¾ of the fleet": "3/4",
    "over 43%": "over 43%",
    "more than five years": "over 5 years",
    "at least 43%": "at least 43%",
    "no fewer than 12": "at least 12",
    "fewer than 100 countries": "under 100",
    "less than 40%": "under 40%",
    "up to 90 percent": "at most 90%",
    "no more than 2.6 percent": "at most 2.6%",
    "two-thirds or more": "at least 2/3",
    "around 32%": "about 32%",
    "approximately 50,000 readers": "about 50,000",
    "some 50 boats": "about 50",
    "nearly a fifth": "nearly 1/5",
    "just over 40%": "just over 40%",
    "60-78%": "60 to 78%",
    "60 to 78 percent": "60 to 78%",
    "between 5 and 7 million": "5 million to 7 million",
    "aged 18-75": "18 to 75 years of age",
    "15 years or older": "at least 15 years of age",
    "older than 15": "over 15 years of age",
    "over 15 years of age": "over 15 years of age",
    "hundreds of boats": "hundreds",
    "tens of thousands of boats": "tens of thousands",
    "2½ hours": "2.5 hours",
    "½ hour": "1/2 hours",
    "3 percentage points": "3 percentage points",
    "−5 °C": "-5 °C",
    "minus 5 °C": "-5 °C",
    "one hundred and three quarters": "100.75",
    "two million and one half": "2,500,000.0",
    "a quarter million": "250,000",
    "three million and a half": "3,500,000.0",
    "4 thousand 3 hundred": "4.3 thousand",
    "four point five percent": "4.5%",
    "a quarter of a million": "250,000",
    "10 1/2 miles": "10.5 miles",
    "1.2e6 cells": "1.2 million",
    "5 lakh rupees": "₹0.5 million",
    "2 crore": "0.02 billion",
    "130,000³ people": "130,000",
    "17％": "17%",
    "6 . 2 %": "6.2%",
    "1.200,5 tonnes": "1,200.5 tonnes",
    "€1.234.000": "€1.234 million",
    "1 200,5 euros": "€1,200.5",
    "12kg": "12 kg",
    "$5 m": "$5 million",
    "USD50": "$50",
    "Rs 500": "₹500",
    "10 Swedish kronor": "SEK 10",
    "3 dollars 50 cents": "$3.50",
    "5 feet 6 inches": "5.5 feet",
    "6 hours and 30 minutes": "6.5 hours",
    "half a year": "0.5 years",
    "a year and a half": "1.5 years",
    "three-quarters of an hour": "0.75 hours",
    "a ratio of 3:1": "3:1",
    "greater than or equal to 12": "at least 12",
    "about 500 or less": "at most 500",
    "more than 10 and less than 40 boats": "10 to 40",
    "over 43 basis points": "over 43 basis points",
    "20 square kilometres": "20 square km",
    "60 mph": "60 mph",
    "70 degrees Fahrenheit": "70 °F",
    "2 GB": "2 GB",
    "a handful of boats": "handful",
}


@pytest.mark.parametrize(("phrase", "shown"), PHRASES.items())
def test_a_phrase_is_read_as_its_value(phrase: str, shown: str) -> None:
    quantity = read_quantity(phrase)
    assert quantity is not None
    assert show(quantity) == shown


@pytest.mark.parametrize("shown", PHRASES.values())
def test_what_is_shown_reads_back(shown: str) -> None:
    quantity = read_quantity(shown)
    assert quantity is not None
    assert show(quantity) == shown


@pytest.mark.parametrize("unit", [unit for unit in UNITS if unit not in ("fraction", "score", "ratio", "rank")])
def test_every_unit_that_is_shown_reads_back(unit: str) -> None:
    stated = Quantity(Decimal(20), Decimal(20), unit, Decimal(1))
    assert read_quantity(show(stated)) == stated


def test_a_fall_is_no_range() -> None:
    assert [m.text for m in find_quantities("Sales went from $2 billion to $1.45 billion.")] == [
        "$2 billion",
        "$1.45 billion",
    ]


LOOK_ALIKES = [
    "see page 12 of the report",
    "under Article 5 of the act",
    "the COVID-19 years",
    "a G20 summit",
    "at 12:30 on the quay",
    "one of the oldest piers",
    "on the one hand",
    "a third person came by",
    "a footnote [3] says so",
    "the twenty-fifth pier",
    "call the hotline 1414",
    "take line 4 to the quay",
    "under 45 CFR 12",
    "in room 12",
    "call +7 727 250 12 34",
    "tel. 020 7946 0958",
    "on 1-222-2222",
]


@pytest.mark.parametrize("text", LOOK_ALIKES)
def test_a_look_alike_is_no_quantity(text: str) -> None:
    assert find_quantities(text) == ()


@pytest.mark.parametrize(
    "text", ["in 1998", "on 16 June 2024", "in June", "from 2024 to 2027", "the 1990s", "two days ago"]
)
def test_a_date_is_no_quantity(text: str) -> None:
    assert not [mention for mention in find_values(text) if isinstance(mention.value, Quantity)]


def test_a_score_is_two_numbers_and_no_range() -> None:
    (score,) = find_quantities("The harbour side won 3-1 at home.")
    assert score.text == "3-1"
    assert compare_values(score.value, score.value).relation == "agrees"
    (other,) = find_quantities("It was a 3-0 win.")
    assert compare_values(other.value, score.value).relation == "conflicts"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The city ordered 40 Boeing 737 jets from it.", ["40"]),
        ("They moved to Windows 11 last year.", []),
        ("Members of Local 418 walked out.", []),
        ("It bought 9 Comet 4 jets and a Rondo 12 tram.", ["9"]),
        ("At Boeing 300 workers left.", ["300"]),
        ("In Norway 12 people died, and in Lowmere 7 people.", ["12", "7"]),
        ("Of those in Norway 12 were women.", ["12"]),
        ("Norway won 12 medals and Sweden 9.", ["12", "9"]),
        ("Brazil 2 Chile 1", ["2", "1"]),
        ("On Monday 12 ships came.", ["12"]),
        ("Germany's 16 states and India's 28.", ["16", "28"]),
        ("Of the Council 12 members are women.", ["12"]),
        ("The FTSE 100 rose, and the S&P 500 fell.", []),
        ("The Group of Seven met the Big Four firms.", []),
        ("He lived near Three Mile Island and read Fahrenheit 451.", []),
        ("World War Two ended.", []),
        ("Police Arrest Two In Lowmere", ["Two"]),
        ("He met Smith. Four people came.", ["Four"]),
    ],
)
def test_the_number_of_a_model_or_a_branch_counts_nothing(text: str, counts: list[str]) -> None:
    assert [mention.text for mention in find_all(text) if isinstance(mention.value, Quantity)] == counts


def test_a_vote_and_a_row_of_sets_are_scores() -> None:
    (vote,) = find_quantities("The council passed it in a 68-31 vote.")
    assert show(vote.value) == show(find_quantities("They won 68-31.")[0].value)
    assert all(
        m.value.unit == "score" for m in find_quantities("She beat her 2-6 6-2 6-3.") if isinstance(m.value, Quantity)
    )


@pytest.mark.parametrize(
    ("text", "vote"),
    [
        ("The council passed the bill, 34-12.", "34-12"),
        ("The measure was approved 215-210.", "215-210"),
        ("The senate rejected the bill 48-51.", "48-51"),
        ("The court split 5-4 on the matter.", "5-4"),
        ("The court voted 7-2 to hear it.", "7-2"),
        ("The board voted 2 to 7 against the plan.", "2 to 7"),
        ("The motion failed by 21 to 34.", "21 to 34"),
        ("It passed by 7 votes to 2.", "7 votes to 2"),
        ("The bill got 34 in favour and 21 against.", "34 in favour and 21 against"),
        ("The outcome was 12 for, 9 against.", "12 for, 9 against"),
        (
            "Twelve members voted in favour and nine voted against.",
            "Twelve members voted in favour and nine voted against",
        ),
    ],
)
def test_a_vote_is_a_score(text: str, vote: str) -> None:
    (mention,) = find_quantities(text)
    assert isinstance(mention.value, Quantity)
    assert (mention.text, mention.value.unit) == (vote, "score")


@pytest.mark.parametrize(
    "text",
    [
        "The council approved 5 to 7 new schools.",
        "They voted 5 to 7 times a year.",
        "It was rejected by 20 to 30 clubs.",
        "The vote will take 3 to 5 days.",
        "Prices fell by 5 to 7 in May.",
        "They backed plans for children 5-11.",
    ],
)
def test_a_range_beside_a_word_of_votes_is_none(text: str) -> None:
    (mention,) = find_quantities(text)
    assert isinstance(mention.value, Quantity)
    assert mention.value.unit != "score"


def test_a_vote_may_be_told_from_either_side() -> None:
    (stated,) = find_quantities("The board voted 2 to 7 against the plan.")
    (known,) = find_quantities("The plan was rejected by 7 votes to 2.")
    assert compare_values(stated.value, known.value).relation == "agrees"


def test_a_ratio_may_be_told_in_words() -> None:
    (ratio,) = find_quantities("The ratio of sheep to goats on the farm is 3 to 7.")
    (hedged,) = find_quantities("The ratio of sheep to goats on the farm is more than 3 to 7.")
    assert compare_values(hedged.value, ratio.value).relation == "conflicts"
    assert [m.text for m in find_quantities("The ratio rose from 3 to 7.")] == ["3", "7"]


def test_a_term_of_a_formula_is_no_figure() -> None:
    assert find_quantities("The dish holds 40 ^ 5 cells.") == ()
    assert [m.text for m in find_quantities("The dish holds 3 * 10 ^ 5 cells.")] == ["3 * 10 ^ 5"]
    assert [m.text for m in find_quantities("* 5 boats\n* **7** crews")] == ["5", "7"]


def test_ground_zero_is_a_place() -> None:
    assert find_quantities("They laid roses at ground zero.") == ()
    assert len(find_quantities("The crew had zero losses.")) == 1


def test_who_scores_states_no_number() -> None:
    assert find_quantities("Osk scores early.") == ()
    assert len(find_quantities("Scores of people came.")) == 1


def test_of_two_units_none_is_the_end_of_a_range() -> None:
    assert [m.text for m in find_quantities("Sales rose 15% to $415.9 million.")] == ["15%", "$415.9 million"]


def test_pounds_are_money_unless_something_is_weighed() -> None:
    assert [m.value.unit for m in find_quantities("A fine of 500 pounds.") if isinstance(m.value, Quantity)] == ["GBP"]
    assert [m.value.unit for m in find_quantities("It weighs 500 pounds.") if isinstance(m.value, Quantity)] == ["pound"]


def test_from_one_value_to_another_is_two_values() -> None:
    assert [mention.text for mention in find_quantities("It fell from 17% to 18% of them.")] == ["17%", "18%"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Costs will rise by $4.1 million to $61.3 million.", ["$4.1 million", "$61.3 million"]),
        ("The fee will go up by 0.3% to 2.1%.", ["0.3%", "2.1%"]),
        ("The crew was cut by 140 to 1,930.", ["140", "1,930"]),
        ("Oil rose $1.20 to $48.50 a barrel.", ["$1.20", "$48.50"]),
        ("Sales fell by 3 to 5 percent.", ["3 to 5 percent"]),
        ("Output will grow by 2% to 3%.", ["2% to 3%"]),
        ("Trains of 5 to 40 cars.", ["5 to 40"]),
    ],
)
def test_a_change_and_the_level_it_leads_to_are_no_range(text: str, found: list[str]) -> None:
    assert [mention.text for mention in find_quantities(text)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Rents rose to $1,450 from $900 eight years earlier.", ["$1,450", "$900", "eight years"]),
        ("It took 200 two weeks later.", ["200", "two weeks"]),
        ("The 900 and two others.", ["900", "two"]),
        ("3 hundred and five boats", ["3 hundred and five"]),
        ("3 million five hundred thousand", ["3 million five hundred thousand"]),
        ("a hundred and five", ["a hundred and five"]),
    ],
)
def test_words_do_not_go_on_with_digits(text: str, found: list[str]) -> None:
    assert [mention.text for mention in find_quantities(text)] == found


def test_the_comparator_belongs_to_the_mention() -> None:
    assert [mention.text for mention in find_quantities("That is over 43% of them.")] == ["over 43%"]


def test_a_percentage_is_the_number_before_the_sign() -> None:
    quantity = read_quantity("17%")
    assert quantity is not None
    assert (quantity.low, quantity.high, quantity.unit) == (Decimal(17), Decimal(17), "%")


def test_decimals_are_exact() -> None:
    quantity = read_quantity("4.35%")
    assert quantity is not None
    assert quantity.low * 100 == Decimal(435)


def test_many_full_stops_and_ones_are_read_in_a_moment() -> None:
    assert len(find_quantities("two " * 20_000)) == 20_000
    assert find_quantities("." * 40_000) == ()
    assert len(find_quantities("7 and " * 5_000)) == 5_000
