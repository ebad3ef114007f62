"""Every rule of DESIGN, section 3, on a sentence as a reporter would write it."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify
from factcheck.model import Finding


def the_finding(base: ClaimBase, sentence: str, text: str) -> Finding:
    """The finding on the mention whose text is, or holds, `text`."""
    found = [finding for finding in verify(sentence, base).findings if text in finding.text]
    return min(found, key=lambda finding: len(finding.text))


RULES = [
    # sentence, mention, verdict, reason
    ("The toll act was passed on 15 April 2031.", "15 April 2031", "supported", "equal"),
    ("The toll act was passed on 15 May 2031.", "15 May 2031", "contradicted", "different-value"),
    (
        "Nineteen percent of the seats on the council are held by women.",
        "Nineteen percent",
        "contradicted",
        "different-value",
    ),
    ("In Port Sela 9% of ferries were late.", "9%", "supported", "rounded"),
    ("In Port Sela 8.7% of all ferries ran late.", "8.7%", "supported", "rounded"),
    ("Of the anglers, 75% hold a licence for fishing.", "75%", "supported", "equivalent"),
    ("Over 4,000 cyclists cross the bridge every day.", "Over 4,000", "supported", "implied"),
    ("Each day more than 4.3 thousand cyclists cross the bridge.", "more than 4.3 thousand", "supported", "equal"),
    ("Fewer than 4,000 cyclists cross the bridge every day.", "Fewer than 4,000", "contradicted", "different-value"),
    ("Every day 4,500 cyclists cross the bridge.", "4,500", "unverified", "sharper-than-source"),
    ("Women on the ferries earn 68% of what men earn.", "68%", "supported", "complement"),
    ("Women on the ferries earn 40% of what men earn.", "40%", "unverified", "other-unit"),
    ("The harbour is 1,150 cm deep.", "1,150 cm", "supported", "equivalent"),
    ("The harbour is 11.5 tonnes deep.", "11.5 tonnes", "unverified", "other-unit"),
    ("In Lowmere 5% of ferries ran late.", "5%", "unverified", "other-scope"),
    ("In Marrow Bay 8.74% of ferries ran late.", "8.74%", "contradicted", "swapped-scope"),
    ("In 2019, 5% of ferries in Port Sela ran late.", "5%", "unverified", "other-period"),
    ("The storm crews rescued 12 sailors.", "12", "unverified", "superseded"),
    ("The mayor, Anna Orlova, spoke first.", "Anna Orlova", "supported", "equal"),
    ("The mayor, Ana Orlowa, spoke first.", "Ana Orlowa", "supported", "equivalent"),
    ("Crews follow Viktor Lindqvjst now.", "Viktor Lindqvjst", "contradicted", "misspelt"),
    ("Then Bella Orlova spoke.", "Bella Orlova", "unverified", "other-name"),
    ("The council did not pass the toll act on 15 April 2031.", "15 April 2031", "contradicted", "negated"),
    ("The council did not sell the old lighthouse.", "lighthouse", "contradicted", "negated"),
    ("Toll income went up by 12.5 percent.", "12.5 percent", "supported", "equal"),
    ("Toll income fell by 12.5 percent.", "12.5 percent", "contradicted", "negated"),
    ("Tolls are 12.5 percent of all income.", "12.5 percent", "unverified", "other-unit"),
    ("The old harbour bridge opened on 6 May 1964.", "6 May 1964", "unverified", "no-claim"),
    ("A second toll act, on parking, was passed on 2 May 2031.", "2 May 2031", "unverified", "no-claim"),
    ("Nearly 200 anglers of the club hold a licence.", "Nearly 200", "unverified", "other-unit"),
    ("The council has sold the old lighthouse.", "lighthouse", "supported", "equivalent"),
    ("Women hold 17% of the seats on the council.", "17%", "disputed", "different-value"),
    ("Fewer than one in five town councillors are women.", "one in five", "supported", "implied"),
    ("The choir sang for 300 guests.", "300", "unverified", "no-claim"),
]


@pytest.mark.parametrize(("sentence", "text", "verdict", "reason"), RULES, ids=[f"{r[3]}: {r[0]}" for r in RULES])
def test_a_rule_of_comparison(town: ClaimBase, sentence: str, text: str, verdict: str, reason: str) -> None:
    finding = the_finding(town, sentence, text)
    assert (str(finding.verdict), str(finding.reason)) == (verdict, reason), finding.message


def test_another_persons_office_bears_nothing_out(town: ClaimBase) -> None:
    assert not [f for f in verify("The mayor of Port Sela is Bella Orlova.", town).findings if f.kind == "statement"]


def test_the_day_an_act_passed_is_not_the_day_it_came_into_force(town: ClaimBase) -> None:
    finding = the_finding(town, "Passed on 15 April 2031, the toll act has been in force since 16 June 2031.", "16 June")
    assert str(finding.verdict) == "supported"
    assert [evidence.claim.topic for evidence in finding.evidence] == ["toll-law-force"]


def test_a_draft_must_agree_with_itself(town: ClaimBase) -> None:
    draft = "The museum shows 68 stuffed herons.\n\nIt rained all week.\n\nThe museum shows 86 stuffed herons in a hall."
    finding = the_finding(town, draft, "86")
    assert (str(finding.verdict), str(finding.reason)) == ("contradicted", "inconsistent-draft")
    assert finding.evidence[0].claim.source == "draft"
    assert finding.evidence[0].claim.line == 1


def test_two_sentences_about_two_years_are_no_inconsistency(town: ClaimBase) -> None:
    draft = "In 2029 the museum showed 68 stuffed herons. In 2030 the museum showed 86 stuffed herons."
    assert not verify(draft, town).has_conflicts


def test_one_wrong_figure_does_not_spoil_the_rest_of_its_sentence(town: ClaimBase) -> None:
    draft = "Late ferries made up 8.74% in Port Sela and 3.6% in Marrow Bay."
    assert str(the_finding(town, draft, "8.74%").verdict) == "supported"
    assert str(the_finding(town, draft, "3.6%").verdict) == "contradicted"


def test_a_disputed_figure_shows_both_sides(town: ClaimBase) -> None:
    finding = the_finding(town, "Women hold 18% of the seats on the council.", "18%")
    assert {(e.claim.source, str(e.relation)) for e in finding.evidence} == {
        ("harbour-post", "conflicts"), ("town-record", "agrees")}  # fmt: skip


def test_a_number_that_only_points_back_is_no_figure(town: ClaimBase) -> None:
    assert not [f for f in verify("Both chambers read the two acts.", town).findings if f.text == "two"]


def test_a_figure_of_another_quarter_is_of_another_period() -> None:
    said = "The ferry line made a profit of $5.2 million."
    stated = {"id": "profit-ledger", "topic": "profit", "source": "ledger", "quote": said, "statement": said}
    base = ClaimBase.from_dict(
        {
            "version": 1,
            "sources": {"ledger": {"title": "Ledger", "publisher": "Ferry Line"}},
            "topics": {"profit": {"question": "What was the profit of the ferry line?", "terms": ["profit", "earn"]}},
            "claims": [{**stated, "value": "$5.2 million", "scope": {"period": "Q2 2030"}}],
        }
    )
    for quarter, verdict in (("second", "contradicted"), ("third", "unverified")):
        sentence = f"In the {quarter} quarter the ferry line made a profit of $6.1 million."
        assert the_finding(base, sentence, "$6.1").verdict == verdict
