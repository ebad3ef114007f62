"""`init`, settings files, several bases and `--show-config`, as a user meets them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck import load_claims
from factcheck.__main__ import run
from factcheck.cli.init import FILES

if TYPE_CHECKING:
    from collections.abc import Callable

Answer = tuple[int, str, str]


@pytest.fixture
def factcheck(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Callable[..., Answer]:
    """Run a command in a folder where a project lies in `bridge`."""
    monkeypatch.chdir(tmp_path)
    for name in ("COLUMNS", "NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)

    def run_there(*arguments: str) -> Answer:
        code = run([*arguments])
        printed = capsys.readouterr()
        return int(code), printed.out, printed.err

    assert run_there("init", "bridge")[0] == 0
    return run_there


# --- init


def test_a_new_project_has_all_that_the_commands_need(factcheck: Callable[..., Answer]) -> None:
    assert all((Path("bridge") / name).is_file() for name in FILES)
    base = load_claims("bridge/claims.yaml")
    for claim in base.claims:
        source = Path("bridge", base.sources[claim.source].file).read_text(encoding="utf-8")
        assert claim.quote in source.splitlines()[claim.line - 1]


def test_the_error_in_the_draft_of_a_new_project_is_found(
    factcheck: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("bridge")
    code, out, err = factcheck("verify", "draft.txt")
    assert (code, err) == (1, "")
    assert out.startswith("draft.txt:1:54  CONTRADICTED")
    assert "draft.txt: 1 contradicted, 2 supported" in out
    assert factcheck("compare")[0] == 1


def test_init_says_what_it_wrote_and_what_to_do_next(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("init", "two words")
    assert (code, err) == (0, "")
    assert all(name in out for name in FILES)
    assert "  cd 'two words' && factcheck verify draft.txt\n" in out


def test_init_writes_over_nothing(factcheck: Callable[..., Answer]) -> None:
    Path("draft.txt").write_text("mine", encoding="utf-8")
    code, out, err = factcheck("init")
    assert (code, out) == (2, "")
    assert ".: already holds draft.txt; nothing was written" in err
    assert [path.name for path in Path().iterdir() if path.name != "bridge"] == ["draft.txt"]
    assert Path("draft.txt").read_text(encoding="utf-8") == "mine"


def test_init_where_it_cannot_write_leaves_nothing(factcheck: Callable[..., Answer]) -> None:
    Path("sources").write_text("a file where a folder is needed", encoding="utf-8")
    code, _, err = factcheck("init")
    assert code == 2
    assert "cannot be written" in err
    assert not Path("claims.yaml").exists()


# --- Which base is used


def test_the_settings_near_the_draft_count_from_any_folder(factcheck: Callable[..., Answer]) -> None:
    assert "5 claims from 2 sources in bridge/claims.yaml" in factcheck("verify", "bridge/draft.txt")[1]
    assert factcheck("explain", "bridge/draft.txt:1")[1].endswith("in bridge/claims.yaml\n")


def test_the_command_line_outweighs_the_settings(factcheck: Callable[..., Answer]) -> None:
    Path("bridge/factcheck.toml").write_text('claims = "gone.yaml"', encoding="utf-8")
    assert factcheck("verify", "bridge/draft.txt")[2].startswith("factcheck: error: bridge/gone.yaml: no such file")
    assert factcheck("verify", "bridge/draft.txt", "--claims", "bridge/claims.yaml")[0] == 1
    assert factcheck("verify", "bridge/draft.txt", "--sources", "bridge/sources/town-record.txt")[2] == ""


def test_several_bases_are_one(factcheck: Callable[..., Answer]) -> None:
    second = Path("bridge/claims.yaml").read_text(encoding="utf-8")
    Path("second.yaml").write_text(second.partition("claims:\n")[0] + SECOND, encoding="utf-8")
    code, out, _ = factcheck("compare", "--claims", "bridge/claims.yaml", "--claims", "second.yaml")
    assert code == 1
    assert "610 metres" in out
    shown = factcheck("show", "length-again", "--claims", "bridge/claims.yaml", "--claims", "second.yaml")[1]
    assert "bridge-length-harbour-post" in shown


SECOND = """claims:
  - {id: length-again, topic: bridge-length, source: town-record, quote: "It is 610 metres long", value: "610 metres"}
