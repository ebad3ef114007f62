"""`factcheck rename-topic`: another id for a topic, wherever it is named."""

from typing import Annotated

import typer

from factcheck.cli.curation import Base, DryRun


def rename_topic(
    old: Annotated[str, typer.Argument(metavar="OLD", show_default=False, help="The id of the topic.")],
    new: Annotated[str, typer.Argument(metavar="NEW", show_default=False, help="Its new id.")],
    claims: Base = None,
    dry_run: DryRun = False,
) -> None:
    """Give a topic another id, in every claim that answers it. The ids of the claims stay as they are."""
    from factcheck.claims.curate import rename_topic as renamed
    from factcheck.cli.curation import change_base

    change_base(claims, lambda text, path: renamed(text, old, new, path), lambda: f"{old} is now {new}", dry_run=dry_run)
