"""The digest of the content of every release, by content version; ``tools/release.py`` adds a line."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIGESTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # content version: digest
    }
)
"""The SHA-256 of the canonical form of each released edition, which is the value of its ``digest``."""
