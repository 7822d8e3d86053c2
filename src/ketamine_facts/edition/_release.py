"""Check whether the installed content, or the content of a file, is as it was released."""

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

    RELEASED = "released", "As recorded for the release"
    ALTERED = "altered", "Altered since its release"
    UNRELEASED = "unreleased", "Not released"


class Checked(Record, frozen=True):
    """How content compares with the released content of the same version, with the digests that were compared."""

    state: ReleaseState
    """How the content compares with the released content."""
    package_version: str
    """The version of the package that made the check."""
    content_version: str
    """The content version of the content that was checked."""
    schema_version: int
    """The version of the document format of the content that was checked."""
    digest: str
    """The SHA-256 of the content that was checked, in hexadecimal."""
    released_digest: str | None
    """The SHA-256 of the released content, in hexadecimal; None if this package knows no release of this version."""

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
    """Compare the installed content, or the given edition, with the released content of the same version.

    This detects accidental changes. It does not detect an attacker, who can change the digest in the package as well as
    the content. To detect an attacker, compare ``facts.digest`` with the digest that was published with the release.

    >>> from ketamine_facts import facts
    >>> installed_state().digest == facts.digest
    True
    """
    facts = bundled() if facts is None else facts
    return _checked(facts, facts.digest)


def copy_state(path: str | os.PathLike[str]) -> Checked:
    """Compare the edition in a file, such as a copy on a mirror, with the released content of the same version.

    The file counts as released even if the layout of its JSON differs from the release, as long as the content is the
    same. Raises ``ContentError`` (a ``ValueError``) if the file is not an edition.
    """
    import hashlib  # imported only when needed: loads OpenSSL, which is slow

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
