"""Seeded mistakes: each is found at its line and column in one run, with a hint, and nothing else is called a mistake.

In the files of the corpus `⟪code⟫` stands before what is wrong; `⟪code@-8⟫` means eight characters before the mark.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from factcheck.__main__ import run

CORPUS = Path(__file__).parent / "corpus"
MARK = re.compile(r"⟪(?P<code>[\w-]+?)(?:@(?P<shift>-?\d+))?⟫")
FILES = sorted(path.name for path in CORPUS.glob("*.yaml"))
LEAST_SEEDED = 60

Place = tuple[str, int, int, str]


def unmarked(name: str) -> tuple[str, set[Place]]:
    """The text of a file as its writer left it, and the mistakes that were put into it."""
    seeded: set[Place] = set()
    lines = []
    for number, marked in enumerate((CORPUS / name).read_text(encoding="utf-8").split("\n"), 1):
        line = marked
        while mark := MARK.search(line):
            seeded.add((name, number, mark.start() + 1 + int(mark["shift"] or 0), mark["code"]))
            line = line[: mark.start()] + line[mark.end() :]
        lines.append(line)
    return "\n".join(lines), seeded


@pytest.fixture
def seeded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> set[Place]:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    for source in (CORPUS / "sources").iterdir():
        (tmp_path / "sources" / source.name).write_bytes(source.read_bytes())
    places: set[Place] = set()
    for name in FILES:
        text, mistakes = unmarked(name)
        (tmp_path / name).write_text(text, encoding="utf-8")
        places |= mistakes
    return places


def test_every_seeded_mistake_is_found_at_its_place(seeded: set[Place], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["lint", *FILES, "--format", "json", "--as-of", "2026-11-28"]) == 1
    problems = json.loads(capsys.readouterr().out)["problems"]
    found = {(each["path"], each["line"], each["column"], each["code"]) for each in problems}
    assert len(seeded) >= LEAST_SEEDED
    assert sorted(seeded - found) == []
    grave = {(e["path"], e["line"], e["column"], e["code"]) for e in problems if e["severity"] != "note"}
    assert sorted(grave - seeded) == []
    assert all(each["hint"] for each in problems)
