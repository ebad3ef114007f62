"""`verify --sources` and `explain`, on the documents of a small desk."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.__main__ import run
from factcheck.cli.sources import spread

BRIDGE = "Port Sela's harbour bridge opened on 5 May 2031 after four years of work. It cost $41 million.\n"
COUNCIL = "The harbour bridge in Port Sela opened on 7 May 2031, the council says.\n"
DRAFT = "The harbour bridge in Port Sela opened on 5 May 2031.\nIt cost $48 million.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {"bridge.txt": BRIDGE, "council.txt": COUNCIL, "draft.txt": DRAFT}.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["--sources", "bridge.txt", "council.txt", "draft.txt"],
        ["draft.txt", "--sources", "bridge.txt", "council.txt"],
        ["draft.txt", "--sources", "bridge.txt", "--sources", "council.txt", "--quiet"],
    ],
)
def test_a_draft_against_documents(arguments: list[str], desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", *arguments]) == 1
    shown = capsys.readouterr().out
    assert "draft.txt:2:9  CONTRADICTED" in shown
    assert "draft.txt:1:43  DISPUTED" in shown


def test_claims_and_sources_exclude_each_other(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "draft.txt", "--claims", "base.yaml", "--sources", "bridge.txt"]) == 2
    assert "--claims and --sources exclude each other" in capsys.readouterr().err


def test_a_missing_source_exits_with_2(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "draft.txt", "--sources", "nowhere.txt"]) == 2
    assert "nowhere.txt: no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify", "draft.txt", "--sources"],
        ["verify", "draft.txt", "--sources", "--quiet"],
        ["verify", "--sources", "--", "draft.txt"],
        ["verify", "draft.txt", "--sources", "bridge.txt", "--sources"],
        ["explain", "draft.txt:1", "--sources"],
    ],
)
def test_sources_without_a_file_are_no_other_base(
    arguments: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert "--sources needs at least one file; name one" in shown.err


def test_what_follows_two_hyphens_are_drafts(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "-odd.txt").write_text(DRAFT, encoding="utf-8")
    assert run(["verify", "--sources", "bridge.txt", "--", "-odd.txt"]) == 1
    assert "-odd.txt:2:9  CONTRADICTED" in capsys.readouterr().out


def test_one_source_and_a_draft_named_first() -> None:
    assert spread(["draft.txt", "--sources", "a.txt"]) == ["draft.txt", "--sources", "a.txt"]


def test_explain_shows_what_was_weighed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "draft.txt:2", "--sources", "bridge.txt", "council.txt"]) == 0
    shown = capsys.readouterr().out
    assert "$48 million (figure): contradicted" in shown
    assert "bridge.txt-3" in shown
    assert "kept" in shown


@pytest.mark.parametrize(("place", "told"), [("draft.txt", "names no line"), ("draft.txt:9", "its lines are 1 to 2")])
def test_a_line_that_is_not_there(place: str, told: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", place, "--sources", "bridge.txt"]) == 2
    assert told in capsys.readouterr().err
