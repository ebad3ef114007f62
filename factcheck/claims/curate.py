"""The steps of curation, each from the text of a claim base to its new text: add, edit, accept, reject, merge, rename.

Only the bytes of what is edited change (`factcheck.claims.edit`). A step that would leave no valid claim base raises
ClaimBaseError, and one that names what is not there FactcheckError.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import lru_cache

from factcheck.claims.edit import (
    Changes,
    Edit,
    add_claims,
    add_named,
    apply,
    change_keys,
    drop_claim,
    drop_keys,
    rename_key,
    section_of,
)
from factcheck.claims.edit import add_entries as _add_entries
from factcheck.claims.merge import Noun, gained, refuse_two, told_lost
from factcheck.claims.nodes import MappingNode, Node, ScalarNode, SequenceNode
from factcheck.claims.schema import SCOPE_KEYS, TABLES, Contents, read_yaml, suggestion
from factcheck.claims.written import Value
from factcheck.errors import ClaimBaseError, FactcheckError, Place
from factcheck.model import Status


class Part(StrEnum):
    """What an id names: the parts of a claim base."""

    CLAIM = "claim"
    TOPIC = "topic"
    SOURCE = "source"
    ENTITY = "entity"

    @property
    def section(self) -> str:
        """The section that holds entries of this kind."""
        return {"claim": "claims", "topic": "topics", "source": "sources", "entity": "entities"}[self]


def add(text: str, contents: Contents, path: str) -> str:
    """More sources, entities, topics and claims; an id that is taken is refused."""
    base = _read(text, path) if text else Contents()
    for part in Part:
        _refuse_taken(base, part, _ids(contents, part), path)
    return _checked(_add_entries(text, contents), path)


def add_entry(text: str, part: Part, name: str, entry: Changes, path: str) -> str:
    """One more entry with these keys; the text "" starts a base."""
    base = _read(text, path) if text else Contents()
    _refuse_taken(base, part, [name], path)
    kept = {key: value for key, value in entry.items() if value is not None}
    new = add_claims(text, [{"id": name, **kept}]) if part is Part.CLAIM else add_named(text, part.section, {name: kept})
    return _checked(new, path, part, name)


def _refuse_taken(base: Contents, part: Part, names: Collection[str], path: str) -> None:
    for name in names:
        if name in _ids(base, part):
            raise FactcheckError(Place(path), f'the {part} "{name}" is there already', "change it with: factcheck edit")


def edit(text: str, part: Part, name: str, changes: Changes, path: str) -> str:
    """One entry with keys changed, added, or (None) taken out; of a scope only the parts that are named change."""
    base = _read(text, path)
    entry = _entry(text, part, name, path)
    if part is Part.CLAIM and changes.get("id", name) != name:
        _refuse_taken(base, part, [str(changes["id"])], path)
    return _checked(apply(text, change_keys(text, entry, {**changes, **_whole_scope(entry, changes)})), path, part, name)


def _whole_scope(entry: MappingNode, changes: Changes) -> Changes:
    parts = changes.get("scope")
    if not isinstance(parts, Mapping):
        return {}
    node = entry.entries["scope"][1] if "scope" in entry.entries else None
    old = {key: _text(node, key) for key in node.entries} if isinstance(node, MappingNode) else {}
    return {"scope": {key: value for key, value in (old | dict(parts)).items() if value} or None}


def set_status(text: str, claims: Collection[str], status: Status, path: str) -> str:
    """Claims accepted (`current`), rejected or proposed again; those that are so already stay as they are written."""
    is_so = {claim.id for claim in _read(text, path).claims if claim.status is status}
    nodes = [_entry(text, Part.CLAIM, name, path) for name in dict.fromkeys(claims) if name not in is_so]
    return _checked(apply(text, [each for node in nodes for each in change_keys(text, node, {"status": status})]), path)


def rename_topic(text: str, old: str, new: str, path: str) -> str:
    """A topic under another id, in every claim that answers it. The ids of the claims stay."""
    base = _read(text, path)
    _require(base, Part.TOPIC, old, path)
    if new in base.topics:
        hint = "name another one" if new == old else f"join them with: factcheck merge {new} {old}"
        raise FactcheckError(Place(path), f'the topic "{new}" is there already', hint)
    return _checked(
        apply(text, [rename_key(text, _section(text, "topics").entries[old][0], new), *_moved(text, old, new)]), path
    )


def merge(text: str, part: Part, kept: str, others: Sequence[str], path: str) -> str:
    """Entries joined into one: what names the others then names the one kept, which takes over what it lacks.

    Of topics the terms are joined, of entities the spellings, of claims the scopes. Claims of two sources, of two values or
    decided differently are two and stay so.
    """
    base = _read(text, path)
    for name in (kept, *others):
        _require(base, part, name, path)
    for other in others:
        if other == kept:
            raise FactcheckError(Place(path), f'"{kept}" cannot be merged with itself', "name another one")
        text = _merged(text, part, kept, other, path)
    return _checked(text, path)


def lost_in_merge(text: str, part: Part, kept: str, others: Sequence[str], path: str) -> list[str]:
    """What the entries that go say and the one kept does not, one line each."""
    base = _read(text, path)
    one = _noun(base, part, kept)
    told = ((other, told_lost(one, _noun(base, part, other))) for other in others)
    return [f"{other}, {lost}" for other, lost in told if lost]


def _merged(text: str, part: Part, kept: str, other: str, path: str) -> str:
    base = _read(text, path)
    one, two = _noun(base, part, kept), _noun(base, part, other)
    refuse_two(one, two, path)
    edits = change_keys(text, _entry(text, part, kept, path), gained(one, two))
    if part is Part.CLAIM:
        return apply(text, [*edits, *drop_claim(text, _entry(text, part, other, path))])
    edits += drop_keys(text, _section(text, part.section), [other])
    return apply(text, [*edits, *_moved(text, other, kept, part)])


# --- Where things stand


@lru_cache(maxsize=2)
def _read(text: str, path: str) -> Contents:
    """The contents of a base; what one step leaves is what the next one starts from."""
    return read_yaml(text, path)


def _entry(text: str, part: Part, name: str, path: str) -> MappingNode:
    """The node of an entry. Raises FactcheckError with the nearest id where there is none of this id."""
    if part is Part.CLAIM:
        found = next((node for node in _claims(text) if _text(node, "id") == name), None)
        ids: Collection[str] = [] if found else [_text(node, "id") for node in _claims(text)]
    else:
        entries = _section(text, part.section).entries
        node = entries[name][1] if name in entries else None
        found, ids = node if isinstance(node, MappingNode) else None, entries.keys()
    if found is None:
        raise _unknown(part, name, ids, path)
    return found


def _require(base: Contents, part: Part, name: str, path: str) -> None:
    if name not in _ids(base, part):
        raise _unknown(part, name, _ids(base, part), path)


def _unknown(part: Part, name: str, ids: Collection[str], path: str) -> FactcheckError:
    hint = suggestion(name, ids) or f"find the id with: factcheck search TEXT --claims {path}"
    return FactcheckError(Place(path), f'no {part} "{name}"', hint)


def _ids(base: Contents, part: Part) -> Collection[str]:
    return [claim.id for claim in base.claims] if part is Part.CLAIM else list(getattr(base, part.section))


def _noun(base: Contents, part: Part, name: str) -> Noun:
    if part is Part.CLAIM:
        return next(claim for claim in base.claims if claim.id == name)
    noun: Noun = getattr(base, part.section)[name]
    return noun


def part_of(base: Contents, name: str, path: str) -> Part:
    """What an id names. Raises FactcheckError where it is nothing's, or the id of several."""
    parts = [part for part in Part if name in _ids(base, part)]
    if len(parts) > 1:
        cause = f'"{name}" is the id of a {" and of a ".join(parts)}'
        raise FactcheckError(Place(path), cause, f"say which with: --kind {parts[0]}")
    if not parts:
        raise _unknown(Part.CLAIM, name, [each for part in Part for each in _ids(base, part)], path)
    return parts[0]


