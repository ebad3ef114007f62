"""`--sources FILE...`: raw documents in the place of a claim base, and how the command line names several of them."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from factcheck.cli.show_config import ShowsConfig

if TYPE_CHECKING:
    from typing import Any

    from factcheck.claims.base import ClaimBase

OPTION = "--sources"
_END_OF_OPTIONS = "--"
# "-", and lines of it: "-:12", "-:12:5".
_STANDARD_INPUT = re.compile(r"-(?::\d+){0,2}")


class TakesSources(ShowsConfig):
    """A command whose option `--sources` takes all the files up to the next option.

    Where no draft is named before or after, the last file is the draft: `verify --sources a.txt b.txt draft.txt`.
    """

    takes_draft = True

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments as the parser takes them, one option for each source."""
        valued = [name for each in self.params if not getattr(each, "is_flag", True) for name in each.opts]
        return super().parse_args(ctx, spread(args, valued, takes_draft=self.takes_draft))


class TakesOnlySources(TakesSources):
    """The like of a command that takes no draft: every file behind `--sources` is a source."""

    takes_draft = False


def spread(arguments: Sequence[str], valued: Collection[str] = (), *, takes_draft: bool = True) -> list[str]:
    """`--sources a b draft` as `--sources a --sources b -- draft`; `valued` are the options that take a value.

    Raises typer.BadParameter where no file follows the option.

    >>> spread(["--sources", "a.txt", "b.txt", "draft.txt"])
    ['--sources', 'a.txt', '--sources', 'b.txt', '--', 'draft.txt']
    >>> spread(["draft.txt", "--sources", "a.txt", "b.txt", "--quiet"])
    ['draft.txt', '--quiet', '--sources', 'a.txt', '--sources', 'b.txt']
    >>> spread(["--sources", "a.txt", "--", "-odd.txt"])
    ['--sources', 'a.txt', '--', '-odd.txt']
    """
    end = list(arguments).index(_END_OF_OPTIONS) if _END_OF_OPTIONS in arguments else len(arguments)
    drafts = list(arguments[end + 1 :])
    rest: list[str] = []
    sources: list[str] = []
    takes, named = False, bool(drafts)
    previous = ""
    for argument in arguments[:end]:
        if argument == OPTION:
            _refuse_none(previous)
            takes = True
        elif takes and not _is_option(argument):
            sources.append(argument)
        else:
            _refuse_none(previous)
            takes = False
            is_named = not _is_option(argument) and previous not in valued
            named = named or is_named
            # The parser would take "-:12", a line of standard input, for an option.
            (drafts if is_named and argument.startswith("-") else rest).append(argument)
        previous = argument
    _refuse_none(previous)
    if takes_draft and len(sources) > 1 and not named:
        drafts.append(sources.pop())
    spread_out = [*rest, *(each for source in sources for each in (OPTION, source))]
    return [*spread_out, _END_OF_OPTIONS, *drafts] if drafts else spread_out


def _refuse_none(previous: str) -> None:
    """An option without a file, such as a pattern that matched none, must not be taken for no option at all."""
    if previous == OPTION:
        import typer

        raise typer.BadParameter(f"{OPTION} needs at least one file; name one, or a pattern that matches some")


def _is_option(argument: str) -> bool:
    return argument.startswith("-") and not _STANDARD_INPUT.fullmatch(argument)


def base_to_use(
    claims: Sequence[str] | None, sources: Sequence[str] | None = None, drafts: Sequence[str] = ()
) -> ClaimBase:
    """The claim base at some paths, or the one that documents make; else that of the settings nearest to the drafts.

    Raises FactcheckError.
    """
    import typer

    from factcheck.claims.base import ClaimBase
    from factcheck.claims.load import load_claims
    from factcheck.cli.settings_file import refuse_missing, settings_for
    from factcheck.errors import FactcheckError, Place
    from factcheck.read.text import read_text

    if claims and sources:
        raise typer.BadParameter("--claims and --sources exclude each other; check against a base or against documents")
    if sources:
        base = ClaimBase.from_documents({path: read_text(path) for path in sources})
    else:
        settings = None if claims else settings_for(drafts)
        if settings:
            refuse_missing(settings)
        base = load_claims(*(claims or (settings.claims if settings else ())))
    if not base.claims:
        raise FactcheckError(Place(base.path), "no claims in it", "a base needs at least one to check anything")
    return base


def files_read(
    base: ClaimBase, claims: Sequence[str] | None, sources: Sequence[str] | None, drafts: Sequence[str] = ()
) -> tuple[str, ...]:
    """What a run reads, and so must not write over: drafts, documents, or the base with its sources and the settings."""
    from factcheck.cli.settings_file import settings_for

    if sources:
        return (*drafts, *sources)
    settings = None if claims else settings_for(drafts)
    return (*drafts, *base.files, *((settings.path,) if settings else ()))
