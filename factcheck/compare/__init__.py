"""Pairing to comparison: one function for every command (DESIGN, section 3)."""

from __future__ import annotations

from factcheck.compare.dates import compare_dates
from factcheck.compare.names import compare_names
from factcheck.compare.quantities import compare_quantities
from factcheck.model import Comparison, Outcome, Reason
from factcheck.values import Date, Name, Quantity, Value


def compare_values(stated: Value, known: Value) -> Comparison:
    """How a value of the draft stands to a value of a source; values of different kinds are incomparable."""
    match stated, known:
        case Quantity(), Quantity():
            return compare_quantities(stated, known)
        case Date(), Date():
            return compare_dates(stated, known)
        case Name(), Name():
            return compare_names(stated.text, known.text)
        case _:
            return Comparison(Outcome.INCOMPARABLE, Reason.OTHER_UNIT)
