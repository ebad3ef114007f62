"""Nodes to sources, entities, topics and claims. Every problem of a claim base is found in one run.

The format is DESIGN.md, section 7. Each table below lists the keys of one mapping.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any, TypeVar

from factcheck.claims.nodes import MappingNode, Node, ScalarNode, SequenceNode, plain_nodes, problem_at, read_nodes
from factcheck.errors import ClaimBaseError, FactcheckError
from factcheck.model import Claim, Entity, Scope, Source, Status, Topic

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

VERSION = "1"
# "vlue" and "value" are 89% alike; under this likeness a suggestion puzzles more than it helps.
LIKE_ENOUGH = 70
# A text is quoted in a message up to this length.
LONGEST_SHOWN = 40

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_WHOLE_NUMBER = re.compile(r"[1-9][0-9]{0,8}")

Problems = list[FactcheckError]
Values = dict[str, Any]
T = TypeVar("T", Source, Entity, Topic)


@dataclass(frozen=True, slots=True)
class Contents:
    """What a claim base holds: by id, and the claims in the order of the file."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True)
class Key:
    """One key of a mapping. `read` notes what is wrong with the value and then returns the empty one."""

    name: str
    shape: type[Node]
    read: Callable[[Any, Problems], Any]
    required: bool = False


@dataclass(frozen=True, slots=True)
class _Shape:
    called: str
    hint: str


_SHAPES: dict[type[Node], _Shape] = {
    ScalarNode: _Shape("text", "put text that looks like something else in quotes"),
    SequenceNode: _Shape("a list", "write a list as [one, two], or one item a line, each after a dash"),
    MappingNode: _Shape("a mapping", "write a mapping as {key: value}, or one key a line, indented"),
}


def read_yaml(text: str, path: str) -> Contents:
    """The contents of a claim base in YAML. Raises ClaimBaseError with every problem, in the order of the file."""
    return _read(read_nodes(text, path))


def read_dict(tree: Mapping[str, object]) -> Contents:
    """The contents of a claim base given as Python values, in the structure of the YAML. Raises ClaimBaseError."""
    return _read(plain_nodes(tree))


def _read(root: Node) -> Contents:
    contents, _, problems = read_so_far(root)
    if problems:
        raise ClaimBaseError(problems)
    return contents


def read_so_far(root: Node) -> tuple[Contents, tuple[MappingNode, ...], tuple[FactcheckError, ...]]:
    """What can be read of a claim base, the nodes of its claims in their order, and every problem in the file's."""
    problems: Problems = []
    if not isinstance(root, MappingNode):
        hint = 'begin with "version: 1", then "sources:" and "claims:"'
        cause = f"expected a claim base, found {_SHAPES[type(root)].called}"
        return Contents(), (), (problem_at(root, cause, hint, "no-claim-base"),)
    root = _without_empty_sections(root)
    sections = _values(root, _BASE_KEYS, problems)
    claims: list[tuple[MappingNode, Claim]] = sections.pop("claims", [])
    _note_duplicates(claims, problems)
    _note_unknown_references(root, claims, problems)
    sections.pop("version")
    contents = Contents(**sections, claims=tuple(claim for _, claim in claims))
    in_order = sorted(problems, key=lambda problem: (problem.place.line, problem.place.column))
    return contents, tuple(node for node, _ in claims), tuple(in_order)


def _without_empty_sections(root: MappingNode) -> MappingNode:
    """`entities:` with nothing under it, perhaps commented out, is as good as no such section."""
    entries = {name: entry for name, entry in root.entries.items() if name not in _SECTIONS or not _is_empty(entry[1])}
    return root._replace(entries=entries)


def _is_empty(node: Node) -> bool:
    return isinstance(node, ScalarNode) and not node.text.strip()


def _values(node: MappingNode, keys: Mapping[str, Key], problems: Problems) -> Values:
    """The values of the known keys, by name. A required key that is missing counts as an empty text."""
    values: Values = {}
    for name, (key, value) in node.entries.items():
        known = keys.get(name)
        if known is None:
            problems.append(_unknown_key(key, keys))
        elif type(value) is not known.shape:
            problems.append(_misshapen(value, known.shape, name))
        else:
            values[name] = known.read(value, problems)
    for known in keys.values():
        if known.required and known.name not in values:
            values[known.name] = ""
            if known.name not in node.entries:
                problems.append(problem_at(node, f'missing key "{known.name}"', f'write "{known.name}: …"', "missing-key"))
    return values


