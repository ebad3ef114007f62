"""Comparisons to a finding: the verdict on one mention, with its evidence and the reason in a sentence."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from factcheck.judge.messages import (
    apart_message,
    misspelt_message,
    named_message,
    says,
    undecided_message,
    value_message,
)
from factcheck.lexicon.words import fold, listed
from factcheck.model import (
    Claim,
    Comparison,
    Entity,
    Evidence,
    Finding,
    Kind,
    Mention,
    NamePairing,
    Outcome,
    Pairing,
    Reason,
    Sentence,
    Source,
    StatementPairing,
    Verdict,
)
from factcheck.settings import ALIKE_CLOSENESS, CONFLICT_FIT, NAME_FIT, RIVAL_SHARE, SUPPORT_FIT, TELLING_DIGITS
from factcheck.values import Name, Quantity, Value

Compared = tuple[Pairing, Comparison]
Sources = Mapping[str, Source]

# Which reason to give when nothing could be decided: the most telling first.
_TELLING = (
    Reason.SHARPER_THAN_SOURCE,
    Reason.SUPERSEDED,
    Reason.OTHER_PERIOD,
    Reason.OTHER_EVENT,
    Reason.OTHER_SCOPE,
    Reason.OTHER_UNIT,
)
# How names agree, the closest first.
_AGREEMENTS = (Reason.EQUAL, Reason.EQUIVALENT, Reason.IMPLIED)
_SAME = (Reason.EQUAL, Reason.EQUIVALENT)
_MOST_EVIDENCE = 6
# A quote of so many words that two sources share to the letter comes from one origin.
_REPEATED = 8


def judge_value(mention: Mention, sentence: Sentence, compared: Sequence[Compared], sources: Sources) -> Finding:
    """The verdict on a figure or date (offsets of the document), from its comparisons, best fit first."""
    best = max((pairing.similarity for pairing, _ in compared if pairing.is_main), default=0.0)
    agreeing = (
        _select(compared, Outcome.AGREES, max(SUPPORT_FIT, RIVAL_SHARE * best))
        or _exactly_alike(compared)
        or _tellingly_alike(compared)
        or _plainly_alike(compared)
    )
    if agreeing:
        conflicting = _disputing(compared, agreeing, sources)
    else:
        conflicting = _of_best_topic(_of_sure_topics(_rivalling(compared, best)))
    if not agreeing and not conflicting:
        return _undecided(mention, sentence, compared, sources)
    decided = [*conflicting, *agreeing]
    evidence = _evidence(((p.claim, c) for p, c in decided), sources)
    similarity = max(pairing.similarity for pairing, _ in decided)
    return _finding(mention, sentence, evidence, similarity)


def judge_name(
    mention: Mention,
    sentence: Sentence,
    compared: Sequence[tuple[NamePairing, Comparison]],
    fits: Mapping[str, float],
    around: Mapping[str, float],
    sources: Sources,
) -> Finding:
    """The verdict on a name.

    fits     how well the sentence fits a claim, by claim id, to choose what to show.
    around   the same without the name itself: a name that is close to one is a slip only where the rest fits too.
    """
    named = [(pairing, comparison) for pairing, comparison in compared if pairing.claims]
    agreeing = [(p, c) for p, c in named if c.relation is Outcome.AGREES]
    if agreeing:
        pairing, comparison = min(agreeing, key=lambda each: _AGREEMENTS.index(each[1].reason))
        claims = _closest(pairing.claims, fits)
        evidence = _spelled(_evidence(((claim, comparison) for claim in claims), sources), pairing.entity)
        found = _finding(mention, sentence, evidence, 100.0)
        return replace(found, message=named_message(found.evidence))
    near = [(p, c) for p, c in named if p.as_written or _fits_around(p, around) >= NAME_FIT]
    misspelt = next(((p, c) for p, c in near if c.relation is Outcome.CONFLICTS), None)
    if misspelt:
        pairing, comparison = misspelt
        conflicts = [(claim, comparison) for claim in _one_each(_closest(pairing.claims, fits))]
        as_written = [(claim, Comparison(Outcome.AGREES, Reason.EQUAL)) for claim in pairing.as_written]
        evidence = _spelled(_evidence([*conflicts, *as_written], sources), pairing.entity)
        found = _finding(mention, sentence, evidence, 100.0)
        return replace(found, message=misspelt_message(mention, pairing, found.evidence))
    reason = Reason.OTHER_NAME if compared else Reason.NO_CLAIM
    return _unverified(mention, sentence, reason, (), f"No source names {mention.text}.", 0.0)


def _fits_around(pairing: NamePairing, around: Mapping[str, float]) -> float:
    return max((around.get(claim.id, 0.0) for claim in pairing.claims), default=0.0)


def judge_statement(sentence: Sentence, pairings: Sequence[StatementPairing], sources: Sources) -> Finding | None:
    """The verdict on a whole sentence, or None where no claim is close enough to say anything."""
    decided = [pairing for pairing in pairings if pairing.similarity >= RIVAL_SHARE * pairings[0].similarity]
    if not decided:
        return None
    best = decided[0]
    if best.relation is Outcome.INCOMPARABLE and not best.claim.topic:
        # A sentence of a document that comes near says less than one that says the contrary.
        best = next((p for p in decided if p.relation is Outcome.CONFLICTS and not p.claim.topic), best)
    if best.relation is Outcome.INCOMPARABLE:
        evidence = _evidence([(best.claim, Comparison(best.relation, best.reason))], sources)
        return _unverified(sentence, sentence, best.reason, evidence, apart_message(best, evidence), best.similarity)
    same = [p for p in decided if p.relation is best.relation or p.claim.topic == best.claim.topic]
    kept = [p for p in same if p.relation is not Outcome.INCOMPARABLE][:3]
    evidence = _evidence(((p.claim, Comparison(p.relation, p.reason)) for p in kept), sources)
    found = _finding(sentence, sentence, evidence, best.similarity)
    told = apart_message(best, evidence) if best.relation is Outcome.CONFLICTS else ""
    return replace(found, message=told) if told else found


def judge_inconsistent(mention: Mention, sentence: Sentence, earlier: Mention, other: Sentence, line: int) -> Finding:
    """The finding on a figure that an earlier sentence of the draft, on a line, gives otherwise."""
    claim = Claim(f"draft-line-{line}", "draft", quote=other.text, value=earlier.text, line=line, known=earlier.value)
    origin = Source("draft", publisher="this draft")
    evidence = Evidence(claim, Outcome.CONFLICTS, Reason.INCONSISTENT_DRAFT, origin, claim.value)
    message = f"The draft says {mention.text} here and {earlier.text} on line {line}."
    return replace(_finding(mention, sentence, (evidence,), 100.0), message=message)


def judge_points(mention: Mention, sentence: Sentence, shares: tuple[Mention, Mention], line: int) -> Finding:
    """The finding on a change in percent that is, by the two shares of its sentence on a line, one in percentage points."""
    one, other = shares
    claim = Claim(f"draft-line-{line}", "draft", quote=sentence.text, value=one.text, line=line, known=one.value)
    origin = Source("draft", publisher="this draft")
    evidence = Evidence(claim, Outcome.CONFLICTS, Reason.INCONSISTENT_DRAFT, origin, one.text)
    message = f"{one.text} and {other.text} are percentage points apart, and not {mention.text}."
    return replace(_finding(mention, sentence, (evidence,), 100.0), message=message)


def judge_made(finding: Finding, claims: Sequence[Claim], reason: Reason, sources: Sources) -> Finding:
    """A finding on a figure that the draft worked out from those of some claims, and how."""
    evidence = _evidence(((claim, Comparison(Outcome.AGREES, reason)) for claim in claims), sources)
    counts = listed([claim.value for claim in claims]) + (" others" if len(claims) == 1 else "")
    message = f"{evidence[0].origin.label} says {counts}, which makes {finding.text}."
    return replace(finding, verdict=Verdict.SUPPORTED, reason=reason, evidence=evidence, message=message)


def judge_called_percent(finding: Finding, claims: Sequence[Claim], sources: Sources) -> Finding:
    """The finding on a change in percent that is, by the shares of two claims, one in percentage points."""
    different = Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)
    evidence = _evidence(((claim, different) for claim in claims), sources)
    values = listed([claim.value for claim in claims])
    message = f"{evidence[0].origin.label} says {values}: these are percentage points apart, and not {finding.text}."
    verdict = Verdict.CONTRADICTED
    return replace(finding, verdict=verdict, reason=Reason.DIFFERENT_VALUE, evidence=evidence, message=message)


def judge_unsaid(finding: Finding, words: Sequence[str]) -> Finding:
    """A figure that sources state, in a clause of which they do not say the rest: nothing bears that out."""
    return _taken_back(finding, Reason.OTHER_TOPIC, f"but nothing of {listed(list(words))}")


def judge_foreseen(finding: Finding) -> Finding:
    """A figure that the draft states as a fact, and sources only as what may come."""
    return _taken_back(finding, Reason.OTHER_EVENT, "but only of what may come")


def judge_denied(finding: Finding) -> Finding:
    """A date of something that the sources deny, or that the draft does."""
    return _taken_back(finding, Reason.NEGATED, "but one of the two denies what happened")


def _taken_back(finding: Finding, reason: Reason, why: str) -> Finding:
    """A finding of support as one that nothing decides, with its evidence."""
    evidence = tuple(replace(each, relation=Outcome.INCOMPARABLE, reason=reason) for each in finding.evidence)
    message = f"{says(finding.evidence)}, {why}."
    return replace(finding, verdict=Verdict.UNVERIFIED, reason=reason, evidence=evidence, message=message)


def _question(claim: Claim) -> tuple[str, str]:
    """What a claim answers: its topic, for one place. A value that is right for one place is not wrong for another."""
    return claim.topic or claim.id, claim.scope.place


def _select(compared: Iterable[Compared], relation: Outcome, least: float) -> list[Compared]:
    return [(p, c) for p, c in compared if (p.near or p.sure) and c.relation is relation and p.similarity >= least]


def _rivalling(compared: Sequence[Compared], best: float) -> list[Compared]:
    """The conflicts that fit nearly as well as the best claim; with raw ones all signs were weighed, not likeness alone."""
    near = _select(compared, Outcome.CONFLICTS, RIVAL_SHARE * best)
    meant = [(p, c) for p, c in compared if p.claim.is_raw and p.sure and c.relation is Outcome.CONFLICTS]
    return [*near, *(each for each in meant if each not in near)]


def _exactly_alike(compared: Sequence[Compared]) -> list[Compared]:
    """A curated figure that is too exact to be met by chance names its measure, though another's words fit better."""
    agreeing = _select(compared, Outcome.AGREES, SUPPORT_FIT)
    return [(p, c) for p, c in agreeing if p.is_main and p.claim.topic and c.reason in _SAME and _is_exact(p.known)]


