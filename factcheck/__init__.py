"""Check the figures, dates and names of a draft against a claim base built from your own sources."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from factcheck.claims.base import ClaimBase
    from factcheck.claims.load import load_claims
    from factcheck.compare.names import compare_names
    from factcheck.errors import FactcheckError
    from factcheck.model import Mention
    from factcheck.pipeline import compare_sources, verify

__all__ = ["ClaimBase", "FactcheckError", "compare_names", "compare_sources", "find_mentions", "load_claims", "verify"]

# Where each public name lives. Nothing is loaded before it is asked for: `factcheck --help` needs none of it.
_HOMES = {
    "ClaimBase": "factcheck.claims.base",
    "FactcheckError": "factcheck.errors",
    "compare_names": "factcheck.compare.names",
    "compare_sources": "factcheck.pipeline",
    "load_claims": "factcheck.claims.load",
    "verify": "factcheck.pipeline",
}


def find_mentions(text: str, today: date | None = None) -> tuple[Mention, ...]:
    """The figures, dates and names of a text, in its order; `today` anchors relative dates and missing years."""
    from factcheck.find import find_all

    return find_all(text, today)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'factcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
