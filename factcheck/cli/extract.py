"""`factcheck extract`: propose claims from documents, ready to curate."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import ExitZero, Output

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.base import ClaimBase
    from factcheck.claims.extract import Proposal, SourceFile

Documents = Annotated[
    list[str], typer.Argument(metavar="SOURCE...", show_default=False, help="The documents to take claims from.")
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be added, and write nothing.")]

# A bar is shown from so many characters on: some two seconds of work.
_LONG_WORK = 100_000


def extract(sources: Documents, output: Output = None, dry_run: DryRun = False, exit_zero: ExitZero = False) -> None:
    """Propose sources, entities, topics and claims from documents: a new claim base, or more for the one of --output.

    What the base has already is not proposed again, and not a byte of it changes. Without --output the new claim base goes
    to standard output. Exit code: 0 no conflict, 1 new claims conflict, 2 could not do what was asked.
    """
    from factcheck.cli.output import exit_code, note, refuse_to_overwrite, write_results
    from factcheck.lexicon.words import seems_english
    from factcheck.model import Outcome

    refuse_to_overwrite(output, sources)
    base, text = _base_at(output)
    documents = _read(sources, output)
    for each in documents:
        if not seems_english(each.text):
            note(f"{each.path} seems not to be in English, the language whose figures, dates and names are read")
    proposal = _propose(documents, base)
    added = _added(text, proposal, output or "")
    if output is None:
        write_results(added, None)
    elif dry_run:
        from factcheck.cli.curation import difference

        write_results(difference(text, added, output), None)
    else:
        _write(output, text, proposal)
        write_results(_summary(proposal, base, output), None)
    conflicts = any(relation.relation is Outcome.CONFLICTS for relation in proposal.relations)
    raise typer.Exit(exit_code(failed=False, conflicts=conflicts, exit_zero=exit_zero))


def _base_at(output: str | None) -> "tuple[ClaimBase, str]":
    """The base to add to, with its text; an empty one where there is none yet."""
    from factcheck.claims.base import ClaimBase
    from factcheck.claims.load import load_claims
    from factcheck.read.text import read_text

    if output is None or not Path(output).exists() or not Path(output).stat().st_size:
        return ClaimBase(path=output or ""), ""
    return load_claims(output), read_text(output)


def _read(sources: "Sequence[str]", output: str | None) -> "list[SourceFile]":
    """The documents, each with its path as the base is to name it: from the folder of the base."""
    import os

    from factcheck.claims.extract import SourceFile
    from factcheck.errors import FactcheckError, Place
    from factcheck.read.text import STANDARD_INPUT, read_text

    folder = Path(output).parent if output else Path()
    documents: dict[str, SourceFile] = {}
    for path in sources:
        if path == STANDARD_INPUT:
            raise FactcheckError(Place("standard input"), "no file to name as the source", "save it, and name the file")
        is_there = os.path.realpath(path)  # "report.txt" and "./report.txt" are one document
        if is_there not in documents:
            documents[is_there] = SourceFile(path, Path(os.path.relpath(path, folder)).as_posix(), read_text(path))
    return [*documents.values()]


def _propose(documents: "Sequence[SourceFile]", base: "ClaimBase") -> "Proposal":
    import sys

    from factcheck.claims.extract import extract as proposed

    is_long = sum(len(each.text) for each in documents) > _LONG_WORK
    if not (is_long and sys.stderr is not None and sys.stderr.isatty()):
        return proposed(documents, base)
    from rich.console import Console
    from rich.progress import Progress

    with Progress(console=Console(stderr=True), transient=True) as progress:
        task = progress.add_task("Reading")
        return proposed(
            documents,
            base,
            lambda now, done, total: progress.update(task, description=now, completed=done, total=total or None),
        )


def _added(text: str, proposal: "Proposal", path: str) -> str:
    from factcheck.claims.curate import add

    return add(text, proposal.new, path) if proposal.new.claims or not text else text


def _write(output: str, text: str, proposal: "Proposal") -> None:
    """Raises FactcheckError where the base has changed since it was read."""
    from factcheck.claims.store import change_file
    from factcheck.errors import FactcheckError, Place

    def change(now: str) -> str:
        if now != text:
            raise FactcheckError(Place(output), "another program has changed it meanwhile", "run the command again")
        return _added(text, proposal, output)

    change_file(output, change)


def _summary(proposal: "Proposal", base: "ClaimBase", output: str) -> str:
    from factcheck.cli.output import page_width, wants_colour
    from factcheck.render.proposal import render_proposal

    return render_proposal(proposal, output, width=page_width(None), colour=wants_colour(None))
