"""An edition taken apart, so that each piece of it can be found again in another edition and told as text."""

import datetime
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final, cast

from ketamine_facts.edition import Facts
from ketamine_facts.records import (
    Claim,
    Code,
    Concept,
    Dosage,
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
    Topic,
    UseProfile,
)

_NAMED_BY: Final[Mapping[type[Record], tuple[str, ...]]] = {
    Claim: ("id",),
    Concept: ("id",),
    Dosage: ("substance", "indications"),
    JurisdictionProfile: ("term",),
    LegalFact: ("place", "name"),
    MechanismStep: ("subject", "relation", "object"),
    Notice: ("id",),
    PharmacokineticProperty: ("parameter",),
    Reference: ("key",),
    RouteProfile: ("term",),
    SideEffectProfile: ("term",),
    Topic: ("id",),
    UseProfile: ("term",),
}
_TOLD_BY: Final[Mapping[type[Record], str]] = {
    Claim: "statement",
    Concept: "name",
    LegalFact: "status",
    Notice: "text",
    PharmacokineticProperty: "value",
    Topic: "text",
}


class Pieces:
    """The records of one edition, each under its collection and name, and the order they stand in."""

    def __init__(self, facts: Facts) -> None:
        self.claims: dict[str, Claim] = {claim.id: claim for claim in facts.claims}
        self.withdrawn: dict[str, Topic] = {topic.id: topic for topic in facts.withdrawn}
        self.records: dict[tuple[str, str], Record] = {("", ""): facts, ("article", ""): facts.article}
        self.orders: dict[tuple[str, str], list[str]] = {}
        for field, value in facts:
            self._gather(field, "", value)

    def _gather(self, collection: str, parent: str, value: object) -> None:
        for record in _named(value):
            first = name = "/".join(filter(None, (parent, _name(record))))
            number = 1
            while (collection, name) in self.records:
                number += 1
                name = f"{first} ({number})"
            self.records[collection, name] = record
            self.orders.setdefault((collection, parent), []).append(name)
            for field, inner in record:
                if isinstance(inner, tuple):
                    self._gather(f"{collection}.{field}", name, cast("tuple[object, ...]", inner))

    def behind(self, record: Record) -> tuple[Claim, ...]:
        """The claims that a record is, or cites."""
        if isinstance(record, Claim):
            return (record,)
        cited: tuple[str, ...] = getattr(record, "claims", ()) if type(record) in _NAMED_BY else ()
        return tuple(self.claims[claim_id] for claim_id in cited if claim_id in self.claims)


def _items(value: object) -> tuple[object, ...] | None:
    return cast("tuple[object, ...]", value) if isinstance(value, tuple) else None


def _named(value: object) -> Iterator[Record]:
    for item in _items(value) or ():
        if isinstance(item, Record) and type(item) in _NAMED_BY:
            yield item


def _name(record: Record) -> str:
    parts: list[object] = [getattr(record, attribute) for attribute in _NAMED_BY[type(record)]]
    items = [(part,) if (several := _items(part)) is None else several for part in parts]
    return ", ".join(str(item) for several in items for item in several)


def fields(record: Record) -> dict[str, object]:
    """What a record itself holds: its review field by field, and without the records that stand on their own."""
    found: dict[str, object] = {}
    for field, value in record:
        if isinstance(value, Review):
            found |= {f"review.{name}": inner for name, inner in value}
        elif isinstance(value, tuple):
            items = cast("tuple[object, ...]", value)
            found[field] = tuple(item for item in items if type(item) not in _NAMED_BY)
        elif not (isinstance(record, Facts) and field in ("content_version", "article")):
            found[field] = value
    return found


def same_but_for_order(before: object, after: object) -> bool:
    """Whether two values are the same items in another order."""
    old, new = _items(before), _items(after)
    return old is not None and new is not None and Counter(old) == Counter(new)


def summary(record: Record) -> str:
    """A record in one text."""
    return str(getattr(record, _TOLD_BY[type(record)]) if type(record) in _TOLD_BY else record)


def text(value: object, beside: object) -> str | None:
    """A value as text; of a tuple only what the other edition has not, unless nothing but the order differs."""
    items = _items(value)
    if items is None:
        return None if value is None else _shown(value)
    others = () if same_but_for_order(value, beside) else _items(beside) or ()
    return ", ".join(_shown(item) for item in items if item not in others) or None


def _shown(value: object) -> str:
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
