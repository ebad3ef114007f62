"""Mentions and candidates to pairings: which value of a sentence answers which claim."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from functools import lru_cache

from factcheck.align.reading import Reading, clause_of, weigh
from factcheck.align.scope import other_scope
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.lexicon.words import (
    CHANGE_WORDS,
    GAP_WORDS,
    MODALS,
    NEGATORS,
    VERB_NEGATORS,
    fold,
    is_content,
    stem,
    words_of,
)
from factcheck.model import Claim, Kind, Mention, Pairing, Reason
