"""Numerals in a text: digits, number words and fractions, with their exact value and resolution."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from factcheck.lexicon.numbers import (
    DENOMINATORS,
    ONES,
    PLURAL_SCALES,
    SCALE_LETTERS,
    SCALES,
    TENS,
    VULGAR_FRACTIONS,
)
from factcheck.values.quantities import ZERO, stated_resolution

_ONE = Decimal(1)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in a text. `high` differs from `low` for "hundreds"; `is_share` marks "a third" and "one in eight"."""

    start: int
    end: int
    low: Decimal
    high: Decimal
    resolution: Decimal
    is_share: bool = False
    is_word: bool = False


def _alternatives(words: object) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))  # type: ignore[call-overload]


# Grouping by comma, thin or no-break space, space or apostrophe: "8,849" is one number.
_GROUPED = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u2009\u00a0\u202f'’]\d{3})+(?!\d)(?:\.\d+)?"
_DIGITS = rf"(?:{_GROUPED}|\d+(?:\.\d+)?)"
_SMALL = _alternatives([*ONES, *TENS])
_WORD = _alternatives([*ONES, *TENS, *SCALES])
# "forty-three", "a hundred and five", "two and a half million"
# Atomic, for linear time; not "*+", which Pythons before 3.11.5 get wrong on groups (python/cpython#106052).
_WORDS = rf"(?:(?:an?\s+(?={_alternatives(SCALES)}))?(?:{_WORD})(?>(?:(?:[\s-]+(?:and\s+)?)(?:{_WORD})\b)*))"
_SHARE_ONE = r"an?|one|each|every"
_PARTS = _alternatives(f"{word}s" for word in DENOMINATORS if word not in ("half", "halves"))

_ANCHOR = re.compile(
    rf"""(?<![\w.,/:])(?<![A-Za-z][-–])(?P<digits>{_DIGITS})(?![\d])
       | (?P<vulgar>[{"".join(VULGAR_FRACTIONS)}])
       | (?<![\w-])(?P<parts>(?:{_SMALL})[\s-](?:{_PARTS}|halves))\b
       | (?<![\w-])(?P<single>(?:{_SHARE_ONE})[\s-](?:third|quarter|fourth|fifth|sixth|seventh|eighth|ninth|tenth|
                     twelfth|twentieth|hundredth|half))\b
       | (?<![\w-])(?P<half>half)\b(?!-)
       | (?<![\w-])(?P<words>{_WORDS})\b(?!-(?:{_PARTS})\b)
       | (?<![\w-])(?P<plural>(?:tens\s+of\s+|hundreds\s+of\s+)?(?:{_alternatives(PLURAL_SCALES)}))\b""",
    re.IGNORECASE | re.VERBOSE,
)
_SCALE_WORD = re.compile(rf"[\s-]?(?:and\s+a\s+half\s+)?({_alternatives(SCALES)})\b", re.IGNORECASE)
_AND_A_HALF = re.compile(r"[\s-]and\s+a\s+half\b", re.IGNORECASE)
_SCALE_LETTER = re.compile(rf"\s?({_alternatives(SCALE_LETTERS)})\b", re.IGNORECASE)
_HALF_A_SCALE = re.compile(rf"\s+an?\s+({_alternatives(SCALES)})\b", re.IGNORECASE)
# "one in eight", "one out of eight", "one Kazakh family in eighteen", "3 in 10 women"
_IN = re.compile(
    rf"(?P<noun>(?:\s+[\w’'-]+){{0,3}}?)\s+(?P<link>in|out\s+of|of)\s+(?:every\s+)?(?P<whole>{_WORDS}|{_DIGITS})\b(?![,.]?\d)",
    re.IGNORECASE,
)
_SLASH = re.compile(r"/(\d{1,3})(?![\d/])")


def numerals(text: str) -> Iterator[Numeral]:
    """All numerals of a text from left to right; they never overlap. Linear in the length of the text."""
    at = 0
    while match := _ANCHOR.search(text, at):
        numeral = _READERS[match.lastgroup or "digits"](text, match)
        if numeral:
            yield numeral
        at = numeral.end if numeral else match.end()


def read_digits(text: str) -> Decimal:
    """The value of a run of digits with grouping marks.

    >>> read_digits("8,849.5")
    Decimal('8849.5')
    """
    return Decimal(re.sub(r"[^\d.]", "", text))


def read_words(text: str) -> Decimal:
    """The value of a run of number words.

    >>> read_words("a hundred and five")
    Decimal('105')
    """
    total = current = 0
    for word in re.findall(r"[a-z]+", text.lower()):
        if word in ONES or word in TENS:
            current += ONES.get(word, 0) + TENS.get(word, 0)
        elif word in ("hundred", "dozen"):
            current = max(current, 1) * SCALES[word]
        elif word in SCALES:
            total, current = total + max(current, 1) * SCALES[word], 0
    return Decimal(total + current)


