"""`python -m factcheck`, and the `factcheck` command: the only place where an exception becomes an exit code."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress

from factcheck.errors import ExitCode, FactcheckError

# A run lives for a moment and keeps nearly all it makes: looking for garbage as often as by default costs a tenth of it.
_OBJECTS_BETWEEN_COLLECTIONS = 100_000


def main() -> None:
    """Do what the command line says and end with its exit code (DESIGN, section 6)."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    code = run(sys.argv[1:])
    _let_go_of_output()
    sys.exit(code)


def run(arguments: list[str]) -> ExitCode:
    """The exit code of a command line. Whatever goes wrong, the user reads a line and no traceback."""
    try:
        from factcheck.cli.output import STANDARD_OUTPUT, complain, unwritable

        code = ExitCode(_invoke(arguments))
        if sys.stdout is not None:
            sys.stdout.flush()
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
    except BrokenPipeError:
        code = ExitCode.PIPE_CLOSED
    except FactcheckError as error:
        complain(error)
        code = ExitCode.FAILED
    except OSError as error:  # typer writes help and version
        complain(unwritable(STANDARD_OUTPUT, error))
        code = ExitCode.FAILED
    return code


def _invoke(arguments: list[str]) -> int:
    """Run the command without typer's own `main`, which turns a closed pipe or an interrupt into exit code 1."""
    import typer

    from factcheck.cli import app
    from factcheck.cli.output import complain_of

    # click's UsageError, of the click that this version of typer brings along or of the one it depends on.
    usage_error: type[Exception] = typer.BadParameter.__mro__[1]
    try:
        with typer.main.get_command(app).make_context("factcheck", arguments) as context:
            context.command.invoke(context)
    except typer.Exit as end:
        return end.exit_code
    except usage_error as error:
        complain_of(_usage(error))
        return ExitCode.FAILED
    return ExitCode.NO_CONFLICT


def _usage(error: Exception) -> str:
    """What is wrong with a command line, and where its help is."""
    cause = error.format_message() if hasattr(error, "format_message") else str(error)
    context = getattr(error, "ctx", None)
    return f"{cause.rstrip('.')}; see: {context.command_path if context else 'factcheck'} --help"


def _let_go_of_output() -> None:
    """What a closed pipe or a full disk did not take is dropped, or Python would end with a message and exit code 120."""
    for stream in (sys.stdout, sys.stderr):
        try:
            if stream is not None:
                stream.flush()
        except (OSError, ValueError):
            with suppress(OSError, ValueError):
                os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


if __name__ == "__main__":
    main()
