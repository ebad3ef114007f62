"""The format of a claim base as a JSON Schema (draft-07), which editors complete and check by.

Keys, and which of them are required, come from the tables of `schema`. What crosses entries (ids given twice, a source that
is not listed) no JSON Schema can say; `load_claims` does.
"""

from __future__ import annotations

import json
from typing import Any

from factcheck.claims.nodes import ScalarNode
from factcheck.claims.schema import TABLES, VERSION, Key
from factcheck.model import Status

Schema = dict[str, Any]

# What an editor shows beside each key.
DESCRIPTIONS: dict[str, dict[str, str]] = {
    "base": {
        "version": "The version of the format.",
        "sources": "The documents that claims were taken from, by id.",
        "entities": "People, organisations, places, laws and works, by id, with the spellings that count as right.",
        "topics": "The questions that claims answer, by id. Claims of one topic and one scope are compared.",
        "claims": "What the sources say: one assertion of one source each.",
    },
    "source": {
        "title": "The headline, or the title of the report.",
        "publisher": "Who published it; findings call it by this name.",
        "published": 'The day of publication, year-month-day. It anchors "two days ago" and dates without a year.',
        "url": "Where to read it.",
        "file": "The text file of the source, beside the claim base.",
    },
    "entity": {
        "name": "The name in its usual spelling.",
        "kind": "What it is: person, organisation, place, law, work or another word.",
        "also": "Other spellings that count as right.",
    },
    "topic": {
        "question": "The question that all claims of the topic answer.",
        "terms": "Words that a draft may use for it.",
    },
    "scope": {
        "place": "Where the claim holds.",
        "population": "Of whom or of what the figure tells.",
        "period": "The time that the figure is about.",
        "event": 'What happened on the day: "signed", "opening".',
    },
    "claim": {
        "id": "A name of its own: topic, then source. Never rename it.",
        "source": 'The id of the source, as under "sources".',
        "topic": 'The id of the question that it answers, as under "topics".',
        "quote": "The words of the source, letter for letter: the shortest span that carries the claim.",
        "statement": "The claim as a sentence that stands without its context.",
        "value": "The figure, date or name, as written in the quote. Without one the claim answers a yes/no question.",
        "subject": "Who or what the claim is about.",
        "attributed_to": "Whom the source quotes or cites for it.",
        "scope": "What the claim is confined to; what the source does not say is left out.",
        "line": "The line of the source's file that it stands on, from 1.",
        "status": "Where it stands in curation; current where it is left out.",
    },
}
_EXAMPLES: dict[str, list[Any]] = {
    "kind": ["person", "organisation", "place", "law", "work"],
    "event": ["planned", "signed", "passed", "in force", "launched"],
    "published": ["2031-05-04"],
    "period": ["2031", "2020 to 2024"],
    "value": ["17%", "just over $41 million", "18 June 2024"],
}

# A reader of YAML gives 17, NO and true types of their own; here they are text.
_TEXT: Schema = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
_TEXTS: Schema = {"type": "array", "items": _TEXT}
# Keys whose text is of a narrower form, or that hold mappings.
_FORMS: dict[str, Schema] = {
    "version": {"enum": [int(VERSION), VERSION]},
    "published": {"type": "string", "pattern": "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"},
    "line": {"type": ["integer", "string"], "minimum": 1, "maximum": 999_999_999, "pattern": "^[1-9][0-9]{0,8}$"},
    "status": {"enum": [str(status) for status in Status]},
    "scope": {"$ref": "#/definitions/scope"},
    "claims": {"type": ["array", "null"], "items": {"$ref": "#/definitions/claim"}},
    **{
        section: {
            "type": ["object", "null"],  # a section with nothing in it yet
            "propertyNames": {"pattern": r"\S"},
            "additionalProperties": {"$ref": f"#/definitions/{kind}"},
        }
        for section, kind in (("sources", "source"), ("entities", "entity"), ("topics", "topic"))
    },
}
_WORDED: Schema = {"anyOf": [{"required": ["quote"]}, {"required": ["statement"]}]}


def json_schema() -> Schema:
    """The schema as plain Python values."""
    definitions = {name: _mapping(name) for name in TABLES if name != "base"}
    definitions["claim"] |= _WORDED
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "Claim base of factcheck",
        "description": "What sources say, to compare drafts with.",
        **_mapping("base"),
        "definitions": definitions,
    }


def schema_text() -> str:
    """The schema as it is written to a file."""
    return json.dumps(json_schema(), indent=2, ensure_ascii=False) + "\n"


def _mapping(name: str) -> Schema:
    keys = TABLES[name]
    required = [key.name for key in keys.values() if key.required]
    return {
        "type": "object",
        "additionalProperties": False,
        **({"required": required} if required else {}),
        "properties": {key.name: _property(key, DESCRIPTIONS[name][key.name]) for key in keys.values()},
    }


def _property(key: Key, description: str) -> Schema:
    form = _FORMS.get(key.name, _TEXT if key.shape is ScalarNode else _TEXTS)
    examples = {"examples": _EXAMPLES[key.name]} if key.name in _EXAMPLES else {}
    if "$ref" in form:  # in draft-07 nothing counts beside a reference
        form = {"allOf": [form]}
    return {"description": description, **form, **examples}
