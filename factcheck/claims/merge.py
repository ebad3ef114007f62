"""Two entries that are one: what the kept one takes over from the other, and what may not be joined."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.claims.edit import Changes
from factcheck.claims.written import Value, entry_of
from factcheck.errors import FactcheckError, Place
from factcheck.model import Claim, Entity, Source, Status, Topic

Noun = Topic | Entity | Source | Claim

# What belongs to the words of one passage: beside the quote of another it would be untrue.
_OF_ITS_WORDS = frozenset({"quote", "statement", "value", "line", "attributed_to"})


def gained(kept: Noun, other: Noun) -> Changes:
    """What an entry takes over from another of its kind.

    Of topics the terms of both, of entities the spellings and a kind that the kept one lacks, of sources the keys that it
    lacks. Of claims the topic, subject and scope that it lacks, and the decision where it waits for one; words, value, line
    and attribution only where one quote is part of the other.
    """
    match kept, other:
        case Topic(), Topic():
            return _changed(kept, terms=_joined(kept.terms, other.terms))
        case Entity(), Entity():
            also = tuple(each for each in _joined(kept.also, other.spellings) if each != kept.name)
            return _changed(kept, also=also, kind=kept.kind or other.kind)
        case Claim(), Claim():
            return _of_claim(kept, other)
        case _:
            mine = entry_of(kept)
            return {key: value for key, value in entry_of(other).items() if key not in mine}


def _of_claim(kept: Claim, other: Claim) -> Changes:
    mine, theirs = entry_of(kept), entry_of(other)
    own = {"id", "status", "scope"} | (frozenset() if _is_one_passage(kept, other) else _OF_ITS_WORDS)
    lacking: dict[str, Value] = {key: value for key, value in theirs.items() if key not in mine and key not in own}
    decision = {"status": str(other.status)} if kept.status is Status.PROPOSED is not other.status else {}
    return {**lacking, **_both_scopes(mine.get("scope"), theirs.get("scope")), **decision}


def _is_one_passage(one: Claim, other: Claim) -> bool:
    mine, theirs = _line(one.wording), _line(other.wording)
    return mine in theirs or theirs in mine


def _both_scopes(mine: Value | None, theirs: Value | None) -> Changes:
    """The parts of a scope that either names; of what both name, the kept one's."""
    if not isinstance(theirs, Mapping):
        return {}
    joined = {**theirs, **(mine if isinstance(mine, Mapping) else {})}
    return {"scope": joined} if joined != mine else {}


def _changed(kept: Topic | Entity, **values: Value) -> Changes:
    return {key: value for key, value in values.items() if value != getattr(kept, key)}


def _joined(one: Sequence[str], two: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*one, *two)))


def told_lost(kept: Noun, other: Noun) -> str:
    """What of the other entry no key holds after a merge, as words for its user; empty where nothing is lost."""
    mine, theirs, taken = entry_of(kept), entry_of(other), gained(kept, other)
    lost = [key for key in _TEXTS if theirs.get(key) and theirs[key] not in (mine.get(key), taken.get(key))]
    return ", ".join(f"its {key} “{_line(str(theirs[key]))}”" for key in lost)


# Texts of which an entry has one: of two the kept one's stays.
_TEXTS = ("question", "title", "publisher", "published", "url", "quote", "statement", "subject", "topic", "attributed_to")


# --- What may not be joined


@dataclass(frozen=True, slots=True)
class _Trait:
    """Something that two claims which are one cannot have differently, and what to do where they do."""

    named: str
    one: str
    other: str
    hint: str


def refuse_two(kept: Noun, other: Noun, path: str) -> None:
    """Raise FactcheckError where a merge would silence one of two: a source's file, a claim's source, value or status."""
    for trait in _traits(kept, other):
        if trait.one and trait.other and _line(trait.one).casefold() != _line(trait.other).casefold():
            cause = f'"{kept.id}" and "{other.id}" {trait.named}: {trait.one} and {trait.other}'
            raise FactcheckError(Place(path), cause, trait.hint)


def _traits(kept: Noun, other: Noun) -> Iterator[_Trait]:
    if isinstance(kept, Source) and isinstance(other, Source):
        hint = "quotes of the one are not in the other: keep both, or change the files first with factcheck edit"
        yield _Trait("have two files", kept.file, other.file, hint)
    if not (isinstance(kept, Claim) and isinstance(other, Claim)):
        return
    yield _Trait(
        "are claims of two sources",
        kept.source,
        other.source,
        "give them one topic instead: factcheck edit CLAIM topic=TOPIC",
    )
    yield _Trait("state two values", kept.value, other.value, f"keep both, or: factcheck reject {other.id}")
    yield _Trait(
        "were decided differently",
        _decision(kept),
        _decision(other),
        f"agree on one first: factcheck edit {other.id} status={kept.status}",
    )


def _decision(claim: Claim) -> str:
    return "" if claim.status is Status.PROPOSED else str(claim.status)


def _line(text: str) -> str:
    return " ".join(text.split())
