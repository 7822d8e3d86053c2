"""Notices to show with the content, and help lines. Neither is from the article."""

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
    """A warning or an explanation to show with the content. The library added it, because the article leaves it out."""

    id: str
    """The id, unique among the notices."""
    kind: NoticeKind
    """The kind of notice, such as a boxed warning."""
    title: str
    """The subject of the notice, in the words that a reader would look for."""
    text: str
    """The text of the notice."""
    importance: Importance
    """How much the notice matters to a reader."""
    uses: tuple[Use, ...] = ()
    """The uses with which to show the notice. A notice whose ``terms`` is empty belongs on every page."""
    routes: tuple[Route, ...] = ()
    """The routes with which to show the notice."""
    side_effects: tuple[SideEffect, ...] = ()
    """The side effects with which to show the notice."""
    conditions: tuple[Condition, ...] = ()
    """The conditions with which to show the notice."""
    substances: tuple[Substance, ...] = ()
    """The medicines that the notice is about. ``facts.notices_for`` also finds the notice by these medicines."""
    checked: datetime.date
    """The day on which the notice was last checked. Labels and guidance change."""
    text_of: str | None = None
    """The date or version of the label or other text that was read; absent if the text shows neither."""
    references: tuple[str, ...]
    """The keys of the references that the notice cites; ``facts.reference`` returns the reference for a key."""
    origin: Literal["not from the article"] = "not from the article"
    """Always "not from the article", because the library added the notice."""

    @property
    def terms(self) -> tuple[AnyTerm, ...]:
        """The uses, routes, side effects and conditions with which to show the notice.

        A notice without terms belongs on every page.
        """
        return (*self.uses, *self.routes, *self.side_effects, *self.conditions)

    def __str__(self) -> str:
        return f"{self.title} ({self.kind.label.lower()}): {self.text}"


class HelpLine(Record, frozen=True):
    """A telephone number for help in a crisis, in a poisoning or with dependence, published by a public body."""

    id: str
    """The id, unique among the help lines."""
    place: str
    """The country from which the number can be called."""
    number: str
    """The telephone number, as the cited source writes it."""
    purpose: HelpPurpose
    """What the help line is for, such as a crisis."""
    name: str
    """The name of the service."""
    note: str | None = None
    """Whom the service helps, and at what times."""
    url: str | None = None
    """The web page about the service; absent if none was found."""
    references: tuple[str, ...]
    """The keys of the references for the number; ``facts.reference`` returns the reference for a key."""
    checked: datetime.date
    """The day on which the number was last checked."""

    def __str__(self) -> str:
        return f"{self.place}: {self.number} ({self.name})"
