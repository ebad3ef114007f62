"""The steps of curation, each from the text of a claim base to its new text: add, edit, accept, reject, merge, rename.

Only the bytes of what is edited change (`factcheck.claims.edit`). A step that would leave no valid claim base raises
ClaimBaseError, and one that names what is not there FactcheckError.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
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
from factcheck.claims.nodes import MappingNode, ScalarNode, SequenceNode
from factcheck.claims.schema import SCOPE_KEYS, TABLES, Contents, read_yaml, suggestion
from factcheck.claims.written import Value, entry_of
from factcheck.errors import FactcheckError, Place
from factcheck.model import Claim, Source, Status


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
    return _checked(new, path)


def _refuse_taken(base: Contents, part: Part, names: Collection[str], path: str) -> None:
    for name in names:
        if name in _ids(base, part):
            raise FactcheckError(Place(path), f'the {part} "{name}" is there already', "change it with: factcheck edit")


def edit(text: str, part: Part, name: str, changes: Changes, path: str) -> str:
    """One entry with keys changed, added, or (None) taken out; of a scope only the parts that are named change."""
    _read(text, path)
    entry = _entry(text, part, name, path)
    return _checked(apply(text, change_keys(text, entry, {**changes, **_whole_scope(entry, changes)})), path)


def _whole_scope(entry: MappingNode, changes: Changes) -> Changes:
    parts = changes.get("scope")
    if not isinstance(parts, Mapping):
        return {}
    node = entry.entries["scope"][1] if "scope" in entry.entries else None
    old = {key: _text(node, key) for key in node.entries} if isinstance(node, MappingNode) else {}
    return {"scope": {key: value for key, value in (old | dict(parts)).items() if value} or None}


def set_status(text: str, claims: Collection[str], status: Status, path: str) -> str:
    """Claims accepted (`current`), rejected or proposed again."""
    _read(text, path)
    nodes = [_entry(text, Part.CLAIM, name, path) for name in dict.fromkeys(claims)]
    return _checked(apply(text, [each for node in nodes for each in change_keys(text, node, {"status": status})]), path)


def rename_topic(text: str, old: str, new: str, path: str) -> str:
    """A topic under another id, in every claim that answers it. The ids of the claims stay."""
    base = _read(text, path)
    _require(base, Part.TOPIC, old, path)
    if new in base.topics:
        raise FactcheckError(
            Place(path), f'the topic "{new}" is there already', f"join them with: factcheck merge {new} {old}"
        )
    return _checked(
        apply(text, [rename_key(text, _section(text, "topics").entries[old][0], new), *_moved(text, old, new)]), path
    )


def merge(text: str, part: Part, kept: str, others: Sequence[str], path: str) -> str:
    """Entries joined into one: what names the others then names the one kept, which takes over what it lacks.

    Of topics the terms are joined, of entities the spellings; of claims and sources the keys that the kept one lacks.
    """
    base = _read(text, path)
    for name in (kept, *others):
        _require(base, part, name, path)
    for other in others:
        if other == kept:
            raise FactcheckError(Place(path), f'"{kept}" cannot be merged with itself', "name another one")
        if part is Part.CLAIM:
            _require_one_source(base, kept, other, path)
        text = _merged(text, part, kept, other, path)
    return _checked(text, path)


def _require_one_source(base: Contents, kept: str, other: str, path: str) -> None:
    """What two sources say are two claims, however alike: one of them would lose its voice."""
    source = {claim.id: claim.source for claim in base.claims}
    if source[kept] != source[other]:
        cause = f'"{kept}" and "{other}" are claims of two sources'
        raise FactcheckError(Place(path), cause, "give them one topic instead: factcheck edit CLAIM topic=TOPIC")


def _merged(text: str, part: Part, kept: str, other: str, path: str) -> str:
    base = _read(text, path)
    edits = change_keys(text, _entry(text, part, kept, path), _gained(base, part, kept, other))
    if part is Part.CLAIM:
        return apply(text, [*edits, *drop_claim(text, _entry(text, part, other, path))])
    edits += drop_keys(text, _section(text, part.section), [other])
    named = part if part in (Part.TOPIC, Part.SOURCE) else None
    return apply(text, [*edits, *(_moved(text, other, kept, named) if named else [])])


def _gained(base: Contents, part: Part, kept: str, other: str) -> Changes:
    """What the kept entry takes over from another."""
    match part:
        case Part.TOPIC:
            terms = _joined(base.topics[kept].terms, base.topics[other].terms)
            return {"terms": terms} if terms != base.topics[kept].terms else {}
        case Part.ENTITY:
            one, two = base.entities[kept], base.entities[other]
            also = tuple(each for each in _joined(one.also, two.spellings) if each != one.name)
            return {"also": also} if also != one.also else {}
        case Part.SOURCE:
            return _lacking(base.sources[kept], base.sources[other])
        case Part.CLAIM:
            claims = {claim.id: claim for claim in base.claims}
            return _lacking(claims[kept], claims[other])


def _lacking(kept: Source | Claim, other: Source | Claim) -> Changes:
    mine, theirs = entry_of(kept), entry_of(other)
    return {key: value for key, value in theirs.items() if key not in mine and key != "status"}


def _joined(one: Sequence[str], two: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *two)))


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
    """The edits that let every claim of one topic (or source) name another."""
    named = [node for node in _claims(text) if _text(node, part) == old]
    return [each for node in named for each in change_keys(text, node, {str(part): new})]


def _checked(text: str, path: str) -> str:
    """The text, which must be a valid claim base."""
    _read(text, path)
    return text


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
