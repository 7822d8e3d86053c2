"""The law and official positions, from references."""

import datetime

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import LegalControl, LegalKind, Substance

__all__ = ["LegalFact"]


class LegalFact(Record, frozen=True):
    """A law, an approval or an official position, with references: not from the article, and true as of one day."""

    place: str
    """The country or body."""
    kind: LegalKind
    """An instrument of law, an approval of a product, or a position taken."""
    name: str
    """The instrument, product or body."""
    status: str
    """The content of the law, approval or position, in plain words."""
    since: str | None = None
    """When it took effect: a year, month or day in ISO 8601."""
    controls: tuple[LegalControl, ...] = ()
    """How it controls the medicine."""
    schedule: str | None = None
    """The schedule or class that it assigns, in its own words."""
    substances: tuple[Substance, ...] = ()
    """The medicines that it is about."""
    checked: datetime.date
    """The day on which the law was last checked. Laws change."""
    text_of: str | None = None
    """The date or version of the text that was read, if it was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""

    def __str__(self) -> str:
        since = f", since {self.since}" if self.since else ""
        text = f", text of {self.text_of}" if self.text_of else ""
        return (
            f"{self.place}: {self.name} ({self.kind.label.lower()}{since})\n  {self.status}\n"
            f"  checked {self.checked}{text}; not from the article\n  references: {', '.join(self.references)}"
        )
