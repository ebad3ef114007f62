"""The claims most like a text, for a reader who looks something up."""

from __future__ import annotations

import subprocess
import sys

import pytest

from factcheck import ClaimBase
from factcheck.lexicon.related import GROUPS, related
from factcheck.lexicon.talk import TALK_WORDS
from factcheck.lexicon.words import fold
from factcheck.search.words import cut, stems_of, weigh_words

STATEMENTS = {
    "bridge": "A photograph shows the harbour bridge of Port Sela under water.",
    "ferry": "The ferry to Marrow Bay was sold to a museum.",
    "mayor": "Mayor Ana Orlova wrote that cyclists should pay the toll.",
    "mayor-old": "Mayor Viktor Lindqvist wrote that anglers should pay the toll.",
    "storm": "The storm of March 2031 sank 12 boats.",
    "storm-old": "The storm of October 2028 sank 12 boats.",
    "loan": "The council took a loan of 150 million for the lighthouse.",
    "loan-small": "The council took a loan of 30 million for the lighthouse.",
    "whale": "A whale swam into the canal and was mistaken for a ferry of tourists.",
}


@pytest.fixture(scope="module")
def base() -> ClaimBase:
    claims = [{"id": each, "source": "desk", "statement": statement} for each, statement in STATEMENTS.items()]
    return ClaimBase.from_dict({"version": 1, "sources": {"desk": {}}, "claims": claims})


def first(base: ClaimBase, text: str) -> str:
    found = base.search(text, limit=1)
    return found[0].claim.id if found else ""


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        pytest.param("they flogged our ferry to the museum!", "ferry", id="its words"),
        pytest.param("look at this picture of the flooded bridge", "bridge", id="a related word"),
        pytest.param("#HarbourBridge gone", "bridge", id="a joined hashtag"),
        pytest.param("#harbourbridge gone", "bridge", id="a joined hashtag in small letters"),
        pytest.param("Just pay. — Ana Orlova (@harbour_mayor) March 4, 2031", "mayor", id="who signed"),
        pytest.param("What a storm — R. (@rr) October 9, 2028", "storm-old", id="when it was signed"),
        pytest.param("150 million, for a lighthouse", "loan", id="an amount"),
        pytest.param("whales in the cannal", "whale", id="a slip in a word beside a known one"),
    ],
)  # fmt: skip
def test_a_claim_is_found_by(text: str, claim: str, base: ClaimBase) -> None:
    assert first(base, text) == claim


@pytest.mark.parametrize("text", ["", "of the", "https://example.org/storm", "zyx", "17% 18 percent"])
def test_nothing_is_found_without_a_word(text: str, base: ClaimBase) -> None:
    assert base.search(text) == ()


def test_similarity_falls_and_stays_between_0_and_100(base: ClaimBase) -> None:
    found = [candidate.similarity for candidate in base.search(STATEMENTS["ferry"], limit=9)]
    assert found == sorted(found, reverse=True)
    assert found[0] > 90
    assert all(0 <= similarity <= 100 for similarity in found)


def test_a_base_without_claims_finds_nothing() -> None:
    assert ClaimBase().search("the bridge") == ()


def test_a_person_is_found_under_another_spelling(town: ClaimBase) -> None:
    assert first(town, "Anna Orlova") == "mayor-name-harbour-post"


def test_the_words_of_a_topic_count_for_its_claims(town: ClaimBase) -> None:
    assert first(town, "fishing licences") == "anglers-town-record"


def test_a_word_of_talk_counts_less_than_another() -> None:
    weights = weigh_words("Honestly, look at the ferry")
    assert weights["look"] < weights["ferri"]


def test_a_signature_is_read_as_author_and_month() -> None:
    weights = weigh_words("Ferry — Ana Orlova (@harbour_mayor) March 4, 2031")
    assert set(weights) == {"ferri", "ana", "orlova", "march", "2031"}


def test_a_hyphen_within_a_word_starts_no_signature() -> None:
    assert "mother" in weigh_words("my mother-in-law (@granny) sings")


def test_a_picture_looks_for_photographs() -> None:
    assert "photo" in weigh_words("the bridgepic.twitter.com/a1B2")
    assert "photo" not in weigh_words("the bridge https://example.org/a1")


def test_shares_are_masked_and_amounts_are_not() -> None:
    assert stems_of("17% of $41 million, 3.5 per cent") == ["41", "million"]


def test_a_word_that_cannot_be_cut_stays_whole() -> None:
    assert cut("orlovabridge", {"bridg"}.__contains__) == ()


def test_groups_of_related_words_are_words_in_small_letters_and_never_of_one_stem() -> None:
    for group in GROUPS:
        assert len(group) > 1, group
        assert all(word == fold(word) for word in group), group
    assert all(each not in others for each, others in related().items())
    assert all(word == fold(word) for word in TALK_WORDS)


def test_checking_neither_imports_nor_builds_the_search() -> None:
    code = (
        "import sys, factcheck; factcheck.verify('Women hold 19% of the seats.', factcheck.load_claims());"
        "print([name for name in sys.modules if name.startswith(('factcheck.search', 'factcheck.lexicon.related'))])"
    )
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "[]"
