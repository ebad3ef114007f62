"""A sentence of a draft against one of a raw source: what bears it out, what contradicts it, what does neither."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, verify

# source, draft, the figure, its verdict
ROWS = [
    # a hedge left out
    ("Nearly 100 divers searched the lake.", "100 divers searched the lake.", "100", "supported"),
    ("More than 6,400 herons nested on the lake.", "Thousands of herons nested on the lake.", "Thousands", "supported"),
    ("More than 640 herons nested on the lake.", "Thousands of herons nested on the lake.", "Thousands", "unverified"),
    # "up" and "down" of other verbs tell no change; a bound that is reached is a level
    (
        "Herders rounded up more than 250 cattle in the valley.",
        "More than 250 cattle were herded into the valley.",
        "More than 250",
        "supported",
    ),
    (
        "She gave the agent $10,000 as a down payment for the boat.",
        "She made a $10,000 down payment to the agent for the boat.",
        "$10,000",
        "supported",
    ),
    ("Mortgage rates fall below 4% for the first time.", "Mortgage rates drop below 4%.", "below 4%", "supported"),
    ("Ticket prices rose by 4% in the spring.", "Ticket prices stand at 4% in the spring.", "4%", "unverified"),
    # a signed percentage behind a level is a change
    ("The mill's sales were $5.2 million (-3.1%).", "The mill's sales fell by 3.1% to $5.2 million.", "3.1%", "supported"),
    (
        "The mill's sales were $5.2 million (-3.1%).",
        "The mill's sales were 3.1 per cent lower.",
        "3.1 per cent",
        "supported",
    ),
    ("The mill's sales fell by 3.1% in May.", "The mill's sales in May: $5.2 million (-3.1%).", "-3.1%", "supported"),
    ("The mill's sales were $5.2 million, +11.0%.", "The mill's sales rose by 11.0%.", "11.0%", "supported"),
    ("The mill's sales were $5.2 million (-3.1%).", "The mill's sales rose by 3.1%.", "3.1%", "contradicted"),
    ("The mill's sales were $5.2 million (-3.1%).", "The mill's sales fell by 8.4%.", "8.4%", "contradicted"),
    # what the source's own figure is about needs no further proof
    (
        "The clinic wants to see all 132 passengers who were on the ferry with her.",
        "The clinic wants to see all 132 passengers on her crossing.",
        "132",
        "supported",
    ),
    # a dash is no minus
    (
        "There is a lot of scrap -- 6,000 tons on the sea floor -- that may leak.",
        "There are 6,000 tons of scrap on the sea floor.",
        "6,000 tons",
        "supported",
    ),
    # a clause that says much that the source does not
    (
        "Two men were charged on Monday, police said.",
        "Two men stole jewellery in broad daylight.",
        "Two",
        "unverified",
    ),
    ("Two men were charged on Monday, police said.", "Police charged two men.", "two", "supported"),
    (
        "The council bought 12 electric buses in May.",
        "The council, after quarrels over noise, fumes and timetables, bought 12 electric buses.",
        "12",
        "supported",
    ),
    # the others of a group are not all of it, nor is what comes on top
    (
        "The form exists in the 20 other languages of the canton.",
        "There are 20 languages in the canton.",
        "20",
        "unverified",
    ),
    (
        "The form exists in the 20 other languages of the canton.",
        "There are 21 languages in the canton.",
        "21",
        "supported",
    ),
    ("The club owns 20 other boats on the lake.", "The club owns 35 boats on the lake.", "35", "contradicted"),
    ("On the lake 21 boats sank and 35 others leaked.", "On the lake 35 boats leaked.", "35", "supported"),
    ("The port may need $363 million.", "The port may need another $215 million.", "$215 million", "unverified"),
    # what a source only foresees is no fact
    (
        "The mill will sell about 7 million sacks a year.",
        "The mill sells 7 million sacks a year.",
        "7 million",
        "unverified",
    ),
    ("The mill will sell about 7 million sacks.", "The mill will sell 7 million sacks.", "7 million", "supported"),
    ("They will stay, and the mill sold 7 million sacks.", "The mill sold 7 million sacks.", "7 million", "supported"),
    ("Is a $300 million tax cut coming?", "A $300 million tax cut is coming.", "$300 million", "unverified"),
    # one number of a row of papers, parts or lines is not another
    (
        "Working paper no. 204 on prices in the straits is out.",
        "Working paper no. 201 on prices in the straits is out.",
        "",
        "none",
    ),
    # counts add up, and a sum bears out alone
    (
        "In the strait 11 sailors and six army cooks were rescued in a four-hour search.",
        "A search rescued 17 people in the strait.",
        "17",
        "supported",
    ),
    (
        "In the strait 11 sailors and six army cooks were rescued in a four-hour search.",
        "A search rescued 18 people in the strait.",
        "18",
        "unverified",
    ),
    ("The fleet owns 11 ferries and six boats.", "The fleet owns 17 ferries.", "17", "contradicted"),
    # where a source states a draft's number too, it is that one that the draft repeats
    (
        "From its original 12 member towns the league has grown to 20, some of them abroad.",
        "The league has 20 member towns.",
        "20",
        "supported",
    ),
    # to each of two its own figure
    (
        "Ana Osk and Bela Rell were sentenced to 21 months and 18 months, respectively.",
        "Ana Osk was sentenced to 18 months.",
        "18 months",
        "contradicted",
    ),
    (
        "Ana Osk and Bela Rell were sentenced to 21 months and 18 months, respectively.",
        "Bela Rell was sentenced to 18 months.",
        "18 months",
        "supported",
    ),
    # an age is one with or without the word
    ("The swimmer died suddenly at the age 26.", "The swimmer died suddenly at the age of 26.", "26", "supported"),
    # a yearly fair is no figure for each year
    (
        "The town's yearly fair by the river, with around 70,000 visitors, opens today.",
        "Around 70,000 visitors come to the fair by the river.",
        "Around 70,000",
        "supported",
    ),
    # a magnitude in a word is no bound
    ("Hundreds of herons nested on the lake.", "Nearly a thousand herons nested on the lake.", "thousand", "unverified"),
    # plain opposites
    (
        "Roughly 100 people were treated for minor injuries.",
        "Two people were treated for serious injuries.",
        "Two",
        "unverified",
    ),
    (
        "The harbour mill reported earnings of $374 million for its third year.",
        "The harbour mill lost $374 million in its third year.",
        "$374 million",
        "contradicted",
    ),
]


@pytest.mark.parametrize(("source", "draft", "text", "verdict"), ROWS, ids=[row[1] for row in ROWS])
def test_a_sentence_against_a_raw_source(source: str, draft: str, text: str, verdict: str) -> None:
    base = ClaimBase.from_documents({"source": source})
    found = [(str(each.verdict), each.message) for each in verify(draft, base).findings if text in each.text]
    assert next(iter(found), ("none", ""))[0] == verdict, found


def test_what_the_source_does_not_say_is_named() -> None:
    base = ClaimBase.from_documents({"source": "Two men were charged on Monday, police said."})
    (finding,) = verify("Two men stole jewellery in broad daylight.", base).findings
    assert finding.message == "source says Two, but nothing of stole, jewellery, broad and daylight."
