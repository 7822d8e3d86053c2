"""Two editions compared: what changed, and which version may follow."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(__name__, globals(), "_changes", "_compare")
