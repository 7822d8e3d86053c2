"""A folder of linked pages, with a search that works without a server."""

from ketamine_facts.export._site._site import site

__all__ = ["site"]
