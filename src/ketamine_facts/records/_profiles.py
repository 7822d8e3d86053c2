"""Profiles: what the article says of one use, route, group of side effects or place, citing claims by id."""

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
    """A dose that the article lists for some uses of a route: as the article states it, not advice, not for dosing.

    One cell of the article's table makes one record for each figure in it. It makes two where the references judge
    the same figure differently for different uses, so that each record has verdicts that hold for all of its uses.

    >>> from ketamine_facts import Route, facts
    >>> dosage = facts.route(Route.INTRAVENOUS).dosages[0]
    >>> dosage.amount.low, dosage.amount.high, dosage.amount.unit.value, str(dosage.duration)
    (0.5, 0.5, 'mg/kg', '40 min')
    """

    substance: Substance
    """The medicine."""
    indications: tuple[str, ...]
    """What the dose is listed for, as ids of the route's ``indications``."""
    uses: tuple[Use, ...]
    """The uses of the vocabulary under which these indications fall."""
    amount: Quantity | None = None
    """The dose; absent if the article gives no figure."""
    duration: Quantity | None = None
    """The time over which the dose is given."""
    per: str | None = None
    """The occasion for which the dose counts, such as "session"."""
    varies: bool = False
    """Whether the article says that doses vary widely."""
    varies_with: tuple[str, ...] = ()
    """The factors on which, according to the article, the dose depends."""
    level: str | None = None
    """How high the article calls the dose without a figure, such as "higher"."""
    frequency: Frequency | None = None
    """How often the dose has this level, in the article's word."""
    monitoring: str | None = None
    """The supervision under which, according to the article, the dose is given."""
    note: str | None = None
    """What else the article says of the dose, in the library's words."""
    claims: tuple[str, ...]
    """The claims that state the dose; their reviews judge it."""

    @property
    def text(self) -> str:
        """The dose in words: amount, time, what it depends on, supervision, level, and what else the article adds."""
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
    """A law, an approval or an official position, with references: not from the article, and true as of one day."""

    place: str
    """The country or body."""
    kind: LegalKind
    """An instrument of law, an approval of a product, or a position taken."""
    name: str
    """The instrument, product or body."""
    status: str
    """The content of the law, approval or position, in plain words."""
    since: str | None = None
    """When it took effect, as a year, month or day in ISO 8601."""
    controls: tuple[LegalControl, ...] = ()
    """How it controls the medicine."""
    schedule: str | None = None
    """The schedule or class that it assigns, in its own words."""
    substances: tuple[Substance, ...] = ()
    """The medicines that it is about."""
    checked: datetime.date
    """The day on which the law was last checked. Laws change."""
    text_of: str | None = None
    """The date or version of the text that was read, if it was shown."""
    references: tuple[str, ...]
    """Keys into ``facts.references``."""

    def __str__(self) -> str:
        since = f", since {self.since}" if self.since else ""
        text = f", text of {self.text_of}" if self.text_of else ""
        return (
            f"{self.place}: {self.name} ({self.kind.label.lower()}{since})\n  {self.status}\n"
            f"  checked {self.checked}{text}; not from the article\n  references: {', '.join(self.references)}"
        )


