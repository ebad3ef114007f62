"""What is wrong with a text that is no YAML, in the same words and at the same place whichever parser met it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factcheck.errors import FactcheckError, Place

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

# An escape beyond the last character, U+10FFFF: the pure parser lets chr() fail on it and loses the position.
NO_CHARACTER = re.compile(r"\\U(?!000|0010)[0-9A-Fa-f]{8}")
_ESCAPE = ("an escape that names no character", r'write "\\" for a backslash, or use single quotes')
_QUOTE = "close the quote or bracket"
_ANY_HINT = "look for a missing quote, bracket or indentation on this line or above it"
# What either parser says, by a pattern of its words; what it comes to; what mends it.
_CAUSES = (
    (r"mapping values are not allowed", "a value is not allowed here", 'put text that holds ": " in quotes'),
    (r"mapping keys are not allowed", "a key is not allowed here", _ANY_HINT),
    (r"sequence entries are not allowed", "a list item is not allowed here", _ANY_HINT),
    (r"escape|hexa?decimal", *_ESCAPE),
    (
        r"cannot start any token|found a tab character",
        "a character that nothing starts with",
        "put text that starts with it in quotes, and indent with spaces, not tabs",
    ),
    (r"unexpected document (?:indicator|separator)", "a quoted text that is not closed before the next document", _QUOTE),
    (r"unexpected end of stream", "a quoted text that is not closed", _QUOTE),
    (r"simple key.*expected ':'", "a key without a colon", _ANY_HINT),
    (r"parsing a block mapping", "expected a key", _ANY_HINT),
    (r"parsing a block collection", 'expected a list item ("-")', _ANY_HINT),
    (r"parsing a flow mapping", 'expected "," or "}"', _ANY_HINT),
    (r"parsing a flow sequence", 'expected "," or "]"', _ANY_HINT),
    (r"parsing a (?:block|flow) node", "expected a value", _ANY_HINT),
    (r"<document start>", "expected nothing more", _ANY_HINT),
    (r"scanning an (?:alias|anchor)", "an anchor or alias without a plain name", _ANY_HINT),
    (r"scanning a directive", "a line that starts with %", "put text that starts with it in quotes"),
    (r"tag", "a tag that is none", "delete it: every value is text"),
    (r"block scalar", "a block of text that is not indented as it begins", "indent its lines alike, with spaces"),
)


def syntax_problem(error: MarkedYAMLError, text: str, path: str) -> FactcheckError:
    """One line for what a parser met, and where that began if it was on another line."""
    said = " ".join(f"{error.context or ''}: {error.problem}".split())
    cause, hint = next(
        ((cause, hint) for words, cause, hint in _CAUSES if re.search(words, said)), (said.strip(": "), _ANY_HINT)
    )
    mark, begun = error.problem_mark or error.context_mark, error.context_mark
    if cause == _ESCAPE[0]:
        # One parser points at the backslash and one behind it; "\\UFFFFFFFF" has no position in one of them.
        return escape_problem(text, path, begun)
    place = Place(path, mark.line + 1, mark.column + 1) if mark else Place(path)
    if begun and begun.line + 1 < place.line:
        cause += f" (begun on line {begun.line + 1})"
    return FactcheckError(place, f"not YAML: {cause}", hint, "yaml-syntax")


def escape_problem(text: str, path: str, begun: object = None) -> FactcheckError:
    """At the escape where it is beyond all characters, else at the start of its text."""
    cause, hint = _ESCAPE
    found = NO_CHARACTER.search(text)
    if found or begun is None:
        place = place_at(text, path, found.start() if found else 0)
    else:
        place = Place(path, begun.line + 1, begun.column + 1)  # type: ignore[attr-defined]
    return FactcheckError(place, f"not YAML: {cause}", hint, "yaml-syntax")


def place_at(text: str, path: str, offset: int) -> Place:
    """The line and column of an offset."""
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(path, text.count("\n", 0, offset) + 1, offset - line_start + 1)
