"""Whether the words around a mention say enough of a claim's own question to judge the mention by it.

Similarity alone is fooled by names: a sentence on a ministry's growth figures shares most of its words with a claim on the
minister's trial. A conflict needs the claim's own words, its topic's terms, and the thing that its figure counts.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable

from factcheck.align.reading import Reading, clause_of, clause_words
from factcheck.align.scope import EVENT_STEMS, names_places
from factcheck.index import Index
from factcheck.lexicon.places import WORLD
from factcheck.lexicon.words import CONTRASTS, PERSONS, fold, stem
from factcheck.model import Claim, Kind, Mention
from factcheck.settings import CLAUSE_SHARE, CLEAR_FIT, COUNTED_SHARE, NAMED_RARITY, OWN_SHARE, UNKNOWN_RARITY

# From a figure over what it counts to what that is about: "10,000 calls *about* noise".
# "Fifteen articles and about 5,000 readers" has a hedge there, and another thing counted.
_QUALIFIER = re.compile(
    r"(?:\s+(?!(?:and|or)\b)[^\W\d]+){1,3}?\s+(?:about|on|over|against|regarding|concerning|for)\s+(?!\W*\d)",
    re.IGNORECASE,
)
_QUALIFIER_REACH = 24  # characters
_CONTRAST = re.compile(rf"\b(?P<contrast>{'|'.join(CONTRASTS)})\s+(?P<thing>[^\W\d]+)", re.IGNORECASE)


def is_near(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Do the words speak of what the claim speaks of at all? Enough to bear a mention out, not to contradict it."""
    words = {*reading.stems, *reading.before}
    if not repeats_own_words(words, claim, index) or not _meets_terms(words, claim, index):
        return False
    return mention.kind is not Kind.QUANTITY or not _is_qualified_otherwise(reading, mention, claim, index)


def is_about(reading: Reading, mention: Mention, claim: Claim, similarity: float, index: Index) -> bool:
    """Is the mention an answer to the claim's question, or only near it in words?"""
    words = {*reading.stems, *reading.before} - _counted_elsewhere(reading, mention)
    if not repeats_own_words(words, claim, index) or not _meets_terms(words, claim, index):
        return False
    if _is_of_another(reading, mention, claim, index) or _place_is_open(reading, mention, claim, index):
        return False
    if mention.kind is Kind.DATE:
        return _names_event(words, claim, similarity, index) and _is_known(reading, mention, claim, index)
    return _counts_the_same(reading, mention, claim, words, index)


def _counted_elsewhere(reading: Reading, mention: Mention) -> set[str]:
    """What other figures of the sentence count is not what this one is about."""
    others = [counted for other, counted in reading.counted.items() if other is not mention]
    return {word for counted in others for word in counted} - {*reading.counted[mention]}


def _is_of_another(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Does the sentence speak of "the old bridge" or "a second act", where the claim speaks of the bridge or the act?"""
    known, wording = index.words(claim), f"{claim.quote} {claim.statement} {claim.subject}".lower()
    so_far = reading.sentence.text[: mention.start]
    found = _CONTRAST.finditer(f"{so_far} {clause_of(reading, mention)}")
    return any(stem(match["thing"]) in known and match["contrast"].lower() not in wording for match in found)


def _place_is_open(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is it not said where the figure is from, while it matters: the topic knows several places, or the claim none?"""
    named = names_places(reading, mention)
    if not claim.scope.place:
        return any(f"@{label}" not in index.words(claim) for label in named)
    if fold(claim.scope.place) in WORLD:
        return False  # a figure of no place is one of all places
    return not named and len({peer.scope.place for peer in index.peers(claim)}) > 1


def repeats_own_words(words: Collection[str], claim: Claim, index: Index, least: float = OWN_SHARE) -> bool:
    """Does the sentence repeat enough of the claim's statement, or of its quote?"""
    wording = index.wordings[index.at[claim.id]]
    return any(_share(own, words, index) >= least for own in (wording.own, wording.quoted) if own)


def _meets_terms(words: Collection[str], claim: Claim, index: Index) -> bool:
    """Does the sentence use a term of the topic, or name who or what the claim is about?"""
    terms = index.terms.get(claim.topic, frozenset())
    if not terms or not terms.isdisjoint(words):
        return True
    own = index.wordings[index.at[claim.id]].own
    return any(word in words and index.rarity[word] >= NAMED_RARITY for word in own if word.startswith("@"))


def _names_event(words: Collection[str], claim: Claim, similarity: float, index: Index) -> bool:
    """Does the sentence say what happened on the date, and not only to what it happened?"""
    milestone = EVENT_STEMS.get(fold(claim.scope.event))
    if milestone is not None:
        return not milestone.isdisjoint(words)
    if similarity >= CLEAR_FIT:
        return True
    said = index.wordings[index.at[claim.id]].own | index.terms.get(claim.topic, frozenset())
    events = [word for word in said if word not in index.frame(claim).subject and not word.startswith("@")]
    return not events or any(word in words for word in events)


def _is_known(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Does the claim know most of the clause around the date? "The law on petitions" is not every law."""
    words = clause_words(reading, mention) or reading.stems
    return _share(words, index.words(claim), index) >= CLAUSE_SHARE


def _counts_the_same(reading: Reading, mention: Mention, claim: Claim, words: Collection[str], index: Index) -> bool:
    """Does the figure of the draft count, or take a share of, what the figure of the claim does?"""
    anchor, parts = index.frame(claim).counted, index.frame(claim).parts
    counted = reading.counted[mention]
    if not counted:
        return not anchor or _share(anchor, words, index) >= COUNTED_SHARE
    if anchor and counted[-1] in parts and counted[-1] != anchor[-1]:
        return False  # "340 families" are no "family centres"
    if any(word not in index.words(claim) and word not in PERSONS for word in counted[:-1]):
        return False  # "54% of doctoral candidates" are no "women candidates"
    if anchor and {counted[-1], anchor[-1]} <= PERSONS:
        return True
    known = _share(counted, index.words(claim), index) >= COUNTED_SHARE
    return known or bool(anchor and _share(anchor, reading.stems, index) >= COUNTED_SHARE)


def _is_qualified_otherwise(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is what the figure counts *about* something that the claim knows nothing of ("10,000 calls about noise")?"""
    match = _QUALIFIER.match(reading.sentence.text, mention.end)
    if not match:
        return False
    reach = match.end() + _QUALIFIER_REACH
    about = [word for at, word in reading.words if match.end() <= at < reach and not word.startswith("@")][:2]
    return bool(about) and not any(word in index.words(claim) for word in about)


def _share(wanted: Iterable[str], words: Collection[str], index: Index) -> float:
    """The part of the wanted words, by rarity, that is among the words."""
    weights = {word: index.rarity.get(word, UNKNOWN_RARITY) for word in wanted}
    total = sum(weights.values())
    return sum(weight for word, weight in weights.items() if word in words) / total if total else 1.0
