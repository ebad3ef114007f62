"""The index of a base, which verdicts are found by."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from functools import cache

from factcheck.index import Frame, Index, Page, Wording, WordReader
from factcheck.lexicon.gazetteer import Word
from factcheck.model import Claim, Topic
from factcheck.settings import TERM_WEIGHT
from factcheck.values.slips import slips


def build_index(
    claims: Sequence[Claim],
    topics: Mapping[str, Topic],
    frame: Callable[[Claim], Frame],
    reader: WordReader,
    nearness: Callable[[Claim], Mapping[str, float]] = lambda claim: {},
) -> Index:
    """The index of the claims; a topic's question and terms count for each of its claims.

    nearness   how much the words of a claim's sentence belong to its value, 0 to 1, where it makes several claims.
    """
    terms = {topic.id: frozenset(_stems(reader(" ; ".join(topic.terms)))) for topic in topics.values()}
    by_topic = {topic.id: [*_stems(reader(topic.question)), *terms[topic.id]] for topic in topics.values()}
    drafts = [_wording(claim, by_topic.get(claim.topic, []), reader, nearness(claim)) for claim in claims]
    rarity = _rarity(claims, drafts)
    wordings = tuple(replace(w, weight=sum(rarity[word] * w.all[word] for word in w.own) or 1.0) for w in drafts)
    postings: dict[str, list[int]] = defaultdict(list)
    grouped: dict[str, list[Claim]] = defaultdict(list)
    questions: dict[object, list[Claim]] = defaultdict(list)
    sources: dict[str, list[Claim]] = defaultdict(list)
    at = {claim.id: position for position, claim in enumerate(claims)}
    for claim, wording in zip(claims, wordings, strict=True):
        for word in wording.all:
            postings[word].append(at[claim.id])
        if claim.topic:
            grouped[claim.topic].append(claim)
        questions[claim.topic or claim.passage].append(claim)
        sources[claim.source].append(claim)
    return Index(
        claims=tuple(claims),
        wordings=wordings,
        frame=frame,
        page=cache(lambda source: _page(sources[source], [wordings[at[claim.id]] for claim in sources[source]], frame)),
        postings={word: tuple(ids) for word, ids in postings.items()},
        rarity=rarity,
        terms=terms,
        reader=reader,
        by_topic={topic: tuple(group) for topic, group in grouped.items()},
        by_question={question: tuple(group) for question, group in questions.items()},
        by_source={source: tuple(group) for source, group in sources.items()},
        at=at,
        size=len({claim.topic or claim.quote or claim.id for claim in claims}),
        slips=_slips(claims),
    )


def _page(claims: Sequence[Claim], wordings: Sequence[Wording], frame: Callable[[Claim], Frame]) -> Page:
    words: dict[object, set[str]] = {}
    for claim, wording in zip(claims, wordings, strict=True):
        words.setdefault(claim.passage, set()).update(wording.all)
    held = list(words.values())
    return Page(
        words=frozenset[str]().union(*held),
        values=frozenset(claim.known for claim in claims if claim.known is not None),
        around={passage: frozenset[str]().union(*held[max(0, at - 1) : at + 2]) for at, passage in enumerate(words)},
        places=frozenset(place for claim in claims for place in frame(claim).places),
        leads=any(frame(claim).leads for claim in claims),
    )


def _wording(claim: Claim, topic_words: Iterable[str], reader: WordReader, near: Mapping[str, float]) -> Wording:
    statement, quote = reader(claim.statement or claim.quote), reader(claim.quote)
    scope = _stems(reader(f"{claim.scope.population} ; {claim.scope.place}"))
    # "It cost $41 million": what an uncurated claim leans on is its own.
    leaned_on = [] if claim.topic else reader(claim.subject)
    own = frozenset(word.stem for word in [*statement, *leaned_on] if not word.is_part)
    weights = dict.fromkeys([*topic_words, *scope], TERM_WEIGHT)
    weights.update({word: near.get(word, 1.0) for word in _stems([*statement, *quote, *reader(claim.subject)])})
    quoted = frozenset(word.stem for word in quote if not word.is_part)
    return Wording(own, own | quoted, quoted, 1.0, weights)


def _slips(claims: Sequence[Claim]) -> dict[str, tuple[int, ...]]:
    """The claims that nobody curated, by the signatures of their values: what a draft may have copied wrongly."""
    found: dict[str, list[int]] = defaultdict(list)
    for at, claim in enumerate(claims):
        if claim.is_raw and claim.known is not None:
            for signature in slips(claim.known):
                found[signature].append(at)
    return {signature: tuple(positions) for signature, positions in found.items()}


def _stems(words: Iterable[Word]) -> list[str]:
    return [word.stem for word in words]


def _rarity(claims: Sequence[Claim], wordings: Sequence[Wording]) -> dict[str, float]:
    """Inverse document frequency over topics (claims of one sentence without one are a group), scaled to 0 to 1."""
    groups: dict[str, set[str]] = defaultdict(set)
    for claim, wording in zip(claims, wordings, strict=True):
        groups[claim.topic or claim.quote or claim.id].update(wording.all)
    counts = Counter(word for words in groups.values() for word in words)
    most = math.log(1 + len(groups))
    return {word: math.log((1 + len(groups)) / count) / most for word, count in counts.items()} if groups else {}
