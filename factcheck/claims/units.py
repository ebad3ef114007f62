"""The units that heads and titles of tables give to the figures below them: "Exports ($ million)", "Share, %"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from factcheck.lexicon.numbers import SCALE_LETTERS, SCALES
from factcheck.lexicon.units import AFTER, BEFORE

# What a head may call a scale beside its plain word: the word that is put behind the figure.
_SCALES: dict[str, str] = {
    **{word: word for word in SCALES},
    **{f"{word}s": word for word in ("thousand", "million", "billion", "trillion")},
    "000": "thousand", "'000": "thousand", "’000": "thousand", "000s": "thousand", "'000s": "thousand", "ths": "thousand",
    "thsd": "thousand", "mio": "million", "mrd": "billion",
    **{letters: word for word in ("thousand", "million", "billion", "trillion")
       for letters, factor in SCALE_LETTERS.items() if factor == SCALES[word] and len(letters) > 1 and letters != "mm"},
}  # fmt: skip
# Beside a sign of money these letters are scales too: "$m", "£k"; alone they may be metres or anything.
_LETTERS = {"m": "million", "k": "thousand", "b": "billion"}
_PERCENT = ("%", "percent", "per cent", "percentage", "pct", "in %", "in percent")
# Words that AFTER holds as well, though in a head they tell what is counted and when.
_NO_UNITS = frozenset(
    {"times", "occasions", "fold", "degree", "m", "second", "rs", "day", "month", "year", "week", "hour", "minute"}
)

_ASIDE = re.compile(r"\s*[(\[](?P<unit>[^()\[\]]*)[)\]]\s*")
_BEHIND = re.compile(r"(?:\s*[,;:–—]|\s+-)\s+(?P<unit>[^,;:–—]+)$|\s+(?P<counted>in\s+[^,;:–—]+)$|\s*(?P<sign>%)$")
_OPENING = re.compile(r"(?:in|unit:?|units:?|values? in|figures? in)\s+", re.IGNORECASE)
_OF = re.compile(r"(?P<unit>%|percent|per cent|percentage)\s+(?P<whole>of\s.+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Affix:
    """What belongs to each figure of a column or row: "$" before it, "million" and "tonnes" behind it."""

    before: str = ""
    scale: str = ""
    after: str = ""

    @property
    def unit(self) -> str:
        """The unit, whichever side it stands on; empty for a scale alone."""
        return self.before or self.after

    def __bool__(self) -> bool:
        return bool(self.before or self.scale or self.after)


def split_unit(text: str) -> tuple[str, Affix]:
    """What a head or label speaks of, and the unit that it gives.

    >>> split_unit("Exports ($ million)"), split_unit("Share, %")
    (('Exports', Affix(before='$', scale='million', after='')), ('Share', Affix(before='', scale='', after='%')))
    >>> split_unit("Debt (% of GDP)")
    ('Debt (share of GDP)', Affix(before='', scale='', after='%'))
    """
    if affix := _affix(text):
        return "", affix
    found = _ASIDE.search(text) or _BEHIND.search(text)
    if not found:
        return text, Affix()
    groups = found.groupdict()
    told = next(group for group in groups.values() if group is not None)
    if whole := _OF.fullmatch(told.strip()):
        return f"{text[: found.start()]} (share {whole['whole']}){text[found.end() :]}".strip(), Affix(after="%")
    affix = _affix(told)
    return (_without(text, found), affix) if affix else (text, Affix())


def _without(text: str, found: re.Match[str]) -> str:
    return f"{text[: found.start()]} {text[found.end() :]}".strip(" ,;:–—-")


def _affix(told: str) -> Affix | None:
    """The affix that a text is, and nothing beside it; None for other words."""
    told = _OPENING.sub("", told.strip()).strip().casefold()
    if told in _PERCENT:
        return Affix(after="%")
    money = next((sign for sign in sorted(BEFORE, key=len, reverse=True) if _leads(told, sign)), "")
    before = _as_written(money)
    rest = told[len(money) :].strip()
    if before and (not rest or _scale(rest, beside_money=True)):
        return Affix(before, _scale(rest, beside_money=True))
    first, _, unit = told.partition(" ")
    if _scale(first) and (not unit or _is_unit(unit)):
        return _behind(_scale(first), unit)
    last = told.rpartition(" ")
    if _scale(last[2]) and _is_unit(last[0]):  # "tonnes, thousand"
        return _behind(_scale(last[2]), last[0])
    return Affix(after=told) if _is_unit(told) else None


def _behind(scale: str, unit: str) -> Affix:
    unit = unit.removeprefix("of ").strip(" ,")
    return Affix(_as_written(unit), scale) if unit in BEFORE and unit not in AFTER else Affix("", scale, unit)


def _leads(text: str, sign: str) -> bool:
    return text.startswith(sign) and (not sign[-1].isalpha() or not text[len(sign) : len(sign) + 1].isalpha())


def _as_written(sign: str) -> str:
    return f"{sign.upper()} " if sign[-1:].isalpha() else sign.upper()


def _scale(word: str, *, beside_money: bool = False) -> str:
    word = word.rstrip(".") or word
    return _SCALES.get(word, "") or (_LETTERS.get(word, "") if beside_money else "")


def _is_unit(words: str) -> bool:
    unit = words.removeprefix("of ").strip(" ,")
    return (unit in AFTER and unit not in _NO_UNITS) or unit in BEFORE


def join_unit(figure: str, affix: Affix) -> str:
    """A bare figure with its unit.

    >>> join_unit("3.2", Affix("$", "million")), join_unit("17", Affix(after="%")), join_unit("-4", Affix("$"))
    ('$3.2 million', '17%', '-$4')
    """
    sign = "-" if affix.before and figure[0] in "-−" else ""
    number = figure[len(sign) :]
    behind = "%" if affix.after == "%" else f" {affix.scale} {affix.after}".rstrip().replace("  ", " ")
    return f"{sign}{affix.before}{number}{behind}"
