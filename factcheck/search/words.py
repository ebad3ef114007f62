"""What is looked up of a text: its words by stem, each with what it counts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.talk import TALK_WORDS
from factcheck.lexicon.words import FUNCTION_WORDS, fold, plain_stem
from factcheck.settings import (
    LONGEST_PART,
    MOST_PARTS,
    SEARCH_AUTHOR,
    SEARCH_DATE,
    SEARCH_PICTURE,
    SEARCH_TALK,
    SHORTEST_PART,
)

# "https://example.org/a1", and a picture's address that touches the word before it: "todaypic.twitter.com/a1".
_LINK = re.compile(r"https?://\S+|pic\.twitter\.com/\S+")
_PICTURE = re.compile(r"pic\.twitter\.com/")
_PICTURE_WORDS = ("photo", "video")
# "— Ana Orlova (@ana_orlova) March 4, 2031" at the end of a quoted post.
_SIGNATURE = re.compile(
    r"(?:[—–]|(?<!\S)-)\s?(?P<author>[^—@]{0,80}?)\s*\(@\w+\)\s*"
    r"(?:(?P<month>[A-Z][a-z]+)\s\d{1,2},\s(?P<year>\d{2,4}))?"
)
# A share is masked: "17%" and "18%" of seats rank alike. Other figures name a story ("the 150 billion") and count as words.
_SHARE = re.compile(r"(?<![\d,.])\d[\d,.]*\s?(?:%|(?:percent|per\scent)\b)")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# "StateOfTheUnion" is four words, "AR15" two.
_JOINT = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])",
)
_TALK = frozenset(plain_stem(word) for word in TALK_WORDS) - {plain_stem(month) for month in MONTHS}


def stems_of(text: str) -> list[str]:
    """The stems of a text's words in order; function words, links and shares are left out.

    >>> stems_of("Women hold 17% of the seats in #TownCouncil")
    ['woman', 'hold', 'seat', 'town', 'council']
    """
    plain = _SHARE.sub(" ", _LINK.sub(" ", text))
    return [stem for match in _WORD.finditer(plain) for stem in _parts(match[0])]


def weigh_words(text: str) -> dict[str, float]:
    """The stems of a text with what each counts, 0 to 1: words of talk and the signature of a post count less.

    >>> weigh_words("Look, the bridge! — Ana Orlova (@ferryman) March 4, 2031")["bridg"]
    1.0
    """
    shows_picture = _PICTURE.search(text)
    text = _LINK.sub(" ", text)
    weights = {stem: SEARCH_TALK if stem in _TALK else 1.0 for stem in stems_of(_SIGNATURE.sub(" ; ", text))}
    for match in _SIGNATURE.finditer(text):
        _add(weights, stems_of(match["author"]), SEARCH_AUTHOR)
        _add(weights, stems_of(f"{match['month'] or ''} {match['year'] or ''}"), SEARCH_DATE)
    if shows_picture:
        _add(weights, map(plain_stem, _PICTURE_WORDS), SEARCH_PICTURE)
    return weights


def cut(word: str, is_known: Callable[[str], bool]) -> tuple[str, ...]:
    """The stems of the fewest words, four at most, that make up a word; none where it cannot be cut.

    >>> cut("bridgetown", {"bridg", "town"}.__contains__)
    ('bridg', 'town')
    """
    ways: dict[int, tuple[str, ...]] = {0: ()}
    for end in range(SHORTEST_PART, len(word) + 1):
        for start in range(max(0, end - LONGEST_PART), end - SHORTEST_PART + 1):
            part = word[start:end]
            fewest = len(ways[end]) if end in ways else MOST_PARTS + 1
            shorter = start in ways and len(ways[start]) + 1 < fewest
            if shorter and (part in FUNCTION_WORDS or is_known(plain_stem(part))):
                ways[end] = (*ways[start], part)
    return tuple(plain_stem(part) for part in ways.get(len(word), ()) if part not in FUNCTION_WORDS)


def _add(weights: dict[str, float], stems: Iterable[str], weight: float) -> None:
    for stem in stems:
        weights.setdefault(stem, weight)


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, ...]:
    plain = (fold(part).replace("'s", "") for part in _JOINT.split(word))
    return tuple(plain_stem(part) for part in plain if part and part not in FUNCTION_WORDS)
