"""What tells the figures of a sentence apart that no name does: "the *state* gave 25.3 million and the *region* 12.7".

Each figure of a unit has the words that lead to it, or stand right behind it, and to no other one. A draft's sentence that
has the words of another figure, and not those of the one whose value it states, has exchanged the two.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from factcheck.align.labels import labels
from factcheck.align.reading import Reading
from factcheck.lexicon.words import content_stems
from factcheck.model import Kind, Mention
from factcheck.values import Quantity

# Words that lead to a figure from farther away than this, in characters, tell too much to tell it apart.
_LONGEST = 60
_END = re.compile(r"[;:.()–—]")
_BEHIND = re.compile(
    r"\s+(?:(?:was|were|went|is|are)\s+)?(?:in|for|at|from|of|to|among|on|by)\s+(?P<words>[^,;:.()–—\d]{2,40})"
)

_NEXT = re.compile(r"\b(?:and|while|whereas|but|or|against|compared)\b")
_LINK = re.compile(r",?\s+(?:and|while|whereas|but)\b|,")
# One figure's words are in the draft where so many of them are, and by so much more than the other's.
_MOST = 0.5
_MORE = 0.4
_MANY = 20

Markers = tuple[frozenset[str], tuple[frozenset[str], ...]]


@lru_cache(maxsize=256)
def markers(reading: Reading) -> dict[Mention, Markers]:
    """For each figure with others of its unit in the sentence: the stems of its own words, and those of each other's."""
    found: dict[Mention, Markers] = {}
    if labels(reading):  # names tell them apart
        return found
    figures = [mention for mention in reading.values if mention.kind is Kind.QUANTITY]
    words = {figure: _words(reading.sentence.text, figures, figure) for figure in figures}
    for figure in figures:
        others = [words[other] for other in figures if other is not figure and _are_alike(figure, other)]
        shared = frozenset(word for each in others for word in each & words[figure])
        if others and sum(not each - shared for each in [words[figure], *others]) < 2:
            found[figure] = words[figure] - shared, tuple(each - shared for each in others)
    return found


def _are_alike(one: Mention, other: Mention) -> bool:
    """May two figures be taken for each other: are they of one unit, and neither many times the other?"""
    if not (isinstance(one.value, Quantity) and isinstance(other.value, Quantity)) or one.value.unit != other.value.unit:
        return False
    low, high = sorted((abs(one.value.low), abs(other.value.low)))
    return low.is_finite() and high.is_finite() and high <= _MANY * low


def _words(text: str, figures: Sequence[Mention], figure: Mention) -> frozenset[str]:
    before = max((other.end for other in figures if other.end <= figure.start), default=0)
    low = max([before, *(end.end() for end in _END.finditer(text, before, figure.start))])
    if before:  # what follows the figure before it, up to an "and", is of that figure
        low = max((link.end() for link in _LINK.finditer(text, before, figure.start)), default=figure.start)
    lead = text[low : figure.start].split()
    if not before and len(lead) > 2 and not lead[-1].istitle():
        lead = lead[:-1]  # the verb, which the others share: "the state *gave* 25.3 million and the region 12.7"
    high = min((other.start for other in figures if other.start >= figure.end), default=len(text))
    behind = _BEHIND.match(text, figure.end, high)
    told = _NEXT.split(behind["words"])[0] if behind else ""
    near = " ".join(lead) if sum(map(len, lead)) <= _LONGEST else ""
    return frozenset(content_stems(near)) | frozenset(content_stems(told))


def exchanged(reading: Reading, mention: Mention, own: frozenset[str], others: Sequence[frozenset[str]]) -> int:
    """-1 where the draft has the words of another figure beside the mention, 1 where it has this one's, else 0.

    Of a sentence with several figures of the unit nothing is said: there each may be the other's.
    """
    if any(_are_alike(mention, other) for other in reading.others(mention)):
        return 0
    here = frozenset(reading.stems)
    mine, theirs = _share(own, here), max(_share(other, here) for other in others)
    if theirs >= _MOST and theirs > mine + _MORE:
        return -1
    return 1 if mine >= _MOST and mine > theirs + _MORE else 0


def _share(words: frozenset[str], here: frozenset[str]) -> float:
    return len(words & here) / len(words) if words else 0.0
