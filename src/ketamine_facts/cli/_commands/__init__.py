"""The commands of the command line. Each module defines one command or a few related commands."""

from typing import Final

from ketamine_facts.cli._command import Command
from ketamine_facts.cli._commands._article import LINT, VERIFY
from ketamine_facts.cli._commands._completion import COMPLETION
from ketamine_facts.cli._commands._due import DUE
from ketamine_facts.cli._commands._editions import CHECK, COMPARE
from ketamine_facts.cli._commands._export import EXPORT
from ketamine_facts.cli._commands._list import LIST
from ketamine_facts.cli._commands._lookup import CLAIM, NOTICE, REFERENCE
from ketamine_facts.cli._commands._overview import OVERVIEW
from ketamine_facts.cli._commands._review import REVIEW
from ketamine_facts.cli._commands._schema import schema_command
from ketamine_facts.cli._commands._search import ABOUT, SEARCH

_READING: Final = (OVERVIEW, SEARCH, ABOUT, CLAIM, NOTICE, REFERENCE, REVIEW, LIST)
_PASSING_ON: Final = (EXPORT, COMPARE, CHECK)
_MAINTAINING: Final = (VERIFY, LINT, DUE, COMPLETION)
_DESCRIBED: Final = (*_READING, *_PASSING_ON, *_MAINTAINING)

COMMANDS: Final[tuple[Command, ...]] = (*_DESCRIBED, schema_command(_DESCRIBED))
"""Every command. The first command is run if the user names no command."""
