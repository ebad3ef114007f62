"""Whether the words of the draft narrow its figure to a group or a thing that the claim does not speak of.

"25% of the seats *in local councils*", "*the railway* bridge", "*line 4*", "30 *of them*": such words set a figure apart,
however alike the rest is. Each rule only takes a conflict back; none makes one.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache
from itertools import pairwise

from factcheck.align.reading import Reading, clause_of
from factcheck.align.respectively import is_of_the_other_name
from factcheck.index import Index
from factcheck.lexicon.numbers import ORDINALS
from factcheck.lexicon.words import CIRCUMSTANCES, CONTRASTS, EVALUATIVE, OPPOSITES, PERSONS, fold, is_content, stem
from factcheck.model import Claim, Kind, Mention
from factcheck.values import Quantity

# From a figure over what it counts to what that is about: "10,000 calls *about* noise".
# "Fifteen articles and about 5,000 readers" has a hedge there, and another thing counted.
_QUALIFIER = re.compile(
    r"(?:\s+(?!(?:and|or)\b)[^\W\d]+){1,3}?\s+(?:about|on|over|against|regarding|concerning|for)\s+(?!\W*\d)",
    re.IGNORECASE,
)
# "The 20 *other* languages": not all of them. "*Another* $16 million" is an amount like any other, but not all there is.
_OTHERS = re.compile(r"\s+other\s+(?=[^\W\d])", re.IGNORECASE)
# "16 more"; "6 percent more" is a rise.
_BESIDES = re.compile(r"(?<!%)(?<!percent)(?<!per cent)\s+(?:more|further|extra)\b(?!\s+than\b)", re.IGNORECASE)
# "From its original 12 members": how it was once.
_ONCE = re.compile(
    r"\b(?:(?P<once>original|initial|former|previous)\s+$|"
    r"(?P<usual>in\s+(?:a|an)\s+(?:normal|typical|usual|ordinary|average|good|bad|dry|wet)\s+(?:year|season|month|week|day)|"
    r"normally|usually)\b[^.;:]{0,60}$)",
    re.IGNORECASE,
)
_ANOTHER = re.compile(r"\b(?:another|(?:an?\s+)?(?:extra|further))\s+$", re.IGNORECASE)
_QUALIFIER_REACH = 24  # characters
_CONTRAST = re.compile(rf"\b(?P<contrast>{'|'.join(CONTRASTS)})\s+(?P<thing>[^\W\d]+)", re.IGNORECASE)
# What a preposition leads to: "in *local* councils", "among *young* women", "of the *party's* MPs".
_LINKED = re.compile(
    # "In spite of" and its like lead to a circumstance.
    r"\b(?<!spite )(?<!because )(?<!instead )(?<!regardless )(?<!ahead )(?<!result )(?<!favour )(?<!view )"
    r"(?:of|in|on|among|amongst|for|at|about|against|over|within|across|inside|regarding|concerning|between)\s+"
    r"(?:(?:the|a|an|these|those|all|many|most|some|other|new|first|last|whole|entire)\s+)*(?=[^\W\d])",
    re.IGNORECASE,
)
_OF_THEM = re.compile(r"\s+of\s+(?:them|whom|which|these|those|the(?:m|se))\b", re.IGNORECASE)
# "Nine of the dead": some of those that another figure counts.
_SOME_OF = re.compile(r"\s+of\s+(?:the|its|their|his|her|our|those|these)\s+(?!\W*\d)", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|apiece|a single|per)\b(?!\s+(?:cent|year|month|week|day|hour|capita|head)\b)", re.IGNORECASE)
_NUMBERED = re.compile(
    rf"\b(?P<thing>[^\W\d_]{{3,}})\s+(?:no\.\s*)?(?P<number>\d{{1,4}})\b|"
    rf"\b(?P<order>{'|'.join(ORDINALS)}|\d+(?:st|nd|rd|th))\s+(?P<ordered>[^\W\d_]{{3,}})",
    re.IGNORECASE,
)
# Words that tell what a thing is like and not which one it is: "the controversial bridge".
_OF_KIND = re.compile(r"[^\W\d_]+(?:al|ive|ous|ic|ful|less|ed|ing|able|ible|ary|ory|est|ish)\s+", re.IGNORECASE)
_HEADED = re.compile(r"\W*(?:the|an?)\s+(?P<head>(?:[a-z]+[\s-]){1,3})of\s", re.IGNORECASE)
_OPPOSITES = tuple((stem(one), stem(other)) for one, other in OPPOSITES)
_LEADS_IN = re.compile(r"\W*(?:the\s+)?", re.IGNORECASE)
_OWNING = re.compile(r"\w+['’]s\s+(?=\w)")
_WRITTEN = re.compile(r"\w+(?:['’]s)?")
_AMONG = re.compile(r"\bamong(?:st)?\b[^,;:]*", re.IGNORECASE)


def said_of_another(reading: Reading, mention: Mention, claim: Claim, index: Index) -> Iterator[str]:
    """In words, what sets the figure or date apart as another thing's or a smaller group's; nothing where nothing does."""
    yield from (words for _, words in said_outright(reading, mention, claim, index))
    if is_modified(reading, claim, index):
        yield "it is of another thing, or a narrower one, than the source speaks of"
    if is_narrowed(reading, mention, claim, index):
        yield "a preposition leads to a group or place that the source does not name"
    if _names_another(reading, claim, index):
        yield "the sentence starts with somebody else"
    if is_headed_otherwise(reading, claim, index):
        yield "the sentence starts with a part of what the source speaks of"


def said_outright(reading: Reading, mention: Mention, claim: Claim, index: Index) -> Iterator[tuple[str, str]]:
    """The like, where a word says it outright ("the old bridge", "line 4", "away", "30 of them"): a sign and its words."""
    if _is_contrasted(reading, mention, claim, index):
        yield "contrasted", 'a word sets it apart from the source\'s ("old", "another", "former")'
    if is_numbered_otherwise(reading, claim):
        yield "numbered", "it is numbered otherwise than the source's"
    if _is_opposite(reading, claim, index):
        yield "opposite", "the source speaks of the opposite"
    if claim.is_raw and comes_on_top(reading.sentence.text, mention.start, mention.end) != comes_on_top(
        claim.sentence, max(0, claim.start), _end(claim)
    ):
        yield "besides", "one of the two is only what comes on top of another"
    once = _ONCE.search(claim.sentence, 0, max(0, claim.start)) if claim.is_raw else None
    if once and (once["once"] or once["usual"]).lower() not in reading.sentence.text.lower():
        yield "once", "the source says how it was once, or how it usually is"
    if _is_part(reading, mention, claim):
        yield "part", "it is a part or each of many, which the source's is not"


def is_qualified_otherwise(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Is what the figure counts *about* something that the claim knows nothing of ("10,000 calls about noise")?

    Or is, against a raw source, the one a count of all and the other of all but one ("20 other languages")?
    """
    if claim.is_raw and (_counts_others_or_all(reading, mention, claim) or is_of_the_other_name(reading, claim)):
        return True
    match = _QUALIFIER.match(reading.sentence.text, mention.end)
    if not match or (claim.is_raw and mention.value == claim.known):
        return False  # a source's own figure needs no other proof
    reach = match.end() + _QUALIFIER_REACH
    about = [word for at, word in reading.words if match.end() <= at < reach and not word.startswith("@")][:2]
    return bool(about) and not any(word in index.words(claim) for word in about)


