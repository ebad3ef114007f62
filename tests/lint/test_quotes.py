"""What lint makes of quotes beyond the rules' examples."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from factcheck.claims.lint import LintSettings, lint
from factcheck.claims.passages import difference

TABLE = "Catch of the fleet (thousand tonnes)\nfish,2029,2030\nHerring,4.1,3.8\n"
BASE = """\
version: 1
sources:
  catch: {title: "Catch", file: "catch.csv"}
claims:
  - id: herring
    source: catch
    quote: "Herring,4.1,3.8"
    statement: "Herring, in 2029: 4.1 thousand tonnes."
    value: "VALUE thousand tonnes"
"""


def codes(value: str) -> list[str]:
    found = lint(BASE.replace("VALUE", value), "base.yaml", LintSettings(date(2031, 1, 1)), lambda path: TABLE)
    return [problem.code for problem in found]


def test_the_head_of_a_table_gives_the_unit_of_a_value() -> None:
    assert codes("4.1") == []
    assert codes("4.2") == ["value-not-in-quote"]


def test_the_words_that_differ_are_marked_and_no_full_stop() -> None:
    shown = difference("a bil of $41 million", "a bill of $41 million.")
    assert shown == "quote:  a *bil* of $41 million\nsource: a *bill* of $41 million."
    assert difference("It is late", "It is, late") == "quote:  It *is* late\nsource: It *is,* late"


def test_what_a_source_writes_in_two_scripts_is_quoted_so(tmp_path: Path) -> None:
    """A repair of a quote that is there to the letter would make it wrong."""
    (tmp_path / "s.txt").write_text("The mayor is \u0410nna Petrova, with a\u200b hidden sign.\n", encoding="utf-8")
    path = tmp_path / "claims.yaml"
    quote = "The mayor is \u0410nna Petrova, with a\u200b hidden sign."
    text = f'version: 1\nsources: {{s: {{title: S, file: s.txt}}}}\nclaims:\n  - {{id: a, source: s, quote: "{quote}"}}\n'
    path.write_text(text, encoding="utf-8")
    found = lint(text, str(path), LintSettings(date(2026, 1, 1)))
    assert {each.code for each in found} >= {"look-alike-character", "hidden-character"}
    assert not any(each.fix for each in found if each.code in ("look-alike-character", "hidden-character"))