def _claims(text: str) -> list[MappingNode]:
    node = section_of(text, "claims")
    return [item for item in node.items if isinstance(item, MappingNode)] if isinstance(node, SequenceNode) else []


def _text(node: MappingNode, key: str) -> str:
    value = node.entries[key][1] if key in node.entries else None
    return value.text.strip() if isinstance(value, ScalarNode) else ""


def _section(text: str, section: str) -> MappingNode:
    node = section_of(text, section)
    return node if isinstance(node, MappingNode) else MappingNode({}, "")


def _moved(text: str, old: str, new: str, part: Part = Part.TOPIC) -> list[Edit]:
    """The edits that let every claim of one topic or source name another, or one that is of one entity's place."""
    if part is Part.ENTITY:
        places = (node.entries["scope"][1] for node in _claims(text) if "scope" in node.entries)
        of_it = [node for node in places if isinstance(node, MappingNode) and _text(node, "place") == old]
        return [each for node in of_it for each in change_keys(text, node, {"place": new})]
    named = [node for node in _claims(text) if _text(node, part) == old]
    return [each for node in named for each in change_keys(text, node, {str(part): new})]


def _checked(text: str, path: str, part: Part | None = None, name: str = "") -> str:
    """The text, which must be a valid claim base. What is wrong with the entry that was changed is told by its keys."""
    try:
        _read(text, path)
    except ClaimBaseError as error:
        # The places are those of a text that is never written.
        places = _keys_at(text, part, name) if part else {}
        told = (
            FactcheckError(
                Place(places.get((problem.place.line, problem.place.column), path)),
                problem.cause,
                problem.hint,
                problem.code,
            )
            for problem in error.problems
        )
        raise ClaimBaseError(tuple(told)) from None
    return text


