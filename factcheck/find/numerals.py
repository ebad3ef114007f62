"""Numerals in a text: digits, number words and fractions, with their exact value and resolution.

A run of numeral tokens ("two and a half million") is parsed from left to right; what does not go on with a number starts
the next. Time is linear in the length of the text: tokens are read once, and a run is no longer than `_LONGEST_RUN`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.find.tokens import SCALE_WORDS, Token, plain_digits, run_from, start_of
from factcheck.lexicon.numbers import SCALE_LETTERS, SCALES, VULGAR_FRACTIONS
from factcheck.values.quantities import ZERO, stated_resolution

_ONE = Decimal(1)
_HUNDRED = 100
_THOUSAND = 1000
_ONE_DIGIT = frozenset(map(Decimal, range(10)))
_MOST_EXPONENT = 18

_OF_A_SCALE = re.compile(rf"(?:\s+(?:of\s+)?an?)?\s+({SCALE_WORDS})\b", re.IGNORECASE)
_SCALE_LETTER = re.compile(rf"\s?({'|'.join(sorted(SCALE_LETTERS, key=len, reverse=True))})\b(?!['’])", re.IGNORECASE)
_METRES = re.compile(r"\s+(?:wide|long|tall|high|deep|thick|away|above|below|race|sprint|hurdles|pool|tall|apart)\b")
_EXPONENT = re.compile(r"(?:[eE]|\s?[x×*]\s?(?P<base>[1-9]\d?)\s?\^\s?)(?P<power>[+\-−]?\d{1,2})(?!\w)")
_SLASH = re.compile(r"[/⁄](\d{1,3})(?![\d/])")
_MIXED = re.compile(r"(?:\s|-)(\d{1,2})(?:[/⁄]| / )(\d{1,3})(?![\d/])")
# "one in eight", "one out of eight", "one Kazakh family in eighteen", "3 in 10 women"
_IN = re.compile(r"(?P<noun>(?:\s+[^\W\d][\w’'-]*){0,3}?)\s+(?P<link>in|out\s+of|of)\s+(?:every\s+)?", re.IGNORECASE)
_NO_WHOLE = re.compile(rf"\s*(?:%|per\s?cent|-?(?:years?|months?|days?|weeks?|{SCALE_WORDS})\b)|[,.]?\d", re.IGNORECASE)
# What follows a share in words: "a third of", "a quarter." but not "a third person".
_AFTER_SHARE = re.compile(
    r"\s+(?:of|as|more|less|fewer|that|or|and|to|is|are|was|were|have|has|had)\b|\s*(?:[,.;:)?!–—]|$)"
)


@dataclass(frozen=True, slots=True, eq=False)
class Numeral:
    """A number in a text. `high` differs from `low` for "hundreds"; `is_share` marks "a third" and "one in eight".

    scale   what the word or letter behind the digits multiplies them by: a million in "7 million", else 1.
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    resolution: Decimal
    is_share: bool = False
    is_word: bool = False
    scale: int = 1


def numerals(text: str) -> Iterator[Numeral]:
    """All numerals of a text from left to right; they never overlap. Linear in the length of the text."""
    at = 0
    while (start := start_of(text, at)) is not None:
        run = run_from(text, start)
        number = 0
        while number < len(run):
            numeral, used = _read(text, run, number)
            if numeral:
                yield numeral
            number += max(1, used)
            if numeral and number < len(run) and run[number].start < numeral.end:
                break
        at = max(run[-1].end, numeral.end if numeral else 0)


def _read(text: str, run: Sequence[Token], at: int) -> tuple[Numeral | None, int]:
    """The numeral that starts at a token of a run, or None, and how many tokens it takes."""
    token = run[at]
    following = run[at + 1].kind if at + 1 < len(run) else ""
    match token.kind:
        case "minus" if following in ("digits", "ones", "tens", "scale"):
            numeral, used = _read(text, run, at + 1)
            negative = numeral and replace(numeral, start=token.start, low=-numeral.high, high=-numeral.low)
            return negative, used + 1
        case "plural":
            low, high = token.value, token.high
            return Numeral(token.start, token.end, low, high, ZERO, is_word=True), 1
        case "each" if following == "part":
            return _share(token.start, run[at + 1].end, _ONE / run[at + 1].value), 2
        case "article" if following in ("part", "half"):
            return _one_part(text, token, run[at + 1]), 2
        case "half":
            return _half(text, token), 1
        case "vulgar":
            return _of_a_scale(text, _share(token.start, token.end, token.value)), 1
        case "digits" | "ones" | "tens" | "scale" | "article":
            return _number(text, run, at)
        case _:
            return None, 1


