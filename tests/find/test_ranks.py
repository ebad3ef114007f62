"""Which ordinals rank a thing, and which only say which one is meant."""

from __future__ import annotations

from decimal import Decimal

import pytest

from factcheck import ClaimBase, find_mentions, verify
from factcheck.find.ranks import find_ranks
from factcheck.values import Quantity

RANKS = [
    ("Tesh is the fifth largest city of the island.", "fifth", 5),
    ("Tesh is the 4th-largest port in the north.", "4th", 4),
    ("Corland is the 17th most populous county.", "17th", 17),
    ("Osk Rovers came third in the league.", "third", 3),
    ("The crew finished in 5th place.", "5th", 5),
    ("The harbour was ranked 12th of 40.", "12th", 12),
    ("Rell's song peaked at 9th.", "9th", 9),
    ("“Low Water” was his fourth album.", "fourth", 4),
    ("Ana Osk became its 12th president.", "12th", 12),
    ("She was elected for the third time.", "third", 3),
    ("Osk Rovers celebrated a fourth consecutive win.", "fourth", 4),
]


@pytest.mark.parametrize(("text", "word", "number"), RANKS, ids=[row[0] for row in RANKS])
def test_an_ordinal_that_ranks_is_a_rank(text: str, word: str, number: int) -> None:
    (rank,) = find_ranks(text)
    assert rank.value == Quantity(Decimal(number), Decimal(number), "rank", Decimal(1))
    assert text[rank.start : rank.end] == rank.text == word


@pytest.mark.parametrize(
    "text",
    [
        "The second round of talks failed.",
        "Her first husband owned the mill.",
        "The second harvest failed.",
        "The third request was refused.",
        "They sleep in the third west wing.",
        "It was the first time that the river froze.",
        "The ferry leaves on the 4th of May.",
        "The chapel dates from the 17th century.",
        "Two thirds of the largest firms agreed.",
        "Queen Mirela the Second opened the bridge.",
        "The council's third meeting ended early.",
    ],
)
def test_an_ordinal_that_numbers_a_thing_is_none(text: str) -> None:
    assert list(find_ranks(text)) == []


@pytest.mark.parametrize("text", [row[0] for row in RANKS])
def test_a_rank_is_no_mention_that_anybody_asked_for(text: str) -> None:
    ranks = {rank.text for rank in find_ranks(text)}
    assert ranks.isdisjoint(mention.text for mention in find_mentions(text))


LARGEST = "Tesh is the fifth largest city of the island."


@pytest.mark.parametrize(
    ("source", "draft", "verdicts"),
    [
        (LARGEST, "Tesh is the fourth largest city of the island.", ["contradicted"]),
        (LARGEST, "Tesh is the 4th-largest city of the island.", ["contradicted"]),
        (LARGEST, "Tesh is the island's 5th largest town.", ["supported"]),
        # A rank that no source speaks to is no finding.
        (LARGEST, "Tesh has the third oldest harbour in the north.", []),
        (LARGEST, "Bela Rell came second in the regatta.", []),
        ("Osk Rovers finished third in the league.", "Osk Rovers finished fifth in the league.", ["contradicted"]),
        ("Osk Rovers finished third in the league.", "Osk Rovers came 3rd in the league.", ["supported"]),
        ("Ana Osk was elected for the third time.", "Ana Osk was elected for the fourth time.", ["contradicted"]),
    ],
)
def test_a_rank_is_compared_with_the_rank_of_a_source(source: str, draft: str, verdicts: list[str]) -> None:
    found = verify(draft, ClaimBase.from_documents({"source": source})).findings
    assert [str(finding.verdict) for finding in found if finding.kind == "quantity"] == verdicts
