"""A third source that says the same as one of two that conflict, and sources that differ in much."""

from __future__ import annotations

from factcheck import ClaimBase, compare_sources
from factcheck.model import Outcome

COUNTY = """\
The county counted 41,300 visitors at the Brell dam in 2030. The dam holds 12.4 million cubic metres
of water, and 85 metres of its wall are open to walkers. The tour costs 14 florins. It was opened on
3 May 1998.
"""
PAPER = """\
Some visitors come to the Brell dam from far away: the county counted 41,300 of them in 2030. The
dam, opened on 3 May 1998, holds 12.4 million cubic metres of water. Its wall has 85 metres that are
open to walkers, for 14 florins a tour.
"""
GUIDES = """\
Our guides counted 47,800 visitors at the Brell dam in 2030. The dam holds 12.4 million cubic metres
of water. We show 85 metres of the wall, and the tour costs 14 florins. It was opened on 3 May 1998.
"""


def conflicts(**texts: str) -> set[frozenset[tuple[str, str]]]:
    base = ClaimBase.from_documents(texts)
    return {
        frozenset((claim.source, claim.value) for claim in relation.claims)
        for relation in compare_sources(base)
        if relation.relation is Outcome.CONFLICTS
    }


def test_a_conflict_with_one_source_is_one_with_another_that_says_the_same() -> None:
    found = conflicts(county=COUNTY, paper=PAPER, guides=GUIDES)
    assert frozenset({("county", "41,300"), ("guides", "47,800")}) in found
    assert frozenset({("paper", "41,300"), ("guides", "47,800")}) in found


def test_sources_that_differ_in_much_are_compared_where_their_values_are_near() -> None:
    one = "The pool of Brede has 10 lanes and cost £4.5 million. It is open 60 hours a week, and 310 cars can park there."
    other = "The pool of Brede has 12 lanes and cost £4.7 million. It is open 55 hours a week, and 290 cars can park there."
    assert len(conflicts(one=one, other=other)) == 4


def test_two_things_told_in_the_same_words_are_two() -> None:
    one = "There were 205 people, 75 households and 54 families in the township."
    other = "There were 956 people, 366 households and 284 families in the township."
    assert conflicts(one=one, other=other) == set()