def _counts_others_or_all(reading: Reading, mention: Mention, claim: Claim) -> bool:
    """Does one of the figures count the others of a group, and may the other count all of it, one more?"""
    stated, known = mention.value, claim.known
    if not (isinstance(stated, Quantity) and isinstance(known, Quantity) and stated.is_point):
        return False
    is_other, too = counts_others(reading.sentence.text, mention.end), counts_others(claim.sentence, _end(claim))
    return is_other != too and 0 <= (known.low - stated.low if is_other else stated.low - known.low) <= 1


def counts_others(text: str, end: int) -> bool:
    """Does a figure that ends at an offset count the others of a group?"""
    return bool(_OTHERS.match(text, end))


def _end(claim: Claim) -> int:
    return max(0, claim.start) + len(claim.value)


def comes_on_top(text: str, start: int, end: int) -> bool:
    """Is the figure at a span what comes on top of another ("another 16", "16 more")?"""
    return bool(_ANOTHER.search(text[:start]) or _BESIDES.match(text, end))


def _is_contrasted(reading: Reading, mention: Mention, claim: Claim, index: Index) -> bool:
    """Does the sentence speak of "the old bridge" or "another act", where the claim speaks of the bridge or the act?"""
    known, wording = index.words(claim), _wording(claim)
    so_far = reading.sentence.text[: mention.start]
    found = _CONTRAST.finditer(f"{so_far} {clause_of(reading, mention)}")
    return any(stem(match["thing"]) in known and match["contrast"].lower() not in wording for match in found)


