"""Whether a mention and a claim are about one place, population, period and event (DESIGN, section 3)."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from datetime import timedelta

from factcheck.align.reading import Reading, between, figures_between
from factcheck.index import Index
from factcheck.lexicon.events import EVENTS
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.lexicon.words import SEXES, content_stems, fold, stem
from factcheck.model import Claim, Kind, Mention, Reason
from factcheck.values import Date

# A date that leads a sentence frames all of it: "In 2019, 5% of …".
_LEADS = re.compile(r"\W*(?:in|during|by|since|throughout|as of|at the end of|back in|until)\b[^,;]*", re.IGNORECASE)
_QUARTER = timedelta(days=90)
EVENT_STEMS = {event: frozenset(map(stem, words)) for event, words in EVENTS.items()}


def names_places(reading: Reading, mention: Mention) -> list[str]:
    """The labels of the places that the figure or date may be from, as the sentence says."""
    return [label for _, label in _places_of(reading, mention)]


def other_scope(reading: Reading, mention: Mention, claim: Claim, index: Index, places: Gazetteer) -> Reason | None:
    """Why the mention is not about what the claim is about, or None."""
    peers, own, period = index.peers(claim), index.wordings[index.at[claim.id]].own, index.frame(claim).period
    if _other_place(reading, mention, claim, peers, own, places) or _other_population(reading, mention, claim, peers):
        return Reason.OTHER_SCOPE
    is_figure = mention.kind is Kind.QUANTITY
    if is_figure and _other_sex(reading, index.said(claim)):
        return Reason.OTHER_SCOPE
    if is_figure and period and _other_period(reading, mention, period):
        return Reason.OTHER_PERIOD
    if _other_event(reading, mention, claim):
        return Reason.OTHER_EVENT
    return None


def _other_place(
    reading: Reading, mention: Mention, claim: Claim, peers: Sequence[Claim], said: Collection[str], places: Gazetteer
) -> bool:
    """Does the sentence name places, and neither the claim's nor one that its own statement names?"""
    named = _places_of(reading, mention)
    if not claim.scope.place or not named:
        return False
    wanted = place_label(claim.scope.place, places)
    if all(label != wanted for _, label in named):
        return not any(is_said(label, said) for _, label in named)
    rivals = {place_label(peer.scope.place, places) for peer in peers if peer.scope.place} - {wanted}
    own = [at for at, label in named if label == wanted]
    return _nearest(mention, own, reading) > _nearest(mention, [at for at, label in named if label in rivals], reading)


def _places_of(reading: Reading, mention: Mention) -> list[tuple[int, str]]:
    """The places that a figure or date may be about: those nearest to it, and those that lead the sentence."""
    alike = [m for m in reading.values if m.kind is mention.kind]
    if len(alike) < 2:
        return list(reading.places)
    first = min(m.start for m in alike)
    return [(at, label) for at, label in reading.places if at < first or _owner(alike, at, reading) is mention]


def _owner(mentions: Sequence[Mention], at: int, reading: Reading) -> Mention:
    """The mention that a word at an offset belongs to: the nearest, with clause boundaries between counting as far."""
    return min(mentions, key=lambda mention: _distance(mention, at, reading))


def _distance(mention: Mention, at: int, reading: Reading) -> float:
    """How far a word is from a mention, in characters and boundaries.

    "2.6% in Kyrgyzstan": what follows a figure names its place more often than what stands before it.
    """
    low, high = between(mention, at)
    return (high - low) * (1.0 if at >= mention.end else 1.25) + 20 * reading.crossed(low, high)


def _other_population(reading: Reading, mention: Mention, claim: Claim, peers: Sequence[Claim]) -> bool:
    """Among claims of one topic about several populations ("women", "men"), is another one's word nearer?"""
    own = set(content_stems(claim.scope.population))
    others = {word for peer in peers for word in content_stems(peer.scope.population)} - own
    rivals = [peer for peer in peers if peer.scope.population != claim.scope.population]
    shared = {word for peer in rivals for word in own.intersection(content_stems(peer.scope.population))}
    if not others:
        return False
    mine = [at for at, word in reading.words if word in own - shared]
    theirs = [at for at, word in reading.words if word in others]
    return _nearest(mention, mine, reading) > _nearest(mention, theirs, reading)


def _other_sex(reading: Reading, said: Collection[str]) -> bool:
    """Does the sentence speak of men alone where the claim speaks of women alone, or the other way round?"""
    here, there = ([not sex.isdisjoint(words) for sex in SEXES] for words in (reading.stems, said))
    return sum(here) == sum(there) == 1 and here != there


