"""The command line: arguments in, report out. One file a command; what a command needs is imported when it runs."""

from typing import Annotated

import typer

from factcheck.cli.accept import accept
from factcheck.cli.add import add
from factcheck.cli.compare import compare
from factcheck.cli.curate import curate
from factcheck.cli.edit import edit
from factcheck.cli.explain import explain
from factcheck.cli.export import export
from factcheck.cli.extract import extract
from factcheck.cli.import_ import import_
from factcheck.cli.init import init
from factcheck.cli.lint import lint
from factcheck.cli.merge import merge
from factcheck.cli.reject import reject
from factcheck.cli.rename_topic import rename_topic
from factcheck.cli.schema import schema
from factcheck.cli.search import search
from factcheck.cli.show import show
from factcheck.cli.show_config import ShowsConfig, ShowsOwnConfig
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
app.command(cls=ShowsConfig, epilog="Example: factcheck show women-mps-astana-times")(show)
app.command(cls=ShowsConfig, epilog='Example: factcheck search "women in parliament"')(search)
app.command(epilog="Example: factcheck init bridge")(init)
app.command(
    cls=ShowsOwnConfig,
    epilog='Example: factcheck add bridge-cost-post topic=bridge-cost source=post quote="a bill of $41 million"',
)(add)
app.command(cls=ShowsOwnConfig, epilog="Example: factcheck edit bridge-cost-post value='$41 million' scope.period=2031")(
    edit
)
app.command(cls=ShowsOwnConfig, epilog="Example: factcheck accept bridge-cost-post bridge-opening-post")(accept)
app.command(cls=ShowsOwnConfig, epilog="Example: factcheck reject --source post --dry-run")(reject)
app.command(cls=ShowsOwnConfig, epilog="Example: factcheck merge bridge-cost price-of-the-bridge")(merge)
app.command("rename-topic", cls=ShowsOwnConfig, epilog="Example: factcheck rename-topic bridge-bill bridge-cost")(
    rename_topic
)
app.command(epilog="Example: factcheck extract minutes.txt report.txt --output claims.yaml")(extract)
app.command(cls=ShowsOwnConfig, epilog="Example: factcheck lint claims.yaml --fix --dry-run")(lint)
app.command(cls=ShowsOwnConfig, epilog="Example: factcheck curate claims.yaml")(curate)
app.command(epilog="Example: factcheck schema --output claims.schema.json")(schema)
app.command("import", epilog="Example: factcheck import yearbook.xlsx --output claims.yaml")(import_)
app.command(cls=ShowsConfig, epilog="Example: factcheck export claims.yaml --format csv --output claims.csv")(export)
