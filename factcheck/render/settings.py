"""`--show-config` for people: each setting of a run, its value, and where that came from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from factcheck.render.layout import blank_sheet, hanging, text_of
from factcheck.render.safe import safe


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting by its name; no value means that it is not set. `origin` says where the value came from."""

    name: str
    values: tuple[str, ...]
    origin: str


def render_settings(settings: Sequence[Setting], *, width: int = 80, colour: bool = False) -> str:
    """One setting below the other, each as `name  value  (origin)`."""
    sheet = blank_sheet(width, colour)
    widest = max((len(setting.name) for setting in settings), default=0)
    return text_of(sheet, [hanging(sheet, each.name.ljust(widest + 1), _told(each)) for each in settings])


def _told(setting: Setting) -> str:
    return f"{', '.join(map(safe, setting.values)) or 'none'}  ({safe(setting.origin)})"
