"""What sets a sentence of the draft apart from one of a raw source that has nearly all of its words.

"Profits rose at the mill" and "Profits fell at the mill" are alike but for one word. The words that may part two such
sentences are data (`lexicon.words.ANTONYMS`, `QUANTIFIERS`, `RANKS`); here they are found.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import product

from factcheck.align.wording import asks, denials, has_negator, is_disowned, is_open, wait_together, waits
from factcheck.index import Index
from factcheck.lexicon.calendar import WEEKDAYS
from factcheck.lexicon.events import EVENTS
from factcheck.lexicon.words import ANTONYMS, QUANTIFIERS, RANKS, fold, is_content, stem, words_of
from factcheck.model import Claim, Reason
from factcheck.settings import CLAUSE_SURPRISE, LEAST_SHARED, OPPOSED_CLAUSE_SHARE, OPPOSED_SHARE, RAW_DENIAL_SHARE

_CLAUSE = re.compile(r"[;:()–—]|,(?!\s*\w+\s*,)|\b(?:but|while|whereas|although|though|because|after|before|when)\b")
_PRONOUN = re.compile(r"\W*(?:it|they|he|she|this|that|these|those)\b", re.IGNORECASE)
_PASSIVE = re.compile(r"\b(?:was|were|is|are|been|be|being)\b[^.;:]*\bby\b", re.IGNORECASE)
_RELATIVE = re.compile(
    r"\b(?:last|this|next|previous|coming|first|second)\s+"
    r"(?:year|month|week|night|weekend|quarter|season|spring|summer|autumn|winter|decade|half|time)\b",
    re.IGNORECASE,
)
_WITHOUT = re.compile(r"\bwithout\b", re.IGNORECASE)
_SHORT = 4  # words: of a shorter clause one that is strange may be what it is about
# Milestones of a law, of which one is not another; in other affairs to plan, to open and to run are no steps.
_STEPS = {
    kind: frozenset(map(stem, words))
    for kind, words in EVENTS.items()
    if kind in ("proposed", "passed", "signed", "in force")
}
_KINDS = {word: kind for kind, words in QUANTIFIERS.items() for word in words.split()}
_SAYING_NOTHING = {*_KINDS, "last", "next", "previous"}  # of a thing: "last year" tells the time
_ORDINARY = frozenset({"run", "work", "effect", "force", "draft", "tabl"})


@dataclass(frozen=True, slots=True)
class Apart:
    """What sets two sentences apart: why, the draft's word and the source's; empty where none tells."""

    reason: Reason
    stated: str
    known: str


@dataclass(frozen=True, slots=True)
class _Token:
    at: int
    text: str
    stem: str


def opposites(text: str, before: Collection[str], claim: Claim, index: Index) -> Apart | None:
    """The words by which a sentence says the contrary of a raw claim's, where nearly all its other words are there too.

    before   the stems of the sentence before, where this one leans on it.
    """
    said = claim.wording
    if asks(text) or asks(said) or (waits(text) != waits(said) and not wait_together(text, said)):
        return None
    if not _times(text) <= _times(said):
        return None  # what rose last year may fall this year
    for here, there, apart in _opposed(text, said):
        if is_open(text[: here.at]) != is_open(said[: there.at]):
            continue  # "will reject" is no "accepted", though who "confirmed that a sale is planned" said so
        if is_disowned(text, here.at) or is_disowned(said, there.at):
            continue
        if _is_like(text, here, claim, there, index) and _is_same_place(text, here, before, claim, there):
            return apart
    return None


def opposed_clauses(text: str, claim: Claim, index: Index) -> Apart | None:
    """The words by which a clause says the contrary of a raw claim's, whatever else the two sentences say.

    Enough only where the sources are of one affair with the text: "and Lind says that the mill will close".
    """
    # "Those without a licence" denies nothing of what is said of licences.
    text, said = (_WITHOUT.sub(lambda match: " " * len(match[0]), each) for each in (text, claim.wording))
    if asks(text) or asks(said) or (waits(text) != waits(said) and not wait_together(text, said)):
        return None
    for here, there, apart in _opposed(text, said):
        if apart.reason is not Reason.NEGATED or is_disowned(text, here.at) or is_disowned(said, there.at):
            continue
        if is_open(text[: here.at]) == is_open(said[: there.at]) and _is_like_clause(text, here, claim, there, index):
            return apart
    return None


def _is_like_clause(text: str, here: _Token, claim: Claim, there: _Token, index: Index) -> bool:
    """Has the source's sentence most of the other words of the draft's clause, and the draft's of the source's clause?"""
    mine, theirs = _beside(text, here), _beside(claim.wording, there)
    known = {token.stem for token in _tokens(claim.wording)} - {there.stem}
    drafted = {token.stem for token in _tokens(text)} - {here.stem}
    if len(mine & known) < LEAST_SHARED or index.surprise(mine & known) < CLAUSE_SURPRISE:
        return False
    return index.share(mine, known) >= OPPOSED_CLAUSE_SHARE and index.share(theirs, drafted) >= OPPOSED_CLAUSE_SHARE


def _beside(text: str, word: _Token) -> set[str]:
    return {token.stem for token in _clause(text, word.at)} - {word.stem}


def denies(text: str, claim: Claim) -> bool:
    """Does the sentence deny a word that a raw claim's asserts, or the claim's a word that the sentence asserts?"""
    return any(
        apart.reason is Reason.NEGATED and one.stem == other.stem for one, other, apart in _opposed(text, claim.wording)
    )


def unlike(text: str, claim: Claim) -> Apart | None:
    """The words by which a sentence says something else than a raw claim's, so that this does not bear it out."""
    said = claim.wording
    for _, _, apart in _opposed(text, said):
        return apart
    rules = (_supposed, _weekday, _quantifier, _step, _rank, _denial, _turned_round, _other_subject)
    return next(filter(None, (rule(text, said) for rule in rules)), None)


