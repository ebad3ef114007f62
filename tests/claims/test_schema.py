"""A claim base is read whole, or every problem in it is told at once."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.locate import shipped_base
from factcheck.claims.schema import Contents, read_dict, read_yaml
from factcheck.errors import ClaimBaseError, FactcheckError
from factcheck.model import Claim, Entity, Scope, Source, Status, Topic

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = """\
version: 1
sources:
  harbour-post:
    title: "Bridge opens a year late"
    publisher: "Harbour Post"
    published: 2031-05-04          # anchors "two days ago"
    url: "https://example.org/bridge"
    file: "bridge.txt"
entities:
  ana-orlova: {name: "Ana Orlova", kind: person, also: ["Anna Orlova"]}
topics:
  bridge-cost:
    question: "What did the new harbour bridge cost?"
    terms: [cost, price]
claims:
  - id: bridge-cost-harbour-post
    topic: bridge-cost
    source: harbour-post
    quote: "a final bill of just over $41 million"
    statement: "The harbour bridge cost just over $41 million."
    value: "just over $41 million"
    subject: "harbour bridge"
    scope: {place: "Port Sela", period: "2031", event: "opening"}
    attributed_to: "Ana Orlova"
    line: 12
    status: superseded
  - {id: bridge-open, source: harbour-post, statement: "The bridge is open."}
