"""Loading a file leaves the process as it was."""

from __future__ import annotations

import gc
from typing import TYPE_CHECKING

import pytest

from factcheck.claims.load import load_claims
from factcheck.errors import ClaimBaseError
from factcheck.values import Quantity

if TYPE_CHECKING:
    from pathlib import Path

CLAIM = '{id: a, source: post, quote: "It cost $41 million", value: $41 million}'
BASE = f"version: 1\nsources: {{post: {{title: Post}}}}\nclaims: [{CLAIM}]\n"


@pytest.mark.parametrize("text", [BASE, "version: 2"])
def test_the_collector_runs_on_after_loading(text: str, tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        load_claims(str(path))
    except ClaimBaseError:
        assert text != BASE
    assert gc.isenabled()


def test_a_collector_that_was_off_stays_off(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(BASE, encoding="utf-8")
    gc.disable()
    try:
        load_claims(str(path))
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_the_value_of_a_loaded_claim_is_read(tmp_path: Path) -> None:
    path = tmp_path / "claims.yaml"
    path.write_text(BASE, encoding="utf-8")
    (claim,) = load_claims(str(path)).claims
    assert isinstance(claim.known, Quantity)
