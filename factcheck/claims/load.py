"""A claim base from its file: the shipped one, or the user's."""

from __future__ import annotations

from factcheck.claims.base import ClaimBase, build_base
from factcheck.claims.collector import collector_paused
from factcheck.claims.locate import shipped_base
from factcheck.claims.schema import read_yaml
from factcheck.read.text import read_text


def load_claims(path: str | None = None) -> ClaimBase:
    """The base in a YAML file, or the shipped one. Raises UnreadableError or ClaimBaseError with all problems found."""
    file = str(path) if path is not None else str(shipped_base())
    text = read_text(file)
    with collector_paused():
        contents = read_yaml(text, file)
        return build_base(contents.sources, contents.entities, contents.topics, contents.claims, path=file)
