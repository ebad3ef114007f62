"""A name of a person, organisation, place, law or work, as written."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Name:
    """`text` as written, without title, article or possessive ending: "Kassym-Jomart Tokayev"."""

    text: str
