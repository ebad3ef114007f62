"""Ranks: the ordinals that tell how large, how late or the how-manieth something is.

Most ordinals number a thing ("the second round", "her first husband") and say which one is meant; another ordinal is then
another thing. A rank is a fact about one thing, which a source may give otherwise: "the *fifth* largest city",
"finished *third*", "is his *fourth* album".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from factcheck.lexicon.numbers import ORDINALS
from factcheck.model import Kind, Mention
from factcheck.values import Quantity

_ORDINAL = rf"(?P<rank>{'|'.join(sorted(ORDINALS, key=len, reverse=True))}|\d{{1,3}}(?:st|nd|rd|th))"
# "fifth-largest", "17th most populous", "third best", "second only to"
_SUPERLATIVE = re.compile(
    rf"(?<![\w.,-]){_ORDINAL}(?=[\s-]+(?:(?!(?:west|east|guest|forest|interest|contest|request|rest|test|arrest|protest|"
    r"harvest|conquest|priest|quest)\b)\w{2,}est\b|most\b|least\b|best\b|worst\b))",
    re.IGNORECASE,
)
# "came third", "finished in 5th place", "ranked 12th of 40", "was placed second"
_PLACED = re.compile(
    r"\b(?:came|come|comes|coming|finish(?:es|ed|ing)?|plac(?:e|es|ed|ing)|rank(?:s|ed|ing)?|stand(?:s|ing)?|stood|lies|lay|end(?:s|ed)\s+up|"
    rf"debut(?:s|ed|ing)?|peak(?:s|ed|ing)?)\s+(?:(?:in|at|up|a|the|joint|equal|only|overall)\s+){{0,3}}{_ORDINAL}\b"
    rf"|\bin\s+(?P<in>{_ORDINAL.removeprefix('(?P<rank>').removesuffix(')')})\s+(?:place|position)\b",
    re.IGNORECASE,
)
# "is the fourth album", "became its 12th president", "was his third goal of the season"
_COUNTED = re.compile(
    r"\b(?:is|was|are|were|be|been|become|becomes|became|as|only|just|makes?|made)\s+(?:only\s+)?"
    rf"(?:the|his|her|its|their|our|[A-Z][\w.]+['’]s)\s+{_ORDINAL}(?=\s+[^\W\d_]{{3,}})",
)
# "for the third time", "a fourth consecutive win"
_REPEATED = re.compile(rf"\b{_ORDINAL}(?=\s+(?:time\b|consecutive\b|successive\b|straight\b|running\b))", re.IGNORECASE)
_FIRST_TIME = re.compile(r"\bfirst\s+time\b", re.IGNORECASE)


def find_ranks(text: str) -> Iterator[Mention]:
    """The ranks of a text, none twice, in its order.

    >>> [(mention.text, int(mention.value.low)) for mention in find_ranks("It is the fifth largest city and came 3rd.")]
    [('fifth', 5), ('3rd', 3)]
    """
    spans: set[tuple[int, int]] = set()
    for pattern in (_SUPERLATIVE, _PLACED, _COUNTED, _REPEATED):
        for match in pattern.finditer(text):
            spans.add(match.span("in") if match.groupdict().get("in") else match.span("rank"))
    for start, end in sorted(spans):
        if not _FIRST_TIME.match(text, start):
            yield Mention(start, end, text[start:end], Kind.QUANTITY, _rank(text[start:end].lower()))


def _rank(word: str) -> Quantity:
    number = Decimal(ORDINALS.get(word) or int(re.sub(r"\D", "", word)))
    return Quantity(number, number, "rank", Decimal(1))
