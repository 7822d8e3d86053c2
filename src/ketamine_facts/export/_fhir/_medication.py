"""MedicationKnowledge resources: one for each medicine, and one for each route of administration."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import MEDICINES
from ketamine_facts.export._fhir._datatypes import Node, concept, node, reference, single, words
from ketamine_facts.export._fhir._dosage import NOT_FOR_USE, dose_text, guideline
from ketamine_facts.export._fhir._law import regulation_of
from ketamine_facts.export._fhir._narrative import Source, additional, cautions, listing, paragraph, verdicts
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.export._fhir._substance import substance_references
from ketamine_facts.records import JurisdictionProfile, RouteProfile
from ketamine_facts.vocabulary import Substance

KIND = "MedicationKnowledge"


def medications(source: Source, issues: Iterable[Resource]) -> Iterator[Resource]:
    """Yield a resource for each medicine and each route.

    Each resource refers to those of ``issues`` that concern the medicine or the route. The issues are the
    ClinicalUseDefinition resources: indications, undesirable effects and notices.
    """
    found = tuple(issues)
    for medicine in MEDICINES:
        yield _medicine(source, medicine, [issue.reference for issue in found if medicine in issue.medicines])
    by_id = {issue.id: issue.reference for issue in found}
    for route in source.edition.routes:
        yield _route(source, route, by_id)


def _medicine(source: Source, medicine: Substance, issues: list[Node]) -> Resource:
    edition = source.edition
    item = edition.substance(medicine)
    places = edition.jurisdictions if medicine is Substance.KETAMINE else ()
    routes = [_reference(route) for route in edition.routes if route.substance is medicine]
    return resource(
        KIND,
        medicine.value,
        item.name,
        additional(
            item.name,
            verdicts(edition, item, *places),
            *(paragraph(_gap(place)) for place in places if place.gap),
            cautions(source, (), item.name),
        ),
        code=concept(item.name, item.codes),
        status="inactive",
        name=[item.name],
        relatedMedicationKnowledge=[{"type": words("The same medicine by one route"), "reference": routes}]
        if routes
        else [],
        clinicalUseIssue=issues,
        regulatory=list(regulation_of(source, medicine)),
        definitional=_definition(medicine),
    ).based_on((*item.claims, *(claim_id for place in places for claim_id in place.claims)))


def _gap(place: JurisdictionProfile) -> str:
    return f"{place.term.label}, law by reference: {place.gap}"


def _definition(medicine: Substance, **fields: object) -> Node:
    return node(**fields, ingredient=[{"item": {"reference": link}} for link in substance_references([medicine])])


def _title(route: RouteProfile) -> str:
    return f"{route.substance.label}, {route.term.label.lower()} ({route.form})"


def _reference(route: RouteProfile) -> Node:
    return reference(KIND, f"route-{route.term}", _title(route))


def _route(source: Source, route: RouteProfile, issues: dict[str, Node]) -> Resource:
    edition = source.edition
    title = _title(route)
    notices = edition.notices_for(route.term)
    uses = [use for item in route.indications for use in item.uses]
    concerned = (
        *(f"indication-{route.term}-{item.id}" for item in route.indications),
        *(f"notice-{notice.id}" for notice in notices),
    )
    return resource(
        KIND,
        f"route-{route.term}",
        title,
        additional(
            title,
            paragraph(f"How common, according to the article: {route.frequency.words}." if route.frequency else ""),
            listing(f"{NOT_FOR_USE}:", (dose_text(route, dosage) for dosage in route.dosages)),
            verdicts(edition, route, *route.dosages),
            cautions(source, edition.notices_for(*uses), title),
        ),
        code=words(title),
        status="inactive",
        name=[title],
        indicationGuideline=[guideline(edition, route, dosage) for dosage in route.dosages],
        clinicalUseIssue=[issues[name] for name in concerned if name in issues],
        definitional=_definition(
            route.substance,
            doseForm=words(route.form),
            intendedRoute=[concept(route.term.label, route.codes)],
            drugCharacteristic=_bioavailability(route),
        ),
    ).based_on((*route.claims, *(claim_id for dosage in route.dosages for claim_id in dosage.claims)))


def _bioavailability(route: RouteProfile) -> list[Node]:
    amount = route.bioavailability
    if amount is None:
        return []
    figure = single(amount)
    name = words(f"Bioavailability, {route.term.label.lower()}, as an article states it: {amount}. See the narrative")
    return [node(type=name, valueQuantity=figure, valueString=None if figure else str(amount))]
