"""What the plain words of a text say: denial, possibility, change, and a gap from the whole."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from functools import lru_cache

from factcheck.lexicon.words import (
    AUXILIARIES,
    CHANGE_WORDS,
    CHANGED_BY,
    CONTRARIES,
    FALL_WORDS,
    FIGURE_WORDS,
    GAP_WORDS,
    MODALS,
    NEGATORS,
    VERB_NEGATORS,
    fold,
    is_content,
    stem,
    words_of,
)

# "Not only", "no more than" and their like deny nothing.
_NO_DENIAL = re.compile(
    r"\b(?:not only|not just|not merely|no (?:more|fewer|less|later|sooner|longer|higher|lower|earlier|greater) than|"
    r"not (?:\w+ ){0,2}(?:more|less|fewer|later|longer|higher|lower|earlier|greater) than|"
    r"nothing but|no doubt|if not|whether or not|not least)\b",
    re.IGNORECASE,
)
_RATE = re.compile(
    r"\b(?:(?:a|per|each|every)\s+(?:year|month|week|day)|per\s+(?:head|capita|person|[\d,]+)|"
    # "a yearly fair" is an event, and no figure for each year
    r"annually|(?:yearly|monthly)(?!\s+(?:celebration|conference|event|fair|festival|gathering|march|meeting|pilgrimage|"
    r"race|report|review|summit|survey)s?\b)|on average|an average of|annual average|"
    r"(?:the|its|their|an)\s+average\s+(?!age\b)\w+|per\s+(?:hectare|acre|household|pupil|student|patient|worker|employee|"
    r"inhabitant|resident|passenger|tonne|ton|kilometre|mile|square\s+(?:metre|kilometre|mile|foot))|"
    r"(?:average|typical|normal)\s+(?:year|month|week|day))\b",
    re.IGNORECASE,
)
# What follows is no longer denied: "was not asked, the trust …", "did not hear that …", "did not like it when …".
_CLAUSE_END = re.compile(r"[,;:()–—]|\b(?:that|when|while|who|which|whom|because|although|though|but|as)\b", re.IGNORECASE)
# "Had not signed until 2024" says that it did sign then.
_UNTIL = re.compile(r"(?:\b(?:not|never|cannot)|n['’]t)\b(?=[^.;:]{0,80}\b(?:until|till|before)\b)", re.IGNORECASE)
_UP_TO = re.compile(r"\b(?:until|till|before)\b(?P<what>[^.;:,]*)", re.IGNORECASE)
# What a text only supposes, or calls false; and, before a figure, what it wishes for.
_UNASSERTED = re.compile(
    r"\b(?:if|unless|suppose|supposing|imagine|imagined|myth|myths|wrongly|falsely|mistakenly|incorrectly|erroneously|"
    r"untrue|hoax|false|fiction|rumou?rs?|hypothetical|hypothetically)\b|^\W*had\s",
    re.IGNORECASE,
)
_WISHED = re.compile(r"\b(?:would|should|could|ought)\b", re.IGNORECASE)
# The same in the figure's own clause: "the club hopes for 20 million".
_HOPED = re.compile(
    r"\b(?:hopes?|hoped|hoping|expects?|expecting|aims?|aiming|plans?|planning|wants?|forecasts?|predicts?|intends?|targets?|"
    r"ask(?:s|ed)?\s+(?:that|for)|demand(?:s|ed)?|urge[sd]?|recommend(?:s|ed)?|suggest(?:s|ed)?|call(?:s|ed)?\s+for|seeks?|sought)\b"
    r"[^,;:]*$",
    re.IGNORECASE,
)
# How things were, without a date to say when.
_LONG_AGO = re.compile(
    r"\b(?:(?:years|decades|centuries|generations)\s+(?:ago|earlier|before)|(?:decade|century|generation)\s+(?:ago|earlier)|"
    r"formerly|"
    r"used\s+to|back\s+then|in\s+(?:soviet|tsarist|colonial)\s+times)\b",
    re.IGNORECASE,
)
# What is asked, feared, claimed or denied is not said to be so, …
_DISOWNED = re.compile(
    r"\b(?:fear(?:s|ed|ing)?|den(?:y|ies|ied|ying|ials?)|doubt(?:s|ed|ing)?|disput(?:e|es|ed|ing)|"
    r"alleg(?:e|es|ed|edly|ations?)|claim(?:s|ed|ing)?|accus(?:e|es|ed|ing|ations?)|rumou?r(?:s|ed)?|suspect(?:s|ed)?|"
    r"supposedly|reportedly|believed|worr(?:y|ies|ied)|warn(?:s|ed|ing|ings)?|threat(?:s|en|ens|ened)?|speculat\w+|"
    r"could have|might have|may have|would have|if)\b",
    re.IGNORECASE,
)
# … nor what was found untrue, or has nearly come about.
_REFUTED = re.compile(
    r"\b(?:unfounded|untrue|groundless|baseless|debunked|(?:is|was|were|are|proved|proven)\s+(?:false|wrong|a\s+hoax))\b",
    re.IGNORECASE,
)
_ALMOST = re.compile(
    r"\b(?:almost|nearly|all\s+but|virtually|practically|narrowly|barely|hardly|scarcely)\s+(?:\w+\s+)?$", re.IGNORECASE
)
# These deny only that it is so of all, or in full.
_PARTLY = frozenset(
    "all every everyone everything always necessarily entirely fully quite exactly only just merely".split()
)
_SAYING = frozenset("say said tell told know known reveal explain disclose mention comment state specify indicate".split())
_NONE_OF = frozenset({"no", "without", "neither", "none", "lack"})
# They deny the verb that "to" leads to: "failed to sign".
_FAILING = re.compile(r"\b(?:fail(?:s|ed)?|refus(?:e|es|ed)|declin(?:e|es|ed)|unable)\s+(?=to\s)", re.IGNORECASE)
_DETERMINERS = frozenset({"the", "a", "an", "its", "his", "her", "their", "this", "that", "these", "those", "all", "every"})
_NOUNS_OF_CHANGE = frozenset({"increase", "rise", "growth", "cut", "drop", "decline", "decrease", "fall", "jump", "surge"})
_CONTRARIES = tuple((stem(one), stem(other)) for one, other in CONTRARIES)
FIGURE_STEMS = frozenset(map(stem, FIGURE_WORDS))
# "Gross Domestic Product (GDP)", "gross national income (GNI)"
_LETTERS = re.compile(r"\((?P<letters>[A-Z]{2,6})\)")
_SPELT = re.compile(r"[^\W\d_]+")
# "Rose above 4%" tells where a figure stands now, "rose more than 4%" how far it went.
_REACHES = re.compile(r"(?:above|below|beyond|under)\b", re.IGNORECASE)
# Verbs that "up" and "down" belong to: "rounded up 250 cattle".
_PHRASAL = frozenset(
    """back backed break breaks broke call called end ends ended give gives gave gunned held holds laid make makes made
    making pick picked pull pulled put puts round rounded set sets shut shuts sign signed take takes took tore track
    tracked turn turned used
    """.split()
)
_DOWN_PAYMENT = ["down", "payment"]
# "470 fewer than a year before", "£8m more in profit"; "23% less than men" sets two groups side by side.
_DIFFERS = re.compile(
    r"\s+(?:(?P<up>more|higher)|less|fewer|lower)\b(?!\s+than\b(?![^.;]{0,24}\b(?:years?|months?|weeks?|quarter|season|"
    r"decade|before|earlier|last|previous|in\s+\d{4}|ago)\b))",
    re.IGNORECASE,
)
# "$5.2m (-3.1%)", "4,300, +11.0%": behind a level in a list of results. "Was -0.3%" is a level below zero.
_SIGNED = re.compile(r"(?P<sign>[+\-−])\s?[\d.,]+\s?(?:%|per\s?cent\b|pct\b|pp\b|percentage\s+points?\b)")
_BEHIND_LEVEL = re.compile(r"[(\[|/]\s*$|\d[^.!?]{0,20}[,;:\s]\s*$")
# "Fell by 11% *to* £634m", "widened the gap, *from* 176 votes"; "up to" is no change.
_REACHED = re.compile(
    r"(?<!\bup\s)\b(?:to|from)\s+(?:(?:about|around|some|just|over|under|more than|less than|only)\s+)*[£$€]?$",
    re.IGNORECASE,
)
_SENTENCE_PART = re.compile(r"[;:()–—]|,(?!\s*(?:from|to|by)\b)(?!\d)|\b(?:and|but|while|which|who|that)\b")
_FAR_BEFORE = 80
_CHANGES = (CHANGE_WORDS | CHANGED_BY) - {"up", "down", "cut"}
_BEFORE = 48  # characters before a figure in which a word of change may stand


def _without_idle(text: str) -> str:
    return _UNTIL.sub(" ", _NO_DENIAL.sub(" ", text))


def _denies(word: str, negators: Container[str]) -> bool:
    plain = fold(word)
    return plain in negators or plain.endswith("n't")


@lru_cache(maxsize=16384)
def is_asserted(text: str, start: int) -> bool:
    """Does the text say how things are, of a figure that starts at an offset, and not how they might be?"""
    return not (_UNASSERTED.search(text) or _WISHED.search(text, 0, start) or _HOPED.search(text[:start]))


@lru_cache(maxsize=16384)
def asks(text: str) -> bool:
    """Is the text a question?"""
    return text.rstrip("\"'”’) ").endswith("?")


@lru_cache(maxsize=16384)
def waits(text: str) -> bool:
    """Does the text deny something up to a time ("had not signed until May")?"""
    return bool(_UNTIL.search(text))


@lru_cache(maxsize=16384)
def is_disowned(text: str, start: int) -> bool:
    """Is a word at an offset said of what somebody fears, claims or denies, of what is untrue, or nearly came about?"""
    return bool(_DISOWNED.search(text, 0, start) or _REFUTED.search(text) or _ALMOST.search(text[:start]))


@lru_cache(maxsize=16384)
def wait_together(one: str, other: str) -> bool:
    """Do two texts speak of one time up to which something was so, or not: "before the gates were opened"?"""
    waits_for = [
        [{stem(word) for _, word in words_of(match["what"]) if is_content(word)} for match in _UP_TO.finditer(text)]
        for text in (one, other)
    ]
    return any(what and what in waits_for[1] for what in waits_for[0])


@lru_cache(maxsize=16384)
def denials(text: str, *, waiting: bool = False) -> frozenset[int]:
    """The offsets of the words that a text denies: a verb behind "not" or "failed to", a thing behind "no".

    waiting   whether what was not so until some time counts as denied.

    >>> sorted(denials("No evidence was found."))
    [3]
    """
    patterns = (_NO_DENIAL,) if waiting else (_NO_DENIAL, _UNTIL)
    idle = [match.span() for pattern in patterns for match in pattern.finditer(text)]
    tokens = words_of(text)
    failing = {match.start() for match in _FAILING.finditer(text)}
    found: set[int] = set()
    for number, (start, word) in enumerate(tokens):
        plain, behind = fold(word), tokens[number + 1 :]
        if any(low <= start < high for low, high in idle):
            continue
        is_longer = bool(behind) and fold(behind[0][1]) == "longer"
        if plain in _NONE_OF and not is_longer:
            found.update(_thing(behind))
        elif (
            plain in ("nobody", "nothing")
            or (plain == "no" and is_longer)
            or start in failing
            or _denies(word, VERB_NEGATORS)
        ):
            is_verb = not _is_aside(tokens, number) and not (behind and fold(behind[0][1]) in _PARTLY)
            found.update(_verb(behind) if is_verb else [])
    return frozenset(found)


@lru_cache(maxsize=16384)
def has_negator(text: str) -> bool:
    """Does a text say "not" or "no" of anything, or that something failed?"""
    return bool(denials(text)) or any(_denies(word, VERB_NEGATORS) for _, word in words_of(_NO_DENIAL.sub(" ", text)))


def _verb(behind: Sequence[tuple[int, str]]) -> list[int]:
    """The first word behind a "not" that says something, but for an adverb; "did not say whether" denies nothing."""
    for at, word in behind[:6]:
        plain = fold(word)
        if plain in _SAYING:
            return []
        if is_content(word) and plain != "longer" and not plain.endswith("ly"):
            return [at]
    return []


def _thing(behind: Sequence[tuple[int, str]]) -> list[int]:
    """The noun behind a "no", with the nouns that stand before it: "no harbour tax"."""
    found: list[int] = []
    for at, word in behind[:6]:
        if is_content(word):
            found.append(at)
        elif found:
            break
    return found[:2]


@lru_cache(maxsize=16384)
def is_of_old(text: str) -> bool:
    """Does the text speak of how things were years ago?"""
    return bool(_LONG_AGO.search(text))


@lru_cache(maxsize=16384)
def is_negative(text: str) -> bool:
    """Does the text deny something ("there is no …", "was never adopted")?"""
    return any(_denies(word, NEGATORS) for _, word in words_of(_without_idle(text)))


@lru_cache(maxsize=16384)
def negations(text: str) -> tuple[tuple[int, tuple[str, ...]], ...]:
    """Each negated verb of a text: the offset of the negator and the stems of two content words behind it in its clause."""
    idle = [match.span() for pattern in (_NO_DENIAL, _UNTIL) for match in pattern.finditer(text)]
    tokens = words_of(text)
    found = []
    for number, (start, word) in enumerate(tokens):
        if (
            _denies(word, VERB_NEGATORS)
            and not any(low <= start < high for low, high in idle)
            and not _is_aside(tokens, number)
        ):
            ends = _CLAUSE_END.search(text, start)
            reach = ends.start() if ends else len(text)
            behind = [stem(other) for at, other in tokens[number + 1 : number + 8] if at < reach and is_content(other)]
            found.append((start, tuple(behind[:2])))
    return tuple(found)


def _is_aside(tokens: Sequence[tuple[int, str]], number: int) -> bool:
    """Does a "not" take a thing out, and deny no verb: "likes the plan, though *not the* wages"?"""
    before, behind = (fold(word) for _, word in [(0, ""), *tokens, (0, "")][number : number + 3 : 2])
    return fold(tokens[number][1]) == "not" and behind in _DETERMINERS and before not in AUXILIARIES


@lru_cache(maxsize=16384)
def denied_words(text: str) -> frozenset[str]:
    """The stems of the three content words behind each negator: what a negative text says is not so."""
    tokens = words_of(_without_idle(text))
    found: set[str] = set()
    for number, (_, word) in enumerate(tokens):
        if _denies(word, NEGATORS):
            found.update([stem(other) for _, other in tokens[number + 1 :] if is_content(other)][:3])
    return frozenset(found)


@lru_cache(maxsize=16384)
def is_open(text: str) -> bool:
    """Does the text speak of what may be, should be or is only planned?"""
    return any(fold(word) in MODALS for _, word in words_of(text))


def change(text: str, start: int, end: int) -> int:
    """Whether the figure at a span is a rise (1: "rose by 41.7 percent"), a fall (-1: "a 5% drop") or a level (0)."""
    before = [fold(word) for _, word in words_of(text[max(0, start - _BEFORE) : start])][-4:]
    after = [fold(word) for _, word in words_of(text[end : end + 24])][:2]
    if _REACHES.match(text, start):
        return 0
    if sign := _sign(text, start):
        return sign
    # "6.6 million, up from 3.6 million" is a level
    after = [] if after[1:] == ["from"] or after == _DOWN_PAYMENT else after[:1]
    if before and before[-1] == "by":
        telling = before
    elif before[-1:] in (["up"], ["down"]):
        # "women make up 52%" is a share
        telling = before[-1:] if _PHRASAL.isdisjoint(before[-2:-1]) else []
    elif before[-1:] and before[-1] in CHANGE_WORDS and before[-1] not in _NOUNS_OF_CHANGE:
        telling = before[-1:]  # "receipts fell 2.1 percent"
    else:
        telling = after
    found = [word for word in telling if word in CHANGE_WORDS or (telling is before and word in CHANGED_BY)]
    if found:
        return -1 if found[-1] in FALL_WORDS else 1
    differs = _DIFFERS.match(text, end)
    return 0 if differs is None else 1 if differs["up"] else -1


def _sign(text: str, start: int) -> int:
    """The sign of a percentage that stands for a change; 0 for none. A plus is written of nothing else."""
    signed = _SIGNED.match(text, start) or _SIGNED.match(text, max(0, start - 1))
    if signed is None:
        return 0
    if signed["sign"] == "+":
        return 1
    return -1 if _BEHIND_LEVEL.search(text[max(0, signed.start() - _BEFORE) : signed.start()]) else 0


@lru_cache(maxsize=16384)
def moved_by(text: str, start: int) -> str:
    """The word by which something rose or fell to the figure at an offset, or from it; empty where none or two tell.

    >>> moved_by("Debt fell by 11% to £634m.", 20), moved_by("His lead widened from 9 points.", 22)
    ('fell', 'widened')
    """
    if not _REACHED.search(text[:start]):
        return ""
    clause = _SENTENCE_PART.split(text[max(0, start - _FAR_BEFORE) : start])[-1]
    found = {fold(word) in FALL_WORDS: word for _, word in words_of(clause) if fold(word) in _CHANGES}
    return next(iter(found.values())) if len(found) == 1 else ""


def is_fall(word: str) -> bool:
    """Is a word of change one of a fall?"""
    return fold(word) in FALL_WORDS


@lru_cache(maxsize=16384)
def is_rate(text: str) -> bool:
    """Does the text give a figure for each year, month or head, and not a total?"""
    return bool(_RATE.search(text))


@lru_cache(maxsize=16384)
def spelt_out(text: str) -> tuple[tuple[int, int, str], ...]:
    """Where a name stands in words before its letters in brackets, with the letters.

    >>> spelt_out("Our gross domestic product (GDP) grew.")
    ((4, 26, 'GDP'),)
    """
    found = []
    for match in _LETTERS.finditer(text):
        words = list(_SPELT.finditer(text, 0, match.start()))[-len(match["letters"]) :]
        if "".join(word[0][0] for word in words).upper() == match["letters"]:
            found.append((words[0].start(), words[-1].end(), match["letters"]))
    return tuple(found)


@lru_cache(maxsize=16384)
def has_gap(text: str) -> bool:
    """Does the text speak of a gap, of less or lower than something?"""
    return any(fold(word) in GAP_WORDS for _, word in words_of(text))


@lru_cache(maxsize=16384)
def contraries(word: str) -> frozenset[str]:
    """The stems of what is the contrary of a stem: who did not win lost."""
    return frozenset(other for pair in _CONTRARIES for one, other in (pair, pair[::-1]) if one == word)


@lru_cache(maxsize=16384)
def are_contrary(one: str, other: str) -> bool:
    """Does one text say that something was done and the other its contrary, neither with a "not"?"""
    if is_negative(one) or is_negative(other):
        return False
    here, there = ({stem(word) for _, word in words_of(text)} for text in (one, other))
    return any(
        (a in here) != (b in here) and (a in there) != (b in there) and (a in here) != (a in there) for a, b in _CONTRARIES
    )
