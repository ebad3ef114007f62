"""Findings, and the claims of a base, as ClaimReview (schema.org, JSON-LD). Everything beyond ASCII is escaped.

The ratings are those of the field (DESIGN, section 2). They tell what the sources say, never what is true; who publishes
them adds `author` and `datePublished`, which the program does not know.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import groupby

from factcheck.model import Claim, Document, Evidence, Finding, Kind, Outcome, Relation, Report, Source, Status, Verdict

_Tree = dict[str, object]
_BEST, _WORST = 5, 1


class Label(StrEnum):
    """What the sources say of a statement."""

    SUPPORTED = "Supported"
    REFUTED = "Refuted"
    CONFLICTING = "Conflicting Evidence"
    UNKNOWN = "Not Enough Evidence"


_VALUES: dict[Label, int] = {Label.SUPPORTED: _BEST, Label.CONFLICTING: 3, Label.REFUTED: _WORST}


def render_reviews(reports: Iterable[Report]) -> str:
    """A review for each sentence of the drafts that states what could be checked."""
    return _written(review for report in reports for review in _of_report(report))


def render_claims(claims: Iterable[Claim], relations: Iterable[Relation], sources: Mapping[str, Source]) -> str:
    """A review for each current claim: how the other sources of its base stand on it."""
    beside = _beside(relations)
    return _written(_of_claim(each, beside.get(each.id, []), sources) for each in claims if each.status is Status.CURRENT)


def _written(reviews: Iterator[_Tree]) -> str:
    return json.dumps({"@context": "https://schema.org", "@graph": list(reviews)}, indent=2) + "\n"


# --- Sentences of a draft


def _of_report(report: Report) -> Iterator[_Tree]:
    by_sentence = groupby(sorted(report.findings, key=lambda each: each.sentence.start), key=lambda each: each.sentence)
    for sentence, found in by_sentence:
        if checked := [finding for finding in found if _counts(finding)]:
            yield {
                "@type": "ClaimReview",
                "claimReviewed": " ".join(sentence.text.split()),
                "itemReviewed": {"@type": "Claim", "appearance": _appearance(report.document, sentence.start)},
                "reviewRating": _rating(_label(checked)),
                "reviewBody": " ".join(dict.fromkeys(finding.message for finding in checked if finding.message)),
                "citation": _citations(evidence for finding in checked for evidence in finding.evidence),
            }


def _counts(finding: Finding) -> bool:
    """A name that a source writes bears out nothing that the sentence says of it, though a misspelt one is wrong."""
    return finding.kind is not Kind.NAME or finding.verdict.is_conflict


def _label(findings: Iterable[Finding]) -> Label:
    """That of a whole sentence: it is borne out only with all that it states."""
    verdicts = {finding.verdict for finding in findings}
    for verdict, label in _LABELS.items():
        if verdict in verdicts:
            return label
    return Label.UNKNOWN


# The weightiest verdict on a sentence first.
_LABELS: dict[Verdict, Label] = {
    Verdict.CONTRADICTED: Label.REFUTED,
    Verdict.DISPUTED: Label.CONFLICTING,
    Verdict.UNVERIFIED: Label.UNKNOWN,
    Verdict.SUPPORTED: Label.SUPPORTED,
}


def _rating(label: Label) -> _Tree:
    """Not enough evidence is no point between true and false, and has no number."""
    told: _Tree = {"@type": "Rating", "alternateName": label}
    scale: _Tree = {"ratingValue": _VALUES[label], "bestRating": _BEST, "worstRating": _WORST} if label in _VALUES else {}
    return told | scale


def _appearance(document: Document, start: int) -> _Tree:
    line, column = document.position(start)
    return {"@type": "CreativeWork", "name": f"{document.path}:{line}:{column}"}


def _citations(evidence: Iterable[Evidence]) -> list[_Tree]:
    cited = {(each.claim.id, each.claim.wording): each for each in evidence}
    return [_citation(each.claim, each.origin) for each in cited.values()]


def _citation(claim: Claim, source: Source) -> _Tree:
    return _work(source) | {"text": claim.wording}


def _work(source: Source) -> _Tree:
    """A source, with what is known of it."""
    told: _Tree = {
        "name": source.title or source.label,
        "publisher": {"@type": "Organization", "name": source.publisher} if source.publisher else None,
        "datePublished": source.published.isoformat() if source.published else None,
        "url": source.url,
    }
    return {"@type": "CreativeWork"} | {key: value for key, value in told.items() if value}


# --- Claims of a base


def _beside(relations: Iterable[Relation]) -> dict[str, list[tuple[Outcome, Claim]]]:
    """What other sources say to each claim, by its id: a source does not bear itself out."""
    beside: dict[str, list[tuple[Outcome, Claim]]] = {}
    for relation in relations:
        one, other = relation.claims
        if relation.relation is not Outcome.INCOMPARABLE and one.source != other.source:
            beside.setdefault(one.id, []).append((relation.relation, other))
            beside.setdefault(other.id, []).append((relation.relation, one))
    return beside


def _of_claim(claim: Claim, beside: list[tuple[Outcome, Claim]], sources: Mapping[str, Source]) -> _Tree:
    outcomes = {outcome for outcome, _ in beside}
    known = Label.SUPPORTED if Outcome.AGREES in outcomes else Label.UNKNOWN
    label = Label.CONFLICTING if Outcome.CONFLICTS in outcomes else known
    item: _Tree = {"@type": "Claim", "appearance": _work(claim.origin(sources))}
    speaker: _Tree = {"author": {"@type": "Person", "name": claim.attributed_to}} if claim.attributed_to else {}
    return {
        "@type": "ClaimReview",
        "claimReviewed": claim.statement or claim.quote,
        "itemReviewed": item | speaker,
        "reviewRating": _rating(label),
        "citation": [_citation(other, other.origin(sources)) for _, other in beside],
    }
