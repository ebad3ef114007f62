"""`factcheck import` and `factcheck export` on real files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.__main__ import run
from factcheck.claims.load import load_claims
from tests.cli.test_command_line import BASE, OTHER_COUNT, WRONG

Answer = tuple[int, str, str]


@pytest.fixture
def factcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run a command in a folder with a base, a draft and a table: its exit code, what it printed and complained of."""
    monkeypatch.chdir(tmp_path)
    Path("base.yaml").write_text(BASE + OTHER_COUNT, encoding="utf-8")
    Path("wrong.txt").write_text(WRONG, encoding="utf-8")
    Path("farm.csv").write_text("Crop,2023,2024\nWheat,2.9,(3.2)\n", encoding="utf-8")

    def run_there(*arguments: str) -> Answer:
        code = run([*arguments])
        printed = capsys.readouterr()
        return int(code), printed.out, printed.err

    return run_there


def test_a_dry_run_shows_the_claims_and_what_is_left_out(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("import", "farm.csv", "--output", "new.yaml", "--dry-run")
    assert (code, err) == (0, "")
    assert out == (
        "wheat-2023-farm: Wheat, in 2023: 2.9.\n"
        'left out: row 2, column 3 (C2): "(3.2)" in brackets: below zero, or an aside?\n'
        "1 new claim from 1 source, 0 known, 1 left out\n"
    )
    assert not Path("new.yaml").exists()


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_what_export_writes_import_reads(factcheck: Callable[..., Answer], form: str) -> None:
    assert factcheck("export", "base.yaml", "--format", form, "--output", f"claims.{form}")[0] == 0
    code, out, _ = factcheck("import", f"claims.{form}", "--output", "new.yaml", "--dry-run")
    assert code == 0
    assert out.endswith("3 new claims from 2 sources, 0 known, 0 left out\n")


def test_what_is_imported_is_added_once(factcheck: Callable[..., Answer]) -> None:
    assert factcheck("import", "farm.csv", "--output", "new.yaml")[0] == 0
    first = Path("new.yaml").read_bytes()
    assert factcheck("import", "farm.csv", "--output", "new.yaml")[0] == 0
    assert Path("new.yaml").read_bytes() == first
    assert [claim.id for claim in load_claims("new.yaml").claims] == ["wheat-2023-farm"]


def test_a_table_goes_to_standard_output_but_a_workbook_does_not(factcheck: Callable[..., Answer]) -> None:
    assert factcheck("export", "base.yaml")[1].startswith("id,topic,question,source,publisher,published,value")
    code, _, err = factcheck("export", "base.yaml", "--format", "xlsx")
    assert code == 2
    assert "give --output a file" in err


def test_claims_go_out_as_reviews(factcheck: Callable[..., Answer]) -> None:
    _, out, _ = factcheck("export", "base.yaml", "--format", "claimreview")
    assert len(json.loads(out)["@graph"]) == 3


def test_findings_go_out_as_reviews(factcheck: Callable[..., Answer]) -> None:
    code, out, _ = factcheck("verify", "wrong.txt", "--claims", "base.yaml", "--format", "claimreview")
    assert code == 1
    assert json.loads(out)["@graph"][0]["reviewRating"]["alternateName"] == "Refuted"


def test_compare_has_no_reviews(factcheck: Callable[..., Answer]) -> None:
    code, _, err = factcheck("compare", "--claims", "base.yaml", "--format", "claimreview")
    assert code == 2
    assert "factcheck export --format claimreview" in err


def test_neither_command_overwrites_what_it_reads(factcheck: Callable[..., Answer]) -> None:
    for arguments in (["export", "base.yaml", "--output", "base.yaml"], ["import", "farm.csv", "--output", "farm.csv"]):
        code, _, err = factcheck(*arguments)
        assert code == 2
        assert "would overwrite" in err


def test_an_export_without_reviews_says_why(factcheck: Callable[..., Answer]) -> None:
    text = Path("base.yaml").read_text(encoding="utf-8")
    head, _, claims = text.partition("claims:\n")
    Path("base.yaml").write_text(head + "claims:\n" + claims.replace("    quote:", "    status: proposed\n    quote:"))
    code, out, err = factcheck("export", "base.yaml", "--format", "claimreview")
    assert (code, '"@graph": []' in out) == (0, True)
    assert err.startswith("factcheck: note: no claim is current")


def test_an_open_quote_mark_is_told_where_it_stands(factcheck: Callable[..., Answer]) -> None:
    Path("open.csv").write_text('Crop,2023\nWheat,1\nOats,"2\nRye,3\n', encoding="utf-8")
    assert factcheck("import", "open.csv", "--output", "new.yaml")[2].startswith("factcheck: error: open.csv:3:6: not CSV")
