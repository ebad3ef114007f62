"""What sets a value of the draft apart from a claim that nobody curated: another subject, place, time or thing.

Of a curated claim its topic, scope and statement tell what it is about (`align/guard.py`); of a raw one only its sentence
does, and its source. Each finding here is a doubt: it bars a conflict, or is a sign against one, as where the draft was
written from the sources (`align/strength.py`).
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from factcheck.align.group import is_modified, is_modified_otherwise, said_outright
from factcheck.align.level import rate_period
from factcheck.align.passage import is_elsewhere, is_of_other_subject
from factcheck.align.reading import Reading, between, figures_between
from factcheck.align.scope import framing_dates
from factcheck.align.told import is_told
from factcheck.align.wording import asks, is_asserted, is_of_old, is_open, negations
from factcheck.align.workings import is_worked_out
from factcheck.index import Index
from factcheck.lexicon.words import PERSONS
from factcheck.model import Claim, Kind, Mention
from factcheck.values import Quantity

_COUNT_OF_TIME = r"(?:a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|\d+)"
_TIME = r"(?:year|month|week|quarter|season|decade|century|term|election|summer|winter|autumn|spring|day|night)"
# A time told from another: "last year", "two seasons ago", "the year before", "in an earlier study".
_RELATIVE = re.compile(
    rf"\b(?:last|previous|preceding|prior)\s+{_TIME}s?\b|\b(?:earlier|previous|prior|another|different)\s+(?:study|survey|trial|poll|"
    rf"report|count|census)\b|\b{_COUNT_OF_TIME}\s+{_TIME}s?\s+(?:ago|earlier|before|previously)\b|\bthe\s+{_TIME}\s+before\b|"
    r"^\W*before\s+(?:the|this|that)\b",
    re.IGNORECASE,
)
# What is feared, doubted or denied is not said to be so.
_FEARED = re.compile(
    r"\b(?:fear(?:s|ed)?|den(?:y|ies|ied|ying)|doubt(?:s|ed)?|dismiss(?:es|ed)?|speculat(?:es?|ed|ion))\b(?:\s+\w+){0,2}?\s+that\b|"
    r"\bfear(?:s|ed)\s+(?:the|a|an|his|her|their)\b|\bif\b(?!\s+(?:only|not)\b)",
    re.IGNORECASE,
)
# "Not before 2036" is 2036 or later.
_NOT_BEFORE = re.compile(r"(?:\bnot|\bnever|n['’]t)\b[^.;:]{0,60}\b(?:before|until|till)\b[^.;:,]{0,24}$", re.IGNORECASE)


def raw_doubts(reading: Reading, mention: Mention, claim: Claim, index: Index) -> dict[str, str]:
    """What may set a mention apart from a claim that nobody curated: signs against it, each with its words."""
    return dict(_doubts(reading, mention, claim, index))


def _doubts(reading: Reading, mention: Mention, claim: Claim, index: Index) -> Iterator[tuple[str, str]]:
    text = reading.sentence.text
    if _is_supposed(text, mention, claim):
        yield "supposed", "the sentence only supposes, wishes, fears or denies it"
    if _is_denied_bound(reading, mention):
        yield "denied-bound", "the sentence says that it was not before then, or not more or less than that"
    if is_of_old(text) and not is_of_old(claim.wording):
        yield "old", "the sentence speaks of how things were years ago"
    if _is_of_other_time(reading, mention, claim, index):
        yield "time", "the sentence speaks of another time than the source's"
    if is_of_other_subject(reading, claim, index):
        yield "subject", "the sentence starts with somebody, or something, that the source's sentence is not about"
    if is_elsewhere(reading, mention, claim, index):
        yield "place", "the sentence is about another place, or does not say about which"
    yield from said_outright(reading, mention, claim, index)
    yield from _thing_doubts(reading, mention, claim, index)


def _thing_doubts(reading: Reading, mention: Mention, claim: Claim, index: Index) -> Iterator[tuple[str, str]]:
    if _counts_another(reading.counted.get(mention, ()), index.frame(claim).counted, index.words(claim)):
        yield "thing", "it counts something else"
    if is_modified(reading, claim, index) or is_modified_otherwise(reading, claim, index):
        yield "modified", "it is of another thing, or a narrower one, than the source speaks of"
    stated, known = (
        rate_period(reading.sentence.text, mention.end),
        rate_period(claim.sentence, max(0, claim.start) + len(claim.value)),
    )
    if stated and known and stated != known:
        yield "rate", "it is a figure for another length of time than the source's"
    if is_worked_out(reading, mention, claim, index):
        yield "worked-out", "it may be worked out from figures that the source states"


def _is_supposed(text: str, mention: Mention, claim: Claim) -> bool:
    """Does the sentence only suppose the value? A plan may be set beside a plan, a question beside a question."""
    if (asks(text) and not asks(claim.sentence)) or (_FEARED.search(text) and not _FEARED.search(claim.sentence)):
        return True
    return not (is_asserted(text, mention.start) or is_open(claim.wording) or not is_asserted(claim.sentence, claim.start))


def _is_denied_bound(reading: Reading, mention: Mention) -> bool:
    """ "Not before 2036", "did not lose more than 12 matches"."""
    text, value = reading.sentence.text, mention.value
    if mention.kind is Kind.DATE:
        return bool(_NOT_BEFORE.search(text, 0, mention.end))
    is_open_ended = isinstance(value, Quantity) and not value.is_bounded
    denied = (start for start, _ in negations(text) if start < mention.start)
    return is_open_ended and any(not reading.crossed(start, mention.start) for start in denied)


def _is_of_other_time(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is a figure told of a time by name, or from another ("last year"), that the source does not speak of?"""
    if mention.kind is not Kind.QUANTITY:
        return False
    text = reading.sentence.text
    for match in _RELATIVE.finditer(text):
        # Its own number is no figure between: "*two* years ago".
        low, high = between(mention, match.end() if match.start() < mention.start else match.start())
        if not figures_between(reading.others(mention), low, high) and not _RELATIVE.search(claim.sentence):
            return True
    values = index.page(claim.source).values
    dates = framing_dates(reading, mention)
    return bool(dates) and not any(is_told(each, values) for each in dates)


def _counts_another(stated: Sequence[str], known: Sequence[str], words: Collection[str]) -> bool:
    """Do both figures count something, and the draft's a thing that the source's sentence does not speak of?"""
    if not stated or not known or stated[-1] in words:
        return False
    return stated[-1] != known[-1] and not {stated[-1], known[-1]} <= PERSONS
