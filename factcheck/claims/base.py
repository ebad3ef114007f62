"""The claim base: sources, entities, topics and claims, ready to be searched."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from itertools import takewhile
from typing import TYPE_CHECKING

from factcheck.align import (
    EntityIndex,
    Reading,
    build_entities,
    change,
    counted_words,
    nearest_date,
    read_sentence,
    spellings,
    tells_gap,
    tells_rate,
    weigh,
)
from factcheck.compare import compare_values
from factcheck.find import find_all, find_values
from factcheck.find.dates import read_date
from factcheck.index import Frame, Index
from factcheck.lexicon.gazetteer import Gazetteer, Word, labelled_words
from factcheck.lexicon.places import country_names
from factcheck.lexicon.units import UNITS
from factcheck.lexicon.words import fold, is_content, stem
from factcheck.model import Candidate, Claim, Entity, Kind, Mention, Outcome, Scope, Sentence, Source, Status, Topic
from factcheck.retrieve import build_index
from factcheck.settings import PERIOD_AFTER, PERIOD_BEFORE
from factcheck.values import Date, Name, Quantity, Value

if TYPE_CHECKING:
    from factcheck.search import SearchIndex

# Claims share their scopes and subjects: the words of so many texts are kept.
_MOST_TEXTS = 4096

# What a statement may begin with: an article and a few words in small letters.
_OPENING = re.compile(r"(?:the|a|an)\s+(?P<words>(?:[a-z]+\s+){2,5})", re.IGNORECASE)


@dataclass(frozen=True)
class ClaimBase:
    """What drafts are compared with; mappings are keyed by id.

    path    where it was loaded from (several files with commas between), or a label.
    files   every file that it rests on: its own, and those of its sources.
    """

    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    path: str = ""
    files: tuple[str, ...] = ()

    @classmethod
    def from_dict(cls, tree: Mapping[str, object]) -> ClaimBase:
        """A base from the structure of its YAML form (DESIGN, section 7). Raises ClaimBaseError."""
        from factcheck.claims.schema import read_dict

        contents = read_dict(tree)
        return build_base(contents.sources, contents.entities, contents.topics, contents.claims)

    @classmethod
    def from_documents(cls, documents: Mapping[str, str]) -> ClaimBase:
        """A base proposed from raw documents, by name: every sentence that states a figure, date or name is a claim."""
        from factcheck.claims.propose import propose

        return propose(documents)

    def search(self, text: str, limit: int = 5) -> tuple[Candidate, ...]:
        """The claims most like a text, best first. Shares do not count: 17% and 18% of seats rank alike.

        A text of figures and dates alone finds the claims that bear one of them out.
        """
        values = [] if self.words(text) else [mention.value for mention in find_values(text)]
        if not values:
            from factcheck.search import search  # checking needs none of it

            return search(self._searched, text, limit)
        known = [claim for claim in self._kept if claim.known is not None]
        return tuple(Candidate(claim, 100.0) for claim in known if _bears_out(values, claim))[:limit]

    @cached_property
    def index(self) -> Index:
        """The claims that count (neither rejected nor only proposed beside curated ones), by their words."""
        return build_index(self._kept, self.topics, cache(self._frame), lru_cache(_MOST_TEXTS)(self.words), self._nearness)

    @cached_property
    def _kept(self) -> tuple[Claim, ...]:
        return tuple(self._counting())

    def _counting(self) -> Iterator[Claim]:
        """The claims but for the rejected, proposed ones as their documents gave them."""
        told: Counter[object] = Counter()  # a sentence may state a value twice: its claims are in its order
        for claim in self.claims:
            place = claim.passage, claim.value
            if claim.status is not Status.REJECTED:
                yield self._as_found(claim, told[place]) if claim.is_as_found else claim
            told[place] += 1

    def _as_found(self, claim: Claim, turn: int) -> Claim:
        """A proposed claim as its document gave it: until it is accepted, its topic and scope are only suggestions.

        turn   how many claims before it state the same value in the same sentence.
        """
        if claim.start >= 0:
            return claim
        values = self.reading(claim).values if claim.value else ()
        starts = [mention.start for mention in values if mention.text == claim.value]
        start = starts[min(turn, len(starts) - 1)] if starts else -1
        return replace(claim, topic="", scope=Scope(), statement=claim.quote, start=start)

    @cached_property
    def _searched(self) -> SearchIndex:
        """The claims that count, by all their words: for a reader's search, never for a verdict."""
        from factcheck.search import build_search

        return build_search(self._kept, self.topics, self._labels)

    def _labels(self, text: str) -> list[str]:
        """The labels of the known names in a text."""
        if not self.entities:
            return []
        return [word.stem for word in self.words(text) if word.stem.startswith("@")]

    def _nearness(self, claim: Claim) -> Mapping[str, float]:
        """How much the words of an uncurated claim's sentence belong to its value, and not to another value of it."""
        if claim.topic or not claim.value:
            return {}
        reading, value = self.reading(claim), self.value_in(claim)
        if value is None or len(reading.values) < 2:
            return {}
        return {word: min(1.0, weight) for word, weight in weigh(reading, value).items()}

    def reading(self, claim: Claim) -> Reading:
        """The sentence of a claim, read as those of drafts are; the claims of one sentence share it."""
        return self._reading(claim.sentence, self.published(claim))

    def value_in(self, claim: Claim) -> Mention | None:
        """The mention of a claim's value in its sentence; None where the grammar finds none."""
        alike = [mention for mention in self.reading(claim).values if mention.text == claim.value]
        return next((mention for mention in alike if mention.start == claim.start), alike[0] if alike else None)

    @cached_property
    def _reading(self) -> Callable[[str, date | None], Reading]:
        def read(text: str, published: date | None) -> Reading:
            sentence = Sentence(text, 0, len(text))
            return read_sentence(sentence, self.find(text, published), self.words(text), self.places)

        return lru_cache(_MOST_TEXTS)(read)

    def find(self, text: str, today: date | None) -> tuple[Mention, ...]:
        """What a text states, of the kinds that some claim states: only uncurated ones are of ranks."""
        return find_all(text, today, self.gazetteer, ranks=self.has_raw)

    @cached_property
    def has_raw(self) -> bool:
        """Are some of the claims uncurated?"""
        return any(claim.is_raw for claim in self.claims)

    @cached_property
    def names(self) -> EntityIndex:
        """The entities by their spellings."""
        return build_entities(self.entities, self.gazetteer, self.index)

    @cached_property
    def gazetteer(self) -> Gazetteer:
        """The spellings of all entities, each labelled with the id of its entity."""
        return Gazetteer.of(spellings(self.entities.values()))

    @cached_property
    def places(self) -> Gazetteer:
        """The spellings of places, each labelled with the id of its entity; countries that are none by their name."""
        return _places(self.entities)

    def words(self, text: str) -> list[Word]:
        """The content words of a text; persons and places by their label, whatever their spelling."""
        return labelled_words(text, self.gazetteer, self._replaced)

    @cached_property
    def _replaced(self) -> frozenset[str]:
        return frozenset(entity.id for entity in self.entities.values() if entity.kind in ("person", "place"))

    def published(self, claim: Claim) -> date | None:
        """The day that anchors the claim's relative dates."""
        source = self.sources.get(claim.source)
        if claim.is_as_found:
            return None  # nobody has looked at the day yet
        # With the day in its byline as an anchor, 36 of 84 errors planted against documents are found at 3 false alarms,
        # without it 37 at 1.
        return source.published if source and source.anchors else None

    def _raw_frame(self, claim: Claim) -> Frame:
        """What surrounds one value of a sentence, however many others that states."""
        from factcheck.align.closeness import order_of, surroundings  # the shipped base needs none of it
        from factcheck.align.labels import labels
        from factcheck.align.parallel import markers
        from factcheck.align.passage import leading_name

        reading, value = self.reading(claim), self.value_in(claim)
        subject = tuple(word.stem for word in self.words(claim.subject))
        if value is None:
            return Frame(subject=subject, period=self._period(claim, ()))
        inside = (word.stem for word in self.words(claim.sentence) if word.is_part)
        counted = reading.counted[value]
        return Frame(
            period=self._stated_period(claim, reading, value),
            counted=counted,
            parts=frozenset([*counted[:-1], *inside]),
            subject=subject,
            words=frozenset([*reading.stems, *subject]),
            near=surroundings(reading, value),
            order=order_of(reading, value),
            is_rate=tells_rate(reading, value),
            change=change(claim.sentence, value.start, value.end),
            has_gap=tells_gap(reading, value),
            places=frozenset(label for _, label in reading.places),
            leads=leading_name(reading),
            label=labels(reading).get(value, frozenset()),
            parallel=markers(reading).get(value, ()),
            stems=reading.stems,
        )

    def _frame(self, claim: Claim) -> Frame:
        if claim.is_raw:
            return self._raw_frame(claim)
        found = find_values(claim.quote, self.published(claim))
        asides = tuple(mention for mention in found if _frames(mention.value, claim.known))
        subject = tuple(word.stem for word in self.words(claim.subject or self._named_first(claim)))
        counted = self._counted(claim, found)
        inside = (word.stem for word in self.words(claim.quote) if word.is_part)
        return Frame(asides, self._period(claim, asides), counted, frozenset([*counted[:-1], *inside]), subject)

    def _named_first(self, claim: Claim) -> str:
        """ "Harbour bridge" of "The harbour bridge cost $41 million", where the topic's terms tell that "cost" is asked."""
        topic = self.topics.get(claim.topic)
        asked = {stem(word) for term in topic.terms for word in term.split()} if topic else set()
        opening = _OPENING.match(claim.statement)
        words = opening["words"].split() if opening else []
        named = list(takewhile(lambda word: is_content(word) and stem(word) not in asked, words))
        return " ".join(named) if asked and 1 < len(named) < len(words) else ""

    def _counted(self, claim: Claim, found: tuple[Mention, ...]) -> tuple[str, ...]:
        """What the claim's figure, one of those found in its quote, counts there: "15 *articles*"."""
        figure = next((mention for mention in found if mention.value == claim.known), None)
        if figure is None:
            return ()
        words = [(word.start, word.stem) for word in self.words(claim.quote) if not word.is_part]
        return counted_words(claim.quote, claim.known, figure.end, words)

    def _stated_period(self, claim: Claim, reading: Reading, value: Mention) -> Date | None:
        """Of several dates in a sentence the one beside the figure: "3.2 million in 2023, more than in 2022"."""
        dates = [mention for mention in reading.values if isinstance(mention.value, Date)]
        beside = nearest_date(reading, value) if len(dates) > 1 and value.kind is Kind.QUANTITY else None
        return beside or self._period(claim, tuple(dates))

    def _period(self, claim: Claim, asides: tuple[Mention, ...]) -> Date | None:
        """The time a figure is about: as curated, or the years around the source when its quote names no date."""
        stated = read_date(claim.scope.period) if claim.scope.period else None
        published = self.published(claim)
        if stated or not published or any(isinstance(mention.value, Date) for mention in asides):
            return stated
        return Date(date(published.year - PERIOD_BEFORE, 1, 1), date(published.year + PERIOD_AFTER + 1, 1, 1))


