"""The day of publication that the head of a document tells."""

from __future__ import annotations

from datetime import date

import pytest

from factcheck import ClaimBase, verify
from factcheck.claims.published import published_on


@pytest.mark.parametrize(
    "line",
    [
        "By Rufus Amery, The Northern Ledger, 12 May 2023",
        "The Northern Ledger, 12 May 2023",
        "Northern Ledger | Friday, May 12, 2023",
        "12 May 2023 | By Rufus Amery",
        "The Northern Ledger, 12 May 2023, 10:14 GMT",
        "May 12, 2023",
        "Date: 12 May 2023",
        "Published on 12 May 2023 at 10.14 am",
        "Last updated: 2023-05-12",
        "LIND, 12 May 2023 (NNA) – The longest strike at Lind Steel is over, said its works council on Friday.",
    ],
)
def test_a_byline_tells_when_a_document_was_published(line: str) -> None:
    assert published_on(f"Strike is over\n\n{line}\r\n\nThe strike ended after 41 days.") == date(2023, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "Results for the year ended 31 December 2024\nHighlights",
        "The Great Fire of Lind, 5 May 2001\nIt took two days.",
        "Strike is over\nThe strike ended on 12 May 2023.",
        "Strike is over\nMinutes of the meeting held on 12 May 2023",
        "Rufus Amery\nBorn 12 May 1950",
        "Strike is over\nThe Northern Ledger, May 2023",
        "Strike is over\nPublished: 05/06/2023",
        "Strike is over\n\n\n\n\nThe Northern Ledger, 12 May 2023",
    ],
)
def test_other_dates_at_the_head_do_not(text: str) -> None:
    assert published_on(text) is None


def test_the_day_of_a_byline_is_shown_and_anchors_nothing() -> None:
    text = "Strike is over\nThe Northern Ledger, 12 May 2023\n\nThe strike at Lind Steel ended last Friday after 41 days.\n"
    base = ClaimBase.from_documents({"ledger.txt": text})
    [finding] = verify("The strike at Lind Steel ended after 47 days.", base).findings[1:]
    assert finding.evidence[0].origin.published == date(2023, 5, 12)
    assert not any(claim.value == "last Friday" for claim in base.claims)


def test_a_papers_name_and_a_day_may_be_the_first_line() -> None:
    assert published_on("Brede Courier, 6 May 2024\n\nThe new library is open.\n") == date(2024, 5, 6)
    assert published_on("Fire in Tesh Harbour, 6 May 2024\n\nThe harbour burnt.\n") is None
