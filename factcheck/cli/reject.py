"""`factcheck reject`: proposed claims that are rejected."""

from factcheck.cli.curation import Base, Chosen, DryRun, Every, OfSource


def reject(
    chosen: Chosen = None,
    every: Every = False,
    source: OfSource = None,
    claims: Base = None,
    dry_run: DryRun = False,
) -> None:
    """Reject proposed claims of a claim base. They stay in the file, not to be proposed again, and count for nothing."""
    from factcheck.cli.curation import decide
    from factcheck.model import Status

    decide(chosen or [], every, source, Status.REJECTED, claims, dry_run=dry_run)
