"""Tab completion: complete the arguments of the command line with terms, ids, keys, formats and file names."""

import argparse
import sys
from collections.abc import Callable, Mapping

from argcomplete import autocomplete
from argcomplete.completers import FilesCompleter

from ketamine_facts.edition import facts
from ketamine_facts.export import FORMATS
from ketamine_facts.vocabulary import ANY_TERM, Importance

_VALUES: Mapping[object, Callable[[], list[str]]] = {
    "TERM": lambda: [term.value for vocabulary in ANY_TERM for term in vocabulary],
    "IMPORTANCE": lambda: [importance.value for importance in Importance],
    "FORMAT": lambda: list(FORMATS),
    "CLAIM-ID": lambda: [claim.id for claim in facts.claims],
    "NOTICE-ID": lambda: [notice.id for notice in facts.notices],
    "KEY": lambda: [reference.key for reference in facts.references],
}
"""Each key is the name of an argument in the help (``metavar``); its value is a function that lists the completions."""


class _Completer(FilesCompleter):
    """Complete an argument in ``_VALUES`` with the listed completions, and any other argument with file names."""

    def __call__(self, prefix: str, **details: object) -> list[str]:
        values = _VALUES.get(getattr(details["action"], "metavar", None))
        return values() if values else super().__call__(prefix)


def complete(parser: argparse.ArgumentParser) -> None:
    """Print the completions for the command line that the shell passes in environment variables, then exit."""
    autocomplete(parser, default_completer=_Completer(), exit_method=sys.exit)
