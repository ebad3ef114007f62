"""The settings file of a project: `factcheck.toml`, or `[tool.factcheck]` in `pyproject.toml`, in the nearest folder.

Only `claims`, the bases to use, and `[lint.severity]`, how grave each problem of a base is, are kept in it.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from factcheck.claims.schema import suggestion
from factcheck.errors import FactcheckError, Place, UnreadableError

NAME = "factcheck.toml"
PYPROJECT = "pyproject.toml"
SEVERITIES = ("error", "warning", "note", "off")

_TABLE = ("tool", "factcheck")
# "[tool.factcheck]", or a "tool" table that may hold it. Anything else need not be parsed.
_MAY_SPEAK_OF_US = re.compile(r"""\btool["']?\s*\.\s*["']?factcheck\b|^\s*\[?\s*["']?tool["']?\s*[\]=]""", re.MULTILINE)
# The parser tells where it stopped in words only: "Invalid value (at line 3, column 10)".
_PARSER_PLACE = re.compile(r"(?P<cause>.*) \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)")

Table = Mapping[str, Any]


@dataclass(frozen=True)
class SettingsFile:
    """What a settings file says. Paths in `claims` can be opened from the working folder."""

    path: str
    claims: tuple[str, ...] = ()
    severities: Mapping[str, str] = field(default_factory=dict)
    text: str = ""
    within: tuple[str, ...] = ()

    def place(self, *keys: str) -> Place:
        """Where a key stands: `place("claims")`, `place("lint", "severity", "quote-missing")`."""
        return _place(self.path, self.text, (*self.within, *keys))


# --- Questions that commands ask


def settings_near(folder: Path) -> SettingsFile | None:
    """The settings of the nearest folder, this one or one above it. Raises FactcheckError where they are faulty."""
    for each in (Path(os.path.abspath(folder)), *Path(os.path.abspath(folder)).parents):
        found = _settings_in(each)
        if found:
            return found
    return None


def settings_for(drafts: Iterable[str]) -> SettingsFile | None:
    """The settings nearest to the drafts; without a draft, to the working folder.

    Raises FactcheckError where two drafts have different ones: no base could be used for both.
    """
    first, *others = [*dict.fromkeys(Path(draft).parent for draft in drafts)] or [Path()]
    settings = settings_near(first)
    for other in others:
        theirs = settings_near(other)
        if (theirs and theirs.path) != (settings and settings.path):
            cause = f"settings here are in {_named(theirs)}, those for the drafts in {first} in {_named(settings)}"
            raise FactcheckError(Place(str(other)), cause, "check them in two runs, or name a base with --claims")
    return settings


def lint_severities(folder: Path) -> Mapping[str, str]:
    """How grave each kind of problem is, by its code, so far as the nearest settings say."""
    settings = settings_near(folder)
    return settings.severities if settings else {}


def base_file(argument: str | None, folder: Path, *, named_by: str = "--claims BASE", may_start: bool = False) -> str:
    """The one base to work on: the argument, or else the only one that the nearest settings name.

    named_by    how the command line names another one.
    may_start   whether it need not be there yet.
    """
    if argument is not None:
        return argument
    settings = _naming_bases(folder, named_by)
    if len(settings.claims) > 1:
        cause = f"several claim bases are named: {', '.join(settings.claims)}"
        raise FactcheckError(settings.place("claims"), cause, f"say which one: {named_by}")
    if not may_start:
        refuse_missing(settings)
    return settings.claims[0]


def bases_named(folder: Path, *, named_by: str) -> tuple[str, ...]:
    """The bases of the nearest settings. Raises FactcheckError where these name none, or one that is not there."""
    settings = _naming_bases(folder, named_by)
    refuse_missing(settings)
    return settings.claims


def _naming_bases(folder: Path, named_by: str) -> SettingsFile:
    """The nearest settings, which must name a base."""
    settings = settings_near(folder)
    if settings is None or not settings.claims:
        place = settings.path if settings else str(folder)
        hint = f"give {named_by}, or start a project with: factcheck init"
        raise FactcheckError(Place(place), "no claim base is named", hint)
    return settings


def refuse_missing(settings: SettingsFile) -> None:
    """Raise UnreadableError where a base that the settings name is not there: what is amiss may be the name."""
    for path in settings.claims:
        if not os.path.exists(path):
            raise UnreadableError(Place(path), "no such file", f"it is named in {settings.place('claims')}")


def _named(settings: SettingsFile | None) -> str:
    return settings.path if settings else "no file"


# --- Finding and reading


def _settings_in(folder: Path) -> SettingsFile | None:
    """The settings in a folder; `factcheck.toml` wins over `pyproject.toml`."""
    own, shared = folder / NAME, folder / PYPROJECT
    if os.path.isfile(own):  # unlike Path.is_file it shrugs at a folder that may not be entered
        return _read(_from_here(own), _content(own), ())
    if os.path.isfile(shared):
        text = _content(shared)
        return _read(_from_here(shared), text, _TABLE) if _MAY_SPEAK_OF_US.search(text) else None
    return None


