"""The draft against itself: two sentences that answer one question with different figures."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from factcheck.align.level import is_rank
from factcheck.align.reading import Reading
from factcheck.align.wording import change, is_negative, is_open, is_rate
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import CHANGE_WORDS, fold, words_of
from factcheck.model import Kind, Mention
from factcheck.settings import SAME_SENTENCE_SHARE, SAME_SENTENCE_WORDS
from factcheck.values import Date, Quantity
from factcheck.values.quantities import are_points

Placed = tuple[Reading, Mention]

_REFERS = re.compile(r"\b(?:the|these|those|both|his|her|their|its|our|your|other|all)\s+$", re.IGNORECASE)
_SMALL = 10
_NEAR = 40  # characters
_IS_CHANGE = re.compile(
    r"\b(?:rise|fall|increase|decrease|gain|drop|decline|growth|jump|difference|gap|margin|loss)\s+of\s+(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_MOST_SAME_THING = 20  # figures of one unit and one counted word; in longer lists of them order says what each is about


def twice_told(readings: Sequence[Reading]) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of figures, the earlier first, of two sentences that say the same thing in nearly the same words."""
    groups: dict[tuple[str, str], list[Placed]] = defaultdict(list)
    for reading in readings:
        for mention in reading.values:
            if (key := _thing(reading, mention)) is None:
                continue
            for earlier in groups[key][-_MOST_SAME_THING:]:
                if earlier[1].value != mention.value and _same_question(earlier, (reading, mention)):
                    yield earlier, (reading, mention)
            groups[key].append((reading, mention))


def points_called_percent(reading: Reading) -> Iterator[tuple[Mention, Mention, Mention]]:
    """Changes given in percent that are the difference of two shares of the sentence: points, with the shares.

    "36 per cent, against 9 per cent in 2014, a rise of 27 per cent": from 9 to 36 it is 300 percent, or 27 points.
    """
    text = reading.sentence.text
    shares = [m for m in reading.values if isinstance(m.value, Quantity) and m.value.unit == "%" and m.value.is_point]
    for mention in shares if len(shares) > 2 else ():
        before = text[max(0, mention.start - _NEAR) : mention.start]
        if not (change(text, mention.start, mention.end) or _IS_CHANGE.search(before)):
            continue
        for one, other in combinations([each for each in shares if each is not mention], 2):
            if are_points(mention.value, one.value, other.value):
                yield mention, one, other


def refers_back(reading: Reading, mention: Mention) -> bool:
    """Does a small number only point at things already known ("the two laws"), and state no count?"""
    value = mention.value
    if not isinstance(value, Quantity) or value.unit or not value.is_point or value.low > _SMALL:
        return False
    return bool(_REFERS.search(reading.sentence.text[: mention.start]))


def _thing(reading: Reading, mention: Mention) -> tuple[str, str] | None:
    """What a figure is a figure of: its dimension and what it counts; None for all but plain figures."""
    value = mention.value
    if not isinstance(value, Quantity) or not value.is_point or is_rank(value):
        return None
    counted = "".join(reading.counted[mention][:1])
    dimension = UNITS[value.unit].dimension
    return (dimension, counted) if counted or dimension not in ("count", "calendar", "time", "age") else None


def _same_question(earlier: Placed, later: Placed) -> bool:
    (one, _), (other, _) = earlier, later
    here, there = set(one.stems), set(other.stems)
    shared = len(here & there)
    if one.sentence is other.sentence or shared < max(
        SAME_SENTENCE_WORDS, SAME_SENTENCE_SHARE * max(len(here), len(there))
    ):
        return False
    return _dates(one) == _dates(other) and _alone(one, other) and _same_kind(earlier, later)


def _same_kind(earlier: Placed, later: Placed) -> bool:
    """Neither is a change, a plan or a denial where the other is not, and both are of the same places."""
    texts = [reading.sentence.text for reading, _ in (earlier, later)]
    if any(is_open(text) or _tells_change(text) for text in texts):
        return False
    if is_negative(texts[0]) != is_negative(texts[1]) or is_rate(texts[0]) != is_rate(texts[1]):
        return False
    places = [{label for _, label in reading.places} for reading, _ in (earlier, later)]
    return places[0] == places[1]


def _alone(one: Reading, other: Reading) -> bool:
    """In a sentence of several figures each is about its own thing: only lone figures are compared."""
    return all(sum(mention.kind is Kind.QUANTITY for mention in reading.values) == 1 for reading in (one, other))


def _dates(reading: Reading) -> list[Date]:
    return [mention.value for mention in reading.values if isinstance(mention.value, Date)]


def _tells_change(text: str) -> bool:
    return any(fold(word) in CHANGE_WORDS for _, word in words_of(text))
