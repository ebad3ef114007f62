"""`verify --sources` and `explain`, on the documents of a small desk."""

from __future__ import annotations

from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from factcheck.__main__ import run
from factcheck.cli.sources import spread

BRIDGE = "Port Sela's harbour bridge opened on 5 May 2031 after four years of work. It cost $41 million.\n"
COUNCIL = "The harbour bridge in Port Sela opened on 7 May 2031, the council says.\n"
DRAFT = "The harbour bridge in Port Sela opened on 5 May 2031.\nIt cost $48 million.\n"
TWO = "The harbour bridge in Port Sela opened on 5 May 2031 and cost $48 million.\n"
BOTH = "It cost $41 million, after $38 million had been planned.\n"
PAID = "The harbour bridge of Port Sela cost the town $48 million, which many there call far too much money.\n"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name, text in {
        "bridge.txt": BRIDGE,
        "council.txt": COUNCIL,
        "draft.txt": DRAFT,
        "two.txt": TWO,
        "both.txt": BOTH,
        "paid.txt": PAID,
    }.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(
    "arguments",
    [
        ["--sources", "bridge.txt", "council.txt", "draft.txt"],
        ["draft.txt", "--sources", "bridge.txt", "council.txt"],
        ["draft.txt", "--sources", "bridge.txt", "--sources", "council.txt", "--quiet"],
    ],
)
def test_a_draft_against_documents(arguments: list[str], desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", *arguments]) == 1
    shown = capsys.readouterr().out
    assert "draft.txt:2:9  CONTRADICTED" in shown
    assert "draft.txt:1:43  DISPUTED" in shown


def test_claims_and_sources_exclude_each_other(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "draft.txt", "--claims", "base.yaml", "--sources", "bridge.txt"]) == 2
    assert "--claims and --sources exclude each other" in capsys.readouterr().err


def test_a_missing_source_exits_with_2(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["verify", "draft.txt", "--sources", "nowhere.txt"]) == 2
    assert "nowhere.txt: no such file" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["verify", "draft.txt", "--sources"],
        ["verify", "draft.txt", "--sources", "--quiet"],
        ["verify", "--sources", "--", "draft.txt"],
        ["verify", "draft.txt", "--sources", "bridge.txt", "--sources"],
        ["explain", "draft.txt:1", "--sources"],
    ],
)
def test_sources_without_a_file_are_no_other_base(
    arguments: list[str], desk: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    shown = capsys.readouterr()
    assert not shown.out
    assert "--sources needs at least one file; name one" in shown.err


def test_what_follows_two_hyphens_are_drafts(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "-odd.txt").write_text(DRAFT, encoding="utf-8")
    assert run(["verify", "--sources", "bridge.txt", "--", "-odd.txt"]) == 1
    assert "-odd.txt:2:9  CONTRADICTED" in capsys.readouterr().out


def test_one_source_and_a_draft_named_first() -> None:
    assert spread(["draft.txt", "--sources", "a.txt"]) == ["draft.txt", "--sources", "a.txt"]


def test_explain_shows_what_was_weighed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "draft.txt:2", "--sources", "bridge.txt", "council.txt"]) == 0
    shown = capsys.readouterr().out
    assert "$48 million (figure): contradicted" in shown
    assert "bridge.txt, line 1" in shown
    assert "kept" in shown


def test_explain_takes_a_finding_as_it_is_printed(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", f"two.txt:1:{TWO.index('$') + 1}", "--sources", "bridge.txt"]) == 0
    shown = capsys.readouterr().out
    assert "$48 million (figure)" in shown
    assert "5 May 2031 (date)" not in shown


def test_explain_tells_where_no_finding_is(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "draft.txt:2:3", "--sources", "bridge.txt"]) == 2
    assert "draft.txt:2:3: no finding starts here; leave out the column" in capsys.readouterr().err


