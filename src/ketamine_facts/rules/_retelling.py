"""Records that retell the article, each split into parts that rules compare with the claims that the record cites."""

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
    """Words that limit what a record says, such as a hedge, and the field that holds these words."""

    field: str
    words: str


class Retelling(NamedTuple):
    """A record that retells the article, split into parts."""

    field: str
    """The field of the edition that holds the record, directly or within another record."""
    place: str
    """The place of the record in the edition, in words, for messages."""
    record: Record
    """The whole record."""
    claims: tuple[Claim, ...]
    """The claims that the record cites."""
    words: tuple[str, ...]
    """What the record says, without its limits. In a step of the mechanism, the first item is the subject."""
    limits: tuple[Limit, ...]
    """The words that limit what the record says, such as its hedges."""
    quantities: tuple[Quantity, ...]
    """The quantities in the record, such as a dose."""
    standing: Standing | None
    """The standing of the record, if it is a concept or a step of the mechanism that has a standing; otherwise None."""

    @property
    def text(self) -> str:
        """The words, limits and quantities of the record as one text, with "thought to" if it is hypothesized."""
        thought = (Hedge.THOUGHT_TO.words,) if self.standing is Standing.HYPOTHESIZED else ()
        parts = (*self.words, *(limit.words for limit in self.limits), *map(str, self.quantities), *thought)
        return " ; ".join(parts)


def retelling(field: str, place: str, record: Record, claims: tuple[Claim, ...]) -> Retelling:
    """Split a record into what it says, its limits, its quantities and its standing."""
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
