"""A YAML text with mistakes, read as far as possible: what cannot be read is blanked, and the rest is read again.

Blanks take the place of what is lost, character for character, so that every offset, line and column stays.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from factcheck.claims.lint.problem import Found, Lines
from factcheck.claims.nodes import Node, directive_in, read_nodes_so_far, unprintable
from factcheck.errors import FactcheckError

# Each reading costs as much as the first; a file with more faults than this is of another kind.
MOST_READINGS = 40
# So many control characters show that a file is no text.
MOST_UNPRINTABLE = 20

# Characters that a text may hold as escapes.
_MAY_BE_MEANT = "\u2028\u2029\ufeff"
_CONTENT = re.compile(r"[^\r\n]")
_BLANK_LINE = re.compile(r"\s*(?:#.*)?$")
# "  - quote: " and what opens behind it.
_OPENING = re.compile(r"(?P<lead>[ ]*+(?:-[ ]++)*+)(?:[\w-]++[ ]*+:[ ]++)?(?P<open>[\"'\[{])")
_LEAD = re.compile(r"[ ]*+(?:-[ ]++)?")
_CLOSING = {"[": "]", "{": "}"}
_CALLED = {'"': "quote", "'": "quote", "[": "bracket", "{": "brace"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What could be read of a text.

    text     the text with what was lost blanked
    lost     the lines that hold a lost part, each with all of its item: what is missing there is no problem of its own
    losses   the texts that were blanked, which may name what seems not to be named
    """

    text: str
    root: Node | None = None
    problems: tuple[Found, ...] = ()
    lost: tuple[range, ...] = ()
    losses: tuple[str, ...] = ()


def read_despite_mistakes(text: str, path: str) -> Reading:
    """The nodes of a text, with every mistake in its YAML."""
    reading = _without_directive(_without_unprintable(Reading(text)))
    for _ in range(MOST_READINGS):
        root, met = read_nodes_so_far(reading.text, path)
        if root is not None:
            return replace(reading, root=root, problems=(*reading.problems, *_found(met, reading)))
        further = _without_fault(reading, met[-1])
        if further is None:
            return replace(reading, problems=(*reading.problems, *_found(met, reading)))
        reading = further
    return reading


def _found(met: tuple[FactcheckError, ...], reading: Reading) -> list[Found]:
    known = {(each.code, each.start) for each in reading.problems}
    found = [_at(each, Lines(reading.text)) for each in met]
    return [each for each in found if (each.code, each.start) not in known]


def _at(problem: FactcheckError, lines: Lines) -> Found:
    start = lines.offset(problem.place.line, problem.place.column)
    return Found(problem.code, start, start, problem.cause, problem.hint)


def _without_unprintable(reading: Reading) -> Reading:
    offsets = [at for _, at in zip(range(MOST_UNPRINTABLE), unprintable(reading.text), strict=False)]
    found = [_control_character(reading.text, at) for at in offsets]
    text = reading.text
    for at in unprintable(text):
        text = f"{text[:at]} {text[at + 1 :]}"
    return replace(reading, text=text, problems=(*reading.problems, *found))


def _control_character(text: str, at: int) -> Found:
    code = ord(text[at])
    escaped = f', or write it as an escape between double quotes ("\\u{code:04x}") if it is meant'
    hint = "delete it" + (escaped if text[at] in _MAY_BE_MEANT else "")
    return Found("control-character", at, at + 1, f"control character U+{code:04X}", hint)


def _without_directive(reading: Reading) -> Reading:
    while (at := directive_in(reading.text)) is not None:
        end = at + len(re.match(r"[^\r\n]*", reading.text[at:])[0])  # type: ignore[index]
        found = Found("yaml-directive", at, end, "a YAML directive (%)", "delete the line")
        reading = replace(_blanked(reading, at, end), problems=(*reading.problems, found))
    return reading


# --- A mistake that ends the reading


def _without_fault(reading: Reading, fault: FactcheckError) -> Reading | None:
    """The text without the field, or else the item, that cannot be read; None where nothing is left to take away."""
    lines = Lines(reading.text)
    met = _at(fault, lines)
    found = _unclosed(lines, lines.position(met.start)[0]) or met
    line = _faulty_line(lines, lines.position(found.start)[0])
    if not line:
        return None
    field, item = _block(lines, line, _key_column(lines, line)), _item(lines, line)
    is_again = any(line in each for each in reading.lost)
    taken = item if is_again else field
    known = is_again or (found.code, found.start) in {(each.code, each.start) for each in reading.problems}
    problems = reading.problems if known else (*reading.problems, found)
    start = lines.starts[taken.start - 1] + (0 if is_again else _kept_dash(lines.content(line)))
    end = lines.starts[taken.stop - 1] if taken.stop <= len(lines.starts) else len(reading.text)
    return replace(_blanked(reading, start, end), problems=problems, lost=(*reading.lost, item))


