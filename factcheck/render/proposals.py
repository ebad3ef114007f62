"""What files propose for a claim base, and what of them was left out, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.tables import Proposal
from factcheck.render.safe import safe


def render_proposal(proposal: Proposal) -> str:
    """A line for each claim, then one for each thing left out, then how many there are."""
    return "".join(f"{safe(line)}\n" for line in _lines(proposal))


def _lines(proposal: Proposal) -> Iterator[str]:
    contents = proposal.contents
    for claim in contents.claims:
        yield f"{claim.id}: {claim.statement or claim.quote}"
    for skipped in proposal.skipped:
        yield f"left out: {skipped.place}: {skipped.cause}"
    yield (
        f"{_counted(len(contents.claims), 'claim')} from {_counted(len(contents.sources), 'source')}, "
        f"{len(proposal.skipped)} left out"
    )


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}" + ("" if count == 1 else "s")
