"""Names in a text: known ones by their accepted spellings, others by their capital letters."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.names import CONNECTORS, INNER_CONNECTORS, OPENERS, TITLES
from factcheck.lexicon.words import FUNCTION_WORDS, fold
from factcheck.model import Kind, Mention
from factcheck.values import Name

Span = tuple[int, int]

_TOKEN = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*|[^\w\s]|\n\s*\n")
_POSSESSIVE = re.compile(r"['’]s?$")
_LONGEST = 24  # words: no accepted spelling is longer


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Accepted spellings as folded words, by their first word; longest first."""

    by_first: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)

    @classmethod
    def of(cls, spellings: Iterable[str]) -> Gazetteer:
        """The spellings, ready to be found in any case, with any quotes and with possessive endings."""
        table: dict[str, set[tuple[str, ...]]] = {}
        for spelling in spellings:
            words = tuple(_folded(match[0]) for match in _TOKEN.finditer(spelling))
            if words:
                table.setdefault(words[0], set()).add(words)
        return cls({first: tuple(sorted(rest, key=len, reverse=True)) for first, rest in table.items()})


def find_names(text: str, known: Gazetteer | None = None, taken: Sequence[Span] = ()) -> tuple[Mention, ...]:
    """The names of a text in its order, outside the `taken` spans.

    A capitalised word that starts a sentence is a name only where `known` holds it or it runs on into one.
    """
    tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]
    found = _known(text, tokens, known or Gazetteer())
    busy = [*taken, *((m.start, m.end) for m in found)]
    found += _capitalised(text, tokens, busy)
    return tuple(sorted(found, key=lambda mention: mention.start))


def place_mentions(text: str, known: Gazetteer) -> list[tuple[int, str]]:
    """Where any of the spellings stands in the text, in any case ("worldwide"): offset and folded spelling."""
    tokens = [(m.start(), m.end(), m[0]) for m in _TOKEN.finditer(text)]
    found, at = [], 0
    while at < len(tokens):
        words = _longest_at(tokens, at, known)
        if words:
            found.append((tokens[at][0], " ".join(words)))
        at += max(1, len(words))
    return found


def _known(text: str, tokens: list[tuple[int, int, str]], known: Gazetteer) -> list[Mention]:
    found, at = [], 0
    while at < len(tokens):
        words = _longest_at(tokens, at, known)
        last = tokens[at + len(words) - 1] if words else tokens[at]
        written = text[tokens[at][0] : last[1]]
        if words and any(char.isupper() for char in written) and _is_whole(tokens, at, len(words)):
            found.append(_name(text, tokens[at][0], last[1]))
            at += len(words)
        else:
            at += 1
    return found


def _is_whole(tokens: list[tuple[int, int, str]], at: int, size: int) -> bool:
    """One known word between two other capitalised ones is part of a longer name: "New Kazakhstan Bank"."""
    if size > 1 or at == 0 or at + 1 >= len(tokens):
        return True
    before, after = tokens[at - 1], tokens[at + 1]
    touches = tokens[at][0] - before[1] <= 1 and after[0] - tokens[at][1] <= 1
    return not (touches and _is_capitalised(before[2]) and _is_capitalised(after[2]) and fold(before[2]) not in TITLES
                and fold(before[2]) not in FUNCTION_WORDS)  # fmt: skip


def _longest_at(tokens: list[tuple[int, int, str]], at: int, known: Gazetteer) -> tuple[str, ...]:
    """The longest accepted spelling that starts at a token; empty when there is none."""
    spellings = known.by_first.get(_folded(tokens[at][2]), ())
    if not spellings:
        return ()
    here = tuple(_folded(word) for _, _, word in tokens[at : at + _LONGEST])
    return next((words for words in spellings if here[: len(words)] == words), ())


def _capitalised(text: str, tokens: list[tuple[int, int, str]], busy: Sequence[Span]) -> list[Mention]:
    """The runs of capitalised words outside the busy spans."""
    taken = {offset for start, end in busy for offset in range(start, end)}
    found: list[Mention] = []
    run: list[tuple[int, int, str]] = []
    for token in tokens:
        free = token[0] not in taken
        if free and _continues(run, token):
            run.append(token)
            continue
        found += _close(text, run)
        run = [token] if free and _is_capitalised(token[2]) else []
    return found + _close(text, run)


def _continues(run: list[tuple[int, int, str]], token: tuple[int, int, str]) -> bool:
    if not run or _POSSESSIVE.search(run[-1][2]):
        return False
    word, gap = token[2], token[0] - run[-1][1]
    if word == ".":
        return gap == 0 and len(run[-1][2]) == 1  # an initial
    if gap > 1:
        return False
    opened = any(fold(w) in OPENERS for _, _, w in run)
    return _is_capitalised(word) or word in CONNECTORS or (opened and word in INNER_CONNECTORS)


def _close(text: str, run: list[tuple[int, int, str]]) -> list[Mention]:
    """The name in a run of capitalised words, without what only leads into it or hangs on."""
    linking = CONNECTORS | INNER_CONNECTORS | {"."}
    while run and run[-1][2] in linking:
        run = run[:-1]
    while run and (run[0][2] in linking or fold(run[0][2]) in FUNCTION_WORDS or fold(run[0][2]) in TITLES):
        run = run[1:]
    if not run or all(fold(word) in MONTHS or fold(word) in WEEKDAYS for _, _, word in run):
        return []
    if len(run) == 1 and (len(run[0][2]) < 3 or _starts_sentence(text, run[0][0])):
        return []
    return [_name(text, run[0][0], run[-1][1])]


def _starts_sentence(text: str, offset: int) -> bool:
    before = text[max(0, offset - 8) : offset].rstrip("“\"‘'«([ \t•–—-")
    return not before or before[-1] in ".!?:;…\n" or text[offset - 1] in "“\"‘'«"


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word != "I"


def _folded(word: str) -> str:
    return fold(word).removesuffix("'s")


def _name(text: str, start: int, end: int) -> Mention:
    if ending := _POSSESSIVE.search(text[start:end]):
        end -= len(ending[0])
    return Mention(start, end, text[start:end], Kind.NAME, Name(text[start:end]))
