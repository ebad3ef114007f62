"""The guide works from an empty folder, block by block."""

from __future__ import annotations

import os
import pathlib
import re
import shlex
import subprocess
import sys

from tests.conftest import ROOT

GUIDE = (ROOT / "docs/guides/own-claim-base.md").read_text(encoding="utf-8")
# A file with its name above it, or a command with what it prints; a command with nothing below it may print anything.
BLOCK = re.compile(r"(?:^`(?P<file>[\w./-]+)`\n\n)?^```(?P<language>\w+)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)


def run(command: str, folder: pathlib.Path) -> str:
    """What a command prints. No command of the guide fails, unless to tell of conflicts."""
    environment = {**os.environ, "NO_COLOR": "1", "COLUMNS": "80", "PYTHONIOENCODING": "utf-8"}
    arguments = shlex.split(command.removeprefix("factcheck "))
    done = subprocess.run([sys.executable, "-m", "factcheck", *arguments], cwd=folder, env=environment, capture_output=True,
                          text=True, encoding="utf-8", check=False)  # fmt: skip
    assert done.stderr == ""
    assert done.returncode in (0, 1)
    return done.stdout


def test_the_guide_runs_from_an_empty_folder(tmp_path: pathlib.Path) -> None:
    printed = {}
    for block in BLOCK.finditer(GUIDE):
        if block["file"]:
            path = tmp_path / block["file"]
            path.parent.mkdir(exist_ok=True)
            path.write_text(block["text"], encoding="utf-8")
            continue
        command, _, shown = block["text"].partition("\n")
        printed[command] = run(command.removeprefix("$ "), tmp_path)
        if shown:
            assert printed[command].rstrip() == shown.rstrip()
    last = printed["$ factcheck verify draft.txt"]
    assert "draft.txt: 1 contradicted, 1 disputed" in last
