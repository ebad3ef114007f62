"""A change taken back from a text that has changed elsewhere meanwhile."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise, takewhile


def reverted(before: str, after: str, now: str) -> str | None:
    """A text without the change that led from `before` to `after`; None where the lines of the change are not there now.

    >>> reverted("a\\nb\\n", "a\\nB\\n", "new\\na\\nB\\n")
    'new\\na\\nb\\n'
    """
    if now == after:
        return before
    old, new, here = (text.splitlines(keepends=True) for text in (before, after, now))
    kept = _equal_blocks(new, here)
    result = list(here)
    for start, end, at, until in reversed(_changes(new, old)):
        place = next((there + start - block for block, there, size in kept if block <= start and end <= block + size), None)
        if place is None:
            return None
        result[place : place + end - start] = old[at:until]
    return "".join(result)


def _changes(new: Sequence[str], old: Sequence[str]) -> list[tuple[int, int, int, int]]:
    """The spans of lines that differ: from and to in one text, from and to in the other."""
    edges = [(0, 0, 0), *_equal_blocks(new, old), (len(new), len(old), 0)]
    spans = [
        (one + size, next_one, other + size, next_other)
        for (one, other, size), (next_one, next_other, _) in pairwise(edges)
    ]
    return [span for span in spans if span[0] < span[1] or span[2] < span[3]]


def _equal_blocks(one: Sequence[str], other: Sequence[str]) -> list[tuple[int, int, int]]:
    """The runs of lines that two texts share: where in one, where in the other, and how many.

    What is the same at both ends is taken off first: the rest is short, and a matcher takes long on many like lines.
    """
    head = _shared(one, other)
    tail = _shared(one[head:][::-1], other[head:][::-1])
    middle = SequenceMatcher(None, one[head : len(one) - tail], other[head : len(other) - tail], autojunk=False)
    inner = [(head + a, head + b, size) for a, b, size in middle.get_matching_blocks() if size]
    return [each for each in ((0, 0, head), *inner, (len(one) - tail, len(other) - tail, tail)) if each[2]]


def _shared(one: Sequence[str], other: Sequence[str]) -> int:
    """How many lines at the start are the same."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))
