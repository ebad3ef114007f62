"""`factcheck verify`: check drafts against a claim base."""

from datetime import date
from functools import cache
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from factcheck.cli.options import AsOf, Claims, ExitZero, Format, Output, OutputFormat, Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.base import ClaimBase
    from factcheck.model import Report
    from factcheck.render.terminal import Detail

Drafts = Annotated[
    list[str], typer.Argument(metavar="DRAFT...", show_default=False, help='The drafts to check; "-" is standard input.')
]
Quiet = Annotated[bool, typer.Option("--quiet", help="Print conflicts only; nothing at all when there is none.")]
Verbose = Annotated[bool, typer.Option("--verbose", help="List supported and unverified findings too.")]


def verify(
    drafts: Drafts,
    claims: Claims = None,
    sources: Sources = None,
    output_format: OutputFormat = Format.TERMINAL,
    output: Output = None,
    as_of: AsOf = None,
    exit_zero: ExitZero = False,
    quiet: Quiet = False,
    verbose: Verbose = False,
) -> None:
    """Check drafts against a claim base, or against source documents.

    Exit code: 0 no conflict, 1 conflicts found, 2 could not do all that was asked.
    """
    from factcheck.cli.output import exit_code, refuse_to_overwrite, write_results
    from factcheck.cli.sources import base_to_use, files_read

    detail = _detail(quiet, verbose)
    base = base_to_use(claims, sources, drafts)
    refuse_to_overwrite(output, files_read(base, claims, sources, drafts))
    reports, unread = _check(drafts, base, as_of)
    write_results(_render(reports, unread, base, output_format, output, detail), output)
    conflicts = any(report.has_conflicts for report in reports)
    raise typer.Exit(exit_code(failed=bool(unread), conflicts=conflicts, exit_zero=exit_zero))


def _detail(quiet: bool, verbose: bool) -> "Detail":
    from factcheck.render.terminal import Detail

    if quiet and verbose:
        raise typer.BadParameter("--quiet and --verbose exclude each other")
    return Detail.CONFLICTS if quiet else Detail.ALL if verbose else Detail.COUNTS


def _check(drafts: "Sequence[str]", base: "ClaimBase", as_of: date | None) -> "tuple[list[Report], list[str]]":
    """The reports, and the paths of the drafts that could not be read, each of which is complained of."""
    from factcheck.cli.output import complain
    from factcheck.errors import UnreadableError
    from factcheck.pipeline import verify_document
    from factcheck.read.text import read_document

    reports, unread = [], []
    read = cache(read_document)  # standard input can be read but once
    for path in drafts:
        try:
            reports.append(verify_document(read(path), base, as_of))
        except UnreadableError as error:
            complain(error)
            unread.append(error.place.path)
    return reports, unread


def _render(
    reports: "Sequence[Report]",
    unread: "Sequence[str]",
    base: "ClaimBase",
    output_format: Format,
    output: str | None,
    detail: "Detail",
) -> str:
    match output_format:
        case Format.TERMINAL:
            from factcheck.cli.output import page_width, wants_colour
            from factcheck.render.terminal import render_reports

            width, colour = page_width(output), wants_colour(output)
            return render_reports(reports, base, width=width, colour=colour, detail=detail, unread=unread)
        case Format.JSON:
            from factcheck.cli.version import program_version
            from factcheck.render import json

            return json.render_reports(reports, base, program_version())
        case Format.CLAIMREVIEW:
            from factcheck.render.claimreview import render_reviews

            return render_reviews(reports)
        case _:
            assert_never(output_format)
