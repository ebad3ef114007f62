"""What `show` and `search` print."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.model import Candidate, Claim
from factcheck.render.claims import render_candidates, render_claim
from tests.render.report_builder import BASE, COST_BLOG, COST_POST, LANES, SOURCES

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


def test_everything_about_one_claim(snapshot: SnapshotAssertion) -> None:
    assert render_claim(COST_POST, BASE) == snapshot


def test_one_claim_on_a_narrow_page(snapshot: SnapshotAssertion) -> None:
    assert render_claim(COST_POST, BASE, width=40) == snapshot


def test_a_value_that_no_grammar_reads_is_said_to_be_none() -> None:
    assert "read as  no figure, date or name" in render_claim(Claim("x", "y", value="for life"), BASE)


def test_a_claim_without_a_topic_has_no_others() -> None:
    assert "Other claims" not in render_claim(Claim("x", "y", quote="q"), BASE)


def test_candidates_best_first(snapshot: SnapshotAssertion) -> None:
    found = [Candidate(COST_POST, 91.4), Candidate(COST_BLOG, 70.0), Candidate(LANES, 8.6)]
    assert render_candidates(found, SOURCES) == snapshot


def test_no_candidate_is_said_to_be_none() -> None:
    assert render_candidates((), SOURCES) == "No claim resembles this text.\n"
