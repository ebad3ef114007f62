"""XLSX workbooks to grids: numbers as their formats show them, merged cells, and what cannot be read, with the reason.

A workbook is a zip of XML: what it unpacks to is looked at before anything is unpacked.
"""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from datetime import date, time
from decimal import Decimal
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import ParseError

from factcheck.errors import FactcheckError, Place, UnreadableError
from factcheck.read.number_formats import shown_date, shown_number
from factcheck.read.tables import Cell, Grid, Row, refuse_large

# A workbook of 20,000 rows and some twenty columns unpacks to about 40 MB.
MOST_UNPACKED = 128 * 2**20
MOST_PARTS = 2_000
# How the older format begins (.xls), and any workbook with a password.
_COMPOUND_FILE = b"\xd0\xcf\x11\xe0"
_MERGED = re.compile(rb"<mergeCell\s[^>]*?ref=\"([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})\"")
# What openpyxl raises for a zip that is no workbook, or a damaged one.
_DAMAGED = (KeyError, ValueError, TypeError, AttributeError, IndexError, OSError, ParseError, zipfile.BadZipFile, EOFError)

# The row and the column of a cell, from 1.
_At = tuple[int, int]


def read_workbook(path: str) -> tuple[Grid, ...]:
    """The sheets that a reader sees. Raises UnreadableError, or FactcheckError where openpyxl is not installed."""
    openpyxl = _openpyxl(path)
    _refuse_bombs(path)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # of what openpyxl leaves out, such as charts, nothing is read
            shown = openpyxl.load_workbook(path, data_only=True)
            written = openpyxl.load_workbook(path)
        sheets = [sheet for sheet in shown.worksheets if sheet.sheet_state == "visible"]
        return tuple(_grid(path, sheet, written[sheet.title]) for sheet in sheets)
    except _DAMAGED as error:
        cause = f"not a workbook that can be read: {str(error) or type(error).__name__}"
        raise UnreadableError(
            Place(path), cause, "open it in a spreadsheet program and save it again, or save it as CSV"
        ) from None


def _openpyxl(path: str) -> Any:
    try:
        import openpyxl
    except ImportError:
        cause = "workbooks are read with openpyxl, which is not installed"
        raise FactcheckError(Place(path), cause, "install it with: pip install 'factcheck-cli[xlsx]'") from None
    return openpyxl


def _refuse_bombs(path: str) -> None:
    """Raises UnreadableError for what is no zip, or unpacks to too much."""
    _refuse_encrypted(path)
    try:
        with zipfile.ZipFile(path) as archive:
            parts = archive.infolist()
            if sum(part.file_size for part in parts) > MOST_UNPACKED or len(parts) > MOST_PARTS:
                cause = f"a workbook that unpacks to more than {MOST_UNPACKED // 2**20} MB"
                raise UnreadableError(Place(path), cause, "keep the sheets you need, or save them as CSV")
            for part in parts:
                _refuse_part(path, part.filename, archive)
    except zipfile.BadZipFile:
        raise UnreadableError(Place(path), "not a workbook: it is no zip file", "save it as .xlsx or .csv") from None


def _refuse_encrypted(path: str) -> None:
    try:
        with Path(path).open("rb") as file:
            start = file.read(len(_COMPOUND_FILE))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or error
        raise UnreadableError(Place(path), f"cannot be read: {reason}", "check the path") from None
    if start == _COMPOUND_FILE:
        cause = "an old workbook (.xls), or one with a password"
        raise UnreadableError(Place(path), cause, "save it as .xlsx without a password, or as CSV")


def _refuse_part(path: str, name: str, archive: zipfile.ZipFile) -> None:
    """Raises UnreadableError for XML that declares entities, and for a merged range that would fill the memory."""
    if not name.endswith((".xml", ".rels")):
        return
    try:
        content = archive.read(name)
    except (RuntimeError, NotImplementedError, zipfile.BadZipFile, EOFError, OSError, ValueError):
        raise UnreadableError(Place(path), f"{name} in it is damaged", "save the workbook again") from None
    if b"<!ENTITY" in content or b"<!DOCTYPE" in content:
        raise UnreadableError(Place(path), f"{name} in it declares entities", "no spreadsheet program writes such a file")
    for left, top, right, bottom in _MERGED.findall(content):
        refuse_large(path, int(bottom) - int(top), _column(right) - _column(left))


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number


def _grid(path: str, sheet: Any, written: Any) -> Grid:
    # openpyxl keeps the cells that the file holds by their place; the sheet's own size may be that of its formats.
    filled = [at for at, cell in sheet._cells.items() if cell.value is not None]
    rows, columns = max((row for row, _ in filled), default=0), max((column for _, column in filled), default=0)
    columns = max(columns, max((span.max_col for span in sheet.merged_cells.ranges if span.min_row <= rows), default=0))
    refuse_large(path, rows, columns)
    merged = dict(_merged(sheet, rows))
    return Grid(path, sheet.title, tuple(_row(sheet, written, merged, number, columns) for number in range(1, rows + 1)))


def _merged(sheet: Any, rows: int) -> Iterator[tuple[_At, _At]]:
    """Each place that a merged cell covers, with the place of the cell that holds its text."""
    for span in sheet.merged_cells.ranges:
        for row in range(span.min_row, min(span.max_row, rows) + 1):
            for column in range(span.min_col, span.max_col + 1):
                if (row, column) != (span.min_row, span.min_col):
                    yield (row, column), (span.min_row, span.min_col)


def _row(sheet: Any, written: Any, merged: dict[_At, _At], number: int, columns: int) -> Row:
    return Row(number, tuple(_cell(sheet, written, merged, number, column) for column in range(1, columns + 1)))


def _cell(sheet: Any, written: Any, merged: dict[_At, _At], row: int, column: int) -> Cell:
    at = merged.get((row, column), (row, column))
    if at not in sheet._cells:
        return Cell("", row, column)
    text, unread = _text(sheet._cells[at], written._cells.get(at))
    value = sheet._cells[at].value
    written = value if isinstance(value, str) else text
    return Cell(text, row, column, unread, spread=at != (row, column), written=written)


def _text(shown: Any, written: Any) -> tuple[str, str]:
    """What a cell shows, and why that cannot be told where it cannot."""
    value, pattern = shown.value, shown.number_format or "General"
    match value:
        case None:
            is_formula = written is not None and written.data_type == "f"
            return "", "a formula without a value; open the file in a spreadsheet program and save it" if is_formula else ""
        case bool():
            return "", "true or false, and no figure"
        case str():
            is_error = shown.data_type == "e"
            return ("", f"the error {value}") if is_error else (" ".join(value.split()), "")
        case int() | float() | Decimal():
            text = shown_number(Decimal(repr(value)) if isinstance(value, float) else Decimal(value), pattern)
        case date() | time():
            text = shown_date(value, pattern)
        case _:
            text = None
    return (text, "") if text is not None else ("", f'a number in the format "{pattern}", which is not read')