def _is_exact(value: Value) -> bool:
    return isinstance(value, Quantity) and value.is_point and value.digits > TELLING_DIGITS


def _tellingly_alike(compared: Sequence[Compared]) -> list[Compared]:
    """A raw figure of several digits, or a measured one, that the draft repeats, though another's words fit better."""
    agreeing = _select(compared, Outcome.AGREES, SUPPORT_FIT)
    return [(p, c) for p, c in agreeing if p.claim.is_raw and c.reason in _SAME and _is_telling(p.known)]


def _is_telling(value: Value) -> bool:
    return isinstance(value, Quantity) and value.digits > 1


def _plainly_alike(compared: Sequence[Compared]) -> list[Compared]:
    """Equal values of raw claims that stand in like words, however little the rest of the two sentences has in common."""
    alike = [(p, c) for p, c in compared if p.claim.is_raw and p.closeness >= ALIKE_CLOSENESS]
    return [(p, c) for p, c in alike if c.reason in _SAME]


def _disputing(compared: Sequence[Compared], agreeing: Sequence[Compared], sources: Sources) -> list[Compared]:
    """Sources that answer the question otherwise dispute it, in whatever words the draft puts it.

    Without a topic to tell the question, other sources do whose words leave no doubt, unless a count has only grown since.
    """
    conflicting = _select(compared, Outcome.CONFLICTS, 0.0)
    questions = {_question(pairing.claim) for pairing, _ in agreeing if pairing.is_main and pairing.claim.topic}
    own = {pairing.claim.source for pairing, _ in agreeing}
    return [
        (p, c)
        for p, c in conflicting
        if _question(p.claim) in questions
        or (p.claim.is_raw and p.sure and p.claim.source not in own and not _is_outgrown(p.claim, agreeing, sources))
    ]


