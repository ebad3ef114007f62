"""Each sentence of a source beside the claims of other sentences, as a sentence of a draft is set beside claims."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from factcheck.align import candidates, pair
from factcheck.answers import one_answer_each
from factcheck.claims.base import ClaimBase
from factcheck.compare import compare_all
from factcheck.model import Claim, Comparison, Mention, Pairing

Key = tuple[str, str]
# Is told of the progress of long work: what is done now, how many parts of it are done, and of how many (0: not known).
Watch = Callable[[str, int, int], None]


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """The value of a claim, as its sentence states it, beside another claim.

    answer   how the two compare where the other claim answers the value, which it does to one value of the sentence only.
    """

    claim: Claim
    pairing: Pairing
    answer: tuple[Pairing, Comparison] | None


def unwatched(now: str, done: int, total: int) -> None:
    """For work that nobody waits for."""


def set_beside(base: ClaimBase, watch: Watch = unwatched) -> Mapping[Key, Beside]:
    """Every claim with a value and no topic beside those of other sentences that share words with its own, by both ids."""
    passages = _passages(base)
    beside: dict[Key, Beside] = {}
    for done, claims in enumerate(passages):
        watch("Comparing", done, len(passages))
        beside |= {(each.claim.id, each.pairing.claim.id): each for each in _of_passage(base, claims)}
    watch("Weighing what was found", 0, 0)
    return beside


def set_beside_each_other(base: ClaimBase, one: Claim, other: Claim) -> Mapping[Key, Beside]:
    """The claims of two sentences beside all claims, each pair by both ids."""
    passages = [base.index.by_question[base.index.question(claim)] for claim in (one, other)]
    found = (each for claims in passages for each in _of_passage(base, [claim for claim in claims if claim.is_raw]))
    return {(each.claim.id, each.pairing.claim.id): each for each in found}


def _passages(base: ClaimBase) -> list[list[Claim]]:
    """The claims with a value and no topic, by the sentence that they come from."""
    grouped: dict[object, list[Claim]] = defaultdict(list)
    for claim in base.index.claims:
        if claim.is_raw:
            grouped[claim.source, claim.sentence].append(claim)
    return list(grouped.values())


def _of_passage(base: ClaimBase, claims: Sequence[Claim]) -> Iterator[Beside]:
    reading = base.reading(claims[0])
    stated: dict[Mention, Claim] = {}
    for claim in claims:
        if mention := base.value_in(claim):
            stated[mention] = claim
    near = [at for at in candidates(reading, base.index) if _may_stand_beside(base.index.claims[at], claims[0])]
    pairings = {mention: pair(reading, mention, base.index, near, base.places) for mention in stated}
    compared = {mention: list(zip(found, compare_all(found), strict=True)) for mention, found in pairings.items()}
    answers = one_answer_each(compared)
    for mention, found in pairings.items():
        answered = {pairing.claim.id: (pairing, comparison) for pairing, comparison in answers[mention]}
        for pairing in found:
            if _may_stand_beside(pairing.claim, claims[0]):
                yield Beside(stated[mention], pairing, answered.get(pairing.claim.id))


def _may_stand_beside(claim: Claim, other: Claim) -> bool:
    return claim.is_raw and claim.passage != other.passage
