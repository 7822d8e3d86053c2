"""Profiles: what the article says about one use, route, group of side effects or place. Profiles cite claims by id."""

import datetime

from ketamine_facts.records._concept import Code, Concept
from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record, cited
from ketamine_facts.vocabulary import (
    Frequency,
    Jurisdiction,
    LegalControl,
    LegalKind,
    Route,
    SideEffect,
    Standing,
    Substance,
    Use,
)

__all__ = [
    "AnyProfile",
    "Dosage",
    "JurisdictionProfile",
    "LegalFact",
    "Profile",
    "RouteProfile",
    "SideEffectProfile",
    "UseProfile",
]


class Dosage(Record, frozen=True):
    """A dose that the article lists for indications of one route. It is not advice and not for dosing.

    Each figure in the article's table of doses is one record, and so is each cell of the table without a figure. If the
    references judge a figure differently for different uses, the figure has two records, with different uses. So the
    verdicts on a record apply to all of its uses.

    >>> from ketamine_facts import Route, facts
    >>> dosage = facts.route(Route.INTRAVENOUS).dosages[0]
    >>> dosage.amount.low, dosage.amount.high, dosage.amount.unit.value, str(dosage.duration)
    (0.5, 0.5, 'mg/kg', '40 min')
    """

    substance: Substance
    """The medicine."""
    indications: tuple[str, ...]
    """The indications of the dose, as ids of the concepts in ``indications`` of the route's profile."""
    uses: tuple[Use, ...]
    """The uses that include these indications."""
    amount: Quantity | None = None
    """The dose; absent if the article gives no figure."""
    duration: Quantity | None = None
    """The time over which one dose is given, such as 40 minutes."""
    per: str | None = None
    """The unit for which the amount is stated, such as "session" for an amount per session."""
    varies: bool = False
    """Whether the article says that doses vary widely."""
    varies_with: tuple[str, ...] = ()
    """The factors on which the dose depends, according to the article."""
    level: str | None = None
    """How high the dose is, in the article's word, such as "higher"; absent if the article gives a figure."""
    frequency: Frequency | None = None
    """How often the dose is at this level, in the article's word, such as "generally"."""
    monitoring: str | None = None
    """The supervision under which the dose is given, according to the article."""
    note: str | None = None
    """What else the article says about the dose, in the library's words."""
    claims: tuple[str, ...]
    """The ids of the claims that state the dose. Their reviews say whether the references support them."""

    @property
    def text(self) -> str:
        """The dose in words: what the article states of amount, duration, factors, supervision, level and note."""
        parts = [
            str(self.amount) if self.amount else "",
            f"over {self.duration}" if self.duration else "",
            f"per {self.per}" if self.per else "",
            "varies widely" if self.varies else "",
            f"depending on {' and '.join(self.varies_with)}" if self.varies_with else "",
            f"under {self.monitoring}" if self.monitoring else "",
        ]
        level = " ".join(filter(None, (self.frequency.words if self.frequency else "", self.level, self.note)))
        return "; ".join(filter(None, (" ".join(filter(None, parts)), level)))

    def __str__(self) -> str:
        return cited(self.text, self.claims)


class LegalFact(Record, frozen=True):
    """A law, a product approval or an official position, as of the day it was checked. It is not from the article."""

    place: str
    """The country, region or international body."""
    kind: LegalKind
    """Whether the fact is a legal instrument, an approval of a product or an official position."""
    name: str
    """The name of the legal instrument, product or position."""
    status: str
    """What the law, approval or position says, in plain words."""
    since: str | None = None
    """When the law, approval or position took effect or was published, as a year, month or day in ISO 8601."""
    controls: tuple[LegalControl, ...] = ()
    """How the law, regulator or health system treats the medicines, such as controlled or reimbursed."""
    schedule: str | None = None
    """The schedule or class that the law assigns, in the words of the law."""
    substances: tuple[Substance, ...] = ()
    """The medicines that the law, approval or position is about."""
    checked: datetime.date
    """The day on which the fact was last checked. Laws change."""
    text_of: str | None = None
    """The date or version of the text that was read; absent if the text shows neither."""
    references: tuple[str, ...]
    """The keys of the references for the fact; ``facts.reference`` returns the reference for a key."""

    def __str__(self) -> str:
        since = f", since {self.since}" if self.since else ""
        text = f", text of {self.text_of}" if self.text_of else ""
        return (
            f"{self.place}: {self.name} ({self.kind.label.lower()}{since})\n  {self.status}\n"
            f"  checked {self.checked}{text}; not from the article\n  references: {', '.join(self.references)}"
        )


class Profile(Record, frozen=True):
    """The base class of all profiles: a term, the ids of the claims about the term, and the codes of the term.

    In your own models, use ``AnyProfile`` as the type of a field: pydantic serializes a field of type ``Profile`` with
    only the fields of this base class.

    >>> from ketamine_facts import facts
    >>> [profile.name for profile in facts.routes]
    ['Intravenous', 'Intramuscular', 'Nasal', 'Oral']
    """

    term: Use | Route | SideEffect | Jurisdiction
    """The use, route, side effect or jurisdiction that the profile is about."""
    claims: tuple[str, ...]
    """The ids of the claims about the term. Their reviews say whether the references support them."""
    codes: tuple[Code, ...] = ()
    """The codes of the term in terminologies such as MeSH."""

    @property
    def name(self) -> str:
        """The label of the term, which is the name to show to people."""
        return self.term.label

    @property
    def outline(self) -> tuple[str, ...]:
        """A few lines of text with what the article says about the term, without doses.

        >>> from ketamine_facts import SideEffect, facts
        >>> facts.side_effect(SideEffect.LIVER_TOXICITY).outline[0]
        'Effects: affected liver function (might, prolonged use at high doses).'
        """
        return ()

    def __str__(self) -> str:
        return "\n  ".join((self.name, *self.outline, f"verdicts: claims {', '.join(self.claims)}"))


