"""The claim base: sources, entities, topics and claims, ready to be searched."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from factcheck.model import Candidate, Claim, Entity, Source, Topic


@dataclass(frozen=True)
class ClaimBase:
    """What drafts are compared with. `path` is where it was loaded from, or a label; mappings are keyed by id."""

    sources: Mapping[str, Source] = field(default_factory=dict)
    entities: Mapping[str, Entity] = field(default_factory=dict)
    topics: Mapping[str, Topic] = field(default_factory=dict)
    claims: tuple[Claim, ...] = ()
    path: str = ""
