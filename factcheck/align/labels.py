"""Which name a figure stands beside: "2.6% in *Corland*", "*Stanefield* followed with 1,130".

In a list the names, or months, tell the figures apart, and two of them are easily exchanged. A figure has the label only
where one name, and on one side, is so near that no other reading is left.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from factcheck.align.reading import Reading
from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.words import fold, is_content, stem
from factcheck.model import Kind, Mention

_NAME = r"(?:[A-Z][\w.'’-]*)(?:\s+[A-Z][\w.'’-]*)*"
# "Stanefield followed with 1,130", "in Corland 2.6%", "Marchetti's 30.3"
_BEFORE = re.compile(rf"(?<![\w.])(?P<name>{_NAME})(?:['’]s)?(?:\s+[a-z]+){{0,3}}\s+$")
# "650 strikers from Stanefield", "8.74% in Belmar"
_BEHIND = re.compile(rf"(?:\s+[a-z]+){{0,2}}\s+(?:in|for|at|from|of|to|by)\s+(?:the\s+)?(?P<name>{_NAME})")
# "*Osk and* Rell were sentenced to 21 and 18 months"
_JOINED = re.compile(rf"{_NAME}(?:,|,?\s+and|,?\s+or)\s+$")
_END = re.compile(r"[,;:.()–—]|\band\b")


@lru_cache(maxsize=256)
def labels(reading: Reading) -> dict[Mention, frozenset[str]]:
    """The stems of the name beside each figure of a sentence that has one, and only one, there."""
    found = {}
    figures = [mention for mention in reading.values if mention.kind is Kind.QUANTITY]
    for figure in figures:
        names = list(_names(reading, figure, figures))
        if len(names) == 1:
            found[figure] = names[0]
    return found


def _names(reading: Reading, figure: Mention, figures: list[Mention]) -> Iterator[frozenset[str]]:
    """The names on both sides of a figure, up to the next figure or the end of the clause."""
    text = reading.sentence.text
    low = max((other.end for other in figures if other.end <= figure.start), default=0)
    high = min((other.start for other in figures if other.start >= figure.end), default=len(text))
    ends = [end.end() for end in _END.finditer(text, low, figure.start)]
    named = {mention.start for mention in reading.mentions if mention.kind is Kind.NAME}
    if match := _BEFORE.search(text, max([low, *ends]), figure.start):
        # "Inflation was 8%" starts with no name.
        is_word = " " not in match["name"] and not text[: match.start()].strip("\"'“‘ ") and match.start() not in named
        is_one_of_two = _JOINED.search(text, 0, match.start())
        yield from () if is_word or is_one_of_two else _stems(match["name"])
    end = _END.search(text, figure.end, high)
    if match := _BEHIND.match(text, figure.end, end.start() if end else high):
        yield from _stems(match["name"])


def _stems(name: str) -> Iterator[frozenset[str]]:
    """The stems of a name; nothing for a day of the week."""
    words = [fold(word) for word in re.findall(r"[^\W\d_]+", name)]
    telling = [word for word in words if (is_content(word) and len(word) > 2) or word in MONTHS]
    if telling and not any(word in WEEKDAYS for word in words):
        yield frozenset(map(stem, telling))


def likeness(stated: frozenset[str], known: frozenset[str]) -> int:
    """1 where two figures have one label, -1 where each has another, 0 where one has none."""
    if not stated or not known:
        return 0
    return -1 if stated.isdisjoint(known) else 1
