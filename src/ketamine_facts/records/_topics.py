"""What the article says of a subject as a whole: topics, the mechanism, pharmacokinetics; and the article itself."""

from ketamine_facts.records._claim import Span
from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import Parameter, Relation, Route, Standing

__all__ = ["Article", "MechanismStep", "PharmacokineticProperty", "Topic"]

_PLURAL = {"does": "do", "is": "are"}  # the plural of other verbs is the singular without its s


class MechanismStep(Record, frozen=True):
    """One link in the article's account of how ketamine acts: subject, relation, object."""

    subject: str
    """What acts."""
    relation: Relation
    """What it does."""
    object: str
    """What it acts on: named as in later steps that start from it."""
    qualifier: str | None = None
    """What the article adds to the object."""
    contrast: bool = False
    """Whether the link describes other medicines, to set ketamine apart."""
    standing: Standing
    """How the article puts it."""
    claims: tuple[str, ...]
    """The claims that say so."""

    @property
    def text(self) -> str:
        """The link as a sentence, without its standing."""
        verb, *rest = self.relation.split("-")
        if self.subject.partition(" of ")[0].endswith("s"):  # a plural: they block where it blocks
            verb = _PLURAL.get(verb) or verb.removesuffix("s")
        sentence = " ".join((self.subject, verb, *rest, self.object))
        return f"{sentence}, {self.qualifier}" if self.qualifier else sentence

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class PharmacokineticProperty(Record, frozen=True):
    """One pharmacokinetic property as the article states it.

    >>> from ketamine_facts import facts
    >>> print(facts.parameter("onset")[0])
    Onset (intravenous, intramuscular): fast, within minutes [verdicts: claims onset-iv, onset-im]
    """

    parameter: Parameter
    """Which property."""
    value: str
    """What the article says of it, in a few plain words."""
    amount: Quantity | None = None
    """The figure, where there is one."""
    routes: tuple[Route, ...] = ()
    """The routes it is stated for; none means that the article names no route."""
    varies_with: tuple[str, ...] = ()
    """What the article says it depends on."""
    claims: tuple[str, ...]
    """The claims that say so."""

    @property
    def text(self) -> str:
        """The property in words, with its routes and what it depends on."""
        routes = f" ({', '.join(route.label.lower() for route in self.routes)})" if self.routes else ""
        depends = f"; depends on {' and '.join(self.varies_with)}" if self.varies_with else ""
        return f"{self.parameter.label}{routes}: {self.value}{depends}"

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Topic(Record, frozen=True):
    """A short text that gathers claims: a takeaway, a question, a point of history, an inconsistency, a withdrawal."""

    id: str
    """Unique among its kind."""
    text: str
    """The takeaway, the question, what clashes, or why a claim was withdrawn; in our own words."""
    timing: str | None = None
    """When, according to the article."""
    claims: tuple[str, ...]
    """The claims that carry, answer, contradict or replace it."""
    spans: tuple[Span, ...] = ()
    """Its own place in the article, such as a question's heading."""

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Article(Record, frozen=True):
    """The article that was read; its text is not shipped."""

    title: str
    """Its title."""
    sha256: str
    """SHA-256 of its UTF-8 text, in hexadecimal."""
    length: int
    """Its length in Unicode code points; spans count in these."""
    headings: tuple[Span, ...]
    """Its headings, table header and lead-ins: lines that state nothing."""
