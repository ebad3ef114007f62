"""Sources on one affair: what they disagree in, and the look-alikes that are no disagreement."""

from __future__ import annotations

import pytest

from factcheck import ClaimBase, compare_sources

# Both tell of one affair: they share a vote, a sum and a day.
FERRY = (
    "The ferry company Norlund bought the yard on 4 March 2031 for 62.5 million crowns. The board agreed by 14 votes to 9. "
    "The new ferry will carry 1,480 passengers. "
)
DEAL = (
    "On 4 March 2031 Norlund paid 62.5 million crowns for the yard. Its board had voted 14 to 9 for the deal. "
    "Norlund says the new ferry has room for 1,480 passengers. "
)


def conflicts(one: str, other: str) -> list[tuple[str, ...]]:
    """The conflicts between the affair's two sources, each with one more sentence, as the values they show."""
    base = ClaimBase.from_documents({"one.txt": FERRY + one, "other.txt": DEAL + other})
    found = (relation for relation in compare_sources(base) if relation.relation == "conflicts")
    return [tuple(sorted(claim.value or claim.quote for claim in relation.claims)) for relation in found]


@pytest.mark.parametrize(
    ("one", "other", "values"),
    [
        pytest.param(
            "In all 2,374 workers signed the petition.",
            "The petition was signed by 2,347 workers.",
            ("2,347", "2,374"),
            id="digits in another order",
        ),
        pytest.param(
            "The first voyage took place on 13 June 2032.",
            "The ferry made its first voyage on 14 June 2032.",
            ("13 June 2032", "14 June 2032"),
            id="another day",
        ),
        pytest.param(
            "At Skarvik the gauge showed minus 7.4 degrees.",
            "The lowest reading at the Skarvik gauge was minus 7.9 degrees.",
            ("minus 7.4 degrees", "minus 7.9 degrees"),
            id="below zero",
        ),
        pytest.param(
            '"We are pleased," said director Torvik Hasselund.',
            "Director Torvik Haselund spoke of a good day.",
            ("Torvik Haselund", "Torvik Hasselund"),
            id="a name spelt otherwise",
        ),
        pytest.param(
            "The islanders were asked before the yard was sold.",
            "The islanders were not asked before the yard was sold; they read of it in the paper.",
            (
                "The islanders were asked before the yard was sold.",
                "The islanders were not asked before the yard was sold; they read of it in the paper.",
            ),
            id="denied",
        ),
    ],
)
def test_sources_on_one_affair_conflict(one: str, other: str, values: tuple[str, ...]) -> None:
    assert conflicts(one, other) == [values]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("The yard built 23 boats in 2029.", "In 2030 the yard built 27 boats.", id="another year"),
        pytest.param("In Skarvik 340 people lost work.", "In Tunnes 290 people lost work.", id="another place"),
        pytest.param("The yard employs 812 people.", "Of its employees 455 are welders.", id="a part of the whole"),
        pytest.param(
            "The yard was to cost 58 million crowns under the first plan; Norlund had hoped for less.",
            "The harbour dues come to 71 million crowns.",
            id="planned, and another thing",
        ),
        pytest.param("The oldest welder is 64.", "The youngest captain is 31.", id="another group"),
        pytest.param(
            "Torvik Hasselund signed the contract.", "Marit Hasselund launched the ferry.", id="another person of the name"
        ),
        pytest.param(
            "Those without a licence may sail until May.", "Those with a licence may sail until May.", id="another group"
        ),
        pytest.param("The ferry leaves at six.", "The ferry costs 4.65 crowns.", id="a count and a price"),
    ],
)
def test_look_alikes_on_one_affair_do_not_conflict(one: str, other: str) -> None:
    assert conflicts(one, other) == []


def test_what_both_sources_state_is_no_conflict_with_what_one_of_them_adds() -> None:
    assert conflicts("Tickets cost 42 crowns.", "Tickets cost 42 crowns, and 35 crowns in winter.") == []


def test_sources_that_share_nothing_are_of_two_affairs() -> None:
    texts = {"one.txt": "The mill has 2,374 looms.", "other.txt": "The mill in Tunnes has 2,347 looms."}
    assert all(relation.relation != "conflicts" for relation in compare_sources(ClaimBase.from_documents(texts)))
