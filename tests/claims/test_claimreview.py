"""ClaimReviews to claims: what is rated true is claimed, what is rated false is denied, the rest is left out."""

from __future__ import annotations

import json

import pytest

from factcheck.claims.base import ClaimBase, build_base
from factcheck.claims.claimreview import propose_reviews
from factcheck.claims.tables import Gathered
from factcheck.errors import FactcheckError
from factcheck.model import Reason, Verdict
from factcheck.pipeline import compare_sources, verify

Tree = dict[str, object]
SOLD = "The town council sold the old lighthouse."


def review(said: str, rating: object, publisher: str = "Harbour Check", **more: object) -> Tree:
    return {
        "@type": "ClaimReview",
        "claimReviewed": said,
        "author": {"@type": "Organization", "name": publisher},
        "datePublished": "2031-05-04",
        "url": f"https://example.org/{len(said)}",
        "reviewRating": {"@type": "Rating", **(rating if isinstance(rating, dict) else {"alternateName": rating})},
        **more,
    }


def proposed(*trees: object) -> Gathered:
    return propose_reviews(json.dumps(trees[0] if len(trees) == 1 else trees), "reviews.json")


def base_of(*trees: object) -> ClaimBase:
    contents = proposed(*trees).contents
    return build_base(contents.sources, contents.entities, contents.topics, contents.claims)


def test_a_review_makes_a_source_a_question_and_a_claim() -> None:
    contents = proposed(review(SOLD, "True", itemReviewed={"author": {"name": "Ana Orlova"}})).contents
    (claim,), (source,), (topic,) = contents.claims, contents.sources.values(), contents.topics.values()
    assert (claim.statement, claim.attributed_to, claim.source) == (SOLD, "Ana Orlova", "harbour-check")
    assert (source.publisher, str(source.published), source.url) == (
        "Harbour Check",
        "2031-05-04",
        "https://example.org/41",
    )
    assert topic.question == "Is it true that the town council sold the old lighthouse?"


def test_what_is_rated_false_is_denied() -> None:
    (claim,) = proposed(review(SOLD, "False")).contents.claims
    assert claim.statement == "It is not true that the town council sold the old lighthouse."


@pytest.mark.parametrize(
    ("said", "draft"),
    [
        (SOLD, "The town council has sold the old lighthouse."),
        ("Marrow Bay has banned fishing.", "Marrow Bay banned fishing."),
        ("Ferries carry 4,000 cyclists a day.", "Every day ferries carry 4,000 cyclists."),
        ("The harbour bridge cost $41 million.", "The harbour bridge cost $41 million."),
    ],
)
def test_a_draft_that_repeats_what_is_rated_false_is_contradicted(said: str, draft: str) -> None:
    findings = verify(draft, base_of(review(said, "False"))).findings
    assert (Verdict.CONTRADICTED, Reason.NEGATED) in [(finding.verdict, finding.reason) for finding in findings]


def test_a_draft_that_repeats_what_is_rated_true_is_borne_out() -> None:
    (finding,) = verify(SOLD, base_of(review(SOLD, "True"))).findings
    assert finding.verdict is Verdict.SUPPORTED


def test_publishers_who_rate_one_statement_differently_conflict() -> None:
    (relation,) = compare_sources(base_of(review(SOLD, "True"), review(SOLD, "Fake", "Quay Facts")))
    assert (relation.relation, relation.reason) == ("conflicts", "negated")


@pytest.mark.parametrize(
    "shape", [list, lambda trees: {"@graph": trees}, lambda trees: {"itemListElement": [{"item": trees[0]}]}]
)
def test_reviews_are_found_in_lists_and_graphs(shape: object) -> None:
    assert proposed(shape([review(SOLD, "True")])).contents.claims  # type: ignore[operator]


def test_a_type_may_be_one_of_several_and_have_a_prefix() -> None:
    tree = review(SOLD, "True") | {"@type": ["Article", "schema:ClaimReview"]}
    assert proposed(tree).contents.claims


SCALE = {"bestRating": "5", "worstRating": 1}


@pytest.mark.parametrize(
    ("value", "statement"), [(5, SOLD), ("1", "It is not true that the town council sold the old lighthouse.")]
)
def test_without_a_word_the_ends_of_the_scale_decide(value: object, statement: str) -> None:
    assert proposed(review(SOLD, {"ratingValue": value, **SCALE})).contents.claims[0].statement == statement


LEFT_OUT = {
    "between": (review(SOLD, "Mostly true"), 'rated "Mostly true", which is neither true nor false'),
    "between, by number": (review(SOLD, {"ratingValue": 3, **SCALE}), 'rated "3", which is neither true nor false'),
    "an unknown word": (review(SOLD, "Three anchors"), 'the rating "Three anchors" is not known'),
    "a number without a scale": (review(SOLD, {"ratingValue": 1}), 'the rating "1" is not known'),
    "no rating": (review(SOLD, {}), "it has no rating"),
    "word against number": (
        review(SOLD, {"alternateName": "True", "ratingValue": 1, **SCALE}),
        'the word "True" and the number of its rating contradict each other',
    ),
    "a denial rated false": (
        review("The council did not sell the lighthouse.", "False"),
        "a denial that is rated false: what holds instead, it does not say",
    ),
    "nothing reviewed": (review("", "True"), 'it has no "claimReviewed"'),
}


@pytest.mark.parametrize(("tree", "reason"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_is_neither_is_left_out_with_the_reason(tree: Tree, reason: str) -> None:
    proposal = proposed(tree)
    assert not proposal.contents.claims
    assert [skipped.cause for skipped in proposal.skipped] == [reason]


def test_reviews_of_one_page_have_one_source() -> None:
    page = {"url": "https://example.org/week"}
    contents = proposed(review(SOLD, "True", **page), review("Marrow Bay banned fishing.", "True", **page)).contents
    assert len(contents.sources) == 1


REFUSED = {
    "a comma too many": ('{"@type": "ClaimReview",\n}', "reviews.json:2:1: not JSON"),
    "a key given twice": ('{"a": 1, "a": 2}', 'reviews.json: not JSON: the key "a" is given twice'),
    "no number": ('{"a": NaN}', "reviews.json: not JSON: NaN is no number"),
    "a web page": ("<html>", "reviews.json:1:1: not JSON"),
    "no review": ("{}", "reviews.json: no ClaimReview in it"),
    "too deep": ("[" * 100_000, "reviews.json:1:65: more than 64 brackets"),
}


@pytest.mark.parametrize(("text", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_review_is_refused_at_its_place(text: str, message: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        propose_reviews(text, "reviews.json")
    assert str(caught.value).startswith(message)


def test_control_characters_and_half_characters_do_not_get_into_a_base() -> None:
    (claim,) = proposed(review("The \x1b[31mcouncil \ud800 met.", "True")).contents.claims
    assert claim.statement == "The \ufffd[31mcouncil \ufffd met."
