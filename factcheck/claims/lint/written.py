"""A claim base as it is written: its entries with the nodes that hold their keys and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import PurePath

from factcheck.claims.base import ClaimBase, build_base
from factcheck.claims.edit import Edit
from factcheck.claims.lint.problem import Found
from factcheck.claims.nodes import MappingNode, Node, ScalarNode, SequenceNode
from factcheck.claims.passages import SourceText
from factcheck.claims.schema import Contents
from factcheck.claims.written import written
from factcheck.errors import UnreadableError
from factcheck.model import Claim, Status

ReadSource = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class WrittenClaim:
    """A claim, its values read, with its node."""

    claim: Claim
    node: MappingNode

    def value(self, key: str) -> ScalarNode | None:
        """The text of a key; None where the claim lacks it."""
        entry = self.node.entries.get(key)
        return entry[1] if entry and isinstance(entry[1], ScalarNode) else None


@dataclass(frozen=True)
class WrittenBase:
    """All that the checks look at.

    read_source   the text of a source's file, by its path beside the base. Raises UnreadableError.
    losses        texts that could not be read as YAML
    """

    text: str
    path: str
    root: MappingNode
    contents: Contents
    nodes: tuple[MappingNode, ...]
    read_source: ReadSource
    losses: tuple[str, ...] = ()

    @cached_property
    def base(self) -> ClaimBase:
        """The claims that have an id of their own, with their values read."""
        first = {claim.id: claim for claim in reversed(self.contents.claims) if claim.id}
        claims = tuple(claim for claim in self.contents.claims if first.get(claim.id) is claim)
        return build_base(self.contents.sources, self.contents.entities, self.contents.topics, claims, self.path)

    @cached_property
    def claims(self) -> tuple[WrittenClaim, ...]:
        """The claims in the order of the file, rejected ones left out."""
        read = {claim.id: claim for claim in self.base.claims}
        pairs = zip(self.contents.claims, self.nodes, strict=True)
        written = (WrittenClaim(self._read(claim, read), node) for claim, node in pairs)
        return tuple(each for each in written if each.claim.status is not Status.REJECTED)

    def _read(self, claim: Claim, read: dict[str, Claim]) -> Claim:
        known = read.get(claim.id)
        if known and (known.quote, known.value) == (claim.quote, claim.value):
            return known
        return build_base(self.contents.sources, self.contents.entities, {}, (claim,)).claims[0]

    @cached_property
    def by_id(self) -> dict[str, WrittenClaim]:
        """The claims by id, the first of each."""
        return {each.claim.id: each for each in reversed(self.claims)}

    def entry(self, section: str, name: str) -> tuple[ScalarNode, Node]:
        """The key and the node of an entry that the section holds."""
        node = self.root.entries[section][1]
        assert isinstance(node, MappingNode)
        return node.entries[name]

    def field(self, section: str, name: str, key: str) -> ScalarNode | None:
        """The text of a key of an entry; None where it lacks it."""
        node = self.entry(section, name)[1]
        entry = node.entries.get(key) if isinstance(node, MappingNode) else None
        return entry[1] if entry and isinstance(entry[1], ScalarNode) else None

    def is_lost(self, name: str) -> bool:
        """Does a part that could not be read name it?"""
        word = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])")
        return any(word.search(loss) for loss in self.losses)

    def source_path(self, file: str) -> str:
        """Where a source's file lies, from where the program runs."""
        return str(PurePath(self.path).parent / file)

    @cached_property
    def sources(self) -> dict[str, SourceText | UnreadableError]:
        """What the source files hold, or why they cannot be read, by the id of the source."""
        files = {name: source.file for name, source in self.contents.sources.items() if source.file}
        # A workbook is no text: its cells are quoted as they are shown.
        files = {name: file for name, file in files.items() if not file.lower().endswith(".xlsx")}
        return {name: self._source(file) for name, file in files.items()}

    @cached_property
    def as_in_source(self) -> frozenset[int]:
        """Where the quotes stand that their sources hold to the letter, and the values that these hold."""
        starts: set[int] = set()
        for each in self.claims:
            quote, value, source = each.value("quote"), each.value("value"), self.sources.get(each.claim.source)
            if quote is not None and isinstance(source, SourceText) and source.passages(quote.text.strip()):
                starts.add(quote.start)
                if value is not None and value.text.strip() in quote.text:
                    starts.add(value.start)
        return frozenset(starts)

    def _source(self, file: str) -> SourceText | UnreadableError:
        try:
            return SourceText(self.read_source(self.source_path(file)))
        except UnreadableError as error:
            return error


def scalars(node: Node) -> Iterator[ScalarNode]:
    """All texts of a node, keys included, in the order of the file."""
    if isinstance(node, ScalarNode):
        yield node
    elif isinstance(node, SequenceNode):
        for item in node.items:
            yield from scalars(item)
    else:
        for key, value in node.entries.values():
            yield key
            yield from scalars(value)


def at(node: Node, code: str, message: str, hint: str, difference: str = "", fix: Edit | None = None) -> Found:
    """A problem at a node."""
    return Found(code, node.start, node.end, message, hint, difference, fix)


def rewritten(node: ScalarNode, text: str) -> Edit:
    """A text written anew in double quotes."""
    return Edit(node.start, node.end, written(text))
