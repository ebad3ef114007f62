"""What the enumerations are called in reports for people, and how counts and lists read in English."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING

from factcheck.lexicon.words import listed
from factcheck.model import Claim, Kind, Outcome, Reason, Verdict
from factcheck.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from factcheck.claims.base import ClaimBase
    from factcheck.model import Source

# Why two values stand as they do, short enough to follow a verdict or a value.
REASONS: Mapping[Reason, str] = {
    Reason.EQUAL: "the same value",
    Reason.ROUNDED: "the same when rounded",
    Reason.EQUIVALENT: "the same in another form",
    Reason.IMPLIED: "covered by what is said",
    Reason.COMPLEMENT: "the rest of the same whole",
    Reason.SUM: "what the counts add up to",
    Reason.DIFFERENCE: "the difference of two figures",
    Reason.CHANGE: "the change from one figure to another",
    Reason.SHARE: "the share of one figure in another",
    Reason.DIFFERENT_VALUE: "a different value",
    Reason.SWAPPED_SCOPE: "the value of another place or group",
    Reason.MISSPELT: "spelt differently",
    Reason.NEGATED: "one says it, the other denies it",
    Reason.INCONSISTENT_DRAFT: "the draft says otherwise elsewhere",
    Reason.SHARPER_THAN_SOURCE: "more exact than the source",
    Reason.OTHER_UNIT: "in another unit",
    Reason.OTHER_SCOPE: "about another place or group",
    Reason.OTHER_PERIOD: "about another time",
    Reason.OTHER_EVENT: "about another event",
    Reason.OTHER_NAME: "a different name",
    Reason.OTHER_TOPIC: "about another question",
    Reason.SUPERSEDED: "replaced by a later figure",
    Reason.NO_CLAIM: "no source speaks to it",
}
# The source id of evidence that comes from the draft itself (DESIGN, section 6).
DRAFT = "draft"
# A text in a list is shown up to this length.
LONGEST_SHOWN = 60
# Unverified because the sources are silent, not because they come near.
SILENT = (Reason.NO_CLAIM, Reason.OTHER_NAME)

OUTCOMES: Mapping[Outcome, str] = {
    Outcome.AGREES: "agrees",
    Outcome.CONFLICTS: "conflicts",
    Outcome.INCOMPARABLE: "not comparable",
}

NOUNS: Mapping[Kind, str] = {
    Kind.QUANTITY: "figure",
    Kind.DATE: "date",
    Kind.NAME: "name",
    Kind.STATEMENT: "statement",
}

VERDICT_STYLES: Mapping[Verdict, str] = {
    Verdict.CONTRADICTED: "bold red",
    Verdict.DISPUTED: "bold yellow",
    Verdict.SUPPORTED: "green",
    Verdict.UNVERIFIED: "dim",
}
OUTCOME_STYLES: Mapping[Outcome, str] = {
    Outcome.AGREES: "green",
    Outcome.CONFLICTS: "red",
    Outcome.INCOMPARABLE: "dim",
}


def counted(count: int, noun: str) -> str:
    """
    >>> counted(1, "figure"), counted(1200, "date")
    ('1 figure', '1,200 dates')
    """
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def counted_kinds(kinds: Iterable[Kind]) -> str:
    """
    >>> counted_kinds([Kind.NAME, Kind.QUANTITY, Kind.NAME])
    '1 figure and 2 names'
    """
    kinds = tuple(kinds)
    return listed([counted(kinds.count(kind), noun) for kind, noun in NOUNS.items() if kind in kinds])


def quoted(text: str) -> str:
    """A verbatim quote, safe to print."""
    return f"“{safe(text).strip()}”" if text else ""


def shortened(text: str) -> str:
    """A text to recognise it by, safe to print."""
    line = safe(text).strip()
    return line if len(line) <= LONGEST_SHOWN else line[: LONGEST_SHOWN - 3].rstrip() + "..."


def stated(claim: Claim) -> str:
    """The value of a claim as its source writes it, safe to print; a relative date with the day it means."""
    return safe(claim.told)


def cited(claim: Claim) -> str:
    """The words of a claim's source, safe to print; behind a relative date the day it means.

    >>> from factcheck.values import Date
    >>> known = Date(date(2024, 6, 18), date(2024, 6, 19))
    >>> cited(Claim("in-force", "astana-times", quote="it took effect two days ago", value="two days ago", known=known))
    '“it took effect two days ago” (18 June 2024)'
    """
    return " ".join(filter(None, (quoted(claim.wording), f"({claim.meant})" if claim.meant else "")))


def publisher(source: Source) -> str:
    """What to call a source, safe to print."""
    return safe(source.label)


def claims_of(base: ClaimBase) -> str:
    """How much the claim base holds, and where it is."""
    where = f" in {safe(base.path)}" if base.path else ""
    return f"{counted(len(base.claims), 'claim')} from {counted(len(base.sources), 'source')}{where}"


def day(published: date | None) -> str:
    """The day a source was published."""
    return published.isoformat() if published else "undated"
