"""Whole sentences to claims that state no value: who joined what, which law exists, what a body did."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.align.group import is_narrowed, is_numbered_otherwise
from factcheck.align.guard import repeats_own_words
from factcheck.align.reading import Reading
from factcheck.align.scope import place_label
from factcheck.align.wording import are_contrary, denied_words, is_asserted, is_negative, is_open, negations
from factcheck.index import Index
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.model import Claim, Outcome, Reason, StatementPairing, Status
from factcheck.settings import DENIAL_FIT, LEAST_STATEMENT, MEANT_SHARE, RAW_DENIAL_SHARE, STATEMENT_FIT
from factcheck.values import Name


def pair_statement(
    reading: Reading, index: Index, fits: Mapping[int, float], places: Gazetteer
) -> tuple[StatementPairing, ...]:
    """The claims without a figure or date that the whole sentence fits, best first, and how it stands to each.

    fits   how well all the words of the sentence fit the claims, by their position in the index.
    """
    if len(reading.words) < LEAST_STATEMENT:
        return ()  # a heading, an exclamation
    found = []
    for at, fit in fits.items():
        claim = index.claims[at]
        if fit < STATEMENT_FIT or not _is_named(reading, claim, index):
            continue
        if claim.status is Status.SUPERSEDED or _other_place(reading, claim, places):
            continue
        outcome = _outcome(reading, claim, index, fit)
        if outcome:
            found.append(StatementPairing(claim, *outcome, round(fit, 1)))
    return tuple(sorted(found, key=lambda pairing: -pairing.similarity))


def _is_named(reading: Reading, claim: Claim, index: Index) -> bool:
    """Has the claim no value, or a name that the sentence names too? Figures and dates are judged as mentions."""
    if not isinstance(claim.known, Name):
        return claim.known is None
    return all(word.stem in reading.stems for word in index.reader(claim.value) if not word.is_part)


def _outcome(reading: Reading, claim: Claim, index: Index, fit: float) -> tuple[Outcome, Reason] | None:
    text = reading.sentence.text
    claim_negative = is_negative(claim.statement or claim.quote)
    is_repeated = repeats_own_words(set(reading.stems), claim, index, least=RAW_DENIAL_SHARE)
    if fit >= DENIAL_FIT and is_repeated and are_contrary(text, claim.statement or claim.quote):
        return Outcome.CONFLICTS, Reason.NEGATED
    if is_open(text) != is_open(claim.statement or claim.quote):
        meant = is_open(claim.statement) and repeats_own_words(set(reading.stems), claim, index, least=MEANT_SHARE)
        return (Outcome.INCOMPARABLE, Reason.OTHER_EVENT) if meant else None
    if is_negative(text) == claim_negative:
        # A name that the claim states is a mention of its own; the sentence around it may say anything.
        is_other = isinstance(claim.known, Name) or is_numbered_otherwise(reading, claim)
        return None if is_other else (Outcome.AGREES, Reason.EQUIVALENT)
    if fit < DENIAL_FIT:
        return None
    if not claim.topic and not is_repeated:
        return None  # a sentence of a source denies many things
    if claim_negative:
        said = claim.statement or claim.quote
        words = denied_words(said) if claim.topic else [word for _, behind in negations(said) for word in behind[:1]]
        denied = any(word in reading.stems for word in words)
    else:
        # Of a whole sentence of a source only the verb tells: "are not *celebrating* the budget" denies no budget.
        reach = 2 if claim.topic else 1
        denied = any(word in index.said(claim) for _, words in negations(text) for word in words[:reach])
    meant = denied and is_asserted(text, len(text)) and not is_narrowed(reading, None, claim, index)
    return (Outcome.CONFLICTS, Reason.NEGATED) if meant else None


def _other_place(reading: Reading, claim: Claim, places: Gazetteer) -> bool:
    wanted = place_label(claim.scope.place, places)
    return bool(wanted and reading.places) and all(label != wanted for _, label in reading.places)
