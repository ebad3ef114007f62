"""The straight line, one step a line: the only module that knows the order of the steps."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache, partial

from factcheck.align import (
    Reading,
    candidates,
    denies,
    in_text,
    is_rank,
    is_written_from,
    pair,
    pair_name,
    pair_statement,
    plays_same_part,
    points_called_percent,
    read_sentence,
    refers_back,
    twice_told,
)
from factcheck.answers import one_answer_each, trail
from factcheck.claims.base import ClaimBase
from factcheck.compare import compare_all, compare_entity, compare_part, compare_unknown, compare_values
from factcheck.find.dates import ambiguous_dates, unanchored_dates
from factcheck.index import Index
from factcheck.judge import (
    judge_called_percent,
    judge_denied,
    judge_foreseen,
    judge_inconsistent,
    judge_made,
    judge_name,
    judge_points,
    judge_statement,
    judge_unsaid,
    judge_value,
)
from factcheck.model import (
    Claim,
    Comparison,
    Document,
    Explanation,
    Finding,
    Kind,
    Mention,
    NamePairing,
    Outcome,
    Pairing,
    Reason,
    Relation,
    Report,
    Sentence,
    Signs,
    Trail,
    Verdict,
)
from factcheck.segment import segment
from factcheck.settings import CLEAR_FIT, LONG_NAME, MOST_UNSAID, RIVAL_SHARE
from factcheck.values import Quantity
from factcheck.values.quantities import are_points


def verify(text: str, base: ClaimBase, as_of: date | None = None) -> Report:
    """Check a text against a claim base. `as_of` anchors relative dates and dates without a year."""
    return verify_document(Document("", text), base, as_of)


def verify_document(document: Document, base: ClaimBase, as_of: date | None = None) -> Report:
    """Check a document against a claim base: a finding for every figure, date and name, in the order of the text."""
    sentences = segment(document.text)
    readings = _readings(sentences, base, as_of)
    judged: dict[object, tuple[Reading, list[Finding]]] = {}
    found = [finding for reading in readings for finding in _judge_once(reading, base, judged)]
    findings = _against_itself(document, readings, found)
    return Report(document, sentences, tuple(sorted(findings, key=_position)), _unchecked(document.text, as_of))


def explain_document(
    document: Document, base: ClaimBase, line: int, as_of: date | None = None, *, column: int = 0
) -> tuple[Explanation, ...]:
    """How the findings of the sentences on a line (from 1) came about; only those at a column (from 1) if it is given."""
    report = verify_document(document, base, as_of)
    explained = []
    for reading in _readings(report.sentences, base, as_of):
        first, last = (document.position(at)[0] for at in (reading.sentence.start, reading.sentence.end))
        if first <= line <= last:
            near = candidates(reading, base.index)
            paired = {mention: _compare(reading, mention, base, near) for mention in reading.values}
            findings = [finding for finding in report.findings if finding.sentence == reading.sentence]
            if column:
                findings = [finding for finding in findings if document.position(finding.start) == (line, column)]
            signs = partial(_weighed_signs, reading, base.index)
            is_of_sources = is_written_from(reading, base.index)
            trails = tuple(
                trail(finding, _in_sentence(finding, reading), paired, signs, same_affair=is_of_sources)
                for finding in findings
            )
            if trails or not column:
                alike = base.search(reading.sentence.text) if _lacks_claims(trails) else ()
                explained.append(Explanation(reading.sentence, trails, alike))
    return tuple(explained)


def _lacks_claims(trails: tuple[Trail, ...]) -> bool:
    """Is there a figure or date that no claim of its unit was weighed for, or nothing at all to weigh claims for?"""
    values = [each for each in trails if each.finding.kind in (Kind.QUANTITY, Kind.DATE)]
    return not trails or any(
        all(weighed.comparison.reason is Reason.OTHER_UNIT for weighed in each.weighed) for each in values
    )


def _weighed_signs(reading: Reading, index: Index, pairing: Pairing) -> Signs:
    """What speaks for and against a raw claim being meant, the weightiest first; nothing where something else decides."""
    from factcheck.align.apart import raw_doubts  # `verify` tells no signs
    from factcheck.align.strength import settled, weighed_signs

    if not pairing.claim.is_raw:
        return ()
    doubts = raw_doubts(reading, pairing.mention, pairing.claim, index)
    if settled(reading, pairing, index, doubts) is not None:
        return ()
    weighed = weighed_signs(reading, pairing, index, doubts)
    return tuple(sorted(weighed.items(), key=lambda each: -abs(each[1])))


def _in_sentence(finding: Finding, reading: Reading) -> Mention | None:
    """The mention that a finding is on, at its offsets in the sentence."""
    start = finding.start - reading.sentence.start
    return next((mention for mention in reading.values if (mention.start, mention.kind) == (start, finding.kind)), None)


def compare_sources(base: ClaimBase) -> tuple[Relation, ...]:
    """How the claims of a base stand to each other: conflicts first, then agreements, then what only looks alike."""
    from factcheck.claims.relate import relate  # nothing that `verify` needs

    return relate(base)


def _readings(sentences: tuple[Sentence, ...], base: ClaimBase, as_of: date | None) -> tuple[Reading, ...]:
    readings: list[Reading] = []
    find, words = cache(base.find), cache(base.words)
    for sentence in sentences:
        before = readings[-1] if readings else None
        readings.append(read_sentence(sentence, find(sentence.text, as_of), words(sentence.text), base.places, before))
    return in_text(readings)


def _judge_once(
    reading: Reading, base: ClaimBase, judged: dict[object, tuple[Reading, list[Finding]]]
) -> Iterator[Finding]:
    """The findings on a sentence; where an equal one in an equal place is among those judged, what was found on it."""
    told = reading.sentence.text, reading.around, reading.before, reading.context
    if told not in judged:
        judged[told] = reading, list(_judge_sentence(reading, base))
    first, findings = judged[told]
    shift = reading.sentence.start - first.sentence.start
    for each in findings:
        yield replace(each, start=each.start + shift, end=each.end + shift, sentence=reading.sentence) if shift else each


def _judge_sentence(reading: Reading, base: ClaimBase) -> Iterator[Finding]:
    near = candidates(reading, base.index)
    fits = base.index.fits(dict.fromkeys(reading.stems, 1.0), near)
    by_claim = {base.index.claims[at].id: fit for at, fit in fits.items()}
    paired = {mention: _compare(reading, mention, base, near) for mention in reading.values}
    for mention, answers in one_answer_each(paired, same_affair=is_written_from(reading, base.index)).items():
        is_date = mention.kind is Kind.DATE
        compared = _without_strangers(answers, base) if is_date else _of_one_time(answers, reading, base)
        finding = judge_value(_in_document(mention, reading), reading.sentence, compared, base.sources)
        if base.has_raw and not any(pairing.claim.topic for pairing, _ in compared):
            finding = _of_raw(finding, reading, mention, [pairing for pairing, _ in paired[mention]], base)
        by_claim.update(_shown_last(finding))
        if finding.verdict is not Verdict.UNVERIFIED or not (refers_back(reading, mention) or is_rank(mention.value)):
            yield finding
    for mention in reading.mentions:
        if mention.kind is Kind.NAME:
            named = _compare_names(reading, mention, base)
            around = _fits_around(reading, mention, [p for p, c in named if c.relation is Outcome.CONFLICTS], base)
            yield judge_name(_in_document(mention, reading), reading.sentence, named, by_claim, around, base.sources)
    whole = judge_statement(reading.sentence, pair_statement(reading, base.index, fits, base.places), base.sources)
    if whole and whole.verdict is Verdict.SUPPORTED and not any(e.claim.topic for e in whole.evidence):
        from factcheck.align.unsaid import unread_figures, unsaid

        claims = [evidence.claim for evidence in whole.evidence]
        strange = unread_figures(reading, claims) or unsaid(reading, None, claims, base.index)
        is_other = len(strange) > MOST_UNSAID or any(char.isdigit() for char in "".join(strange))
        whole = judge_unsaid(whole, strange) if is_other else whole
    if whole and (whole.verdict.is_conflict or not reading.values):
        yield whole


def _of_raw(finding: Finding, reading: Reading, mention: Mention, pairings: list[Pairing], base: ClaimBase) -> Finding:
    """The finding by claims that nobody curated, unless two of their figures make it, or none bears it out.

    None does whose source only foresees it, denies it, or says too little of what the clause says.
    """
    from factcheck.align.unsaid import is_only_foreseen, unsaid  # the shipped base needs none of it
    from factcheck.align.workings import worked_out

    if finding.verdict is not Verdict.SUPPORTED:
        made = worked_out(reading, mention, pairings, base.index)
        if made and are_points(mention.value, made[0][0].known, made[0][-1].known):
            return judge_called_percent(finding, made[0], base.sources)
        return judge_made(finding, *made, base.sources) if made else finding
    claims = [evidence.claim for evidence in finding.evidence]
    if mention.kind is Kind.DATE and all(denies(reading.sentence.text, claim) for claim in claims):
        return judge_denied(finding)
    if all(is_only_foreseen(reading, mention, claim) for claim in claims):
        return judge_foreseen(finding)
    words = unsaid(reading, mention, claims, base.index)
    return judge_unsaid(finding, words) if len(words) > MOST_UNSAID else finding


def _without_strangers(compared: list[tuple[Pairing, Comparison]], base: ClaimBase) -> list[tuple[Pairing, Comparison]]:
    """The dates without those that contradict one which a raw source bears out, and do not contradict that source's.

    Figures are told too often of something else, so that the one which contradicts may be the one that is meant.
    """
    if all(c.relation is not Outcome.CONFLICTS or not p.claim.is_raw for p, c in compared):
        return compared
    from factcheck.claims.affair import is_of_head, may_disagree  # only sources that disagree need them

    compared = [
        (p, c)
        for p, c in compared
        if c.relation is not Outcome.CONFLICTS or not (p.claim.is_raw and is_of_head(base, p.claim))
    ]
    told = [p for p, c in compared if c.relation is Outcome.AGREES and p.claim.is_raw]
    best = max((pairing.similarity for pairing in told), default=0.0)
    agreeing = [pairing.claim for pairing in told]
    if not agreeing:
        return compared
    return [
        (p, c)
        for p, c in compared
        if c.relation is not Outcome.CONFLICTS
        or not p.claim.is_raw
        or (p.sure and p.similarity * RIVAL_SHARE > best)
        or any(may_disagree(base, p.claim, claim) for claim in agreeing)
    ]


def _of_one_time(
    compared: list[tuple[Pairing, Comparison]], reading: Reading, base: ClaimBase
) -> list[tuple[Pairing, Comparison]]:
    """The figures without those that contradict one which a source bears out for the very date of the draft's sentence,
    and are of no such date: "8.9 million in 2019" is not disputed by this year's 7.4 million."""
    dates = {mention.value for mention in reading.values if mention.kind is Kind.DATE}
    if not dates or not any(c.relation is Outcome.CONFLICTS and p.claim.is_raw for p, c in compared):
        return compared

    def is_dated(pairing: Pairing) -> bool:
        return pairing.claim.is_raw and any(m.value in dates for m in base.reading(pairing.claim).values)

    if not any(c.relation is Outcome.AGREES and is_dated(p) for p, c in compared):
        return compared
    return [(p, c) for p, c in compared if c.relation is not Outcome.CONFLICTS or not p.claim.is_raw or is_dated(p)]


