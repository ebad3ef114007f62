"""`explain` for people: each sentence of a line, each of its findings, and what was weighed for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from factcheck.model import Claim, Document, Explanation, Outcome, Reason, Status, Trail, Weighed
from factcheck.render.layout import INDENT, Row, beside_each_other, blank_sheet, indented, line, text_of
from factcheck.render.safe import safe
from factcheck.render.words import (
    DRAFT,
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
_MOST_SHOWN = 5
# A sign that weighs less decides nothing. Of twenty signs with a weight of about 1 each, a few always weigh more.
_LEAST_SIGN = 0.3

# What each sign of `settings.SIGNS` tells where it weighs something, whichever way its weight was fitted.
SIGN_WORDS: Mapping[str, str] = {
    "rare": "the two sentences share rare words",
    "base": "among so many claims one is like it by chance",
    "similar": "the two sentences share many of their words",
    "close": "the words right around the two values are alike",
    "around": "the source speaks of what the sentence speaks of",
    "flows": "the sentences around it are like those of the source",
    "strange": "the source does not state the other values of the sentence",
    "alone": "each is the only such value of its sentence",
    "number": "the two figures are near each other",
    "date_near": "the two dates are near each other",
    "told": "a source states the draft's value elsewhere",
    "untold": "no source states the draft's value",
    "slip": "the value looks miscopied",
    "derived": "the draft was written from the sources",
    "derived_untold": "the draft was written from the sources but has this value from none",
    "derived_beside": "the source's sentence states other values of the sentence too",
    "derived_slip": "the draft was written from the sources and the value looks miscopied",
    "narrowed": "the sentence names a group or place that the source does not",
    "headed": "the sentence is about a part of what the source speaks of",
    "unlike": "only one of the two is a change",
    "supposed": "the sentence does not state it as a fact",
    "contrasted": 'a word such as "old" or "another" sets it apart',
    "thing": "the two count different things",
    "time": "the sentence speaks of another time",
    "modified": "another word stands before the thing",
}
# Signs that take another one up, which tells nothing beside them.
_INCLUDED = {"derived_slip": "derived", "derived_untold": "derived"}


def render_explanations(
    explained: Sequence[Explanation],
    document: Document,
    base: ClaimBase,
    *,
    width: int = 80,
    colour: bool = False,
    every: bool = False,
) -> str:
    """The trail of each sentence, in the order of the text; with `every`, of each all the claims that were weighed."""
    sheet = blank_sheet(width, colour)
    if not explained:
        return text_of(sheet, [line("No sentence is on this line.")])
    parts = [part for each in explained for part in _explanation(sheet, each, document, base, every=every)]
    legend = "The number before a claim tells how well its words fit, from 0 to 100."
    return text_of(sheet, [*parts, line((legend, "dim")), line(("Weighed against ", "bold"), claims_of(base))])


def _explanation(
    sheet: Console, explained: Explanation, document: Document, base: ClaimBase, *, every: bool
) -> Iterator[RenderableType]:
    line_number, column = document.position(explained.sentence.start)
    yield line((f"{safe(document.path)}:{line_number}:{column}", "bold"))
    yield indented(line(quoted(explained.sentence.text)))
    yield line()
    if not explained.trails:
        yield indented(line("No figure, date or name, and no statement that a source speaks to."))
        yield line()
    for trail in explained.trails:
        yield from _trail(sheet, trail, base, every=every)
    if explained.candidates:
        yield indented(line(("Claims with the most words in common", "bold")))
        rows = [
            Row(f"{each.similarity:.0f}", safe(each.claim.value), _place(each.claim, base), "", quoted(each.claim.wording))
            for each in explained.candidates
        ]
        yield indented(beside_each_other(_each_sentence_once(rows), sheet.width - INDENT))
        yield line()


def _trail(sheet: Console, trail: Trail, base: ClaimBase, *, every: bool) -> Iterator[RenderableType]:
    finding = trail.finding
    verdict = (f"{finding.verdict}", VERDICT_STYLES[finding.verdict])
    head = (shortened(finding.text), "bold")
    yield indented(line(head, f" ({NOUNS[finding.kind]}): ", verdict, f", {REASONS[finding.reason]}"))
    shown = sorted(trail.weighed, key=_rank) if every else _best(trail.weighed)
    if shown:
        rows = [_row(each, base) for each in _by_sentence(shown)]
        yield indented(beside_each_other(_each_sentence_once(rows), sheet.width - 2 * INDENT), 2 * INDENT)
    elif trail.weighed:
        told = f"Claims with like words state values in other units only; --all shows {len(trail.weighed)}."
        yield indented(line(told), 2 * INDENT)
    else:
        yield indented(line(safe(finding.message)), 2 * INDENT)
    if shown and (more := len(trail.weighed) - len(shown)):
        yield indented(line((f"and {more} more, which --all shows", "dim")), 2 * INDENT)
    yield line()


def _best(weighed: Sequence[Weighed]) -> list[Weighed]:
    """The best of what was weighed; a value in another unit tells nothing, nor does a name of one sentence twice."""
    alike = {
        (each.claim.passage, each.value, each.comparison): each
        for each in sorted(weighed, key=_rank, reverse=True)
        if each.comparison.reason is not Reason.OTHER_UNIT
    }
    return sorted(alike.values(), key=_rank)[:_MOST_SHOWN]


def _rank(weighed: Weighed) -> tuple[bool, bool, float]:
    """Evidence first, then what may be compared, then what fits best."""
    return not weighed.used, weighed.comparison.relation is Outcome.INCOMPARABLE, -weighed.similarity


def _by_sentence(shown: Sequence[Weighed]) -> list[Weighed]:
    """The claims of one sentence of a source one after another, in the place of the best of them."""
    grouped: dict[object, list[Weighed]] = {}
    for each in shown:
        grouped.setdefault(each.claim.passage, []).append(each)
    return [each for group in grouped.values() for each in group]


def _each_sentence_once(rows: Sequence[Row]) -> list[Row]:
    """Rows in which a sentence that stands above already is not repeated."""
    told: set[tuple[str, str]] = set()
    kept = []
    for row in rows:
        is_told = bool(row.quote) and (row.publisher, row.quote) in told
        kept.append(replace(row, publisher="the same sentence", quote="") if is_told else row)
        told.add((row.publisher, row.quote))
    return kept


def _row(weighed: Weighed, base: ClaimBase) -> Row:
    claim, comparison = weighed.claim, weighed.comparison
    return Row(
        f"{weighed.similarity:.0f}",
        safe(weighed.value),
        _place(claim, base),
        "",
        quoted(claim.wording),
        _outcome(weighed),
        OUTCOME_STYLES[comparison.relation],
    )


def _place(claim: Claim, base: ClaimBase) -> str:
    """Where to look a claim up: the line of a document, or the source and the id for `factcheck show`."""
    if claim.source == DRAFT:
        return f"the draft, line {claim.line}"
    source = publisher(claim.origin(base.sources))
    if claim.status is Status.PROPOSED:
        return f"{source}, line {claim.line}"
    return f"{source}, {safe(claim.id)}"


def _outcome(weighed: Weighed) -> str:
    """How the values stand, whether that counts, and what speaks for and against it."""
    comparison = weighed.comparison
    came = f"{OUTCOMES[comparison.relation]}: {REASONS[comparison.reason]}"
    told = "kept" if weighed.used else safe(weighed.rejected)
    return "\n".join(filter(None, (f"{came}; {told}" if told else came, _signs(weighed))))


def _signs(weighed: Weighed) -> str:
    """ "for: the two figures are near each other", and below it "against: no source states the draft's value"."""
    weights = dict(weighed.signs)
    for sign, included in _INCLUDED.items():
        if weights.get(sign):
            weights[sign] += weights.pop(included, 0.0)
    heavy = sorted(weights, key=lambda name: -abs(weights[name]))
    sides = {
        side: ", ".join(SIGN_WORDS[name] for name in heavy if weights[name] * way >= _LEAST_SIGN)
        for side, way in (("for", 1), ("against", -1))
    }
    return "\n".join(f"{side}: {told}" for side, told in sides.items() if told)
