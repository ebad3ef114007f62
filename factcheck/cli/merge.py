"""`factcheck merge`: two entries that are one."""

from typing import Annotated

import typer

from factcheck.cli.curation import Base, DryRun, KindOf


def merge(
    kept: Annotated[str, typer.Argument(metavar="KEPT", show_default=False, help="The id of the one that stays.")],
    others: Annotated[list[str], typer.Argument(metavar="OTHER...", show_default=False, help="Those that go into it.")],
    kind: KindOf = None,
    claims: Base = None,
    dry_run: DryRun = False,
) -> None:
    """Join topics (terms and claims), entities (spellings), sources or claims: the first stays, the others go into it."""
    from factcheck.claims.curate import lost_in_merge
    from factcheck.claims.curate import merge as merged
    from factcheck.cli.curation import change_base, part_named

    gone: list[str] = []

    def change(text: str, path: str) -> str:
        part = part_named(kind, kept, path, text)
        after = merged(text, part, kept, others, path)
        gone[:] = lost_in_merge(text, part, kept, others, path)
        return after

    def told() -> str:
        return "\n  ".join([f"{', '.join(others)} merged into {kept}", *(f"gone: {each}" for each in gone)])

    change_base(claims, change, told, dry_run=dry_run)
