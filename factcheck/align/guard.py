"""Whether the words around a mention say enough of a claim's own question to judge the mention by it.

Similarity alone is fooled by names: a sentence on a ministry's growth figures shares most of its words with a claim on the
minister's trial. A conflict needs the claim's own words, its topic's terms, and the thing that its figure counts.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

from factcheck.align.group import said_of_another
from factcheck.align.light import light_words
from factcheck.align.reading import Reading, clause_words
from factcheck.align.scope import EVENT_STEMS, is_said, names_places, place_label
from factcheck.align.wording import is_asserted, is_of_old, is_open
from factcheck.index import Index
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.lexicon.places import WORLD
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import PERSONS, fold
from factcheck.model import Claim, Kind, Mention
from factcheck.settings import (
    CLAUSE_SHARE,
    CLEAR_FIT,
    COUNTED_SHARE,
    KNOWN_SHARE,
    NAMED_RARITY,
    NEAR_FIT,
    OWN_SHARE,
    SUBJECT_SHARE,
    TELLING_DIGITS,
)
from factcheck.values import Quantity

# What nearly everything is measured in says nothing of what is meant.
_COMMON = frozenset({"count", "proportion", "points", "multiple", "time", "calendar", "age"})

_SUPPOSED = "the sentence only supposes, wishes or denies it"
_LONG_AGO = "the sentence speaks of how things were years ago"
_OTHER_THING = "it counts something else"
_ELSEWHERE = "the sentence is about another place, or does not say about which"


def is_near(reading: Reading, mention: Mention, claim: Claim, similarity: float, index: Index) -> bool:
    """Do the words speak of what the claim speaks of at all? Enough to bear a mention out, not to contradict it."""
    words = {*reading.stems, *reading.before}
    if similarity >= CLEAR_FIT or (claim.is_raw and similarity >= NEAR_FIT):
        return True
    asked = _meets_terms(words, claim, index) or _is_measured_alike(mention, claim)
    return asked and repeats_own_words(words, claim, index)


def doubt(reading: Reading, mention: Mention, claim: Claim, similarity: float, index: Index, places: Gazetteer) -> str:
    """Why the mention may be no answer to the claim's question, but only near it, in words; empty where it is one."""
    return next(_doubts(reading, mention, claim, similarity, index, places), "")


def _doubts(
    reading: Reading, mention: Mention, claim: Claim, similarity: float, index: Index, places: Gazetteer
) -> Iterator[str]:
    words = {*reading.stems, *reading.before} - _counted_elsewhere(reading, mention)
    if not (_meets_terms(words, claim, index) or _is_measured_alike(mention, claim)):
        yield "the sentence has none of the topic's terms"
    if not repeats_own_words(words, claim, index):
        yield "the sentence repeats too little of the claim's own statement"
    # A plan may be set beside a plan.
    if not (is_asserted(reading.sentence.text, mention.start) or is_open(claim.wording)):
        yield _SUPPOSED
    if _place_is_open(reading, mention, claim, index, places):
        yield _ELSEWHERE
    if is_of_old(reading.sentence.text) and not is_of_old(claim.wording):
        yield _LONG_AGO
    yield from said_of_another(reading, mention, claim, index)
    if mention.kind is Kind.DATE:
        yield from _date_doubts(reading, mention, claim, similarity, words, index)
    else:
        yield from _figure_doubts(reading, mention, claim, words, index)


def _date_doubts(
    reading: Reading, mention: Mention, claim: Claim, similarity: float, words: Collection[str], index: Index
) -> Iterator[str]:
    if not _names_event(words, claim, similarity, index):
        yield "the sentence does not say what happened on the date, as the claim does"
    if not _knows_clause(reading, mention, claim, index):
        yield "the claim knows too little of the clause around the date"


def _figure_doubts(reading: Reading, mention: Mention, claim: Claim, words: Collection[str], index: Index) -> Iterator[str]:
    if not _speaks_of(reading, mention, claim, index):
        yield "the claim knows too little of the clause around the figure, or its subject is not in it"
    if not _counts_the_same(reading, mention, claim, words, index):
        yield _OTHER_THING


def _counted_elsewhere(reading: Reading, mention: Mention) -> set[str]:
    """What other figures of the sentence count is not what this one is about."""
    others = [counted for other, counted in reading.counted.items() if other is not mention]
    return {word for counted in others for word in counted} - {*reading.counted[mention]}


def _place_is_open(reading: Reading, mention: Mention, claim: Claim, index: Index, places: Gazetteer) -> bool:
    """Is it not said where the figure is from, while it matters: the topic knows several places, or the claim none?"""
    named = names_places(reading, mention)
    if not claim.scope.place:
        return any(not is_said(label, index.words(claim)) for label in named)
    if fold(claim.scope.place) in WORLD:
        return False  # a figure of no place is one of all places
    if not reading.places and reading.around and place_label(claim.scope.place, places) not in reading.around:
        return True  # the text has only spoken of other countries so far
    return not named and len({peer.scope.place for peer in index.peers(claim)}) > 1


