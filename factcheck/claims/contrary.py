"""Whole sentences of sources on one affair of which one says the contrary of the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from factcheck.align import candidates, pair_statement
from factcheck.claims.affair import are_of_one_affair
from factcheck.claims.base import ClaimBase
from factcheck.model import Claim, Outcome, Reason, Status

_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)


def say_the_contrary(base: ClaimBase) -> Iterator[tuple[Claim, Claim]]:
    """The sentences, as claims without values, that deny each other where one is checked as a draft's is; once a pair."""
    told: set[frozenset[object]] = set()
    for claim in _one_of_each_passage(base):
        for other in _denied_by(base, claim):
            pair = frozenset((claim.passage, other.passage))
            if pair not in told and are_of_one_affair(base, claim.source, other.source):
                told.add(pair)
                yield _whole(claim), _whole(other)


def _one_of_each_passage(base: ClaimBase) -> Iterator[Claim]:
    """A claim of each sentence that nobody curated; of those with a value the first."""
    passages: dict[object, Claim] = {}
    for claim in base.index.claims:
        if not claim.topic and claim.status is Status.PROPOSED:
            passages.setdefault(claim.passage, claim)
    yield from passages.values()


def _denied_by(base: ClaimBase, claim: Claim) -> Iterator[Claim]:
    """The claims of other sources that the sentence of a claim says the contrary of."""
    reading = base.reading(claim)
    near = [at for at in candidates(reading, base.index) if base.index.claims[at].source != claim.source]
    fits = base.index.fits(dict.fromkeys(reading.stems, 1.0), near)
    for pairing in pair_statement(reading, base.index, fits, base.places, same_affair=True):
        is_denied = pairing.relation is Outcome.CONFLICTS and pairing.reason is Reason.NEGATED and not pairing.claim.topic
        # Those with a licence, and those without one, are two groups.
        if is_denied and len({bool(_WITHOUT.search(each.wording)) for each in (claim, pairing.claim)}) == 1:
            yield pairing.claim


def _whole(claim: Claim) -> Claim:
    """The sentence of a claim as one that states no value."""
    return claim if claim.known is None else replace(claim, id=f"{claim.id}-whole", value="", known=None, start=-1)
