"""YAML text, or plain Python values, to one tree of nodes: text, list and mapping, each with its place.

Only what a claim base needs is read: text stays text; anchors, aliases, tags, merge keys and directives
are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from itertools import islice
from typing import TYPE_CHECKING, Any, NamedTuple, NoReturn

from factcheck.claims.syntax import escape_problem, place_at, syntax_problem
from factcheck.errors import ClaimBaseError, FactcheckError, Place

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

# A claim base nests five levels deep; what goes further is a slip or an attack.
DEEPEST = 32
# A file of another kind may hold thousands of control characters; a few are enough to see that.
MOST_UNPRINTABLE = 20
# A number with more digits than this before or after its point stays as it is: 1E+40.
LONGEST_NUMBER = 30
# From here on a Python float that is whole is a whole number: 41250.0, though 7.0 may be meant to the tenth.
WHOLE_FLOAT = 10_000

# What a YAML file may not hold as it is. U+0085, U+2028 and U+2029 would end a line for YAML, though for no editor;
# U+FEFF, a byte order mark where none belongs, shifts columns.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
# What no text may hold, however it is written: "\e[31m", "\0".
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
# "%YAML 1.1", before which only comments may stand.
_DIRECTIVE = re.compile(r"(?>(?:[ \t]*+(?:#[^\r\n]*+)?[\r\n])*)%")
# A block of text with a comment right at its sign: ">#", "|-#".
_HEADED = re.compile(r"#(?:(?<=[|>]#)|(?<=[|>][-+0-9]#))")
_CORE_TAG = "tag:yaml.org,2002:"


# Named tuples: a large base has a hundred thousand nodes, and a frozen dataclass takes three times as long to make.
class ScalarNode(NamedTuple):
    """A text as it reads, without its quotes. Lines and columns count from 1; 0 where there is no file.

    start, end   where it is written, quotes and all: offsets into the text of the file without its byte order mark.
    """

    text: str
    path: str
    line: int = 0
    column: int = 0
    start: int = -1
    end: int = -1


class SequenceNode(NamedTuple):
    """A list. `start` and `end` as for a text; what stands between the last item and the next node is no part of it."""

    items: tuple[Node, ...]
    path: str
    line: int = 0
    column: int = 0
    start: int = -1
    end: int = -1


class MappingNode(NamedTuple):
    """Keys with their values, by the key's text, in the order of the file."""

    entries: Mapping[str, tuple[ScalarNode, Node]]
    path: str
    line: int = 0
    column: int = 0
    start: int = -1
    end: int = -1


Node = ScalarNode | SequenceNode | MappingNode
_new_tuple = tuple.__new__


def problem_at(node: Node, cause: str, hint: str, code: str) -> FactcheckError:
    """What is wrong with a node, at its place."""
    return FactcheckError(Place(node.path or "claim base", node.line, node.column), cause, hint, code)


def read_nodes(text: str, path: str) -> Node:
    """The only document of a YAML text. Raises ClaimBaseError with every problem that was met."""
    text = text.removeprefix("\ufeff")
    if problems := tuple(islice(_unprintable(text, path), MOST_UNPRINTABLE)):
        raise ClaimBaseError(problems)
    if directive := _DIRECTIVE.match(text):
        place = place_at(text, path, directive.end() - 1)
        raise ClaimBaseError((FactcheckError(place, "a YAML directive (%)", "delete the line", "yaml-directive"),))
    # The two parsers disagree on a last line that does not end.
    builder = _Builder(text if text.endswith("\n") else text + "\n", path)
    root = builder.document()
    if builder.problems:
        raise ClaimBaseError(tuple(builder.problems))
    return root


def read_nodes_so_far(text: str, path: str) -> tuple[Node | None, tuple[FactcheckError, ...]]:
    """The document of a YAML text with all that is refused in it; None where the last problem ended the reading.

    Control characters and directives are for the caller to find and blank (`unprintable`, `directive_in`).
    """
    builder = _Builder(text if text.endswith("\n") else text + "\n", path)
    try:
        root = builder.document()
    except ClaimBaseError as stopped:
        return None, stopped.problems
    return root, tuple(builder.problems)


def directive_in(text: str) -> int | None:
    """The offset of a YAML directive at the head of a text; None where there is none."""
    found = _DIRECTIVE.match(text)
    return found.end() - 1 if found else None


def unprintable(text: str) -> Iterator[int]:
    """The offsets of the characters that no YAML file may hold."""
    return (found.start() for found in _UNPRINTABLE.finditer(text))


def _unprintable(text: str, path: str) -> Iterator[FactcheckError]:
    for found in _UNPRINTABLE.finditer(text):
        code = ord(found[0])
        escaped = f'delete it, or write it as "\\u{code:04x}" between double quotes'
        hint = "delete it" if _CONTROL.match(found[0]) else escaped
        yield FactcheckError(
            place_at(text, path, found.start()), f"control character U+{code:04X}", hint, "control-character"
        )


