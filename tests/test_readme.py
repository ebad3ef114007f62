"""Every block of the README works as it stands there."""

from __future__ import annotations

import os
import pathlib
import re
import subprocess
import sys

import pytest
import yaml

from tests.conftest import ROOT

README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
OWN_BASE = next(text for language, text in BLOCKS if language == "yaml" and "version: 1" in text)


def run(command: str, folder: pathlib.Path) -> str:
    """What a `factcheck …` command of the README prints, from the checkout with the files of the README beside it."""
    (folder / "bridge.yaml").write_text(OWN_BASE, encoding="utf-8")
    (folder / "examples").symlink_to(ROOT / "examples")
    arguments = command.removeprefix("factcheck ").split()
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    done = subprocess.run([sys.executable, "-m", "factcheck", *arguments], cwd=folder, env=environment, capture_output=True,
                          text=True, encoding="utf-8", check=False)  # fmt: skip
    assert not done.stderr
    return done.stdout


SESSIONS = [text for language, text in BLOCKS if language == "console" and text.startswith("$ ")]


@pytest.mark.parametrize("session", SESSIONS, ids=[session.partition("\n")[0] for session in SESSIONS])
def test_a_command_prints_what_the_readme_shows(session: str, tmp_path: pathlib.Path) -> None:
    command, _, shown = session.partition("\n")
    assert run(command.removeprefix("$ "), tmp_path).rstrip() == shown.rstrip()


@pytest.mark.parametrize("code", [text for language, text in BLOCKS if language == "python"])
def test_the_python_of_the_readme_runs(code: str) -> None:
    exec(compile(code, "README.md", "exec"), {})


@pytest.mark.parametrize("text", [text for language, text in BLOCKS if language == "yaml"])
def test_the_yaml_of_the_readme_is_yaml(text: str) -> None:
    assert yaml.safe_load(text)


def test_the_two_commands_need_nothing_but_python_and_pip() -> None:
    commands = [text for language, text in BLOCKS if language == "console" and text.startswith("python3 -m venv")]
    assert len(commands) == 2
    assert all(len(command.splitlines()) == 1 for command in commands)


@pytest.mark.parametrize(
    "page", ["README.md", "CONTRIBUTING.md", *(f"docs/decisions/{p.name}" for p in (ROOT / "docs/decisions").glob("*.md"))]
)
def test_every_path_that_the_docs_name_exists(page: str) -> None:
    text = (ROOT / page).read_text(encoding="utf-8")
    named = re.findall(r"`((?:factcheck|tests|docs|data|examples|benchmarks|\.ci)/[\w./-]*)`", text)
    named += re.findall(r"\]\((?!https?:)([\w./-]+)\)", text)
    assert [path for path in named if not (ROOT / path).exists()] == []
