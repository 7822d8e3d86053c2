"""``ExportError``, for exports that are not possible."""

from ketamine_facts.errors import KetamineFactsError

__all__ = ["ExportError"]


class ExportError(KetamineFactsError, ValueError):
    """An export is not possible: an unknown format or table, a missing library, or a file that cannot be written."""


def missing_extra(name: str, library: str, extra: str) -> ExportError:
    """Return the error for a format whose library is not installed. The message names the extra to install."""
    return ExportError(f"the format {name} needs {library}, which is not installed; install ketamine_facts[{extra}]")
