"""`factcheck search`: the claims most like a text."""

from typing import Annotated

import typer

from factcheck.cli.options import Claims


def search(
    text: Annotated[str, typer.Argument(metavar="TEXT", show_default=False, help="A sentence, or a few words.")],
    claims: Claims = None,
) -> None:
    """Find the claims most like a text, best first.

    The figure before each is its similarity, from 0 to 100.
    """
    from factcheck.cli.output import page_width, wants_colour, write_results
    from factcheck.cli.sources import base_to_use
    from factcheck.render.claims import render_candidates

    base = base_to_use(claims)
    found = base.search(text)
    write_results(render_candidates(found, base.sources, width=page_width(None), colour=wants_colour(None)), None)
