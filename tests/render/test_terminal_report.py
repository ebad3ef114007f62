"""The verify report for people."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode

from factcheck.model import Claim, Document, Kind, Outcome, Reason, Report, Verdict
from factcheck.render.terminal import Detail, render_reports
from tests.render.report_builder import (
    BASE,
    COST_COURIER,
    COST_POST,
    DRAFT,
    draft_report,
    evidence,
    finding,
    one_conflict,
    report,
)

if TYPE_CHECKING:
    from syrupy.assertion import SnapshotAssertion


class TextFile(SingleFileSnapshotExtension):
    """A snapshot as a text file of its own, to be read as the user would."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def page(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    return snapshot.use_extension(TextFile)


@pytest.mark.parametrize("width", [40, 80, 120, 160])
def test_a_report_without_colour(width: int, page: SnapshotAssertion) -> None:
    assert render_reports([draft_report()], BASE, width=width) == page


def test_a_report_in_colour(page: SnapshotAssertion) -> None:
    assert render_reports([draft_report()], BASE, colour=True) == page


def test_a_verbose_report(page: SnapshotAssertion) -> None:
    assert render_reports([draft_report()], BASE, detail=Detail.ALL) == page


def test_several_drafts_of_which_one_could_not_be_read(page: SnapshotAssertion) -> None:
    reports = [draft_report("one.txt"), draft_report("two.txt"), clean_report()]
    assert render_reports(reports, BASE, unread=["three.txt"]) == page


def clean_report(*, borne_out: bool = True) -> Report:
    document = Document("clean.txt", "The bridge cost $41 million. It was windy.")
    verdict, reason = (Verdict.SUPPORTED, Reason.EQUAL) if borne_out else (Verdict.UNVERIFIED, Reason.NO_CLAIM)
    shown = [evidence(COST_POST, Outcome.AGREES)] if borne_out else []
    return report(document, finding(document, "$41 million", verdict, reason, *shown))


@pytest.mark.parametrize("width", [1, 24, 40, 60, 80, 109, 110, 160, 10_000])
@pytest.mark.parametrize("detail", Detail)
def test_no_line_is_wider_than_the_page(width: int, detail: Detail) -> None:
    text = render_reports([draft_report()], BASE, width=width, detail=detail)
    assert max(map(cell_len, text.splitlines())) <= max(width, 24)


def test_contradicted_comes_before_disputed_and_else_the_order_of_the_text_holds() -> None:
    text = render_reports([draft_report()], BASE)
    assert re.findall(r"^draft.txt:(\d+:\d+)  ([A-Z]+)", text, re.MULTILINE) == [
        ("1:98", "CONTRADICTED"),
        ("3:1", "CONTRADICTED"),
        ("2:1", "DISPUTED"),
    ]


@pytest.mark.parametrize(
    ("draft", "quote", "told"),
    [
        ("The port did not approve it.", "the port approved it", "the draft denies what a source says"),
        ("The port approved it.", "the port has not approved it", "the draft says what a source denies"),
        ("The port approved it.", "the port rejected it", "the opposite of what a source says"),
    ],
)
def test_a_denial_tells_who_denies(draft: str, quote: str, told: str) -> None:
    document = Document("draft.txt", draft)
    shown = evidence(Claim("a", "quayside", quote=quote), Outcome.CONFLICTS, Reason.NEGATED)
    denied = finding(document, draft, Verdict.CONTRADICTED, Reason.NEGATED, shown, kind=Kind.STATEMENT)
    text = render_reports([report(document, denied)], BASE)
    assert f"draft.txt:1:1  CONTRADICTED  {told}\n" in text
    assert ("  The port did not approve it.\n               ^^^\n" in text) == ("not" in draft)


def test_a_name_that_conflicts_is_shown_as_the_source_spells_it() -> None:
    document = Document("draft.txt", "Ana Orlowa built it.")
    right = replace(evidence(COST_POST, Outcome.CONFLICTS, Reason.MISSPELT), value="Ana Orlova")
    alike = replace(evidence(COST_COURIER, Outcome.AGREES), value="Ana Orlova")
    name = finding(document, "Ana Orlowa", Verdict.DISPUTED, Reason.MISSPELT, right, alike, kind=Kind.NAME)
    text = render_reports([report(document, name)], BASE)
    assert re.search(r"the draft says +Ana Orlowa\n +conflicts +Ana Orlova  Harbour Post", text)
    assert re.search(r"agrees +Ana Orlowa  Port Sela Courier", text)


def test_no_conflict_is_not_said_to_be_the_truth() -> None:
    text = render_reports([clean_report()], BASE)
    assert "No conflict with the claim base.\n" in text
    assert "1 of 2 sentences, without a figure, date or name" in text


def test_silence_of_the_sources_is_named() -> None:
    assert "though nothing is borne out by it either" in render_reports([clean_report(borne_out=False)], BASE)


def test_a_draft_without_anything_to_check_is_not_called_free_of_conflicts() -> None:
    text = render_reports([report(Document("a.txt", "It was windy."))], BASE)
    assert "Nothing to check" in text
    assert "No conflict" not in text


def test_what_was_not_checked_is_told_per_draft_where_there_are_several() -> None:
    text = render_reports([draft_report("one.txt"), clean_report()], BASE)
    assert "relative dates (last week): give --as-of (one.txt)" in text


def test_conflicts_alone_leave_nothing_where_there_are_none() -> None:
    assert render_reports([clean_report()], BASE, detail=Detail.CONFLICTS) == ""


