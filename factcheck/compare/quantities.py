"""How two quantities stand to each other (DESIGN, section 3)."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal

from factcheck.lexicon.units import UNITS
from factcheck.model import Comparison, Outcome, Reason
from factcheck.settings import OVER_REACH
from factcheck.values import Quantity
from factcheck.values.quantities import INF

# "Moved there at 23" and "at the age of 20" are both of an age.
_AGE_OR_BARE = {"age", ""}
_HUNDRED = Decimal(100)
_THOUSANDTH = Decimal("0.001")


def compare_quantities(stated: Quantity, known: Quantity) -> Comparison:
    """Does the source's quantity bear out the draft's? Units convert within a dimension; currencies never do."""
    if UNITS[stated.unit].dimension != UNITS[known.unit].dimension and {stated.unit, known.unit} != _AGE_OR_BARE:
        return Comparison(Outcome.INCOMPARABLE, Reason.OTHER_UNIT)
    if UNITS[stated.unit].dimension == "score":  # two numbers, and no range
        same = (stated.low, stated.high) == (known.low, known.high)
        return Comparison(*((Outcome.AGREES, Reason.EQUAL) if same else (Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)))
    one, other = in_base_unit(stated), in_base_unit(known)
    if one.is_point and other.is_point:
        return _points(one, other, same_form=stated.unit == known.unit)
    return _ranges(one, other)


def compare_parts(stated: Quantity, known: Quantity) -> Comparison:
    """Where one side names a share and the other what is left of the whole: 68% bears out a gap of 32%.

    It can never contradict it; quantities that are no shares compare as ever.
    """
    if not (is_proportion(stated) or is_proportion(known)):
        return compare_quantities(stated, known)
    both = is_proportion(stated) and is_proportion(known)
    if both and compare_quantities(complement(stated), known).relation is Outcome.AGREES:
        return Comparison(Outcome.AGREES, Reason.COMPLEMENT)
    return Comparison(Outcome.INCOMPARABLE, Reason.OTHER_UNIT)


def is_proportion(quantity: Quantity) -> bool:
    """Is it a part of a whole: a percentage or a fraction?"""
    return UNITS[quantity.unit].dimension == "proportion"


def complement(quantity: Quantity) -> Quantity:
    """What is left of a whole of 100%, in percent: under 40% for over 60%."""
    q = in_base_unit(quantity)
    nominal = None if q.nominal is None else _HUNDRED - q.nominal
    return Quantity(_HUNDRED - q.high, _HUNDRED - q.low, "%", q.resolution, q.high_open, q.low_open, nominal)


def in_base_unit(quantity: Quantity) -> Quantity:
    """The same quantity in the base unit of its dimension: a fraction in percent, an hour in seconds."""
    factor, offset = UNITS[quantity.unit].factor, UNITS[quantity.unit].offset
    if factor == 1 and not offset:
        return quantity
    q = quantity
    nominal = None if q.nominal is None else q.nominal * factor + offset
    low, high = q.low * factor + offset, q.high * factor + offset
    return Quantity(low, high, q.unit, q.resolution * factor, q.low_open, q.high_open, nominal)


def _points(stated: Quantity, known: Quantity, *, same_form: bool) -> Comparison:
    if stated.low == known.low:
        same = same_form and stated.resolution == known.resolution
        return Comparison(Outcome.AGREES, Reason.EQUAL if same else Reason.EQUIVALENT)
    if _is_grouped_by_a_stop(stated, known) or _is_grouped_by_a_stop(known, stated):
        return Comparison(Outcome.AGREES, Reason.EQUIVALENT)
    if _rounds_to(stated, known) or _rounds_to(known, stated):
        return Comparison(Outcome.AGREES, Reason.ROUNDED)
    return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)


def _is_grouped_by_a_stop(one: Quantity, other: Quantity) -> bool:
    """May "1.238" be the other's 1,238? Much of Europe groups thousands so, and a count has no thousandths."""
    dimension = UNITS[one.unit].dimension
    counts = dimension == "count" or dimension == one.unit  # a currency is a dimension of its own
    return counts and one.resolution == _THOUSANDTH and one.low * 1000 == other.low


def _rounds_to(fine: Quantity, coarse: Quantity) -> bool:
    """Does the finer number round to the coarser one? Half-up and half-even are both in use."""
    if coarse.resolution <= fine.resolution:
        return False
    steps = fine.low / coarse.resolution
    modes = (ROUND_HALF_UP, ROUND_HALF_EVEN)
    return any(steps.quantize(Decimal(1), mode) * coarse.resolution == coarse.low for mode in modes)


