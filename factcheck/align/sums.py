"""Counts that a source gives one by one and the draft adds up: "11 militants and six soldiers" are "17 people".

A sum bears a figure out and never contradicts one: nobody knows what else the draft may have counted.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import permutations
from typing import TypeGuard

from factcheck.align.group import counts_others
from factcheck.align.reading import Reading
from factcheck.index import Index
from factcheck.lexicon.words import PERSONS
from factcheck.model import Claim, Mention, Pairing
from factcheck.settings import SUPPORT_FIT
from factcheck.values import Quantity

# From one count to the next: "11 *militants and* six army soldiers".
_JOINED = re.compile(r"(?:\s+[\w'’-]+){0,4}?,?\s+(?:and|plus|as\s+well\s+as)\s+(?:another\s+)?", re.IGNORECASE)


def summands(reading: Reading, mention: Mention, pairings: Sequence[Pairing], index: Index) -> tuple[Claim, ...]:
    """The two counts of one sentence of a raw source that add up to the mention's, or one of all the others; else none."""
    stated, counted = mention.value, reading.counted.get(mention, ())[-1:]
    if not counted or not _is_count(stated):
        return ()
    near = [p.claim for p in pairings if p.claim.is_raw and p.near and p.similarity >= SUPPORT_FIT and _is_count(p.known)]
    for one, other in permutations(near, 2):
        if one.passage == other.passage and _are_joined(one, other) and _total(one, other) == stated.low:
            heads = {*index.frame(one).counted[-1:], *index.frame(other).counted[-1:]}
            if heads and (counted[0] in PERSONS or heads == set(counted)):
                return one, other
    is_all = not counts_others(reading.sentence.text, mention.end)
    return next(((claim,) for claim in near if is_all and _counts_all_but_one(claim, stated, counted[0], index)), ())


def _counts_all_but_one(claim: Claim, stated: Quantity, counted: str, index: Index) -> bool:
    """ "The 15 other towns" are sixteen with the one that the source speaks of."""
    is_one_less = _is_count(claim.known) and claim.known.low + 1 == stated.low
    is_other = counts_others(claim.sentence, claim.start + len(claim.value))
    return is_one_less and is_other and counted in index.words(claim)


def _is_count(value: object) -> TypeGuard[Quantity]:
    return isinstance(value, Quantity) and value.unit == "" and value.is_point


def _are_joined(one: Claim, other: Claim) -> bool:
    return 0 <= one.start < other.start and bool(_JOINED.fullmatch(one.sentence, one.start + len(one.value), other.start))


def _total(one: Claim, other: Claim) -> Decimal:
    counts = [claim.known for claim in (one, other)]
    return sum((count.low for count in counts if _is_count(count)), Decimal(0))
