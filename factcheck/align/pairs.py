"""Mentions and candidates to pairings: which value of a sentence answers which claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace

from factcheck.align.group import is_qualified_otherwise
from factcheck.align.guard import doubt, is_near
from factcheck.align.level import (
    changes,
    is_other_rank,
    is_rank,
    signed_alike,
    states_rate,
    tells_gap,
    tells_rate,
    text_around,
)
from factcheck.align.light import light_words
from factcheck.align.measure import known_as
from factcheck.align.reading import Reading, clause_words, weigh
from factcheck.align.scope import EVENT_STEMS, other_scope
from factcheck.align.told import is_written_from
from factcheck.align.wording import are_contrary, contraries, has_gap, is_negative, negations
from factcheck.index import Index
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.lexicon.words import PERSONS, fold
from factcheck.model import Claim, Kind, Mention, Pairing, Reason
from factcheck.settings import (
    CANDIDATES,
    CONTEXT_WEIGHT,
    LEAST_FIT,
    LEAST_RAW_FIT,
    OTHER_THING,
    SAME_EVENT,
    SAME_THING,
    VERBATIM_CLOSENESS,
    VERBATIM_FIT,
)
from factcheck.values import Quantity
from factcheck.values.slips import slips

_LONG = 3  # digits
_COMPARED = re.compile(r"\b(?:against|versus|compared\s+(?:to|with))\s.*", re.DOTALL | re.IGNORECASE)


def candidates(reading: Reading, index: Index) -> list[int]:
    """The positions of the claims that share words with a sentence, best first."""
    return index.near([*reading.stems, *reading.before], CANDIDATES)


def pair(reading: Reading, mention: Mention, index: Index, near: Sequence[int], places: Gazetteer) -> tuple[Pairing, ...]:
    """The mention beside every value of its kind that the claims at the `near` positions state, best fit first;
    claims that hardly fit are left out."""
    pairings: list[Pairing] = []
    counted = reading.counted[mention]
    here = clause_words(reading, mention) if mention.kind is Kind.DATE else ()
    slipped = dict.fromkeys(_slipped(mention, index))
    near = [*dict.fromkeys([*near, *slipped])]
    kept = {index.claims[at] for at in slipped} if _is_long(mention) and is_written_from(reading, index) else frozenset()
    fits = {index.claims[at]: fit for at, fit in _fits(reading, mention, index, near).items()}
    fits = {claim: fit for claim, fit in fits.items() if claim in kept or fit >= _least_fit(claim)}
    heads = {index.frame(claim).counted[-1:] for claim in fits}
    for claim, similarity in fits.items():
        counting = _counting(counted, claim, index, known=counted[-1:] in heads)
        fit = min(100.0, similarity * counting * _milestone(here, claim))
        if claim.is_raw:
            pairings += _raw_pairing(reading, mention, claim, round(fit, 1), index)
        else:
            pairings += _pairings(mention, claim, round(fit, 1), index)
    found = [_judged(pairing, reading, index, places) for pairing in pairings]
    return tuple(sorted(found, key=lambda pairing: -pairing.similarity))


def _is_long(mention: Mention) -> bool:
    """Is a number so long that a draft written from the sources hardly states its digits in another order by chance?"""
    return isinstance(mention.value, Quantity) and mention.value.digits >= _LONG


def _least_fit(claim: Claim) -> float:
    return LEAST_RAW_FIT if claim.is_raw else LEAST_FIT


def _slipped(mention: Mention, index: Index) -> Iterator[int]:
    """The claims that nobody curated whose values the mention may be a slip of, whatever the words around them."""
    for signature in slips(mention.value) if index.slips else ():
        yield from index.slips.get(signature, ())


def _raw_pairing(reading: Reading, mention: Mention, claim: Claim, similarity: float, index: Index) -> Iterator[Pairing]:
    """What else the sentence of a raw claim states are claims of their own."""
    from factcheck.align.closeness import closeness, is_copied  # only raw claims need it
    from factcheck.align.labels import labels, likeness
    from factcheck.align.parallel import exchanged
    from factcheck.align.strength import nearness

    if is_rank(mention.value) and is_other_rank(reading.counted[mention], index.frame(claim).counted):
        return
    close = closeness(reading, mention, claim, index)
    if claim.known is not None and type(claim.known) is type(mention.value):
        copied = is_copied(reading, mention, claim, index)
        verbatim = copied or (close >= VERBATIM_CLOSENESS and similarity >= VERBATIM_FIT)
        label = likeness(labels(reading).get(mention, frozenset()), index.frame(claim).label)
        told = index.frame(claim).parallel
        parallel = exchanged(reading, mention, *told) if told else 0
        near = nearness(mention.value, claim.known)
        yield Pairing(mention, claim, claim.known, similarity, close, near, verbatim, copied, label, parallel)


def _pairings(mention: Mention, claim: Claim, similarity: float, index: Index) -> Iterator[Pairing]:
    kind = type(mention.value)
    known = known_as(mention.value, claim, index)
    if known is not None and type(known) is kind:
        yield Pairing(mention, claim, known, similarity)
    for aside in index.frame(claim).asides:
        if type(aside.value) is kind:
            yield Pairing(mention, claim, aside.value, similarity, is_main=False)


def _milestone(clause: Collection[str], claim: Claim) -> float:
    """A factor on the fit: more where the clause of a date names the claim's own milestone."""
    words = EVENT_STEMS.get(fold(claim.scope.event), frozenset())
    return 1.0 if words.isdisjoint(clause) else SAME_EVENT