def _unknown_key(key: ScalarNode, keys: Iterable[str]) -> FactcheckError:
    hint = suggestion(key.text, keys) or f"the keys here are {', '.join(keys)}"
    return problem_at(key, f'unknown key "{_shown(key.text)}"', hint, "unknown-key")


def _misshapen(node: Node, shape: type[Node], name: str) -> FactcheckError:
    found = "nothing" if _is_empty(node) else _SHAPES[type(node)].called
    return problem_at(
        node, f'expected {_SHAPES[shape].called} for "{name}", found {found}', _SHAPES[shape].hint, "wrong-shape"
    )


def suggestion(found: str, known: Iterable[str]) -> str:
    """`did you mean "value"?`, or an empty text where nothing known is like it."""
    from rapidfuzz import fuzz, process

    if (meant := _MEANT.get(found.strip().casefold())) and meant in known:
        return f'did you mean "{meant}"?'
    nearest = process.extractOne(found, list(known), scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH)
    return f'did you mean "{_shown(nearest[0])}"?' if nearest else ""


# What other formats, and people, call a key or a status.
_MEANT = {
    "path": "file", "filename": "file", "link": "url", "address": "url", "date": "published", "author": "publisher",
    "newspaper": "publisher", "headline": "title", "text": "quote", "quotation": "quote", "figure": "value",
    "number": "value", "speaker": "attributed_to", "said_by": "attributed_to", "where": "place", "location": "place",
    "when": "period", "year": "period", "aliases": "also", "alias": "also", "spellings": "also", "type": "kind",
    "keywords": "terms", "synonyms": "terms", "accepted": "current", "confirmed": "current", "approved": "current",
    "pending": "proposed", "draft": "proposed", "outdated": "superseded", "obsolete": "superseded", "declined": "rejected",
}  # fmt: skip


def _shown(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 1] + "…"


# --- Readers: one for each kind of value


def _text(node: ScalarNode, problems: Problems) -> str:
    """White space at both ends, such as the line end of a block, belongs to the notation."""
    text = node.text.strip()
    if not text:
        problems.append(problem_at(node, "empty text", "fill it in, or leave the key out", "empty-text"))
    return text


def _texts(node: SequenceNode, problems: Problems) -> tuple[str, ...]:
    wrong = [item for item in node.items if not isinstance(item, ScalarNode)]
    problems += [_misshapen(item, ScalarNode, "each item") for item in wrong]
    return tuple(_text(item, problems) for item in node.items if isinstance(item, ScalarNode))


def _date(node: ScalarNode, problems: Problems) -> date | None:
    try:
        if _ISO_DATE.fullmatch(node.text):
            return date.fromisoformat(node.text)
    except ValueError:
        pass  # a day that the calendar lacks: 2031-02-30
    cause = f'expected a date, found "{_shown(node.text)}"'
    problems.append(problem_at(node, cause, "write year-month-day, such as 2031-05-04", "no-date"))
    return None


def _line(node: ScalarNode, problems: Problems) -> int:
    if _WHOLE_NUMBER.fullmatch(node.text):
        return int(node.text)
    cause = f'expected a line number, found "{_shown(node.text)}"'
    problems.append(problem_at(node, cause, "lines count from 1", "no-line-number"))
    return 0


def _status(node: ScalarNode, problems: Problems) -> Status:
    if node.text in _STATUSES:
        return Status(node.text)
    hint = suggestion(node.text, _STATUSES) or f"a claim is {', '.join(_STATUSES)}"
    problems.append(problem_at(node, f'unknown status "{_shown(node.text)}"', hint, "unknown-status"))
    return Status.CURRENT


def _version(node: ScalarNode, problems: Problems) -> None:
    if node.text != VERSION:
        cause = f'expected version {VERSION}, found "{_shown(node.text)}"'
        hint = f'write "version: {VERSION}", or install the factcheck it was made for'
        problems.append(problem_at(node, cause, hint, "wrong-version"))


def _scope(node: MappingNode, problems: Problems) -> Scope:
    return Scope(**_values(node, SCOPE_KEYS, problems))


def _section(kind: type[T], keys: Mapping[str, Key]) -> Callable[[MappingNode, Problems], dict[str, T]]:
    """A reader of entries by id."""

    def read(node: MappingNode, problems: Problems) -> dict[str, T]:
        entries: dict[str, T] = {}
        for name, (key, entry) in node.entries.items():
            if not name.strip():
                problems.append(problem_at(key, "an empty id", "name the entry", "empty-text"))
            if isinstance(entry, MappingNode):
                entries[name] = kind(id=name, **_values(entry, keys, problems))
            else:
                problems.append(_misshapen(entry, MappingNode, name))
        return entries

    return read