def _is_outgrown(claim: Claim, agreeing: Sequence[Compared], sources: Sources) -> bool:
    """Did an earlier source count fewer than a later one that agrees with the draft? A toll grows."""
    known, published = claim.known, claim.origin(sources).published
    if not (isinstance(known, Quantity) and known.unit == "" and published):
        return False
    later = [p.claim for p, _ in agreeing if (day := p.claim.origin(sources).published) and day > published]
    return any(isinstance(each.known, Quantity) and each.known.low > known.low for each in later)


def _of_sure_topics(conflicting: Sequence[Compared]) -> list[Compared]:
    """What may contradict: claims whose very question the words ask, and the other claims that answer it."""
    sure = {_question(p.claim) for p, _ in conflicting if p.sure and (p.claim.is_raw or p.similarity >= CONFLICT_FIT)}
    return [(pairing, comparison) for pairing, comparison in conflicting if _question(pairing.claim) in sure]


def _of_best_topic(conflicting: list[Compared]) -> list[Compared]:
    """Only the question that the words fit best may contradict; without topics, that claim and one of each other source."""
    if not conflicting:
        return []
    first = conflicting[0][0].claim
    if first.topic:
        return [each for each in conflicting if each[0].claim.topic == first.topic]
    by_source = {p.claim.source: (p, c) for p, c in reversed(conflicting) if not p.claim.topic}
    return list(by_source.values())[::-1]


