"""Months, weekdays and the words of relative dates, as data."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "january": 1, "february": 2, "march": 3, "april": 4, "may": 5, "june": 6, "july": 7, "august": 8, "september": 9,
    "october": 10, "november": 11, "december": 12,
    "jan": 1, "feb": 2, "mar": 3, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip

# Month names that are also verbs, adjectives or first names: alone they need a preposition before them.
AMBIGUOUS_MONTHS = frozenset({"may", "march", "august", "mar", "jun", "dec", "sep", "jan", "nov", "apr", "jul", "oct",
                              "feb", "aug"})  # fmt: skip

WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")

# Days from the anchor.
DAY_WORDS: dict[str, int] = {"today": 0, "yesterday": -1, "tomorrow": 1}

# "last year", "this month": how many steps of the unit from the anchor.
STEPS: dict[str, int] = {"last": -1, "the previous": -1, "the past": -1, "this": 0, "the current": 0, "next": 1}
