"""The figures of a table, each with all that is said of it: its labels, heads, title, place, period and unit."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from functools import cache

from factcheck.claims.columns import heads, holds_figures, label_columns
from factcheck.claims.units import Affix, join_unit, split_unit
from factcheck.find import find_values
from factcheck.lexicon.places import country_names
from factcheck.lexicon.words import fold
from factcheck.model import Scope
from factcheck.read.tables import YEAR, Cell, Row, Table
from factcheck.values import Date, Quantity

_TOTALS = frozenset(["total", "totals", "grand total", "sum", "all", "overall", "average", "mean"])
# "Exports, 2024", "Exports in 2023 and 2024", "Exports (2020–2024)".
_DATED = re.compile(
    r"(?:[,:;]|\s[-–—]|\s+(?:in|for|from|during)|\s+\()\s*"
    r"(?P<years>(?:1[5-9]|20|21)\d\d(?:(?:\s*[-–/,]\s*|\s+(?:and|to)\s+)\d{2,4})*)\)?$"
)
# "12*", "12 [3]", "12¹": a mark that sends the reader to a note.
_NOTE_MARK = re.compile(r"(?<=\d)(?P<unit>\s?%)?\s*(?:[*†‡§]+|\[\w{1,2}\]|[⁰¹²³⁴-⁹]+)$")
_BARE = re.compile(r"[-−+]?\d[\d.,’' \u00a0\u202f]*")
_IN_BRACKETS = re.compile(r"\(.*\d.*\)")
# What shows that a table's decimal mark is a comma, or that its points group digits; and what either mark may then mean.
_DECIMAL_COMMA = re.compile(r"\D*(?:\d{1,3}(?:[. ]\d{3})*,(?:\d{1,2}|\d{4,})|\d{1,3}(?:\.\d{3}){2,})\D*")
# What no text of a claim base may hold.
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_EITHER = re.compile(r"\D*[1-9]\d{0,2}[.,]\d{3}\D*")


@dataclass(frozen=True, slots=True)
class Figure:
    """A cell with all that is said of it.

    parts   what it is of, from the widest to the narrowest, without its units, places and periods.
    value   the figure with its unit; empty where it cannot be told, for the reason `doubt`.
    """

    row: Row
    cell: Cell
    parts: tuple[str, ...] = ()
    scope: Scope = field(default_factory=Scope)
    subject: str = ""
    value: str = ""
    doubt: str = ""

    @property
    def question(self) -> str:
        """What claims of it answer; empty where the table names nothing but a place or a time."""
        return ", ".join(self.parts)


@dataclass(frozen=True, slots=True)
class _Caption:
    """What the title, the sheet's name and the head above the labels say of all figures of a table.

    is_measured   whether the line that names the measure gives its unit: it then speaks of the figures beyond doubt.
    """

    measure: str
    period: str
    affix: Affix
    has_decimal_commas: bool
    is_measured: bool


def read_figures(table: Table, *, sheet_matters: bool) -> Iterator[Figure]:
    """The figures of a table, row by row. `sheet_matters` where its sheet's name sets it apart from other tables."""
    labelled = label_columns(table)
    columns = [at for at in range(table.width) if at not in labelled and holds_figures(table, at)]
    caption = _caption(table, labelled, sheet_matters=sheet_matters)
    sections = _sections(table, labelled)
    section = ""
    for row in table.rows:
        if row in sections:
            section = row.text(0).rstrip(":")
            continue
        labels = [row.text(at) for at in labelled]
        for at in columns:
            if at < len(row.cells) and (row.cells[at].unread or not row.cells[at].is_missing):
                figure = _named(Figure(row, row.cells[at]), heads(table, at), [section, *labels], caption)
                yield _valued(figure, heads(table, at), [section, *labels], caption)


def _sections(table: Table, labelled: Sequence[int]) -> frozenset[Row]:
    """The rows that name those below them: "Cereals:". A label without figures may as well be a gap in the table.

    It names a section where it ends in a colon or is merged over the columns, or where labels come back below others.
    """
    lone = [row for row in table.rows if len(row.filled) == 1 and row.filled[0].column == 1]
    labels = Counter(tuple(row.text(at) for at in labelled) for row in table.rows)
    come_back = any(count > 1 for count in labels.values())
    return frozenset(row for row in lone if come_back or row.text(0).endswith(":") or any(c.spread for c in row.cells))


def _caption(table: Table, labelled: Sequence[int], *, sheet_matters: bool) -> _Caption:
    title = table.titles[0] if table.titles else ""
    corner = [split_unit(head) for at in labelled for head in heads(table, at)]
    affixes = [*(split_unit(line)[1] for line in table.titles), *(affix for _, affix in corner)]
    # "Region" says what the labels are; "Budget of the town, in million euros" what the figures are of.
    measured = next((text for text, affix in corner if affix), "")
    named, of_title = split_unit(title)
    measure, period = _dated(named or measured or (table.sheet if sheet_matters else ""))
    is_measured = bool(of_title) if named else bool(measured)
    return _Caption(measure, period, next(filter(None, affixes), Affix()), _has_decimal_commas(table), is_measured)


def _dated(title: str) -> tuple[str, str]:
    """What a title speaks of, and the year where it ends in one: "Exports, 2024"; several years are its columns'."""
    found = _DATED.search(title)
    if not found:
        return title, ""
    return title[: found.start()], found["years"] if YEAR.fullmatch(found["years"]) else ""


