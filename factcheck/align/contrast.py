"""Figures of one sentence that are told apart by what each is said of: "the state pays 70 per cent, the towns 30".

A draft that puts the figure of the one beside the words of the other has exchanged them, though it states a figure that
its source states too.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from factcheck.align.reading import Reading
from factcheck.index import Index
from factcheck.lexicon.words import is_content, stem, words_of
from factcheck.model import Claim, Comparison, Mention, Outcome, Pairing, Reason
from factcheck.settings import CONTRAST_KNOWN, CONTRAST_MORE, CONTRAST_MOST

Compared = tuple[Pairing, Comparison]

_FAR = -1.0  # less close than any other value of the sentence
# What parts the things that figures are said of: "…, and in Tesh another 210", "…; for insured farms …".
_PART = re.compile(r"[;:()–—]|,(?=\s)|\b(?:and|but|while|whereas|against)\b")


def put_right(reading: Reading, compared: Sequence[Compared], index: Index) -> list[Compared]:
    """The comparisons of a figure: where it is borne out only by figures of other things, its own contradicts it."""
    agreeing = [p for p, c in compared if p.claim.is_raw and p.is_main and c.relation is Outcome.AGREES]
    rivals = [p for p, c in compared if p.claim.is_raw and p.is_main and c.relation is Outcome.CONFLICTS]
    meant = {
        one.claim.id: {
            other.claim.id
            for other in rivals
            if other.claim.passage == one.claim.passage and _are_exchanged(reading, one, other, index)
        }
        for one in agreeing
    }
    if not agreeing or not all(meant.values()) or any(_is_list(p.claim, index) for p in agreeing):
        return list(compared)
    wrong, right = meant.keys(), frozenset[str]().union(*meant.values())
    return [
        (replace(p, closeness=_FAR), Comparison(Outcome.INCOMPARABLE, Reason.OTHER_SCOPE))
        if p.claim.id in wrong
        else (replace(p, doubt=""), Comparison(Outcome.CONFLICTS, Reason.SWAPPED_SCOPE))
        if p.claim.id in right
        else (p, c)
        for p, c in compared
    ]


def _is_list(claim: Claim, index: Index) -> bool:
    """Does the sentence of a claim state so many values of its kind that what is said of which is hard to tell?"""
    kind = type(claim.known)
    return sum(isinstance(peer.known, kind) for peer in index.by_question[index.question(claim)]) > CONTRAST_MOST


def _are_exchanged(reading: Reading, one: Pairing, other: Pairing, index: Index) -> bool:
    """Is a figure said of the thing of another, and that one, if the sentence states it, of the first's?"""
    stated = next((mention for mention in reading.values if mention.value == other.known), None)
    is_even = stated is None or is_said_of_other(reading, stated, other.claim, one.claim, index)
    return is_even and is_said_of_other(reading, one.mention, one.claim, other.claim, index)


def is_said_of_other(reading: Reading, mention: Mention, claim: Claim, peer: Claim, index: Index) -> bool:
    """Has the draft, around a figure of a claim, the words that its source says around another figure, and not its own?"""
    here = _around(reading.sentence.text, mention.start, tuple(sorted(m.start for m in reading.values)))
    starts = tuple(sorted(each.start for each in index.by_question[index.question(claim)] if each.start >= 0))
    own, others = (_around(claim.wording, each.start, starts) for each in (claim, peer))
    own, others = own - others, others - own
    if not own or not others:
        return False
    known = index.share(others, here)
    return known >= CONTRAST_KNOWN and known - index.share(own, here) >= CONTRAST_MORE


@lru_cache(maxsize=16384)
def _around(text: str, at: int, starts: Sequence[int]) -> frozenset[str]:
    """The stems of the words of the part of a text that a value stands in, and that stand nearer to it than to another."""
    low = max((match.end() for match in _PART.finditer(text) if match.end() <= at), default=0)
    high = min((match.start() for match in _PART.finditer(text) if match.start() > at), default=len(text))
    within = [start for start in starts if low <= start < high]
    return frozenset(
        stem(word)
        for start, word in words_of(text)
        if low <= start < high and is_content(word) and min(within, key=lambda each: abs(each - start), default=at) == at
    )
