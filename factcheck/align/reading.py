"""A sentence read for comparing: its mentions, words, clauses and places."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from factcheck.lexicon.gazetteer import Gazetteer, Word, tokens_of
from factcheck.lexicon.places import DEMONYMS, WORLD
from factcheck.lexicon.units import AFTER, MONEY_NAMES, UNITS
from factcheck.lexicon.words import PLURALS, fold
from factcheck.model import Kind, Mention, Sentence
from factcheck.settings import BOUNDARY_WEIGHT, COUNTED_WEIGHT, FAR_WEIGHT, OTHER_FIGURE_WEIGHT
from factcheck.values import Quantity, Value

# Where a clause ends: words beyond it belong less to the figure before it.
_BOUNDARY = re.compile(
    r"[,;:()–—]\s*(?:(?:and|but|while|whereas|though|although|which|who|that|compared)\b)?"
    r"|\b(?:and|but|while|whereas|though|although|which|who|that|compared)\b",
    re.IGNORECASE,
)
# A sentence that starts so leans on the one before it.
_LEANS = re.compile(
    r"\W*(?:it|its|they|their|this|these|that|those|he|his|she|her|there|the (?:law|bill|figure|number|share|"
    r"rate|program(?:me)?|centres|centers))\b",
    re.IGNORECASE,
)
# From a figure to what it counts: "17% *of all the* seats"; any other link word leads elsewhere.
_COUNTED = re.compile(r"\s+(?:of\s+)?(?:(?:the|all|its|their|our|his|her|these|those|registered)\s+)*(?=[a-z])"
                      r"(?!(?:in|into|to|for|by|on|at|with|as|from|a|an|and|or|that|who|which|was|were|is|are|has|have|had|"
                      r"per|this|last|next|each|every|than|but|ago|will|would)\b)")  # fmt: skip
_COUNTED_PART = re.compile(r"\s+of\s+(?:(?:the|all|its|their|our|his|her|these|those|registered)\s+)*(?=[^\W\d])")
_OUT_OF = re.compile(r"(?:\s+[^\W\d]+){0,2}?\s+(?:out\s+)?of\s+(?:(?:the|all|its|their)\s+)?", re.IGNORECASE)
# What is ranked: "fifth-*largest city*", "their third *album*".
_RANKED_THING = re.compile(r"[\s-]+(?=[^\W\d_])(?!(?:in|on|at|by|to|and|or|for|with|behind|after|of|when|as)\b)")
_COUNTED_BY = {"count": _COUNTED, "proportion": _COUNTED_PART, "rank": _RANKED_THING}
# "Of the 24 members *seven* are women"
_OF_ALL = re.compile(r"(?:^|[,;:.]\s)\W*of\s+(?:(?:the|all|its|their|these|those)\s+)*$", re.IGNORECASE)
_OWNER = re.compile(r"\w+(?:['’]s|s['’])(?!\w)")
_WORD = re.compile(r"\w+(?:['’]\w+)*")
# "US dollars", "US$", "World Bank": such a word names money, or starts a longer name, and is no place.
_MONEY = re.compile("|".join(rf"{re.escape(name)}(?!\w)" for name in MONEY_NAMES), re.IGNORECASE)
# "The 19th largest in *the world*", "one of the 193 nations of *the world*"
_RANKED = re.compile(
    r"\b(?:\d+(?:st|nd|rd|th)|first|second|third|\w+est|most\s+\w+|(?:countries|nations|states))(?:\s+\w+){0,3}\s+(?:in|of)\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_NAMES_ON = re.compile(r"\s[A-Z][a-z]")
_SHORT = 4  # content words: a shorter sentence leans on the one before it too
_OF_PLACE = re.compile(r"\b(?:of|in|at|near)\s+(?:the\s+)?$", re.IGNORECASE)
# A country behind its town, but no owner: "of Lind, Norway's minister".
_COUNTRY = re.compile(r",\s+(?=[A-Z][^\W\d_]+(?!['’\w]))")
_IN_PLACE = re.compile(r"\b(?:in|across|throughout|within)\s+(?:the\s+)?$", re.IGNORECASE)


# Words of units, which say nothing of what a sentence is about when they stand in a figure.
_UNIT_WORDS = frozenset(word for phrase in AFTER for word in re.split(r"[\s./-]+", phrase))


@dataclass(frozen=True, slots=True, eq=False)
class Reading:
    """A sentence with mentions, content-word stems, clause boundaries and places, all at offsets of its own text.

    around    the labels of the places that the text named before this sentence.
    before    the stems of the sentence before, where this one leans on it.
    counted   by figure: the stems of what it counts or takes a share of; empty where it counts nothing.
    drafted   all the values, but for ranks, that the text states, in this sentence and the others.
    context   the stems of the sentences before and behind this one.
    """

    sentence: Sentence
    mentions: tuple[Mention, ...]
    words: tuple[tuple[int, str], ...]
    boundaries: tuple[int, ...]
    places: tuple[tuple[int, str], ...] = ()
    around: frozenset[str] = frozenset()
    before: tuple[str, ...] = ()
    counted: Mapping[Mention, tuple[str, ...]] = field(default_factory=dict)
    drafted: frozenset[Value] = frozenset()
    context: frozenset[str] = frozenset()

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of the sentence's content words, in its order."""
        return tuple(word for _, word in self.words)

    @property
    def values(self) -> tuple[Mention, ...]:
        """The figures and dates of the sentence."""
        return tuple(mention for mention in self.mentions if mention.kind in (Kind.QUANTITY, Kind.DATE))

    def others(self, mention: Mention) -> list[Mention]:
        """The other figures beside a figure, the other dates beside a date."""
        return [other for other in self.values if other is not mention and other.kind is mention.kind]

    def clause(self, at: int) -> int:
        """The number of the clause that an offset lies in."""
        return bisect_left(self.boundaries, at)

    def crossed(self, low: int, high: int) -> int:
        """How many clause boundaries lie between two offsets."""
        return self.clause(high) - self.clause(low)


