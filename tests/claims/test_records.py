"""A claim base as rows of a table, and back: nothing of a claim is lost on the way."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.base import ClaimBase
from factcheck.claims.gather import propose_file
from factcheck.claims.records import COLUMNS, guarded, holds_claims, read_records, records, records_of, unguarded
from factcheck.claims.schema import Contents
from factcheck.errors import ClaimBaseError
from factcheck.model import Claim, Scope, Source, Status, Topic
from factcheck.pipeline import compare_sources
from factcheck.read.tables import read_grid
from factcheck.render.records import render_csv, render_workbook

# What YAML text may hold, without white space at its ends, which belongs to no text of a base.
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t\r")).map(str.strip)
FILLED = TEXTS.filter(bool)


def read_back(text: str) -> Contents:
    grid = read_grid(text, "claims.csv")
    assert holds_claims(grid)
    return read_records(records_of(grid), "claims.csv")


def as_written(claims: tuple[Claim, ...]) -> list[Claim]:
    """Claims without what the grammar read in them."""
    return [replace(claim, known=None) for claim in claims]


@given(FILLED, FILLED, TEXTS, TEXTS, TEXTS, st.sampled_from(Status), st.integers(0, 999))
def test_any_claim_comes_back_as_it_was(
    name: str, quote: str, value: str, place: str, speaker: str, status: Status, line: int
) -> None:
    claim = Claim(name, "post", quote, "", "cost", value, "", Scope(place=place), speaker, line, status)
    base = ClaimBase({"post": Source("post", publisher="Post")}, {}, {"cost": Topic("cost", "What did it cost?")}, (claim,))
    contents = read_back(render_csv(records(base, ())))
    assert contents == Contents(dict(base.sources), {}, dict(base.topics), (claim,))


@given(TEXTS)
def test_a_guarded_cell_starts_no_formula_and_gives_its_text_back(text: str) -> None:
    assert not guarded(text).startswith(("=", "+", "-", "@"))
    assert unguarded(guarded(text)) == text


def test_the_town_comes_back_from_csv(town: ClaimBase) -> None:
    contents = read_back(render_csv(records(town, compare_sources(town))))
    assert as_written(contents.claims) == as_written(town.claims)
    assert contents.sources == town.sources


def test_the_town_comes_back_from_a_workbook(town: ClaimBase, tmp_path: Path) -> None:
    path = tmp_path / "claims.xlsx"
    path.write_bytes(render_workbook(records(town, ()), "claims"))
    proposal = propose_file(str(path))
    assert as_written(proposal.contents.claims) == as_written(town.claims)
    assert not proposal.skipped


def test_a_workbook_holds_no_formula(tmp_path: Path) -> None:
    from openpyxl import load_workbook

    path = tmp_path / "claims.xlsx"
    path.write_bytes(render_workbook([("id",), ("=1+1",)], "claims"))
    assert load_workbook(path).active["A2"].data_type == "s"


def test_a_row_names_the_claims_that_agree_and_conflict_with_it(town: ClaimBase) -> None:
    rows = csv.DictReader(io.StringIO(render_csv(records(town, compare_sources(town)))))
    related = {row["id"]: row["relations"] for row in rows}
    assert related["women-councillors-town-record"] == "conflicts with women-councillors-harbour-post"
    assert not related["bridge-cost-harbour-post"]


def test_the_columns_are_in_the_order_of_the_docs() -> None:
    assert COLUMNS[:6] == ("id", "topic", "question", "source", "publisher", "published")


WRONG = {
    "no id": ("id,source,quote\n,post,it was windy\n", 'claims.csv:2:1: nothing in the column "id"'),
    "neither quote nor statement": ("id,source,quote\na,post,\n", 'claims.csv:2:1: neither "quote" nor "statement"'),
    "an id given twice": (
        "id,source,quote\na,post,x\na,post,y\n",
        'claims.csv:3:1: duplicate claim id "a", first given in row 2',
    ),
    "no such day": ("id,source,published,quote\na,post,4 May,x\n", 'claims.csv:2:1: expected a date, found "4 May"'),
    "no such line": ("id,source,line,quote\na,post,B7,x\n", 'claims.csv:2:1: expected a line number, found "B7"'),
    "no such status": ("id,source,status,quote\na,post,done,x\n", 'claims.csv:2:1: unknown status "done"'),
    "a topic without a question": (
        "id,source,topic,quote\na,post,cost,x\n",
        'claims.csv:2:1: the topic "cost" has no question',
    ),
    "a source told in two ways": (
        "id,source,publisher,quote\na,post,Post,x\nb,post,The Post,y\n",
        'claims.csv:3:1: the source "post" has another "publisher" than in row 2',
    ),
}  # fmt: skip


@pytest.mark.parametrize(("text", "message"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_row_is_told_with_its_line(text: str, message: str) -> None:
    with pytest.raises(ClaimBaseError) as caught:
        read_back(text)
    assert str(caught.value).startswith(message)


def test_all_problems_are_told_in_one_run() -> None:
    with pytest.raises(ClaimBaseError) as caught:
        read_back("id,source,quote\n,post,x\na,,y\n")
    assert len(caught.value.problems) == 2


def test_a_claim_without_a_status_is_proposed() -> None:
    assert read_back("id,source,quote\na,post,x\n").claims[0].status is Status.PROPOSED


def test_a_table_of_figures_is_no_table_of_claims() -> None:
    assert not holds_claims(read_grid("Crop,2023\nWheat,1\n", "farm.csv"))
