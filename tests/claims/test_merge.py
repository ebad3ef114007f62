"""What is joined into one loses nothing that only it said, and what is two stays two."""

from __future__ import annotations

import pytest

from factcheck.claims.curate import Part, edit, entry_from, lost_in_merge, merge
from factcheck.claims.schema import read_yaml
from factcheck.errors import FactcheckError
from factcheck.model import Claim, Status

LEAD = "The final bill was 41 million dollars."
AGAIN = "Orlova said that the bridge had cost 41 million dollars."
BASE = f"""\
version: 1
sources: {{post: {{title: Harbour Post}}}}
topics: {{bridge-cost: {{question: "What did the bridge cost?"}}}}
claims:
  - id: lead
    source: post
    quote: "{LEAD}"
    value: "41 million dollars"
    scope: {{place: "Port Sela"}}
    status: proposed
  - id: again
    topic: bridge-cost
    source: post
    quote: "{AGAIN}"
    statement: "Orlova: the bridge cost 41 million dollars."
    value: "41 million  dollars"
    scope: {{place: "Sela", period: "2031"}}
    attributed_to: Orlova
    line: 9
  - {{id: part, source: post, quote: "bill was 41 million dollars", line: 4, value: "41 million dollars", status: rejected}}
  - {{id: other, source: post, quote: "It cost 38 million dollars.", value: "38 million dollars"}}
"""


def merged(kept: str, other: str, text: str = BASE) -> Claim:
    after = read_yaml(merge(text, Part.CLAIM, kept, [other], "claims.yaml"), "claims.yaml")
    assert other not in {claim.id for claim in after.claims}
    return next(claim for claim in after.claims if claim.id == kept)


def test_beside_one_quote_nothing_of_another_is_written() -> None:
    claim = merged("lead", "again")
    assert (claim.quote, claim.statement, claim.line, claim.attributed_to) == (LEAD, "", 0, "")
    assert claim.topic == "bridge-cost"
    assert (claim.scope.place, claim.scope.period) == ("Port Sela", "2031")


def test_an_accepted_claim_stays_accepted_whichever_is_kept() -> None:
    assert merged("lead", "again").status is Status.CURRENT
    assert merged("again", "lead").status is Status.CURRENT


def test_the_line_comes_with_a_quote_that_is_part_of_the_other() -> None:
    claim = merged("lead", "part")
    assert (claim.quote, claim.line, claim.status) == (LEAD, 4, Status.REJECTED)


@pytest.mark.parametrize(
    ("kept", "other", "cause"),
    [
        ("lead", "other", "state two values: 41 million dollars and 38 million dollars; keep both, or: factcheck reject"),
        ("again", "part", "were decided differently: current and rejected"),
    ],
)  # fmt: skip
def test_two_claims_are_not_made_one(kept: str, other: str, cause: str) -> None:
    with pytest.raises(FactcheckError) as caught:
        merge(BASE, Part.CLAIM, kept, [other], "claims.yaml")
    assert cause in str(caught.value)


@pytest.mark.parametrize(
    ("kept", "other"), [("ana", "bob"), ("bob", "ana"), ("cyd", "ana"), ("ana", "cyd"), ("bob", "cyd")]
)
def test_entities_in_brackets_are_joined_whichever_goes(kept: str, other: str) -> None:
    text = """\
version: 1
entities: {ana: {name: Ana, also: [Anna], kind: person}, bob: {name: Bob}, cyd: {name: Cyd, also: [Sid]}}  # ours
claims: []
"""
    before = read_yaml(text, "claims.yaml").entities
    after = merge(text, Part.ENTITY, kept, [other], "claims.yaml")
    entities = read_yaml(after, "claims.yaml").entities
    assert set(entities) == {"ana", "bob", "cyd"} - {other}
    assert set(entities[kept].spellings) == {*before[kept].spellings, *before[other].spellings}
    assert entities[kept].kind == (before[kept].kind or before[other].kind)
    assert after.endswith("}  # ours\nclaims: []\n")


@pytest.mark.parametrize("scope", ['\n      place: "Peru"', '{place: "Peru"}', '\n      {place: "Peru"}'])
def test_all_of_a_scope_may_be_replaced(scope: str) -> None:
    text = (
        f"version: 1\nsources: {{p: {{title: P}}}}\nclaims:\n  - id: a\n    source: p\n    quote: x 5\n    scope: {scope}\n"
    )
    changes = entry_from(["scope.place=", "scope.period=2031", "statement=It was 5."], Part.CLAIM)
    claim = read_yaml(edit(text, Part.CLAIM, "a", changes, "claims.yaml"), "claims.yaml").claims[0]
    assert (claim.scope.place, claim.scope.period, claim.statement) == ("", "2031", "It was 5.")


@pytest.mark.parametrize("claim", ["{quote: x 5, id: a, source: p}", "\n    quote: x 5\n    id: a\n    source: p"])
def test_the_first_key_may_go_while_another_comes(claim: str) -> None:
    text = f"version: 1\nsources: {{p: {{title: P}}}}\nclaims:\n  - {claim.lstrip()}\n"
    changed = edit(text, Part.CLAIM, "a", {"quote": None, "statement": "It was 5.", "value": "5"}, "claims.yaml")
    assert read_yaml(changed, "claims.yaml").claims[0] == Claim("a", "p", statement="It was 5.", value="5")


TWO = """\
version: 1
sources:
  a: {title: "Post", file: "a.txt"}
  b: {title: "Post of Tuesday"}
  c: {title: "Mail", file: "c.txt"}
entities:
  a-b: {name: "Port Sela"}
  # factcheck: allow unused-entity until 2099-01-01: keep it for later
  c-d: {name: "Sela Port"}
  # Kept by hand.
  cyd: {name: "Cyd"}
topics:
  cost: {question: "What did it cost?"}
  bill: {question: "How high was the bill?"}
claims:
  - {id: one, source: a, topic: bill, quote: "It cost 5.", statement: "It cost 5.", scope: {place: c-d}}
  # factcheck: allow single-source until 2099-01-01: of the second
  - {id: two, source: a, quote: "cost 5", statement: "In my words: 5."}
"""


def test_places_that_name_the_other_entity_name_the_kept_one() -> None:
    after = merge(TWO, Part.ENTITY, "a-b", ["c-d"], "claims.yaml")
    assert read_yaml(after, "claims.yaml").claims[0].scope.place == "a-b"


def test_a_waiver_goes_with_its_entry_and_a_comment_stays() -> None:
    after = merge(merge(TWO, Part.ENTITY, "a-b", ["c-d"], "c"), Part.CLAIM, "one", ["two"], "c")
    assert "factcheck: allow" not in after
    assert "  # Kept by hand.\n  cyd:" in after


def test_sources_of_two_files_are_not_made_one() -> None:
    with pytest.raises(FactcheckError, match=r"have two files: a\.txt and c\.txt"):
        merge(TWO, Part.SOURCE, "a", ["c"], "claims.yaml")
    assert "b" not in read_yaml(merge(TWO, Part.SOURCE, "a", ["b"], "c"), "c").sources


@pytest.mark.parametrize(
    ("part", "kept", "other", "told"),
    [
        (Part.TOPIC, "cost", "bill", "bill, its question “How high was the bill?”"),
        (Part.SOURCE, "a", "b", "b, its title “Post of Tuesday”"),
        (Part.CLAIM, "one", "two", "two, its quote “cost 5”, its statement “In my words: 5.”"),
    ],
)
def test_what_is_lost_is_told(part: Part, kept: str, other: str, told: str) -> None:
    assert lost_in_merge(TWO, part, kept, [other], "c") == [told]
