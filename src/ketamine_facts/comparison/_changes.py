"""What can change between two editions of the content, and what each change asks of the version."""

from ketamine_facts.edition._integrity import VERSION
from ketamine_facts.errors import ContentError, shown
from ketamine_facts.records import Claim, Record
from ketamine_facts.vocabulary import Term

__all__ = ["Bump", "Change", "ChangeKind", "Comparison"]


class Bump(Term):
    """Which part of a version has to rise; the rules stand in ``docs/compatibility.md``."""

    NONE = "none"
    PATCH = "patch"
    MINOR = "minor"
    MAJOR = "major"

    @property
    def rank(self) -> int:
        """Its place in the order none, patch, minor, major.

        >>> max([Bump.MINOR, Bump.MAJOR, Bump.PATCH], key=lambda bump: bump.rank)
        <Bump.MAJOR: 'major'>
        """
        return list(Bump).index(self)

    def after(self, version: str) -> str:
        """The version that follows another one by this bump; raises ``ContentError`` where that is no X.Y.Z.

        >>> Bump.MINOR.after("1.4.2")
        '1.5.0'
        """
        major, minor, patch = numbers(version)
        follows = {
            Bump.NONE: (major, minor, patch),
            Bump.PATCH: (major, minor, patch + 1),
            Bump.MINOR: (major, minor + 1, 0),
            Bump.MAJOR: (major + 1, 0, 0),
        }
        return "{}.{}.{}".format(*follows[self])


class ChangeKind(Term):
    """What sort of change it is. Later releases may add members: give a ``match`` over it a default."""

    ADDED = "added"
    WITHDRAWN = "withdrawn"
    REMOVED = "removed"
    ERASED = "erased", "Erased without an account"
    REVIVED = "revived", "A withdrawn id given out again"
    REWORDED = "reworded"
    CORRECTED_FIGURE = "corrected-figure"
    CHANGED_VERDICT = "changed-verdict"
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
    REVIEWED_AGAIN = "reviewed-again"
    ANOTHER_ARTICLE = "another-article"
    ANOTHER_FORM = "another-form", "Another form of the content"

    @property
    def bump(self) -> Bump:
        """What it asks of the version at least.

        >>> ChangeKind.REWORDED.bump, ChangeKind.CORRECTED_FIGURE.bump, ChangeKind.WITHDRAWN.bump
        (<Bump.PATCH: 'patch'>, <Bump.MINOR: 'minor'>, <Bump.MAJOR: 'major'>)
        """
        return Bump.PATCH if self in _PATCH else Bump.MAJOR if self in _MAJOR else Bump.MINOR

    @property
    def never(self) -> bool:
        """Whether no version permits it, since ids are for ever: an id without an account, or one given out again.

        >>> [kind.value for kind in ChangeKind if kind.never]
        ['erased', 'revived']
        """
        return self in _NEVER


_PATCH = frozenset(
    {
        ChangeKind.REWORDED,
        ChangeKind.CHANGED_PLACE,
        ChangeKind.CORRECTED_REFERENCE,
        ChangeKind.REVIEWED_AGAIN,
    }
)
_NEVER = frozenset({ChangeKind.ERASED, ChangeKind.REVIVED})
_MAJOR = _NEVER | {
    ChangeKind.WITHDRAWN,
    ChangeKind.REMOVED,
    ChangeKind.ANOTHER_ARTICLE,
    ChangeKind.ANOTHER_FORM,
}


def numbers(version: str) -> tuple[int, int, int]:
    """The three numbers of a version X.Y.Z; raises ``ContentError`` (a ``ValueError``) where it is none.

    >>> numbers("1.4.2")
    (1, 4, 2)
    """
    found = VERSION.fullmatch(version)
    if found is None:
        raise ContentError(f"a version has the form 1.2.3, unlike {shown(version)}")
    return int(found[1]), int(found[2]), int(found[3])


class Change(Record, frozen=True):
    """One difference between two editions."""

    kind: ChangeKind
    """What sort of change it is."""
    collection: str
    """Where it stands: a field of ``Facts``, and within it, such as ``claims`` or ``routes.dosages``."""
    id: str
    """What it concerns: a claim's id, a reference's key, a term; for a dosage its profile and what it is for."""
    field: str | None = None
    """The field that differs; none where all of it came or went."""
    before: str | None = None
    """What the older edition has, as text."""
    after: str | None = None
    """What the newer edition has, as text."""
    claims: tuple[Claim, ...] = ()
    """The claims behind it, as the newer edition has them, or the older where they went: verdict and note included."""
    references: tuple[str, ...] = ()
    """For a point of law or a notice: the keys of the references it rests on."""

    @property
    def bump(self) -> Bump:
        """What it asks of the version at least."""
        return self.kind.bump

    @property
    def subject(self) -> str:
        """What changed, in one text: where it stands, and which one."""
        return " ".join(part for part in (self.collection, self.id) if part)


class Comparison(Record, frozen=True):
    """How a newer edition differs from an older one.

    >>> from ketamine_facts import facts
    >>> from ketamine_facts.comparison import compare
    >>> compare(facts, facts).changes
    ()
    """

    old_version: str
    """The content version of the older edition."""
    new_version: str
    """The content version that the newer edition bears."""
    changes: tuple[Change, ...]
    """Every difference but that of the version itself, in the order of the content."""

    @property
    def bump(self) -> Bump:
        """The bump that all changes together require."""
        return max((change.bump for change in self.changes), key=lambda bump: bump.rank, default=Bump.NONE)

    @property
    def follows(self) -> str:
        """The lowest content version that the changes allow after the older one."""
        return self.bump.after(self.old_version)

    def problems(self) -> tuple[str, ...]:
        """Why the newer edition may not be released as it is after the older one; none where it may."""
        found = [
            f"{change.subject}: {change.kind.label.lower()}; ids are for ever"
            for change in self.changes
            if change.kind.never
        ]
        if numbers(self.new_version) < numbers(self.follows):
            kinds = dict.fromkeys(change.kind.value for change in self.changes if change.bump is self.bump)
            why = f"{', '.join(kinds)} (a {self.bump} change)" if kinds else "a version never goes back"
            found.append(f"content_version is {self.new_version} where {self.follows} or later is due: {why}")
        return tuple(found)

    def data(self) -> dict[str, object]:
        """The comparison as plain data for JSON, each change with the bump it requires."""
        return {
            "old_version": self.old_version,
            "new_version": self.new_version,
            "bump": self.bump.value,
            "follows": self.follows,
            "problems": list(self.problems()),
            "changes": [{**change.model_dump(mode="json"), "bump": change.bump.value} for change in self.changes],
        }

    def __str__(self) -> str:
        from ketamine_facts.comparison._changelog import content_section

        return content_section(self)