def _shown_last(finding: Finding) -> dict[str, float]:
    """Claims that contradict a figure, with a fit that is under every other: they should not bear out a name beside it."""
    return {evidence.claim.id: -1.0 for evidence in finding.evidence if evidence.relation is Outcome.CONFLICTS}


def _against_itself(document: Document, readings: tuple[Reading, ...], findings: list[Finding]) -> list[Finding]:
    """Where no source speaks to a figure, an earlier sentence of the draft may say otherwise; or its own, of points."""
    by_start = {finding.start: finding for finding in findings if finding.kind is Kind.QUANTITY}
    for (one, first), (other, second) in twice_told(readings):
        earlier, later = _in_document(first, one), _in_document(second, other)
        undecided = all(by_start[m.start].verdict is Verdict.UNVERIFIED for m in (earlier, later) if m.start in by_start)
        if undecided and compare_values(later.value, earlier.value).relation is Outcome.CONFLICTS:
            line, _ = document.position(earlier.start)
            by_start[later.start] = judge_inconsistent(later, other.sentence, earlier, one.sentence, line)
    for reading in readings:
        for stated, *shares in points_called_percent(reading):
            mention, one_share, other_share = (_in_document(each, reading) for each in (stated, *shares))
            if mention.start in by_start and not by_start[mention.start].verdict.is_conflict:
                line, _ = document.position(mention.start)
                found = judge_points(mention, reading.sentence, (one_share, other_share), line)
                by_start[mention.start] = found
    return [by_start.get(finding.start, finding) if finding.kind is Kind.QUANTITY else finding for finding in findings]


