"""The words of all claims, weighed by BM25 (Robertson & Zaragoza 2009, The Probabilistic Relevance Framework)."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from math import log, sqrt

from factcheck.model import Claim, Topic
from factcheck.search.words import stems_of
from factcheck.settings import LETTERS, SEARCH_LENGTH, SEARCH_REPEAT, TERM_WEIGHT

Labels = Callable[[str], Iterable[str]]


@dataclass(frozen=True, slots=True, eq=False)
class SearchIndex:
    """Claims by the stems of their words and the labels of the names in them.

    weights    what each stem says of the claim at a position, 0 to about 3 times its rarity.
    postings   the same by stem: what it says of each of the claims that use it, by position.
    rarity     the inverse document frequency of a stem, in nats.
    labels     the labels of the known names in a text.
    letters    the rarity of a run of letters, in nats.
    most       the rarity of what no claim uses, in nats.
    """

    claims: tuple[Claim, ...]
    weights: tuple[Mapping[str, float], ...]
    postings: Mapping[str, Mapping[int, float]]
    rarity: Mapping[str, float]
    labels: Labels
    letters: Mapping[str, float]
    most: float
    _spelt: dict[int, tuple[frozenset[str], float]] = field(default_factory=dict)

    def uses(self, stem: str) -> bool:
        """Does some claim use a stem?"""
        return stem in self.postings

    def spelling(self, stems: Iterable[str]) -> tuple[frozenset[str], float]:
        """The runs of letters in some stems, and the length of their vector, each run weighed by its rarity."""
        runs = frozenset(run for stem in stems for run in runs_of(stem))
        return runs, sqrt(sum(self.letters.get(run, self.most) ** 2 for run in runs)) or 1.0

    def spelt(self, at: int) -> tuple[frozenset[str], float]:
        """The spelling of the claim at a position; worked out when first asked for."""
        if at not in self._spelt:
            self._spelt[at] = self.spelling(self.weights[at])
        return self._spelt[at]


def build_search(claims: Sequence[Claim], topics: Mapping[str, Topic], labels: Labels) -> SearchIndex:
    """The search index of some claims; the question and the terms of its topic count for a claim too."""
    asked = {topic.id: _counts([topic.question, *topic.terms], labels) for topic in topics.values()}
    counts = [_words(claim, asked.get(claim.topic, Counter()), labels) for claim in claims]
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for claim, words in zip(claims, counts, strict=True):
        groups[claim.topic or claim.quote or claim.id].update(words)
    used = Counter(word for words in groups.values() for word in words)
    rarity = {word: log(1 + (len(groups) - count + 0.5) / (count + 0.5)) for word, count in used.items()}
    weights = tuple(_weights(counts, rarity))
    postings: defaultdict[str, dict[int, float]] = defaultdict(dict)
    for at, weighed in enumerate(weights):
        for word, weight in weighed.items():
            postings[word][at] = weight
    return SearchIndex(
        claims=tuple(claims),
        weights=weights,
        postings=dict(postings),
        rarity=rarity,
        labels=labels,
        letters=_letters(used, len(groups)),
        most=log(1 + (len(groups) + 0.5) / 0.5),
    )


def runs_of(stem: str) -> list[str]:
    """
    >>> runs_of("bridg")
    ['^bri', 'brid', 'ridg', 'idg$']
    """
    marked = f"^{stem}$"
    return [marked[start : start + LETTERS] for start in range(max(1, len(marked) - LETTERS + 1))]


def _words(claim: Claim, asked: Mapping[str, float], labels: Labels) -> dict[str, float]:
    """How often a claim uses each word; those of its topic count a little less."""
    about = (claim.subject, claim.scope.population, claim.scope.place)
    words: dict[str, float] = dict(_counts([claim.statement, claim.quote, *about], labels))
    for word in asked:
        words.setdefault(word, TERM_WEIGHT)
    return words


def _counts(texts: Iterable[str], labels: Labels) -> Counter[str]:
    return Counter(word for text in texts if text for word in [*stems_of(text), *labels(text)])


def _weights(counts: Sequence[Mapping[str, float]], rarity: Mapping[str, float]) -> Iterable[Mapping[str, float]]:
    lengths = [sum(words.values()) for words in counts]
    usual = sum(lengths) / len(lengths) if lengths else 1.0
    for words, length in zip(counts, lengths, strict=True):
        damped = SEARCH_REPEAT * (1 - SEARCH_LENGTH + SEARCH_LENGTH * length / (usual or 1.0))
        yield {word: rarity[word] * count * (SEARCH_REPEAT + 1) / (count + damped) for word, count in words.items()}


def _letters(used: Mapping[str, int], size: int) -> dict[str, float]:
    """The rarity of each run of letters, in nats: a claim that uses two words with it counts twice."""
    counts: Counter[str] = Counter()
    for word, count in used.items():
        for run in set(runs_of(word)):
            counts[run] += count
    return {run: max(0.0, log(size / count)) for run, count in counts.items()}
