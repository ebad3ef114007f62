"""What the draft says around a figure that the source of the figure has no word for.

Equal figures meet by chance: "two men were charged" bears out neither "two men fled in a stolen van" nor its van.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from factcheck.align.reading import Reading
from factcheck.align.wording import FIGURE_STEMS, asks, is_open
from factcheck.index import Index
from factcheck.lexicon.words import CIRCUMSTANCES, EVALUATIVE, PERSONS, WORD, stem
from factcheck.model import Claim, Kind, Mention

# What may stand around any figure; names are found, or not found, on their own.
# "Will sell 7 million", "is looking for 7 million": what a source only foresees. "May" has a capital as a month.
_FORESEEN = re.compile(
    r"\b(?:will|would|may|might|could|going\s+to|looking\s+(?:for|to)|hop(?:es?|ed|ing)\s+(?:for|to)|"
    r"expect(?:s|ed|ing)?|predict(?:s|ed|ing)?|forecasts?)\b"
)
_NUMBER = re.compile(r"\d+(?:[.:,]\d+)*")
_CLAUSE = re.compile(r"[,;:()–—]|\b(?:and|but|while|who|which|that|because|after|as)\b")
_PLAIN = frozenset({*map(stem, (*EVALUATIVE, *CIRCUMSTANCES)), *FIGURE_STEMS, *PERSONS, "am", "pm"})


def unsaid(reading: Reading, mention: Mention | None, claims: Collection[Claim], index: Index) -> tuple[str, ...]:
    """The content words of the mention's clause, or of all, as written, that no sentence of the claims' sources uses."""
    return tuple(dict.fromkeys(_strange(reading, mention, claims, index)))


def unread_figures(reading: Reading, claims: Collection[Claim]) -> tuple[str, ...]:
    """The clock times and other numbers of the sentence that are no figures here and that no claim's sentence has."""
    said = {number for claim in claims for number in _NUMBER.findall(claim.wording)}
    return tuple(number for number in _NUMBER.findall(reading.sentence.text) if number not in said)


def is_only_foreseen(reading: Reading, mention: Mention, claim: Claim) -> bool:
    """Does the source foresee, hope for or ask about a figure that the draft states as a fact?"""
    if mention.kind is not Kind.QUANTITY or is_open(reading.sentence.text):
        return False
    if asks(claim.sentence) and not asks(reading.sentence.text):
        return True
    return _foresees(claim.sentence, claim.start) and not _foresees(reading.sentence.text, mention.start)


def _foresees(text: str, start: int) -> bool:
    """Does the clause of a figure that starts at an offset say, before it, that it is to come?"""
    return bool(_FORESEEN.search(_CLAUSE.split(text[: max(0, start)])[-1]))


def _strange(reading: Reading, mention: Mention | None, claims: Collection[Claim], index: Index) -> Iterator[str]:
    text, clause = reading.sentence.text, reading.clause(mention.start) if mention else None
    names = [other for other in reading.mentions if other.kind is Kind.NAME]
    for at, word in reading.words:
        written = WORD.match(text, at)
        is_name = text[at].isupper() or any(name.start <= at < name.end for name in names)
        if written is None or is_name or word in _PLAIN or clause not in (None, reading.clause(at)):
            continue
        if not any(index.is_named_around(claim, word) for claim in claims):
            yield written[0]
