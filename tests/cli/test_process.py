"""The program as a process of its own: pipes, signals, full disks, and what it loads."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

FACTCHECK = [sys.executable, "-m", "factcheck"]
SURROUNDINGS = {name: text for name, text in os.environ.items() if name not in ("COLUMNS", "NO_COLOR", "FORCE_COLOR")}
WRONG = "Women hold 29% of the seats in Kazakhstan’s parliament [sic].\n"

needs_dev_full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full, a disk that is always full")
needs_posix = pytest.mark.skipif(os.name != "posix", reason="needs POSIX signals and descriptors")


@pytest.fixture
def draft(tmp_path: Path) -> str:
    path = tmp_path / "draft.txt"
    path.write_text(WRONG, encoding="utf-8")
    return str(path)


def factcheck(
    *arguments: str, text: str | None = None, stdout: int | None = None, **environment: str
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*FACTCHECK, *arguments],
        check=False,
        input=text,
        stdout=subprocess.PIPE if stdout is None else stdout,
        stderr=subprocess.PIPE,
        encoding="utf-8",
        env={**SURROUNDINGS, "PYTHONUTF8": "1", **environment},
    )


def test_a_draft_on_standard_input() -> None:
    done = factcheck("verify", "-", text=WRONG)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.startswith("<stdin>:1:12  CONTRADICTED")


def test_standard_input_given_twice_is_reported_twice() -> None:
    done = factcheck("verify", "-", "-", text=WRONG)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.count("<stdin>:1:12  CONTRADICTED") == 2


def test_a_pipe_gets_80_columns_and_no_escapes(draft: str) -> None:
    out = factcheck("verify", draft, TERM="xterm-256color").stdout
    assert "\x1b" not in out
    assert "17%" in out


def test_colour_can_be_forced_and_forbidden(draft: str) -> None:
    assert "\x1b[1;4m29%\x1b[0m" in factcheck("verify", draft, FORCE_COLOR="1").stdout
    assert "\x1b" not in factcheck("verify", draft, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_columns_decides_the_width(draft: str) -> None:
    out = factcheck("verify", draft, "--quiet", COLUMNS="40").stdout
    assert max(map(len, out.partition("CONTRADICTED")[2].splitlines())) <= 40


def test_a_terminal_of_ascii_gets_no_traceback(draft: str) -> None:
    done = factcheck("verify", draft, PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    assert (done.returncode, done.stderr) == (1, "")
    assert '"' in done.stdout
    assert done.stdout.isascii()


@needs_posix
@pytest.mark.parametrize("arguments", [["--help"], ["verify", "-"], ["compare"], ["compare", "--format", "json"]])
def test_a_closed_pipe_exits_with_141_in_silence(arguments: list[str]) -> None:
    with subprocess.Popen(
        [*FACTCHECK, *arguments], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=SURROUNDINGS
    ) as process:
        assert process.stdin
        assert process.stdout
        assert process.stderr
        process.stdout.close()
        process.stdin.write(WRONG.encode())
        process.stdin.close()
        assert process.wait(60) == 141
        assert process.stderr.read() == b""


@needs_posix
def test_an_interrupt_exits_with_130_in_silence() -> None:
    with subprocess.Popen(
        [*FACTCHECK, "verify", "gone.txt", "-"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=SURROUNDINGS,
    ) as process:
        assert process.stderr
        assert b"gone.txt" in process.stderr.readline()  # it now waits for standard input
        process.send_signal(signal.SIGINT)
        assert process.wait(60) == 130
        assert process.stderr.read() == b""


INTERRUPTED = """
import sys
class Interrupt:
    def find_spec(self, name, path=None, target=None):
        if name.startswith("factcheck.cli"):
            raise KeyboardInterrupt
sys.meta_path.insert(0, Interrupt())
from factcheck.__main__ import main
main()
"""


def test_an_interrupt_while_the_program_loads_exits_with_130_in_silence() -> None:
    done = subprocess.run([sys.executable, "-c", INTERRUPTED], check=False, capture_output=True)
    assert (done.returncode, done.stdout, done.stderr) == (130, b"", b"")


@needs_dev_full
@pytest.mark.parametrize("arguments", [["--help"], ["verify", "-"], ["verify", "-", "--output", "/dev/full"]])
def test_a_full_disk_is_one_line_and_exits_with_2(arguments: list[str]) -> None:
    full = os.open("/dev/full", os.O_WRONLY)
    try:
        done = factcheck(*arguments, text=WRONG, stdout=full)
    finally:
        os.close(full)
    assert done.returncode == 2
    assert done.stderr.startswith("factcheck: error: ")
    assert done.stderr.count("\n") == 1


@needs_posix
def test_a_closed_standard_output_exits_with_2(draft: str) -> None:
    done = subprocess.run(
        ["sh", "-c", f'"{sys.executable}" -m factcheck verify "{draft}" >&-'], check=False, capture_output=True
    )
    assert done.returncode == 2
    assert done.stderr == b"factcheck: error: standard output: is closed; give --output a file\n"


@needs_posix
def test_a_closed_standard_input_exits_with_2() -> None:
    done = subprocess.run(["sh", "-c", f'"{sys.executable}" -m factcheck verify - <&-'], check=False, capture_output=True)
    assert done.returncode == 2
    assert done.stderr == b"factcheck: error: <stdin>: is closed; name a file\n"


@needs_posix
def test_a_draft_on_standard_input_is_not_written_over(draft: str) -> None:
    with open(draft, encoding="utf-8") as text:
        done = subprocess.run([*FACTCHECK, "verify", "-", "--output", draft], check=False, stdin=text, capture_output=True)
    assert done.returncode == 2
    assert b"would overwrite the draft on standard input" in done.stderr
    assert Path(draft).read_text(encoding="utf-8") == WRONG


@needs_posix
def test_a_file_name_that_is_no_utf_8_and_steers_terminals_is_shown_harmless(tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/\x1b[31m\xff.txt"
    Path(os.fsdecode(name)).write_text(WRONG, encoding="utf-8")
    for arguments in ([name], [name, b"--format", b"json"], [name + b"x"]):
        done = subprocess.run([*map(os.fsencode, FACTCHECK), b"verify", *arguments], check=False, capture_output=True)
        assert done.returncode in (1, 2)
        assert b"\x1b" not in done.stdout + done.stderr
        assert b"Traceback" not in done.stderr


LOADED = """
import sys
from factcheck.__main__ import run
run([*sys.argv[1:]])
heavy = {"tomllib", "rich", "yaml", "rapidfuzz", "Stemmer", "json", "importlib.metadata", "factcheck.model"}
print(sorted(heavy & set(sys.modules)), file=sys.stderr)
"""


@pytest.mark.parametrize("arguments", [["--help"], ["verify", "--help"], [], ["verify", "--wrong"]])
def test_help_and_usage_load_nothing_heavy(arguments: list[str]) -> None:
    done = subprocess.run([sys.executable, "-c", LOADED, *arguments], check=False, capture_output=True, text=True)
    assert done.stderr.splitlines()[-1] == "[]"


def test_json_loads_no_rich(draft: str) -> None:
    command = [sys.executable, "-c", LOADED, "verify", draft, "--format", "json"]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "rich" not in done.stderr


def test_without_a_settings_file_no_parser_of_one_is_loaded(draft: str) -> None:
    command = [sys.executable, "-c", LOADED, "verify", draft]
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    assert "tomllib" not in done.stderr
