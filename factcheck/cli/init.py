"""`factcheck init`: a project to start from, with an example of each of its files."""

import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Annotated

import typer

# The files of a project, as they lie in `factcheck/project/`, and what each is for.
FILES: Mapping[str, str] = {
    "claims.yaml": "the claim base: what the sources say",
    "sources/harbour-post.txt": "a source, for its quotes to be checked",
    "sources/town-record.txt": "another",
    "draft.txt": "a draft with an error in it",
    "factcheck.toml": "the settings: which claim base to use",
}


def init(
    folder: Annotated[
        str, typer.Argument(metavar="[FOLDER]", show_default=False, help="Where to; without it, the working folder.")
    ] = ".",
) -> None:
    """Start a project: a small claim base with its sources, a draft and the settings, to be replaced with your own.

    Writes over nothing: where one of the files exists, none is written.
    """
    from factcheck.cli.output import page_width, wants_colour, write_results
    from factcheck.render.project import render_project

    target = Path(folder)
    _refuse_existing(target)
    _write(target)
    shown = render_project(os.path.normpath(folder), FILES, width=page_width(None), colour=wants_colour(None))
    write_results(shown, None)


def _refuse_existing(folder: Path) -> None:
    from factcheck.errors import FactcheckError, Place
    from factcheck.lexicon.words import listed

    existing = [name for name in FILES if os.path.lexists(folder / name)]
    if existing:
        hint = "nothing was written; name a folder without them: factcheck init FOLDER"
        raise FactcheckError(Place(str(folder)), f"already holds {listed(existing)}", hint)


def _write(folder: Path) -> None:
    """All the files, or none of them."""
    from importlib.resources import files

    from factcheck.cli.output import unwritable
    from factcheck.errors import Place

    written: list[Path] = []
    for name in FILES:
        path = folder / name
        content = files("factcheck").joinpath("project", *name.split("/")).read_bytes()
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            with path.open("xb") as file:
                written.append(path)
                file.write(content)
        except (OSError, ValueError) as error:
            _remove(written)
            raise unwritable(Place(str(path)), error if isinstance(error, OSError) else OSError(str(error))) from None


def _remove(paths: list[Path]) -> None:
    for path in paths:
        with suppress(OSError):
            path.unlink()
