"""Tables of figures to proposed claims: a row label and a column head make the statement.

What the table leaves in doubt makes no claim and is told, with its cell and the reason.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from factcheck.claims.figures import Figure, read_figures
from factcheck.claims.ids import slug, take
from factcheck.claims.schema import Contents
from factcheck.model import Claim, Source, Status, Topic
from factcheck.read.tables import Table


@dataclass(frozen=True, slots=True)
class Skipped:
    """What no claim was made of: where it stands, and why."""

    place: str
    cause: str


@dataclass(frozen=True, slots=True)
class Gathered:
    """What a file proposes for a claim base, and what of it was left out."""

    contents: Contents
    skipped: tuple[Skipped, ...] = ()


def propose_tables(tables: Sequence[Table], file: str, source: str = "") -> Gathered:
    """Claims of the figures in the tables of one file, which is their source."""
    source = source or slug(PurePath(file).stem) or "table"
    several = len({table.sheet for table in tables}) > 1
    figures = _told_apart([figure for table in tables for figure in read_figures(table, sheet_matters=several)])
    told = [figure for figure in figures if figure.value]
    topics = _topics(told)
    title = next((title for table in tables for title in table.titles), "")
    sources = {source: Source(source, title=title or PurePath(file).stem, file=file)}
    skipped = tuple(Skipped(_place(each), each.doubt) for each in figures if each.doubt)
    claims = tuple(_claims(told, {topic.question: topic.id for topic in topics}, source))
    return Gathered(Contents(sources, {}, {topic.id: topic for topic in topics}, claims), skipped)


def _told_apart(figures: Sequence[Figure]) -> list[Figure]:
    """The figures, those in doubt that label, heads, place and period give to several cells with different values."""
    values: dict[object, set[str]] = defaultdict(set)
    for figure in figures:
        values[figure.question, figure.scope].add(figure.value)
    twice = "another cell has the same label and head, and another figure"
    return [
        replace(each, value="", doubt=twice) if each.value and len(values[each.question, each.scope] - {""}) > 1 else each
        for each in figures
    ]


def _topics(figures: Sequence[Figure]) -> tuple[Topic, ...]:
    """A topic for each thing that figures are of, whatever their place and period; ids of its words, none given twice."""
    questions = dict.fromkeys(figure.question for figure in figures if slug(figure.question))
    taken: Counter[str] = Counter()
    return tuple(Topic(take(slug(question), taken), question) for question in questions)


def _place(figure: Figure) -> str:
    return f"row {figure.cell.row}, column {figure.cell.column} ({figure.cell.place})"


def _claims(figures: Sequence[Figure], topics: Mapping[str, str], source: str) -> Iterator[Claim]:
    """The claims of figures; `topics` are the ids of topics by their questions."""
    taken: Counter[str] = Counter()
    for figure in figures:
        topic = topics.get(figure.question, "")
        name = "-".join(filter(None, [topic, slug(figure.scope.place), slug(figure.scope.period), source]))
        yield Claim(
            id=take(name, taken),
            source=source,
            quote=figure.row.line.strip() or figure.cell.text,
            statement=_statement(figure),
            topic=topic,
            value=figure.value,
            subject=figure.subject,
            scope=figure.scope,
            line=figure.row.number,
            status=Status.PROPOSED,
        )


def _statement(figure: Figure) -> str:
    """ "Exports, Wheat, in Norway in 2024: 3.2 million tonnes." What joins head and label, the table does not say."""
    place, period = figure.scope.place, figure.scope.period
    within = " ".join(f"in {each}" for each in (place, period) if each)
    told = ", ".join([*figure.parts, *([within] if within else [])])
    return f"{told[:1].upper()}{told[1:]}: {figure.value}."
