"""Comments in a claim base that excuse a problem: `# factcheck: allow CODE until 2031-12-31: why`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from factcheck.claims.lint.problem import Found, Lines
from factcheck.claims.lint.written import scalars
from factcheck.claims.nodes import Node
from factcheck.claims.schema import suggestion

FORM = "# factcheck: allow CODE until YYYY-MM-DD: reason"

# What is meant as a waiver, and what a whole one looks like.
_MEANT = re.compile(r"(?:^|(?<=[ \t]))#[ \t]*+factcheck:[ \t]*+(?P<told>[^\r\n]*)", re.MULTILINE)
_WHOLE = re.compile(
    r"allow[ \t]+(?P<codes>[\w-]+(?:[ \t]*,[ \t]*[\w-]+)*)[ \t]+until[ \t]+(?P<day>\d{4}-\d{2}-\d{2})"
    r"[ \t]*:[ \t]*(?P<reason>\S.*)"
)
_CODE = re.compile(r"[\w-]+")


@dataclass(frozen=True, slots=True)
class Waiver:
    """A comment that excuses the problems of some codes on some lines, up to and with a day."""

    start: int
    end: int
    codes: tuple[str, ...]
    until: date
    reason: str
    lines: range


@dataclass(frozen=True, slots=True)
class Waivers:
    """The waivers of a base, and what is wrong with them."""

    waivers: tuple[Waiver, ...]
    problems: tuple[Found, ...]


def read_waivers(text: str, root: Node | None, known: Iterable[str]) -> Waivers:
    """All waivers of a text. `known`: the codes that there are."""
    lines, codes = Lines(text), frozenset(known)
    waivers: list[Waiver] = []
    problems: list[Found] = []
    for comment in _comments(text, root):
        waiver = _waiver(comment, lines)
        if isinstance(waiver, Found):
            problems.append(waiver)
        else:
            waivers.append(waiver)
            problems += _unknown_codes(comment, waiver, codes)
    return Waivers(tuple(waivers), tuple(problems))


def _comments(text: str, root: Node | None) -> Iterator[re.Match[str]]:
    """What is meant as a waiver and stands in no text of the base."""
    spans = sorted((node.start, node.end) for node in scalars(root)) if root else []
    starts = [start for start, _ in spans]
    for comment in _MEANT.finditer(text):
        before = bisect_right(starts, comment.start()) - 1
        if before < 0 or comment.start() >= spans[before][1] or text[spans[before][0]] not in "\"'|>":
            yield comment


def _waiver(comment: re.Match[str], lines: Lines) -> Waiver | Found:
    whole = _WHOLE.fullmatch(comment["told"].rstrip())
    if whole is None:
        return _malformed(comment, _lacking(comment["told"]))
    try:
        until = date.fromisoformat(whole["day"])
    except ValueError:
        return _malformed(comment, f"until {whole['day']}, a day that the calendar lacks")
    codes = tuple(_CODE.findall(whole["codes"]))
    return Waiver(comment.start(), comment.end(), codes, until, whole["reason"], _covered(lines, comment.start()))


def _lacking(told: str) -> str:
    if not told.startswith("allow"):
        return 'expected "allow"'
    if not re.search(r"\buntil[ \t]+\d{4}-\d{2}-\d{2}", told):
        return "without a day on which it ends"
    return "without a reason" if re.match(r"allow[ \t]+[\w-]", told) else "without a code"


def _malformed(comment: re.Match[str], lacking: str) -> Found:
    return Found("waiver-malformed", comment.start(), comment.end(), f"a waiver {lacking}", f"write {FORM}")


def _unknown_codes(comment: re.Match[str], waiver: Waiver, known: frozenset[str]) -> Iterator[Found]:
    for code in waiver.codes:
        if code not in known:
            start = comment.string.index(code, comment.start("told") + len("allow"))
            hint = suggestion(code, sorted(known)) or "see: factcheck lint --list"
            yield Found("waiver-unknown-code", start, start + len(code), f'no rule "{code}"', hint)


def _covered(lines: Lines, offset: int) -> range:
    """Its own line, or the whole entry below where it has a line of its own."""
    line, column = lines.position(offset)
    if lines.content(line)[: column - 1].strip():
        return range(line, line + 1)
    first = line + 1
    while first <= len(lines.starts) and _is_bare(lines.content(first)):
        first += 1
    if first > len(lines.starts):
        return range(line, line)
    indent, after = _indent(lines.content(first)), first + 1
    while after <= len(lines.starts) and (_is_bare(lines.content(after)) or _indent(lines.content(after)) > indent):
        after += 1
    return range(first, after)


def _is_bare(content: str) -> bool:
    return not content.strip() or content.lstrip().startswith("#")


def _indent(content: str) -> int:
    return len(content) - len(content.lstrip(" "))


def excuse(found: Iterable[Found], waivers: Waivers, lines: Lines, as_of: date) -> tuple[Found, ...]:
    """The problems that no waiver excuses, and those of the waivers themselves."""
    used: set[Waiver] = set()
    kept: list[Found] = [*waivers.problems]
    unknown = [each.start for each in waivers.problems if each.code == "waiver-unknown-code"]
    for each in found:
        covering = [waiver for waiver in waivers.waivers if _covers(waiver, each, lines)]
        used.update(covering)
        if not any(waiver.until >= as_of for waiver in covering):
            kept.append(each)
    for waiver in waivers.waivers:
        if waiver.until < as_of:
            kept.append(_expired(waiver))
        elif waiver not in used and not any(waiver.start <= start < waiver.end for start in unknown):
            kept.append(_idle(waiver))
    return tuple(kept)


def _covers(waiver: Waiver, found: Found, lines: Lines) -> bool:
    if found.code not in waiver.codes:
        return False
    first, last = lines.position(found.start)[0], lines.position(max(found.start, found.end - 1))[0]
    return any(line in waiver.lines for line in (first, last))


def _expired(waiver: Waiver) -> Found:
    hint = "mend the problem, or give the waiver a new day"
    return Found("waiver-expired", waiver.start, waiver.end, f"this waiver ended on {waiver.until}", hint)


def _idle(waiver: Waiver) -> Found:
    message = f"nothing here is {' or '.join(waiver.codes)}"
    return Found("waiver-unused", waiver.start, waiver.end, message, "delete the waiver")
