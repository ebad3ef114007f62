"""Whole drafts on subjects next to the shipped base: full of figures, and none of them contradicts it."""

from __future__ import annotations

import pathlib

import pytest

from factcheck import ClaimBase, verify
from tests.conftest import ROOT

FOLDER = ROOT / "tests" / "drafts"
NEIGHBOURS = sorted(FOLDER.glob("neighbours-*.txt"))


@pytest.mark.parametrize("path", NEIGHBOURS, ids=lambda path: path.stem)
def test_a_draft_on_a_neighbouring_subject_draws_no_false_alarm(shipped: ClaimBase, path: pathlib.Path) -> None:
    found = [
        finding for finding in verify(path.read_text(encoding="utf-8"), shipped).findings if finding.verdict.is_conflict
    ]
    assert [(finding.text, finding.message) for finding in found] == []


@pytest.mark.parametrize(
    "text",
    [
        # A modifier that the claim knows nothing of: the sources give a quota of women candidates.
        "Women are 61% of medical candidates in Kazakhstan.",
        # Seats, but not those in parliament: equal to one source's figure, and yet not the same figure.
        "Private universities in Kazakhstan say that women hold 17% of seats on their academic councils.",
        # A short sentence with a subject of its own does not lean on the one before.
        "Kazakhstan joined CEDAW in 1998. Kyoto Protocol: ratified in June 2009.",
    ],
)
def test_a_figure_of_another_thing_is_no_conflict(shipped: ClaimBase, text: str) -> None:
    assert [finding.text for finding in verify(text, shipped).findings if finding.verdict.is_conflict] == []


def test_the_example_draft_holds_the_errors_that_were_planted(shipped: ClaimBase) -> None:
    text = (ROOT / "examples" / "draft.txt").read_text(encoding="utf-8")
    conflicts = {f.text.split("\n")[0]: str(f.verdict) for f in verify(text, shipped).findings if f.verdict.is_conflict}
    assert conflicts == {
        "23 February 2012": "contradicted",
        "20 June": "contradicted",
        "86": "contradicted",
        "17 percent": "disputed",
        "Jennifer Winstrand": "contradicted",
        "fewer than 100": "contradicted",
        "Kazakhstan is not working towards joining the": "contradicted",
    }


def test_the_clean_example_has_no_conflict(shipped: ClaimBase) -> None:
    report = verify((ROOT / "examples" / "clean.txt").read_text(encoding="utf-8"), shipped)
    assert not report.has_conflicts
    assert sum(str(finding.verdict) == "supported" for finding in report.findings) >= 12
