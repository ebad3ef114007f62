"""The commands on real files: what they print, what they refuse, and what they exit with."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.__main__ import run

if TYPE_CHECKING:
    from collections.abc import Callable

BASE = """
version: 1
sources:
  harbour-post: {title: "Bridge opens", publisher: "Harbour Post", published: 2031-05-20, file: "bridge.txt"}
  town-record: {title: "Yearbook", publisher: "Town Record", published: 2031-06-01}
topics:
  women-councillors:
    question: "What share of town councillors are women?"
    terms: [seat, council, councillor, female, woman]
  bridge-cost:
    question: "What did the harbour bridge cost?"
    terms: [cost, price, bill]
claims:
  - id: women-councillors-harbour-post
    topic: women-councillors
    source: harbour-post
    quote: "Women hold 17% of the seats on the town council"
    statement: "Women hold 17% of the seats on the town council."
    value: "17%"
    line: 4
  - id: bridge-cost-harbour-post
    topic: bridge-cost
    source: harbour-post
    quote: "The harbour bridge cost $41 million"
    statement: "The harbour bridge cost $41 million."
    value: "$41 million"
"""
OTHER_COUNT = """
  - id: women-councillors-town-record
    topic: women-councillors
    source: town-record
    quote: "Of the town councillors, 18 percent are women"
    statement: "Of the town councillors, 18 percent are women."
    value: "18 percent"
"""
RIGHT = "Women hold 17% of the seats on the town council.\n"
WRONG = "It was windy.\nWomen hold 29% of the seats on the town council [sic].\n"

Answer = tuple[int, str, str]


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with a claim base, a draft that agrees with it and one that does not, and a plain page of 80 columns."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    for name, text in (("base.yaml", BASE), ("right.txt", RIGHT), ("wrong.txt", WRONG), ("bridge.txt", RIGHT)):
        Path(name).write_text(text, encoding="utf-8")
    return tmp_path


@pytest.fixture
def factcheck(desk: Path, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run a command in that folder: its exit code, what it printed, and what it complained of."""

    def run_there(command: str, *arguments: str) -> Answer:
        code = run([command, *arguments, *(["--claims", "base.yaml"] if "--claims" not in arguments else [])])
        printed = capsys.readouterr()
        return int(code), printed.out, printed.err

    return run_there


# --- verify


def test_a_draft_that_agrees_exits_with_0(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "right.txt")
    assert (code, err) == (0, "")
    assert "right.txt: 1 supported" in out
    assert "No conflict with the claim base." in out


def test_a_conflict_exits_with_1_and_shows_place_mark_value_and_quote(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "wrong.txt")
    assert (code, err) == (1, "")
    assert out.startswith("wrong.txt:2:12  CONTRADICTED  ")
    assert "Women hold 29% of the seats on the town council [sic].\n             ^^^\n" in out
    assert "“Women hold 17% of the seats on the town council”" in out


def test_exit_zero_excuses_conflicts(factcheck: Callable[..., Answer]) -> None:
    code, out, _ = factcheck("verify", "wrong.txt", "--exit-zero")
    assert code == 0
    assert "CONTRADICTED" in out


def test_a_bad_draft_among_good_ones_exits_with_2_and_the_good_ones_are_reported(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "gone.txt", "wrong.txt", "right.txt", "--exit-zero")
    assert code == 2
    assert err.startswith("factcheck: error: gone.txt: no such file")
    assert err.count("\n") == 1
    assert "wrong.txt: 1 contradicted" in out
    assert "right.txt: 1 supported" in out
    assert "gone.txt, which could not be read" in out


def test_bad_drafts_alone_report_no_absence_of_conflicts(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "gone.txt", "away.txt")
    assert (code, out) == (2, "")
    assert err.count("factcheck: error: ") == 2


def test_a_draft_given_twice_is_reported_twice(factcheck: Callable[..., Answer]) -> None:
    _, out, _ = factcheck("verify", "wrong.txt", "wrong.txt", "--format", "json")
    assert [document["path"] for document in json.loads(out)["documents"]] == ["wrong.txt", "wrong.txt"]


def test_quiet_says_nothing_where_there_is_no_conflict(factcheck: Callable[..., Answer]) -> None:
    assert factcheck("verify", "right.txt", "--quiet") == (0, "", "")