def is_numbered_otherwise(reading: Reading, claim: Claim) -> bool:
    """ "Line 4" is not the claim's "line 2", nor "the first line" its "second line"."""
    numbered = dict(_numbers(_wording(claim)))
    taken = {at for other in reading.values for at in range(other.start, other.end)}
    here = [(thing, number) for thing, number in _numbers(reading.sentence.text, frozenset(taken)) if thing in numbered]
    return bool(here) and all(numbered[thing] != number for thing, number in here)


@lru_cache(maxsize=16384)
def _numbers(text: str, taken: frozenset[int] = frozenset()) -> tuple[tuple[str, int], ...]:
    """The things that a text numbers, by stem, with their number; none of a figure's or date's own."""
    found = []
    for match in _NUMBERED.finditer(text):
        thing = match["thing"] or match["ordered"]
        if not is_content(thing):  # "came first with 33.8 per cent"
            continue
        if match["thing"] and match.start("number") not in taken:
            found.append((stem(match["thing"]), int(match["number"])))
        elif match["order"] and match.start("order") not in taken:
            order = match["order"].lower()
            found.append((stem(match["ordered"]), ORDINALS.get(order) or int(re.sub(r"\D", "", order) or 0)))
    return tuple(found)


def is_modified(reading: Reading, claim: Claim, index: Index) -> bool:
    """Does every word for the claim's subject have a noun before it that the claim does not know ("railway bridge")?"""
    heads = _heads(claim, index)
    places = [number for number, (_, word) in enumerate(reading.words) if word in heads]
    return bool(places) and all(_modifier(reading, number, claim, index) for number in places)


def _heads(claim: Claim, index: Index) -> Collection[str]:
    """What a claim is about, or what is asked of the place that it is about: "population"."""
    subject = index.frame(claim).subject
    if claim.is_raw:  # what it leans on is the start of a sentence, verb and all
        return subject
    is_place = bool(claim.scope.place) and all(word.startswith("@") for word in subject)
    return index.terms.get(claim.topic, frozenset()) & index.said(claim) if subject and is_place else subject[-1:]


def _modifier(reading: Reading, number: int, claim: Claim, index: Index) -> bool:
    if number == 0:
        return False
    (before, word), (at, _) = reading.words[number - 1 : number + 1]
    text = reading.sentence.text
    written = _WRITTEN.match(text[before:at])
    if written is None or text[before + written.end() : at].strip(" -") or word.startswith("@"):
        return False
    return word not in index.words(claim) and not _is_plain(written[0]) and not _OF_KIND.match(f"{written[0]} ")


def is_modified_otherwise(reading: Reading, claim: Claim, index: Index) -> bool:
    """Has one thing another word before it than in the claim's sentence ("*sales* tax", "*property* tax")?"""
    words = index.words(claim)
    here, there = _modifiers(reading.sentence.text, reading.words), _modifiers_of(claim, index)
    stems = {*reading.stems, *reading.before}
    return any(
        mine not in words and there[head].isdisjoint(stems)
        for head, modifiers in here.items()
        if head in there
        for mine in modifiers
    )


def _modifiers_of(claim: Claim, index: Index) -> Mapping[str, frozenset[str]]:
    words = tuple((word.start, word.stem) for word in index.reader(claim.sentence) if not word.is_part)
    return _modifiers(claim.sentence, words)


