"""Claim bases as rows of a table, one a claim, and back.

A spreadsheet program takes a cell that starts with =, +, - or @ for a formula, and would run it. Such a cell gets an
apostrophe before it; so does one that starts with an apostrophe, so that taking one off always gives the text back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from factcheck.claims.base import ClaimBase
from factcheck.claims.schema import Contents
from factcheck.errors import ClaimBaseError, FactcheckError, Place
from factcheck.model import Claim, Outcome, Relation, Scope, Source, Status, Topic
from factcheck.read.tables import Cell, Grid

_CLAIM = ("id", "topic", "question", "source", "publisher", "published", "value", "statement", "quote", "subject")
_SCOPE = ("place", "population", "period", "event")
# Beyond what is asked of a claim, its source's title, url and file: without them a base would not come back whole.
COLUMNS = (*_CLAIM, *_SCOPE, "attributed_to", "line", "status", "relations", "title", "url", "file", "terms")
# The columns by which a table is known to be of claims.
NEEDED = ("id", "source")

_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_GUARD = "'"
_BETWEEN = "; "


@dataclass(frozen=True, slots=True)
class Record:
    """A row of such a table: its texts by column, and the row it stands in, from 1."""

    cells: Mapping[str, str]
    row: int

    def text(self, column: str) -> str:
        """The text in a column; empty where the table has none of this name."""
        return self.cells.get(column, "").strip()


def guarded(text: str) -> str:
    """A text that no spreadsheet program takes for a formula.

    >>> guarded("-3.2%"), guarded("17%")
    ("'-3.2%", '17%')
    """
    return f"{_GUARD}{text}" if text.startswith((*_STARTS_FORMULA, _GUARD)) else text


def unguarded(text: str) -> str:
    """What `guarded` was given."""
    return text[1:] if text.startswith(_GUARD) and text[1:].startswith((*_STARTS_FORMULA, _GUARD)) else text


# --- Out


def records(base: ClaimBase, relations: Iterable[Relation]) -> Iterator[tuple[str, ...]]:
    """The heads, then a row for each claim, every cell guarded."""
    yield COLUMNS
    related = _related(relations)
    for claim in base.claims:
        cells = _cells(claim, base) | {"relations": _BETWEEN.join(related.get(claim.id, ()))}
        yield tuple(guarded(cells[column]) for column in COLUMNS)


def _cells(claim: Claim, base: ClaimBase) -> dict[str, str]:
    source, topic = claim.origin(base.sources), base.topics.get(claim.topic)
    texts = {column: str(getattr(claim, column)) for column in COLUMNS if hasattr(claim, column)}
    scope = {column: getattr(claim.scope, column) for column in _SCOPE}
    origin = {column: getattr(source, column) for column in ("publisher", "title", "url", "file")}
    return texts | scope | origin | {
        "published": source.published.isoformat() if source.published else "",
        "question": topic.question if topic else "",
        "terms": _BETWEEN.join(topic.terms) if topic else "",
        "line": str(claim.line or ""),
    }  # fmt: skip


def _related(relations: Iterable[Relation]) -> dict[str, list[str]]:
    """What each claim agrees or conflicts with, by its id: "conflicts with bridge-cost-town-record"."""
    related: dict[str, list[str]] = {}
    for relation in relations:
        if relation.relation is not Outcome.INCOMPARABLE:
            for one, other in (relation.claims, relation.claims[::-1]):
                related.setdefault(one.id, []).append(f"{relation.relation} with {other.id}")
    return related


# --- In


def holds_claims(grid: Grid) -> bool:
    """Does its first row name the columns of claims, as `records` writes them?"""
    heads = _heads(grid)
    return {*NEEDED} <= heads.keys() and bool({"quote", "statement"} & heads.keys())


def unknown_columns(grid: Grid) -> tuple[Cell, ...]:
    """The heads of columns that say nothing of a claim."""
    return tuple(cell for head, cell in _heads(grid).items() if head not in COLUMNS)


def records_of(grid: Grid) -> tuple[Record, ...]:
    """The rows below the heads that hold something."""
    columns = {cell.column - 1: head for head, cell in _heads(grid).items()}
    return tuple(
        Record({columns[at]: unguarded(cell.written) for at, cell in enumerate(row.cells) if at in columns}, row.number)
        for row in grid.rows[1:]
        if row.filled
    )


def _heads(grid: Grid) -> dict[str, Cell]:
    """The heads of a grid's columns, in small letters."""
    first = grid.rows[0].cells if grid.rows else ()
    return {cell.text.casefold(): cell for cell in first if cell.text}


