"""Every enumeration has words for people."""

from __future__ import annotations

from factcheck.model import Kind, Outcome, Reason, Verdict
from factcheck.render import words


def test_every_reason_outcome_kind_and_verdict_has_words() -> None:
    assert set(words.REASONS) == set(Reason)
    assert set(words.OUTCOMES) == set(words.OUTCOME_STYLES) == set(Outcome)
    assert set(words.NOUNS) == set(Kind)
    assert set(words.VERDICT_STYLES) == set(Verdict)


def test_no_two_reasons_read_alike() -> None:
    assert len(set(words.REASONS.values())) == len(Reason)
