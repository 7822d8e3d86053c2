"""``Concept``, something that the article names, and ``Code``, its code in a terminology such as RxNorm."""

from collections.abc import Iterable
from typing import Literal

from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Frequency, Hedge, Match, Standing, Substance, System, Use

__all__ = ["Code", "Concept"]


def limiting_words(hedge: Iterable[Hedge], frequency: Frequency | None, *words: str | None) -> tuple[str, ...]:
    """Return the words of the hedges, the word of the frequency and the other words; leave out each None."""
    often = frequency.words if frequency else None
    return (*(word.words for word in hedge), *filter(None, (often, *words)))


class Code(Record, frozen=True):
    """A code for a concept in a terminology such as RxNorm. The library added the code; the article states no codes."""

    system: System
    """The code system, such as RxNorm."""
    value: str
    """The code itself, in the notation of the code system."""
    label: str | None = None
    """The name that the code system gives to the code; absent if the name was not read."""
    match: Match
    """How the meaning of the code relates to the record with the code, in SKOS terms.

    Only with ``exact`` do the code and the record mean the same.
    """
    version: str | None = None
    """The release of the code system in which the code was found; absent if the release is unknown."""
    origin: Literal["added by the library"] = "added by the library"
    """Always "added by the library", because the article states no codes."""

    def __str__(self) -> str:
        label = f" {self.label}" if self.label else ""
        return f"{self.system.label} {self.value}{label} ({self.match.label.lower()} match)"


class Concept(Record, frozen=True):
    """Something that the article names, such as a condition, a side effect, an indication or a substance.

    >>> from ketamine_facts import SideEffect, facts
    >>> for effect in facts.side_effect(SideEffect.CARDIOVASCULAR_EFFECTS).manifestations:
    ...     print(effect.text)
    Elevated heart rate (common, usually transient)
    Elevated blood pressure (common, usually transient)
    """

    id: str
    """The id, unique within its list of concepts."""
    name: str
    """The name to show, as narrow or as broad as the article's own words."""
    standing: Standing | None = None
    """How the article presents this concept, such as approved or off-label; absent if the article does not say."""
    uses: tuple[Use, ...] = ()
    """The uses that include the concept; only set if the concept is an indication or a medical use."""
    substances: tuple[Substance, ...] = ()
    """The medicines used for the concept; only set if the concept is an indication or a medical use."""
    efficacy: str | None = None
    """How well ketamine works for the concept, in the article's word, such as "limited"."""
    hedge: tuple[Hedge, ...] = ()
    """The words that leave open whether the concept applies, such as "may"."""
    frequency: Frequency | None = None
    """How often the concept applies, in the article's word, such as "common"."""
    timing: str | None = None
    """When or how fast the effect occurs, according to the article."""
    course: str | None = None
    """The course over time, such as "usually transient"."""
    context: str | None = None
    """The circumstances in which the concept applies, such as "medical dosing" or "some countries"."""
    claims: tuple[str, ...]
    """The ids of the claims about the concept. Their reviews say whether the references support them."""
    codes: tuple[Code, ...] = ()
    """The codes of the concept in terminologies such as RxNorm."""

    @property
    def limits(self) -> tuple[str, ...]:
        """All words that limit the concept: hedges, frequency, efficacy, timing, course and context."""
        efficacy = f"{self.efficacy} efficacy" if self.efficacy else None
        return limiting_words(self.hedge, self.frequency, efficacy, self.timing, self.course, self.context)

    @property
    def text(self) -> str:
        """The name, followed by the limits in parentheses."""
        return f"{self.name} ({', '.join(self.limits)})" if self.limits else self.name

    def __str__(self) -> str:
        return cited(self.text, self.claims)
