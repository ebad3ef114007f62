"""What the draft says around a figure that the source of the figure has no word for.

Equal figures meet by chance: "two men were charged" bears out neither "two men fled in a stolen van" nor its van.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator

from factcheck.align.reading import Reading
from factcheck.align.wording import FIGURE_STEMS
from factcheck.index import Index
from factcheck.lexicon.words import CIRCUMSTANCES, EVALUATIVE, PERSONS, WORD, stem
from factcheck.model import Claim, Kind, Mention

# What may stand around any figure; names are found, or not found, on their own.
_PLAIN = frozenset({*map(stem, (*EVALUATIVE, *CIRCUMSTANCES)), *FIGURE_STEMS, *PERSONS, "am", "pm"})


def unsaid(reading: Reading, mention: Mention, claims: Collection[Claim], index: Index) -> tuple[str, ...]:
    """The content words of the mention's clause, as written, that no sentence of the claims' sources uses."""
    return tuple(dict.fromkeys(_strange(reading, mention, claims, index)))


def _strange(reading: Reading, mention: Mention, claims: Collection[Claim], index: Index) -> Iterator[str]:
    text, clause = reading.sentence.text, reading.clause(mention.start)
    names = [other for other in reading.mentions if other.kind is Kind.NAME]
    for at, word in reading.words:
        written = WORD.match(text, at)
        is_name = text[at].isupper() or any(name.start <= at < name.end for name in names)
        if written is None or is_name or word in _PLAIN or reading.clause(at) != clause:
            continue
        if not any(index.is_named_around(claim, word) for claim in claims):
            yield written[0]
