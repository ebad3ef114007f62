"""Several claim bases as one: what they share is joined, and what they contradict each other in is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Generic, TypeVar

from factcheck.claims.nodes import MappingNode, Node, ScalarNode, SequenceNode, read_nodes
from factcheck.claims.schema import Contents
from factcheck.errors import ClaimBaseError, FactcheckError, Place
from factcheck.lexicon.words import fold, listed
from factcheck.model import Claim, Entity, Scope, Source, Topic

# A text that differs is told up to this length.
LONGEST_SHOWN = 40

T = TypeVar("T", Source, Entity, Topic, Claim)


@dataclass(frozen=True, slots=True)
class _Section(Generic[T]):
    """One section of the bases: its entries by id, and the fields in which two of one id must be alike."""

    name: str
    noun: str
    entries: Callable[[Contents], Mapping[str, T]]
    alike_in: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Entry(Generic[T]):
    """An entry, and the path of the base that gave it first."""

    entry: T
    path: str


_SOURCES = _Section("sources", "source", lambda base: base.sources, ("title", "publisher", "published", "url", "file"))
_ENTITIES = _Section("entities", "entity", lambda base: base.entities, ("name", "kind"))
_TOPICS = _Section("topics", "topic", lambda base: base.topics, ("question",))
_CLAIMS = _Section(
    "claims",
    "claim",
    lambda base: {claim.id: claim for claim in base.claims},
    ("source", "topic", "quote", "statement", "value", "subject", "scope", "attributed_to", "line", "status"),
)


def join(bases: Mapping[str, Contents], texts: Mapping[str, str]) -> Contents:
    """The contents of the bases, by path, as those of one; the texts of their files tell where a clash is.

    Raises ClaimBaseError with every id for which two bases hold different things.
    """
    clashes: list[FactcheckError] = []
    contents = Contents(
        _joined(_SOURCES, bases, texts, clashes),
        _joined(_ENTITIES, bases, texts, clashes),
        _joined(_TOPICS, bases, texts, clashes),
        tuple(_joined(_CLAIMS, bases, texts, clashes).values()),
    )
    if clashes:
        raise ClaimBaseError(tuple(clashes))
    return contents


def _joined(
    section: _Section[T], bases: Mapping[str, Contents], texts: Mapping[str, str], clashes: list[FactcheckError]
) -> dict[str, T]:
    """The entries of one section of all bases, by id."""
    found: dict[str, _Entry[T]] = {}
    for path, base in bases.items():
        earlier = _ids(found)  # as they are before this base: two entries of one base stay two
        for name, entry in section.entries(base).items():
            known = earlier.get(_called(entry)) or earlier.get(name)
            if known is None:
                found[name] = _Entry(entry, path)
                continue
            first = found[known]
            differences = list(_differences(section.alike_in, first, _Entry(entry, path)))
            if differences:
                clashes.append(_clash(section, name, first.path, path, texts, differences))
            else:
                found[known] = _Entry(_together(first.entry, entry), first.path)
    return {name: each.entry for name, each in found.items()}


def _ids(found: Mapping[str, _Entry[T]]) -> dict[object, str]:
    """The ids of what was found, by themselves and by what each is called."""
    return {key: name for name, each in found.items() for key in (name, _called(each.entry)) if key}


def _called(entry: object) -> tuple[str, str] | None:
    """The name and kind of an entity. No claim names an entity by its id, so the bases need not agree on that."""
    return (fold(entry.name), entry.kind) if isinstance(entry, Entity) else None


def _together(first: T, other: T) -> T:
    """One entry of two that are alike: the spellings of an entity and the terms of a topic are those of both."""
    if isinstance(first, Entity) and isinstance(other, Entity):
        spellings = dict.fromkeys((*first.also, *other.spellings))
        return replace(first, also=tuple(each for each in spellings if each != first.name))
    if isinstance(first, Topic) and isinstance(other, Topic):
        return replace(first, terms=tuple(dict.fromkeys((*first.terms, *other.terms))))
    return first


# --- What differs, and where


def _differences(names: tuple[str, ...], first: _Entry[T], other: _Entry[T]) -> Iterator[str]:
    for name in names:
        there, here = getattr(first.entry, name), getattr(other.entry, name)
        if there == here or (name in ("name", "question") and fold(there) == fold(here)):
            continue
        if name == "file" and there and here and _located(there, first.path) == _located(here, other.path):
            continue  # written from two folders
        yield f"{name} ({_told(here)} here, {_told(there)} there)"


def _located(file: str, base: str) -> Path:
    return (Path(base).parent / file).resolve()


def _told(value: object) -> str:
    """A field as its curator would recognise it.

    >>> _told(date(2031, 5, 4)), _told("17%"), _told(""), _told(Scope(place="Port Sela", period="2030"))
    ('2031-05-04', '"17%"', 'nothing', '"Port Sela, 2030"')
    """
    match value:
        case Scope(place, population, period, event):
            return _told(", ".join(filter(None, (place, population, period, event))))
        case date() | int():
            return str(value) if value else "nothing"
        case _:
            text = " ".join(str(value or "").split())
            shown = text if len(text) <= LONGEST_SHOWN else text[: LONGEST_SHOWN - 1] + "…"
            return f'"{shown}"' if text else "nothing"


def _clash(
    section: _Section[T], name: str, first: str, other: str, texts: Mapping[str, str], differences: list[str]
) -> FactcheckError:
    there = _place(texts[first], first, section.name, name)
    cause = f'another {section.noun} "{name}" than in {there}: it differs in {listed(differences)}'
    hint = "make the two alike, or give one of them an id of its own"
    return FactcheckError(_place(texts[other], other, section.name, name), cause, hint)


def _place(text: str, path: str, section: str, name: str) -> Place:
    """Where a base, which has been read before without a problem, holds an entry."""
    root = read_nodes(text, path)
    assert isinstance(root, MappingNode)
    found = next((node for node in _heads(root.entries[section][1]) if node.text.strip() == name), None)
    return Place(path, found.line, found.column) if found else Place(path)


def _heads(section: Node) -> Iterator[ScalarNode]:
    """The ids of a section's entries, each with its place."""
    if isinstance(section, MappingNode):
        yield from (key for key, _ in section.entries.values())
    elif isinstance(section, SequenceNode):
        ids = (each.entries["id"][1] for each in section.items if isinstance(each, MappingNode))
        yield from (node for node in ids if isinstance(node, ScalarNode))
