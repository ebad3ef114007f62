"""A claim whose value is read later is like one whose value was given."""

from __future__ import annotations

import copy
import pickle
from dataclasses import replace
from functools import partial

import pytest

from factcheck.model import Claim, Status
from factcheck.values import Name, Value

GIVEN = Claim("a", "post", quote="Ana Orlova spoke", value="Ana Orlova", known=Name("Ana Orlova"))


def later() -> Claim:
    return replace(GIVEN, known=None).later(partial(Name, "Ana Orlova"))


def test_a_value_is_read_once_and_when_asked_for() -> None:
    asked: list[str] = []

    def read() -> Value | None:
        asked.append("read")
        return None

    claim = GIVEN.later(read)
    assert asked == []
    assert (claim.known, claim.known) == (None, None)
    assert asked == ["read"]


def test_it_equals_a_claim_whose_value_was_given() -> None:
    assert later() == GIVEN
    assert later() == GIVEN
    assert hash(later()) == hash(GIVEN)
    assert repr(later()) == repr(GIVEN)
    assert later() != replace(GIVEN, known=Name("Bella"))


def test_it_can_be_replaced_copied_and_sent_to_another_process() -> None:
    assert replace(later(), status=Status.REJECTED) == replace(GIVEN, status=Status.REJECTED)
    assert replace(later(), known=None).known is None
    assert copy.copy(later()) == copy.deepcopy(later()) == GIVEN
    assert pickle.loads(pickle.dumps(later())) == GIVEN


def test_it_has_no_other_attributes() -> None:
    with pytest.raises(AttributeError, match="'meaning'"):
        later().meaning  # type: ignore[attr-defined]  # noqa: B018
