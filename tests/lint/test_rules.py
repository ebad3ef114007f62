"""Every rule explains itself, with an example that passes and one that fails."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck.claims.lint import LintSettings, lint
from factcheck.claims.lint.rule import EXAMPLE_SOURCE, Rule, example
from factcheck.claims.lint.rules import RULES
from factcheck.errors import Place, UnreadableError
from factcheck.render.lint import render_page
from tests.conftest import ROOT

SETTINGS = LintSettings(as_of=date(2031, 6, 1))


def read_example_source(path: str) -> str:
    if path.endswith("bridge.txt"):
        return EXAMPLE_SOURCE
    cause = "not text: it holds NUL bytes" if path.endswith(".bin") else "no such file"
    raise UnreadableError(Place(path), cause, "save it as plain text in UTF-8")


def codes_of(sections: str) -> set[str]:
    return {problem.code for problem in lint(example(sections), "base.yaml", SETTINGS, read_example_source)}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_reports_its_example_that_fails_and_not_the_one_that_passes(rule: Rule) -> None:
    assert rule.code in codes_of(rule.fails)
    assert rule.code not in codes_of(rule.passes)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_and_why_in_sentences(rule: Rule) -> None:
    assert rule.what.endswith(".")
    assert rule.why.endswith(".")


def test_no_two_rules_have_one_code() -> None:
    assert len({rule.code for rule in RULES}) == len(RULES)


def test_the_page_on_the_rules_is_up_to_date() -> None:
    assert (ROOT / "docs/lint.md").read_text(encoding="utf-8") == render_page(RULES)