def _digits(text: str, match: re.Match[str]) -> Numeral | None:
    digits = match["digits"]
    value, resolution = read_digits(digits), stated_resolution(digits)
    if share := _share_of(text, match.end(), value, digits):
        return share_numeral(match.start(), *share)
    if (slash := _SLASH.match(text, match.end())) and 0 < value < int(slash[1]):
        return share_numeral(match.start(), slash.end(), value / int(slash[1]))
    end = match.end()
    if end < len(text) and text[end] in VULGAR_FRACTIONS:  # 2½
        value, end = value + VULGAR_FRACTIONS[text[end]], end + 1
        resolution = stated_resolution(str(value))
    value, resolution, end = _scaled(text, end, value, resolution)
    return Numeral(match.start(), end, value, value, resolution)


def _words(text: str, match: re.Match[str]) -> Numeral | None:
    words = match["words"]
    if words.lower() in SCALES:
        return None  # "million" alone is no number: a million is
    value = read_words(words)
    if share := _share_of(text, match.end(), value, words):
        return share_numeral(match.start(), *share)
    end, resolution = match.end(), _word_resolution(words, value)
    if half := _AND_A_HALF.match(text, end):
        value, end, resolution = value + Decimal("0.5"), half.end(), Decimal("0.1")
    value, resolution, end = _scaled(text, end, value, resolution, letters=False)
    return Numeral(match.start(), end, value, value, resolution, is_word=True)


def _vulgar(text: str, match: re.Match[str]) -> Numeral:
    return share_numeral(match.start(), match.end(), VULGAR_FRACTIONS[match[0]])


def _parts(text: str, match: re.Match[str]) -> Numeral:
    numerator, denominator = re.split(r"[\s-]+", match["parts"].lower())[-2:]
    whole = DENOMINATORS.get(denominator) or DENOMINATORS[denominator.removesuffix("s")]
    return share_numeral(match.start(), match.end(), read_words(numerator) / whole)


def _single(text: str, match: re.Match[str]) -> Numeral | None:
    determiner, word = re.split(r"[\s-]+", match["single"].lower())
    plain = determiner in ("a", "an", "one")
    if plain and "-" not in match[0] and word != "half" and not re.match(r"(?:\s+of\b|\s*[,.;:)]|$)", text[match.end() :]):
        return None  # "a third person", "one fifth column"
    return share_numeral(match.start(), match.end(), _ONE / DENOMINATORS[word])


def _half(text: str, match: re.Match[str]) -> Numeral | None:
    if scale := _HALF_A_SCALE.match(text, match.end()):
        value = Decimal(SCALES[scale[1].lower()]) / 2
        return Numeral(match.start(), scale.end(), value, value, value / 5, is_word=True)
    return share_numeral(match.start(), match.end(), Decimal("0.5"))


def _plural(text: str, match: re.Match[str]) -> Numeral:
    *before, last = match["plural"].lower().split()
    low, high = PLURAL_SCALES[last]
    factor = {"tens": 10, "hundreds": 100}.get(before[0], 1) if before else 1
    return Numeral(match.start(), match.end(), Decimal(low * factor), Decimal(high * factor), ZERO, is_word=True)


_READERS = {"digits": _digits, "words": _words, "vulgar": _vulgar, "parts": _parts, "single": _single, "half": _half,
            "plural": _plural}  # fmt: skip


def share_numeral(start: int, end: int, share: Decimal) -> Numeral:
    """A fraction; exact by form, so its resolution is 0."""
    return Numeral(start, end, share, share, ZERO, is_share=True, is_word=True)


def _share_of(text: str, end: int, part: Decimal, written: str) -> tuple[int, Decimal] | None:
    """The end and value of "(one) in eight", "(3) out of 10"; None where it is something else ("one in March")."""
    match = _IN.match(text, end)
    if not match or part < 1 or part != int(part):
        return None
    link = " ".join(match["link"].lower().split())
    if link == "of" or (match["noun"].strip() and part != 1):
        return None
    whole = read_digits(match["whole"]) if match["whole"][0].isdigit() else read_words(match["whole"])
    is_year = match["whole"].isdigit() and 1500 <= whole <= 2100 and link == "in"
    counted = re.match(
        rf"\s*(?:%|per\s?cent|-?(?:years?|months?|days?|weeks?|{_alternatives(SCALES)})\b)", text[match.end() :]
    )
    if is_year or counted or not part < whole:
        return None
    return match.end(), part / whole


def _scaled(
    text: str, end: int, value: Decimal, resolution: Decimal, *, letters: bool = True
) -> tuple[Decimal, Decimal, int]:
    """Value, resolution and end after a scale word or letter ("1.2 million", "150k")."""
    scale = 1
    if word := _SCALE_WORD.match(text, end):
        scale, end = SCALES[word[1].lower()], word.end()
        if "half" in word[0]:
            value, resolution = value + Decimal("0.5"), Decimal("0.1")
    elif letters and (letter := _SCALE_LETTER.match(text, end)) and _is_scale(letter[0]):
        scale, end = SCALE_LETTERS[letter[1].lower()], letter.end()
    return value * scale, resolution * scale, end


def _is_scale(written: str) -> bool:
    """A letter that touches its number is a scale; after a space only the longer forms are ("5 m" is metres)."""
    return not written[0].isspace() or len(written.strip()) > 1


def _word_resolution(words: str, value: Decimal) -> Decimal:
    last = re.findall(r"[a-z]+", words.lower())[-1]
    if value >= 1000 and last in SCALES:
        return Decimal(SCALES[last])
    return _ONE