@lru_cache(maxsize=4096)
def _modifiers(text: str, words: tuple[tuple[int, str], ...]) -> dict[str, frozenset[str]]:
    """By content word, by stem: the nouns that stand right before it."""
    found: dict[str, set[str]] = defaultdict(set)
    for (before, word), (at, head) in pairwise(words):
        written = _WRITTEN.match(text[before:at])
        if written is None or text[before + written.end() : at].strip(" -") or word.startswith("@"):
            continue
        if not (_is_plain(written[0]) or _OF_KIND.match(f"{written[0]} ") or head.startswith("@")):
            found[head].add(word)
    return {head: frozenset(modifiers) for head, modifiers in found.items()}


def is_narrowed(reading: Reading, mention: Mention | None, claim: Claim, index: Index) -> bool:
    """Does a preposition of the figure's clause, or of any, lead to what the claim does not know ("in local councils")?"""
    text, known = reading.sentence.text, index.words(claim)
    clause, words = reading.clause(mention.start) if mention else None, dict(reading.words)
    for match in _LINKED.finditer(text):
        here = clause in (None, reading.clause(match.end())) or not text[: match.start()].strip("“\"'( ")
        at = match.end()
        if owner := _OWNING.match(text, at):  # "in Kazakhstan's mining industry"
            at = owner.end() if words.get(at, "").startswith("@") else at
        written = _WRITTEN.match(text, at)
        is_new = at in words and words[at] not in known and not words[at].startswith("@")
        if here and is_new and written and not _is_plain(written[0]):
            return True
    return False


def _names_another(reading: Reading, claim: Claim, index: Index) -> bool:
    """Does the sentence start with somebody the claim does not know, and name none of those whom the claim names?"""
    named = {word for word in index.said(claim) if word.startswith("@")}
    if not named or not named.isdisjoint({*reading.stems, *reading.before}):
        return False
    known = index.words(claim)
    text = reading.sentence.text
    names = (mention for mention in reading.mentions if mention.kind is Kind.NAME and " " in mention.text)
    names = (name for name in names if _LEADS_IN.fullmatch(text, 0, name.start))
    words = (index.reader(name.text) for name in names)
    return any(each and each[0].stem not in known for each in words)  # "Acme Ferries" is not "Bolt Ferries"


def _is_opposite(reading: Reading, claim: Claim, index: Index) -> bool:
    """Does the sentence say "away" where the claim says "home"?"""
    words, known = {*reading.stems}, index.said(claim)
    return any(
        (one in words and other in known and one not in known) or (other in words and one in known and other not in known)
        for one, other in _OPPOSITES
    )


def is_headed_otherwise(reading: Reading, claim: Claim, index: Index) -> bool:
    """Does the sentence start with a part of what the claim is about ("the youth team of FC Sela")?"""
    match = _HEADED.match(reading.sentence.text)
    if not match:
        return False
    head = [word for at, word in reading.words if match.start("head") <= at < match.end("head")]
    known = index.words(claim)
    return bool(head) and not any(word in known or word in PERSONS or word.startswith("@") for word in head)


def _is_part(reading: Reading, mention: Mention, claim: Claim) -> bool:
    """Is it a figure of each of many, of some "of them", or "among MPs under 40", where the claim's is not?"""
    others = [other for other in reading.values if other is not mention and other.text.lower() not in _wording(claim)]
    among = [match.span() for match in _AMONG.finditer(reading.sentence.text) if _reaches(match.start(), mention, reading)]
    if any(low < other.start < high and not low < mention.start < high for other in others for low, high in among):
        return True
    if _OF_THEM.match(reading.sentence.text, mention.end) and any(o.start < mention.start for o in reading.others(mention)):
        return True
    is_count = isinstance(mention.value, Quantity) and not mention.value.unit
    if is_count and _SOME_OF.match(reading.sentence.text, mention.end) and not _SOME_OF.search(claim.quote):
        return True
    return bool(_EACH.search(clause_of(reading, mention))) and not _EACH.search(_wording(claim))


def _reaches(among: int, mention: Mention, reading: Reading) -> bool:
    """Does "among" lead the sentence, or stand in the figure's clause? "9 million, which is 12th among 193 nations"."""
    return not reading.sentence.text[:among].strip() or reading.clause(among) == reading.clause(mention.start)


def _is_plain(word: str) -> bool:
    plain = fold(word)
    return plain in EVALUATIVE or plain in CIRCUMSTANCES


def _wording(claim: Claim) -> str:
    return f"{claim.quote} {claim.statement} {claim.subject}".lower()
