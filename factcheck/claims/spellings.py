"""Names that two sources on one affair spell differently: "Ilka Varned" in the one, "Ilka Warned" in the other."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import combinations, product

from factcheck.claims.affair import are_of_one_affair
from factcheck.claims.base import ClaimBase
from factcheck.compare.names import compare_names, is_slip
from factcheck.lexicon.words import fold, words_of
from factcheck.model import Claim, Kind, Reason, Status
from factcheck.settings import MISSPELT_LENGTH
from factcheck.values import Name

_LEAST_WORDS = 2


@dataclass(frozen=True, slots=True)
class _Names:
    """The names of one source, each with a claim of every sentence that holds it, and all words that it uses, folded."""

    claims: Mapping[str, tuple[Claim, ...]]
    words: frozenset[str]


def spelt_otherwise(base: ClaimBase) -> Iterator[tuple[Claim, Claim]]:
    """The pairs of names, as claims that state them, that are slips of each other, where neither source has both."""
    named = _by_source(base)
    for here, there in combinations(sorted(named), 2):
        if not are_of_one_affair(base, here, there):
            continue
        one, other = named[here], named[there]
        for mine, theirs in product(one.claims, other.claims):
            if _is_told_by_one(mine, other) and _is_told_by_one(theirs, one) and _is_one_name(mine, theirs):
                yield _closest(base, (mine, one.claims[mine]), (theirs, other.claims[theirs]))


def _by_source(base: ClaimBase) -> dict[str, _Names]:
    names: dict[str, dict[str, dict[object, Claim]]] = defaultdict(lambda: defaultdict(dict))
    words: dict[str, set[str]] = defaultdict(set)
    for claim in base.index.claims:
        if claim.topic or claim.status is not Status.PROPOSED:
            continue
        words[claim.source].update(fold(word).removesuffix("'s") for _, word in words_of(claim.quote))
        for mention in base.reading(claim).mentions:
            if mention.kind is Kind.NAME:
                names[claim.source][mention.text].setdefault(claim.passage, claim)
    return {
        source: _Names({name: tuple(claims.values()) for name, claims in found.items()}, frozenset(words[source]))
        for source, found in names.items()
    }


def _is_told_by_one(name: str, other: _Names) -> bool:
    """Does the other source not use some word of a name?"""
    return any(fold(word) not in other.words for _, word in words_of(name))


def _is_one_name(one: str, other: str) -> bool:
    """Are two names the same but for a slip, both of several words, or both of one long one?"""
    words = min(len(one.split()), len(other.split()))
    if words < _LEAST_WORDS and (
        one.split() != [one] or other.split() != [other] or min(len(one), len(other)) < MISSPELT_LENGTH
    ):
        return False
    one, other = (" ".join(name.split()[-words:]) for name in (one, other))
    return compare_names(one, other).reason is Reason.MISSPELT or is_slip(one, other)


def _closest(
    base: ClaimBase, one: tuple[str, tuple[Claim, ...]], other: tuple[str, tuple[Claim, ...]]
) -> tuple[Claim, Claim]:
    """The two sentences that hold the names and have most words in common, as claims that state the names."""
    (mine, ones), (theirs, others) = one, other
    pair = max(product(ones, others), key=lambda claims: _common(base, *claims))
    return _stating(mine, pair[0]), _stating(theirs, pair[1])


def _common(base: ClaimBase, one: Claim, other: Claim) -> float:
    return base.index.surprise({*base.reading(one).stems} & {*base.reading(other).stems})


def _stating(name: str, claim: Claim) -> Claim:
    label = re.sub(r"\W+", "-", fold(name)).strip("-")
    start = claim.quote.find(name)
    return replace(claim, id=f"{claim.id}-{label}", value=name, known=Name(name), start=start)
