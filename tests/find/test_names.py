"""Names in running text."""

from __future__ import annotations

import pytest

from factcheck.find import find_all
from factcheck.find.names import find_names
from factcheck.lexicon.gazetteer import Gazetteer

KNOWN = Gazetteer.of(
    [
        ("Union of Ferry Crews", "union"),
        ("Port Sela", "sela"),
        ("Orlova", "ana"),
        ("UN 2030 Agenda", "agenda"),
        ("quay office", "q"),
    ]
)

SENTENCES = {
    "The mayor, Ana Orlova, spoke.": ["Ana Orlova"],
    "President Tokayev signed it.": ["Tokayev"],
    "They met K. Tokayev in Astana.": ["K. Tokayev", "Astana"],
    "Port Sela’s ferries ran late.": ["Port Sela"],
    "Orlova spoke for the Union of Ferry Crews.": ["Orlova", "Union of Ferry Crews"],
    "She sits on the Committee on Youth and Family Affairs.": ["Committee on Youth and Family Affairs"],
    "Both the Senate and the Majilis approved.": ["Senate", "Majilis"],
    "It falls under the UN 2030 Agenda.": ["UN 2030 Agenda"],
    "Women earn less. Courts say so.": [],
    "In November it rained.": [],
    "The quay office is shut.": [],
    "The jury heard Peter Ashgrove on Thursday.": ["Peter Ashgrove"],
    "They sailed from Seaford on Sunday Morning.": ["Seaford"],
    "Shops open early on Black Friday.": ["Black Friday"],
    "Rival Statvolt made no offer.": ["Statvolt"],
    "Prosecutor Alan Frey asked for ten years.": ["Alan Frey"],
    "Prosecutor General Alan Frey asked for ten years.": ["Prosecutor General Alan Frey"],
    "They asked the CFO, and the MPs asked Sister Act.": ["Sister Act"],
}


@pytest.mark.parametrize(("sentence", "names"), SENTENCES.items())
def test_the_names_of_a_sentence(sentence: str, names: list[str]) -> None:
    assert [mention.text for mention in find_names(sentence, KNOWN)] == names


def test_a_date_ends_a_name() -> None:
    found = find_all("It began with the Nanchang Uprising on August 1, 1927.")
    assert [mention.text for mention in found] == ["Nanchang Uprising", "August 1, 1927"]


def test_a_surname_inside_another_full_name_is_not_the_known_person() -> None:
    assert [mention.text for mention in find_names("Then Bella Orlova spoke.", KNOWN)] == ["Bella Orlova"]
