"""The report of lint for people."""

from __future__ import annotations

from factcheck.claims.lint.problem import Problem, Severity
from factcheck.render.lint import render_problems

LONG = "/home/an-editor/a-rather-long-folder/and-another-one/of-the-desk/claims.yaml"


def test_a_place_is_never_broken_and_the_rest_fits() -> None:
    message = "the quote is not in its source; the nearest passage is on line 3, two pages below where it is said to be"
    problem = Problem("quote-not-verbatim", Severity.ERROR, LONG, 141, 3, 141, 9, message, "copy the words of the source")
    first, *rest = render_problems([problem], ["claims.yaml"], width=80).splitlines()
    assert first == f"{LONG}:141:3  error  quote-not-verbatim"
    assert all(len(row) <= 80 for row in rest)