def test_quiet_leaves_the_conflicts_and_nothing_else(factcheck: Callable[..., Answer]) -> None:
    code, out, _ = factcheck("verify", "right.txt", "wrong.txt", "--quiet")
    assert code == 1
    assert out.startswith("wrong.txt:2:12")
    assert "right.txt" not in out
    assert "Not checked" not in out


def test_verbose_lists_what_is_supported(factcheck: Callable[..., Answer]) -> None:
    _, out, _ = factcheck("verify", "right.txt", "--verbose")
    assert "right.txt: supported\n" in out
    assert "1:12" in out


def test_quiet_and_verbose_exclude_each_other(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "right.txt", "--quiet", "--verbose")
    assert (code, out) == (2, "")
    assert "exclude each other" in err


def test_the_json_form_names_program_and_base(factcheck: Callable[..., Answer]) -> None:
    code, out, _ = factcheck("verify", "wrong.txt", "--format", "json")
    tree = json.loads(out)
    assert code == 1
    assert tree["tool"]["version"][0].isdigit()
    assert tree["claim_base"] == {"path": "base.yaml", "sources": 2, "claims": 2}
    (found,) = (each for each in tree["documents"][0]["findings"] if each["text"] == "29%")
    assert (found["verdict"], found["line"], found["column"]) == ("contradicted", 2, 12)


@pytest.mark.parametrize("day", ["2024-02-30", "20240618", "2024-6-18", "today", "２０２４-06-18"])
def test_what_is_no_day_is_refused_in_a_line(factcheck: Callable[..., Answer], day: str) -> None:
    code, out, err = factcheck("verify", "right.txt", "--as-of", day)
    assert (code, out) == (2, "")
    assert "such as 2024-06-18" in err
    assert err.count("\n") == 1


def test_a_day_anchors_relative_dates(factcheck: Callable[..., Answer], desk: Path) -> None:
    (desk / "relative.txt").write_text("The mayor came two days ago.", encoding="utf-8")
    assert "give --as-of" in factcheck("verify", "relative.txt")[1]
    assert "give --as-of" not in factcheck("verify", "relative.txt", "--as-of", "2031-05-20")[1]


# --- --output


def test_results_go_to_a_file(factcheck: Callable[..., Answer], desk: Path) -> None:
    code, out, err = factcheck("verify", "wrong.txt", "--output", "report.txt")
    assert (code, out, err) == (1, "", "")
    assert (desk / "report.txt").read_text(encoding="utf-8").startswith("wrong.txt:2:12")
    assert sorted(path.name for path in desk.iterdir()) == [
        "base.yaml",
        "bridge.txt",
        "report.txt",
        "right.txt",
        "wrong.txt",
    ]


def test_a_dash_as_output_is_standard_output(factcheck: Callable[..., Answer], desk: Path) -> None:
    assert "right.txt" in factcheck("verify", "right.txt", "--output", "-")[1]
    assert not (desk / "-").exists()


@pytest.mark.parametrize("kept", ["wrong.txt", "./right.txt", "base.yaml", "bridge.txt", "link.txt"])
def test_what_is_read_is_never_written_over(factcheck: Callable[..., Answer], desk: Path, kept: str) -> None:
    (desk / "link.txt").symlink_to(desk / "wrong.txt")
    before = (desk / kept).read_bytes()
    code, out, err = factcheck("verify", "wrong.txt", "right.txt", "--output", kept)
    assert (code, out) == (2, "")
    assert "would overwrite" in err
    assert (desk / kept).read_bytes() == before


def test_an_older_report_keeps_its_link_and_its_rights(factcheck: Callable[..., Answer], desk: Path) -> None:
    old = desk / "old.txt"
    old.write_text("old", encoding="utf-8")
    old.chmod(0o640)
    (desk / "latest.txt").symlink_to(old)
    factcheck("verify", "wrong.txt", "--output", "latest.txt")
    assert (desk / "latest.txt").is_symlink()
    assert old.read_text(encoding="utf-8").startswith("wrong.txt:2:12")
    assert old.stat().st_mode & 0o777 == 0o640


