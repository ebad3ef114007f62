"""Edits of a claim base's text: only the bytes of what is edited change; comments, order, quoting and blank lines stay."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from factcheck.claims.nodes import MappingNode, Node, ScalarNode, SequenceNode, read_nodes
from factcheck.claims.schema import CLAIM_KEYS, Contents
from factcheck.claims.written import TYPED_KEYS, Value, entry_of, written, written_block, written_flow, written_value

Entry = Mapping[str, Value]
# What a key becomes; None: the key goes.
Changes = Mapping[str, Value | None]

_INDENT = "  "
_NEW_BASE = "version: 1\n"


class Edit(NamedTuple):
    """A span of the text, in code points, and what it becomes."""

    start: int
    end: int
    text: str


def apply(text: str, edits: Iterable[Edit]) -> str:
    """The text with edits made that do not overlap; of two insertions at one place the first stays first."""
    done = []
    at = 0
    for edit in sorted(edits, key=lambda edit: edit[:2]):
        done += [text[at : edit.start], edit.text]
        at = edit.end
    return "".join([*done, text[at:]])


@lru_cache(maxsize=2)
def root_of(text: str) -> MappingNode:
    """The nodes of a base's text, which each of many edits asks for. Raises ClaimBaseError where it is none."""
    root = read_nodes(text, "")
    assert isinstance(root, MappingNode), "the text was read as a claim base before it is edited"
    return root


# --- Entries that come and go


def add_entries(text: str, contents: Contents) -> str:
    """A base's text with more sources, entities, topics and claims behind those of each section; "" makes a new base."""
    for section in ("sources", "entities", "topics"):
        entries = {name: entry_of(noun) for name, noun in getattr(contents, section).items()}
        text = add_named(text, section, entries) if entries else text
    claims = [entry_of(claim) for claim in contents.claims]
    text = text or _NEW_BASE
    return add_claims(text, claims) if claims else text


def add_named(text: str, section: str, entries: Mapping[str, Entry]) -> str:
    """A base's text with more entries behind those of a section; "" makes a new base."""
    text = text or _NEW_BASE
    node = section_of(text, section)
    if isinstance(node, MappingNode) and _is_flow(text, node):
        return apply(text, _into_flow(text, node, entries))
    if _lacks_in_flow(text, section):
        return apply(text, [_behind_last_in_flow(text, f"{section}: {written_flow(entries)}")])  # type: ignore[arg-type]
    indent = _INDENT if not isinstance(node, MappingNode) else " " * (node.column - 1)
    is_apart = isinstance(node, MappingNode) and _has_gaps(text, [key for key, _ in node.entries.values()])
    lines: list[str] = []
    for name, entry in entries.items():
        lines += ([""] if is_apart else []) + [f"{indent}{written(name, '')}:", *written_block(entry, indent + _INDENT)]
    return apply(text, [_behind_section(text, section, node, lines)])


def add_claims(text: str, claims: Sequence[Entry]) -> str:
    """A base's text with more claims behind those it has; "" makes a new base."""
    text = text or _NEW_BASE
    node = section_of(text, "claims")
    joined = ", ".join(written_flow(claim) for claim in claims)
    if isinstance(node, SequenceNode) and _is_flow(text, node):
        return apply(text, [_item_into_flow(text, node, joined)])
    if _lacks_in_flow(text, "claims"):
        return apply(text, [_behind_last_in_flow(text, f"claims: [{joined}]")])
    indent = _INDENT if not isinstance(node, SequenceNode) else " " * (node.column - 1)
    is_apart = isinstance(node, SequenceNode) and _has_gaps(text, node.items)
    lines: list[str] = []
    for claim in claims:
        first, *rest = written_block(claim, indent + _INDENT)
        lines += ([""] if is_apart else []) + [f"{indent}- {first.lstrip()}", *rest]
    return apply(text, [_behind_section(text, "claims", node, lines)])


def _lacks_in_flow(text: str, section: str) -> bool:
    """Is the whole base in braces, and without the section?"""
    root = root_of(text)
    return _is_flow(text, root) and section not in root.entries


def _behind_last_in_flow(text: str, written_section: str) -> Edit:
    end = _end(text, *list(root_of(text).entries.values())[-1])
    return Edit(end, end, f", {written_section}")


def section_of(text: str, section: str) -> Node | None:
    """The node of a section; None where there is none, or nothing in it."""
    entries = root_of(text).entries
    node = entries[section][1] if section in entries else None
    return node if isinstance(node, MappingNode | SequenceNode) else None


def _behind_section(text: str, section: str, node: Node | None, lines: Sequence[str]) -> Edit:
    if node is not None:
        return _lines_behind(text, node.end, lines)
    entries = root_of(text).entries
    if section in entries:
        return _lines_behind(text, entries[section][0].end, lines)
    return _lines_behind(text, len(text.rstrip()), [f"{section}:", *lines])


