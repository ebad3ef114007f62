"""Quantities that are more than a number with a unit behind it: scores, ratios, "half a year", "a year and a half"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal

from factcheck.find.hedges import widen
from factcheck.find.spans import Spans
from factcheck.lexicon.numbers import ONES
from factcheck.lexicon.units import AFTER
from factcheck.model import Kind, Mention
from factcheck.values import Quantity

_SPAN = (
    "second|minute|hour|day|week|month|year|decade|century|mile|metre|meter|kilometre|kilometer|litre|liter|acre|hectare"
)
_SMALL = "|".join(["an?", *list(ONES)[2:13]])
_AND_A_HALF = re.compile(
    rf"(?<![\w-])(?P<n>{_SMALL})\s+(?P<unit>{_SPAN})s?\s+and\s+an?\s+(?P<part>half|quarter)\b(?!\s+(?:of|million))",
    re.IGNORECASE,
)
_HALF_A = re.compile(
    rf"(?<![\w-])(?:(?P<half>half)[\s-]+an?[\s-]+|(?P<part>a\s+quarter|three[\s-]quarters)\s+of\s+an?\s+)(?P<unit>{_SPAN})\b",
    re.IGNORECASE,
)
_PAIR = re.compile(
    r"(?<![\w.,:/-])(?P<a>\d{1,3})(?P<mark>\s?[-–]\s?|:)(?P<b>\d{1,3})(?![\w%]|[-–:./,]\d|\s?(?:%|per\s?cent))"
)
# Words of a match near a pair of numbers: it is a score and no range.
_MATCH_BEFORE = re.compile(
    r"\b(?:won|wins?|winning|beat(?:en|ing)?|beats|lost|los(?:e|es|ing)|le(?:ads?|d|ading)|drew|draws?|drawn|defeat(?:ed|s|ing)?|"
    r"victory|scores?|scored|ahead|trail(?:ed|ing|s)?|result|finish(?:ed|es)?|ended|tied?|aggregate|half-time|full-time|went\s+down)"
    r"\b[^.;]{0,40}$",
    re.IGNORECASE,
)
_MATCH_AFTER = re.compile(
    r"\s+(?:votes?|win|victory|defeat|draw|lead|loss|triumph|thrashing|on\s+aggregate|at\s+half-time|at\s+home|away|after\s+extra)\b",
    re.IGNORECASE,
)
_VOTE_BEFORE = re.compile(
    r"\b(?:vote[sd]?|voting|backed|passed|approved|adopted|rejected|carried|outcome|ruled|split)\b[^.;]{0,60}$",
    re.IGNORECASE,
)
_VOTE_AFTER = re.compile(r"\s+(?:votes?|majority|decision|verdict|ruling|in\s+favou?r|against)\b", re.IGNORECASE)
# What tells of a vote so near to a pair of numbers that it is one even where the smaller leads: "voted 48 to 51".
_VOTE_AT = re.compile(
    r"(?:\b(?:vot(?:e|es|ed|ing)|tally|split|divided|deadlocked|margin|majority)(?:\s+(?:count|tally|was|were|is|stood|ended|of|by|"
    r"at|went|against\s+it|it\s+down|down\s+the\s+\w+))*"
    r"|\b(?:fail(?:ed|s)?|reject(?:ed|s)?|defeated|approved|backed|passed|carried|adopted|lost|ruled)\b[^.;:\d]{0,40}(?:,|\bby)"
    r"|\b(?:reject(?:ed|s)?|defeated|approved|backed|passed|adopted)\s+(?:it|(?:the|a|an|its)\s+(?:\w+\s+)?(?:amendment|ban|bill|"
    r"budget|deal|law|measure|motion|nomination|ordinance|plan|proposal|resolution|treaty)))\s+$",
    re.IGNORECASE,
)
# Behind the votes no thing is counted: "voted 5 to 7 times", "rejected by 20 to 30 clubs".
_VOTE_ENDS = re.compile(
    r"\s*(?:[.,;:)!?–—]|$)|\s+(?:votes?|vote|to|against|in|on|for|that|not|after|with|and|last|when|as|margin|majority|late|"
    r"early|yesterday|today|this|at|before|by|down)\b",
    re.IGNORECASE,
)
_TALLY = "|".join(["\\d{1,4}", *sorted(list(ONES)[2:], key=len, reverse=True)])
# "34 votes to 21", "won 4 to 1": no unit behind it, which would make it a range, and no "from" before it.
_TO = re.compile(
    rf"(?<![\w.,:/-])(?<!from )(?<!between )(?P<a>{_TALLY})(?P<thing>\s+(?:votes?|goals?|points?|sets?|games?))?"
    rf"\s+to\s+(?P<b>{_TALLY})(?![\w%]|[-–:./,]\d|\s?(?:%|per\s?cent))"
    rf"(?!\s+(?:[ap]\.?m|(?:{_SPAN})s|hundred|thousand|million|billion)\b)",
    re.IGNORECASE,
)
# "34 in favour and 21 against", "12 for, 9 against", "34 members voted for it and 21 voted against"
_IT = r"(?:it|(?:the|its)\s+\w+)"
_VOTING = r"\s+(?:[a-z]+\s+)?(?:voted|votes?)"
_FOR = rf"(?:{_VOTING}\s+for(?:\s+{_IT})?|(?:{_VOTING})?\s+in\s+favou?r(?:\s+of\s+{_IT})?|\s+(?:for|ayes?|yeas?|yes))"
_AGAINST = re.compile(
    rf"(?<![\w.,:/–-])(?<!of )(?<!of the )(?<!of its )(?<!of all )(?P<a>{_TALLY}){_FOR}"
    rf"\s*(?:,|;|\band\b|\bto\b|\bwith\b|\bbut\b|\s)+(?P<b>{_TALLY})(?:{_VOTING}|\s+were)?\s+(?:against|opposed|no(?:es|s)?|nays?)\b",
    re.IGNORECASE,
)
_RATIO_BEFORE = re.compile(r"\b(?:ratio|odds|proportion|majority|scale|outnumber(?:ed|s)?)\b[^.;]{0,24}$", re.IGNORECASE)
# "The ratio of sheep to horses is 3 to 7"; "fell from 3 to 7" are two values.
_RATIO = re.compile(r"(?<![\w.,:/-])(?P<a>\d{1,3})\s+to\s+(?P<b>\d{1,3})(?![\w%]|[-–:./,]\d|\s?(?:%|per\s?cent))")
_RATIO_TOLD = re.compile(r"\b(?:ratio|odds)\b(?:(?!\bfrom\b)[^.;\d])*$", re.IGNORECASE)
_RATIO_REACH = 160  # characters: what is set in the ratio stands between
# A set behind another set: "won 2-6 6-2 6-3".
_SET_AFTER = re.compile(r",?\s(?P<a>\d{1,2})[-–](?P<b>\d{1,2})(?![\w%])")
_NEAR = 64  # characters
_AGAINST_WORDS = ("against", "opposed", " no", " nay")
_MOST_GOALS = 20
_FEET = re.compile(r"(?<![\w.,])(?P<feet>\d)\s?(?:'|′|’)\s?(?P<inches>1[01]|\d)\s?(?:\"|″|”|'')")


def find_shapes(text: str) -> Iterator[Mention]:
    """The scores, ratios, heights and fractions of a unit in a text, none overlapping, in any order."""
    lower = text.lower()
    if "half" in lower or "quarter" in lower:
        yield from _parts_of_units(text)
    if any(mark in text for mark in "'′’"):
        for match in _FEET.finditer(text):
            value = int(match["feet"]) + Decimal(int(match["inches"])) / 12
            yield _mention(text, *match.span(), Quantity(value, value, "foot", Decimal(1) / 12))
    if any(mark in text for mark in "-–:"):
        yield from _told(text, _PAIR, _pair)
    votes = list(_told(text, _AGAINST, _votes)) if any(word in lower for word in _AGAINST_WORDS) else []
    yield from votes
    if " to " in lower:
        counted = Spans((vote.start, vote.end) for vote in votes)
        yield from (tally for tally in _told(text, _TO, _tally) if not counted.touch(tally.start, tally.end))
    if "ratio" in lower or "odds" in lower:
        yield from _ratios(text)


def _told(text: str, pattern: re.Pattern[str], read: Callable[[str, re.Match[str]], Quantity | None]) -> Iterator[Mention]:
    for match in pattern.finditer(text):
        if quantity := read(text, match):
            yield _mention(text, *match.span(), quantity)


def _ratios(text: str) -> Iterator[Mention]:
    """ "A ratio of 3 to 7", "of more than 3 to 7"."""
    for match in _RATIO.finditer(text):
        if int(match["b"]) and _RATIO_TOLD.search(text[max(0, match.start() - _RATIO_REACH) : match.start()]):
            ratio = Decimal(match["a"]) / Decimal(match["b"])
            yield _mention(text, *widen(text, *match.span(), Quantity(ratio, ratio, "ratio")))


def _parts_of_units(text: str) -> Iterator[Mention]:
    """ "A year and a half", "half an hour"."""
    for match in _AND_A_HALF.finditer(text):
        part = Decimal("0.5") if match["part"].lower() == "half" else Decimal("0.25")
        whole = match["n"].lower()
        value = (Decimal(1) if whole in ("a", "an") else Decimal(ONES[whole])) + part
        yield _measured(text, match, value, Decimal("0.1"))
    for match in _HALF_A.finditer(text):
        share = "0.5" if match["half"] else "0.75" if match["part"].lower().startswith("three") else "0.25"
        yield _measured(text, match, Decimal(share), Decimal("0.1"))


def _pair(text: str, match: re.Match[str]) -> Quantity | None:
    """A ratio ("3:1"), or a score ("2-1") where the words around tell of a match; both scores of a side hold either way."""
    one, other = Decimal(match["a"]), Decimal(match["b"])
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if match["mark"] == ":" and other and (_RATIO_BEFORE.search(before) or other == 1):
        return Quantity(one / other, one / other, "ratio")
    falls = one >= other  # no range goes down, or stands still
    votes = _VOTE_BEFORE.search(before) or _VOTE_AFTER.match(text, match.end())
    if falls and match["mark"] != ":" and (one < _MOST_GOALS or votes):
        return _score(one, other)
    if match["mark"] != ":" and _is_vote(before, text, match.end()):
        return _score(one, other)
    is_score = _MATCH_BEFORE.search(before) or _MATCH_AFTER.match(text, match.end()) or _is_set(text, match)
    if max(one, other) < 200 and is_score:
        return _score(one, other)
    return None


def _score(one: Decimal, other: Decimal) -> Quantity:
    """Both numbers in the order of their size: 2 to 7 is the same result as 7 to 2, told from the other side."""
    return Quantity(min(one, other), max(one, other), "score", Decimal(1))


def _is_vote(before: str, text: str, end: int) -> bool:
    """Is a pair of numbers that ends at an offset the count of a vote, whichever of them is larger?"""
    return bool(_VOTE_AT.search(before) and _VOTE_ENDS.match(text, end))


def _votes(_: str, match: re.Match[str]) -> Quantity:
    """The two sides of a vote, each with its word: "12 for, 9 against"."""
    return _score(_count(match["a"]), _count(match["b"]))


def _count(written: str) -> Decimal:
    return Decimal(written) if written.isdigit() else Decimal(ONES[written.lower()])


def _tally(text: str, match: re.Match[str]) -> Quantity | None:
    """A score in words ("34 votes to 21"); without what is counted the words around must tell of a match or a vote."""
    one, other = _count(match["a"]), _count(match["b"])
    before = text[max(0, match.start() - _NEAR) : match.start()]
    is_told = _MATCH_BEFORE.search(before) or _VOTE_BEFORE.search(before) or _VOTE_AFTER.match(text, match.end())
    is_score = (one > other and is_told and not _RATIO_TOLD.search(before)) or _is_vote(before, text, match.end())
    if match["thing"] or is_score:
        return _score(one, other)
    return None


def _is_set(text: str, match: re.Match[str]) -> bool:
    """Does a pair that falls, and so is a score, stand beside this one in a row of sets ("2-6 6-2 6-3")?"""
    behind = _SET_AFTER.match(text, match.end())
    return behind is not None and _MOST_GOALS > int(behind["a"]) > int(behind["b"])


def _measured(text: str, match: re.Match[str], value: Decimal, resolution: Decimal) -> Mention:
    unit = AFTER[match["unit"].lower()]
    return _mention(text, *widen(text, *match.span(), Quantity(value, value, unit, resolution)))


def _mention(text: str, start: int, end: int, quantity: Quantity) -> Mention:
    return Mention(start, end, text[start:end], Kind.QUANTITY, quantity)
