"""A base made from a table of statistics: places as subjects, bare numbers, the unit in the heading only."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, compare_sources, verify
from factcheck.model import Finding

PLACES = ("Norway", "Peru", "Ghana", "Laos", "Chile", "Japan", "Spain", "Kenya", "Malta", "Nepal", "Qatar", "Samoa")
HEADINGS = {
    "population": ("population", 5_421_000),
    "population-growth": ("population growth rate", 0.83),
    "gdp": ("gdp", 482_174_310_552.0),
    "income": ("gni per capita in ppp dollars", 71_230.0),
    "gdp-per-head": ("gdp nominal per capita", 87_739.41),
    "debt": ("debt as percent of gdp", 44.27),
}


def _value(heading: str, row: int) -> float:
    """Norway's, the first row's, are the ones in the headings; every other place has a figure of its own."""
    first = HEADINGS[heading][1]
    return first if row == 0 else round(first * (1 + 0.37 * row), 2)


TABLE = ClaimBase.from_dict({
    "version": 1,
    "sources": {"yearbook": {"title": "Yearbook"}},
    "entities": {place.lower(): {"name": place, "kind": "place"} for place in PLACES},
    "topics": {
        key: {"question": f"What is the {told} of a country?", "terms": [told]} for key, (told, _) in HEADINGS.items()
    },
    "claims": [
        {"id": f"{heading}-{place}", "topic": heading, "source": "yearbook", "subject": place,
         "statement": f"The {told} of {place} is {_value(heading, row)}.", "value": _value(heading, row)}
        for heading, (told, _) in HEADINGS.items() for row, place in enumerate(PLACES)
    ],
})  # fmt: skip


def _figure(text: str, figure: str) -> Finding:
    return next(f for f in verify(text, TABLE).findings if figure in f.text and f.kind == "quantity")


RIGHT = {
    "its own figure": ("The population of Norway is 5.42 million.", "5.42 million", "population-Norway"),
    "money, which the table tells by its heading": ("The GDP of Norway was $482 billion.", "$482 billion", "gdp-Norway"),
    "a share": ("Norway's debt is 44.3% of GDP.", "44.3%", "debt-Norway"),
    "a share with its sign before it": ("Debt (% of GDP) in Norway was 44.3 as of 2030.", "44.3", "debt-Norway"),
    "a name with its letters": (
        "The gross domestic product (GDP) of Norway reached 482.2 billion US dollars.",
        "482.2 billion",
        "gdp-Norway",
    ),
    "a unit apart from its figure": (
        "Norway GDP per capita (current US$) 2030: 87,739.41, U.S. dollars",
        "87,739.41",
        "gdp-per-head-Norway",
    ),
    "people, of whom a population consists": (
        "Norway has a population of 5,421,000 people.",
        "5,421,000",
        "population-Norway",
    ),
}
WRONG = {
    "money": ("The GDP of Norway was $640 billion.", "$640 billion", "gdp-Norway"),
    "a unit in front": (
        "Norway GDP per capita (current US$) 2030: 61,502.18, U.S. dollars",
        "61,502.18",
        "gdp-per-head-Norway",
    ),
    "a currency with a country's name": ("GDP (current US$) in Norway was $640 billion.", "$640 billion", "gdp-Norway"),
    "words for any figure": (
        "The latest official value for the total population of Norway is 6.6 million inhabitants.",
        "6.6 million",
        "population-Norway",
    ),
    "who says so": (
        "According to the World Bank, the population of Norway is 6.6 million.",
        "6.6 million",
        "population-Norway",
    ),
    "a rank": (
        "Norway has a population of 6.6 million, which ranks it 119th in the world.",
        "6.6 million",
        "population-Norway",
    ),
    "a rank among many": (
        "The population of Norway is 6.6 million, which puts it 119th among the 193 nations of the world.",
        "6.6 million",
        "population-Norway",
    ),
}
UNKNOWN = {
    "a place that is not in the table": ("The population of Iceland is 390,000.", "390,000"),
    "the column may be in thousands": ("The GDP of Norway was $482 million.", "$482 million"),
    "a count is no rate": ("Population growth in Norway came to 48,500 persons.", "48,500"),
    "a town": ("The population of Nordvik, Norway is 12,184.", "12,184"),
    "a part of what the table counts": ("The prison population of Norway is 3,184.", "3,184"),
    "money is no count": ("Norway spent $5 million on the population register.", "$5 million"),
}


@pytest.mark.parametrize(("text", "figure", "claim"), RIGHT.values(), ids=RIGHT.keys())
def test_a_figure_of_the_table_is_borne_out(text: str, figure: str, claim: str) -> None:
    finding = _figure(text, figure)
    assert (str(finding.verdict), [e.claim.id for e in finding.evidence]) == ("supported", [claim])


@pytest.mark.parametrize(("text", "figure", "claim"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_figure_is_contradicted_by_the_line_of_its_own_place(text: str, figure: str, claim: str) -> None:
    finding = _figure(text, figure)
    assert (str(finding.verdict), [e.claim.id for e in finding.evidence]) == ("contradicted", [claim])


@pytest.mark.parametrize(("text", "figure"), UNKNOWN.values(), ids=UNKNOWN.keys())
def test_what_the_table_cannot_tell_is_unverified(text: str, figure: str) -> None:
    assert str(_figure(text, figure).verdict) == "unverified"


def test_the_lines_of_a_table_do_not_conflict_with_each_other() -> None:
    assert not [relation for relation in compare_sources(TABLE) if str(relation.relation) == "conflicts"]


def test_a_claim_contradicts_one_figure_of_a_sentence() -> None:
    text = "The population of Norway is 6.6 million, up from 3.6 million in 1960."
    assert [str(_figure(text, figure).verdict) for figure in ("6.6", "3.6")] == ["contradicted", "unverified"]


def test_a_claim_that_contradicts_a_figure_does_not_bear_out_the_name_beside_it() -> None:
    found = verify("The population of Norway is 6.6 million.", TABLE).findings
    name = next(finding for finding in found if finding.kind == "name")
    assert str(name.verdict) == "supported"
    assert "population-Norway" not in [evidence.claim.id for evidence in name.evidence]


def test_among_many_places_only_an_exact_figure_is_said_to_be_another_place_s() -> None:
    rounded, exact = "The population of Norway is 7.4 million.", "The population of Norway is 7,426,770."
    assert [str(_figure(text, "7").reason) for text in (rounded, exact)] == ["different-value", "swapped-scope"]


def test_where_the_place_is_known_other_places_are_no_reason() -> None:
    finding = _figure("If the population of Norway was 8 million, trams would pay.", "8 million")
    assert str(finding.verdict) == "unverified"
    assert str(finding.reason) != "other-scope"


@pytest.mark.parametrize("text", ["The Korean won the race.", "South Korea won 12 medals."])
def test_to_win_is_no_money(text: str) -> None:
    from factcheck.align.reading import read_sentence
    from factcheck.find import find_all
    from factcheck.model import Sentence

    reading = read_sentence(Sentence(text, 0, len(text)), find_all(text), TABLE.words(text), TABLE.places)
    assert len(reading.places) == 1
