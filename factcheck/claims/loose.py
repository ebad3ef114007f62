"""Claims that nobody gave a topic, set beside each other: each sentence of a source is checked as a draft is."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from factcheck.align.strength import nearness
from factcheck.claims.base import ClaimBase
from factcheck.claims.beside import Beside, Key
from factcheck.model import Claim, Comparison, Outcome, Pairing
from factcheck.settings import MOST_APART, NEAR_VALUES, SAME_QUESTION_CLOSENESS, SAME_QUESTION_FIT


def same_question(base: ClaimBase, beside: Mapping[Key, Beside]) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims without topics, of different sentences, that answer one question; each pair once.

    A pair that disagrees is of different sources and must be meant from both sides; one that agrees from one.
    """
    meant: dict[tuple[str, str], bool] = {}
    for key, each in beside.items():
        if each.answer and _is_meant(*each.answer):
            meant[key] = each.answer[1].relation is Outcome.AGREES
    found: dict[tuple[Claim, Claim], bool] = {}
    for here, there in sorted(meant):
        if here < there or (there, here) not in meant:
            agrees = meant[here, there] or meant.get((there, here), False)
            if agrees or (there, here) in meant:
                found[base.index.claims[base.index.at[here]], base.index.claims[base.index.at[there]]] = agrees
    apart, borne_out = _of_other_things(found), _borne_out(found)
    for (claim, other), agrees in found.items():
        settled = (claim.id, other.source) in borne_out or (other.id, claim.source) in borne_out
        if agrees or not (settled or claim.source == other.source or apart.intersection(_sides(claim, other))):
            yield claim, other


def _borne_out(found: Mapping[tuple[Claim, Claim], bool]) -> set[tuple[str, str]]:
    """The claims, by id, that a source bears out somewhere: what it says elsewhere is the answer to another question."""
    pairs = [claims for claims, agrees in found.items() if agrees]
    return {(claim.id, other.source) for pair in pairs for claim, other in (pair, pair[::-1])}


def _of_other_things(found: Mapping[tuple[Claim, Claim], bool]) -> set[object]:
    """The pairs of sentences, and of sources, that differ in all they state, or in most of it: they are of other things.

    "205 people, 75 households and 54 families" and "956 people, 366 households and 284 families" are two townships, and
    "10 lanes, £4.5 million" and "12 lanes, £4.7 million" one pool.
    """
    alike: Counter[object] = Counter()
    apart: Counter[object] = Counter()
    for claims, agrees in found.items():
        if agrees or _are_far(*claims):
            (alike if agrees else apart).update(_sides(*claims))
    return {
        sides
        for sides, count in apart.items()
        if (isinstance(sides, tuple) and count > 1 and not alike[sides])
        or (isinstance(sides, frozenset) and count > MOST_APART and count > alike[sides])
    }


def _are_far(one: Claim, other: Claim) -> bool:
    """Do two values differ by more than those of one thing mostly do?"""
    return one.known is None or other.known is None or nearness(one.known, other.known) < NEAR_VALUES


def _sides(one: Claim, other: Claim) -> tuple[object, object]:
    """The two sentences that two claims come from, and the two sources."""
    first, second = sorted((one, other), key=lambda claim: claim.id)
    return (first.passage, second.passage), frozenset((one.source, other.source))


def _is_meant(pairing: Pairing, comparison: Comparison) -> bool:
    if comparison.relation is Outcome.CONFLICTS:
        return pairing.sure
    close = pairing.closeness >= SAME_QUESTION_CLOSENESS and pairing.similarity >= SAME_QUESTION_FIT
    return comparison.relation is Outcome.AGREES and pairing.near and close
