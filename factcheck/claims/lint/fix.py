"""Safe repairs made in the text of a claim base. What none of them touches stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import unified_diff

from factcheck.claims.lint.problem import Problem

_BYTE_ORDER_MARK = "\ufeff"


def fixed(text: str, problems: Iterable[Problem]) -> tuple[str, tuple[Problem, ...]]:
    """The text repaired, and the problems that this mends; of repairs that overlap the first is made."""
    mark, body = (_BYTE_ORDER_MARK, text[1:]) if text.startswith(_BYTE_ORDER_MARK) else ("", text)
    pieces: list[str] = []
    mended: list[Problem] = []
    reached = 0
    for problem in sorted((each for each in problems if each.fix), key=_start):
        edit = problem.fix
        if edit is None or edit.start < reached:
            continue
        pieces += [body[reached : edit.start], edit.text]
        reached = edit.end
        mended.append(problem)
    return mark + "".join(pieces) + body[reached:], tuple(mended)


def _start(problem: Problem) -> int:
    return problem.fix.start if problem.fix else -1


def differences(before: str, after: str, path: str) -> str:
    """What a repair changes, as a unified difference; empty where it changes nothing."""
    old, new = before.splitlines(keepends=True), after.splitlines(keepends=True)
    return "".join(_ended(line) for line in unified_diff(old, new, f"{path} (before)", f"{path} (after)"))


def _ended(line: str) -> str:
    return line if line.endswith("\n") else line + "\n"
