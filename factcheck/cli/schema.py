"""`factcheck schema`: the format of a claim base, for an editor that completes and checks it."""

from factcheck.cli.options import Output


def schema(output: Output = None) -> None:
    """Print the JSON Schema of a claim base, for an editor."""
    from factcheck.claims.json_schema import schema_text
    from factcheck.cli.output import write_results

    write_results(schema_text(), output)