def _nearest(mention: Mention, offsets: Iterable[int], reading: Reading) -> float:
    """The distance to the nearest of the offsets; another figure between counts as very far. Infinite for none."""
    figures = reading.others(mention)
    distances = (_distance(mention, at, reading) + 1000 * figures_between(figures, *between(mention, at)) for at in offsets)
    return min(distances, default=float("inf"))


def _other_period(reading: Reading, mention: Mention, period: Date) -> bool:
    """Do the dates beside the figure, in its own clause or leading the sentence, all lie outside the claim's period?"""
    dates = [m.value for m in reading.mentions if isinstance(m.value, Date) and _frames(reading, m, mention)]
    if period.has_year and any(date.has_year for date in dates):
        dates = [date for date in dates if date.has_year]
    elif not _is_quarter(period):
        return False
    else:
        dates = [date.without_year() for date in dates if _is_quarter(date)]
        period = period.without_year()
    return bool(dates) and all(_lies_outside(each, period) for each in dates)


def _is_quarter(value: Date) -> bool:
    """A quarter or half of a year, which frames a figure with or without the year told; a month or day may be an aside."""
    return _QUARTER <= value.length <= 2 * _QUARTER + timedelta(days=4)


def framing_dates(reading: Reading, figure: Mention) -> list[Date]:
    """The dates with a year beside a figure, in its own clause or leading the sentence."""
    return [
        m.value for m in reading.mentions if isinstance(m.value, Date) and m.value.has_year and _frames(reading, m, figure)
    ]


def nearest_date(reading: Reading, figure: Mention) -> Date | None:
    """The date with a year that stands nearest to a figure, in its clause or leading the sentence."""
    dated = (m for m in reading.mentions if isinstance(m.value, Date) and m.value.has_year)
    framing = [m for m in dated if _frames(reading, m, figure)]
    nearest = min(framing, key=lambda m: _distance(figure, m.start, reading), default=None)
    return nearest.value if nearest and isinstance(nearest.value, Date) else None


def _lies_outside(value: Date, period: Date) -> bool:
    """Have a date and a period no day in common? "After 2018" goes on, "before 2018" has no start."""
    is_earlier = value.end <= period.start and value.side != "after"
    is_later = period.end <= value.start and value.side != "before"
    return is_earlier or is_later


# "The smallest since 1991", "we have not had since 2015": the year is that of something else.
_SINCE = re.compile(
    r"\b(?:(?:small|large|high|low|big|great|few|long|short|dry|wet|dri|wett|hot|hott|cold|warm|cool|strong|weak|fast|slow|deadli|"
    r"heavi|steep|sharp|poor|rich|earli|late|young|old|deep|busi|dear|cheap|bigg)est|most|least|worst|best|first|record|"
    r"not|never|no|hardly)\b[^.;:]{0,60}\bsince\s+(?:the\s+)?(?:\w+\s+){0,2}$"
    r"|n['’]t\b[^.;:]{0,60}\bsince\s+(?:the\s+)?(?:\w+\s+){0,2}$",
    re.IGNORECASE,
)
_REACH = 90  # characters


def _frames(reading: Reading, dated: Mention, figure: Mention) -> bool:
    if _SINCE.search(reading.sentence.text[max(0, dated.start - _REACH) : dated.start]):
        return False
    same_clause = reading.clause(dated.start) == reading.clause(figure.start)
    return same_clause or bool(_LEADS.fullmatch(reading.sentence.text, 0, dated.start))


def _other_event(reading: Reading, mention: Mention, claim: Claim) -> bool:
    """Does the mention's clause name another milestone than the claim's ("passed" against "in force")?

    A plan must be marked as one: without a word for it, "68 centres" are centres that work.
    """
    wanted = fold(claim.scope.event)
    if wanted not in EVENT_STEMS:
        return False
    clause = reading.clause(mention.start)
    here = [(at, word) for at, word in reading.words if reading.clause(at) == clause]
    named = {event: [at for at, word in here if word in words] for event, words in EVENT_STEMS.items()}
    own = _nearest(mention, named.pop(wanted), reading)
    other = min((_nearest(mention, offsets, reading) for offsets in named.values()), default=float("inf"))
    return other < own or (wanted == "planned" and own == float("inf"))


def place_label(place: str, places: Gazetteer) -> str:
    """One label for all spellings of a place."""
    return places.label(place) or fold(place)


def is_said(place: str, words: Collection[str]) -> bool:
    """Is a place, by its label, among words: as a known name or, in a base that knows it by no name, as plain words?"""
    return f"@{place}" in words or all(word in words for word in content_stems(place) or [place])
