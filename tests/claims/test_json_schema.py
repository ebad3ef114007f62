"""The published schema is that of the model, and refuses what the loader refuses."""

from __future__ import annotations

import re
from typing import Any

import jsonschema
import pytest
import yaml

from factcheck.claims.json_schema import DESCRIPTIONS, json_schema, schema_text
from factcheck.claims.locate import shipped_base
from factcheck.claims.schema import TABLES, read_yaml
from factcheck.errors import ClaimBaseError

VALIDATOR = jsonschema.Draft7Validator(json_schema())
CLAIM = "  - {id: a, source: post, quote: q}"
BASE = f"version: 1\nsources:\n  post: {{title: Post}}\nclaims:\n{CLAIM}\n"


class TypedReader(yaml.SafeLoader):
    """As YAML 1.2 has it, and editors read: numbers, true and false are typed, days and "no" are text."""


TypedReader.yaml_implicit_resolvers = {}
for kind, pattern, firsts in (
    ("bool", r"^(?:true|false)$", "tf"),
    ("int", r"^[-+]?[0-9]+$", "-+0123456789"),
    ("float", r"^[-+]?[0-9]*\.[0-9]+$", "-+.0123456789"),
    ("null", r"^(?:null|~|)$", ["n", "~", ""]),
):
    TypedReader.add_implicit_resolver(f"tag:yaml.org,2002:{kind}", re.compile(pattern), list(firsts))

READERS: tuple[Any, ...] = (yaml.BaseLoader, TypedReader)


def is_valid(text: str, reader: Any = TypedReader) -> bool:
    return bool(VALIDATOR.is_valid(yaml.load(text, reader)))


def test_the_file_beside_the_shipped_base_is_the_schema() -> None:
    assert shipped_base().with_name("claims.schema.json").read_text("utf-8") == schema_text()


def test_the_schema_is_one_of_draft_07() -> None:
    jsonschema.Draft7Validator.check_schema(json_schema())


def test_each_key_has_a_description_and_no_other() -> None:
    assert {name: set(keys) for name, keys in DESCRIPTIONS.items()} == {name: set(keys) for name, keys in TABLES.items()}


@pytest.mark.parametrize("reader", READERS)
def test_the_shipped_base_follows_it(reader: Any) -> None:
    tree = yaml.load(shipped_base().read_text("utf-8"), reader)
    assert [error.message for error in VALIDATOR.iter_errors(tree)] == []


RIGHT = {
    "the base": BASE,
    "unquoted figures and words": BASE.replace("quote: q", "quote: 17, value: 17, subject: NO, topic: true")
    + "topics: {true: {question: 12}}\n",
    "a section without entries": BASE + "entities:\n",
    "a day, a line, a status": BASE.replace("quote: q", "statement: s, line: 12, status: rejected").replace(
        "title: Post", "published: 2031-05-04"
    ),
}


@pytest.mark.parametrize("text", RIGHT.values(), ids=RIGHT.keys())
def test_what_the_loader_reads_is_valid(text: str) -> None:
    read_yaml(text, "base.yaml")
    assert is_valid(text)


WRONG = {
    "an unknown key": BASE.replace("quote:", "quot:"),
    "a key too many": BASE.replace("quote: q", "quote: q, vlue: 1"),
    "an unknown section": BASE.replace("sources:", "source:"),
    "an unknown status": BASE.replace("quote: q", "quote: q, status: done"),
    "no id": BASE.replace("id: a, ", ""),
    "no source": BASE.replace("source: post, ", ""),
    "no wording": BASE.replace(", quote: q", ""),
    "no version": BASE.replace("version: 1\n", ""),
    "another version": BASE.replace("version: 1", "version: 2"),
    "a list for text": BASE.replace("quote: q", "quote: [q]"),
    "text for a list": BASE + "topics: {t: {question: q, terms: cost}}\n",
    "a mapping in a list": BASE + "topics: {t: {question: q, terms: [{a: b}]}}\n",
    "text for a scope": BASE.replace("quote: q", "quote: q, scope: 2031"),
    "an unknown key of a scope": BASE.replace("quote: q", "quote: q, scope: {plaice: x}"),
    "an entity without a name": BASE + "entities: {ana: {kind: person}}\n",
    "a topic without a question": BASE + "topics: {t: {terms: [cost]}}\n",
    "an empty text": BASE.replace("quote: q", 'quote: " "'),
    "nothing for a text": BASE.replace("quote: q", "quote: q, value: "),
    "nothing for a source": BASE.replace("{title: Post}", ""),
    "an empty id": BASE + 'entities: {"": {name: Ana}}\n',
    "a date in words": BASE.replace("title: Post", "published: 4 May 2031"),
    "line 0": BASE.replace("quote: q", "quote: q, line: 0"),
    "line 1.5": BASE.replace("quote: q", "quote: q, line: 1.5"),
    "claims by id": BASE.replace("  - {id: a", "  a: {id: a"),
    "no mapping": "- a",
}


@pytest.mark.parametrize("text", WRONG.values(), ids=WRONG.keys())
def test_what_the_schema_refuses_the_loader_refuses_too(text: str) -> None:
    with pytest.raises(ClaimBaseError):
        read_yaml(text, "base.yaml")
    assert not is_valid(text)
