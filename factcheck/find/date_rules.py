"""The ways in which dates are written, one rule each: what it looks like, and how it is read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from factcheck.find import date_readers as read
from factcheck.find.date_readers import Anchors, Groups
from factcheck.find.date_words import (
    COUNT,
    DAY,
    DAY_WORD,
    DAYWORD,
    FEW,
    FULL_MONTH,
    FULL_WEEKDAY,
    GLUED_MONTH,
    MONTH,
    NOW,
    PART,
    SEASON,
    UNIT,
    WEEKDAY,
    WHICH,
    YEAR,
    YEAR_WORDS,
    any_of,
)
from factcheck.lexicon.calendar import HOLIDAYS, SEASONS
from factcheck.values import Date


@dataclass(frozen=True, slots=True, eq=False)
class Rule:
    """One way to write a date. The mention is the match without its group `lead`.

    first   the kinds of word that it may start with, keys of `FIRST_WORDS`.
    needs   words of which a text must hold one, in lower case, for the rule to be tried; none: it always is.
    """

    name: str
    first: str
    pattern: str
    read: Callable[[Groups, Anchors], Date | None]
    needs: tuple[str, ...] = ()


_THAT_YEAR = r"(?:\s+of)?\s+(?P<that>(?:the\s+same|that|this|last|next)\s+year)\b"
# A month alone: neither a day nor a year comes behind it.
_NO_YEAR = (
    rf"(?!\s+\d|(?:\s?,)?\s+(?:of\s+)?(?:{YEAR}|(?:\w+teen|twenty|two\s+thousand)\b)"
    rf"|{_THAT_YEAR.replace('?P<that>', '?:')})"
)
# "From May to August 1936": the year of the second is that of the first.
_TO_MONTH = rf"(?=\s+(?:and|or|to|until|through)\s+(?:{MONTH})(?:\s?,)?\s+(?P<y>{YEAR})(?!\w))"
_WITH_WEEKDAY = rf"(?:(?:{WEEKDAY})\b\.?(?:\s?,)?\s+(?:the\s+)?)?"
_TO = r"\s?[-–—]\s?"
# What follows a bare number that is a count, not a year: "2000 people", "1998 cases".
_COUNTED = (
    r"(?!\s+(?!was|is|has|his|this|as|its|does|series|news|us|years?\b)[a-z]+s\b)(?!\s+(?:people|women|men|children)\b)"
)
# "The 2018 games", "its 2014 results" are of a year; "the 2000 people" and "the 1950 voters" may be counted.
_OWNED = (
    r"(?:(?<=\bthe\s\d{4})|(?<=\bits\s\d{4})|(?<=\bhis\s\d{4})|(?<=\bher\s\d{4})|(?<=\btheir\s\d{4})|(?<=['’]s\s\d{4}))"
    r"(?<!00)(?<!50)(?!\s+(?:people|women|men|children|persons|members|workers|victims|participants|respondents)\b)"
)
_LEAD = (
    r"(?:in|since|by|until|till|from|during|before|after|of|year|to|through|for|around|circa)"
    r"(?:\s+(?:the\s+)?year)?[\s-]+"
)
_MONTH_LEAD = r"(?:in|since|by|until|till|from|during|before|after|of|through|to)\s+"
_DIGITS = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?(?!\d)"
_DAY_DIGITS = r"(?P<d>[0-2]?\d|3[01])"
_HOLIDAY = any_of(
    [
        *HOLIDAYS,
        "easter",
        "easter sunday",
        "easter monday",
        "good friday",
        "thanksgiving",
        "thanksgiving day",
        "black friday",
    ]
)

_HOLIDAY_WORDS = (
    "new year", "valentine", "patrick", "april fool", "may day", "women's day", "women’s day", "easter", "good friday",
    "halloween", "all saints", "thanksgiving", "black friday", "christmas", "xmas", "boxing day",
)  # fmt: skip
_UNITS = ("day", "week", "month", "year", "fortnight", "decade")
_COUNTED_FROM = tuple(f"{unit} {way}" for one in _UNITS for unit in (one, f"{one}s") for way in ("from", "after", "before"))
_SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "oct", "nov", "dec")

_QUARTERS = ("quarter", "half", "q1", "q2", "q3", "q4", "h1", "h2", "1q", "2q", "3q", "4q", "1h", "2h")
_NTH = "first|second|third|fourth|1st|2nd|3rd|4th"
_FISCAL = r"(?:(?:the\s+)?(?:fiscal|financial|calendar|business)\s+(?:year\s+)?|FY\s?)?"
# "The first quarter of the century", "the third quarter-final", "a second quarter mile" are of no year.
_NO_OTHER_QUARTER = (
    r"(?![\w-])(?!\s+(?:of|in)\s+(?:the|a|an|its|their|our|this|that)\s+(?!(?:same\s+|previous\s+|last\s+|current\s+|fiscal\s+|"
    r"financial\s+|calendar\s+|business\s+)*year\b))(?!\s+(?:of\s+(?:a|an|\d|all|those|these)\b|mile|final|centur|hour|moon|pound|back\b|horse|note|"
    r"in\s+size|of\s+(?:the\s+)?\d|finals))"
)

# In the order of precedence: of two that start at one place the earlier is meant.
RULES: tuple[Rule, ...] = (
    Rule(
        "iso",
        "d",
        rf"(?<![\w.,/-])(?P<y>{YEAR})(?P<sep>[-/.])(?P<m>0?[1-9]|1[0-2])(?P=sep){_DAY_DIGITS}(?![\w/-])",
        read.full,
    ),
    Rule(
        "year first",
        "d",
        rf"(?<![\w.,/-])(?P<y>{YEAR})[-/](?P<m>{GLUED_MONTH})[-/]{_DAY_DIGITS}(?![\w/-])",
        read.full,
    ),
    Rule(
        "year last",
        "d",
        rf"(?<![\w.,/-]){_DAY_DIGITS}[-/](?P<m>{GLUED_MONTH})[-/](?P<y>{YEAR})(?![\w/-])",
        read.full,
    ),
    Rule(
        "day between",
        "m",
        rf"(?<![\w.,/-])(?P<m>{GLUED_MONTH})[-/]{_DAY_DIGITS}[-/](?P<y>{YEAR})(?![\w/-])",
        read.full,
    ),
    Rule("compact", "d", r"(?<![\w.,/])(?P<ymd>(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01]))(?!\w)", read.compact),
    Rule(
        "numeric",
        "d",
        rf"(?<![\w.,/-])(?P<a>\d{{1,2}})(?P<sep>[./-])(?P<b>\d{{1,2}})(?P=sep)(?P<y>{YEAR}|(?<=[./])\d\d(?!\.\d))(?![\w/-])",
        read.numeric,
    ),
    Rule(
        "from a day",
        "dnpw",
        rf"\b(?:(?P<on>{FULL_WEEKDAY})\s*,?\s+)?(?:in\s+)?(?P<n>{COUNT})\s+(?P<unit>{UNIT})\s+(?P<way>from|after|before)\s+(?:(?P<dayword>{NOW})\b"
        rf"|(?P<which>{WHICH})\s+(?P<weekday>{WEEKDAY})\b|(?P<m>{MONTH})\s+(?P<d>{DAY})(?![\d%])|(?P<d>{_DIGITS})\s+(?P<m>{MONTH}))(?:\s+on\s+(?P<on>{FULL_WEEKDAY}))?",
        read.from_day,
        _COUNTED_FROM,
    ),
    Rule(
        "first of two days",
        "dn",
        rf"(?<!\w)(?<!(?-i:[A-Z])-)(?P<d>{_DIGITS})(?=\s+(?:and|or|to|until)\s+(?:the\s+)?{_DIGITS}\s+(?P<m>{MONTH})"
        rf"(?:(?:\s?,)?\s+(?P<y>{YEAR}))?(?!\w))",
        read.day_month,
        (" and ", " or ", " to ", " until "),
    ),
    Rule(
        "first of two dates",
        "dn",
        rf"(?<!\w)(?P<d>{_DIGITS})\s+(?P<m>{MONTH})(?=(?:\s?[-–—]\s?|\s+(?:and|or|to|until|through)\s+){_DIGITS}\s+(?:{MONTH})"
        rf"(?:\s?,)?\s+(?P<y>{YEAR})(?!\w))",
        read.day_month,
        ("-", "–", "—", " and ", " or ", " to ", " until ", " through "),
    ),
    Rule(
        "first of two months",
        "m",
        rf"(?<!\w)(?P<m>{MONTH})(?=(?:\s?[-–—]\s?|\s+(?:and|or|to|until|through)\s+)(?:{MONTH})(?:\s?,)?\s+(?:of\s+)?(?P<y>{YEAR})(?!\w))",
        read.month_year,
    ),
    Rule(
        "day month",
        "dnw",
        rf"(?<!\w)(?<!(?-i:[A-Z])-){_WITH_WEEKDAY}(?P<d>{DAY}|{DAY_WORD})(?:{_TO}(?P<d2>{_DIGITS}))?(?:\s+day)?(?:\s+of)?\s+(?P<m>{MONTH})"
        rf"(?:(?:\s?,)?\s+(?:of\s+)?(?P<y>{YEAR}|{YEAR_WORDS})(?!\w)|\s+of\s+['’]?(?P<y>\d\d)(?!\w)|{_THAT_YEAR})?",
        read.day_month,
    ),
    Rule(
        "glued", "d", rf"(?<!\w)(?P<d>{DAY})(?P<m>{GLUED_MONTH})\s?,?\s?(?P<y>{YEAR})(?!\w)", read.day_month, _SHORT_MONTHS
    ),
    Rule(
        "month day",
        "mw",
        rf"(?<!\w)(?<!(?-i:[A-Z])-){_WITH_WEEKDAY}(?:(?P<m>{MONTH})\s+(?:the\s+)?|(?P<m>{GLUED_MONTH})(?=\d))(?P<d>{DAY})(?:{_TO}(?P<d2>{_DIGITS}))?"
        rf"(?![\w%]|,\d{{3}}(?!\d)|[.:]\d)(?:(?:\s?,)?\s+(?P<y>{YEAR}|{YEAR_WORDS})(?!\w)|{_THAT_YEAR})?",
        read.day_month,
    ),
    Rule(
        "month year",
        "mt",
        rf"(?<!\w)(?:{PART})?(?:(?P<m>{MONTH})(?:\s?,)?\s+(?:of\s+)?(?P<y>{YEAR}|{YEAR_WORDS})(?!\w)|(?P<m>{MONTH}){_THAT_YEAR})",
        read.month_year,
    ),
    Rule("year month", "d", rf"(?<![\w.,/-])(?P<y>{YEAR})\s+(?P<m>{FULL_MONTH})\b(?!\s+\d)", read.month_year),
    Rule(
        "quarter",
        "tnd",
        rf"(?<![\w-])(?:(?:the\s+)?(?P<q>{_NTH})[\s-](?P<size>quarter|half)(?:\s+(?:of|in))?(?:\s?,)?\s+{_FISCAL}(?P<y>{YEAR})"
        rf"|(?P<size>[QH])(?P<q>[1-4])(?:[\s/-]+(?:of\s+)?{_FISCAL}(?P<y>{YEAR})|\s?(?:['’/-]|FY\s?['’]?)(?P<y>\d\d))"
        rf"|(?P<q>[1-4])(?P<size>[QH])(?:\s?(?P<y>{YEAR})|\s?['’/-]?(?P<y>\d\d))"
        rf"|(?:the\s+)?(?P<y>{YEAR})(?:['’]s)?\s+(?:fiscal\s+)?(?:(?P<q>{_NTH})[\s-](?P<size>quarter|half)|(?P<size>[QH])(?P<q>[1-4])))(?![\w-])",
        read.quarter,
        _QUARTERS,
    ),
    Rule(
        "bare quarter",
        "tnd",
        rf"(?<![\w-])(?:(?:the\s+)?(?P<q>{_NTH})[\s-](?:fiscal[\s-]|financial[\s-])?(?P<size>quarter){_NO_OTHER_QUARTER}"
        rf"|(?P<size>Q)(?P<q>[1-4])(?![\w-])|(?P<q>[1-4])(?P<size>Q)(?![\w-])|(?:the\s+)?(?P<q>{_NTH}|final|last)[\s-](?P<size>quarter|half)\s+of\s+(?:(?:the|its|their|our)\s+)"
        rf"(?:fiscal\s+|financial\s+|business\s+|calendar\s+)?year\b)(?:{_THAT_YEAR})?",
        read.bare_quarter,
        _QUARTERS,
    ),
    Rule(
        "months of",
        "t",
        rf"\b(?:the\s+)?(?P<end>first|last|final)\s+(?P<n>{FEW})\s+months\s+of\s+(?P<y>{YEAR})\b",
        read.months_of,
        ("months",),
    ),
    Rule(
        "season", "ts", rf"\b(?:{PART})?(?P<season>{SEASON})\s+(?:of\s+)?(?P<y>{YEAR})\b(?!-)", read.season, tuple(SEASONS)
    ),
    Rule(
        "years",
        "dp",
        rf"(?<![\w-])(?P<years>(?:(?:from|between)\s+)?(?P<first>{YEAR})(?:\s?[-–—]\s?|\s+(?:to|until|till|through|and)\s+)"
        rf"(?P<last>{YEAR}|(?<=[-–])\d\d))(?![\w-])",
        read.year_span,
    ),
    Rule("decade", "dt", rf"(?<![\w-])(?:{PART})?(?:the\s+)?(?P<decade>{YEAR[:-4]}\d0)s\b", read.decade, ("0s",)),
    Rule("century", "dnt", rf"\b(?:{PART})?(?:the\s+)?(?P<n>{DAY})\s+century\b", read.century, ("century",)),
    Rule(
        "day of month",
        "dnt",
        rf"\b(?:the\s+)?(?P<n>{DAY})\s+(?P<unit>day|month)\s+of\s+(?:(?P<which>{WHICH})\s+(?:month|year)|the\s+month|(?P<y>{YEAR}))\b",
        read.day_of_month,
        ("day of", "month of"),
    ),
    Rule(
        "year",
        "pt",
        rf"(?P<lead>\b(?:{_LEAD}|(?:{PART})))(?P<year>{YEAR})(?![\w%]|,\d|\.\d|-\d|\s+(?:{FULL_MONTH})\b(?!\s+\d))",
        read.whole_year,
    ),
    Rule(
        "holiday",
        "ht",
        rf"\b(?:(?P<which>{WHICH})\s+)?(?P<holiday>{_HOLIDAY})\b(?:(?:\s?,)?\s+(?P<y>{YEAR})\b)?",
        read.holiday,
        _HOLIDAY_WORDS,
    ),
    Rule(
        "bare year",
        "d",
        rf"(?<![\w.,$€£₸/-])(?P<year>{YEAR})(?![\w%]|,\d|\.\d|-\w)(?:{_OWNED}|{_COUNTED})(?=\W|$)",
        read.whole_year,
    ),
    Rule("step month", "t", rf"\b(?P<which>last|this|next)\s+(?P<m>{MONTH}){_NO_YEAR}", read.step_month),
    Rule("month", "p", rf"(?P<lead>\b{_MONTH_LEAD})(?P<m>{MONTH})(?:{_TO_MONTH}|{_NO_YEAR})", read.bare_month),
    Rule("part month", "t", rf"(?<!\w)(?:{PART})(?P<m>{MONTH}){_NO_YEAR}", read.bare_month),
    Rule("full month", "m", rf"(?<![\w-])(?P<m>{FULL_MONTH})\b{_NO_YEAR}", read.bare_month),
    Rule(
        "ago",
        "dn",
        rf"\b(?<!last\s)(?<!past\s)(?P<n>{COUNT})\s+(?P<unit>{UNIT})(?:(?:\s*,?\s+(?:and\s+)?)(?P<n2>{FEW})\s+(?P<unit2>{UNIT})"
        rf"(?:\s*,?\s+(?:and\s+)?(?P<n3>{FEW})\s+(?P<unit3>{UNIT}))?)?\s+(?P<way>ago|later|earlier)\b",
        read.time_ago,
        ("ago", "later", "earlier"),
    ),
    Rule(
        "within",
        "p",
        rf"\bin\s+(?P<n>{COUNT})\s+(?P<unit>{UNIT})(?:['’]s?\s+time)?\b(?!\s+(?:of|since))",
        read.within,
        ("in ",),
    ),
    Rule(
        "weekday of week",
        "wt",
        rf"\b(?:(?P<weekday>{WEEKDAY})\s+of\s+(?P<which>last|this|next)\s+week|(?P<which>last|this|next)\s+week\s+(?:on\s+)?"
        rf"(?P<weekday>{WEEKDAY}))\b",
        read.weekday,
        ("week",),
    ),
    Rule("weekday the", "w", rf"\b(?P<weekday>{FULL_WEEKDAY})\s*,?\s+the\s+(?P<d>{DAY})\b", read.weekday_the),
    Rule("weekday", "wt", rf"\b(?:(?P<which>{WHICH})\s+)?(?P<weekday>{FULL_WEEKDAY})\b", read.weekday),
    Rule("step weekday", "t", rf"\b(?P<which>{WHICH})\s+(?P<weekday>{WEEKDAY})\b", read.weekday),
    Rule(
        "step",
        "t",
        r"\b(?P<which>last|this|next|the\s+(?:previous|current|following|next|coming|past))\s+(?P<unit>week|month|year|decade)\b",
        read.step_from,
    ),
    Rule("same", "tp", r"\b(?:on\s+)?(?:that\s+same|(?P<which>the\s+same|that))\s+(?P<unit>day|month|year)\b", read.same),
    Rule(
        "end of",
        "t",
        r"\b(?:the\s+)?(?:end|beginning|start|middle)\s+of\s+(?:(?P<which>the|that)\s+)?(?P<unit>month|year)\b",
        read.same,
    ),
    Rule("for the day", "p", r"(?P<lead>\bfor\s+)(?P<which>the)\s+(?P<unit>day|month)\b(?!\s+of)", read.same),
    Rule("next day", "t", r"\bthe\s+(?P<which>next|following|previous|preceding)\s+day\b", read.next_day),
    Rule("day word", "y", rf"\b(?P<dayword>{DAYWORD})\b", read.day_word),
)
