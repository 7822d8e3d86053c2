"""Records about larger subjects: the mechanism, pharmacokinetics, topics, and the article itself."""

from typing import Self

from pydantic import model_validator

from ketamine_facts.records._claim import Span
from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Hedge, Parameter, Relation, Route, Standing

__all__ = ["Article", "MechanismStep", "PharmacokineticProperty", "Topic"]

# key: an irregular verb in the third person singular. value: its plural and its infinitive. For any other verb, the
# plural and the infinitive are the verb without its final "s".
_IRREGULAR = {"does": ("do", "do"), "is": ("are", "be"), "depresses": ("depress", "depress")}
# key: a hedge. value: its words before a verb, in two forms: (after a singular subject, after a plural subject).
_HEDGED = {
    Hedge.CAN: ("can", "can"),
    Hedge.HELP: ("helps", "help"),
    Hedge.MAY: ("may", "may"),
    Hedge.MIGHT: ("might", "might"),
    Hedge.TEND_TO: ("tends to", "tend to"),
    Hedge.THOUGHT_TO: ("is thought to", "are thought to"),
}


class MechanismStep(Record, frozen=True):
    """One step of how ketamine acts, according to the article: a subject, a relation and an object."""

    subject: str
    """The substance, process or medicine that acts."""
    relation: Relation
    """What the subject does to the object."""
    object: str
    """What the subject acts on or leads to. If a later step continues from here, its subject has the same text."""
    qualifier: str | None = None
    """Words that follow the object in the sentence, such as "in depression"."""
    hedge: tuple[Hedge, ...] = ()
    """The words that leave open whether the step is true, such as "tend to"."""
    contrast: bool = False
    """Whether the step describes other medicines, for comparison with ketamine."""
    standing: Standing
    """How the article presents the step, such as asserted or hypothesized."""
    claims: tuple[str, ...]
    """The ids of the claims that state the step. Their reviews say whether the references support them."""

    @model_validator(mode="after")
    def _hedges_come_before_a_verb(self) -> Self:
        if unfit := [hedge for hedge in self.hedge if hedge not in _HEDGED]:
            raise ValueError(f"{unfit[0].words!r} cannot hedge a step; what can: {', '.join(_HEDGED)}")
        return self

    @property
    def text(self) -> str:
        """The step as a sentence that includes the hedges but not the standing."""
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
    """The figure with its unit; absent if the article gives no figure."""
    routes: tuple[Route, ...] = ()
    """The routes for which the article states the property; empty if the article names no route."""
    varies_with: tuple[str, ...] = ()
    """The factors on which the property depends, according to the article."""
    claims: tuple[str, ...]
    """The ids of the claims that state the property. Their reviews say whether the references support them."""

    @property
    def text(self) -> str:
        """The property in words, with the routes and the factors on which the property depends."""
        routes = f" ({', '.join(route.label.lower() for route in self.routes)})" if self.routes else ""
        depends = f"; depends on {' and '.join(self.varies_with)}" if self.varies_with else ""
        return f"{self.parameter.label}{routes}: {self.value}{depends}"

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Topic(Record, frozen=True):
    """A short text that cites claims: a takeaway, a question, a point of history, an inconsistency or a withdrawal."""

    id: str
    """The id, unique within its list of topics."""
    text: str
    """The text of the topic, in the library's words. For a withdrawn claim, the reason for the withdrawal."""
    timing: str | None = None
    """When or how fast something happens, according to the article, such as "1960s" or "quickly"."""
    varies_with: tuple[str, ...] = ()
    """The factors on which the matter depends, according to the article, such as "clinical context"."""
    monitoring: str | None = None
    """The supervision, monitoring or protocols that the article mentions."""
    claims: tuple[str, ...]
    """The ids of the claims that the topic cites.

    The claims state the point of a takeaway or of history, answer a question, contradict each other in an
    inconsistency, or replace a withdrawn claim.
    """
    spans: tuple[Span, ...] = ()
    """The passages of the article that contain the topic itself, such as the text of a question."""

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Article(Record, frozen=True):
    """The article that the content was written from. The package does not contain the text of the article."""

    title: str
    """The title of the article."""
    sha256: str
    """The SHA-256 digest of the article's text in UTF-8, in hexadecimal."""
    length: int
    """The length of the article in Unicode code points, the unit in which spans count."""
    headings: tuple[Span, ...]
    """The passages that are a heading, the table header or a lead-in, and so make no statement."""

    def __str__(self) -> str:
        return f"{self.title} (SHA-256 {self.sha256})"
