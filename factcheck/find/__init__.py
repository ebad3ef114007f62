"""Text to mentions: the figures, dates and names that a text states."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

from factcheck.find.dates import read_dates
from factcheck.find.names import find_names
from factcheck.find.numbered import takes_no_number
from factcheck.find.quantities import find_quantities
from factcheck.find.spans import Spans
from factcheck.find.times import find_times
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.lexicon.words import FUNCTION_WORDS, fold
from factcheck.model import Mention
from factcheck.values import Quantity

# After a number that belongs to a name, the sentence goes on.
_LINK = re.compile(r"\s+(?:is|was|are|were|will|has|had|in|on|at|of|and|with|by|to|for|as)\b")
# "In Tesh 12 and in Balu 7"
_IN = re.compile(r"\b(?:in|from|at)\s+$", re.IGNORECASE)

_NEAR = 64  # characters
# The rest of a name that ends in a number in words, and what shows that the text is no headline.
_NAME_BEFORE = re.compile(r"\s(?:[A-Z][\w&]*\sof\s|(?!(?:In|On|At|The|And|Of)\s)[A-Z][\w&]*\s)$")
_IN_PROSE = re.compile(r"(?:^|\s)[a-z]{2,}\s+[A-Z]")
_WORD_BEHIND = re.compile(r"\s([^\W\d_]+)")


def find_values(text: str, today: date | None = None) -> tuple[Mention, ...]:
    """All dates and quantities of a text, in its order; a date is never a quantity as well."""
    dates, taken = read_dates(text, today)
    times = find_times(text, taken)
    busy = sorted([*taken, *((time.start, time.end) for time in times)]) if times else taken
    found = [*dates, *times, *find_quantities(text, busy)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def find_all(
    text: str, today: date | None = None, known: Gazetteer | None = None, *, ranks: bool = False
) -> tuple[Mention, ...]:
    """All dates, quantities and names of a text. A figure inside a longer known name belongs to the name.

    ranks   whether "fifth" in "the fifth largest city" is a quantity too: a draft may have it wrong, but few ask for it.
    """
    values = find_values(text, today)
    if ranks:
        from factcheck.find.ranks import find_ranks  # few texts are read for ranks

        taken = Spans((value.start, value.end) for value in values)
        values += tuple(rank for rank in find_ranks(text) if not taken.touch(rank.start, rank.end))
    names = find_names(text, known, Spans((value.start, value.end) for value in values))
    whole = Spans((name.start, name.end) for name in names if len(name.text.split()) > 1)
    values = tuple(
        value for value in values if not whole.touch(value.start, value.end) and not _is_named(text, value, names)
    )
    taken = Spans((value.start, value.end) for value in values)
    names = tuple(name for name in names if not taken.touch(name.start, name.end))
    values = tuple(_aged(text, value, names) for value in values)
    return tuple(sorted([*values, *names], key=lambda mention: mention.start))


def _aged(text: str, value: Mention, names: tuple[Mention, ...]) -> Mention:
    """ "Ana Osk, *58*, was": the age of a person."""
    quantity = value.value
    if not (isinstance(quantity, Quantity) and quantity.unit == "" and value.text.isdigit() and len(value.text) == 2):
        return value
    is_aside = text[value.start - 2 : value.start] == ", " and text[value.end : value.end + 1] in (",", ")")
    after_name = is_aside and any(name.end == value.start - 2 and " " in name.text for name in names)
    return replace(value, value=replace(quantity, unit="age")) if after_name else value


def _is_named(text: str, value: Mention, names: tuple[Mention, ...]) -> bool:
    """Is a number part of a name: "of *Half* Girlfriend", "*UFC 243* is"? A count has what it counts behind it."""
    if not isinstance(value.value, Quantity):
        return False
    if value.text.isdigit():
        ending = (name for name in names if name.end + 1 == value.start and not _IN.search(text, 0, name.start))
        before = any(not takes_no_number(fold(name.text).split()) for name in ending)
        return not value.value.unit and before and len(value.text) < 5 and bool(_LINK.match(text, value.end))
    if not value.text.replace("-", " ").replace(" ", "").isalpha() or not value.text[0].isupper():
        return False
    if any(value.end + 1 == name.start for name in names):  # "near *Three Mile* Island"
        return text[max(0, value.start - 1) : value.start] == " " and text[value.start - 2 : value.start - 1].islower()
    # "the Big *Four*", "the Group of *Seven*", but not "Police Arrest Two" in a headline
    is_alone = value.value.unit in ("", "fraction") and bool(_NAME_BEFORE.search(text[: value.start][-_NEAR:]))
    behind = _WORD_BEHIND.match(text, value.end)
    if not is_alone or (behind and behind[1][0].isupper()):
        return False
    is_prose = behind is not None and behind[1] not in FUNCTION_WORDS
    return is_prose or bool(_IN_PROSE.search(text[: value.start][-_NEAR:]))
