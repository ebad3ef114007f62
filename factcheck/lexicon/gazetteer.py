"""A gazetteer: accepted spellings that are found in a text in any case, with any quotes and possessive endings."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from factcheck.lexicon.names import TITLES
from factcheck.lexicon.words import FUNCTION_WORDS, fold, is_content, stem

# A word or number with its apostrophes; marks between words do not count, so that "Kassym-Jomart" is two.
TOKEN = re.compile(r"[^\W_]++(?:['’\u00ad\u200b\u200c\u200d\u2060\ufeff]++[^\W_]++)*")
Token = tuple[int, int, str]


@dataclass(frozen=True, slots=True, eq=False)
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

    def find(self, tokens: Sequence[Token]) -> list[tuple[int, int, str]]:
        """Where spellings stand among the tokens: first token, number of tokens, label; longest first, none overlap.

        A known word that another name runs into is part of that name: "Orlova" in "Bella Orlova" is not Ana Orlova.
        """
        plain = [_plain(word) for _, _, word in tokens]
        found: list[tuple[int, int, str]] = []
        if self.by_first.keys().isdisjoint(plain):
            return found
        at = known_to = 0
        while at < len(plain):
            size, label = self._at(plain, at) if plain[at] in self.by_first else (0, "")
            if size and not (size == 1 and known_to < at and _runs_on(tokens, at)):
                found.append((at, size, label))
                known_to = at + size
            at += max(1, size)
        return found

    def label(self, spelling: str) -> str:
        """What a spelling stands for; empty when it is not known."""
        plain = [_plain(word) for _, _, word in tokens_of(spelling)]
        size, label = self._at(plain, 0) if plain else (0, "")
        return label if size == len(plain) else ""

    def _at(self, plain: Sequence[str], at: int) -> tuple[int, str]:
        for words, label in self.by_first.get(plain[at], ()):
            if tuple(plain[at : at + len(words)]) == words:
                return len(words), label
        return 0, ""


@dataclass(frozen=True, slots=True, eq=False)
class Word:
    """A content word of a text by its stem, or the label of a known name as "@label".

    is_part   it is one of the words of a known name, which the label stands for; its last word ("alliance") is not.
    """

    start: int
    stem: str
    is_part: bool = False


def labelled_words(text: str, known: Gazetteer, replaced: Container[str]) -> list[Word]:
    """The content words of a text and the labels of the known names in it, by offset.

    Names of one word, and those whose label is in `replaced`, are nothing but their label: all spellings are one word.
    """
    tokens = tokens_of(text)
    gone: set[int] = set()
    parts: set[int] = set()
    words = []
    for at, size, label in known.find(tokens):
        start, last = tokens[at][0], tokens[at + size - 1][0]
        words.append(Word(start, f"@{label}"))
        whole = label in replaced or size == 1
        (gone if whole else parts).update(range(start, last + whole))
    for start, _, word in tokens:
        if (base := _content(word)) and start not in gone:
            words.append(Word(start, base, start in parts))
    return sorted(words, key=lambda word: word.start)


@lru_cache(maxsize=65536)
def _content(word: str) -> str:
    """The stem of a content word; empty for any other word, and for digits."""
    return stem(word) if is_content(word) and not word.isdigit() else ""


def _runs_on(tokens: Sequence[Token], at: int) -> bool:
    """Does a capitalised word that is no title touch the token from before?"""
    if at == 0 or not tokens[at][2][0].isupper():
        return False
    start, end, word = tokens[at - 1]
    leads = fold(word) in TITLES or fold(word) in FUNCTION_WORDS
    return tokens[at][0] - end == 1 and end - start > 1 and word[0].isupper() and not leads


def tokens_of(text: str) -> list[Token]:
    """The words and numbers of a text with their span."""
    return [(match.start(), match.end(), match[0]) for match in TOKEN.finditer(text)]


@lru_cache(maxsize=65536)
def _plain(word: str) -> str:
    return fold(word).removesuffix("'s").removesuffix("s'")