def _finding(judged: Mention | Sentence, sentence: Sentence, evidence: tuple[Evidence, ...], similarity: float) -> Finding:
    conflicts = [e for e in evidence if e.relation is Outcome.CONFLICTS]
    agrees = [e for e in evidence if e.relation is Outcome.AGREES]
    verdict = Verdict.DISPUTED if conflicts and agrees else Verdict.CONTRADICTED if conflicts else Verdict.SUPPORTED
    message = value_message(judged.text, conflicts, agrees)
    return _placed(judged, sentence, verdict, (conflicts or agrees)[0].reason, evidence, message, similarity)


def _placed(
    judged: Mention | Sentence,
    sentence: Sentence,
    verdict: Verdict,
    reason: Reason,
    evidence: tuple[Evidence, ...],
    message: str,
    similarity: float,
) -> Finding:
    kind = judged.kind if isinstance(judged, Mention) else Kind.STATEMENT
    return Finding(
        verdict, reason, kind, judged.text, judged.start, judged.end, sentence, evidence, message, round(similarity, 1)
    )


def _undecided(mention: Mention, sentence: Sentence, compared: Sequence[Compared], sources: Sources) -> Finding:
    main = [(p, c) for p, c in compared if p.similarity >= CONFLICT_FIT and p.is_main]
    # Where a source speaks of this very place, that others speak of other places is no reason.
    here = {p.claim.topic for p, _ in main if p.claim.topic and p.scope is None}
    # … nor that something else is measured otherwise, where the best claim is in doubt.
    doubted = max((p.similarity for p, c in main if c.relation is Outcome.CONFLICTS), default=0.0)
    near = [
        (p, c)
        for p, c in main
        if c.relation is Outcome.INCOMPARABLE
        and not (c.reason is Reason.OTHER_SCOPE and p.claim.topic in here)
        and not (c.reason is Reason.OTHER_UNIT and p.similarity < doubted)
    ]
    best = max((pairing.similarity for pairing, _ in compared), default=0.0)
    for reason in _TELLING:
        if found := next(((p, c) for p, c in near if c.reason is reason), None):
            evidence = _evidence([(found[0].claim, found[1])], sources)
            return _unverified(mention, sentence, reason, evidence, "", best)
    return _unverified(mention, sentence, Reason.NO_CLAIM, (), "", best)


def _unverified(
    judged: Mention | Sentence,
    sentence: Sentence,
    reason: Reason,
    evidence: tuple[Evidence, ...],
    message: str,
    similarity: float,
) -> Finding:
    told = message or undecided_message(reason, evidence)
    return _placed(judged, sentence, Verdict.UNVERIFIED, reason, evidence, told, similarity)


def _evidence(decided: Iterable[tuple[Claim, Comparison]], sources: Sources) -> tuple[Evidence, ...]:
    """Each claim once, conflicts first; sources that repeat one origin to the letter count as one."""
    unique: dict[str, Evidence] = {}
    for claim, comparison in decided:
        repeats = len(claim.quote.split()) >= _REPEATED
        key = f"{claim.topic} {claim.value} {claim.quote}" if repeats else claim.id
        origin = claim.origin(sources)
        unique.setdefault(key, Evidence(claim, comparison.relation, comparison.reason, origin, claim.value))
    ordered = sorted(unique.values(), key=lambda evidence: evidence.relation is not Outcome.CONFLICTS)
    return tuple(ordered[:_MOST_EVIDENCE])


def _spelled(evidence: Iterable[Evidence], entity: Entity) -> tuple[Evidence, ...]:
    """The evidence on a name with the spelling that each quote holds, whatever else the claim is about."""
    return tuple(replace(each, value=_spelling(each, entity)) for each in evidence)


def _spelling(evidence: Evidence, entity: Entity) -> str:
    said = fold(evidence.claim.wording)
    found = next((spelling for spelling in entity.spellings if fold(spelling) in said), "")
    # A slip of the source stands in its value: "Saltanat Kukenova".
    return found or (evidence.value if isinstance(evidence.claim.known, Name) else entity.name)


def _closest(claims: Sequence[Claim], fits: Mapping[str, float]) -> list[Claim]:
    return sorted(claims, key=lambda claim: -fits.get(claim.id, 0.0))[:3]


def _one_each(claims: Iterable[Claim]) -> list[Claim]:
    return list({claim.source: claim for claim in reversed(list(claims))}.values())[::-1]
