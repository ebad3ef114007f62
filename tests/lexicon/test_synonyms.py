"""The groups of synonyms: each word has one meaning, and is one that is compared at all."""

from __future__ import annotations

from collections import Counter

import pytest

from factcheck.lexicon.synonyms import GROUPS
from factcheck.lexicon.words import is_content, plain_stem, stem

WORDS = [word for group in GROUPS for word in group]


def test_no_word_is_in_two_groups() -> None:
    stems = Counter(each for group in GROUPS for each in {plain_stem(word) for word in group})
    assert [word for word, groups in stems.items() if groups > 1] == []


def test_every_word_is_one_that_texts_are_compared_by() -> None:
    assert [word for word in WORDS if not is_content(word)] == []


def test_every_word_is_a_single_one_in_lower_case() -> None:
    assert [word for word in WORDS if not (word.isalpha() and word.islower())] == []


def test_a_group_is_no_single_word() -> None:
    assert [group for group in GROUPS if len(set(group)) < 2 or len(set(group)) < len(group)] == []


def test_all_words_of_a_group_count_as_one() -> None:
    assert [group for group in GROUPS if len({stem(word) for word in group}) > 1] == []


def test_groups_are_kept_apart() -> None:
    assert len({stem(group[0]) for group in GROUPS}) == len(GROUPS)


@pytest.mark.parametrize(
    ("one", "other"),
    [("launched", "began"), ("ships", "vessel"), ("lawmakers", "MP"), ("jobless", "unemployed"), ("stolen", "robbed")],
)
def test_words_that_reporters_put_for_one_another(one: str, other: str) -> None:
    assert stem(one) == stem(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("profit", "loss"),
        ("rise", "fall"),
        ("open", "close"),
        ("buy", "sell"),
        ("employed", "unemployed"),
        ("join", "leave"),
    ],
)
def test_opposites_are_no_synonyms(one: str, other: str) -> None:
    assert stem(one) != stem(other)
