"""The report of `compare` for people: what the sources answer to each question, conflicts first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from factcheck.lexicon.words import listed
from factcheck.model import Claim, Outcome, Relation, Source, Topic
from factcheck.render.layout import INDENT, Row, beside_each_other, blank_sheet, hanging, indented, line, text_of
from factcheck.render.safe import safe
from factcheck.render.words import OUTCOME_STYLES, OUTCOMES, REASONS, cited, counted, day, publisher, stated

if TYPE_CHECKING:
    from rich.console import Console, RenderableType

_HEADINGS = {
    Outcome.CONFLICTS: "CONFLICT",
    Outcome.AGREES: "AGREEMENT",
    Outcome.INCOMPARABLE: "LOOK-ALIKE",
}
_GRAVEST_FIRST = tuple(_HEADINGS)
_COUNTED = {
    Outcome.CONFLICTS: "conflict",
    Outcome.AGREES: "agreement",
    Outcome.INCOMPARABLE: "look-alike",
}
# Of the pairs of values that one reason covers, so many are written out.
_MOST_PAIRS = 6


@dataclass(frozen=True, slots=True)
class Block:
    """The relations that belong together: those of one topic, or of claims that only look alike."""

    relations: tuple[Relation, ...]

    @property
    def outcome(self) -> Outcome:
        """The gravest of the relations."""
        return min((relation.relation for relation in self.relations), key=_GRAVEST_FIRST.index)

    @property
    def claims(self) -> tuple[Claim, ...]:
        """Each claim once, in the order in which the relations name them."""
        return tuple({claim.id: claim for relation in self.relations for claim in relation.claims}.values())


def render_comparison(
    relations: Sequence[Relation],
    topics: Mapping[str, Topic],
    sources: Mapping[str, Source],
    *,
    width: int = 80,
    colour: bool = False,
) -> str:
    """How the sources stand to each other on every topic that more than one claim speaks to."""
    sheet = blank_sheet(width, colour)
    parts = [part for block in blocks(relations) for part in _block(sheet, block, topics, sources)]
    return text_of(sheet, [*parts, *_counts(relations, topics)])


# --- Which relations belong together


def blocks(relations: Iterable[Relation]) -> list[Block]:
    """The relations by topic, conflicts first; claims of different topics that look alike by themselves."""
    within: list[Relation] = []
    across: list[Relation] = []
    for relation in relations:
        one, other = relation.claims
        (within if one.topic == other.topic else across).append(relation)
    found = [Block(tuple(group)) for group in (*_connected(within), *_connected(across))]
    return sorted(found, key=lambda block: _GRAVEST_FIRST.index(block.outcome))


def _connected(relations: Sequence[Relation]) -> Iterable[list[Relation]]:
    """The relations in groups without a topic in common; a claim without a topic stands for itself."""
    leader: dict[str, str] = {}
    for relation in relations:
        one, other = (_leader(leader, _question(claim)) for claim in relation.claims)
        leader[other] = one
    groups: dict[str, list[Relation]] = defaultdict(list)
    for relation in relations:
        groups[_leader(leader, _question(relation.claims[0]))].append(relation)
    return groups.values()


def _leader(leader: dict[str, str], name: str) -> str:
    while leader.setdefault(name, name) != name:
        name = leader[name]
    return name


def _question(claim: Claim) -> str:
    return claim.topic or claim.id


# --- One block


def _block(
    sheet: Console, block: Block, topics: Mapping[str, Topic], sources: Mapping[str, Source]
) -> Iterator[RenderableType]:
    yield line((_HEADINGS[block.outcome], f"bold {OUTCOME_STYLES[block.outcome]}"))
    by_question: dict[str, list[Claim]] = defaultdict(list)
    for claim in block.claims:
        by_question[claim.topic].append(claim)
    for topic, claims in by_question.items():
        yield indented(line((_asked(topic, claims, topics), "bold")))
        rows = [_row(claim, sources, block.outcome) for claim in claims]
        yield indented(beside_each_other(rows, sheet.width - 2 * INDENT), 2 * INDENT)
    for why in _reasons(block):
        yield indented(hanging(sheet, "Why:", why))
    yield line()


def _asked(topic: str, claims: Sequence[Claim], topics: Mapping[str, Topic]) -> str:
    """The question that claims answer; where nobody wrote one, what the first of them says."""
    if topic in topics:
        return safe(topics[topic].question)
    return safe(topic or claims[0].subject or claims[0].statement or claims[0].quote)


def _row(claim: Claim, sources: Mapping[str, Source], outcome: Outcome) -> Row:
    source = claim.origin(sources)
    scope = claim.scope
    parts = (scope.place, scope.population, scope.period, scope.event) if outcome is Outcome.INCOMPARABLE else ()
    return Row(
        word="",
        value=safe(claim.value),
        publisher=publisher(source),
        published=day(source.published),
        quote=cited(claim),
        more=safe("; ".join(filter(None, parts))),
    )


def _reasons(block: Block) -> list[str]:
    """One line for each way in which claims of the block stand to each other, with their values."""
    pairs: dict[str, dict[tuple[str, ...], None]] = defaultdict(dict)
    for relation in sorted(block.relations, key=lambda each: _GRAVEST_FIRST.index(each.relation)):
        why = f"{OUTCOMES[relation.relation]} ({REASONS[relation.reason]})"
        pairs[why][tuple(sorted({stated(claim) for claim in relation.claims if claim.value}))] = None
    return [": ".join(filter(None, (why, _pairs_of_values(values)))) for why, values in pairs.items()]


def _pairs_of_values(pairs: Iterable[tuple[str, ...]]) -> str:
    """ "17% / 18%; 17% / 19%", cut where there are many."""
    written = [" / ".join(pair) for pair in pairs if pair]
    left_out = [f"{len(written) - _MOST_PAIRS:,} more"] if len(written) > _MOST_PAIRS else []
    return "; ".join([*written[:_MOST_PAIRS], *left_out])


# --- All blocks


def _counts(relations: Sequence[Relation], topics: Mapping[str, Topic]) -> Iterator[RenderableType]:
    if not relations:
        yield line(("Nothing to compare: no two claims answer the same question.", "bold"))
        return
    found = [block.outcome for block in blocks(relations)]
    totals = {outcome: found.count(outcome) for outcome in _GRAVEST_FIRST}
    yield line((listed([counted(total, _COUNTED[outcome]) for outcome, total in totals.items()]), "bold"))
    silent = topics.keys() - {claim.topic for relation in relations for claim in relation.claims}
    if silent:
        yield line(f"Nothing to compare on {len(silent):,} of {counted(len(topics), 'topic')}.")
