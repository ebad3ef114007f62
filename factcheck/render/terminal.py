"""The report of `verify` for people: conflicts with their evidence, then counts, then what was not checked."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from enum import StrEnum
from itertools import groupby
from typing import TYPE_CHECKING

from factcheck.align.wording import negations
from factcheck.lexicon.words import listed
from factcheck.model import Evidence, Finding, Kind, Outcome, Reason, Report, Verdict
from factcheck.render.layout import (
    INDENT,
    Row,
    beside_each_other,
    blank_sheet,
    hanging,
    indented,
    line,
    marked_lines,
    text_of,
)
from factcheck.render.safe import safe
from factcheck.render.words import (
    DRAFT,
    OUTCOME_STYLES,
    OUTCOMES,
    REASONS,
    SILENT,
    VERDICT_STYLES,
    cited,
    claims_of,
    counted,
    counted_kinds,
    day,
    publisher,
    shortened,
)

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

    from factcheck.claims.base import ClaimBase

_GRAVEST_FIRST = (Verdict.CONTRADICTED, Verdict.DISPUTED)
_FOLDED = (Verdict.SUPPORTED, Verdict.UNVERIFIED)
_WRITTEN = re.compile(r"\w+(?:['’]\w+)*")


class Detail(StrEnum):
    """How much to tell."""

    CONFLICTS = "conflicts"
    COUNTS = "counts"
    ALL = "all"


def render_reports(
    reports: Sequence[Report],
    base: ClaimBase,
    *,
    width: int = 80,
    colour: bool = False,
    detail: Detail = Detail.COUNTS,
    unread: Sequence[str] = (),
) -> str:
    """The reports on some drafts. `unread` are the paths of those that could not be read."""
    sheet = blank_sheet(width, colour)
    parts: list[RenderableType] = [part for report in reports for part in _document(sheet, report, detail)]
    if reports and detail is not Detail.CONFLICTS:
        parts += _closing(sheet, reports, base, unread)
    return text_of(sheet, parts)


# --- One document


def _document(sheet: Console, report: Report, detail: Detail) -> Iterator[RenderableType]:
    for finding in _conflicts(report):
        yield from _conflict(sheet, report, finding, detail)
    if detail is Detail.ALL:
        for verdict in _FOLDED:
            yield from _folded(sheet, report, verdict)


def _conflicts(report: Report) -> list[Finding]:
    return [finding for verdict in _GRAVEST_FIRST for finding in report.findings if finding.verdict is verdict]


def _conflict(sheet: Console, report: Report, finding: Finding, detail: Detail) -> Iterator[RenderableType]:
    yield from _heading(sheet, report, finding)
    yield line()
    yield from map(indented, _sentence(sheet, finding))
    yield line()
    yield indented(beside_each_other(_rows(finding, detail), sheet.width - INDENT))
    if finding.message:
        yield line()
        yield indented(hanging(sheet, "Why:", safe(finding.message)))
    yield line()
    yield line()


def _heading(sheet: Console, report: Report, finding: Finding) -> Iterator[RenderableType]:
    """Place, verdict and reason; the reason on a line of its own where they are too long for one."""
    place, reason = (_place(report, finding), "bold"), _reason(finding)
    verdict = (finding.verdict.upper(), VERDICT_STYLES[finding.verdict])
    whole = line(place, "  ", verdict, "  ", reason)
    yield from [whole] if whole.cell_len <= sheet.width else [line(place, "  ", verdict), indented(line(reason))]


def _reason(finding: Finding) -> str:
    """Why the verdict is so; of a whole sentence that a source contradicts, which of the two denies the other."""
    if finding.reason is not Reason.NEGATED or finding.verdict is not Verdict.CONTRADICTED:
        return REASONS[finding.reason]
    draft, source = (bool(negations(text)) for text in (finding.sentence.text, finding.evidence[0].claim.sentence))
    if draft == source:
        return "the opposite of what a source says"
    return "the draft denies what a source says" if draft else "the draft says what a source denies"


def _place(report: Report, finding: Finding) -> str:
    line_number, column = report.document.position(finding.start)
    return f"{safe(report.document.path)}:{line_number}:{column}"


def _sentence(sheet: Console, finding: Finding) -> Sequence[RenderableType]:
    """The sentence with the mention marked; of a whole statement the words that deny it, where there are any."""
    sentence = finding.sentence
    if finding.kind is Kind.STATEMENT:
        return marked_lines(sheet, sentence.text, *_denial(finding))
    return marked_lines(sheet, sentence.text, finding.start - sentence.start, finding.end - sentence.start)


def _denial(finding: Finding) -> tuple[int, int]:
    """Where a contradicted sentence denies what a source says ("did *not* approve"); an empty span where it does not."""
    start = next((start for start, _ in negations(finding.sentence.text)), 0) if finding.verdict.is_conflict else 0
    word = _WRITTEN.match(finding.sentence.text, start) if start else None
    return word.span() if word else (0, 0)


def _rows(finding: Finding, detail: Detail) -> list[Row]:
    """What the draft says, then each source; of a whole statement, or a denial, the words tell and not a value in it."""
    evidence = finding.evidence
    if finding.kind is Kind.NAME:  # who agrees writes it as the draft does, whatever the claim itself is about
        evidence = tuple(
            replace(each, value=finding.text) if each.relation is Outcome.AGREES else each for each in evidence
        )
    shown = [_row(each, detail) for each in _shown_once(evidence)]
    if finding.kind is Kind.STATEMENT or finding.reason is Reason.NEGATED:
        return [replace(row, value="") for row in shown]
    return [Row("the draft says", safe(finding.text)), *shown]


def _shown_once(evidence: Sequence[Evidence]) -> list[Evidence]:
    """Several claims of one source with the same value say the same."""
    unique: dict[tuple[str, str, str], Evidence] = {}
    for each in evidence:
        unique.setdefault((each.claim.source, each.relation, (each.value or each.claim.wording).casefold()), each)
    return list(unique.values())


def _row(evidence: Evidence, detail: Detail) -> Row:
    claim = evidence.claim
    of_draft = claim.source == DRAFT
    return Row(
        word=OUTCOMES[evidence.relation],
        value=safe(evidence.value),
        publisher=f"the draft, line {claim.line}" if of_draft else publisher(evidence.origin),
        published="" if of_draft else day(evidence.origin.published),
        quote=cited(claim),
        more=_whereabouts(evidence) if detail is Detail.ALL and not of_draft else "",
        style=OUTCOME_STYLES[evidence.relation],
    )


def _whereabouts(evidence: Evidence) -> str:
    """Where to look the claim up."""
    claim, file = evidence.claim, evidence.origin.file
    return safe(", ".join(filter(None, (claim.id, file, f"line {claim.line}" if claim.line else ""))))


def _folded(sheet: Console, report: Report, verdict: Verdict) -> Iterator[RenderableType]:
    """A compact list of the findings with a verdict that needs no action."""
    findings = [finding for finding in report.findings if finding.verdict is verdict]
    if findings:
        yield line((f"{safe(report.document.path)}: {verdict}", VERDICT_STYLES[verdict]))
        yield indented(beside_each_other([_folded_row(report, finding) for finding in findings], sheet.width - INDENT))
        yield line()


def _folded_row(report: Report, finding: Finding) -> Row:
    line_number, column = report.document.position(finding.start)
    best = finding.evidence[0] if finding.evidence else None
    said = f"{publisher(best.origin)}: {cited(best.claim)}" if best else ""
    return Row(f"{line_number}:{column}", shortened(finding.text), REASONS[finding.reason], quote=said)


def _summary(report: Report) -> RenderableType:
    return line((f"{safe(report.document.path)}: ", "bold"), _counts([report]))


def _counts(reports: Sequence[Report]) -> str:
    totals = {verdict: sum(report.count(verdict) for report in reports) for verdict in (*_GRAVEST_FIRST, *_FOLDED)}
    return ", ".join(f"{total:,} {verdict}" for verdict, total in totals.items() if total) or "nothing found to check"


# --- All documents


def _closing(sheet: Console, reports: Sequence[Report], base: ClaimBase, unread: Sequence[str]) -> Iterator[RenderableType]:
    yield from map(_summary, reports)
    if len(reports) > 1:
        yield line((f"{len(reports)} drafts: ", "bold"), _counts(reports))
    yield line()
    if not any(report.has_conflicts for report in reports):
        yield line((_all_clear(reports), "bold"))
    gaps = [*_undecided(reports), *_nothing_to_check(reports), *_noted(reports), *map(_unread, unread)]
    if gaps:
        yield line(("Not checked:", "bold"))
    for gap in gaps:
        yield indented(hanging(sheet, "-", gap, style=""))
    yield line(("Checked against ", "bold"), claims_of(base))


def _all_clear(reports: Sequence[Report]) -> str:
    """No more than was found: silence of the sources bears nothing out."""
    if not any(report.findings for report in reports):
        return "Nothing to check: no figure, date or name was found."
    if not any(report.count(Verdict.SUPPORTED) for report in reports):
        return "No conflict with the claim base, though nothing is borne out by it either."
    return "No conflict with the claim base."


def _undecided(reports: Sequence[Report]) -> Iterator[str]:
    """The unverified findings: those on which the sources are silent, then those to which they come near."""
    unverified = [f for report in reports for f in report.findings if f.verdict is Verdict.UNVERIFIED]
    silent = [finding.kind for finding in unverified if finding.reason in SILENT]
    if silent:
        yield f"{counted_kinds(silent)} that no source speaks to"
    near = [finding for finding in unverified if finding.reason not in SILENT]
    if near:
        reasons = listed([*dict.fromkeys(REASONS[finding.reason] for finding in near)], "or")
        yield f"{counted_kinds(finding.kind for finding in near)} that sources come near but do not settle: {reasons}"


def _nothing_to_check(reports: Sequence[Report]) -> Iterator[str]:
    total = sum(len(report.sentences) for report in reports)
    checked = sum(len({finding.sentence.start for finding in report.findings}) for report in reports)
    if total > checked:
        yield f"{total - checked:,} of {counted(total, 'sentence')}, without a figure, date or name"


def _noted(reports: Sequence[Report]) -> Iterator[str]:
    """What the line itself left out, with the drafts it concerns where there are several."""
    notes = sorted({(safe(note), safe(report.document.path)) for report in reports for note in report.unchecked})
    for note, paths in groupby(notes, key=lambda each: each[0]):
        yield note if len(reports) == 1 else f"{note} ({listed([path for _, path in paths])})"


def _unread(path: str) -> str:
    return f"{safe(path)}, which could not be read"
