"""The nouns of the program, in the order of the line: document, sentence, mention, claim, …, report."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import TYPE_CHECKING

from factcheck.values import Date, Value
from factcheck.values.show import show


class Kind(StrEnum):
    """What a mention states."""

    QUANTITY = "quantity"
    DATE = "date"
    NAME = "name"
    STATEMENT = "statement"


class Outcome(StrEnum):
    """How two values, or two claims, stand to each other."""

    AGREES = "agrees"
    CONFLICTS = "conflicts"
    INCOMPARABLE = "incomparable"


class Reason(StrEnum):
    """Why two values stand as they do, or why a mention could not be judged (DESIGN, section 3)."""

    EQUAL = "equal"
    ROUNDED = "rounded"
    EQUIVALENT = "equivalent"
    IMPLIED = "implied"
    COMPLEMENT = "complement"
    SUM = "sum"
    DIFFERENCE = "difference"
    CHANGE = "change"
    SHARE = "share"
    DIFFERENT_VALUE = "different-value"
    SWAPPED_SCOPE = "swapped-scope"
    MISSPELT = "misspelt"
    NEGATED = "negated"
    INCONSISTENT_DRAFT = "inconsistent-draft"
    SHARPER_THAN_SOURCE = "sharper-than-source"
    OTHER_UNIT = "other-unit"
    OTHER_SCOPE = "other-scope"
    OTHER_PERIOD = "other-period"
    OTHER_EVENT = "other-event"
    OTHER_NAME = "other-name"
    OTHER_TOPIC = "other-topic"
    SUPERSEDED = "superseded"
    NO_CLAIM = "no-claim"


class Verdict(StrEnum):
    """What the sources say of a mention."""

    SUPPORTED = "supported"
    CONTRADICTED = "contradicted"
    DISPUTED = "disputed"
    UNVERIFIED = "unverified"

    @property
    def is_conflict(self) -> bool:
        """Contradicted or disputed: what an editor must look at."""
        return self in (Verdict.CONTRADICTED, Verdict.DISPUTED)


class Status(StrEnum):
    """Where a claim stands in curation."""

    CURRENT = "current"
    SUPERSEDED = "superseded"
    PROPOSED = "proposed"
    REJECTED = "rejected"


@dataclass(frozen=True)
class Document:
    """A text under check. Offsets count code points of `text`; nothing is ever changed in it."""

    path: str
    text: str

    @cached_property
    def line_starts(self) -> tuple[int, ...]:
        """The offset at which each line starts; lines end in "\\n"."""
        starts = [0]
        starts += [at + 1 for at, char in enumerate(self.text) if char == "\n"]
        return tuple(starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset, both from 1."""
        line = bisect_right(self.line_starts, offset)
        return line, offset - self.line_starts[line - 1] + 1


@dataclass(frozen=True, slots=True)
class Sentence:
    """A span of the draft: `document.text[start:end] == text`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Mention:
    """A value stated in a text, with its span. Name mentions of a sentence's first word may be common words."""

    start: int
    end: int
    text: str
    kind: Kind
    value: Value

    def __hash__(self) -> int:
        return hash((self.start, self.end))