def _faulty_line(lines: Lines, line: int) -> int:
    """The line of a fault, or the last one above it that holds anything; 0 where there is none."""
    while line and _BLANK_LINE.match(lines.content(line)):
        line -= 1
    return line


def _blanked(reading: Reading, start: int, end: int) -> Reading:
    lost = reading.text[start:end]
    text = reading.text[:start] + _CONTENT.sub(" ", lost) + reading.text[end:]
    return replace(reading, text=text, losses=(*reading.losses, lost))


def _kept_dash(content: str) -> int:
    """The length of "  - " before a key, which begins an item that may be read without this key."""
    lead = _LEAD.match(content)
    return lead.end() if lead and "-" in lead[0] else 0


def _key_column(lines: Lines, line: int) -> int:
    lead = _LEAD.match(lines.content(line))
    return lead.end() if lead else 0


def _indent(content: str) -> int:
    return len(content) - len(content.lstrip(" "))


def _block(lines: Lines, line: int, indent: int) -> range:
    """A line, and those below it that are indented by more."""
    after = line + 1
    while after <= len(lines.starts) and (
        _BLANK_LINE.match(lines.content(after)) or _indent(lines.content(after)) > indent
    ):
        after += 1
    return range(line, after)


def _item(lines: Lines, line: int) -> range:
    """The entry of a section, or the item of a list, that a line is in; the line alone in a heading."""
    first = line
    while first > 1 and not _begins_item(lines, first):
        first -= 1
    found = _block(lines, first, _indent(lines.content(first)))
    return (
        found
        if line in found and _indent(lines.content(first)) + _kept_dash(lines.content(first))
        else range(line, line + 1)
    )


def _begins_item(lines: Lines, line: int) -> bool:
    """A dash begins an item, and so does a key as deep as those of a section."""
    content = lines.content(line)
    if _BLANK_LINE.match(content):
        return False
    return content.lstrip(" ").startswith("- ") or _indent(content) <= _section_indent(lines, line)


def _section_indent(lines: Lines, line: int) -> int:
    """How deep the entries of the section around a line are indented."""
    heading = line
    while heading > 1 and (_BLANK_LINE.match(lines.content(heading)) or lines.content(heading)[0] in " -"):
        heading -= 1
    inside = (lines.content(each) for each in range(heading + 1, line + 1))
    return next((_indent(content) for content in inside if not _BLANK_LINE.match(content)), 0)


# --- A quote or bracket that nothing closes


def _unclosed(lines: Lines, last: int) -> Found | None:
    """The first quote or bracket up to a line that is still open where its field ends."""
    for line in range(1, min(last, len(lines.starts)) + 1):
        opening = _OPENING.match(lines.content(line))
        if opening:
            block = _block(lines, line, len(opening["lead"]))
            start = lines.starts[line - 1] + opening.start("open")
            end = lines.starts[block.stop - 1] if block.stop <= len(lines.starts) else len(lines.text)
            if (at := _still_open(lines.text, start, end)) is not None:
                called = _CALLED[lines.text[at]]
                return Found(
                    "yaml-syntax", at, at + 1, f"not YAML: the {called} opened here is not closed", f"close the {called}"
                )
    return None


def _still_open(text: str, start: int, end: int) -> int | None:
    """The offset of the innermost quote or bracket still open at the end; None where the first one is closed before."""
    opened: list[int] = []
    at = start
    while at < end:
        char = text[at]
        if char in "\"'" and _opens(text, at):
            close = _closing_quote(text, at, end)
            if close is None:
                return at
            at = close
        elif char == "#" and text[at - 1].isspace():
            at = _line_end(text, at, end)
        elif char in "[{":
            opened.append(at)
        elif opened and char == _CLOSING[text[opened[-1]]]:
            opened.pop()
        if not opened:
            return None
        at += 1
    return opened[-1] if opened else None


def _opens(text: str, at: int) -> bool:
    """An apostrophe within a word opens nothing."""
    return text[at - 1 : at] in ("", " ", "\n", "[", "{", ",", ":")


def _line_end(text: str, at: int, end: int) -> int:
    found = text.find("\n", at, end)
    return found if found >= 0 else end


def _closing_quote(text: str, at: int, end: int) -> int | None:
    quote, inside = text[at], at + 1
    while inside < end:
        if quote == '"' and text[inside] == "\\":
            inside += 2
            continue
        if text[inside] == quote:
            if quote == "'" and text[inside + 1 : inside + 2] == quote:
                inside += 2
                continue
            return inside
        inside += 1
    return None
