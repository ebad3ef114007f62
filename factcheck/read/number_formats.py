"""Numbers and dates of a workbook as its cells show them: 0.17 with the format `0%` is "17%".

Only formats whose outcome is certain are read; what a locale would decide is none of them.
"""

from __future__ import annotations

import re
from datetime import date, datetime, time
from decimal import ROUND_HALF_UP, Decimal

# Excel keeps fifteen digits; what a binary fraction has beyond them is noise.
_DIGITS = 15
# A cell of no format shows at most so many decimals.
_GENERAL = 9

# The parts of a format that show nothing, or only space: a colour, a filling, a padding.
_UNSEEN = re.compile(r"\[(?:[A-Za-z]+\d*|>?<?=?-?\d+)\]|_.|\*.")
_MONEY = re.compile(r"\[\$(?P<sign>[^\]-]*)(?:-[^\]]*)?\]")
_QUOTED = re.compile(r'"(?P<text>[^"]*)"|\\(?P<char>.)')
# "#,##0.00", "0%", "#,##0,," with text on both sides.
_NUMBER = re.compile(
    r"(?P<before>[^#0?.,]*)(?P<whole>[#0?][#0?,]*|)(?:\.(?P<decimals>[0#?]*))?(?P<scale>,*)(?P<after>[^#0?]*)"
)
# What would need a locale, a fraction or an exponent to show.
_STRANGE = re.compile(r"[eE][+-]|/|@")


def shown_number(number: Decimal, pattern: str) -> str | None:
    """A number as a format shows it; None for a format that is not read.

    >>> shown_number(Decimal("0.17"), "0%"), shown_number(Decimal("-1234.5"), '#,##0.0" t"')
    ('17%', '-1,234.5 t')
    """
    if pattern in ("General", "@", ""):
        return general(number)
    negative, section = _section(pattern, number)
    shown = _shown(abs(number), section)
    return f"-{shown}" if shown and negative and re.search("[1-9]", shown) else shown


def general(number: Decimal) -> str:
    """A number as a cell of no format shows it.

    >>> general(Decimal("0.30000000000000004")), general(Decimal("3.0"))
    ('0.3', '3')
    """
    places = max(0, min(_GENERAL, _DIGITS - 1 - number.adjusted()))
    return _plain(_rounded(number, places), places).rstrip("0").rstrip(".") if places else f"{number:f}".split(".")[0]


def _rounded(number: Decimal, places: int) -> Decimal:
    return number.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def _plain(number: Decimal, places: int) -> str:
    return f"{number:.{places}f}"


def _section(pattern: str, number: Decimal) -> tuple[bool, str]:
    """Whether the number is below zero, and the part of a format for it: those of positive, negative and zero may differ.

    The minus sign or the brackets that the negative part brings are taken off: they are shown as a minus sign.
    """
    parts = _parts(pattern)
    if number < 0 and len(parts) > 1:
        return True, parts[1].translate(str.maketrans("", "", "()-"))
    return number < 0, parts[2] if number == 0 and len(parts) > 2 else parts[0]


def _parts(pattern: str) -> list[str]:
    """A format at its semicolons, without what shows nothing; a quoted text stands between NUL characters."""
    pattern = _QUOTED.sub(lambda found: f"\0{found['text'] or found['char'] or ''}\0", pattern)
    pattern = _MONEY.sub(lambda found: f"\0{found['sign']}\0", pattern)
    return _UNSEEN.sub("", pattern).split(";")


def _shown(number: Decimal, section: str) -> str | None:
    quoted = section.split("\0")[1::2]
    bare = re.sub("\0[^\0]*\0", "\0", section)
    found = _NUMBER.fullmatch(bare)
    if quoted and not re.sub("[\0?]", "", bare).strip():
        return " ".join("".join(quoted).split())  # a dash for zero
    if _STRANGE.search(bare) or not found or not (found["whole"] or found["decimals"]):
        return None
    places = len(found["decimals"] or "")
    number *= 100 ** bare.count("%")
    # A comma behind the last digit shows thousands: "#,##0," is 1,235 for 1,234,567.
    whole = found["whole"].rstrip(",")
    number /= Decimal(1000) ** (len(found["whole"]) - len(whole) + len(found["scale"]))
    digits = f"{_rounded(number, places):{',' if ',' in whole else ''}.{places}f}"
    digits = _without_open_places(digits, found["decimals"] or "", whole)
    texts = iter(quoted)
    sides = [re.sub("\0", lambda _: next(texts), found[side]) for side in ("before", "after")]
    return f"{sides[0]}{digits}{sides[1]}".strip()


def _without_open_places(digits: str, decimals: str, whole: str) -> str:
    """ "#" shows no zero: 3.50 is "3.5" in "0.0#"."""
    for place in reversed(decimals):
        if place != "#" or not digits.endswith("0"):
            break
        digits = digits[:-1]
    return digits.rstrip(".").zfill(whole.replace(",", "").count("0"))


def shown_date(value: date | datetime | time, pattern: str) -> str | None:
    """A date as exact as its format shows it, in words, so that no order of day and month is in doubt; None for a time.

    >>> shown_date(datetime(2031, 5, 4), "mmm yyyy"), shown_date(datetime(2031, 5, 4), "d/m/yy")
    ('May 2031', '4 May 2031')
    """
    if isinstance(value, time):
        return None
    shows = {letter for letter in "dmy" if letter in _QUOTED.sub("", pattern).lower()}
    month = f"{_MONTHS[value.month - 1]} {value.year}"
    return str(value.year) if shows == {"y"} else month if shows == {"m", "y"} else f"{value.day} {month}"


_MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
           "November", "December")  # fmt: skip