@dataclass(frozen=True, slots=True)
class Source:
    """A document that claims were taken from. `published` anchors "two days ago" and a missing year.

    anchors   whether it does: the day that a byline gives is only shown.
    """

    id: str
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""
    file: str = ""
    anchors: bool = True

    @property
    def label(self) -> str:
        """What to call it: its publisher, or else its title or id."""
        return self.publisher or self.title or self.id


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, organisation, place, law or work with its accepted spellings."""

    id: str
    name: str
    kind: str = ""
    also: tuple[str, ...] = ()

    @property
    def spellings(self) -> tuple[str, ...]:
        """The name, then what is accepted beside it."""
        return (self.name, *self.also)


@dataclass(frozen=True, slots=True)
class Topic:
    """The question that claims answer; claims of one topic and scope are comparable."""

    id: str
    question: str
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Scope:
    """What a claim is about beyond its topic; an empty text means that the source does not say."""

    place: str = ""
    population: str = ""
    period: str = ""
    event: str = ""


@dataclass(frozen=True, slots=True)
class Claim:
    """One assertion by one source. `value` is as written in the quote; `known` is what the grammar reads in it.

    start    where the value stands in the quote, -1 where that is not known.
    unread   how to read `known` when it is first asked for (see `later`); None where it was given.
    """

    id: str
    source: str
    quote: str = ""
    statement: str = ""
    topic: str = ""
    value: str = ""
    subject: str = ""
    scope: Scope = field(default_factory=Scope)
    attributed_to: str = ""
    line: int = 0
    status: Status = Status.CURRENT
    known: Value | None = None
    start: int = -1
    unread: Callable[[], Value | None] | None = field(default=None, repr=False, compare=False)

    def __hash__(self) -> int:
        return hash(self.id)

    def later(self, read: Callable[[], Value | None]) -> Claim:
        """The claim with its value to be read: a draft asks for a few of ten thousand, and reading takes 0.1 ms each."""
        claim = replace(self, unread=read)
        object.__delattr__(claim, "known")
        return claim

    if not TYPE_CHECKING:  # a checker would take any attribute for known

        def __getattr__(self, name: str) -> Value | None:
            """Called for what is not there; `known` from then on is."""
            if name != "known" or self.unread is None:
                raise AttributeError(f"a claim has no {name!r}")
            known = self.unread()
            object.__setattr__(self, "known", known)
            return known

    def origin(self, sources: Mapping[str, Source]) -> Source:
        """Its source among the sources by id; one that is not there is known by its id alone."""
        return sources.get(self.source) or Source(self.source)

    @property
    def is_raw(self) -> bool:
        """Is it as a document gave it, one value of a sentence, and no curator's answer to a question?"""
        return not self.topic and self.known is not None

    @property
    def is_as_found(self) -> bool:
        """Is it proposed in the words of its document, so that its topic and scope are only suggestions?"""
        return self.status is Status.PROPOSED and self.statement in ("", self.quote)

    @property
    def sentence(self) -> str:
        """What tells most of it in one sentence: the statement where it holds the value, else the quote."""
        return self.statement if self.value and self.value in self.statement else self.wording

    @property
    def passage(self) -> tuple[str, int, str]:
        """The sentence of the source that it comes from."""
        return self.source, self.line, self.wording

    @property
    def meant(self) -> str:
        """The date of the claim where its value does not show it: "18 June 2024" for "two days ago"."""
        shown = show(self.known) if isinstance(self.known, Date) else ""
        return "" if shown and shown.split()[0].casefold() in self.value.casefold() else shown

    @property
    def told(self) -> str:
        """The value as the source writes it; a relative date with the day it means."""
        return f"{self.value} ({self.meant})" if self.meant else self.value

    @property
    def wording(self) -> str:
        """The quote, or the statement where there is no quote."""
        return self.quote or self.statement


@dataclass(frozen=True, slots=True)
class Candidate:
    """A claim that may be relevant to a text, with a similarity from 0 to 100. It proposes; it never decides."""

    claim: Claim
    similarity: float


@dataclass(frozen=True, slots=True)
class Comparison:
    """The relation of a stated value to a known one, and why."""

    relation: Outcome
    reason: Reason


