"""Whether a sentence of the draft and one of an uncurated source speak of one thing: subject, place and words.

A curated claim says in its topic, scope and statement what it is about; of a raw one only its sentence and its source tell.
"""

from __future__ import annotations

import re
from collections.abc import Collection

from factcheck.align.reading import Reading
from factcheck.align.scope import is_said, names_places
from factcheck.align.told import is_written_from
from factcheck.index import Index
from factcheck.lexicon.words import stem, words_of
from factcheck.model import Claim, Kind, Mention

# A name at the head of a sentence, with what may come before it: "In 2019, the American actor *Terrence Howard*".
_CIRCUMSTANCE = re.compile(
    r"\W*(?:in|on|at|by|for|from|since|during|after|before|with|under|according to|due to|as of|based on)\b[^,]*,\s*",
    re.IGNORECASE,
)
_OPENING = re.compile(
    r"\W*(?:(?:the|a|an)\s+)?(?:(?!(?:in|on|at|by|for|from|of|with|to|under|as)\b)[\w-]+\s+){0,2}", re.IGNORECASE
)


def leading_name(reading: Reading) -> str:
    """The name that a sentence starts with, so far as one of several words or a known one leads it; empty for none."""
    text = reading.sentence.text
    opening = _CIRCUMSTANCE.match(text)
    start = opening.end() if opening else 0
    for mention in reading.mentions:
        if mention.kind is Kind.NAME and mention.start >= start:
            return mention.text if _OPENING.fullmatch(text, start, mention.start) else ""
    return ""


def is_of_other_subject(reading: Reading, claim: Claim, index: Index) -> bool:
    """Does somebody or something by name lead the draft's sentence of whom the claim's sentence, or its source, is not?"""
    stated = leading_name(reading)
    if not stated:
        return False
    stems, leads = _stems(stated), _stems(index.frame(claim).leads)
    if _are_known(stems, index.words(claim)):
        # "Acme Ferries" is not "Bolt Ferries", though "Terrence Howard" is "Terrence Dashon Howard".
        return bool(leads and leads - stems and not _are_all_known(stems, index.words(claim)))
    if leads:
        return True
    if any(index.is_named_around(claim, word) for word in stems):
        return False
    return not is_nameless(claim, index) or _owns(reading, stated)


def _owns(reading: Reading, name: str) -> bool:
    """ "*Oakdale's* tax rate" is not the rate of a source that never names Oakdale, though it names nobody else either."""
    return bool(re.match(rf"\W*{re.escape(name)}['’]s?\s", reading.sentence.text))


def is_elsewhere(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Does the draft name places, and none of the claim's sentence or, where that names none, of its source?"""
    named = names_places(reading, mention)
    here = index.frame(claim).places
    if not named:
        if is_written_from(reading, index):
            return False  # the same affair: the places that both name need not be named again
        around = index.page(claim.source).places
        return not reading.places and bool(reading.around and around) and reading.around.isdisjoint(around)
    if any(label in here or is_said(label, index.words(claim)) for label in named):
        return False
    if here:
        return True
    page = index.page(claim.source)
    return page.places.isdisjoint(named) if page.places else not any(is_said(label, page.words) for label in named)


def is_nameless(claim: Claim, index: Index) -> bool:
    """Does the source nowhere say by name whom or what it is about? It may then be about what the draft is about."""
    return not index.page(claim.source).leads


def _stems(name: str) -> set[str]:
    return {stem(word) for _, word in words_of(name)}


def _are_all_known(stems: Collection[str], words: Collection[str]) -> bool:
    return all(word in words or f"@{word}" in words for word in stems)


def _are_known(stems: Collection[str], words: Collection[str]) -> bool:
    return any(word in words or f"@{word}" in words for word in stems)
