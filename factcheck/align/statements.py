"""Whole sentences to claims that state no value: who joined what, which law exists, what a body did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from factcheck.align.group import is_narrowed, is_numbered_otherwise
from factcheck.align.guard import repeats_own_words
from factcheck.align.opposed import Apart, opposed_clauses, opposites, unlike
from factcheck.align.reading import Reading
from factcheck.align.scope import place_label
from factcheck.align.told import is_written_from
from factcheck.align.wording import (
    are_contrary,
    denied_words,
    is_asserted,
    is_fall,
    is_negative,
    is_open,
    moved_by,
    negations,
)
from factcheck.index import Index
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.lexicon.words import is_content, stem, words_of
from factcheck.model import Claim, Kind, Outcome, Reason, StatementPairing, Status
from factcheck.settings import (
    DENIAL_FIT,
    LEAST_SHARED,
    LEAST_STATEMENT,
    MEANT_SHARE,
    RAW_DENIAL_SHARE,
    RIVAL_SHARE,
    STATEMENT_FIT,
)
from factcheck.values import Date, Name, Quantity


def pair_statement(
    reading: Reading, index: Index, fits: Mapping[int, float], places: Gazetteer, *, same_affair: bool = False
) -> tuple[StatementPairing, ...]:
    """The claims without a figure or date that the whole sentence fits, best first, and how it stands to each.

    fits          how well all the words of the sentence fit the claims, by their position in the index.
    same_affair   whether the text tells of what the sources tell of, even where its values do not show it.
    """
    found = _undisputed([*_raw(reading, index, fits, same_affair=same_affair or is_written_from(reading, index))])
    if len(reading.words) < LEAST_STATEMENT:
        return tuple(found)  # a heading, an exclamation
    for at, fit in fits.items():
        claim = index.claims[at]
        if _is_plain(claim):
            continue
        if fit < STATEMENT_FIT or not _is_named(reading, claim, index):
            continue
        if claim.status is Status.SUPERSEDED or _other_place(reading, claim, places):
            continue
        outcome = _outcome(reading, claim, index, fit)
        if outcome:
            found.append(StatementPairing(claim, *outcome, round(fit, 1)))
    return tuple(sorted(found, key=lambda pairing: -pairing.similarity))


def _is_plain(claim: Claim) -> bool:
    """Is a claim a sentence of a document, with or without a value, that no curator has seen?"""
    return not claim.topic and claim.status is Status.PROPOSED


def _raw(reading: Reading, index: Index, fits: Mapping[int, float], *, same_affair: bool) -> Iterator[StatementPairing]:
    """The sentences of documents that bear the whole sentence out, say the contrary, or say nearly the same."""
    text = reading.sentence.text
    passages = {
        index.claims[at].passage: (index.claims[at], fit) for at, fit in fits.items() if _is_plain(index.claims[at])
    }
    best = max((fit for _, fit in passages.values()), default=0.0)
    for claim, fit in passages.values():
        turned = _turned(reading, claim, index) if reading.values else None
        if not turned and same_affair and (turned := opposed_clauses(text, claim, index)):
            # A clause of a long sentence fits little.
            yield StatementPairing(claim, Outcome.CONFLICTS, Reason.NEGATED, round(best, 1), turned.stated, turned.known)
        elif turned:
            yield StatementPairing(claim, Outcome.CONFLICTS, Reason.NEGATED, round(fit, 1), turned.stated, turned.known)
        if turned or fit < STATEMENT_FIT:
            continue
        is_meant = fit >= best and _is_of_then(reading, claim, index) and not is_numbered_otherwise(reading, claim)
        is_meant = is_meant and not _strange_name(reading, claim, index)
        apart = opposites(text, reading.before, claim, index) if is_meant else None
        if apart:
            yield StatementPairing(claim, Outcome.CONFLICTS, apart.reason, round(fit, 1), apart.stated, apart.known)
        elif claim.known is None and len(reading.words) >= LEAST_STATEMENT and is_open(text) == is_open(claim.wording):
            apart = unlike(text, claim) or _strange_name(reading, claim, index)
            if apart:
                yield StatementPairing(claim, Outcome.INCOMPARABLE, apart.reason, round(fit, 1), apart.stated, apart.known)
            elif not is_numbered_otherwise(reading, claim) and _says_it_itself(reading, claim, index):
                yield StatementPairing(claim, Outcome.AGREES, Reason.EQUIVALENT, round(fit, 1))


def _is_of_then(reading: Reading, claim: Claim, index: Index) -> bool:
    """Do the dates of the sentence and of a source's leave both to be of one time, and the figures to be of one thing?"""
    known = [peer.known for peer in index.by_question[index.question(claim)] if peer.known is not None]
    dates = [value for value in known if isinstance(value, Date)]
    for mention in reading.values:
        if isinstance(mention.value, Date) and not any(_overlap(mention.value, value) for value in dates):
            return False
    figures = [mention.value for mention in reading.values if isinstance(mention.value, Quantity)]
    theirs = [value for value in known if isinstance(value, Quantity)]
    return not figures or not theirs or any(value in theirs for value in figures)


def _says_it_itself(reading: Reading, claim: Claim, index: Index) -> bool:
    """Does the sentence repeat of a source's more than the subject that this leans on?"""
    own = {word.stem for word in index.reader(claim.wording) if not word.is_part}
    return index.share(own, {*reading.stems, *reading.before}) >= MEANT_SHARE


def _undisputed(pairings: list[StatementPairing]) -> list[StatementPairing]:
    """The pairings without conflicts with a source that elsewhere bears the sentence out: it tells of a change."""
    agreeing: dict[str, float] = {}
    for pairing in pairings:
        if pairing.relation is Outcome.AGREES:
            agreeing[pairing.claim.source] = max(pairing.similarity, agreeing.get(pairing.claim.source, 0.0))
    return [
        p
        for p in pairings
        if p.relation is not Outcome.CONFLICTS or agreeing.get(p.claim.source, 0.0) < RIVAL_SHARE * p.similarity
    ]


def _turned(reading: Reading, claim: Claim, index: Index) -> Apart | None:
    """Did a thing rise to the figure of the one, and fall to the same figure of the other?"""
    if len(index.frame(claim).words.intersection([*reading.stems, *reading.before])) < LEAST_SHARED:
        return None
    for mention in reading.values:
        stated = moved_by(reading.sentence.text, mention.start)
        for peer in index.by_question[index.question(claim)] if stated else ():
            known = moved_by(peer.sentence, max(0, peer.start)) if peer.known == mention.value else ""
            if known and is_fall(stated) != is_fall(known):
                return Apart(Reason.NEGATED, stated, known)
    return None


def _overlap(one: Date, other: Date) -> bool:
    return one.start < other.end and other.start < one.end


def _strange_name(reading: Reading, claim: Claim, index: Index) -> Apart | None:
    """A name of the sentence of which the claim's sentence has no word, or that its source nowhere writes."""
    known = {stem(word) for _, word in words_of(f"{claim.wording} {claim.subject}")}
    for mention in reading.mentions:
        if mention.kind is not Kind.NAME:
            continue
        words = [stem(word) for _, word in words_of(mention.text) if is_content(word)]
        is_said = all(word in known or index.is_named_around(claim, word) for word in words)
        if words and not (is_said and not known.isdisjoint(words)):
            return Apart(Reason.OTHER_NAME, mention.text, "")
    return None


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
