"""Where results go: to standard output or a file; how wide, and whether in colour. Diagnostics go to standard error."""

from __future__ import annotations

import codecs
import os
import shutil
import sys
import unicodedata
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from factcheck.errors import ClaimBaseError, ExitCode, FactcheckError, Place
from factcheck.render.safe import safe

STANDARD_OUTPUT = Place("standard output")
# The width of a page where there is no terminal to ask, such as a pipe or a file.
PAGE_WIDTH = 80


def exit_code(*, failed: bool, conflicts: bool, exit_zero: bool) -> ExitCode:
    """Failing outweighs conflicts, and only conflicts can be excused."""
    if failed:
        return ExitCode.FAILED
    return ExitCode.CONFLICTS if conflicts and not exit_zero else ExitCode.NO_CONFLICT


# --- The page


def page_width(output: str | None) -> int:
    """COLUMNS where it is set, the width of the terminal where there is one, else 80. A file is no terminal."""
    columns = os.environ.get("COLUMNS", "")
    if output is not None and not columns.isdecimal():
        return PAGE_WIDTH
    return shutil.get_terminal_size((PAGE_WIDTH, 0)).columns


def wants_colour(output: str | None) -> bool:
    """Whether the results, which go to a file or else to standard output, are to be coloured."""
    return output is None and colour_by(os.environ, is_terminal=sys.stdout is not None and sys.stdout.isatty())


def colour_by(environment: Mapping[str, str], *, is_terminal: bool) -> bool:
    """NO_COLOR (no-color.org) outweighs FORCE_COLOR (force-color.org); a file, a pipe or a dumb terminal gets none."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return is_terminal and environment.get("TERM") != "dumb"


# --- Results


def write_results(text: str, output: str | None) -> None:
    """Write to a file, whole or not at all, or to standard output. Raises FactcheckError, or BrokenPipeError."""
    if output is not None:
        write_file(text.encode("utf-8"), output)
        return
    try:
        _write_standard_output(text)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise unwritable(STANDARD_OUTPUT, error) from None


def unwritable(place: Place, error: OSError) -> FactcheckError:
    """What an operating system's refusal is called."""
    return FactcheckError(place, f"cannot be written: {error.strerror or error}", "check the place and the space left")


def refuse_to_overwrite(output: str | None, kept: Iterable[str]) -> None:
    """Raises FactcheckError where the output is one of the files to be kept, under whatever name; "-" is standard input."""
    for path in kept if output is not None else ():
        if _is_one_file(Path(str(output)), Path("/dev/stdin" if path == "-" else path)):
            cause = f"the results would overwrite {path if path != '-' else 'the draft on standard input'}"
            raise FactcheckError(Place(str(output)), cause, "give --output another name")


def _is_one_file(output: Path, kept: Path) -> bool:
    try:
        return output.is_file() and output.samefile(kept)
    except (OSError, ValueError):  # one of them cannot be looked at, so there is nothing to lose
        return False


def _write_standard_output(text: str) -> None:
    if sys.stdout is None:
        raise FactcheckError(STANDARD_OUTPUT, "is closed", "give --output a file")
    codecs.register_error(_PLAINER, _plainer)
    encoding = sys.stdout.encoding or "utf-8"
    sys.stdout.write(text.encode(encoding, _PLAINER).decode(encoding))
    sys.stdout.flush()


_PLAINER = "factcheck-plainer"
# What stands in for typographic characters that a terminal's code page lacks: one column for one, so that marks fit.
_STAND_INS = {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "−": "-", "×": "x"}


def _plainer(error: UnicodeError) -> tuple[str, int]:
    """An error handler of `codecs`: the nearest plain character, or question marks of the same width."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    lacking = error.object[error.start : error.end]
    return "".join(_STAND_INS.get(char) or "?" * _columns(char) for char in lacking), error.end


def _columns(char: str) -> int:
    return 0 if unicodedata.combining(char) else 2 if unicodedata.east_asian_width(char) in "WF" else 1


def write_file(content: bytes, output: str) -> None:
    """Through a file beside it, so that what was there stays whole until the new one is. Links and rights stay."""
    try:
        target = Path(os.path.realpath(output))
        if target.exists() and not target.is_file():  # a device, a pipe, or a folder, which refuses
            target.write_bytes(content)
            return
        _replace(target, content)
    except BrokenPipeError:
        raise
    except (OSError, ValueError) as error:
        raise unwritable(Place(output), error if isinstance(error, OSError) else OSError(str(error))) from None


def _replace(target: Path, content: bytes) -> None:
    draft = target.with_name(f".factcheck-{os.getpid()}.tmp")
    file = draft.open("xb")
    try:
        with file:
            file.write(content)
        if target.exists():
            shutil.copymode(target, draft)
        draft.replace(target)
    finally:
        draft.unlink(missing_ok=True)


# --- Diagnostics


def complain(error: FactcheckError) -> None:
    """Each problem on a line of its own, on standard error."""
    problems = error.problems if isinstance(error, ClaimBaseError) else (error,)
    for problem in problems:
        complain_of(str(problem))


def complain_of(cause: str) -> None:
    """One line on standard error, where there is one."""
    _tell("error", cause)


def note(told: str) -> None:
    """What a user should know of results that are right as they are; on standard error."""
    _tell("note", told)


def _tell(kind: str, told: str) -> None:
    with suppress(OSError, AttributeError):
        print(f"factcheck: {kind}: {safe(told)}", file=sys.stderr)
