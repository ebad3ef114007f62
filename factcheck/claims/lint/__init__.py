"""A claim base checked: every problem in one run, in the order of the file (docs/decisions/010)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from factcheck.claims.lint import alike, characters, links, quotes, values
from factcheck.claims.lint.problem import Found, Lines, Problem, Severity
from factcheck.claims.lint.recover import Reading, read_despite_mistakes
from factcheck.claims.lint.rules import BY_CODE
from factcheck.claims.lint.waivers import excuse, read_waivers
from factcheck.claims.lint.written import ReadSource, WrittenBase, scalars
from factcheck.claims.nodes import MappingNode, Node
from factcheck.claims.schema import read_so_far
from factcheck.errors import FactcheckError
from factcheck.read.text import read_text

# Every check of what a base says, in no particular order.
_CHECKS: tuple[Callable[[WrittenBase], Iterator[Found]], ...] = (
    characters.hidden_characters,
    characters.look_alikes,
    characters.typed_texts,
    quotes.source_files,
    quotes.quotes_in_sources,
    quotes.values_in_quotes,
    values.unread_values,
    values.dates_without_anchor,
    values.unread_periods,
    links.unused,
    links.unknown_scopes,
    links.odd_ids,
    links.duplicate_claims,
    links.accepted_slips,
    links.single_sources,
    links.superseded_alone,
    links.mixed_units,
    alike.near_duplicate_topics,
    alike.near_duplicate_entities,
    alike.near_duplicate_places,
    alike.split_topics,
)
# What a part that could not be read may lack without a problem of its own.
_FOLLOWS_FROM_LOSS = frozenset({"missing-key", "empty-text", "wrong-shape", "unknown-topic", "unknown-source"})


@dataclass(frozen=True, slots=True)
class LintSettings:
    """What to report, and on which day waivers and publications are judged.

    severities   the severity of a code where it is not the default
    """

    as_of: date
    severities: Mapping[str, Severity] = field(default_factory=dict)


def lint(text: str, path: str, settings: LintSettings, read_source: ReadSource = read_text) -> tuple[Problem, ...]:
    """Every problem of a claim base in YAML, in its order. `path` is where it lies: sources are sought beside it."""
    text = text.removeprefix("\ufeff")
    lines, reading = Lines(text), read_despite_mistakes(text, path)
    found = _told_once([*reading.problems, *_in_contents(reading, path, settings.as_of, read_source)])
    waivers = read_waivers(text, reading.root, BY_CODE)
    kept = excuse(dict.fromkeys(found), waivers, lines, settings.as_of)
    ends = _ends(reading.root)
    problems = (_problem(each, path, lines, ends, settings) for each in kept)
    reported = (each for each in problems if each.severity is not Severity.OFF)
    return tuple(sorted(reported, key=lambda each: (each.line, each.column, each.code, each.message)))


def _told_once(found: Sequence[Found]) -> list[Found]:
    """The problems without those that another one at their place is the cause of."""
    at = {(each.code, each.start) for each in found}
    return [each for each in found if (_CAUSES.get(each.code, ""), each.start) not in at]


# A value of the wrong shape is no text in need of quotes, and one with a misspelt unit cannot be found in its quote.
_CAUSES = {"yaml-typed-text": "wrong-shape", "value-not-in-quote": "unknown-unit"}


def _in_contents(reading: Reading, path: str, as_of: date, read_source: ReadSource) -> Iterator[Found]:
    """What is wrong with the schema, and with what the entries say that could be read."""
    if reading.root is None:
        return
    contents, nodes, problems = read_so_far(reading.root)
    yield from _schema(reading, problems)
    if not isinstance(reading.root, MappingNode):
        return
    written = WrittenBase(reading.text, path, reading.root, contents, nodes, read_source, reading.losses)
    for check in _CHECKS:
        yield from check(written)
    yield from links.published_later(written, as_of)


def _schema(reading: Reading, problems: Iterable[FactcheckError]) -> Iterator[Found]:
    lines = Lines(reading.text)
    aliases = {lines.position(each.start)[0] for each in reading.problems if each.code == "yaml-alias"}
    for problem in problems:
        start = lines.offset(problem.place.line, problem.place.column)
        if problem.code == "empty-text" and problem.place.line in aliases:
            continue  # an alias stands for no text
        if problem.code not in _FOLLOWS_FROM_LOSS or not _follows_from_loss(reading, problem):
            yield Found(problem.code, start, start, problem.cause, problem.hint)


def _follows_from_loss(reading: Reading, problem: FactcheckError) -> bool:
    """Is something missing where a part was lost, or where what was lost holds it?"""
    if problem.code in ("unknown-topic", "unknown-source"):
        name = problem.cause.split('"')[1]
        return any(f"{name}:" in loss for loss in reading.losses)
    return any(problem.place.line in lines for lines in reading.lost) or (bool(reading.lost) and problem.place.line <= 1)


def _ends(root: Node | None) -> dict[int, int]:
    """Where the texts end, by where they start."""
    return {node.start: node.end for node in scalars(root)} if root else {}


def _problem(found: Found, path: str, lines: Lines, ends: Mapping[int, int], settings: LintSettings) -> Problem:
    line, column = lines.position(found.start)
    end = found.end if found.end > found.start else ends.get(found.start, found.start)
    end_line, end_column = lines.position(min(max(end, found.start), len(lines.text)))
    severity = settings.severities.get(found.code, BY_CODE[found.code].severity)
    return Problem(
        found.code,
        severity,
        path,
        line,
        column,
        end_line,
        end_column,
        found.message,
        found.hint,
        found.difference,
        found.fix,
    )
