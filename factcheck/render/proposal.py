"""What was proposed from documents, on a page: how much is new, and how it stands to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factcheck.render.comparison import render_comparison
from factcheck.render.layout import blank_sheet, hanging, text_of
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
    return f"{_counts(proposal, path)}\n{relations}{_gone(proposal, path, width)}{_next(proposal, path)}"


def _counts(proposal: Proposal, path: str) -> str:
    longest = max(len(safe(document)) for document in proposal.proposed)
    lines = [
        f"  {safe(document):{longest}}  {counted(number, 'new claim')}, {proposal.known[document]} known\n"
        for document, number in proposal.proposed.items()
    ]
    for document, source in proposal.copies.items():
        lines.append(f"  {safe(document)} says word for word what the source {safe(source)} says: they are one voice\n")
    new = proposal.new
    total = f"{counted(len(new.topics), 'topic')} and {counted(len(new.entities), 'name')} proposed"
    return f"To {safe(path)}:\n{''.join(lines)}  {total}\n"


def _gone(proposal: Proposal, path: str, width: int) -> str:
    """The claims that a changed document bears out no more; of many, the first."""
    if not proposal.gone:
        return ""
    sheet = blank_sheet(width, colour=False)
    shown = text_of(sheet, [hanging(sheet, f"  {safe(c.id)}:", f'"{safe(c.quote)}"') for c in proposal.gone[:_MOST_GONE]])
    more = len(proposal.gone) - _MOST_GONE
    rest = f"  and {more} more\n" if more > 0 else ""
    told = f"{counted(len(proposal.gone), 'claim')} not in the source any more; see: factcheck lint {safe(path)}"
    return f"{told}\n{shown}{rest}\n"


# So many claims that are gone are shown; a document that was exchanged loses all of them.
_MOST_GONE = 10


def _next(proposal: Proposal, path: str) -> str:
    if not proposal.new.claims:
        return "Nothing new.\n"
    return (
        "Next, decide on what was proposed, or use it as it is:\n"
        f"  factcheck curate {safe(path)}\n"
        f"  factcheck verify draft.txt --claims {safe(path)}\n"
    )
