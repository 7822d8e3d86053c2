"""One edition of the content as a single immutable value, with the questions people ask of it."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated, NamedTuple, Self, TypeVar, get_args

from pydantic import FailFast, ValidationInfo, model_validator

from ketamine_facts.bibliography import Reference
from ketamine_facts.models import Claim, Concept, Record, notebook_html
from ketamine_facts.profiles import (
    Article,
    JurisdictionProfile,
    LegalFact,
    MechanismStep,
    Notice,
    Parameter,
    PharmacokineticProperty,
    Profile,
    RouteProfile,
    SideEffectProfile,
    Topic,
    UseProfile,
)
from ketamine_facts.terminology import System
from ketamine_facts.terms import Section, Substance, Verdict
from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Use, find_term

SCHEMA_VERSION = 1
"""The form of the content that this package reads and writes."""

RELEASED = ("checked before release",)
"""Validation context of the bundled edition, whose wholeness the tests prove; checking it at each start costs time."""

Coded = Profile | Concept

if TYPE_CHECKING:
    from typing import Protocol

    class CitesClaims(Protocol):
        """Anything that cites claims by id: a profile, a dosage or a takeaway."""

        @property
        def claims(self) -> tuple[str, ...]:
            """Ids of the claims."""
            ...

    class CitesReferences(Protocol):
        """Anything that cites references by key: a review, a notice, a point of law."""

        @property
        def references(self) -> tuple[str, ...]:
            """Keys of the references."""
            ...


_QUICK = FailFast()  # of a list with faults only the first is worked out, so that a refusal costs little


class Facts(Record, frozen=True):
    """All of the content: what the article says, and beside it what the references say.

    >>> from ketamine_facts import Use, facts
    >>> facts.use(Use.PTSD).standing
    <Standing.INVESTIGATIONAL: 'investigational'>
    """

    schema_version: int
    """The form of this document; a higher one than the package knows is refused."""
    content_version: str
    """The version of the content, apart from the package's."""
    article: Article
    """The article that was read."""
    claims: Annotated[tuple[Claim, ...], _QUICK]
    """Every statement of the article, in its order."""
    uses: Annotated[tuple[UseProfile, ...], _QUICK]
    """One profile for each use, in the article's order."""
    routes: Annotated[tuple[RouteProfile, ...], _QUICK]
    """One profile for each route, in the article's order."""
    side_effects: Annotated[tuple[SideEffectProfile, ...], _QUICK]
    """One profile for each group of side effects, in the article's order."""
    jurisdictions: Annotated[tuple[JurisdictionProfile, ...], _QUICK]
    """One profile for each place, in the article's order."""
    other_law: Annotated[tuple[LegalFact, ...], _QUICK] = ()
    """The international position, and law of places the article does not name; not from the article."""
    substances: Annotated[tuple[Concept, ...], _QUICK]
    """The medicines and metabolite the article names."""
    targets: Annotated[tuple[Concept, ...], _QUICK]
    """The receptors, transmitters and enzymes the article names."""
    units: Annotated[tuple[Concept, ...], _QUICK]
    """The units of measure the article's figures stand in."""
    general: Annotated[tuple[Topic, ...], _QUICK]
    """What the article says of a subject as a whole, beside the profiles, in its order: overview to conclusion."""
    history: Annotated[tuple[Topic, ...], _QUICK]
    """What the article says of ketamine's history, in order."""
    mechanism: Annotated[tuple[MechanismStep, ...], _QUICK]
    """How ketamine acts according to the article, as an ordered chain, with the contrast to other medicines."""
    pharmacokinetics: Annotated[tuple[PharmacokineticProperty, ...], _QUICK]
    """What the body does with ketamine according to the article."""
    takeaways: Annotated[tuple[Topic, ...], _QUICK]
    """The article's summary points."""
    questions: Annotated[tuple[Topic, ...], _QUICK]
    """The questions the article answers, each with the claims that answer it."""
    inconsistencies: Annotated[tuple[Topic, ...], _QUICK] = ()
    """Where the article disagrees with itself."""
    notices: Annotated[tuple[Notice, ...], _QUICK] = ()
    """What a responsible page shows beside this content; not from the article."""
    references: Annotated[tuple[Reference, ...], _QUICK] = ()
    """The bibliography behind the verdicts, by key."""
    withdrawn: Annotated[tuple[Topic, ...], _QUICK] = ()
    """Claims of earlier editions that no longer stand: why, and which claims replace them."""

    @model_validator(mode="after")
    def _is_whole(self, info: ValidationInfo) -> Self:
        if not 1 <= self.schema_version <= SCHEMA_VERSION:
            raise ValueError(
                f"schema version {self.schema_version} is not one this package reads (1 to {SCHEMA_VERSION})"
            )
        if info.context is not RELEASED:
            from ketamine_facts.integrity import problems

            for problem in problems(self):
                raise ValueError(problem)
        return self

    def __repr__(self) -> str:
        return f"<Facts: content {self.content_version}, {len(self.claims)} claims, {len(self.references)} references>"

    __str__ = __repr__

    _repr_html_ = notebook_html

    def use(self, term: Use) -> UseProfile:
        """The profile of a use; there is one for every member."""
        return _profile(self.uses, Use.parse(term))

    def route(self, term: Route) -> RouteProfile:
        """The profile of a route of administration; there is one for every member."""
        return _profile(self.routes, Route.parse(term))

    def side_effect(self, term: SideEffect) -> SideEffectProfile:
        """The profile of a group of side effects; there is one for every member."""
        return _profile(self.side_effects, SideEffect.parse(term))

    def jurisdiction(self, term: Jurisdiction) -> JurisdictionProfile:
        """The profile of a place; there is one for every member."""
        return _profile(self.jurisdictions, Jurisdiction.parse(term))

    def claim(self, claim_id: str) -> Claim:
        """The claim of that id.

        Raises ``UnknownClaimError`` (a ``KeyError``), which names the nearest ids, or ``WithdrawnClaimError``.
        """
        for claim in self.claims:
            if claim.id == claim_id:
                return claim
        from ketamine_facts import errors

        for topic in self.withdrawn:
            if topic.id == claim_id:
                raise errors.WithdrawnClaimError.withdrawn(claim_id, topic.text, topic.claims)
        raise errors.UnknownClaimError.of(claim_id, (claim.id for claim in self.claims))

    def reference(self, key: str) -> Reference:
        """The reference of that key; raises ``UnknownReferenceError`` (a ``KeyError``), which names the nearest."""
        for reference in self.references:
            if reference.key == key:
                return reference
        from ketamine_facts import errors

        raise errors.UnknownReferenceError.of(key, (reference.key for reference in self.references))

    def references_of(self, record: "Claim | CitesReferences") -> tuple[Reference, ...]:
        """The references behind a claim's verdict, or those that a notice or a point of law cites, in its order."""
        keys = record.review.references if isinstance(record, Claim) else record.references
        return tuple(self.reference(key) for key in keys)

    def claims_of(self, record: "CitesClaims") -> tuple[Claim, ...]:
        """The claims that a profile, a dosage, a takeaway or the like cites, in its order.

        >>> from ketamine_facts import Route, facts
        >>> [claim.id for claim in facts.claims_of(facts.route(Route.ORAL).dosages[0])]
        ['oral-dose-varies', 'oral-dose-higher', 'oral-psychiatric-off-label', 'oral-psychiatric-limited-efficacy']
        """
        return tuple(self.claim(claim_id) for claim_id in record.claims)

    def about(self, *terms: Use | Route | SideEffect | Jurisdiction) -> tuple[Claim, ...]:
        """The claims that concern all of the given terms, in the article's order.

        >>> from ketamine_facts import Route, Use, facts
        >>> [claim.id for claim in facts.about(Use.TREATMENT_RESISTANT_DEPRESSION, Route.INTRAVENOUS)]
        ['depression-usually-iv', 'iv-use-depression', 'iv-depression-dose']
        """
        wanted = {find_term(term) for term in terms}
        return tuple(
            claim
            for claim in self.claims
            if wanted.issubset((*claim.uses, *claim.routes, *claim.side_effects, *claim.jurisdictions))
        )

    def claims_by(self, verdict: Verdict) -> tuple[Claim, ...]:
        """The claims with that verdict, in the article's order.

        >>> from ketamine_facts import Verdict, facts
        >>> [claim.id for claim in facts.claims_by(Verdict.CONTRADICTED)][0]
        'suits-unstable-bp'
        """
        verdict = Verdict.parse(verdict)
        return tuple(claim for claim in self.claims if claim.review.verdict is verdict)

    def in_section(self, section: Section) -> tuple[Claim, ...]:
        """The claims that first stand in that part of the article."""
        section = Section.parse(section)
        return tuple(claim for claim in self.claims if claim.section is section)

    def notices_for(self, *terms: Use | Route | SideEffect | Jurisdiction) -> tuple[Notice, ...]:
        """The notices that belong beside any of the given terms, and those that belong everywhere.

        No notice belongs beside a place alone: for a jurisdiction there are those that belong everywhere.
        """
        wanted = {find_term(term) for term in terms}
        return tuple(
            notice
            for notice in self.notices
            if not (beside := {*notice.uses, *notice.routes, *notice.side_effects}) or wanted & beside
        )

    def parameter(self, parameter: Parameter) -> tuple[PharmacokineticProperty, ...]:
        """What the article says of a pharmacokinetic parameter.

        >>> from ketamine_facts import facts
        >>> print(facts.parameter("half-life")[0].amount)
        2-3 h
        """
        known: tuple[str, ...] = get_args(Parameter)
        if parameter not in known:
            from ketamine_facts.errors import UnknownTermError, nearest

            raise UnknownTermError.of("parameter", parameter, known, nearest(str(parameter), known))
        return tuple(item for item in self.pharmacokinetics if item.parameter == parameter)

    def substance(self, substance: Substance) -> Concept:
        """The substance with its codes and the claims that name it."""
        substance = Substance.parse(substance)
        return next(concept for concept in self.substances if concept.id == substance.value)

    def find_code(self, system: System, value: str) -> tuple[Coded, ...]:
        """The things that bear a code, whatever its match; none where the library has not added it.

        >>> from ketamine_facts import System, facts
        >>> [thing.name for thing in facts.find_code(System.RXNORM, "6130")]
        ['Ketamine']
        """
        system = System.parse(system)
        return tuple(
            thing
            for thing in self._coded()
            if any(code.system is system and code.value == str(value) for code in thing.codes)
        )

    def _coded(self) -> Iterable[Coded]:
        yield from self.substances
        yield from self.targets
        yield from self.units
        for use in self.uses:
            yield use
            yield from use.conditions
        yield from self.routes
        for effect in self.side_effects:
            yield effect
            yield from effect.manifestations
        yield from self.jurisdictions

    @property
    def digest(self) -> str:
        """SHA-256 over the canonical form (UTF-8 of ``model_dump_json()``): the same content has the same digest."""
        import hashlib  # OpenSSL is slow to load, and few ask for a digest

        return hashlib.sha256(self.model_dump_json().encode()).hexdigest()


_P = TypeVar("_P", bound=Profile)


class TopicList(NamedTuple):
    """One of the lists of topics that retell the article."""

    field: str
    """The field of ``Facts`` that holds it."""
    title: str
    """What stands above it."""
    topics: tuple[Topic, ...]
    """The topics, in the article's order."""


def topic_lists(facts: Facts) -> tuple[TopicList, ...]:
    """The lists of topics that retell the article, for whoever shows or selects them all.

    >>> from ketamine_facts import facts
    >>> [found.field for found in topic_lists(facts)]
    ['general', 'history', 'takeaways', 'questions']
    """
    return (
        TopicList("general", "In general", facts.general),
        TopicList("history", "History", facts.history),
        TopicList("takeaways", "Takeaways of the article", facts.takeaways),
        TopicList("questions", "Questions the article answers", facts.questions),
    )


def _profile(profiles: Iterable[_P], term: Use | Route | SideEffect | Jurisdiction) -> _P:
    return next(profile for profile in profiles if profile.term is term)
