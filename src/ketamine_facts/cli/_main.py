"""Run one command: parse the arguments, get the answer, print it."""

import json
import os
import sys
from collections.abc import Sequence

from ketamine_facts.cli._command import Answer, Request
from ketamine_facts.cli._commands import COMMANDS
from ketamine_facts.cli._commands._editions import versions
from ketamine_facts.cli._layout import Page
from ketamine_facts.cli._output import print_exact, print_text
from ketamine_facts.cli._parser import PROGRAM, build_parser
from ketamine_facts.errors import KetamineFactsError

_REFUSED = 2


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command. Return its exit status, or print the message of a ``KetamineFactsError`` and return 2."""
    parser = build_parser(COMMANDS)
    if "_ARGCOMPLETE" in os.environ:
        # imported only when a shell asks for completions, because ``_completer`` needs the extra "completion"
        from ketamine_facts.cli._completer import complete

        complete(parser)
    options = parser.parse_args(arguments)
    answer_to = versions if options.version else options.command.run
    try:
        answer: Answer = answer_to(Request(options))
        _print(answer, as_json=options.json)
    except KetamineFactsError as error:
        print(f"{PROGRAM}: {error}", file=sys.stderr)
        return _REFUSED
    return answer.status


def _print(answer: Answer, *, as_json: bool) -> None:
    if as_json:
        print_text(json.dumps(answer.data.model_dump(mode="json"), indent=1))
    elif isinstance(answer.text, Page):
        print_text(str(answer.text))
    else:
        print_exact(answer.text)
