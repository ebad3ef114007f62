"""Sentences that share words with a claim of the shipped base but speak of something else: none is a conflict."""

from __future__ import annotations

import pytest

import factcheck
from factcheck.claims.base import ClaimBase

# What sets the figure apart, and a sentence with it.
APART = {
    "something else rose": "Exports grew by 7 percent in the first half of the year.",
    "violence of another kind rose": "Violence against teachers rose by 15 percent.",
    "a smaller body": "Women hold 25 percent of the seats in local councils.",
    "a smaller group": "Among MPs under 40, women hold 25 percent of the seats.",
    "an owner of its own": "Women make up 30 percent of the party's MPs.",
    "a branch of trade": "In mining women earn 43 percent less than men.",
    "times long past": "Ten years ago women held 24 percent of the seats in parliament.",
    "a supposition": "If women held 50 percent of seats in parliament, laws would change.",
    "a wish": "Women should hold 50 percent of the seats in parliament.",
    "a myth": "It is a myth that women hold 40 percent of seats in parliament.",
    "an error of others": "The report wrongly said that 25 percent of MPs are women.",
    "another country": "Women make up 48 percent of the population of India.",
    "another country, by its capital": "Paris counts 46 percent women among its members of parliament.",
    "a plain count": "Kazakhstan has 17 regions.",
    "a number that is a name": "The hotline 1414 received 4,000 calls.",
    "another law": "The law on volunteering came into force on 1 January 2017.",
    "another petition": "A petition against the new tax gathered 20,000 signatures.",
    "another loss of lives": "1,500 lives have been lost on the roads in six years.",
    "another purpose": "The government allocated $500,000 for the school.",
    "until is no denial": "Kazakhstan had not criminalised domestic violence until 2024.",
    "a man of nearly the same name": "Brian McGuire is a football manager.",
    "a country behind a line end": "In\nSweden 46 percent of members of parliament are women.",
}


@pytest.mark.parametrize("text", APART.values(), ids=APART.keys())
def test_a_figure_on_something_else_is_no_conflict(shipped: ClaimBase, text: str) -> None:
    assert not factcheck.verify(text, shipped).has_conflicts


TRAM = ClaimBase.from_dict(
    {
        "version": "1",
        "sources": {"gazette": {"publisher": "Gazette"}},
        "topics": {
            "stops": {"question": "How many stops has the second tram line?", "terms": ["stop", "halt"]},
            "cost": {"question": "What did the harbour bridge cost?", "terms": ["cost", "price"]},
            "hurt": {"question": "How many drivers does the tram company employ?", "terms": ["driver", "employ"]},
        },
        "claims": [
            {"id": "stops", "topic": "stops", "source": "gazette", "quote": "the second line has 14 stops", "value": "14",
             "statement": "The second tram line has 14 stops.", "subject": "second tram line"},
            {"id": "cost", "topic": "cost", "source": "gazette", "quote": "the bridge cost $41 million",
             "value": "$41 million", "statement": "The harbour bridge cost $41 million."},
            {"id": "hurt", "topic": "hurt", "source": "gazette", "quote": "84 drivers work here", "value": "84",
             "statement": "The tram company employs 84 drivers.", "subject": "tram drivers"},
        ],
    }
)  # fmt: skip


@pytest.mark.parametrize(
    ("wrong", "apart"),
    [
        ("The second tram line has 12 stops.", "The first tram line has 12 stops."),
        ("Line 2 of the tram has 12 stops.", "Line 4 of the tram has 12 stops."),
        ("The harbour bridge cost $90 million.", "The railway bridge cost $90 million."),
        ("The controversial bridge cost $90 million.", "The town hall cost $90 million."),
        ("The tram company employs 30 drivers.", "The tram company employs 84 drivers, 30 of them women."),
    ],
)
def test_a_wrong_figure_conflicts_and_that_of_another_thing_does_not(wrong: str, apart: str) -> None:
    assert factcheck.verify(wrong, TRAM).has_conflicts
    assert not factcheck.verify(apart, TRAM).has_conflicts


def test_sources_that_disagree_are_shown_in_whatever_words_the_draft_agrees_with_one(shipped: ClaimBase) -> None:
    for text in (
        "Women hold 17% of the seats in parliament.",
        "Only 17 percent of MPs are female.",
        "Of the country’s deputies, women are 17%.",
        "17 percent: that is the share of women among the members of parliament.",
    ):
        assert [str(f.verdict) for f in factcheck.verify(text, shipped).findings if f.kind == "quantity"] == ["disputed"]
