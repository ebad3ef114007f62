"""Safe repairs made in the text of a claim base. What none of them touches stays as it is, byte for byte."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.claims.edit import Edit, apply
from factcheck.claims.lint.problem import Problem


def fixed(text: str, problems: Iterable[Problem]) -> tuple[str, tuple[Problem, ...]]:
    """The text repaired, and the problems that this mends; of repairs that overlap the first is made."""
    edits: list[Edit] = []
    mended: list[Problem] = []
    repairs = [(problem.fix, problem) for problem in problems if problem.fix]
    for edit, problem in sorted(repairs, key=lambda repair: repair[0].start):
        if not edits or edit.start >= edits[-1].end:
            edits.append(edit)
            mended.append(problem)
    return apply(text, edits), tuple(mended)
