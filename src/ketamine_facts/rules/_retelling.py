"""A record that says again what the article says, as typed parts that can be compared with the claims it cites."""

from typing import NamedTuple, cast

from ketamine_facts.records import Claim, Concept, MechanismStep, Quantity, Record
from ketamine_facts.vocabulary import Frequency, Hedge, Relation, Standing

_WORDS = ("name", "form", "classification", "schedule", "subject", "relation", "object", "qualifier", "value", "text")
_LIMITS = (
    *("hedge", "frequency", "efficacy", "timing", "course", "context"),
    *("monitoring", "per", "varies_with", "level", "note"),
)


_FIELDS = frozenset((*_WORDS, *_LIMITS))


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
    """What it says, without its limits. The first of these words of a step of the mechanism is its subject."""
    limits: tuple[Limit, ...]
    """The words that limit it."""
    quantities: tuple[Quantity, ...]
    """The amounts it gives."""
    standing: Standing | None
    """How it says that the article puts it, if it says so."""

    @property
    def text(self) -> str:
        """All that a reader of the record learns: words, limits, amounts, and what its standing means."""
        thought = (Hedge.THOUGHT_TO.words,) if self.standing is Standing.HYPOTHESIZED else ()
        parts = (*self.words, *(limit.words for limit in self.limits), *map(str, self.quantities), *thought)
        return " ; ".join(parts)


def retelling(field: str, place: str, record: Record, claims: tuple[Claim, ...]) -> Retelling:
    """Take a record apart into what it says, what limits it, and its amounts."""
    words: dict[str, list[str]] = {}
    quantities: list[Quantity] = []
    for name, value in record.__dict__.items():
        if name in _FIELDS and value:
            words[name] = _in_words(value)
        elif isinstance(value, Quantity):
            quantities.append(value)
    said = [word for name in _WORDS if name in words for word in words[name]]
    if record.__dict__.get("varies"):
        said.append("varies widely")
    limits = [Limit(name.replace("_", " "), word) for name in _LIMITS if name in words for word in words[name]]
    standing = record.standing if isinstance(record, (Concept, MechanismStep)) else None
    return Retelling(field, place, record, claims, tuple(said), tuple(limits), tuple(quantities), standing)


def _in_words(value: object) -> list[str]:
    items = cast("tuple[object, ...]", value) if isinstance(value, tuple) else (value,)
    return [found for item in items if (found := _word(item))]


def _word(item: object) -> str | None:
    if isinstance(item, (Hedge, Frequency)):
        return item.words
    if isinstance(item, Relation):
        return item.value.replace("-", " ")
    return item if isinstance(item, str) else None
