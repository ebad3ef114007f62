"""What two sources say alike, a third that contradicts the one contradicts of the other too."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from factcheck.align.strength import is_telling, telling_weight
from factcheck.claims.affair import are_of_one_affair, is_open
from factcheck.claims.base import ClaimBase
from factcheck.model import Claim, Status

# A value that tells less than this, such as a small count, two sources state of two things too easily.
_TELLING = 0.5


def carried_over(base: ClaimBase, conflicts: Iterable[tuple[Claim, Claim]]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of a claim that conflicts with another, and a third source's claim of the other's value in words like its.

    "7.4 million tonnes of wheat" of two sources, both against the 6.9 million of a third. Only uncurated claims of sources
    on one affair, of which neither states the other's value, are carried over.
    """
    by_value: dict[object, list[Claim]] = defaultdict(list)
    for claim in base.index.claims:
        if claim.is_raw and claim.status is Status.PROPOSED and claim.known is not None and is_telling(claim.known):
            by_value[claim.known].append(claim)
    for pair in conflicts:
        for one, other in (pair, pair[::-1]):
            if one.known is None or telling_weight(one.known) < _TELLING:
                continue
            for twin in by_value.get(one.known, ()):
                if twin.source not in (one.source, other.source) and _says_the_same(base, one, twin, other):
                    yield twin, other


def _says_the_same(base: ClaimBase, one: Claim, twin: Claim, other: Claim) -> bool:
    """Do two claims of one value share a word, and may the other source's claim answer the second as it does the first?"""
    stems = [frozenset(base.index.frame(claim).stems) for claim in (one, twin)]
    if stems[0].isdisjoint(stems[1]) or not are_of_one_affair(base, twin.source, other.source):
        return False
    return is_open(base, twin, other)