def _bears_out(values: Iterable[Value], claim: Claim) -> bool:
    known = claim.known
    return known is not None and any(compare_values(value, known).relation is Outcome.AGREES for value in values)


def _frames(value: Value, known: Value | None) -> bool:
    if isinstance(value, Date):
        return not isinstance(known, Date)
    is_time = isinstance(value, Quantity) and UNITS[value.unit].dimension in ("age", "time", "calendar")
    return is_time and not (isinstance(known, Quantity) and UNITS[known.unit].dimension in ("age", "time", "calendar"))


def build_base(
    sources: Mapping[str, Source],
    entities: Mapping[str, Entity],
    topics: Mapping[str, Topic],
    claims: tuple[Claim, ...],
    path: str = "",
    files: tuple[str, ...] = (),
) -> ClaimBase:
    """A base whose claims have their places, and their values, each of which is read when first asked for."""
    known = Gazetteer.of((spelling, entity.id) for entity in entities.values() for spelling in entity.spellings)
    places = _places(entities)
    read = (_read(_placed(claim, entities, places), sources.get(claim.source), known) for claim in claims)
    return ClaimBase(sources, entities, topics, tuple(read), path, files)


def _places(entities: Mapping[str, Entity]) -> Gazetteer:
    places = [entity for entity in entities.values() if entity.kind == "place"]
    own = {fold(spelling): entity.id for entity in places for spelling in entity.spellings}
    known = ((name, own.get(country, country)) for name, country in country_names())
    return Gazetteer.of([*own.items(), *known])