def repeats_own_words(words: Collection[str], claim: Claim, index: Index, least: float = OWN_SHARE) -> bool:
    """Does the sentence repeat enough of the claim's statement, or of its quote?"""
    wording = index.wordings[index.at[claim.id]]
    return any(index.share(own, words) >= least for own in (wording.own, wording.quoted) if own)


def _meets_terms(words: Collection[str], claim: Claim, index: Index) -> bool:
    """Does the sentence use a term of the topic, or name who or what the claim is about?"""
    terms = index.terms.get(claim.topic, frozenset())
    if not terms or not terms.isdisjoint(words):
        return True
    own = index.wordings[index.at[claim.id]].own
    return any(word in words and index.rarity[word] >= NAMED_RARITY for word in own if word.startswith("@"))


def _is_measured_alike(mention: Mention, claim: Claim) -> bool:
    """Money, a length or a mass says by its unit what is asked, without a word for it: "$3 million for the alliance"."""
    stated, known = mention.value, claim.known
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity)):
        return False
    dimension = UNITS[stated.unit].dimension
    return dimension == UNITS[known.unit].dimension and dimension not in _COMMON


def _names_event(words: Collection[str], claim: Claim, similarity: float, index: Index) -> bool:
    """Does the sentence say what happened on the date, and not only to what it happened?"""
    milestone = EVENT_STEMS.get(fold(claim.scope.event))
    if milestone is not None:
        # A reporter's words for it are the topic's terms: "put his name to the reforms".
        asked = index.terms.get(claim.topic, frozenset()).difference(index.frame(claim).subject)
        return not milestone.isdisjoint(words) or (similarity >= CLEAR_FIT and not asked.isdisjoint(words))
    if similarity >= CLEAR_FIT:
        return True
    said = index.wordings[index.at[claim.id]].own | index.terms.get(claim.topic, frozenset())
    events = [word for word in said if word not in index.frame(claim).subject and not word.startswith("@")]
    return not events or any(word in words for word in events)


def _knows_clause(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Does the claim know most of the clause around the date? "The law on petitions" is not every law."""
    words = clause_words(reading, mention) or reading.stems
    return index.share(words, index.words(claim)) >= CLAUSE_SHARE


def _speaks_of(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is the figure's clause, or its sentence, mostly known to the claim, and is the claim's subject in it?"""
    subject = index.frame(claim).subject
    if index.share(subject, {*reading.stems, *reading.before}) < SUBJECT_SHARE:
        return False
    if _is_telling(mention, index.peers(claim)):
        return True
    clause, known = clause_words(reading, mention) or reading.stems, index.words(claim)
    light = light_words(reading, index)
    weighed = ({word: light.get(word, 1.0) for word in words} for words in (clause, reading.stems))
    return max(index.share(words, known) for words in weighed) >= KNOWN_SHARE


def _is_telling(mention: Mention, peers: Iterable[Claim]) -> bool:
    """Is the figure that of some claim of the topic, and too exact to be so by chance ("8.74 percent")?"""
    stated = mention.value
    if not isinstance(stated, Quantity) or stated.digits < TELLING_DIGITS:
        return False
    known = (peer.known for peer in peers if isinstance(peer.known, Quantity))
    return any((each.low, each.high, each.unit) == (stated.low, stated.high, stated.unit) for each in known)


def _counts_the_same(reading: Reading, mention: Mention, claim: Claim, words: Collection[str], index: Index) -> bool:
    """Does the figure of the draft count, or take a share of, what the figure of the claim does?"""
    anchor, parts = index.frame(claim).counted, index.frame(claim).parts
    counted = reading.counted[mention]
    if not counted:
        persons = bool(anchor) and anchor[-1] in PERSONS and not PERSONS.isdisjoint(words)
        return not anchor or persons or index.share(anchor, words) >= COUNTED_SHARE
    if anchor and counted[-1] in parts and counted[-1] != anchor[-1]:
        return False  # "340 families" are no "family centres"
    if any(word not in index.words(claim) and word not in PERSONS for word in counted[:-1]):
        return False  # "54% of doctoral candidates" are no "women candidates"
    if anchor and {counted[-1], anchor[-1]} <= PERSONS:
        return True
    if counted[-1] in PERSONS and not PERSONS.isdisjoint(index.words(claim)):
        return True  # "a population of 6.3 million *people*"
    known = index.share(counted, index.words(claim)) >= COUNTED_SHARE
    return known or bool(anchor and index.share(anchor, reading.stems) >= COUNTED_SHARE)