def read_records(rows: Sequence[Record], path: str) -> Contents:
    """The contents of a claim base from its rows. Raises ClaimBaseError with every problem found."""
    problems = [problem for row in rows for problem in _problems(row, path)]
    problems += _repeated(rows, path)
    if problems:
        raise ClaimBaseError(tuple(sorted(problems, key=lambda problem: problem.place.line)))
    sources = {source.id: source for source in map(_source, reversed(rows))}
    topics = {row.text("topic"): _topic(row) for row in reversed(rows) if row.text("topic")}
    return Contents(dict(reversed(sources.items())), {}, dict(reversed(topics.items())), tuple(map(_claim, rows)))


def _source(row: Record) -> Source:
    title, publisher, url, file, published = map(row.text, ("title", "publisher", "url", "file", "published"))
    return Source(row.text("source"), title, publisher, date.fromisoformat(published) if published else None, url, file)


def _topic(row: Record) -> Topic:
    terms = tuple(term for term in row.text("terms").split(_BETWEEN) if term)
    return Topic(row.text("topic"), row.text("question"), terms)


def _claim(row: Record) -> Claim:
    return Claim(
        id=row.text("id"),
        source=row.text("source"),
        quote=row.text("quote"),
        statement=row.text("statement"),
        topic=row.text("topic"),
        value=row.text("value"),
        subject=row.text("subject"),
        scope=Scope(*map(row.text, _SCOPE)),
        attributed_to=row.text("attributed_to"),
        line=int(row.text("line") or 0),
        status=Status(row.text("status") or Status.PROPOSED),
    )


def _problems(row: Record, path: str) -> Iterator[FactcheckError]:
    """What is wrong in a row, each with its row; the column is named in words."""
    place = Place(path, row.row, 1)
    for column in NEEDED:
        if not row.text(column):
            yield FactcheckError(place, f'nothing in the column "{column}"', "fill it in, or delete the row")
    if not row.text("quote") and not row.text("statement"):
        yield FactcheckError(place, 'neither "quote" nor "statement"', "copy the words of the source that carry the claim")
    if row.text("topic") and not row.text("question"):
        yield FactcheckError(place, f'the topic "{row.text("topic")}" has no question', 'fill in the column "question"')
    yield from _misread(row, place)


def _misread(row: Record, place: Place) -> Iterator[FactcheckError]:
    line, published, status = (row.text(column) for column in ("line", "published", "status"))
    if line and not (line.isascii() and line.isdecimal()):
        yield FactcheckError(place, f'expected a line number, found "{line}"', "lines count from 1")
    if published and not _is_day(published):
        yield FactcheckError(place, f'expected a date, found "{published}"', "write year-month-day, such as 2031-05-04")
    if status and status not in tuple(Status):
        yield FactcheckError(place, f'unknown status "{status}"', f"a claim is {', '.join(Status)}")


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _repeated(rows: Iterable[Record], path: str) -> Iterator[FactcheckError]:
    """Ids given twice, and sources and topics that two rows tell in two ways."""
    first: dict[tuple[str, str], Record] = {}
    for row in rows:
        earlier = first.setdefault(("id", row.text("id")), row)
        if earlier is not row:
            cause = f'duplicate claim id "{row.text("id")}", first given in row {earlier.row}'
            yield FactcheckError(Place(path, row.row, 1), cause, "give each claim an id of its own")
        for column, told in (
            ("source", ("publisher", "published", "title", "url", "file")),
            ("topic", ("question", "terms")),
        ):
            earlier = first.setdefault((column, row.text(column)), row)
            differs = next((each for each in told if row.text(each) != earlier.text(each)), "")
            if row.text(column) and differs:
                cause = f'the {column} "{row.text(column)}" has another "{differs}" than in row {earlier.row}'
                yield FactcheckError(
                    Place(path, row.row, 1), cause, f"write the same in both, or give one another {column}"
                )
