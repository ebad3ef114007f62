"""Which values of a draft the sources state somewhere, and so whether the draft was written from them.

In a draft written from the sources, a value that none of them states is background or an error; one that is told somewhere
is hardly ever wrong.
"""

from __future__ import annotations

from collections.abc import Set
from functools import lru_cache

from factcheck.align.reading import Reading
from factcheck.index import Index
from factcheck.settings import WRITTEN_FROM
from factcheck.values import Date, Quantity, Value

_LARGE = 100  # a bare number from here on is hardly met by chance, whatever it measures
_VAST = 10_000
_PRIOR = 5  # values that are not told, so that one sentence makes no draft


@lru_cache(maxsize=1 << 17)
def is_told(value: Value, values: frozenset[Value]) -> bool:
    """Is the value among the values, or one that it may stand for ("March 2016" for 9 March 2016)?"""
    return value in values or any(_holds(value, known) for known in values)


@lru_cache(maxsize=1024)
def told_share(stated: Set[Value], values: frozenset[Value]) -> float:
    """How much of what a draft states the sources state, from 0 where it states nothing to nearly 1."""
    return sum(is_told(value, values) for value in stated) / (len(stated) + _PRIOR)


def is_written_from(reading: Reading, index: Index) -> bool:
    """Does the text that a sentence is of state mostly what the sources state?"""
    return told_share(reading.drafted, index.values) >= WRITTEN_FROM


def _holds(value: Value, known: Value) -> bool:
    match value, known:
        case Date(), Date():
            return value.start <= known.start and known.end <= value.end
        case Quantity(), Quantity() if value.unit == known.unit:
            half = value.resolution / 2
            return value.low - half <= known.low and known.high <= value.high + half
        case Quantity(), Quantity() if value.unit == "" and value.is_point and value.low >= _LARGE:
            return known.is_point and known.low == value.low  # "940 kilograms, against 410"
        case Quantity(), Quantity() if known.unit == "" and known.is_point and known.low >= _VAST:
            return value.is_point and known.low == value.low  # "7.4 million tonnes; in 2019 it was 8.9 million"
        case _:
            return False
