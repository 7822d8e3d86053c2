"""``Claim``, one statement of the article, with its spans and its review. The review is not from the article."""

import datetime
from typing import Annotated, Self

from pydantic import Field, model_validator

from ketamine_facts.records._concept import limiting_words
from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import (
    AnyTerm,
    Aspect,
    Condition,
    Frequency,
    Hedge,
    Importance,
    Jurisdiction,
    Route,
    Section,
    SideEffect,
    Standing,
    Substance,
    Target,
    Use,
    Verdict,
)

__all__ = ["Claim", "Review", "Span"]


class Span(Record, frozen=True):
    """A passage of the article, given by the positions of its start and end, as in a W3C text position selector.

    >>> from ketamine_facts import facts
    >>> facts.claim("half-life-2-3h").spans
    (Span(start=6651, end=6732),)
    """

    start: Annotated[int, Field(ge=0)]
    """The position of the first character of the passage, in Unicode code points counted from 0."""
    end: Annotated[int, Field(ge=1)]
    """The position of the first character after the passage, counted in the same way as ``start``."""

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if self.start >= self.end:
            raise ValueError(f"a span runs forward, not from {self.start} to {self.end}")
        return self

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


class Review(Record, frozen=True):
    """What authoritative references say about a claim: whether to rely on it, what differs, and how much that matters.

    >>> from ketamine_facts import facts
    >>> review = facts.claim("us-schedule-iii").review
    >>> str(review) == f"Corroborated: {review.gist}"
    True
    """

    verdict: Verdict
    """Whether the references support the statement."""
    importance: Importance | None = None
    """How much the difference from the references matters; absent if the verdict is corroborated or not checked."""
    differs_in: tuple[Aspect, ...] = ()
    """The aspects in which the references differ from the statement."""
    not_compared: tuple[Aspect, ...] = ()
    """The aspects of the statement for which no reference was found. They do not affect the verdict."""
    gist: str
    """The answer in at most 20 plain words, the point first."""
    note: str | None = None
    """One to four short sentences with details and figures; absent if the gist says everything."""
    references: tuple[str, ...] = ()
    """The keys of the references that the review cites; ``facts.reference`` returns the reference for a key."""
    date: datetime.date
    """The day on which the claim was reviewed."""

    @property
    def headline(self) -> str:
        """The label of the verdict, followed by the importance in parentheses if there is one.

        >>> from ketamine_facts import facts
        >>> facts.claim("im-dose-pain").review.headline
        'Contradicted (safety)'
        """
        return f"{self.verdict.label} ({self.importance})" if self.importance else self.verdict.label

    def __str__(self) -> str:
        return f"{self.headline}: {self.gist}"


class Claim(Record, frozen=True):
    """One atomic statement of the article, with the passages that make the statement and with its review.

    >>> from ketamine_facts import facts
    >>> claim = facts.claim("us-schedule-iii")
    >>> claim.standing, claim.review.verdict
    (<Standing.ASSERTED: 'asserted'>, <Verdict.CORROBORATED: 'corroborated'>)
    """

    id: str
    """The stable id. It never changes, and the id of a withdrawn claim is never used again."""
    section: Section
    """The part of the article in which the statement first appears."""
    standing: Standing
    """How the article presents the statement, such as asserted, off-label or hypothesized."""
    statement: str
    """What the article says, in the library's own plain words."""
    opinion: bool = False
    """Whether the statement is a value judgment, which no reference can settle."""
    spans: tuple[Span, ...]
    """The passages of the article that make the statement."""
    uses: tuple[Use, ...] = ()
    """The uses that the statement is about."""
    routes: tuple[Route, ...] = ()
    """The routes of administration that the statement is about."""
    side_effects: tuple[SideEffect, ...] = ()
    """The side effects that the statement is about."""
    jurisdictions: tuple[Jurisdiction, ...] = ()
    """The places that the statement is about."""
    substances: tuple[Substance, ...] = ()
    """The substances that the statement is about."""
    conditions: tuple[Condition, ...] = ()
    """The conditions, symptoms or states of patients that the statement names."""
    targets: tuple[Target, ...] = ()
    """The receptors, transmitters and other molecules that the statement names."""
    hedge: tuple[Hedge, ...] = ()
    """The words that leave open whether the statement is true, such as "may" or "thought to"."""
    frequency: Frequency | None = None
    """How often or to what extent the statement holds, in the article's word, such as "usually" or "primarily"."""
    timing: str | None = None
    """When or how fast something happens, according to the article, such as "within hours"."""
    course: str | None = None
    """The course over time, such as "transient" or "short-term"."""
    context: str | None = None
    """The circumstances to which the article limits the statement, such as "recreational misuse"."""
    monitoring: str | None = None
    """The supervision or monitoring that the article mentions."""
    review: Review
    """What the references say about the statement."""

    @property
    def terms(self) -> tuple[AnyTerm, ...]:
        """All the terms that the claim is about: uses, routes, side effects, places, substances, conditions, targets.

        >>> from ketamine_facts import facts
        >>> facts.claim("us-schedule-iii").terms
        (<Jurisdiction.UNITED_STATES: 'united-states'>, <Substance.KETAMINE: 'ketamine'>)
        """
        return (
            *self.uses,
            *self.routes,
            *self.side_effects,
            *self.jurisdictions,
            *self.substances,
            *self.conditions,
            *self.targets,
        )

    @property
    def limits(self) -> tuple[str, ...]:
        """All the words that limit the statement: hedges, frequency, timing, course, context, monitoring.

        >>> from ketamine_facts import facts
        >>> facts.claim("liver-high-dose-long").limits
        ('might', 'prolonged use at high doses')
        """
        return limiting_words(self.hedge, self.frequency, self.timing, self.course, self.context, self.monitoring)

    def __str__(self) -> str:
        review = self.review
        opinion = ", an opinion" if self.opinion else ""
        note = f"\n  note: {review.note}" if review.note else ""
        cited = f"\n  references: {', '.join(review.references)}" if review.references else ""
        places = ", ".join(str(span) for span in self.spans)
        return (
            f"{review}\n  claim: {self.statement}\n  standing: {self.standing.label}{opinion}{note}{cited}\n"
            f"  article: {self.section.label}, characters {places}\n  id: {self.id}"
        )
