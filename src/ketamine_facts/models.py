"""What the content is made of: frozen records that know no files, and among them the claim with its review.

A statement and its place in the article stand once, in the claim. What the article says is the first layer; the second
(``Review`` and ``Code`` here) was added by the library.
"""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Self

from pydantic import BaseModel, model_validator

from ketamine_facts.terminology import System
from ketamine_facts.terms import Section, Standing, Unit, Verdict
from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use

if TYPE_CHECKING:
    from ketamine_facts.edition import Facts
    from ketamine_facts.profiles import Profile

Match = Literal["exact", "close", "broad", "narrow", "related"]
Hedge = Literal["can", "help", "may", "might", "potential", "promising", "tend to", "thought to"]
Frequency = Literal[
    "common", "commonly", "generally", "less common", "mainly", "often", "primarily", "rarely", "typical", "usually"
]


class Record(BaseModel, frozen=True, extra="forbid", allow_inf_nan=False):
    """What every record shares: it never changes, so a copy of it is itself."""

    if not TYPE_CHECKING:  # for type checkers it would be leave to assign anything

        def __setattr__(self, name: str, value: object) -> None:
            if name.startswith("_"):  # pydantic's own check is for fields alone
                raise AttributeError(f"{type(self).__name__} is immutable")
            super().__setattr__(name, value)

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object = None) -> Self:
        return self

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """Another record with some values replaced, and validated; without any, the record itself."""
        del deep  # nothing in a record can change, so deep and shallow are one
        return type(self).model_validate({**dict(self), **update}) if update else self

    @property
    def model_fields_set(self) -> set[str]:
        """A copy, so that nothing of a record can be changed through it."""
        return set(super().model_fields_set)


def cited(text: str, claims: tuple[str, ...]) -> str:
    """How a record prints that rests on claims: with their ids, by which its verdicts are found."""
    return f"{text} [verdicts: claims {', '.join(claims)}]"


def notebook_html(thing: "Facts | Claim | Profile") -> str:
    """How a notebook shows it: as a card with verdicts, written only when asked for."""
    from ketamine_facts.export.pages import fragment

    return fragment(thing)


class Span(Record, frozen=True):
    """A place in the article: a W3C text position selector.

    >>> from ketamine_facts import facts
    >>> facts.claim("half-life-2-3h").spans
    (Span(start=6651, end=6732),)
    """

    start: int
    """Where the passage begins: 0-based, in Unicode code points."""
    end: int
    """Where it ends, exclusive."""

    @model_validator(mode="after")
    def _runs_forward(self) -> Self:
        if not 0 <= self.start < self.end:
            raise ValueError(f"a span runs forward from 0 or later, not from {self.start} to {self.end}")
        return self

    def __str__(self) -> str:
        return f"{self.start}-{self.end}"


class Quantity(Record, frozen=True):
    """An amount with its unit, as the article states it.

    >>> from ketamine_facts import Unit
    >>> print(Quantity(high=2, unit=Unit.MILLIGRAM_PER_KILOGRAM))
    up to 2 mg/kg
    """

    low: float | None = None
    """The lower bound; absent where only an upper one is stated. One figure has ``low == high``."""
    high: float | None = None
    """The upper bound; absent where only a lower one is stated."""
    unit: Unit
    """What is counted."""
    approximate: bool = False
    """Whether the article marks the figure as approximate."""

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError("a quantity needs a bound: low, high or both")
        if (self.low or 0) < 0 or (self.high or 0) < 0:
            raise ValueError("a quantity is not less than zero")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low:g} is above high {self.high:g}")
        return self

    def __str__(self) -> str:
        if self.low is None:
            figure = f"up to {self.high:g}"
        elif self.high is None:
            figure = f"from {self.low:g}"
        elif self.low == self.high:
            figure = f"{self.low:g}"
        else:
            figure = f"{self.low:g}-{self.high:g}"
        return f"{'about ' if self.approximate else ''}{figure} {self.unit}"


class Code(Record, frozen=True):
    """A code of a terminology for a thing of the content: added by the library, not stated by the article."""

    system: System
    """The code system."""
    value: str
    """The code, written as the system writes it."""
    label: str | None = None
    """The system's own name for it, where it was seen."""
    match: Match
    """How the code's concept relates to ours (SKOS); only an ``exact`` one is "the code of" the thing."""
    version: str | None = None
    """The release in which the code was seen."""
    origin: Literal["added by the library"] = "added by the library"
    """Says that the article states no codes."""


