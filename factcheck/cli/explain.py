"""`factcheck explain`: how the findings of one line, or one finding, came about."""

import re
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from factcheck.cli.options import AsOf, Claims, Sources

if TYPE_CHECKING:
    from factcheck.model import Document

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d+)(?::(?P<column>\d+))?", re.DOTALL | re.ASCII)

EveryCandidate = Annotated[bool, typer.Option("--all", help="Show every candidate, not only the best few.")]


class _Spot(NamedTuple):
    """A line of a draft, and a column of it (0: all of it), both counted from 1."""

    path: str
    line: int
    column: int


def explain(
    place: Annotated[
        str,
        typer.Argument(
            metavar="DRAFT:LINE",
            show_default=False,
            help='A line of a draft, or draft:line:column of a finding; "-:12" is a line of standard input.',
        ),
    ],
    claims: Claims = None,
    sources: Sources = None,
    as_of: AsOf = None,
    every: EveryCandidate = False,
) -> None:
    """Show what was weighed for each figure, date and name of a line, and why it was kept or rejected."""
    from factcheck.cli.output import page_width, wants_colour, write_results
    from factcheck.cli.sources import base_to_use
    from factcheck.errors import FactcheckError, Place
    from factcheck.pipeline import explain_document
    from factcheck.render.explanation import render_explanations

    spot = _split(place)
    base = base_to_use(claims, sources, [spot.path])
    document = _read(spot)
    explained = explain_document(document, base, spot.line, as_of, column=spot.column)
    if spot.column and not explained:
        here = Place(document.path, spot.line, spot.column)
        raise FactcheckError(here, "no finding starts here", "leave out the column to see those of the line")
    width, colour = page_width(None), wants_colour(None)
    write_results(render_explanations(explained, document, base, width=width, colour=colour, every=every), None)


def _split(place: str) -> _Spot:
    match = _PLACE.fullmatch(place)
    if not match:
        raise typer.BadParameter(f'"{place}" names no line; write the draft and the line, such as draft.txt:12')
    return _Spot(match["path"], int(match["line"]), int(match["column"] or 0))


def _read(spot: _Spot) -> "Document":
    from factcheck.errors import FactcheckError, Place
    from factcheck.read.text import read_document

    document = read_document(spot.path)
    lines = len(document.text.splitlines())
    if not 1 <= spot.line <= lines:
        raise FactcheckError(Place(document.path), f"no line {spot.line}", f"its lines are 1 to {lines}")
    return document
