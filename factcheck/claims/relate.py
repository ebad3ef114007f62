"""Sources against each other: which claims of a base agree, which conflict, and which only look alike."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from factcheck.align.wording import is_negative
from factcheck.claims.affair import of_one_affair
from factcheck.claims.base import ClaimBase
from factcheck.claims.beside import Watch, set_beside, unwatched
from factcheck.claims.carried import carried_over
from factcheck.claims.contrary import say_the_contrary
from factcheck.claims.loose import same_question
from factcheck.claims.spellings import spelt_otherwise
from factcheck.compare import RANK, compare_values
from factcheck.find.dates import read_date
from factcheck.lexicon.events import EVENTS
from factcheck.lexicon.words import SEXES, content_stems, fold, with_full_stop
from factcheck.model import Claim, Comparison, Outcome, Reason, Relation, Status
from factcheck.settings import LOOK_ALIKE_FIT, SAME_STATEMENT_FIT, SAME_SUBJECT_FIT, SAME_SUBJECT_STATEMENT_FIT
from factcheck.values import Date, Quantity

_ORDER = (Outcome.CONFLICTS, Outcome.AGREES, Outcome.INCOMPARABLE)


def relate(base: ClaimBase, watch: Watch = unwatched) -> tuple[Relation, ...]:
    """All relations of a base, conflicts first, each pair of claims once. The order of two claims changes nothing."""
    found = [*_within_topics(base), *_proposed_answers(base), *_without_topics(base, watch), *_of_sentences(base)]
    found += _look_alikes(base)
    return as_in_base(sorted(found, key=lambda relation: _ORDER.index(relation.relation)), base)


def as_in_base(relations: Iterable[Relation], base: ClaimBase) -> tuple[Relation, ...]:
    """The relations of claims as the base has them, with proposed topics; what was made of a name is in no base."""
    known = {claim.id: claim for claim in base.claims}
    sides = ((relation, *relation.claims) for relation in relations)
    return tuple(
        replace(relation, claims=(known.get(one.id, one), known.get(other.id, other))) for relation, one, other in sides
    )


def relate_claims(one: Claim, other: Claim) -> Comparison | None:
    """How two claims that answer one question stand to each other; None where only one of them states a value."""
    if Status.SUPERSEDED in (one.status, other.status):
        return Comparison(Outcome.INCOMPARABLE, Reason.SUPERSEDED)
    if scope := other_scope(one, other):
        return Comparison(Outcome.INCOMPARABLE, scope)
    if one.known is None or other.known is None:
        return _statements(one, other) if one.known is other.known else None
    forth, back = compare_values(one.known, other.known), compare_values(other.known, one.known)
    return min((forth, back), key=lambda comparison: (RANK.index(comparison.relation), comparison.reason))


def other_scope(one: Claim, other: Claim) -> Reason | None:
    """Why two claims are not about one thing: another place, population, period or event; None where they may be."""
    here, there = one.scope, other.scope
    if here.place and there.place and fold(here.place) != fold(there.place):
        return Reason.OTHER_SCOPE
    if here.population and there.population and _other_population(here.population, there.population):
        return Reason.OTHER_SCOPE
    if here.period and there.period and _other_period(here.period, there.period):
        return Reason.OTHER_PERIOD
    if {here.event, there.event} <= set(EVENTS) and here.event != there.event:
        return Reason.OTHER_EVENT
    return None


def _within_topics(base: ClaimBase) -> Iterator[Relation]:
    for claims in base.index.by_topic.values():
        for one, other in combinations(claims, 2):
            if comparison := relate_claims(one, other):
                yield _relation(base, one, other, comparison)


def _proposed_answers(base: ClaimBase) -> Iterator[Relation]:
    """Claims with a proposed topic beside the curated claims of that topic."""
    proposed = [claim for claim in base.claims if claim.is_as_found and claim.topic]
    for claim in proposed:
        for other in base.index.by_topic.get(claim.topic, ()):
            if comparison := relate_claims(claim, other):
                yield _relation(base, claim, other, comparison)


def _without_topics(base: ClaimBase, watch: Watch) -> Iterator[Relation]:
    """Claims that nobody gave a topic are compared where their sentences ask one question, or say one thing."""
    beside = set_beside(base, watch)
    asked = [
        *same_question(base, beside),
        *of_one_affair(base, beside),
        *_same_subject(base),
        *_same_statement(base),
    ]
    pairs = {frozenset((one.id, other.id)): (one, other) for one, other in asked}
    compared = [(one, other, relate_claims(one, other)) for one, other in pairs.values()]
    conflicts = [(one, other) for one, other, c in compared if c and c.relation is Outcome.CONFLICTS]
    carried = carried_over(base, conflicts)
    compared += [
        (one, other, relate_claims(one, other)) for one, other in carried if frozenset((one.id, other.id)) not in pairs
    ]
    at_odds = {_passages(one, other) for one, other, c in compared if c and c.relation is Outcome.CONFLICTS}
    for one, other, comparison in compared:
        if comparison is None or comparison.relation is Outcome.INCOMPARABLE:
            continue
        # That both sentences are of 2023 says nothing where they differ in what was in 2023.
        is_idle = comparison.relation is Outcome.AGREES and isinstance(one.known, Date)
        if not (is_idle and _passages(one, other) in at_odds):
            yield _relation(base, one, other, comparison)


def _passages(one: Claim, other: Claim) -> frozenset[object]:
    return frozenset((one.passage, other.passage))


def _of_sentences(base: ClaimBase) -> Iterator[Relation]:
    """Documents that nobody curated: where two spell a name differently, or one says the contrary of the other."""
    for one, other in spelt_otherwise(base):
        yield _relation(base, one, other, Comparison(Outcome.CONFLICTS, Reason.MISSPELT))
    for one, other in say_the_contrary(base):
        yield _relation(base, one, other, Comparison(Outcome.CONFLICTS, Reason.NEGATED))


def _same_subject(base: ClaimBase) -> Iterator[tuple[Claim, Claim]]:
    """Claims of one curated subject and scope answer one question, where their words have something in common."""
    grouped: dict[object, list[Claim]] = defaultdict(list)
    for claim in base.index.claims:
        if not claim.topic and claim.subject and claim.status is not Status.PROPOSED:
            grouped[frozenset(content_stems(claim.subject)), claim.scope].append(claim)
    for claims in grouped.values():
        for one, other in combinations(claims, 2):
            forth, back = _fits(base, one, other)
            has_value = one.known is not None and type(one.known) is type(other.known)
            is_statement = one.known is None and other.known is None
            if (has_value and max(forth, back) >= SAME_SUBJECT_FIT) or (
                is_statement and min(forth, back) >= SAME_SUBJECT_STATEMENT_FIT
            ):
                yield one, other


def _fits(base: ClaimBase, one: Claim, other: Claim) -> tuple[float, float]:
    """How well the words of each claim fit the other, both ways."""
    index, (here, there) = base.index, (base.index.at[one.id], base.index.at[other.id])
    own = [dict.fromkeys(index.wordings[at].own, 1.0) for at in (here, there)]
    return index.fit(own[0], there), index.fit(own[1], here)


def _same_statement(base: ClaimBase) -> Iterator[tuple[Claim, Claim]]:
    """Without a value to compare, each must all but repeat the words of the other; a document repeats itself."""
    loose = [claim for claim in base.index.claims if not claim.topic and not claim.is_raw]
    for one, other in _similar(base, loose, SAME_STATEMENT_FIT):
        if one.source != other.source or Status.PROPOSED not in (one.status, other.status):
            yield one, other


def _look_alikes(base: ClaimBase) -> Iterator[Relation]:
    """Claims of different topics that invite comparison: one figure in both, or two milestones of one thing."""
    curated = [claim for claim in base.index.claims if claim.topic and isinstance(claim.known, Quantity | Date)]
    by_value: dict[object, list[Claim]] = defaultdict(list)
    for claim in curated:
        by_value[_shape(claim)].append(claim)
    pairs = [pair for alike in by_value.values() for pair in _similar(base, alike, LOOK_ALIKE_FIT)]
    milestones = [claim for claim in curated if claim.scope.event in EVENTS and isinstance(claim.known, Date)]
    pairs += [pair for pair in combinations(milestones, 2) if fold(pair[0].subject) == fold(pair[1].subject)]
    for one, other in dict.fromkeys(pairs):
        if one.topic != other.topic:
            reason = other_scope(one, other) or Reason.OTHER_TOPIC
            yield _relation(base, one, other, Comparison(Outcome.INCOMPARABLE, reason))


def _shape(claim: Claim) -> object:
    known = claim.known
    return (known.low, known.high, known.unit) if isinstance(known, Quantity) else known


def _similar(base: ClaimBase, claims: Sequence[Claim], least: float) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of claims whose own words fit each other, both ways, at least so well."""
    index = base.index
    kept = {index.at[claim.id]: claim for claim in claims}
    for at, claim in kept.items():
        own = index.wordings[at].own
        for near in index.near(own, 20):
            if near <= at or near not in kept:
                continue
            if min(_fits(base, claim, kept[near])) >= least:
                yield claim, kept[near]


