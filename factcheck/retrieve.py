"""Texts to candidate claims: figures masked, words by their stems, rare words weighing more than common ones.

Similarity only proposes. It never sees the figures, so "17% of seats" and "18% of seats" rank alike.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from factcheck.lexicon.gazetteer import Word
from factcheck.model import Candidate, Claim, Mention, Topic
from factcheck.settings import CLAIM_SHARE, TERM_WEIGHT, UNKNOWN_RARITY
from factcheck.values import Date

Weights = Mapping[str, float]


class WordReader(Protocol):
    """Text to words: content stems and the labels of known names."""

    def __call__(self, text: str) -> Sequence[Word]: ...


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of one claim: `own` of its statement, `said` with its quote's, `all` with the topic's (0 to 1).

    weight   the rarity of the `own` words, summed.
    """

    own: frozenset[str]
    said: frozenset[str]
    weight: float
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
        known = wording.all
        covered = sum(weight * known[word] for word, weight in weighed.items() if word in known)
        found = sum(rarity[word] * min(1.0, words[word]) for word in wording.own if word in words)
        return 100 * ((1 - CLAIM_SHARE) * covered / asked + CLAIM_SHARE * found / wording.weight)

    def near(self, words: Iterable[str], limit: int) -> list[int]:
        """The claims that share the rarest words, best first, at most `limit`."""
        scores: dict[int, float] = defaultdict(float)
        for word in set(words):
            weight = self.rarity.get(word, 0.0)
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
    by_topic = {topic.id: _stems(reader(f"{topic.question} {' ; '.join(topic.terms)}")) for topic in topics.values()}
    drafts = [_wording(claim, by_topic.get(claim.topic, []), reader) for claim in claims]
    rarity = _rarity(claims, drafts)
    wordings = tuple(replace(w, weight=sum(rarity[word] for word in w.own) or 1.0) for w in drafts)
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
        rarity=rarity,
        reader=reader,
        by_topic={topic: tuple(group) for topic, group in grouped.items()},
        at={claim.id: at for at, claim in enumerate(claims)},
    )


def search(index: Index, text: str, limit: int) -> tuple[Candidate, ...]:
    """The claims most like a text, best first; an empty tuple when no word is shared."""
    words = dict.fromkeys(_stems(index.reader(text)), 1.0)
    fits = index.fits(words, index.near(words, 10 * limit))
    ranked = sorted(((fit, -at) for at, fit in fits.items()), reverse=True)
    return tuple(Candidate(index.claims[-at], round(fit, 1)) for fit, at in ranked[:limit])


def _wording(claim: Claim, topic_words: Iterable[str], reader: WordReader) -> Wording:
    statement, quote = reader(claim.statement or claim.quote), reader(claim.quote)
    scope = _stems(reader(f"{claim.scope.population} ; {claim.scope.place}"))
    own = frozenset(word.stem for word in statement if not word.is_part)
    weights = dict.fromkeys([*topic_words, *scope], TERM_WEIGHT)
    weights.update(dict.fromkeys(_stems([*statement, *quote, *reader(claim.subject)]), 1.0))
    return Wording(own, own.union(word.stem for word in quote if not word.is_part), 1.0, weights)


def _stems(words: Iterable[Word]) -> list[str]:
    return [word.stem for word in words]


def _rarity(claims: Sequence[Claim], wordings: Sequence[Wording]) -> dict[str, float]:
    """Inverse document frequency over topics (a claim without one stands alone), scaled to 0 to 1."""
    groups: dict[str, set[str]] = defaultdict(set)
    for claim, wording in zip(claims, wordings, strict=True):
        groups[claim.topic or claim.id].update(wording.all)
    counts = Counter(word for words in groups.values() for word in words)
    most = math.log(1 + len(groups))
    return {word: math.log((1 + len(groups)) / count) / most for word, count in counts.items()} if groups else {}
