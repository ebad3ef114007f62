"""Three documents and a draft each, on six subjects, by other hands (tests/packs): floors to raise, no curation at all."""

from __future__ import annotations

import pytest

from benchmarks.packs import DEVELOPMENT, Count, count_conflicts, count_errors, packs, texts_of
from factcheck import ClaimBase

LEAST_PRECISION = {"development": 0.9, "held-out": 0.85}
LEAST_CONFLICTS = {"development": 0.11, "held-out": 0.37}
LEAST_ERRORS = {"development": 0.59, "held-out": 0.57}


@pytest.mark.parametrize("group", LEAST_PRECISION)
def test_conflicts_of_sources_and_errors_of_drafts_are_found(group: str) -> None:
    conflicts = errors = Count()
    for pack in packs():
        if (pack.name in DEVELOPMENT) == (group == "development"):
            base = ClaimBase.from_documents(texts_of(pack))
            conflicts += count_conflicts(pack, base)
            errors += count_errors(pack, base)
    assert conflicts.recall >= LEAST_CONFLICTS[group]
    assert errors.recall >= LEAST_ERRORS[group]
    assert min(conflicts.precision, errors.precision) >= LEAST_PRECISION[group]
