"""The look-up tables of an edition. They are built once, at the first look-up."""

from collections.abc import Callable, Iterable, Iterator
from functools import cache
from types import MappingProxyType
from typing import TypeVar

from ketamine_facts.edition._content import Content
from ketamine_facts.records import Claim, Concept, Notice, Profile
from ketamine_facts.records._notebook import Cards
from ketamine_facts.vocabulary import AnyTerm, Condition, System, Use

Coded = Profile | Concept
"""The type of the records that have codes in terminologies such as RxNorm."""

_K = TypeVar("_K")
_V = TypeVar("_V")


class Index:
    """The look-up tables of one edition: from ids, keys, terms and codes to records."""

    def __init__(self, edition: Content) -> None:
        self.claims = MappingProxyType({claim.id: claim for claim in edition.claims})
        self.references = MappingProxyType({reference.key: reference for reference in edition.references})
        self.withdrawn = MappingProxyType({topic.id: topic for topic in edition.withdrawn})
        self.profiles = MappingProxyType(
            {
                profile.term: profile
                for profile in (*edition.uses, *edition.routes, *edition.side_effects, *edition.jurisdictions)
            }
        )
        self.concepts = MappingProxyType(
            {
                concept.id: concept
                for concept in (
                    *edition.substances,
                    *edition.targets,
                    *(concept for use in edition.uses for concept in use.conditions),
                )
            }
        )
        self.all = Cards(edition.claims)
        self.about = _grouped(edition.claims, _concerned)
        self.by_verdict = _grouped(edition.claims, lambda claim: (claim.review.verdict,))
        self.by_section = _grouped(edition.claims, lambda claim: (claim.section,))
        self.by_parameter = _grouped(edition.pharmacokinetics, lambda item: (item.parameter,))
        self.coded = _grouped(_coded(edition), _codes)
        self.notice_positions = MappingProxyType({notice.id: at for at, notice in enumerate(edition.notices)})
        self.notices_by_kind = _grouped(edition.notices, lambda notice: (notice.kind,))
        self.general_notices = tuple(notice for notice in edition.notices if not notice.terms)
        self.notices_by_term = _grouped(edition.notices, lambda notice: (*notice.terms, *notice.substances))

    def notices_for(self, terms: tuple[AnyTerm, ...]) -> tuple[Notice, ...]:
        """Return the general notices and the notices about the terms or their related uses and conditions."""
        found = {notice.id: notice for notice in self.general_notices}
        for related in {near for term in terms for near in _related(term)}:
            found.update((notice.id, notice) for notice in self.notices_by_term.get(related, ()))
        return Cards(sorted(found.values(), key=lambda notice: self.notice_positions[notice.id]))


def bare_code(value: str) -> str:
    """Return a code in upper case, without the prefix of its system: ``chebi:6121`` becomes ``6121``."""
    return value.strip().rpartition(":")[2].upper()


def wider(term: AnyTerm) -> Iterator[Use]:
    """Yield the wider uses of a use or a condition, the narrowest first. Yield nothing for another kind of term."""
    use = term.broader if isinstance(term, Use) else term.use if isinstance(term, Condition) else None
    while use:
        yield use
        use = use.broader


@cache
def _related(term: AnyTerm) -> tuple[AnyTerm, ...]:
    narrower = term.narrower if isinstance(term, Use) else ()
    conditions = (condition for condition in Condition if condition.use in (term, *narrower))
    return (term, *wider(term), *narrower, *conditions)


def _concerned(claim: Claim) -> dict[AnyTerm, None]:
    return dict.fromkeys(term for own in claim.terms for term in (own, *(wider(own) if isinstance(own, Use) else ())))


def _codes(thing: Coded) -> dict[tuple[System, str], None]:
    return dict.fromkeys((code.system, bare_code(code.value)) for code in thing.codes)


def _coded(edition: Content) -> Iterator[Coded]:
    yield from edition.substances
    yield from edition.targets
    yield from edition.units
    for use in edition.uses:
        yield use
        yield from use.conditions
    yield from edition.routes
    for effect in edition.side_effects:
        yield effect
        yield from effect.manifestations
    yield from edition.jurisdictions


def _grouped(items: Iterable[_V], keys: Callable[[_V], Iterable[_K]]) -> MappingProxyType[_K, Cards[_V]]:
    groups: dict[_K, list[_V]] = {}
    for item in items:
        for key in keys(item):
            groups.setdefault(key, []).append(item)
    return MappingProxyType({key: Cards(group) for key, group in groups.items()})
