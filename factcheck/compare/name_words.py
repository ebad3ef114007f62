"""The words of a name, made comparable: scripts, titles, legal forms, numbers and spellings of one sound."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.lexicon.names import (
    CONNECTORS,
    LEGAL_FORMS,
    LEGAL_PHRASES,
    PATRONYMICS,
    ROMAN,
    TITLES,
    TRANSLITERATION,
    VARIANTS,
)
from factcheck.lexicon.numbers import ONES, TENS
from factcheck.lexicon.words import fold

_GLUED_FORM = re.compile(r"(?<=[a-z])(?=(?:AG|GmbH|Ltd|LLC|Inc|PLC|Plc|NV|SA|SE|SpA|Corp|OAO|OOO|PAO)\b)")
_ACRONYM = re.compile(r"\b(?:[^\W\d]\.){2,}")
_SURNAME_FIRST = re.compile(r"(?P<surname>[^,]+),\s*(?P<given>[^,]+)")
# "Abd al-Aziz", "Abdul Aziz" and "Abdel Aziz" are one name.
_SERVANT_OF = re.compile(r"\babd(?:[ueo]l|al)?[\s-]+(?:[aeu][lrsn][\s-]+)?(?=[a-z])")


@lru_cache(maxsize=16384)
def name_tokens(name: str) -> tuple[str, ...]:
    """The folded words of a name without titles, articles, connectors and legal forms; numbers in digits.

    >>> name_tokens("NURISTANI, Abdul Aziz"), name_tokens("Brigade Forty-Four"), name_tokens("SiemensAG")
    (('abdaziz', 'nuristani'), ('brigade', '44'), ('siemens',))
    """
    plain = _plain(name)
    for phrase in LEGAL_PHRASES:
        plain = plain.replace(phrase, " ") if plain.strip() != phrase else plain
    words = [word for word in re.findall(r"[\w'&]+", plain) if word not in CONNECTORS and word != "and"]
    kept = [word for word in words if word not in LEGAL_FORMS] or words
    while len(kept) > 1 and kept[0] in TITLES:
        kept = kept[1:]
    # Initials stand before a surname; letters alone ("A.B.C. Company") are an acronym, one word.
    if kept and all(len(word) == 1 for word in kept):
        return ("".join(kept),)
    return tuple(_with_numbers(kept))


def is_patronymic(name: str) -> bool:
    """Does the name tell whose child somebody is ("bin", "ibn")?"""
    return not PATRONYMICS.isdisjoint(re.findall(r"\w+", fold(name)))


@lru_cache(maxsize=16384)
def canonical(token: str) -> str:
    """The token with every transliteration of one sound made one, and its spellings by use."""
    return VARIANTS.get(token) or VARIANTS.get(sound(token)) or sound(token)


@lru_cache(maxsize=16384)
def sound(token: str) -> str:
    """The token with every transliteration of one sound made one."""
    for pattern, replacement in TRANSLITERATION:
        token = pattern.sub(replacement, token)
    return token


def _plain(name: str) -> str:
    """Folded, surname last, with the legal form as a word of its own."""
    written = _GLUED_FORM.sub(" ", name)
    ordered = _SURNAME_FIRST.fullmatch(written.strip())
    if ordered and not _ACRONYM.fullmatch(ordered["given"]) and fold(ordered["given"]).strip(" .") not in LEGAL_FORMS:
        written = f"{ordered['given']} {ordered['surname']}"
    plain = re.sub(r"['’]s\b", "", fold(written))
    plain = _ACRONYM.sub(_legal_form, plain)
    return _SERVANT_OF.sub("abd", plain.replace(".", " "))


def _legal_form(match: re.Match[str]) -> str:
    """ "L.P." is a legal form; "J.K." are initials."""
    joined = match[0].replace(".", "")
    return f"{joined} " if joined in LEGAL_FORMS else match[0]


def is_latin(name: str) -> bool:
    """Is the name written in Latin letters?"""
    return all(char < "\u0250" or not char.isalpha() for char in name)


def in_latin(name: str) -> str:
    """The name in Latin letters, whatever its script.

    >>> in_latin("Салтанат Нукенова")
    'Saltanat Nukenova'
    """
    if is_latin(name):
        return name
    from anyascii import anyascii

    return re.sub(r"(?<=[a-z])(?=[A-Z])|-", " ", anyascii(name)).replace("'", "")


def _with_numbers(words: list[str]) -> list[str]:
    """Numbers as digits: "forty four", "II"; a Roman one only behind another word."""
    found: list[str] = []
    for word in words:
        if word in TENS:
            found.append(str(TENS[word]))
        elif word in ONES and ONES[word] > 1:
            joins = found and found[-1].isdigit() and int(found[-1]) in TENS.values() and ONES[word] < 10
            found.append(str(int(found.pop()) + ONES[word]) if joins else str(ONES[word]))
        else:
            found.append(ROMAN.get(word, word) if found else word)
    return found