def _number(text: str, run: Sequence[Token], at: int) -> tuple[Numeral | None, int]:
    first = run[at]
    used, value, resolution, scale = _cardinal(run, at)
    if used == 0 or (used == 1 and first.kind in ("scale", "article")):
        return None, 1  # "million" alone is no number: "a million" is
    behind = at + used
    part = run[behind] if behind < len(run) else None
    is_digits = first.kind == "digits"
    if part is not None and part.kind == "part" and not part.is_plural and value != 1 and not is_digits:
        return None, used + 1  # "the twenty fifth"
    if part is not None and part.kind == "part" and (part.is_plural or value == 1):
        return _parts(text, run, at, used, value)
    end = run[behind - 1].end
    if share := _share_of(text, run[at].start, end, value):
        return share, used
    if is_digits and used == 1:
        numeral = _with_marks(text, first, value, resolution)
    else:
        numeral = Numeral(
            first.start, end, value, value, resolution, is_word=not is_digits, scale=scale if is_digits else 1
        )
    mixed, more = _and_part(run, behind, numeral)
    return _scaled(text, mixed, run, behind + more, used + more)


def _cardinal(run: Sequence[Token], at: int) -> tuple[int, Decimal, Decimal, int]:
    """How many tokens from one on make a whole number (or digits with scales), its value, resolution and last scale."""
    count = _Count(is_digits=run[at].kind == "digits")
    number = at
    while number < len(run):
        joined = run[number].kind == "and"
        if joined and not (count.takes_and and number + 1 < len(run)):
            break
        token = run[number + joined]
        follows = run[number + joined + 1].kind if number + joined + 1 < len(run) else ""
        if joined and token.kind == "ones" and follows in ("half", "part"):
            break  # "two million | and one half"
        if not (count.take_joined(token, follows) if joined else count.take(token, follows, is_first=number == at)):
            break
        number += 1 + joined
    return number - at, count.value, count.known_to, count.scale


@dataclass(slots=True)
class _Count:
    """A number as it is counted up: `total` of the scales that are closed, and the group below the next one."""

    is_digits: bool
    total: Decimal = ZERO
    group: Decimal | None = None
    resolution: Decimal = _ONE
    least: int = 0
    scale: int = 1

    @property
    def value(self) -> Decimal:
        """The number so far."""
        return self.total + (self.group or ZERO)

    @property
    def known_to(self) -> Decimal:
        """Its resolution: words below a thousand are exact."""
        return self.resolution if self.is_digits or self.value >= _THOUSAND else _ONE

    @property
    def takes_and(self) -> bool:
        """May "and" go on from here: "a hundred | and five"?"""
        return bool(self.total) or (self.group or ZERO) >= _HUNDRED

    def take(self, token: Token, follows: str, *, is_first: bool, joined: bool = False) -> bool:
        """Add a token that goes on with the number; False where it does not. `joined`: it stands behind "and"."""
        match token.kind:
            case "article" if is_first and follows == "scale":
                self.group = _ONE
            case "digits" if self.group is None and (not self.total or follows == "scale"):
                self.group, self.resolution = token.value, stated_resolution(plain_digits(token.text))
            case "ones" | "tens" if _fits(token, self.group) and not self._is_closed(follows, joined=joined):
                self.group, self.resolution = (self.group or ZERO) + token.value, _ONE
            case "scale":
                return self._multiply(int(token.value), is_first=is_first)
            case _:
                return False
        return True

    def take_joined(self, token: Token, follows: str) -> bool:
        """Add a token behind "and": below a hundred, and no new group ("3 hundred and 2 hundred")."""
        if not 0 < token.value < _HUNDRED or token.kind == "scale":
            return False
        if token.kind != "digits":
            return self.take(token, follows, is_first=False, joined=True)
        if follows == "scale" or (self.group or ZERO) % _HUNDRED:
            return False
        self.group, self.resolution = (self.group or ZERO) + token.value, _ONE
        return True

    def _is_closed(self, follows: str, *, joined: bool) -> bool:
        """Does no word go on with digits: "$900 | eight years earlier", "3 million | five years ago"?

        A scale between lets it: "3 hundred and five", "3 million five hundred thousand".
        """
        return self.is_digits and (self.scale == 1 or not (joined or follows == "scale"))

    def _multiply(self, factor: int, *, is_first: bool) -> bool:
        if factor < _THOUSAND:
            if self.group is not None and self.group >= _HUNDRED:
                return False
            self.resolution = self.resolution * factor if self.is_digits else _ONE
            self.group, self.scale = (_ONE if self.group is None else self.group) * factor, factor
            return True
        if (self.group is None and not is_first) or (self.least and factor >= self.least):
            return False
        self.total += (_ONE if self.group is None else self.group) * factor
        self.resolution = (self.resolution if self.is_digits else _ONE) * factor
        self.group, self.least, self.scale = None, factor, factor
        return True


