"""The straight line, one step a line: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from factcheck.align import Reading, candidates, pair, pair_name, pair_statement, read_sentence
from factcheck.claims.base import ClaimBase
from factcheck.claims.relate import relate
from factcheck.compare import compare_all, compare_entity
from factcheck.find import find_all
from factcheck.find.dates import unanchored_dates
from factcheck.judge import judge_name, judge_statement, judge_value, one_answer_each
from factcheck.model import Comparison, Document, Finding, Kind, Mention, Pairing, Relation, Report, Sentence
from factcheck.segment import segment


def verify(text: str, base: ClaimBase, as_of: date | None = None) -> Report:
    """Check a text against a claim base. `as_of` anchors relative dates and dates without a year."""
    return verify_document(Document("", text), base, as_of)


def verify_document(document: Document, base: ClaimBase, as_of: date | None = None) -> Report:
    """Check a document against a claim base: a finding for every figure, date and name, in the order of the text."""
    sentences = segment(document.text)
    readings = tuple(_readings(sentences, base, as_of))
    findings = [finding for reading in readings for finding in _judge_sentence(reading, base)]
    findings.sort(key=lambda finding: (finding.start, finding.end))
    return Report(document, sentences, tuple(findings), _unchecked(document.text, as_of))


def compare_sources(base: ClaimBase) -> tuple[Relation, ...]:
    """How the claims of a base stand to each other: conflicts first, then agreements, then what only looks alike."""
    return relate(base)


def _readings(sentences: tuple[Sentence, ...], base: ClaimBase, as_of: date | None) -> Iterator[Reading]:
    before: Reading | None = None
    for sentence in sentences:
        mentions = find_all(sentence.text, as_of, base.names.gazetteer)
        before = read_sentence(sentence, mentions, base.words(sentence.text), base.places, before)
        yield before


def _judge_sentence(reading: Reading, base: ClaimBase) -> Iterator[Finding]:
    near = candidates(reading, base.index)
    fits = {base.index.claims[at].id: fit for at, fit in base.index.fits(dict.fromkeys(reading.stems, 1.0), near).items()}
    paired = {mention: _compare(reading, mention, base, near) for mention in reading.values}
    for mention, compared in one_answer_each(paired).items():
        yield judge_value(_in_document(mention, reading), reading.sentence, compared, base.sources)
    for mention in reading.mentions:
        if mention.kind is Kind.NAME:
            compared = [(pairing, compare_entity(pairing)) for pairing in pair_name(mention, base.names)]
            yield judge_name(_in_document(mention, reading), reading.sentence, compared, fits, base.sources)
    whole = judge_statement(reading.sentence, pair_statement(reading, base.index, near, base.places), base.sources)
    if whole and (whole.verdict.is_conflict or not reading.values):
        yield whole


def _compare(reading: Reading, mention: Mention, base: ClaimBase, near: list[int]) -> list[tuple[Pairing, Comparison]]:
    pairings = pair(reading, mention, base.index, near, base.places)
    return list(zip(pairings, compare_all(pairings), strict=True))


def _in_document(mention: Mention, reading: Reading) -> Mention:
    """The mention at its offsets in the document."""
    shift = reading.sentence.start
    return replace(mention, start=mention.start + shift, end=mention.end + shift)


def _unchecked(text: str, as_of: date | None) -> tuple[str, ...]:
    relative = unanchored_dates(text) if as_of is None else ()
    return (f"relative dates ({', '.join(dict.fromkeys(relative))}): give --as-of",) if relative else ()
