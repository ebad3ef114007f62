"""What files propose for a claim base, and what of them was left out, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.tables import Gathered
from factcheck.render.safe import safe
from factcheck.render.words import counted


def render_gathered(gathered: Gathered) -> str:
    """A line for each claim, then one for each thing left out, then how many there are."""
    return "".join(f"{safe(line)}\n" for line in _lines(gathered))


def _lines(gathered: Gathered) -> Iterator[str]:
    contents = gathered.contents
    for claim in contents.claims:
        yield f"{claim.id}: {claim.statement or claim.quote}"
    for skipped in gathered.skipped:
        yield f"left out: {skipped.place}: {skipped.cause}"
    yield (
        f"{counted(len(contents.claims), 'claim')} from {counted(len(contents.sources), 'source')}, "
        f"{len(gathered.skipped)} left out"
    )
