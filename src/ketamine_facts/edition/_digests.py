"""The digest of each released edition and release candidate, by content version; ``tools/release.py`` adds them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIGESTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # each line is "content version": "digest"
    }
)
"""The ``Edition.digest`` of each released edition, by content version."""
