"""`factcheck export`: a claim base as a table, or as ClaimReviews."""

from enum import StrEnum
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from factcheck.cli.options import Output

if TYPE_CHECKING:
    from factcheck.claims.base import ClaimBase


class ExportFormat(StrEnum):
    """How a claim base is written for other programs."""

    CSV = "csv"
    XLSX = "xlsx"
    CLAIMREVIEW = "claimreview"


Base = Annotated[
    str | None,
    typer.Argument(metavar="[BASE]", show_default=False, help="The claim base; without it, those of the settings file."),
]
Form = Annotated[ExportFormat, typer.Option("--format", help="A table of one row a claim, or schema.org ClaimReviews.")]


def export(base: Base = None, output_format: Form = ExportFormat.CSV, output: Output = None) -> None:
    """Write a claim base as a table that `factcheck import` reads back, or as ClaimReviews.

    In a table, cells that a spreadsheet program would take for a formula begin with an apostrophe.
    """
    from factcheck.cli.output import refuse_to_overwrite, write_file, write_results
    from factcheck.cli.sources import base_to_use

    if output_format is ExportFormat.XLSX and output is None:
        raise typer.BadParameter("a workbook is no text; give --output a file")
    loaded = base_to_use([base] if base else None)
    refuse_to_overwrite(output, loaded.files)
    content = _render(loaded, output_format)
    if isinstance(content, bytes):
        write_file(content, str(output))
    else:
        write_results(content, output)


def _render(base: "ClaimBase", output_format: ExportFormat) -> str | bytes:
    from factcheck.claims.records import records
    from factcheck.cli.output import note
    from factcheck.model import Status
    from factcheck.pipeline import compare_sources
    from factcheck.render.claimreview import render_claims
    from factcheck.render.records import render_csv, render_workbook

    relations = compare_sources(base)
    match output_format:
        case ExportFormat.CSV:
            return render_csv(records(base, relations))
        case ExportFormat.XLSX:
            return render_workbook(records(base, relations), "claims")
        case ExportFormat.CLAIMREVIEW:
            if not any(claim.status is Status.CURRENT for claim in base.claims):
                note("no claim is current, so there is no review to write; accept some first: factcheck accept")
            return render_claims(base.claims, relations, base.sources)
        case _:
            assert_never(output_format)
