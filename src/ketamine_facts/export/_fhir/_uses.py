"""ClinicalUseDefinition: the article's indications and undesirable effects, and the notices beside them."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._node import (
    GENERAL,
    MEDICINES,
    Node,
    Part,
    beside,
    concept,
    link,
    listing,
    markdown,
    named,
    node,
    paragraph,
    part,
    said,
    spoken_of,
    tally,
    uses_of,
    words,
)
from ketamine_facts.records import Concept, Notice, SideEffectProfile, UseProfile
from ketamine_facts.vocabulary import Route, SideEffect, Substance, Use

KIND = "ClinicalUseDefinition"
STATED = "Stated by an article and reviewed; not for clinical use"


def indications(facts: Edition) -> Iterator[Part]:
    """What the article calls a use, for ketamine as a whole, for a route or in a place."""
    for use in facts.uses:
        name, label = f"use-{use.term}", use.term.label
        standing = f"In the article: {use.standing.label.lower()}"
        yield _indication(facts, name, use, standing, use.term)
        for condition in use.conditions:
            told = f"In the article: within {label.lower()}, {use.standing.label.lower()}"
            yield _indication(facts, f"condition-{condition.id}", condition, told, use.term)
    for route in facts.routes:
        for item in route.indications:
            told = f"In the article: listed for the {route.term.label.lower()} route"
            name = f"{route.term}-{item.id}"
            terms: tuple[Use | Route, ...] = (route.term, *uses_of(facts, item))
            yield _indication(facts, name, item, told, *terms, substances=(route.substance,))
    for place in facts.jurisdictions:
        for item in place.medical_uses:
            told = f"In the article: {item.standing.label.lower() if item.standing else 'named'} in {place.term.label}"
            yield _indication(facts, f"{place.term}-{item.id}", item, told, *uses_of(facts, item))


def _indication(
    facts: Edition,
    name: str,
    record: UseProfile | Concept,
    told: str,
    *terms: Use | Route,
    substances: tuple[Substance, ...] = (),
) -> Part:
    title = f"Indication as an article states it: {record.name}"
    about = substances or spoken_of(facts, record)
    return part(
        KIND,
        f"indication-{name}",
        title,
        paragraph(f"{told}. Being listed here is no statement of approval, suitability or effect."),
        said(facts, record),
        beside(facts, *terms),
        claims=record.claims,
        substances=about,
        type="indication",
        category=[words(told), words(tally(facts.claims_of(record)))],
        subject=_subjects(about),
        status=words(STATED),
        indication={"diseaseSymptomProcedure": {"concept": concept(record.name, record.codes)}},
    )


def _subjects(substances: tuple[Substance, ...]) -> list[Node]:
    return [link("Substance", substance.value, substance.label) for substance in substances]


def undesirable_effects(facts: Edition) -> Iterator[Part]:
    """The single side effects that the article names."""
    for group in facts.side_effects:
        for effect in group.manifestations:
            yield _undesirable_effect(facts, group, effect)


def _undesirable_effect(facts: Edition, group: SideEffectProfile, effect: Concept) -> Part:
    told = "; ".join((f"In the article: {group.term.label.lower()}", *effect.limits))
    about = spoken_of(facts, effect)
    frequency = words(f"{effect.frequency} (the article's word)") if effect.frequency else None
    return part(
        KIND,
        f"effect-{effect.id}",
        f"Undesirable effect as an article states it: {effect.name}",
        paragraph(f"{told}."),
        listing("Monitoring, in the article:", (item.text for item in group.monitoring)),
        said(facts, effect),
        beside(facts, group.term),
        claims=effect.claims,
        substances=about,
        type="undesirable-effect",
        category=[words(told), words(tally(facts.claims_of(effect)))],
        subject=_subjects(about),
        status=words(STATED),
        undesirableEffect=node(
            symptomConditionEffect={"concept": concept(effect.name, effect.codes)},
            classification=words(group.term.label),
            frequencyOfOccurrence=frequency,
        ),
    )


def notices(facts: Edition) -> Iterator[Part]:
    """The notices: contraindications and interactions as such, all others as warnings."""
    for notice in facts.notices:
        kind = notice.kind.replace("-", " ").capitalize()
        about = _subject_of(notice)
        yield part(
            KIND,
            f"notice-{notice.id}",
            f"{kind}, not from the article",
            paragraph(notice.text),
            paragraph(f"Belongs beside: {_places(notice)}."),
            listing("References:", map(str, facts.references_of(notice))),
            substances=about,
            type=notice.kind if notice.kind in ("contraindication", "interaction") else "warning",
            category=[words(kind)],
            subject=_subjects(about),
            status=words("Not from the article; by reference"),
            contraindication=_contraindication(facts, notice) if notice.kind == "contraindication" else None,
            interaction=_interaction(notice) if notice.kind == "interaction" else None,
            warning=_warning(notice, kind) if notice.kind not in ("contraindication", "interaction") else None,
        )


def _subject_of(notice: Notice) -> tuple[Substance, ...]:
    if found := named(notice.text):
        return found
    return MEDICINES if notice.kind in GENERAL else (Substance.KETAMINE,)


def _places(notice: Notice) -> str:
    terms: tuple[Use | Route | SideEffect, ...] = (*notice.uses, *notice.routes, *notice.side_effects)
    return ", ".join(term.label.lower() for term in terms) or "everything"


def _contraindication(facts: Edition, notice: Notice) -> Node:
    uses = [use.term for use in facts.uses if use.term in notice.uses]
    return node(
        diseaseSymptomProcedure={"concept": words(notice.text)},
        indication=[link(KIND, f"indication-use-{use}", use.label) for use in uses],
    )


def _interaction(notice: Notice) -> Node:
    return {"effect": {"concept": words(notice.text)}}


def _warning(notice: Notice, kind: str) -> Node:
    return {"description": markdown(notice.text), "code": words(kind)}
