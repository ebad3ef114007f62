"""Claims that nobody gave a topic, set beside each other: each sentence of a source is checked as a draft is against the rest."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from factcheck.align import candidates, pair
from factcheck.answers import one_answer_each
from factcheck.claims.base import ClaimBase
from factcheck.compare import compare_all
from factcheck.model import Claim, Comparison, Mention, Outcome, Pairing
from factcheck.settings import SAME_QUESTION_CLOSENESS, SAME_QUESTION_FIT


def same_question(base: ClaimBase) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims without topics, of different sentences, that answer one question; each pair once.

    A pair that disagrees must be meant from both sides; one that agrees from one.
    """
    meant: dict[tuple[str, str], bool] = {}
    for claims in _passages(base):
        for claim, pairing, comparison in _beside(base, claims):
            if _is_meant(pairing, comparison):
                meant[claim.id, pairing.claim.id] = comparison.relation is Outcome.AGREES
    for one, other in sorted(meant):
        if one < other or (other, one) not in meant:
            agrees = meant[one, other] or meant.get((other, one), False)
            if agrees or (other, one) in meant:
                yield base.index.claims[base.index.at[one]], base.index.claims[base.index.at[other]]


def _passages(base: ClaimBase) -> list[list[Claim]]:
    """The claims with a value and no topic, by the sentence that they come from."""
    grouped: dict[object, list[Claim]] = defaultdict(list)
    for claim in base.index.claims:
        if claim.is_raw:
            grouped[claim.source, claim.sentence].append(claim)
    return list(grouped.values())


def _beside(base: ClaimBase, claims: Sequence[Claim]) -> Iterator[tuple[Claim, Pairing, Comparison]]:
    """Each of the claims of one sentence beside the claims of other sentences that its value answers."""
    reading = base.reading(claims[0])
    stated: dict[Mention, Claim] = {}
    for claim in claims:
        if mention := base.value_in(claim):
            stated[mention] = claim
    near = [at for at in candidates(reading, base.index) if _may_stand_beside(base.index.claims[at], claims[0])]
    paired = {}
    for mention in stated:
        pairings = pair(reading, mention, base.index, near, base.places)
        paired[mention] = list(zip(pairings, compare_all(pairings), strict=True))
    for mention, compared in one_answer_each(paired).items():
        for pairing, comparison in compared:
            yield stated[mention], pairing, comparison


def _may_stand_beside(claim: Claim, other: Claim) -> bool:
    return claim.is_raw and claim.passage != other.passage


def _is_meant(pairing: Pairing, comparison: Comparison) -> bool:
    if comparison.relation is Outcome.CONFLICTS:
        return pairing.sure
    close = pairing.closeness >= SAME_QUESTION_CLOSENESS and pairing.similarity >= SAME_QUESTION_FIT
    return comparison.relation is Outcome.AGREES and pairing.near and close
