"""What asks for more than a key: the form to edit a claim, the choice of a claim to merge, a topic, and the help."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.text import Text
from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import Horizontal, Vertical, VerticalScroll
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Label, OptionList, Static

from factcheck.claims.edit import Changes
from factcheck.claims.written import Value
from factcheck.curate.queue import Neighbour
from factcheck.model import Claim
from factcheck.render.safe import safe

_LEAVE: list[BindingType] = [Binding("escape", "leave", "Leave")]
_SCOPE = ("place", "population", "period", "event")
FIELDS = ("statement", "value", "topic", "subject", *(f"scope.{name}" for name in _SCOPE), "attributed_to", "quote")


class Form(ModalScreen[None]):
    """The texts of a claim to be changed. `save` is given what changed, and says whether it could be saved."""

    BINDINGS: ClassVar[list[BindingType]] = [*_LEAVE, Binding("ctrl+s", "save", "Save")]

    def __init__(self, claim: Claim, topics: Sequence[str], save: Callable[[Changes], bool]) -> None:
        super().__init__()
        self.claim, self.topics, self.save = claim, topics, save

    def compose(self) -> ComposeResult:
        """One line for each text."""
        with VerticalScroll(classes="dialog", can_focus=False):
            yield Label("Edit the claim: Enter saves, Escape leaves", classes="heading")
            for name in FIELDS:
                suggester = SuggestFromList(self.topics) if name == "topic" else None
                with Horizontal(classes="field"):
                    yield Label(name.removeprefix("scope.").replace("_", " "))
                    yield Input(_text(self.claim, name), id=_widget(name), suggester=suggester, compact=True)

    def action_save(self) -> None:
        """Save the keys whose text changed; what cannot be saved stays in the form."""
        texts = {name: self.query_one(f"#{_widget(name)}", Input).value.strip() for name in FIELDS}
        changed = {name: text for name, text in texts.items() if text != " ".join(_text(self.claim, name).split())}
        scope = {name.removeprefix("scope."): text for name, text in changed.items() if name.startswith("scope.")}
        changes: dict[str, Value | None] = {
            name: text or None for name, text in changed.items() if not name.startswith("scope.")
        }
        if self.save({**changes, **({"scope": scope} if scope else {})}):
            self.dismiss(None)

    def on_input_submitted(self) -> None:
        """Enter in any line saves all."""
        self.action_save()

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _widget(name: str) -> str:
    return name.replace(".", "-")


def _text(claim: Claim, name: str) -> str:
    noun = claim.scope if name.startswith("scope.") else claim
    return " ".join(str(getattr(noun, name.removeprefix("scope."))).split())


class Choice(ModalScreen[str | None]):
    """The claim that another is to go into: one of those beside it, or any by its id."""

    BINDINGS: ClassVar[list[BindingType]] = _LEAVE

    def __init__(self, beside: Sequence[Neighbour], ids: Sequence[str]) -> None:
        super().__init__()
        self.claims, self.ids = [each.claim for each in beside], ids

    def compose(self) -> ComposeResult:
        """The claims beside, and a line for an id."""
        with Vertical(classes="dialog"):
            yield Label("Merge into which claim? It stays, this one goes; Escape leaves", classes="heading")
            yield OptionList(
                *(Text(f"{each.id}  {safe(each.value)}  “{safe(each.wording)}”", no_wrap=True) for each in self.claims)
            )
            yield Input(placeholder="or type the id of a claim", suggester=SuggestFromList(self.ids))

    def on_mount(self) -> None:
        """Where nothing stands beside, an id is typed."""
        (self.query_one(OptionList) if self.claims else self.query_one(Input)).focus()

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """One of those beside it."""
        self.dismiss(self.claims[event.option_index].id)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """One by its id."""
        self.dismiss(event.value.strip() or None)

    def action_leave(self) -> None:
        """Merge nothing."""
        self.dismiss(None)


class Line(ModalScreen[str | None]):
    """One line of text: a topic, or words to look for."""

    BINDINGS: ClassVar[list[BindingType]] = _LEAVE

    def __init__(self, asked: str, text: str, known: Sequence[str] = ()) -> None:
        super().__init__()
        self.asked, self.text, self.known = asked, text, known

    def compose(self) -> ComposeResult:
        """What is asked, and the line."""
        with Vertical(classes="dialog"):
            yield Label(self.asked, classes="heading")
            yield Input(self.text, suggester=SuggestFromList(self.known) if self.known else None)

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """Answer the text."""
        self.dismiss(event.value.strip())

    def action_leave(self) -> None:
        """Answer nothing."""
        self.dismiss(None)


HELP = """\
a  accept the claim: it counts from now on
r  reject it: it stays in the file and is not proposed again
e  edit its statement, value, topic, subject, scope, quote
m  merge it into another claim
t  put it to a topic, a known one or a new one
s  skip it for now
u  undo the last step
n  next claim with a conflict
/  show only claims with some words; empty shows all
q  quit; the next session goes on from here

Arrows or j and k move through the queue; Page Up and
Page Down scroll the claim. Every step is written at once.
Marks: ! conflicts, = agrees, ~ says the same."""


class Help(ModalScreen[None]):
    """The keys."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape,question_mark,q,enter", "leave", "Leave")]

    def compose(self) -> ComposeResult:
        """One line for each."""
        with VerticalScroll(classes="dialog"):
            yield Static(HELP, markup=False)

    def action_leave(self) -> None:
        """Back to the queue."""
        self.dismiss(None)
