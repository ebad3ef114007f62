"""Workbooks: what their cells show, and what is refused before it is opened."""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from factcheck.errors import FactcheckError, UnreadableError
from factcheck.read.tables import Grid, read_grids, tables_in


@pytest.fixture
def sheet() -> Any:
    """An empty sheet of an empty workbook."""
    return Workbook().active


def grid_of(sheet: Any, folder: Path) -> Grid:
    path = str(folder / "harbour.xlsx")
    sheet.parent.save(path)
    return read_grids(path)[0]


def fill(sheet: Any, *rows: tuple[object, ...]) -> None:
    for row in rows:
        sheet.append(row)


def test_a_cell_reads_as_it_is_shown(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Goods", "Share"), ("Salt", 0.17))
    sheet["B2"].number_format = "0%"
    cell = grid_of(sheet, tmp_path).rows[1].cells[1]
    assert (cell.text, cell.place) == ("17%", "B2")


def test_a_formula_that_nobody_worked_out_is_unread(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Goods", "Tonnes"), ("Salt", "=1+1"))
    cell = grid_of(sheet, tmp_path).rows[1].cells[1]
    assert (cell.text, cell.unread.partition(";")[0]) == ("", "a formula without a value")


def test_an_error_in_a_cell_is_unread(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Goods", "Tonnes"), ("Salt", "#DIV/0!"))
    assert grid_of(sheet, tmp_path).rows[1].cells[1].unread == "the error #DIV/0!"


def test_merged_heads_stand_over_all_their_columns(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Harbour trade",), ("Goods", "Tonnes", None), (None, 2023, 2024), ("Salt", 1, 2))
    for merged in ("A1:C1", "B2:C2", "A2:A3"):
        sheet.merge_cells(merged)
    (table,) = tables_in(grid_of(sheet, tmp_path))
    assert table.titles == ("Harbour trade",)
    assert [[cell.text for cell in row.cells] for row in table.heads] == [
        ["Goods", "Tonnes", "Tonnes"],
        ["Goods", "2023", "2024"],
    ]


def test_a_hidden_sheet_is_not_read(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Goods", "Tonnes"), ("Salt", 1))
    sheet.parent.create_sheet("Old").sheet_state = "hidden"
    grid_of(sheet, tmp_path)
    assert [grid.sheet for grid in read_grids(str(tmp_path / "harbour.xlsx"))] == ["Sheet"]


def test_a_format_at_the_far_corner_makes_no_large_table(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Goods", "Tonnes"), ("Salt", 1))
    sheet["XFD1048576"].number_format = "0%"
    assert len(grid_of(sheet, tmp_path).rows) == 2


def test_a_figure_at_the_far_corner_is_refused(sheet: Any, tmp_path: Path) -> None:
    sheet["XFD1048576"] = 1
    with pytest.raises(UnreadableError, match="a table of more than"):
        grid_of(sheet, tmp_path)


def test_a_merged_range_over_the_whole_sheet_is_refused(sheet: Any, tmp_path: Path) -> None:
    fill(sheet, ("Goods", "Tonnes"), ("Salt", 1))
    sheet.merge_cells("A4:B5")
    path = tmp_path / "harbour.xlsx"
    sheet.parent.save(path)
    _rewrite(path, b"A4:B5", b"A4:XFD1048576")
    with pytest.raises(UnreadableError, match="a table of"):
        read_grids(str(path))


def _rewrite(path: Path, old: bytes, new: bytes) -> None:
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).replace(old, new) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)


def test_xml_that_declares_entities_is_refused(sheet: Any, tmp_path: Path) -> None:
    path = tmp_path / "harbour.xlsx"
    sheet.parent.save(path)
    _rewrite(path, b"<worksheet", b'<!DOCTYPE a [<!ENTITY b "c">]><worksheet')
    with pytest.raises(UnreadableError, match="declares entities"):
        read_grids(str(path))


def test_a_zip_that_unpacks_to_too_much_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    path = tmp_path / "harbour.xlsx"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/workbook.xml", "w") as part:
        for _ in range(129):
            part.write(bytes(2**20))
    with pytest.raises(UnreadableError, match="unpacks to more than 128 MB"):
        read_grids(str(path))


@pytest.mark.parametrize(
    ("content", "cause"),
    [(b"Goods,Tonnes", "no zip file"), (b"\xd0\xcf\x11\xe0 and more", "with a password"), (b"", "no zip file")],
)
def test_what_is_no_workbook_is_refused(content: bytes, cause: str, tmp_path: Path) -> None:
    path = tmp_path / "harbour.xlsx"
    path.write_bytes(content)
    with pytest.raises(UnreadableError, match=cause):
        read_grids(str(path))


def test_a_zip_of_something_else_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "harbour.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("story.txt", "It was windy.")
    with pytest.raises(UnreadableError, match="not a workbook that can be read"):
        read_grids(str(path))


def test_without_openpyxl_the_user_reads_how_to_install_it(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(FactcheckError, match="not installed") as caught:
        read_grids(str(tmp_path / "harbour.xlsx"))
    assert "pip install 'factcheck-cli[xlsx]'" in caught.value.hint
