"""The claims most like a text: by their words, by what the best of them say besides, and by their spelling."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from heapq import nlargest

from factcheck.lexicon.related import related
from factcheck.model import Candidate
from factcheck.search.index import SearchIndex
from factcheck.search.words import weigh_words, years_among
from factcheck.settings import (
    ECHO_CLAIMS,
    ECHO_WEIGHT,
    ECHO_WORDS,
    OTHER_YEAR,
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
    wanted = weigh_words(text) | dict.fromkeys(index.labels(text), 1.0)
    listed = _best(_by_words(index, wanted), max(limit, SEARCH_LIST))
    echoes = _echoes(index, wanted, listed)
    runs, length = index.spelling(wanted)
    years = years_among(wanted)
    scores: Scores = {}
    for at, score in listed.items():
        weights = index.weights[at]
        echo = sum(weight * weights[word] for word, weight in echoes.items() if word in weights)
        apart = bool(years and index.years(at) and years.isdisjoint(index.years(at)))
        scores[at] = score + echo + SPELLING_WEIGHT * _alike(index, runs, length, at) - OTHER_YEAR * apart
    whole = sum(weight * index.rarity.get(word, index.most) for word, weight in wanted.items()) + SPELLING_WEIGHT
    best = _best(scores, limit)
    return tuple(Candidate(index.claims[at], round(_percent(score, whole), 1)) for at, score in best.items())


def _by_words(index: SearchIndex, wanted: Mapping[str, float]) -> Scores:
    """What each claim scores for the wanted words; of several that tell of one, the best counts."""
    scores: defaultdict[int, float] = defaultdict(float)
    for word, weight in wanted.items():
        others = [other for other in related().get(word, ()) if other in index.postings]
        if not others:
            for at in index.postings.get(word, ()):
                scores[at] += weight * index.weights[at][word]
            continue
        for at, value in _by_related(index, word, others).items():
            scores[at] += weight * value
    return scores


def _by_related(index: SearchIndex, word: str, others: Iterable[str]) -> Scores:
    """What each claim scores for a word or for one that often stands for it, which says no more than the word itself."""
    found = {at: index.weights[at][word] for at in index.postings.get(word, ())}
    rarity = index.rarity.get(word)
    for other in others:
        share = RELATED_WEIGHT * (min(1.0, rarity / index.rarity[other]) if rarity else 1.0)
        for at in index.postings[other]:
            value = share * index.weights[at][other]
            if value > found.get(at, 0.0):
                found[at] = value
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
