"""Colour, width, encodings and version: what the surroundings of a run decide."""

from __future__ import annotations

import io
import sys
from typing import TYPE_CHECKING

import pytest

from factcheck.cli.output import colour_by, exit_code, page_width, write_results
from factcheck.cli.version import version_of

if TYPE_CHECKING:
    from pathlib import Path


@pytest.mark.parametrize(
    ("environment", "is_terminal", "colour"),
    [
        ({}, True, True),
        ({}, False, False),
        ({"TERM": "dumb"}, True, False),
        ({"NO_COLOR": "1"}, True, False),
        ({"NO_COLOR": ""}, True, True),  # no-color.org: "when present and not an empty string"
        ({"FORCE_COLOR": "1"}, False, True),
        ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, True, False),
    ],
)
def test_when_there_is_colour(environment: dict[str, str], is_terminal: bool, colour: bool) -> None:
    assert colour_by(environment, is_terminal=is_terminal) is colour


@pytest.mark.parametrize(
    ("failed", "conflicts", "exit_zero", "code"),
    [
        (False, False, False, 0),
        (False, True, False, 1),
        (False, True, True, 0),
        (True, False, False, 2),
        (True, True, False, 2),
        (True, True, True, 2),
    ],
)
def test_exit_codes(failed: bool, conflicts: bool, exit_zero: bool, code: int) -> None:
    assert exit_code(failed=failed, conflicts=conflicts, exit_zero=exit_zero) == code


@pytest.mark.parametrize(("columns", "width"), [("40", 40), ("", 80), ("wide", 80), ("-3", 80), ("0", 80)])
def test_the_width_of_a_file(columns: str, width: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    assert page_width("report.txt") == width


def test_a_code_page_without_curly_quotes_gets_straight_ones_in_as_many_columns(monkeypatch: pytest.MonkeyPatch) -> None:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding="ascii"))
    write_results("“Қазақ” – 日本 e\u0301 17%\n", None)
    assert raw.getvalue() == b'"?????" - ???? e 17%\n'


def test_the_version_of_a_checkout_is_that_of_its_project(tmp_path: Path) -> None:
    project = tmp_path / "pyproject.toml"
    assert version_of(project) == "unknown"
    project.write_text('[project]\nname = "x"\nversion = "1.2.3"\n', encoding="utf-8")
    assert version_of(project) == "1.2.3"
