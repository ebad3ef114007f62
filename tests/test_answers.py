"""Which figure of a sentence answers which claim, where the name beside it tells."""

from __future__ import annotations

import pytest

from factcheck.answers import _by_label
from factcheck.find.quantities import read_quantity
from factcheck.model import Claim, Comparison, Kind, Mention, Outcome, Pairing, Reason

AGREES = Comparison(Outcome.AGREES, Reason.EQUAL)
CONFLICTS = Comparison(Outcome.CONFLICTS, Reason.DIFFERENT_VALUE)
QUAKE = "In the quake 38 people died in Korvan, 12 in Tesh and 7 in Balu."

Compared = tuple[Pairing, Comparison]


def paired(number: str, comparison: Comparison, *, label: int = 0, line: int = 1, topic: str = "") -> Compared:
    """The 38 of "In Tesh 38 people died" beside a figure of the quake's list."""
    stated, known = read_quantity("38"), read_quantity(number)
    assert stated is not None
    assert known is not None
    claim = Claim(f"{line}-{number}", "source", quote=QUAKE, topic=topic, value=number, line=line, known=known)
    mention = Mention(8, 10, "38", Kind.QUANTITY, stated)
    return Pairing(mention, claim, known, 80.0, label=label, doubt="another figure is meant"), comparison


def reasons(pairs: list[Compared]) -> list[str]:
    return [str(comparison.reason) for _, comparison in _by_label(pairs)]


def test_the_figure_of_the_name_contradicts_and_the_equal_one_is_another_s() -> None:
    pairs = [paired("38", AGREES, label=-1), paired("12", CONFLICTS, label=1), paired("7", CONFLICTS, label=-1)]
    assert reasons(pairs) == ["other-scope", "swapped-scope", "different-value"]


def test_the_figure_of_the_name_is_then_meant_beyond_doubt() -> None:
    pairs = _by_label([paired("38", AGREES, label=-1), paired("12", CONFLICTS, label=1)])
    assert [pairing.sure for pairing, _ in pairs] == [False, True]


def test_beside_the_figure_of_the_name_one_without_a_name_is_another_s() -> None:
    assert reasons([paired("38", AGREES), paired("12", CONFLICTS, label=1)]) == ["other-scope", "swapped-scope"]


@pytest.mark.parametrize(
    "pairs",
    [
        pytest.param([paired("38", AGREES, label=1), paired("12", CONFLICTS, label=-1)], id="the right name"),
        pytest.param([paired("38", AGREES), paired("12", CONFLICTS)], id="no names"),
        pytest.param([paired("38", AGREES, label=-1), paired("12", CONFLICTS)], id="no figure of that name"),
        pytest.param([paired("12", CONFLICTS, label=1)], id="nothing agrees"),
        pytest.param(
            [paired("38", AGREES, label=-1), paired("12", CONFLICTS, label=1, line=2)], id="the figure of another line"
        ),
        pytest.param(
            [paired("38", AGREES, label=-1), paired("38", AGREES, label=1, line=2), paired("12", CONFLICTS, label=1)],
            id="borne out elsewhere",
        ),
        pytest.param(
            [paired("38", AGREES, label=-1, topic="toll"), paired("12", CONFLICTS, label=1, topic="toll")], id="curated"
        ),
        pytest.param([], id="nothing to compare"),
    ],
)
def test_nothing_changes_where_no_figure_is_mislaid(pairs: list[Compared]) -> None:
    assert _by_label(pairs) == pairs
