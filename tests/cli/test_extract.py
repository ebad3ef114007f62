"""`factcheck extract`: from documents to a base, with what it says on the way."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.__main__ import run
from factcheck.claims.load import load_claims

POST = "The final bill for the harbour bridge was 41 million dollars.\n"
RECORD = "The council heard that the final bill for the harbour bridge was 38 million dollars.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    (tmp_path / "record.txt").write_text(RECORD, encoding="utf-8")
    return tmp_path


def test_a_base_is_made_and_its_conflict_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "post.txt", "record.txt", "--output", "claims.yaml"]) == 1
    told = capsys.readouterr().out
    assert told.startswith("To claims.yaml:\n  post.txt    1 new claim, 0 known\n  record.txt  1 new claim, 0 known\n")
    assert "CONFLICT" in told
    assert len(load_claims("claims.yaml").claims) == 2


def test_what_is_known_is_told_and_nothing_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["extract", "post.txt", "--output", "claims.yaml"])
    before = (folder / "claims.yaml").read_bytes()
    capsys.readouterr()
    assert run(["extract", "post.txt", "--output", "claims.yaml"]) == 0
    assert capsys.readouterr().out.splitlines()[1:] == [
        "  post.txt  0 new claims, 1 known",
        "  0 topics and 0 names proposed",
        "",
        "Nothing new.",
    ]
    assert (folder / "claims.yaml").read_bytes() == before


def test_without_output_the_base_is_printed(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["extract", "post.txt"]) == 0
    assert capsys.readouterr().out.startswith("version: 1\nsources:\n  post:\n")


def test_a_dry_run_shows_what_would_be_added(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["extract", "post.txt", "--output", "claims.yaml"])
    capsys.readouterr()
    assert run(["extract", "record.txt", "--output", "claims.yaml", "--dry-run", "--exit-zero"]) == 0
    told = capsys.readouterr().out
    assert "+  record:\n" in told
    assert len(load_claims("claims.yaml").claims) == 1


def test_files_are_named_from_the_folder_of_the_base(folder: Path) -> None:
    (folder / "base").mkdir()
    assert run(["extract", "post.txt", "--output", "base/claims.yaml"]) == 0
    assert load_claims("base/claims.yaml").sources["post"].file == "../post.txt"


@pytest.mark.parametrize(
    ("arguments", "cause"),
    [
        (["none.txt", "--output", "c.yaml"], "no such file"),
        (["-", "--output", "c.yaml"], "no file to name as the source"),
        (["post.txt", "--output", "post.txt"], "would overwrite post.txt"),
        (["post.txt", "--output", "nowhere/c.yaml"], "cannot be written"),
    ],
)
def test_what_cannot_be_done_is_told(capsys: pytest.CaptureFixture[str], arguments: list[str], cause: str) -> None:
    assert run(["extract", *arguments]) == 2
    assert cause in capsys.readouterr().err


def test_a_faulty_base_is_not_touched(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "claims.yaml").write_text("version: 1\nclaims:\n  - vlue: x\n", encoding="utf-8")
    assert run(["extract", "post.txt", "--output", "claims.yaml"]) == 2
    assert 'did you mean "value"' in capsys.readouterr().err
    assert (folder / "claims.yaml").read_text(encoding="utf-8") == "version: 1\nclaims:\n  - vlue: x\n"


def test_one_document_under_several_names_is_read_once(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "link.txt").symlink_to("post.txt")
    run(["extract", "post.txt", "./post.txt", str(folder / "post.txt"), "link.txt", "--output", "claims.yaml"])
    assert "  post.txt  1 new claim, 0 known\n" in capsys.readouterr().out
    base = (folder / "claims.yaml").read_text(encoding="utf-8").replace('"post.txt"', '"./post.txt"')
    (folder / "claims.yaml").write_text(base, encoding="utf-8")
    assert run(["extract", "link.txt", "--output", "claims.yaml"]) == 0
    assert (folder / "claims.yaml").read_text(encoding="utf-8") == base


def test_what_a_changed_document_states_no_more_is_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["extract", "post.txt", "--output", "claims.yaml"])
    (folder / "post.txt").write_text(POST.replace("41", "43"), encoding="utf-8")
    capsys.readouterr()
    run(["extract", "post.txt", "--output", "claims.yaml"])
    told = capsys.readouterr().out
    assert "1 claim not in the source any more; see: factcheck lint claims.yaml\n" in told
    assert '  post-line-1: "The final bill for the harbour bridge was 41 million dollars."\n' in told


def test_a_document_in_another_language_is_noted(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = (
        "Le port a reçu 41 millions d'euros en 2030, selon le ministère des transports. La directrice a déclaré que douze"
        " navires avaient coulé dans la baie au cours de cette année, et que les travaux du pont seraient plus chers que"
        " prévu pour les habitants de la ville et de la région.\n"
    )
    (folder / "port.txt").write_text(text, encoding="utf-8")
    run(["extract", "port.txt", "--output", "claims.yaml"])
    assert capsys.readouterr().err.startswith("factcheck: note: port.txt seems not to be in English")
    assert "41 millions" in {claim.value for claim in load_claims("claims.yaml").claims}
