"""What files propose for a claim base, and what of them was left out, as plain lines."""

from __future__ import annotations

from collections.abc import Iterator

from factcheck.claims.schema import Contents
from factcheck.claims.tables import Gathered
from factcheck.render.safe import safe
from factcheck.render.words import counted


def render_gathered(gathered: Gathered, new: Contents) -> str:
    """A line for each new claim, then one for each thing left out, then how many there are, and how many were known."""
    return "".join(f"{safe(line)}\n" for line in _lines(gathered, new))


def _lines(gathered: Gathered, new: Contents) -> Iterator[str]:
    contents = gathered.contents
    for claim in new.claims:
        yield f"{claim.id}: {claim.statement or claim.quote}"
    for skipped in gathered.skipped:
        yield f"left out: {skipped.place}: {skipped.cause}"
    yield (
        f"{counted(len(new.claims), 'new claim')} from {counted(len(contents.sources), 'source')}, "
        f"{len(contents.claims) - len(new.claims)} known, "
        f"{len(gathered.skipped)} left out"
    )