def _ranges(stated: Quantity, known: Quantity) -> Comparison:
    if (stated.low, stated.high, stated.low_open, stated.high_open) == (
        known.low,
        known.high,
        known.low_open,
        known.high_open,
    ):
        return Comparison(Outcome.AGREES, Reason.EQUAL)
    if stated.is_point and stated.low == known.nominal:
        return Comparison(Outcome.AGREES, Reason.ROUNDED)  # "100" for the source's "nearly 100", as for its "about 100"
    if stated.is_point and _names_bound(stated, known):
        return Comparison(Outcome.INCOMPARABLE, Reason.SHARPER_THAN_SOURCE)  # "43%" for the source's "over 43%"
    if stated.nominal is not None and stated.nominal in (known.low, known.high) and not _is_word(known):
        return Comparison(Outcome.AGREES, Reason.ROUNDED)  # "some 130,000" for the source's "over 130,000"
    if _is_apart(stated, known):
        return _rounding_apart(stated, known)
    if _is_out_of_reach(stated, known):
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)  # "over 650,000" for the source's "over 150,000"
    if _are_two_ranges(stated, known):
        return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)  # "60 to 87%" for the source's "60 to 78%"
    if _contains(stated, known) or _same_bound(stated, known) or _is_in_words(stated, known):
        return Comparison(Outcome.AGREES, Reason.IMPLIED)
    if known.nominal is not None and known.is_bounded and _contains(known, stated) and stated.is_point:
        return Comparison(Outcome.AGREES, Reason.ROUNDED)  # "32%" for the source's "around 32%"
    return Comparison(Outcome.INCOMPARABLE, Reason.SHARPER_THAN_SOURCE)


def _is_out_of_reach(stated: Quantity, known: Quantity) -> bool:
    """Does the draft start far above where the source says "over"? Nobody says "over 150,000" of 650,000."""
    is_vague = stated.high == known.high == INF and known.low_open and known.low > 0
    return is_vague and stated.low > known.low * OVER_REACH


def _is_in_words(stated: Quantity, known: Quantity) -> bool:
    """Are all that the source's "over" may mean, "more than 6,400", what the draft says in a word ("thousands")?"""
    return _is_word(stated) and known.high == INF and known.low >= stated.low and known.low * OVER_REACH <= stated.high


def _is_word(quantity: Quantity) -> bool:
    """Is it a magnitude in a word, "thousands", "dozens"?"""
    return quantity.is_bounded and quantity.resolution == 0 and quantity.high_open and quantity.nominal is None


def _are_two_ranges(one: Quantity, other: Quantity) -> bool:
    """Are both ranges with two stated ends, and neither wholly inside the other ("$90 to 100 million", "$100 to 120")?"""
    if not all(q.is_bounded and not q.is_point and q.nominal is None and q.resolution for q in (one, other)):
        return False
    shares_one_end = (one.low == other.low) != (one.high == other.high)
    return shares_one_end or not (_contains(one, other) or _contains(other, one))


def _rounding_apart(stated: Quantity, known: Quantity) -> Comparison:
    """Ranges that do not overlap conflict, unless a coarse number only just misses an open end by rounding."""
    for point, span in ((stated, known), (known, stated)):
        if point.is_point and point.resolution > span.resolution > 0:
            half = point.resolution / 2
            widened = Quantity(point.low - half, point.high + half, point.unit)
            if not _is_apart(widened, span) and span.is_bounded:
                return Comparison(Outcome.INCOMPARABLE, Reason.SHARPER_THAN_SOURCE)
    return Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)


def _is_apart(one: Quantity, other: Quantity) -> bool:
    """Is there no number that lies in both?"""
    below, above = (one, other) if one.high <= other.high else (other, one)
    if below.high == above.low:
        return below.high_open or above.low_open
    return below.high < above.low


def _contains(outer: Quantity, inner: Quantity) -> bool:
    low = outer.low < inner.low or (outer.low == inner.low and (not outer.low_open or inner.low_open))
    high = outer.high > inner.high or (outer.high == inner.high and (not outer.high_open or inner.high_open))
    return low and high


def _names_bound(point: Quantity, span: Quantity) -> bool:
    return (span.low_open and point.low == span.low) or (span.high_open and point.high == span.high)


def _same_bound(stated: Quantity, known: Quantity) -> bool:
    """ "over 43%" and "at least 43%" name the same bound; so does a bare 43% against neither."""
    low = stated.low == known.low and stated.high == known.high == INF
    high = stated.high == known.high and stated.low == known.low == -INF
    return low or high
