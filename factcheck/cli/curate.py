"""`factcheck curate`: decide on proposed claims on a full screen."""

import sys
from typing import Annotated

import typer


def curate(
    base: Annotated[
        str | None,
        typer.Argument(
            metavar="[BASE]", show_default=False, help="The claim base; without it, the one of the settings file."
        ),
    ] = None,
) -> None:
    """Accept, edit, merge and reject the proposed claims of a base, one key each; goes on where it stopped.

    Needs the extra "tui": pip install 'factcheck-cli[tui]'.
    """
    from pathlib import Path

    from factcheck.claims.load import load_claims
    from factcheck.cli.output import write_results
    from factcheck.cli.settings_file import base_file
    from factcheck.errors import FactcheckError, Place
    from factcheck.model import Status

    path = base_file(base, Path(), named_by="BASE")
    waiting = sum(claim.status is Status.PROPOSED for claim in load_claims(path).claims)
    if not waiting:
        write_results(f"{path}: no claim waits to be decided\n", None)
        return
    if not (sys.stdin and sys.stdin.isatty() and sys.stdout and sys.stdout.isatty()):
        hint = "without one, use factcheck accept, reject, edit and merge"
        raise FactcheckError(Place(path), "a full screen needs a terminal", hint)
    write_results(_run(path), None)


def _run(path: str) -> str:
    """The session, and what was done in it."""
    from factcheck.errors import FactcheckError, Place

    try:
        from factcheck.curate.screen import Curate
    except ModuleNotFoundError as error:
        if error.name and error.name.split(".")[0] != "textual":
            raise
        hint = "install it with: pip install 'factcheck-cli[tui]'"
        raise FactcheckError(Place(path), "the full screen needs the package textual", hint) from None
    screen = Curate(path)
    screen.run()
    done = ", ".join(f"{count} {what}" for what, count in screen.desk.done.items() if count) or "nothing changed"
    return f"{path}: {done}; {len(screen.waiting)} left to decide\n"
