"""Times of day, told from scores, prices and lengths of time."""

from __future__ import annotations

import pytest

from factcheck.find import find_values
from factcheck.model import Mention
from factcheck.values import Quantity
from factcheck.values.show import show

READ = {
    "The ship left at 6.10pm.": ["18:10"],
    "The vessel cleared the quay at 18:25, with a mean wind of 41 knots.": ["18:25", "41 knots"],
    "It went out at 5 p.m. on June 20.": ["17:00", "20 June"],
    "The session rose at 9:50 p.m.": ["21:50"],
    "Open from 9am to 5pm.": ["09:00", "17:00"],
    "The gate closed at noon, and the lights went out at midnight.": ["12:00", "00:00"],
    "It struck at 12.30 a.m. and again at 12.30 p.m.": ["00:30", "12:30"],
    "The alarm came at 0714 hours, or 07:14 GMT.": ["07:14"],
    "They won 3:1, then lost 2:10.": ["3–1", "2–10"],
    "A ratio of 12:15, says Genesis 18:25.": [],
    "He ran it in 9:58.": [],
}


def times(text: str) -> list[Mention]:
    return [m for m in find_values(text) if isinstance(m.value, Quantity) and m.value.unit == "clock"]


@pytest.mark.parametrize(("text", "shown"), READ.items())
def test_times_are_read_as_minutes_after_midnight(text: str, shown: list[str]) -> None:
    assert [show(m.value) for m in times(text)] == [each for each in shown if ":" in each]
    assert all(text[m.start : m.end] == m.text for m in times(text))


@pytest.mark.parametrize("words", ["shortly after", "around", "by", "until", "just before"])
def test_a_time_that_is_rough_is_not_told_to_the_minute(words: str) -> None:
    (time,) = times(f"It began {words} 5 p.m. that day.")
    assert isinstance(time.value, Quantity)
    assert time.value.resolution == 60
