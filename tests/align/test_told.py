"""Which values the sources tell, and what it means for a draft that most of its values are told."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify
from factcheck.align.told import is_told, is_written_from, told_share
from factcheck.find import find_values
from factcheck.pipeline import _readings
from factcheck.segment import segment
from factcheck.values import Value

SOURCE = """Port Sela's harbour bridge opened on 5 May 2031 after four years of work. It cost $41 million, said Ana Orlova,
the town's engineer. The bridge is 412 metres long and 14 metres wide. About 4,200 cyclists cross it every day. The council
of Port Sela has 24 members, and 18% of them are women.

The ferry company Bolt Lines employed 310 people in 2030. It will close on 1 June."""
BASE = ClaimBase.from_documents({"source": SOURCE})
# Seven values, all told.
REPORT = (
    "Port Sela's bridge opened on 5 May 2031. It is 412 metres long and 14 metres wide and cost $41 million. "
    "About 4,200 cyclists cross it every day. Of the 24 members of the council, 18% are women. "
)
OTHER_AFFAIR = (
    "Tesh's tunnel opened on 8 July 2026. It is 930 metres long and 22 metres wide and cost $77 million. "
    "About 6,900 lorries pass it every day. Of the 36 members of the board, 52% are men. "
)


def values(text: str) -> frozenset[Value]:
    return frozenset(mention.value for mention in find_values(text))


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("412 metres", "412 metres"),
        ("9 March 2016", "9 March 2016"),
        ("March 2016", "9 March 2016"),
        ("2016", "9 March 2016"),
        ("over 300 boats", "310 boats"),
        ("$41 million", "$41.2 million"),
        ("130,000 boats", "131,200 boats"),
        ("410", "410 kilograms"),
        ("8.9 million tonnes", "8.9 million"),
    ],
)
def test_a_value_is_told_by_one_that_it_may_stand_for(stated: str, known: str) -> None:
    (value,) = values(stated)
    assert is_told(value, values(known))


@pytest.mark.parametrize(
    ("stated", "known"),
    [
        ("412 metres", "421 metres"),
        ("412 metres", "412 boats"),
        ("9 March 2016", "March 2016"),  # more exact than the source
        ("$41.2 million", "$41 million"),
        ("March 2016", "9 March 2017"),
        ("18%", "18 metres"),
    ],
)
def test_a_value_is_not_told_by_another(stated: str, known: str) -> None:
    (value,) = values(stated)
    assert not is_told(value, values(known))


def test_the_share_told_grows_with_the_values_and_never_reaches_all() -> None:
    told = values(SOURCE)
    shares = [told_share(values(text), told) for text in ("", "412 metres", REPORT, SOURCE)]
    assert shares[0] == 0
    assert shares == sorted(set(shares))
    assert shares[-1] < 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (REPORT, True),
        (REPORT + "Bolt had 330 on its books.", True),
        ("The bridge is 412 metres long.", False),  # one sentence makes no draft
        (OTHER_AFFAIR, False),
        (OTHER_AFFAIR + "The bridge of Port Sela is 412 metres long.", False),
        ("Nothing is known.", False),
    ],
)
def test_a_draft_is_written_from_sources_that_tell_most_of_its_values(text: str, expected: bool) -> None:
    readings = _readings(segment(text), BASE, None)
    assert {is_written_from(reading, BASE.index) for reading in readings} == {expected}


@pytest.mark.parametrize(
    ("text", "figure"),
    [
        ("Bolt's payroll stood at 330 names.", "330"),
        ("Bolt had 330 on its books.", "330"),
        ("Bolt's last boat sails on 10 June.", "10 June"),
        ("The ferries stop on 10 June.", "10 June"),
        ("Engineers spent $14 million.", "$14 million"),
        ("On a normal day 2,400 bicycles roll over it.", "2,400"),
        ("The bridge took five years.", "five years"),
    ],
)
def test_free_words_are_contradicted_in_a_draft_written_from_the_source_alone(text: str, figure: str) -> None:
    verdicts = [
        str(finding.verdict)
        for before in ("", OTHER_AFFAIR, REPORT)
        for finding in verify(before + text, BASE).findings
        if finding.start >= len(before) and finding.text == figure
    ]
    assert verdicts == ["unverified", "unverified", "contradicted"]


@pytest.mark.parametrize(
    "text",
    [
        "The museum sold 330 tickets.",
        "Shoppers came on 10 June.",
        "Marrow Bay has 26 councillors.",
        "A coffee by the quay costs $4.",
    ],
)
def test_what_the_source_does_not_speak_of_is_contradicted_in_no_draft(text: str) -> None:
    found = verify(REPORT + text, BASE).findings
    assert not [finding for finding in found if finding.verdict.is_conflict]
