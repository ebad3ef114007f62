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
    from factcheck.render.proposals import render_proposal

    refuse_to_overwrite(output, files)
    proposal = gather(files, str(Path(output).parent))
    if not dry_run:
        _add_to_base(proposal.contents, output)
    write_results(render_proposal(proposal), None)


def _add_to_base(contents: "Contents", base: str) -> None:
    """The last step, to be connected: `change_file(base, lambda text: add_claims(text, contents))`, of `claims`."""
    from factcheck.errors import FactcheckError, Place

    cause = f"{len(contents.claims)} claims are ready, but nothing adds them to a base yet"
    raise FactcheckError(Place(base), cause, "see them with --dry-run")
