"""Compare two editions: what changed, and how far the version of the content has to rise."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(__name__, globals(), "_kinds", "_comparison", "_compare")
