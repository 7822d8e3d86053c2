"""The result of comparing two editions: the changes, the version bump that they require, and a text for a changelog."""

from collections.abc import Iterator
from typing import Final

from ketamine_facts.comparison._kinds import Bump, ChangeKind, version_numbers
from ketamine_facts.edition import differences, tally
from ketamine_facts.records import Claim, Record
from ketamine_facts.vocabulary import Importance

__all__ = ["Change", "Comparison"]

_FEW: Final = 4
_FIXED: Final = (ChangeKind.CORRECTED_FIGURE, ChangeKind.CORRECTED_REFERENCE)
_NOT_ADVICE: Final = "Statements are the article's, each with what references say about it. This is not medical advice."


class Change(Record, frozen=True):
    """One difference between two editions."""

    kind: ChangeKind
    """The kind of the change."""
    collection: str
    """The field that holds the record, such as ``claims`` or ``routes.dosages``; empty for the edition itself."""
    id: str
    """What identifies the record in its collection, such as a claim's id, a reference's key or a profile's term."""
    field: str | None = None
    """The field that differs, or "order" if records changed places; None if the record was added or removed."""
    before: str | None = None
    """The value in the older edition as text; None if there was no value."""
    after: str | None = None
    """The value in the newer edition as text; None if there is no value."""
    claims: tuple[Claim, ...] = ()
    """The changed claim, or the claims that the changed record cites; from the older edition if the record was removed.

    For a record that is not a claim, empty if only its place, its codes or its scope changed.
    """
    references: tuple[str, ...] = ()
    """The keys of the references that a changed point of law, notice or help line cites; empty for other records."""

    @property
    def bump(self) -> Bump:
        """The smallest version bump that the change requires."""
        return self.kind.bump

    @property
    def subject(self) -> str:
        """The collection and the id of the record, such as ``claims half-life-2-3h``."""
        return " ".join(part for part in (self.collection, self.id) if part)


class Comparison(Record, frozen=True):
    """How a newer edition differs from an older edition. ``str`` returns the *Content* section of a changelog.

    >>> from ketamine_facts import facts
    >>> from ketamine_facts.comparison import compare
    >>> compare(facts, facts).changes
    ()
    """

    old_version: str
    """The content version of the older edition."""
    new_version: str
    """The content version of the newer edition."""
    changes: tuple[Change, ...]
    """Every difference except the content version. Removed records and then changes of order are at the end."""

    @property
    def bump(self) -> Bump:
        """The largest version bump that any of the changes requires; ``NONE`` if nothing changed."""
        return max((change.bump for change in self.changes), key=lambda bump: bump.rank, default=Bump.NONE)

    @property
    def follows(self) -> str:
        """The lowest content version that the newer edition may have."""
        return self.bump.after(self.old_version)

    def problems(self) -> tuple[str, ...]:
        """Return the reasons why the newer edition must not be released; empty if it may be released."""
        found = [
            f"{change.subject}: {change.kind.label.lower()}; ids are permanent"
            for change in self.changes
            if change.kind.never
        ]
        bump = self.bump
        least = bump.after(self.old_version)
        if version_numbers(self.new_version) < version_numbers(least):
            kinds = dict.fromkeys(change.kind.value for change in self.changes if change.bump is bump)
            why = f"{', '.join(kinds)} (a {bump} change)" if kinds else "a version never goes back"
            found.append(f"content_version is {self.new_version}, but has to be {least} or later: {why}")
        return tuple(found)

    def __str__(self) -> str:
        return "\n".join(_lines(self))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield "### Content"
    yield ""
    if not comparison.changes:
        yield f"Unchanged: content {comparison.old_version}."
        return
    yield f"{_versions(comparison)} {_NOT_ADVICE}"
    groups: dict[str, list[Change]] = {"Added": [], "Changed": [], "Fixed": [], "Removed": []}
    for change in comparison.changes:
        groups[_heading(change)].append(change)
    for heading, changes in groups.items():
        if changes:
            yield from ("", f"#### {heading}", "")
        for change in changes:
            yield from _entry(change)


def _versions(comparison: Comparison) -> str:
    text = f"From content {comparison.old_version}, these changes require a {comparison.bump} version"
    if problems := comparison.problems():
        return f"{text}; they may not be released as {comparison.new_version}: {'; '.join(problems)}."
    return f"{text}: content {comparison.new_version}."


def _heading(change: Change) -> str:
    if change.field is not None:
        return "Fixed" if change.kind in _FIXED else "Changed"
    if change.kind is ChangeKind.REVIVED:
        return "Changed"
    return "Added" if change.before is None else "Removed"


def _entry(change: Change) -> Iterator[str]:
    record = f"{change.collection} `{change.id}`" if change.id else change.collection
    field = (change.field or "").replace("_", " ").replace(".", ", ")
    place = ", ".join(filter(None, (record, field)))
    cited = f" (not from the article; references: {', '.join(change.references)})" if change.references else ""
    yield f"- {change.kind.label}: {place}: {_values(change)}{cited}"
    shown = change.claims
    if len(shown) > _FEW:
        yield f"  - cites {len(shown)} claims: {tally(shown)}"
        shown = differences(shown, Importance.SAFETY, Importance.DECISION)
    yield from (f"  - {_claim(claim, change)}" for claim in shown)


def _values(change: Change) -> str:
    before, after = (f"“{text}”" if text else "none" for text in (change.before, change.after))
    if change.field is None and change.before is None:
        return after
    if change.field is None and change.after is None:
        return before
    return f"{before} → {after}"


def _claim(claim: Claim, change: Change) -> str:
    review = claim.review
    own = claim.statement in (change.before, change.after)
    statement = "" if own else f"`{claim.id}` “{claim.statement}” — "
    note = f" {review.note}" if review.note else ""
    cited = f" [{', '.join(review.references)}]" if review.references else ""
    return f"{statement}{claim.standing.label.lower()}; {review}{note}{cited}"
