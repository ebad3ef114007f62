"""ClaimReview (schema.org, JSON-LD) to proposed claims: what a fact-checking publisher found true, or false.

A review that rates a statement true claims it; one that rates it false denies it. What is rated in between is left out.
"""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from decimal import Decimal, InvalidOperation
from enum import StrEnum
from typing import Any

from factcheck.align.wording import is_negative
from factcheck.claims.ids import free_id, slug, take
from factcheck.claims.schema import Contents
from factcheck.claims.tables import Gathered, Skipped
from factcheck.errors import FactcheckError, Place
from factcheck.find import find_values
from factcheck.lexicon.words import FUNCTION_WORDS
from factcheck.model import Claim, Source, Status, Topic
from factcheck.values import Quantity

# Brackets in brackets: what nests deeper is a slip or an attack.
DEEPEST = 64
# Words of an id: enough to tell the statement, short enough to type.
_ID_WORDS = 8
_LONGEST_SHOWN = 60
# What no text of a claim base may hold.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")


class Rating(StrEnum):
    """What a review says of a statement."""

    TRUE = "true"
    FALSE = "false"
    BETWEEN = "between"


# The words of publishers, in small letters. What is "mostly" so is neither.
_WORDS: dict[Rating, str] = {
    Rating.TRUE: "true, correct, accurate, right, supported, confirmed, verified, fact, yes, real",
    Rating.FALSE: "false, incorrect, inaccurate, wrong, refuted, fake, fabricated, hoax, untrue, not true, debunked, no, "
                  "pants on fire, totally false, completely false",
    Rating.BETWEEN: "mostly true, mostly false, half true, half-true, partly true, partly false, partially true, "
                    "partially false, mixture, mixed, misleading, missing context, out of context, unproven, unverified, "
                    "not enough evidence, conflicting evidence, conflicting evidence/cherrypicking, outdated, satire, "
                    "exaggerated, needs context, disputed, unsupported, distorts the facts, cherry picks, spins the facts",
}  # fmt: skip
RATINGS: dict[str, Rating] = {word: rating for rating, words in _WORDS.items() for word in words.split(", ")}

_Review = Mapping[str, Any]


def propose_reviews(text: str, path: str) -> Gathered:
    """The claims of the ClaimReviews in a JSON-LD text. Raises FactcheckError for what is no JSON, or holds no review."""
    reviews = list(_reviews(_read_json(text, path)))
    if not reviews:
        hint = 'a review is an object with "@type": "ClaimReview"; of a web page, save the JSON-LD alone'
        raise FactcheckError(Place(path), "no ClaimReview in it", hint)
    sources: dict[str, Source] = {}
    topics: dict[str, Topic] = {}
    claims: list[Claim] = []
    skipped: list[Skipped] = []
    taken: Counter[str] = Counter()
    for number, review in enumerate(reviews, 1):
        if reason := _why_not(review):
            skipped.append(Skipped(_place(number, review), reason))
            continue
        source = _source(review, sources)
        topic = _topic(_text(review, "claimReviewed"), topics)
        sources[source.id], topics[topic.id] = source, topic
        claims.append(_claim(review, source, topic, take(f"{topic.id}-{source.id}", taken)))
    return Gathered(Contents(sources, {}, topics, tuple(claims)), tuple(skipped))


# --- JSON


def _read_json(text: str, path: str) -> object:
    """What a JSON text holds. Raises FactcheckError at the line and column of what is wrong."""
    _refuse_depth(text, path)
    try:
        return json.loads(text, parse_float=Decimal, parse_constant=_refuse_constant, object_pairs_hook=_once)
    except json.JSONDecodeError as error:
        cause = f"not JSON: {error.msg[:1].lower()}{error.msg[1:]}"
        hint = "a web page is not read; save its JSON-LD alone" if text.lstrip().startswith("<") else "mend it here"
        raise FactcheckError(Place(path, error.lineno, error.colno), cause, hint) from None
    except ValueError as error:
        raise FactcheckError(Place(path), f"not JSON: {error}", "mend it") from None


def _refuse_depth(text: str, path: str) -> None:
    """Python's reader recurses, so that a hundred thousand brackets end it; brackets in texts count for little."""
    depth = 0
    for at, char in enumerate(text):
        depth += (char in "[{") - (char in "]}")
        if depth > DEEPEST:
            line = text.count("\n", 0, at) + 1
            place = Place(path, line, at - text.rfind("\n", 0, at))
            raise FactcheckError(place, f"more than {DEEPEST} brackets within each other", "no review nests so deep")


def _refuse_constant(word: str) -> object:
    raise ValueError(f"{word} is no number in JSON")


def _once(pairs: Sequence[tuple[str, object]]) -> dict[str, object]:
    """An object whose keys are each given once: of two ratings, nobody could say which one counts."""
    twice = next((key for key, count in Counter(key for key, _ in pairs).items() if count > 1), None)
    if twice is not None:
        raise ValueError(f'the key "{twice}" is given twice in one object')
    return dict(pairs)


def _reviews(tree: object) -> Iterator[_Review]:
    """The reviews of an object, a list, or a graph, in the order of the text."""
    match tree:
        case list():
            for item in tree:
                yield from _reviews(item)
        case dict() if "ClaimReview" in _types(tree):
            yield tree
        case dict():
            for key in ("@graph", "itemListElement", "item", "dataFeedElement", "claimReview"):
                yield from _reviews(tree.get(key))