def test_conflicts_alone_leave_out_counts_and_closing() -> None:
    text = render_reports([draft_report()], BASE, detail=Detail.CONFLICTS)
    assert text.count("Why:") == 3
    assert "supported" not in text
    assert "Not checked" not in text


def test_several_claims_of_one_source_with_one_value_are_shown_once() -> None:
    document = Document("a.txt", "It cost $43 million.")
    again = Claim("again", "harbour-post", quote="the $41 million bridge", value="$41 Million")
    conflicts = [evidence(claim, Outcome.CONFLICTS, Reason.DIFFERENT_VALUE) for claim in (COST_POST, again)]
    found = finding(document, "$43 million", Verdict.CONTRADICTED, Reason.DIFFERENT_VALUE, *conflicts)
    assert render_reports([report(document, found)], BASE).count("Harbour Post") == 1


def test_evidence_from_the_draft_names_its_line() -> None:
    earlier = Claim("earlier", "draft", quote="It cost $41 million.", value="$41 million", line=2)
    text = render_reports([one_conflict("It cost $43 million.", (8, 19), earlier)], BASE)
    assert "the draft, line 2\n" in text


def test_a_relative_date_is_shown_with_the_day_it_means() -> None:
    from datetime import date

    from factcheck.values import Date

    known = Date(date(2031, 5, 2), date(2031, 5, 3))
    claim = Claim("opened", "harbour-post", quote="opened two days ago", value="two days ago", known=known)
    text = render_reports([one_conflict("It opened on 3 May.", (13, 18), claim)], BASE)
    assert "“opened two days ago” (2 May 2031)\n" in text


# --- Draft text is never markup, and what cannot be seen is never printed

MARKUP = "[sic], [/x], [bold]x[/bold], :100:, 1:100:5, [link=https://a.example]b[/link] and \\[x]"


def test_what_looks_like_markup_is_shown_as_written() -> None:
    text = f"{MARKUP} cost 5%."
    for width in (80, 160):
        shown = render_reports([one_conflict(text, (0, len(MARKUP)))], BASE, width=width)
        assert "".join(MARKUP.split()) in "".join(re.sub(r"[\s^]", "", shown))


def marked_text(plain: str) -> str:
    """What stands above the "^" of a report."""
    lines = plain.splitlines()
    marked = []
    for above, below in pairwise(lines):
        if below.strip() and not below.strip(" ^"):
            columns = "".join(char * cell_len(char) for char in above)
            marked.append("".join(columns[at] for at, mark in enumerate(below) if mark == "^"))
    return "".join(marked)


def test_the_mark_stands_under_the_mention() -> None:
    text = render_reports([one_conflict(DRAFT.partition("\n")[0], (97, 108))], BASE)
    assert marked_text(text) == "$43 million"


def test_the_mark_follows_a_mention_over_the_end_of_a_line() -> None:
    text = "The port paid the builders of the bridge forty-three million dollars in all."
    start = text.index("forty")
    shown = render_reports([one_conflict(text, (start, start + 27))], BASE, width=60)
    assert marked_text(shown).replace(" ", "") == "forty-threemilliondollars"[:25]
    assert sum(not row.strip(" ^") and "^" in row for row in shown.splitlines()) == 2


def test_the_mark_stands_right_after_wide_characters() -> None:
    text = "日本語の文章 cost 43% in all."
    start = text.index("43%")
    assert marked_text(render_reports([one_conflict(text, (start, start + 3))], BASE)) == "43%"


def test_colour_underlines_and_needs_no_marks() -> None:
    shown = render_reports([one_conflict("It cost 43%.", (8, 11))], BASE, colour=True)
    assert "\x1b[1;4m43%\x1b[0m" in shown
    assert "^" not in shown


def test_a_sentence_without_an_end_is_cut_around_the_mention() -> None:
    text = "word " * 2000 + "43% " + "word " * 2000
    shown = render_reports([one_conflict(text, (10_000, 10_003))], BASE, detail=Detail.CONFLICTS)
    sentence = shown.partition("CONTRADICTED")[2].partition("the draft says")[0]
    assert marked_text(sentence) == "43%"
    assert sentence.count("...") == 2
    assert 100 < sentence.count("word") < 200


UNSEEN = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
trouble = st.text(
    st.one_of(
        st.characters(),
        st.sampled_from("\x1b\x9b\x07\r\n\t\v\x85\xad\u200b\u200d\u202e\u2066\u2028\u2060\ufeff\U000e0041[]/:"),
    ),
    min_size=1,
    max_size=120,
)


@given(trouble, st.integers(0, 119), st.integers(1, 20), st.sampled_from([24, 40, 80, 160]), st.sampled_from(Detail))
def test_nothing_unseen_is_printed(text: str, start: int, length: int, width: int, detail: Detail) -> None:
    start = min(start, len(text) - 1)
    claim = Claim(text, text, quote=text, value=text)
    source = one_conflict(text, (start, min(start + length, len(text))), claim)
    shown = render_reports([source], BASE, width=width, detail=detail, unread=[text])
    assert not {char for char in shown if unicodedata.category(char) in UNSEEN} - {"\n"}


@given(trouble)
def test_what_is_printable_survives(text: str) -> None:
    text = f"[sic] {text} [/x]"
    shown = render_reports([one_conflict(text, (0, 5))], BASE, width=160, detail=Detail.CONFLICTS)
    assert "[sic]" in shown
    assert "[/x]" in shown
