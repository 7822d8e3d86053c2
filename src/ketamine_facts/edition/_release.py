"""Whether content is the content that was released: of the installed package, or of a copy kept elsewhere."""

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
    UNRELEASED = "unreleased", "Not a released version"


class Checked(Record, frozen=True):
    """What content was found, and what was released under its version."""

    package_version: str
    """The version of the package that checked."""
    content_version: str
    """The version that the content bears."""
    schema_version: int
    """The form of the content."""
    digest: str
    """SHA-256 of the content as found, in hexadecimal."""
    released_digest: str | None
    """SHA-256 of the content released under that version; none where this package knows of no such release."""

    @property
    def state(self) -> ReleaseState:
        """How the two compare."""
        if self.released_digest is None:
            return ReleaseState.UNRELEASED
        return ReleaseState.RELEASED if self.digest == self.released_digest else ReleaseState.ALTERED

    def data(self) -> dict[str, object]:
        """All of it as plain data for JSON, the state included."""
        return {**self.model_dump(mode="json"), "state": self.state.value}

    def __str__(self) -> str:
        said = f"content {self.content_version}, sha256 {self.digest}: {self.state.label.lower()}"
        if self.state is ReleaseState.ALTERED:
            return f"{said}; released with sha256 {self.released_digest}"
        return said


def installed_state(facts: Facts | None = None) -> Checked:
    """Compare the installed content, or an edition that is at hand, with what was released under its version.

    It tells accidents and drift. Whoever rewrites the content can rewrite the recorded digest beside it: against that,
    compare ``facts.digest`` with the digest published with the release.

    >>> from ketamine_facts import facts
    >>> installed_state().digest == facts.digest
    True
    """
    facts = bundled() if facts is None else facts
    return _checked(facts, facts.digest)


def copy_state(path: str | os.PathLike[str]) -> Checked:
    """Compare an edition kept as a file, such as a mirror's, with what was released under its version.

    Byte for byte, or, where only its layout differs, by what it says. Raises ``ContentError`` (a ``ValueError``) where
    it cannot be read as an edition.
    """
    import hashlib  # OpenSSL is slow to load

    data, name = given(path)
    facts = edition(data, name)
    found = hashlib.sha256(data).hexdigest()
    return _checked(facts, found if found == DIGESTS.get(facts.content_version) else facts.digest)


def _checked(facts: Facts, digest: str) -> Checked:
    return Checked(
        package_version=__version__,
        content_version=facts.content_version,
        schema_version=facts.schema_version,
        digest=digest,
        released_digest=DIGESTS.get(facts.content_version),
    )
