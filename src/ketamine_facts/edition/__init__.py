"""Editions of the content: fields, look-ups and search; whole ones as ``Facts``; the bundled one; ``load``, ``verify``."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(
    __name__, globals(), "_bundled", "_edition", "_facts", "_load", "_part", "_summary", "_verify", "_release"
)
