"""`factcheck import`: tables of figures, tables of claims and ClaimReviews into a claim base."""

from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from factcheck.claims.schema import Contents

Files = Annotated[
    list[str],
    typer.Argument(metavar="FILE...", show_default=False, help="CSV or XLSX tables, or ClaimReviews in JSON-LD."),
]
Base = Annotated[
    str,
    typer.Option("--output", metavar="BASE", show_default=False, help="The claim base to add to; a new one is started."),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be added, and write nothing.")]


def import_(files: Files, output: Base, dry_run: DryRun = False) -> None:
    """Propose claims from tables of figures, from an exported table of claims, or from ClaimReviews.

    A row label and a column head make the statement of a figure. What is left in doubt is left out, and told.
    """
    from pathlib import Path

    from factcheck.claims.gather import gather
    from factcheck.cli.output import refuse_to_overwrite, write_results
    from factcheck.render.gathered import render_gathered

    refuse_to_overwrite(output, files)
    gathered = gather(files, str(Path(output).parent))
    new = _with_new(output, gathered.contents) if dry_run else _add_to_base(gathered.contents, output)
    write_results(render_gathered(gathered, new), None)


def _with_new(base: str, contents: "Contents") -> "Contents":
    """What would be new to a base. Raises FactcheckError as writing it would."""
    from pathlib import Path

    from factcheck.read.text import read_text

    text = read_text(base) if Path(base).exists() else ""
    new = _new(text, contents, base)
    _added(text, new, base)
    return new


def _add_to_base(contents: "Contents", base: str) -> "Contents":
    """What was new to a base, and is in it now."""
    from factcheck.claims.store import change_file

    new: list[Contents] = []

    def change(text: str) -> str:
        new[:] = [_new(text, contents, base)]
        return _added(text, new[0], base)

    change_file(base, change)
    return new[0]


def _new(text: str, contents: "Contents", path: str) -> "Contents":
    """What the text of a base has not yet of the contents."""
    from factcheck.claims.missing import missing
    from factcheck.claims.schema import Contents, read_yaml

    return missing(contents, read_yaml(text, path) if text else Contents())


def _added(text: str, new: "Contents", path: str) -> str:
    from factcheck.claims.curate import add
    from factcheck.claims.schema import Contents

    return add(text, new, path) if new != Contents() else text
