"""Numbers that are part of a name and count nothing: "a Boeing 737", "Windows 11", "Local 418"."""

from __future__ import annotations

import re

from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.names import NUMBERED, TITLES
from factcheck.lexicon.numbers import ONES
from factcheck.lexicon.places import CAPITALS, DEMONYMS, OTHER_NAMES
from factcheck.lexicon.words import FUNCTION_WORDS, fold

# The capitalised words right before a number: "the new *Sony PlayStation* 5".
_NAME = re.compile(r"(?<![\w.’'&-])(?:[A-Z][\w’'&-]*\s){1,3}$")
_NUMBER = re.compile(r"\d{1,4}(?![\w%–-]|[.,:/]\d)")
_WORD_BEFORE = re.compile(r"(?P<word>[^\W_][\w’'-]*)\s$")
_WORD_BEHIND = re.compile(r"\s(?P<word>[^\W\d_][\w’'-]*)")
_ONE_OR_MORE = frozenset({"a", "an", "another", *list(ONES)[2:]})
# "Norway won 12 medals and Sweden 9", "12 at the quay and at Norton 9": what is counted is told before.
_GOES_ON = re.compile(r"(?:\b(?:and|but|while|to|than)|[,;])(?:\s+[a-z]+)?\s$")
# "in Tesh 12 and in Balu 7"
_BEFORE_OWNER = frozenset({"the", "and", "but", "while", "in", "from", "at"})
_YEAR = re.compile(r"(?:1[5-9]|20|21)\d\d")
_REACH = 64  # characters


def belongs_to_name(text: str, start: int, end: int) -> bool:
    """Is the number at a span that of a product, branch or model, by the words around it?

    Of a name that is known to take a number it is. Of others, inside a sentence, where it ends the name ("a trip on Comet 4
    in May") or numbers one of several ("40 Comet 4 jets"): "in Norway 12 people" and "Norway 2 Sweden 1" are counts.
    """
    reached = max(0, start - _REACH)
    name = _NAME.search(text[reached:start]) if _NUMBER.match(text, start, end + 2) else None
    if name is None or not text[start:end].isdigit():
        return False
    words = [fold(word) for word in name[0].split()]
    if number := NUMBERED.get(words[-1]):
        return bool(re.fullmatch(number, text[start:end]))
    before = text[reached : reached + name.start()]
    last, behind = _WORD_BEFORE.search(before), _WORD_BEHIND.match(text, end)
    if last is None or takes_no_number(words) or (behind and not behind["word"].islower()):
        return False
    if behind and behind["word"] not in FUNCTION_WORDS:
        return last["word"].lower() in _ONE_OR_MORE or (last["word"].isdigit() and not _YEAR.fullmatch(last["word"]))
    return last["word"].islower() and last["word"] not in _BEFORE_OWNER and not _GOES_ON.search(before)


def takes_no_number(words: list[str]) -> bool:
    """Do the capitalised words, folded, name a month, a place or a person, or own what is counted ("Norway's 12 ports")?"""
    known = any(word in MONTHS or word in WEEKDAYS or word in TITLES or word in DEMONYMS for word in words)
    whole = " ".join(words)
    is_place = whole in CAPITALS or whole in OTHER_NAMES or whole in CAPITALS.values()
    return known or is_place or words[-1].endswith(("'s", "s'")) or words[-1] in FUNCTION_WORDS
