"""The words of dates to numbers, and the pieces of pattern that find them."""

from __future__ import annotations

import re
from collections.abc import Iterable

from factcheck.lexicon.calendar import (
    AMBIGUOUS_MONTHS,
    DAY_WORDS,
    HOLIDAYS,
    MONTHS,
    SEASONS,
    STEPS,
    WEEKDAY_WORDS,
    WEEKDAYS,
)
from factcheck.lexicon.numbers import ONES, ORDINALS, TENS


def any_of(words: Iterable[str]) -> str:
    """A pattern for any of the words, the longest first, blanks of any kind between their parts."""
    return "|".join(
        re.escape(word).replace(r"\ ", r"\s+").replace("'", "['’]") for word in sorted(words, key=len, reverse=True)
    )


# An abbreviated month takes its full stop with it; after a full name the stop ends the sentence.
_SHORT = [month for month in MONTHS if len(month) < 5 and month not in ("may", "june", "july")]
MONTH = rf"(?:(?:{any_of(_SHORT)})\b(?:\s?\.)?|(?:{any_of(month for month in MONTHS if month not in _SHORT)})\b)"
GLUED_MONTH = rf"(?:{any_of(_SHORT)})"
FULL_MONTH = any_of(month for month in MONTHS if month not in AMBIGUOUS_MONTHS)
_TO_NINTH = any_of(list(ORDINALS)[:9])
_LATER = any_of([*list(ORDINALS)[9:20], "thirtieth"])
_CARDINALS = [word for word, value in ONES.items() if value > 9]
_DAY_IN_WORDS = rf"(?:(?:(?:twenty|thirty)[\s-])?(?:{_TO_NINTH})|{_LATER})"
DAY = rf"(?:(?:0?[1-9]|[12]\d|3[01])(?:\s?(?:st|nd|rd|th)\b)?|{_DAY_IN_WORDS}\b)"
DAY_WORD = any_of(_CARDINALS)
YEAR = r"(?:1[5-9]|20|21)\d\d"
_TWO = rf"(?:(?:{any_of(TENS)})(?:[\s-](?:{any_of(list(ONES)[2:11])}))?|{any_of(w for w, v in ONES.items() if v > 9)})"
YEAR_WORDS = (
    rf"(?:(?:{any_of(['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'])})\s+"
    rf"(?:hundred\s+(?:and\s+)?)?(?:oh\s+(?:{any_of(list(ONES)[2:11])})|{_TWO})|"
    rf"two\s+thousand(?:\s+(?:and\s+)?(?:{_TWO}|{any_of(list(ONES)[2:11])}))?)\b"
)
WEEKDAY = any_of(WEEKDAY_WORDS)
FULL_WEEKDAY = any_of(WEEKDAYS)
COUNT = rf"(?:{_TWO}|{any_of([*list(ONES)[1:], 'a', 'an'])}|\d{{1,3}})"
FEW = rf"(?:{any_of([*list(ONES)[1:13], 'a', 'an'])}|\d{{1,2}})"
UNIT = r"(?:days?|weeks?|fortnights?|months?|years?|decades?)"
WHICH = rf"(?:the\s+)?(?:{any_of(STEPS)})"
PART = r"(?:early|mid|late)[\s-]+|(?:the\s+)?(?:beginning|start|middle|end|close)\s+of\s+(?:the\s+month\s+of\s+)?"
SEASON = any_of(SEASONS)
DAYWORD = any_of(DAY_WORDS)
NOW = any_of([*DAY_WORDS, "now"])


def _first_words() -> dict[str, str]:
    kinds = {
        "m": MONTHS, "w": WEEKDAY_WORDS, "n": [*ORDINALS, *ONES, *TENS, "a", "an"], "y": DAY_WORDS, "s": SEASONS,
        "h": [*HOLIDAYS, "easter", "good", "black", "thanksgiving"],
        "p": "in since by until till from during before after of year to through for around circa on between".split(),
        "t": [*STEPS, *"early late mid the beginning start middle end close that q h".split()],
    }  # fmt: skip
    found: dict[str, str] = {}
    for kind, words in kinds.items():
        for word in {re.split(r"[^a-z]", each)[0] for each in words}:
            found[word] = found.get(word, "") + kind
    return found


# The words that a date may start with, by their kinds: month, weekday, number, day word, season, holiday, preposition, and
# those that lead on to another ("the", "last", "early"). Digits are of the kind "d".
FIRST_WORDS = _first_words()


def month_number(written: str) -> int:
    """
    >>> month_number("Sept."), month_number("June")
    (9, 6)
    """
    return MONTHS[written.lower().rstrip(". ")]


def day_number(written: str) -> int:
    """
    >>> day_number("16th"), day_number("twenty first"), day_number("fifteen")
    (16, 21, 15)
    """
    word = " ".join(written.lower().split())
    if word[0].isdigit():
        return int(re.sub(r"\D", "", word))
    return ORDINALS.get(word) or ORDINALS.get(word.replace(" ", "-")) or ONES[word]


def year_number(written: str) -> int:
    """The year in digits, or in words; of two digits, the one nearest to 2000 that is no later than 2049.

    >>> year_number("1998"), year_number("nineteen eighty-four"), year_number("two thousand and five"), year_number("87")
    (1998, 1984, 2005, 1987)
    """
    if written.isdigit():
        year = int(written)
        return year if year > 99 else year + (2000 if year < 50 else 1900)
    words = re.findall(r"[a-z]+", written.lower())
    if words[:2] == ["two", "thousand"]:
        return 2000 + _small(words[2:])
    return _small(words[:1]) * 100 + _small(words[1:])


def _small(words: Iterable[str]) -> int:
    return sum(TENS.get(word, 0) + ONES.get(word, 0) for word in words)


def count_number(written: str) -> int:
    """
    >>> count_number("a"), count_number("12"), count_number("twenty-one")
    (1, 12, 21)
    """
    word = written.lower()
    return int(word) if word.isdigit() else 1 if word in ("a", "an") else _small(re.findall(r"[a-z]+", word))


def steps_of(which: str) -> int:
    """How many steps "last", "this" or "next" goes from the anchor."""
    return STEPS[" ".join(which.lower().split()).removeprefix("the ")]
