"""What holds for every text and every value, not for three of them."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from itertools import pairwise, product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from factcheck import ClaimBase, compare_names, find_mentions, verify
from factcheck.claims.relate import relate_claims
from factcheck.compare import compare_values
from factcheck.find.dates import read_date
from factcheck.find.quantities import read_quantity
from factcheck.lexicon.units import UNITS
from factcheck.model import Claim, Outcome
from factcheck.segment import segment
from factcheck.values import Date, Quantity
from factcheck.values.show import show

_WORDS = st.sampled_from(
    "over 17% of women in Port Sela hold 1,238 seats since 16 June 2024 , . “ ” about half one in eight $3bn two days ago "
    "Ana Orlova the Senate and 60-78% not ½ 3/4 2025-2028 May ( ) — \n\n [sic] 12:30 −5 hundred and million "
    "next Monday the next day that year last week 3-1 won half a year a quarter minus point nought 1.234 3/4/2024 "
    "20240616 the Easter 2018 early end of century 19th first USD50 12kg 5 ft 2 in dollars cents MM k between from 15 "
    "thirds every than or equal to ' Салтанат 高 \u00ad \u200b ³ ３４ 1e5".split(" ")
)
TEXTS = st.one_of(st.text(max_size=80), st.lists(_WORDS, max_size=25).map(" ".join))
NUMBERS = st.decimals(min_value=0, max_value=10**9, places=2, allow_nan=False) | st.integers(0, 10**9).map(Decimal)
COMPARATORS = ["", "over ", "at least ", "under ", "at most ", "about ", "nearly ", "just over "]
UNIT_KEYS = sorted(UNITS.keys() - {"fraction", "times", "second"})


@given(TEXTS)
def test_spans_equal_their_text(text: str) -> None:
    for mention in find_mentions(text, date(2024, 6, 20)):
        assert text[mention.start : mention.end] == mention.text
    for sentence in segment(text):
        assert text[sentence.start : sentence.end] == sentence.text


@given(TEXTS)
def test_mentions_never_overlap(text: str) -> None:
    found = find_mentions(text)
    assert all(one.end <= other.start for one, other in pairwise(found))


@given(TEXTS)
def test_a_value_agrees_with_itself(text: str) -> None:
    for mention in find_mentions(text, date(2024, 6, 20)):
        comparison = compare_values(mention.value, mention.value)
        if any(char.isalnum() for char in mention.text):
            assert comparison.relation is Outcome.AGREES, mention


@given(NUMBERS, st.sampled_from(COMPARATORS), st.sampled_from(UNIT_KEYS))
def test_a_quantity_shown_reads_back_as_the_same(number: Decimal, comparator: str, unit: str) -> None:
    known = UNITS[unit]
    quantity = read_quantity(f"{comparator}{known.before}{number:,f}{known.after}")
    assert quantity is not None
    assert read_quantity(show(quantity)) == quantity


@given(st.integers(1, 999), st.integers(2, 1000))
def test_a_fraction_shown_reads_back_as_the_same(part: int, whole: int) -> None:
    if part < whole:
        quantity = read_quantity(f"{part} out of {whole}")
        assert quantity is not None
        assert read_quantity(show(quantity)) == quantity


@given(st.dates(date(1600, 1, 1), date(2090, 1, 1)), st.booleans())
def test_a_date_shown_reads_back_as_the_same(day: date, whole_month: bool) -> None:
    value = read_date(f"{day:%B} {day.year}") if whole_month else Date(day, day + timedelta(days=1))
    assert value is not None
    assert read_date(show(value)) == value


QUANTITIES = st.builds(
    lambda number, comparator, unit: read_quantity(f"{comparator}{UNITS[unit].before}{number}{UNITS[unit].after}"),
    st.integers(0, 60),
    st.sampled_from(COMPARATORS),
    st.sampled_from(["", "%", "USD", "year"]),
)
DATES = st.builds(lambda day, days: Date(day, day + timedelta(days=days)), st.dates(date(2020, 1, 1), date(2022, 1, 1)),
                  st.sampled_from([1, 30, 365, 900]))  # fmt: skip


@given(st.one_of(QUANTITIES, DATES), st.one_of(QUANTITIES, DATES))
def test_the_relation_of_two_claims_is_symmetric(one: Quantity | Date, other: Quantity | Date) -> None:
    claims = [Claim(str(n), "s", "quote", value=str(value), known=value) for n, value in enumerate((one, other))]
    assert relate_claims(claims[0], claims[1]) == relate_claims(claims[1], claims[0])


@given(TEXTS, TEXTS)
def test_no_two_names_raise(one: str, other: str) -> None:
    assert compare_names(one, other).relation in Outcome


PARAGRAPH = "The choir of Lowmere sang for 300 guests on 2 October 2019. Bakers sold 45 kg of bread there."
DRAFTS = [
    "Women hold 17% of the seats on the council.",
    "In Marrow Bay 8.74% of ferries ran late. The harbour bridge opened on 5 May 2031.",
    "The council did not sell the old lighthouse. Over 4,000 cyclists cross the bridge every day.",
]


@pytest.mark.parametrize(("draft", "first"), list(product(DRAFTS, [True, False])))
def test_an_unrelated_paragraph_changes_no_finding(town: ClaimBase, draft: str, first: bool) -> None:
    alone = verify(draft, town).findings
    text = f"{PARAGRAPH}\n\n{draft}" if first else f"{draft}\n\n{PARAGRAPH}"
    shift = len(PARAGRAPH) + 2 if first else 0
    beside = {f.start - shift: f for f in verify(text, town).findings}
    for finding in alone:
        other = beside[finding.start]
        assert (finding.verdict, finding.reason, finding.evidence) == (other.verdict, other.reason, other.evidence)


@settings(max_examples=50)
@given(TEXTS)
def test_no_draft_raises(town: ClaimBase, text: str) -> None:
    report = verify(text, town)
    assert all(text[f.start : f.end] == f.text for f in report.findings)
