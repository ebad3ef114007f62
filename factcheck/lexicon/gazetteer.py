"""A gazetteer: accepted spellings that are found in a text in any case, with any quotes and possessive endings."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field

from factcheck.lexicon.words import fold, is_content, stem, words_of

TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|\n\s*\n")
Token = tuple[int, int, str]


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Spellings as folded words with the label they stand for, by their first word, longest first."""

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, labelled: Iterable[tuple[str, str]]) -> Gazetteer:
        """From (spelling, label) pairs; the first label of a spelling holds."""
        table: dict[str, dict[tuple[str, ...], str]] = {}
        for spelling, label in labelled:
            words = tuple(_plain(word) for _, _, word in tokens_of(spelling))
            if words:
                table.setdefault(words[0], {}).setdefault(words, label)
        by_length = {first: sorted(rest.items(), key=lambda item: -len(item[0])) for first, rest in table.items()}
        return cls({first: tuple(items) for first, items in by_length.items()})

    def find(self, tokens: list[Token]) -> list[tuple[int, int, str]]:
        """Where spellings stand among the tokens: first token, number of tokens, label; longest first, none overlap."""
        found, at = [], 0
        while at < len(tokens):
            size, label = self._at(tokens, at)
            if size:
                found.append((at, size, label))
            at += max(1, size)
        return found

    def label(self, spelling: str) -> str:
        """What a spelling stands for; empty when it is not known."""
        tokens = tokens_of(spelling)
        size, label = self._at(tokens, 0) if tokens else (0, "")
        return label if size == len(tokens) else ""

    def _at(self, tokens: list[Token], at: int) -> tuple[int, str]:
        spellings = self.by_first.get(_plain(tokens[at][2]), ())
        for words, label in spellings:
            here = tokens[at : at + len(words)]
            if len(here) == len(words) and all(_plain(token[2]) == word for token, word in zip(here, words, strict=True)):
                return len(words), label
        return 0, ""


def labelled_words(
    text: str, known: Gazetteer, replaced: Container[str], *, whole: bool = False
) -> list[tuple[int, str]]:
    """The content words of a text by their stems, with their offsets; known names add their label as "@label".

    Of the words of a known name only the last one counts beside the label ("alliance", "committee"), or all of them when
    `whole`; none of them for labels in `replaced`, so that all spellings of a person or place are one word.
    """
    tokens = tokens_of(text)
    labels = [(tokens[at][0], tokens[at + size - 1][0], label) for at, size, label in known.find(tokens)]
    spans = [(start, last + 1 if label in replaced else start if whole else last) for start, last, label in labels]
    gone = {offset for start, end in spans for offset in range(start, end)}
    words = [(at, stem(word)) for at, word in words_of(text) if at not in gone and is_content(word)]
    return sorted([*words, *((start, f"@{label}") for start, _, label in labels)])


def tokens_of(text: str) -> list[Token]:
    """The words and marks of a text with their span; an empty line is a token too, so that no name runs over it."""
    return [(match.start(), match.end(), match[0]) for match in TOKEN.finditer(text)]


def _plain(word: str) -> str:
    return fold(word).removesuffix("'s").removesuffix("s'")
