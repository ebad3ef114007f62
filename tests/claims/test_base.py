"""A claim base made from its structure or from raw documents."""

from __future__ import annotations

from factcheck import ClaimBase, compare_sources, verify
from factcheck.values import Quantity


def test_what_the_curator_leaves_out_is_worked_out_from_the_quote() -> None:
    base = ClaimBase.from_dict({
        "version": 1,
        "sources": {"post": {}},
        "claims": [{"id": "seats", "source": "post", "quote": "Women hold 17% of the seats in parliament."}],
    })  # fmt: skip
    assert base.claims[0].value == "17%"
    assert isinstance(base.claims[0].known, Quantity)
    assert [str(f.verdict) for f in verify("Women hold 19% of the seats in parliament.", base).findings] == ["contradicted"]


def test_search_ranks_by_words_and_never_by_figures(town: ClaimBase) -> None:
    found = town.search("the share of seats on the council held by women", limit=2)
    assert {candidate.claim.topic for candidate in found} == {"women-councillors"}
    assert all(0 <= candidate.similarity <= 100 for candidate in found)
    assert [c.claim.id for c in town.search("women hold 17% of seats")] == [
        c.claim.id for c in town.search("women hold 93% of seats")
    ]


def test_search_finds_nothing_where_no_word_is_shared(town: ClaimBase) -> None:
    assert town.search("zyx") == ()


DOCUMENTS = {
    "first.txt": "The harbour bridge cost 41 million dollars.\nIt opened on 4 May 2031.",
    "second.txt": "The harbour bridge cost 38 million dollars.",
}


def test_raw_documents_become_claims_with_their_lines() -> None:
    base = ClaimBase.from_documents(DOCUMENTS)
    assert [(claim.source, claim.line, claim.value) for claim in base.claims] == [
        ("first.txt", 1, "41 million dollars"),
        ("first.txt", 2, "4 May 2031"),
        ("second.txt", 1, "38 million dollars"),
    ]


def test_raw_documents_that_disagree_are_found_out() -> None:
    relations = compare_sources(ClaimBase.from_documents(DOCUMENTS))
    assert [str(relation.relation) for relation in relations] == ["conflicts"]


def test_a_draft_is_checked_against_raw_documents() -> None:
    base = ClaimBase.from_documents({"first.txt": DOCUMENTS["first.txt"]})
    found = verify("The harbour bridge cost 45 million dollars.", base).findings
    assert [str(finding.verdict) for finding in found] == ["contradicted"]
