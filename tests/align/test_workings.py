"""Figures that a draft may have worked out from two of a source's."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify

STORM = "The storm destroyed 3,250 houses and damaged 11,800 others."
QUAKE = "The quake killed five people in Tesh and two in Balu."
VOTES = "Osk won 4,310 votes in the county. Rell won 3,980 votes in the county."
FLEET = "The fleet owns 34 ferries and 17 tugs."
COUNCIL = "The council spent $410 on boats. The council spent $250 on ropes."


def verdicts(source: str, draft: str) -> list[str]:
    found = verify(draft, ClaimBase.from_documents({"source": source})).findings
    return [str(finding.verdict) for finding in found if finding.kind == "quantity"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (STORM, "In all, 15,050 houses were destroyed or damaged by the storm."),
        (STORM, "The storm damaged 8,550 more houses than it destroyed."),
        (QUAKE, "The quake killed three more people in Tesh than in Balu."),
        (VOTES, "Osk won 330 votes more than Rell in the county."),
        (VOTES, "Osk led by 330 votes in the county."),
        (VOTES, "Osk and Rell together won 8,290 votes in the county."),
        (COUNCIL, "The council spent $160 more on boats than on ropes."),
    ],
)
def test_what_is_worked_out_is_not_contradicted(source: str, draft: str) -> None:
    """Of figures of one sentence it is borne out as well."""
    assert verdicts(source, draft) == ["supported" if source in (STORM, QUAKE) else "unverified"]


@pytest.mark.parametrize("draft", ["The quake killed seven people.", "The quake killed seven people in all."])
def test_a_sum_of_one_sentence_is_borne_out(draft: str) -> None:
    assert verdicts(QUAKE, draft) == ["supported"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (STORM, "In all, 15,350 houses were damaged by the storm."),
        (STORM, "The storm damaged 15,350 houses."),
        (QUAKE, "The quake killed nine people in all."),
        (VOTES, "Osk led by 350 votes in the county."),
        (VOTES, "Osk won 4,130 votes in the county."),
        (VOTES, "Osk won 8,290 votes in the county."),  # nothing says that anybody added up
        (FLEET, "The fleet owns 57 ferries."),
        (COUNCIL, "The council spent $690 in all on boats and ropes."),
    ],
)
def test_what_no_two_figures_make_is_contradicted(source: str, draft: str) -> None:
    assert verdicts(source, draft) == ["contradicted"]


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (STORM, "The storm destroyed or damaged 15,050 houses."),
        (FLEET, "The fleet owns 51 ferries and tugs in all."),
        (COUNCIL, "The council spent $660 in all on boats and ropes."),
    ],
)
def test_a_sum_in_nearly_the_source_s_words_is_not_contradicted(source: str, draft: str) -> None:
    assert "contradicted" not in verdicts(source, draft)


RESULTS = (
    "Median survival was 11.3 months with the drug and 6.8 months with placebo. Turnout fell from 61.0% to 55.4%. "
    "Revenue rose to $412 million from $388 million a year earlier. Of the 600 members 240 are certified."
)


@pytest.mark.parametrize(
    ("draft", "text", "reason"),
    [
        ("The drug made median survival 4.5 months longer than placebo.", "4.5 months", "difference"),
        ("Turnout fell by 5.6 percentage points.", "5.6 percentage points", "difference"),
        ("Revenue rose by 6.2%.", "6.2%", "change"),
        ("Revenue grew by $24 million.", "$24 million", "difference"),
        ("40% of the members are certified.", "40%", "share"),
    ],
)
def test_what_the_draft_worked_out_is_borne_out(draft: str, text: str, reason: str) -> None:
    report = verify(draft, ClaimBase.from_documents({"a.txt": RESULTS}))
    assert [(str(f.verdict), str(f.reason)) for f in report.findings if f.text == text] == [("supported", reason)]


@pytest.mark.parametrize(
    "draft",
    [
        "The drug made median survival 5.4 months longer than placebo.",
        "Turnout fell by 6.5 percentage points.",
        "Revenue rose by 7.2%.",
        "45% of the members are certified.",
    ],
)
def test_what_it_worked_out_wrongly_is_not(draft: str) -> None:
    report = verify(draft, ClaimBase.from_documents({"a.txt": RESULTS}))
    assert not any(str(f.verdict) == "supported" for f in report.findings if f.kind == "quantity")
