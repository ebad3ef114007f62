"""Tables from CSV files: a title line, heads, rows and what stands below, each cell as a reader sees it, with its place."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

from factcheck.errors import Place, UnreadableError
from factcheck.read.text import read_text

# A table of figures that a newsroom keeps has some thousand rows; beyond this it is a database, or an attack.
MOST_ROWS = 20_000
MOST_COLUMNS = 500
# A cell of more characters than this tells a story and holds no figure; it is also the most that a workbook's cell takes.
LONGEST_CELL = 32_767
DELIMITERS = ",;\t|"
# What the delimiter is told by.
_SNIFFED_ROWS = 50

WORKBOOKS = (".xlsx", ".xlsm")
TEXTS = (".csv", ".tsv", ".tab")

# What a cell without a figure holds.
MISSING = frozenset(["", "-", "–", "—", "n/a", "na", "n.a.", "n. a.", "..", "...", "…", ":", "x", "none", "nil", "null"])
# "2024", "2023/24", "2020–2024".
YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d(?:\s?[-–/]\s?(?:\d{4}|\d{2}))?")
_DAY = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}")
# "3.2", "$1,234", "17%", "(4.2)", "3.2 million tonnes", "12*".
_FIGURE = re.compile(
    r"[(<>~≈]?\s?(?:[A-Z]{1,3}\s?)?[^\w\s(]?\s?[-−+]?\d[\d.,’' \u00a0\u202f]*+(?:[%\s]|[^\W\d]++\.?)*+\W*+"
)


@dataclass(frozen=True, slots=True)
class Cell:
    """The text of a cell as a reader sees it, on one line. Rows and columns count from 1.

    written  the text as it stands in the file, with its line ends.
    unread   why it could not be read, such as a formula that nobody worked out; its text is then empty.
    spread   whether a cell that was merged over it holds the text.
    """

    text: str
    row: int
    column: int
    unread: str = ""
    spread: bool = False
    written: str = ""

    @property
    def place(self) -> str:
        """As spreadsheets name it.

        >>> Cell("17%", 7, 2).place, Cell("", 1, 28).place
        ('B7', 'AB1')
        """
        name, rest = "", self.column
        while rest:
            rest, letter = divmod(rest - 1, 26)
            name = chr(ord("A") + letter) + name
        return f"{name}{self.row}"

    @property
    def is_missing(self) -> bool:
        """Does it say nothing, or that there is nothing to say?"""
        return self.text.casefold() in MISSING

    @property
    def is_figure(self) -> bool:
        """Does it look like a figure, and not like a year, a day or words?"""
        return bool(_FIGURE.fullmatch(self.text)) and not YEAR.fullmatch(self.text) and not _DAY.fullmatch(self.text)


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row. `line` is how it stands in a text file; empty for a workbook."""

    number: int
    cells: tuple[Cell, ...]
    line: str = ""

    def text(self, column: int) -> str:
        """The text in a column (from 0); empty where the row is too short."""
        return self.cells[column].text if column < len(self.cells) else ""

    @property
    def filled(self) -> tuple[Cell, ...]:
        """The cells that hold something of their own."""
        return tuple(cell for cell in self.cells if (cell.text or cell.unread) and not cell.spread)

    @property
    def has_figures(self) -> bool:
        """Does a figure, or what may be one, stand behind the first column?"""
        return any(cell.is_figure or cell.unread for cell in self.filled if cell.column > 1)


@dataclass(frozen=True, slots=True)
class Grid:
    """All rows of a sheet, or of a text file, as they stand; `rows` leaves none out."""

    path: str
    sheet: str
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class Table:
    """A table: the lines above it, its heads (one row, or several above each other), its rows, the lines below it."""

    path: str
    sheet: str
    titles: tuple[str, ...]
    heads: tuple[Row, ...]
    rows: tuple[Row, ...]
    notes: tuple[str, ...] = ()

    @property
    def width(self) -> int:
        """How many columns it has."""
        return max(len(row.cells) for row in (*self.heads, *self.rows))


