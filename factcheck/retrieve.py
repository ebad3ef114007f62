"""Texts to candidate claims: figures masked, words by their stems, rare words weighing more than common ones.

Similarity only proposes. It never sees the figures, so "17% of seats" and "18% of seats" rank alike.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from factcheck.model import Candidate, Claim, Mention, Topic
from factcheck.settings import CLAIM_SHARE, TERM_WEIGHT
from factcheck.values import Date

Weights = Mapping[str, float]


class WordReader(Protocol):
    """Text to words: content stems and the labels of known names, with all the words of those names when `whole`."""

    def __call__(self, text: str, *, whole: bool = False) -> list[str]: ...



@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one claim: `own` of its statement, `said` with its quote's, `all` with its topic's and scope's (0 to 1)."""

    own: frozenset[str]
    said: frozenset[str]
    all: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Index:
    """Claims by the stems of their words. `rarity` is the weight of a stem, from 0 (in every topic) to 1.

    asides    what the quote of each claim states beside the claim's value: a year, an age, a second figure.
    reader    text to words: content stems, and the labels of known names.
    periods   by claim id: the time that its figure is about, where that is known.
    """

    claims: tuple[Claim, ...]
    wordings: tuple[Wording, ...]
    asides: tuple[tuple[Mention, ...], ...]
    periods: Mapping[str, Date | None]
    postings: Mapping[str, tuple[int, ...]]
    rarity: Mapping[str, float]
    reader: WordReader
    by_topic: Mapping[str, tuple[Claim, ...]]
    at: Mapping[str, int]

    def peers(self, claim: Claim) -> tuple[Claim, ...]:
        """The claims of the claim's topic, itself among them."""
        return self.by_topic.get(claim.topic, (claim,))

    def words(self, claim: Claim) -> Mapping[str, float]:
        """All the stems that the claim, its quote and its topic use."""
        return self.wordings[self.at[claim.id]].all

    def said(self, claim: Claim) -> frozenset[str]:
        """The stems of the claim's statement and quote."""
        return self.wordings[self.at[claim.id]].said

    def weight(self, word: str) -> float:
        """How much a stem says; one that no claim uses weighs as much as a middling one."""
        return self.rarity.get(word, 0.5)

    def fit(self, words: Weights, at: int) -> float:
        """How well weighted words fit the claim at an index, 0 to 100: both what they cover and what they are covered by."""
        wording = self.wordings[at]
        asked = sum(weight * self.weight(word) for word, weight in words.items())
        if not asked:
            return 0.0
        covered = sum(weight * self.weight(word) * wording.all.get(word, 0.0) for word, weight in words.items())
        owned = sum(self.weight(word) for word in wording.own) or 1.0
        found = sum(self.weight(word) * min(1.0, words[word]) for word in wording.own if word in words)
        return 100 * ((1 - CLAIM_SHARE) * covered / asked + CLAIM_SHARE * found / owned)

    def near(self, words: Iterable[str], limit: int) -> list[int]:
        """The claims that share the rarest words, best first, at most `limit`."""
        scores: dict[int, float] = defaultdict(float)
        for word in set(words):
            weight = self.weight(word)
            for at in self.postings.get(word, ()):
                scores[at] += weight * self.wordings[at].all[word]
        return sorted(scores, key=lambda at: (-scores[at], at))[:limit]


def build_index(
    claims: Sequence[Claim],
    topics: Mapping[str, Topic],
    asides: Sequence[tuple[Mention, ...]],
    periods: Mapping[str, Date | None],
    reader: WordReader,
) -> Index:
    """The index of the claims; a topic's question and terms count for each of its claims."""
    by_topic = {topic.id: reader(" ".join([topic.question, *topic.terms])) for topic in topics.values()}
    wordings = tuple(_wording(claim, by_topic.get(claim.topic, []), reader) for claim in claims)
    postings: dict[str, list[int]] = defaultdict(list)
    grouped: dict[str, list[Claim]] = defaultdict(list)
    for at, (claim, wording) in enumerate(zip(claims, wordings, strict=True)):
        for word in wording.all:
            postings[word].append(at)
        if claim.topic:
            grouped[claim.topic].append(claim)
    return Index(
        claims=tuple(claims),
        wordings=wordings,
        asides=tuple(asides),
        periods=periods,
        postings={word: tuple(ids) for word, ids in postings.items()},
        rarity=_rarity(claims, wordings),
        reader=reader,
        by_topic={topic: tuple(group) for topic, group in grouped.items()},
        at={claim.id: at for at, claim in enumerate(claims)},
    )


def search(index: Index, text: str, limit: int) -> tuple[Candidate, ...]:
    """The claims most like a text, best first; an empty tuple when no word is shared."""
    words = dict.fromkeys(index.reader(text), 1.0)
    ranked = sorted(((index.fit(words, at), -at) for at in index.near(words, 10 * limit)), reverse=True)
    return tuple(Candidate(index.claims[-at], round(fit, 1)) for fit, at in ranked[:limit])


def _wording(claim: Claim, topic_words: Iterable[str], reader: WordReader) -> Wording:
    own = reader(claim.statement or claim.quote)
    weights = dict.fromkeys(topic_words, TERM_WEIGHT)
    weights.update(dict.fromkeys(reader(f"{claim.scope.population} {claim.scope.place}"), TERM_WEIGHT))
    said = [*own, *reader(claim.quote)]
    whole = reader(f"{claim.statement}\n\n{claim.quote}\n\n{claim.subject}", whole=True)
    weights.update(dict.fromkeys([*said, *whole], 1.0))
    return Wording(frozenset(own), frozenset(said), weights)


def _rarity(claims: Sequence[Claim], wordings: Sequence[Wording]) -> dict[str, float]:
    """Inverse document frequency over topics (a claim without one stands alone), scaled to 0 to 1."""
    groups: dict[str, set[str]] = defaultdict(set)
    for claim, wording in zip(claims, wordings, strict=True):
        groups[claim.topic or claim.id].update(wording.all)
    counts = Counter(word for words in groups.values() for word in words)
    most = math.log(1 + len(groups))
    return {word: math.log((1 + len(groups)) / count) / most for word, count in counts.items()} if groups else {}