def _placed(claim: Claim, entities: Mapping[str, Entity], places: Gazetteer) -> Claim:
    """A claim whose subject is a place is about that place: Peru's population is no answer for Chile's."""
    label = "" if claim.scope.place or not claim.subject else places.label(claim.subject)
    if not label:
        return claim
    place = entities[label].name if label in entities else claim.subject
    return replace(claim, scope=replace(claim.scope, place=place))


def _read(claim: Claim, source: Source | None, names: Gazetteer) -> Claim:
    """The claim with its value; a claim with neither value nor topic states the first figure of its quote, or date."""
    if claim.value and claim.is_as_found:
        return claim.later(partial(_known_in_sentence, claim, names))
    if claim.value:
        return claim.later(partial(_known, claim.value, source.published if source else None, names))
    if claim.topic:
        return claim  # the answer to a yes/no question
    anchor = source.published if source and claim.status is not Status.PROPOSED else None
    values = find_values(claim.wording, anchor)
    figures = [mention for mention in values if isinstance(mention.value, Quantity)]
    return next((replace(claim, value=each.text, known=each.value) for each in [*figures, *values]), claim)


def _known_in_sentence(claim: Claim, names: Gazetteer) -> Value | None:
    """What a proposed value means in its sentence, as it was found there: "5 of 12", "the third largest"."""
    alike = (mention for mention in find_all(claim.sentence, ranks=True) if mention.kind is not Kind.NAME)
    found = next((mention.value for mention in alike if mention.text == claim.value), None)
    return found or _known(claim.value, None, names)


def _known(value: str, published: date | None, names: Gazetteer) -> Value | None:
    """What the grammar reads in the value of a claim; None for words that are no value ("life imprisonment")."""
    if not names.label(value):
        values = find_values(value, published)
        if values:
            return values[0].value
    return Name(value) if any(char.isupper() for char in value) else None
