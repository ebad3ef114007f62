"""How two dates stand to each other (DESIGN, section 3)."""

from __future__ import annotations

from datetime import timedelta

from factcheck.model import Comparison, Outcome, Reason
from factcheck.values import Date

_LONG = timedelta(days=366)
# Longer than half a year a span holds most days of the calendar, whatever year they are in: 184 days from July on.
_HALF_YEAR = timedelta(days=184)
_QUARTER = timedelta(days=90)
_SHARPER = Comparison(Outcome.INCOMPARABLE, Reason.SHARPER_THAN_SOURCE)


def compare_dates(stated: Date, known: Date) -> Comparison:
    """Does the source's date bear out the draft's? A date without a year compares by month and day alone."""
    if not (stated.has_year and known.has_year):
        if max(stated.length, known.length) > _HALF_YEAR:
            return _SHARPER  # "2018" holds every "22 March"
        if min(stated.length, known.length) < _QUARTER <= max(stated.length, known.length):
            return _SHARPER  # whose business year starts when is not told
        stated, known = stated.without_year(), known.without_year()
    if stated.side or known.side:
        return _open(stated, known)
    if (stated.start, stated.end) == (known.start, known.end):
        return Comparison(Outcome.AGREES, Reason.EQUAL)
    if stated.end <= known.start or known.end <= stated.start:
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)
    if stated.start <= known.start and known.end <= stated.end:
        return _inside(stated, known)
    if known.start <= stated.start and stated.end <= known.end:
        return _SHARPER
    # Two spans that overlap but neither holds the other are two different spans: 2024–2027 and 2025–2028.
    return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)


def _open(stated: Date, known: Date) -> Comparison:
    """ "After 7 October" is borne out by the 12th and contradicted by the 2nd, and by the 7th itself."""
    if stated.side == known.side:
        same = (stated.start, stated.end) == (known.start, known.end)
        return Comparison(Outcome.AGREES, Reason.EQUAL) if same else _SHARPER
    span, point = (stated, known) if stated.side else (known, stated)
    later, earlier = point.start >= span.end, point.end <= span.start
    if span is stated and span.start <= point.start and point.end <= span.end:
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)
    if not (later or earlier) or (stated.side and known.side):
        return _SHARPER
    if later == (span.side == "after"):
        return Comparison(Outcome.AGREES, Reason.IMPLIED) if span is stated else _SHARPER
    return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)


def _inside(stated: Date, known: Date) -> Comparison:
    """A month or a year bears out a day in it; a span of years only a date on which it starts or ends."""
    is_span = stated.length > _LONG and (stated.start.year % 10 or stated.end.year % 10)
    touches = stated.start == known.start or stated.end == known.end
    if is_span and touches and known.length > _LONG:
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)  # "2023–2028" for "2025–2028"
    if is_span and not touches:
        return _SHARPER
    return Comparison(Outcome.AGREES, Reason.IMPLIED)
