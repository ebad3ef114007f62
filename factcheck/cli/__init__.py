"""The command line: arguments in, report out. One file a command; what a command needs is imported when it runs."""

from typing import Annotated

import typer

from factcheck.cli.compare import compare
from factcheck.cli.explain import explain
from factcheck.cli.export import export
from factcheck.cli.import_ import import_
from factcheck.cli.search import search
from factcheck.cli.show import show
from factcheck.cli.sources import TakesOnlySources, TakesSources
from factcheck.cli.verify import verify
from factcheck.errors import ExitCode

app = typer.Typer(
    name="factcheck",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        from factcheck.cli.version import program_version

        typer.echo(f"factcheck {program_version()}")
        raise typer.Exit


@app.callback(invoke_without_command=True, epilog="Example: factcheck verify draft.txt")
def factcheck(
    context: typer.Context,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the version and end.")
    ] = False,
) -> None:
    """Check every figure, date and name of a draft against your own sources."""
    if context.invoked_subcommand is None:
        typer.echo(context.get_help(), err=True)
        raise typer.Exit(ExitCode.FAILED)


app.command(cls=TakesSources, epilog="Example: factcheck verify draft.txt --sources report.txt minutes.txt")(verify)
app.command(cls=TakesSources, epilog="Example: factcheck explain draft.txt:12")(explain)
app.command(cls=TakesOnlySources, epilog="Example: factcheck compare --sources report.txt minutes.txt")(compare)
app.command(epilog="Example: factcheck show women-mps-astana-times")(show)
app.command("import", epilog="Example: factcheck import yearbook.xlsx --output claims.yaml")(import_)
app.command(epilog="Example: factcheck export claims.yaml --format csv --output claims.csv")(export)
app.command(epilog='Example: factcheck search "women in parliament"')(search)