def read_sentence(
    sentence: Sentence,
    mentions: Sequence[Mention],
    words: Sequence[Word],
    places: Gazetteer,
    before: Reading | None = None,
) -> Reading:
    """Read a sentence whose mentions and words are at offsets of its text; figures and dates are no words."""
    text = sentence.text
    values = [mention for mention in mentions if mention.kind in (Kind.QUANTITY, Kind.DATE)]
    masked = {offset for value in values for offset in range(value.start, value.end)}
    units = _stray_units(text, values)
    # "One *family* in eighteen": what stands inside a figure counts, but for its unit.
    kept = tuple(
        (word.start, word.stem)
        for word in words
        if not word.is_part and word.start not in units and (word.start not in masked or not _is_unit(text, word.start))
    )
    boundaries = tuple(match.start() for match in _BOUNDARY.finditer(text) if match.start() not in masked)
    # "Paris Agreement: ratified in 2016" is short, but has a subject of its own.
    is_named = any(m.kind is Kind.NAME and not text[: m.start].strip("-*•–— ") for m in mentions)
    leans = before is not None and ((len(kept) < _SHORT and not is_named) or _LEANS.match(text))
    context = before.stems if before and leans else ()
    counted = _shared(text, {value: counted_words(text, value.value, value.end, kept) for value in values})
    here = _places(text, mentions, places)
    around = before.around.union(label for _, label in before.places) if before else frozenset()
    return Reading(sentence, tuple(mentions), kept, boundaries, here, around, context, counted)


def in_text(readings: Sequence[Reading]) -> tuple[Reading, ...]:
    """The sentences of a text with what the others say."""
    values = (mention.value for reading in readings for mention in reading.values)
    drafted = frozenset(value for value in values if not (isinstance(value, Quantity) and value.unit == "rank"))
    stems = [frozenset(reading.stems) for reading in readings]
    return tuple(
        replace(
            reading,
            drafted=drafted,
            context=frozenset[str]().union(*stems[max(0, at - 1) : at], *stems[at + 1 : at + 2]),
        )
        for at, reading in enumerate(readings)
    )


def _shared(text: str, counted: dict[Mention, tuple[str, ...]]) -> dict[Mention, tuple[str, ...]]:
    """ "Nine of 12 counts", "nine counts out of 12": the part and the whole count the same."""
    values = list(counted)
    for part, whole in pairwise(values):
        is_part = _OUT_OF.fullmatch(text, part.end, whole.start)
        if (
            is_part
            and part.value.__class__ is whole.value.__class__ is Quantity
            and bool(counted[part]) != bool(counted[whole])
        ):
            counted[part] = counted[whole] = counted[part] or counted[whole]
    for at, whole in enumerate(values):
        if counted[whole] and _OF_ALL.search(text, 0, whole.start):
            bare = (part for part in values[at + 1 :] if not counted[part] and _is_plain_number(part.value))
            counted.update(dict.fromkeys(bare, counted[whole]))
    return counted


def _is_plain_number(value: Value | None) -> bool:
    return isinstance(value, Quantity) and UNITS[value.unit].dimension in ("count", "proportion")


def _stray_units(text: str, values: Sequence[Mention]) -> set[int]:
    """The offsets of money that tells a unit apart from its figure: "GDP (current US$)", "5,404.00, U.S. dollars"."""
    ends = {value.end for value in values}
    spans = [
        match.span()
        for match in _MONEY.finditer(text)
        if text.rfind("(", 0, match.start()) > text.rfind(")", 0, match.start())
        or len(text[: match.start()].rstrip(" ,")) in ends
    ]
    return {at for low, high in spans for at in range(low, high)}


def _is_unit(text: str, start: int) -> bool:
    written = _WORD.match(text, start)
    return written is not None and fold(written[0]) in _UNIT_WORDS