"""


@pytest.mark.parametrize("kept", ["factcheck.toml", "claims.yaml", "sources/town-record.txt"])
def test_nothing_of_the_project_is_written_over(factcheck: Callable[..., Answer], kept: str) -> None:
    code, out, err = factcheck("verify", "bridge/draft.txt", "--output", f"bridge/{kept}")
    assert (code, out) == (2, "")
    assert "would overwrite" in err


# --- --show-config


def test_each_setting_is_told_with_where_it_came_from(factcheck: Callable[..., Answer]) -> None:
    code, out, err = factcheck("verify", "bridge/draft.txt", "--format", "json", "--show-config")
    assert (code, err) == (0, "")
    assert out.splitlines()[:4] == [
        "settings file  bridge/factcheck.toml  (nearest to bridge/draft.txt)",
        "claims         bridge/claims.yaml  (bridge/factcheck.toml:4)",
        "sources        none  (default)",
        "format         json  (--format on the command line)",
    ]


def test_a_base_on_the_command_line_is_told_as_such(factcheck: Callable[..., Answer]) -> None:
    out = factcheck("compare", "--claims", "a.yaml", "--claims", "b.yaml", "--show-config")[1]
    assert "claims         a.yaml, b.yaml  (--claims on the command line)\n" in out
    assert "settings file  none  (--claims takes its place)\n" in out


@pytest.mark.parametrize("command", ["verify", "explain", "compare", "show", "search"])
def test_the_settings_are_told_without_arguments(factcheck: Callable[..., Answer], command: str) -> None:
    code, out, err = factcheck(command, "--show-config")
    assert (code, err) == (0, "")
    assert "(default)" in out
    assert max(map(len, out.splitlines())) <= 80


def test_lint_shows_how_grave_the_settings_say_each_problem_is(
    factcheck: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("bridge")
    Path("factcheck.toml").write_text('claims = "claims.yaml"\n[lint.severity]\nsingle-source = "off"\n', encoding="utf-8")
    out = factcheck("lint", "--show-config")[1]
    assert "claims                  claims.yaml  (factcheck.toml:1)\n" in out
    assert "severity single-source  off  (factcheck.toml:3)\n" in out
    assert (
        "claims                  other.yaml  (BASE on the command line)\n"
        in factcheck("lint", "other.yaml", "--show-config")[1]
    )
    assert "kind           none  (default)\n" in factcheck("edit", "--show-config")[1]


# --- A base that is not there, or not named


@pytest.mark.parametrize("arguments", [["lint"], ["verify", "draft.txt"], ["edit", "a", "value=1"], ["curate"]])
def test_a_base_that_is_not_there_is_told_with_the_settings_that_name_it(
    factcheck: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.chdir("bridge")
    Path("factcheck.toml").write_text('claims = "gone.yaml"\n', encoding="utf-8")
    told = "factcheck: error: gone.yaml: no such file; it is named in factcheck.toml:1:1\n"
    assert factcheck(*arguments) == (2, "", told)


@pytest.mark.parametrize(
    ("arguments", "named_by"), [(["lint"], "BASE"), (["curate"], "BASE"), (["edit", "a", "value=1"], "--claims BASE")]
)
def test_without_a_base_the_shipped_one_is_not_worked_on(
    factcheck: Callable[..., Answer], arguments: list[str], named_by: str
) -> None:
    told = f"factcheck: error: .: no claim base is named; give {named_by}, or start a project with: factcheck init\n"
    assert factcheck(*arguments) == (2, "", told)


def test_several_bases_are_told_apart_as_the_command_names_one(
    factcheck: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir("bridge")
    Path("factcheck.toml").write_text('claims = ["claims.yaml", "more.yaml"]\n', encoding="utf-8")
    assert "say which one: --claims BASE\n" in factcheck("edit", "a", "value=1")[2]
    assert "say which one: BASE\n" in factcheck("curate")[2]


def test_what_lint_mends_is_told(factcheck: Callable[..., Answer], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("bridge")
    text = Path("claims.yaml").read_text(encoding="utf-8")
    Path("claims.yaml").write_text(text.replace("    line: 3\n", "    line: 2\n"), encoding="utf-8")
    assert text != Path("claims.yaml").read_text(encoding="utf-8")
    out = factcheck("lint", "--fix")[1]
    assert out.startswith("claims.yaml:")
    assert "  mended  quote-wrong-line\n" in out
    assert "problem mended\n\n" in out or "problems mended\n\n" in out
    assert Path("claims.yaml").read_text(encoding="utf-8") == text


def test_of_a_base_that_cannot_be_read_nothing_is_counted(factcheck: Callable[..., Answer]) -> None:
    assert factcheck("lint", "gone.yaml") == (2, "", "factcheck: error: gone.yaml: no such file; check the path\n")
