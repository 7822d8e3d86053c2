"""Whether content is as it was released: that of the installed package, or that of a copy."""

import os

from ketamine_facts import __version__
from ketamine_facts.edition._digests import DIGESTS
from ketamine_facts.edition._facts import Facts
from ketamine_facts.edition._load import bundled, edition, given
from ketamine_facts.records import Record
from ketamine_facts.vocabulary import Term

__all__ = ["Checked", "ReleaseState", "copy_state", "installed_state"]


class ReleaseState(Term):
    """How content compares with the released content of the same version."""

    RELEASED = "released", "As released"
    ALTERED = "altered", "Altered since its release"
    UNRELEASED = "unreleased", "Not released"


class Checked(Record, frozen=True):
    """The content that was found, and the content that was released with its version."""

    state: ReleaseState
    """How the two compare."""
    package_version: str
    """The version of the package that checked."""
    content_version: str
    """The version that the content gives."""
    schema_version: int
    """The version of the document format."""
    digest: str
    """SHA-256 of the content that was found, in hexadecimal."""
    released_digest: str | None
    """SHA-256 of the content released with that version; absent if this package knows of no such release."""

    def __str__(self) -> str:
        text = f"content {self.content_version}, sha256 {self.digest}: {self.state.label.lower()}"
        match self.state:
            case ReleaseState.ALTERED:
                return f"{text}; it was released with sha256 {self.released_digest}"
            case ReleaseState.UNRELEASED:
                return (
                    f"{text}; ketamine_facts {self.package_version} knows no release of this version, which is still "
                    "under way or newer than the package"
                )
            case _:
                return text


def installed_state(facts: Facts | None = None) -> Checked:
    """Compare the installed content, or the given edition, with what was released with its version.

    This finds accidents and drift. Someone who rewrites the content can rewrite the recorded digest, too: against that,
    compare ``facts.digest`` with the digest published with the release.

    >>> from ketamine_facts import facts
    >>> installed_state().digest == facts.digest
    True
    """
    facts = bundled() if facts is None else facts
    return _checked(facts, facts.digest)


def copy_state(path: str | os.PathLike[str]) -> Checked:
    """Compare an edition kept as a file, such as a mirror's, with what was released with its version.

    The bytes are compared, or the content if only the layout differs. Raises ``ContentError`` (a ``ValueError``) if the
    file is not an edition.
    """
    import hashlib  # OpenSSL is slow to load

    data, name = given(path)
    facts = edition(data, name)
    found = hashlib.sha256(data).hexdigest()
    return _checked(facts, found if found == DIGESTS.get(facts.content_version) else facts.digest)


def _checked(facts: Facts, digest: str) -> Checked:
    released = DIGESTS.get(facts.content_version)
    if released is None:
        state = ReleaseState.UNRELEASED
    else:
        state = ReleaseState.RELEASED if digest == released else ReleaseState.ALTERED
    return Checked(
        state=state,
        package_version=__version__,
        content_version=facts.content_version,
        schema_version=facts.schema_version,
        digest=digest,
        released_digest=released,
    )
