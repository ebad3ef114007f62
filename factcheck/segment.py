"""Text to sentences, by rules that run in linear time; offsets always point into the text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.model import Sentence
from factcheck.settings import LONGEST_SENTENCE

# A mark that may end a sentence, with what closes behind it, before white space and a new start.
_END = re.compile(r"[.!?…]+[\"”’')\]]*(?=\s)|\n(?:[ \t]*\n)+|\n(?=\s*(?:[•*-]|\d+[.)])\s)|\n")
_ABBREVIATION = re.compile(
    r"(?:^|[\s(\[“\"])(?:(?:mr|mrs|ms|dr|prof|sr|jr|st|gen|col|maj|capt|lt|sen|rep|gov|rev|hon|pres|vs|etc|cf|ca|approx|"
    r"jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|no|nos|art|sec|fig|vol|pp?|ed|eds|inc|ltd|co|corp|dept|est|"
    r"u\.s|u\.k|u\.n|e\.g|i\.e|a\.m|p\.m)|[A-Z](?:\.[A-Z])*)\.$",
    re.IGNORECASE,
)
# A line that ends so goes on in the next, whatever that starts with: "women hold 25 percent of the | Senate".
_GOES_ON = re.compile(r"(?:,|\b(?:a|an|and|as|at|but|by|for|from|had|has|have|her|his|in|into|is|its|not|of|on|or|"
                      r"over|than|that|the|their|to|under|was|were|which|while|who|with))$", re.IGNORECASE)  # fmt: skip
# Inside a wrapped paragraph some line ends before a word in lower case.
_WRAPPED = re.compile(r"[^\s.!?:;]\n[ \t]*[a-z]")
_PARAGRAPH = 1200  # characters to each side in which a paragraph is looked at
_LONG_LINE = 60  # characters: a heading is shorter
_RAGGED = 8  # by hand, lines are wrapped up to this part of the width early
# "1." at the start of a line numbers what follows.
_LIST_NUMBER = re.compile(r"(?:^|\n)[ \t]*\d{1,3}\.$")
_INITIAL = re.compile(r"(?:^|\s)[A-Z]\.$")
_ALWAYS_INSIDE = re.compile(r"(?:mr|mrs|ms|dr|prof|gen|sen|rep|gov|vs|no|nos|art|e\.g|i\.e|[A-Z])\.$", re.IGNORECASE)


def segment(text: str) -> tuple[Sentence, ...]:
    """The sentences of a text: `text[s.start:s.end] == s.text`, without white space at their ends, in order."""
    return tuple(_sentences(text))


def _sentences(text: str) -> Iterator[Sentence]:
    start = 0
    for match in _END.finditer(text):
        if match[0].isspace() and not _is_break(text, match):
            continue
        if match[0].isspace() or _ends(text, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _is_break(text: str, match: re.Match[str]) -> bool:
    """A single line end breaks a sentence unless the text was wrapped there."""
    if match[0].count("\n") > 1:
        return True
    after = text[match.end() : match.end() + 40].lstrip(" \t")
    line = text[text.rfind("\n", 0, match.start()) + 1 : match.start()].rstrip()
    if not line or not after or after[0] in "•*-\n":
        return True
    if after[0].islower() or len(line) >= _LONG_LINE or _GOES_ON.search(line):
        return False
    return not _is_full(text, match.start(), line, after)


def _is_full(text: str, at: int, line: str, after: str) -> bool:
    """In a paragraph that is wrapped (a line of it goes on in lower case): would the next word have been too long?"""
    low = max(text.rfind("\n\n", max(0, at - _PARAGRAPH), at) + 2, at - _PARAGRAPH, 0)
    high = text.find("\n\n", at, at + _PARAGRAPH)
    block = text[low : high if high >= 0 else at + _PARAGRAPH]
    if not _WRAPPED.search(block):
        return False
    width = max(map(len, block.split("\n")))
    return len(line) + 1 + len(after.split(None, 1)[0]) > width - width // _RAGGED


def _ends(text: str, match: re.Match[str]) -> bool:
    """Does the mark end a sentence? Not after an abbreviation, and not before a lower-case word."""
    after = text[match.end() : match.end() + 48].lstrip()
    if not after:
        return True
    before = text[max(0, match.start() - 12) : match.start() + 1]
    if _LIST_NUMBER.search(before):
        return False
    if match[0].startswith(".") and _ABBREVIATION.search(before):
        starts_anew = after[0].isupper() and not _INITIAL.search(before) and not _ALWAYS_INSIDE.search(before)
        return starts_anew and not re.search(r"(?:[A-Za-z]{3,4})\.$", before)
    return not after[0].islower() or (match[0][0] in "!?" and match[0][-1] not in "\"”’')")


def _trimmed(text: str, start: int, end: int) -> Iterator[Sentence]:
    """The sentence without white space at its ends; cut at a blank where it is longer than any sentence is."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    while end - start > LONGEST_SENTENCE:
        blank = text.rfind(" ", start + 1, start + LONGEST_SENTENCE)
        cut = blank if blank > 0 else start + LONGEST_SENTENCE
        yield from _trimmed(text, start, cut)
        start = cut
        while start < end and text[start].isspace():
            start += 1
    if start < end:
        yield Sentence(text[start:end], start, end)
