"""The tokens of numerals: digits, number words, and the little words that join them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from factcheck.lexicon.numbers import (
    DENOMINATORS,
    ONES,
    ORDINALS,
    PLURAL_SCALES,
    SCALES,
    TENS,
    VULGAR_FRACTIONS,
)

_LONGEST_RUN = 24  # tokens


@dataclass(frozen=True, slots=True, eq=False)
class Token:
    """A token of a numeral with its value; `high` is the upper end of "hundreds".

    kind   digits, ones, tens, scale, vulgar, part ("fifth", "twenty-firsts"), half, article, each, and, point, minus or
           plural.
    """

    start: int
    end: int
    text: str
    kind: str
    value: Decimal = Decimal(0)
    high: Decimal = Decimal(0)
    is_plural: bool = False


def _any_of(words: Iterable[str]) -> str:
    return "|".join(sorted(map(re.escape, words), key=len, reverse=True))


SCALE_WORDS = _any_of(SCALES)
# Grouping by comma, thin or no-break space, space or apostrophe: "8,849" is one number.
_GROUPED = (
    r"\d{1,3}(?:,\d{2,3})*,\d{3}(?:\.\d+)?|\d{1,3}(?:[ \u2009\u00a0\u202f'’]\d{3})+(?!\d)(?:\.\d+|,\d{1,2}(?![\d,.]\d|\d))?"
)
# Text that was cut into tokens for a machine: "10 , 000", "6 . 2 %".
_SPACED = r"\d{1,3}(?: , \d{3})+(?!\d)|\d+ \. \d+(?= ?(?:%|percent|per cent|million|billion|trillion|cents|points)\b| %)"
# "1,3" can group no thousands.
_COMMA = r"(?<![\d,.])\d+,\d{1,2}(?![\d,.]\d|\d)"
# "1.200,5" and "1.200.000" group by points, whatever the language around them; "1.200" alone is 1.2.
_POINTS = r"(?<![\d,.])[1-9]\d{0,2}(?:(?:\.\d{3}){2,}(?:,\d{1,2})?|\.\d{3},\d{1,2})(?![\d,.]\d|\d)"
_ENDS_IN_DECIMAL_COMMA = re.compile(r",\d{1,2}$")
_POINTED = re.compile(_POINTS)
DIGITS = rf"(?:{_SPACED}|{_POINTS}|{_GROUPED}|{_COMMA}|\d+(?:\.\d+)?|(?<![\d.])\.\d+)"
_BELOW_TEN = [word for word, value in ORDINALS.items() if value < 10 and word != "second"]
_COMPOUND = rf"(?:{_any_of(TENS)})-(?:{_any_of(_BELOW_TEN)}|second)s"
_PARTS = {word: value for word, value in DENOMINATORS.items() if word not in ("half", "halves")}
_KINDS: dict[str, str] = {
    **dict.fromkeys(ONES, "ones"), **dict.fromkeys(TENS, "tens"), **dict.fromkeys(SCALES, "scale"),
    **dict.fromkeys(_PARTS, "part"), **dict.fromkeys([f"{word}s" for word in _PARTS], "part"),
    "half": "half", "halves": "part", "a": "article", "an": "article", "each": "each", "every": "each", "and": "and",
    "point": "point", "minus": "minus", "negative": "minus",
}  # fmt: skip
# "He scores twice" is no number: "scores of" is.
_PLURALS = rf"(?!scores\b(?!\s+of\b))(?:tens\s+of\s+|hundreds\s+of\s+)?(?:{_any_of(PLURAL_SCALES)})"
_JOINING = ("and", "point", "article", "each")
_STARTING = _any_of(word for word, kind in _KINDS.items() if kind not in ("and", "point", "part"))
_NUMERALS = (
    rf"(?P<digits>{DIGITS})(?!\d)|(?P<vulgar>[{''.join(VULGAR_FRACTIONS)}])|(?P<plural>{_PLURALS})(?!\w)|"
    rf"(?P<compound>{_COMPOUND})(?!\w)"
)
_CODES = "|".join(f"(?<=(?<![A-Z]){code})" for code in ("USD", "EUR", "GBP", "KZT", "RUB", "CHF", "JPY", "CNY"))
_START = re.compile(
    rf"(?:(?:(?<![\w.,/:])(?<![A-Za-z][-–])|{_CODES})(?P<digits>{DIGITS})(?!\d)|(?P<vulgar>[{''.join(VULGAR_FRACTIONS)}])|"
    rf"(?<![\w-])(?:(?P<plural>{_PLURALS})|(?P<word>{_STARTING}))(?!\w))",
    re.IGNORECASE,
)
# "109.4million" has lost its blank.
_NEXT = re.compile(
    rf"(?:\s+|\s?-\s?|(?<=\d)(?=(?:{SCALE_WORDS})(?!\w)))(?:{_NUMERALS}|(?P<word>[a-z]+)(?!\w))", re.IGNORECASE
)


def start_of(text: str, at: int) -> int | None:
    """Where the next token that may start a numeral stands."""
    match = _START.search(text, at)
    return match.start() if match else None


def run_from(text: str, start: int) -> list[Token]:
    """The tokens from one on that blanks or hyphens join."""
    first = _START.match(text, start)
    if first is None:
        return []
    run = [_token(first)]
    while len(run) < _LONGEST_RUN and (match := _NEXT.match(text, run[-1].end)):
        if match["word"] and match["word"].lower() not in _KINDS:
            break
        token = _scaled(_token(match), run[-1])
        if token.kind == "vulgar" or (token.kind == "digits" and run[-1].kind == "digits"):
            break
        run.append(token)
    while len(run) > 1 and run[-1].kind in _JOINING:
        run.pop()
    return run


def _scaled(token: Token, before: Token) -> Token:
    """ "millions" right behind a number is the scale, as speakers of many languages write it: "41 millions"."""
    word = token.text.lower().removesuffix("s")
    if token.kind == "plural" and before.kind in ("digits", "ones", "tens") and word in SCALES and SCALES[word] >= 1000:
        return replace(token, kind="scale", value=Decimal(SCALES[word]), high=Decimal(0))
    return token


def _token(match: re.Match[str]) -> Token:
    groups = match.groupdict()
    kind = next(name for name in ("digits", "vulgar", "plural", "word", "compound") if groups.get(name))
    written, (start, end) = groups[kind], match.span(kind)
    plain = written.lower()
    match kind:
        case "digits":
            return Token(start, end, written, "digits", read_digits(written))
        case "vulgar":
            return Token(start, end, written, "vulgar", VULGAR_FRACTIONS[written])
        case "plural":
            low, high = _plural(" ".join(plain.split()))
            return Token(start, end, written, "plural", Decimal(low), Decimal(high))
        case "compound":
            tens, ones = plain.removesuffix("s").split("-")
            return Token(start, end, written, "part", Decimal(TENS[tens] + ORDINALS[ones]), is_plural=True)
        case _:
            value, is_plural = _value(plain)
            return Token(start, end, written, _KINDS[plain], value, is_plural=is_plural)


def _plural(words: str) -> tuple[int, int]:
    *before, last = words.split()
    low, high = PLURAL_SCALES[last]
    factor = {"tens": 10, "hundreds": 100}.get(before[0], 1) if before else 1
    return low * factor, high * factor


@cache
def _value(word: str) -> tuple[Decimal, bool]:
    """The value of a number word, and whether it is a plural part ("quarters")."""
    for table in (ONES, TENS, SCALES, DENOMINATORS):
        if word in table:
            return Decimal(table[word]), word == "halves"
    if word.removesuffix("s") in DENOMINATORS:
        return Decimal(DENOMINATORS[word.removesuffix("s")]), True
    return Decimal(0), False


def read_digits(text: str) -> Decimal:
    """The value of a run of digits with grouping marks.

    >>> read_digits("8,849.5"), read_digits(".5")
    (Decimal('8849.5'), Decimal('0.5'))
    """
    return Decimal(plain_digits(text))


def plain_digits(text: str) -> str:
    """A run of digits without grouping marks, with a point before the decimals.

    >>> plain_digits("1.200,5"), plain_digits("1.200.000"), plain_digits("8,849.5"), plain_digits("1 200,9")
    ('1200.5', '1200000', '8849.5', '1200.9')
    """
    if _POINTED.fullmatch(text) or _ENDS_IN_DECIMAL_COMMA.search(text):
        text = text.replace(".", "").replace(",", ".")
    return re.sub(r"[^\d.]", "", text)
