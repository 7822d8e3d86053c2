"""Editions of the content: the bundled edition, its classes, and functions to load, verify and summarize editions."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(
    __name__, globals(), "_bundled", "_edition", "_facts", "_load", "_part", "_summary", "_verify", "_release"
)
