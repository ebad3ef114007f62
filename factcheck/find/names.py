"""Names in a text: known ones by their accepted spellings, others by their capital letters."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.find.spans import Spans
from factcheck.lexicon.calendar import MONTHS, WEEKDAYS
from factcheck.lexicon.gazetteer import Gazetteer, Token, tokens_of
from factcheck.lexicon.names import CONNECTORS, INNER_CONNECTORS, OFFICES, OPENERS, ROLES, TITLES
from factcheck.lexicon.words import FUNCTION_WORDS, fold
from factcheck.model import Kind, Mention
from factcheck.values import Name

_POSSESSIVE = re.compile(r"['’]s?$")
_HEADLINE = 4  # words in capitals in a row
_LONGEST = 24  # words; what runs on for longer is a title or a table
_LINKING = CONNECTORS | INNER_CONNECTORS


def find_names(text: str, known: Gazetteer | None = None, taken: Spans | None = None) -> tuple[Mention, ...]:
    """The names of a text in its order. A single capitalised word at the start of a sentence counts only if known.

    taken   the spans of figures and dates, which only a known name may hold: "the Uprising on August 1" ends at "on".
    """
    tokens = tokens_of(text)
    spans = [(at, size) for at, size, _ in (known or Gazetteer()).find(tokens) if _is_known_name(tokens, at, size)]
    found = [_name(text, tokens[at][0], tokens[at + size - 1][1]) for at, size in spans]
    busy = {number for at, size in spans for number in range(at, at + size)}
    if taken:
        busy |= {number for number, (start, end, _) in enumerate(tokens) if taken.touch(start, end)}
    found += _capitalised(text, tokens, busy, known or Gazetteer())
    return tuple(sorted(found, key=lambda mention: mention.start))


def _is_known_name(tokens: list[Token], at: int, size: int) -> bool:
    """Is a known spelling written as a name? "family centres" in small letters is none."""
    return any(char.isupper() for _, _, word in tokens[at : at + size] for char in word)


def _capitalised(text: str, tokens: list[Token], busy: set[int], known: Gazetteer) -> list[Mention]:
    """The runs of capitalised words outside the busy tokens."""
    found: list[Mention] = []
    run: list[Token] = []
    for number, token in enumerate(tokens):
        free = number not in busy
        if free and _continues(text, run, token):
            run.append(token)
            continue
        found += _close(text, run, known)
        run = [token] if free and _is_capitalised(token[2]) else []
    return found + _close(text, run, known)


def _continues(text: str, run: Sequence[Token], token: Token) -> bool:
    """Does a word go on with the name before it, over a space, a hyphen or the full stop of an initial?"""
    if not run or len(run) >= _LONGEST or _POSSESSIVE.search(run[-1][2]):
        return False
    word, between = token[2], text[run[-1][1] : token[0]]
    if between not in (" ", "-") and not (between in (". ", ".") and len(run[-1][2]) == 1):
        return False
    opened = any(fold(w) in OPENERS for _, _, w in run)
    return _is_capitalised(word) or word in CONNECTORS or (opened and word in INNER_CONNECTORS)


def _close(text: str, run: list[Token], known: Gazetteer) -> list[Mention]:
    """The name in a run of capitalised words, without what only leads into it or hangs on."""
    if len(run) >= _HEADLINE and all(word.isupper() for _, _, word in run):
        return _in_headline(text, run, known)
    run = _without_day(run)
    while run and run[-1][2] in _LINKING:
        run = run[:-1]
    while run and (run[0][2] in _LINKING or fold(run[0][2]) in FUNCTION_WORDS or fold(run[0][2]) in TITLES):
        run = run[1:]
    if len(run) > 1 and fold(run[0][2]) in ROLES and _starts_sentence(text, run[0][0]) and fold(run[1][2]) not in TITLES:
        run = run[1:]
    if not run or (len(run) == 1 and fold(run[0][2]) in OFFICES):
        return []
    if all(fold(word) in MONTHS or fold(word) in WEEKDAYS for _, _, word in run):
        return []
    if len(run) == 1 and (len(run[0][2]) < 3 or _starts_sentence(text, run[0][0])):
        return []
    return [_name(text, run[0][0], run[-1][1])]


def _without_day(run: list[Token]) -> list[Token]:
    """The run up to a day that hangs on it: "Peter Ashgrove *on Thursday*"; "Black Friday" stays."""
    for number in range(1, len(run) - 1):
        if run[number][2] in ("on", "for") and fold(run[number + 1][2]) in WEEKDAYS:
            return run[:number]
    return run


def _in_headline(text: str, run: list[Token], known: Gazetteer) -> list[Mention]:
    """In a headline in capitals nothing shows where a name starts but a known one's first word: "SALTANAT KUKENOVA"."""
    found: list[Mention] = []
    at = 0
    while at < len(run):
        spellings = known.by_first.get(fold(run[at][2]), ())
        size = next((len(words) for words, _ in spellings if 1 < len(words) <= len(run) - at), 0)
        if size:
            found.append(_name(text, run[at][0], run[at + size - 1][1]))
        at += max(1, size)
    return found


def _starts_sentence(text: str, offset: int) -> bool:
    """Does a capital letter at the offset say nothing, since a sentence, line or quotation starts there?"""
    before = text[max(0, offset - 8) : offset].rstrip("“\"‘'«([ \t•–—-")
    return not before or before[-1] in ".!?:;…\n" or text[offset - 1] in "“\"‘'«"


def _is_capitalised(word: str) -> bool:
    return word[0].isupper() and word != "I"


def _name(text: str, start: int, end: int) -> Mention:
    if ending := _POSSESSIVE.search(text[start:end]):
        end -= len(ending[0])
    return Mention(start, end, text[start:end], Kind.NAME, Name(text[start:end]))
