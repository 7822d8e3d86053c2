"""Make the parser of the command line from the commands."""

import argparse
from collections.abc import Iterable

from ketamine_facts.cli._command import Command

PROGRAM = "ketamine-facts"


class _Parser(argparse.ArgumentParser):
    """A parser whose help ends with the details and examples of its command."""

    command: Command | None = None

    def format_help(self) -> str:
        if self.command:
            self.epilog = _ending(self.command)
        return super().format_help()


def _ending(command: Command) -> str:
    calls = "\n".join(f"  {PROGRAM} {example}" for example in command.examples)
    return "\n\n".join(filter(None, (command.details(), calls and f"examples:\n{calls}")))


def build_parser(commands: Iterable[Command]) -> argparse.ArgumentParser:
    """Return the parser for the given commands. If the user names no command, the first command is run."""
    known = tuple(commands)
    parser = _Parser(
        prog=PROGRAM,
        description="What one popular article says about ketamine, and what labels, regulators and trials say about "
        "it. Not medical advice.",
        epilog=f"'{PROGRAM} COMMAND --help' has the details and examples of a command.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="store_true", help="print the versions of the package and of the content")
    _add_common(parser, None)
    parser.set_defaults(command=known[0])
    subparsers = parser.add_subparsers(title="commands", metavar="COMMAND", parser_class=_Parser)
    for command in known:
        subparser = subparsers.add_parser(
            command.name,
            help=command.summary,
            description=f"{command.summary[0].upper()}{command.summary[1:]}.",
            formatter_class=argparse.RawDescriptionHelpFormatter,
            allow_abbrev=False,
        )
        subparser.command = command
        subparser.set_defaults(command=command)
        # SUPPRESS means no default: a default would overwrite the option if the user gives it before the command
        _add_common(subparser, argparse.SUPPRESS)
        command.add_arguments(subparser)
    return parser


def _add_common(parser: argparse.ArgumentParser, default: str | None) -> None:
    parser.add_argument("--json", action="store_true", default=default or False, help="print JSON for a program")
    parser.add_argument(
        "--edition",
        metavar="FILE.json",
        default=default,
        help="read this edition of the content, not the installed one",
    )
