"""A quantity: a range of exact decimals with a unit and the resolution it was stated with."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

INF = Decimal("Infinity")
ZERO = Decimal(0)


@dataclass(frozen=True, slots=True)
class Quantity:
    """`low` to `high` of `unit`: 17% is (17, 17, "%"), "over 43%" is (43, Infinity, "%", low_open=True).

    unit        a key of `factcheck.lexicon.units.UNITS`; "" for a bare number or a count.
    resolution  the place value of the last digit stated: 1 for "17", 0.01 for "8.74", 100,000 for "0.3 million";
                0 for a number that is exact by form, such as "three-quarters".
    low_open, high_open   whether the bound itself is left out ("over 43%" leaves 43 out, "at least 43%" does not).
    nominal     the number that was named, where a hedge widened it: 32 for "around 32%".
    """

    low: Decimal
    high: Decimal
    unit: str = ""
    resolution: Decimal = ZERO
    low_open: bool = False
    high_open: bool = False
    nominal: Decimal | None = None

    def __post_init__(self) -> None:
        if self.low > self.high:
            raise ValueError(f"the low bound {self.low} is above the high bound {self.high}")

    @property
    def is_point(self) -> bool:
        """One number, neither a range nor open to a side."""
        return self.low == self.high

    @property
    def digits(self) -> int:
        """How many significant digits the lower bound has: 3 for 8.74, 2 for 130,000."""
        return len(self.low.normalize().as_tuple().digits)

    @property
    def is_bounded(self) -> bool:
        """Neither end is infinite."""
        return self.low != -INF and self.high != INF


def stated_resolution(digits: str) -> Decimal:
    """The place value of the last digit that a run of digits states.

    A whole number with three or more trailing zeros may be a rounded one, though no coarser than its second digit:
    "130,000" is taken to be stated in ten thousands, "1,200" in ones.

    >>> stated_resolution("8.74"), stated_resolution("130,000"), stated_resolution("1,200")
    (Decimal('0.01'), Decimal('1E+4'), Decimal('1'))
    """
    if "." in digits:
        return Decimal(1).scaleb(-len(digits.split(".")[1]))
    plain = re.sub(r"\D", "", digits)
    zeros = len(plain) - len(plain.rstrip("0"))
    return Decimal(1).scaleb(min(zeros, len(plain) - 2)) if 3 <= zeros < len(plain) else Decimal(1)


def are_points(stated: object, one: object, other: object) -> bool:
    """Is a percentage the difference of two others, and not also the change from the one to the other in percent?

    >>> share = [Quantity(Decimal(n), Decimal(n), "%", Decimal(1)) for n in (27, 36, 9, 10, 50, 55)]
    >>> are_points(*share[:3]), are_points(*share[3:])
    (True, False)
    """
    if not (isinstance(stated, Quantity) and isinstance(one, Quantity) and isinstance(other, Quantity)):
        return False
    if not (stated.unit == one.unit == other.unit == "%" and one.is_point and other.is_point):
        return False
    low, high = sorted((one.low, other.low))
    changes = [(high - low) / base * 100 for base in (low, high) if base > 0]
    return high - low == stated.low > 0 and all(abs(each - stated.low) > stated.resolution / 2 for each in changes)
