"""``schema``: print the JSON Schema of what a command prints with ``--json``."""

import argparse
import json
from collections.abc import Iterable

from pydantic import JsonValue

from ketamine_facts.cli._command import Answer, Command, Output, Request


class SchemaOutput(Output, frozen=True):
    """The JSON Schema of what a command prints with ``--json``."""

    command: str
    """The name of the command."""
    json_schema: dict[str, JsonValue]
    """The JSON Schema (draft 2020-12)."""


def schema_command(commands: Iterable[Command]) -> Command:
    """Return the command ``schema``, which prints the JSON Schema of one of the given commands."""
    by_name = {command.name: command for command in commands}

    def run(request: Request) -> Answer:
        name = request.option("of", str)
        schema = by_name[name].output.model_json_schema(mode="serialization")
        text = json.dumps(schema, ensure_ascii=False, indent=1)
        return Answer(f"{text}\n", SchemaOutput(command=name, json_schema=schema))

    def add_arguments(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("of", choices=by_name, metavar="COMMAND", help=f"one of {', '.join(by_name)}")

    return Command(
        "schema",
        "the JSON Schema of what a command prints with --json",
        run,
        SchemaOutput,
        add_arguments,
        ("schema about",),
    )
