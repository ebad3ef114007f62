"""Documents become proposed claims that can be used as they are, and what a base has already is not proposed again."""

from __future__ import annotations

from difflib import ndiff
from pathlib import Path

import pytest

from factcheck import ClaimBase, compare_sources, verify
from factcheck.claims.base import build_base
from factcheck.claims.curate import add, set_status
from factcheck.claims.extract import Proposal, SourceFile, extract
from factcheck.claims.schema import read_yaml
from factcheck.model import Finding, Outcome, Relation, Status
from tests.conftest import ROOT
from tests.packs.scoring import documents, relations
from tests.packs.scoring import extracted as extracted_from

POST = """Bridge opens a year late
By Ana Orlova, Harbour Post, 6 May 2031

The harbour bridge in Port Sela opened to traffic on 4 May 2031. The final bill was 41 million dollars. Some 12,400 cars
cross it every day.
"""
RECORD = """Minutes of the council

The council heard that the final bill for the harbour bridge was 38 million dollars. The bridge
opened to traffic on 4 May 2031.
"""
DOCUMENTS = [SourceFile("in/post.txt", "post.txt", POST), SourceFile("in/record.txt", "record.txt", RECORD)]


def base_of(text: str) -> ClaimBase:
    read = read_yaml(text, "claims.yaml")
    return build_base(read.sources, read.entities, read.topics, read.claims, "claims.yaml")


def written(proposal: Proposal, text: str = "") -> str:
    return add(text, proposal.new, "claims.yaml")


@pytest.fixture(scope="module")
def extracted() -> str:
    return written(extract(DOCUMENTS, ClaimBase()))


def test_claims_are_proposed_with_their_quote_line_and_value(extracted: str) -> None:
    base = base_of(extracted)
    claim = next(each for each in base.claims if each.value == "41 million dollars")
    assert (claim.source, claim.line, claim.status) == ("post", 4, Status.PROPOSED)
    assert claim.quote == "The final bill was 41 million dollars."
    assert base.sources["post"].title == "Bridge opens a year late"


def test_sources_that_disagree_get_a_topic_and_are_told(extracted: str) -> None:
    proposal = extract(DOCUMENTS, ClaimBase())
    told = {frozenset(c.value for c in r.claims) for r in proposal.relations if r.relation is Outcome.CONFLICTS}
    assert told == {frozenset({"41 million dollars", "38 million dollars"})}
    assert {claim.topic for claim in base_of(extracted).claims if "million" in claim.value} == {
        claim.topic for claim in proposal.new.claims if claim.value == "41 million dollars"
    }


def test_the_second_time_nothing_is_new(extracted: str) -> None:
    again = extract(DOCUMENTS, base_of(extracted))
    assert again.new.claims == ()
    assert written(again, extracted) == extracted
    assert sum(again.known.values()) == len(base_of(extracted).claims)


def test_what_was_rejected_is_not_proposed_again(extracted: str) -> None:
    claims = [claim.id for claim in base_of(extracted).claims]
    assert extract(DOCUMENTS, base_of(set_status(extracted, claims, Status.REJECTED, "c"))).new.claims == ()


def test_of_a_document_that_has_grown_only_the_new_is_proposed(extracted: str) -> None:
    grown = [
        SourceFile("in/post.txt", "post.txt", "New first line, 7 pages long\n" + POST + "\nIt is 1,840 metres long.\n")
    ]
    proposal = extract(grown, base_of(extracted))
    assert [claim.value for claim in proposal.new.claims] == ["7", "1,840 metres"]
    assert not {claim.id for claim in proposal.new.claims} & {claim.id for claim in base_of(extracted).claims}
    assert proposal.new.sources == {}


CURATED = """\
version: 1
sources:
  gazette: {title: "Gazette"}
topics:
  bridge-cost: {question: "What did the harbour bridge cost?", terms: [bill, cost]}
claims:
  - id: cost   # ours
    topic: bridge-cost
    source: gazette
    quote: "the final bill for the harbour bridge was 41 million dollars"
    value: "41 million dollars"
"""


def test_a_new_claim_that_answers_a_question_of_the_base_gets_its_topic() -> None:
    proposal = extract(DOCUMENTS[1:], base_of(CURATED))
    claim = next(each for each in proposal.new.claims if each.value == "38 million dollars")
    assert claim.topic == "bridge-cost"
    conflict = next(each for each in proposal.relations if each.relation is Outcome.CONFLICTS)
    assert {each.id for each in conflict.claims} == {claim.id, "cost"}


