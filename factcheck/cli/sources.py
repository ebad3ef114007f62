"""`--sources FILE...`: raw documents in the place of a claim base, and how the command line names several of them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from typer.core import TyperCommand

if TYPE_CHECKING:
    from typing import Any

    from factcheck.claims.base import ClaimBase

OPTION = "--sources"


class TakesSources(TyperCommand):
    """A command whose option `--sources` takes all the files up to the next option.

    Where no draft is named before or after, the last file is the draft: `verify --sources a.txt b.txt draft.txt`.
    """

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments as the parser takes them, one option for each source."""
        valued = [name for each in self.params if not getattr(each, "is_flag", True) for name in each.opts]
        return super().parse_args(ctx, spread(args, valued))


def spread(arguments: Sequence[str], valued: Collection[str] = ()) -> list[str]:
    """`--sources a b draft` as `--sources a --sources b draft`; `valued` are the options that take a value.

    >>> spread(["--sources", "a.txt", "b.txt", "draft.txt"])
    ['--sources', 'a.txt', '--sources', 'b.txt', 'draft.txt']
    >>> spread(["draft.txt", "--sources", "a.txt", "b.txt", "--quiet"])
    ['draft.txt', '--quiet', '--sources', 'a.txt', '--sources', 'b.txt']
    """
    if OPTION not in arguments:
        return list(arguments)
    rest: list[str] = []
    sources: list[str] = []
    takes, named = False, 0
    previous = ""
    for argument in arguments:
        if argument == OPTION:
            takes = True
        elif takes and not _is_option(argument):
            sources.append(argument)
        else:
            takes = False
            rest.append(argument)
            named += not _is_option(argument) and previous not in valued
        previous = argument
    drafts = [sources.pop()] if len(sources) > 1 and not named else []
    return [*rest, *(each for source in sources for each in (OPTION, source)), *drafts]


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and argument != "-"


def base_to_use(claims: str | None, sources: Sequence[str] | None) -> ClaimBase:
    """The claim base at a path, or the one that the documents at some paths make. Raises FactcheckError."""
    import typer

    from factcheck.claims.base import ClaimBase
    from factcheck.claims.load import load_claims
    from factcheck.errors import FactcheckError, Place
    from factcheck.read.text import read_text

    if claims and sources:
        raise typer.BadParameter("--claims and --sources exclude each other; check against a base or against documents")
    base = ClaimBase.from_documents({path: read_text(path) for path in sources}) if sources else load_claims(claims)
    if not base.claims:
        raise FactcheckError(Place(base.path), "no claims in it", "a base needs at least one to check anything")
    return base
