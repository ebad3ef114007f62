"""Reports written by hand: a small newspaper, its sources, and drafts about a harbour bridge."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from factcheck.claims.base import ClaimBase
from factcheck.model import (
    Claim,
    Document,
    Evidence,
    Finding,
    Kind,
    Outcome,
    Reason,
    Relation,
    Report,
    Scope,
    Sentence,
    Source,
    Topic,
    Verdict,
)
from factcheck.segment import segment
from factcheck.values import Quantity

POST = Source("harbour-post", "Bridge opens a year late", "Harbour Post", date(2031, 5, 4), file="bridge.txt")
COURIER = Source("courier", "The bridge in figures", "Port Sela Courier", date(2031, 6, 11), file="figures.txt")
BLOG = Source("quayside", "Notes from the quay")

COST_POST = Claim(
    "bridge-cost-harbour-post",
    "harbour-post",
    quote="a final bill of $41 million",
    statement="The harbour bridge cost $41 million.",
    topic="bridge-cost",
    value="$41 million",
    subject="harbour bridge",
    scope=Scope(place="Port Sela", period="2031"),
    attributed_to="Ana Orlova",
    line=12,
    known=Quantity(Decimal(41_000_000), Decimal(41_000_000), "USD", Decimal(1_000_000)),
)
COST_COURIER = Claim(
    "bridge-cost-courier",
    "courier",
    quote="the bridge, which cost the port 44 million dollars, carries two lanes and a tramway",
    topic="bridge-cost",
    value="44 million dollars",
    line=3,
)
COST_BLOG = Claim(
    "bridge-cost-quayside", "quayside", quote="41 million, all told", topic="bridge-cost", value="41 million", line=8
)
PIERS = Claim(
    "bridge-piers-courier", "courier", quote="on 44 piers", topic="bridge-piers", value="44", scope=Scope(event="opening")
)
LANES = Claim("bridge-lanes-courier", "courier", quote="carries two lanes", topic="bridge-lanes", value="two", line=3)
NAME_POST = Claim("engineer-harbour-post", "harbour-post", quote="said Ana Orlova", topic="engineer", value="Ana Orlova")
TOLL_POST = Claim("bridge-toll-harbour-post", "harbour-post", quote="crossing it is free", topic="bridge-toll", line=20)

TOPICS = {
    "bridge-cost": Topic("bridge-cost", "What did the new harbour bridge cost?", ("cost", "bill")),
    "bridge-piers": Topic("bridge-piers", "On how many piers does the bridge rest?"),
    "bridge-lanes": Topic("bridge-lanes", "How many lanes does the bridge carry?"),
    "engineer": Topic("engineer", "Who built the bridge?"),
    "bridge-toll": Topic("bridge-toll", "Is crossing the bridge free?"),
}
SOURCES = {source.id: source for source in (POST, COURIER, BLOG)}
CLAIMS = (COST_POST, COST_COURIER, COST_BLOG, PIERS, LANES, NAME_POST, TOLL_POST)
BASE = ClaimBase(SOURCES, {}, TOPICS, CLAIMS, path="claims.yaml")

DRAFT = """The new bridge across the harbour of Port Sela, which the port opened in a storm last week, cost $43 million, \
the mayor said [sic].
Anna Orlova, 52, built it :100: with 300 workers.
Crossing it costs money. It was windy.
"""


def evidence(claim: Claim, relation: Outcome, reason: Reason = Reason.EQUAL) -> Evidence:
    return Evidence(claim, relation, reason, SOURCES.get(claim.source, Source(claim.source)), claim.value)


def finding(
    document: Document,
    text: str,
    verdict: Verdict,
    reason: Reason,
    *shown: Evidence,
    kind: Kind = Kind.QUANTITY,
    message: str = "",
) -> Finding:
    """A finding on the first place where the text stands in the document."""
    start = document.text.index(text)
    sentence = next(each for each in segment(document.text) if each.start <= start < each.end)
    return Finding(verdict, reason, kind, text, start, start + len(text), sentence, shown, message, 87.5)


def report(document: Document, *findings: Finding, unchecked: tuple[str, ...] = ()) -> Report:
    ordered = sorted(findings, key=lambda each: each.start)
    return Report(document, segment(document.text), tuple(ordered), unchecked)


def draft_report(path: str = "draft.txt") -> Report:
    """Every verdict, and evidence of every relation."""
    document = Document(path, DRAFT)
    conflict = Outcome.CONFLICTS, Reason.DIFFERENT_VALUE
    return report(
        document,
        finding(
            document,
            "$43 million",
            Verdict.CONTRADICTED,
            Reason.DIFFERENT_VALUE,
            evidence(COST_POST, *conflict),
            evidence(COST_COURIER, *conflict),
            message="The draft says $43 million; Harbour Post says $41 million.",
        ),
        finding(
            document,
            "Anna Orlova",
            Verdict.DISPUTED,
            Reason.MISSPELT,
            evidence(NAME_POST, Outcome.CONFLICTS, Reason.MISSPELT),
            evidence(Claim("n", "quayside", quote="Anna Orlova", value="Anna Orlova"), Outcome.AGREES),
            kind=Kind.NAME,
            message="Harbour Post writes the name otherwise than Anna Orlova.",
        ),
        finding(
            document,
            "Crossing it costs money.",
            Verdict.CONTRADICTED,
            Reason.NEGATED,
            evidence(TOLL_POST, Outcome.CONFLICTS, Reason.NEGATED),
            kind=Kind.STATEMENT,
            message="The draft and Harbour Post say the opposite.",
        ),
        finding(document, "52", Verdict.UNVERIFIED, Reason.NO_CLAIM),
        finding(
            document, "300", Verdict.UNVERIFIED, Reason.OTHER_UNIT, evidence(PIERS, Outcome.INCOMPARABLE, Reason.OTHER_UNIT)
        ),
        finding(
            document,
            "Port Sela",
            Verdict.SUPPORTED,
            Reason.EQUAL,
            evidence(COST_POST, Outcome.AGREES),
            kind=Kind.NAME,
        ),
        unchecked=("relative dates (last week): give --as-of",),
    )


def one_conflict(text: str, mention: tuple[int, int], claim: Claim = COST_POST) -> Report:
    """A text of one sentence with a contradicted mention at these offsets."""
    sentence = Sentence(text, 0, len(text))
    start, end = mention
    found = Finding(
        Verdict.CONTRADICTED,
        Reason.DIFFERENT_VALUE,
        Kind.QUANTITY,
        text[start:end],
        start,
        end,
        sentence,
        (evidence(claim, Outcome.CONFLICTS, Reason.DIFFERENT_VALUE),),
        f"The draft says {text[start:end]}.",
    )
    return Report(Document(text, text), (sentence,), (found,), (text,))


RELATIONS = (
    Relation(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE, (COST_POST, COST_COURIER), "41 against 44."),
    Relation(Outcome.AGREES, Reason.EQUAL, (COST_POST, COST_BLOG), "41 both."),
    Relation(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE, (COST_COURIER, COST_BLOG), "44 against 41."),
    Relation(Outcome.INCOMPARABLE, Reason.OTHER_TOPIC, (COST_COURIER, PIERS), "Both say 44."),
    Relation(
        Outcome.AGREES,
        Reason.EQUIVALENT,
        (TOLL_POST, Claim("bridge-toll-courier", "courier", quote="nobody pays to cross it", topic="bridge-toll")),
    ),
)