def _claims(node: SequenceNode, problems: Problems) -> list[tuple[MappingNode, Claim]]:
    """Each claim with its node, which later checks need for the place."""
    wrong = [item for item in node.items if not isinstance(item, MappingNode)]
    problems += [_misshapen(item, MappingNode, "each claim") for item in wrong]
    return [(item, _claim(item, problems)) for item in node.items if isinstance(item, MappingNode)]


def _claim(node: MappingNode, problems: Problems) -> Claim:
    if not node.entries.keys() & {"quote", "statement"}:
        hint = "copy the words of the source that carry the claim"
        problems.append(problem_at(node, 'neither "quote" nor "statement"', hint, "missing-key"))
    return Claim(**_values(node, CLAIM_KEYS, problems))


# --- Tables: the keys of each mapping


def _by_name(*keys: Key) -> dict[str, Key]:
    return {key.name: key for key in keys}


def _text_keys(*names: str) -> tuple[Key, ...]:
    return tuple(Key(name, ScalarNode, _text) for name in names)


_STATUSES = tuple(str(status) for status in Status)
_SOURCE_KEYS = _by_name(
    *_text_keys("title", "publisher", "url", "file"),
    Key("published", ScalarNode, _date),
)
_ENTITY_KEYS = _by_name(
    Key("name", ScalarNode, _text, required=True),
    Key("kind", ScalarNode, _text),
    Key("also", SequenceNode, _texts),
)
_TOPIC_KEYS = _by_name(
    Key("question", ScalarNode, _text, required=True),
    Key("terms", SequenceNode, _texts),
)
SCOPE_KEYS = _by_name(*_text_keys("place", "population", "period", "event"))
CLAIM_KEYS = _by_name(
    Key("id", ScalarNode, _text, required=True),
    Key("source", ScalarNode, _text, required=True),
    *_text_keys("topic", "quote", "statement", "value", "subject", "attributed_to"),
    Key("scope", MappingNode, _scope),
    Key("line", ScalarNode, _line),
    Key("status", ScalarNode, _status),
)
_BASE_KEYS = _by_name(
    Key("version", ScalarNode, _version, required=True),
    Key("sources", MappingNode, _section(Source, _SOURCE_KEYS)),
    Key("entities", MappingNode, _section(Entity, _ENTITY_KEYS)),
    Key("topics", MappingNode, _section(Topic, _TOPIC_KEYS)),
    Key("claims", SequenceNode, _claims),
)
_SECTIONS = _BASE_KEYS.keys() - {"version"}
# All of them, by what they are the keys of: what describes the format for an editor is made from this.
TABLES: Mapping[str, Mapping[str, Key]] = {
    "base": _BASE_KEYS,
    "source": _SOURCE_KEYS,
    "entity": _ENTITY_KEYS,
    "topic": _TOPIC_KEYS,
    "scope": SCOPE_KEYS,
    "claim": CLAIM_KEYS,
}
# The key of a claim, and the section that must hold what it names.
_REFERENCES = (("source", "sources"), ("topic", "topics"))


# --- Checks across claims


def _note_duplicates(claims: list[tuple[MappingNode, Claim]], problems: Problems) -> None:
    first: dict[str, Node] = {}
    for node, claim in claims:
        if not claim.id:
            continue
        place = node.entries["id"][1]
        earlier = first.setdefault(claim.id, place)
        if earlier is not place:
            where = f"on line {earlier.line}" if earlier.line else f"at {earlier.path}"
            cause = f'duplicate claim id "{_shown(claim.id)}", first given {where}'
            problems.append(problem_at(place, cause, "give each claim an id of its own", "duplicate-id"))


def _note_unknown_references(root: MappingNode, claims: list[tuple[MappingNode, Claim]], problems: Problems) -> None:
    for key, section in _REFERENCES:
        known = _names(root, section)
        for node, claim in claims:
            name = getattr(claim, key)
            if name and name not in known:
                hint = suggestion(name, known) or f'add it under "{section}", or name one that is there'
                problems.append(problem_at(node.entries[key][1], f'no {key} "{_shown(name)}"', hint, f"unknown-{key}"))


def _names(root: MappingNode, section: str) -> Iterable[str]:
    """The ids of a section as written, those of faulty entries included: one slip is reported once."""
    node = root.entries[section][1] if section in root.entries else None
    return node.entries.keys() if isinstance(node, MappingNode) else ()