def _types(tree: _Review) -> tuple[str, ...]:
    """ "schema:ClaimReview" and "https://schema.org/ClaimReview" are ClaimReview."""
    types = tree.get("@type")
    listed = types if isinstance(types, list) else [types]
    return tuple(each.replace(":", "/").rpartition("/")[2] for each in listed if isinstance(each, str))


def _text(review: object, *path: str) -> str:
    """The text at a path of keys, on one line; of a list the first; empty where there is none."""
    for key in (*path, ""):
        while isinstance(review, list):
            review = review[0] if review else ""
        if key:
            review = review.get(key) if isinstance(review, Mapping) else ""
    if isinstance(review, bool) or not isinstance(review, str | int | Decimal):
        return ""
    return " ".join(_CONTROL.sub("\N{REPLACEMENT CHARACTER}", str(review)).split())


# --- Ratings


def rating_of(review: _Review) -> tuple[Rating, str]:
    """What a review rates its statement, and how it says so: by its word, else by its place on its scale."""
    word = _text(review, "reviewRating", "alternateName") or _text(review, "reviewRating", "name")
    known, scale = RATINGS.get(word.casefold().strip(" .!")), _on_scale(review)
    told = word or _text(review, "reviewRating", "ratingValue")
    if known and scale and {known, scale} == {Rating.TRUE, Rating.FALSE}:
        return Rating.BETWEEN, f'the word "{word}" and the number of its rating contradict each other'
    rating = known or scale
    if rating is None:
        return Rating.BETWEEN, f'the rating "{told}" is not known' if told else "it has no rating"
    return rating, f'rated "{told}", which is neither true nor false'


def _on_scale(review: _Review) -> Rating | None:
    """True at the best end of a scale, false at the worst, between elsewhere; None where the scale is not told."""
    value, best, worst = (_number(review, key) for key in ("ratingValue", "bestRating", "worstRating"))
    if value is None or best is None or worst is None or not worst < best or not worst <= value <= best:
        return None
    return Rating.TRUE if value == best else Rating.FALSE if value == worst else Rating.BETWEEN


def _number(review: _Review, key: str) -> Decimal | None:
    try:
        number = Decimal(_text(review, "reviewRating", key))
    except InvalidOperation:
        return None
    return number if number.is_finite() else None


# --- Claims


def _why_not(review: _Review) -> str:
    """Why a review makes no claim; empty where it makes one."""
    rating, told = rating_of(review)
    if not _text(review, "claimReviewed"):
        return 'it has no "claimReviewed"'
    if rating is Rating.BETWEEN:
        return told
    if rating is Rating.FALSE and is_negative(_text(review, "claimReviewed")):
        return "a denial that is rated false: what holds instead, it does not say"
    return ""


def _place(number: int, review: _Review) -> str:
    said = _text(review, "claimReviewed")
    shown = said if len(said) <= _LONGEST_SHOWN else said[: _LONGEST_SHOWN - 1] + "…"
    return f"review {number}" + (f" (“{shown}”)" if shown else "")


def _source(review: _Review, sources: Mapping[str, Source]) -> Source:
    """The reviewing publisher's page: that of an earlier review where it is the same."""
    publisher = _text(review, "author", "name") or _text(review, "publisher", "name") or _text(review, "author")
    title = _text(review, "name") or _text(review, "headline")
    page = Source("", title, publisher, _day(_text(review, "datePublished")), _text(review, "url"))
    alike = (each for each in sources.values() if replace(each, id="") == page)
    return next(alike, None) or replace(page, id=free_id(slug(publisher) or "review", sources))


def _day(text: str) -> date | None:
    """The day of an ISO date, with or without a time; None for anything else."""
    try:
        return date.fromisoformat(text[:10])
    except ValueError:
        return None


def _topic(said: str, topics: Mapping[str, Topic]) -> Topic:
    """One topic for each statement, so that publishers who rate it differently stand against each other."""
    question = f"Is it true that {_inside(said)}?"
    known = next((topic for topic in topics.values() if topic.question.casefold() == question.casefold()), None)
    name = "-".join(slug(said).split("-")[:_ID_WORDS]) or "statement"
    return known or Topic(free_id(name, topics), question)


def _inside(said: str) -> str:
    """A statement as it goes on within a sentence: without its full stop, and "The" in small letters."""
    first, space, rest = said.rstrip(" .").partition(" ")
    return f"{first.lower() if first.lower() in FUNCTION_WORDS and first != 'I' else first}{space}{rest}"


def _claim(review: _Review, source: Source, topic: Topic, name: str) -> Claim:
    """The statement, or its denial: of the phrasings of one, this is what the rule of negation reads."""
    said = _text(review, "claimReviewed")
    if rating_of(review)[0] is Rating.FALSE:
        denial = f"It is not true that {_inside(said)}."
        return Claim(name, source.id, statement=denial, topic=topic.id, status=Status.PROPOSED)
    figures = [found.text for found in find_values(said) if isinstance(found.value, Quantity)]
    value, speaker = next(iter(figures), ""), _text(review, "itemReviewed", "author", "name")
    return Claim(
        name, source.id, statement=said, topic=topic.id, value=value, attributed_to=speaker, status=Status.PROPOSED
    )
