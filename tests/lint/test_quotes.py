"""What lint makes of quotes beyond the rules' examples."""

from __future__ import annotations

from datetime import date

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
