"""The steps of curation as commands: what they say, what they change, and what they refuse."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.__main__ import run
from factcheck.claims.load import load_claims
from factcheck.model import Status

BASE = """\
version: 1
sources:
  post: {title: "Harbour Post"}
topics:
  cost: {question: "What did the bridge cost?", terms: [bill]}
claims:
  - id: one       # keep
    topic: cost
    source: post
    quote: "a bill of $41 million"
    value: "$41 million"
    status: proposed
  - id: two
    source: post
    quote: "opened on 4 May"
    status: proposed
"""


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    path = tmp_path / "claims.yaml"
    path.write_text(BASE, encoding="utf-8")
    (tmp_path / "factcheck.toml").write_text('claims = "claims.yaml"\n', encoding="utf-8")
    return path


def statuses(path: Path) -> list[Status]:
    return [claim.status for claim in load_claims(str(path)).claims]


def test_claims_are_accepted_and_rejected(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["accept", "one"]) == 0
    assert run(["reject", "--source", "post"]) == 0
    assert statuses(base) == [Status.CURRENT, Status.REJECTED]
    assert capsys.readouterr().out == "claims.yaml: 1 claim accepted\nclaims.yaml: 1 claim rejected\n"


def test_only_claims_that_change_are_counted(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["accept", "one", "one"]) == 0
    assert capsys.readouterr().out == "claims.yaml: 1 claim accepted\n"
    base.write_text(base.read_text(encoding="utf-8").replace("    status: current\n", ""), encoding="utf-8")
    assert run(["accept", "one"]) == 0
    assert capsys.readouterr().out == "claims.yaml: nothing to change\n"
    assert run(["accept", "one", "two"]) == 0
    assert capsys.readouterr().out == "claims.yaml: 1 claim accepted\n"


def test_a_dry_run_shows_the_difference_and_writes_nothing(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["edit", "one", "value=$42 million", "--dry-run"]) == 0
    out = capsys.readouterr().out
    assert '-    value: "$41 million"\n+    value: "$42 million"\n' in out
    assert "   - id: two\n" in out
    assert base.read_text(encoding="utf-8") == BASE


def test_a_topic_is_added_renamed_and_merged(base: Path) -> None:
    assert run(["add", "bill", "--kind", "topic", "question=What was the bill?", "terms=sum; due"]) == 0
    assert run(["merge", "cost", "bill"]) == 0
    assert run(["rename-topic", "cost", "bridge-cost"]) == 0
    topics = load_claims(str(base)).topics
    assert topics["bridge-cost"].terms == ("bill", "sum", "due")
    assert list(topics) == ["bridge-cost"]


def test_a_base_may_be_started_from_nothing(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(["add", "post", "--kind", "source", "title=Post", "published=2031-05-04", "--claims", "new.yaml"]) == 0
    assert (
        run(["add", "one", "source=post", "quote=17%: so it says", "line=3", "scope.place=Peru", "--claims", "new.yaml"])
        == 0
    )
    claim = load_claims("new.yaml").claims[0]
    assert (claim.quote, claim.line, claim.scope.place) == ("17%: so it says", 3, "Peru")


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["accept"], "say which claims"),
        (["accept", "one", "--all"], "exclude each other"),
        (["accept", "--source", "pots"], 'no source "pots"'),
        (["accept", "thre"], 'no claim "thre"'),
        (["edit", "one", "vlue=1"], 'no such key; did you mean "value"?'),
        (["edit", "one", "value"], "no key=value"),
        (["edit", "one", "topic=nowhere"], 'error: topic: no topic "nowhere"'),
        (["edit", "one", "line=4th", "scope.place= "], 'error: line: expected a line number, found "4th"'),
        (["edit", "one", "id=two"], 'the claim "two" is there already'),
        (["edit", "one", "quote=", "statement="], 'neither "quote" nor "statement"'),
        (["add", "one", "source=post", "quote=x"], 'the claim "one" is there already'),
        (["add", "three", "source=post", "quote=x", "line=first"], "error: line: expected a line number"),
        (["add", "bill", "--kind", "topic", "terms=sum"], 'error: claims.yaml: missing key "question"'),
        (["add", "three", "--kind", "thing", "name=x"], '"thing" is no part of a claim base'),
        (["merge", "one", "one"], "cannot be merged with itself"),
        (["merge", "one", "cost"], 'no claim "cost"'),
        (["rename-topic", "cots", "price"], 'did you mean "cost"'),
        (["edit", "one", "value=1", "--claims", "none.yaml"], "no such file"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_changes(
    base: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], cause: str
) -> None:
    assert run(arguments) == 2
    told = capsys.readouterr()
    assert cause in told.err
    assert told.out == ""
    assert base.read_text(encoding="utf-8") == BASE


def test_a_merge_tells_what_of_the_other_is_gone(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["add", "bill", "--kind", "topic", "question=How high was the bill?"]) == 0
    capsys.readouterr()
    assert run(["merge", "cost", "bill"]) == 0
    assert (
        capsys.readouterr().out
        == "claims.yaml: bill merged into cost\n  gone: bill, its question “How high was the bill?”\n"
    )


def test_a_key_is_given_once(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for twice in (["value=1", "value=2"], ["scope.place=Peru", "scope.place=Chile"]):
        assert run(["edit", "one", *twice]) == 2
        assert "given twice" in capsys.readouterr().err


@pytest.mark.parametrize("assignments", [["t", "--kind", "topic", "question=Why?"], ["e", "--kind", "entity", "name=Ana"]])
def test_a_base_in_braces_takes_a_section_more(base: Path, assignments: list[str]) -> None:
    base.write_text("{version: 1, sources: {s: {title: x}}, claims: []}\n", encoding="utf-8")
    assert run(["add", *assignments]) == 0
    base.write_text("{version: 1, sources: {s: {title: x}}}\n", encoding="utf-8")
    assert run(["add", "c", "source=s", "quote=5 in all"]) == 0
    assert load_claims(str(base)).claims[0].quote == "5 in all"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="no such device here")
def test_a_device_is_refused(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for arguments in (["lint", "/dev/zero"], ["extract", "/dev/zero"], ["edit", "a", "value=1", "--claims", "/dev/zero"]):
        assert run(arguments) == 2
        assert "a device, not a file" in capsys.readouterr().err


def test_a_step_changes_one_base(base: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["edit", "one", "value=1", "--claims", "claims.yaml", "--claims", "other.yaml"]) == 2
    assert "2 claim bases are named; a step changes one" in capsys.readouterr().err
    assert base.read_text(encoding="utf-8") == BASE
    assert run(["edit", "one", "value=$42 million", "--claims", "claims.yaml"]) == 0
