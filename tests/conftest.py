"""A small base on a subject of its own, with every kind of claim that the comparison rules speak of."""

from __future__ import annotations

import pathlib

import pytest

from factcheck import ClaimBase

ROOT = pathlib.Path(__file__).parent.parent
SHARED = ROOT.parent / "shared"


def claim(topic: str, source: str, statement: str, value: str = "", **more: object) -> dict[str, object]:
    """A claim of the town base; its id is topic, source and a suffix of its own where it has one."""
    suffix = more.pop("suffix", "")
    quote = more.pop("quote", statement)
    keys = {"id": f"{topic}-{source}{suffix}", "topic": topic, "source": source, "quote": quote, "value": value}
    return {**{key: text for key, text in keys.items() if text}, "statement": statement, **more}


TOWN: dict[str, object] = {
    "version": 1,
    "sources": {
        "harbour-post": {"title": "Bridge opens a year late", "publisher": "Harbour Post", "published": "2031-05-20"},
        "town-record": {"title": "Yearbook", "publisher": "Town Record", "published": "2031-06-01"},
    },
    "entities": {
        "ana-orlova": {"name": "Ana Orlova", "kind": "person", "also": ["Anna Orlova"]},
        "viktor-lindqvist": {"name": "Viktor Lindqvist", "kind": "person"},
        "port-sela": {"name": "Port Sela", "kind": "place"},
        "marrow-bay": {"name": "Marrow Bay", "kind": "place"},
        "ferry-union": {"name": "Union of Ferry Crews", "kind": "organisation", "also": ["UFC"]},
    },
    "topics": {
        "bridge-cost": {"question": "What did the harbour bridge cost?", "terms": ["cost", "price", "bill", "spend"]},
        "bridge-opening": {"question": "When did the harbour bridge open?", "terms": ["open", "opening", "traffic"]},
        "women-councillors": {
            "question": "What share of town councillors are women?",
            "terms": ["seat", "council", "councillor", "female", "woman"],
        },
        "ferry-delays": {"question": "What share of ferries ran late?", "terms": ["ferry", "late", "delay", "behind"]},
        "cyclists": {"question": "How many cyclists cross the bridge?", "terms": ["cyclist", "bike", "cross", "rider"]},
        "pay-gap": {"question": "How large is the pay gap on the ferries?", "terms": ["pay", "wage", "earn", "gap"]},
        "anglers": {"question": "How many anglers hold a licence?", "terms": ["angler", "licence", "fishing", "hold"]},
        "toll-law-passed": {"question": "When was the toll act passed?", "terms": ["toll", "act", "pass", "adopt"]},
        "toll-law-force": {"question": "When did the toll act come into force?", "terms": ["toll", "act", "force"]},
        "mayor-name": {"question": "Who is the mayor?", "terms": ["mayor", "head of the town"]},
        "lighthouse-sale": {"question": "Did the council sell the lighthouse?", "terms": ["sell", "sale", "lighthouse"]},
        "rescued": {"question": "How many sailors were rescued in the storm?", "terms": ["sailor", "rescue", "storm"]},
        "toll-income": {"question": "By how much did toll income change?", "terms": ["toll", "income", "revenue", "rise"]},
        "harbour-depth": {"question": "How deep is the harbour?", "terms": ["deep", "depth", "harbour", "metre"]},
    },
    "claims": [
        claim("bridge-cost", "harbour-post", "The harbour bridge cost just over $41 million.", "just over $41 million"),
        claim("bridge-opening", "harbour-post", "The harbour bridge opened on 4 May 2031.", "4 May 2031"),
        claim("women-councillors", "harbour-post", "Women hold 17% of the seats on the town council.", "17%"),
        claim("women-councillors", "town-record", "Of the town councillors, 18 percent are women.", "18 percent"),
        claim("ferry-delays", "town-record", "In Port Sela 8.74% of ferries ran late.", "8.74%",
              scope={"place": "Port Sela", "period": "2030"}, suffix="-sela"),
        claim("ferry-delays", "town-record", "In Marrow Bay 2.6% of ferries ran late.", "2.6%",
              scope={"place": "Marrow Bay", "period": "2030"}, suffix="-marrow"),
        claim("cyclists", "town-record", "Over 4,300 cyclists cross the bridge every day.", "Over 4,300"),
        claim("pay-gap", "harbour-post", "Women on the ferries face a pay gap of 32%.", "32%"),
        claim("anglers", "town-record", "Three-quarters of the anglers hold a licence.", "Three-quarters"),
        claim("toll-law-passed", "harbour-post", "The toll act was passed on 15 April 2031.", "15 April 2031",
              scope={"event": "passed"}),
        claim("toll-law-force", "harbour-post", "The toll act came into force on 16 June 2031.", "16 June 2031",
              scope={"event": "in force"}),
        claim("mayor-name", "harbour-post", "Ana Orlova is the mayor of Port Sela.", "Ana Orlova"),
        claim("mayor-name", "town-record", "Viktor Lindqvist leads the Union of Ferry Crews.", suffix="-union"),
        claim("lighthouse-sale", "harbour-post", "The town council sold the old lighthouse."),
        claim("rescued", "harbour-post", "The storm crews rescued 12 sailors.", "12", status="superseded"),
        claim("toll-income", "town-record", "Toll income rose by 12.5 percent.", "12.5 percent"),
        claim("harbour-depth", "town-record", "The harbour is 11.5 metres deep.", "11.5 metres"),
    ],
}  # fmt: skip


@pytest.fixture(scope="session")
def town() -> ClaimBase:
    """The base of Port Sela."""
    return ClaimBase.from_dict(TOWN)


@pytest.fixture(scope="session")
def shipped() -> ClaimBase:
    """The base that ships with the program."""
    from factcheck import load_claims

    return load_claims()
