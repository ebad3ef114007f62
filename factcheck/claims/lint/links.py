"""How the parts of a claim base hang together: what nothing uses, what is there twice, what stands alone."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from factcheck.claims.lint.problem import Found
from factcheck.claims.lint.written import WrittenBase, WrittenClaim, at
from factcheck.claims.nodes import MappingNode, SequenceNode
from factcheck.claims.passages import SourceText
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import fold
from factcheck.model import Status
from factcheck.values import Quantity

_KEBAB = re.compile(r"[^\W_A-Z]+(?:-[^\W_A-Z]+)*")
_SUGGESTED = re.compile(r"[\W_]+")
# A word that is written as ids are: "port-sela".
_LIKE_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)+")


def unused(written: WrittenBase) -> Iterator[Found]:
    """Sources and topics without a claim, and entities that no claim names."""
    for section, key in (("sources", "source"), ("topics", "topic")):
        used = {getattr(claim, key) for claim in written.contents.claims}
        for name in getattr(written.contents, section):
            if name not in used and not written.is_lost(name):
                hint = f"add a claim, or delete the {key}"
                yield at(written.entry(section, name)[0], f"unused-{key}", f'no claim of the {key} "{name}"', hint)
    yield from _unused_entities(written)


def _unused_entities(written: WrittenBase) -> Iterator[Found]:
    said = fold(" \n ".join(_said(each) for each in written.claims))
    for name, entity in written.contents.entities.items():
        if not any(_names(said, spelling) for spelling in _short_forms(entity.spellings)) and not written.losses:
            hint = "delete it, or add a claim that names it"
            yield at(written.entry("entities", name)[0], "unused-entity", f'no claim names "{entity.name}"', hint)


def _said(each: WrittenClaim) -> str:
    claim = each.claim
    scope = claim.scope
    return " \n ".join(
        (claim.quote, claim.statement, claim.value, claim.subject, claim.attributed_to, scope.place, scope.event)
    )


def _short_forms(spellings: tuple[str, ...]) -> list[str]:
    """The spellings, and the last word of each: a surname is enough."""
    return [*spellings, *(spelling.split()[-1] for spelling in spellings if spelling.split())]


def _names(said: str, spelling: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(fold(spelling))}", said) is not None


def unknown_scopes(written: WrittenBase) -> Iterator[Found]:
    """Places of a scope that are written as ids, and that no entity has."""
    from factcheck.claims.schema import suggestion

    for each in written.claims:
        scope = each.node.entries.get("scope")
        entries = scope[1].entries if scope and isinstance(scope[1], MappingNode) else {}
        for key in ("place", "population"):
            text = getattr(each.claim.scope, key)
            if key in entries and _LIKE_ID.fullmatch(text) and text not in written.contents.entities:
                if key == "population" or written.is_lost(text):
                    continue
                hint = suggestion(text, written.contents.entities) or "write the name of the place, or add the entity"
                yield at(entries[key][1], "unknown-scope", f'no entity "{text}"', hint)


def odd_ids(written: WrittenBase) -> Iterator[Found]:
    """Ids that are not in small letters with hyphens."""
    keys = [written.entry(section, name)[0] for section in ("sources", "entities", "topics")
            for name in getattr(written.contents, section)]  # fmt: skip
    ids = [node for each in written.claims if (node := each.value("id"))]
    for node in [*keys, *ids]:
        if node.text.strip() and not _KEBAB.fullmatch(node.text.strip()):
            better = _SUGGESTED.sub("-", node.text).strip("-").lower()
            hint = f'write "{better}" wherever it is named' if better else "name it in small letters"
            yield at(node, "odd-id", f'the id "{node.text}" is not in small letters with hyphens', hint)


def duplicate_claims(written: WrittenBase) -> Iterator[Found]:
    """Claims that say of one source and topic what an earlier one says."""
    first: dict[object, WrittenClaim] = {}
    for each in written.claims:
        claim = each.claim
        key = (claim.source, claim.topic, claim.value, fold(claim.wording), claim.subject, claim.scope)
        earlier = first.setdefault(key, each)
        if earlier is not each and claim.wording and claim.id != earlier.claim.id:
            message = f'the same as the claim "{earlier.claim.id}" on line {earlier.node.line}'
            yield at(each.value("id") or each.node, "duplicate-claim", message, "delete one of them")


def accepted_slips(written: WrittenBase) -> Iterator[Found]:
    """Accepted spellings that a quote or source marks as a slip ("[sic]")."""
    texts = [source.text for source in written.sources.values() if isinstance(source, SourceText)]
    texts += [each.claim.quote for each in written.claims]
    marked = [text for text in texts if "[sic]" in text]
    for name, entity in written.contents.entities.items():
        node = written.entry("entities", name)[1]
        also = node.entries.get("also") if isinstance(node, MappingNode) else None
        for item in also[1].items if also and isinstance(also[1], SequenceNode) else ():
            spelling = getattr(item, "text", "")
            if spelling and any(re.search(rf"{re.escape(spelling)}\W{{0,2}}\[sic\]", text) for text in marked):
                hint = "delete it here: a draft with this spelling would count as right"
                yield at(item, "accepted-slip", f'"{spelling}" of "{entity.name}" is quoted as a slip ([sic])', hint)


# --- The claims of one topic


def _by_topic(written: WrittenBase) -> dict[str, list[WrittenClaim]]:
    topics: dict[str, list[WrittenClaim]] = defaultdict(list)
    for each in written.claims:
        if each.claim.topic in written.contents.topics:
            topics[each.claim.topic].append(each)
    return topics


def single_sources(written: WrittenBase) -> Iterator[Found]:
    """Topics that one source alone answers, at their first claim."""
    for topic, claims in _by_topic(written).items():
        source = claims[0].claim.source
        if all(each.claim.source == source for each in claims) and not written.is_lost(topic):
            hint = "look for a second source, or read it as what one source says"
            message = f'only "{source}" answers the topic "{topic}"'
            yield at(claims[0].value("id") or claims[0].node, "single-source", message, hint)


def superseded_alone(written: WrittenBase) -> Iterator[Found]:
    """Superseded claims whose topic has no current one."""
    for topic, claims in _by_topic(written).items():
        if any(each.claim.status is Status.CURRENT for each in claims) or written.is_lost(topic):
            continue
        for each in claims:
            node = each.value("status")
            if node is not None and each.claim.status is Status.SUPERSEDED:
                hint = "add the claim that replaces it, or make it current again"
                yield at(node, "superseded-alone", f'superseded, but no current claim answers "{topic}"', hint)


def mixed_units(written: WrittenBase) -> Iterator[Found]:
    """Figures of a topic that are not of the kind of its first one."""
    for claims in _by_topic(written).values():
        figures = [each for each in claims if isinstance(each.claim.known, Quantity) and each.value("value")]
        for each in figures[1:]:
            first, own = _dimension(figures[0]), _dimension(each)
            if first != own and "count" not in (first, own):
                node = each.value("value")
                message = (
                    f'"{each.claim.value}" is not comparable with "{figures[0].claim.value}" on line {figures[0].node.line}'
                )
                hint = f'give it a topic of its own, or convert neither: "{each.claim.topic}" asks one question'
                assert node is not None
                yield at(node, "mixed-units", message, hint)


def _dimension(each: WrittenClaim) -> str:
    known = each.claim.known
    assert isinstance(known, Quantity)
    return UNITS[known.unit].dimension


def published_later(written: WrittenBase, as_of: date) -> Iterator[Found]:
    """Sources published after the day of the check."""
    for name, source in written.contents.sources.items():
        node = written.field("sources", name, "published")
        if node is not None and source.published and source.published > as_of:
            hint = "is the year right?"
            yield at(node, "published-in-future", f"published on {source.published}, which is after {as_of}", hint)
