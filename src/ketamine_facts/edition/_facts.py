"""``Facts``: a complete, checked edition, with a profile for every use, route, group of side effects and place."""

from typing import Self

from pydantic import ValidationInfo, model_validator

from ketamine_facts.edition._edition import SCHEMA_VERSION, Edition
from ketamine_facts.edition._integrity import problems
from ketamine_facts.records import Concept, JurisdictionProfile, RouteProfile, SideEffectProfile, UseProfile
from ketamine_facts.vocabulary import Condition, Jurisdiction, Route, SideEffect, Target, Use

__all__ = ["Facts"]

WITHOUT_INTEGRITY_CHECKS = ("checked before release",)
"""The pydantic validation context for content that tests have checked. ``Facts`` then skips slow integrity checks."""


class Facts(Edition, frozen=True, defer_build=False):
    """All of the content: what the article says, and what the references say about it.

    Each member of ``Use``, ``Route``, ``SideEffect`` and ``Jurisdiction`` has one profile, so the look-up of a
    profile never fails.

    >>> from ketamine_facts import Use, facts
    >>> facts.use(Use.PTSD).standing
    <Standing.INVESTIGATIONAL: 'investigational'>
    """

    @model_validator(mode="after")
    def _is_whole(self, info: ValidationInfo) -> Self:
        if not 1 <= self.schema_version <= SCHEMA_VERSION:
            raise ValueError(
                f"schema version {self.schema_version} is not one this package reads (1 to {SCHEMA_VERSION})"
            )
        if info.context is not WITHOUT_INTEGRITY_CHECKS:
            for problem in problems(self):
                raise ValueError(problem)
        return self

    def use(self, term: Use) -> UseProfile:
        """Return the profile of a use. Every member of ``Use`` has a profile."""
        profile = self._index.profiles[Use.parse(term)]
        assert isinstance(profile, UseProfile)
        return profile

    def route(self, term: Route) -> RouteProfile:
        """Return the profile of a route of administration. Every member of ``Route`` has a profile."""
        profile = self._index.profiles[Route.parse(term)]
        assert isinstance(profile, RouteProfile)
        return profile

    def side_effect(self, term: SideEffect) -> SideEffectProfile:
        """Return the profile of a group of side effects. Every member of ``SideEffect`` has a profile."""
        profile = self._index.profiles[SideEffect.parse(term)]
        assert isinstance(profile, SideEffectProfile)
        return profile

    def jurisdiction(self, term: Jurisdiction) -> JurisdictionProfile:
        """Return the profile of a place. Every member of ``Jurisdiction`` has a profile."""
        profile = self._index.profiles[Jurisdiction.parse(term)]
        assert isinstance(profile, JurisdictionProfile)
        return profile

    def condition(self, term: Condition) -> Concept:
        """Return the record of a condition, with its codes and the ids of the claims about it."""
        return self._index.concepts[Condition.parse(term)]

    def target(self, term: Target) -> Concept:
        """Return the record of a molecular target, with its codes and the ids of the claims about it."""
        return self._index.concepts[Target.parse(term)]
