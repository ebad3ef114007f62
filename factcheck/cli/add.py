"""`factcheck add`: one more claim, topic, source or entity."""

from typing import Annotated

import typer

from factcheck.cli.curation import Assignments, Base, DryRun, KindOf


def add(
    name: Annotated[str, typer.Argument(metavar="ID", show_default=False, help="The id of the new entry.")],
    assignments: Assignments,
    kind: KindOf = "claim",
    claims: Base = None,
    dry_run: DryRun = False,
) -> None:
    """Add a claim to a claim base, or with --kind a topic, a source or an entity. A base that is not there is started."""
    from factcheck.claims.curate import add_entry, entry_from
    from factcheck.cli.curation import change_base, kind_called

    part = kind_called(kind or "claim")
    entry = entry_from(assignments, part)
    change_base(
        claims,
        lambda text, path: add_entry(text, part, name, entry, path),
        lambda: f"{part} {name} added",
        dry_run=dry_run,
        new=True,
    )
