"""Where a quote stands in its source: word for word, in other typography, or nearly."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cached_property

from factcheck.settings import NEAR_PASSAGE

# What stands for words left out, and what an editor adds to a quote.
_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:…|\.\.\.)\s*\]|\(\s*(?:…|\.\.\.)\s*\)|…|\.\.\.|\[sic\])\s*", re.IGNORECASE)
_BLANKS = " \t\r\n\f\v"
_WORD = re.compile(r"\S+")
# Characters that printers choose, and the plain ones that they stand for.
_PLAIN = {
    **dict.fromkeys("“”„‟«»″", '"'),
    **dict.fromkeys("‘’‚‛ʼ′`´", "'"),
    **dict.fromkeys("‐‑‒–—―−", "-"),
    **dict.fromkeys("\u00a0\u2007\u2009\u200a\u202f\u2002\u2003\u2004\u2005\u2006\u2008\u3000\u2028\u2029\u0085", " "),
    **dict.fromkeys("\u200b\u200c\u200d\u2060\ufeff\u00ad", ""),
    **dict.fromkeys("\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", ""),
    "…": "...",
    "ﬁ": "fi",
    "ﬂ": "fl",
}  # fmt: skip
# Marks at the ends of words.
_MARKS = ".,;:!?\"'“”‘’()"
# Words of context on each side of a difference.
_CONTEXT = 3


@dataclass(frozen=True, slots=True)
class Folded:
    """A text with runs of blanks as one, and where each of its characters stands in the original."""

    text: str
    offsets: tuple[int, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """What a span of the folded text is in the original."""
        return self.offsets[start], self.offsets[end - 1] + 1


def fold_blanks(text: str) -> Folded:
    """White space and line breaks as one blank, none at the ends.

    >>> fold_blanks(" a  b\\nc ").text
    'a b c'
    """
    return _folded(enumerate(text))


def fold_typography(text: str) -> Folded:
    """Plain quotes, dashes and blanks for typographic ones, too.

    >>> fold_typography("“a” – b…").text
    '"a" - b...'
    """
    return _folded((at, plain) for at, char in enumerate(text) for plain in _plain(char))


def _plain(char: str) -> str:
    return char if char.isascii() else _PLAIN.get(char, char)


def _folded(chars: Iterator[tuple[int, str]]) -> Folded:
    kept: list[str] = []
    offsets: list[int] = []
    for at, char in chars:
        if char in _BLANKS and (not kept or kept[-1] == " "):
            continue
        kept.append(" " if char in _BLANKS else char)
        offsets.append(at)
    if kept and kept[-1] == " ":
        del kept[-1], offsets[-1]
    return Folded("".join(kept), tuple(offsets))


@dataclass(frozen=True, slots=True)
class Passage:
    """A span of a source, with its text and its first and last line."""

    start: int
    end: int
    text: str
    line: int
    last_line: int


@dataclass(frozen=True)
class SourceText:
    """The text of a source's file, searched in two ways."""

    text: str

    @cached_property
    def _verbatim(self) -> Folded:
        return fold_blanks(self.text)

    @cached_property
    def _plain(self) -> Folded:
        return fold_typography(self.text)

    @cached_property
    def _line_starts(self) -> tuple[int, ...]:
        return (0, *(match.end() for match in re.finditer(r"\r\n|\n|\r", self.text)))

    def line_of(self, offset: int) -> int:
        """The line of an offset, from 1."""
        return bisect_right(self._line_starts, offset)

    def passages(self, quote: str) -> list[Passage]:
        """Every place where the quote stands word for word; words left out ("…") may be any."""
        return self._all(self._verbatim, fold_blanks(quote).text, [fold_blanks(part).text for part in _parts(quote)])

    def alike(self, quote: str) -> list[Passage]:
        """Every place where it stands but for typography."""
        parts = [fold_typography(part).text for part in _parts(quote)]
        return self._all(self._plain, fold_typography(quote).text, parts)

    def _all(self, folded: Folded, whole: str, parts: list[str]) -> list[Passage]:
        spans = list(_occurrences(folded.text, whole)) if whole else []
        if not spans and len(parts) > 1:
            spans = list(_in_order(folded.text, parts))
        return [self._passage(*folded.span(start, end)) for start, end in spans]

    def nearest(self, quote: str) -> Passage | None:
        """The passage most like a quote, in whole words; None where nothing is."""
        from rapidfuzz import fuzz

        wanted, within = fold_typography(quote).text, self._plain
        if not wanted or not within.text:
            return None
        found = fuzz.partial_ratio_alignment(wanted, within.text, score_cutoff=NEAR_PASSAGE)
        if found is None or len(wanted) > len(within.text) or found.dest_end <= found.dest_start:
            return None
        start, end = _whole_words(within.text, found.dest_start, found.dest_end)
        return self._passage(*within.span(start, end))

    def _passage(self, start: int, end: int) -> Passage:
        end = min(end, len(self.text))
        return Passage(start, end, self.text[start:end], self.line_of(start), self.line_of(end - 1))


def _parts(quote: str) -> list[str]:
    return [part for part in _LEFT_OUT.split(quote) if part.strip()]


def _occurrences(text: str, wanted: str) -> Iterator[tuple[int, int]]:
    start = text.find(wanted)
    while start >= 0:
        yield start, start + len(wanted)
        start = text.find(wanted, start + 1)


def _in_order(text: str, parts: list[str]) -> Iterator[tuple[int, int]]:
    """Each place where the first part stands and the others follow."""
    for start, first_end in _occurrences(text, parts[0]):
        end = first_end
        for part in parts[1:]:
            at = text.find(part, end)
            if at < 0:
                return
            end = at + len(part)
        yield start, end


def _whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    while start > 0 and not text[start - 1].isspace() and not text[start].isspace():
        start -= 1
    while end < len(text) and not text[end].isspace() and not text[end - 1].isspace():
        end += 1
    while start < end - 1 and text[start].isspace():
        start += 1
    while end > start + 1 and text[end - 1].isspace():
        end -= 1
    return start, end


def difference(quote: str, passage: str) -> str:
    """Where a quote and a passage differ, in two lines with the words that differ between asterisks.

    >>> print(difference("the final bil was paid", "the final bill was paid"))
    quote:  the final *bil* was paid
    source: the final *bill* was paid
    """
    one, other = _WORD.findall(quote), _WORD.findall(passage)
    # A full stop that the quote leaves out is shown only where nothing else differs.
    changes = _changes([word.strip(_MARKS) for word in one], [word.strip(_MARKS) for word in other]) or _changes(one, other)
    if not changes:
        return ""
    here = [(change[1], change[2]) for change in changes]
    there = [(change[3], change[4]) for change in changes]
    return f"quote:  {_marked(one, here)}\nsource: {_marked(other, there)}"


def _changes(one: list[str], other: list[str]) -> list[tuple[str, int, int, int, int]]:
    found = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    return [each for each in found if each[0] != "equal"]


def _marked(words: list[str], spans: list[tuple[int, int]]) -> str:
    """The words around the spans, which stand between asterisks; nothing is shown of a span without words but a gap."""
    first, last = max(0, spans[0][0] - _CONTEXT), min(len(words), spans[-1][1] + _CONTEXT)
    pieces = ["…"] if first else []
    at = first
    for start, end in spans:
        pieces += [*words[at:start], f"*{' '.join(words[start:end])}*" if start < end else "**"]
        at = end
    return " ".join([*pieces, *words[at:last], *(["…"] if last < len(words) else [])])
