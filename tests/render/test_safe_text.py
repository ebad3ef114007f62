"""Text of a document on its way to a terminal."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.render.safe import safe

# A family, a rainbow flag, a woman of a skin colour at a computer.
JOINED = (
    "\U0001f469\u200d\U0001f469\u200d\U0001f467\u200d\U0001f466",
    "\U0001f3f3\ufe0f\u200d\U0001f308",
    "\U0001f469\U0001f3fd\u200d\U0001f4bb",
)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),  # colours
        ("a\x9b31mb", "a\\x9b31mb"),  # the same in one C1 character
        ("a\x07b\x00c\x7fd", "a\\x07b\\x00c\\x7fd"),
        ("1\u200b7%", "1\\u200b7%"),  # zero width
        ("1\u200d7%", "1\\u200d7%"),  # a joiner that joins no emoji
        ("\U0001f469\u200d 7%", "\U0001f469\\u200d 7%"),
        ("\u202e%71", "\\u202e%71"),  # right to left
        ("\u2066a\u2069", "\\u2066a\\u2069"),
        ("soft\xadhyphen", "soft\\xadhyphen"),
        ("\ufeffstart", "\\ufeffstart"),
        ("tag\U000e0041", "tag\\U000e0041"),
        ("\u3164\u115f\ufe0f"[:2], "\\u3164\\u115f"),  # letters that show nothing
        ("\udc80", "\\udc80"),  # a byte of a file name that is no UTF-8
        ("two\nlines\tand\r\nmore\u2028here\x85end", "two lines and more here end"),
        ("5\u00a0million, 40\u202f000", "5 million, 40 000"),
    ],
)
def test_what_cannot_be_seen_is_shown_or_folded(text: str, shown: str) -> None:
    assert safe(text) == shown


@pytest.mark.parametrize("text", ["17% of “seats” – [sic]", "Қазақстан", "日本語", "e\u0301", "🙂", "[/x] :100:", *JOINED])
def test_what_can_be_seen_stays(text: str) -> None:
    assert safe(text) == text


@given(st.text() | st.text(alphabet="\u200d\ufe0f\U0001f469\U0001f308a \u2764"))
def test_the_outcome_is_printable_and_safe_again(text: str) -> None:
    assert re.sub("[^a ]\u200d(?=[^a ])", "", safe(text)).isprintable()
    assert safe(safe(text)) == safe(text)
