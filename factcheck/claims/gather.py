"""Files to one proposal: tables of figures, tables of claims, and ClaimReviews, by the ending of their names."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TypeVar

from factcheck.claims.claimreview import propose_reviews
from factcheck.claims.ids import take
from factcheck.claims.records import holds_claims, read_records, records_of, unknown_columns
from factcheck.claims.schema import Contents
from factcheck.claims.tables import Gathered, Skipped, propose_tables
from factcheck.errors import FactcheckError, Place
from factcheck.model import Source, Topic
from factcheck.read.tables import TEXTS, WORKBOOKS, Grid, read_grids, tables_in
from factcheck.read.text import read_text

REVIEWS = (".json", ".jsonld", ".json-ld")
T = TypeVar("T", Source, Topic)


def gather(paths: Sequence[str], folder: str = "") -> Gathered:
    """What some files propose together; the files of sources are named as seen from a folder. Raises FactcheckError."""
    proposals = [propose_file(path, folder) for path in paths]
    several = len(proposals) > 1
    skipped = tuple(
        replace(each, place=f"{path}, {each.place}") if several else each
        for path, proposal in zip(paths, proposals, strict=True)
        for each in proposal.skipped
    )
    return Gathered(_merged([proposal.contents for proposal in proposals]), skipped)


def propose_file(path: str, folder: str = "") -> Gathered:
    """What one file proposes. Raises FactcheckError where it holds neither figures nor claims nor reviews."""
    ending = Path(path).suffix.lower()
    if ending in REVIEWS:
        return propose_reviews(read_text(path), path)
    if ending not in (*TEXTS, *WORKBOOKS):
        endings = ", ".join((*TEXTS, *WORKBOOKS, *REVIEWS))
        raise FactcheckError(
            Place(path), "neither a table nor ClaimReviews, by its name", f"the endings known are {endings}"
        )
    grids = read_grids(path)
    claims = next((grid for grid in grids if holds_claims(grid)), None)
    return _of_claims(claims) if claims else _of_figures(grids, path, folder)


def _of_claims(grid: Grid) -> Gathered:
    unknown = (
        Skipped(f"row 1, column {cell.column} ({cell.place})", f'no column of claims is called "{cell.text}"')
        for cell in unknown_columns(grid)
    )
    return Gathered(read_records(records_of(grid), grid.path), tuple(unknown))


def _of_figures(grids: Sequence[Grid], path: str, folder: str) -> Gathered:
    tables = [table for grid in grids for table in tables_in(grid)]
    proposal = propose_tables(tables, _seen_from(path, folder))
    if not proposal.contents.claims and not proposal.skipped:
        hint = "a figure is read where a row label and a column head say what it is"
        raise FactcheckError(Place(path), "no figures in it", hint)
    return proposal


def _seen_from(path: str, folder: str) -> str:
    try:
        return Path(os.path.relpath(path, folder or ".")).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()


# --- Several files together


def _merged(parts: Sequence[Contents]) -> Contents:
    """All contents in one: topics that ask the same are one; where an id is taken by another thing, a number follows it."""
    sources: dict[str, Source] = {}
    topics: dict[str, Topic] = {}
    claims = []
    taken: Counter[str] = Counter()
    for part in parts:
        of_source, of_topic = _names(part.sources, sources), _names(part.topics, topics)
        sources |= {of_source[each.id]: replace(each, id=of_source[each.id]) for each in part.sources.values()}
        topics |= {of_topic[each.id]: replace(each, id=of_topic[each.id]) for each in part.topics.values()}
        for claim in part.claims:
            source, topic = of_source[claim.source], of_topic.get(claim.topic, claim.topic)
            claims.append(replace(claim, id=take(claim.id, taken), source=source, topic=topic))
    return Contents(sources, {}, topics, tuple(claims))


def _names(new: Mapping[str, T], known: Mapping[str, T]) -> dict[str, str]:
    """The id that each new source or topic gets beside the known ones: its own where that is free, or the same thing's."""
    taken = Counter(dict.fromkeys(known, 1))
    return {name: name if name in known and _is_one(each, known[name]) else take(name, taken) for name, each in new.items()}


def _is_one(one: T, other: T) -> bool:
    if isinstance(one, Topic) and isinstance(other, Topic):
        return one.question.casefold() == other.question.casefold()
    return one == other
