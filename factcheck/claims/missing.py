"""What a claim base lacks of the contents of another: what it has already is left out, and ids that are taken change."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import TypeVar

from factcheck.claims.ids import free_id, take
from factcheck.claims.schema import Contents
from factcheck.model import Claim, Entity, Source, Topic

Named = TypeVar("Named", Source, Entity, Topic)


def missing(new: Contents, base: Contents) -> Contents:
    """The sources, entities, topics and claims of `new` that a base has not, under ids that are free in it.

    A source is known by its file or its address, a topic by its question, an entity by its name, and a claim by its source,
    value and words.
    """
    sources = _renamed(new.sources, base.sources, _one_source)
    topics = _renamed(new.topics, base.topics, lambda one, other: one.question == other.question)
    entities = _renamed(new.entities, base.entities, lambda one, other: one.name == other.name)
    moved = (
        replace(claim, source=sources.get(claim.source, claim.source), topic=topics.get(claim.topic, claim.topic))
        for claim in new.claims
    )
    claims = tuple(_unknown(moved, base.claims))
    return Contents(
        _added(new.sources, sources, base.sources),
        _added(new.entities, entities, base.entities),
        _added(new.topics, topics, base.topics),
        claims,
    )


def _one_source(one: Source, other: Source) -> bool:
    return bool(one.file and one.file == other.file) or bool(one.url and one.url == other.url) or one == other


def _renamed(new: Mapping[str, Named], base: Mapping[str, Named], is_one: Callable[[Named, Named], bool]) -> dict[str, str]:
    """The id that each new entry has in the base, or gets there."""
    names: dict[str, str] = {}
    for name, entry in new.items():
        known = next((other.id for other in base.values() if is_one(entry, other)), "")
        names[name] = known or free_id(name, {*base, *names.values()})
    return names


def _added(new: Mapping[str, Named], names: Mapping[str, str], base: Mapping[str, Named]) -> dict[str, Named]:
    return {names[name]: replace(entry, id=names[name]) for name, entry in new.items() if names[name] not in base}


def _unknown(claims: Iterable[Claim], base: Iterable[Claim]) -> Iterable[Claim]:
    taken = Counter({claim.id for claim in base})
    known = {_said(claim) for claim in base}
    for claim in claims:
        if _said(claim) not in known:
            yield replace(claim, id=take(claim.id, taken))


def _said(claim: Claim) -> tuple[str, ...]:
    return claim.source, claim.value, " ".join(claim.wording.split()), " ".join(claim.statement.split())
