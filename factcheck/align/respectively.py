"""Whose figure is which in "X and Y are 21 and 18 years old, respectively"."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.align.reading import Reading
from factcheck.lexicon.words import fold
from factcheck.model import Claim

_NAME = r"[A-Z][\w.'’-]*(?:\s+[A-Z][\w.'’-]*)*"
_PAIR = re.compile(rf"(?P<first>{_NAME})\s+and\s+(?P<second>{_NAME})")
# From a figure to the word: of the second directly, of the first over the second.
_LAST = re.compile(r"[^,;:.\d]{0,24},?\s*respectively\b", re.IGNORECASE)
_FIRST = re.compile(r"[^,;:.\d]{0,24}\band\s[^,;:.]{1,32},?\s*respectively\b", re.IGNORECASE)


def is_of_the_other_name(reading: Reading, claim: Claim) -> bool:
    """Does the draft name one of the two whose figures a raw source gives so, and the claim state the other's?"""
    if "respectively" not in claim.sentence.lower():
        return False
    pair = _PAIR.search(claim.sentence, 0, max(0, claim.start))
    place = _place(claim.sentence, max(0, claim.start) + len(claim.value))
    if not pair or not place:
        return False
    draft = fold(reading.sentence.text)
    is_first, is_second = (_last_word(pair[name]) in draft for name in ("first", "second"))
    return is_first != is_second and is_first != (place == 1)


@lru_cache(maxsize=1024)
def _place(text: str, end: int) -> int:
    """Whether a figure that ends at an offset is the first or second of the two; 0 where it is neither."""
    return 2 if _LAST.match(text, end) else 1 if _FIRST.match(text, end) else 0


def _last_word(name: str) -> str:
    return fold(name.split()[-1])