@pytest.mark.parametrize("place", ["-:2", "-:2:9"])
@pytest.mark.parametrize("is_last", [True, False])
def test_explain_reads_standard_input(
    place: str, is_last: bool, desk: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", TextIOWrapper(BytesIO(DRAFT.encode())))
    sources = ["--sources", "bridge.txt", "council.txt"]
    assert run(["explain", *sources, place] if is_last else ["explain", place, *sources]) == 0
    assert "<stdin>:2:1" in capsys.readouterr().out


def test_explain_tells_which_figure_a_claim_answers_better(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "both.txt:1", "--sources", "bridge.txt"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "it answers “$41 million” of the sentence better" in shown


def test_explain_gives_signs_in_words(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", "paid.txt:1", "--sources", "bridge.txt"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert "kept for: " in shown
    assert "the two figures are near each other" in shown
    assert "against: no source states the draft's value" in shown


def test_explain_shows_what_counts_add_up_to(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "fire.txt").write_text("At the fire in Lind seven people died and five people were injured.", encoding="utf-8")
    (desk / "sum.txt").write_text("At the fire in Lind 12 people died or were injured.", encoding="utf-8")
    assert run(["explain", "sum.txt:1", "--sources", "fire.txt"]) == 0
    assert capsys.readouterr().out.count("agrees: what the counts add up to; kept") == 2


def test_explain_shows_where_the_draft_says_otherwise(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seats = "The new stadium on the waterfront has {} seats.\n"
    (desk / "seats.txt").write_text(seats.format("30,000") + "\n" + seats.format("35,000"), encoding="utf-8")
    assert run(["explain", "seats.txt:3", "--sources", "bridge.txt"]) == 0
    assert "30,000  the draft, line 1" in capsys.readouterr().out


def test_explain_shows_few_claims_and_all_on_demand(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    places = ("quay", "pier", "mole", "dock", "wharf", "jetty", "lock")
    text = "\n".join(f"The {place} of the port cost ${at} million." for at, place in enumerate(places, 2))
    (desk / "port.txt").write_text(text, encoding="utf-8")
    (desk / "tower.txt").write_text("The tower of the port cost $60 million.", encoding="utf-8")
    assert run(["explain", "tower.txt:1", "--sources", "port.txt"]) == 0
    shown = capsys.readouterr().out
    assert shown.count("port.txt, line") == 5
    assert "and 2 more, which --all shows" in shown
    assert "most words in common" not in shown
    assert run(["explain", "tower.txt:1", "--all", "--sources", "port.txt"]) == 0
    assert capsys.readouterr().out.count("port.txt, line") == 7


def test_explain_shows_a_sentence_of_a_source_once(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "costs.txt").write_text("The bridge in Port Sela cost $41 million and the pier $9 million.", encoding="utf-8")
    assert run(["explain", "draft.txt:2", "--sources", "costs.txt"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    assert shown.count("“The bridge in Port Sela") == 1
    assert "the same sentence" in shown


@pytest.mark.parametrize(("place", "told"), [("draft.txt", "names no line"), ("draft.txt:9", "its lines are 1 to 2")])
def test_a_line_that_is_not_there(place: str, told: str, desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["explain", place, "--sources", "bridge.txt"]) == 2
    assert told in capsys.readouterr().err


def test_documents_are_compared_as_they_are(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (desk / "one.txt").write_text("The harbour bridge in Port Sela cost $41 million, the town said.", encoding="utf-8")
    (desk / "two.txt").write_text("The harbour bridge in Port Sela cost $38.5 million, the council said.", encoding="utf-8")
    assert run(["compare", "--sources", "one.txt", "two.txt"]) == 1
    assert "$38.5 million  two.txt" in capsys.readouterr().out


def test_a_document_is_not_compared_with_itself(desk: Path, capsys: pytest.CaptureFixture[str]) -> None:
    text = "Impunity breeds crimes against women.\n\nImpunity breeds more crimes against women."
    (desk / "one.txt").write_text(text, encoding="utf-8")
    assert run(["compare", "--sources", "one.txt"]) == 0
    assert "Nothing to compare" in capsys.readouterr().out
