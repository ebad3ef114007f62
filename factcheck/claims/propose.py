"""Raw documents to a claim base: every sentence that states a figure, a date or a name becomes claims, uncurated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from factcheck.claims.base import ClaimBase
from factcheck.find import find_all
from factcheck.lexicon.words import content_stems, fold
from factcheck.model import Claim, Document, Entity, Kind, Mention, Sentence, Source, Status
from factcheck.segment import segment

_LEAST_WORDS = 3  # content words: a shorter sentence without a value asserts nothing that could be looked up


def propose(documents: Mapping[str, str]) -> ClaimBase:
    """A base of proposed claims from texts by name (a file name or a label); the names found become entities."""
    sources = {name: Source(name, title=name, file=name) for name in documents}
    claims: list[Claim] = []
    entities: dict[str, Entity] = {}
    for name, text in documents.items():
        document = Document(name, text)
        for sentence in segment(text):
            mentions = find_all(sentence.text)
            line, _ = document.position(sentence.start)
            claims += _claims(name, sentence, mentions, line, len(claims))
            entities.update({entity.id: entity for entity in _entities(mentions) if entity.id not in entities})
    return ClaimBase(sources, entities, {}, tuple(claims), ", ".join(documents))


def _claims(name: str, sentence: Sentence, mentions: tuple[Mention, ...], line: int, number: int) -> Iterator[Claim]:
    """One claim for each figure and date of a sentence, or one without a value where it states none."""
    values = [mention for mention in mentions if mention.kind is not Kind.NAME]
    for mention in values:
        number += 1
        yield Claim(f"{name}-{number}", name, sentence.text, sentence.text, value=mention.text, line=line,
                    status=Status.PROPOSED, known=mention.value)  # fmt: skip
    if not values and len(content_stems(sentence.text)) >= _LEAST_WORDS:
        yield Claim(f"{name}-{number + 1}", name, sentence.text, sentence.text, line=line, status=Status.PROPOSED)


def _entities(mentions: tuple[Mention, ...]) -> Iterator[Entity]:
    for mention in mentions:
        if mention.kind is Kind.NAME and len(mention.text.split()) > 1:
            yield Entity(re.sub(r"\W+", "-", fold(mention.text)).strip("-"), mention.text)