def _has_gaps(text: str, nodes: Sequence[Node]) -> bool:
    """Do blank lines stand between the last two entries?"""
    return len(nodes) > 1 and "\n\n" in text[nodes[-2].end : nodes[-1].start].replace("\r", "")


def drop_claim(text: str, claim: MappingNode) -> list[Edit]:
    """The edits that take a claim out, with the lines it stands on; the last one leaves an empty list."""
    node = section_of(text, "claims")
    assert isinstance(node, SequenceNode)
    if len(node.items) == 1:
        return [Edit(*_content(text, node), "[]")] if _is_flow(text, node) else [_hollow(text, node, "[]")]
    if _is_flow(text, node):
        return _out_of_flow([(item.start, item.end) for item in node.items], [(claim.start, claim.end)])
    start = text.rindex("\n", 0, claim.start) + 1
    return [Edit(_with_waivers(text, start), _line_end(text, claim.end), "")]


def drop_keys(text: str, entry: MappingNode, names: Collection[str]) -> list[Edit]:
    """The edits that take keys with their values out of a mapping; where none is left, it becomes an empty one."""
    gone = [name for name in entry.entries if name in names]
    kept = {name: value for name, (_, value) in entry.entries.items() if name not in names}
    if not gone:
        return []
    if not kept:
        return [Edit(*_content(text, entry), "{}") if _is_flow(text, entry) else _hollow(text, entry, "{}")]
    if _is_flow(text, entry):
        spans = {name: (key.start, _end(text, key, value)) for name, (key, value) in entry.entries.items()}
        return _out_of_flow([*spans.values()], [spans[name] for name in gone])
    first = entry.entries[next(iter(kept))][0].start
    return _without_lines(text, [entry.entries[name] for name in gone], first)


def _without_lines(text: str, gone: Sequence[tuple[ScalarNode, Node]], first_kept: int) -> list[Edit]:
    edits = []
    for key, value in gone:
        line_start = text.rfind("\n", 0, key.start) + 1
        if text[line_start : key.start].strip():  # the first key of a claim stands behind the dash, and the next follows it
            edits.append(Edit(key.start, first_kept, ""))
        elif not edits or line_start >= edits[-1].end:
            edits.append(Edit(_with_waivers(text, line_start), _line_end(text, _end(text, key, value)), ""))
    return edits


# A waiver above an entry would excuse the next one.
_WAIVERS = re.compile(r"(?:^[ \t]*#[ \t]*factcheck:[^\n]*\n)+\Z", re.MULTILINE)


def _with_waivers(text: str, line_start: int) -> int:
    """Where the waivers right above a line start, or else the line."""
    found = _WAIVERS.search(text, 0, line_start)
    return found.start() if found else line_start


def _hollow(text: str, node: Node, empty: str) -> Edit:
    """A block whose only entry goes: what stands behind its key and before it, such as a comment, goes as well."""
    start = len(text[: node.start].rstrip())
    return (
        Edit(start, _content(text, node)[1], f" {empty}") if text[start - 1] == ":" else Edit(*_content(text, node), empty)
    )


# --- Keys of one entry


def rename_key(text: str, key: ScalarNode, name: str) -> Edit:
    """The edit that gives a key another name."""
    return Edit(*_content(text, key), _in_style(text, key, name))


def change_keys(text: str, entry: MappingNode, changes: Changes) -> list[Edit]:
    """The edits that give keys of an entry new values, add those it lacks and take out those that become None."""
    kept = [name for name in entry.entries if changes.get(name, "") is not None]
    added = {key: value for key, value in changes.items() if value is not None and key not in entry.entries}
    if added and not kept:
        return [Edit(*_content(text, entry), _anew(text, entry, added))]
    edits = drop_keys(text, entry, [key for key, value in changes.items() if value is None])
    for key, value in changes.items():
        if value is not None and key in entry.entries:
            edits += _change_value(text, entry, key, value)
    return [*edits, *_add_keys(text, entry, added, kept)]


def _anew(text: str, entry: MappingNode, added: Entry) -> str:
    """An entry of which every key is replaced."""
    if _is_flow(text, entry):
        return written_flow(added)
    return _newline(text).join(written_block(added, " " * (entry.column - 1))).lstrip()


def _change_value(text: str, entry: MappingNode, key: str, value: Value) -> list[Edit]:
    at, node = entry.entries[key]
    if isinstance(value, Mapping) and isinstance(node, MappingNode):
        gone = dict.fromkeys(name for name in node.entries if name not in value)
        return change_keys(text, node, {**gone, **{k: v for k, v in value.items() if _simple(node, k) != v}})
    if isinstance(value, tuple) and isinstance(node, SequenceNode) and (more := _appended(node, value)):
        return [_append_items(text, node, more)]
    start, end = _content(text, node)
    if isinstance(value, str) and isinstance(node, ScalarNode) and start < end:
        return [Edit(start, end, _in_style(text, node, value, key))] if node.text != value else []
    colon = text.index(":", at.end)
    behind = end if start < end else colon + 1
    return [Edit(colon + 1, behind, f" {written_value(key, value)}")]


