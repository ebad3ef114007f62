"""How alike the surroundings of two values are: which figure of one sentence stands where which figure of another does.

Similarity weighs all the words of a sentence and finds the source's sentence; closeness tells its figures apart.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from math import sqrt

from factcheck.align.reading import Reading, between, figures_between
from factcheck.align.told import is_written_from
from factcheck.index import Index
from factcheck.lexicon.words import PERSONS
from factcheck.model import Claim, Kind, Mention
from factcheck.settings import (
    BESIDE_FIGURE,
    BESIDE_WORD,
    BOUNDARY_WEIGHT,
    COPIED_WORDS,
    LEADING,
    OTHER_HEAD,
    OTHER_SIDE,
    SAME_HEAD,
    SAME_ORDER,
    UNKNOWN_RARITY,
)


@lru_cache(maxsize=256)
def surroundings(reading: Reading, mention: Mention) -> Mapping[str, float]:
    """The stems around a value, 0 to 1 by how close they stand, with a minus before it.

    Other words, the ends of clauses and other values part them.
    """
    weights: dict[str, float] = {}
    values = [other for other in reading.values if other is not mention]
    words = _without_subject(reading)
    before = sum(at < mention.start for at, _ in words)
    first = min(value.start for value in reading.values)
    leading = sum(at < first for at, _ in words)
    for number, (at, word) in enumerate(words):
        low, high = between(mention, at)
        steps = before - number - 1 if at < mention.start else number - before
        parted = BOUNDARY_WEIGHT ** reading.crossed(low, high) * BESIDE_FIGURE ** figures_between(values, low, high)
        weight = BESIDE_WORD ** max(0, steps) * parted
        if at < first:
            weight = max(weight, LEADING * BESIDE_WORD ** (leading - number - 1))
        if weight > abs(weights.get(word, 0.0)):
            weights[word] = -weight if at < mention.start else weight
    for word in reading.counted.get(mention, ())[-1:]:
        weights[word] = 1.0
    return weights


def _without_subject(reading: Reading) -> list[tuple[int, str]]:
    """The words without those of the names that lead up to all the values: they tell none from the other."""
    first = min(value.start for value in reading.values)
    names = [m for m in reading.mentions if m.kind is Kind.NAME and m.end <= first]
    names = names if len(names) < len(reading.words) else []
    return [(at, word) for at, word in reading.words if not any(name.start <= at < name.end for name in names)]


def order_of(reading: Reading, mention: Mention) -> tuple[int, int]:
    """Which of the values of its kind in the sentence a mention is, and of how many."""
    alike = [other for other in reading.values if other.kind is mention.kind]
    return alike.index(mention), len(alike)


def closeness(reading: Reading, mention: Mention, claim: Claim, index: Index) -> float:
    """How alike the surroundings of the mention and the claim's value are, from 0; 1 for the same words."""
    frame = index.frame(claim)
    alike = _cosine(surroundings(reading, mention), frame.near, index.rarity)
    head, counted = reading.counted.get(mention, ())[-1:], frame.counted[-1:]
    if head and counted:
        same = head == counted or {*head, *counted} <= PERSONS
        alike += SAME_HEAD if same else -OTHER_HEAD
    elif head or counted:
        alike -= OTHER_HEAD / 2
    return alike + (SAME_ORDER if order_of(reading, mention) == frame.order else 0.0)


def is_copied(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is the sentence the claim's word for word, but for the value at the same place of equally many?

    A short one ("He got five years") may be of somebody else, unless the draft was written from the sources.
    """
    frame = index.frame(claim)
    if reading.stems != frame.stems or order_of(reading, mention) != frame.order:
        return False
    return len(frame.stems) >= COPIED_WORDS or (len(frame.stems) > 1 and is_written_from(reading, index))


def _cosine(here: Mapping[str, float], there: Mapping[str, float], rarity: Mapping[str, float]) -> float:
    weigh = {word: rarity.get(word, UNKNOWN_RARITY) for word in (*here, *there)}
    shared = sum(_alike(weight, there[word]) * weigh[word] for word, weight in here.items() if word in there)
    sizes = [sum(weight * weight * weigh[word] for word, weight in words.items()) for words in (here, there)]
    return shared / sqrt(sizes[0] * sizes[1]) if all(sizes) else 0.0


def _alike(one: float, other: float) -> float:
    """The product of two weights, less where the word stands before the one value and behind the other."""
    return abs(one * other) * (1.0 if one * other > 0 else OTHER_SIDE)
