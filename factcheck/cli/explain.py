"""`factcheck explain`: how the findings of one line came about."""

import re
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import AsOf, Claims, Sources

if TYPE_CHECKING:
    from factcheck.model import Document

_PLACE = re.compile(r"(?P<path>.+):(?P<line>\d+)", re.DOTALL)


def explain(
    place: Annotated[
        str, typer.Argument(metavar="DRAFT:LINE", show_default=False, help="A draft and a line of it, counted from 1.")
    ],
    claims: Claims = None,
    sources: Sources = None,
    as_of: AsOf = None,
) -> None:
    """Show what was weighed for each figure, date and name of a line, and why it was kept or rejected."""
    from factcheck.cli.output import page_width, wants_colour, write_results
    from factcheck.cli.sources import base_to_use
    from factcheck.pipeline import explain_document
    from factcheck.render.explanation import render_explanations

    path, line = _split(place)
    base = base_to_use(claims, sources)
    document = _read(path, line)
    explained = explain_document(document, base, line, as_of)
    write_results(render_explanations(explained, document, base, width=page_width(None), colour=wants_colour(None)), None)


def _split(place: str) -> tuple[str, int]:
    match = _PLACE.fullmatch(place)
    if not match:
        raise typer.BadParameter(f'"{place}" names no line; write the draft and the line, such as draft.txt:12')
    return match["path"], int(match["line"])


def _read(path: str, line: int) -> "Document":
    from factcheck.errors import FactcheckError, Place
    from factcheck.read.text import read_document

    document = read_document(path)
    lines = len(document.text.splitlines())
    if not 1 <= line <= lines:
        raise FactcheckError(Place(document.path), f"no line {line}", f"its lines are 1 to {lines}")
    return document
