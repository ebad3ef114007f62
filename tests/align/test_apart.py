"""What sets a sentence apart from a raw one that it resembles; without it, the same figure is a conflict."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify

MILL = "The mill employs 310 workers."
WAGE = "A worker at the mill earns $2,400 a month."
BRIDGE = "The harbour bridge of Port Sela cost $41 million."

# source, what contradicts it, what does not
TWINS = [
    # another time
    (MILL, "The mill employs 340 workers.", "Last year the mill employed 340 workers."),
    (MILL, "The mill employs 340 workers.", "Two seasons ago the mill employed 340 workers."),
    (MILL, "The mill employs 340 workers.", "The mill employed 340 workers two years ago."),
    (MILL, "The mill employs 340 workers.", "The year before, the mill employed 340 workers."),
    (MILL, "The mill employs 340 workers.", "In 2010 the mill employed 340 workers."),
    (MILL, "The mill employs 340 workers.", "In an earlier survey the mill employed 340 workers."),
    (
        "Last year the mill employed 310 workers.",
        "Last year the mill employed 340 workers.",
        "In 2010 the mill employed 340 workers.",
    ),
    # asked, feared, denied, supposed
    (MILL, "The mill employs 340 workers.", "Does the mill employ 340 workers?"),
    (MILL, "The mill employs 340 workers.", "Critics fear that the mill employs 340 workers."),
    (MILL, "The mill employs 340 workers.", "The owners denied that the mill employs 340 workers."),
    (MILL, "The mill employs 340 workers.", "If the mill employs 340 workers, it is full."),
    # for another length of time
    (WAGE, "A worker at the mill earns $2,900 a month.", "A worker at the mill earns $29,000 a year."),
    ("A deckhand earns $15 an hour.", "A deckhand earns $18 an hour.", "A deckhand earns $130 a day."),
    (WAGE, "A worker at the mill earns $2,900 monthly.", "A worker at the mill earns $600 weekly."),
    # another thing
    (BRIDGE, "The harbour bridge cost $90 million.", "The railway bridge cost $90 million."),
    (BRIDGE, "The bridge cost $90 million.", "The old bridge cost $90 million."),
    (
        "Bolt Ferries carried 310 passengers.",
        "Bolt Ferries carried 340 passengers.",
        "Acme Ferries carried 340 passengers.",
    ),
]


def conflicts(source: str, draft: str) -> list[str]:
    found = verify(draft, ClaimBase.from_documents({"source": source})).findings
    return [finding.text for finding in found if finding.verdict.is_conflict]


@pytest.mark.parametrize(("source", "twin", "apart"), TWINS, ids=[row[2] for row in TWINS])
def test_what_is_set_apart_is_not_contradicted_though_its_twin_is(source: str, twin: str, apart: str) -> None:
    assert conflicts(source, twin)
    assert not conflicts(source, apart)


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("Does the mill employ 310 workers?", "Does the mill employ 340 workers?"),
        ("If the mill closes, 310 workers lose their jobs.", "If the mill closes, 340 workers lose their jobs."),
        ("Last year the mill employed 310 workers.", "Last year the mill employed 340 workers."),
        ("In 2010 the mill employed 310 workers.", "In 2010 the mill employed 340 workers."),
    ],
)
def test_what_both_suppose_or_tell_of_one_time_is_comparable(source: str, draft: str) -> None:
    assert conflicts(source, draft)


@pytest.mark.xfail(strict=True, reason="one such sign yields to the others; a false alarm to mend")
@pytest.mark.parametrize(
    ("source", "draft"),
    [
        ("The town levies a sales tax of 7%.", "The town levies a property tax of 9%."),
        ("The ferry union has 310 members.", "The teachers' union has 450 members."),
        ("Ferries brought 310 tourists to the island.", "Ferries brought 350 cars to the island."),
        ("Last year the mill employed 310 workers.", "The year before last, the mill employed 340 workers."),
    ],
)
def test_another_thing_or_year_in_the_same_words_is_not_contradicted(source: str, draft: str) -> None:
    assert not conflicts(source, draft)
