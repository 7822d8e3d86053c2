"""Notices that a responsible page shows with the content, and telephone numbers for help."""

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
    """A warning or an explanation that a responsible page shows with this content; the article leaves it out."""

    id: str
    """Unique among notices."""
    kind: NoticeKind
    """The kind of notice."""
    title: str
    """The subject, in the words that a reader would look for."""
    text: str
    """The text of the notice."""
    importance: Importance
    """How much the notice matters."""
    uses: tuple[Use, ...] = ()
    """The uses that the notice belongs to. A notice without any term belongs everywhere."""
    routes: tuple[Route, ...] = ()
    """The routes that the notice belongs to."""
    side_effects: tuple[SideEffect, ...] = ()
    """The side effects that the notice belongs to."""
    conditions: tuple[Condition, ...] = ()
    """The conditions that the notice belongs to."""
    substances: tuple[Substance, ...] = ()
    """The medicines that the notice is about."""
    checked: datetime.date
    """The day on which the notice was last checked. Labels and guidance change."""
    text_of: str | None = None
    """The date or version of the text that was read, if it was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""
    origin: Literal["not from the article"] = "not from the article"
    """Marks the notice as an addition that is not from the article."""

    @property
    def terms(self) -> tuple[AnyTerm, ...]:
        """The terms that the notice belongs to. A notice without any term belongs everywhere."""
        return (*self.uses, *self.routes, *self.side_effects, *self.conditions)

    def __str__(self) -> str:
        return f"{self.title} ({self.kind.label.lower()}): {self.text}"


class HelpLine(Record, frozen=True):
    """A telephone number for a crisis, a poisoning or help with dependence, named by a public body."""

    id: str
    """Unique among the help lines."""
    place: str
    """The country where it can be called."""
    number: str
    """The number, as its source writes it."""
    purpose: HelpPurpose
    """What the number is for."""
    name: str
    """The name of the service."""
    note: str | None = None
    """Whom the service is for, and when it answers."""
    url: str | None = None
    """The page of the service, if one was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""
    checked: datetime.date
    """The day on which the number was last checked."""

    def __str__(self) -> str:
        return f"{self.place}: {self.number} ({self.name})"