class _Builder:
    """Turns the parser's events into nodes in one pass. What is refused gathers in `problems`, in file order."""

    def __init__(self, text: str, path: str) -> None:
        import yaml

        self.yaml = yaml
        # Events, not `load`: composing recurses in C, and 100,000 brackets end the process.
        # Between two nodes a tab is an error for the pure parser, though seldom for libyaml; so is ">#".
        quick = None if "\t" in text or _HEADED.search(text) else getattr(yaml, "CSafeLoader", None)
        self.loader: Callable[[str], Any] = quick or yaml.SafeLoader
        self.next_event: Callable[[], Any]
        # Looked up here, once: a large base has 300,000 events.
        self.scalar, self.sequence = yaml.ScalarEvent, yaml.SequenceStartEvent
        self.sequence_end, self.mapping_end = yaml.SequenceEndEvent, yaml.MappingEndEvent
        self.text = text
        self.path = path
        self.problems: list[FactcheckError] = []
        self.end = 0  # of the list or mapping that was closed last

    def document(self) -> Node:
        """The root node. Raises ClaimBaseError where the text is no YAML or nests too deep."""
        try:
            return self._only_document()
        except self.yaml.MarkedYAMLError as error:
            if "found unexpected ':'" in str(error.problem) and self.loader is not self.yaml.SafeLoader:
                return self._by_pure_parser()
            self._stop(self._syntax_problem(error))
        except (self.yaml.YAMLError, ValueError, OverflowError):
            self._stop(escape_problem(self.text, self.path))

    def _by_pure_parser(self) -> Node:
        """Only libyaml refuses a colon in brackets ("[a:]"): what the other parser makes of it holds."""
        self.loader, self.problems = self.yaml.SafeLoader, []
        return self.document()

    def _syntax_problem(self, error: MarkedYAMLError) -> FactcheckError:
        problem = syntax_problem(error, self.text, self.path)
        return _too_deep(problem.place) if "nesting depth" in str(error.problem) else problem

    def _only_document(self) -> Node:
        self.next_event = self.loader(self.text).get_event  # the pure parser starts to read here, and may refuse
        self.next_event()
        start = self.next_event()
        if type(start) is self.yaml.StreamEndEvent:
            self._stop(
                FactcheckError(Place(self.path), "nothing in it but comments", 'begin with "version: 1"', "no-claim-base")
            )
        root = self._node(self.next_event(), 0)
        self.next_event()
        after = self.next_event()
        if type(after) is not self.yaml.StreamEndEvent:
            self._refuse(after, 'a second document ("---")', "keep each claim base in a file of its own", "second-document")
        return root

    def _node(self, event: Any, depth: int) -> Node:
        kind = type(event)
        if kind is self.scalar:
            return self._scalar(event)
        if kind is self.yaml.AliasEvent:
            self._refuse(event, f'an alias "*{event.anchor}"', "write the value out", "yaml-alias")
            return ScalarNode("", self.path)
        if depth == DEEPEST:
            self._stop(_too_deep(self._event_place(event)))
        if event.anchor or event.tag:
            self._refuse_properties(event)
        mark: Any = event.start_mark
        if kind is self.sequence:
            items = self._items(depth + 1)
            end = self.end if event.flow_style or not items else items[-1].end
            return SequenceNode(items, self.path, mark.line + 1, mark.column + 1, mark.index, end)
        entries = self._entries(depth + 1)
        # The parser lets a block end where the next node starts.
        end = self.end if event.flow_style or not entries else next(reversed(entries.values()))[1].end
        return MappingNode(entries, self.path, mark.line + 1, mark.column + 1, mark.index, end)

    def _scalar(self, event: Any) -> ScalarNode:
        if event.anchor or event.tag:
            self._refuse_properties(event)
        mark = event.start_mark
        text, end = event.value, event.end_mark.index
        # What the class itself does with its arguments, in half the time.
        node = _new_tuple(ScalarNode, (text, self.path, mark.line + 1, mark.column + 1, mark.index, end))
        if not text.isprintable():
            self.problems += _control_problems(node)
        return node

    def _items(self, depth: int) -> tuple[Node, ...]:
        items = []
        next_event, closing = self.next_event, self.sequence_end
        while type(event := next_event()) is not closing:
            items.append(self._node(event, depth))
        self.end = self._end_of(event)
        return tuple(items)

    def _entries(self, depth: int) -> dict[str, tuple[ScalarNode, Node]]:
        entries: dict[str, tuple[ScalarNode, Node]] = {}
        next_event, closing, scalar, read_scalar = self.next_event, self.mapping_end, self.scalar, self._scalar
        while type(event := next_event()) is not closing:
            key = read_scalar(event) if type(event) is scalar else self._node(event, depth)
            follows = next_event()
            value = read_scalar(follows) if type(follows) is scalar else self._node(follows, depth)
            if type(key) is not ScalarNode:
                self._refuse(event, "a list or a mapping as a key", "a key is a plain word", "key-no-text")
            elif key.text in entries:
                self.problems.append(_duplicate(key, entries[key.text][0]))
            elif key.text == "<<":
                self._refuse(event, 'a merge key "<<"', "write the keys out", "merge-key")
            else:
                entries[key.text] = (
                    key,
                    value if type(value) is not ScalarNode or value.text else self._unwritten(key, value),
                )
        self.end = self._end_of(event)
        return entries

    def _unwritten(self, key: ScalarNode, value: ScalarNode) -> ScalarNode:
        """A value of which nothing is written stands behind its colon; libyaml has it before the next comma or bracket."""
        start = self.text.find(":", key.end, value.start) + 1
        if not start or value.start != value.end or "\n" in self.text[key.start : start]:
            return value
        return value._replace(line=key.line, column=key.column + start - key.start, start=start, end=start)

    def _end_of(self, event: Any) -> int:
        return int(event.end_mark.index)

    def _refuse_properties(self, event: Any) -> None:
        if event.anchor:
            self._refuse(
                event, f'an anchor "&{event.anchor}"', "delete it, and write the value out where it is used", "yaml-anchor"
            )
        if event.tag:
            tag = event.tag.replace(_CORE_TAG, "!!", 1)
            self._refuse(event, f'a tag "{tag}"', "delete it: every value is text", "yaml-tag")

    def _refuse(self, event: Any, cause: str, hint: str, code: str) -> None:
        self.problems.append(FactcheckError(self._event_place(event), cause, hint, code))

    def _event_place(self, event: Any) -> Place:
        return Place(self.path, event.start_mark.line + 1, event.start_mark.column + 1)

    def _stop(self, problem: FactcheckError) -> NoReturn:
        raise ClaimBaseError((*self.problems, problem)) from None


