"""The screen of curation, without a terminal: what each key does to the file, and what is shown."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from pathlib import Path

import pytest

pytest.importorskip("textual")

from textual.pilot import Pilot
from textual.widgets import Input, OptionList, Static

from factcheck.claims.load import load_claims
from factcheck.curate.screen import Curate

BASE = """\
version: 1
sources:
  post: {title: "Harbour Post", file: "post.txt"}
  record: {title: "Town Record"}
topics:
  bridge-cost: {question: "What did the harbour bridge cost?", terms: [cost, bill]}
claims:
  - id: cost-record    # ours
    topic: bridge-cost
    source: record
    quote: "the final bill for the harbour bridge was 38 million dollars"
    value: "38 million dollars"
  - id: cost-post
    topic: bridge-cost
    source: post
    quote: "The final bill for the harbour bridge was 41 million dollars."
    value: "41 million dollars"
    line: 1
    status: proposed
  - id: cars-post
    source: post
    quote: "Some 12,400 cars cross it every day."
    value: "Some 12,400"
    status: proposed
  - id: cars-again
    source: post
    quote: "Some 12,400 cars"
    value: "Some 12,400"
    status: proposed
"""
POST = "The final bill for the harbour bridge was 41 million dollars. Some 12,400 cars cross it every day.\n"
Steps = Callable[[Curate, Pilot[None]], Awaitable[None]]


@pytest.fixture
def base(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    (tmp_path / "post.txt").write_text(POST, encoding="utf-8")
    path = tmp_path / "claims.yaml"
    path.write_text(BASE, encoding="utf-8")
    return path


def session(base: Path, steps: Steps, size: tuple[int, int] = (80, 24)) -> None:
    """Run a session of some steps on a screen of a size."""

    async def run() -> None:
        screen = Curate(str(base))
        async with screen.run_test(size=size) as pilot:
            await screen.workers.wait_for_complete()
            await pilot.pause()
            await steps(screen, pilot)

    asyncio.run(run())


def statuses(base: Path) -> dict[str, str]:
    return {claim.id: str(claim.status) for claim in load_claims(str(base)).claims}


def shown(screen: Curate, widget: str) -> str:
    return str(screen.query_one(widget, Static).content)


@pytest.mark.parametrize("size", [(80, 24), (160, 50)])
def test_the_claim_is_shown_in_its_context_with_what_conflicts(base: Path, size: tuple[int, int]) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        page = shown(screen, "#page")
        assert "“The final bill for the harbour bridge was 41 million dollars.” Some 12,400 cars" in page
        assert "Conflicts with 38 million dollars  Town Record" in page
        assert shown(screen, "#head").startswith("claims.yaml   1 of 3")

    session(base, steps, size)


def test_keys_accept_and_reject_and_each_step_is_written_at_once(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("a")
        assert statuses(base)["cost-post"] == "current"
        await pilot.press("r")
        assert statuses(base)["cars-post"] == "rejected"
        assert "1 accepted  1 rejected" in shown(screen, "#head")

    session(base, steps)


def test_undo_brings_the_bytes_back(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("a", "s", "r", "u", "u", "u")
        assert base.read_text(encoding="utf-8") == BASE

    session(base, steps)


def test_undo_leaves_what_another_program_has_changed_elsewhere(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("a")
        base.write_text("# more\n" + base.read_text(encoding="utf-8").replace("    # ours", ""), encoding="utf-8")
        await pilot.press("u")
        assert base.read_text(encoding="utf-8") == "# more\n" + BASE.replace("    # ours", "")

    session(base, steps)


def test_undo_refuses_where_another_program_has_changed_the_same_lines(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("a")
        changed = base.read_text(encoding="utf-8").replace("status: current", "status: superseded")
        base.write_text(changed, encoding="utf-8")
        await pilot.press("u")
        assert base.read_text(encoding="utf-8") == changed
        assert any("has changed these lines" in note.message for note in screen._notifications)

    session(base, steps)


def test_a_claim_is_edited_in_a_form(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("e")
        screen.screen.query_one("#statement", Input).value = "The bridge cost 41 million dollars."
        screen.screen.query_one("#scope-period", Input).value = "2031"
        await pilot.press("enter")
        await pilot.pause()
        claim = next(each for each in load_claims(str(base)).claims if each.id == "cost-post")
        assert (claim.statement, claim.scope.period) == ("The bridge cost 41 million dollars.", "2031")

    session(base, steps)


def test_an_edit_that_would_break_the_base_is_told_and_changes_nothing(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("e")
        screen.screen.query_one("#topic", Input).value = "nowhere"
        await pilot.press("enter")
        await pilot.pause()
        assert base.read_text(encoding="utf-8") == BASE
        assert any('no topic "nowhere"' in note.message for note in screen._notifications)

    session(base, steps)


def test_a_claim_is_merged_into_the_one_beside_it(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("j", "m")
        await pilot.press("enter")
        await pilot.pause()
        assert "cars-post" not in statuses(base)
        assert "cars-again" in statuses(base)

    session(base, steps)


def test_a_claim_is_put_to_a_new_topic(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("j", "t")
        screen.screen.query_one(Input).value = "bridge-traffic"
        await pilot.press("enter")
        await pilot.pause()
        read = load_claims(str(base))
        assert next(claim for claim in read.claims if claim.id == "cars-post").topic == "bridge-traffic"
        assert read.topics["bridge-traffic"].question == "bridge traffic?"

    session(base, steps)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("    status: proposed\n  - id: cars-post", "    status: rejected\n  - id: cars-post"),
        ('value: "41 million dollars"', 'value: "44 million dollars"'),
        ("id: cost-post", "id: bill-post"),
    ],
)
def test_what_somebody_else_has_changed_is_not_decided_unseen(base: Path, old: str, new: str) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        changed = BASE.replace(old, new, 1)
        assert changed != BASE
        base.write_text(changed, encoding="utf-8")
        await pilot.press("a")
        assert base.read_text(encoding="utf-8") == changed
        assert any('has changed "cost-post" meanwhile' in note.message for note in screen._notifications)
        await pilot.press("a")  # now it has been seen, or is no more in the queue
        assert base.read_text(encoding="utf-8") != changed

    session(base, steps)


def test_what_cannot_be_saved_stays_in_the_form(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("e")
        screen.screen.query_one("#statement", Input).value = "A long statement."
        screen.screen.query_one("#topic", Input).value = "nowhere"
        await pilot.press("enter")
        await pilot.pause()
        assert screen.screen.query_one("#statement", Input).value == "A long statement."
        screen.screen.query_one("#topic", Input).value = ""
        await pilot.press("enter")
        await pilot.pause()
        assert 'statement: "A long statement."' in base.read_text(encoding="utf-8")

    session(base, steps)


def test_the_queue_can_be_narrowed(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("slash", *"cars", "enter")
        await pilot.pause()
        assert screen.query_one("#queue", OptionList).option_count == 2

    session(base, steps)


def test_the_next_session_goes_on_behind_the_last_decision(base: Path) -> None:
    async def first(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("j", "a")

    async def second(screen: Curate, pilot: Pilot[None]) -> None:
        assert shown(screen, "#page").endswith("cars-again")
        assert shown(screen, "#head").startswith("claims.yaml   2 of 2")

    session(base, first)
    session(base, second)


def test_keys_with_nothing_left_do_no_harm(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        await pilot.press("a", "a", "a", "a", "r", "e", "m", "t", "s", "n")
        assert set(statuses(base).values()) == {"current"}
        assert "Nothing waits here." in shown(screen, "#page")
        await pilot.press("question_mark", "escape")

    session(base, steps)


def test_a_small_screen_names_the_key_that_shows_all_keys(base: Path) -> None:
    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        assert shown(screen, "#head").endswith("? keys")

    session(base, steps, (40, 12))


def test_headings_wait_at_the_end(base: Path) -> None:
    text = BASE.replace(
        "  - id: cost-post",
        '  - {id: title, source: post, quote: "A bridge too dear", status: proposed}\n  - id: cost-post',
    )
    base.write_text(text, encoding="utf-8")

    async def steps(screen: Curate, pilot: Pilot[None]) -> None:
        assert [claim.id for claim in screen.waiting] == ["cost-post", "cars-post", "cars-again", "title"]

    session(base, steps)
