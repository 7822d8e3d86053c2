"""The values that an argument of the command line can have, for completion in a shell."""

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
"""The values of the arguments, by the name that an argument has in the help."""


class _Completer(FilesCompleter):
    """The known values of an argument; for any other argument, the files."""

    def __call__(self, prefix: str, **details: object) -> list[str]:
        values = _VALUES.get(getattr(details["action"], "metavar", None))
        return values() if values else super().__call__(prefix)


def complete(parser: argparse.ArgumentParser) -> None:
    """Complete the words that a shell gives in the environment, and end the program."""
    autocomplete(parser, default_completer=_Completer(), exit_method=sys.exit)
