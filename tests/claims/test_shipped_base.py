"""The claim base that ships with the program is curated with care."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck import ClaimBase
from factcheck.pipeline import compare_sources
from factcheck.values import Name
from tests.conftest import SHARED

SOURCES = SHARED / "sources"


def test_it_covers_five_articles(shipped: ClaimBase) -> None:
    assert len(shipped.sources) == 5
    assert len(shipped.claims) > 150


def test_every_quote_is_short_and_holds_its_value(shipped: ClaimBase) -> None:
    for claim in shipped.claims:
        assert len(claim.quote.split()) <= 25, claim.id
        assert claim.value in claim.quote, claim.id


def test_every_claim_has_a_statement_of_its_own_and_a_topic(shipped: ClaimBase) -> None:
    for claim in shipped.claims:
        assert claim.statement, claim.id
        assert claim.topic in shipped.topics, claim.id


def test_every_place_of_a_scope_is_an_entity(shipped: ClaimBase) -> None:
    for claim in shipped.claims:
        assert not claim.scope.place or shipped.places.label(claim.scope.place), claim.id


def test_every_figure_and_date_is_read(shipped: ClaimBase) -> None:
    for claim in shipped.claims:
        if any(char.isdigit() for char in claim.value) and not isinstance(claim.known, Name):
            assert claim.known is not None, claim.id


def test_its_only_conflicts_are_the_six_real_ones(shipped: ClaimBase) -> None:
    conflicts = [r for r in compare_sources(shipped) if str(r.relation) == "conflicts"]
    assert Counter(relation.claims[0].topic for relation in conflicts) == {
        "law-in-force-date": 2, "victim-name": 3, "women-mps": 1}  # fmt: skip


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the articles are not beside this checkout")
def test_every_quote_stands_verbatim_on_its_line(shipped: ClaimBase) -> None:
    for claim in shipped.claims:
        lines = (SOURCES / shipped.sources[claim.source].file).read_text(encoding="utf-8").split("\n")
        assert claim.quote in lines[claim.line - 1], claim.id


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the articles are not beside this checkout")
@pytest.mark.parametrize("source", ["astana-times", "lprc", "john-smith-trust", "euractiv", "calls-for-criminalization"])
def test_a_source_contradicts_the_base_only_where_sources_differ(shipped: ClaimBase, source: str) -> None:
    from factcheck import verify

    text = (SOURCES / shipped.sources[source].file).read_text(encoding="utf-8")
    found = {f.evidence[0].claim.topic for f in verify(text, shipped, shipped.sources[source].published).findings
             if f.verdict.is_conflict}  # fmt: skip
    assert found <= {"law-in-force-date", "victim-name", "women-mps"}
