"""Topics, entities and claims that look like one thing written twice: silence is not agreement."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from factcheck.claims.lint.problem import Found
from factcheck.claims.lint.written import WrittenBase, WrittenClaim, at
from factcheck.claims.nodes import MappingNode, ScalarNode, SequenceNode
from factcheck.claims.relate import other_scope
from factcheck.compare.names import compare_names
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import content_stems, fold
from factcheck.model import Claim, Entity, Reason, Topic
from factcheck.settings import SPLIT_TOPIC_FIT
from factcheck.values import Date, Quantity

# Words that ask for a figure without telling which.
_ASKING = frozenset(
    {"much", "many", "larg", "big", "high", "long", "number", "amount", "total", "figur", "exact", "actual"}
)
# Words of this length and more may be one with a slip.
_LONG_WORD = 5
# … and of a name beside another word that is the same: "Ana Kovacs", "Anna Kovacs".
_LONG_IN_NAME = 3


def near_duplicate_topics(written: WrittenBase) -> Iterator[Found]:
    """Topics that ask what an earlier one asks, in other words."""
    asked = [(topic, _asked(topic)) for topic in written.contents.topics.values()]
    for (one, here), (other, there) in combinations(asked, 2):
        if _is_one_question(one, here, other, there):
            key, earlier = written.entry("topics", other.id)[0], written.entry("topics", one.id)[0]
            message = f'asks what "{one.id}" on line {earlier.line} asks'
            hint = "make one topic of them: claims of two topics are not compared"
            yield at(key, "near-duplicate-topic", message, hint)


def _asked(topic: Topic) -> frozenset[str]:
    return frozenset(content_stems(topic.question)) - _ASKING


def _is_one_question(one: Topic, here: frozenset[str], other: Topic, there: frozenset[str]) -> bool:
    if _opening(one) != _opening(other):
        return False
    if here and (here == there or _but_for_slips(here, there)):
        return True
    small, large = sorted((here, there), key=len)
    terms = [_terms(topic) for topic in (one, other)]
    shared = len(terms[0] & terms[1]) / max(1, len(terms[0] | terms[1]))
    return len(small) > 1 and small < large and len(large - small) == 1 and shared >= 0.5


def _opening(topic: Topic) -> str:
    """What is asked for: a person, a day, a place, a figure, or a yes."""
    first = fold(topic.question).split()[:1]
    word = first[0] if first else ""
    return {"how": "what", "which": "what"}.get(word, word)


def _terms(topic: Topic) -> frozenset[str]:
    return frozenset(stem for term in topic.terms for stem in content_stems(term))


def _but_for_slips(here: frozenset[str], there: frozenset[str]) -> bool:
    """Are the words the same but for one, which is one letter off?"""
    mine, theirs = here - there, there - here
    return len(mine) == len(theirs) == 1 and len(here) > 1 and _is_slip(next(iter(mine)), next(iter(theirs)))


def _is_slip(one: str, other: str, least: int = _LONG_WORD) -> bool:
    from rapidfuzz.distance import OSA

    is_word = one.isalpha() and other.isalpha() and min(len(one), len(other)) >= least
    return is_word and one[0] == other[0] and OSA.distance(one, other) == 1


# --- Entities


def near_duplicate_entities(written: WrittenBase) -> Iterator[Found]:
    """Entities that share a spelling with an earlier one, or nearly."""
    entities = list(written.contents.entities.values())
    for one, other in combinations(entities, 2):
        if shared := _shared(one, other):
            yield _shared_spelling(written, one, other, shared)
        elif alike := _alike(one, other):
            key = written.entry("entities", other.id)[0]
            earlier = written.entry("entities", one.id)[0]
            message = f'"{alike[1]}" is nearly "{alike[0]}" of "{one.id}" on line {earlier.line}'
            hint = 'make one entity of them, with both spellings under "also", if they are one'
            yield at(key, "near-duplicate-entity", message, hint)


def _shared(one: Entity, other: Entity) -> str:
    known = {fold(spelling) for spelling in one.spellings}
    return next((spelling for spelling in other.spellings if fold(spelling) in known), "")


def _shared_spelling(written: WrittenBase, one: Entity, other: Entity, spelling: str) -> Found:
    earlier = written.entry("entities", one.id)[0]
    message = f'the spelling "{spelling}" belongs to "{one.id}" on line {earlier.line} too'
    hint = "leave it to one of them, or make one entity of them"
    return at(_spelt(written, other, spelling), "shared-spelling", message, hint)


def _spelt(written: WrittenBase, entity: Entity, spelling: str) -> ScalarNode:
    """Where an entity's spelling is written."""
    key, node = written.entry("entities", entity.id)
    entries = node.entries if isinstance(node, MappingNode) else {}
    texts = [entries["name"][1]] if "name" in entries else []
    also = entries["also"][1] if "also" in entries else None
    texts += also.items if isinstance(also, SequenceNode) else []
    scalars = [text for text in texts if isinstance(text, ScalarNode)]
    return next((text for text in scalars if text.text.strip() == spelling), key)


