"""YAML and Python values become the same tree, or problems with their places."""

from __future__ import annotations

import time
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.nodes import DEEPEST, MappingNode, Node, ScalarNode, SequenceNode, plain_nodes, read_nodes
from factcheck.errors import ClaimBaseError, FactcheckError

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

LIBYAML = getattr(yaml, "CSafeLoader", None)


@contextmanager
def parser(name: str) -> Iterator[None]:
    """Read with the C parser or, as where libyaml is missing, with the pure one."""
    with pytest.MonkeyPatch.context() as patch:
        if name == "pure":
            patch.delattr(yaml, "CSafeLoader", raising=False)
        elif LIBYAML is None:
            pytest.skip("PyYAML without libyaml")
        yield


@pytest.fixture(params=["libyaml", "pure"])
def each_parser(request: pytest.FixtureRequest) -> Iterator[str]:
    with parser(request.param):
        yield request.param


def refusals(text: str) -> tuple[FactcheckError, ...]:
    """The problems of a text; none where it is read. Anything but a ClaimBaseError comes through."""
    try:
        read_nodes(text, "base.yaml")
    except ClaimBaseError as error:
        return error.problems
    return ()


def problems(text: str) -> list[str]:
    with pytest.raises(ClaimBaseError) as caught:
        read_nodes(text, "base.yaml")
    return [str(problem) for problem in caught.value.problems]


def simple(node: Node) -> object:
    """The tree without places."""
    match node:
        case ScalarNode():
            return node.text
        case SequenceNode():
            return [simple(item) for item in node.items]
        case MappingNode():
            return {name: simple(value) for name, (_, value) in node.entries.items()}


# --- What is read


@pytest.mark.parametrize("written", ["NO", "12:30", "012", "1e3", "~", "null", "2031-05-04", "17%", "0x1F", "true"])
@pytest.mark.usefixtures("each_parser")
def test_text_stays_text(written: str) -> None:
    assert simple(read_nodes(f"value: {written}", "base.yaml")) == {"value": written}


@pytest.mark.usefixtures("each_parser")
def test_lists_mappings_and_folded_text_are_read() -> None:
    text = "terms: [cost, 'the price']\nscope: {place: Port Sela}\nquote: >\n  just over\n  $41 million\n"
    tree = {"terms": ["cost", "the price"], "scope": {"place": "Port Sela"}, "quote": "just over $41 million\n"}
    assert simple(read_nodes(text, "base.yaml")) == tree


@pytest.mark.usefixtures("each_parser")
def test_places_count_from_one_and_in_characters() -> None:
    root = read_nodes("a: 1\n😀é: [x, y]\n", "base.yaml")
    assert isinstance(root, MappingNode)
    key, value = root.entries["😀é"]
    assert (key.line, key.column, value.line, value.column) == (2, 1, 2, 5)


@pytest.mark.usefixtures("each_parser")
def test_a_leading_byte_order_mark_is_skipped() -> None:
    root = read_nodes("\ufeffa: 1", "base.yaml")
    assert isinstance(root, MappingNode)
    assert root.entries["a"][0] == ScalarNode("a", "base.yaml", 1, 1, 0, 1)


@pytest.mark.usefixtures("each_parser")
def test_a_separator_from_another_system_may_be_escaped() -> None:
    assert simple(read_nodes('a: "one\\u2028two\\ttabs"', "base.yaml")) == {"a": "one\u2028two\ttabs"}


# --- What is refused


