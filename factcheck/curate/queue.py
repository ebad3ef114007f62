"""What waits to be decided: the proposed claims of a base, each with its quote in context and the claims beside it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from factcheck.errors import UnreadableError
from factcheck.lexicon.words import is_stopped
from factcheck.model import Claim, Outcome, Status
from factcheck.read.text import read_text

if TYPE_CHECKING:
    from factcheck.claims.base import ClaimBase

# Characters of the source on each side of a quote.
CONTEXT = 160


@dataclass(frozen=True, slots=True)
class Neighbour:
    """A claim beside another, and why: it conflicts, it agrees, or it all but repeats it ("twin")."""

    claim: Claim
    why: str


@dataclass(frozen=True, slots=True)
class Passage:
    """A quote with what its source says before and after it; both empty where the source is not there."""

    before: str
    quote: str
    after: str


def proposed(base: ClaimBase) -> tuple[Claim, ...]:
    """The claims that wait, in the order of the file; headings and bylines, which state little, come last."""
    return tuple(sorted((each for each in base.claims if each.status is Status.PROPOSED), key=_is_heading))


def _is_heading(claim: Claim) -> bool:
    """Is it a line without a value and without a full stop?"""
    return not claim.value and not is_stopped(claim.sentence)


def twins(base: ClaimBase) -> dict[str, tuple[Neighbour, ...]]:
    """The claims of one source that state one value in nearly one place, by claim id: one of them may be enough."""
    alike: dict[object, list[Claim]] = defaultdict(list)
    for claim in base.claims:
        if claim.value and claim.status is not Status.REJECTED:
            alike[claim.source, " ".join(claim.value.split()).casefold()].append(claim)
    groups = (group for group in alike.values() if len(group) > 1)
    return {
        claim.id: tuple(Neighbour(other, "twin") for other in group if other is not claim)
        for group in groups
        for claim in group
    }


def related(base: ClaimBase) -> dict[str, tuple[Neighbour, ...]]:
    """The claims that conflict or agree with each, conflicts first, by claim id. It takes a while on large bases."""
    from factcheck.claims.relate import relate

    beside: dict[str, list[Neighbour]] = defaultdict(list)
    for relation in relate(base):
        if relation.relation is not Outcome.INCOMPARABLE:
            one, other = relation.claims
            beside[one.id].append(Neighbour(other, str(relation.relation)))
            beside[other.id].append(Neighbour(one, str(relation.relation)))
    return {name: tuple(found) for name, found in beside.items()}


def joined(base: ClaimBase, *found: Mapping[str, tuple[Neighbour, ...]]) -> dict[str, tuple[Neighbour, ...]]:
    """The neighbours of several searches together, as they stand in the base now."""
    now = {claim.id: claim for claim in base.claims}
    names = dict.fromkeys(name for each in found for name in each)
    return {
        name: tuple(Neighbour(now[n.claim.id], n.why) for each in found for n in each.get(name, ()) if n.claim.id in now)
        for name in names
    }


def passage(claim: Claim, base: ClaimBase, context: int = CONTEXT) -> Passage:
    """The quote of a claim in its source's file, which lies beside the base, with so many characters on each side."""
    text = _source_text(claim, base)
    words = claim.wording.split()
    flat = " ".join(text.split())
    at = flat.find(" ".join(words)) if words else -1
    if at < 0:
        return Passage("", claim.wording, "")
    end = at + len(" ".join(words))
    return Passage(flat[max(0, at - context) : at], flat[at:end], flat[end : end + context])


def _source_text(claim: Claim, base: ClaimBase) -> str:
    source = base.sources.get(claim.source)
    if source is None or not source.file:
        return ""
    try:
        return read_text(str(Path(base.path).parent / source.file))
    except UnreadableError:
        return ""
