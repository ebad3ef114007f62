"""`factcheck show`: everything about one claim."""

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli.options import Claims

if TYPE_CHECKING:
    from factcheck.claims.base import ClaimBase
    from factcheck.errors import FactcheckError
    from factcheck.model import Claim

# An unknown id is answered with so many of the nearest ones, if they are at least so like it (0 to 100).
_MOST_SUGGESTED = 3
_LIKE_ENOUGH = 60


def show(
    claim: Annotated[str, typer.Argument(metavar="CLAIM", show_default=False, help="The id of the claim.")],
    claims: Claims = None,
) -> None:
    """Show all about one claim, and what else answers its question."""
    from factcheck.cli.output import page_width, wants_colour, write_results
    from factcheck.cli.sources import base_to_use
    from factcheck.render.claims import render_claim

    base = base_to_use(claims)
    found = _find(base, claim)
    write_results(render_claim(found, base, width=page_width(None), colour=wants_colour(None)), None)


def _find(base: "ClaimBase", claim_id: str) -> "Claim":
    for claim in base.claims:
        if claim.id == claim_id:
            return claim
    raise _unknown(base, claim_id)


def _unknown(base: "ClaimBase", claim_id: str) -> "FactcheckError":
    from rapidfuzz import fuzz, process

    from factcheck.errors import FactcheckError, Place

    ids = [claim.id for claim in base.claims]
    near = process.extract(claim_id, ids, scorer=fuzz.WRatio, limit=_MOST_SUGGESTED, score_cutoff=_LIKE_ENOUGH)
    hint = f"did you mean {' or '.join(each[0] for each in near)}?" if near else "find its id with: factcheck search TEXT"
    return FactcheckError(Place(base.path), f'no claim "{claim_id}"', hint)
