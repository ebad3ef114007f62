"""The screen: the queue, the claim, and a key for each step."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from textual import work
from textual.app import App, ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Container, VerticalScroll
from textual.widgets import Footer, OptionList, Static
from textual.widgets.option_list import Option

from factcheck.claims.edit import Changes
from factcheck.curate.desk import Desk
from factcheck.curate.forms import Choice, Form, Help, Line
from factcheck.curate.queue import CONTEXT, Neighbour, joined, passage, proposed, related, twins
from factcheck.curate.words import claim_page, queue_line
from factcheck.errors import FactcheckError
from factcheck.model import Claim
from factcheck.render.safe import safe

# From so many columns on the queue stands beside the claim, and not above it.
WIDE = 110
# Under so many columns the keys do not fit below.
NARROW = 70
# So many rows below the queue leave room for more of the source around a quote.
TALL = 30
_STYLE = """
#head { height: 1; background: $primary; color: $text; padding: 0 1; text-style: bold; }
#desk { layout: vertical; height: 1fr; }
#queue { height: 6; border: none; text-wrap: nowrap; text-overflow: ellipsis; border-bottom: solid $primary; padding: 0; }
#claim { height: 1fr; padding: 0 1; }
.-wide #desk { layout: horizontal; }
.-wide #queue { width: 40%; height: 1fr; border-bottom: none; border-right: solid $primary; }
.dialog { width: 90%; max-width: 100; height: auto; max-height: 90%; padding: 0 1; }
.dialog { border: round $primary; background: $surface; }
.dialog OptionList { height: auto; max-height: 10; }
.dialog .heading { text-style: bold; margin-bottom: 1; width: 100%; }
ToastRack { dock: top; align: right top; }
.field { height: 1; }
.field Label { width: 15; color: $text-muted; }
.field Input { width: 1fr; background: $panel; }
Form, Choice, Line, Help { align: center middle; }
"""


class Curate(App[None]):
    """Decide on the proposed claims of a base, one after the other."""

    CSS = _STYLE
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("a", "accept", "Accept"),
        Binding("r", "reject", "Reject"),
        Binding("e", "edit", "Edit"),
        Binding("m", "merge", "Merge"),
        Binding("t", "topic", "Topic"),
        Binding("s,j", "move(1)", "Skip"),
        Binding("k", "move(-1)", show=False),
        Binding("u", "undo", "Undo"),
        Binding("n", "conflict", "Conflict"),
        Binding("slash", "filter", show=False),
        Binding("pagedown,space", "scroll(1)", show=False, priority=True),
        Binding("pageup", "scroll(-1)", show=False, priority=True),
        Binding("question_mark", "help", "Help", key_display="?"),
        Binding("q", "quit", "Quit"),
    ]

    def __init__(self, path: str) -> None:
        self.HORIZONTAL_BREAKPOINTS = [(0, "-narrow"), (WIDE, "-wide")]
        super().__init__()
        self.desk = Desk(path)
        self.waiting: tuple[Claim, ...] = ()
        self.words = ""
        self.beside: dict[str, tuple[Neighbour, ...]] = {}
        self.relations: dict[str, tuple[Neighbour, ...]] = {}

    def compose(self) -> ComposeResult:
        """A line on top, the queue, the claim, the keys."""
        yield Static(id="head", markup=False)
        with Container(id="desk"):
            yield OptionList(id="queue")
            with VerticalScroll(id="claim", can_focus=False):
                yield Static(id="page", markup=False)
        yield Footer(compact=True)

    def on_mount(self) -> None:
        """Go on where the last session stopped."""
        self._show(self.desk.first(proposed(self.desk.base)))
        self.query_one("#queue").focus()
        self._relate()

    # --- What is shown

    def _show(self, at: int) -> None:
        """The queue anew, with the claim at a place of it."""
        found = proposed(self.desk.base)
        self.waiting = tuple(claim for claim in found if self.words in _said(claim)) if self.words else found
        self.beside = joined(self.desk.base, self.relations, twins(self.desk.base))
        queue = self.query_one("#queue", OptionList)
        queue.clear_options()
        queue.add_options([Option(queue_line(each, self.beside.get(each.id, ()))) for each in self.waiting])
        if self.waiting:
            queue.highlighted = max(0, min(at, len(self.waiting) - 1))
        self._page()
        self._head()

    def _head(self) -> None:
        done = self.desk.done
        told = "  ".join(f"{count} {what}" for what, count in done.items() if count)
        name = safe(Path(self.desk.path).name)
        at = f"{self._at + 1} of {len(self.waiting)}" if self.waiting else "nothing waits"
        only = f"  only “{safe(self.words)}”" if self.words else ""
        keys = "   ? keys" if self.size.width < NARROW else ""
        self.query_one("#head", Static).update(f"{name}   {at}{only}   {told}{keys}")

    def _page(self) -> None:
        claim = self._claim
        page = self.query_one("#page", Static)
        if claim is None:
            page.update("Nothing waits here." if not self.words else "No claim with these words waits.")
            return
        base = self.desk.base
        context = CONTEXT * (4 if self.size.height >= TALL else 1)
        page.update(claim_page(claim, base, passage(claim, base, context), self.beside.get(claim.id, ())))
        self.query_one("#claim").scroll_home(animate=False)

    @property
    def _at(self) -> int:
        return self.query_one("#queue", OptionList).highlighted or 0

    @property
    def _claim(self) -> Claim | None:
        return self.waiting[self._at] if self.waiting else None

    def on_option_list_option_highlighted(self) -> None:
        """Another claim of the queue."""
        self._page()
        self._head()

    @work(thread=True, exclusive=True)
    def _relate(self) -> None:
        """What conflicts and agrees takes a while to find on a large base, and keys answer meanwhile."""
        found = related(self.desk.base)
        self.call_from_thread(self._related, found)

    def _related(self, found: dict[str, tuple[Neighbour, ...]]) -> None:
        self.relations = found
        self._show(self._at)

    # --- Steps

    def _step(self, do: Callable[[], object], *, relates: bool = False) -> bool:
        """Do a step, show what became of the queue, and say what went wrong; whether it was done."""
        try:
            do()
        except FactcheckError as error:
            self.notify(safe(str(error)), severity="error", timeout=10, markup=False)
            self._show(self._at)
            return False
        self._show(self._at)
        if relates:
            self._relate()
        return True

    def action_accept(self) -> None:
        """Accept the claim."""
        if claim := self._claim:
            self._step(lambda: self.desk.accept(claim.id))

    def action_reject(self) -> None:
        """Reject the claim."""
        if claim := self._claim:
            self._step(lambda: self.desk.reject(claim.id))

    def action_undo(self) -> None:
        """Take the last step back."""
        self._step(lambda: self.notify(f"undone: {self.desk.undo()}", markup=False), relates=True)

    def action_edit(self) -> None:
        """Edit the claim."""
        if claim := self._claim:
            self.push_screen(Form(claim, list(self.desk.base.topics), lambda changes: self._edited(claim, changes)))

    def _edited(self, claim: Claim, changes: Changes) -> bool:
        return not changes or self._step(lambda: self.desk.edit(claim.id, changes), relates=True)

    def action_merge(self) -> None:
        """Let the claim go into another."""
        if claim := self._claim:
            ids = [each.id for each in self.desk.base.claims if each.id != claim.id and each.source == claim.source]
            twins = [each for each in self.beside.get(claim.id, ()) if each.claim.source == claim.source]
            self.push_screen(Choice(twins, ids), lambda kept: self._merged(kept, claim))

    def _merged(self, kept: str | None, claim: Claim) -> None:
        if kept:
            self._step(lambda: self.desk.merge(kept, claim.id), relates=True)

    def action_topic(self) -> None:
        """Put the claim to a topic."""
        if claim := self._claim:
            asked = "Topic: a known one, a new one, or nothing; Enter saves, Escape leaves"
            self.push_screen(Line(asked, claim.topic, list(self.desk.base.topics)), lambda topic: self._put(claim, topic))

    def _put(self, claim: Claim, topic: str | None) -> None:
        if topic is not None and topic != claim.topic:
            self._step(lambda: self.desk.set_topic(claim.id, topic), relates=True)

    # --- Moving

    def action_move(self, by: int) -> None:
        """To the next claim, or to the one before."""
        queue = self.query_one("#queue", OptionList)
        if self.waiting:
            queue.highlighted = (self._at + by) % len(self.waiting)

    def action_conflict(self) -> None:
        """To the next claim that something conflicts with."""
        places = [at for at, claim in enumerate(self.waiting) if self._conflicts(claim)]
        if not places:
            self.notify("no claim that waits conflicts with another", markup=False)
            return
        self.query_one("#queue", OptionList).highlighted = next((at for at in places if at > self._at), places[0])

    def _conflicts(self, claim: Claim) -> bool:
        return any(each.why == "conflicts" for each in self.beside.get(claim.id, ()))

    def action_filter(self) -> None:
        """Show only the claims with some words."""
        self.push_screen(Line("Show only claims with these words; nothing shows all", self.words), self._filtered)

    def _filtered(self, words: str | None) -> None:
        if words is not None:
            self.words = words.casefold()
            self._show(0)

    def action_scroll(self, by: int) -> None:
        """Through a claim that is longer than its place."""
        claim = self.query_one("#claim", VerticalScroll)
        (claim.scroll_page_down if by > 0 else claim.scroll_page_up)(animate=False)

    def action_help(self) -> None:
        """Show the keys."""
        self.push_screen(Help())


def _said(claim: Claim) -> str:
    return f"{claim.id} {claim.sentence} {claim.value} {claim.topic}".casefold()
