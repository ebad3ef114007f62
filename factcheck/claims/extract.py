"""Documents to what a claim base lacks of them: sources, entities, topics and claims, all of them proposed."""

from __future__ import annotations

import os
import re
from collections import Counter, defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from factcheck.claims.base import ClaimBase, build_base
from factcheck.claims.beside import Watch, unwatched
from factcheck.claims.ids import free_id, slug, take
from factcheck.claims.passages import SourceText
from factcheck.claims.propose import propose
from factcheck.claims.relate import as_in_base, relate
from factcheck.claims.schema import Contents
from factcheck.claims.topics import ask
from factcheck.lexicon.words import fold
from factcheck.model import Claim, Document, Entity, Kind, Outcome, Relation, Scope, Source, Status
from factcheck.values import Date

# A first line up to this length, in characters, is a heading.
LONGEST_TITLE = 120
# Fewer sentences than these two documents may share.
_FEWEST_OF_A_COPY = 3


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A document to propose claims from: the path it was read from, the path that the base is to name, and its text."""

    path: str
    file: str
    text: str


@dataclass(frozen=True, slots=True)
class Proposal:
    """What a base lacks of some documents.

    new        what to add.
    known      how many claims of each document, by its path, the base has already.
    proposed   how many are new, by its path.
    gone       the claims of the base whose quotes their documents do not hold any more, so far as they count or may.
    copies     the ids of sources that say word for word all that a document says, by its path: two names for one voice.
    relations  how the new claims stand to each other and to those of the base: agreements and conflicts.
    base       the base as it is with what is new.
    """

    new: Contents
    known: Mapping[str, int]
    proposed: Mapping[str, int]
    gone: tuple[Claim, ...]
    copies: Mapping[str, str]
    relations: tuple[Relation, ...]
    base: ClaimBase


def extract(documents: Sequence[SourceFile], base: ClaimBase, watch: Watch = unwatched) -> Proposal:
    """What documents state that a base has not yet, and which of its claims they state no more."""
    sources: dict[str, Source] = {}
    claims: list[Claim] = []
    entities: dict[str, Entity] = {}
    known: dict[str, int] = {}
    proposed: dict[str, int] = {}
    taken = Counter(claim.id for claim in base.claims)
    gone: list[Claim] = []
    copies: dict[str, str] = {}
    said = _said(base.claims)
    for done, document in enumerate(documents):
        watch("Reading", done, len(documents))
        source = _source_of(document, base, sources)
        found = propose({source.id: document.text})
        told = _placed(found, _answered(document, base))
        new = list(_new(told, base, taken))
        if copied := _copied(found, source, said):
            copies[document.path] = copied
        for name, sentences in _said(new).items():
            said[name] |= sentences
        known[document.path], proposed[document.path] = len(found.claims) - len(new), len(new)
        claims += new
        entities |= _new_entities(found.entities.values(), base, entities)
        if source.id not in base.sources and new:
            sources[source.id] = replace(source, published=found.sources[source.id].published)
        gone += _gone(document.text, source, base)
    contents, relations = _with_topics(base, Contents(sources, entities, {}, tuple(claims)), watch)
    stale = {claim.id for claim in gone}
    relations = tuple(each for each in relations if stale.isdisjoint(claim.id for claim in each.claims))
    return Proposal(contents, known, proposed, tuple(gone), copies, relations, _joined(base, contents))


# --- Sources and entities


def _source_of(document: SourceFile, base: ClaimBase, new: Mapping[str, Source]) -> Source:
    """The source of a base that has the document as its file, or else a new one."""
    for source in (*base.sources.values(), *new.values()):
        if source.file and _is_file(source.file, document, base):
            return source
    name = re.split(r"[\\/]", document.file)[-1].rpartition(".")[0] or document.file
    return Source(
        free_id(slug(name) or "source", {*base.sources, *new}), title=_title(document.text) or name, file=document.file
    )


def _is_file(name: str, document: SourceFile, base: ClaimBase) -> bool:
    """Is a file as a base names it the document, however the path is written?"""
    return name == document.file or os.path.realpath(PurePath(base.path).parent / name) == os.path.realpath(document.path)


def _title(text: str) -> str:
    """The first line, where it is short enough for a heading and no sentence."""
    line = " ".join(text.lstrip().partition("\n")[0].split())
    return line if 0 < len(line) <= LONGEST_TITLE and not line.endswith(".") else ""


def _new_entities(found: Iterable[Entity], base: ClaimBase, new: Mapping[str, Entity]) -> dict[str, Entity]:
    taken = {fold(spelling) for entity in base.entities.values() for spelling in entity.spellings}
    ids = {*base.entities, *new}
    return {each.id: each for each in found if each.id and each.id not in ids and fold(each.name) not in taken}


# --- Claims


def _answered(document: SourceFile, base: ClaimBase) -> dict[tuple[int, str], Claim]:
    """The curated claim that each value of a document answers, by the line of its sentence and its words."""
    if not base.claims:
        return {}
    from factcheck.pipeline import verify_document  # which needs a base first

    text = Document(document.path, document.text)
    answered: dict[tuple[int, str], Claim] = {}
    for finding in verify_document(text, base).findings:
        line, _ = text.position(finding.sentence.start)
        meant = [each.claim for each in finding.evidence if each.relation is not Outcome.INCOMPARABLE and each.claim.topic]
        if meant and finding.kind is not Kind.NAME:
            answered.setdefault((line, " ".join(finding.text.split())), meant[0])
    return answered


def _placed(found: ClaimBase, answered: Mapping[tuple[int, str], Claim]) -> Iterator[Claim]:
    """The proposed claims with their scope, and the topic of the claim of the base that each answers."""
    for claim in found.claims:
        quote, value = (" ".join(text.split()) for text in (claim.quote, claim.value))
        beside = answered.get((claim.line, value))
        topic = beside.topic if beside else ""
        yield replace(claim, quote=quote, value=value, statement="", scope=_scope(claim, found), topic=topic, start=-1)


def _scope(claim: Claim, found: ClaimBase) -> Scope:
    """The only date that stands beside a figure, and the only place that its sentence names."""
    if claim.known is None:
        return Scope()
    reading = found.reading(claim)
    dates = [mention for mention in reading.values if mention.kind is Kind.DATE and mention.text != claim.value]
    places = list(dict.fromkeys(label for _, label in reading.places))
    period = dates[0].text if len(dates) == 1 and not isinstance(claim.known, Date) else ""
    named = found.entities[places[0]].name if len(places) == 1 and places[0] in found.entities else ""
    return Scope(place=named, period=period)


def _new(claims: Iterable[Claim], base: ClaimBase, taken: Counter[str]) -> Iterator[Claim]:
    """The claims that the base has not, each with an id of its own: source, line, and a number where one is not enough."""
    quotes = _quotes(base)
    for claim in claims:
        if not any(_is_same(claim, other) for other in quotes.get(claim.source, ())):
            yield replace(claim, id=take(f"{claim.source}-line-{claim.line}", taken))


def _quotes(base: ClaimBase) -> dict[str, list[Claim]]:
    by_source: dict[str, list[Claim]] = defaultdict(list)
    for claim in base.claims:
        by_source[claim.source].append(claim)
    return by_source


def _is_same(new: Claim, known: Claim) -> bool:
    """Does a claim of the base state the value in these words, or in some of them?"""
    mine, theirs = " ".join(new.quote.split()), " ".join(known.wording.split())
    if not (theirs in mine or mine in theirs):
        return False
    return new.value == known.value or bool(known.value and new.value and known.value in new.value) or not new.value


def _said(claims: Iterable[Claim]) -> defaultdict[str, set[str]]:
    """The sentences of each source, by its id."""
    said: defaultdict[str, set[str]] = defaultdict(set)
    for claim in claims:
        said[claim.source].add(" ".join(claim.quote.split()))
    return said


def _copied(found: ClaimBase, source: Source, said: Mapping[str, set[str]]) -> str:
    """The source that has every sentence of a document, by its id; empty where none has, or where they are too few."""
    mine = {" ".join(claim.quote.split()) for claim in found.claims}
    others = (name for name, quotes in said.items() if name != source.id and mine <= quotes)
    return next(others, "") if len(mine) >= _FEWEST_OF_A_COPY else ""


def _gone(text: str, source: Source, base: ClaimBase) -> Iterator[Claim]:
    """The claims of a source whose quotes are not in its text, be it in other typography: it was changed since."""
    searched = SourceText(text)
    for claim in base.claims:
        counts = claim.source == source.id and claim.status in (Status.CURRENT, Status.PROPOSED)
        if counts and claim.quote and not searched.alike(claim.quote):
            yield claim


# --- Topics


def _with_topics(base: ClaimBase, new: Contents, watch: Watch) -> tuple[Contents, tuple[Relation, ...]]:
    """The contents with a topic for each question that several claims answer, of which one at least is new; the answers."""
    joined = _joined(base, new)
    passages = {claim.passage for claim in new.claims}
    met = [relation for relation in relate(joined, watch) if _counts(relation, passages)]
    known_ids = {claim.id for claim in joined.claims}
    questions = ask([each.claims for each in met if known_ids.issuperset(c.id for c in each.claims)], {*base.topics})
    topic_of = {claim: question.topic.id for question in questions for claim in question.claims}
    claims = tuple(replace(claim, topic=claim.topic or topic_of.get(claim.id, "")) for claim in new.claims)
    answered = {claim.topic for claim in claims}
    topics = {question.topic.id: question.topic for question in questions if question.topic.id in answered}
    contents = Contents(new.sources, new.entities, topics, claims)
    return contents, as_in_base(met, _joined(base, contents))


def _counts(relation: Relation, new: Collection[object]) -> bool:
    """Does a relation tell of a new sentence? How two sources spell a name is told by claims that are in no base."""
    return relation.relation is not Outcome.INCOMPARABLE and any(claim.passage in new for claim in relation.claims)


def _joined(base: ClaimBase, new: Contents) -> ClaimBase:
    return build_base(
        {**base.sources, **new.sources},
        {**base.entities, **new.entities},
        {**base.topics, **new.topics},
        (*base.claims, *new.claims),
        path=base.path,
    )
