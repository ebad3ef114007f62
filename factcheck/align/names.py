"""Names to entities: which person, organisation, place or law a name of the draft may mean."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from factcheck.index import Index
from factcheck.lexicon.gazetteer import Gazetteer, tokens_of
from factcheck.lexicon.names import ROLES, TITLES
from factcheck.lexicon.places import DEMONYMS, country_names
from factcheck.lexicon.words import fold, is_content, stem, words_of
from factcheck.model import Claim, Entity, Mention, NamePairing, Status
from factcheck.settings import MISSPELT_LENGTH
from factcheck.values import Name

_LEAST_LETTERS = 3
_CLOSE = 5  # words to each side of a name that may tell who it is …
_SAME_PART = 2  # … and how many of them must be the same
_PARTS = frozenset(map(stem, ROLES | TITLES))
# What stands before a capital that a sentence, line or quotation did not cause.
_INSIDE = re.compile(r"[\w,;)%’'][ -]$")
# "Gambia" is no slip for "Zambia".
_PLACES = frozenset({fold(place) for place, _ in country_names()} | set(DEMONYMS))
_SLIPS = 2  # letters by which two words may differ and still be looked at


@dataclass(frozen=True, slots=True, eq=False)
class EntityIndex:
    """Entities by the folded words of their spellings, and the claims that name them.

    claims      by entity id: those that name it in an accepted spelling.
    written     by folded name: the claims that state that name as their value.
    alone       by folded word: how a sentence of a document that nobody curated writes it, with a capital, and where.
    inside      of these words, those that some sentence writes so elsewhere than at its start: names, or parts of names.
    """

    entities: Mapping[str, Entity]
    gazetteer: Gazetteer
    by_word: Mapping[str, frozenset[str]]
    claims: Mapping[str, tuple[Claim, ...]]
    written: Mapping[str, tuple[Claim, ...]]
    alone: Mapping[str, tuple[str, tuple[Claim, ...]]]
    inside: frozenset[str]

    def knows(self, name: str) -> bool:
        """Is a name that of a country, or do the documents write each of its words inside a sentence, with a capital?"""
        return fold(name) in _PLACES or all(fold(word) in self.inside for _, word in words_of(name))


def spellings(entities: Iterable[Entity]) -> list[tuple[str, str]]:
    """The accepted spellings of entities, and the surnames of persons alone, each with the entity's id."""
    found = [(spelling, entity.id) for entity in entities for spelling in entity.spellings]
    return found + [(surname, entity.id) for entity in entities if (surname := _surname(entity))]


def build_entities(entities: Mapping[str, Entity], gazetteer: Gazetteer, index: Index) -> EntityIndex:
    """The index of the entities; a claim proves a name when its quote holds it, or its statement where no quote does."""
    by_word: dict[str, set[str]] = defaultdict(set)
    for spelling, label in spellings(entities.values()):
        for _, _, word in tokens_of(spelling):
            by_word[fold(word)].add(label)
    naming: dict[str, list[Claim]] = defaultdict(list)
    quoting: dict[str, list[Claim]] = defaultdict(list)
    written: dict[str, list[Claim]] = defaultdict(list)
    for claim, wording in zip(index.claims, index.wordings, strict=True):
        if isinstance(claim.known, Name):
            written[fold(claim.value)].append(claim)
        for word in wording.said:
            if word.startswith("@"):
                (quoting if word in wording.quoted else naming)[word[1:]].append(claim)
    frozen = {word: frozenset(labels) for word, labels in by_word.items()}
    alone, inside = _capitals(index)
    return EntityIndex(entities, gazetteer, frozen, _frozen({**naming, **quoting}), _frozen(written), alone, inside)


