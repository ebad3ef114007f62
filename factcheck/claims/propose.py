"""Raw documents to a claim base: every sentence that states a figure, a date or a name becomes claims, uncurated."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace

from factcheck.align import is_rank
from factcheck.claims.base import ClaimBase
from factcheck.claims.published import published_on
from factcheck.find import find_all
from factcheck.lexicon.words import AUXILIARIES, content_stems, fold, is_stopped
from factcheck.model import Claim, Document, Entity, Kind, Mention, Sentence, Source, Status
from factcheck.segment import segment

# A sentence that starts so speaks of what the one before it speaks of, unless it names somebody.
_PRONOUN = re.compile(r"\W*(?:it|its|they|their|he|his|she|her)\b", re.IGNORECASE)
_DEFINITE = re.compile(r"\W*(?:the|this|that|these|those)\s+[a-z]+", re.IGNORECASE)
_CIRCUMSTANCE = re.compile(
    r"\W*(?:in|on|at|by|for|from|since|during|after|before|with|according to)\b[^,]*,\s*", re.IGNORECASE
)
# What a subject ends before; a participle of a noun ("the wounded") is taken for one too seldom to matter.
_VERB = re.compile(
    rf"(?:{'|'.join(sorted(AUXILIARIES))}|said|says|told|fell|rose|cost|costs|saw|made|took|gave|won|lost|spent|paid|sold|"
    r"bought|built|became|began|held|left|led|met|ran|put|set|grew|went|came|kept|got|drew|hit|[a-z]{3,}ed)"
)
_SUBJECT_WORDS = 6  # from the start of a sentence, up to its first figure or date: who or what it speaks of
# Content words: less asserts nothing that could be looked up. A heading needs more of them than a sentence with a full
# stop, and one that leans on the subject of another fewer ("He resigned.").
_LEAST_WORDS = 3
_LEAST_STOPPED = 2
_LEAST_LEANING = 1


def propose(documents: Mapping[str, str]) -> ClaimBase:
    """A base of proposed claims from texts by name (a file name or a label); the names found become entities."""
    sources = {
        name: Source(name, title=name, file=name, published=published_on(text), anchors=False)
        for name, text in documents.items()
    }
    claims: list[Claim] = []
    entities: dict[str, Entity] = {}
    for name, text in documents.items():
        document = Document(name, text)
        subject = ""
        for sentence in segment(text):
            mentions = find_all(sentence.text, ranks=True)
            line, _ = document.position(sentence.start)
            leans = bool(subject) and _leans(sentence.text, mentions)
            proposed = _claims(name, sentence, mentions, line, len(claims), leans=leans)
            claims += (replace(claim, subject=subject) for claim in proposed) if leans else proposed
            subject = subject if leans else _subject(sentence.text, mentions) or subject
            entities.update({entity.id: entity for entity in _entities(mentions) if entity.id not in entities})
    return ClaimBase(sources, entities, {}, tuple(claims), ", ".join(documents))


def _subject(text: str, mentions: tuple[Mention, ...]) -> str:
    """The first words of a sentence, which mostly name what it is about, up to a verb that can be told."""
    opening = _CIRCUMSTANCE.match(text)
    start = opening.end() if opening else 0
    words = text[start : _first_value(text, mentions)].split()[:_SUBJECT_WORDS]
    verb = next((at for at, word in enumerate(words) if at and _VERB.fullmatch(word)), len(words))
    return " ".join(words[:verb]).rstrip(",;:–—- ")


def _leans(text: str, mentions: tuple[Mention, ...]) -> bool:
    if _PRONOUN.match(text):
        return True
    end = _first_value(text, mentions)
    return bool(_DEFINITE.match(text)) and not any(m.kind is Kind.NAME and m.start < end for m in mentions)


def _first_value(text: str, mentions: tuple[Mention, ...]) -> int:
    return min((mention.start for mention in mentions if mention.kind is not Kind.NAME), default=len(text))


def _claims(
    name: str, sentence: Sentence, mentions: tuple[Mention, ...], line: int, number: int, *, leans: bool
) -> Iterator[Claim]:
    """One claim for each figure, date and rank of a sentence, and one without a value where it states at most ranks."""
    values = [mention for mention in mentions if mention.kind is not Kind.NAME]
    for mention in values:
        number += 1
        yield Claim(f"{name}-{number}", name, sentence.text, sentence.text, value=mention.text, line=line,
                    start=mention.start, status=Status.PROPOSED, known=mention.value)  # fmt: skip
    least = _LEAST_LEANING if leans else _LEAST_STOPPED if is_stopped(sentence.text) else _LEAST_WORDS
    if all(is_rank(mention.value) for mention in values) and len(content_stems(sentence.text)) >= least:
        yield Claim(f"{name}-{number + 1}", name, sentence.text, sentence.text, line=line, status=Status.PROPOSED)


def _entities(mentions: tuple[Mention, ...]) -> Iterator[Entity]:
    for mention in mentions:
        if mention.kind is Kind.NAME and len(mention.text.split()) > 1:
            yield Entity(re.sub(r"\W+", "-", fold(mention.text)).strip("-"), mention.text)
