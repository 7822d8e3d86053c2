"""A record that says again what the article says, as typed parts that can be compared with the claims it cites."""

from collections.abc import Iterator
from typing import NamedTuple

from ketamine_facts.records import (
    Claim,
    Concept,
    Dosage,
    JurisdictionProfile,
    MechanismStep,
    PharmacokineticProperty,
    Quantity,
    Record,
    RouteProfile,
    Topic,
)
from ketamine_facts.vocabulary import Frequency, Hedge, Standing

_VARIES = "varies widely"


class Limit(NamedTuple):
    """Words that limit a statement, with the field that holds them."""

    field: str
    words: str


class Retelling(NamedTuple):
    """A record of the article in parts."""

    field: str
    """The field of the edition that holds it."""
    place: str
    """Its place in words."""
    record: Record
    """The record itself."""
    claims: tuple[Claim, ...]
    """The claims that it cites."""
    words: tuple[str, ...]
    """What it says in words of its own."""
    limits: tuple[Limit, ...]
    """The words that limit it."""
    quantities: tuple[Quantity, ...]
    """The amounts it gives."""
    standing: Standing | None
    """How it says that the article puts it, where it says so."""

    @property
    def text(self) -> str:
        """All that a reader of the record learns: words, limits, amounts, and what its standing means."""
        thought = (Hedge.THOUGHT_TO.words,) if self.standing is Standing.HYPOTHESIZED else ()
        parts = (*self.words, *(limit.words for limit in self.limits), *map(str, self.quantities), *thought)
        return " ; ".join(parts)


def retelling(field: str, place: str, record: Record, claims: tuple[Claim, ...]) -> Retelling:
    """Take a record apart into what it says, what limits it, and its amounts."""
    words, limits, quantities = _parts(record)
    standing = record.standing if isinstance(record, (Concept, MechanismStep)) else None
    return Retelling(field, place, record, claims, _present(*words), limits, quantities, standing)


_Parts = tuple[tuple[str | None, ...], tuple[Limit, ...], tuple[Quantity, ...]]


def _parts(record: Record) -> _Parts:
    match record:
        case Concept():
            return (record.name,), _of_concept(record), ()
        case Dosage():
            return (record.note, _VARIES if record.varies else None), _of_dosage(record), _amounts(record)
        case RouteProfile():
            amounts = (record.bioavailability,) if record.bioavailability else ()
            return (record.form,), tuple(_often(record.frequency)), amounts
        case JurisdictionProfile():
            return (record.classification, record.schedule, _VARIES if record.varies else None), (), ()
        case MechanismStep():
            return (record.subject, record.relation.value.replace("-", " "), record.object, record.qualifier), (), ()
        case PharmacokineticProperty():
            amounts = (record.amount,) if record.amount else ()
            return (record.value,), tuple(_limits(varies_with=record.varies_with)), amounts
        case Topic():
            return (record.text,), tuple(_limits(timing=record.timing)), ()
        case _:
            return (), (), ()


def _of_concept(concept: Concept) -> tuple[Limit, ...]:
    hedges = (Limit("hedge", hedge.words) for hedge in concept.hedge)
    others = _limits(timing=concept.timing, course=concept.course, context=concept.context)
    return (*hedges, *_often(concept.frequency), *others)


def _of_dosage(dosage: Dosage) -> tuple[Limit, ...]:
    return tuple(_limits(monitoring=dosage.monitoring, per=dosage.per, varies_with=dosage.varies_with))


def _amounts(dosage: Dosage) -> tuple[Quantity, ...]:
    return tuple(amount for amount in (dosage.amount, dosage.duration) if amount)


def _often(frequency: Frequency | None) -> Iterator[Limit]:
    if frequency:
        yield Limit("frequency", frequency.words)


def _limits(**fields: str | tuple[str, ...] | None) -> Iterator[Limit]:
    for field, value in fields.items():
        words = (value,) if isinstance(value, str) else value or ()
        yield from (Limit(field.replace("_", " "), word) for word in words)


def _present(*words: str | None) -> tuple[str, ...]:
    return tuple(word for word in words if word)
