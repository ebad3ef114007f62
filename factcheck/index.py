"""The claims of a base by their words: figures masked, rare words weighing more than common ones.

Similarity only proposes. It never sees the figures, so "17% of seats" and "18% of seats" rank alike.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from math import log
from typing import Protocol

from factcheck.lexicon.gazetteer import Word
from factcheck.model import Claim, Mention
from factcheck.settings import CLAIM_SHARE, MOST_OF_TOPIC, UNKNOWN_RARITY
from factcheck.values import Date, Value

Weights = Mapping[str, float]


class WordReader(Protocol):
    """Text to words: content stems and the labels of known names."""

    def __call__(self, text: str) -> Sequence[Word]: ...


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """What surrounds the value of a claim.

    asides    the years, ages and spans of time that its quote states beside it.
    period    the time that its figure is about, where that is known.
    counted   the stems of what its figure counts or takes a share of: "68 *family centres*".
    parts     the stems that only stand before what it counts: "*family* centres".
    subject   the stems of what the claim is about, in order.
    words     the stems of its sentence, and of what that leans on.
    near      of a claim that nobody curated: the stems around its value and how close they stand, 0 to 1, those before it
              with a minus.
    order     which figure (or date) of its sentence the value is, and of how many.
    is_rate   whether the value is one for each year, month or head, and not a total.
    change    whether it is a rise (1), a fall (-1) or a level (0).
    has_gap   whether it measures what is missing from the whole.
    places    the labels of the places that its sentence names.
    leads     the name that its sentence starts with.
    label     the stems of the name that stands beside the value: "2.6% in *Corland*".
    parallel  the stems of what tells the value apart from others of its sentence, and of what tells each of those.
    stems     of a claim that nobody curated: those of its sentence's content words, in order.
    """

    asides: tuple[Mention, ...] = ()
    period: Date | None = None
    counted: tuple[str, ...] = ()
    parts: frozenset[str] = frozenset()
    subject: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    near: Mapping[str, float] = field(default_factory=dict)
    order: tuple[int, int] = (0, 1)
    is_rate: bool = False
    change: int = 0
    has_gap: bool = False
    places: frozenset[str] = frozenset()
    leads: str = ""
    label: frozenset[str] = frozenset()
    parallel: tuple[frozenset[str], tuple[frozenset[str], ...]] | tuple[()] = ()
    stems: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class Wording:
    """The words of one claim: `own` of its statement, `said` with its quote's, `all` with the topic's (0 to 1).

    weight   the rarity of the `own` words, summed.
    """

    own: frozenset[str]
    said: frozenset[str]
    quoted: frozenset[str]
    weight: float
    all: Mapping[str, float]


@dataclass(frozen=True, slots=True, eq=False)
class Page:
    """What one source says.

    words    the stems that its claims use.
    values   the values that they state.
    around   the stems that a sentence and its two neighbours use, by the passage of the sentence.
    places   the labels of the places that its sentences name.
    leads    whether one of its sentences starts with a name.
    """

    words: frozenset[str]
    values: frozenset[Value]
    around: Mapping[object, frozenset[str]]
    places: frozenset[str]
    leads: bool


@dataclass(frozen=True, eq=False)
class Index:
    """Claims by the stems of their words. `rarity` is the weight of a stem, from 0 (in every topic) to 1.

    frame     what surrounds the value of a claim; worked out when first asked for.
    page      what a source says, by its id; worked out when first asked for.
    terms     the stems of the words that a draft may use for a topic, by topic.
    slips     the positions of the uncurated claims by the signatures of their values (`factcheck.values.slips`).
    size      how many topics, or sentences of sources, the rarity was counted over.
    reader    text to words: content stems, and the labels of known names.
    """

    claims: tuple[Claim, ...]
    wordings: tuple[Wording, ...]
    frame: Callable[[Claim], Frame]
    page: Callable[[str], Page]
    postings: Mapping[str, tuple[int, ...]]
    rarity: Mapping[str, float]
    terms: Mapping[str, frozenset[str]]
    reader: WordReader
    by_topic: Mapping[str, tuple[Claim, ...]]
    by_question: Mapping[object, tuple[Claim, ...]]
    by_source: Mapping[str, tuple[Claim, ...]]
    at: Mapping[str, int]
    size: int = 1
    slips: Mapping[str, tuple[int, ...]] = field(default_factory=dict)

    @cached_property
    def values(self) -> frozenset[Value]:
        """All the values that some claim states; only uncurated claims ask for them."""
        return frozenset(claim.known for claim in self.claims if claim.known is not None)

    def surprise(self, words: Iterable[str]) -> float:
        """How unlikely it is that two texts share some words by chance, in nats: a word of every topic says nothing."""
        return sum(self.rarity.get(word, 0.0) for word in words) * log(1 + self.size)

    def share(self, wanted: Mapping[str, float] | Iterable[str], words: Collection[str], of_none: float = 1.0) -> float:
        """The part of the wanted words, by rarity and by what weight they have, that is among the words.

        of_none   what to say where nothing is wanted.
        """
        weights = wanted if isinstance(wanted, Mapping) else dict.fromkeys(wanted, 1.0)
        weighed = {word: weight * self.rarity.get(word, UNKNOWN_RARITY) for word, weight in weights.items()}
        total = sum(weighed.values())
        return sum(weight for word, weight in weighed.items() if word in words) / total if total else of_none

    def question(self, claim: Claim) -> object:
        """What groups a claim with others: its topic or, without one, the sentence that it comes from."""
        return claim.topic or claim.passage

    def peers(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of the claim's topic, itself among them."""
        return self.by_topic.get(claim.topic, (claim,))

    def is_named_around(self, claim: Claim, stem: str) -> bool:
        """Does some sentence of the claim's source use a word?"""
        return any(self.claims[at].source == claim.source for at in self.postings.get(stem, ()))

    def words(self, claim: Claim) -> Mapping[str, float]:
        """All the stems that the claim, its quote and its topic use."""
        return self.wordings[self.at[claim.id]].all

    def said(self, claim: Claim) -> frozenset[str]:
        """The stems of the claim's statement and quote."""
        return self.wordings[self.at[claim.id]].said

    def fits(self, words: Weights, positions: Iterable[int]) -> dict[int, float]:
        """How well weighted words fit each of the claims at the positions, 0 to 100.

        Both what the claim knows of the words and what the words repeat of the claim's own statement count.
        """
        weighed = {word: weight * self.rarity.get(word, UNKNOWN_RARITY) for word, weight in words.items()}
        asked = sum(weighed.values()) or 1.0
        return {at: self._fit(words, weighed, asked, at) for at in positions}

    def fit(self, words: Weights, at: int) -> float:
        """How well weighted words fit the claim at one position, 0 to 100."""
        return self.fits(words, [at])[at]

    def _fit(self, words: Weights, weighed: Weights, asked: float, at: int) -> float:
        wording, rarity = self.wordings[at], self.rarity
        known, own = wording.all, wording.own
        covered = found = 0.0
        for word, weight in weighed.items():
            if word in known:
                covered += weight * known[word]
                if word in own:
                    found += rarity[word] * known[word] * min(1.0, words[word])
        return 100 * ((1 - CLAIM_SHARE) * covered / asked + CLAIM_SHARE * found / wording.weight)

    def near(self, words: Iterable[str], limit: int) -> list[int]:
        """The claims that share the rarest words, best first, of at most `limit` sentences of sources.

        Of one topic only the best: a figure for each of 200 countries leaves room for another question.
        """
        scores: dict[int, float] = defaultdict(float)
        for word in set(words):
            weight = self.rarity.get(word, 0.0)
            for at in self.postings.get(word, ()):
                scores[at] += weight * self.wordings[at].all[word]
        ranked = sorted(scores, key=lambda at: (-scores[at], at))
        kept: list[int] = []
        passages: set[object] = set()
        of_topic: Counter[str] = Counter()
        for at in ranked:
            topic = self.claims[at].topic
            of_topic[topic] += 1
            if topic and of_topic[topic] > MOST_OF_TOPIC:
                continue
            passages.add(self.claims[at].passage)
            if len(passages) > limit:
                break
            kept.append(at)
        return kept
