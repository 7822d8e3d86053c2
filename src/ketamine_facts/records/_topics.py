"""What the article says about larger subjects: topics, mechanism, pharmacokinetics; and the article itself."""

from typing import Self

from pydantic import model_validator

from ketamine_facts.records._claim import Span
from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Hedge, Parameter, Relation, Route, Standing

__all__ = ["Article", "MechanismStep", "PharmacokineticProperty", "Topic"]

_IRREGULAR = {"does": ("do", "do"), "is": ("are", "be"), "depresses": ("depress", "depress")}
# the plural and the infinitive of a verb; those of every other verb are the verb without its s
_HEDGED = {  # the article's words before a verb, after a singular and after a plural subject
    Hedge.CAN: ("can", "can"),
    Hedge.HELP: ("helps", "help"),
    Hedge.MAY: ("may", "may"),
    Hedge.MIGHT: ("might", "might"),
    Hedge.TEND_TO: ("tends to", "tend to"),
    Hedge.THOUGHT_TO: ("is thought to", "are thought to"),
}


class MechanismStep(Record, frozen=True):
    """One link in the article's account of how ketamine acts: a subject, a relation and an object."""

    subject: str
    """The substance, process or medicine that acts."""
    relation: Relation
    """What the subject does."""
    object: str
    """What the subject acts on; a later step that starts from here has the same text as its subject."""
    qualifier: str | None = None
    """What the article adds about the object."""
    hedge: tuple[Hedge, ...] = ()
    """The words that leave open whether it is so, such as "tend to"."""
    contrast: bool = False
    """Whether the step describes other medicines, for comparison with ketamine."""
    standing: Standing
    """How the article puts the step."""
    claims: tuple[str, ...]
    """The claims that say so; their reviews judge it."""

    @model_validator(mode="after")
    def _hedges_come_before_a_verb(self) -> Self:
        if unfit := [hedge for hedge in self.hedge if hedge not in _HEDGED]:
            raise ValueError(f"{unfit[0].words!r} cannot hedge a step; what can: {', '.join(_HEDGED)}")
        return self

    @property
    def text(self) -> str:
        """The step as a sentence, with its hedges and without its standing."""
        verb, *rest = self.relation.split("-")
        plural = self.subject.partition(" of ")[0].endswith("s")
        if plural or self.hedge:
            base = verb.removesuffix("s")
            verb = _IRREGULAR.get(verb, (base, base))[bool(self.hedge)]
        hedges = [_HEDGED[hedge][plural or bool(place)] for place, hedge in enumerate(self.hedge)]
        sentence = " ".join((self.subject, *hedges, verb, *rest, self.object))
        return f"{sentence}, {self.qualifier}" if self.qualifier else sentence

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class PharmacokineticProperty(Record, frozen=True):
    """One pharmacokinetic property, as the article states it.

    >>> from ketamine_facts import facts
    >>> print(facts.parameter("onset")[0])
    Onset (intravenous, intramuscular): fast, within minutes [verdicts: claims onset-iv, onset-im]
    """

    parameter: Parameter
    """The property."""
    value: str
    """What the article says about the property, in a few plain words."""
    amount: Quantity | None = None
    """The figure, if the article gives one."""
    routes: tuple[Route, ...] = ()
    """The routes for which it is stated; empty if the article names no route."""
    varies_with: tuple[str, ...] = ()
    """The factors on which, according to the article, it depends."""
    claims: tuple[str, ...]
    """The claims that say so; their reviews judge it."""

    @property
    def text(self) -> str:
        """The property in words, with its routes and the factors on which it depends."""
        routes = f" ({', '.join(route.label.lower() for route in self.routes)})" if self.routes else ""
        depends = f"; depends on {' and '.join(self.varies_with)}" if self.varies_with else ""
        return f"{self.parameter.label}{routes}: {self.value}{depends}"

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Topic(Record, frozen=True):
    """A short text about several claims: a takeaway, a question, a point of history, an inconsistency, a withdrawal."""

    id: str
    """Unique among its kind."""
    text: str
    """The takeaway, question, point of history, inconsistency or reason for withdrawal, in the library's words."""
    timing: str | None = None
    """When or how fast, according to the article."""
    varies_with: tuple[str, ...] = ()
    """The factors on which, according to the article, it depends."""
    monitoring: str | None = None
    """The supervision, monitoring or protocols that the article mentions."""
    claims: tuple[str, ...]
    """The claims that say it, answer it, disagree or replace the withdrawn claim."""
    spans: tuple[Span, ...] = ()
    """The place of the topic itself in the article, such as the heading of a question."""

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Article(Record, frozen=True):
    """The article that was read; its text is not shipped."""

    title: str
    """The title of the article."""
    sha256: str
    """SHA-256 of the UTF-8 text of the article, in hexadecimal."""
    length: int
    """The length of the article in Unicode code points, which spans count."""
    headings: tuple[Span, ...]
    """The headings, the table header and the lead-ins, which make no statement."""

    def __str__(self) -> str:
        return f"{self.title} (SHA-256 {self.sha256})"
