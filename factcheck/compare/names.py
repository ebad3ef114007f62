"""How two names stand to each other: one spelling, a transliteration, a likely misspelling, or another name."""

from __future__ import annotations

import re
from functools import lru_cache

from factcheck.compare.name_words import canonical, in_latin, is_latin, is_patronymic, name_tokens, sound
from factcheck.lexicon.names import DERIVED, FEMININE, LOOK_ALIKES, ROLES, SHORT_FORMS, TITLES, VARIANTS
from factcheck.lexicon.words import stem
from factcheck.model import Comparison, Outcome, Reason
from factcheck.settings import MISSPELT_LENGTH, MISSPELT_LONG, SLIP_LENGTH, SLIP_LONG

_LEAST_NAME = 3  # letters
_BELONGS = re.compile(r"\s(?:of|for|on)\s")
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
    if is_latin(stated) != is_latin(known):
        stated, known = in_latin(stated), in_latin(known)
    one, other = name_tokens(stated), name_tokens(known)
    if not one or not other:
        return _OTHER
    if one == other:
        return _EQUAL
    if "".join(one) == "".join(other):
        return _EQUIVALENT
    if sorted(map(canonical, one)) == sorted(map(canonical, other)):
        reordered = list(map(canonical, one)) != list(map(canonical, other))
        return _OTHER if reordered and is_patronymic(stated) and is_patronymic(known) else _EQUIVALENT
    if {word for word in one if word.isdigit()} != {word for word in other if word.isdigit()}:
        return _OTHER  # "Fund II" is not "Fund III", nor "Brigade 44" the brigade
    if len(one) != len(other):
        one, other = (_without_role(name) if len(name) == max(len(one), len(other)) else name for name in (one, other))
    if len(one) == len(other):
        return _same_length(one, other)
    return _part_of(one, other) if len(one) < len(other) else _part_of(other, one)


def is_slip(stated: str, known: str) -> bool:
    """Do two full names differ in few letters of one word ("Desmond Price", "Desmond Pryce"), all else being equal?

    Too little for two names as such, which may be those of two persons: it tells only where no source knows the one.
    """
    from rapidfuzz.distance import OSA

    one, other = name_tokens(stated), name_tokens(known)
    if len(one) != len(other):
        one, other = (_without_role(name) if len(name) == max(len(one), len(other)) else name for name in (one, other))
    if len(one) != len(other):
        other = name_tokens(_BELONGS.split(known)[0])  # "Priya Dunmore of the Greens"
    if len(one) != len(other) or len(one) < 2:
        return False
    differing = [(here, there) for here, there in zip(one, other, strict=True) if here != there]
    if len(differing) != 1 or _is_short_form(one[0], other[0]):
        return False
    here, there = differing[0]
    if (
        not (here.isalpha() and there.isalpha())
        or min(len(here), len(there)) < SLIP_LENGTH
        or (canonical(here) == canonical(there) and not _is_doubled(here, there))
    ):
        return False
    if bool(FEMININE.search(here)) != bool(FEMININE.search(there)) or _is_derived(here, there):
        return False
    allowed = 2 if len(one) > 2 or min(len(here), len(there)) >= SLIP_LONG else 1
    return here[0] == there[0] and int(OSA.distance(here, there, score_cutoff=allowed)) <= allowed


def _without_role(name: tuple[str, ...]) -> tuple[str, ...]:
    """The words behind the last one that says what somebody is, where two are left: "county engineer beth kowalke"."""
    last = max((at for at, word in enumerate(name[:-2]) if word in ROLES or word in TITLES), default=-1)
    return name[last + 1 :]


def _is_doubled(one: str, other: str) -> bool:
    """Is one word the other with a letter doubled, and neither a common spelling: "Korsel", "Korssel"?"""
    shorter, longer = sorted((one, other), key=len)
    at = next((at for at, (here, there) in enumerate(zip(shorter, longer, strict=False)) if here != there), len(shorter))
    is_doubled = longer[:at] + longer[at + 1 :] == shorter and longer[at - 1] == longer[at]
    return is_doubled and not {one, other} & VARIANTS.keys()


def is_other_given(stated: str, known: str) -> bool:
    """Are two full names of two words but for the first the same, and is that no initial or short form?"""
    one, other = name_tokens(stated), name_tokens(known)
    if not (len(one) == len(other) == 2 and one[1] == other[1]) or min(map(len, (*one, *other))) < _LEAST_NAME:
        return False
    return not (_is_same_word(one[0], other[0]) or _is_short_form(one[0], other[0]))


