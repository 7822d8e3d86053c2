"""Editions of the content: their look-ups and search, the bundled one, and loading and verifying others."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(
    __name__, globals(), "_bundled", "_edition", "_facts", "_load", "_part", "_summary", "_verify", "_release"
)
