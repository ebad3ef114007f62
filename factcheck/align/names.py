"""Names to entities: which person, organisation, place or law a name of the draft may mean."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from factcheck.index import Index
from factcheck.lexicon.gazetteer import Gazetteer, tokens_of
from factcheck.lexicon.words import fold
from factcheck.model import Claim, Entity, Mention, NamePairing
from factcheck.settings import MISSPELT_LENGTH
from factcheck.values import Name

_SLIPS = 2  # letters by which two words may differ and still be looked at


@dataclass(frozen=True, slots=True, eq=False)
class EntityIndex:
    """Entities by the folded words of their spellings, and the claims that name them.

    claims      by entity id: those that name it in an accepted spelling.
    written     by folded name: the claims that state that name as their value.
    """

    entities: Mapping[str, Entity]
    gazetteer: Gazetteer
    by_word: Mapping[str, frozenset[str]]
    claims: Mapping[str, tuple[Claim, ...]]
    written: Mapping[str, tuple[Claim, ...]]


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
    return EntityIndex(entities, gazetteer, frozen, _frozen({**naming, **quoting}), _frozen(written))


def pair_name(mention: Mention, index: EntityIndex) -> tuple[NamePairing, ...]:
    """The name beside every entity with a word of it or a close one; beside one alone where a spelling is exact."""
    exact = index.gazetteer.label(mention.text)
    labels = [exact] if exact else sorted(_near(mention.text, index))
    as_written = index.written.get(fold(mention.text), ())
    return tuple(NamePairing(mention, index.entities[label], index.claims.get(label, ()), as_written) for label in labels)


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
