"""Spans that do not overlap, and the question whether another span touches one of them, in logarithmic time."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

Span = tuple[int, int]


class Spans:
    """Disjoint spans, end exclusive.

    >>> Spans([(0, 3), (8, 9)]).touch(2, 5), Spans([(0, 3), (8, 9)]).touch(3, 8)
    (True, False)
    """

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans = sorted(spans)
        self._ends = [end for _, end in self._spans]

    def touch(self, start: int, end: int) -> bool:
        """Does any of the spans share a character with the one from `start` to `end`?"""
        at = bisect_left(self._ends, start + 1)
        return at < len(self._spans) and self._spans[at][0] < end
