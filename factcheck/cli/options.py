"""The options that several commands share, each defined once."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How results are written."""

    TERMINAL = "terminal"
    JSON = "json"


Claims = Annotated[
    str | None,
    typer.Option("--claims", metavar="BASE", help="The claim base to use. Without it: the one that comes with factcheck."),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="For people, or for programs.")]
Output = Annotated[
    str | None, typer.Option("--output", metavar="FILE", help="Write the results to this file, not to standard output.")
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even when there are conflicts.")]
