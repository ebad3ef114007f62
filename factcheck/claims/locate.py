"""Where the claim base that ships with the program lies."""

from __future__ import annotations

from pathlib import Path

from factcheck.errors import FactcheckError, Place

_PACKAGE = Path(__file__).resolve().parent.parent


def shipped_base() -> Path:
    """The path of the shipped `claims.yaml`. Raises FactcheckError if the installation lacks it."""
    return base_of(_PACKAGE)


def base_of(package: Path) -> Path:
    """The claim base inside a package folder (as installed) or beside it (a checkout)."""
    for folder in (package, package.parent):
        path = folder / "data" / "claims.yaml"
        if path.is_file():
            return path
    cause = "the claim base that ships with factcheck is missing"
    raise FactcheckError(Place(str(package / "data" / "claims.yaml")), cause, "install factcheck again, or name a base")
