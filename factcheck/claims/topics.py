"""Questions that several claims answer, put into words: topics to be proposed."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from factcheck.claims.ids import free_id
from factcheck.lexicon.words import is_content, stem, words_of
from factcheck.model import Claim, Status, Topic
from factcheck.values import Date, Quantity

# Words in an id and among the terms: enough to tell one question of a document from another.
_IN_ID = 4
_TERMS = 8
_IN_QUESTION = 140  # characters


@dataclass(frozen=True, slots=True)
class Question:
    """A topic to propose, and the ids of the claims that answer it."""

    topic: Topic
    claims: frozenset[str]


def ask(pairs: Iterable[tuple[Claim, Claim]], taken: Collection[str]) -> list[Question]:
    """One question for the proposed claims that pairs put together; claims with a topic have theirs."""
    questions: list[Question] = []
    used = set(taken)
    for claims in _groups(pairs):
        question = _question(claims, used)
        used.add(question.topic.id)
        questions.append(question)
    return questions


def _groups(pairs: Iterable[tuple[Claim, Claim]]) -> list[list[Claim]]:
    """The claims that are linked by pairs, directly or through others, in the order in which they were met."""
    group_of: dict[str, list[Claim]] = {}
    for one, other in pairs:
        if any(claim.topic or claim.status is not Status.PROPOSED for claim in (one, other)):
            continue
        here, there = group_of.setdefault(one.id, [one]), group_of.setdefault(other.id, [other])
        if here is not there:
            here += there
            group_of.update((claim.id, here) for claim in there)
    return list({id(group): group for group in group_of.values()}.values())


def _question(claims: Sequence[Claim], taken: Collection[str]) -> Question:
    first = min(claims, key=lambda claim: (len(claim.sentence), claim.id))
    words = _shared_words(first, claims)
    name = "-".join(words[:_IN_ID]) or first.source
    topic = Topic(free_id(name, taken), _asked(first), tuple(words[:_TERMS]))
    return Question(topic, frozenset(claim.id for claim in claims))


def _shared_words(first: Claim, claims: Sequence[Claim]) -> list[str]:
    """The content words of the first that the others use too, in their order; all of them where there are too few."""
    words = _content_words(first.sentence.replace(first.value, " ") if first.value else first.sentence)
    others = [{stem(word) for word in _content_words(claim.sentence)} for claim in claims if claim is not first]
    shared = [word for word in words if all(stem(word) in each for each in others)]
    return list(dict.fromkeys(shared if len(shared) > 1 else words))


def _content_words(text: str) -> list[str]:
    return [word.lower() for _, word in words_of(text) if word.isalpha() and is_content(word)]


def _asked(claim: Claim) -> str:
    """The sentence with a blank for the value: "When: the bridge opened to traffic on … ?"."""
    kind = "When" if isinstance(claim.known, Date) else "Which figure" if isinstance(claim.known, Quantity) else "Is it so"
    text = " ".join(claim.sentence.replace(claim.value, "…", 1).split() if claim.value else claim.sentence.split())
    text = text if len(text) <= _IN_QUESTION else text[: _IN_QUESTION - 1].rsplit(" ", 1)[0] + " …"
    return f"{kind}: {text.rstrip('.')}?"
