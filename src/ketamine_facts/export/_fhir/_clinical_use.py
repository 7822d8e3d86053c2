"""ClinicalUseDefinition resources: the indications and undesirable effects that the article names."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ketamine_facts.edition import Edition, medicines_in, tally
from ketamine_facts.export._fhir._datatypes import Node, concept, member, node, words
from ketamine_facts.export._fhir._narrative import Source, additional, cautions, listing, paragraph, verdicts
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.export._fhir._substance import substance_references
from ketamine_facts.records import Concept, SideEffectProfile, UseProfile
from ketamine_facts.vocabulary import AnyTerm, Standing, Substance

KIND = "ClinicalUseDefinition"
"""The FHIR resource type of indications, undesirable effects and notices."""

_STATUS = words("Stated by an article and reviewed; not for clinical use")
_CAUTION = "Being listed here says nothing about approval, suitability or effect."


class _Use(NamedTuple):
    """A use, a condition or an indication that the article names, with what its ClinicalUseDefinition needs."""

    id: str
    record: UseProfile | Concept
    standing: Standing | None
    terms: tuple[AnyTerm, ...]
    """Terms of the use; notices about these terms are shown with the use."""
    place: str = ""
    """Where the article names the use, such as ``"Listed for the route: Nasal"``. Empty for a member of ``Use``."""


def indications(source: Source) -> Iterator[Resource]:
    """Yield an indication for each use, each condition, each indication of a route, and each medical use in a place."""
    return (_indication(source, use) for use in _uses(source.edition))


def _uses(edition: Edition) -> Iterator[_Use]:
    for use in edition.uses:
        yield _Use(f"use-{use.term}", use, use.standing, (use.term,))
        for condition in use.conditions:
            within = f"Named within: {use.term.label}"
            yield _Use(f"condition-{condition.id}", condition, use.standing, (use.term,), within)
    for route in edition.routes:
        listed = f"Listed for the route: {route.term.label}"
        for item in route.indications:
            yield _Use(f"{route.term}-{item.id}", item, item.standing, (route.term, *item.uses), listed)
    for place in edition.jurisdictions:
        named = f"Named for: {place.term.label}"
        for item in place.medical_uses:
            yield _Use(f"{place.term}-{item.id}", item, item.standing, item.uses, named)


def _indication(source: Source, use: _Use) -> Resource:
    record = use.record
    details = [text for text in (use.place, *_limits(record)) if text]
    medicines = _medicines(source, record)
    lines = [
        paragraph(f"An indication as an article states it. {_CAUTION}"),
        paragraph("; ".join(details)),
        listing("How it is used, according to the article:", _circumstances(record)),
    ]
    return resource(
        KIND,
        f"indication-{use.id}",
        record.name,
        _narrative(source, record, lines, use.terms),
        type="indication",
        category=[
            *([member(use.standing)] if use.standing else []),
            *map(words, details),
            words(f"Verdicts: {tally(source.edition.claims_of(record))}"),
        ],
        subject=substance_references(medicines),
        status=_STATUS,
        indication={"diseaseSymptomProcedure": {"concept": concept(record.name, record.codes)}},
    ).based_on(record.claims, medicines)


def _limits(record: UseProfile | Concept) -> tuple[str, ...]:
    return record.limits if isinstance(record, Concept) else ()


def _circumstances(record: UseProfile | Concept) -> Iterator[str]:
    return (item.text for item in (() if isinstance(record, Concept) else record.circumstances))


def _narrative(source: Source, record: UseProfile | Concept, lines: Iterable[str], terms: Iterable[AnyTerm]) -> Node:
    edition = source.edition
    return additional(
        record.name,
        *lines,
        verdicts(edition, record),
        cautions(source, edition.notices_for(*terms), record.name),
    )


def _medicines(source: Source, record: UseProfile | Concept) -> tuple[Substance, ...]:
    own = record.substances if isinstance(record, Concept) else ()
    claims = source.edition.claims_of(record)
    return medicines_in(own or (substance for claim in claims for substance in claim.substances))


def undesirable_effects(source: Source) -> Iterator[Resource]:
    """Yield an undesirable effect for each single side effect that the article names."""
    for group in source.edition.side_effects:
        for effect in group.manifestations:
            yield _undesirable_effect(source, group, effect)


def _undesirable_effect(source: Source, group: SideEffectProfile, effect: Concept) -> Resource:
    medicines = _medicines(source, effect)
    frequency = member(effect.frequency, f"{effect.frequency.words} (the article's word)") if effect.frequency else None
    lines = [
        paragraph("An undesirable effect as an article states it."),
        paragraph("; ".join((group.term.label, *effect.limits))),
        listing("Monitoring, according to the article:", (item.text for item in group.monitoring)),
    ]
    return resource(
        KIND,
        f"effect-{effect.id}",
        effect.name,
        _narrative(source, effect, lines, (group.term,)),
        type="undesirable-effect",
        category=[*map(words, effect.limits), words(f"Verdicts: {tally(source.edition.claims_of(effect))}")],
        subject=substance_references(medicines),
        status=_STATUS,
        undesirableEffect=node(
            symptomConditionEffect={"concept": concept(effect.name, effect.codes)},
            classification=member(group.term),
            frequencyOfOccurrence=frequency,
        ),
    ).based_on(effect.claims, medicines)
