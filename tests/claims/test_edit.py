"""Edits change what they are asked to, read back as meant, and leave every other byte as it was."""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck.claims.curate import Part, add, edit, entry_from, merge, rename_topic, set_status
from factcheck.claims.schema import Contents, read_yaml
from factcheck.claims.written import written
from factcheck.errors import ClaimBaseError, FactcheckError
from factcheck.model import Claim, Entity, Scope, Source, Status, Topic

BASE = """\
# The base of the harbour desk.
version: 1

sources:
  post: {title: "Bridge opens late", published: 2031-05-04}   # by hand

  gazette:
    title: 'It''s open'    # single quotes
    publisher: The Gazette

entities:
  ana: {name: "Ana Orlova", kind: person, also: ["Anna Orlova"]}
  bo:
    name: "Bo Lind"
    also:
      - Bo Lindt   # as he signs

# ---- topics
topics:
  bridge-cost: {question: "What did the bridge cost?", terms: [cost, price]}
  bridge-price:
    question: "What was the price of the bridge?"
    terms: [bill]

claims:

  # the final bill
  - id: cost-post
    topic: bridge-cost
    source: post
    quote: "a bill of $41 million"   # the last one
    value: "$41 million"
    scope: {place: "Port Sela",
            period: "2031"}
    status: proposed

  - topic: bridge-price
    id: price-gazette
    source: gazette
    quote: >
      a price of
      $42 million
    value: $42 million
    line: 3
# the end
"""


def contents(text: str) -> Contents:
    return read_yaml(text, "claims.yaml")


def claim(text: str, name: str) -> Claim:
    return next(each for each in contents(text).claims if each.id == name)


def lines_changed(before: str, after: str) -> list[str]:
    matcher = SequenceMatcher(None, before.splitlines(), after.splitlines(), autojunk=False)
    changed = [(a, b, c, d) for tag, a, b, c, d in matcher.get_opcodes() if tag != "equal"]
    removed = [line for a, b, _, _ in changed for line in before.splitlines()[a:b]]
    return [*(f"-{line}" for line in removed), *(f"+{line}" for _, _, c, d in changed for line in after.splitlines()[c:d])]


def test_accepting_a_claim_changes_one_word() -> None:
    after = set_status(BASE, ["cost-post"], Status.CURRENT, "claims.yaml")
    assert lines_changed(BASE, after) == ["-    status: proposed", "+    status: current"]


def test_a_key_that_is_not_there_comes_behind_the_usual_one() -> None:
    after = set_status(BASE, ["price-gazette"], Status.REJECTED, "claims.yaml")
    assert lines_changed(BASE, after) == ["+    status: rejected"]
    after = edit(BASE, Part.CLAIM, "cost-post", {"statement": "It cost $41 million."}, "claims.yaml")
    at = after.splitlines().index('    quote: "a bill of $41 million"   # the last one')
    assert after.splitlines()[at + 1] == '    statement: "It cost $41 million."'


def test_a_value_keeps_its_quotes_and_its_comment() -> None:
    after = edit(BASE, Part.SOURCE, "gazette", {"title": "It isn't open"}, "claims.yaml")
    assert lines_changed(BASE, after)[1] == "+    title: 'It isn''t open'    # single quotes"


def test_a_block_of_lines_becomes_one_quoted_text() -> None:
    after = edit(BASE, Part.CLAIM, "price-gazette", {"quote": "a price of $43 million"}, "claims.yaml")
    assert lines_changed(BASE, after)[-1] == '+    quote: "a price of $43 million"'
    assert claim(after, "price-gazette").value == "$42 million"


def test_the_parts_of_a_scope_change_alone() -> None:
    changes = entry_from(["scope.period=2030", "scope.event=opening"], Part.CLAIM)
    after = edit(BASE, Part.CLAIM, "cost-post", changes, "claims.yaml")
    assert claim(after, "cost-post").scope == Scope(place="Port Sela", period="2030", event="opening")
    gone = edit(after, Part.CLAIM, "cost-post", entry_from(["scope.place="], Part.CLAIM), "claims.yaml")
    assert claim(gone, "cost-post").scope == Scope(period="2030", event="opening")


def test_an_empty_value_takes_the_key_out() -> None:
    after = edit(BASE, Part.CLAIM, "price-gazette", entry_from(["topic=", "line="], Part.CLAIM), "claims.yaml")
    assert claim(after, "price-gazette").topic == ""
    assert "  - id: price-gazette\n" in after


def test_topics_are_merged_and_their_claims_follow() -> None:
    after = contents(merge(BASE, Part.TOPIC, "bridge-cost", ["bridge-price"], "claims.yaml"))
    assert after.topics["bridge-cost"].terms == ("cost", "price", "bill")
    assert {each.topic for each in after.claims} == {"bridge-cost"}


def test_entities_are_merged_with_their_spellings() -> None:
    after = contents(merge(BASE, Part.ENTITY, "bo", ["ana"], "claims.yaml"))
    assert after.entities["bo"].also == ("Bo Lindt", "Ana Orlova", "Anna Orlova")
    assert list(after.entities) == ["bo"]


def test_claims_of_two_sources_are_not_merged() -> None:
    with pytest.raises(FactcheckError, match="are claims of two sources"):
        merge(BASE, Part.CLAIM, "cost-post", ["price-gazette"], "claims.yaml")


def test_a_topic_is_renamed_wherever_it_is_named() -> None:
    after = rename_topic(BASE, "bridge-cost", "bridge-bill", "claims.yaml")
    assert lines_changed(BASE, after) == [
        '-  bridge-cost: {question: "What did the bridge cost?", terms: [cost, price]}',
        "-    topic: bridge-cost",
        '+  bridge-bill: {question: "What did the bridge cost?", terms: [cost, price]}',
        "+    topic: bridge-bill",
    ]


