"""The law and official positions, by reference."""

import datetime

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import LegalControl, LegalKind, Substance

__all__ = ["LegalFact"]


class LegalFact(Record, frozen=True):
    """A law, approval or official position with its references; not from the article, and true only for its day."""

    place: str
    """The country or body."""
    kind: LegalKind
    """An instrument of law, an approval of a product, or a position taken."""
    name: str
    """The instrument, product or body."""
    status: str
    """What it says, in plain words."""
    since: str | None = None
    """When it took effect: a year, month or day in ISO 8601."""
    controls: tuple[LegalControl, ...] = ()
    """What it does with the medicine."""
    schedule: str | None = None
    """The schedule or class in which it lists the medicine, in its own words."""
    substances: tuple[Substance, ...] = ()
    """The medicines it speaks of."""
    checked: datetime.date
    """The day on which we looked. Laws change."""
    text_of: str | None = None
    """The day or version of the text that was read, where it was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""