def _content(path: Path) -> str:
    """The text of a file. An empty one is a settings file that leaves all as it is."""
    from factcheck.read.text import read_text

    return read_text(str(path)) if path.stat().st_size else ""


def _from_here(path: Path) -> str:
    """A path as the user would write it: relative where it lies in the working folder."""
    here = Path.cwd()
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def _read(path: str, text: str, within: tuple[str, ...]) -> SettingsFile | None:
    table = _value(_parsed(path, text), within)
    if table is None:
        return None
    reader = _Reader(path, text)
    top = reader.table(table, within, ("claims", "lint"))
    lint = reader.table(top.get("lint", {}), (*within, "lint"), ("severity",))
    severities = reader.severities(lint.get("severity", {}), (*within, "lint", "severity"))
    claims = reader.paths(top["claims"], (*within, "claims")) if "claims" in top else ()
    return SettingsFile(path, claims, severities, text, within)


def _parsed(path: str, text: str) -> Table:
    import tomllib  # most drafts have no settings file

    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        found = _PARSER_PLACE.fullmatch(str(error))
        cause = found["cause"] if found else str(error)
        written = text.rstrip()
        end = (written.count("\n") + 1, len(written) - written.rfind("\n"))
        line, column = (int(found["line"]), int(found["column"])) if found and found["line"] else end
        raise FactcheckError(
            Place(path, line, column), f"no TOML: {cause}", 'write a setting as: claims = "claims.yaml"'
        ) from None


def _value(tree: Any, keys: Sequence[str]) -> Any:
    """What stands under some keys, one in the other; None where nothing does."""
    for key in keys:
        tree = tree.get(key) if isinstance(tree, dict) else None
    return tree


# --- What the keys may hold


@dataclass(frozen=True)
class _Reader:
    """Values of one settings file, each refused at its place where it is of another kind."""

    path: str
    text: str

    def table(self, value: Any, keys: tuple[str, ...], known: Sequence[str]) -> Table:
        """A table of known keys."""
        if not isinstance(value, dict):
            raise self.wrong(keys, f'expected a table for "{keys[-1]}", found {_kind(value)}', f"write [{'.'.join(keys)}]")
        for key in value:
            if key not in known:
                hint = suggestion(key, known) or f"the keys here are {', '.join(known)}"
                raise self.wrong((*keys, key), f'unknown key "{key}"', hint)
        return value

    def severities(self, value: Any, keys: tuple[str, ...]) -> Mapping[str, str]:
        """A table of any keys whose values are severities. Which codes there are is for lint to know."""
        for code, severity in self.table(value, keys, list(value)).items():
            if severity not in SEVERITIES:
                found = f'"{severity}"' if isinstance(severity, str) else _kind(severity)
                hint = suggestion(severity, SEVERITIES) if isinstance(severity, str) else ""
                expected = ", ".join(f'"{each}"' for each in SEVERITIES)
                raise self.wrong(
                    (*keys, code), f'expected a severity for "{code}", found {found}', hint or f"it is one of {expected}"
                )
        return dict(value)

    def paths(self, value: Any, keys: tuple[str, ...]) -> tuple[str, ...]:
        """A path, or a list of them, relative to the settings file; as they are reached from the working folder."""
        paths = value if isinstance(value, list) else [value]
        for path in paths:
            if not isinstance(path, str):
                hint = 'write claims = "claims.yaml", or claims = ["one.yaml", "two.yaml"]'
                raise self.wrong(keys, f'expected paths for "{keys[-1]}", found {_kind(path)}', hint)
        if not all(paths) or not paths:
            found = "an empty path" if paths else "an empty list"
            raise self.wrong(keys, f'{found} for "{keys[-1]}"', "name a file, or leave the key out")
        folder = Path(self.path).parent
        return tuple(os.path.normpath(folder / path) for path in paths)

    def wrong(self, keys: tuple[str, ...], cause: str, hint: str) -> FactcheckError:
        """What is wrong with a key, at its place."""
        return FactcheckError(_place(self.path, self.text, keys), cause, hint)


def _kind(value: object) -> str:
    match value:
        case dict():
            return "a table"
        case list():
            return "a list"
        case str():
            return f'the text "{value}"'
        case _:
            return f"{str(value).lower() if isinstance(value, bool) else value}"


# --- Where a key stands


def _place(path: str, text: str, keys: Sequence[str]) -> Place:
    """The line and column of a key, which the parser does not tell: the last line that names it before it is known."""
    import tomllib

    named = re.compile(rf"""(?P<before>^|[\[\s."'{{,])(?P<key>{re.escape(keys[-1])})(?=[\]\s."'=])""")
    lines = text.splitlines(keepends=True)
    place = Place(path)
    for number, line in enumerate(lines, start=1):
        found = named.search(line)
        if not found:
            continue
        try:
            before = tomllib.loads("".join(lines[: number - 1]))
        except tomllib.TOMLDecodeError:
            continue  # this line is part of a value
        if _value(before, keys) is not None:
            break
        place = Place(path, number, found.start("key") + 1)
    return place
