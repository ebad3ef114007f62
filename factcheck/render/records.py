"""Rows of a table as CSV, or as a workbook."""

from __future__ import annotations

import io
import re
from collections.abc import Iterable, Sequence
from typing import Any

from factcheck.errors import FactcheckError, Place

# The widest that a column of a workbook is made, in characters.
_WIDEST = 60
_FORMAT_TEXT = "@"
# What a cell of a workbook takes at most; openpyxl cuts off the rest without a word.
_LONGEST = 32_767
# What XML cannot hold.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff\ud800-\udfff]")
_SPECIAL = re.compile(r'[",\r\n]')


def render_csv(rows: Iterable[Sequence[str]]) -> str:
    """RFC 4180 with commas, though with lines that end in "\\n"."""
    return "".join(",".join(map(_quoted, row)) + "\n" for row in rows)


def _quoted(cell: str) -> str:
    # The csv module of Python 3.11 leaves a lone carriage return bare, which ends the line for its reader.
    return '"' + cell.replace('"', '""') + '"' if _SPECIAL.search(cell) else cell


def render_workbook(rows: Iterable[Sequence[str]], title: str) -> bytes:
    """A workbook of one sheet, all of it text. Raises FactcheckError where openpyxl is not installed."""
    try:
        from openpyxl import Workbook
    except ImportError:
        cause = "workbooks are written with openpyxl, which is not installed"
        raise FactcheckError(Place(title), cause, "install it with: pip install 'factcheck-cli[xlsx]'") from None
    workbook = Workbook()
    sheet = workbook.active
    sheet.title, sheet.freeze_panes = title, "B2"
    for number, row in enumerate(rows, 1):
        for column, text in enumerate(row, 1):
            if len(text) > _LONGEST:
                cause = f"a text of {len(text):,} characters in row {number}, column {column}"
                raise FactcheckError(Place(title), cause, f"a cell takes {_LONGEST:,}; write CSV")
            _write(sheet.cell(number, column), text)
    for letter, cells in ((column[0].column_letter, column) for column in sheet.columns):
        sheet.column_dimensions[letter].width = min(_WIDEST, max(len(cell.value or "") for cell in cells) + 2)
    return _saved(workbook)


def _write(cell: Any, text: str) -> None:
    """As text, whatever it looks like: no "=1+1" is worked out, no "2031-05-04" becomes a number."""
    cell.value = _CONTROL.sub(" ", text) or None
    if text:
        cell.data_type, cell.number_format = "s", _FORMAT_TEXT


def _saved(workbook: Any) -> bytes:
    file = io.BytesIO()
    workbook.save(file)
    return file.getvalue()
