"""The kinds of changes between two editions, and the version bump that each kind requires."""

from typing import Final

from ketamine_facts.edition._integrity import VERSION
from ketamine_facts.errors import ContentError, shown
from ketamine_facts.vocabulary import Term

__all__ = ["Bump", "ChangeKind"]


class Bump(Term):
    """The part of a version number that is raised; ``docs/explanation/compatibility.md`` has the rules."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """The position in the order none, patch, minor, major, counted from 0.

        >>> max([Bump.MINOR, Bump.MAJOR, Bump.PATCH], key=lambda bump: bump.rank)
        <Bump.MAJOR: 'major'>
        """
        return _RANKS[self]

    def after(self, version: str) -> str:
        """Return the given version raised by this bump. Raises ``ContentError`` if the given version is not X.Y.Z.

        >>> Bump.MINOR.after("1.4.2")
        '1.5.0'
        """
        major, minor, patch = version_numbers(version)
        follows = {
            Bump.NONE: (major, minor, patch),
            Bump.PATCH: (major, minor, patch + 1),
            Bump.MINOR: (major, minor + 1, 0),
            Bump.MAJOR: (major + 1, 0, 0),
        }
        return "{}.{}.{}".format(*follows[self])


_RANKS: Final = {bump: rank for rank, bump in enumerate(Bump)}


class ChangeKind(Term):
    """The kind of a change. Later releases may add members, so give a ``match`` over this vocabulary a default case."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    ERASED = "erased", "Removed without a withdrawal"
    REVIVED = "revived", "Withdrawn id reused"
    REWORDED = "reworded"
    CORRECTED_FIGURE = "corrected-figure"
    CHANGED_VERDICT = "changed-verdict"
    CHANGED_IMPORTANCE = "changed-importance"
    CHANGED_DIFFERENCE = "changed-difference", "Changed account of what differs or was not compared"
    CHANGED_GIST = "changed-gist"
    CHANGED_NOTE = "changed-note"
    CHANGED_EVIDENCE = "changed-evidence", "Changed evidence"
    CHANGED_STANDING = "changed-standing"
    CHANGED_LIMITS = "changed-limits", "Changed hedge, timing or circumstances"
    CHANGED_SCOPE = "changed-scope"
    CHANGED_PLACE = "changed-place", "Changed place in the article"
    CHANGED_IDENTIFIER = "changed-identifier"
    CORRECTED_REFERENCE = "corrected-reference"
    CHANGED_LAW = "changed-law"
    CHANGED_NOTICE = "changed-notice"
    CHANGED_HELP = "changed-help", "Changed help line"
    CHANGED_SEARCH = "changed-search", "Changed words for the search"
    REVIEWED_AGAIN = "reviewed-again"
    ANOTHER_ARTICLE = "another-article"
    ANOTHER_SCHEMA = "another-schema"

    @property
    def bump(self) -> Bump:
        """The smallest version bump that a change of this kind requires.

        >>> ChangeKind.REWORDED.bump, ChangeKind.CORRECTED_FIGURE.bump, ChangeKind.WITHDRAWN.bump
        (<Bump.PATCH: 'patch'>, <Bump.MINOR: 'minor'>, <Bump.MAJOR: 'major'>)
        """
        return Bump.PATCH if self in _PATCH else Bump.MAJOR if self in _MAJOR else Bump.MINOR

    @property
    def never(self) -> bool:
        """Whether a change of this kind is forbidden in every version, because ids are permanent.

        >>> [kind.value for kind in ChangeKind if kind.never]
        ['erased', 'revived']
        """
        return self in _NEVER


_PATCH: Final = frozenset(
    {
        ChangeKind.REWORDED,
        ChangeKind.CHANGED_PLACE,
        ChangeKind.CORRECTED_REFERENCE,
        ChangeKind.CHANGED_SEARCH,
        ChangeKind.REVIEWED_AGAIN,
    }
)
_NEVER: Final = frozenset({ChangeKind.ERASED, ChangeKind.REVIVED})
_MAJOR: Final = _NEVER | {
    ChangeKind.WITHDRAWN,
    ChangeKind.REMOVED,
    ChangeKind.ANOTHER_ARTICLE,
    ChangeKind.ANOTHER_SCHEMA,
}


def version_numbers(version: str) -> tuple[int, int, int]:
    """Return the three numbers of a version X.Y.Z. Raises ``ContentError`` (a ``ValueError``) for any other text.

    >>> version_numbers("1.4.2")
    (1, 4, 2)
    """
    found = VERSION.fullmatch(version)
    if found is None:
        raise ContentError(f"a version has the form 1.2.3, unlike {shown(version)}")
    return int(found[1]), int(found[2]), int(found[3])