class UseProfile(Profile, frozen=True):
    """What the article says about one use."""

    term: Use
    """The use."""
    standing: Standing
    """How the article presents the use, according to its most specific statement about the use."""
    conditions: tuple[Concept, ...] = ()
    """The conditions, symptoms and states of patients that the article names when it describes the use."""
    circumstances: tuple[Concept, ...] = ()
    """The circumstances that the article names for the use, such as doses, routes, settings and earlier treatments."""

    @property
    def outline(self) -> tuple[str, ...]:
        """A few lines of text with what the article says about the use, without doses."""
        return _sentences(
            f"How the article puts it: {self.standing.label.lower()}",
            _listed("Named within it", self.conditions),
            _listed("How it is used", self.circumstances),
        )


class RouteProfile(Profile, frozen=True):
    """What the article says about one route, in its table of routes and in the rest of the text."""

    term: Route
    """The route of administration."""
    substance: Substance
    """The medicine that the table lists for the route."""
    form: str
    """The dosage form, such as "nasal spray"."""
    frequency: Frequency | None = None
    """How common the route is, in the article's word, such as "less common"."""
    indications: tuple[Concept, ...]
    """The indications that the article lists for the route."""
    dosages: tuple[Dosage, ...]
    """The doses that the article lists for the route."""
    bioavailability: Quantity | None = None
    """The share of a dose that reaches the bloodstream by this route; absent if the article does not state it."""

    def listed(self, dosage: Dosage) -> tuple[Concept, ...]:
        """Return the indications for which the article lists this dosage, which is one of the route's ``dosages``.

        >>> from ketamine_facts import Route, facts
        >>> oral = facts.route(Route.ORAL)
        >>> [item.name for item in oral.listed(oral.dosages[0])]
        ['Pain management', 'Off-label psychiatric use']
        """
        return tuple(item for item in self.indications if item.id in dosage.indications)

    @property
    def outline(self) -> tuple[str, ...]:
        """A few lines of text with what the article says about the route, without doses."""
        often = f" ({self.frequency.words})" if self.frequency else ""
        available = f"Bioavailability: {self.bioavailability}" if self.bioavailability else ""
        return _sentences(
            f"{self.substance.label}: {self.form}{often}",
            _listed("Listed for", self.indications),
            available,
        )


class SideEffectProfile(Profile, frozen=True):
    """What the article says about one group of side effects."""

    term: SideEffect
    """The group of side effects."""
    manifestations: tuple[Concept, ...]
    """The individual side effects in the group."""
    monitoring: tuple[Concept, ...] = ()
    """The monitoring or supervision that the article asks for."""

    @property
    def outline(self) -> tuple[str, ...]:
        """A few lines of text with what the article says about the group of side effects."""
        return _sentences(_listed("Effects", self.manifestations), _listed("Monitoring", self.monitoring))


class JurisdictionProfile(Profile, frozen=True):
    """The legal status of ketamine in one place: what the article says and, in ``law``, what references say.

    >>> from ketamine_facts import Jurisdiction, facts
    >>> facts.jurisdiction(Jurisdiction.CANADA).controls
    (<LegalControl.CONTROLLED: 'controlled'>, <LegalControl.PRESCRIPTION_ONLY: 'prescription-only'>)
    """

    term: Jurisdiction
    """The place."""
    classification: str
    """How the article classifies ketamine in the place, in plain words."""
    legal_controls: tuple[Concept, ...] = ()
    """How the law of the place controls ketamine, according to the article. Each ``id`` is a ``LegalControl`` value."""
    schedule: str | None = None
    """The schedule that the article names, such as "Schedule III"; absent if the article names none."""
    varies: bool = False
    """Whether the article says that the legal status varies widely within the place."""
    medical_uses: tuple[Concept, ...] = ()
    """The uses that the article calls approved, off-label or accepted in the place, each with its standing."""
    law: tuple[LegalFact, ...] = ()
    """The laws, product approvals and official positions of the place, from references and not from the article."""
    gap: str | None = None
    """Which laws and other sources about the place were not read; absent if there is no such gap."""

    @property
    def outline(self) -> tuple[str, ...]:
        """A few lines of text with what the article says about the legal status in the place."""
        return _sentences(self.classification, _listed("Medical uses", self.medical_uses))

    @property
    def controls(self) -> tuple[LegalControl, ...]:
        """The kinds of control in ``legal_controls``, without the words that limit them.

        A limit, such as that only some countries have the control, is in the ``context`` of the concept.
        """
        return tuple(LegalControl(control.id) for control in self.legal_controls)


AnyProfile = UseProfile | RouteProfile | SideEffectProfile | JurisdictionProfile
"""The profile of a use, a route, a group of side effects or a jurisdiction."""


def _sentences(*parts: str) -> tuple[str, ...]:
    """Return each part as a sentence that ends in a full stop; leave out empty parts."""
    return tuple(f"{part.rstrip('.')}." for part in parts if part)


def _listed(heading: str, concepts: tuple[Concept, ...]) -> str:
    """Return a heading followed by the texts of the concepts; return "" if there are no concepts."""
    return f"{heading}: {'; '.join(map(_in_sentence, concepts))}" if concepts else ""


def _in_sentence(concept: Concept) -> str:
    """Return the text of a concept with a lower-case first letter; keep the case of an abbreviation at its start."""
    text = concept.text
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
