"""What `init` wrote, and what to do next, for people."""

from __future__ import annotations

import shlex
from collections.abc import Mapping

from factcheck.render.layout import blank_sheet, hanging, indented, line, text_of
from factcheck.render.safe import safe


def render_project(folder: str, files: Mapping[str, str], *, width: int = 80, colour: bool = False) -> str:
    """The files of a new project, by their path in it, each with what it is for; then the next two commands."""
    sheet = blank_sheet(width, colour)
    widest = max(map(len, files))
    written = [indented(hanging(sheet, name.ljust(widest + 1), purpose)) for name, purpose in files.items()]
    enter = "" if folder == "." else f"cd {safe(shlex.quote(folder))} && "
    commands = (f"{enter}factcheck verify draft.txt", "factcheck compare")
    return text_of(
        sheet,
        [
            line((f"Wrote to {safe(folder) if folder != '.' else 'this folder'}:", "bold")),
            *written,
            line(),
            line(("Next, find the error in the draft, and where the two sources disagree:", "bold")),
            *(indented(line(command)) for command in commands),
        ],
    )
