"""`factcheck accept`: proposed claims that are accepted."""

from factcheck.cli.curation import Base, Chosen, DryRun, Every, OfSource


def accept(
    chosen: Chosen = None,
    every: Every = False,
    source: OfSource = None,
    claims: Base = None,
    dry_run: DryRun = False,
) -> None:
    """Accept proposed claims of a claim base. They count from now on as the claims of any curated base."""
    from factcheck.cli.curation import decide
    from factcheck.model import Status

    decide(chosen or [], every, source, Status.CURRENT, claims, dry_run=dry_run)
