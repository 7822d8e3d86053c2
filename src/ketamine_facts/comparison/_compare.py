"""Compare two editions record by record and field by field."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from ketamine_facts.comparison._comparison import Change, Comparison
from ketamine_facts.comparison._kinds import ChangeKind
from ketamine_facts.comparison._records import EditionRecords, fields, same_items, summary, text
from ketamine_facts.edition import Edition
from ketamine_facts.records import Claim, HelpLine, LegalFact, Notice, Record, Reference, Synonym

__all__ = ["compare"]

_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")

_KIND_OF_FIELD: Final[Mapping[str, ChangeKind]] = {
    name: kind
    for kind, names in {
        ChangeKind.REWORDED: ("statement", "text", "name", "note", "classification", "value", "gap", "qualifier"),
        ChangeKind.CORRECTED_FIGURE: ("amount", "duration", "bioavailability"),
        ChangeKind.CHANGED_VERDICT: ("review.verdict",),
        ChangeKind.CHANGED_IMPORTANCE: ("review.importance",),
        ChangeKind.CHANGED_DIFFERENCE: ("review.differs_in", "review.not_compared"),
        ChangeKind.CHANGED_GIST: ("review.gist",),
        ChangeKind.CHANGED_NOTE: ("review.note",),
        ChangeKind.CHANGED_EVIDENCE: ("review.references",),
        ChangeKind.REVIEWED_AGAIN: ("review.date",),
        ChangeKind.CHANGED_STANDING: ("standing", "opinion", "contrast", "schedule"),
        ChangeKind.CHANGED_LIMITS: (
            *("hedge", "frequency", "timing", "course", "context", "monitoring"),
            *("form", "per", "varies", "varies_with", "efficacy", "level"),
        ),
        ChangeKind.CHANGED_SCOPE: (
            *("uses", "routes", "side_effects", "jurisdictions", "substances", "conditions", "targets"),
            *("claims", "substance", "indications"),
        ),
        ChangeKind.CHANGED_PLACE: ("section", "spans", "headings"),
        ChangeKind.CHANGED_IDENTIFIER: ("codes", "identifiers"),
        ChangeKind.ANOTHER_ARTICLE: ("title", "sha256", "length"),
        ChangeKind.ANOTHER_SCHEMA: ("schema_version",),
    }.items()
    for name in names
}
_KIND_OF_RECORD: Final[Mapping[type[Record], ChangeKind]] = {
    LegalFact: ChangeKind.CHANGED_LAW,
    Notice: ChangeKind.CHANGED_NOTICE,
    HelpLine: ChangeKind.CHANGED_HELP,
    Synonym: ChangeKind.CHANGED_SEARCH,
}
"""The kind of a change to a record of one of these types, whichever field changed.

There is one exception: a change of a field in ``_CHECKED_AGAIN`` has the kind ``REVIEWED_AGAIN``.
"""
_CHECKED_AGAIN: Final = frozenset(("checked", "text_of"))
"""The fields that say when a point of law, a notice or a help line was checked, and which text of it was read."""
_WITHOUT_CLAIMS: Final = (ChangeKind.CHANGED_IDENTIFIER, ChangeKind.CHANGED_PLACE, ChangeKind.CHANGED_SCOPE)
"""Kinds of changes that leave the texts of a record as they are.

