"""Findings and claims as ClaimReviews."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from factcheck.claims.base import ClaimBase
from factcheck.model import Document, Finding, Kind, Reason, Report, Sentence, Verdict
from factcheck.pipeline import compare_sources, verify_document
from factcheck.render.claimreview import render_claims, render_reviews

SENTENCE = Sentence("It cost $43 million.", 0, 20)


def reviews(text: str) -> list[dict[str, Any]]:
    tree = json.loads(text)
    assert tree["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = tree["@graph"]
    return found


def report(*verdicts: tuple[Verdict, Kind]) -> Report:
    findings = (Finding(verdict, Reason.EQUAL, kind, "x", 0, 1, SENTENCE) for verdict, kind in verdicts)
    return Report(Document("draft.txt", SENTENCE.text), (SENTENCE,), tuple(findings))


@pytest.mark.parametrize(
    ("verdict", "label", "value"),
    [
        (Verdict.SUPPORTED, "Supported", 5),
        (Verdict.CONTRADICTED, "Refuted", 1),
        (Verdict.DISPUTED, "Conflicting Evidence", 3),
        (Verdict.UNVERIFIED, "Not Enough Evidence", None),
    ],
)
def test_a_verdict_has_the_label_of_the_field_and_a_number(verdict: Verdict, label: str, value: int | None) -> None:
    (review,) = reviews(render_reviews([report((verdict, Kind.QUANTITY))]))
    assert (review["reviewRating"]["alternateName"], review["reviewRating"].get("ratingValue")) == (label, value)


@pytest.mark.parametrize(
    ("verdicts", "label"),
    [
        ((Verdict.SUPPORTED, Verdict.CONTRADICTED), "Refuted"),
        ((Verdict.SUPPORTED, Verdict.UNVERIFIED), "Not Enough Evidence"),
        ((Verdict.DISPUTED, Verdict.UNVERIFIED), "Conflicting Evidence"),
    ],
)
def test_a_sentence_is_borne_out_only_with_all_that_it_states(verdicts: tuple[Verdict, ...], label: str) -> None:
    (review,) = reviews(render_reviews([report(*((verdict, Kind.QUANTITY) for verdict in verdicts))]))
    assert review["reviewRating"]["alternateName"] == label


@pytest.mark.parametrize("verdict", [Verdict.SUPPORTED, Verdict.UNVERIFIED])
def test_a_name_alone_bears_nothing_out(verdict: Verdict) -> None:
    assert reviews(render_reviews([report((verdict, Kind.NAME))])) == []


def test_a_misspelt_name_is_an_error_of_its_sentence() -> None:
    assert len(reviews(render_reviews([report((Verdict.CONTRADICTED, Kind.NAME))]))) == 1


def test_a_review_tells_where_the_sentence_stands_and_what_speaks_to_it(town: ClaimBase) -> None:
    draft = Document("draft.txt", "It was windy.\nThe harbour bridge\ncost $57 million.\n")
    (review,) = reviews(render_reviews([verify_document(draft, town)]))
    assert review["claimReviewed"] == "The harbour bridge cost $57 million."
    assert review["itemReviewed"]["appearance"]["name"] == "draft.txt:2:1"
    assert review["reviewRating"]["alternateName"] == "Refuted"
    assert review["citation"][0] == {
        "@type": "CreativeWork",
        "name": "Bridge opens a year late",
        "publisher": {"@type": "Organization", "name": "Harbour Post"},
        "datePublished": "2031-05-20",
        "text": "The harbour bridge cost just over $41 million.",
    }


def test_a_claim_is_rated_by_what_other_sources_say(town: ClaimBase) -> None:
    found = reviews(render_claims(town.claims, compare_sources(town), town.sources))
    labels = {review["claimReviewed"]: review["reviewRating"]["alternateName"] for review in found}
    assert labels["Women hold 17% of the seats on the town council."] == "Conflicting Evidence"
    assert labels["The harbour is 11.5 metres deep."] == "Not Enough Evidence"
    assert "The storm crews rescued 12 sailors." not in labels  # superseded


def test_a_source_that_agrees_bears_a_claim_out_and_the_same_source_does_not(town: ClaimBase) -> None:
    first = next(claim for claim in town.claims if claim.id == "harbour-depth-town-record")
    for source, label in (("harbour-post", "Supported"), ("town-record", "Not Enough Evidence")):
        base = ClaimBase(town.sources, {}, town.topics, (first, replace(first, id="other", source=source)))
        found = reviews(render_claims(base.claims, compare_sources(base), base.sources))
        assert found[0]["reviewRating"]["alternateName"] == label


def test_everything_beyond_ascii_is_escaped() -> None:
    sentence = Sentence("“Café\x1b[31m” cost $3.", 0, 20)
    finding = Finding(Verdict.SUPPORTED, Reason.EQUAL, Kind.QUANTITY, "$3", 0, 1, sentence)
    assert render_reviews([Report(Document("d", sentence.text), (sentence,), (finding,))]).isascii()
