"""The digest of each released edition and release candidate, by content version; ``tools/release.py`` adds them."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

DIGESTS: Final[Mapping[str, str]] = MappingProxyType(
    {
        # each line is "content version": "digest"
        "1.0.0": "30e9b1607d45a22ef8d8524a9c6bf5c9bfa871798b255290179096d30d63a5ee",
    }
)
"""The ``Edition.digest`` of each released edition, by content version."""
