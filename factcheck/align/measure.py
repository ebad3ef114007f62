"""In what a bare number of a claim is measured: a table tells it in its heading, which here is the topic.

"GDP of Freedonia: 22945456867" answers a question of money, and "Internet users, percent: 54.6" one of a share. Without
this no draft could be held to such a base: whoever writes the sentence writes the unit.
"""

from __future__ import annotations

import re
from dataclasses import replace

from factcheck.index import Index
from factcheck.lexicon.units import CURRENCIES, MONEY_WORDS, UNITS
from factcheck.lexicon.words import stem
from factcheck.model import Claim
from factcheck.settings import UNTOLD_REACH
from factcheck.values import Quantity, Value

_MONEY = frozenset(map(stem, MONEY_WORDS))
# A part of a whole, or a change in parts of a hundred.
_SHARE = re.compile(
    r"\b(?:per\s?cent|percentage|(?:share|proportion|prevalence) of|inflation|(?:growth|unemployment|literacy) rate)\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"[-−]?[\d\s.,'’]+")
_STOPS = re.compile(r"\s*(?:$|[^\w\s])")


def known_as(stated: Value, claim: Claim, index: Index) -> Value | None:
    """The value of a claim, as what the draft's is measured in where the claim tells no unit and the topic allows it."""
    known = claim.known
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity) and _is_bare(claim, known, index)):
        return known
    if _SHARE.search(claim.wording):  # "expenditure as percent of GDP" is no money
        return _as_share(stated, known)
    is_money = stated.unit in CURRENCIES and not _MONEY.isdisjoint(index.terms.get(claim.topic, ()))
    return replace(known, unit=stated.unit) if is_money and _is_in_reach(stated, known) else known


def _as_share(stated: Quantity, known: Quantity) -> Quantity:
    """A share, but for the draft's bare number of about its size: "(% of GDP) was 5.9"."""
    is_share = UNITS[stated.unit].dimension == "proportion"
    if is_share and not _is_in_reach(_in_percent(stated), known):
        return known  # 0.054 may be 5.4%
    return known if not stated.unit and _is_in_reach(stated, known) else replace(known, unit="%")


def _is_bare(claim: Claim, known: Quantity, index: Index) -> bool:
    """Is the value a number alone, which counts nothing either ("12 *sailors*")?"""
    if known.unit or not _NUMBER.fullmatch(claim.value) or index.frame(claim).counted:
        return False
    _, found, behind = claim.wording.partition(claim.value)
    return not found or bool(_STOPS.match(behind))


def _is_in_reach(stated: Quantity, known: Quantity) -> bool:
    """Are both of one order of magnitude? A column may be in thousands, and a share in hundredths."""
    one, other = (abs(q.high if q.low.is_infinite() else q.low) for q in (stated, known))
    return max(one, other) <= UNTOLD_REACH * min(one, other)


def _in_percent(quantity: Quantity) -> Quantity:
    factor = UNITS[quantity.unit].factor
    return Quantity(quantity.low * factor, quantity.high * factor, "%")