def read_grids(path: str) -> tuple[Grid, ...]:
    """The sheets of a workbook that a reader sees, or the only grid of a text file. Raises FactcheckError."""
    if Path(path).suffix.lower() in WORKBOOKS:
        from factcheck.read.workbook import read_workbook

        return read_workbook(path)
    return (read_grid(read_text(path), path),)


def read_grid(text: str, path: str) -> Grid:
    """The rows of a table in text, with lines as they stand in the file. Raises UnreadableError."""
    lines = io.StringIO(text, newline="").readlines()
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter_of(text), strict=True)
    rows: list[Row] = []
    before = 0
    try:
        for texts in reader:
            rows.append(_row(texts, before + 1, _line(lines, before, reader.line_num)))
            before = reader.line_num
            refuse_large(path, len(rows), len(texts))
    except csv.Error as error:
        hint = 'each quote mark inside a quoted cell is written twice: "a ""big"" bridge"'
        raise UnreadableError(_place(lines, before, path), f"not CSV: {error}", hint) from None
    return Grid(path, "", tuple(rows))


# A quote mark that opens a cell and is closed nowhere.
_UNCLOSED = re.compile(r'(?:^|(?<=[,;\t|]))"(?:[^"]|"")*+\Z')


def _place(lines: Sequence[str], before: int, path: str) -> Place:
    """Where the rows after the first `before` lines go wrong: at the quote mark that is not closed, or else their start."""
    unclosed = _UNCLOSED.search("".join(lines[before:]))
    if unclosed is None:
        return Place(path, before + 1, 1)
    above = "".join(lines[before:])[: unclosed.start()]
    return Place(path, before + 1 + above.count("\n"), len(above) - above.rfind("\n"))


def _line(lines: Sequence[str], before: int, last: int) -> str:
    return "".join(lines[before:last]).strip("\r\n")


def _row(texts: Sequence[str], number: int, line: str) -> Row:
    cells = (Cell(" ".join(text.split()), number, column, written=text) for column, text in enumerate(texts, 1))
    return Row(number, tuple(cells), line)


def refuse_large(path: str, rows: int, columns: int) -> None:
    """Raises UnreadableError for a table that is larger than any of figures would be."""
    if rows > MOST_ROWS or columns > MOST_COLUMNS:
        found = f"more than {MOST_ROWS:,} rows" if rows > MOST_ROWS else f"{columns:,} columns"
        hint = f"at most {MOST_ROWS:,} rows and {MOST_COLUMNS} columns are read; keep what you need"
        raise UnreadableError(Place(path), f"a table of {found}", hint)


_QUOTED = re.compile(r'"(?:[^"]|"")*+"')


def delimiter_of(text: str) -> str:
    """The mark that parts the most rows alike; a comma where none does.

    >>> delimiter_of("Crop;2023;2024\\nWheat;2,9;3,2\\nBarley;0,9;1,1\\n")
    ';'
    """
    bare = _QUOTED.sub("x", text)  # a tab or a comma within quotes parts nothing
    return max(DELIMITERS, key=lambda mark: (_parts_alike(bare, mark), -DELIMITERS.index(mark)))


def _parts_alike(text: str, mark: str) -> int:
    """How many of the first rows have as many cells as most of them have, where those are several."""
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(text, newline=""), delimiter=mark):
            widths.append(len(row))
            if len(widths) == _SNIFFED_ROWS:
                break
    except csv.Error:
        return 0
    return max((widths.count(width) for width in set(widths) if width > 1), default=0)


# --- Where the heads, the rows and the lines around them are


def tables_in(grid: Grid) -> tuple[Table, ...]:
    """The tables of a grid, from top to bottom. Rows without a head above them are part of no table."""
    return tuple(_tables(grid))


