"""The records of an edition by collection and name, which find the matching record in another edition."""

import datetime
from collections import Counter
from collections.abc import Mapping
from typing import Final, cast

from ketamine_facts.edition import Edition
from ketamine_facts.records import (
    Claim,
    Code,
    Concept,
    Dosage,
    HelpLine,
    JurisdictionProfile,
    LegalFact,
    MechanismStep,
    Notice,
    PharmacokineticProperty,
    Record,
    Reference,
    Review,
    RouteProfile,
    SideEffectProfile,
    Synonym,
    Topic,
    UseProfile,
)

_NAME_FIELDS: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Claim: ("id",),
    Concept: ("id",),
    Dosage: ("substance", "indications"),
    HelpLine: ("id",),
    JurisdictionProfile: ("term",),
    LegalFact: ("place", "name"),
    MechanismStep: ("subject", "relation", "object"),
    Notice: ("id",),
    PharmacokineticProperty: ("parameter",),
    Reference: ("key",),
    RouteProfile: ("term",),
    SideEffectProfile: ("term",),
    Synonym: ("words",),
    Topic: ("id",),
    UseProfile: ("term",),
}
"""The fields of each type of record that together name the record within its collection, such as the id of a claim.

Records of other types have no name. They are compared as values of the record that contains them.
"""

_SUMMARY_FIELD: Final[Mapping[type[Record], str]] = {
    Claim: "statement",
    Concept: "name",
    LegalFact: "status",
    Notice: "text",
    PharmacokineticProperty: "value",
    Topic: "text",
}
"""The field of each type of record whose text a change shows if the record was added or removed.

For records of other types, a change shows the ``str`` of the record.
"""

_COMPARED_ELSEWHERE: Final = ("content_version", "article")
"""Fields of an edition that ``fields`` leaves out.

``Comparison`` has both content versions, and the article is compared as a record of its own.
"""


class EditionRecords:
    """The records of one edition by collection and name, and the order of the names in each collection."""

    def __init__(self, edition: Edition) -> None:
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in edition.claims}
        self.withdrawn: Mapping[str, Topic] = {topic.id: topic for topic in edition.withdrawn}
        self.by_name: dict[tuple[str, str], Record] = {("", ""): edition, ("article", ""): edition.article}
        self.orders: dict[tuple[str, str], list[str]] = {}
        for field, value in edition:
            self._add(field, "", value)

    def _add(self, collection: str, parent: str, value: object) -> None:
        seen: Counter[str] = Counter()
        for record in named_records(value):
            name = "/".join(filter(None, (parent, _name(record))))
            seen[name] += 1
            if seen[name] > 1:
                name = f"{name} ({seen[name]})"
            self.by_name[collection, name] = record
            self.orders.setdefault((collection, parent), []).append(name)
            for field, inner in record:
                self._add(f"{collection}.{field}", name, inner)

    def cited_claims(self, record: Record) -> tuple[Claim, ...]:
        """Return the claims that a record cites. For a claim, return the claim itself."""
        if isinstance(record, Claim):
            return (record,)
        cited: tuple[str, ...] = getattr(record, "claims", ()) if type(record) in _NAME_FIELDS else ()
        return tuple(self.claims[claim_id] for claim_id in cited if claim_id in self.claims)


def named_records(value: object) -> tuple[Record, ...]:
    """Return the items of a tuple that are records with a name; return an empty tuple for any other value."""
    return tuple(item for item in items(value) or () if isinstance(item, Record) and type(item) in _NAME_FIELDS)


def _name(record: Record) -> str:
    values: list[object] = [getattr(record, field) for field in _NAME_FIELDS[type(record)]]
    return ", ".join(str(item) for value in values for item in (items(value) or (value,)))


def items(value: object) -> tuple[object, ...] | None:
    """Return the value itself if it is a tuple; return None for any other value."""
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else None


def fields(record: Record) -> dict[str, object]:
    """Return the values of the fields of a record, by field name.

    Each field of a review has an item of its own, such as ``review.verdict``. Tuples are returned without the records
    whose type is in ``_NAME_FIELDS``, because ``compare`` compares these one by one.
    """
    found: dict[str, object] = {}
    for field, value in record:
        if isinstance(value, Review):
            found |= {f"review.{name}": inner for name, inner in value}
        elif isinstance(value, tuple):
            named = set(map(id, named_records(cast("object", value))))
            found[field] = tuple(item for item in cast("tuple[object, ...]", value) if id(item) not in named)
        elif not (isinstance(record, Edition) and field in _COMPARED_ELSEWHERE):
            found[field] = value
    return found


def summary(record: Record) -> str:
    """Return the text that a change shows for a record that was added or removed."""
    return str(getattr(record, _SUMMARY_FIELD[type(record)]) if type(record) in _SUMMARY_FIELD else record)


def same_items(before: object, after: object) -> bool:
    """Return whether two values are tuples with the same items, in any order."""
    old, new = items(before), items(after)
    return old is not None and new is not None and Counter(old) == Counter(new)


def text(value: object, other: object) -> str | None:
    """Return a value as text, or None if there is nothing to show. ``other`` is the value in the other edition.

    If both values are tuples, the text has only the items that ``other`` lacks. If both tuples have the same items in a
    different order, the text has all items.
    """
    several = items(value)
    if several is None:
        return None if value is None else _item_text(value)
    others = frozenset(() if same_items(value, other) else items(other) or ())
    return ", ".join(_item_text(item) for item in several if item not in others) or None


def _item_text(value: object) -> str:
    match value:
        case bool():
            return "yes" if value else "no"
        case datetime.date():
            return value.isoformat()
        case Code():
            details = ", ".join(part for part in (value.match, value.label, value.version) if part)
            return f"{value.system.label} {value.value} ({details})"
        case _:
            return str(value)
