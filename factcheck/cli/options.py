"""The options that several commands share, each defined once."""

from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How results are written."""

    TERMINAL = "terminal"
    JSON = "json"


def _file(output: str | None) -> str | None:
    """ "-" is standard output, as it is standard input among the drafts."""
    if output == "":
        raise typer.BadParameter("no file is named; give the path of one, or - for standard output")
    return None if output == "-" else output


Claims = Annotated[
    str | None,
    typer.Option("--claims", metavar="BASE", help="The claim base to use; without it, the one that factcheck brings."),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="For people, or for programs.")]
Output = Annotated[
    str | None,
    typer.Option("--output", metavar="FILE", callback=_file, help="Write the results to this file."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even where there are conflicts.")]
