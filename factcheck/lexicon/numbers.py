"""Number words, fractions and the phrases that widen a number, as data."""

from __future__ import annotations

from decimal import Decimal

ONES: dict[str, int] = {
    "zero": 0, "nought": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19,
}  # fmt: skip

TENS: dict[str, int] = {
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90,
}  # fmt: skip

# Words that multiply what stands before them.
SCALES: dict[str, int] = {
    "dozen": 12, "hundred": 100, "thousand": 10**3, "lakh": 10**5, "million": 10**6, "crore": 10**7,
    "lakhs": 10**5, "crores": 10**7,
    "billion": 10**9, "trillion": 10**12,
}  # fmt: skip

# Letters and short forms that multiply digits, as in "150k" and "$3bn".
SCALE_LETTERS: dict[str, int] = {
    "k": 10**3, "m": 10**6, "mn": 10**6, "mln": 10**6, "bn": 10**9, "bln": 10**9, "b": 10**9, "tn": 10**12,
    "trn": 10**12, "mm": 10**6,
}  # fmt: skip

# "dozens of" is a range: at least two of them, fewer than the next word up.
PLURAL_SCALES: dict[str, tuple[int, int]] = {
    "handful": (3, 10), "couple": (2, 3),
    "dozens": (24, 100), "scores": (40, 100), "hundreds": (200, 10**3), "thousands": (2 * 10**3, 10**4),
    "millions": (2 * 10**6, 10**7), "billions": (2 * 10**9, 10**10),
}  # fmt: skip

# Denominators: "a third", "two-thirds", "every fifth". "second" is left out: it is a unit of time.
DENOMINATORS: dict[str, int] = {
    "half": 2, "halves": 2, "third": 3, "quarter": 4, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15,
    "sixteenth": 16, "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
    "fortieth": 40, "fiftieth": 50, "sixtieth": 60, "seventieth": 70, "eightieth": 80, "ninetieth": 90,
    "hundredth": 100, "thousandth": 10**3, "millionth": 10**6, "billionth": 10**9, "trillionth": 10**12,
}  # fmt: skip

VULGAR_FRACTIONS: dict[str, Decimal] = {
    "½": Decimal("0.5"), "¼": Decimal("0.25"), "¾": Decimal("0.75"), "⅓": Decimal(1) / 3, "⅔": Decimal(2) / 3,
    "⅕": Decimal("0.2"), "⅖": Decimal("0.4"), "⅗": Decimal("0.6"), "⅘": Decimal("0.8"),
    "⅙": Decimal(1) / 6, "⅚": Decimal(5) / 6, "⅛": Decimal("0.125"), "⅜": Decimal("0.375"), "⅝": Decimal("0.625"),
    "⅞": Decimal("0.875"), "⅐": Decimal(1) / 7, "⅑": Decimal(1) / 9, "⅒": Decimal("0.1"),
}  # fmt: skip

MULTIPLES: dict[str, int] = {
    "twice": 2, "double": 2, "doubled": 2, "thrice": 3, "triple": 3, "tripled": 3, "trebled": 3, "quadrupled": 4,
}  # fmt: skip

ORDINALS: dict[str, int] = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "twenty-first": 21, "twenty-second": 22,
    "twenty-third": 23, "twenty-fourth": 24, "twenty-fifth": 25, "twenty-sixth": 26, "twenty-seventh": 27,
    "twenty-eighth": 28, "twenty-ninth": 29, "thirtieth": 30, "thirty-first": 31,
}  # fmt: skip

# What a phrase before a number makes of it; the words name the bounds in `factcheck.find.quantities.WIDEN`.
HEDGES: dict[str, str] = {
    "over": "above", "more than": "above", "above": "above", "exceeding": "above", "in excess of": "above",
    "upwards of": "above", "greater than": "above", "higher than": "above", "beyond": "above",
    "larger than": "above", "bigger than": "above", "exceed": "above", "exceeds": "above", "exceeded": "above",
    "surpass": "above", "surpasses": "above", "surpassed": "above", "surpassing": "above", "topping": "above",
    "greater than or equal to": "from", "more than or equal to": "from", "bigger or equal than": "from",
    "greater or equal to": "from", "larger than or equal to": "from",
    "less than or equal to": "to", "smaller or equal than": "to", "fewer than or equal to": "to",
    "smaller than or equal to": "to", "lower than or equal to": "to", "smaller than": "below",
    "equal to": "exactly", "exactly": "exactly",
    "at least": "from", "no fewer than": "from", "no less than": "from", "not less than": "from",
    "not fewer than": "from", "a minimum of": "from",
    "under": "below", "less than": "below", "fewer than": "below", "below": "below", "lower than": "below",
    "at most": "to", "up to": "to", "no more than": "to", "not more than": "to", "a maximum of": "to",
    "not over": "to", "as much as": "to", "as many as": "to",
    "almost": "nearly", "nearly": "nearly", "close to": "nearly", "just under": "nearly", "just below": "nearly",
    "a little under": "nearly", "slightly under": "nearly", "slightly less than": "nearly",
    "a little less than": "nearly", "just short of": "nearly",
    "just over": "slightly above", "just above": "slightly above", "a little over": "slightly above",
    "slightly over": "slightly above", "slightly more than": "slightly above", "a little more than": "slightly above",
    "about": "about", "around": "about", "some": "about", "roughly": "about", "approximately": "about",
    "approx.": "about", "approx": "about", "circa": "about", "c.": "about", "ca.": "about", "an estimated": "about",
    "estimated at": "about", "in the region of": "about", "~": "about", "≈": "about", "on the order of": "about",
    ">": "above", "<": "below", "≥": "from", "≤": "to",
}  # fmt: skip

# What a phrase after a number makes of it.
TAILS: dict[str, str] = {
    "or more": "from", "and more": "from", "or older": "from", "and older": "from", "and over": "from",
    "or over": "from", "or above": "from", "and above": "from", "or higher": "from", "plus": "from",
    "or less": "to", "or fewer": "to", "or younger": "to", "and under": "to", "or under": "to", "or below": "to",
    "at most": "to", "at least": "from", "or so": "about",
}  # fmt: skip

# Verbs of moving from one number to another: "go up to $3.75" and "rose from 5 to 7" are no ranges.
MOVES = frozenset(
    """go goes going went gone rise rises rising rose risen climb climbs climbed climbing increase increases increased
    increasing grow grows grew grown growing move moves moved moving jump jumps jumped jumping fall falls fell
    fallen falling drop drops dropped dropping decrease decreases decreased decreasing decline declines declined
    slip slips slipped shrink shrinks shrank shrunk cut raise raises raised raising lift lifts lifted lower
    lowers lowered lowering push pushes pushed bring brings brought shortened extended widened changed changes
    change expand expands expanded expanding
    """.split()
)