class Review(Record, frozen=True):
    """What authoritative references say about a claim."""

    verdict: Verdict
    """Whether the references bear the statement out."""
    note: str | None = None
    """Where exactly they differ, or what was not compared."""
    references: tuple[str, ...] = ()
    """Keys into ``facts.references``."""
    date: datetime.date
    """The day of the review."""


class Claim(Record, frozen=True):
    """One atomic statement of the article, with the place it came from and its review.

    >>> from ketamine_facts import facts
    >>> claim = facts.claim("us-schedule-iii")
    >>> claim.standing, claim.review.verdict
    (<Standing.ASSERTED: 'asserted'>, <Verdict.CORROBORATED: 'corroborated'>)
    """

    id: str
    """Stable for ever: a withdrawn id is never given to another claim."""
    section: Section
    """The part of the article in which the statement first stands."""
    standing: Standing
    """How the article puts it."""
    statement: str
    """What the article says, in the library's own plain words."""
    opinion: bool = False
    """Whether it is a value judgment that no reference could settle."""
    spans: tuple[Span, ...]
    """The passages of the article that say it."""
    uses: tuple[Use, ...] = ()
    """The uses it is about."""
    routes: tuple[Route, ...] = ()
    """The routes of administration it is about."""
    side_effects: tuple[SideEffect, ...] = ()
    """The side effects it is about."""
    jurisdictions: tuple[Jurisdiction, ...] = ()
    """The places it is about."""
    hedge: tuple[Hedge, ...] = ()
    """The words by which the article leaves open whether it is so, such as "may" or "thought to"."""
    frequency: Frequency | None = None
    """How often, or how far, in the article's word, such as "usually" or "primarily"."""
    timing: str | None = None
    """When, or how fast, according to the article."""
    course: str | None = None
    """How it runs over time, such as "transient" or "chronic"."""
    context: str | None = None
    """The circumstances the article limits it to, such as "recreational misuse"."""
    monitoring: str | None = None
    """The supervision or monitoring the article speaks of."""
    review: Review
    """What the references say about it."""

    _repr_html_ = notebook_html

    @property
    def limits(self) -> tuple[str, ...]:
        """All the words by which the article limits it: hedges, frequency, timing, course, context, monitoring.

        >>> from ketamine_facts import facts
        >>> facts.claim("liver-high-dose-long").limits
        ('might', 'prolonged use at high doses')
        """
        words = (self.frequency, self.timing, self.course, self.context, self.monitoring)
        return (*self.hedge, *filter(None, words))

    def __str__(self) -> str:
        opinion = ", an opinion" if self.opinion else ""
        note = f": {self.review.note}" if self.review.note else ""
        cited = f"\n  references: {', '.join(self.review.references)}" if self.review.references else ""
        places = ", ".join(str(span) for span in self.spans)
        return (
            f"{self.statement}\n  standing: {self.standing.label}{opinion}\n"
            f"  verdict: {self.review.verdict.label} ({self.review.date}){note}{cited}\n"
            f"  article: {self.section.label}, characters {places}\n  id: {self.id}"
        )


class Concept(Record, frozen=True):
    """A thing the article names: a condition, an effect, a listed use, monitoring, a substance, a molecular target.

    >>> from ketamine_facts import SideEffect, facts
    >>> for effect in facts.side_effect(SideEffect.CARDIOVASCULAR_EFFECTS).manifestations:
    ...     print(effect.text)
    Elevated heart rate (common, usually transient)
    Elevated blood pressure (common, usually transient)
    """

    id: str
    """Unique among its kind."""
    name: str
    """Words for a person, as narrow or wide as the article has it."""
    standing: Standing | None = None
    """How the article puts it, where it does so for this thing apart."""
    hedge: tuple[Hedge, ...] = ()
    """The words by which the article leaves open whether it is so."""
    frequency: Frequency | None = None
    """How often, in the article's word."""
    timing: str | None = None
    """When it occurs."""
    course: str | None = None
    """How it runs over time: transient, temporary, with prolonged or chronic use."""
    context: str | None = None
    """The circumstances: high doses, abuse, medical dosing."""
    claims: tuple[str, ...]
    """The claims that this record rests on, and so its verdicts."""
    codes: tuple[Code, ...] = ()
    """Its codes in terminologies."""

    @property
    def limits(self) -> tuple[str, ...]:
        """All the words by which the article limits it: hedges, frequency, timing, course, context."""
        return (*self.hedge, *filter(None, (self.frequency, self.timing, self.course, self.context)))

    @property
    def text(self) -> str:
        """Its name with its limits."""
        return f"{self.name} ({', '.join(self.limits)})" if self.limits else self.name

    def __str__(self) -> str:
        return cited(self.text, self.claims)
