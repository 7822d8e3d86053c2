"""What changed between two editions, and which version of the content may follow."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(__name__, globals(), "_kinds", "_comparison", "_compare")
