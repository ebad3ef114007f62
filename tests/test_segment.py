"""Sentences, with their offsets kept."""

from __future__ import annotations

import pytest

from factcheck.segment import segment
from factcheck.settings import LONGEST_SENTENCE

TEXTS = {
    "It rained. It stopped.": ["It rained.", "It stopped."],
    "Dr. Orlova spoke on Jan. 1, 2025. Then she left.": ["Dr. Orlova spoke on Jan. 1, 2025.", "Then she left."],
    "The U.S. fleet came. J. K. Lind saw it.": ["The U.S. fleet came.", "J. K. Lind saw it."],
    "“Stop!” she said. He did.": ["“Stop!” she said.", "He did."],
    "A heading\n\nA sentence of its own.": ["A heading", "A sentence of its own."],
    "Points:\n• first thing\n• second thing": ["Points:", "• first thing", "• second thing"],
    "It cost 3.5 million. Nobody knew.": ["It cost 3.5 million.", "Nobody knew."],
    "The line is long enough to have been wrapped by a mail program that\nwent on here.": [
        "The line is long enough to have been wrapped by a mail program that\nwent on here."
    ],
    "": [],
    " \n\n ": [],
}


@pytest.mark.parametrize(("text", "sentences"), TEXTS.items())
def test_the_sentences_of_a_text(text: str, sentences: list[str]) -> None:
    found = segment(text)
    assert [sentence.text for sentence in found] == sentences
    assert all(text[s.start : s.end] == s.text for s in found)


def test_a_table_without_full_stops_is_cut_at_a_blank() -> None:
    text = "a 17% b " * 2_000
    found = segment(text)
    assert all(len(sentence.text) <= LONGEST_SENTENCE for sentence in found)
    assert " ".join(sentence.text for sentence in found) == text.strip()


def test_forty_thousand_full_stops_are_split_in_a_moment() -> None:
    assert segment("." * 40_000 + " end")
