"""The compare report for people."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from rich.cells import cell_len

from factcheck.model import Claim, Outcome, Reason, Relation
from factcheck.render.comparison import blocks, render_comparison
from tests.render.report_builder import COST_COURIER, COST_POST, PIERS, RELATIONS, SOURCES, TOPICS

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


@pytest.mark.parametrize("width", [40, 80, 120])
def test_a_comparison_without_colour(width: int, snapshot: SnapshotAssertion) -> None:
    assert render_comparison(RELATIONS, TOPICS, SOURCES, width=width) == snapshot


def test_a_comparison_in_colour(snapshot: SnapshotAssertion) -> None:
    assert render_comparison(RELATIONS, TOPICS, SOURCES, colour=True) == snapshot


def test_conflicts_come_first_then_agreements_then_look_alikes() -> None:
    found = [block.outcome for block in blocks(reversed(RELATIONS))]
    assert found == [Outcome.CONFLICTS, Outcome.AGREES, Outcome.INCOMPARABLE]


def test_the_pairs_of_a_topic_are_one_block_with_each_claim_once() -> None:
    first = blocks(RELATIONS)[0]
    assert [claim.id for claim in first.claims] == [
        "bridge-cost-harbour-post",
        "bridge-cost-courier",
        "bridge-cost-quayside",
    ]


def test_a_look_alike_does_not_pull_two_topics_into_one_conflict() -> None:
    assert [claim.id for claim in blocks(RELATIONS)[-1].claims] == [COST_COURIER.id, PIERS.id]


def test_claims_without_a_topic_are_grouped_by_what_relates_them() -> None:
    loose = [Claim(name, "harbour-post", quote=name, value=name) for name in "abcde"]
    a, b, c, d, e = loose
    pairs = [(a, b), (d, e), (b, c)]
    found = blocks([Relation(Outcome.AGREES, Reason.EQUAL, pair) for pair in pairs])
    assert [[claim.id for claim in block.claims] for block in found] == [["a", "b", "c"], ["d", "e"]]
    text = render_comparison([Relation(Outcome.AGREES, Reason.EQUAL, pair) for pair in pairs], {}, {})
    assert "AGREEMENT" in text


def test_many_pairs_of_one_reason_are_cut() -> None:
    claims = [Claim(f"c{at}", "courier", quote="x", topic="t", value=f"{at}%") for at in range(9)]
    relations = [Relation(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE, (COST_POST, claim)) for claim in claims]
    relations = [Relation(r.relation, r.reason, (claims[0], r.claims[1])) for r in relations[1:]]
    assert "; 2 more\n" in render_comparison(relations, {}, SOURCES, width=160)


def test_nothing_to_compare_is_said() -> None:
    assert "Nothing to compare" in render_comparison((), TOPICS, SOURCES)


def test_topics_with_nothing_to_compare_are_counted() -> None:
    assert "Nothing to compare on 2 of 5 topics." in render_comparison(RELATIONS, TOPICS, SOURCES)


@pytest.mark.parametrize("width", [1, 40, 60, 110, 400])
def test_no_line_is_wider_than_the_page(width: int) -> None:
    text = render_comparison(RELATIONS, TOPICS, SOURCES, width=width)
    assert max(map(cell_len, text.splitlines())) <= max(width, 24)


def test_text_of_a_source_is_no_markup_and_cannot_steer_the_terminal() -> None:
    evil = Claim("evil[/x]", "s[/x]", quote="[sic] \x1b]0;x\x07 :100:", topic="t[bold]", value="[/v] \u202e1")
    text = render_comparison([Relation(Outcome.CONFLICTS, Reason.NEGATED, (evil, COST_POST))], {}, {})
    assert "“[sic] \\x1b]0;x\\x07 :100:”" in text
    assert "[/v] \\u202e1" in text
    assert text.replace("\n", "").isprintable()
