"""The content as JSON-LD in the vocabulary of schema.org, for web pages and linked data."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._jsonld._law import law, legal_names
from ketamine_facts.export._jsonld._node import (
    DRUGS,
    Node,
    claim_links,
    identifiers,
    judged,
    link,
    links,
    medical_codes,
    node,
    same_as,
    sentence,
    tally,
)
from ketamine_facts.export._jsonld._works import concerned, page, subject, works
from ketamine_facts.records import Concept, Dosage, RouteProfile, SideEffectProfile, UseProfile
from ketamine_facts.vocabulary import Substance, System, Use

_PROCEDURES = (Use.ANESTHESIA, Use.EMERGENCY_SEDATION)
_DISCLAIMER = "As one article states it: not advice and not for use."


def jsonld(facts: Edition) -> Node:
    """The content as one JSON-LD document: plain data for ``json.dumps``.

    Nodes are named by fragments (``#claim-…``, ``#drug-ketamine``, ``#reference-…``), which become addresses on
    the page that carries the document. Only properties that schema.org 30 gives to a type are used; what it has no
    place for (a range of doses, its route, the place of a passage) stands in the text of a node. Where a node
    restates a claim, the verdict and its note stand in the same text or in the review within it.

    >>> from ketamine_facts import facts
    >>> document = jsonld(facts)
    >>> document["@context"]
    'https://schema.org'
    """
    return {"@context": "https://schema.org", "@graph": [page(facts), *_medicine(facts), *works(facts)]}


def _medicine(facts: Edition) -> Iterator[Node]:
    yield from (_drug(facts, drug) for drug in DRUGS)
    yield from (_molecule(facts, concept) for concept in facts.substances if concept.id not in DRUGS)
    yield _treatment(facts)
    for route in facts.routes:
        yield node(
            "MedicalEntity",
            subject(route.term),
            name=f"{route.term.label} administration",
            code=medical_codes(route.codes),
        )
        yield _therapy(facts, route)
        yield from (_dose(facts, route, number) for number in range(len(route.dosages)))
    for use in facts.uses:
        yield _use(facts, use)
        yield from (_condition(facts, "condition", concept, use.term.label) for concept in use.conditions)
    for effect in facts.side_effects:
        yield _effect(facts, effect)
        yield from (_condition(facts, "manifestation", item, effect.term.label) for item in effect.manifestations)
    yield from (_target(facts, concept) for concept in facts.targets)
    yield from law(facts)


def _drug(facts: Edition, drug: Substance) -> Node:
    concept = facts.substance(drug)
    rxnorm = [code.value for code in concept.codes if code.system is System.RXNORM and code.match == "exact"]
    routes = [route for route in facts.routes if route.substance is drug]
    beside = [notice for notice in facts.notices if drug in concerned(notice)]
    article = drug is Substance.KETAMINE  # what the article says of mechanism and kinetics it says of ketamine
    return node(
        "Drug",
        f"drug-{drug}",
        name=concept.name,
        description=f"What one article says of {concept.name.lower()}, with the verdicts of references. Not advice.",
        nonProprietaryName=concept.name.lower(),
        code=medical_codes(concept.codes),
        rxcui=rxnorm[0] if rxnorm else None,
        identifier=identifiers(concept.codes, System.INCHIKEY),
        sameAs=same_as(concept.codes),
        administrationRoute=[_route_in_words(facts, route) for route in routes],
        doseSchedule=[link(name) for route in routes for name in _dose_names(route)],
        mechanismOfAction=_mechanism(facts) if article else [],
        clinicalPharmacology=_pharmacokinetics(facts) if article else [],
        legalStatus=[link(name) for name in legal_names(facts, drug)],
        warning=[f"{notice.text} ({notice.origin})" for notice in beside],
        subjectOf=[*claim_links(concept), *links("notice", (notice.id for notice in beside))],
    )


def _route_in_words(facts: Edition, route: RouteProfile) -> str:
    found = tally(facts.claims_of(route))
    return f"{route.term.label} ({route.form}) according to the article; verdicts on its claims: {found}"


def _mechanism(facts: Edition) -> list[str]:
    return [
        f"{'By contrast: ' if step.contrast else ''}{step.text} ({step.standing.label.lower()} in the article). "
        f"{judged(facts, step)}"
        for step in facts.mechanism
    ]


def _pharmacokinetics(facts: Edition) -> list[str]:
    return [f"{item.text}. {judged(facts, item)}" for item in facts.pharmacokinetics]


def _molecule(facts: Edition, concept: Concept) -> Node:
    keys = [code.value for code in concept.codes if code.system is System.INCHIKEY and code.match == "exact"]
    return node(
        "MolecularEntity",
        f"substance-{concept.id}",
        name=concept.name,
        description=judged(facts, concept),
        inChIKey=keys[0] if keys else None,
        identifier=identifiers(concept.codes),
        subjectOf=claim_links(concept),
    )


def _treatment(facts: Edition) -> Node:
    effects = [item for effect in facts.side_effects for item in effect.manifestations]
    return node(
        "MedicalTherapy",
        "treatment",
        name="Ketamine and esketamine as medicines",
        description="The side effects that the article lists, each with its verdicts. Not medical advice.",
        drug=links("drug", DRUGS),
        adverseOutcome=links("manifestation", (item.id for item in effects)),
    )


def _therapy(facts: Edition, route: RouteProfile) -> Node:
    barred = [notice for notice in facts.notices if notice.kind == "contraindication" and route.term in notice.routes]
    listed = ", ".join(concept.name.lower() for concept in route.indications)
    reaches = f"Bioavailability {route.bioavailability}." if route.bioavailability else None
    return node(
        "MedicalTherapy",
        f"therapy-{route.term}",
        name=f"{route.substance.label}, {route.term.label.lower()}",
        description=sentence(f"Listed for: {listed}.", reaches, _DISCLAIMER, judged(facts, route)),
        drug=link(f"drug-{route.substance}"),
        howPerformed=f"{route.term.label}, {route.form}",
        doseSchedule=[link(name) for name in _dose_names(route)],
        contraindication=[f"{notice.text} ({notice.origin})" for notice in barred],
        subjectOf=claim_links(route),
    )


def _dose_names(route: RouteProfile) -> list[str]:
    return [f"dose-{route.term}-{number}" for number in range(1, len(route.dosages) + 1)]


def _dose(facts: Edition, route: RouteProfile, number: int) -> Node:
    dosage = route.dosages[number]
    listed = ", ".join(item.name for item in route.listed(dosage))
    verdicts = tally(facts.claims_of(dosage))
    figure = _single_figure(dosage)
    return node(
        "ReportedDoseSchedule",
        _dose_names(route)[number],
        name=f"{dosage.substance.label}, {route.term.label.lower()} ({route.form}): {dosage.text} ({verdicts})",
        description=f"Listed for: {listed}. {_DISCLAIMER} {judged(facts, dosage)}",
        doseValue=figure,
        doseUnit=dosage.amount.unit.value if dosage.amount and figure is not None else None,
        subjectOf=claim_links(dosage),
    )


def _single_figure(dosage: Dosage) -> float | None:
    amount = dosage.amount  # doseValue takes no range, and half of one would mislead
    return amount.low if amount and amount.low == amount.high and not amount.approximate else None


def _use(facts: Edition, use: UseProfile) -> Node:
    beside = [notice.id for notice in facts.notices if use.term in notice.uses]
    return node(
        "MedicalProcedure" if use.term in _PROCEDURES else "MedicalCondition",
        subject(use.term),
        name=use.term.label,
        description=f"According to the article a use of ketamine (standing: {use.standing.label.lower()}). "
        f"Verdicts on its claims: {tally(facts.claims_of(use))}.",
        code=medical_codes(use.codes),
        subjectOf=[*claim_links(use), *links("notice", beside)],
    )


def _effect(facts: Edition, effect: SideEffectProfile) -> Node:
    beside = [notice.id for notice in facts.notices if effect.term in notice.side_effects]
    return node(
        "MedicalCondition",
        subject(effect.term),
        name=effect.term.label,
        description=sentence(
            "A group of side effects that the article lists.",
            *(f"Monitoring it asks for: {item.text}." for item in effect.monitoring),
            f"Verdicts on its claims: {tally(facts.claims_of(effect))}.",
        ),
        code=medical_codes(effect.codes),
        subjectOf=[*claim_links(effect), *links("notice", beside)],
    )


def _condition(facts: Edition, prefix: str, concept: Concept, group: str) -> Node:
    limits = "; ".join(concept.limits)
    return node(
        "MedicalCondition",
        f"{prefix}-{concept.id}",
        name=concept.name,
        description=sentence(
            f"Named by the article under: {group.lower()}.", f"{limits}." if limits else None, judged(facts, concept)
        ),
        code=medical_codes(concept.codes),
        subjectOf=claim_links(concept),
    )


def _target(facts: Edition, concept: Concept) -> Node:
    return node(
        "BioChemEntity",
        f"target-{concept.id}",
        name=concept.name,
        description=judged(facts, concept),
        identifier=identifiers(concept.codes),
        subjectOf=claim_links(concept),
    )