Such a change does not list the claims that the record cites. A change of a claim always lists the claim.
"""


def compare(old: Edition, new: Edition) -> Comparison:
    """Compare two editions. Return every difference, with the version bump that each difference requires.

    >>> from ketamine_facts import facts
    >>> reworded = facts.takeaways[0].model_copy(update={"text": "In other words"})
    >>> newer = facts.model_copy(update={"takeaways": (reworded, *facts.takeaways[1:])})
    >>> comparison = compare(facts, newer)
    >>> [(change.collection, change.kind.value) for change in comparison.changes]
    [('takeaways', 'reworded')]
    >>> comparison.bump, comparison.follows
    (<Bump.PATCH: 'patch'>, '1.0.1')
    """
    before, after = EditionRecords(old), EditionRecords(new)
    changes = (*_differences(before, after), *_reordered(before, after))
    return Comparison(old_version=old.content_version, new_version=new.content_version, changes=changes)


def _differences(old: EditionRecords, new: EditionRecords) -> Iterator[Change]:
    for (collection, name), after in new.by_name.items():
        before = old.by_name.get((collection, name))
        if before is None:
            yield from _added(collection, name, after, old, new)
        elif before != after:
            yield from _changed(collection, name, before, after, new)
    for (collection, name), before in old.by_name.items():
        if (collection, name) not in new.by_name:
            yield from _removed(collection, name, before, old, new)


def _added(collection: str, name: str, record: Record, old: EditionRecords, new: EditionRecords) -> Iterator[Change]:
    kind, before = _KIND_OF_RECORD.get(type(record), ChangeKind.ADDED), None
    if collection == "claims" and name in old.withdrawn:
        kind, before = ChangeKind.REVIVED, f"withdrawn: {old.withdrawn[name].text}"
    elif collection == "withdrawn" and name in old.claims:
        return  # the removed claim is already reported as a change of "claims" with the kind WITHDRAWN
    yield Change(
        kind=kind,
        collection=collection,
        id=name,
        before=before,
        after=summary(record),
        claims=new.cited_claims(record),
        references=_references(record),
    )


def _removed(collection: str, name: str, record: Record, old: EditionRecords, new: EditionRecords) -> Iterator[Change]:
    kind, after = _KIND_OF_RECORD.get(type(record), ChangeKind.REMOVED), None
    if collection == "claims":
        topic = new.withdrawn.get(name)
        kind = ChangeKind.WITHDRAWN if topic else ChangeKind.ERASED
        after = "; see ".join(filter(None, (topic.text, ", ".join(topic.claims)))) if topic else None
    elif collection == "withdrawn":
        if name in new.claims:
            return  # the claim that is used again is already reported as a change of "claims" with the kind REVIVED
        kind = ChangeKind.ERASED
    yield Change(
        kind=kind,
        collection=collection,
        id=name,
        before=summary(record),
        after=after,
        claims=old.cited_claims(record),
        references=_references(record),
    )


def _changed(collection: str, name: str, old: Record, new: Record, edition: EditionRecords) -> Iterator[Change]:
    before, after = fields(old), fields(new)
    for field, value in after.items():
        if value != before[field]:
            kind = _kind(new, field, before[field], value)
            with_claims = isinstance(new, Claim) or kind not in _WITHOUT_CLAIMS
            yield Change(
                kind=kind,
                collection=collection,
                id=name,
                field=field,
                before=text(before[field], value),
                after=text(value, before[field]),
                claims=edition.cited_claims(new) if with_claims else (),
                references=_references(new),
            )


def _references(record: Record) -> tuple[str, ...]:
    return record.references if isinstance(record, LegalFact | Notice | HelpLine) else ()


def _reordered(old: EditionRecords, new: EditionRecords) -> Iterator[Change]:
    for (collection, parent), names in new.orders.items():
        old_names = old.orders.get((collection, parent), [])
        kept = frozenset(names).intersection(old_names)
        before = [name for name in old_names if name in kept]
        after = [name for name in names if name in kept]
        if before != after:
            first = len(list(takewhile(lambda pair: pair[0] == pair[1], zip(before, after, strict=True))))
            yield Change(
                kind=ChangeKind.CHANGED_PLACE,
                collection=collection,
                id=parent,
                field="order",
                before=f"{before[first]} first",
                after=f"{after[first]} first",
            )


def _kind(record: Record, field: str, before: object, after: object) -> ChangeKind:
    if type(record) in _KIND_OF_RECORD:
        return ChangeKind.REVIEWED_AGAIN if field in _CHECKED_AGAIN else _KIND_OF_RECORD[type(record)]
    if isinstance(record, Reference) and field != "identifiers":
        return ChangeKind.CORRECTED_REFERENCE
    if same_items(before, after):
        return ChangeKind.CHANGED_PLACE
    kind = _KIND_OF_FIELD[field]
    if kind is ChangeKind.REWORDED and _figures(before) != _figures(after):
        return ChangeKind.CORRECTED_FIGURE
    return kind


def _figures(value: object) -> Counter[str]:
    return Counter(_FIGURE.findall(value) if isinstance(value, str) else ())
