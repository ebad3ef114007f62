"""What kind of figure one is: a level or a change, a total or one for each year or head, or what is left of the whole."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.align.reading import Reading, clause_of
from factcheck.align.wording import change, has_gap, is_negative, is_rate
from factcheck.index import Index
from factcheck.lexicon.units import UNITS
from factcheck.model import Claim, Kind, Mention
from factcheck.values import Quantity, Value

_RATE_PERIOD = re.compile(
    r"(?:\s+[^\W\d]+){0,3}?\s+(?:(?:an?|per|each|every)\s+(?P<period>year|month|week|day|hour|night)|(?P<ly>year|month|week|dai)ly)\b",
    re.IGNORECASE,
)


def changes(reading: Reading, mention: Mention, claim: Claim, index: Index) -> tuple[int, int]:
    """Whether the draft's figure and the claim's are a rise, a fall or a level."""
    stated = change(reading.sentence.text, mention.start, mention.end)
    if claim.is_raw:
        return stated, index.frame(claim).change
    start = claim.wording.find(claim.value) if claim.value else -1
    return stated, change(claim.wording, start, start + len(claim.value)) if start >= 0 else 0


def signed_alike(stated: Value, known: Value) -> Value:
    """The known size of a change as the draft writes it: -3.1 where that has a minus, else 3.1 ("fell by 3.1%")."""
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity)) or (stated.high < 0) == (known.high < 0):
        return known
    nominal = None if known.nominal is None else -known.nominal
    return Quantity(-known.high, -known.low, known.unit, known.resolution, known.high_open, known.low_open, nominal)


def tells_rate(reading: Reading, mention: Mention) -> bool:
    """Is a figure one for each year, month or head, and not a total?"""
    return not _is_share(mention.value) and is_rate(text_around(reading, mention))


def states_rate(claim: Claim, index: Index) -> bool:
    """Is a claim's value one for each year, month or head?"""
    if claim.is_raw:
        return index.frame(claim).is_rate
    return not _is_share(claim.known) and (is_rate(claim.quote) or is_rate(claim.statement))


def tells_gap(reading: Reading, mention: Mention) -> bool:
    """Does a figure measure what is missing from the whole ("a gap of 32%", "a third were *not* vaccinated")?"""
    text = text_around(reading, mention)
    return has_gap(text) != (_is_share(mention.value) and is_negative(_main_clause(reading, mention)))


# "13.4 per cent is something we have not had": what is denied is not of the share.
_ASIDE = re.compile(r"\b(?:something|which|that|because|although|though|since)\b|[;:]")


def _main_clause(reading: Reading, mention: Mention) -> str:
    """The text around a figure up to where a clause of its own begins behind it."""
    text = reading.sentence.text
    aside = _ASIDE.search(text, mention.end)
    return (
        text_around(reading, mention) if aside is None else f"{text[: mention.start]} {text[mention.end : aside.start()]}"
    )


def text_around(reading: Reading, mention: Mention) -> str:
    """The clause of a figure, or all of the sentence where it is the only one; the figures themselves left out."""
    if sum(other.kind is Kind.QUANTITY for other in reading.values) > 1:
        return clause_of(reading, mention)
    text = reading.sentence.text
    return f"{text[: mention.start]} {text[mention.end :]}"


def _is_share(value: Value | None) -> bool:
    """Shares are of something at all times: "on average" and "each year" change nothing."""
    return isinstance(value, Quantity) and UNITS[value.unit].dimension == "proportion"


def is_rank(value: Value | None) -> bool:
    """Is it an ordinal that ranks ("the *fifth* largest city")?"""
    return isinstance(value, Quantity) and UNITS[value.unit].dimension == "rank"


def is_other_rank(stated: Sequence[str], known: Sequence[str]) -> bool:
    """Do two ranks rank different things, as far as both say what: "fifth largest city", "fifth season"?"""
    return bool(stated and known) and set(stated).isdisjoint(known)


def rate_period(text: str, end: int) -> str:
    """For what length of time a figure that ends at an offset is: "$15 more *a month*"; empty where nothing is told."""
    match = _RATE_PERIOD.match(text, end)
    return (match["period"] or match["ly"]).lower().replace("dai", "day") if match else ""
