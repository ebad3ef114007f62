"""`factcheck compare`: the sources of a claim base, or raw documents, against each other."""

from typing import TYPE_CHECKING, assert_never

import typer

from factcheck.cli.options import Claims, ExitZero, Format, Output, OutputFormat, Sources

if TYPE_CHECKING:
    from collections.abc import Sequence

    from factcheck.claims.base import ClaimBase
    from factcheck.model import Relation


def compare(
    claims: Claims = None,
    sources: Sources = None,
    output_format: OutputFormat = Format.TERMINAL,
    output: Output = None,
    exit_zero: ExitZero = False,
) -> None:
    """Show where the sources of a claim base, or documents as they are, agree, conflict or only look alike.

    Exit code: 0 no conflict, 1 conflicts found, 2 could not do what was asked.
    """
    from factcheck.cli.output import exit_code, refuse_to_overwrite, write_results
    from factcheck.cli.sources import base_to_use, files_read
    from factcheck.model import Outcome
    from factcheck.pipeline import compare_sources

    if output_format is Format.CLAIMREVIEW:
        raise typer.BadParameter(
            "compare reviews no draft; for the claims of a base: factcheck export --format claimreview"
        )
    base = base_to_use(claims, sources)
    refuse_to_overwrite(output, files_read(base, claims, sources))
    relations = compare_sources(base)
    write_results(_render(relations, base, output_format, output), output)
    conflicts = any(relation.relation is Outcome.CONFLICTS for relation in relations)
    raise typer.Exit(exit_code(failed=False, conflicts=conflicts, exit_zero=exit_zero))


def _render(relations: "Sequence[Relation]", base: "ClaimBase", output_format: Format, output: str | None) -> str:
    match output_format:
        case Format.TERMINAL:
            from factcheck.cli.output import page_width, wants_colour
            from factcheck.render.comparison import render_comparison

            width, colour = page_width(output), wants_colour(output)
            return render_comparison(relations, base.topics, base.sources, width=width, colour=colour)
        case Format.JSON | Format.CLAIMREVIEW:
            from factcheck.render import json

            return json.render_relations(relations, base.sources)
        case _:
            assert_never(output_format)
