"""Two editions of the content beside each other: what changed, piece by piece, and which version may follow."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import takewhile
from typing import Final

from ketamine_facts.comparison import Change, ChangeKind, Comparison
from ketamine_facts.comparison._pieces import Pieces, fields, same_but_for_order, summary, text
from ketamine_facts.edition import Facts
from ketamine_facts.records import Claim, LegalFact, Notice, Record, Reference

__all__ = ["compare"]

_FIGURE: Final = re.compile(r"\d+(?:[.,]\d+)*")

_KINDS: Final[Mapping[str, ChangeKind]] = {
    name: kind
    for kind, names in {
        ChangeKind.REWORDED: ("statement", "text", "name", "note", "classification", "value", "gap", "qualifier"),
        ChangeKind.CORRECTED_FIGURE: ("amount", "duration", "bioavailability"),
        ChangeKind.CHANGED_VERDICT: ("review.verdict",),
        ChangeKind.CHANGED_NOTE: ("review.note",),
        ChangeKind.CHANGED_EVIDENCE: ("review.references",),
        ChangeKind.REVIEWED_AGAIN: ("review.date", "checked"),
        ChangeKind.CHANGED_STANDING: ("standing", "opinion", "contrast"),
        ChangeKind.CHANGED_LIMITS: (
            *("hedge", "frequency", "timing", "course", "context", "monitoring"),
            *("form", "per", "varies", "varies_with"),
        ),
        ChangeKind.CHANGED_SCOPE: (
            *("uses", "routes", "side_effects", "jurisdictions"),
            *("claims", "substance", "indications"),
        ),
        ChangeKind.CHANGED_PLACE: ("section", "spans", "headings", "order"),
        ChangeKind.CHANGED_IDENTIFIER: ("codes", "identifiers"),
        ChangeKind.ANOTHER_ARTICLE: ("title", "sha256", "length"),
        ChangeKind.ANOTHER_FORM: ("schema_version",),
    }.items()
    for name in names
}
_SHOWS_NO_STATEMENT: Final = (ChangeKind.CHANGED_IDENTIFIER, ChangeKind.CHANGED_PLACE, ChangeKind.CHANGED_SCOPE)


def compare(old: Facts, new: Facts) -> Comparison:
    """Every difference between two editions, each with the version bump that it requires.

    >>> from ketamine_facts import facts
    >>> reworded = facts.takeaways[0].model_copy(update={"text": "Said in other words"})
    >>> newer = facts.model_copy(update={"takeaways": (reworded, *facts.takeaways[1:])})
    >>> comparison = compare(facts, newer)
    >>> [(change.collection, change.kind.value) for change in comparison.changes]
    [('takeaways', 'reworded')]
    >>> comparison.bump, comparison.follows
    (<Bump.PATCH: 'patch'>, '1.0.1')
    """
    before, after = Pieces(old), Pieces(new)
    changes = (*_differences(before, after), *_reordered(before, after))
    return Comparison(old_version=old.content_version, new_version=new.content_version, changes=changes)


def _differences(old: Pieces, new: Pieces) -> Iterator[Change]:
    for (collection, identity), after in new.records.items():
        before = old.records.get((collection, identity))
        if before is None:
            yield from _came(collection, identity, after, old, new)
        elif before != after:
            yield from _changed(collection, identity, before, after, new)
    for (collection, identity), before in old.records.items():
        if (collection, identity) not in new.records:
            yield from _went(collection, identity, before, old, new)


def _came(collection: str, identity: str, record: Record, old: Pieces, new: Pieces) -> Iterator[Change]:
    kind, before = _kind_of_whole(record, ChangeKind.ADDED), None
    if collection == "claims" and identity in old.withdrawn:
        kind, before = ChangeKind.REVIVED, f"withdrawn: {old.withdrawn[identity].text}"
    elif collection == "withdrawn" and identity in old.claims:
        return  # told where the claim went
    yield Change(
        kind=kind,
        collection=collection,
        id=identity,
        before=before,
        after=summary(record),
        claims=new.behind(record),
        references=_sources(record),
    )


def _went(collection: str, identity: str, record: Record, old: Pieces, new: Pieces) -> Iterator[Change]:
    kind, after = _kind_of_whole(record, ChangeKind.REMOVED), None
    if collection == "claims":
        topic = new.withdrawn.get(identity)
        kind = ChangeKind.WITHDRAWN if topic else ChangeKind.ERASED
        after = "; see ".join(filter(None, (topic.text, ", ".join(topic.claims)))) if topic else None
    elif collection == "withdrawn":
        if identity in new.claims:
            return  # told where the claim came back
        kind = ChangeKind.ERASED
    yield Change(
        kind=kind,
        collection=collection,
        id=identity,
        before=summary(record),
        after=after,
        claims=old.behind(record),
        references=_sources(record),
    )


def _changed(collection: str, identity: str, old: Record, new: Record, edition: Pieces) -> Iterator[Change]:
    before, after = fields(old), fields(new)
    for field, value in after.items():
        if value != before[field]:
            kind = _kind(new, field, before[field], value)
            shows = isinstance(new, Claim) or kind not in _SHOWS_NO_STATEMENT
            yield Change(
                kind=kind,
                collection=collection,
                id=identity,
                field=field,
                before=text(before[field], value),
                after=text(value, before[field]),
                claims=edition.behind(new) if shows else (),
                references=_sources(new),
            )


def _sources(record: Record) -> tuple[str, ...]:
    return record.references if isinstance(record, LegalFact | Notice) else ()


def _reordered(old: Pieces, new: Pieces) -> Iterator[Change]:
    for (collection, parent), names in new.orders.items():
        before = [name for name in old.orders.get((collection, parent), []) if name in names]
        after = [name for name in names if name in before]
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


def _kind_of_whole(record: Record, otherwise: ChangeKind) -> ChangeKind:
    match record:
        case LegalFact():
            return ChangeKind.CHANGED_LAW
        case Notice():
            return ChangeKind.CHANGED_NOTICE
        case _:
            return otherwise


def _kind(record: Record, field: str, before: object, after: object) -> ChangeKind:
    match record:
        case LegalFact() if field != "checked":
            return ChangeKind.CHANGED_LAW
        case Notice() if field != "checked":
            return ChangeKind.CHANGED_NOTICE
        case Reference() if field != "identifiers":
            return ChangeKind.CORRECTED_REFERENCE
        case _ if same_but_for_order(before, after):
            return ChangeKind.CHANGED_PLACE
        case _ if _KINDS[field] is ChangeKind.REWORDED and _figures(before) != _figures(after):
            return ChangeKind.CORRECTED_FIGURE
        case _:
            return _KINDS[field]


def _figures(value: object) -> Counter[str]:
    return Counter(_FIGURE.findall(value) if isinstance(value, str) else ())