def _tables(grid: Grid) -> Iterator[Table]:
    titles: list[str] = []
    table: Table | None = None
    for block in _blocks(grid.rows):
        above, heads, rows = _split(block)
        if heads and rows:
            if table:
                yield table
            table, titles = Table(grid.path, grid.sheet, (*titles, *_lines(above)), heads, rows), []
        elif table and any(row.has_figures for row in block):
            table = replace(table, rows=(*table.rows, *block))
        elif table:
            table = replace(table, notes=(*table.notes, *_lines(block)))
            titles = [*titles, *_lines(block)]  # a note below one table may be the title of the next
        else:
            titles += _lines(block)
    if table:
        yield table


def _blocks(rows: Iterable[Row]) -> Iterator[tuple[Row, ...]]:
    """Runs of rows that hold something, with nothing between them."""
    for is_filled, run in groupby(rows, key=lambda row: bool(row.filled)):
        if is_filled:
            yield tuple(run)


def _split(block: Sequence[Row]) -> tuple[Sequence[Row], tuple[Row, ...], tuple[Row, ...]]:
    """The lines above a table, its head rows, and the rest; no heads where its first row of several cells holds figures."""
    first = next((at for at, row in enumerate(block) if not _is_lone(row)), len(block))
    below = range(first + 1, len(block))
    body = next((at for at in below if _is_body(block[at]) or not _may_be_head(block[at], block[first:at])), len(block))
    if first < len(block) and _states_figures(block[first], block[first + 1 :]):
        body = first
    return block[:first], _spread(block[first:body]), tuple(block[body:])


def _is_lone(row: Row) -> bool:
    """Does it hold one text, at its start: a title, a section or a note?"""
    return len(row.filled) == 1 and row.filled[0].column == 1


def _is_body(row: Row) -> bool:
    """Figures, a section, or nothing but gaps: no row of heads."""
    return row.has_figures or _is_lone(row) or all(cell.is_missing or cell.column == 1 for cell in row.filled)


def _may_be_head(row: Row, heads: Sequence[Row]) -> bool:
    """May a row of words and years be one more of heads, and not a row that states years: "Sela, 1998"?

    Of rows of heads only one names the first column, and only one the years.
    """
    names = {head.text(0) for head in (*heads, row) if head.text(0)}
    has_years = any(YEAR.fullmatch(cell.text) for head in heads for cell in head.cells)
    return len(names) < 2 and not (has_years and any(YEAR.fullmatch(cell.text) for cell in row.cells))


def _states_figures(row: Row, below: Sequence[Row]) -> bool:
    """Is a row of figures, and not of heads that look like some ("0", "1", "2 children")? Its first cell tells."""
    return row.has_figures and bool(row.text(0)) and not below


def _lines(rows: Iterable[Row]) -> tuple[str, ...]:
    """Each row as one line: a title without quotes may hold the mark that parts cells."""
    return tuple(row.line.strip(f"{DELIMITERS} ") if _is_plain(row) else _joined(row) for row in rows)


def _is_plain(row: Row) -> bool:
    return bool(row.line) and '"' not in row.line and "\t" not in row.line.strip()


def _joined(row: Row) -> str:
    return " ".join(cell.text for cell in row.filled)


def _spread(heads: Sequence[Row]) -> tuple[Row, ...]:
    """Heads with each gap filled from the left where another head stands below it: "Exports" over 2023 and 2024."""
    return tuple(
        replace(row, cells=_filled_from_left(row.cells, heads[at + 1])) if at + 1 < len(heads) else row
        for at, row in enumerate(heads)
    )


def _filled_from_left(cells: Sequence[Cell], below: Row) -> tuple[Cell, ...]:
    filled: list[Cell] = []
    for cell in cells:
        left = filled[-1].text if filled and cell.column > 1 else ""
        takes = not cell.text and left and below.text(cell.column - 1)
        filled.append(replace(cell, text=left, spread=True) if takes else cell)
    return tuple(filled)
