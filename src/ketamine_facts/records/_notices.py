"""What a responsible page shows with the content: notices, and where to find help."""

import datetime
from typing import Literal

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import (
    AnyTerm,
    Condition,
    HelpPurpose,
    Importance,
    NoticeKind,
    Route,
    SideEffect,
    Substance,
    Use,
)

__all__ = ["HelpLine", "Notice"]


class Notice(Record, frozen=True):
    """What a responsible page shows with this content, though the article leaves it out."""

    id: str
    """Unique among notices."""
    kind: NoticeKind
    """What sort of notice."""
    title: str
    """What it is about, in the words a reader would look for."""
    text: str
    """The notice itself."""
    importance: Importance
    """How much it matters."""
    uses: tuple[Use, ...] = ()
    """The uses beside which it belongs; none at all of any vocabulary means everywhere."""
    routes: tuple[Route, ...] = ()
    """The routes beside which it belongs."""
    side_effects: tuple[SideEffect, ...] = ()
    """The side effects beside which it belongs."""
    conditions: tuple[Condition, ...] = ()
    """The conditions beside which it belongs."""
    substances: tuple[Substance, ...] = ()
    """The medicines it is about."""
    checked: datetime.date
    """The day on which we looked. Labels and guidance change."""
    text_of: str | None = None
    """The day or version of the text that was read, where it was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""
    origin: Literal["not from the article"] = "not from the article"
    """Says that the article does not carry it."""

    @property
    def terms(self) -> tuple[AnyTerm, ...]:
        """The terms beside which it belongs; without any, it belongs everywhere."""
        return (*self.uses, *self.routes, *self.side_effects, *self.conditions)

    def __str__(self) -> str:
        return f"{self.title} ({self.kind.label.lower()}): {self.text}"


class HelpLine(Record, frozen=True):
    """A telephone number that a public body names for a crisis, a poisoning, or help with dependence."""

    id: str
    """Unique among the help lines."""
    place: str
    """The country in which it can be called."""
    number: str
    """The number, as written by its source."""
    purpose: HelpPurpose
    """What it is for."""
    name: str
    """What it is called."""
    note: str | None = None
    """Whom it serves, and when."""
    url: str | None = None
    """Its own page, where one was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""
    checked: datetime.date
    """The day on which we looked."""

    def __str__(self) -> str:
        return f"{self.place}: {self.number} ({self.name})"
