"""Numerals with their unit: "17 percent", "$3bn", "5 ft 2 in", "aged 15"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from factcheck.find.hedges import hedge_before
from factcheck.find.numerals import Numeral
from factcheck.lexicon.units import AFTER, AGED, BEFORE, PARTS_OF, TOUCHING, UNITS


@dataclass(frozen=True, slots=True, eq=False)
class Measured:
    """A numeral with its unit, a key of `UNITS`, and the span of both."""

    start: int
    end: int
    unit: str
    numeral: Numeral
    is_unit_before: bool = False

    @property
    def low(self) -> Decimal:
        """The lower end of its number."""
        return self.numeral.low

    @property
    def high(self) -> Decimal:
        """The upper end of its number."""
        return self.numeral.high


def _any_of(words: Iterable[str]) -> str:
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=len, reverse=True))


_SYMBOLS = [unit for unit in AFTER if not unit[0].isalpha() and unit[0] != "-"]
# A unit behind its number: a symbol, a word that a hyphen or a blank joins, or one that may touch it.
_UNIT = re.compile(
    rf"\s{{0,2}}(?:-\s?)?(?P<symbol>{_any_of(_SYMBOLS)})(?!\w)|(?P<touching>{_any_of(TOUCHING)})(?![\w²³])"
    r"|(?P<gap>\s*-\s?|\s+)(?P<words>[^\W\d_][\w./²³$]*(?:[\s-]{1,2}[^\W\d_][\w.²³]*){0,3})|(?P<fold>fold)\b",
    re.IGNORECASE,
)
_BETWEEN_WORDS = re.compile(r"[\s-]+")
_METRES = re.compile(r"m(?=\s+(?:wide|long|tall|high|deep|thick|away|above|below|race|sprint|hurdles|pool|apart)\b)")
_CURRENCY = re.compile(rf"(?:^|(?<![\w$]))(?P<unit>{_any_of(BEFORE)})\s?$", re.IGNORECASE)
_HEDGE_REACH = 40  # characters between money and its number: "US$ more than 3 million"
_AGED = re.compile(rf"\b(?:{'|'.join(AGED)})\s+(?:of\s+)?(?:over\s+|under\s+|between\s+|from\s+)?$", re.IGNORECASE)
_OF_AGE = re.compile(r"\s+(?:of\s+age|old|or\s+older|and\s+older|or\s+over|and\s+over)\b|\s?-\s?olds?\b", re.IGNORECASE)
_WEIGHS = re.compile(r"\b(?:weigh\w*|weights?|heav\w+|lifts?|lifted|loses?|lost|gains?|gained|shed)\b", re.IGNORECASE)
_GOES_ON = re.compile(r",?\s+(?:and\s+)?")
_INCHES = re.compile(r"\s+in\b(?!\s+(?!more|less|tall|high|long|or)\w)")
_IS_CENTS = re.compile(r"\s*(?:[.,;!?)]\s*\D|[.]?\s*$)")


def measure(text: str, numeral: Numeral) -> Measured:
    """The numeral with the unit that stands before or after it; "" for a bare number."""
    before = text[max(0, numeral.start - 12) : numeral.start]
    unit, end = _unit_after(text, numeral)
    currency = _CURRENCY.search(before)
    if currency and unit and re.search(r"\d\s?$", before[: currency.start("unit")]):
        currency = None  # "10 rmb 20 usd"
    if currency:
        money = BEFORE[" ".join(currency["unit"].lower().split())]
        start = numeral.start - len(before) + currency.start("unit")
        return Measured(start, end if _same_money(unit, money) else numeral.end, money, numeral, is_unit_before=True)
    if unit == "year" and (age := _OF_AGE.match(text, end)):
        end += len(age[0]) if "older" not in age[0].lower() and "over" not in age[0].lower() else 0
        return Measured(numeral.start, end, "age", numeral)
    if unit:
        return Measured(numeral.start, end, unit, numeral)
    if metres := _METRES.match(text, numeral.end):
        return Measured(numeral.start, metres.end(), "m", numeral)
    unit = "age" if _AGED.search(before) else _money_before_hedge(text, numeral)
    return Measured(numeral.start, numeral.end, unit, numeral)


def _money_before_hedge(text: str, numeral: Numeral) -> str:
    """The money that stands before a number and its hedge, "US$ more than 3 million"; "" for none."""
    before = text[max(0, numeral.start - _HEDGE_REACH) : numeral.start]
    hedge = hedge_before(before)
    currency = _CURRENCY.search(before, 0, hedge[0]) if hedge else None
    return BEFORE[" ".join(currency["unit"].lower().split())] if currency else ""


def _same_money(one: str, other: str) -> bool:
    return one == other or (one == "USD" and other in ("CAD", "AUD", "NZD", "HKD", "SGD"))


def _unit_after(text: str, numeral: Numeral) -> tuple[str, int]:
    """The unit that stands behind a number and where it ends; "" and the end of the number where there is none."""
    match = _UNIT.match(text, numeral.end)
    if match is None:
        return "", numeral.end
    if written := match["symbol"] or match["touching"] or match["fold"]:
        return AFTER[" ".join(written.lower().split())], match.end()
    start = match.start("words")
    ends = [gap.start() for gap in _BETWEEN_WORDS.finditer(text, start, match.end())]
    for end in [match.end(), *reversed(ends)]:
        plain = " ".join(text[start:end].lower().split())
        bare = plain.rstrip(".")
        for word, stop in ((plain, end), (bare, end - len(plain) + len(bare))):
            unit = (AFTER.get(f"-{word}") if "-" in match["gap"] else None) or AFTER.get(word)
            if unit:
                return _pounds(text, numeral) if word == "pounds" else unit, stop
    return "", numeral.end


def _pounds(text: str, numeral: Numeral) -> str:
    """Of money, unless something is weighed."""
    return "pound" if _WEIGHS.search(text[max(0, numeral.start - 32) : numeral.start]) else "GBP"


def compounds(text: str, measured: Iterable[Measured]) -> Iterator[Measured]:
    """The measured numbers, with those that go on with a smaller unit made one: "3 dollars 50 cents", "5 ft 2 in"."""
    last: Measured | None = None
    for each in measured:
        joined = last and _joined(text, last, each)
        if joined:
            last = joined
            continue
        if last:
            yield last
        last = each
    if last:
        yield last


def _joined(text: str, large: Measured, small: Measured) -> Measured | None:
    if not _GOES_ON.fullmatch(text, large.end, small.start) or large.numeral.is_share or small.is_unit_before:
        return None
    factor, end = PARTS_OF.get((large.unit, small.unit)), small.end
    if factor is None and large.unit == "foot" and not small.unit and _INCHES.match(text, small.end):
        factor, end = PARTS_OF["foot", "inch"], small.end + text[small.end :].index("in") + 2
    if factor is None and not small.unit and (large.unit, "cent") in PARTS_OF and _IS_CENTS.match(text, small.end):
        factor = PARTS_OF[large.unit, "cent"] if 10 <= small.low < 100 else None  # "fifteen dollars fifty"
    if factor is None or small.low * factor >= 1 or large.low != int(large.low) or large.low != large.high:
        return None
    value = large.low + small.low * factor
    resolution = small.numeral.resolution * factor
    whole = replace(large.numeral, end=end, low=value, high=value, resolution=resolution)
    return replace(large, end=end, numeral=whole)


assert set(AFTER.values()) | set(BEFORE.values()) <= set(UNITS)