def _opposed(text: str, said: str) -> Iterator[tuple[_Token, _Token, Apart]]:
    """The pairs of words, of the draft and the source, that say the contrary: one denied, or antonyms, or other days."""
    here, there = _tokens(text), _tokens(said)
    together = wait_together(text, said)  # what both say of that time may be denied
    denied_here, denied_there = (denials(each, waiting=together) for each in (text, said))
    for one, other in product(here, there):
        is_even = (one.at in denied_here) == (other.at in denied_there)
        if one.stem == other.stem:
            is_opposed = not is_even and _is_steady(one, here, denied_here) and _is_steady(other, there, denied_there)
        else:
            is_antonym = is_even and other.stem in _antonyms().get(one.stem, ())
            is_opposed = is_antonym and not _holds(here, other.stem) and _is_meant(here, one, said, other)
        if is_opposed:
            yield one, other, Apart(Reason.NEGATED, one.text, other.text)
    days_here, days_there = _days(here), _days(there)
    if len(days_here) == len(days_there) == 1 and days_here[0].stem != days_there[0].stem:
        one, other = days_here[0], days_there[0]
        yield one, other, Apart(Reason.DIFFERENT_VALUE, one.text, other.text)


def _times(text: str) -> set[str]:
    return {match[0].lower() for match in _RELATIVE.finditer(text)}


def _is_steady(token: _Token, tokens: Sequence[_Token], denied: Collection[int]) -> bool:
    """Does a text deny a word wherever it uses it, or nowhere?"""
    return all((each.at in denied) == (token.at in denied) for each in tokens if each.stem == token.stem)


def _holds(tokens: Sequence[_Token], wanted: str) -> bool:
    return any(token.stem == wanted for token in tokens)