@pytest.mark.parametrize("output", ["no/such/folder.txt", ".", "a\0b"])
def test_an_output_that_cannot_be_written_exits_with_2(factcheck: Callable[..., Answer], output: str) -> None:
    code, out, err = factcheck("verify", "right.txt", "--output", output)
    assert (code, out) == (2, "")
    assert "cannot be written" in err
    assert err.count("\n") == 1


# --- The claim base


def test_a_missing_base_exits_with_2(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "right.txt", "--claims", "gone.yaml")
    assert (code, out) == (2, "")
    assert err.startswith("factcheck: error: gone.yaml: no such file")


def test_every_problem_of_a_base_is_a_line_with_its_place(factcheck: Callable[..., Answer], desk: Path) -> None:
    (desk / "bad.yaml").write_text(BASE.replace("value:", "vlue:"), encoding="utf-8")
    code, out, err = factcheck("verify", "right.txt", "--claims", "bad.yaml")
    assert (code, out) == (2, "")
    lines = err.splitlines()
    assert len(lines) == 2
    assert all(line.startswith("factcheck: error: bad.yaml:") and "vlue" in line for line in lines)


# --- compare, show, search


def test_sources_that_agree_exit_with_0(factcheck: Callable[..., Answer]) -> None:
    code, _, err = factcheck("compare")
    assert (code, err) == (0, "")


def test_sources_that_conflict_exit_with_1(factcheck: Callable[..., Answer], desk: Path) -> None:
    (desk / "base.yaml").write_text(BASE + OTHER_COUNT, encoding="utf-8")
    code, out, err = factcheck("compare")
    assert (code, err) == (1, "")
    assert out.startswith("CONFLICT\n  What share of town councillors are women?\n")
    assert factcheck("compare", "--exit-zero")[0] == 0
    assert json.loads(factcheck("compare", "--format", "json")[1])["relations"][0]["relation"] == "conflicts"


def test_compare_writes_to_a_file_though_never_over_its_base(factcheck: Callable[..., Answer], desk: Path) -> None:
    assert factcheck("compare", "--format", "json", "--output", "relations.json") == (0, "", "")
    assert json.loads((desk / "relations.json").read_text(encoding="utf-8"))["schema_version"] == "1"
    assert factcheck("compare", "--output", "base.yaml")[0] == 2


def test_show_tells_everything_about_a_claim(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("show", "women-councillors-harbour-post")
    assert (code, err) == (0, "")
    assert "“Women hold 17% of the seats on the town council”" in out
    assert "What share of town councillors are women?" in out
    assert "bridge.txt, line 4" in out


def test_an_unknown_claim_is_answered_with_the_nearest(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("show", "women-councilors-post")
    assert (code, out) == (2, "")
    assert 'no claim "women-councilors-post"; did you mean women-councillors-harbour-post' in err


def test_search_ranks_the_nearest_claim_first(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("search", "how much was the bridge")
    assert (code, err) == (0, "")
    assert "bridge-cost-harbour-post" in out
    assert out.index("bridge-cost") < (out + "women-councillors").index("women-councillors")


# --- The command line itself


@pytest.mark.parametrize(
    "arguments",
    [
        ["--wrong"],
        ["publish"],
        ["verify"],
        ["verify", "--format", "xml", "a.txt"],
        ["show"],
        ["search"],
        ["show", "a", "b"],
    ],
)
def test_a_wrong_command_line_is_one_line_and_exits_with_2(
    arguments: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("factcheck: error: ")
    assert printed.err.count("\n") == 1
    assert "--help" in printed.err


def test_no_command_shows_the_help_and_exits_with_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert run([]) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "Usage: factcheck" in printed.err


@pytest.mark.parametrize("command", [[], ["verify"], ["compare"], ["show"], ["search"]])
@pytest.mark.parametrize("option", ["-h", "--help"])
def test_help_gives_an_example(command: list[str], option: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([*command, option]) == 0
    out = capsys.readouterr().out
    assert "Example: factcheck " in out
    assert out.isascii()


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert capsys.readouterr().out.startswith("factcheck ")


def test_the_schema_is_printed_or_written(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "claims.schema.json"
    assert run(["schema"]) == run(["schema", "--output", str(path)]) == 0
    printed = capsys.readouterr().out
    assert json.loads(printed)["properties"]["version"]
    assert path.read_text(encoding="utf-8") == printed
