"""Points that a draft calls percent, figures exchanged that no name tells apart, and values that look miscopied."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify
from factcheck.align.group import comes_on_top

SOURCE = """\
Of the ferries 36 per cent had faulty alarms, against 9 per cent in 2014. The share of solar power
is to rise by 9 percentage points by 2030. The state gave 25.3 million florins to the harbour of
Tesh and the region 12.7 million. The sites have an area of 41.7 square kilometres in all. The
harbour of Tesh was built in 1987 and is 74 metres long.
"""


def verdicts(draft: str, source: str = SOURCE) -> dict[str, str]:
    base = ClaimBase.from_documents({"source": source})
    return {finding.text: str(finding.verdict) for finding in verify(draft, base).findings}


@pytest.mark.parametrize(
    ("draft", "value"),
    [
        ("Alarms failed on 36 per cent of the ferries, against 9 per cent in 2014, a rise of 27 per cent.", "27 per cent"),
        ("The share of solar power is to rise by 9 per cent by 2030.", "9 per cent"),
        ("The region gave 25.3 million florins to the harbour of Tesh.", "25.3 million"),
        ("The sites have an area of 41.7 square miles in all.", "41.7 square miles"),
        ("The harbour of Tesh was built in 1978 and is 74 metres long.", "1978"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_contradicted(draft: str, value: str) -> None:
    assert verdicts(draft)[value] == "contradicted"


@pytest.mark.parametrize(
    ("draft", "value"),
    [
        ("Alarms were faulty on 36 per cent of ferries, against 9 per cent in 2014, a rise of 27 percentage points.",
         "27 percentage points"),
        ("Alarms failed on 36 per cent of the ferries, against 9 per cent in 2014, up by 300 per cent.", "300 per cent"),
        ("The share of solar power is to rise by 9 percentage points by 2030.", "9 percentage points"),
        ("The state gave 25.3 million florins to the harbour of Tesh.", "25.3 million"),
        ("The region gave 12.7 million florins to the harbour of Tesh.", "12.7 million"),
    ],
)  # fmt: skip
def test_what_is_right_is_not(draft: str, value: str) -> None:
    assert verdicts(draft)[value] != "contradicted"


def test_times_of_day_are_compared() -> None:
    source = "The ferry left the quay of Tesh at 6.10pm on Monday."
    assert verdicts("The ferry left the quay of Tesh at 18:25 on Monday.", source)["18:25"] == "contradicted"
    assert verdicts("The ferry left the quay of Tesh at 18:10 on Monday.", source)["18:10"] == "supported"


def test_part_and_whole_told_the_other_way_round_are_not_exchanged() -> None:
    source = "At the survey of the ferry the surveyor noted five defects, of which two concerned the seals of the bow door."
    found = verdicts(
        "Two of the five defects that the surveyor noted at the survey of the ferry concerned the bow door.", source
    )
    assert "contradicted" not in found.values()


@pytest.mark.parametrize(("value", "is_on_top"), [("eight", True), ("16", True), ("6%", False), ("6 per cent", False)])
def test_an_amount_on_top_is_told_from_a_rise_in_percent(value: str, *, is_on_top: bool) -> None:
    assert comes_on_top(f"{value} more of them", 0, len(value)) is is_on_top
