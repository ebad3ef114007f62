"""A change taken back leaves what came after it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.curate.undo import reverted

LINES = st.lists(st.sampled_from(["a\n", "b\n", "status: proposed\n", "c\n", "d"]), max_size=8).map("".join)


@given(LINES, LINES)
def test_without_another_change_all_comes_back(before: str, after: str) -> None:
    assert reverted(before, after, after) == before


@given(LINES, LINES)
def test_a_step_that_changed_nothing_changes_nothing(before: str, now: str) -> None:
    assert reverted(before, before, now) == now


@given(st.integers(0, 5), st.integers(0, 5))
def test_two_changes_of_different_lines_come_apart(one: int, other: int) -> None:
    lines = [f"line {number}\n" for number in range(6)]
    after = [*lines]
    after[one] = "changed\n"
    now = [*after]
    now[other] = "theirs\n"
    told = reverted("".join(lines), "".join(after), "".join(now))
    if one == other:
        assert told is None
    else:
        assert told is not None
        assert told.splitlines(keepends=True) == [*now[:one], lines[one], *now[one + 1 :]]


def test_what_was_taken_out_comes_back_where_it_was() -> None:
    assert reverted("a\nb\nc\n", "a\nc\n", "x\na\nc\ny\n") == "x\na\nb\nc\ny\n"
