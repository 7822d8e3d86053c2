"""What goes wrong when content is exported."""

from ketamine_facts.errors import KetamineFactsError

__all__ = ["ExportError"]


class ExportError(KetamineFactsError, ValueError):
    """An unknown format or table, a missing extra, or a file that cannot be written."""
