"""Mentions and candidates to pairings, with the scope of each."""

from __future__ import annotations

from factcheck.align.level import is_rank, tells_gap, tells_rate
from factcheck.align.names import EntityIndex, build_entities, pair_name, plays_same_part, spellings
from factcheck.align.opposed import denies
from factcheck.align.pairs import candidates, pair
from factcheck.align.reading import Reading, counted_words, in_text, read_sentence, weigh
from factcheck.align.scope import nearest_date
from factcheck.align.statements import pair_statement
from factcheck.align.told import is_written_from
from factcheck.align.within import points_called_percent, refers_back, twice_told
from factcheck.align.wording import change

__all__ = [
    "EntityIndex",
    "Reading",
    "build_entities",
    "candidates",
    "change",
    "counted_words",
    "denies",
    "in_text",
    "is_rank",
    "is_written_from",
    "nearest_date",
    "pair",
    "pair_name",
    "pair_statement",
    "plays_same_part",
    "points_called_percent",
    "read_sentence",
    "refers_back",
    "spellings",
    "tells_gap",
    "tells_rate",
    "twice_told",
    "weigh",
]