def _is_meant(here: Sequence[_Token], one: _Token, said: str, other: _Token) -> bool:
    """Does the source have no word of the draft's own side, or only in a clause that is less like the draft's sentence?

    "Sales of nets fell, while sales of boats rose" says the contrary of "Sales of boats fell".
    """
    mine = {token.stem for token in here} - {one.stem}
    like = len(mine.intersection(token.stem for token in _clause(said, other.at)))
    same = [token for token in _tokens(said) if token.stem == one.stem]
    return all(len(mine.intersection(token.stem for token in _clause(said, each.at))) < like for each in same)


def _days(tokens: Sequence[_Token]) -> list[_Token]:
    return [token for token in tokens if fold(token.text) in WEEKDAYS and token.text[0].isupper()]


def _is_like(text: str, here: _Token, claim: Claim, there: _Token, index: Index) -> bool:
    """Has the source's sentence nearly all of the draft's other words, and the draft's most of the source's clause?"""
    mine = {token.stem for token in _tokens(text)} - {here.stem}
    theirs = {token.stem for token in _tokens(claim.wording)} - {there.stem}
    clause = {token.stem for token in _clause(claim.wording, there.at)} - {there.stem}
    known = theirs | {stem(word) for _, word in words_of(claim.subject)}
    if not mine or (len(mine & known) < 2 and not (mine <= known and theirs <= mine)):
        return False  # one word alone says little, but where there is no other ("Ashgrove testified.")
    least = RAW_DENIAL_SHARE if len(clause) > _SHORT else OPPOSED_SHARE
    return index.share(mine, known) >= OPPOSED_SHARE and index.share(clause, mine) >= least


def _is_same_place(text: str, here: _Token, before: Collection[str], claim: Claim, there: _Token) -> bool:
    """Do the two words stand at one place: behind the same words, or one of them turned into the passive?

    "Lind lost to Korvan" and "Korvan won against Lind" say the same.
    """
    said = claim.wording
    mine, theirs = ([token for token in _clause(t, word.at) if token is not word and token.at != word.at]
                    for t, word in ((text, here), (said, there)))  # fmt: skip
    ahead = {token.stem for token in mine if token.at < here.at}
    known = {token.stem for token in theirs if token.at < there.at}
    if bool(_PASSIVE.search(text)) != bool(_PASSIVE.search(said)):
        return True
    if not ahead and not known:
        return bool(_PRONOUN.match(text)) == bool(_PRONOUN.match(said)) or bool(before) or bool(claim.subject)
    if not ahead:
        ahead = set(before) or {token.stem for token in mine}
    if not known:
        known = {stem(word) for _, word in words_of(claim.subject)} or {token.stem for token in theirs}
    return not ahead.isdisjoint(known)


def _clause(text: str, at: int) -> list[_Token]:
    low = max((match.end() for match in _CLAUSE.finditer(text) if match.end() <= at), default=0)
    high = min((match.start() for match in _CLAUSE.finditer(text) if match.start() > at), default=len(text))
    return [token for token in _tokens(text) if low <= token.at < high]


@lru_cache(maxsize=16384)
def _tokens(text: str) -> tuple[_Token, ...]:
    """The words of a text that say what it is about, and those that have an antonym."""
    found = (_Token(at, word, stem(word)) for at, word in words_of(text) if fold(word) not in _SAYING_NOTHING)
    return tuple(token for token in found if is_content(token.text) or token.stem in _antonyms())


@cache
def _antonyms() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for ones, others in ANTONYMS:
        sides = [{stem(word) for word in side.split()} for side in (ones, others)]
        for one, other in (sides, sides[::-1]):
            for word in one:
                found.setdefault(word, set()).update(other - {word})
    return {word: frozenset(others) for word, others in found.items()}


def _supposed(text: str, said: str) -> Apart | None:
    """Does the source only ask, fear or deny what the draft says is so, or say that it nearly was?"""
    here, there = (asks(each) or any(is_disowned(each, token.at) for token in _tokens(each)) for each in (text, said))
    return Apart(Reason.OTHER_EVENT, "", "") if there and not here else None


