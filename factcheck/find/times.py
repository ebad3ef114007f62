"""Times of day in a text: "6.10pm", "at 18:25", "5 p.m.", "at noon", each as minutes after midnight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from factcheck.find.spans import Span, Spans
from factcheck.model import Kind, Mention
from factcheck.values import Quantity

_HALF_DAY = r"(?P<half>[ap])(?:\.\s?m\.|m)(?!\w)"
# "6.10pm", "9:50 p.m.", "11 a.m.": the half of the day says that it is no score and no price.
_OF_TWELVE = re.compile(
    rf"(?<![\w.:,])(?P<hour>1[0-2]|0?[1-9])(?:[.:](?P<minute>[0-5]\d))?\s?{_HALF_DAY}",
    re.IGNORECASE,
)
# "18:25" alone may be a score, a ratio or a verse: a word must lead to it or follow it.
_LEADS = r"at|by|from|until|till|since|before|after|around|about|between|to|shortly|nearly"
_OF_DAY = re.compile(
    rf"\b(?:{_LEADS})\s(?:about\s|around\s|exactly\s|the\s)?(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)(?![\d:])"
    r"|(?<![\w.:,-])(?P<late>[01]?\d|2[0-3]):(?P<past>[0-5]\d)\s?(?=(?:hrs?|hours|h|GMT|UTC|CET|CEST|local\stime)\b)",
    re.IGNORECASE,
)
# The value of a claim or the cell of a table.
_ALONE = re.compile(r"\s*(?P<hour>[01]\d|2[0-3]):(?P<minute>[0-5]\d)\s*")
_NAMED = re.compile(r"\bat\s(?:about\s|around\s|exactly\s)?(?P<name>noon|midday|midnight)\b", re.IGNORECASE)
# "Shortly after 5 p.m." is no time to the minute.
_ROUGHLY = re.compile(
    r"\b(?:about|around|approximately|roughly|circa|shortly|just|soon|after|before|by|until|till|since|from|past|towards?|"
    r"nearly|almost)\s+(?:the\s)?$",
    re.IGNORECASE,
)
_HOUR = 60
_NOON = 12
_ROUGH = Decimal(_HOUR)  # minutes
_MINUTE = Decimal(1)
_LONGEST_LEAD = 16  # characters


def find_times(text: str, taken: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """The times of day of a text in its order, none of them inside a `taken` span (dates, sorted by start)."""
    if not any(char.isdigit() for char in text) and "at " not in text.lower():
        return ()
    dated = Spans(taken)
    found = sorted(_found(text))
    return tuple(_mention(text, *each) for each in found if not dated.touch(each[0], each[1]))


def _found(text: str) -> Iterator[tuple[int, int, int]]:
    """Where each time stands, and the minutes after midnight."""
    for match in _OF_TWELVE.finditer(text):
        afternoon = _NOON if match["half"].lower() == "p" else 0
        minutes = (int(match["hour"]) % _NOON + afternoon) * _HOUR + int(match["minute"] or 0)
        yield match.start(), match.end(), minutes
    for match in _OF_DAY.finditer(text):
        start = match.start("hour") if match["hour"] else match.start("late")
        end = match.end("minute") if match["hour"] else match.end("past")
        yield start, end, int(match["hour"] or match["late"]) * _HOUR + int(match["minute"] or match["past"])
    if alone := _ALONE.fullmatch(text):
        yield alone.start("hour"), alone.end("minute"), int(alone["hour"]) * _HOUR + int(alone["minute"])
    for match in _NAMED.finditer(text):
        yield *match.span("name"), 0 if match["name"].lower() == "midnight" else _NOON * _HOUR


def _mention(text: str, start: int, end: int, minutes: int) -> Mention:
    is_rough = _ROUGHLY.search(text[max(0, start - _LONGEST_LEAD) : start]) is not None
    value = Quantity(Decimal(minutes), Decimal(minutes), "clock", _ROUGH if is_rough else _MINUTE)
    return Mention(start, end, text[start:end], Kind.QUANTITY, value)
