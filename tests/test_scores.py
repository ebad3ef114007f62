"""The bars of the annotated text, where it stands beside this checkout."""

from __future__ import annotations

import pathlib
import re
import subprocess
import sys

import pytest

from tests.conftest import ROOT, SHARED

pytestmark = pytest.mark.skipif(not (SHARED / "eval").is_dir(), reason="the annotated text is not beside this checkout")


def scores(what: str, path: pathlib.Path) -> dict[str, float]:
    """The figures that the scorer prints, by their names."""
    command = [sys.executable, str(SHARED / "eval" / "score.py"), what, str(path)]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=True)
    rows = re.findall(r"^(\w[\w ]*?) {2,}(?:(recall|precision) +)?([\d.]+)", done.stdout, re.MULTILINE)
    return {" ".join(filter(None, (name.strip(), measure))): float(figure) for name, measure, figure in rows}


def test_development_sentences() -> None:
    found = scores("sentences", SHARED / "gold" / "drafts.yaml")
    assert found["verdict accuracy"] >= 0.95
    assert found["conflict precision"] >= 0.97
    assert found["conflict recall"] >= 0.85


def test_source_pairs() -> None:
    found = scores("compare", SHARED / "gold" / "pairs.yaml")
    assert found["conflicts recall"] == found["conflicts precision"] == 1.0
    assert found["agrees recall"] >= 0.85
    assert found["incomparable recall"] == 1.0


def test_labelled_drafts() -> None:
    """What whole drafts by another hand reach today: a floor to raise, not the aim."""
    found = scores("drafts", ROOT / "tests" / "drafts" / "labelled")
    assert found["verdict accuracy"] >= 0.89
    assert found["conflict precision"] >= 0.88
    assert found["conflict recall"] >= 0.54
