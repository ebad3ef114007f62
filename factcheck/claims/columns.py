"""Which columns of a table name its rows, and which hold figures."""

from __future__ import annotations

import re
from itertools import takewhile

from factcheck.claims.units import split_unit
from factcheck.read.tables import YEAR, Cell, Table

# Heads of columns that number the rows: neither a figure nor a label.
_SERIAL = frozenset(["no", "no.", "nr", "nr.", "№", "#", "rank", "id", "code", "postcode", "zip", "iso", "iso3"])
_WHEN = re.compile(r"\b(?:years?|periods?|dates?|seasons?|quarters?|months?|time)\b", re.IGNORECASE)


def label_columns(table: Table) -> tuple[int, ...]:
    """The columns (from 0) that name the rows: those left of the first figures, and years that tell when a row is of.

    The first column is one, unless it only numbers the rows. "Opened" says nothing of the other columns, "Year" does.
    """
    first = 1 if _is_serial(table, 0) else 0
    left = takewhile(lambda at: at == first or not holds_figures(table, at), range(first, table.width))
    named = [at for at in left if at == first or not _is_of_years(table, at)]
    years = [at for at in range(first + 1, table.width) if _is_of_years(table, at) and _tells_when(table, at)]
    return tuple(sorted({*named, *years}))


def holds_figures(table: Table, column: int) -> bool:
    """Does a column state figures, and not words, years or codes?"""
    cells = _cells(table, column)
    stated = any(cell.is_figure or cell.unread for cell in cells) or (bool(cells) and _gives_unit(table, column))
    # "Built" over years says when, of each row; that is told as a figure is, and left to the curator.
    is_of_years = (
        _is_of_years(table, column) and column > 0 and any(heads(table, column)) and not _tells_when(table, column)
    )
    return (stated or is_of_years) and any(heads(table, column)) and not _is_serial(table, column)


def heads(table: Table, column: int) -> tuple[str, ...]:
    """The heads above a column, from top to bottom, each once."""
    texts = (head.text(column) for head in table.heads)
    return tuple(dict.fromkeys(text for text in texts if text))


def _cells(table: Table, column: int) -> list[Cell]:
    """The cells of a column that say something."""
    cells = (row.cells[column] for row in table.rows if column < len(row.cells))
    return [cell for cell in cells if cell.text or cell.unread]


def _is_serial(table: Table, column: int) -> bool:
    return any(head.casefold() in _SERIAL for head in heads(table, column))


def _is_of_years(table: Table, column: int) -> bool:
    cells = _cells(table, column)
    return bool(cells) and all(YEAR.fullmatch(cell.text) for cell in cells) and not _gives_unit(table, column)


def _tells_when(table: Table, column: int) -> bool:
    told = heads(table, column)
    return not told or any(_WHEN.search(head) for head in told)


def _gives_unit(table: Table, column: int) -> bool:
    return any(split_unit(head)[1] for head in heads(table, column))