def _weekday(text: str, said: str) -> Apart | None:
    here, there = ({fold(token.text) for token in _days(_tokens(each))} for each in (text, said))
    return Apart(Reason.OTHER_PERIOD, "", "") if here and there and here.isdisjoint(there) else None


def _quantifier(text: str, said: str) -> Apart | None:
    """Does the draft say "all", "most" or "only" where the source says another of them, or less than all?"""
    here, there = _quantifiers(text), _quantifiers(said)
    stated = next((word for kind, word in here.items() if kind not in there), "")
    known = next((word for kind, word in there.items() if kind not in here and kind != "all"), "")
    return Apart(Reason.OTHER_SCOPE, stated, known) if stated or known else None


def _quantifiers(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    words = [word for _, word in words_of(text)]
    for number, word in enumerate(words):
        kind = _KINDS.get(fold(word))
        if kind and not (kind == "most" and words[number - 1 : number] in (["the"], ["at"])):
            found.setdefault(kind, word)
    return found


def _step(text: str, said: str) -> Apart | None:
    """Is a law proposed in the one, and passed, signed or in force in the other?"""
    here, there = ({token.stem: token for token in _tokens(each)} for each in (text, said))
    mine, theirs = ({kind for kind, words in _STEPS.items() if words & (set(each) - _ORDINARY)} for each in (here, there))
    return Apart(Reason.OTHER_EVENT, "", "") if mine and theirs and mine.isdisjoint(theirs) else None


def _rank(text: str, said: str) -> Apart | None:
    """Is it a deputy in the one and the minister in the other?"""
    here, there = ({fold(word): word for _, word in words_of(each) if fold(word) in RANKS} for each in (text, said))
    if here.keys() == there.keys():
        return None
    return Apart(Reason.OTHER_SCOPE, *(next((w for k, w in mine.items() if k not in other), "")
                                       for mine, other in ((here, there), (there, here))))  # fmt: skip


def _denial(text: str, said: str) -> Apart | None:
    """Does one of the two deny a thing, and the other none?"""
    return Apart(Reason.NEGATED, "", "") if has_negator(text) != has_negator(said) else None


def _turned_round(text: str, said: str) -> Apart | None:
    """Do two names stand the other way round, with the same words between them: "Korvan beat Lind", "Lind beat Korvan"?"""
    (here, between), (there, too) = map(_two_names, (text, said))
    is_turned = len(here) == 2 and here == there[::-1] and here != there and bool(between) and between == too
    return (
        Apart(Reason.OTHER_EVENT, "", "")
        if is_turned and bool(_PASSIVE.search(text)) == bool(_PASSIVE.search(said))
        else None
    )


def _other_subject(text: str, said: str) -> Apart | None:
    """Do the two start with words that the other lacks, or that stand in turn in it: "The mayor blamed the port"?"""
    here, there = ([token.stem for token in _tokens(each)] for each in (text, said))
    if not here or not there or here[0] == there[0]:
        return None
    first, other = here[0], there[0]
    is_other = first not in there and other not in here
    is_turned = first in there and other in here and here[: here.index(other)][1:] == there[: there.index(first)][1:] != []
    is_turned = is_turned and bool(_PASSIVE.search(text)) == bool(_PASSIVE.search(said))
    return Apart(Reason.OTHER_EVENT, "", "") if is_other or is_turned else None


def _two_names(text: str) -> tuple[tuple[str, ...], frozenset[str]]:
    """The words with a capital where there are just two, and what stands between them."""
    named = [token for token in _tokens(text) if token.text[0].isupper()]
    if len(named) != 2:
        return (), frozenset()
    between = (token.stem for token in _tokens(text) if named[0].at < token.at < named[1].at)
    return tuple(token.stem for token in named), frozenset(between)