def _is_derived(one: str, other: str) -> bool:
    """Is one word the other with an ending: "America", "American"? An "e" is none: "Ashgrov", "Ashgrove"."""
    shorter, longer = sorted((one, other), key=len)
    ending = longer[len(shorter) :]
    return longer.startswith(shorter) and ending != "e" and bool(DERIVED.fullmatch(ending))


def _is_misheard(one: str, other: str) -> bool:
    """Are two given names, before one surname, near enough to be one misheard: "Marian" and "Miriam"?"""
    from rapidfuzz.distance import OSA

    least = min(len(one), len(other))
    return least >= MISSPELT_LENGTH and one[0] == other[0] and OSA.distance(one, other, score_cutoff=2) <= 2


def _same_length(one: tuple[str, ...], other: tuple[str, ...]) -> Comparison:
    misspelt: list[bool] = []
    for at, (stated, known) in enumerate(zip(one, other, strict=True)):
        if _is_same_word(stated, known) or (at == 0 and _is_short_form(stated, known)):
            continue
        if not is_misspelling(stated, known) and not (at == 0 and len(one) == 2 and _is_misheard(stated, known)):
            return _OTHER
        misspelt.append(_has_look_alikes(stated))
    if not misspelt:
        return _EQUIVALENT
    # Of several words at least one must be right for the rest to be a slip of the pen, unless digits stand for letters.
    return _MISSPELT if len(misspelt) < len(one) or len(one) == 1 or all(misspelt) else _OTHER


def _part_of(short: tuple[str, ...], long: tuple[str, ...]) -> Comparison:
    """A name with words left out: a surname alone, or the front of an organisation's name."""
    front = long[: len(short)]
    if _is_same_word(short[-1], long[-1]) and _is_within(short, long):
        return _IMPLIED
    is_spelled = any(len(word) > 1 and len(other) > 1 for word, other in zip(short, front, strict=True))
    if len(short) > 1 and is_spelled and all(map(_is_same_word, short, front)):
        return _IMPLIED
    slips = [pair for pair in zip(short, front, strict=True) if not _is_same_word(*pair)]
    if len(short) > 1 and len(slips) == 1 and is_misspelling(*slips[0]):
        return _MISSPELT  # "the Surpeme Court" of the country
    if len(short) == 1 and len(long) <= 3 and is_misspelling(short[0], long[-1]):
        return _MISSPELT
    return _OTHER


def _is_within(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Do the words of the short name stand in the long one, in that order ("K. Tokayev")?"""
    rest = iter(long)
    return all(any(_is_same_word(word, other) for other in rest) for word in short)


def _is_short_form(one: str, other: str) -> bool:
    """Is one the short form of the other given name: Bill, William?"""
    return frozenset({canonical(one), canonical(other)}) in SHORT_FORMS or frozenset({one, other}) in SHORT_FORMS


def _is_same_word(one: str, other: str) -> bool:
    if one == other or canonical(one) == canonical(other):
        return True
    initial = min(one, other, key=len)
    if len(initial) == 1:
        return max(one, other, key=len).startswith(initial)
    return stem(one) == stem(other)


def _has_look_alikes(word: str) -> bool:
    """Do digits stand among the letters of a word: "Sech1n"?"""
    return any(map(str.isdigit, word)) and any(map(str.isalpha, word))


@lru_cache(maxsize=16384)
def is_misspelling(stated: str, known: str) -> bool:
    """Is one word likely a slip for the other? Short words, men's and women's surnames and derived forms are not."""
    from rapidfuzz.distance import OSA

    if _has_look_alikes(stated) and stated.translate(LOOK_ALIKES) == known:
        return True
    one, other = sound(stated), sound(known)
    shorter, longer = sorted((one, other), key=len)
    if min(len(stated), len(known)) < MISSPELT_LENGTH or not (stated.isalpha() and known.isalpha()):
        return False
    if longer.startswith(shorter) and DERIVED.fullmatch(longer[len(shorter) :]):
        return False
    if bool(FEMININE.search(one)) != bool(FEMININE.search(other)) and abs(len(one) - len(other)) == 1:
        return False
    allowed = 2 if len(shorter) >= MISSPELT_LONG else 1
    if min(len(stated), len(known)) >= MISSPELT_LENGTH and OSA.distance(stated, known, score_cutoff=1) <= 1:
        return True  # "Bekcer" sounds unlike "Becker"
    return len(shorter) >= MISSPELT_LENGTH and int(OSA.distance(one, other, score_cutoff=allowed)) <= allowed
