"""Which figure of a sentence answers which claim: each claim is left to one mention, each mention to one of a passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence
from dataclasses import replace
from math import log2

from factcheck.model import Comparison, Mention, Outcome, Pairing, Reason
from factcheck.settings import ANSWERS, NEAR_NUMBER, SUPPORT_FIT
from factcheck.values import Date, Quantity, Value

Compared = tuple[Pairing, Comparison]
Paired = Mapping[Mention, Sequence[Compared]]


def one_answer_each(compared: Paired) -> dict[Mention, list[Compared]]:
    """Leave a claim to the mention of the sentence that it bears out: the others answer other questions.

    The values of one sentence of a source are given to the mentions whose surroundings are most like theirs, one each.
    The rest of a curated topic is then meant beyond doubt: "8.74% in Kazakhstan, 3.6% in Kyrgyzstan".
    """
    answered: dict[str, Mention] = {}
    topics: set[str] = set()
    given = _given(compared)
    taken = {mention for mention, _ in given}
    for mention, pairs in compared.items():
        for pairing, comparison in pairs:
            if pairing.claim.is_raw:
                continue
            if pairing.is_main and comparison.relation is Outcome.AGREES and pairing.similarity >= SUPPORT_FIT:
                answered.setdefault(pairing.claim.id, mention)
                topics.add(pairing.claim.topic)
    topics.discard("")
    return {
        mention: [
            (pairing if pairing.sure or not _is_meant(pairing, topics) else replace(pairing, sure=True), comparison)
            for pairing, comparison in pairs
            if (mention, pairing.claim.id) in given
            or (mention not in taken and _is_told_date(pairing, comparison))
            or (not pairing.claim.is_raw and _may_answer(mention, pairing, comparison, answered))
        ]
        for mention, pairs in compared.items()
    }


def _may_answer(mention: Mention, pairing: Pairing, comparison: Comparison, answered: Mapping[str, Mention]) -> bool:
    return answered.get(pairing.claim.id, mention) is mention or comparison.relation is not Outcome.CONFLICTS


def _is_told_date(pairing: Pairing, comparison: Comparison) -> bool:
    """ "On 13 April, in the 2020 season": a date may be told twice, once as part of the other."""
    return pairing.claim.is_raw and isinstance(pairing.known, Date) and comparison.relation is Outcome.AGREES


def _is_meant(pairing: Pairing, topics: Container[str]) -> bool:
    return pairing.is_main and pairing.claim.topic in topics


def _given(compared: Paired) -> set[tuple[Mention, str]]:
    """Of each passage, its values given to the mentions they answer: the closest first, an equal value being close."""
    passages: dict[tuple[str, int, str], list[tuple[float, Mention, Compared]]] = defaultdict(list)
    for mention, pairs in compared.items():
        for pairing, comparison in pairs:
            if pairing.claim.is_raw and pairing.is_main:
                closeness = pairing.closeness + _bonus(pairing, comparison)
                passages[pairing.claim.passage].append((closeness, mention, (pairing, comparison)))
    return {each for pairs in passages.values() for each in _assign(pairs)}


def _assign(pairs: Sequence[tuple[float, Mention, Compared]]) -> Iterator[tuple[Mention, str]]:
    mentions: set[Mention] = set()
    claims: set[str] = set()
    for _, mention, (pairing, comparison) in sorted(pairs, key=lambda each: -each[0]):
        if mention in mentions or pairing.claim.id in claims or comparison.reason is Reason.OTHER_UNIT:
            continue
        mentions.add(mention)
        claims.add(pairing.claim.id)
        yield mention, pairing.claim.id


def _bonus(pairing: Pairing, comparison: Comparison) -> float:
    """How much the values themselves say that the one answers the other."""
    plain = ANSWERS.get(comparison.reason.value, 0.0) if comparison.relation is Outcome.AGREES else 0.0
    return plain or NEAR_NUMBER * _nearness(pairing.mention.value, pairing.known)


def _nearness(stated: Value, known: Value) -> float:
    """How near two numbers of one unit are: 1 for the same, 0 from twice the other on."""
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity)) or stated.unit != known.unit:
        return 0.0
    one, other = (float(value.low if value.low.is_finite() else value.high) for value in (stated, known))
    if one <= 0 or other <= 0:
        return 0.0
    return max(0.0, 1 - abs(log2(one / other)))
