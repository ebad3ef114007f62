"""Values that the grammar of drafts cannot read, or reads otherwise than they are meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.claims.lint.problem import Found
from factcheck.claims.lint.written import WrittenBase, at
from factcheck.find.dates import ambiguous_dates, read_date, unanchored_dates
from factcheck.lexicon.numbers import DENOMINATORS, PLURAL_SCALES, SCALES
from factcheck.lexicon.units import AFTER
from factcheck.lexicon.words import fold
from factcheck.model import Claim

# A number, and the word behind it.
_COUNTED = re.compile(r"\d[\d.,]*+\s*+(?P<word>[^\W\d_]{6,})")
_DIGIT = re.compile(r"\d")
_UNITS = frozenset(word for word in [*AFTER, *SCALES, *PLURAL_SCALES, *DENOMINATORS] if word.isalpha() and len(word) >= 6)


def unread_values(written: WrittenBase) -> Iterator[Found]:
    """Values in which nothing is read, and units that are none."""
    for each in written.claims:
        value = each.value("value")
        if value is None or not value.text.strip():
            continue
        if hint := _unit_hint(value.text):
            yield at(value, "unknown-unit", f'unknown unit in "{value.text}"', hint)
        elif each.claim.known is None and not (_is_relative(value.text) or ambiguous_dates(value.text)):
            hint = "write a figure, a date or a name, or leave the value out: the quote then counts as a whole"
            yield at(value, "value-unread", f'no figure, date or name is read in "{value.text}"', hint)


def _is_relative(text: str) -> bool:
    return bool(unanchored_dates(text))


def _unit_hint(text: str) -> str:
    """ "did you mean "million"?" for "41 milion": one letter off, and not the first."""
    from rapidfuzz.distance import OSA

    for found in _COUNTED.finditer(text):
        word = fold(found["word"])
        if word in AFTER or word in SCALES or word in PLURAL_SCALES or word.removesuffix("s") in AFTER:
            continue
        near = sorted(unit for unit in _UNITS if unit[0] == word[0] and OSA.distance(unit, word) == 1)
        if near:
            return f'did you mean "{near[0]}"?'
    return ""


def dates_without_anchor(written: WrittenBase) -> Iterator[Found]:
    """Dates that need to know when their source was published, and dates that may put day or month first."""
    for each in written.claims:
        value, claim = each.value("value"), each.claim
        if value is None:
            continue
        source = written.contents.sources.get(claim.source)
        if source is not None and source.published is None and (date := _needs_anchor(claim)):
            hint = f'give "published" of the source "{claim.source}", or put the year into the value'
            yield at(value, "date-without-anchor", f'"{date}" needs to know when its source was published', hint)
        if ambiguous_dates(value.text) and ambiguous_dates(claim.wording):
            hint = "quote more of the source, or tell the date in the statement and leave the value out"
            yield at(value, "ambiguous-date", f'"{value.text}" may put the day or the month first', hint)


def _needs_anchor(claim: Claim) -> str:
    """The relative date in a value, or the value itself where it is a date without a year."""
    from factcheck.values import Date

    if relative := unanchored_dates(claim.value):
        return relative[0]
    known = claim.known
    return claim.value if isinstance(known, Date) and not known.has_year and not claim.scope.period else ""


def unread_periods(written: WrittenBase) -> Iterator[Found]:
    """Periods in which no date is read: claims of different years would be compared."""
    for each in written.claims:
        scope = each.node.entries.get("scope")
        entries = getattr(scope[1], "entries", {}) if scope else {}
        if "period" in entries and each.claim.scope.period and not read_date(each.claim.scope.period):
            node = entries["period"][1]
            hint = 'write a date as in a draft: "2031", "May 2031", "2029 to 2031"'
            yield at(node, "period-unread", f'no date is read in the period "{each.claim.scope.period}"', hint)
