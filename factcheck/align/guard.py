"""Whether the words around a mention say enough of a claim's own question to judge the mention by it.

Similarity alone is fooled by names: a sentence on a ministry's growth figures shares most of its words with a claim on the
minister's trial. A conflict needs the claim's own words, its topic's terms, and the thing that its figure counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from factcheck.align.reading import Reading, counted_words
from factcheck.index import Index
from factcheck.model import Claim, Kind, Mention
from factcheck.settings import CLEAR_FIT, COUNTED_SHARE, NAMED_RARITY, OWN_SHARE, UNKNOWN_RARITY


def is_about(reading: Reading, mention: Mention, claim: Claim, similarity: float, index: Index, *, aside: bool) -> bool:
    """Is the mention an answer to the claim's question, or only near it in words? An aside is not what the claim counts."""
    words = {*reading.stems, *reading.before}
    if not _repeats_own_words(words, claim, index) or not _meets_terms(words, claim, index):
        return False
    if aside:
        return True
    if mention.kind is Kind.DATE:
        return similarity >= CLEAR_FIT or _names_event(words, claim, index)
    return _counts_the_same(reading, mention, claim, words, index)


def _repeats_own_words(words: Collection[str], claim: Claim, index: Index) -> bool:
    wording = index.wordings[index.at[claim.id]]
    return sum(index.rarity[word] for word in wording.own if word in words) >= OWN_SHARE * wording.weight


def _meets_terms(words: Collection[str], claim: Claim, index: Index) -> bool:
    """Does the sentence use a term of the topic, or name who or what the claim is about?"""
    terms = index.terms.get(claim.topic, frozenset())
    if not terms or not terms.isdisjoint(words):
        return True
    own = index.wordings[index.at[claim.id]].own
    return any(word in words and index.rarity[word] >= NAMED_RARITY for word in own if word.startswith("@"))


def _names_event(words: Collection[str], claim: Claim, index: Index) -> bool:
    """Does the sentence say what happened on the date, and not only to what it happened?"""
    frame = index.frame(claim)
    said = index.wordings[index.at[claim.id]].own | index.terms.get(claim.topic, frozenset())
    events = [word for word in said if word not in frame.subject and not word.startswith("@")]
    return not events or any(word in words for word in events)


def _counts_the_same(reading: Reading, mention: Mention, claim: Claim, words: Collection[str], index: Index) -> bool:
    """Does the figure of the draft count, or take a share of, what the figure of the claim does?"""
    anchor = index.frame(claim).counted
    counted = counted_words(reading.sentence.text, mention.value, mention.end, reading.words)
    if counted and _share(counted, index.words(claim), index) >= COUNTED_SHARE:
        return True
    return _share(anchor, words, index) >= COUNTED_SHARE if anchor else not counted


def _share(wanted: Iterable[str], words: Collection[str], index: Index) -> float:
    """The part of the wanted words, by rarity, that is among the words."""
    weights = {word: index.rarity.get(word, UNKNOWN_RARITY) for word in wanted}
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in words) / total if total else 1.0
