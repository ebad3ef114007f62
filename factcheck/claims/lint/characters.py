"""Characters that look like others or cannot be seen, and text that other YAML readers would not take for text."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace

from factcheck.claims.edit import Edit
from factcheck.claims.lint.problem import Found
from factcheck.claims.lint.written import WrittenBase, at, rewritten, scalars
from factcheck.claims.nodes import MappingNode, ScalarNode
from factcheck.claims.written import TYPED_KEYS

# Zero-width, direction and other format characters; a joiner between letters of scripts that need it is none of them.
_HIDDEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\u3164\ufeff]"
)
_WORD = re.compile(r"[^\W_]+")
_LATIN = re.compile(r"[A-Za-z]")
# Letters of Cyrillic and Greek that look like Latin ones.
_LOOK_LATIN = dict(
    zip("АВЕЅІЈКМНОРСТУХаеорсухіјѕԁһΑΒΕΖΗΙΚΜΝΟΡΤΥΧοαν", "ABESIJKMHOPCTYXaeopcyxijsdhABEZHIKMNOPTYXoav", strict=True)
)
# "1O,000", "l5%": a letter where a digit belongs.
_LETTER_IN_NUMBER = re.compile(r"(?<![^\W\d_])(?=[\dOoIl.,]*\d)[\dOoIl]+(?:[.,][\dOoIl]+)*(?![^\W\d_])")
_ORDINARY = re.compile(r"[\d.,]+|[0-9]+(?:l|I+)|(?:I+|l)[0-9]+")

# What YAML 1.1 or 1.2 reads as truth, nothing, a number, a date or a time.
_TYPED = re.compile(
    r"(?:y|n|yes|no|on|off|true|false|null|~)"
    r"|[-+]?0[0-7_]+|[-+]?0b[01_]+|[-+]?0x[0-9a-f_]+|[-+]?0o[0-7]+"
    r"|[-+]?[0-9][0-9_]*\.?[0-9_]*(?:e[-+]?[0-9]+)|[-+]?\.(?:inf|nan)"
    r"|[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?"
    r"|[-+]?[0-9][0-9_]*(?:\.[0-9_]*)?"
    r"|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}(?:[Tt ].*)?",
    re.IGNORECASE,
)


def hidden_characters(written: WrittenBase) -> Iterator[Found]:
    """Each character that nobody sees."""
    for node in scalars(written.root):
        for match in _HIDDEN.finditer(written.text, node.start, node.end):
            name = unicodedata.name(match[0], "format character").lower()
            fix = Edit(match.start(), match.end(), "")
            hint = "delete it"
            message = f"hidden character U+{ord(match[0]):04X} ({name})"
            found = Found("hidden-character", match.start(), match.end(), message, hint, fix=fix)
            yield _as_in_source(found, node, written)


def look_alikes(written: WrittenBase) -> Iterator[Found]:
    """Words of two scripts, digits of another width, and letters in numbers."""
    for node in scalars(written.root):
        for word in _WORD.finditer(written.text, node.start, node.end):
            if not word[0].isascii():
                yield from (_as_in_source(found, node, written) for found in _mixed(word))
        if not node.text.isascii() or "0" <= min(node.text, default="") <= "9" or _has_digit(node.text):
            yield from _letters_in_numbers(written.text, node)


def _as_in_source(found: Found, node: ScalarNode, written: WrittenBase) -> Found:
    """What the source writes so is quoted so, and not repaired."""
    if node.start not in written.as_in_source:
        return found
    return replace(found, fix=None, hint="the source writes it so: a quote keeps it, other texts should not")


def _has_digit(text: str) -> bool:
    return any(char.isdigit() for char in text)


def _mixed(word: re.Match[str]) -> Iterator[Found]:
    at_letter = next((at for at, char in enumerate(word[0]) if _is_foreign(char, word[0])), None)
    if at_letter is None:
        return
    char, start = word[0][at_letter], word.start() + at_letter
    plain = "".join(_LOOK_LATIN.get(each) or _plain_width(each) for each in word[0])
    name = unicodedata.name(char, "character").lower()
    message = f'"{char}" (U+{ord(char):04X}, {name}) in "{word[0]}" looks like "{plain[at_letter]}"'
    fix = Edit(word.start(), word.end(), plain) if plain.isascii() else None
    yield Found("look-alike-character", start, start + 1, message, f'write "{plain}"' if fix else "write it anew", fix=fix)


def _is_foreign(char: str, word: str) -> bool:
    """Is a character of another width, or of another script than the Latin letters of its word?"""
    if _plain_width(char) != char:
        return True
    return char in _LOOK_LATIN and _LATIN.search(word) is not None


def _plain_width(char: str) -> str:
    """A letter or digit of full width, or of mathematics, as the plain one."""
    if char.isascii() or not ("\uff00" <= char <= "\uffef" or "\U0001d400" <= char <= "\U0001d7ff"):
        return char
    return unicodedata.normalize("NFKC", char)


def _letters_in_numbers(text: str, node: ScalarNode) -> Iterator[Found]:
    for match in _LETTER_IN_NUMBER.finditer(text, node.start, node.end):
        if _ORDINARY.fullmatch(match[0]):
            continue
        letter = next(each for each in re.finditer(r"[OoIl]", match[0]))
        plain = match[0].translate(str.maketrans("OoIl", "0011"))
        start = match.start() + letter.start()
        message = f'the letter "{letter[0]}" in the number "{match[0]}"'
        yield Found("letter-in-number", start, start + 1, message, f'did you mean "{plain}"?')


def typed_texts(written: WrittenBase) -> Iterator[Found]:
    """Text without quotes that another reader of YAML would take for something else."""
    for key, node in _valued(written.root, ""):
        if key in TYPED_KEYS or written.text[node.start : node.start + 1] in ("", '"', "'", "|", ">"):
            continue
        if _TYPED.fullmatch(node.text):
            message = f'"{node.text}" without quotes is no text for other readers of YAML'
            yield at(node, "yaml-typed-text", message, f'write "{node.text}" in quotes', fix=rewritten(node, node.text))


def _valued(node: object, key: str) -> Iterator[tuple[str, ScalarNode]]:
    """The texts of a node, each with the key that it stands under; ids of entries too."""
    if isinstance(node, ScalarNode):
        yield key, node
    elif isinstance(node, MappingNode):
        for name, value in node.entries.values():
            yield "", name
            yield from _valued(value, name.text)
    else:
        for item in getattr(node, "items", ()):
            yield from _valued(item, key)
