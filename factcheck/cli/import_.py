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
    if dry_run:
        _with_new(output, gathered.contents)
    else:
        _add_to_base(gathered.contents, output)
    write_results(render_gathered(gathered), None)


def _with_new(base: str, contents: "Contents") -> str:
    """What the text of a base would become. Raises FactcheckError as writing it would."""
    from pathlib import Path

    from factcheck.read.text import read_text

    text = read_text(base) if Path(base).exists() else ""
    return _added(text, contents, base)


def _add_to_base(contents: "Contents", base: str) -> None:
    from factcheck.claims.store import change_file

    change_file(base, lambda text: _added(text, contents, base))


def _added(text: str, contents: "Contents", path: str) -> str:
    """The text of a base with what it has not yet of the contents."""
    from factcheck.claims.curate import add
    from factcheck.claims.missing import missing
    from factcheck.claims.schema import Contents, read_yaml

    new = missing(contents, read_yaml(text, path) if text else Contents())
    return add(text, new, path) if new != Contents() else text
