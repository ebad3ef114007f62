"""How texts, lists and entries are written in a claim base, so that they read back as they were."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import fields
from datetime import date

from factcheck.model import Claim, Entity, Scope, Source, Status, Topic

Value = str | tuple[str, ...] | Mapping[str, str]

# Keys whose values are meant to be what they look like: numbers and dates.
TYPED_KEYS = frozenset({"version", "line", "published"})
# Keys whose values are ids or words of a fixed list: written without quotes where they can be.
_BARE_KEYS = frozenset({"id", "topic", "source", "status", "kind"})
_NUMBER_OR_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}|[1-9][0-9]*")
# Starts with a letter and holds nothing that YAML gives a meaning to, in a flow collection or out of it.
_BARE = re.compile(r"[^\W\d_](?:[\w .;/+’-]*[\w.])?")
# What other YAML readers take for something else than text.
_TYPED = frozenset({"yes", "no", "on", "off", "true", "false", "null", "y", "n"})
# Between double quotes these are escaped; U+0085, U+2028, U+2029 and a byte order mark would not be read back as they are.
_ESCAPED = re.compile('["\\\\\x00-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff\ud800-\udfff]')
_ESCAPES = {'"': '\\"', "\\": "\\\\", "\n": "\\n", "\t": "\\t", "\r": "\\r"}


def written(text: str, quote: str = '"') -> str:
    """A text as YAML. `quote` is the style to keep where it can hold the text: '"', "'" or "" for none.

    >>> written("17%"), written("it's", "'"), written("proposed", ""), written("NO", "")
    ('"17%"', "'it''s'", 'proposed', '"NO"')
    """
    if not quote and _is_bare(text):
        return text
    if quote == "'" and not _ESCAPED.search(text.replace('"', "").replace("\\", "")):
        return "'" + text.replace("'", "''") + "'"
    return '"' + _ESCAPED.sub(_escape, text) + '"'


def _is_bare(text: str) -> bool:
    """Can a text be written without quotes, and mean the same to every YAML reader?"""
    return _BARE.fullmatch(text) is not None and text.lower() not in _TYPED


def _escape(found: re.Match[str]) -> str:
    char = found[0]
    return _ESCAPES.get(char) or (f"\\x{ord(char):02x}" if ord(char) < 0x100 else f"\\u{ord(char):04x}")


def written_value(key: str, value: Value) -> str:
    """The value of a key in one line: text, a list or a mapping in brackets."""
    if isinstance(value, str):
        if key in TYPED_KEYS and _NUMBER_OR_DATE.fullmatch(value):
            return value
        return written(value, "" if key in _BARE_KEYS else '"')
    if isinstance(value, Mapping):
        return written_flow(value)
    return "[" + ", ".join(written(item, "") for item in value) + "]"


def written_flow(entry: Mapping[str, Value]) -> str:
    """An entry in one line: {place: "Port Sela", period: "2031"}."""
    return "{" + ", ".join(f"{written(key, '')}: {written_value(key, value)}" for key, value in entry.items()) + "}"


def written_block(entry: Mapping[str, Value], indent: str) -> list[str]:
    """An entry, one key a line."""
    return [f"{indent}{written(key, '')}: {written_value(key, value)}" for key, value in entry.items()]


def entry_of(noun: Source | Entity | Topic | Claim) -> dict[str, Value]:
    """What the file says of a source, entity, topic or claim: its keys in the usual order, without what is empty.

    What the grammar reads (`known`) and where it stands (`start`) are worked out anew whenever a base is loaded.
    """
    skipped = {"known", "start", "anchors"} | (set() if isinstance(noun, Claim) else {"id"})
    names = _CLAIM_ORDER if isinstance(noun, Claim) else tuple(each.name for each in fields(noun))
    values = {name: _plain(getattr(noun, name)) for name in names if name not in skipped}
    return {name: value for name, value in values.items() if value}


# A reader meets first what a claim is and what proves it.
_CLAIM_ORDER = (
    "id", "topic", "source", "quote", "statement", "value", "subject", "scope", "attributed_to", "line", "status",
)  # fmt: skip


def _plain(value: object) -> Value:
    match value:
        case None | 0 | Status.CURRENT:
            return ""
        case date():
            return value.isoformat()
        case Scope():
            return {each.name: text for each in fields(value) if (text := str(getattr(value, each.name)))}
        case str():
            return str(value)
        case Sequence():
            return tuple(str(item) for item in value)
        case _:
            return str(value)
