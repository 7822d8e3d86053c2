"""The digest of every released edition, by content version. ``tools/release.py`` adds a line for each new edition."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIGESTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # each line is "content version": "digest"
    }
)
"""The ``Edition.digest`` of each released edition, by content version."""
