"""What the content is made of: frozen records that know no files.

Structured records cite claims by id; a statement and its place in the article stand once, in the claim. The first
layer is what the article says; the second (``Review``, ``LegalFact``, ``Notice``, ``Code``) was added by the library.
"""

import datetime
from collections.abc import Mapping
from typing import TYPE_CHECKING, Literal, Self

from pydantic import BaseModel, model_validator

from ketamine_facts.terminology import System
from ketamine_facts.terms import Section, Standing, Substance, Unit, Verdict
from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use

if TYPE_CHECKING:
    from ketamine_facts.edition import Facts

Match = Literal["exact", "close", "broad", "narrow", "related"]
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
    frequency: str | None = None
    """The article's hedge or frequency word, such as "may" or "usually"."""
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
    """A thing the article names: a condition, an effect, a listed use, a substance, a molecular target.

    >>> from ketamine_facts import SideEffect, facts
    >>> for effect in facts.side_effect(SideEffect.CARDIOVASCULAR_EFFECTS).manifestations:
    ...     print(effect.name, effect.frequency, effect.course, sep="; ")
    Elevated heart rate; common; usually transient
    Elevated blood pressure; common; usually transient
    """

    id: str
    """Unique among its kind."""
    name: str
    """Words for a person, as narrow or wide as the article has it."""
    frequency: str | None = None
    """How often, in the article's word."""
    timing: str | None = None
    """When it occurs."""
    course: str | None = None
    """How it runs over time: transient, temporary, with prolonged or chronic use."""
    context: str | None = None
    """The circumstances: high doses, abuse, medical dosing."""
    claims: tuple[str, ...]
    """The claims that speak of it, and so its standing and its verdicts."""
    codes: tuple[Code, ...] = ()
    """Its codes in terminologies."""


class Dosage(Record, frozen=True):
    """One entry of the article's dosage column: as stated by the article, not advice, and not to be dosed from.

    >>> from ketamine_facts import Route, facts
    >>> dosage = facts.route(Route.INTRAVENOUS).dosages[0]
    >>> dosage.amount.low, dosage.amount.high, dosage.amount.unit.value, str(dosage.duration)
    (0.5, 0.5, 'mg/kg', '40 min')
    """

    substance: Substance
    """The substance of this entry."""
    uses: tuple[Use, ...]
    """The uses it is listed for."""
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

    def __str__(self) -> str:
        parts = [
            str(self.amount) if self.amount else "",
            f"over {self.duration}" if self.duration else "",
            f"per {self.per}" if self.per else "",
            "varies widely" if self.varies else "",
            f"depending on {' and '.join(self.varies_with)}" if self.varies_with else "",
            f"under {self.monitoring}" if self.monitoring else "",
        ]
        return "; ".join(filter(None, (" ".join(filter(None, parts)), self.note)))


class Profile(Record, frozen=True):
    """What the profiles of all four vocabularies share: the member, the claims about it, its codes.

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
    frequency: str | None = None
    """How common the article calls it."""
    indications: tuple[Concept, ...]
    """The uses listed for the route."""
    dosages: tuple[Dosage, ...]
    """The doses listed for it."""
    bioavailability: Quantity | None = None
    """The fraction that reaches the circulation, where stated."""


class SideEffectProfile(Profile, frozen=True):
    """Everything the article says of one group of side effects."""

    term: SideEffect
    """The group."""
    manifestations: tuple[Concept, ...]
    """The single effects in it."""
    monitoring: str | None = None
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
    approvals: tuple[Concept, ...] = ()
    """What the article calls approved, or used off-label, there."""
    law: tuple[LegalFact, ...] = ()
    """The law and the approved products by reference; not from the article."""
    gap: str | None = None
    """What of the law was not reviewed."""


class MechanismStep(Record, frozen=True):
    """One link in the article's account of how ketamine acts: subject, relation, object."""

    subject: str
    """What acts."""
    plural: bool = False
    """Whether the subject is grammatically plural, so that a sentence says "block" where it else says "blocks"."""
    relation: Relation
    """What it does."""
    object: str
    """What it acts on."""
    contrast: bool = False
    """Whether the link describes other medicines, to set ketamine apart."""
    standing: Standing
    """How the article puts it."""
    claims: tuple[str, ...]
    """The claims that say so."""

    def __str__(self) -> str:
        verb, *rest = self.relation.split("-")
        if self.plural:
            verb = _PLURAL.get(verb) or verb.removesuffix("s")
        return " ".join((self.subject, verb, *rest, self.object))


class PharmacokineticProperty(Record, frozen=True):
    """One pharmacokinetic property as the article states it.

    >>> from ketamine_facts import facts
    >>> print(facts.parameter("onset")[0])
    Onset (intravenous, intramuscular): fast, within minutes
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

    def __str__(self) -> str:
        name = _HYPHENATED.get(self.parameter) or self.parameter.replace("-", " ")
        routes = f" ({', '.join(route.label.lower() for route in self.routes)})" if self.routes else ""
        depends = f"; depends on {' and '.join(self.varies_with)}" if self.varies_with else ""
        return f"{name[0].upper()}{name[1:]}{routes}: {self.value}{depends}"


class Topic(Record, frozen=True):
    """A short text that gathers claims: a takeaway, a question, a point of history, an inconsistency, a withdrawal."""

    id: str
    """Unique among its kind."""
    text: str
    """The takeaway, the question, what clashes, or why a claim was withdrawn; in our own words."""
    claims: tuple[str, ...]
    """The claims that carry, answer, contradict or replace it."""
    spans: tuple[Span, ...] = ()
    """Its own place in the article, such as a question's heading."""


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
