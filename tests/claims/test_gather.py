"""Several files together: one proposal, in which nothing takes the place of another thing."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.claims.gather import gather
from factcheck.errors import FactcheckError


@pytest.fixture(autouse=True)
def _there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def write(path: str, text: str) -> str:
    Path(path).parent.mkdir(parents=True, exist_ok=True)
    Path(path).write_text(text, encoding="utf-8")
    return path


def test_files_that_ask_one_thing_share_its_topic() -> None:
    one, other = write("farm.csv", "Crop,2023\nWheat,1\n"), write("port.csv", "Crop,2023\nWheat,2\n")
    contents = gather([one, other]).contents
    assert [*contents.topics] == ["wheat"]
    assert [*contents.sources] == ["farm", "port"]


def test_two_files_of_one_name_are_two_sources() -> None:
    one, other = write("a/farm.csv", "Crop,2023\nWheat,1\n"), write("b/farm.csv", "Crop,2023\nWheat,2\n")
    contents = gather([one, other]).contents
    assert [(claim.id, claim.source) for claim in contents.claims] == [
        ("wheat-2023-farm", "farm"),
        ("wheat-2023-farm-2", "farm-2"),
    ]


def test_a_file_is_named_as_seen_from_the_folder_of_the_base() -> None:
    path = write("tables/farm.csv", "Crop,2023\nWheat,1\n")
    assert gather([path], "bases").contents.sources["farm"].file == "../tables/farm.csv"


def test_what_is_left_out_of_several_files_is_told_with_its_file() -> None:
    one, other = write("farm.csv", "Crop,2023\nWheat,(1)\n"), write("port.csv", "Crop,2023\nWheat,2\n")
    assert [skipped.place for skipped in gather([one, other]).skipped] == ["farm.csv, row 2, column 2 (B2)"]


def test_a_column_that_claims_do_not_have_is_told() -> None:
    (skipped,) = gather([write("claims.csv", "id,source,quote,vlue\na,post,x,1\n")]).skipped
    assert str(skipped.place) == "row 1, column 4 (D1)"
    assert "vlue" in skipped.cause


@pytest.mark.parametrize(
    ("path", "text", "cause"),
    [("story.txt", "It was windy.", "neither a table nor"), ("farm.csv", "It was windy.", "no figures")],
)
def test_a_file_that_holds_nothing_to_propose_is_refused(path: str, text: str, cause: str) -> None:
    with pytest.raises(FactcheckError, match=cause):
        gather([write(path, text)])
