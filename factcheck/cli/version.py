"""Which version of the program this is."""

from __future__ import annotations

from pathlib import Path

DISTRIBUTION = "factcheck-cli"
_PROJECT = Path(__file__).resolve().parents[2] / "pyproject.toml"


def program_version() -> str:
    """The version that was installed, or that of the checkout the program runs from."""
    from importlib.metadata import PackageNotFoundError, version

    try:
        return version(DISTRIBUTION)
    except PackageNotFoundError:
        return version_of(_PROJECT)


def version_of(project: Path) -> str:
    """The version in a pyproject.toml; "unknown" where there is none."""
    import tomllib

    if not project.is_file():
        return "unknown"
    return str(tomllib.loads(project.read_text(encoding="utf-8"))["project"]["version"])
