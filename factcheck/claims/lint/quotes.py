"""Quotes against their sources: word for word, on the line that is named, and the value in its quote."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import PurePath

from factcheck.claims.edit import Edit
from factcheck.claims.lint.problem import Found
from factcheck.claims.lint.written import WrittenBase, WrittenClaim, at, rewritten
from factcheck.claims.nodes import ScalarNode
from factcheck.claims.passages import Passage, SourceText, difference, fold_typography
from factcheck.errors import UnreadableError
from factcheck.find import find_values

# Files whose rows are quoted, and whose heads give the unit of a value.
TABLES = (".csv", ".tsv", ".xlsx")


def source_files(written: WrittenBase) -> Iterator[Found]:
    """Files of sources that cannot be read, and sources with quotes but without a file."""
    quoted = {each.claim.source for each in written.claims if each.claim.quote}
    for name in written.contents.sources:
        node = written.field("sources", name, "file")
        if node is None:
            if name in quoted:
                yield _unchecked(written, name)
        elif isinstance(error := written.sources.get(name), UnreadableError):
            yield _unread(node, error)


def _unchecked(written: WrittenBase, name: str) -> Found:
    hint = 'keep a copy of the source beside the base, and name it: file: "…"'
    return at(written.entry("sources", name)[0], "quotes-unchecked", f'the quotes of "{name}" are not checked', hint)


def _unread(node: ScalarNode, error: UnreadableError) -> Found:
    if error.cause != "no such file":
        return at(node, "source-file-unread", f"{PurePath(node.text).name}: {error.cause}", error.hint)
    hint = error.hint if error.hint != "check the path" else "the path counts from the folder of the claim base"
    return at(node, "source-file-missing", f'no file "{node.text}" beside the claim base', hint)


def quotes_in_sources(written: WrittenBase) -> Iterator[Found]:
    """Quotes that their sources do not hold, hold in other typography, or hold on another line."""
    for each in written.claims:
        quote, source = each.value("quote"), written.sources.get(each.claim.source)
        if quote is not None and quote.text.strip() and isinstance(source, SourceText):
            yield from _checked(written, each, quote, source)


def _checked(written: WrittenBase, each: WrittenClaim, quote: ScalarNode, source: SourceText) -> Iterator[Found]:
    text = quote.text.strip()
    passages = source.passages(text)
    if not passages and (passages := source.alike(text)):
        yield _typography(quote, text, passages[0])
    if passages:
        yield from _line(each, passages)
    else:
        yield _not_verbatim(written, each.claim.source, quote, source)


def _typography(quote: ScalarNode, text: str, passage: Passage) -> Found:
    hint = "write what the source writes"
    message = "the quote differs from its source in quotation marks, dashes, blanks or hidden characters"
    is_whole = fold_typography(text).text == fold_typography(passage.text).text
    fix = (
        rewritten(quote, " ".join(re.split(r"[ \t\r\n]+", passage.text)))
        if is_whole and passage.text.isprintable()
        else None
    )
    return at(quote, "quote-typography", message, hint, difference(text, passage.text) if is_whole else "", fix)


def _line(each: WrittenClaim, passages: list[Passage]) -> Iterator[Found]:
    node, line = each.value("line"), each.claim.line
    if node is None or not line or any(passage.line <= line <= passage.last_line for passage in passages):
        return
    nearest = min(passages, key=lambda passage: abs(passage.line - line))
    message = f"the quote does not stand on line {line} of its source, but on line {nearest.line}"
    fix = Edit(node.start, node.end, str(nearest.line))
    yield at(node, "quote-wrong-line", message, f"write {nearest.line}", fix=fix)


def _not_verbatim(written: WrittenBase, source: str, quote: ScalarNode, text: SourceText) -> Found:
    if other := _elsewhere(written, source, quote.text):
        message, hint = "the quote is not in its source", f'it stands in "{other}": is that the source?'
        return at(quote, "quote-not-verbatim", message, hint)
    passage = text.nearest(quote.text)
    if passage is None:
        return at(quote, "quote-not-verbatim", "nothing like the quote is in its source", "is it the right source?")
    told = difference(quote.text, passage.text)
    message = f"the quote is not in its source; the nearest passage is on line {passage.line}"
    return at(quote, "quote-not-verbatim", message, "copy the words of the source", told)


def _elsewhere(written: WrittenBase, source: str, quote: str) -> str:
    """Another source of the base that holds the quote."""
    others = ((name, text) for name, text in written.sources.items() if name != source)
    return next((name for name, text in others if isinstance(text, SourceText) and text.alike(quote.strip())), "")


# --- The value and its quote


def values_in_quotes(written: WrittenBase) -> Iterator[Found]:
    """Values that are not in their quotes."""
    for each in written.claims:
        value, quote = each.value("value"), each.claim.quote
        if value is None or not quote or not value.text.strip() or _holds(quote, value.text):
            continue
        if _is_of_table(written, each) and _holds_number(quote, value.text):
            continue  # the head of the column gives the unit
        hint = _hint_for(quote, value.text)
        yield at(value, "value-not-in-quote", f'the value "{value.text.strip()}" is not in the quote', hint)


def _is_of_table(written: WrittenBase, each: WrittenClaim) -> bool:
    source = written.contents.sources.get(each.claim.source)
    return source is not None and source.file.lower().endswith(TABLES)


def _holds_number(quote: str, value: str) -> bool:
    number = re.search(r"\d[\d.,]*", value)
    return number is not None and number[0].rstrip(".,") in quote  # a comma parts cells here, and no digits


def _holds(quote: str, value: str) -> bool:
    """Is the value in the quote, in whole words and numbers? "41" is not in "$41.5 million"."""
    wanted, within = fold_typography(value).text.casefold(), fold_typography(quote).text.casefold()
    number_before, number_after = r"(?<![\d][.,])", r"(?![.,]\d)"
    before = r"(?<!\w)" + (number_before if wanted[:1].isdigit() else "") if wanted[:1].isalnum() else ""
    after = r"(?!\w)" + (number_after if wanted[-1:].isdigit() else "") if wanted[-1:].isalnum() else ""
    return re.search(before + re.escape(wanted) + after, within) is not None


def _hint_for(quote: str, value: str) -> str:
    from rapidfuzz import fuzz, process

    stated = [mention.text for mention in find_values(quote)]
    nearest = process.extractOne(value, stated, scorer=fuzz.ratio)
    return f'the quote states "{nearest[0]}"' if nearest else "copy the value from the quote, or quote more of the source"
