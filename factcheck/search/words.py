"""What is looked up of a text: its words by stem, each with what it counts."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from factcheck.lexicon.calendar import MONTHS
from factcheck.lexicon.talk import TALK_WORDS
from factcheck.lexicon.words import FUNCTION_WORDS, fold, plain_stem
from factcheck.settings import SEARCH_AUTHOR, SEARCH_DATE, SEARCH_HANDLE, SEARCH_TALK

# "https://example.org/a1", and a picture's address that touches the word before it: "todaypic.twitter.com/a1".
_LINK = re.compile(r"https?://\S+|pic\.twitter\.com/\S+")
# "— Ana Orlova (@ana_orlova) March 4, 2031" at the end of a quoted post.
_SIGNATURE = re.compile(
    r"\s*[—–-]\s*(?P<author>[^—@]{0,80}?)\s*\(@(?P<handle>\w+)\)\s*"
    r"(?:(?P<month>[A-Z][a-z]+)\s\d{1,2},\s(?P<year>\d{2,4}))?"
)
# A measured figure, which is masked: "17%", "$41 million", "6.6 million".
_FIGURE = re.compile(
    r"[$€£]\s?\d[\d,.]*(?:\s(?:thousand|million|billion|trillion))?"
    r"|\d[\d,.]*\s?(?:%|(?:percent|per\scent|thousand|million|billion|trillion)\b)"
)
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
# "StateOfTheUnion" is four words, "AR15" two.
_JOINT = re.compile(
    r"(?<=[a-z])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|(?<=[^\W\d])(?=\d)|(?<=\d)(?=[^\W\d])",
)
_YEAR = re.compile(r"1\d{3}|20\d{2}")
_TALK = frozenset(plain_stem(word) for word in TALK_WORDS) - {plain_stem(month) for month in MONTHS}


def stems_of(text: str) -> list[str]:
    """The stems of a text's words in order; function words, links and measured figures are left out.

    >>> stems_of("Women hold 17% of the seats in #TownCouncil")
    ['woman', 'hold', 'seat', 'town', 'council']
    """
    plain = _FIGURE.sub(" ", _LINK.sub(" ", text))
    return [stem for match in _WORD.finditer(plain) for stem in _parts(match[0])]


def weigh_words(text: str) -> dict[str, float]:
    """The stems of a text with what each counts, 0 to 1: words of talk and the signature of a post count less.

    >>> weigh_words("Look, the bridge! — Ana Orlova (@ferryman) March 4, 2031")["bridg"]
    1.0
    """
    text = _LINK.sub(" ", text)
    signed = list(_SIGNATURE.finditer(text))
    weights = {stem: SEARCH_TALK if stem in _TALK else 1.0 for stem in stems_of(_SIGNATURE.sub(" ; ", text))}
    for match in signed:
        _add(weights, stems_of(match["author"]), SEARCH_AUTHOR)
        _add(weights, stems_of(f"{match['month'] or ''} {match['year'] or ''}"), SEARCH_DATE)
    for match in signed:
        _add(weights, stems_of(match["handle"]), SEARCH_HANDLE)
    return weights


def years_among(stems: Iterable[str]) -> frozenset[str]:
    """The years among some stems."""
    return frozenset(stem for stem in stems if _YEAR.fullmatch(stem))


def _add(weights: dict[str, float], stems: Iterable[str], weight: float) -> None:
    for stem in stems:
        weights.setdefault(stem, weight)


@lru_cache(maxsize=65536)
def _parts(word: str) -> tuple[str, ...]:
    plain = (fold(part).replace("'s", "") for part in _JOINT.split(word))
    return tuple(plain_stem(part) for part in plain if part and part not in FUNCTION_WORDS)
