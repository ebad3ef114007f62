"""A claim base's file, changed whole or not at all: by one writer at a time, with its links, rights and encoding kept."""

from __future__ import annotations

import codecs
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from errno import ENOENT
from pathlib import Path

from factcheck.errors import FactcheckError, Place
from factcheck.read.text import decode, refuse_device

# Seconds: a writer holds the lock for well under one.
LONGEST_WAIT = 30.0


def change_file(path: str, change: Callable[[str], str]) -> tuple[str, str]:
    """Replace a file's text by what `change` makes of it (of "" where there is no file); the text before and after.

    A text that stays the same is not written. Raises FactcheckError, and whatever `change` raises; then the old file stays.
    """
    target = Path(os.path.realpath(path))
    try:
        with _locked(target):
            if target.exists():
                refuse_device(str(target))
            content = target.read_bytes() if target.exists() else b""
            before = decode(content, path) if content.strip() else ""
            after = change(before)
            if after != before:
                _replace(target, _encoded(after, content))
    except OSError as error:
        cause = f"cannot be written: {error.strerror or error}"
        raise FactcheckError(
            Place(path), cause, "nothing was changed; check the folder, its rights and the space left"
        ) from None
    return before, after


@contextmanager
def _locked(target: Path) -> Iterator[None]:
    from filelock import FileLock, Timeout

    if not target.parent.is_dir():  # the lock would make it
        raise FileNotFoundError(ENOENT, f"there is no folder {target.parent}")
    lock = target.with_name(f".{target.name}.lock")
    try:
        with FileLock(lock, timeout=LONGEST_WAIT):
            yield
    except Timeout:
        cause = f"another program has been changing it for {LONGEST_WAIT:.0f} seconds"
        raise FactcheckError(Place(str(target)), cause, f"wait for it; if there is none, delete {lock}") from None


def _encoded(text: str, before: bytes) -> bytes:
    """The text in the encoding that the file has had, with its byte order mark."""
    for mark, encoding in ((codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be")):
        if before.startswith(mark):
            return mark + text.encode(encoding)
    mark = codecs.BOM_UTF8 if before.startswith(codecs.BOM_UTF8) else b""
    return mark + text.encode()


def _replace(target: Path, content: bytes) -> None:
    """Through a file beside it that is on the disk before it takes the name: a crash leaves the old file or the new one."""
    draft = target.with_name(f".{target.name}.tmp")
    draft.unlink(missing_ok=True)  # whoever holds the lock knows that its writer was killed
    try:
        with draft.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _take_rights(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)
    _flush_folder(target.parent)


def _take_rights(target: Path, draft: Path) -> None:
    """The mode of the file, and its owner where that is allowed."""
    if target.exists():
        shutil.copymode(target, draft)
        with suppress(OSError, AttributeError):
            os.chown(draft, target.stat().st_uid, target.stat().st_gid)


def _flush_folder(folder: Path) -> None:
    """So that the new name outlasts a loss of power; some systems cannot open a folder."""
    with suppress(OSError):
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
