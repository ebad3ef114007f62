"""`--show-config`: the settings of a run in the place of the run, each with where it came from."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from typer.core import TyperArgument, TyperCommand, TyperOption

if TYPE_CHECKING:
    from factcheck.cli.settings_file import SettingsFile
    from factcheck.render.settings import Setting

OPTION = "--show-config"
_NAME = "show_config"
_DEFAULT = "default"


class ShowsConfig(TyperCommand):
    """A command that takes `--show-config`, with which it needs no arguments and does nothing else."""

    # Whether a run without a base uses the shipped one.
    falls_back = True

    def __init__(self, *arguments: Any, **named: Any) -> None:
        """As typer makes it, with one option more."""
        super().__init__(*arguments, **named)
        shown = "Show each setting, its value and where it came from, and end."
        self.params.append(TyperOption(param_decls=[OPTION, _NAME], is_flag=True, default=False, help=shown))

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """The arguments as the parser takes them, none of them required where there is nothing to do."""
        if OPTION in args:
            for each in self.params:
                each.required = False
        return super().parse_args(ctx, args)

    def invoke(self, ctx: Any) -> Any:
        """Show the settings, or do what the command does."""
        if not ctx.params.pop(_NAME):
            return super().invoke(ctx)
        from factcheck.cli.output import page_width, wants_colour, write_results
        from factcheck.render.settings import render_settings

        settings = [*_settings(ctx)]
        return write_results(render_settings(settings, width=page_width(None), colour=wants_colour(None)), None)


class ShowsOwnConfig(ShowsConfig):
    """The like of a command that works on a base of the user's own, or on none."""

    falls_back = False


def _settings(context: Any) -> Iterator[Setting]:
    """The settings file, then each option of the command; of lint, how grave the file says that each problem is."""
    from factcheck.cli.settings_file import settings_for
    from factcheck.render.settings import Setting

    named = next((name for name in ("claims", "sources", *_BASES) if context.params.get(name)), "")
    has_severities = "severity" in context.params
    drafts = _drafts(context)
    file = settings_for(drafts) if has_severities or not named else None
    is_replaced = bool(named) and not has_severities
    nearest = f"nearest to {', '.join(drafts) or 'the working folder'}"
    instead = f"{_called(context, named)} takes its place" if is_replaced else nearest
    yield Setting("settings file", (file.path,) if file else (), instead)
    if "claims" not in context.params:
        yield _claims(context, file)
    for name in _options(context):
        yield _claims(context, file) if name == "claims" else _option(context, name)
    if file and has_severities:
        for code, severity in file.severities.items():
            yield Setting(f"severity {code}", (severity,), _at(file, "lint", "severity", code))


def _at(file: SettingsFile, *keys: str) -> str:
    place = file.place(*keys)
    return f"{place.path}:{place.line}" if place.line else place.path


# What an argument that names bases is called.
_BASES = ("bases", "base")


def _called(context: Any, name: str) -> str:
    return "BASE" if name in _BASES else str(next(each.opts[0] for each in context.command.params if each.name == name))


def _drafts(context: Any) -> list[str]:
    """What names a draft, be it with a line of it: the argument of a command that checks drafts."""
    if not getattr(context.command, "takes_draft", False):
        return []
    values = (context.params[each.name] for each in context.command.params if isinstance(each, TyperArgument))
    return [draft for value in values for draft in _texts(value)]


def _options(context: Any) -> Iterator[str]:
    for each in context.command.params:
        if isinstance(each, TyperOption) and each.name and each.name in context.params:
            yield each.name


def _claims(context: Any, file: SettingsFile | None) -> Setting:
    """The bases of a run, be they named by an option, an argument or the settings. Documents take the place of any."""
    from factcheck.claims.locate import shipped_base
    from factcheck.render.settings import Setting

    for name in ("claims", *_BASES):
        if context.params.get(name):
            return Setting("claims", _texts(context.params[name]), f"{_called(context, name)} on the command line")
    if context.params.get("sources"):
        return Setting("claims", (), "--sources takes its place")
    if file and file.claims:
        return Setting("claims", file.claims, _at(file, "claims"))
    if not context.command.falls_back:
        return Setting("claims", (), "no settings file names one")
    return Setting("claims", (str(shipped_base()),), _DEFAULT)


def _option(context: Any, name: str) -> Setting:
    from factcheck.render.settings import Setting

    values = _texts(context.params[name])
    is_default = context.get_parameter_source(name).name == "DEFAULT"
    option = next(each.opts[0] for each in context.command.params if each.name == name)
    return Setting(option.removeprefix("--"), values, _DEFAULT if is_default else f"{option} on the command line")


def _texts(value: Any) -> tuple[str, ...]:
    """The value of an option as it is written; none where it is not set."""
    match value:
        case None:
            return ()
        case bool():
            return ("yes" if value else "no",)
        case list() | tuple():
            return tuple(map(str, value))
        case _:
            return (str(value),)