def _position(finding: Finding) -> tuple[int, int]:
    return finding.start, finding.end


def _compare(reading: Reading, mention: Mention, base: ClaimBase, near: list[int]) -> list[tuple[Pairing, Comparison]]:
    pairings = pair(reading, mention, base.index, near, base.places)
    compared = list(zip(pairings, compare_all(pairings), strict=True))
    if mention.kind is not Kind.QUANTITY or not base.has_raw or not is_written_from(reading, base.index):
        return compared
    from factcheck.align.contrast import put_right  # only drafts of raw sources need it

    return put_right(reading, compared, base.index)


def _compare_names(reading: Reading, mention: Mention, base: ClaimBase) -> list[tuple[NamePairing, Comparison]]:
    """The entities that a name may mean; a single word that raw sources write too is no slip for another of theirs."""
    named = [(pairing, _compare_name(reading, pairing, base)) for pairing in pair_name(mention, base.names)]
    if " " in mention.text or not all(word.stem in base.index.rarity for word in base.words(mention.text)):
        return named
    return [(p, c) for p, c in named if c.relation is not Outcome.CONFLICTS or any(claim.topic for claim in p.claims)]


def _compare_name(reading: Reading, pairing: NamePairing, base: ClaimBase) -> Comparison:
    """Where no document writes a name of the draft, less tells that another is meant than in a curated base."""
    if not _is_uncurated(pairing) or base.names.knows(pairing.mention.text):
        return compare_entity(pairing)
    return compare_part(pairing) if plays_same_part(reading.sentence.text, pairing) else compare_unknown(pairing)