def _fits(token: Token, group: Decimal | None) -> bool:
    """Does a number word go on with the number so far: "forty | three", "a hundred | five", but not "three | twenty"?"""
    if group is None:
        return True
    if group != int(group):
        return False
    if token.kind == "ones" and 0 < token.value < 10 and group % 10 == 0 and group % _HUNDRED >= 20:
        return True
    return group >= _HUNDRED and group % _HUNDRED == 0 and token.value > 0


def _with_marks(text: str, token: Token, value: Decimal, resolution: Decimal) -> Numeral:
    """Digits with what is written at them: an exponent, "4/5", "2½", "10 1/2", "150k", "$3bn"."""
    start, end = token.start, token.end
    if exponent := _EXPONENT.match(text, end):
        power = int(exponent["power"].replace("−", "-"))
        if abs(power) <= _MOST_EXPONENT:
            factor = Decimal(exponent["base"] or 10) ** power
            return Numeral(start, exponent.end(), value * factor, value * factor, resolution * factor)
    if (slash := _SLASH.match(text, end)) and 0 < value < int(slash[1]):
        return _of_a_scale(text, _share(start, slash.end(), value / int(slash[1])))
    if end < len(text) and text[end] in VULGAR_FRACTIONS:
        value, end = value + VULGAR_FRACTIONS[text[end]], end + 1
        resolution = stated_resolution(str(value.quantize(Decimal("0.01")).normalize()))
    elif (mixed := _MIXED.match(text, end)) and 0 < int(mixed[1]) < int(mixed[2]) and value == int(value):
        value, end = value + Decimal(int(mixed[1])) / int(mixed[2]), mixed.end()
        resolution = stated_resolution(str(value.quantize(Decimal("0.01")).normalize()))
    if (letter := _SCALE_LETTER.match(text, end)) and _is_scale(text, start, letter):
        factor = Decimal(SCALE_LETTERS[letter[1].lower()])
        return Numeral(start, letter.end(), value * factor, value * factor, resolution * factor, scale=int(factor))
    return Numeral(start, end, value, value, resolution)


def _is_scale(text: str, start: int, letter: re.Match[str]) -> bool:
    """A letter that touches its number is a scale ("150k"), or stands behind money ("$5 m"); "10m wide" is metres."""
    is_metre = letter[1] == "m"
    if letter[1].lower() == "mm":
        return letter[1] == "MM" and text[max(0, start - 2) : start].strip()[-1:] in tuple("$€£")  # "$1MM"
    if letter[0][0].isspace():
        is_money = text[max(0, start - 2) : start].strip()[-1:] in tuple("$€£¥₹₸₽")
        return len(letter[1]) > 1 or is_money or letter[1] in ("k", "M")  # metres are written small
    return not (is_metre and _METRES.match(text, letter.end()))


def _and_part(run: Sequence[Token], at: int, numeral: Numeral) -> tuple[Numeral, int]:
    """The number with a part of one behind it: "two | and a half", "five | and three quarters", "four | point six"."""
    kinds = [token.kind for token in run[at : at + 4]]
    if kinds[:2] == ["point", "ones"] or kinds[:2] == ["point", "digits"]:
        return _with_decimals(run, at, numeral)
    size = 0
    for shape in (
        ["and", "article", "half"],
        ["and", "article", "part"],
        ["and", "ones", "part"],
        ["and", "ones", "half"],
        ["and", "half"],
    ):
        if kinds[: len(shape)] == shape:
            size = len(shape)
    if not size:
        return numeral, 0
    part, times = run[at + size - 1], run[at + size - 2]
    top = times.value if times.kind == "ones" else _ONE
    bottom = Decimal(2) if part.kind == "half" else part.value
    if top >= bottom:
        return numeral, 0
    value = numeral.low + top / bottom * _last_scale(run, at)
    return replace(numeral, end=part.end, low=value, high=value, resolution=Decimal("0.1")), size


def _last_scale(run: Sequence[Token], at: int) -> Decimal:
    """What a part behind a number is a part of: "3 million | and a half" is 3.5 million, "a hundred and a half" 100.5."""
    scale = run[at - 1] if at else None
    return scale.value if scale is not None and scale.kind == "scale" and scale.value >= 1000 else _ONE


