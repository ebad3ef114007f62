"""Tables of figures to claims: what is stated, what is left in doubt, and what a draft then meets."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.base import ClaimBase, build_base
from factcheck.claims.tables import Gathered, propose_tables
from factcheck.claims.units import Affix, join_unit, split_unit
from factcheck.model import Reason, Scope, Status, Verdict
from factcheck.pipeline import verify
from factcheck.read.tables import read_grid, tables_in
from factcheck.values import Quantity


def proposed(text: str) -> Gathered:
    return propose_tables(tables_in(read_grid(text, "farm.csv")), "farm.csv")


def statements(text: str) -> list[str]:
    return [claim.statement for claim in proposed(text).contents.claims]


def doubts(text: str) -> list[str]:
    return [skipped.cause for skipped in proposed(text).skipped]


def base_of(text: str) -> ClaimBase:
    contents = proposed(text).contents
    return build_base(contents.sources, contents.entities, contents.topics, contents.claims)


EXPORTS = "Exports (million tonnes)\nCrop,2023,2024\nWheat,2.9,3.2\nBarley,0.9,1.1\n"


def test_a_claim_has_the_row_as_its_quote_and_the_period_in_its_scope() -> None:
    claim = proposed(EXPORTS).contents.claims[1]
    assert claim.id == "exports-wheat-2024-farm"
    assert claim.statement == "Exports, Wheat, in 2024: 3.2 million tonnes."
    assert (claim.quote, claim.line, claim.value) == ("Wheat,2.9,3.2", 3, "3.2 million tonnes")
    assert (claim.subject, claim.scope, claim.status) == ("Wheat", Scope(period="2024"), Status.PROPOSED)


def test_every_claim_names_a_source_and_a_topic_that_are_there() -> None:
    contents = proposed(EXPORTS).contents
    assert {claim.source for claim in contents.claims} == contents.sources.keys()
    assert {claim.topic for claim in contents.claims} == contents.topics.keys()


STATED = {
    "a percentage sign in the head": ("Ward,\"Turnout, %\"\nQuay,55\n", "Turnout, Quay: 55%."),
    "money in the head": ("Bridge,Cost ($ million)\nSela,41\n", "Cost, Sela: $41 million."),
    "a currency by its code": ("Bridge,Cost (EUR m)\nSela,41\n", "Cost, Sela: EUR 41 million."),
    "thousands in the head": ("Town,Pupils in thousands\nSela,4.2\n", "Pupils, Sela: 4.2 thousand."),
    "a unit in the row": ("Measure,2024\n\"Catch, tonnes\",41\n", "Catch, in 2024: 41 tonnes."),
    "a share of a whole": ("Town,Debt (% of budget)\nSela,44\n", "Debt (share of budget), Sela: 44%."),
    "a unit in its own row of heads": (",Catch\nTown,tonnes\nSela,41\n", "Catch, Sela: 41 tonnes."),
    "a place and a year": ("Country,Year,Anglers\nPeru,2023,400\n", "Anglers, in Peru in 2023: 400."),
    "years down the side": ("Year,Wheat (tonnes)\n2023,1998\n", "Wheat, in 2023: 1998 tonnes."),
    "the year of the title": ("Turnout in 2031\nWard,Share\nQuay,55%\n", "Share, Quay, in 2031: 55%."),
    "a mark of a footnote": ("Ward,Turnout\nQuay,55%*\n", "Turnout, Quay: 55%."),
    "money in the cell, millions in the head": ("Bridge,Cost (million)\nSela,$41\n", "Cost, Sela: $41 million."),
    "rows that are numbered": ("No.,Ward,Turnout\n1,Quay,55%\n", "Turnout, Quay: 55%."),
    "a section that ends in a colon": ("Crop,2023\nExports:,\nWheat,1\n", "Exports, Wheat, in 2023: 1."),
    "a measure in the corner": (
        '"Catch of Sela, in tonnes",2023\nHerring,4\n',
        "Catch of Sela, Herring, in 2023: 4 tonnes.",
    ),
    "a title with its unit": (
        "Budget of Sela (€ million)\nItem;Plan\nSchools;1.200,5\n",
        "Budget of Sela, Plan, Schools: €1.200,5 million.",
    ),
    "a plus sign": ("Crop,Change\nWheat,+2%\n", "Change, Wheat: 2%."),
    "two columns of labels": ("Town,Club,Members\nSela,Rowing,40\n", "Members, Sela, Rowing: 40."),
}  # fmt: skip


@pytest.mark.parametrize(("text", "statement"), STATED.values(), ids=STATED)
def test_label_and_head_make_the_statement(text: str, statement: str) -> None:
    assert statements(text) == [statement]


DOUBTED = {
    "a mark that may be either, among decimal commas": (
        "Crop;2023\nWheat;2,9\nOats;1,234\n",
        "a decimal mark, or one that",
    ),
    "points that group digits": ("Crop;2023\nWheat;1.234.567\nOats;1.234\n", "a decimal mark, or one that groups"),
    "brackets": ("Crop,2023\nWheat,(4.2)\n", "below zero, or an aside?"),
    "a unit against the head's": ("Crop,Exports ($ million)\nWheat,8 tonnes\nOats,1\n", "its head gives another"),
    "units of head and label": ('Crop,"Catch, tonnes"\n"Salt, kg",5\n', "two units"),
    "a total within a part": ("Crop,2023\nCereals:,\nWheat,1\nTotal,5\n", "of that part, or of all?"),
    "no label": ("Crop,2023\nWheat,1\n,2\n", "the first cell of its row is empty"),
    "a year among figures": ("Bridge,Count\nSela,1998\nMarrow,12\n", "reads as a date"),
    "words beside a figure": ("Bridge,Count\nSela,12 to be checked\nMarrow,12\n", "not read as one figure"),
    "one label and one head twice": ("Town,Beds,Beds\nHollin,10,20\n", "another cell has the same label and head"),
    "years of building": ("Town,Built\nHollin,1902\nSela,1950\n", "reads as a date"),
    "a control character": ("Bridge\x1b[31m,Count\x1b[31m\nSela,12\n", "a control character"),
}


@pytest.mark.parametrize(("text", "cause"), DOUBTED.values(), ids=DOUBTED)
def test_what_is_in_doubt_makes_no_claim_and_is_told(text: str, cause: str) -> None:
    assert any(cause in doubt for doubt in doubts(text))


def test_a_doubt_is_told_with_its_row_column_and_cell() -> None:
    assert proposed("Crop,2023\nWheat,(4.2)\n").skipped[0].place == "row 2, column 2 (B2)"


@pytest.mark.parametrize("nothing", ["", "–", "n/a", "..", "-"])
def test_a_cell_that_says_nothing_makes_no_claim(nothing: str) -> None:
    found = proposed(f"Crop,2023,2024\nWheat,{nothing},1\n")
    assert len(found.contents.claims) == 1
    assert not found.skipped


def test_a_label_without_figures_is_a_gap_and_no_section() -> None:
    assert statements("Crop,2023\nWheat,1\nBarley,\nOats,2\n")[1] == "Oats, in 2023: 2."


def test_labels_that_come_back_are_told_apart_by_their_sections() -> None:
    text = "Crop,2023\nExports,\nWheat,1\nImports,\nWheat,2\n"
    assert statements(text) == ["Exports, Wheat, in 2023: 1.", "Imports, Wheat, in 2023: 2."]


def test_years_are_no_figures_and_no_period_where_their_head_tells_another_thing() -> None:
    assert statements("Bridge,Opened,Length (km)\nSela,1998,1.2\nMarrow,2001,3.4\n") == [
        "Length, Sela: 1.2 km.",
        "Length, Marrow: 3.4 km.",
    ]


def test_one_thing_of_several_places_is_one_topic() -> None:
    contents = proposed("Country,Anglers\nPeru,400\nChile,500\n").contents
    assert [*contents.topics] == ["anglers"]
    assert [claim.scope.place for claim in contents.claims] == ["Peru", "Chile"]


DRAFTS = [
    ("The country exported 3.2 million tonnes of wheat in 2024.", Verdict.SUPPORTED, Reason.EQUAL),
    ("The country exported 4.2 million tonnes of wheat in 2024.", Verdict.CONTRADICTED, Reason.DIFFERENT_VALUE),
    ("Exports of barley came to 1.4 million tonnes in 2024.", Verdict.CONTRADICTED, Reason.DIFFERENT_VALUE),
    ("In 2023 wheat exports were 2.9 million tonnes.", Verdict.SUPPORTED, Reason.EQUAL),
    ("In 2023 wheat exports were 3.2 million tonnes.", Verdict.CONTRADICTED, Reason.DIFFERENT_VALUE),
    ("Exports of oats in 2024 were 1.3 million tonnes.", Verdict.UNVERIFIED, Reason.OTHER_PERIOD),
]


@pytest.mark.parametrize(("draft", "verdict", "reason"), DRAFTS)
def test_a_draft_is_checked_against_a_table(draft: str, verdict: Verdict, reason: Reason) -> None:
    finding = next(found for found in verify(draft, base_of(EXPORTS)).findings if "million" in found.text)
    assert (finding.verdict, finding.reason) == (verdict, reason)


@given(st.lists(st.decimals(-1000, 1000, places=1), min_size=1, max_size=4))
def test_every_value_reads_back_as_the_number_of_its_cell(numbers: list[object]) -> None:
    rows = "".join(f"Ward {letter},{number}\n" for letter, number in zip("ABCD", numbers, strict=False))
    read = [claim.known for claim in base_of(f"Ward,Growth (%)\n{rows}").claims]
    assert [known.low for known in read if isinstance(known, Quantity)] == numbers


@pytest.mark.parametrize(
    ("head", "rest", "affix"),
    [
        ("Exports ($ million)", "Exports", Affix("$", "million")),
        ("Exports, million tonnes", "Exports", Affix("", "million", "tonnes")),
        ("%", "", Affix(after="%")),
        ("Price, €", "Price", Affix("€")),
        ("Births per 1,000 people", "Births per 1,000 people", Affix()),
        ("Length (m)", "Length (m)", Affix()),
        ("Exports (provisional)", "Exports (provisional)", Affix()),
    ],
)
def test_the_unit_of_a_head(head: str, rest: str, affix: Affix) -> None:
    assert split_unit(head) == (rest, affix)


def test_a_figure_below_zero_keeps_its_sign_before_its_currency() -> None:
    assert join_unit("-4", Affix("$", "million")) == "-$4 million"
