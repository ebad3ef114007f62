"""The options that several commands share, each defined once."""

import re
from datetime import date
from enum import StrEnum
from typing import Annotated

import typer


class Format(StrEnum):
    """How results are written."""

    TERMINAL = "terminal"
    JSON = "json"
    CLAIMREVIEW = "claimreview"


_DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)


def day(text: str) -> date:
    try:
        if _DAY.fullmatch(text):
            return date.fromisoformat(text)
    except ValueError:
        pass  # a day that the calendar lacks
    raise typer.BadParameter(f'"{text}" is no day; write year-month-day, such as 2024-06-18')


def _file(output: str | None) -> str | None:
    """ "-" is standard output, as it is standard input among the drafts."""
    if output == "":
        raise typer.BadParameter("no file is named; give the path of one, or - for standard output")
    return None if output == "-" else output


Claims = Annotated[
    list[str] | None,
    typer.Option(
        "--claims",
        metavar="BASE",
        help="The claim base to use; may be given several times. Without it, those of the settings file, or else the one"
        " that factcheck brings.",
    ),
]
OutputFormat = Annotated[Format, typer.Option("--format", help="For people, or for programs.")]
Output = Annotated[
    str | None,
    typer.Option("--output", metavar="FILE", callback=_file, help="Write the results to this file."),
]
ExitZero = Annotated[bool, typer.Option("--exit-zero", help="Exit with 0 even where there are conflicts.")]
Sources = Annotated[
    list[str] | None,
    typer.Option("--sources", metavar="FILE...", help="Check against these documents as they are, without a claim base."),
]
AsOf = Annotated[
    date | None,
    typer.Option("--as-of", metavar="YYYY-MM-DD", parser=day, help='The day the draft was written, for "two days ago".'),
]
