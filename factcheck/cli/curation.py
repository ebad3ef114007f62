"""What the commands of curation share: which base they change, what they say of it, and `--dry-run`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from factcheck.claims.curate import Part
    from factcheck.model import Status


def _one(claims: list[str] | None) -> list[str] | None:
    """A step changes one base; the last of several would be changed, and the others silently not."""
    if claims and len(claims) > 1:
        raise typer.BadParameter(f"{len(claims)} claim bases are named; a step changes one")
    return claims


Base = Annotated[
    list[str] | None,
    typer.Option(
        "--claims",
        metavar="BASE",
        callback=_one,
        help="The claim base to change; without it, the one of the settings file.",
    ),
]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show the difference, and write nothing.")]
KindOf = Annotated[
    str | None, typer.Option("--kind", metavar="KIND", help="What the id names: claim, topic, source or entity.")
]
Assignments = Annotated[
    list[str],
    typer.Argument(
        metavar="KEY=VALUE...",
        show_default=False,
        help='Such as value="17%", scope.place=Peru or terms="cost; price"; nothing behind = takes the key out.',
    ),
]


def change_base(
    claims: list[str] | None,
    change: Callable[[str, str], str],
    told: Callable[[], str],
    *,
    dry_run: bool,
    new: bool = False,
) -> None:
    """Change a claim base by a step (text and path to text), or show what it would change. Raises FactcheckError.

    told   what to say once it is done.
    new    whether the step may start a base that is not there.
    """
    from factcheck.claims.store import change_file
    from factcheck.cli.output import write_results
    from factcheck.cli.settings_file import base_file
    from factcheck.read.text import read_text

    path = base_file(claims[0] if claims else None, Path(), may_start=new)
    is_new = new and not Path(path).exists()
    before = "" if is_new else read_text(path)
    if dry_run:
        write_results(difference(before, change(before, path), path), None)
        return
    before, after = change_file(path, lambda text: change(text, path))
    write_results(f"{path}: {told() if before != after else 'nothing to change'}\n", None)


def difference(before: str, after: str, path: str) -> str:
    """What changes between two texts of one file, in the unified form of diff; a line when nothing does."""
    from difflib import unified_diff

    lines = unified_diff(before.splitlines(), after.splitlines(), path, f"{path} (changed)", lineterm="")
    return "".join(f"{_as_is(line)}\n" for line in lines) or f"{path}: nothing to change\n"


def _as_is(line: str) -> str:
    """A line safe to print, with all its blanks: in YAML they mean something."""
    from factcheck.render.safe import safe

    return " ".join(safe(part) for part in line.split(" "))


def part_named(kind: str | None, name: str, path: str, text: str) -> Part:
    """What an id names: as told, or as found in the base."""
    from factcheck.claims.curate import part_of
    from factcheck.claims.schema import read_yaml

    return kind_called(kind) if kind else part_of(read_yaml(text, path), name, path)


def kind_called(kind: str) -> Part:
    """The part of a claim base of this name."""
    from factcheck.claims.curate import Part

    if kind not in tuple(Part):
        raise typer.BadParameter(f'"{kind}" is no part of a claim base; write {", ".join(Part)}')
    return Part(kind)


# --- Proposed claims, decided


Chosen = Annotated[
    list[str] | None, typer.Argument(metavar="[CLAIM...]", show_default=False, help="The ids of the claims.")
]
Every = Annotated[bool, typer.Option("--all", help="All claims that are proposed.")]
OfSource = Annotated[str | None, typer.Option("--source", metavar="SOURCE", help="All that are proposed from this source.")]


def decide(
    chosen: list[str], every: bool, source: str | None, status: Status, claims: list[str] | None, *, dry_run: bool
) -> None:
    """Give the claims that are named, or that are proposed, a status. Raises FactcheckError."""
    from factcheck.claims.curate import set_status
    from factcheck.claims.schema import read_yaml
    from factcheck.render.words import counted

    if sum((bool(chosen), every, source is not None)) > 1:
        raise typer.BadParameter("ids, --source and --all exclude each other; give one of them")
    if not (chosen or every or source is not None):
        raise typer.BadParameter("say which claims: their ids, --source SOURCE or --all")
    decided: list[str] = []

    def change(text: str, path: str) -> str:
        is_so = {claim.id for claim in read_yaml(text, path).claims if claim.status is status}
        decided[:] = [name for name in dict.fromkeys(chosen or _proposed(text, path, source)) if name not in is_so]
        return set_status(text, decided, status, path)

    change_base(claims, change, lambda: f"{counted(len(decided), 'claim')} {_DECIDED[status]}", dry_run=dry_run)


def _proposed(text: str, path: str, source: str | None) -> list[str]:
    from factcheck.claims.schema import read_yaml
    from factcheck.errors import FactcheckError, Place
    from factcheck.model import Status

    base = read_yaml(text, path)
    if source is not None and source not in base.sources:
        raise FactcheckError(Place(path), f'no source "{source}"', f"its sources are {', '.join(base.sources)}")
    return [claim.id for claim in base.claims if claim.status is Status.PROPOSED and source in (None, claim.source)]


_DECIDED = {"current": "accepted", "rejected": "rejected"}