@dataclass(frozen=True, slots=True, eq=False)
class Pairing:
    """One mention beside one value of a claim, and what the words around them say of how to compare the two.

    similarity   how well the words around the mention fit the claim, 0 to 100.
    closeness    how alike the surroundings of the two values are, word for word, from 0; 1 and more is plain.
    nearness     how near the two numbers are: 1 for the same, 0 from twice the other on.
    verbatim     whether the draft all but repeats the source's words, so that a bound is a value as well.
    copied       whether all its words are the source's, in their order, so that only the value can be wrong.
    label        1 where the same name stands beside both values ("2.6% in Corland"), -1 where another does, else 0.
    parallel     the like by the words that tell the figures of the claim's sentence apart ("the state … and the region …").
    is_main      whether `known` is the claim's value; what else its quote states never contradicts.
    scope        why the two are about different things (other place, period, event, a change against a level), or None.
    near         whether the words speak of what the claim speaks of, well enough to bear the mention out …
    doubt        why the claim may not be meant, so that it cannot contradict; empty where it is.
    negated      the draft denies what the claim says.
    complement   one side names the share, the other what is left of the whole.
    """

    mention: Mention
    claim: Claim
    known: Value
    similarity: float
    closeness: float = 0.0
    nearness: float = 0.0
    verbatim: bool = False
    copied: bool = False
    label: int = 0
    parallel: int = 0
    is_main: bool = True
    scope: Reason | None = None
    near: bool = True
    doubt: str = ""
    negated: bool = False
    complement: bool = False

    @property
    def sure(self) -> bool:
        """Is the claim meant beyond doubt, so that it may contradict?"""
        return not self.doubt


@dataclass(frozen=True, slots=True, eq=False)
class NamePairing:
    """A name of the draft beside an entity that it may mean.

    claims       those that name the entity in an accepted spelling.
    as_written   those that state the name just as the draft writes it, right or wrong.
    """

    mention: Mention
    entity: Entity
    claims: tuple[Claim, ...]
    as_written: tuple[Claim, ...] = ()


@dataclass(frozen=True, slots=True, eq=False)
class StatementPairing:
    """A whole sentence beside a claim, how the two stand, and how well the words fit (0 to 100).

    stated, known   the word of the draft and that of the source by which they differ, so far as there are such.
    """

    claim: Claim
    relation: Outcome
    reason: Reason
    similarity: float
    stated: str = ""
    known: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One claim that was compared with a mention, its source, and how they stand.

    value   what was compared, as the source writes it: the claim's value, or the name that its quote holds.
    """

    claim: Claim
    relation: Outcome
    reason: Reason
    origin: Source
    value: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """The verdict on one mention, or on a whole statement, with its evidence (conflicts first)."""

    verdict: Verdict
    reason: Reason
    kind: Kind
    text: str
    start: int
    end: int
    sentence: Sentence
    evidence: tuple[Evidence, ...] = ()
    message: str = ""
    similarity: float = 0.0


# Signs that a claim is meant, by name (`settings.SIGNS`), each with how much it weighs.
Signs = tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Weighed:
    """A claim that was weighed for a mention: how well the words fit (0 to 100), how the values stand, what came of it.

    value      what was compared, as the source writes it.
    used       whether it is evidence.
    rejected   why it is no evidence, in words; empty where it is, or where the comparison tells.
    signs      what speaks for (above 0) and against the claim being meant, by name; empty where that was not weighed.
    """

    claim: Claim
    similarity: float
    comparison: Comparison
    value: str = ""
    used: bool = False
    rejected: str = ""
    signs: Signs = ()


@dataclass(frozen=True, slots=True)
class Trail:
    """How one finding came about: every claim that was weighed for it, best first."""

    finding: Finding
    weighed: tuple[Weighed, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """All that was weighed for one sentence: its trails, and the claims most like it where a figure or date has none."""

    sentence: Sentence
    trails: tuple[Trail, ...]
    candidates: tuple[Candidate, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """All findings on one document, in the order of the text, and what was not checked."""

    document: Document
    sentences: tuple[Sentence, ...]
    findings: tuple[Finding, ...]
    unchecked: tuple[str, ...] = ()

    def count(self, verdict: Verdict) -> int:
        """How many findings have this verdict."""
        return sum(finding.verdict is verdict for finding in self.findings)

    @property
    def has_conflicts(self) -> bool:
        """Is there anything that an editor must look at?"""
        return any(finding.verdict.is_conflict for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Relation:
    """How two claims of the base stand to each other, and why."""

    relation: Outcome
    reason: Reason
    claims: tuple[Claim, Claim]
    message: str = ""
