"""JSON-LD nodes of medicines, other substances, routes of administration and doses."""

from collections.abc import Iterator

from ketamine_facts.edition import MEDICINES, Edition, medicines_in, tally
from ketamine_facts.export._jsonld._law import legal_status
from ketamine_facts.export._jsonld._node import (
    Node,
    claim_links,
    exact_code,
    identifiers,
    judged,
    link,
    links,
    medical_codes,
    node,
    notice_links,
    same_as,
    sentences,
    subject,
    subjects,
)
from ketamine_facts.export._jsonld._notices import notice_text
from ketamine_facts.records import Concept, Dosage, RouteProfile
from ketamine_facts.vocabulary import NoticeKind, Substance, System

_CAUTION = "As one article states it: not advice and not for use."


def medicines(edition: Edition) -> Iterator[Node]:
    """Yield a node for each medicine and each other substance, then a node for treatment with the medicines as a whole.

    For each route, yield a node for the route, a node for therapy by this route, and a node for each dose.
    """
    yield from (_drug(edition, drug) for drug in MEDICINES)
    yield from (_molecule(edition, item) for item in edition.substances if item.id not in MEDICINES)
    yield _treatment(edition)
    for route in edition.routes:
        name = f"{route.term.label} administration"
        yield node("MedicalEntity", subject(route.term), name=name, code=medical_codes(route.codes))
        yield _therapy(edition, route)
        yield from (_dose(edition, route, number) for number in range(len(route.dosages)))


def _drug(edition: Edition, drug: Substance) -> Node:
    item = edition.substance(drug)
    routes = [route for route in edition.routes if route.substance is drug]
    notices = [notice for notice in edition.notices if drug in medicines_in(notice.substances)]
    is_subject = drug is Substance.KETAMINE  # the article describes the mechanism and pharmacokinetics of ketamine only
    return node(
        "Drug",
        subject(drug),
        name=item.name,
        description=f"What one article says of {item.name.lower()}, with the verdicts of references. Not advice.",
        nonProprietaryName=item.name.lower(),
        code=medical_codes(item.codes),
        rxcui=exact_code(item.codes, System.RXNORM),
        identifier=identifiers(item.codes, System.INCHIKEY),
        sameAs=same_as(item.codes),
        administrationRoute=[_route_text(edition, route) for route in routes],
        doseSchedule=[schedule for route in routes for schedule in _dose_links(route)],
        mechanismOfAction=_mechanism(edition) if is_subject else [],
        clinicalPharmacology=_pharmacokinetics(edition) if is_subject else [],
        legalStatus=legal_status(edition, drug),
        warning=[notice_text(notice) for notice in notices],
        subjectOf=[*claim_links(item), *notice_links(notices)],
    )


def _route_text(edition: Edition, route: RouteProfile) -> str:
    judgment = tally(edition.claims_of(route))
    return f"{route.term.label} ({route.form}) according to the article; verdicts on its claims: {judgment}"


def _mechanism(edition: Edition) -> list[str]:
    return [
        f"{'By contrast: ' if step.contrast else ''}{step.text} ({step.standing.label.lower()} in the article). "
        f"{judged(edition, step)}"
        for step in edition.mechanism
    ]


def _pharmacokinetics(edition: Edition) -> list[str]:
    return [f"{item.text}. {judged(edition, item)}" for item in edition.pharmacokinetics]


def _molecule(edition: Edition, item: Concept) -> Node:
    return node(
        "MolecularEntity",
        f"substance-{item.id}",
        name=item.name,
        description=judged(edition, item),
        inChIKey=exact_code(item.codes, System.INCHIKEY),
        identifier=identifiers(item.codes),
        subjectOf=claim_links(item),
    )


def _treatment(edition: Edition) -> Node:
    effects = (item.id for effect in edition.side_effects for item in effect.manifestations)
    return node(
        "MedicalTherapy",
        "treatment",
        name="Ketamine and esketamine as medicines",
        description="The side effects that the article lists, each with its verdicts. Not medical advice.",
        drug=subjects(MEDICINES),
        adverseOutcome=links("manifestation", effects),
    )


def _therapy(edition: Edition, route: RouteProfile) -> Node:
    barred = [notice for notice in edition.notices_by_kind(NoticeKind.CONTRAINDICATION) if route.term in notice.routes]
    listed = ", ".join(item.text for item in route.indications)
    return node(
        "MedicalTherapy",
        f"therapy-{route.term}",
        name=f"{route.substance.label}, {route.term.label.lower()}",
        description=sentences(
            f"Listed for: {listed}.",
            f"How common: {route.frequency.words}." if route.frequency else None,
            f"Bioavailability {route.bioavailability}." if route.bioavailability else None,
            _CAUTION,
            judged(edition, route),
        ),
        drug=link(subject(route.substance)),
        howPerformed=f"{route.term.label}, {route.form}",
        doseSchedule=_dose_links(route),
        contraindication=[notice_text(notice) for notice in barred],
        subjectOf=claim_links(route),
    )


def _dose_links(route: RouteProfile) -> list[Node]:
    return [link(_dose_name(route, number)) for number in range(len(route.dosages))]


def _dose_name(route: RouteProfile, number: int) -> str:
    return f"dose-{route.term}-{number + 1}"


def _dose(edition: Edition, route: RouteProfile, number: int) -> Node:
    dosage = route.dosages[number]
    listed = ", ".join(item.name for item in route.listed(dosage))
    verdicts = tally(edition.claims_of(dosage))
    figure = _single_figure(dosage)
    return node(
        "ReportedDoseSchedule",
        _dose_name(route, number),
        name=f"{dosage.substance.label}, {route.term.label.lower()} ({route.form}): {dosage.text} ({verdicts})",
        description=f"Listed for: {listed}. {_CAUTION} {judged(edition, dosage)}",
        doseValue=figure,
        doseUnit=dosage.amount.unit.value if dosage.amount and figure is not None else None,
        subjectOf=claim_links(dosage),
    )


def _single_figure(dosage: Dosage) -> float | None:
    # `doseValue` takes only one number. For a range, there is no `doseValue`, because one bound alone would mislead.
    amount = dosage.amount
    return amount.low if amount and amount.low == amount.high and not amount.approximate else None