def _has_decimal_commas(table: Table) -> bool:
    return any(cell.is_figure and _DECIMAL_COMMA.fullmatch(cell.text) for row in table.rows for cell in row.cells)


# --- What a figure is of


def _named(figure: Figure, above: Sequence[str], labels: Sequence[str], caption: _Caption) -> Figure:
    """The figure with what its heads and labels say of it; the title tells what no head does."""
    over, beside = ([split_unit(text)[0] for text in texts] for texts in (above, labels))
    measures, subjects = ([text for text in texts if _is_words(text)] for texts in (over, beside))
    if caption.measure and (caption.is_measured or not measures):
        measures = [caption.measure, *measures]
    period = next(filter(None, map(_period, (*over, *beside))), caption.period)
    place = next(filter(None, map(_country, (*over, *beside))), "")
    subject = next((text for text in reversed(subjects) if fold(text) not in _TOTALS), "")
    parts = tuple(dict.fromkeys([*measures, *subjects]))
    return replace(figure, parts=parts, scope=Scope(place=place, period=period), subject=subject)


def _is_words(text: str) -> bool:
    return bool(text) and not _period(text) and not _country(text)


@cache
def _country(text: str) -> str:
    """The text where it names a country, a capital or a part of the world, and nothing else."""
    return text if fold(text) in {name for name, _ in country_names()} else ""


@cache
def _period(text: str) -> str:
    """The text where it is a date or a span of them, and nothing else."""
    if not text or YEAR.fullmatch(text):
        return text
    found = find_values(text)
    is_whole = len(found) == 1 and (found[0].start, found[0].end) == (0, len(text))
    return text if is_whole and isinstance(found[0].value, Date) else ""


# --- The value of a figure


def _unit_of(affixes: Sequence[Affix], whole: Affix) -> tuple[str, Affix]:
    """The unit that heads and labels give together, or else the title; and why none can be told."""
    given = list(dict.fromkeys(affix for affix in affixes if affix))
    units, scales = {affix.unit for affix in given if affix.unit}, {affix.scale for affix in given if affix.scale}
    if len(units) > 1 or len(scales) > 1 or ("%" in units and scales):
        return f"its head and its label give two units: {' and '.join(join_unit('1', each) for each in given)}", Affix()
    if not given:
        return "", whole
    before, after = max(each.before for each in given), max(each.after for each in given)
    scale = max(each.scale for each in given)
    if not units and whole.scale == "":
        before, after = whole.before, "" if whole.after == "%" else whole.after
    return "", Affix(before, scale, after)


def _valued(figure: Figure, above: Sequence[str], labels: Sequence[str], caption: _Caption) -> Figure:
    """The figure with its value, or with the reason why none can be told."""
    section, label = labels[0], labels[-1]
    doubt, unit = _unit_of([split_unit(text)[1] for text in (*above, *labels)], caption.affix)
    if not labels[1]:
        doubt = "the first cell of its row is empty, so what it is of is not told"
    if any(_CONTROL.search(text) for text in (*above, *labels, figure.row.line)):
        doubt = "a control character in its row or head"
    if section and fold(label) in _TOTALS:
        doubt = f'"{label}" below "{section}": of that part, or of all?'
    return replace(figure, doubt=doubt) if doubt else _with_value(figure, unit, has_commas=caption.has_decimal_commas)


def _with_value(figure: Figure, unit: Affix, *, has_commas: bool) -> Figure:
    """The figure with what its cell and its unit make, or with the reason why its cell gives none."""
    text = _NOTE_MARK.sub(lambda found: found["unit"] or "", figure.cell.text).removeprefix("+")
    if figure.cell.unread:
        return replace(figure, doubt=figure.cell.unread)
    if has_commas and _EITHER.fullmatch(text):
        return replace(figure, doubt=f'"{text}" in a table with decimal commas: a decimal mark, or one that groups digits?')
    if _IN_BRACKETS.fullmatch(text):
        return replace(figure, doubt=f'"{text}" in brackets: below zero, or an aside?')
    value = join_unit(text, unit) if _BARE.fullmatch(text) else _own_unit(text, unit)
    if value is None:
        return replace(figure, doubt=f'"{text}" has a unit, and its head gives another: {join_unit("1", unit)}')
    doubt = _unreadable(value)
    return replace(figure, doubt=doubt) if doubt else replace(figure, value=value)


def _own_unit(text: str, unit: Affix) -> str | None:
    """A figure that brings its unit, with the scale that its head adds; None where the two contradict each other."""
    if not unit:
        return text
    own, told = (_quantity(each) for each in (text, join_unit("1", unit)))
    if own is None or told is None or (own.unit != told.unit and told.unit):
        return None if own else text
    if not unit.scale:
        return text
    return None if any(char.isalpha() for char in text) else f"{text} {unit.scale}"


def _quantity(text: str) -> Quantity | None:
    found = [mention.value for mention in find_values(text)]
    return found[0] if len(found) == 1 and isinstance(found[0], Quantity) else None


def _unreadable(value: str) -> str:
    """Why a value is no figure; empty for one."""
    found = find_values(value)
    if len(found) == 1 and isinstance(found[0].value, Date):
        return f'"{value}" reads as a date, and not as a figure'
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(value)):
        return f'"{value}" is not read as one figure'
    return ""