"""

CONTENTS = Contents(
    sources={
        "harbour-post": Source(
            "harbour-post",
            "Bridge opens a year late",
            "Harbour Post",
            date(2031, 5, 4),
            "https://example.org/bridge",
            "bridge.txt",
        )
    },
    entities={"ana-orlova": Entity("ana-orlova", "Ana Orlova", "person", ("Anna Orlova",))},
    topics={"bridge-cost": Topic("bridge-cost", "What did the new harbour bridge cost?", ("cost", "price"))},
    claims=(
        Claim(
            id="bridge-cost-harbour-post",
            topic="bridge-cost",
            source="harbour-post",
            quote="a final bill of just over $41 million",
            statement="The harbour bridge cost just over $41 million.",
            value="just over $41 million",
            subject="harbour bridge",
            scope=Scope(place="Port Sela", period="2031", event="opening"),
            attributed_to="Ana Orlova",
            line=12,
            status=Status.SUPERSEDED,
        ),
        Claim(id="bridge-open", source="harbour-post", statement="The bridge is open."),
    ),
)


def problems(text: str) -> list[str]:
    with pytest.raises(ClaimBaseError) as caught:
        read_yaml(text, "base.yaml")
    return [str(problem) for problem in caught.value.problems]


def edited(old: str, new: str) -> str:
    assert BASE.count(old) == 1
    return BASE.replace(old, new)


# --- What is read


def test_every_key_of_the_format_is_read() -> None:
    assert read_yaml(BASE, "base.yaml") == CONTENTS


def test_the_pure_parser_reads_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    assert read_yaml(BASE, "base.yaml") == CONTENTS


def test_a_python_structure_reads_like_its_yaml() -> None:
    tree = yaml.safe_load(BASE)
    assert isinstance(tree["sources"]["harbour-post"]["published"], date)
    assert isinstance(tree["claims"][0]["line"], int)
    assert read_dict(tree) == CONTENTS


def test_the_shipped_base_is_read() -> None:
    path = shipped_base()
    assert len(read_yaml(path.read_text("utf-8"), str(path)).claims) > 100


def test_an_empty_section_is_an_absent_section() -> None:
    text = edited('  ana-orlova: {name: "Ana Orlova", kind: person, also: ["Anna Orlova"]}\n', "  # none yet\n")
    assert read_yaml(text, "base.yaml").entities == {}


def test_a_base_may_hold_nothing_yet() -> None:
    assert read_yaml("version: 1", "base.yaml") == Contents()


def test_the_line_end_of_a_block_is_not_part_of_the_text() -> None:
    text = edited('"What did the new harbour bridge cost?"', "|\n      What did the new\n      harbour bridge cost?")
    assert read_yaml(text, "base.yaml").topics["bridge-cost"].question == "What did the new\nharbour bridge cost?"


# --- What is wrong

KEYS = "id, source, topic, quote, statement, value, subject, attributed_to, scope, line, status"
WRONG = {
    "no version": ("version: 1\n", "", '1:1: missing key "version"; write "version: …"'),
    "another version": ("version: 1", "version: 2", '1:10: expected version 1, found "2"; write "version: 1"'),
    "a misspelt key": ("    value:", "    vlue:", '21:5: unknown key "vlue"; did you mean "value"?'),
    "an unknown key": ("    value:", "    zzz:", f'21:5: unknown key "zzz"; the keys here are {KEYS}'),
    "a misspelt section": ("entities:", "entites:", '9:1: unknown key "entites"; did you mean "entities"?'),
    "no question": (
        '    question: "What did the new harbour bridge cost?"\n',
        "",
        '13:5: missing key "question"; write "question: …"',
    ),
    "no name": ('{name: "Ana Orlova", ', "{", '10:15: missing key "name"; write "name: …"'),
    "no claim id": ("  - id: bridge-cost-harbour-post\n    topic", "  - topic", '16:5: missing key "id"'),
    "no source": (
        "{id: bridge-open, source: harbour-post, ",
        "{id: bridge-open, ",
        '27:5: missing key "source"; write "source: …"',
    ),
    "no wording": (
        ', statement: "The bridge is open."',
        "",
        '27:5: neither "quote" nor "statement"; copy the words of the source that carry the claim',
    ),
    "a list for text": ('"harbour bridge"\n', "[a]\n", '22:14: expected text for "subject", found a list; put text'),
    "text for a list": ("[cost, price]", "cost", '14:12: expected a list for "terms", found text; write a list as'),
    "a list in a list": ("[cost, price]", "[[cost]]", '14:13: expected text for "each item", found a list'),
    "text for a mapping": (
        '{place: "Port Sela", period: "2031", event: "opening"}',
        "2031",
        "23:12: expected a mapping",
    ),
    "a list of sources": (
        "entities:",
        "    kind: [a]\nentities:",
        '9:5: unknown key "kind"; the keys here are title, publisher, url, file, published',
    ),
    "a claim that is text": ("  - {id", "  - text\n  - {id", '27:5: expected a mapping for "each claim", found text'),
    "a claimless list": ("  - {id", "  -\n  - {id", '27:4: expected a mapping for "each claim", found nothing'),
    "an empty text": ('"Harbour Post"', '" "', "5:16: empty text; fill it in, or leave the key out"),
    "an empty item": ("[cost, price]", '[cost, ""]', "14:19: empty text"),
    "an empty id": ("  ana-orlova:", '  "":', "10:3: an empty id; name the entry"),
    "no such date": ("2031-05-04", "2031-02-30", '6:16: expected a date, found "2031-02-30"; write year-month-day'),
    "a date in words": ("2031-05-04", "4 May 2031", '6:16: expected a date, found "4 May 2031"'),
    "a date without dashes": ("2031-05-04", "20310504", '6:16: expected a date, found "20310504"'),
    "line 0": ("line: 12", "line: 0", '25:11: expected a line number, found "0"; lines count from 1'),
    "line 1.5": ("line: 12", "line: 1.5", '25:11: expected a line number, found "1.5"'),
    "line ٣": ("line: 12", "line: ٣", '25:11: expected a line number, found "٣"'),
    "an endless line number": ("line: 12", f"line: {'9' * 5000}", "25:11: expected a line number"),
    "a misspelt status": ("superseded", "superceded", '26:13: unknown status "superceded"; did you mean "superseded"?'),
    "an unknown status": (
        "superseded",
        "done",
        '26:13: unknown status "done"; a claim is current, superseded, proposed, rejected',
    ),
    "a duplicate id": (
        "{id: bridge-open,",
        "{id: bridge-cost-harbour-post,",
        '27:10: duplicate claim id "bridge-cost-harbour-post", first given on line 16; give each claim an id',
    ),
    "a misspelt source": (
        "    source: harbour-post",
        "    source: harbor-post",
        '18:13: no source "harbor-post"; did you mean "harbour-post"?',
    ),
    "an unknown topic": (
        "    topic: bridge-cost",
        "    topic: weather",
        '17:12: no topic "weather"; add it under "topics", or name one that is there',
    ),
}


@pytest.mark.parametrize(("old", "new", "message"), WRONG.values(), ids=WRONG.keys())
def test_a_problem_is_told_with_its_place_and_remedy(old: str, new: str, message: str) -> None:
    (found,) = problems(edited(old, new))
    assert found.startswith(f"base.yaml:{message}")


def test_a_source_without_keys_is_a_problem_and_still_known_to_claims() -> None:
    text = "version: 1\nsources:\n  post:\nclaims: [{id: a, source: post, quote: q}]"
    assert [line.split("; ")[0] for line in problems(text)] == [
        'base.yaml:3:8: expected a mapping for "post", found nothing'
    ]


@pytest.mark.parametrize(("text", "found"), [("- a", "a list"), ("hello", "text")])
def test_a_file_that_is_no_mapping_is_no_claim_base(text: str, found: str) -> None:
    assert problems(text) == [
        f'base.yaml:1:1: expected a claim base, found {found}; begin with "version: 1", then "sources:" and "claims:"'
    ]


def test_all_problems_are_told_in_one_run_in_the_order_of_the_file() -> None:
    text = edited("line: 12", "line: x").replace("topic: bridge-cost", "topic: bridge-costs").replace("kind:", "kin:")
    assert [line.split(": ")[0] for line in problems(text)] == ["base.yaml:10:36", "base.yaml:17:12", "base.yaml:25:11"]


def test_a_long_text_is_cut_in_a_message() -> None:
    assert f'expected a date, found "{"x" * 39}…"' in problems(edited("2031-05-04", "x" * 500))[0]


def test_a_yaml_problem_is_told_before_the_schema_is_looked_at() -> None:
    assert problems("version: &a 2") == [
        'base.yaml:1:10: an anchor "&a"; delete it, and write the value out where it is used'
    ]


# --- Python structures


def dict_problems(**changes: object) -> list[str]:
    claim = {"id": "a", "source": "post", "quote": "q"}
    tree = {"version": 1, "sources": {"post": {}}, "claims": [claim, claim | {"id": "b"} | changes]}
    with pytest.raises(ClaimBaseError) as caught:
        read_dict(tree)
    return [str(problem) for problem in caught.value.problems]


def test_a_place_in_a_python_structure_is_a_path() -> None:
    assert dict_problems(line=0) == ['claims[1].line: expected a line number, found "0"; lines count from 1']


def test_a_topic_must_be_listed_in_a_python_structure_too() -> None:
    (message,) = dict_problems(topic="weather")
    assert message.startswith('claims[1].topic: no topic "weather"; add it under "topics"')


def test_a_duplicate_in_a_python_structure_names_both_paths() -> None:
    (message,) = dict_problems(id="a")
    assert message.startswith('claims[1].id: duplicate claim id "a", first given at claims[0].id')


def test_a_value_that_is_none_is_left_out() -> None:
    tree = {"version": 1, "sources": {"post": {"published": None}}, "entities": None}
    assert read_dict(tree).sources == {"post": Source("post")}


def test_a_missing_key_in_a_python_structure_names_its_mapping() -> None:
    assert dict_problems(source=None) == ['claims[1]: missing key "source"; write "source: …"']


def test_an_empty_python_structure_lacks_a_version() -> None:
    with pytest.raises(ClaimBaseError, match=r'claim base: missing key "version"'):
        read_dict({})


# --- Properties


def refusals(read: Callable[[], Contents]) -> tuple[FactcheckError, ...]:
    """The problems that reading meets, if any. Anything but a ClaimBaseError comes through."""
    try:
        read()
    except ClaimBaseError as error:
        return error.problems
    return ()


NAMES = st.sampled_from(
    ["version", "sources", "entities", "topics", "claims", "id", "source", "quote", "topic", "terms", "scope", "line"]
)
SCALARS = st.none() | st.booleans() | st.integers() | st.floats() | st.decimals() | st.dates() | st.text() | NAMES
TREES = st.dictionaries(
    NAMES,
    st.recursive(SCALARS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(NAMES, inner, max_size=4)),
)


@given(st.text() | st.lists(st.sampled_from(BASE.splitlines(keepends=True))).map("".join))
def test_any_text_is_read_or_refused(text: str) -> None:
    told = refusals(lambda: read_yaml(text, "base.yaml"))
    assert all("\n" not in str(problem) and problem.hint for problem in told)


@given(TREES)
def test_any_python_structure_is_read_or_refused(tree: dict[str, object]) -> None:
    told = refusals(lambda: read_dict(tree))
    assert all("\n" not in str(problem) and problem.hint for problem in told)
