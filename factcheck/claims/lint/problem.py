"""What lint finds: a problem of a claim base, where it is, and what would mend it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from factcheck.claims.edit import Edit


class Severity(StrEnum):
    """How bad a problem is. `off`: it is not reported."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    OFF = "off"


@dataclass(frozen=True, slots=True)
class Found:
    """A problem as a check finds it, by offsets. `difference`: what is written beside what should be, line by line."""

    code: str
    start: int
    end: int
    message: str
    hint: str
    difference: str = ""
    fix: Edit | None = None


@dataclass(frozen=True, slots=True)
class Problem:
    """A problem as it is reported. Lines and columns count code points from 1; the end is exclusive."""

    code: str
    severity: Severity
    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    message: str
    hint: str
    difference: str = ""
    fix: Edit | None = None


@dataclass(frozen=True)
class Lines:
    """A text by lines, which end as YAML has it: CR LF, LF or CR."""

    text: str

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The offsets at which lines start."""
        text = self.text
        ends = (at for at, char in enumerate(text) if char == "\n" or (char == "\r" and text[at + 1 : at + 2] != "\n"))
        return (0, *(at + 1 for at in ends))

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, from 1."""
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column, within the text; 0 for a problem of the whole file."""
        if not line:
            return 0
        return min(self.starts[min(line, len(self.starts)) - 1] + column - 1, len(self.text))

    def content(self, line: int) -> str:
        """A line without its end."""
        end = self.starts[line] if line < len(self.starts) else len(self.text)
        return self.text[self.starts[line - 1] : end].rstrip("\r\n")
