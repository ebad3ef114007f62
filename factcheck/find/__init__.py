"""Text to mentions: the figures, dates and names that a text states."""

from __future__ import annotations

from datetime import date

from factcheck.find.dates import read_dates
from factcheck.find.names import find_names
from factcheck.find.quantities import find_quantities
from factcheck.lexicon.gazetteer import Gazetteer
from factcheck.model import Mention


def find_values(text: str, today: date | None = None) -> tuple[Mention, ...]:
    """All dates and quantities of a text, in its order; a date is never a quantity as well."""
    dates, taken = read_dates(text, today)
    found = [*dates, *find_quantities(text, taken)]
    return tuple(sorted(found, key=lambda mention: mention.start))


def find_all(text: str, today: date | None = None, known: Gazetteer | None = None) -> tuple[Mention, ...]:
    """All dates, quantities and names of a text. A figure inside a longer known name belongs to the name."""
    values = find_values(text, today)
    names = find_names(text, known)
    values = tuple(v for v in values if not any(n.start <= v.start and v.end <= n.end for n in names))
    names = tuple(n for n in names if not any(v.start < n.end and n.start < v.end for v in values))
    return tuple(sorted([*values, *names], key=lambda mention: mention.start))
