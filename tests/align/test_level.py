"""Levels and changes, totals and rates, ranks: which kind of figure one is."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify
from factcheck.align.level import is_other_rank, is_rank, rate_period, signed_alike, tells_gap, tells_rate
from factcheck.align.reading import Reading, read_sentence
from factcheck.find.quantities import read_quantity
from factcheck.model import Mention, Sentence

RENTS = "Rents in Tesh rose by 4% in May."
SACKS = "The mill sells 410 sacks a year."
BASE = ClaimBase.from_documents({"rents": RENTS})


def figure(text: str) -> tuple[Reading, Mention]:
    """A sentence and its first figure."""
    reading = read_sentence(Sentence(text, 0, len(text)), BASE.find(text, None), BASE.words(text), BASE.places)
    return reading, next(mention for mention in reading.values if mention.kind == "quantity")


@pytest.mark.parametrize(
    ("source", "draft", "verdict"),
    [
        (RENTS, "Rents in Tesh rose by 4% in May.", "supported"),
        (RENTS, "Rents in Tesh climbed by 6% in May.", "contradicted"),
        (RENTS, "Rents in Tesh fell by 4% in May.", "contradicted"),
        (RENTS, "Rents in Tesh stood at 6% in May.", "unverified"),
        (SACKS, "The mill sells 410 sacks every year.", "supported"),
        (SACKS, "The mill sells 430 sacks a year.", "contradicted"),
        (SACKS, "The mill sold 9,300 sacks.", "unverified"),
        (SACKS, "The mill sells 36 sacks a week.", "unverified"),
    ],
)
def test_figures_are_compared_with_figures_of_their_kind(source: str, draft: str, verdict: str) -> None:
    found = verify(draft, ClaimBase.from_documents({"source": source})).findings
    assert next(str(finding.verdict) for finding in found if finding.kind == "quantity") == verdict


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("$15 more a month", "month"),
        ("$15 per week", "week"),
        ("$15 in wages each year", "year"),
        ("$15 an hour", "hour"),
        ("$15 weekly", "week"),
        ("$15 every day", "day"),
        ("$15 daily", "day"),
        ("$15 on the day", ""),
        ("$15 in the year", ""),
    ],
)
def test_the_length_of_time_that_a_figure_is_for(text: str, period: str) -> None:
    assert rate_period(text, len("$15")) == period


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill sells 410 sacks a year.", True),
        ("The mill sells 410 sacks per head.", True),
        ("The mill sold 410 sacks.", False),
        ("The mill sold 410 sacks, and 12 boats a year sank.", False),  # the other clause's
        ("On average 41% of the sacks are sold.", False),  # shares are of something at all times
        ("410 visitors came to the yearly fair.", False),
    ],
)
def test_a_rate_is_one_for_each_year_or_head(text: str, expected: bool) -> None:
    assert tells_rate(*figure(text)) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A third were not vaccinated.", True),
        ("There is a gap of 32% between the towns.", True),
        ("A third were vaccinated.", False),
        ("Some 310 boats were not sold.", False),  # of no whole
    ],
)
def test_a_gap_is_what_is_missing_from_the_whole(text: str, expected: bool) -> None:
    assert tells_gap(*figure(text)) is expected


@pytest.mark.parametrize(
    ("stated", "known", "shown"),
    [("-3.1%", "3.1%", "-3.1%"), ("3.1%", "-3.1%", "3.1%"), ("3.1%", "8.4%", "8.4%"), ("-3.1%", "-8.4%", "-8.4%")],
)
def test_a_change_is_written_as_the_draft_writes_it(stated: str, known: str, shown: str) -> None:
    here, there = read_quantity(stated), read_quantity(known)
    assert here is not None
    assert there is not None
    assert signed_alike(here, there) == read_quantity(shown)


def test_a_rank_is_an_ordinal_and_no_count() -> None:
    ranks = BASE.find("Tesh is the fifth largest city and has 5 bridges.", None)
    assert [is_rank(mention.value) for mention in ranks if mention.kind == "quantity"] == [True, False]
    assert not is_rank(None)


@pytest.mark.parametrize(
    ("stated", "known", "expected"),
    [
        (("larg", "citi"), ("larg", "town"), False),
        (("season",), ("larg", "citi"), True),
        (("season",), (), False),
        ((), (), False),
    ],
)
def test_ranks_of_different_things_are_other_ranks(stated: tuple[str, ...], known: tuple[str, ...], expected: bool) -> None:
    assert is_other_rank(stated, known) is expected
