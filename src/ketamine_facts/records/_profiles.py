"""Profiles: what the article says of one use, route, group of side effects or place, citing claims by id."""

from ketamine_facts.records._concept import Code, Concept
from ketamine_facts.records._dosage import Dosage
from ketamine_facts.records._law import LegalFact
from ketamine_facts.records._quantity import Quantity
from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import Frequency, Jurisdiction, LegalControl, Route, SideEffect, Standing, Substance, Use

__all__ = ["AnyProfile", "JurisdictionProfile", "Profile", "RouteProfile", "SideEffectProfile", "UseProfile"]


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


class JurisdictionProfile(Profile, frozen=True):
    """The legal status in one place: what the article says, and beside it the law by reference."""

    term: Jurisdiction
    """The place."""
    classification: str
    """The article's classification, in plain words."""
    controls: tuple[LegalControl, ...] = ()
    """What the article says the law does with ketamine there."""
    schedule: str | None = None
    """The schedule the article names."""
    varies: bool = False
    """Whether the article says that the status varies widely within it."""
    medical_uses: tuple[Concept, ...] = ()
    """What the article calls approved, used off-label or accepted there, each with its standing."""
    law: tuple[LegalFact, ...] = ()
    """The law and the approved products by reference; not from the article."""
    gap: str | None = None
    """What of the law was not reviewed."""


AnyProfile = UseProfile | RouteProfile | SideEffectProfile | JurisdictionProfile
"""A profile of any vocabulary."""
