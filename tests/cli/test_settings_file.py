"""Settings files: which one counts, what they may say, and what is told of a faulty one."""

from __future__ import annotations

from pathlib import Path

import pytest

from factcheck.cli.settings_file import base_file, lint_severities, settings_for, settings_near
from factcheck.errors import FactcheckError


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working folder with a folder of drafts in it."""
    (tmp_path / "drafts").mkdir()
    monkeypatch.chdir(tmp_path)
    return tmp_path


def claims_of(text: str, name: str = "factcheck.toml") -> tuple[str, ...]:
    Path(name).write_text(text, encoding="utf-8")
    settings = settings_near(Path())
    return settings.claims if settings else ()


def complaint(text: str, name: str = "factcheck.toml") -> str:
    with pytest.raises(FactcheckError) as refused:
        claims_of(text, name)
    return str(refused.value)


@pytest.mark.usefixtures("desk")
def test_without_a_settings_file_there_are_no_settings() -> None:
    assert settings_near(Path()) is None
    assert lint_severities(Path()) == {}


@pytest.mark.usefixtures("desk")
def test_one_base_or_several() -> None:
    assert claims_of('claims = "bridge.yaml"') == ("bridge.yaml",)
    assert claims_of('claims = ["bridge.yaml", "town/ferries.yaml"]') == ("bridge.yaml", str(Path("town/ferries.yaml")))


@pytest.mark.usefixtures("desk")
def test_an_empty_settings_file_leaves_all_as_it_is() -> None:
    assert claims_of("") == ()


@pytest.mark.usefixtures("desk")
def test_a_pyproject_may_hold_the_settings() -> None:
    assert claims_of('[tool.factcheck]\nclaims = "bridge.yaml"\n', "pyproject.toml") == ("bridge.yaml",)
    assert claims_of('[tool]\nfactcheck = {claims = "bridge.yaml"}\n', "pyproject.toml") == ("bridge.yaml",)


def test_a_pyproject_of_other_programs_is_passed_by(desk: Path) -> None:
    (desk / "factcheck.toml").write_text('claims = "bridge.yaml"', encoding="utf-8")
    (desk / "drafts/pyproject.toml").write_text("[tool.ruff]\nline-length = 124\n", encoding="utf-8")
    settings = settings_near(desk / "drafts")
    assert settings is not None
    assert settings.path == "factcheck.toml"


def test_factcheck_toml_wins_over_the_pyproject_beside_it(desk: Path) -> None:
    (desk / "pyproject.toml").write_text('[tool.factcheck]\nclaims = "other.yaml"\n', encoding="utf-8")
    assert claims_of('claims = "bridge.yaml"') == ("bridge.yaml",)


def test_the_nearest_folder_counts_and_paths_are_relative_to_it(desk: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (desk / "factcheck.toml").write_text('claims = "far.yaml"', encoding="utf-8")
    (desk / "drafts/factcheck.toml").write_text('claims = "near.yaml"', encoding="utf-8")
    near = settings_for(["drafts/one.txt", "drafts/two.txt"])
    assert near is not None
    assert near.claims == (str(Path("drafts/near.yaml")),)
    (desk / "drafts/factcheck.toml").unlink()
    monkeypatch.chdir(desk / "drafts")
    above = settings_for(["one.txt"])
    assert above is not None
    assert above.claims == (str(desk / "far.yaml"),)


def test_drafts_with_different_settings_are_refused(desk: Path) -> None:
    (desk / "drafts/factcheck.toml").write_text('claims = "near.yaml"', encoding="utf-8")
    with pytest.raises(FactcheckError, match="check them in two runs"):
        settings_for(["one.txt", "drafts/two.txt"])


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('clams = "a.yaml"', 'factcheck.toml:1:1: unknown key "clams"; did you mean "claims"?'),
        ("# claims = 1\n\n  claims = 3", 'factcheck.toml:3:3: expected paths for "claims", found 3'),
        ('claims = ["a.yaml", true]', 'factcheck.toml:1:1: expected paths for "claims", found true'),
        ("claims = []", 'factcheck.toml:1:1: an empty list for "claims"'),
        ('claims = ["a.yaml", ""]', 'factcheck.toml:1:1: an empty path for "claims"'),
        ("lint = 3", 'factcheck.toml:1:1: expected a table for "lint", found 3; write [lint]'),
        ("[lint]\nseverities = {}", 'factcheck.toml:2:1: unknown key "severities"; did you mean "severity"?'),
        (
            '[lint.severity]\nquote-missing = "eror"',
            'factcheck.toml:2:1: expected a severity for "quote-missing", found "eror"; did you mean "error"?',
        ),
        ("claims = \n", "factcheck.toml:1:10: no TOML: Invalid value"),
        ('claims = ["a.yaml"', "factcheck.toml:1:19: no TOML: Unclosed array"),
        ("claims = [\n\n", "factcheck.toml:1:11: no TOML: Invalid value"),
    ],
)
def test_a_fault_is_told_with_its_place(text: str, told: str) -> None:
    assert complaint(text).startswith(told)


@pytest.mark.usefixtures("desk")
def test_a_fault_in_a_pyproject_is_told_with_its_place() -> None:
    text = '[project]\nclaims = "x"\n\n[tool.factcheck]\nclaims = 3\n'
    assert complaint(text, "pyproject.toml").startswith('pyproject.toml:5:1: expected paths for "claims", found 3')


@pytest.mark.usefixtures("desk")
def test_a_key_is_found_behind_values_of_several_lines() -> None:
    Path("factcheck.toml").write_text('[lint.severity]\none = "off"\ntwo = "note"\n', encoding="utf-8")
    settings = settings_near(Path())
    assert settings is not None
    assert settings.place("lint", "severity", "two").line == 3
    Path("factcheck.toml").write_text('claims = [\n  "claims = .yaml",\n  "b.yaml",\n]\n', encoding="utf-8")
    settings = settings_near(Path())
    assert settings is not None
    assert settings.place("claims").line == 1


def test_lint_learns_how_grave_each_problem_is(desk: Path) -> None:
    text = '[lint.severity]\nquote-missing = "error"\nunused-topic = "off"\n'
    (desk / "factcheck.toml").write_text(text, encoding="utf-8")
    assert lint_severities(desk / "drafts") == {"quote-missing": "error", "unused-topic": "off"}


# --- The one base to work on


@pytest.mark.usefixtures("desk")
def test_the_base_to_work_on_is_the_one_named_or_the_only_one_of_the_settings() -> None:
    Path("factcheck.toml").write_text('claims = "bridge.yaml"', encoding="utf-8")
    assert base_file("other.yaml", Path()) == "other.yaml"
    assert base_file(None, Path(), may_start=True) == "bridge.yaml"
    with pytest.raises(FactcheckError, match=r"bridge\.yaml: no such file|no such file"):
        base_file(None, Path())
    Path("bridge.yaml").write_text("version: 1\n", encoding="utf-8")
    assert base_file(None, Path()) == "bridge.yaml"


@pytest.mark.usefixtures("desk")
def test_no_base_or_several_to_work_on_are_refused() -> None:
    with pytest.raises(FactcheckError, match="no claim base is named"):
        base_file(None, Path())
    Path("factcheck.toml").write_text('claims = ["bridge.yaml", "ferries.yaml"]', encoding="utf-8")
    with pytest.raises(FactcheckError, match=r"several claim bases are named: bridge\.yaml, ferries\.yaml"):
        base_file(None, Path())
