"""How two names stand to each other: one spelling, a transliteration, a likely misspelling, or another name."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon.names import CONNECTORS, DERIVED, FEMININE, LEGAL_FORMS, LEGAL_PHRASES, TITLES, TRANSLITERATION
from factcheck.lexicon.words import fold, stem
from factcheck.model import Comparison, Outcome, Reason
from factcheck.settings import MISSPELT_LENGTH, MISSPELT_LONG

_EQUAL = Comparison(Outcome.AGREES, Reason.EQUAL)
_EQUIVALENT = Comparison(Outcome.AGREES, Reason.EQUIVALENT)
_IMPLIED = Comparison(Outcome.AGREES, Reason.IMPLIED)
_MISSPELT = Comparison(Outcome.CONFLICTS, Reason.MISSPELT)
_OTHER = Comparison(Outcome.INCOMPARABLE, Reason.OTHER_NAME)


def compare_names(stated: str, known: str) -> Comparison:
    """Is the name of the draft the name of the source? Titles, accents, case and quotes do not count.

    A part left out is no contradiction: "Tokayev" agrees with "Kassym-Jomart Tokayev". A name that is close to none is
    incomparable (`other-name`), never a conflict.
    """
    one, other = name_tokens(stated), name_tokens(known)
    if not one or not other:
        return _OTHER
    if one == other:
        return _EQUAL
    if sorted(map(sound, one)) == sorted(map(sound, other)) or "".join(one) == "".join(other):
        return _EQUIVALENT
    if len(one) == len(other):
        return _same_length(one, other)
    return _part_of(one, other) if len(one) < len(other) else _part_of(other, one)


@lru_cache(maxsize=16384)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles, articles, connectors and legal forms."""
    plain = re.sub(r"['’]s\b", "", fold(name)).replace(".", " ")
    for phrase in LEGAL_PHRASES:
        plain = plain.replace(phrase, " ") if plain.strip() != phrase else plain
    words = [word for word in re.findall(r"[\w'&]+", plain) if word not in CONNECTORS and word != "and"]
    kept = [word for word in words if word not in LEGAL_FORMS] or words
    while len(kept) > 1 and kept[0] in TITLES:
        kept = kept[1:]
    # Initials stand before a surname; letters alone ("A.B.C. Company") are an acronym, one word.
    return ("".join(kept),) if all(len(word) == 1 for word in kept) and kept else tuple(kept)


@lru_cache(maxsize=16384)
def sound(token: str) -> str:
    """The token with every transliteration of one sound made one."""
    for pattern, replacement in TRANSLITERATION:
        token = pattern.sub(replacement, token)
    return token


def _same_length(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    misspelt = 0
    for stated, known in zip(one, other, strict=True):
        if _is_same_word(stated, known):
            continue
        if not is_misspelling(stated, known):
            return _OTHER
        misspelt += 1
    if misspelt == 0:
        return _EQUIVALENT
    # Of several words at least one must be right for the rest to be a slip of the pen.
    return _MISSPELT if misspelt < len(one) or len(one) == 1 else _OTHER


def _part_of(short: tuple[str, ...], long: tuple[str, ...]) -> Comparison:
    """A name with words left out: a surname alone, or the front of an organisation's name."""
    front = long[: len(short)]
    if _is_same_word(short[-1], long[-1]) and _is_within(short, long):
        return _IMPLIED
    if len(short) > 1 and all(map(_is_same_word, short, front)):
        return _IMPLIED
    if len(short) == 1 and len(long) <= 3 and is_misspelling(short[0], long[-1]):
        return _MISSPELT
    return _OTHER


def _is_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Do the words of the short name stand in the long one, in that order ("K. Tokayev")?"""
    rest = iter(long)
    return all(any(_is_same_word(word, other) for other in rest) for word in short)


def _is_same_word(one: str, other: str) -> bool:
    if one == other or sound(one) == sound(other):
        return True
    initial = min(one, other, key=len)
    if len(initial) == 1:
        return max(one, other, key=len).startswith(initial)
    return stem(one) == stem(other)


@lru_cache(maxsize=16384)
def is_misspelling(stated: str, known: str) -> bool:
    """Is one word likely a slip for the other? Short words, men's and women's surnames and derived forms are not."""
    from rapidfuzz.distance import OSA

    one, other = sound(stated), sound(known)
    shorter, longer = sorted((one, other), key=len)
    if len(shorter) < MISSPELT_LENGTH or not (stated.isalpha() and known.isalpha()):
        return False
    if longer.startswith(shorter) and DERIVED.fullmatch(longer[len(shorter) :]):
        return False
    if bool(FEMININE.search(one)) != bool(FEMININE.search(other)) and abs(len(one) - len(other)) == 1:
        return False
    allowed = 2 if len(shorter) >= MISSPELT_LONG else 1
    return int(OSA.distance(one, other, score_cutoff=allowed)) <= allowed
