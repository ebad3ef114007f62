"""Dates in a text, from the full day to the century, and relative ones where there is an anchor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import cache

from factcheck.find.date_readers import Anchors, Groups
from factcheck.find.date_rules import RULES, Rule
from factcheck.find.date_words import COUNT, DAYWORD, FIRST_WORDS, UNIT
from factcheck.lexicon.calendar import AMBIGUOUS_MONTHS, HOLIDAYS, MONTHS, WEEKDAYS
from factcheck.model import Kind, Mention
from factcheck.values import Date

_UNANCHORED = re.compile(
    rf"\b(?:(?:{COUNT})\s+(?:{UNIT})\s+ago|(?:last|this|next)\s+(?:week|month|year|{'|'.join(WEEKDAYS)})|"
    rf"(?:on\s+)?(?:{'|'.join(WEEKDAYS)})(?=[\s.,;!?])(?!,?\s+(?:the\s+)?\w+\s+\w*\d)|today|yesterday|tomorrow)\b",
    re.IGNORECASE,
)
# Without one of these a text holds no date; looking for them costs a tenth of looking for dates.
_TRIGGER = re.compile(
    rf"\d|\b(?:{'|'.join(MONTHS)}|{'|'.join(WEEKDAYS)}|ago|later|earlier|years?|months?|weeks?|days?|century|fortnight|"
    rf"{DAYWORD}|easter|thanksgiving|{'|'.join(sorted({name.split()[0] for name in HOLIDAYS}))}|"
    r"good\s+friday|black\s+friday|mon|tue|wed|thu|fri|(?:first|second|third|fourth|final|last)[\s-]+(?:\w+[\s-]+)?(?:quarter|half))",
    re.IGNORECASE,
)
_NUMERIC = re.compile(r"(?<![\w./-])(\d{1,2})[/-](\d{1,2})[/-](?:\d{4}|\d\d)(?![\w/-])")
# As far back, in characters, "the next day" and "a year later" look for the date that they count from, where no anchor
# is given.
_NEAR = 160
# A report names its own day about once in so many characters; a history hardly ever does.
_NEWS_EVERY = 1500
# What "the next day" and a date without a year never count from: whole periods, and what itself counts from today.
_NO_ANCHOR = frozenset(
    {"years", "decade", "century", "season", "from a day", "step month", "within", "weekday of week", "weekday the",
     "weekday", "step weekday", "day word", "holiday", "step", "same", "bare quarter"}
)  # fmt: skip
# A date at the start of a sentence, or of a line, is what the story goes on from.
_OPENS = re.compile(
    r"(?:^|[.!?\n])\W*(?:(?:in|by|since|during|throughout|from|at|the|end|of|start|beginning|early|late)\s+)*$",
    re.IGNORECASE,
)
_WORD = re.compile(r"(?<![^\W\d_])[a-z]+(?![^\W\d_])|(?<!\d)\d+", re.IGNORECASE)
# "Two days after 16 June" is neither.
_SIDES = re.compile(
    r"(?<!day )(?<!days )(?<!week )(?<!weeks )(?<!month )(?<!months )(?<!year )(?<!years )"
    r"\b(?:(?P<after>after|(?<!no )(?<!not )later\s+than)|before|prior\s+to|(?<!no )(?<!not )earlier\s+than)\s+$",
    re.IGNORECASE,
)
_SIDE_REACH = 24  # characters
# The quarters of a game are none of a year.
_PLAY = re.compile(
    r"\b(?:games?|touchdowns?|yards?|field\s+goals?|coach|quarterback|halftime|overtime|scor(?:e|ed|ing)|outscored|comeback|"
    r"rebounds?|free\s+throws?|trail(?:ed|ing)|buzzer|kick-?off|playoffs?|Super\s+Bowl|N[BF]A|NFL)\b",
    re.IGNORECASE,
)
_PLAY_REACH = 100  # characters
# "More than 2000" and "$ 1900" are amounts, and "working paper no. 2004" has a number.
_AMOUNT = re.compile(r"(?:\b(?:(?:more|less|fewer|greater)\s+than|nos?\.|number|rs\.?)|[$€£¥₹₸₽])\s$", re.IGNORECASE)
_MONTH_WORDS = frozenset({"may", "march", "august", "mar"})
# What may stand behind a day of one or two digits, or the count of "12 days ago".
_AFTER_DAY = re.compile(
    r"\s?(?:st|nd|rd|th)\b|\s?[-–—/.]|[QH](?![a-z])|\s+(?:of|day|week|fortnight|month|year|decade|and|or|to|until)|"
    r"\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)",
    re.IGNORECASE,
)
_GROUP = re.compile(r"\(\?P(?P<ref>[<=])(?P<name>\w+)")


def find_dates(text: str, today: date | None = None) -> tuple[Mention, ...]:
    """All dates of a text. `today` anchors relative dates and missing years; without it relative dates are left out."""
    return read_dates(text, today)[0]


def read_dates(text: str, today: date | None = None) -> tuple[tuple[Mention, ...], tuple[tuple[int, int], ...]]:
    """The dates of a text, and the spans of all that is written as one ("31 June", "two days ago" without an anchor)."""
    if not _TRIGGER.search(text):
        return (), ()
    found: list[Mention] = []
    spans: list[tuple[int, int]] = []
    day_first, is_news = _day_first(text), today is not None and _is_news(text)
    last: tuple[int, Date] | None = None
    named: Date | None = None
    for start, end, rule, groups in _matches(text):
        if _is_word(rule, groups):
            continue
        if rule.name == "bare year" and _AMOUNT.search(text[max(0, start - _SIDE_REACH) : start]):
            continue
        spans.append((start, end))
        if _is_part_of_name(rule, text, start, end) or _is_of_a_game(rule, text, start, end):
            continue
        if _is_length_of_time(rule, groups) and today is None and last is None:
            spans.pop()  # "joined two months later", "6 years from now": a length of time all the same
            continue
        near = last[1] if last and (today or start - last[0] < _NEAR) else None
        value = _read(rule, groups, Anchors(today, near, named if near else None, day_first, is_news))
        if value is None:
            continue
        if side := _side(text[max(0, start - _SIDE_REACH) : start]):
            value = replace(value, side=side)
        found.append(Mention(start, end, text[start:end], Kind.DATE, value))
        if (
            value.has_year
            and rule.name not in _NO_ANCHOR
            and _leads_on(last[1] if last else None, value, rule, today, text[max(0, start - 40) : start])
        ):
            last = end, value
    return tuple(found), tuple(spans)


def unanchored_dates(text: str) -> tuple[str, ...]:
    """The relative dates of a text ("two days ago", "last year"), which say nothing without an anchor."""
    return tuple(match[0] for match in _UNANCHORED.finditer(text))


def ambiguous_dates(text: str) -> tuple[str, ...]:
    """The dates in numbers that may put the day or the month first ("3/4/2024"), where no other date of the text tells."""
    if _day_first(text) is not None:
        return ()
    return tuple(match[0] for match in _NUMERIC.finditer(text) if match[1] != match[2])


def read_date(text: str, today: date | None = None) -> Date | None:
    """The first date of a short text, such as the value of a claim; None when there is none."""
    for mention in find_dates(text, today):
        if isinstance(mention.value, Date):
            return mention.value
    return None


def _matches(text: str) -> Iterator[tuple[int, int, Rule, Groups]]:
    """Where the rules match, from left to right, none overlapping; each is tried only at words that it may start with."""
    reached, lower = 0, text.lower()
    asked: dict[str, bool] = {}
    for word in _WORD.finditer(text):
        start = word.start()
        if start < reached or not (kinds := _kinds(text, word)):
            continue
        for rule in _rules_for(kinds):
            if rule.needs:
                if rule.name not in asked:
                    asked[rule.name] = any(word in lower for word in rule.needs)
                if not asked[rule.name]:
                    continue
            pattern, names = _compiled(rule)
            if match := pattern.match(text, start):
                groups = {name: match[key] for key, name in names if match[key] is not None}
                reached = match.end()
                yield match.end("lead") if "lead" in groups else start, reached, rule, groups
                break


def _kinds(text: str, word: re.Match[str]) -> str:
    """The kinds of first word that a word is of; "" where no date can start with it."""
    if not word[0][0].isdigit():
        return FIRST_WORDS.get(word[0].lower(), "")
    size = word.end() - word.start()
    return "d" if size in (4, 8) or (size < 4 and _AFTER_DAY.match(text, word.end())) else ""


@cache
def _rules_for(kinds: str) -> tuple[Rule, ...]:
    """The rules that may start with a word of some kinds, in their order."""
    return tuple(rule for rule in RULES if set(kinds) & set(rule.first))


@cache
def _compiled(rule: Rule) -> tuple[re.Pattern[str], list[tuple[str, str]]]:
    """The pattern of a rule, compiled when first needed, and its groups by their name in it and in the rule.

    A rule may name a group twice, in two branches; a pattern may not.
    """
    names: list[tuple[str, str]] = []
    return re.compile(_renamed(rule.pattern, names), re.IGNORECASE), names


def _renamed(pattern: str, own: list[tuple[str, str]]) -> str:
    seen: dict[str, int] = {}

    def rename(match: re.Match[str]) -> str:
        name = match["name"]
        if match["ref"] == "=":
            return match[0]
        seen[name] = seen.get(name, 0) + 1
        key = name + (f"_{seen[name]}" if seen[name] > 1 else "")
        own.append((key, name))
        return f"(?P<{key}"

    return _GROUP.sub(rename, pattern)


def _read(rule: Rule, groups: Groups, anchors: Anchors) -> Date | None:
    try:
        return rule.read(groups, anchors)
    except (ValueError, OverflowError):  # 31 June, 999 years ago
        return None


def _day_first(text: str) -> bool | None:
    """Whether the numeric dates of a text put the day first, where one of them tells."""
    if "/" not in text and "-" not in text:
        return None
    pairs = [(int(first), int(second)) for first, second in _NUMERIC.findall(text)]
    if any(first > 12 for first, _ in pairs):
        return True
    return False if any(second > 12 for _, second in pairs) else None


def _side(before: str) -> str:
    """ "Before 2018", "later than 7 October": a time that ends or starts at the date. "No later than" is "by"."""
    match = _SIDES.search(before)
    return "" if match is None else "after" if match["after"] else "before"


def _leads_on(last: Date | None, value: Date, rule: Rule, today: date | None, before: str) -> bool:
    """Does the story go on from a date? Not from its own year, said again, nor from what counts from today."""
    if last is None:
        return True
    if rule.name in ("step", "ago") and today is not None:
        return abs(value.start - today) > abs(value.start - last.start)
    if not _is_year(value):
        return True
    # A year by itself, in passing, is an aside; what names the year of the story again tells less than its last day.
    is_new = value.start > last.start or value.end <= last.start
    return is_new and (_is_year(last) or bool(_OPENS.search(before)))


def _is_year(value: Date) -> bool:
    return value.start.month == value.start.day == 1 and value.end - value.start > timedelta(days=360)


def _is_news(text: str) -> bool:
    """Does the text speak of its own day ("yesterday", "on Monday") again and again?"""
    return _NEWS_EVERY * sum(1 for _ in _UNANCHORED.finditer(text)) >= len(text)


def _is_word(rule: Rule, groups: Groups) -> bool:
    """ "It may", "march 5 miles": a month that is also a word must be capitalised; so must short weekdays."""
    month = groups.get("m", "").strip(" .")
    if groups.get("d") and groups.get("y"):
        return False
    # "Dec. 12" in small letters is a day all the same; "may 12" and "march 5 miles" may be none.
    words = _MONTH_WORDS if "d" in groups else AMBIGUOUS_MONTHS
    return month in words and rule.name not in ("year first", "year last", "day between", "glued")


def _is_length_of_time(rule: Rule, groups: Groups) -> bool:
    if rule.name == "ago":
        return groups.get("way", "").lower() != "ago"
    return rule.name == "within" or (rule.name == "from a day" and groups.get("dayword", "").lower() == "now")


def _is_of_a_game(rule: Rule, text: str, start: int, end: int) -> bool:
    """ "Scored twice in the fourth quarter"."""
    return rule.name == "bare quarter" and bool(_PLAY.search(text, max(0, start - _PLAY_REACH), end + _PLAY_REACH))


def _is_part_of_name(rule: Rule, text: str, start: int, end: int) -> bool:
    """ "UN 2030 Agenda": a bare year between capitalised words belongs to their name."""
    if rule.name != "bare year":
        return False
    before, after = text[max(0, start - 24) : start], text[end : end + 3]
    return bool(re.search(r"\b[A-Z][\w-]*\s$", before) and re.match(r"\s[A-Z]", after))
