"""A whole sentence of a draft against raw sources: what denies it, what only looks like it, what bears it out."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify

TESH = "The bridge at Tesh was not destroyed."
LEVY = "The Hotel Levy Bill was introduced by Ana Osk in the upper house. It does not apply to hotels."

# source, draft: the draft says the contrary
CONTRADICTED = [
    ("The bridge at Tesh was destroyed.", TESH),
    (TESH, "The bridge at Tesh was destroyed."),
    ("The harbour board meets the ferry owners on Monday.", "The harbour board meets the ferry owners on Tuesday."),
    ("Sela is the biggest harbour on the northern coast.", "Sela is the smallest harbour on the northern coast."),
    ("Profits at the ferry company rose with cheap fuel.", "Profits at the ferry company fell with cheap fuel."),
    ("The gap between rich and poor districts widened.", "The gap between rich and poor districts narrowed."),
    ("The report shows an increase in ferry traffic.", "The report shows a decline in ferry traffic."),
    ("Korvan Rovers won the harbour cup final.", "Korvan Rovers lost the harbour cup final."),
    ("The council accepted the offer of the ferry company.", "The council rejected the offer of the ferry company."),
    ("None of the fishermen support the new dam at Orla.", "All of the fishermen support the new dam at Orla."),
    ("The union opposes the sale of the ferries.", "The union supports the sale of the ferries."),
    # figures that agree change nothing
    ("Net debt fell by 11% to £634m.", "Net debt rose by 11% to £634m."),
    ("Net debt at the mill fell to £634m.", "The mill is in trouble. Its debt rose by 11 per cent to £634m."),
    ("His lead widened from 9 to 4 points.", "His lead narrowed from 9 to 4 points."),
    ("Sales of nets fell last year, while sales of boats rose.", "Sales of boats fell last year."),
    ("Sales of nets fell last year, while sales of boats rose.", "Sales of nets rose last year."),
    ("The mill at Orla made a profit.", "The mill at Orla made a loss."),
    ("The union leader, Ana Osk, said workers had not been consulted. She accused the mill. The mill rejected it.",
     "Workers had been consulted, said the union leader, Ana Osk."),
    # denials of other kinds
    ("He did not rule out a rights issue.", "He ruled out a rights issue."),
    ("Evidence of fraud was found.", "No evidence of fraud was found."),
    ("No evidence of fraud was found.", "Evidence of fraud was found."),
    ("The government has refused to sign the fisheries treaty.", "The government has signed the fisheries treaty."),
    ("The mayor failed to attend the opening of the museum.", "The mayor attended the opening of the museum."),
    ("Ferries to the islands are running again.", "Ferries to the islands are no longer running."),
    ("Ana Osk spoke to us. She denied that the town was considering a sale of its old car parks.",
     "Ana Osk confirmed that the town is weighing a sale of its car parks."),
    ("Three landlords were fined in 2022.", "No landlord was fined in 2022."),
    ("No landlord was fined in 2022.", "Three landlords were fined in 2022."),
    # short sentences
    ("Ashgrove testified.", "Ashgrove did not testify."),
    ("Ashgrove did not testify.", "Ashgrove testified."),
    (LEVY, "The bill applies to hotels."),
    (LEVY, "The Hotel Levy Bill applies to hotels."),
]  # fmt: skip
# source, draft: near, but neither borne out nor denied
UNDECIDED = [
    # asked, feared, denied by others, nearly so
    ("Was the bridge at Tesh destroyed?", TESH),
    ("Was the bridge at Tesh destroyed?", "The bridge at Tesh was destroyed."),
    ("Residents feared the bridge at Tesh was destroyed.", TESH),
    ("Residents feared the bridge at Tesh was destroyed.", "The bridge at Tesh was destroyed."),
    ("The bridge at Tesh was almost destroyed.", TESH),
    ("The bridge at Tesh was almost destroyed.", "The bridge at Tesh was destroyed."),
    ("Fear that the bridge at Tesh was destroyed proved unfounded.", TESH),
    ("The mayor denied that the bridge at Tesh was destroyed.", TESH),
    ("Engineers doubted that the bridge at Tesh was destroyed.", TESH),
    ("The mayor did not say whether the bridge would close.", "The mayor said the bridge would close."),
    # another name, group, title or step
    ("Mayor Halden opened the harbour museum with a speech.", "Mayor Haldon opened the harbour museum with a speech."),
    ("Most fishermen in the valley support the new dam.", "All fishermen in the valley support the new dam."),
    ("A few fishermen in the valley support the new dam.", "Most fishermen in the valley support the new dam."),
    ("Half of the boats in the harbour were damaged.", "The boats in the harbour were damaged."),
    ("Only boats of residents may enter the inner harbour.", "Boats of residents may enter the inner harbour."),
    ("Not all ferries to the islands were cancelled.", "Ferries to the islands were cancelled."),
    ("The deputy minister of fisheries visited the flooded harbour.",
     "The minister of fisheries visited the flooded harbour."),
    ("Parliament passed the fisheries act after a long debate.",
     "The president signed the fisheries act after a long debate."),
    ("The club lost the first match of the season.", "The club won the second match of the season."),
    ("Korvan beat Lind in the harbour cup.", "Lind beat Korvan in the harbour cup."),
    # opposites that are true together
    ("Korvan won the harbour cup in the final against Lind.", "Lind lost the harbour cup final to Korvan."),
    ("Lind's ferries do not run in winter.", "Lind's ferries run in summer."),
    ("Rents rose in the northern districts.", "Rents fell in the southern districts."),
    ("Exports of timber rose last year.", "Exports of timber fell this year."),
    ("The mayor did not attend the opening of the museum, but his deputy did.",
     "The deputy attended the opening of the museum."),
    ("Not one landlord was fined in 2021, but the law was changed.", "Three landlords were fined in 2022."),
]  # fmt: skip
SUPPORTED = [
    ("The council rejected the first offer and accepted the second offer of the mill.",
     "The council accepted the second offer of the mill."),
    ("Ticket sales were up in the morning and down at night.", "Ticket sales were down at night."),
    ("Korvan beat Lind in the harbour cup.", "Lind was beaten by Korvan in the harbour cup."),
    ("Korvan Rovers won the harbour cup final.", "Korvan Rovers won the final of the harbour cup."),
    ("The council accepted the offer of the ferry company.", "The ferry company's offer was accepted by the council."),
    ("The mayor told reporters on Tuesday that the bridge would open on Friday.",
     "The bridge would open on Friday, the mayor told reporters."),
    ("All ferries to the islands were cancelled.", "Ferries to the islands were cancelled."),
    ("The bill has not yet been signed by the president. On Monday the president signed the bill.",
     "The president signed the bill."),
]  # fmt: skip


def verdicts(source: str, draft: str) -> list[str]:
    return [str(each.verdict) for each in verify(draft, ClaimBase.from_documents({"source": source})).findings]


@pytest.mark.parametrize(("source", "draft"), CONTRADICTED)
def test_the_contrary_in_nearly_the_same_words_contradicts(source: str, draft: str) -> None:
    assert "contradicted" in verdicts(source, draft)


@pytest.mark.parametrize(("source", "draft"), UNDECIDED)
def test_another_thing_in_nearly_the_same_words_decides_nothing(source: str, draft: str) -> None:
    base = ClaimBase.from_documents({"source": source})
    findings = [each for each in verify(draft, base).findings if each.kind != "name"]
    assert {str(each.verdict) for each in findings} <= {"unverified"}, findings


@pytest.mark.parametrize(("source", "draft"), SUPPORTED)
def test_the_same_in_other_words_is_borne_out(source: str, draft: str) -> None:
    base = ClaimBase.from_documents({"source": source})
    found = {str(each.verdict) for each in verify(draft, base).findings if each.kind == "statement"}
    assert found == {"supported"}


def test_the_words_that_differ_are_named() -> None:
    base = ClaimBase.from_documents({"post": "The harbour board meets the ferry owners on Monday."})
    (finding,) = verify("The harbour board meets the ferry owners on Tuesday.", base).findings
    assert finding.reason == "different-value"
    assert finding.message == "The draft says Tuesday; post says Monday."
    base = ClaimBase.from_documents({"post": "Most fishermen in the valley support the new dam."})
    (finding,) = verify("All fishermen in the valley support the new dam.", base).findings
    assert finding.reason == "other-scope"
    assert finding.message == "The draft says “All”; post says “Most”."


def test_a_date_is_not_borne_out_by_a_denial() -> None:
    base = ClaimBase.from_documents({"post": "No landlord was fined in 2022."})
    found = {
        each.text: str(each.verdict)
        for each in verify("Three landlords of the old town were fined in 2022.", base).findings
    }
    assert found["2022"] == "unverified"


JURY = "The jury heard Peter Ashgrove, a builder, on Thursday."
# source, draft, the name, its verdict
NAMES = [
    # one word of a source is a name of it
    ("The yard was sold to Korvan last year.", "The yard now belongs to Korvan.", "Korvan", "supported"),
    ("Korvan bought the yard last year.", "The yard was bought by Korvan.", "Korvan", "supported"),
    (JURY, "The jury heard Ashgrove speak.", "Ashgrove", "supported"),
    ("The deal with Statvolt was signed at the town hall.", "The deal with Statvold was signed at the town hall.",
     "Statvold", "contradicted"),
    ("The deal with Statvolt was signed at the town hall.", "The deal with Mercado was signed at the town hall.",
     "Mercado", "unverified"),
    ("The mine in Zambia was shut.", "The mine in Gambia was shut.", "Gambia", "unverified"),
    ("The mine in the Unites States was shut.", "The mine in the United States was shut.", "United States", "supported"),
    ("It was shown in American cinemas in the spring.", "It was shown in America in the spring.", "America", "unverified"),
    # a letter or two of a full name
    ("The council leader, Desmond Pryce, voted for the scheme.", "Desmond Price, who leads the council, voted for it.",
     "Desmond Price", "contradicted"),
    ("Matthew Okonjo-Reyes, the finance director, means to cut debt.",
     "Matthew Okonjo-Reeves, the finance director, means to cut debt.", "Matthew Okonjo-Reeves", "contradicted"),
    ("Priya Dunmore of the Greens came third with 21.2 per cent.", "Prija Dunmore followed with 21.2, far behind.",
     "Prija Dunmore", "contradicted"),
    (JURY, "The jury heard Peter Ashgrov, a builder.", "Peter Ashgrov", "contradicted"),
    ("Prosecutor Alan Frey asked for ten years.", "Prosecutor Allan Frey asked for ten years.", "Allan Frey",
     "contradicted"),
    # the same surname and part, another given name
    ("The picture shows her husband, Oskar Lindgren, a cellist.", "The cellist Otto Lindgren, her husband, sat down.",
     "Otto Lindgren", "contradicted"),
    ("The picture shows her husband, Oskar Lindgren, a cellist.",
     "The cellist Otto Lindgren, brother of her husband Oskar, sat down.", "Otto Lindgren", "unverified"),
    # other persons, other spellings
    ("Dana Lind chairs the harbour board.", "A song by Dina Lind topped the charts.", "Dina Lind", "unverified"),
    ("The sisters Dana Lind and Dina Orr chair the board.", "Dina Lind chairs the board.", "Dina Lind", "unverified"),
    ("Olga Petrov opened the dam.", "Olga Petrova opened the dam.", "Olga Petrova", "unverified"),
    ("Kassym-Jomart Tokayev opened the dam.", "Kassym-Zhomart Tokaev opened the dam.", "Kassym-Zhomart Tokaev",
     "supported"),
    ("Dmitry Lind opened the dam.", "Dmitri Lind opened the dam.", "Dmitri Lind", "supported"),
    ("The cellist Oskar Lindgren played.", "The painter Otto Lindgren shows his works.", "Otto Lindgren", "unverified"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "draft", "text", "verdict"), NAMES)
def test_a_name_against_raw_sources(source: str, draft: str, text: str, verdict: str) -> None:
    base = ClaimBase.from_documents({"source": source})
    found = {each.text: str(each.verdict) for each in verify(draft, base).findings if each.kind == "name"}
    assert found[text] == verdict


@pytest.mark.parametrize(
    ("source", "draft"),
    [
        (
            "The union sued the ferry over the closure of the quay.",
            "The ferry sued the union over the closure of the quay.",
        ),
        ("The mayor blamed the harbour for the delay.", "The harbour blamed the mayor for the delay."),
        ("The stern was towed to Sela. The bow was sunk off the coast.", "The bow was towed to Sela."),
    ],
)
def test_who_does_it_is_not_who_it_is_done_to(source: str, draft: str) -> None:
    report = verify(draft, ClaimBase.from_documents({"a.txt": source}))
    assert [str(f.verdict) for f in report.findings if f.kind == "statement"] == ["unverified"]


def test_a_passive_says_the_same() -> None:
    base = ClaimBase.from_documents({"a.txt": "The union sued the ferry over the closure of the quay."})
    report = verify("The ferry was sued by the union over the closure of the quay.", base)
    assert [str(f.verdict) for f in report.findings if f.kind == "statement"] == ["supported"]
