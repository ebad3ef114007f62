"""The claims most like a text: by their words, by what the best of them say besides, and by their spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from heapq import nlargest

from factcheck.lexicon.related import related
from factcheck.model import Candidate
from factcheck.search.index import SearchIndex
from factcheck.search.words import cut, weigh_words
from factcheck.settings import (
    ECHO_CLAIMS,
    ECHO_WEIGHT,
    ECHO_WORDS,
    JOINED_LENGTH,
    RELATED_WEIGHT,
    SEARCH_LIST,
    SPELLING_WEIGHT,
)

Scores = dict[int, float]


def search(index: SearchIndex, text: str, limit: int) -> tuple[Candidate, ...]:
    """The claims most like a text, best first; an empty tuple when no word is shared.

    The similarity is the part of the text, by rarity of its words, that a claim of the usual length would have to repeat
    to score as high: 0 to 100.
    """
    wanted = _parted(index, weigh_words(text)) | dict.fromkeys(index.labels(text), 1.0)
    listed = _best(_by_words(index, wanted), max(limit, SEARCH_LIST))
    echoes = _echoes(index, wanted, listed)
    runs, length = index.spelling(wanted)
    scores: Scores = {}
    for at, score in listed.items():
        weights = index.weights[at]
        echo = sum(weight * weights[word] for word, weight in echoes.items() if word in weights)
        scores[at] = score + echo + SPELLING_WEIGHT * _alike(index, runs, length, at)
    whole = sum(weight * index.rarity.get(word, index.most) for word, weight in wanted.items()) + SPELLING_WEIGHT
    best = _best(scores, limit)
    return tuple(Candidate(index.claims[at], round(_percent(score, whole), 1)) for at, score in best.items())


def _parted(index: SearchIndex, wanted: Mapping[str, float]) -> dict[str, float]:
    """The wanted words, those that no claim uses cut into words that claims do: "harbourbridge"."""
    weights: dict[str, float] = {}
    for word, weight in wanted.items():
        known = word in index.postings or len(word) < JOINED_LENGTH or not word.isalpha()
        for part in (word,) if known else cut(word, index.uses) or (word,):
            weights[part] = max(weight, weights.get(part, 0.0))
    return weights


def _by_words(index: SearchIndex, wanted: Mapping[str, float]) -> Scores:
    """What each claim scores for the wanted words."""
    scores: defaultdict[int, float] = defaultdict(float)
    for word, weight in wanted.items():
        for at, value in _by_word(index, word).items():
            scores[at] += weight * value
    return scores


def _by_word(index: SearchIndex, word: str) -> Mapping[int, float]:
    """What each claim scores for a word, or for one that often stands for it; the best counts."""
    own = index.postings.get(word, {})
    others = [other for other in related().get(word, ()) if other in index.postings]
    if not others:
        return own
    found = dict(own)
    for other in others:
        # A rare word that stands for a common one says no more than that.
        share = RELATED_WEIGHT * min(1.0, index.rarity.get(word, index.most) / index.rarity[other])
        for at, weight in index.postings[other].items():
            if share * weight > found.get(at, 0.0):
                found[at] = share * weight
    return found


def _echoes(index: SearchIndex, wanted: Mapping[str, float], listed: Scores) -> dict[str, float]:
    """What else the best claims say, with what each word of it counts (relevance feedback, Lavrenko & Croft 2001)."""
    best = list(listed.items())[:ECHO_CLAIMS]
    if not best:
        return {}
    shares = [(at, score * score) for at, score in best]
    total = sum(share for _, share in shares) or 1.0
    said: defaultdict[str, float] = defaultdict(float)
    for at, share in shares:
        for word in index.weights[at]:
            if word not in wanted and not word.isdigit():
                said[word] += share / total
    words = nlargest(ECHO_WORDS, said, key=lambda word: (said[word] * index.rarity[word], word))
    return {word: ECHO_WEIGHT * said[word] for word in words}


def _alike(index: SearchIndex, runs: frozenset[str], length: float, at: int) -> float:
    """How alike a text and the claim at a position are spelt: the cosine of their runs of letters, 0 to 1."""
    own, own_length = index.spelt(at)
    return sum(index.letters.get(run, index.most) ** 2 for run in runs & own) / (length * own_length)


def _best(scores: Mapping[int, float], limit: int) -> Scores:
    return dict(nlargest(limit, scores.items(), key=lambda item: (item[1], -item[0])))


def _percent(score: float, whole: float) -> float:
    return max(0.0, min(100.0, 100 * score / whole))
