"""The names beside the figures of a list, and figures put beside the wrong one."""

from __future__ import annotations

import pytest
from hypothesis import given

from factcheck import ClaimBase, verify
from factcheck.align import Reading, read_sentence
from factcheck.align.labels import labels, likeness
from factcheck.model import Finding, Sentence
from tests.test_properties import TEXTS

PRICES = "Inflation was 2.6% in Corland, 3.9% in Belmar and 8.7% in Stanefield."
QUAKE = "In the quake 38 people died in Korvan, 12 in Tesh and 7 in Balu."
VOTES = "Osk came first with 2,310 votes; Marchetti followed with 1,130."
TERMS = "Ana Osk and Bela Rell were sentenced to 21 months and 18 months, respectively."
BASE = ClaimBase.from_documents({"prices": PRICES})


def read(text: str) -> Reading:
    return read_sentence(Sentence(text, 0, len(text)), BASE.find(text, None), BASE.words(text), BASE.places)


def figures(draft: str, source: str) -> list[Finding]:
    found = verify(draft, ClaimBase.from_documents({"source": source})).findings
    return [finding for finding in found if finding.kind == "quantity"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (PRICES, {"2.6%": "corland", "3.9%": "belmar", "8.7%": "stanefield"}),
        ("In Corland 2.6% of all workers struck.", {"2.6%": "corland"}),
        ("650 strikers from Stanefield marched.", {"650": "stanefield"}),
        ("They sold 410 tons in May and 380 tons in June.", {"410 tons": "may", "380 tons": "june"}),
        (VOTES, {"1,130": "marchetti"}),
        # no name, or a word that only starts the sentence, or a day
        ("Inflation was 8%.", {}),
        ("The mill sold 12 boats.", {}),
        ("On Monday 310 workers struck.", {}),
        # one of two, or two for one figure
        ("Ana Osk and Bela Rell were sentenced to 21 months.", {}),
        ("On the way to Corland 310 boats from Belmar sank.", {}),
    ],
)
def test_a_figure_has_the_label_of_the_only_name_beside_it(text: str, expected: dict[str, str]) -> None:
    assert {figure.text: " ".join(label) for figure, label in labels(read(text)).items()} == expected


@given(TEXTS)
def test_labels_are_of_figures_whatever_the_text(text: str) -> None:
    reading = read(text)
    assert set(labels(reading)) <= set(reading.values)


def test_labels_are_alike_or_not_only_where_both_are_there() -> None:
    one, other, none = frozenset({"port", "sela"}), frozenset({"tesh"}), frozenset[str]()
    pairs = [(one, frozenset({"sela"})), (one, other), (one, none), (none, none)]
    assert [likeness(*pair) for pair in pairs] == [1, -1, 0, 0]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (PRICES, "Inflation was 3.9% in Corland."),
        (PRICES, "In Belmar inflation was 8.7%."),
        (QUAKE, "In the quake 12 people died in Korvan."),
        (QUAKE, "In Tesh 38 people died in the quake."),
        (QUAKE, "The quake killed 12 people in Balu."),
    ],
)
def test_a_figure_beside_another_name_of_the_list_is_that_one_s(source: str, draft: str) -> None:
    (finding,) = figures(draft, source)
    assert (str(finding.verdict), str(finding.reason)) == ("contradicted", "swapped-scope")
    assert "another place or group" in finding.message


@pytest.mark.parametrize(
    ("source", "draft", "swapped"),
    [
        (PRICES, "Inflation was 2.6% in Corland, 8.7% in Belmar and 3.9% in Stanefield.", ["8.7%", "3.9%"]),
        (QUAKE, "In the quake 38 people died in Korvan, 7 in Tesh and 12 in Balu.", ["7", "12"]),
        (QUAKE, "In the quake 7 people died in Korvan, 12 in Tesh and 38 in Balu.", ["7", "38"]),
    ],
)
def test_of_a_list_only_the_figures_exchanged_are_contradicted(source: str, draft: str, swapped: list[str]) -> None:
    assert [finding.text for finding in figures(draft, source) if finding.verdict.is_conflict] == swapped


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (PRICES, PRICES),
        (PRICES, "In Stanefield inflation was 8.7%, in Belmar 3.9% and in Corland 2.6%."),
        (PRICES, "Inflation was 2.6% in Corland."),
        (QUAKE, "In Tesh the quake killed 12."),
        (QUAKE, "In Balu 7 people died in the quake, in Tesh 12."),
        (TERMS, TERMS),
        (TERMS, "Bela Rell was sentenced to 18 months."),
    ],
)
def test_a_list_told_rightly_is_borne_out(source: str, draft: str) -> None:
    assert {str(finding.verdict) for finding in figures(draft, source)} == {"supported"}


def test_figures_told_respectively_have_no_labels_but_an_order() -> None:
    found = figures("Ana Osk and Bela Rell were sentenced to 18 months and 21 months, respectively.", TERMS)
    assert [(str(finding.verdict), str(finding.reason)) for finding in found] == [("contradicted", "different-value")] * 2


@pytest.mark.xfail(strict=True, reason="only the order of the figures is compared; a false alarm to mend")
def test_names_and_figures_may_change_their_order_together() -> None:
    found = figures("Bela Rell and Ana Osk were sentenced to 18 months and 21 months, respectively.", TERMS)
    assert not [finding for finding in found if finding.verdict.is_conflict]


def test_the_figure_of_a_place_that_the_list_lacks_is_not_borne_out() -> None:
    (finding,) = figures("Inflation was 3.9% in Osk.", PRICES)
    assert str(finding.verdict) != "supported"
