"""What the screen says of a claim: its statement, its quote in context, and what stands beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from rich.text import Text

from factcheck.curate.queue import Neighbour, Passage
from factcheck.model import Claim
from factcheck.render.safe import safe

if TYPE_CHECKING:
    from factcheck.claims.base import ClaimBase

_MARKS = {"conflicts": ("Conflicts with", "bold #ff8080", "!"), "agrees": ("Agrees with", "bold #80d890", "="),
          "twin": ("Says the same as", "bold #e5c07b", "~")}  # fmt: skip


def queue_line(claim: Claim, beside: Sequence[Neighbour]) -> Text:
    """One line for the queue: a mark for what stands beside the claim, its value and its words."""
    mark = next((_MARKS[why][2] for why in _MARKS if any(each.why == why for each in beside)), " ")
    return Text.assemble(
        f"{mark} ", (safe(claim.value), "bold"), "  " if claim.value else "", safe(claim.sentence), no_wrap=True
    )


def claim_page(claim: Claim, base: ClaimBase, passage: Passage, beside: Sequence[Neighbour]) -> Text:
    """All about one claim."""
    page = Text()
    if claim.statement and claim.statement != claim.quote:
        page.append(f"{safe(claim.statement)}\n", "bold")
    page.append_text(_in_context(passage, claim))
    for why, (heading, style, _) in _MARKS.items():
        for each in (near for near in beside if near.why == why):
            page.append(f"\n\n{heading} ", style)
            page.append_text(_neighbour(each.claim, base))
    page.append("\n")
    for name, told in _facts(claim, base):
        page.append(f"\n{name:<9}", "dim")
        page.append(told)
    return page


def _facts(claim: Claim, base: ClaimBase) -> Iterator[tuple[str, str]]:
    topic, source = base.topics.get(claim.topic), claim.origin(base.sources)
    scope = claim.scope
    day = f", {source.published}" if source.published else ""
    line = f", line {claim.line}" if claim.line else ""
    parts = ("place", scope.place), ("population", scope.population), ("period", scope.period), ("event", scope.event)
    told = {
        "Value": claim.value,
        "Topic": f"{claim.topic}: {topic.question}" if topic else claim.topic,
        "Source": f"{source.label}{day}{line}",
        "Subject": claim.subject,
        "Scope": ", ".join(f"{name} {value}" for name, value in parts if value),
        "Said by": claim.attributed_to,
        "Id": claim.id,
    }
    return ((name, safe(value)) for name, value in told.items() if value)


def _in_context(passage: Passage, claim: Claim) -> Text:
    """The quote between “ and ”, its value in bold and underlined, in what the source says around it."""
    before, after = safe(passage.before), safe(passage.after)
    quote = Text(safe(passage.quote))
    if value := safe(claim.value):
        quote.highlight_words([value], "bold underline")
    return Text.assemble((f"…{before}" if before else "", "dim"), "“", quote, "”", (f"{after}…" if after else "", "dim"))


def _neighbour(claim: Claim, base: ClaimBase) -> Text:
    source = claim.origin(base.sources)
    where = f"{safe(source.label)}{f', line {claim.line}' if claim.line else ''}"
    status = "" if claim.status == "current" else f" ({claim.status})"
    return Text.assemble(
        (safe(claim.value), "bold"), f"  {where}{status}\n", f"“{safe(claim.wording)}”\n", (claim.id, "dim")
    )
