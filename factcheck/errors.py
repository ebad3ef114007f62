"""Why the program could not work: what was found, where, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum


class ExitCode(IntEnum):
    """What the program ends with (DESIGN, section 6)."""

    NO_CONFLICT = 0
    CONFLICTS = 1
    FAILED = 2
    INTERRUPTED = 130
    PIPE_CLOSED = 141


@dataclass(frozen=True, slots=True)
class Place:
    """Where a problem is: a path or label, and a line and column that count from 1 (0: the whole file)."""

    path: str
    line: int = 0
    column: int = 0

    def __str__(self) -> str:
        return f"{self.path}:{self.line}:{self.column}" if self.line else self.path


class FactcheckError(Exception):
    """The program cannot do what was asked. One line for the user: `place: cause; hint`.

    code   what kind of problem of a claim base it is ("duplicate-key"); empty for all others.
    """

    def __init__(self, place: Place, cause: str, hint: str = "", code: str = "") -> None:
        super().__init__(cause)
        self.place, self.cause, self.hint, self.code = place, cause, hint, code

    def __str__(self) -> str:
        return f"{self.place}: {self.cause}" + (f"; {self.hint}" if self.hint else "")


class UnreadableError(FactcheckError):
    """A draft, source or claim base that cannot be opened or decoded."""


class ClaimBaseError(FactcheckError):
    """A claim base that does not follow the format."""

    def __init__(self, problems: tuple[FactcheckError, ...]) -> None:
        first = problems[0]
        super().__init__(first.place, first.cause, first.hint, first.code)
        self.problems = problems

    def __str__(self) -> str:
        return "\n".join(str(problem) for problem in self.problems)
