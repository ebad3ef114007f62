"""Several claim bases as one: what is joined, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck import ClaimBase, FactcheckError, compare_sources, load_claims, verify

POST = """version: 1
sources:
  harbour-post: {publisher: "Harbour Post", published: 2031-05-04, file: "bridge.txt"}
entities:
  ana-orlova: {name: "Ana Orlova", kind: person, also: ["Anna Orlova"]}
topics:
  bridge-cost: {question: "What did the harbour bridge cost?", terms: [cost, price]}
claims:
  - id: bridge-cost-harbour-post
    topic: bridge-cost
    source: harbour-post
    quote: "The harbour bridge cost $41 million"
    value: "$41 million"
"""
RECORD = """version: 1
sources:
  town-record: {publisher: "Town Record", published: 2031-05-06, file: "minutes.txt"}
entities:
  mayor: {name: "Ana Orlova", kind: person, also: ["Ana Orlowa"]}
topics:
  bridge-cost: {question: "What did the harbour bridge cost?", terms: [cost, bill]}
claims:
  - id: bridge-cost-town-record
    topic: bridge-cost
    source: town-record
    quote: "The harbour bridge cost $38.5 million"
    value: "$38.5 million"
"""


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "town").mkdir()
    return tmp_path


def joined(one: str, other: str) -> ClaimBase:
    Path("a.yaml").write_text(one, encoding="utf-8")
    Path("town/b.yaml").write_text(other, encoding="utf-8")
    return load_claims("a.yaml", "town/b.yaml")


def complaint(one: str, other: str) -> str:
    with pytest.raises(FactcheckError) as refused:
        joined(one, other)
    return str(refused.value)


@pytest.mark.usefixtures("desk")
def test_the_claims_of_two_bases_answer_one_question() -> None:
    base = joined(POST, RECORD)
    assert [claim.id for claim in base.claims] == ["bridge-cost-harbour-post", "bridge-cost-town-record"]
    assert [str(each.relation) for each in compare_sources(base)] == ["conflicts"]
    assert [str(each.verdict) for each in verify("The harbour bridge cost $41 million.", base).findings] == ["disputed"]


@pytest.mark.usefixtures("desk")
def test_terms_of_a_question_and_spellings_of_a_name_are_joined() -> None:
    base = joined(POST, RECORD)
    assert base.topics["bridge-cost"].terms == ("cost", "price", "bill")
    assert [entity.spellings for entity in base.entities.values()] == [("Ana Orlova", "Anna Orlova", "Ana Orlowa")]


@pytest.mark.usefixtures("desk")
def test_a_joined_base_knows_all_its_files() -> None:
    base = joined(POST, RECORD)
    assert base.path == "a.yaml, town/b.yaml"
    assert base.files == ("a.yaml", "bridge.txt", "town/b.yaml", str(Path("town/minutes.txt")))


@pytest.mark.usefixtures("desk")
def test_a_base_joined_with_itself_is_itself() -> None:
    base = joined(POST, POST)
    alone = load_claims("a.yaml")
    assert (base.sources, base.entities, base.topics, base.claims) == (
        alone.sources,
        alone.entities,
        alone.topics,
        alone.claims,
    )


@pytest.mark.usefixtures("desk")
def test_one_document_may_be_named_from_two_folders() -> None:
    assert joined(POST, POST.replace("bridge.txt", "../bridge.txt")).sources["harbour-post"].file == "bridge.txt"


@pytest.mark.usefixtures("desk")
def test_a_person_and_a_place_of_one_name_stay_two() -> None:
    base = joined(POST, RECORD.replace("kind: person", "kind: place"))
    assert [entity.kind for entity in base.entities.values()] == ["person", "place"]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        (
            "2031-05-04",
            "2031-05-05",
            'source "harbour-post" than in a.yaml:3:3: it differs in published (2031-05-05 here, 2031-05-04 there); ',
        ),
        ("bridge.txt", "other.txt", 'source "harbour-post"'),
        ("Ana Orlova", "Ana Petrova", 'entity "ana-orlova" than in a.yaml:5:3: it differs in name ("Ana Petrova" here'),
        ("What did", "What will", 'topic "bridge-cost" than in a.yaml:7:3: it differs in question'),
        ('"$41 million"', '"41 million"', 'town/b.yaml:9:9: another claim "bridge-cost-harbour-post" than in a.yaml:9:9'),
    ],
)
def test_two_of_one_id_that_differ_are_refused_with_both_places(old: str, new: str, told: str) -> None:
    assert told in complaint(POST, POST.replace(old, new))


@pytest.mark.usefixtures("desk")
def test_every_clash_is_told_at_once() -> None:
    other = POST.replace("2031-05-04", "2031-05-05").replace("What did", "What will")
    assert len(complaint(POST, other).splitlines()) == 2


@pytest.mark.usefixtures("desk")
def test_the_faults_of_all_bases_are_told_at_once() -> None:
    told = complaint(POST.replace("value:", "vlue:"), RECORD.replace("quote:", "qoute:")).splitlines()
    assert {line.partition(":")[0] for line in told} == {"a.yaml", "town/b.yaml"}
