"""The digest of the content of every release, by content version; ``tools/promises.py release`` adds a line."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIGESTS: Final[Mapping[str, str]] = MappingProxyType({})
"""SHA-256 of each released edition as ``facts.model_dump_json()`` writes it: what ``facts.digest`` is."""
