"""Ids for what is proposed: words with hyphens, and a number where an id is taken."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from factcheck.lexicon.words import fold

_WORD = re.compile(r"[^\W_]+")


def slug(text: str) -> str:
    """A text as an id.

    >>> slug("Exports of wheat, total (net)")
    'exports-of-wheat-total-net'
    """
    return "-".join(_WORD.findall(fold(text)))


def take(name: str, taken: Counter[str]) -> str:
    """The name, or the first of name-2, name-3, … that nothing has; `taken` counts from it on.

    >>> taken = Counter(["cost", "cost-2"])
    >>> take("cost", taken), take("cost", taken), take("price", taken)
    ('cost-3', 'cost-4', 'price')
    """
    found, number = name, taken[name]
    while taken[found]:
        number += 1
        found = f"{name}-{number}"
    taken[name] = max(number, 1)
    taken[found] = max(taken[found], 1)
    return found


def free_id(name: str, taken: Iterable[str]) -> str:
    """The like for a single id."""
    return take(name, Counter(dict.fromkeys(taken, 1)))
