"""A concept that the article names, and its codes in terminologies."""

from collections.abc import Iterable
from typing import Literal

from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Frequency, Hedge, Match, Standing, Substance, System, Use

__all__ = ["Code", "Concept"]


def limiting_words(hedge: Iterable[Hedge], frequency: Frequency | None, *words: str | None) -> tuple[str, ...]:
    """Return the words of the hedges, then of the frequency, then the given words; skip what is absent."""
    often = frequency.words if frequency else None
    return (*(word.words for word in hedge), *filter(None, (often, *words)))


class Code(Record, frozen=True):
    """A code of a terminology for a concept: added by the library, not stated by the article."""

    system: System
    """The code system."""
    value: str
    """The code, in the notation of its system."""
    label: str | None = None
    """The name that the system itself gives to the code, if it was seen."""
    match: Match
    """How the concept of the code relates to ours, in SKOS terms; only an ``exact`` match is the same concept."""
    version: str | None = None
    """The release of the system in which the code was seen."""
    origin: Literal["added by the library"] = "added by the library"
    """Marks the code as an addition, because the article states no codes."""

    def __str__(self) -> str:
        label = f" {self.label}" if self.label else ""
        return f"{self.system.label} {self.value}{label} ({self.match.label.lower()} match)"


class Concept(Record, frozen=True):
    """Something that the article names: a condition, an effect, a listed use, a legal control, a substance, a target.

    >>> from ketamine_facts import SideEffect, facts
    >>> for effect in facts.side_effect(SideEffect.CARDIOVASCULAR_EFFECTS).manifestations:
    ...     print(effect.text)
    Elevated heart rate (common, usually transient)
    Elevated blood pressure (common, usually transient)
    """

    id: str
    """Unique among its kind."""
    name: str
    """The name to show, as narrow or as broad as the article's own words."""
    standing: Standing | None = None
    """How the article puts it, if the article says so for this concept by itself."""
    uses: tuple[Use, ...] = ()
    """The uses under which it falls, if it is a listed use."""
    substances: tuple[Substance, ...] = ()
    """The medicines that are so used, if it is a listed use."""
    efficacy: str | None = None
    """How well ketamine works for it, in the article's word, such as "limited"."""
    hedge: tuple[Hedge, ...] = ()
    """The words that leave open whether it is so, such as "may"."""
    frequency: Frequency | None = None
    """How often, in the article's word."""
    timing: str | None = None
    """When it occurs."""
    course: str | None = None
    """The course over time, such as "usually transient"."""
    context: str | None = None
    """The circumstances, such as high doses, abuse or medical dosing."""
    claims: tuple[str, ...]
    """The claims that say so; their reviews judge it."""
    codes: tuple[Code, ...] = ()
    """Its codes in terminologies."""

    @property
    def limits(self) -> tuple[str, ...]:
        """All the words that limit it: hedges, frequency, efficacy, timing, course, context."""
        efficacy = f"{self.efficacy} efficacy" if self.efficacy else None
        return limiting_words(self.hedge, self.frequency, efficacy, self.timing, self.course, self.context)

    @property
    def text(self) -> str:
        """The name, followed by the limits in parentheses."""
        return f"{self.name} ({', '.join(self.limits)})" if self.limits else self.name

    def __str__(self) -> str:
        return cited(self.text, self.claims)