def _keys_at(text: str, part: Part, name: str) -> dict[tuple[int, int], str]:
    """The keys of an entry by the places of their values: "line", "scope.place"."""
    try:
        entry = _entry(text, part, name, "")
    except FactcheckError:  # the edit gave it another id
        return {}
    return {(node.line, node.column): key for key, node in _leaves(entry)}


def _leaves(entry: MappingNode) -> Iterator[tuple[str, Node]]:
    for key, (_, value) in entry.entries.items():
        yield key, value
        if isinstance(value, MappingNode):
            yield from ((f"{key}.{name}", leaf) for name, leaf in _leaves(value))


def entry_from(assignments: Sequence[str], part: Part) -> Changes:
    """What `key=value` words say of an entry: "scope.place=Peru" is part of the scope, "terms=cost; price" a list.

    An empty value takes the key out. Raises FactcheckError for a word without "=", and for a key that the part has not.
    """
    changes: dict[str, Value | None] = {}
    scope: dict[str, str] = {}
    for word in assignments:
        key, equals, value = word.partition("=")
        if not equals:
            raise FactcheckError(Place(word), "no key=value", "write such as status=current, or value= to take a key out")
        if key in changes or (key.removeprefix("scope.") in scope and key.startswith("scope.")):
            raise FactcheckError(Place(key), "given twice", "give each key once")
        if key.startswith("scope.") and part is Part.CLAIM:
            _require_key(key.removeprefix("scope."), SCOPE_KEYS)
            scope[key.removeprefix("scope.")] = value
        else:
            _require_key(key, TABLES[part])
            is_list = TABLES[part][key].shape is SequenceNode
            changes[key] = (tuple(filter(None, map(str.strip, value.split(";")))) if is_list else value) or None
    return {**changes, **({"scope": scope} if scope else {})}


def _require_key(key: str, keys: Collection[str]) -> None:
    if key not in keys:
        hint = suggestion(key, keys) or f"the keys here are {', '.join(keys)}"
        raise FactcheckError(Place(key), "no such key", hint)
