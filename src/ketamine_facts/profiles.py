"""What the content is arranged in: profiles, dosages, steps, topics, each citing its claims by id.

The library added ``LegalFact`` and ``Notice``, which say so and cite references instead.
"""

import datetime
from typing import Literal

from ketamine_facts.models import Code, Concept, Frequency, Quantity, Record, Span, cited, notebook_html
from ketamine_facts.terms import Standing, Substance
from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use

Parameter = Literal[
    "distribution",
    "blood-brain-barrier",
    "onset",
    "metabolism",
    "enzymes",
    "active-metabolite",
    "half-life",
    "excretion",
    "clinical-use",
]
Relation = Literal[
    "acts-on",
    "blocks",
    "can-reverse",
    "contributes-to",
    "does-not-directly-influence",
    "helps-explain",
    "helps-reduce",
    "includes",
    "inhibits",
    "is-linked-to",
    "modulates",
    "promotes",
    "reduces",
    "supports",
    "triggers",
]
NoticeKind = Literal[
    "disclaimer",
    "crisis",
    "regulatory",
    "boxed-warning",
    "contraindication",
    "warning",
    "interaction",
    "omitted-risk",
]
LegalKind = Literal["instrument", "approval", "position"]
_HYPHENATED = {"blood-brain-barrier": "blood-brain barrier", "half-life": "half-life"}
_PLURAL = {"does": "do", "is": "are"}  # of other verbs the plural is the singular without its s


class Dosage(Record, frozen=True):
    """One entry of the article's dosage column: as stated by the article, not advice, and not to be dosed from.

    >>> from ketamine_facts import Route, facts
    >>> dosage = facts.route(Route.INTRAVENOUS).dosages[0]
    >>> dosage.amount.low, dosage.amount.high, dosage.amount.unit.value, str(dosage.duration)
    (0.5, 0.5, 'mg/kg', '40 min')
    """

    substance: Substance
    """The substance of this entry."""
    indications: tuple[str, ...]
    """What it is listed for: ids of the route's ``indications``, as narrow or wide as the article has them."""
    uses: tuple[Use, ...]
    """The uses of the vocabulary that these fall under."""
    amount: Quantity | None = None
    """The dose; absent where the article gives no figure."""
    duration: Quantity | None = None
    """Over what time it is given."""
    per: str | None = None
    """What one dose is counted by, such as a session."""
    varies: bool = False
    """Whether the article says that doses vary widely."""
    varies_with: tuple[str, ...] = ()
    """What the article says the dose depends on."""
    monitoring: str | None = None
    """The supervision under which the article says it is given."""
    note: str | None = None
    """What the article adds to the figure, in our words."""
    claims: tuple[str, ...]
    """The claims, and so the verdicts, behind this entry."""

    @property
    def text(self) -> str:
        """The entry in words: amount, time, what it depends on, supervision, and what else the article adds."""
        parts = [
            str(self.amount) if self.amount else "",
            f"over {self.duration}" if self.duration else "",
            f"per {self.per}" if self.per else "",
            "varies widely" if self.varies else "",
            f"depending on {' and '.join(self.varies_with)}" if self.varies_with else "",
            f"under {self.monitoring}" if self.monitoring else "",
        ]
        return "; ".join(filter(None, (" ".join(filter(None, parts)), self.note)))

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class Profile(Record, frozen=True):
    """What the profiles of all four vocabularies share: the member, the claims about it, its codes.

    In a model of your own write ``AnyProfile``: a field of this type would be dumped without what is not shared.

    >>> from ketamine_facts import facts
    >>> len({profile.name for profile in (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions)})
    26
    """

    term: Use | Route | SideEffect | Jurisdiction
    """The member of a vocabulary."""
    claims: tuple[str, ...]
    """The article's claims about it, and so its verdicts."""
    codes: tuple[Code, ...] = ()
    """Its codes in terminologies."""

    _repr_html_ = notebook_html

    @property
    def name(self) -> str:
        """Words for a person: the label of the member."""
        return self.term.label


