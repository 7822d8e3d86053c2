"""The command line: ``ketamine-facts``, or ``python -m ketamine_facts``."""

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["main"]

_INTERRUPTED = 130


def main(arguments: "Sequence[str] | None" = None) -> int:
    """Run one command and return its exit status; ``docs/how-to/command-line.md`` lists the statuses.

    If the user interrupts the program (Ctrl-C), return 130 and print no traceback.
    """
    try:
        from ketamine_facts.cli._main import run

        return run(arguments)
    except KeyboardInterrupt:
        return _INTERRUPTED


def __dir__() -> list[str]:
    return __all__