def _too_deep(place: Place) -> FactcheckError:
    return FactcheckError(
        place, f"nested more than {DEEPEST} levels deep", "close the brackets, or put text in quotes", "too-deep"
    )


def _duplicate(key: ScalarNode, first: ScalarNode) -> FactcheckError:
    where = f"on line {first.line}" if first.line else "as another type"
    return problem_at(key, f'duplicate key "{key.text}", first given {where}', "keep one of them", "duplicate-key")


def _control_problems(node: ScalarNode) -> list[FactcheckError]:
    codes = dict.fromkeys(f"U+{ord(char):04X}" for char in _CONTROL.findall(node.text))
    return [problem_at(node, f"control character {code} in a text", "delete it", "control-character") for code in codes]


def plain_nodes(tree: Mapping[str, object]) -> Node:
    """Python values as nodes: the path of each is like `claims[3].topic`. Raises ClaimBaseError."""
    problems: list[FactcheckError] = []
    root = _plain(tree, "", 0, problems)
    if problems:
        raise ClaimBaseError(tuple(problems))
    return root


def _plain(value: object, path: str, depth: int, problems: list[FactcheckError]) -> Node:
    if depth > DEEPEST:  # or a list that holds itself
        problems.append(_too_deep(Place(path)))
        return ScalarNode("", path)
    if isinstance(value, Mapping):
        return MappingNode(_plain_entries(value, path, depth, problems), path)
    if isinstance(value, list | tuple):
        items = (_plain(item, f"{path}[{at}]", depth + 1, problems) for at, item in enumerate(value))
        return SequenceNode(tuple(items), path)
    return _plain_scalar(value, path, problems)


def _plain_entries(
    tree: Mapping[object, object], path: str, depth: int, problems: list[FactcheckError]
) -> dict[str, tuple[ScalarNode, Node]]:
    entries: dict[str, tuple[ScalarNode, Node]] = {}
    for name, value in tree.items():
        if value is None:
            continue  # what a curator does not know is left out
        key = _plain_scalar(name, f"{path}.{name}" if path else str(name), problems)
        if key.text in entries:
            problems.append(_duplicate(key, entries[key.text][0]))
        entries[key.text] = key, _plain(value, key.path, depth + 1, problems)
    return entries


def _plain_scalar(value: object, path: str, problems: list[FactcheckError]) -> ScalarNode:
    text = _written(value)
    node = ScalarNode(text or "", path)
    if text is None:
        problems.append(problem_at(node, f"a Python {type(value).__name__}", "give text, a list or a dict", "wrong-shape"))
    problems += _control_problems(node)
    return node


def _written(value: object) -> str | None:
    """The text that a curator would have written for a value; None for a type that has none.

    >>> _written(0.1), _written(1_000_000), _written(7.0), _written(41_250.0), _written(date(2031, 5, 4)), _written(True)
    ('0.1', '1000000', '7.0', '41250', '2031-05-04', 'true')
    """
    match value:
        case None:
            return ""
        case str():
            return str(value)
        case bool():
            return str(value).lower()
        case int() | float() | Decimal():
            return _written_number(_exact(value) if isinstance(value, float) else Decimal(value))
        case date():
            return value.isoformat()
        case _:
            return None


def _exact(number: float) -> Decimal:
    """What is printed of a float; the ".0" of a large one is Python's and states no tenths."""
    exact = Decimal(repr(number))
    return exact.to_integral_value() if number.is_integer() and abs(number) >= WHOLE_FLOAT else exact


def _written_number(number: Decimal) -> str:
    """Digits without an exponent, unless they would fill the page."""
    return format(number, "f") if abs(number.adjusted()) < LONGEST_NUMBER else str(number)
