"""The JSON forms, against DESIGN.md, section 6."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.json import render_relations, render_reports
from tests.render.report_builder import BASE, DRAFT, RELATIONS, SOURCES, draft_report, one_conflict

SHAPE = json.loads("""
{"schema_version": "1", "tool": {"name": "factcheck", "version": "…"},
 "claim_base": {"path": "…", "sources": 5, "claims": 106},
 "documents": [{"path": "draft.txt",
   "summary": {"sentences": 12, "mentions": 20, "supported": 9, "contradicted": 3, "disputed": 1, "unverified": 7},
   "findings": [{"verdict": "contradicted", "reason": "different-value", "kind": "quantity", "text": "19%",
     "start": 120, "end": 123, "line": 3, "column": 18, "end_line": 3, "end_column": 21,
     "sentence": {"text": "…", "start": 101, "end": 160}, "similarity": 87.5, "message": "…",
     "evidence": [{"claim": "women-mps-astana-times", "topic": "women-mps", "source": "astana-times",
       "file": "000_6a5c8a79e1c06ab4.txt", "line": 39, "quote": "…", "value": "17%",
       "relation": "conflicts", "reason": "different-value"}]}]}]}
""")
RELATION_SHAPE = json.loads("""
{"schema_version": "1", "relations": [{"relation": "conflicts", "reason": "different-value", "topic": "women-mps",
"message": "…", "claims": [{"claim": "…", "source": "…", "file": "…", "line": 39, "value": "17%", "quote": "…"}]}]}
""")


def assert_shaped(tree: Any, shape: Any) -> None:
    """The keys of the shape in its order, and values of its types; every item of a list like the first of the shape's."""
    if isinstance(shape, dict):
        assert list(tree) == list(shape)
        for key, part in shape.items():
            assert_shaped(tree[key], part)
    elif isinstance(shape, list):
        for item in tree:
            assert_shaped(item, shape[0])
    else:
        assert type(tree) is type(shape)


def test_the_form_of_verify() -> None:
    tree = json.loads(render_reports([draft_report(), draft_report()], BASE, "1.2.3"))
    assert_shaped(tree, SHAPE)
    assert len(tree["documents"]) == 2
    assert tree["tool"]["version"] == "1.2.3"
    assert tree["claim_base"] == {"path": "claims.yaml", "sources": 3, "claims": 7}


def test_the_form_of_compare() -> None:
    tree = json.loads(render_relations(RELATIONS, SOURCES))
    assert_shaped(tree, RELATION_SHAPE)
    assert [len(relation["claims"]) for relation in tree["relations"]] == [2] * len(RELATIONS)
    assert tree["relations"][0]["claims"][0]["file"] == "bridge.txt"


def test_findings_keep_the_order_of_the_text_and_point_into_it() -> None:
    (document,) = json.loads(render_reports([draft_report()], BASE, ""))["documents"]
    findings = document["findings"]
    assert [each["start"] for each in findings] == sorted(each["start"] for each in findings)
    lines = DRAFT.split("\n")
    for each in findings:
        assert DRAFT[each["start"] : each["end"]] == each["text"]
        assert lines[each["line"] - 1][each["column"] - 1 : each["end_column"] - 1] == each["text"]
        sentence = each["sentence"]
        assert DRAFT[sentence["start"] : sentence["end"]] == sentence["text"]


def test_the_summary_adds_up() -> None:
    (document,) = json.loads(render_reports([draft_report()], BASE, ""))["documents"]
    summary = document["summary"]
    verdicts = ("supported", "contradicted", "disputed", "unverified")
    assert summary["mentions"] == sum(summary[verdict] for verdict in verdicts) == len(document["findings"])
    assert summary["sentences"] == 4


@given(st.text(st.characters(), min_size=1))
def test_any_text_comes_back_as_it_was_and_travels_as_printable_ascii(text: str) -> None:
    written = render_reports([one_conflict(text, (0, 1))], BASE, "")
    assert written.replace("\n", "").isprintable()
    assert written.isascii()
    assert json.loads(written)["documents"][0]["findings"][0]["sentence"]["text"] == text