def test_an_id_of_digits_is_written_as_text_and_a_line_as_a_number() -> None:
    assert '    topic: "123"\n' in rename_topic(BASE, "bridge-cost", "123", "claims.yaml")
    assert "    line: 4\n" in edit(BASE, Part.CLAIM, "price-gazette", {"line": "4"}, "claims.yaml")


def test_what_is_added_stands_behind_the_last_entry_and_before_the_last_comment() -> None:
    more = Contents(
        {"x": Source("x", title="X: a “paper”")}, {"y": Entity("y", "Y")}, {"t": Topic("t", "T?", ("a", "b c"))}
    )
    after = add(BASE, Contents(more.sources, more.entities, more.topics, (Claim("c", "x", quote="no: 5", topic="t"),)), "b")
    assert not [line for line in lines_changed(BASE, after) if line.startswith("-")]
    assert after.endswith('\n\n  - id: c\n    topic: t\n    source: x\n    quote: "no: 5"\n# the end\n')
    read = contents(after)
    assert (read.sources["x"], read.entities["y"], read.topics["t"]) == (
        more.sources["x"],
        more.entities["y"],
        more.topics["t"],
    )


@pytest.mark.parametrize(
    "start",
    [
        "",
        "version: 1\nclaims:\n",
        "version: 1\nclaims: []\nsources: {}\n",
        "version: 1\nsources:   # none yet\nclaims:",
        "{version: 1, sources: {}, claims: []}",
        "version: 1\r\nsources:\r\n  a:\r\n    title: A\r\n",
    ],
)
def test_a_base_may_start_empty(start: str) -> None:
    more = Contents({"post": Source("post", title="Post")}, {}, {}, (Claim("c", "post", quote="q", value="17%"),))
    if start.startswith("{"):
        start = start.replace("claims: []", "claims: [], topics: {}")
    read = contents(add(start, more, "claims.yaml"))
    assert read.claims[-1] == Claim("c", "post", quote="q", value="17%")
    assert add(start, more, "c").count("\r\n") in (0, add(start, more, "c").count("\n"))


def test_what_is_taken_is_refused() -> None:
    with pytest.raises(FactcheckError, match='the claim "cost-post" is there already'):
        add(BASE, Contents(claims=(Claim("cost-post", "post", quote="q"),)), "claims.yaml")
    with pytest.raises(FactcheckError, match="there already"):
        rename_topic(BASE, "bridge-cost", "bridge-price", "claims.yaml")


def test_an_unknown_id_is_answered_with_the_nearest() -> None:
    with pytest.raises(FactcheckError) as caught:
        set_status(BASE, ["cost-pots"], Status.CURRENT, "claims.yaml")
    assert str(caught.value) == 'claims.yaml: no claim "cost-pots"; did you mean "cost-post"?'


def test_an_edit_that_would_break_the_base_is_refused() -> None:
    with pytest.raises(ClaimBaseError, match='no topic "nowhere"'):
        edit(BASE, Part.CLAIM, "cost-post", {"topic": "nowhere"}, "claims.yaml")


TEXTS = st.text(min_size=1, max_size=30).filter(
    lambda text: text.strip() == text and "\0" not in text and text.isprintable()
)


@given(TEXTS, st.sampled_from(["", "'", '"']))
def test_what_is_written_reads_back(text: str, quote: str) -> None:
    yaml_text = f"version: 1\ntopics:\n  t:\n    question: {written(text, quote)}\n    terms: [{written(text, quote)}, x]\n"
    topic = contents(yaml_text).topics["t"]
    assert (topic.question, topic.terms) == (text, (text, "x"))


CLAIM_TEXT_KEYS = ("quote", "statement", "value", "subject", "attributed_to")


@settings(max_examples=1000, deadline=None)
@given(
    st.sampled_from(["cost-post", "price-gazette"]),
    st.dictionaries(st.sampled_from(CLAIM_TEXT_KEYS), st.none() | TEXTS, min_size=1),
)
def test_any_edit_changes_what_it_names_and_no_other_byte(name: str, changes: dict[str, str | None]) -> None:
    changes = {"statement": "kept", **changes, "quote": changes.get("quote") or "quoted"}
    after = edit(BASE, Part.CLAIM, name, changes, "claims.yaml")
    before, now = claim(BASE, name), claim(after, name)
    for key in CLAIM_TEXT_KEYS:
        assert getattr(now, key) == (changes[key] or "" if key in changes else getattr(before, key))
    start, end = (BASE.index("  - id: cost-post"), BASE.index("  - topic: bridge-price"))
    span = (start, end) if name == "cost-post" else (end, BASE.index("# the end"))
    assert after.startswith(BASE[: span[0]])
    assert after.endswith(BASE[span[1] :])
    edited = after[span[0] : len(after) - len(BASE) + span[1]].splitlines()
    assert [line for line in edited if line in untouched(name, changes)] == untouched(name, changes)


def untouched(name: str, changes: Mapping[str, str | None]) -> list[str]:
    """The lines of a claim that belong to no key of the changes, comments and all."""
    start, end = BASE.index(f"id: {name}"), BASE.index("# the end")
    lines = BASE[BASE.rindex("\n  - ", 0, start) + 1 : end].split("\n\n")[0].splitlines()
    kept, is_changed = [], False
    for line in lines:
        if key := re.match(r"  (?:- |  )(\w+):", line):
            is_changed = key[1] in changes
        kept += [] if is_changed else [line]
    return kept