def _alike(one: Entity, other: Entity) -> tuple[str, str] | None:
    """Two spellings, one of each, that are one name, or one with a slip."""
    if one.kind and other.kind and one.kind != other.kind:
        return None
    for here in one.spellings:
        for there in other.spellings:
            comparison = compare_names(there, here)
            is_one = comparison.reason in (Reason.EQUAL, Reason.EQUIVALENT, Reason.MISSPELT)
            if is_one or _is_one_slip(fold(here).split(), fold(there).split()):
                return here, there
    return None


def _is_one_slip(here: list[str], there: list[str]) -> bool:
    """Names of several words that differ in one, which is one letter off."""
    if len(here) != len(there) or len(here) < 2:
        return False
    differing = [(one, other) for one, other in zip(here, there, strict=True) if one != other]
    return len(differing) == 1 and _is_slip(*differing[0], least=_LONG_IN_NAME)


def near_duplicate_places(written: WrittenBase) -> Iterator[Found]:
    """Places of scopes that are one letter off another: their claims are silently not compared."""
    first: dict[str, WrittenClaim] = {}
    for each in written.claims:
        place = each.claim.scope.place
        scope = each.node.entries.get("scope")
        entries = scope[1].entries if scope and isinstance(scope[1], MappingNode) else {}
        if not place or "place" not in entries:
            continue
        for known, earlier in first.items():
            if fold(known) != fold(place) and _is_misspelt(place, known):
                message = f'the place "{place}" is nearly "{known}" on line {earlier.node.line}'
                hint = "write them alike: claims about two places are not compared"
                yield at(entries["place"][1], "near-duplicate-place", message, hint)
                break
        else:
            first.setdefault(place, each)


def _is_misspelt(place: str, known: str) -> bool:
    here, there = fold(place), fold(known)
    return _is_slip(here.replace(" ", ""), there.replace(" ", "")) or compare_names(place, known).reason is Reason.MISSPELT


# --- Claims


def split_topics(written: WrittenBase) -> Iterator[Found]:
    """Claims of two sources that say the same of one thing under two topics."""
    curated = [claim for claim in written.base.index.claims if claim.topic and isinstance(claim.known, Quantity | Date)]
    seen: set[frozenset[str]] = set()
    for one, other in combinations(curated, 2):
        topics = frozenset((one.topic, other.topic))
        if one.source == other.source or len(topics) == 1 or topics in seen or not _is_comparable(one, other):
            continue
        seen.add(topics)
        here, there = written.by_id[one.id], written.by_id[other.id]
        message = f'looks comparable with "{one.id}" on line {here.node.line}, but its topic is another ("{one.topic}")'
        hint = "give both one topic if they answer one question"
        yield at(there.value("topic") or there.node, "split-topic", message, hint)


def _is_comparable(one: Claim, other: Claim) -> bool:
    return _kind(one) == _kind(other) and other_scope(one, other) is None and _share(one, other) >= SPLIT_TOPIC_FIT


def _kind(claim: Claim) -> str:
    return UNITS[claim.known.unit].dimension if isinstance(claim.known, Quantity) else "date"


def _words(claim: Claim) -> frozenset[str]:
    """What a claim says but for its value."""
    return frozenset(content_stems(claim.sentence.replace(claim.value, " ")))


def _share(one: Claim, other: Claim) -> float:
    """How many of the words of both are in both, 0 to 100."""
    here, there = _words(one), _words(other)
    return 100 * len(here & there) / max(1, len(here | there))
