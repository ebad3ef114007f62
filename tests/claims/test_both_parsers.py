"""With libyaml and without it, a claim base reads the same: nodes with their offsets, and problems with their places."""

from __future__ import annotations

import time

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from factcheck.claims.nodes import MappingNode, Node, ScalarNode, SequenceNode, read_nodes
from factcheck.errors import ClaimBaseError

LIBYAML = getattr(yaml, "CSafeLoader", None)
pytestmark = pytest.mark.skipif(LIBYAML is None, reason="PyYAML without libyaml")

BASE = """\
version: 1
sources:
  harbour-post:   # the paper
    title: "Bridge \\"opens\\" a year late"
    published: 2031-05-04
entities:
  ana-orlova: {name: 'Ana Orlova', kind: person, also: ["Anna Orlova", Ana]}
topics:
  bridge-cost:
    question: >-
      What did the new harbour bridge
      cost?
    terms: [cost, price]
claims:
- id: bridge-cost-harbour-post
  topic: bridge-cost
  source: harbour-post
  quote: "a final bill of just over $41 million"
  statement: |
    The harbour bridge cost
    just over $41 million. 😀
  scope: {place: Port Sela, period: "2031"}
  line: 12
"""
LINES = BASE.splitlines(keepends=True)
SLIPS = ["\t", '"', "'", "]", "}", ", ", "- ", "&x ", "*x ", "!t ", "@", "%", "|\n", "\n", "  ", "#", " #", "\\", "é"]


def with_parser(pure: bool, text: str) -> Node | list[tuple[str, str]]:
    """The nodes of a text, or its problems with their codes."""
    with pytest.MonkeyPatch.context() as patch:
        if pure:
            patch.delattr(yaml, "CSafeLoader")
        try:
            return read_nodes(text, "base.yaml")
        except ClaimBaseError as error:
            return [(str(problem), problem.code) for problem in error.problems]


@given(st.lists(st.sampled_from(LINES), max_size=30).map("".join))
def test_any_lines_of_a_base_read_the_same(text: str) -> None:
    assert with_parser(False, text) == with_parser(True, text)


@given(at=st.integers(0, len(BASE)), slip=st.sampled_from(SLIPS), gone=st.integers(0, 2))
def test_a_base_with_a_slip_reads_the_same(at: int, slip: str, gone: int) -> None:
    text = BASE[:at] + slip + BASE[at + gone :]
    assert with_parser(False, text) == with_parser(True, text)


TEXTS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Zl", "Zp"]), min_size=1, max_size=20)
TREES = st.recursive(
    TEXTS, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3), max_leaves=12
)


@given(tree=TREES, flow=st.sampled_from([True, False, None]))
def test_what_is_written_where_a_node_is_reads_back_as_the_node(tree: object, flow: bool | None) -> None:
    text = yaml.dump({"a": tree}, Dumper=yaml.SafeDumper, allow_unicode=True, default_flow_style=flow, width=30)
    for pure in (False, True):
        root = with_parser(pure, text)
        if not isinstance(root, list):  # a key of more than 1,024 characters, or a character that no base may hold
            assert_reads_back(text, root, pure)


def assert_reads_back(text: str, node: Node, pure: bool) -> None:
    """The lines are indented as the node is, so that a block stands as it stood."""
    written = " " * (node.column - 1) + text[node.start : node.end]
    again = with_parser(pure, written)
    assert not isinstance(again, list), written
    assert plain(again) == plain(node), written
    children = node.items if isinstance(node, SequenceNode) else ()
    if isinstance(node, MappingNode):
        children = tuple(value for _, value in node.entries.values())
    for child in children:
        assert_reads_back(text, child, pure)


def plain(node: Node) -> object:
    """The tree without places; the line end of a block, which its last line shares with what follows, does not count."""
    match node:
        case ScalarNode():
            return node.text.rstrip("\n")
        case SequenceNode():
            return [plain(item) for item in node.items]
        case MappingNode():
            return {name: plain(value) for name, (_, value) in node.entries.items()}


HUGE = {
    "brackets": "a: " + "[" * 100_000,
    "blocks of dashes": "".join(" " * depth + "-\n" for depth in range(400)) + "- " * 100_000,
    "question marks": "? " * 100_000,
    "a long line of dashes": "- a" + " - a" * 100_000,
    "a line of ten million": "a: " + "x" * 10_000_000,
    "ten million in quotes": f'a: "{"x " * 5_000_000}"',
    "a quote that is not closed": 'a: "' + "x\n " * 300_000,
}


@pytest.mark.parametrize("text", HUGE.values(), ids=HUGE.keys())
def test_a_huge_text_ends_in_a_result_or_one_problem(text: str) -> None:
    began = time.perf_counter()
    found = with_parser(False, text)
    assert not isinstance(found, list) or len(found) == 1
    assert time.perf_counter() - began < 3
