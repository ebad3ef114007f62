"""A claim base from its file: the shipped one, or the user's, which may lie in several."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.claims.base import ClaimBase, build_base
from factcheck.claims.collector import collector_paused
from factcheck.claims.locate import shipped_base
from factcheck.claims.schema import read_yaml
from factcheck.errors import ClaimBaseError
from factcheck.read.text import read_text

if TYPE_CHECKING:
    from factcheck.claims.schema import Contents
    from factcheck.errors import FactcheckError


def load_claims(*paths: str | Path) -> ClaimBase:
    """The base in a YAML file, or those of several files as one; without a path, the shipped one.

    Raises UnreadableError, or ClaimBaseError with all problems found.
    """
    files = tuple(dict.fromkeys(map(str, paths))) or (str(shipped_base()),)
    texts = {file: read_text(file) for file in files}
    with collector_paused():
        bases = _read(texts)
        contents = bases[files[0]] if len(files) == 1 else _joined(bases, texts)
        read = tuple(each for file, base in bases.items() for each in _files(file, base))
        return build_base(
            contents.sources, contents.entities, contents.topics, contents.claims, path=", ".join(files), files=read
        )


def _read(texts: Mapping[str, str]) -> dict[str, Contents]:
    """The contents of each base, by its path."""
    bases: dict[str, Contents] = {}
    problems: list[FactcheckError] = []
    for file, text in texts.items():
        try:
            bases[file] = read_yaml(text, file)
        except ClaimBaseError as error:
            problems += error.problems
    if problems:
        raise ClaimBaseError(tuple(problems))
    return bases


def _joined(bases: Mapping[str, Contents], texts: Mapping[str, str]) -> Contents:
    from factcheck.claims.join import join  # most projects have one base

    return join(bases, texts)


def _files(path: str, base: Contents) -> tuple[str, ...]:
    """The file of a base, and those of its sources, which lie beside it."""
    folder = Path(path).parent
    return path, *(str(folder / source.file) for source in base.sources.values() if source.file)
