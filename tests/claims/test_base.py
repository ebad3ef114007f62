"""A claim base made from its structure or from raw documents."""

from __future__ import annotations

import pytest

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


HARBOUR = """The bridge opens

Port Sela's harbour bridge opened on 5 May 2031 after four years of work. It cost $41 million, said Ana Orlova, the
town's engineer. The bridge is 412 metres long. About 4,200 cyclists cross it every day. The council of Port Sela has 24
members, and 18% of them are women. In Lowmere, 12% of the council's members are women.

The ferry company Bolt Lines employed 310 people in 2030. It will close on 1 June. The company carried 1.2 million
passengers in its last year."""


@pytest.mark.parametrize(
    "text",
    [
        "The harbour bridge in Port Sela opened on 7 May 2031.",
        "The harbour bridge cost $14 million.",
        "The harbour bridge is 421 metres long.",
        "Some 2,400 cyclists use the bridge every day.",
        "Women make up 28% of the members of Port Sela's council.",
        "Bolt Lines employed 130 people in 2030.",
        "Bolt Lines carried 2.1 million passengers in its last year.",
        "Bolt Lines will close on 10 June.",
    ],
)
def test_raw_documents_contradict_a_changed_figure_in_other_words(text: str) -> None:
    assert verify(text, ClaimBase.from_documents({"a.txt": HARBOUR})).has_conflicts


@pytest.mark.parametrize(
    "text",
    [
        "The railway bridge cost $90 million.",
        "Acme Ferries employed 500 people in 2030.",
        "The museum opened on 3 May 2031.",
        "In Marrow Bay 30% of council members are women.",
        "About 900 pedestrians cross the bridge every day.",
        "Bolt Lines owns 12 ships.",
        "The harbour bridge opened on 5 May 2031 and cost $41 million.",
        "Of the 24 members of Port Sela's council, 18% are women.",
    ],
)
def test_raw_documents_contradict_nothing_else(text: str) -> None:
    assert not verify(text, ClaimBase.from_documents({"a.txt": HARBOUR})).has_conflicts


def test_a_sentence_that_is_repeated_is_found_at_each_place() -> None:
    text = "The harbour bridge cost $48 million. " * 4
    report = verify(text, ClaimBase.from_documents({"a.txt": HARBOUR}))
    assert [finding.start for finding in report.findings] == [at for at in range(len(text)) if text.startswith("$48", at)]
    for finding in report.findings:
        assert text[finding.start : finding.end] == finding.text
        assert finding.sentence.start <= finding.start < finding.sentence.end
