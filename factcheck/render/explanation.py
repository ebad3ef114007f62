"""`explain` for people: each sentence of a line, each of its findings, and what was weighed for it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from factcheck.model import Document, Explanation, Outcome, Trail, Weighed
from factcheck.render.layout import INDENT, Row, beside_each_other, blank_sheet, hanging, indented, line, text_of
from factcheck.render.safe import safe
from factcheck.render.words import (
    NOUNS,
    OUTCOME_STYLES,
    OUTCOMES,
    REASONS,
    VERDICT_STYLES,
    claims_of,
    publisher,
    quoted,
    shortened,
)

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from factcheck.claims.base import ClaimBase

# Of the claims that were weighed for one mention so many are shown, best first.
_MOST_SHOWN = 8


def render_explanations(
    explained: Sequence[Explanation], document: Document, base: ClaimBase, *, width: int = 80, colour: bool = False
) -> str:
    """The trail of each sentence, in the order of the text."""
    sheet = blank_sheet(width, colour)
    if not explained:
        return text_of(sheet, [line("No sentence is on this line.")])
    parts = [part for each in explained for part in _explanation(sheet, each, document, base)]
    return text_of(sheet, [*parts, line(f"Weighed against {claims_of(base)}")])


def _explanation(sheet: Console, explained: Explanation, document: Document, base: ClaimBase) -> Iterator[RenderableType]:
    line_number, column = document.position(explained.sentence.start)
    yield hanging(sheet, f"{safe(document.path)}:{line_number}:{column}", quoted(explained.sentence.text))
    yield line()
    if not explained.trails:
        yield indented(line("No figure, date or name, and no statement that a source speaks to."))
        yield line()
    for trail in explained.trails:
        yield from _trail(sheet, trail, base)
    if explained.candidates:
        yield indented(line(("Claims with the most words in common", "bold")))
        rows = [
            Row(f"{each.similarity:.0f}", safe(each.claim.value), publisher(each.claim.origin(base.sources)), "",
                quoted(each.claim.wording), safe(each.claim.id))
            for each in explained.candidates
        ]  # fmt: skip
        yield indented(beside_each_other(rows, sheet.width - INDENT))
        yield line()


def _trail(sheet: Console, trail: Trail, base: ClaimBase) -> Iterator[RenderableType]:
    finding = trail.finding
    head = shortened(finding.text)
    verdict = (f"{finding.verdict}", VERDICT_STYLES[finding.verdict])
    yield indented(line((head, "bold"), f" ({NOUNS[finding.kind]}): ", verdict, f", {REASONS[finding.reason]}"))
    shown = trail.weighed[:_MOST_SHOWN]
    if not shown:
        yield indented(line("no claim states such a value in like words"), 2 * INDENT)
    else:
        rows = [_row(each, trail, base) for each in shown]
        yield indented(beside_each_other(rows, sheet.width - 2 * INDENT), 2 * INDENT)
    if more := len(trail.weighed) - len(shown):
        yield indented(line((f"and {more} more that fit less", "dim")), 2 * INDENT)
    yield line()


def _row(weighed: Weighed, trail: Trail, base: ClaimBase) -> Row:
    claim, comparison = weighed.claim, weighed.comparison
    is_evidence = any(evidence.claim.id == claim.id for evidence in trail.finding.evidence)
    came = f"{OUTCOMES[comparison.relation]}: {REASONS[comparison.reason]}"
    told = "kept" if is_evidence and comparison.relation is not Outcome.INCOMPARABLE else weighed.rejected
    return Row(
        f"{weighed.similarity:.0f}",
        safe(claim.told or claim.statement),
        publisher(claim.origin(base.sources)),
        "",
        quoted(claim.wording),
        f"{safe(claim.id)}\n{came}" + (f"; {safe(told)}" if told else ""),
        OUTCOME_STYLES[comparison.relation],
    )
