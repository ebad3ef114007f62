"""`factcheck edit`: other values for the keys of one entry."""

from typing import Annotated

import typer

from factcheck.cli.curation import Assignments, Base, DryRun, KindOf


def edit(
    name: Annotated[
        str, typer.Argument(metavar="ID", show_default=False, help="The id of a claim, topic, source or entity.")
    ],
    assignments: Assignments,
    kind: KindOf = None,
    claims: Base = None,
    dry_run: DryRun = False,
) -> None:
    """Change keys of one entry of a claim base; every other byte of the file stays as it is."""
    from factcheck.claims.curate import edit as edited
    from factcheck.claims.curate import entry_from
    from factcheck.cli.curation import change_base, part_named

    def change(text: str, path: str) -> str:
        part = part_named(kind, name, path, text)
        return edited(text, part, name, entry_from(assignments, part), path)

    change_base(claims, change, lambda: f"{name} changed", dry_run=dry_run)