def _with_decimals(run: Sequence[Token], at: int, numeral: Numeral) -> tuple[Numeral, int]:
    digits, number = "", at + 1
    if number < len(run) and run[number].kind == "ones" and run[number].value >= 10:
        digits, number = str(run[number].value), number + 1  # "point eleven"
    while number < len(run) and run[number].kind in ("ones", "digits") and run[number].value in _ONE_DIGIT:
        digits, number = f"{digits}{int(run[number].value)}", number + 1
    if not digits:
        return numeral, 0
    value = numeral.low + Decimal(f"0.{digits}")
    resolution = Decimal(1).scaleb(-len(digits))
    return replace(numeral, end=run[number - 1].end, low=value, high=value, resolution=resolution), number - at


def _scaled(text: str, numeral: Numeral, run: Sequence[Token], behind: int, used: int) -> tuple[Numeral, int]:
    """The number times a scale word that stands behind its part of one or its marks: "two and a half *million*"."""
    if behind < len(run) and run[behind].kind == "scale" and run[behind].start >= numeral.end and not numeral.is_share:
        factor, end = run[behind].value, run[behind].end
        scaled = replace(
            numeral,
            end=end,
            low=numeral.low * factor,
            high=numeral.high * factor,
            resolution=numeral.resolution * factor,
            scale=int(factor),
        )
        return scaled, used + 1
    return numeral, used


# --- Shares


def _share(start: int, end: int, share: Decimal) -> Numeral:
    """A fraction; exact by form, so its resolution is 0."""
    return Numeral(start, end, share, share, ZERO, is_share=True, is_word=True)


def _of_a_scale(text: str, share: Numeral) -> Numeral:
    """ "Half *a million*", "three quarters *of a million*" are numbers and no shares."""
    if scale := _OF_A_SCALE.match(text, share.end):
        factor = SCALES[scale[1].lower()]
        value = share.low * factor
        return Numeral(share.start, scale.end(), value, value, value / 5, is_word=True)
    return share


def _half(text: str, token: Token) -> Numeral:
    return _of_a_scale(text, _share(token.start, token.end, Decimal("0.5")))


def _one_part(text: str, article: Token, part: Token) -> Numeral | None:
    """ "A third of", "a half", "a quarter of a million"; "a third person" is no share."""
    touches = text[article.end : part.start] == "-"
    is_share = touches or _AFTER_SHARE.match(text, part.end) or (part.value == 4 and _OF_A_SCALE.match(text, part.end))
    if part.kind == "part" and not is_share:
        return None
    if part.is_plural:
        return None
    return _of_a_scale(text, _share(article.start, part.end, _ONE / part.value))


def _parts(text: str, run: Sequence[Token], at: int, used: int, value: Decimal) -> tuple[Numeral | None, int]:
    """ "Three quarters", "two-thirds", "one fifth of"; "one hundred and three quarters" is 100.75."""
    part, behind = run[at + used], at + used
    joined = next((n for n in range(behind - 1, at, -1) if run[n].kind == "and"), None)
    if joined is not None and part.is_plural:
        before = run[at:joined]
        size, whole, _, _ = _cardinal(before, 0)
        _, top, _, _ = _cardinal(run[joined + 1 : behind], 0)
        if size == len(before) and top < part.value:
            mixed = whole + top / part.value * _last_scale(run, joined)
            return Numeral(run[at].start, part.end, mixed, mixed, Decimal("0.01"), is_word=True), used + 1
    touches = text[run[behind - 1].end : part.start] == "-"
    if value == 1 and not part.is_plural and not touches and not _AFTER_SHARE.match(text, part.end):
        return None, used + 1
    if value != int(value) and run[at].kind == "digits":
        return None, used
    return _of_a_scale(text, _share(run[at].start, part.end, Decimal(int(value)) / int(part.value))), used + 1


def _share_of(text: str, start: int, end: int, part: Decimal) -> Numeral | None:
    """ "(One) in eight", "(3) out of 10"; None where it is something else ("one in March")."""
    match = _IN.match(text, end)
    if not match or part < 1 or part != int(part):
        return None
    link = " ".join(match["link"].lower().split())
    if link == "of" or (match["noun"].strip() and part != 1):
        return None
    at = start_of(text, match.end())
    if at != match.end():
        return None
    run = run_from(text, at)
    used, whole, _, _ = _cardinal(run, 0)
    if not used or whole != int(whole):
        return None
    is_year = run[0].text.isdigit() and 1500 <= whole <= 2100 and link == "in"
    stop = run[used - 1].end
    if is_year or _NO_WHOLE.match(text, stop) or not part < whole:
        return None
    return _share(start, stop, Decimal(int(part)) / int(whole))
