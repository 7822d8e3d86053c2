"""A comparison of two editions as the *Content* section of the changelog, in Keep a Changelog's words."""

from collections import Counter
from collections.abc import Iterator

from ketamine_facts.comparison import Change, ChangeKind, Comparison
from ketamine_facts.records import Claim
from ketamine_facts.vocabulary import Verdict

_FEW = 4
_FIXED = (ChangeKind.CORRECTED_FIGURE, ChangeKind.CORRECTED_REFERENCE)
_NOT_ADVICE = "Statements are the article's, each with what references say of it. This is not medical advice."


def content_section(comparison: Comparison) -> str:
    """The section, in Markdown; no statement in it stands without its verdict and note."""
    return "\n".join(_lines(comparison))


def _lines(comparison: Comparison) -> Iterator[str]:
    yield "### Content"
    yield ""
    if not comparison.changes:
        yield f"Unchanged: content {comparison.old_version}."
        return
    yield f"{_versions(comparison)} {_NOT_ADVICE}"
    for heading in ("Added", "Changed", "Fixed", "Removed"):
        found = [change for change in comparison.changes if _heading(change) == heading]
        if found:
            yield from ("", f"#### {heading}", "")
        for change in found:
            yield from _entry(change)


def _versions(comparison: Comparison) -> str:
    text = f"From content {comparison.old_version}, these changes require a {comparison.bump} version"
    if comparison.problems():
        return f"{text}; they may not be released as {comparison.new_version}: {'; '.join(comparison.problems())}."
    return f"{text}: content {comparison.new_version}."


def _heading(change: Change) -> str:
    if change.field is None:
        return "Added" if change.before is None else "Changed" if change.kind is ChangeKind.REVIVED else "Removed"
    return "Fixed" if change.kind in _FIXED else "Changed"


def _entry(change: Change) -> Iterator[str]:
    where = [change.collection, f"`{change.id}`" if change.id else "", (change.field or "").replace("_", " ")]
    place = ", ".join(filter(None, (" ".join(filter(None, where[:2])), where[2].replace(".", ", "))))
    cited = f" (not from the article; references: {', '.join(change.references)})" if change.references else ""
    yield f"- {change.kind.label}: {place}: {_difference(change)}{cited}"
    if len(change.claims) > _FEW:
        tally = Counter(claim.review.verdict for claim in change.claims)
        counts = ", ".join(f"{tally[verdict]} {verdict.label.lower()}" for verdict in Verdict if tally[verdict])
        yield f"  - {len(change.claims)} claims stand behind it: {counts}"
    for claim in change.claims:
        if len(change.claims) <= _FEW or claim.review.verdict in (Verdict.CONTRADICTED, Verdict.QUALIFIED):
            yield f"  - {_claim(claim, change)}"


def _difference(change: Change) -> str:
    parts = [f"“{text}”" if text else "none" for text in (change.before, change.after)]
    if change.field is None and change.before is None:
        return parts[1]
    if change.after is None and change.field is None:
        return parts[0]
    return " → ".join(parts)


def _claim(claim: Claim, change: Change) -> str:
    own = claim.statement in (change.before, change.after)
    statement = "" if own else f"`{claim.id}` “{claim.statement}” — "
    note = f": {claim.review.note}" if claim.review.note else ""
    cited = f" [{', '.join(claim.review.references)}]" if claim.review.references else ""
    return f"{statement}{claim.standing.label.lower()}; {claim.review.verdict.label.lower()}{note}{cited}"