def _counting(stated: Sequence[str], claim: Claim, index: Index, *, known: bool) -> float:
    """A factor on the fit: more where both figures count the same thing, less where each counts another.

    known   whether some claim counts what the draft's figure counts.
    """
    counted = index.frame(claim).counted
    if not stated or not counted:
        return 1.0
    if stated[-1] == counted[-1] or {stated[-1], counted[-1]} <= PERSONS:
        return SAME_THING
    return OTHER_THING if known or stated[-1] not in index.words(claim) else 1.0


def _fits(reading: Reading, mention: Mention, index: Index, near: Sequence[int]) -> dict[int, float]:
    """How well the words around a mention fit each claim, with those of the sentence before where they help.

    Claims of one topic answer one question, so the best of them counts for all; so it is with those of one sentence.
    """
    light = light_words(reading, index)
    weights = {word: weight * light.get(word, 1.0) for word, weight in weigh(reading, mention).items()}
    fits = index.fits(weights, near)
    if reading.before:
        leaning = index.fits({**dict.fromkeys(reading.before, CONTEXT_WEIGHT), **weights}, near)
        fits = {at: max(fit, leaning[at]) for at, fit in fits.items()}
    best: dict[object, float] = {}
    whole = index.fits(
        {word: light.get(word, 1.0) for word in reading.stems}, [at for at in near if index.claims[at].is_raw]
    )
    for at, fit in fits.items():
        question = index.question(index.claims[at])
        best[question] = max(fit, best.get(question, 0.0), whole.get(at, 0.0))
    return {index.at[peer.id]: fit for question, fit in best.items() for peer in index.by_question[question]}


def _judged(pairing: Pairing, reading: Reading, index: Index, places: Gazetteer) -> Pairing:
    """The pairing with what the words around the mention say of scope, denial and complement."""
    mention, claim = pairing.mention, pairing.claim
    near = is_near(reading, mention, claim, pairing.similarity, index)
    scope = other_scope(reading, mention, claim, index, places)
    if not pairing.is_main:
        return replace(pairing, scope=scope, near=near)
    is_figure = mention.kind is Kind.QUANTITY
    stated, known = changes(reading, mention, claim, index) if is_figure else (0, 0)
    if both_change := bool(stated and known):
        pairing = replace(pairing, known=signed_alike(mention.value, pairing.known))
    if is_figure and is_qualified_otherwise(reading, mention, claim, index):
        scope = scope or Reason.OTHER_SCOPE
    is_unlike = bool(stated) != bool(known) or (is_figure and tells_rate(reading, mention) != states_rate(claim, index))
    if is_unlike and not (claim.is_raw and mention.value != pairing.known and is_written_from(reading, index)):
        scope = scope or Reason.OTHER_UNIT
    negated = stated * known < 0 or (not _is_negative_claim(claim) and _denies(reading, mention, index.said(claim)))
    negated = negated or (claim.is_raw and (_is_denied(claim, reading) or _is_contrary(reading, mention, claim)))
    # What cannot conflict need not be sure.
    may_conflict = (near or claim.is_raw) and not scope and (negated or mention.value != pairing.known)
    return replace(
        pairing,
        scope=scope,
        near=near,
        doubt=_doubt(pairing, reading, index, places) if may_conflict else "the sentences have too few words in common",
        negated=negated,
        complement=is_figure and not both_change and _is_complement(reading, mention, claim, index),
    )


def _doubt(pairing: Pairing, reading: Reading, index: Index, places: Gazetteer) -> str:
    """Why the pairing may not contradict, in words; empty where the claim is meant beyond doubt."""
    mention, claim, similarity = pairing.mention, pairing.claim, pairing.similarity
    if not claim.is_raw:
        return doubt(reading, mention, claim, similarity, index, places)
    from factcheck.align.strength import weak_signs  # only raw claims need it

    return weak_signs(reading, pairing, index)


def _denies(reading: Reading, mention: Mention, words: Collection[str]) -> bool:
    """Does the clause of the mention deny, before it, a verb that the claim is about ("did not enact … on 15 April")?

    Not where the claim has its contrary: what was lost was not won.
    """
    return any(
        start < mention.start
        and not reading.crossed(start, mention.start)
        and any(word in words for word in denied)
        and not any(other in words for word in denied for other in contraries(word))
        for start, denied in negations(reading.sentence.text)
    )


def _is_denied(claim: Claim, reading: Reading) -> bool:
    """Does the sentence of a raw claim deny, before its value, a verb that the draft's asserts?"""
    if is_negative(reading.sentence.text):
        return False
    denied = (words[:1] for start, words in negations(claim.sentence) if start < claim.start)
    return any(word in reading.stems for words in denied for word in words)


def _is_contrary(reading: Reading, mention: Mention, claim: Claim) -> bool:
    """Do the sentences, up to their values, say contrary things of it ("convicted", "acquitted on three counts")?"""
    return are_contrary(reading.sentence.text[: mention.start], claim.sentence[: max(0, claim.start)])


def _is_negative_claim(claim: Claim) -> bool:
    return is_negative(claim.quote) or is_negative(claim.statement)


def _is_complement(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Does one side name the share and the other what is left of it ("a gap of 32%", "earn 68% of")?"""
    if claim.is_raw:
        return tells_gap(reading, mention) != index.frame(claim).has_gap
    other_gap = has_gap(text_around(reading, mention)) != has_gap(claim.quote or claim.statement)
    text = reading.sentence.text
    # "19% of MPs, against 8.74% *without* bias": what is compared has a denial of its own.
    behind = _COMPARED.sub(" ", text[mention.end :])
    return other_gap != (is_negative(f"{text[: mention.start]} {behind}") != _is_negative_claim(claim))