class Profile(Record, frozen=True):
    """What the profiles of all four vocabularies share: the member, the claims about it, its codes.

    For a field of your own model use ``AnyProfile``: pydantic serializes a field of type ``Profile`` with only the
    shared fields.

    >>> from ketamine_facts import facts
    >>> [profile.name for profile in facts.routes]
    ['Intravenous', 'Intramuscular', 'Nasal', 'Oral']
    """

    term: Use | Route | SideEffect | Jurisdiction
    """The member of a vocabulary."""
    claims: tuple[str, ...]
    """The ids of the claims about the member; their reviews judge what the profile says."""
    codes: tuple[Code, ...] = ()
    """The codes of the member in terminologies."""

    @property
    def name(self) -> str:
        """The label of the member."""
        return self.term.label

    @property
    def outline(self) -> tuple[str, ...]:
        """What the article says about the member, in a few lines, without doses.

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
    """How the article puts the use in its most specific statement."""
    conditions: tuple[Concept, ...] = ()
    """The conditions, symptoms and states of patients that the article names within the use."""
    circumstances: tuple[Concept, ...] = ()
    """The doses, routes, settings and earlier treatments that the article names with this use."""

    @property
    def outline(self) -> tuple[str, ...]:
        """What the article says about the use, in a few lines, without doses."""
        return _lines(
            f"How the article puts it: {self.standing.label.lower()}",
            _listed("Named within it", self.conditions),
            _listed("How it is used", self.circumstances),
        )


class RouteProfile(Profile, frozen=True):
    """What the article says about one route: its row of the administration table, and more."""

    term: Route
    """The route of administration."""
    substance: Substance
    """The substance in the row of the table."""
    form: str
    """The dosage form."""
    frequency: Frequency | None = None
    """How common the route is, in the article's word."""
    indications: tuple[Concept, ...]
    """The uses listed for the route."""
    dosages: tuple[Dosage, ...]
    """The doses listed for the route."""
    bioavailability: Quantity | None = None
    """The fraction of the dose that reaches the circulation, if the article states it."""

    def listed(self, dosage: Dosage) -> tuple[Concept, ...]:
        """Return the indications for which one of the route's dosages is listed.

        >>> from ketamine_facts import Route, facts
        >>> oral = facts.route(Route.ORAL)
        >>> [item.name for item in oral.listed(oral.dosages[0])]
        ['Pain management', 'Off-label psychiatric use']
        """
        return tuple(item for item in self.indications if item.id in dosage.indications)

    @property
    def outline(self) -> tuple[str, ...]:
        """What the article says about the route, in a few lines, without doses."""
        often = f" ({self.frequency.words})" if self.frequency else ""
        available = f"Bioavailability: {self.bioavailability}" if self.bioavailability else ""
        return _lines(
            f"{self.substance.label}: {self.form}{often}",
            _listed("Listed for", self.indications),
            available,
        )


class SideEffectProfile(Profile, frozen=True):
    """What the article says about one group of side effects."""

    term: SideEffect
    """The group of side effects."""
    manifestations: tuple[Concept, ...]
    """The single effects in the group."""
    monitoring: tuple[Concept, ...] = ()
    """The monitoring or supervision that the article asks for."""

    @property
    def outline(self) -> tuple[str, ...]:
        """What the article says about the group, in a few lines."""
        return _lines(_listed("Effects", self.manifestations), _listed("Monitoring", self.monitoring))


class JurisdictionProfile(Profile, frozen=True):
    """The legal status in one place: what the article says, and separately the law according to references.

    >>> from ketamine_facts import Jurisdiction, facts
    >>> facts.jurisdiction(Jurisdiction.CANADA).controls
    (<LegalControl.CONTROLLED: 'controlled'>, <LegalControl.PRESCRIPTION_ONLY: 'prescription-only'>)
    """

    term: Jurisdiction
    """The place."""
    classification: str
    """The classification that the article gives, in plain words."""
    legal_controls: tuple[Concept, ...] = ()
    """How, according to the article, the law controls ketamine there; each ``id`` is a ``LegalControl``."""
    schedule: str | None = None
    """The schedule that the article names."""
    varies: bool = False
    """Whether the article says that the status varies widely within the place."""
    medical_uses: tuple[Concept, ...] = ()
    """The uses that the article calls approved, off-label or accepted there, each with its standing."""
    law: tuple[LegalFact, ...] = ()
    """The law and the approved products, from references; not from the article."""
    gap: str | None = None
    """The part of the law that was not reviewed."""

    @property
    def outline(self) -> tuple[str, ...]:
        """What the article says about the legal status in the place, in a few lines."""
        return _lines(self.classification, _listed("Medical uses", self.medical_uses))

    @property
    def controls(self) -> tuple[LegalControl, ...]:
        """The kinds of control in ``legal_controls``; see there for controls that only some countries have."""
        return tuple(LegalControl(control.id) for control in self.legal_controls)


AnyProfile = UseProfile | RouteProfile | SideEffectProfile | JurisdictionProfile
"""A profile of any vocabulary."""


def _lines(*parts: str) -> tuple[str, ...]:
    """Make a sentence of each part; leave out the empty ones."""
    return tuple(f"{part.rstrip('.')}." for part in parts if part)


def _listed(heading: str, concepts: tuple[Concept, ...]) -> str:
    """List concepts after a heading; return an empty text where there are none."""
    return f"{heading}: {'; '.join(map(_written, concepts))}" if concepts else ""


def _written(concept: Concept) -> str:
    """The text of a concept inside a sentence: its first letter small, unless the first word is an abbreviation."""
    text = concept.text
    return text if text[1:2].isupper() else text[:1].lower() + text[1:]
