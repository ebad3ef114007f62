"""Claims that nobody gave a topic, set beside each other: each sentence of a source is checked as a draft is."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from factcheck.align import candidates, pair
from factcheck.answers import one_answer_each
from factcheck.claims.base import ClaimBase
from factcheck.compare import compare_all
from factcheck.model import Claim, Comparison, Mention, Outcome, Pairing
from factcheck.settings import MOST_APART, SAME_QUESTION_CLOSENESS, SAME_QUESTION_FIT


def same_question(base: ClaimBase) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims without topics, of different sentences, that answer one question; each pair once.

    A pair that disagrees is of different sources and must be meant from both sides; one that agrees from one.
    """
    meant: dict[tuple[str, str], bool] = {}
    for claims in _passages(base):
        for claim, pairing, comparison in _beside(base, claims):
            if _is_meant(pairing, comparison):
                meant[claim.id, pairing.claim.id] = comparison.relation is Outcome.AGREES
    found: dict[tuple[Claim, Claim], bool] = {}
    for one, other in sorted(meant):
        if one < other or (other, one) not in meant:
            agrees = meant[one, other] or meant.get((other, one), False)
            if agrees or (other, one) in meant:
                found[base.index.claims[base.index.at[one]], base.index.claims[base.index.at[other]]] = agrees
    apart, borne_out = _of_other_things(found), _borne_out(found)
    for (claim, beside), agrees in found.items():
        settled = (claim.id, beside.source) in borne_out or (beside.id, claim.source) in borne_out
        if agrees or not (settled or claim.source == beside.source or apart.intersection(_sides(claim, beside))):
            yield claim, beside


def _borne_out(found: Mapping[tuple[Claim, Claim], bool]) -> set[tuple[str, str]]:
    """The claims, by id, that a source bears out somewhere: what it says elsewhere is the answer to another question."""
    pairs = [claims for claims, agrees in found.items() if agrees]
    return {(claim.id, other.source) for pair in pairs for claim, other in (pair, pair[::-1])}


def _of_other_things(found: Mapping[tuple[Claim, Claim], bool]) -> set[object]:
    """The pairs of sentences, and of sources, that differ in all they state, or in most of it: they are of other things.

    "205 people, 75 households and 54 families" and "956 people, 366 households and 284 families" are two townships.
    """
    alike: Counter[object] = Counter()
    apart: Counter[object] = Counter()
    for claims, agrees in found.items():
        (alike if agrees else apart).update(_sides(*claims))
    return {
        sides
        for sides, count in apart.items()
        if (isinstance(sides, tuple) and count > 1 and not alike[sides])
        or (isinstance(sides, frozenset) and count > MOST_APART and count > alike[sides])
    }


def _sides(one: Claim, other: Claim) -> tuple[object, object]:
    """The two sentences that two claims come from, and the two sources."""
    first, second = sorted((one, other), key=lambda claim: claim.id)
    return (first.passage, second.passage), frozenset((one.source, other.source))


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