def weigh(reading: Reading, mention: Mention) -> dict[str, float]:
    """The stems around a mention and how much each belongs to it, 0 to 1: near it and in its clause counts most."""
    weights: dict[str, float] = {}
    figures = reading.others(mention)
    taken = {reading.clause(figure.start) for figure in figures} - {reading.clause(mention.start)}
    for at, word in reading.words:
        low, high = between(mention, at)
        passed = figures_between(figures, low, high) or reading.clause(at) in taken
        weight = max(FAR_WEIGHT, BOUNDARY_WEIGHT ** reading.crossed(low, high) * OTHER_FIGURE_WEIGHT**passed)
        weights[word] = max(weights.get(word, 0.0), weight)
    for other, counted in reading.counted.items():
        if counted and other is not mention:
            weights[counted[0]] = FAR_WEIGHT
    for word in reading.counted[mention][:1]:
        weights[word] = COUNTED_WEIGHT
    return weights


def between(mention: Mention, at: int) -> tuple[int, int]:
    """The span from a mention to an offset before or behind it."""
    return (at, mention.start) if at < mention.start else (mention.end, at)


def figures_between(figures: Sequence[Mention], low: int, high: int) -> int:
    """How many of the figures start in a span."""
    return sum(low <= figure.start < high for figure in figures)


def counted_words(text: str, value: Value | None, end: int, words: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """What a figure that ends at an offset counts, by stems: "68 *family centres*", "17% of the *seats*".

    words   the content words of the text with their offsets. Possessives are passed over: "the country's *firms*".
    """
    pattern = _COUNTED_BY.get(UNITS[value.unit].dimension) if isinstance(value, Quantity) else None
    match = pattern.match(text, end) if pattern else None
    if not match:
        return ()
    found: list[str] = []
    reached, was_plural = match.end(), False
    for at, word in words:
        if at < reached or text[reached:at].strip("- "):
            continue
        written = _WORD.match(text, at)
        is_plural = written is not None and _is_plural(written[0])
        if was_plural and not is_plural:
            break  # "68 centres | operate"
        reached = at + len(written[0] if written else word)
        if not _OWNER.match(text, at):
            found.append(word)
            was_plural = is_plural
    return tuple(found)


def _is_plural(word: str) -> bool:
    plain = fold(word)
    return (plain.endswith("s") and not plain.endswith(("ss", "us", "is", "'s"))) or plain in PLURALS


def clause_words(reading: Reading, mention: Mention) -> tuple[str, ...]:
    """The stems of the clause that a mention stands in."""
    clause = reading.clause(mention.start)
    return tuple(word for at, word in reading.words if reading.clause(at) == clause)


def clause_of(reading: Reading, mention: Mention) -> str:
    """The text around a mention up to the clause boundaries, all figures and dates left out."""
    text, bounds = reading.sentence.text, reading.boundaries
    low = max((bound for bound in bounds if bound < mention.start), default=0)
    high = min((bound for bound in bounds if bound >= mention.end), default=len(text))
    parts, at = [], low
    for value in sorted({mention, *reading.values}, key=lambda value: value.start):
        if low <= value.start < high:
            parts.append(text[at : value.start])
            at = value.end
    return " ".join([*parts, text[at:high]])


def _places(text: str, mentions: Sequence[Mention], known: Gazetteer) -> tuple[tuple[int, str], ...]:
    """The places a sentence names, by label: known ones, peoples ("Kazakh"), and unknown names behind "in"."""
    tokens = tokens_of(text)
    spans = [(tokens[at][0], tokens[at + size - 1][1], label) for at, size, label in known.find(tokens)]
    found = {start: label for start, end, label in spans if not _is_of_other_name(text, start, end)}
    for start, _, word in tokens:
        country = DEMONYMS.get(fold(word).removesuffix("s"))
        if country and word[0].isupper() and not _MONEY.match(text, start):
            found.setdefault(start, known.label(country) or country)
    names = [mention for mention in mentions if mention.kind is Kind.NAME]
    # "Central Asian Alliance" is no place.
    several = [name for name in names if " " in name.text and not known.label(name.text)]
    longer = [name for name in several if any(name.start <= at < name.end for at in found)]
    found = {at: label for at, label in found.items() if not any(name.start <= at < name.end for name in longer)}
    for name in names:
        is_new = not any(name.start <= at < name.end for at in found) and name not in longer
        # "In SARS-CoV-2 sales", "in EU states": letters are no place, but for those that are known.
        is_new = is_new and not name.text.isupper()
        whole = _within(text, name, found) if is_new else None
        if is_new and len(name.text.split()) <= 2 and (whole or _IN_PLACE.search(text[: name.start])):
            found[name.start] = fold(name.text)
            if whole is not None:
                del found[whole]
    return tuple(sorted(found.items()))


def _within(text: str, name: Mention, found: Mapping[int, str]) -> int | None:
    """Where the country of a town stands, "the population of Northport, *Norway*"; None where a name is no town."""
    if not _OF_PLACE.search(text[: name.start]):
        return None
    behind = _COUNTRY.match(text, name.end)
    return behind.end() if behind and behind.end() in found else None


def _is_of_other_name(text: str, start: int, end: int) -> bool:
    """Is a word for a place part of the name of a currency, or of one that starts with "World"? Or said of a rank?"""
    if _MONEY.match(text, start):
        return True
    is_world = fold(text[start:end]).removesuffix("'s") in WORLD
    runs_on = text[start].isupper() and bool(_NAMES_ON.match(text, end))
    return is_world and (runs_on or bool(_RANKED.search(text[:start])))