def test_not_a_byte_of_the_base_changes() -> None:
    text = written(extract(DOCUMENTS, base_of(CURATED)), CURATED)
    gone = [line for line in ndiff(CURATED.splitlines(keepends=True), text.splitlines(keepends=True)) if line[0] == "-"]
    assert gone == []


# Every third pack (all of them hold, in one and a half minutes), and drafts that an extracted base once judged otherwise
# than the documents did.
FOLDERS = [
    *sorted((ROOT / "tests" / "packs").glob("*/sources"))[::3],
    *(ROOT / "tests" / "drafts" / "raw" / subject / "sources" for subject in ("budget", "company", "trial")),
]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.parent.name)
def test_an_extracted_base_finds_what_the_documents_find(folder: Path) -> None:
    raw, base = ClaimBase.from_documents(documents(folder)), extracted_from(folder)
    for draft in [*folder.parent.glob("draft.txt"), *folder.parent.glob("drafts/*")]:
        text = draft.read_text(encoding="utf-8")
        assert [told(finding) for finding in verify(text, base).findings] == [
            told(finding) for finding in verify(text, raw).findings
        ]
    assert {met(relation) for relation in relations(folder)} == {met(relation) for relation in compare_sources(raw)}


def told(finding: Finding) -> object:
    evidence = tuple((each.relation, each.claim.line, each.claim.value) for each in finding.evidence)
    return finding.start, finding.text, finding.verdict, finding.reason, evidence


def met(relation: Relation) -> object:
    claims = frozenset((claim.line, claim.value, " ".join(claim.quote.split())) for claim in relation.claims)
    return relation.relation, relation.reason, claims


def test_a_value_stated_twice_in_a_sentence_is_found_at_both_places() -> None:
    twice = SourceFile("a.txt", "a.txt", "Of the two bids 12 came in March, and 12 were refused in 2031.\n")
    starts = [claim.start for claim in base_of(written(extract([twice], ClaimBase()))).index.claims if claim.value == "12"]
    assert starts == [16, 38]


def test_a_value_that_a_line_end_parts_stands_in_its_quote() -> None:
    wrapped = SourceFile(
        "a.txt", "a.txt", "The council was told on Monday that the final bill for the harbour was 41\nmillion dollars.\n"
    )
    claim = next(each for each in base_of(written(extract([wrapped], ClaimBase()))).claims if "41" in each.value)
    assert claim.value == "41 million dollars"
    assert claim.value in claim.quote
    assert extract([wrapped], base_of(written(extract([wrapped], ClaimBase())))).new.claims == ()


def test_the_day_of_a_byline_anchors_nothing_before_a_claim_is_accepted(extracted: str) -> None:
    base = base_of(extracted)
    claim = next(each for each in base.claims if each.value == "41 million dollars")
    assert base.sources["post"].published is not None
    assert base.published(claim) is None
    accepted = base_of(set_status(extracted, [claim.id], Status.CURRENT, "claims.yaml"))
    assert (
        accepted.published(next(each for each in accepted.claims if each.id == claim.id)) == base.sources["post"].published
    )


def test_claims_that_a_changed_document_states_no_more_are_told(extracted: str) -> None:
    changed = [SourceFile("in/post.txt", "post.txt", POST.replace("41 million", "43 million")), DOCUMENTS[1]]
    proposal = extract(changed, base_of(extracted))
    assert [claim.value for claim in proposal.gone] == ["41 million dollars"]
    assert [claim.value for claim in proposal.new.claims] == ["43 million dollars"]
    settled = set_status(extracted, [claim.id for claim in proposal.gone], Status.SUPERSEDED, "claims.yaml")
    assert extract(changed, base_of(settled)).gone == ()


def test_the_work_is_told_as_it_goes_on() -> None:
    told: list[tuple[str, int, int]] = []
    extract(DOCUMENTS, ClaimBase(), lambda *now: told.append(now))
    assert told[:2] == [("Reading", 0, 2), ("Reading", 1, 2)]
    assert told[2][0] == "Comparing"
    assert told[-1] == ("Weighing what was found", 0, 0)


def test_a_copy_under_another_name_is_told(extracted: str) -> None:
    copy = SourceFile("in/copy.txt", "copy.txt", POST)
    assert extract([copy], base_of(extracted)).copies == {"in/copy.txt": "post"}
    assert extract([*DOCUMENTS, copy], ClaimBase()).copies == {"in/copy.txt": "post"}
    assert extract(DOCUMENTS, base_of(extracted)).copies == {}
