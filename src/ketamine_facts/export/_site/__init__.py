"""A folder of linked HTML pages, with a search that needs no server."""

from ketamine_facts.export._site._site import site

__all__ = ["site"]
