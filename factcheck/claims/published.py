"""The day a document says it was published on, in the lines at its head."""

from __future__ import annotations

import re
from datetime import date

from factcheck.find import find_values
from factcheck.values import Date

_HEAD = 5  # lines: title, subtitle, byline, and a blank between them
_LONGEST_LINE = 120  # characters: a longer line tells the story
# "Published on", "Date:"
_SAYS_SO = re.compile(
    r"\W*(?:(?:first|last)\s+)?(?:dated?|published|posted|issued|released|filed|updated)\s*(?:on\b|:)?\s*", re.IGNORECASE
)
# What sets a date apart from the names in a line: "The Northern Ledger, 27 February 2025", "10:14 GMT" behind it.
_SET_APART = re.compile(r"(?:.*[,|·•:;(/–—-])?\s*")
_GOES_ON = re.compile(r"\s*(?:$|[,|·•;)/–—-])")
_CLOCK = re.compile(r"\W*\b(?:at\s+)?\d{1,2}[.:]\d\d\b(?:\s*[ap]\.?m\.?)?(?:\s+[A-Z]{2,4}\b)?", re.IGNORECASE)
# "LONDON, 12 May 2023 (Reuters) – …", the one byline that a sentence follows.
_TOWN = re.compile(r"[A-Z][A-Z .'’-]+(?:,\s*[A-Z][\w.]+)?,\s*")
_STORY = re.compile(r"\s*(?:\([^)]*\)\s*)?[–—-]+\s")
# "Brede Courier, 6 May 2024": a title in which nothing but a paper's name leads to a day.
_PAPER = re.compile(
    r"(?:[A-Z][\w.'’&-]*\s+){0,4}(?:Mail|Courier|Times|Post|Gazette|Herald|Tribune|Journal|Chronicle|News|Telegraph|Observer|"
    r"Standard|Star|Record|Ledger|Register|Guardian|Express|Press|Bulletin|Echo|Argus|Examiner|Dispatch|Sentinel|Wire|Weekly|"
    r"Daily|Review|Monitor|Mirror|Sun|Globe|Independent|Inquirer|Reporter|Voice|Advertiser|Citizen|Agency),?\s+"
)
_WORD = re.compile(r"[^\W\d_]+")
_IN_NAMES = frozenset(
    {"by", "for", "from", "in", "of", "and", "the", "at", "a", "an", "on", "de", "la", "le", "van", "von"}
)


def published_on(text: str) -> date | None:
    """The first full day in a line at the head of a text that is a byline, or says "Date:" or "Published".

    >>> published_on("A strike ends\\nBy Rufus Amery, The Northern Ledger, 27 February 2025\\n\\nThe strike is over.")
    datetime.date(2025, 2, 27)
    >>> published_on("Results for the year ended 31 December 2024\\n\\nHighlights")
    """
    head = text.split("\n", _HEAD)[:_HEAD]
    told = (_told_in(line.strip(), is_title=number == 0) for number, line in enumerate(head))
    return next((day for day in told if day), None)


def _told_in(line: str, *, is_title: bool) -> date | None:
    for mention in find_values(line[:_LONGEST_LINE]):
        day = mention.value
        if isinstance(day, Date) and day.has_year and not day.side and (day.end - day.start).days == 1:
            before, behind = line[: mention.start], line[mention.end :]
            is_told = _is_byline(before, behind, is_title=is_title) or (_TOWN.fullmatch(before) and _STORY.match(behind))
            return day.start if is_told else None
    return None


def _is_byline(before: str, behind: str, *, is_title: bool) -> bool:
    """Do only names stand around a date, set apart from it, or does the line say what day it is?"""
    if len(before) + len(behind) > _LONGEST_LINE or behind.endswith("."):
        return False
    if _SAYS_SO.fullmatch(before):
        return True
    # A title may be all in capitals, and end with the day that it is about.
    if is_title and before and not before.lower().startswith("by ") and not _PAPER.fullmatch(before):
        return False
    behind = _CLOCK.sub("", behind)
    if not (_SET_APART.fullmatch(before) and _GOES_ON.match(behind)):
        return False
    return all(word[0].isupper() or word in _IN_NAMES for word in _WORD.findall(before + behind))