REFUSED = {
    "a: &x 1": ('base.yaml:1:4: an anchor "&x"; delete it, and write the value out where it is used',),
    "a: *x": ('base.yaml:1:4: an alias "*x"; write the value out',),
    "a: !!int 1": ('base.yaml:1:4: a tag "!!int"; delete it: every value is text',),
    "a: !secret [1]": ('base.yaml:1:4: a tag "!secret"; delete it: every value is text',),
    "a:\n  <<: 1": ('base.yaml:2:3: a merge key "<<"; write the keys out',),
    "a: 1\n---\nb: 2": ('base.yaml:2:1: a second document ("---"); keep each claim base in a file of its own',),
    "%YAML 1.1\n---\na: 1": ("base.yaml:1:1: a YAML directive (%); delete the line",),
    "# note\n\n%FOO\n---\na: 1": ("base.yaml:3:1: a YAML directive (%); delete the line",),
    "a: 1\nb: 2\n\na: 3": ('base.yaml:4:1: duplicate key "a", first given on line 1; keep one of them',),
    "? [a]\n: b": ("base.yaml:1:3: a list or a mapping as a key; a key is a plain word",),
    "": ('base.yaml: nothing in it but comments; begin with "version: 1"',),
    "# only a note\n": ('base.yaml: nothing in it but comments; begin with "version: 1"',),
    "a: x\x1by": ("base.yaml:1:5: control character U+001B; delete it",),
    "a: 1\nb: \u2028": (
        'base.yaml:2:4: control character U+2028; delete it, or write it as "\\u2028" between double quotes',
    ),
    'a: "\\e[31m"': ("base.yaml:1:4: control character U+001B in a text; delete it",),
    "a: &x 1\nb: !t 2\na: *x": (
        'base.yaml:1:4: an anchor "&x"; delete it, and write the value out where it is used',
        'base.yaml:2:4: a tag "!t"; delete it: every value is text',
        'base.yaml:3:4: an alias "*x"; write the value out',
        'base.yaml:3:1: duplicate key "a", first given on line 1; keep one of them',
    ),
}


@pytest.mark.parametrize(("text", "expected"), REFUSED.items())
@pytest.mark.usefixtures("each_parser")
def test_what_a_claim_base_does_not_need_is_refused_with_its_place(text: str, expected: tuple[str, ...]) -> None:
    assert tuple(problems(text)) == expected


BROKEN = {
    "a: b: c": (1, 5, 'put text that holds ": " in quotes'),
    "a:\n\tb: c": (2, 1, "indent with spaces, not tabs"),
    "a: 'open\nb: 2\n": (3, 1, "(begun on line 1); close the quote or bracket"),
    "a: [1, 2\nb: 3": (2, 2, "look for a missing quote, bracket or indentation"),
    "a: 1\n b: 2": (2, 3, 'put text that holds ": " in quotes'),
    "a: @b": (1, 4, "put text that starts with it in quotes"),
    'a: "\\q"': (1, None, r'write "\\" for a backslash'),
    'a: "\\UFFFFFFFF"': (1, None, r'write "\\" for a backslash'),
    "a: 1\n...\nb: 2": (3, 1, "look for"),
}


@pytest.mark.parametrize(("text", "expected"), BROKEN.items())
@pytest.mark.usefixtures("each_parser")
def test_a_syntax_error_is_one_line_with_place_cause_and_hint(text: str, expected: tuple[int, int | None, str]) -> None:
    line, column, hint = expected
    (message,) = problems(text)
    assert message.startswith(f"base.yaml:{line}:{column}: not YAML: " if column else f"base.yaml:{line}:")
    assert hint in message
    assert "\n" not in message


@pytest.mark.usefixtures("each_parser")
def test_problems_before_a_syntax_error_are_kept() -> None:
    anchor, syntax = problems("a: &x 1\nb: c: d")
    assert anchor.startswith('base.yaml:1:4: an anchor "&x"')
    assert syntax.startswith("base.yaml:2:5: not YAML: ")


def test_a_surrogate_is_refused() -> None:
    assert problems("a: \ud800")[0].startswith("base.yaml:1:4: control character U+D800")


def test_a_file_full_of_control_characters_gives_a_few_problems() -> None:
    assert len(problems("\x01" * 10_000)) == 20


# --- Depth