def _is_uncurated(pairing: NamePairing) -> bool:
    return bool(pairing.claims) and not any(claim.topic for claim in pairing.claims)


def _fits_around(reading: Reading, name: Mention, pairings: list[NamePairing], base: ClaimBase) -> dict[str, float]:
    """How well the sentence without a name fits the claims on those that the name may mean, by claim id."""
    words = [word for at, word in reading.words if not name.start <= at < name.end]
    if not (words or reading.before) and len(name.text.split()) >= LONG_NAME:
        return {claim.id: CLEAR_FIT for pairing in pairings for claim in pairing.claims}  # a heading, a byline
    near = [base.index.at[claim.id] for pairing in pairings for claim in pairing.claims]
    fits = base.index.fits(dict.fromkeys([*words, *reading.before], 1.0), near)
    # "Followed with 21.2": a figure of which the unit is left out is told all the same.
    values = (mention.value for mention in reading.values)
    told = {value.low for value in values if isinstance(value, Quantity) and value.digits > 1}
    return {
        base.index.claims[at].id: max(fit, CLEAR_FIT if _states(base.index.claims[at], told, base) else 0.0)
        for at, fit in fits.items()
    }


def _states(claim: Claim, numbers: set[Decimal], base: ClaimBase) -> bool:
    """Does the sentence of a claim that nobody curated state one of these numbers?"""
    passage = base.index.by_question[base.index.question(claim)] if numbers and not claim.topic else ()
    return any(isinstance(peer.known, Quantity) and peer.known.low in numbers for peer in passage)


def _in_document(mention: Mention, reading: Reading) -> Mention:
    """The mention at its offsets in the document."""
    shift = reading.sentence.start
    return replace(mention, start=mention.start + shift, end=mention.end + shift)


def _unchecked(text: str, as_of: date | None) -> tuple[str, ...]:
    relative = unanchored_dates(text) if as_of is None else ()
    two_ways = ambiguous_dates(text)
    notes = (
        f"relative dates ({', '.join(dict.fromkeys(relative))}): give --as-of" if relative else "",
        f"dates that may be read two ways ({', '.join(dict.fromkeys(two_ways))}): write out the month" if two_ways else "",
    )
    return tuple(filter(None, notes))
