"""Milestones of laws and projects as data: one of them is not another, though the words around them are alike."""

from __future__ import annotations

# Event -> the words (in base form) that show it.
EVENTS: dict[str, frozenset[str]] = {
    "proposed": frozenset({"propose", "introduce", "submit", "table", "draft"}),
    "passed": frozenset({"pass", "adopt", "approve", "vote"}),
    "signed": frozenset({"sign", "enact"}),
    "in force": frozenset({"force", "effect", "effective", "apply"}),
    "planned": frozenset({"plan", "planned", "want", "aim", "target", "intend", "hope"}),
    "operating": frozenset({"operate", "run", "work", "function", "open"}),
}
