"""What was proposed from documents, on a page: how much is new, and how it stands to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.comparison import render_comparison
from factcheck.render.safe import safe
from factcheck.render.words import counted

if TYPE_CHECKING:
    from factcheck.claims.extract import Proposal


def render_proposal(proposal: Proposal, path: str, *, width: int, colour: bool) -> str:
    """A line for each document, the agreements and conflicts of the new claims, and what to do next."""
    relations = ""
    if proposal.relations:
        base = proposal.base
        relations = render_comparison(proposal.relations, base.topics, base.sources, width=width, colour=colour) + "\n"
    return f"{_counts(proposal, path)}\n{relations}{_next(proposal, path)}"


def _counts(proposal: Proposal, path: str) -> str:
    longest = max(len(safe(document)) for document in proposal.proposed)
    lines = [
        f"  {safe(document):{longest}}  {counted(number, 'new claim')}, {proposal.known[document]} known\n"
        for document, number in proposal.proposed.items()
    ]
    new = proposal.new
    total = f"{counted(len(new.topics), 'topic')} and {counted(len(new.entities), 'name')} proposed"
    return f"To {safe(path)}:\n{''.join(lines)}  {total}\n"


def _next(proposal: Proposal, path: str) -> str:
    if not proposal.new.claims:
        return "Nothing new.\n"
    return (
        "Next, decide on what was proposed, or use it as it is:\n"
        f"  factcheck curate {safe(path)}\n"
        f"  factcheck verify draft.txt --claims {safe(path)}\n"
    )
