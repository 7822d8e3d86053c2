"""The error that the functions of ``export`` raise."""

from ketamine_facts.errors import KetamineFactsError

__all__ = ["ExportError"]


class ExportError(KetamineFactsError, ValueError):
    """An unknown format or table, a missing extra, or a file that cannot be written."""


def missing_extra(name: str, library: str, extra: str) -> ExportError:
    """Return the error for a format that needs a library from an extra that is not installed."""
    return ExportError(f"the format {name} needs {library}, which is not installed; install ketamine_facts[{extra}]")
