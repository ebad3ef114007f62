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
# Every form of them, with the day of the week from 0.
WEEKDAY_WORDS: dict[str, int] = {
    **{day: number for number, day in enumerate(WEEKDAYS)},
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4,
}  # fmt: skip

# Days from the anchor; the short forms are those of posts.
DAY_WORDS: dict[str, int] = {
    "today": 0, "yesterday": -1, "tomorrow": 1, "tonight": 0, "tmr": 1, "tmrw": 1, "tdy": 0,
}  # fmt: skip

# "last year", "this month": how many steps of the unit from the anchor.
STEPS: dict[str, int] = {
    "last": -1, "previous": -1, "past": -1, "this": 0, "current": 0, "next": 1, "following": 1, "coming": 1,
    "upcoming": 1, "this upcoming": 1, "this coming": 1, "this past": -1,
}  # fmt: skip

# Holidays on one day of every year: month and day.
HOLIDAYS: dict[str, tuple[int, int]] = {
    "new year's day": (1, 1), "valentine's day": (2, 14), "saint patrick": (3, 17), "saint patrick's day": (3, 17),
    "st patrick's day": (3, 17), "st. patrick's day": (3, 17), "april fools' day": (4, 1), "may day": (5, 1),
    "halloween": (10, 31), "all saints' day": (11, 1), "christmas eve": (12, 24), "christmas day": (12, 25),
    "christmas": (12, 25), "xmas": (12, 25), "boxing day": (12, 26), "new year's eve": (12, 31),
    "international women's day": (3, 8),
}  # fmt: skip

# Northern seasons by their first month; winter starts in the December before.
SEASONS: dict[str, int] = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
