"""Files and standard input become text exactly as they are, or say why not."""

from __future__ import annotations

import io
import os
import sys
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import UnreadableError
from factcheck.read.text import read_document, read_text

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    return tmp_path / "draft.txt"


def problem(path: Path | str) -> str:
    with pytest.raises(UnreadableError) as caught:
        read_text(str(path))
    return str(caught.value)


def feed(monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(content), encoding="ascii"))


# --- What is read


def test_line_ends_stay_as_they_are(draft: Path) -> None:
    draft.write_bytes(b"one\r\ntwo\rthree\n")
    assert read_text(str(draft)) == "one\r\ntwo\rthree\n"


@pytest.mark.parametrize(
    ("mark", "encoding"), [(b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be")]
)
def test_a_byte_order_mark_tells_the_encoding_and_is_no_text(draft: Path, mark: bytes, encoding: str) -> None:
    draft.write_bytes(mark + "“17%” – Құрманғазы 😀".encode(encoding))
    assert read_text(str(draft)) == "“17%” – Құрманғазы 😀"


def test_a_dash_reads_standard_input_as_utf_8(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, "Әйелдер\r\n".encode())
    assert read_text("-") == "Әйелдер\r\n"


def test_a_document_keeps_its_path(draft: Path) -> None:
    draft.write_text("17%", "utf-8")
    assert (read_document(str(draft)).path, read_document(str(draft)).text) == (str(draft), "17%")


def test_standard_input_is_a_document_with_a_label(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"17%")
    assert read_document("-").path == "<stdin>"


# --- What cannot be read


def test_a_missing_file_names_the_nearest(draft: Path) -> None:
    draft.write_text("17%", "utf-8")
    assert problem(draft.with_name("draff.txt")) == (
        f'{draft.with_name("draff.txt")}: no such file; did you mean "{draft}"?'
    )


def test_a_missing_file_unlike_any_other_names_none(draft: Path) -> None:
    assert problem(draft) == f"{draft}: no such file; check the path"


def test_a_missing_folder_is_named(draft: Path) -> None:
    path = draft.parent / "drafts" / "a.txt"
    assert problem(path) == f'{path}: no such file; there is no folder "{path.parent}"'


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    assert problem(tmp_path) == f"{tmp_path}: a folder, not a file; name the files in it"


@pytest.mark.skipif(os.name == "nt" or not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read all")
def test_a_file_without_permission_is_told(draft: Path) -> None:
    draft.write_text("17%", "utf-8")
    draft.chmod(0)
    assert problem(draft) == f"{draft}: no permission to read it; check who owns it"


def test_a_path_that_no_system_takes_is_told(draft: Path) -> None:
    assert "cannot be read: " in problem(draft.with_name("x" * 5000))


def test_a_path_with_a_nul_character_is_told() -> None:
    assert problem("a\0b") == "a\\0b: a path with a NUL character; check the path"


def test_western_text_in_an_old_code_page_is_recognised(draft: Path) -> None:
    draft.write_bytes("First line\nThe café – 17%\n".encode("windows-1252"))
    assert problem(draft) == (
        f"{draft}:2:8: not UTF-8: byte 0xE9; it may be windows-1252; "
        f"convert it with: iconv -f windows-1252 -t utf-8 {draft}"
    )


def test_cyrillic_text_in_an_old_code_page_is_recognised(draft: Path) -> None:
    draft.write_bytes("Женщины в парламенте: 17%".encode("windows-1251"))
    assert "1:1: not UTF-8: byte 0xC6; it may be windows-1251; convert it" in problem(draft)


def test_one_bad_byte_in_utf_8_is_damage_not_another_encoding(draft: Path) -> None:
    draft.write_bytes("Café\nAstana: ".encode() + b"\xff17%")
    assert problem(draft) == (
        f"{draft}:2:9: not UTF-8: byte 0xFF; the file is damaged; mend it here, or save it again as UTF-8"
    )


def test_columns_of_a_bad_byte_count_characters(draft: Path) -> None:
    draft.write_bytes("éé😀".encode() + b"\xff")
    assert problem(draft).startswith(f"{draft}:1:4: ")


def test_a_cut_off_utf_16_file_is_damaged(draft: Path) -> None:
    draft.write_bytes(b"\xff\xfea\0b\0c")
    assert problem(draft).startswith(f"{draft}:1:3: not UTF-16-LE: byte 0x63; the file is damaged")


@pytest.mark.parametrize("content", [b"PK\x03\x04\0\0\xff", b"a\0b", "17%".encode("utf-16-le")])
def test_a_file_with_nul_bytes_is_no_text(draft: Path, content: bytes) -> None:
    draft.write_bytes(content)
    assert problem(draft) == f"{draft}: not text: it holds NUL bytes; save it as plain text in UTF-8"


@pytest.mark.parametrize("content", [b"", b"\xef\xbb\xbf"])
def test_an_empty_file_is_told(draft: Path, content: bytes) -> None:
    draft.write_bytes(content)
    assert problem(draft) == f"{draft}: nothing in it; is it the right one?"


def test_white_space_is_no_draft(draft: Path) -> None:
    draft.write_text(" \n\t\u00a0\n", "utf-8")
    assert problem(draft) == f"{draft}: nothing but white space; is it the right one?"


def test_a_problem_of_standard_input_is_told_under_its_label(monkeypatch: pytest.MonkeyPatch) -> None:
    feed(monkeypatch, b"caf\xe9")
    assert problem("-").startswith("<stdin>:1:4: not UTF-8: byte 0xE9; it may be windows-1252")


# --- Properties


def read_or_refused(path: Path) -> str | None:
    """The text, or None where it is refused. Anything but an UnreadableError comes through."""
    try:
        return read_text(str(path))
    except UnreadableError:
        return None


@given(content=st.binary() | st.text().map(str.encode))
def test_any_bytes_are_read_unchanged_or_refused(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    text = read_or_refused(path)
    whole = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}.get(content[:2], "utf-8")
    assert text is None or f"\ufeff{text}".encode(whole).endswith(content)
