"""Plain text from a file or standard input, exactly as it is: line ends and all, so that offsets hold."""

from __future__ import annotations

import codecs
import os
import shlex
import stat
import sys
from pathlib import Path
from string import ascii_letters

from factcheck.errors import Place, UnreadableError
from factcheck.model import Document

STANDARD_INPUT = "-"
# Standard input as documents and messages name it.
STANDARD_INPUT_LABEL = "<stdin>"
# A file name this much like the one asked for (0 to 1) is worth naming; the default of difflib.
LIKE_ENOUGH = 0.6

# What a file may begin with, and how the rest is encoded.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)


def read_document(path: str) -> Document:
    """A file as a document; "-" is standard input. Raises UnreadableError."""
    return Document(_label(path), read_text(path))


def read_text(path: str) -> str:
    """The text of a file, or of standard input for "-", without its byte order mark. Raises UnreadableError."""
    text = decode(_content(path), path)
    if not text:
        raise _unreadable(path, "nothing in it", "is it the right one?")
    if text.isspace():
        raise _unreadable(path, "nothing but white space", "is it the right one?")
    return text


def _content(path: str) -> bytes:
    if not path:
        raise _unreadable('""', "no file is named", "give the path of one")
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:
                raise _unreadable(path, "is closed", "name a file")
            return sys.stdin.buffer.read()
        refuse_device(path)
        return Path(path).read_bytes()
    except FileNotFoundError:
        raise _unreadable(path, "no such file", _nearest_file(path)) from None
    except IsADirectoryError:
        raise _unreadable(path, "a folder, not a file", "name the files in it") from None
    except PermissionError:
        raise _unreadable(path, "no permission to read it", "check who owns it") from None
    except OSError as error:
        raise _unreadable(path, f"cannot be read: {error.strerror}", "check the path") from None
    except ValueError:
        raise _unreadable(path.replace("\0", "\\0"), "a path with a NUL character", "check the path") from None


def refuse_device(path: str) -> None:
    """Raise UnreadableError for a device such as /dev/zero, which may never end; OSError where there is nothing."""
    mode = os.stat(path).st_mode
    is_standard_input = os.path.realpath(path) == os.path.realpath("/dev/stdin")
    if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not is_standard_input and path != os.devnull):
        raise _unreadable(path, "a device, not a file", "name a file")


def _nearest_file(path: str) -> str:
    from difflib import get_close_matches

    wanted = Path(path)
    try:
        names = [entry.name for entry in wanted.parent.iterdir()]
    except OSError:
        return f'there is no folder "{wanted.parent}"'
    near = get_close_matches(wanted.name, names, n=1, cutoff=LIKE_ENOUGH)
    return f'did you mean "{wanted.with_name(near[0])}"?' if near else "check the path"


def decode(content: bytes, path: str) -> str:
    """The text of a file's bytes, without its byte order mark: UTF-8, or UTF-16 with a mark. Raises UnreadableError."""
    mark, encoding = next((row for row in _MARKS if content.startswith(row[0])), (b"", "utf-8"))
    content = content[len(mark) :]
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        if b"\0" in content and encoding == "utf-8":
            raise _binary(path) from None
        raise _undecodable(content, error, path) from None
    if "\0" in text:
        raise _binary(path)
    return text


def _binary(path: str) -> UnreadableError:
    return _unreadable(path, "not text: it holds NUL bytes", "save it as plain text in UTF-8")


def _undecodable(content: bytes, error: UnicodeDecodeError, path: str) -> UnreadableError:
    """At the first bad byte, with the column in characters."""
    before = content[: error.start].decode(error.encoding)
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    cause = f"not {error.encoding.upper()}: byte 0x{content[error.start]:02X}"
    hint = "the file is damaged; mend it here, or save it again as UTF-8"
    # Characters beyond ASCII that did decode show that the file is in UTF-8 and this one spot is bad.
    if before.isascii() and error.encoding == "utf-8" and (guess := _likely_encoding(content)):
        hint = f"it may be {guess}; convert it with: iconv -f {guess} -t utf-8 {_argument(path)}"
    return UnreadableError(Place(_label(path), line, column), cause, hint)


def _likely_encoding(content: bytes) -> str:
    """The code page in which the content decodes: the Cyrillic one if its high bytes outnumber the ASCII letters."""
    high = len(content.translate(None, bytes(range(0x80))))
    latin = len(content) - len(content.translate(None, ascii_letters.encode()))
    pages = ("windows-1251", "windows-1252") if high > latin else ("windows-1252", "windows-1251")
    return next((page for page in pages if _decodes(content, page)), "")


def _decodes(content: bytes, encoding: str) -> bool:
    try:
        content.decode(encoding)
    except UnicodeDecodeError:
        return False
    return True


def _argument(path: str) -> str:
    return "" if path == STANDARD_INPUT else shlex.quote(path)


def _label(path: str) -> str:
    return STANDARD_INPUT_LABEL if path == STANDARD_INPUT else path


def _unreadable(path: str, cause: str, hint: str) -> UnreadableError:
    return UnreadableError(Place(_label(path)), cause, hint)
