"""Compare two editions: list the changes, and the version bump of the content that the changes require."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(__name__, globals(), "_kinds", "_comparison", "_compare")
