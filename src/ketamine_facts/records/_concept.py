"""A thing that the article names, and its codes in terminologies."""

from typing import Literal

from ketamine_facts.records._limits import limiting_words
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Frequency, Hedge, Match, Standing, System

__all__ = ["Code", "Concept"]


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
        return limiting_words(self.hedge, self.frequency, self.timing, self.course, self.context)

    @property
    def text(self) -> str:
        """Its name with its limits."""
        return f"{self.name} ({', '.join(self.limits)})" if self.limits else self.name

    def __str__(self) -> str:
        return cited(self.text, self.claims)
