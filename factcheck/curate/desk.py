"""A session of curation: each step is written at once, can be undone, and the place where it stopped is kept."""

from __future__ import annotations

import json
import os
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path

from factcheck.claims.base import ClaimBase
from factcheck.claims.curate import Part, add_entry, edit, merge, set_status
from factcheck.claims.edit import Changes
from factcheck.claims.load import load_claims
from factcheck.claims.schema import read_yaml
from factcheck.claims.store import change_file
from factcheck.claims.written import entry_of
from factcheck.curate.undo import reverted
from factcheck.errors import FactcheckError, Place
from factcheck.model import Claim, Status


class Desk:
    """A claim base under curation. `done` counts the steps by what they did; `base` is as the file was last seen."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.base: ClaimBase = load_claims(path)
        self.done: Counter[str] = Counter()
        self._steps: list[tuple[str, str, str]] = []

    def accept(self, claim: str) -> None:
        """Let a proposed claim count."""
        self._do("accepted", [claim], lambda text: set_status(text, [claim], Status.CURRENT, self.path))

    def reject(self, claim: str) -> None:
        """Let a proposed claim stay in the file and count for nothing."""
        self._do("rejected", [claim], lambda text: set_status(text, [claim], Status.REJECTED, self.path))

    def edit(self, claim: str, changes: Changes) -> None:
        """Give keys of a claim other values. Raises FactcheckError where that would leave no valid base."""
        self._do("edited", [claim], lambda text: edit(text, Part.CLAIM, claim, changes, self.path))

    def merge(self, kept: str, other: str) -> None:
        """Let one claim go into another."""
        self._do("merged", [kept, other], lambda text: merge(text, Part.CLAIM, kept, [other], self.path))

    def set_topic(self, claim: str, topic: str, question: str = "") -> None:
        """Put a claim to a topic, which is started with its question where it is new; "" takes it off its topic."""

        def change(text: str) -> str:
            if topic and topic not in self.base.topics:
                text = add_entry(
                    text, Part.TOPIC, topic, {"question": question or topic.replace("-", " ") + "?"}, self.path
                )
            return edit(text, Part.CLAIM, claim, {"topic": topic or None}, self.path)

        self._do("edited", [claim], change)

    def undo(self) -> str:
        """Take the last step back; what it was. What has changed elsewhere in the file since stays as it is.

        Raises FactcheckError where the lines of the step have changed.
        """
        if not self._steps:
            raise FactcheckError(Place(self.path), "nothing to undo", "only the steps of this session can be undone")
        before, after, what = self._steps[-1]

        def change(now: str) -> str:
            text = reverted(before, after, now)
            if text is None:
                cause = "another program has changed these lines since"
                raise FactcheckError(Place(self.path), cause, "undo it there, or edit the claim")
            read_yaml(text, self.path)
            return text

        change_file(self.path, change)
        self._steps.pop()
        self.done[what] -= 1
        self.base = load_claims(self.path)
        return what

    def _do(self, what: str, claims: Sequence[str], change: Callable[[str], str]) -> None:
        """Make a step of claims that are as they were last seen. Raises FactcheckError where one is not."""
        changed: list[str] = []

        def step(text: str) -> str:
            changed[:] = self._changed(text, claims)
            return text if changed else change(text)

        before, after = change_file(self.path, step)
        self.base = load_claims(self.path)
        if changed:
            cause = f'another program has changed "{changed[0]}" meanwhile'
            raise FactcheckError(Place(self.path), cause, "look at it as it is now, and decide again")
        if before != after:
            self._steps.append((before, after, what))
            self.done[what] += 1
        remember(self.path, claims[0])

    def _changed(self, text: str, claims: Sequence[str]) -> list[str]:
        """Which of some claims the text says otherwise than the base did when it was last seen."""
        seen = {claim.id: entry_of(claim) for claim in self.base.claims}
        now = {claim.id: entry_of(claim) for claim in read_yaml(text, self.path).claims}
        return [name for name in claims if now.get(name) != seen.get(name)]

    def first(self, queue: tuple[Claim, ...]) -> int:
        """Where to go on: the first claim that waits behind the one decided last."""
        last = remembered(self.path)
        places = {claim.id: at for at, claim in enumerate(self.base.claims)}
        if last not in places:
            return 0
        return next((at for at, claim in enumerate(queue) if places[claim.id] > places[last]), 0)


# --- Where a session stopped: beside no base, and never worth an error


def _state_file() -> Path:
    folder = os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state"
    return Path(folder) / "factcheck" / "curate.json"


def remember(path: str, claim: str) -> None:
    """Keep which claim of a base was decided last."""
    with suppress(OSError, ValueError, RuntimeError):
        file = _state_file()
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(json.dumps({**_states(), os.path.realpath(path): claim}), encoding="utf-8")


def remembered(path: str) -> str:
    """The claim of a base that was decided last; "" where none is known."""
    return _states().get(os.path.realpath(path), "")


def _states() -> dict[str, str]:
    with suppress(OSError, ValueError, RuntimeError):
        states = json.loads(_state_file().read_text(encoding="utf-8"))
        if isinstance(states, dict):
            return {str(key): str(value) for key, value in states.items()}
    return {}
