"""`factcheck lint`: every problem of a claim base, with its place and a hint."""

from collections.abc import Sequence
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, assert_never

import typer

from factcheck.cli.options import ExitZero, Output, day

if TYPE_CHECKING:
    from factcheck.claims.lint import LintSettings
    from factcheck.claims.lint.problem import Problem, Severity
    from factcheck.claims.lint.rule import Rule


class LintFormat(StrEnum):
    """How problems are written."""

    TERMINAL = "terminal"
    JSON = "json"
    SARIF = "sarif"
    GITHUB = "github"


Bases = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[BASE...]", show_default=False, help="The claim bases; without one, those of the settings file."
    ),
]
Form = Annotated[LintFormat, typer.Option("--format", help="For people, for programs, or as annotations on GitHub.")]
Severities = Annotated[
    list[str] | None,
    typer.Option("--severity", metavar="CODE=LEVEL", help="How grave a kind of problem is: error, warning, note or off."),
]
AsOf = Annotated[
    date | None, typer.Option("--as-of", metavar="YYYY-MM-DD", parser=day, help="The day on which waivers are judged.")
]
Fix = Annotated[bool, typer.Option("--fix", help="Mend what has one safe repair.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="With --fix: show the difference, and write nothing.")]
ListRules = Annotated[bool, typer.Option("--list", help="List the codes of all rules, and end.")]
Explain = Annotated[str | None, typer.Option("--explain", metavar="CODE", help="Explain one rule, and end.")]


def lint(
    bases: Bases = None,
    output_format: Form = LintFormat.TERMINAL,
    output: Output = None,
    severity: Severities = None,
    as_of: AsOf = None,
    fix: Fix = False,
    dry_run: DryRun = False,
    exit_zero: ExitZero = False,
    list_rules: ListRules = False,
    explain: Explain = None,
) -> None:
    """Check claim bases: their format, every quote in its source, every value in its quote, and how their parts fit.

    A comment "# factcheck: allow CODE until YYYY-MM-DD: reason" excuses a problem on its line, or in the entry below it.
    Exit code: 0 notes at most, 1 errors or warnings, 2 could not read all bases.
    """
    from factcheck.cli.output import refuse_to_overwrite, write_results
    from factcheck.cli.settings_file import bases_named

    if list_rules or explain:
        write_results(_rules(explain), output)
        return
    if dry_run and not fix:
        raise typer.BadParameter("--dry-run shows what --fix would change; give both")
    named = bases or bases_named(Path(), named_by="BASE")
    refuse_to_overwrite(output, named)
    settings = _settings(as_of, severity or [])
    mended = _mend(named, settings, dry_run=dry_run) if fix else []
    if dry_run:
        return
    problems, unread = _check(named, settings)
    read = [path for path in named if path not in unread]
    if read or output_format is not LintFormat.TERMINAL:
        write_results(_render(problems, mended, read, output_format, output), output)
    raise typer.Exit(_exit_code(problems, unread, exit_zero=exit_zero))


def _settings(as_of: date | None, told: Sequence[str]) -> "LintSettings":
    """The severities of the settings file and, over them, of the command line; the day is today's unless it is told.

    A waiver ends on a day of the calendar, so that here, and nowhere else, a clock is asked.
    """
    from datetime import UTC, datetime

    from factcheck.claims.lint import LintSettings
    from factcheck.cli.settings_file import lint_severities

    severities = {code: _level(code, level) for code, level in lint_severities(Path()).items()}
    for each in told:
        code, equals, level = each.partition("=")
        if not equals:
            raise typer.BadParameter(f'"{each}" is no CODE=LEVEL; write such as single-source=off')
        severities[code] = _level(code, level)
    return LintSettings(as_of or datetime.now(UTC).astimezone().date(), severities)


def _level(code: str, level: str) -> "Severity":
    from factcheck.claims.lint.problem import Severity

    _rule(code)
    if level not in tuple(Severity):
        raise typer.BadParameter(f'"{level}" is no severity of {code}; write {", ".join(Severity)}')
    return Severity(level)


def _check(bases: Sequence[str], settings: "LintSettings") -> "tuple[list[Problem], list[str]]":
    """The problems, and the bases that could not be read, each of which is complained of."""
    from factcheck.claims.lint import lint as problems_of
    from factcheck.cli.output import complain
    from factcheck.errors import UnreadableError
    from factcheck.read.text import read_text

    problems: list[Problem] = []
    unread = []
    for path in bases:
        try:
            problems += problems_of(read_text(path), path, settings)
        except UnreadableError as error:
            complain(error)
            unread.append(path)
    return problems, unread


def _mend(bases: Sequence[str], settings: "LintSettings", *, dry_run: bool) -> "list[Problem]":
    """Make the safe repairs of each base that can be read, or show them; what was mended, at its place before."""
    from factcheck.claims.store import change_file
    from factcheck.cli.curation import difference
    from factcheck.cli.output import write_results
    from factcheck.read.text import read_text

    done: list[Problem] = []
    for path in bases:
        if not Path(path).is_file():
            continue  # it is complained of when it is checked
        if dry_run:
            text = read_text(path)
            write_results(difference(text, _mended(text, path, settings, []), path), None)
        else:
            change_file(path, lambda text, path=path: _mended(text, path, settings, done))  # type: ignore[misc]
    return done


def _mended(text: str, path: str, settings: "LintSettings", done: "list[Problem]") -> str:
    """The text with its repairs, which `done` gains.

    One repair may lay bare another, such as a hidden character in a misquoted dash.
    """
    from factcheck.claims.lint import lint as problems_of
    from factcheck.claims.lint.fix import fixed

    for _ in range(_MOST_ROUNDS):
        text, mended = fixed(text, problems_of(text, path, settings))
        if not mended:
            break
        done += mended
    return text


_MOST_ROUNDS = 5


def _exit_code(problems: "Sequence[Problem]", unread: Sequence[str], *, exit_zero: bool) -> int:
    from factcheck.claims.lint.problem import Severity
    from factcheck.cli.output import exit_code

    grave = any(problem.severity in (Severity.ERROR, Severity.WARNING) for problem in problems)
    return exit_code(failed=bool(unread), conflicts=grave, exit_zero=exit_zero)


def _render(
    problems: "Sequence[Problem]",
    mended: "Sequence[Problem]",
    bases: Sequence[str],
    form: LintFormat,
    output: str | None,
) -> str:
    from factcheck.claims.lint.rules import RULES
    from factcheck.cli.output import page_width, wants_colour
    from factcheck.cli.version import program_version
    from factcheck.render import lint as render

    match form:
        case LintFormat.TERMINAL:
            page = render.render_problems(problems, bases, width=page_width(output), colour=wants_colour(output))
            return render.render_mended(mended) + page
        case LintFormat.JSON:
            return render.render_json(problems, bases, program_version(), mended)
        case LintFormat.SARIF:
            return render.render_sarif(problems, RULES, program_version())
        case LintFormat.GITHUB:
            return render.render_github(problems)
        case _:
            assert_never(form)


def _rules(code: str | None) -> str:
    from factcheck.claims.lint.rules import RULES
    from factcheck.render.lint import render_rule, render_rules

    return render_rules(RULES) if code is None else render_rule(_rule(code))


def _rule(code: str) -> "Rule":
    from factcheck.claims.lint.rules import BY_CODE
    from factcheck.claims.schema import suggestion

    if code not in BY_CODE:
        raise typer.BadParameter(f'no rule "{code}"; {suggestion(code, BY_CODE) or "see: factcheck lint --list"}')
    return BY_CODE[code]
