"""The problems of claim bases: for people, and for programs (JSON, SARIF, annotations of GitHub)."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING

from factcheck.claims.lint.problem import Problem, Severity
from factcheck.claims.lint.rule import Rule
from factcheck.render.layout import blank_sheet, indented, line, text_of
from factcheck.render.safe import safe
from factcheck.render.words import counted

if TYPE_CHECKING:
    from rich.console import RenderableType

SCHEMA_VERSION = "1"
SARIF_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_STYLES = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan", Severity.OFF: ""}


# --- For people


def render_problems(problems: Sequence[Problem], bases: Sequence[str], *, width: int = 80, colour: bool = False) -> str:
    """Each problem with its place, what was found and what would mend it; then how many there are."""
    sheet = blank_sheet(width, colour)
    parts = [part for problem in problems for part in _problem(problem)]
    return text_of(sheet, [*parts, _counts(problems, bases)])


def render_mended(mended: Sequence[Problem]) -> str:
    """What was repaired, one line each with its place before; nothing where nothing was."""
    lines = (f"{safe(each.path)}:{each.line}:{each.column}  mended  {each.code}\n" for each in mended)
    return "".join([*lines, f"{counted(len(mended), 'problem')} mended\n\n"]) if mended else ""


def _problem(problem: Problem) -> Iterator[RenderableType]:
    place = f"{safe(problem.path)}:{problem.line}:{problem.column}"
    head = line((place, "bold"), "  ", (str(problem.severity), f"bold {_STYLES[problem.severity]}"), f"  {problem.code}")
    head.no_wrap, head.overflow = True, "ignore"  # editors and grep look for a whole path:line:column
    yield head
    yield indented(line(_as_sentence(problem.message)))
    for told in problem.difference.splitlines():
        yield indented(line(safe(told)), 4)
    yield indented(line(("Hint: ", "bold"), safe(problem.hint)))
    yield line()


def _as_sentence(message: str) -> str:
    shown = safe(message)
    return shown[:1].upper() + shown[1:]


def _counts(problems: Sequence[Problem], bases: Sequence[str]) -> RenderableType:
    number = Counter(problem.severity for problem in problems)
    told = [counted(number[each], str(each)) for each in (Severity.ERROR, Severity.WARNING, Severity.NOTE)]
    return line(f"{', '.join(told)} in {', '.join(map(safe, bases))}")


def render_rules(rules: Sequence[Rule]) -> str:
    """One line for each rule: its code, its severity and what it reports."""
    widest = max(len(rule.code) for rule in rules)
    return "".join(f"{rule.code:{widest}}  {rule.severity:7}  {rule.what}\n" for rule in rules)


def render_rule(rule: Rule) -> str:
    """All about one rule, with what it lets pass and what it reports."""
    mended = "\n--fix mends it where that is safe.\n" if rule.is_fixed else ""
    return (
        f"{rule.code} ({rule.severity})\n\n{rule.what}\n{rule.why}\n{mended}\n"
        f"Passes:\n{_example(rule.passes)}\nFails:\n{_example(rule.fails)}"
    )


def render_page(rules: Sequence[Rule]) -> str:
    """The page of the documentation on all rules, in Markdown."""
    sections = (
        f"## `{rule.code}`\n\n{_weight(rule)} {rule.what} {rule.why}\n\n"
        f"Passes:\n\n{_fenced(rule.passes)}\nFails:\n\n{_fenced(rule.fails)}"
        for rule in rules
    )
    return _PAGE + "\n" + "\n".join(sections)


def _weight(rule: Rule) -> str:
    mended = ", mended by `--fix` where that is safe" if rule.is_fixed else ""
    return f"{str(rule.severity).capitalize()}{mended}."


_PAGE = """# The rules of `factcheck lint`

Each with what it reports, why that matters, and an example that passes and one that fails; sections that an example leaves
out are as they should be. `factcheck lint --explain CODE` shows the same in a terminal.
"""


def _fenced(text: str) -> str:
    return f"```yaml\n{text.rstrip()}\n```\n"


def _example(text: str) -> str:
    return "".join(f"  {safe(row[: len(row) - len(row.lstrip())])}{safe(row.lstrip())}\n" for row in text.splitlines())


# --- For programs


def render_json(problems: Sequence[Problem], bases: Sequence[str], version: str, mended: Sequence[Problem] = ()) -> str:
    """All problems, with the counts of each severity, and what `--fix` mended at its place before."""
    number = Counter(str(problem.severity) for problem in problems)
    tree = {
        "schema_version": SCHEMA_VERSION,
        "tool": {"name": "factcheck", "version": version},
        "claim_bases": list(bases),
        "summary": {str(each): number[str(each)] for each in (Severity.ERROR, Severity.WARNING, Severity.NOTE)},
        "problems": [_json_problem(problem) for problem in problems],
        "mended": [_json_problem(problem) for problem in mended],
    }
    return json.dumps(tree, ensure_ascii=False, indent=2) + "\n"


def _json_problem(problem: Problem) -> dict[str, object]:
    return {
        "code": problem.code,
        "severity": str(problem.severity),
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "end_line": problem.end_line,
        "end_column": problem.end_column,
        "message": problem.message,
        "hint": problem.hint,
        "difference": problem.difference,
        "fixable": problem.fix is not None,
    }


def render_sarif(problems: Sequence[Problem], rules: Sequence[Rule], version: str) -> str:
    """A SARIF 2.1.0 log; columns count code points."""
    at = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "factcheck", "version": version, "rules": [_sarif_rule(rule) for rule in rules]}
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_sarif_result(problem, at) for problem in problems],
    }
    log = {"$schema": SARIF_SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _sarif_rule(rule: Rule) -> dict[str, object]:
    return {
        "id": rule.code,
        "shortDescription": {"text": rule.what},
        "help": {"text": f"{rule.what} {rule.why}"},
        "defaultConfiguration": {"level": _level(rule.severity)},
    }


def _level(severity: Severity) -> str:
    return "none" if severity is Severity.OFF else str(severity)


def _sarif_result(problem: Problem, at: Mapping[str, int]) -> dict[str, object]:
    region = {
        "startLine": max(problem.line, 1),
        "startColumn": max(problem.column, 1),
        "endLine": max(problem.end_line, 1),
        "endColumn": max(problem.end_column, 1),
    }
    place = {"artifactLocation": {"uri": _uri(problem.path)}, "region": region}
    return {
        "ruleId": problem.code,
        "ruleIndex": at[problem.code],
        "level": _level(problem.severity),
        "message": {"text": "\n".join(filter(None, (f"{problem.message}; {problem.hint}", problem.difference)))},
        "locations": [{"physicalLocation": place}],
    }


def _uri(path: str) -> str:
    from urllib.parse import quote

    return quote(path.replace("\\", "/"))


_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice", Severity.OFF: "notice"}


def render_github(problems: Sequence[Problem]) -> str:
    """A workflow command for each problem, by which GitHub shows it at its line."""
    return "".join(f"{_command(problem)}\n" for problem in problems)


def _command(problem: Problem) -> str:
    told = "\n".join(filter(None, (f"{problem.message}; {problem.hint}", problem.difference)))
    place = (
        f"file={_property(problem.path)},line={problem.line},col={problem.column},"
        f"endLine={problem.end_line},endColumn={problem.end_column},title={_property(problem.code)}"
    )
    return f"::{_COMMANDS[problem.severity]} {place}::{_text(told)}"


def _text(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _text(text).replace(":", "%3A").replace(",", "%2C")