def pair_name(mention: Mention, index: EntityIndex) -> tuple[NamePairing, ...]:
    """The name beside every entity with a word of it or a close one; beside one alone where a spelling is exact."""
    exact = index.gazetteer.label(mention.text)
    labels = [exact] if exact else sorted(_near(mention.text, index))
    as_written = index.written.get(fold(mention.text), ())
    pairings = [NamePairing(mention, index.entities[label], index.claims.get(label, ()), as_written) for label in labels]
    return (*pairings, *([] if exact else _of_one_word(mention, index)))


def plays_same_part(text: str, pairing: NamePairing) -> bool:
    """Is the name beside words that stand by the entity in a document, one of them a role ("her husband, …")?"""
    if fold(pairing.entity.name.split()[0]) in fold(text):
        return False  # both are named
    here = _beside(text, pairing.mention.text)
    shared = (here & _beside(claim.quote, pairing.entity.name) for claim in pairing.claims)
    return any(len(words) >= _SAME_PART and not words.isdisjoint(_PARTS) for words in shared)


def _beside(text: str, name: str) -> set[str]:
    """The stems of the words that stand close to a name in a text."""
    start = text.find(name)
    if start < 0:
        return set()
    words = words_of(text)
    first = sum(at < start for at, _ in words)
    last = sum(at < start + len(name) for at, _ in words)
    near = [*words[max(0, first - _CLOSE) : first], *words[last : last + _CLOSE]]
    return {stem(word) for _, word in near if is_content(word)}


def _of_one_word(mention: Mention, index: EntityIndex) -> Iterator[NamePairing]:
    """A name of one word beside the same word in documents that nobody curated, or else beside those a letter off."""
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    word = fold(mention.text)
    if word in index.alone:
        near = [word]
    elif len(word) < MISSPELT_LENGTH or not word.isalpha() or word in _PLACES or not index.inside:
        near = []
    else:
        close = process.extract(word, index.inside - _PLACES, scorer=OSA.distance, score_cutoff=1)
        near = sorted(each for each, _, _ in close if len(each) >= MISSPELT_LENGTH)
    for each in near:
        spelling, claims = index.alone[each]
        yield NamePairing(mention, Entity(each, spelling), claims)


def _capitals(index: Index) -> tuple[dict[str, tuple[str, tuple[Claim, ...]]], frozenset[str]]:
    """The words with a capital of the documents that nobody curated, and which of them stand inside a sentence."""
    found: dict[str, tuple[str, dict[object, Claim]]] = {}
    inside: set[str] = set()
    for claim in index.claims:
        if claim.topic or claim.status is not Status.PROPOSED:
            continue
        for start, word in words_of(claim.quote):
            if len(word) < _LEAST_LETTERS or not word[0].isupper() or not is_content(word):
                continue
            plain = fold(word).removesuffix("'s")
            found.setdefault(plain, (word[: len(plain)], {}))[1].setdefault(claim.passage, claim)
            if _INSIDE.search(claim.quote, 0, start):
                inside.add(plain)
    return {word: (spelling, tuple(claims.values())) for word, (spelling, claims) in found.items()}, frozenset(inside)


def _frozen(lists: Mapping[str, list[Claim]]) -> dict[str, tuple[Claim, ...]]:
    """The lists by their keys, claims that state a name as their value first: they are about it."""
    return {key: tuple(sorted(found, key=lambda claim: not isinstance(claim.known, Name))) for key, found in lists.items()}


def _near(name: str, index: EntityIndex) -> set[str]:
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    labels: set[str] = set()
    for _, _, token in tokens_of(name):
        for word in fold(token).removesuffix("'s").split("-"):
            labels |= index.by_word.get(word, frozenset()) if len(word) > 2 else frozenset()
            if len(word) >= MISSPELT_LENGTH - 1:
                for close, _, _ in process.extract(
                    word, index.by_word.keys(), scorer=OSA.distance, score_cutoff=_SLIPS, limit=8
                ):
                    labels |= index.by_word[close]
    return labels


def _surname(entity: Entity) -> str:
    words = entity.name.split()
    return words[-1] if entity.kind == "person" and len(words) > 1 and len(words[-1]) > 3 else ""
