"""How text is laid out: lines wrapped to a width, marks under words, rows of sources side by side.

rich wraps, aligns and colours; it is given `Text` only, so nothing in a draft is ever read as its markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from io import StringIO
from typing import TYPE_CHECKING

from factcheck.render.safe import safe

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from rich.console import Console, RenderableType
    from rich.table import Table
    from rich.text import Text

# Below this many columns nothing can be laid out; the terminal then breaks the lines itself.
NARROWEST = 24
# Longer lines are hard to read, and a row of sources needs no more.
WIDEST = 160
# Sentences are easier to read in shorter lines than tables are.
_WIDEST_PROSE = 100
# Of a "sentence" without an end (a table, a list of links) so many characters are shown on each side of a mention.
_CONTEXT = 400

MARK = "bold underline"
INDENT = 2


@dataclass(frozen=True, slots=True)
class Row:
    """One source's answer, as printed: safe texts. An empty one takes no room."""

    word: str
    value: str
    publisher: str = ""
    published: str = ""
    quote: str = ""
    more: str = ""
    style: str = ""


def blank_sheet(width: int, colour: bool) -> Console:
    """What the parts of a report are printed on, in memory. The environment of the process changes nothing on it."""
    from rich.console import Console

    return Console(
        file=StringIO(),
        width=min(max(width, NARROWEST), WIDEST),
        color_system="standard" if colour else None,
        force_terminal=colour,
        no_color=not colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        _environ={},
    )


def text_of(sheet: Console, parts: Iterable[RenderableType]) -> str:
    """The parts below one another, without blanks at the ends of lines; empty where there are none."""
    from rich.console import Group

    sheet.print(Group(*parts), crop=False)  # one print for all: each has a price
    assert isinstance(sheet.file, StringIO)
    lines = [line.rstrip(" ") for line in sheet.file.getvalue().split("\n")]
    return "\n".join(lines).rstrip("\n") + "\n" if any(lines) else ""


def line(*pieces: str | tuple[str, str]) -> Text:
    """A line of safe pieces, each plain or with its style."""
    from rich.text import Text

    return Text.assemble(*pieces, overflow="fold")


def indented(part: RenderableType, by: int = INDENT) -> RenderableType:
    """A part, moved to the right."""
    from rich.padding import Padding

    return Padding(part, (0, 0, 0, by))


def prose_width(sheet: Console) -> int:
    """How wide running text may get."""
    return min(sheet.width, _WIDEST_PROSE)


def hanging(sheet: Console, lead: str, text: str, style: str = "bold") -> Table:
    """A lead word with its text beside it, wrapped at the left edge of the text."""
    grid = _grid(gap=1)
    grid.add_column(no_wrap=True)
    grid.add_column(overflow="fold", max_width=prose_width(sheet) - INDENT - len(lead) - 1)
    grid.add_row(line((lead, style)), line(text))
    return grid


def marked_lines(sheet: Console, text: str, start: int, end: int) -> list[Text]:
    """The text, wrapped, with `text[start:end]` underlined; by a line of "^" where the sheet has no colour."""
    before, mention, after = safe(text[:start]).lstrip(), safe(text[start:end]), safe(text[end:]).rstrip()
    marked = line(_last_words(before), (mention, MARK), _first_words(after))
    wrapped = marked.wrap(sheet, prose_width(sheet) - INDENT, overflow="fold")
    for each in wrapped:
        each.rstrip()
    if not sheet.no_color:
        return list(wrapped)
    return [drawn for each in wrapped for drawn in (each, _carets(each)) if drawn]


def _carets(wrapped: Text) -> Text:
    """The line of "^" under a wrapped line; empty where nothing in it is marked."""
    from rich.cells import cell_len

    for span in wrapped.spans:
        marked = wrapped.plain[span.start : span.end].rstrip()
        if span.style == MARK and marked:
            return line(" " * cell_len(wrapped.plain[: span.start]) + "^" * cell_len(marked))
    return line()


def _last_words(text: str) -> str:
    """What stands before a mention, cut where a sentence has no end."""
    return text if len(text) <= _CONTEXT else "... " + text[-_CONTEXT:].partition(" ")[2]


def _first_words(text: str) -> str:
    return text if len(text) <= _CONTEXT else text[:_CONTEXT].rpartition(" ")[0] + " ..."


def beside_each_other(rows: Sequence[Row], width: int) -> Table:
    """Rows as aligned columns, as many as the width has room for; a part that no row has takes none."""
    layout = next(layout for layout in _LAYOUTS if width >= layout.least_width)
    cells = [layout.cells(row) for row in rows]
    used = [at for at in range(len(layout.shares)) if any(each[at] for each in cells)]
    grid = _grid()
    for at in used:
        share = layout.shares[at]
        grid.add_column(overflow="fold", no_wrap=share is None, max_width=int(width * share) if share else None)
    for each in cells:
        grid.add_row(*(each[at] for at in used))
    return grid


def _wide(row: Row) -> tuple[RenderableType, ...]:
    """Each part in a column of its own."""
    return _word(row), _value(row), line(row.publisher), line(row.published), _below_one_another(row.quote, row.more)


def _middling(row: Row) -> tuple[RenderableType, ...]:
    """The value, and beside it the source above its quote."""
    return _word(row), _value(row), _below_one_another(_origin(row), row.quote, row.more)


def _narrow(row: Row) -> tuple[RenderableType, ...]:
    """The value, and below it the source and its quote."""
    from rich.console import Group

    between = ": " if row.word and row.value else ""
    head = line((row.word + between, row.style), (row.value, "bold"))
    source = _below_one_another(_origin(row), row.quote, row.more)
    return (Group(*filter(None, (head,)), *(indented(part) for part in (source,) if part)),)


@dataclass(frozen=True, slots=True)
class _Layout:
    """How to lay out rows from a width on. `shares`: of each column, the most it takes (0: what is left, None: all)."""

    least_width: int
    cells: Callable[[Row], tuple[RenderableType, ...]]
    shares: tuple[float | None, ...]


_LAYOUTS = (
    _Layout(110, _wide, (None, 0.25, 0.2, None, 0)),
    _Layout(60, _middling, (None, 0.3, 0)),
    _Layout(0, _narrow, (0,)),
)


def _word(row: Row) -> Text:
    return line((row.word, row.style))


def _value(row: Row) -> Text:
    return line((row.value, "bold"))


def _origin(row: Row) -> str:
    return ", ".join(filter(None, (row.publisher, row.published)))


def _below_one_another(*texts: str) -> Text:
    return line("\n".join(filter(None, texts)))


def _grid(gap: int = 2) -> Table:
    from rich.table import Table

    return Table.grid(padding=(0, gap, 0, 0), pad_edge=False)
