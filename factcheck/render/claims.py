"""`show` and `search` for people: one claim in full, and the claims most like a text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Candidate, Claim, Source
from factcheck.render.layout import INDENT, Row, beside_each_other, blank_sheet, hanging, indented, line, text_of
from factcheck.render.safe import safe
from factcheck.render.words import cited, day, publisher, quoted
from factcheck.values.show import show

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from factcheck.claims.base import ClaimBase


def render_claim(claim: Claim, base: ClaimBase, *, width: int = 80, colour: bool = False) -> str:
    """Everything about one claim, then what else answers its question."""
    sheet = blank_sheet(width, colour)
    return text_of(sheet, [*_claim(sheet, claim, base), *_others(sheet, claim, base)])


def render_candidates(
    candidates: Sequence[Candidate], sources: Mapping[str, Source], *, width: int = 80, colour: bool = False
) -> str:
    """The claims most like a text, best first, each with its similarity from 0 to 100."""
    sheet = blank_sheet(width, colour)
    if not candidates:
        return text_of(sheet, [line("No claim resembles this text.")])
    return text_of(sheet, [beside_each_other([_candidate(each, sources) for each in candidates], sheet.width)])


def _claim(sheet: Console, claim: Claim, base: ClaimBase) -> Iterator[RenderableType]:
    yield line((safe(claim.id), "bold"))
    yield line()
    facts = {label: text for label, text in _facts(claim, base) if text}
    widest = max(map(len, facts))
    for label, text in facts.items():
        yield indented(hanging(sheet, label.ljust(widest + 1), text, style="dim"))


def _facts(claim: Claim, base: ClaimBase) -> Iterator[tuple[str, str]]:
    """What is known of a claim, by what it is called."""
    source = claim.origin(base.sources)
    topic = base.topics.get(claim.topic)
    yield "statement", safe(claim.statement)
    yield "quote", quoted(claim.quote)
    yield "value", safe(claim.value)
    yield "read as", safe(show(claim.known)) if claim.known else "no figure, date or name" if claim.value else ""
    yield "source", f"{publisher(source)}, {day(source.published)}"
    yield "title", safe(source.title)
    yield "address", safe(source.url)
    yield "file", safe(", ".join(filter(None, (source.file, f"line {claim.line}" if claim.line else ""))))
    yield "said by", safe(claim.attributed_to)
    yield "subject", safe(claim.subject)
    for label in ("place", "population", "period", "event"):
        yield label, safe(getattr(claim.scope, label))
    yield "topic", safe(": ".join(filter(None, (claim.topic, topic.question if topic else ""))))
    yield "status", claim.status


def _others(sheet: Console, claim: Claim, base: ClaimBase) -> Iterator[RenderableType]:
    others = [other for other in base.claims if claim.topic and other.topic == claim.topic and other.id != claim.id]
    if others:
        yield line()
        yield line(("Other claims of this topic", "bold"))
        yield line()
        rows = [_other(other, base.sources) for other in others]
        yield indented(beside_each_other(rows, sheet.width - INDENT))


def _other(claim: Claim, sources: Mapping[str, Source]) -> Row:
    source = claim.origin(sources)
    return Row("", safe(claim.value), publisher(source), day(source.published), cited(claim), safe(claim.id))


def _candidate(candidate: Candidate, sources: Mapping[str, Source]) -> Row:
    claim = candidate.claim
    source = claim.origin(sources)
    text = safe(claim.statement) or quoted(claim.quote)
    return Row(
        f"{candidate.similarity:.0f}", safe(claim.value), publisher(source), day(source.published), text, safe(claim.id)
    )