class UseProfile(Profile, frozen=True):
    """Everything the article says of one use."""

    term: Use
    """The use."""
    standing: Standing
    """How the article puts it where it is most specific."""
    conditions: tuple[Concept, ...] = ()
    """The conditions and symptoms named within it."""


class RouteProfile(Profile, frozen=True):
    """Everything the article says of one route: its row of the administration table, and more."""

    term: Route
    """The route of administration."""
    substance: Substance
    """The substance of the row."""
    form: str
    """The form in which it is given."""
    frequency: Frequency | None = None
    """How common the article calls it."""
    indications: tuple[Concept, ...]
    """The uses listed for the route."""
    dosages: tuple[Dosage, ...]
    """The doses listed for it."""
    bioavailability: Quantity | None = None
    """The fraction that reaches the circulation, where stated."""

    def listed(self, dosage: Dosage) -> tuple[Concept, ...]:
        """What one of its dosages is listed for.

        >>> from ketamine_facts import Route, facts
        >>> oral = facts.route(Route.ORAL)
        >>> [item.name for item in oral.listed(oral.dosages[0])]
        ['Pain management', 'Psychiatric use, marked off-label and of limited efficacy']
        """
        return tuple(item for item in self.indications if item.id in dosage.indications)


class SideEffectProfile(Profile, frozen=True):
    """Everything the article says of one group of side effects."""

    term: SideEffect
    """The group."""
    manifestations: tuple[Concept, ...]
    """The single effects in it."""
    monitoring: tuple[Concept, ...] = ()
    """The monitoring or supervision that the article asks for."""


class LegalFact(Record, frozen=True):
    """A law, approval or official position, by reference: not from the article, and only as of a day."""

    place: str
    """The country or body."""
    kind: LegalKind
    """An instrument of law, an approval of a product, or a position taken."""
    name: str
    """The instrument, product or body."""
    status: str
    """What it says, in plain words."""
    since: str | None = None
    """When it took effect: a year, month or day in ISO 8601."""
    as_of: datetime.date
    """The day up to which this was reviewed. Laws change."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""


class JurisdictionProfile(Profile, frozen=True):
    """The legal status in one place: what the article says, and beside it the law by reference."""

    term: Jurisdiction
    """The place."""
    classification: str
    """The article's classification, in plain words."""
    varies: bool = False
    """Whether the article says that the status varies widely within it."""
    medical_uses: tuple[Concept, ...] = ()
    """What the article calls approved, used off-label or accepted there, each with its standing."""
    law: tuple[LegalFact, ...] = ()
    """The law and the approved products by reference; not from the article."""
    gap: str | None = None
    """What of the law was not reviewed."""


AnyProfile = UseProfile | RouteProfile | SideEffectProfile | JurisdictionProfile


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
        name = _HYPHENATED.get(self.parameter) or self.parameter.replace("-", " ")
        routes = f" ({', '.join(route.label.lower() for route in self.routes)})" if self.routes else ""
        depends = f"; depends on {' and '.join(self.varies_with)}" if self.varies_with else ""
        return f"{name[0].upper()}{name[1:]}{routes}: {self.value}{depends}"

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


class Notice(Record, frozen=True):
    """What a responsible page shows beside this content; not from the article."""

    id: str
    """Unique among notices."""
    kind: NoticeKind
    """What sort of notice."""
    text: str
    """The notice itself."""
    uses: tuple[Use, ...] = ()
    """The uses beside which it belongs; none at all of any vocabulary means everywhere."""
    routes: tuple[Route, ...] = ()
    """The routes beside which it belongs."""
    side_effects: tuple[SideEffect, ...] = ()
    """The side effects beside which it belongs."""
    as_of: datetime.date
    """The day up to which this was reviewed. Labels and guidance change."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""
    origin: Literal["not from the article"] = "not from the article"
    """Says that the article does not carry it."""


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