DEEP = {
    "brackets": "[" * 100_000,
    "braces": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "question marks": "? " * 100_000,
    "lines of brackets": "[\n" * 100_000,
    "indentation": "\n".join(" " * depth + "a:" for depth in range(1000)),
}


@pytest.mark.parametrize("text", DEEP.values(), ids=DEEP.keys())
@pytest.mark.usefixtures("each_parser")
def test_deep_nesting_ends_in_one_quick_problem(text: str) -> None:
    began = time.perf_counter()
    (message,) = problems(text)
    assert f"nested more than {DEEPEST} levels deep; close the brackets" in message
    assert time.perf_counter() - began < 2


@pytest.mark.usefixtures("each_parser")
def test_nesting_within_the_limit_is_read() -> None:
    node = read_nodes("[" * DEEPEST + "]" * DEEPEST, "base.yaml")
    for _ in range(DEEPEST - 1):
        assert isinstance(node, SequenceNode)
        (node,) = node.items


# --- Properties

YAML_LIKE = st.lists(
    st.sampled_from(["a", "b: ", "- ", "? ", ": ", "\n", "\n  ", "[", "]", "{", "}", ", ", '"', "'", " #", "|\n", ">-\n"])
    | st.sampled_from(
        ["&x ", "*x", "!t ", "<<: ", "---\n", "...\n", "%", "\t", "\\", "\\UFFFFFFFF", "\ud800", "\x00", "😀"]
    )
).map("".join)


@pytest.mark.parametrize("name", ["libyaml", "pure"])
@given(text=st.text() | YAML_LIKE)
def test_any_text_is_read_or_refused(name: str, text: str) -> None:
    with parser(name):
        assert all(problem.cause and problem.hint for problem in refusals(text))


# --- Python values


def plain_problems(tree: Mapping[str, object]) -> list[str]:
    with pytest.raises(ClaimBaseError) as caught:
        plain_nodes(tree)
    return [str(problem) for problem in caught.value.problems]


WRITTEN = {
    "seventeen": (17, "17"),
    "a float": (0.1, "0.1"),
    "a large float": (1e16, "10000000000000000"),
    "a small float": (0.00001, "0.00001"),
    "a decimal": (Decimal("8.70"), "8.70"),
    "a decimal with an exponent": (Decimal("4.1E+7"), "41000000"),
    "a huge decimal": (Decimal("1E+1000000"), "1E+1000000"),
    "a truth": (True, "true"),
    "a date": (date(2031, 5, 4), "2031-05-04"),
    "text": ("NO", "NO"),
}


@pytest.mark.parametrize(("value", "text"), WRITTEN.values(), ids=WRITTEN.keys())
def test_a_python_value_becomes_what_a_curator_would_have_written(value: object, text: str) -> None:
    assert simple(plain_nodes({"value": value})) == {"value": text}


def test_a_key_without_a_value_is_left_out() -> None:
    assert simple(plain_nodes({"url": None, "title": "x"})) == {"title": "x"}


def test_the_path_of_a_python_value_leads_to_it() -> None:
    assert plain_problems({"claims": [{"id": "a"}, {"scope": {"place": b"x"}}]}) == [
        "claims[1].scope.place: a Python bytes; give text, a list or a dict"
    ]


def test_control_characters_in_python_text_are_refused() -> None:
    assert plain_problems({"a": "\x1b[31m"}) == ["a: control character U+001B in a text; delete it"]


def test_a_number_of_any_length_is_written() -> None:
    assert simple(plain_nodes({"a": 10**5000})) == {"a": "1" + "0" * 5000}


def test_a_list_that_holds_itself_is_refused() -> None:
    endless: list[object] = []
    endless.append(endless)
    assert "nested more than" in plain_problems({"a": endless})[0]


def test_two_keys_that_read_alike_are_refused() -> None:
    keys: dict[object, object] = {1: "a", "1": "b"}
    assert plain_problems({"a": keys}) == ['a.1: duplicate key "1", first given as another type; keep one of them']
