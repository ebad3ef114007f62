"""CSV files to tables: what is head, row, title and note, and what is refused."""

from __future__ import annotations

import pytest

from factcheck.errors import UnreadableError
from factcheck.read.tables import MOST_COLUMNS, MOST_ROWS, Cell, Table, delimiter_of, read_grid, read_grids, tables_in


def only_table(text: str) -> Table:
    (table,) = tables_in(read_grid(text, "farm.csv"))
    return table


def texts(rows: object) -> list[list[str]]:
    return [[cell.text for cell in row.cells] for row in rows]  # type: ignore[attr-defined]


@pytest.mark.parametrize("mark", [",", ";", "\t", "|"])
def test_each_usual_delimiter_is_told_from_the_rows(mark: str) -> None:
    assert delimiter_of(f"Crop{mark}2023{mark}2024\nWheat{mark}1{mark}2\n") == mark


def test_decimal_commas_do_not_hide_a_semicolon() -> None:
    assert delimiter_of("Crop;2023\nWheat;2,9\nOats;3,1\n") == ";"


def test_a_title_above_and_notes_below_are_no_rows() -> None:
    table = only_table("Exports, million tonnes\n\nCrop,2023\nWheat,2.9\n\nSource: the farm office\n")
    assert table.titles == ("Exports, million tonnes",)
    assert table.notes == ("Source: the farm office",)
    assert texts(table.rows) == [["Wheat", "2.9"]]


def test_a_head_over_several_columns_is_spread_over_them() -> None:
    table = only_table(",Exports,,Imports,\nCrop,2023,2024,2023,2024\nWheat,1,2,3,4\n")
    assert texts(table.heads)[0] == ["", "Exports", "Exports", "Imports", "Imports"]


def test_figures_after_a_blank_row_go_on_with_the_table() -> None:
    assert len(only_table("Crop,2023\nWheat,1\n\nOats,2\n").rows) == 2


def test_a_second_table_has_heads_of_its_own() -> None:
    first, second = tables_in(read_grid("Crop,2023\nWheat,1\n\nImports\n\nGoods,2024\nSalt,2\n", "farm.csv"))
    assert texts(first.heads) == [["Crop", "2023"]]
    assert (second.titles, texts(second.heads)) == (("Imports",), [["Goods", "2024"]])


def test_a_row_keeps_its_line_as_it_stands_and_the_number_of_its_first_line() -> None:
    table = only_table('Crop,2023\n"Big\nbeans",  5\nOats,6\n')
    assert [(row.number, row.line) for row in table.rows] == [(2, '"Big\nbeans",  5'), (4, "Oats,6")]


def test_a_line_separator_inside_a_cell_shifts_no_line() -> None:
    assert only_table("Crop,2023\nWheat\u2028x,1\nOats,2\n").rows[1].line == "Oats,2"


@pytest.mark.parametrize("text", ["2024", "2023/24", "2020–2024", "31.12.2024", "2024-05-04", "Wheat", "Under 18", ""])
def test_years_days_and_words_are_no_figures(text: str) -> None:
    assert not Cell(text, 1, 1).is_figure


@pytest.mark.parametrize(
    "text", ["3", "3.2", "-3", "−3", "$1,234", "17%", "(4.2)", "3.2 million tonnes", "12*", "1 234,5", "€ 5"]
)
def test_figures_are_known_by_their_looks(text: str) -> None:
    assert Cell(text, 1, 1).is_figure


def test_a_long_word_behind_a_digit_is_read_in_no_time() -> None:
    assert not Cell("1" + "a" * 20_000 + "1", 1, 1).is_figure


def test_a_quote_that_never_ends_is_told_with_its_row() -> None:
    with pytest.raises(UnreadableError, match="not CSV") as caught:
        read_grid('Crop,2023\n"Wheat,1\n', "farm.csv")
    assert str(caught.value).startswith("farm.csv:2:1: not CSV")


@pytest.mark.parametrize("text", ["a,b\n" * (MOST_ROWS + 1), "a" + "," * MOST_COLUMNS])
def test_a_table_too_large_is_refused(text: str) -> None:
    with pytest.raises(UnreadableError, match="a table of"):
        read_grid(text, "farm.csv")


def test_a_file_in_another_encoding_is_refused_with_a_hint(tmp_path: object) -> None:
    path = f"{tmp_path}/farm.csv"
    with open(path, "wb") as file:
        file.write("Café,2023\nThé,1\n".encode("windows-1252"))
    with pytest.raises(UnreadableError, match="not UTF-8") as caught:
        read_grids(path)
    assert "iconv" in caught.value.hint
