"""Words that no claim knows and that say little of what a figure measures."""

from __future__ import annotations

import re

from factcheck.align.reading import Reading
from factcheck.align.wording import FIGURE_STEMS, spelt_out
from factcheck.index import Index
from factcheck.lexicon.words import PERSONS, stem
from factcheck.model import Kind
from factcheck.settings import FIGURE_WORD_WEIGHT

# Who says so: "according to *the World Bank*", "was estimated at 4 million by *the United Nations*".
_TOLD_BY = re.compile(
    r"\b(?:according\s+to|(?:calculated|compiled|estimated|measured|provided|published|recorded|released|reported)\b"
    r"[^,;:]{0,40}\sby)\s+(?:the\s+)?$",
    re.IGNORECASE,
)


def light_words(reading: Reading, index: Index) -> dict[str, float]:
    """The stems of a sentence that weigh less than others, with their weight, 0 to 1."""
    return {**_of_figures(reading, index), **_of_names(reading, index), **_spelt_out(reading, index)}


def _of_figures(reading: Reading, index: Index) -> dict[str, float]:
    """What is said around any figure; and those whom a population of so many *people* consists of."""
    strange = [word for word in reading.stems if word not in index.rarity]
    persons = [word for word in strange if word in PERSONS]
    is_population = not PERSONS.isdisjoint(set(reading.stems).difference(strange))
    return {
        **{word: FIGURE_WORD_WEIGHT for word in strange if word in FIGURE_STEMS},
        **(dict.fromkeys(persons, FIGURE_WORD_WEIGHT) if is_population else {}),
    }


def _of_names(reading: Reading, index: Index) -> dict[str, float]:
    """The words of a strange name, with their part of it: a long title is one strange thing, not six."""
    found: dict[str, float] = {}
    for name in reading.mentions:
        if name.kind is Kind.NAME:
            strange = [word for at, word in reading.words if name.start <= at < name.end and word not in index.rarity]
            is_teller = bool(_TOLD_BY.search(reading.sentence.text[: name.start]))
            found.update(dict.fromkeys(strange, FIGURE_WORD_WEIGHT if is_teller else 1 / max(1, len(strange))))
    return found


def _spelt_out(reading: Reading, index: Index) -> dict[str, float]:
    """The words of a name whose letters follow are nothing new: "Gross Domestic Product (GDP)"."""
    spans = [(low, high) for low, high, letters in spelt_out(reading.sentence.text) if stem(letters) in index.rarity]
    inside = (word for at, word in reading.words if any(low <= at < high for low, high in spans))
    return {word: 0.0 for word in inside if word not in index.rarity}