def _simple(node: MappingNode, key: str) -> str | None:
    value = node.entries[key][1] if key in node.entries else None
    return value.text if isinstance(value, ScalarNode) else None


def _in_style(text: str, node: ScalarNode, value: str, key: str = "") -> str:
    """A new text in the quotes of the old one; a block of lines becomes a quoted text."""
    first = text[node.start]
    if first in "\"'":
        return written(value, first)
    if first in "|>":
        return written(value)
    return written_value(key, value) if key in TYPED_KEYS else written(value, "")


def _appended(node: SequenceNode, value: tuple[str, ...]) -> tuple[str, ...]:
    """What is new at the end of a list that otherwise stays; empty where more than that changes."""
    old = tuple(item.text for item in node.items if isinstance(item, ScalarNode))
    return value[len(old) :] if old and len(old) == len(node.items) and value[: len(old)] == old else ()


def _append_items(text: str, node: SequenceNode, items: Sequence[str]) -> Edit:
    quote = text[node.items[-1].start]
    new = [written(item, quote if quote in "\"'" else "") for item in items]
    if _is_flow(text, node):
        return _item_into_flow(text, node, ", ".join(new))
    indent = " " * (node.column - 1)
    return _lines_behind(text, node.end, [f"{indent}- {item}" for item in new])


def _add_keys(text: str, entry: MappingNode, added: Entry, kept: Sequence[str]) -> list[Edit]:
    """Each new key behind the one that usually stands before it, of those that stay."""
    if not added:
        return []
    if _is_flow(text, entry):
        return _into_flow(text, entry, added, kept)
    indent = " " * (entry.column - 1)
    edits = []
    for key, value in added.items():
        at, node = entry.entries[_key_before(kept, key)]
        edits.append(
            _lines_behind(text, _end(text, at, node), [f"{indent}{written(key, '')}: {written_value(key, value)}"])
        )
    return edits


def _key_before(kept: Sequence[str], key: str) -> str:
    usual = list(CLAIM_KEYS)
    earlier = usual[: usual.index(key)] if key in usual else []
    return next((name for name in reversed(earlier) if name in kept), kept[-1])


# --- Places in the text


def _is_flow(text: str, node: Node) -> bool:
    return text[node.start] in "[{"


def _end(text: str, key: ScalarNode, value: Node) -> int:
    """Where an entry ends: a value that is left out ends with the colon."""
    start, end = _content(text, value)
    return end if start < end else text.index(":", key.end) + 1


def _content(text: str, node: Node) -> tuple[int, int]:
    """Where a node is written, without the line ends that follow a block of text."""
    return node.start, node.start + len(text[node.start : node.end].rstrip())


def _line_end(text: str, offset: int) -> int:
    """The offset behind the line end that follows; the end of the text where there is none."""
    found = text.find("\n", len(text[:offset].rstrip()))
    return len(text) if found < 0 else found + 1


def _lines_behind(text: str, offset: int, lines: Sequence[str]) -> Edit:
    """Lines behind the line that holds the last character before an offset."""
    at = _line_end(text, offset)
    newline = _newline(text)
    joined = newline.join(lines) + newline
    return Edit(at, at, joined if at == 0 or text[at - 1] == "\n" else newline + joined)


def _newline(text: str) -> str:
    return "\r\n" if "\r\n" in text else "\n"


def _into_flow(
    text: str, node: MappingNode, entries: Mapping[str, Value | Entry], kept: Sequence[str] | None = None
) -> list[Edit]:
    """Entries behind the last of those that are there, or that stay."""
    joined = written_flow(entries)  # type: ignore[arg-type]
    if not node.entries:
        return [Edit(*_content(text, node), joined)]
    end = _end(text, *node.entries[(kept or list(node.entries))[-1]])
    return [Edit(end, end, f", {joined[1:-1]}")]


def _item_into_flow(text: str, node: SequenceNode, joined: str) -> Edit:
    if not node.items:
        return Edit(*_content(text, node), f"[{joined}]")
    end = _content(text, node.items[-1])[1]
    return Edit(end, end, f", {joined}")


def _out_of_flow(spans: Sequence[tuple[int, int]], gone: Sequence[tuple[int, int]]) -> list[Edit]:
    """Entries of a flow collection that go, each with the comma that parts it from the next, or else from the one before.

    At least one stays. What is written within the spans of those that stay, another edit may change.
    """
    last_kept = max(span for span in spans if span not in gone)
    edits = [Edit(span[0], following[0], "") for span, following in pairwise(spans) if span in gone and span < last_kept]
    return edits if last_kept == spans[-1] else [*edits, Edit(last_kept[1], spans[-1][1], "")]