def _statements(one: Claim, other: Claim) -> Comparison:
    """Two answers yes or no to one question: the same, or the opposite."""
    same = is_negative(one.statement or one.quote) == is_negative(other.statement or other.quote)
    return Comparison(Outcome.AGREES, Reason.EQUIVALENT) if same else Comparison(Outcome.CONFLICTS, Reason.NEGATED)


def _other_population(one: str, other: str) -> bool:
    here, there = set(content_stems(one)), set(content_stems(other))
    sexes = [{side for side, words in enumerate(SEXES) if words & stems} for stems in (here, there)]
    return not here & there or bool(sexes[0] and sexes[1] and not sexes[0] & sexes[1])


def _other_period(one: str, other: str) -> bool:
    here, there = read_date(one), read_date(other)
    return bool(here and there) and (here.end <= there.start or there.end <= here.start)  # type: ignore[union-attr]


def _relation(base: ClaimBase, one: Claim, other: Claim, comparison: Comparison) -> Relation:
    return Relation(comparison.relation, comparison.reason, (one, other), _message(base, one, other, comparison))


def _message(base: ClaimBase, one: Claim, other: Claim, comparison: Comparison) -> str:
    said = [
        f"{claim.origin(base.sources).label} says {claim.value or claim.statement or claim.quote}" for claim in (one, other)
    ]
    link = {Outcome.CONFLICTS: ", but ", Outcome.AGREES: " and ", Outcome.INCOMPARABLE: "; "}[comparison.relation]
    return with_full_stop(f"{said[0]}{link}{said[1]}")
