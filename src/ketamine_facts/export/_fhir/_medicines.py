"""SubstanceDefinition, Substance, MedicationKnowledge and RegulatedAuthorization: the medicines, doses and law."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._node import (
    MEDICINES,
    Node,
    Part,
    beside,
    bounds,
    concept,
    figure,
    link,
    listing,
    markdown,
    named,
    node,
    paragraph,
    part,
    said,
    tally,
    uses_of,
    verdict,
    words,
)
from ketamine_facts.records import Concept, Dosage, JurisdictionProfile, LegalFact, Quantity, RouteProfile
from ketamine_facts.vocabulary import Substance, System, Unit

NOT_FOR_USE = "As stated by an article; not advice and not to be dosed from"


def substances(facts: Edition) -> Iterator[Part]:
    """What the substances are, with their codes; and the medicines among them as things a dose can be of."""
    for item in facts.substances:
        works = dict.fromkeys(key for claim in facts.claims_of(item) for key in claim.review.references)
        yield part(
            "SubstanceDefinition",
            item.id,
            item.name,
            said(facts, item),
            beside(facts),
            claims=item.claims,
            informationSource=[link("Citation", f"reference-{key}", str(facts.reference(key))) for key in works],
            structure=_structure(item),
            code=list(_codes(item)),
            name=[{"name": item.name}],
        )
    for item in (facts.substance(medicine) for medicine in MEDICINES):
        definition = link("SubstanceDefinition", item.id, item.name)
        yield part("Substance", item.id, item.name, instance=False, code={"reference": definition})


def _codes(item: Concept) -> Iterator[Node]:
    for code in item.codes:
        if code.match == "exact":
            yield {"code": concept(f"{code.value} ({code.system.label})", [code])}


def _structure(item: Concept) -> Node:
    formulas = [code.value for code in item.codes if code.system is System.MOLECULAR_FORMULA]
    keys = [code.value for code in item.codes if code.system is System.INCHIKEY and code.match == "exact"]
    return node(
        molecularFormula=formulas[0] if formulas else None,
        representation=[{"representation": key, "format": words(System.INCHIKEY.label)} for key in keys],
    )


def medicines(facts: Edition, uses: Iterable[Part]) -> Iterator[Part]:
    """What is known of each medicine as a whole, and of each route of it."""
    issues = tuple(uses)
    for medicine in MEDICINES:
        yield _medicine(facts, medicine, [issue.link for issue in issues if medicine in issue.substances])
    for route in facts.routes:
        beside_it = {f"notice-{notice.id}" for notice in facts.notices_for(route.term)}
        listed = {f"indication-{route.term}-{item.id}" for item in route.indications}
        yield _route(facts, route, [issue.link for issue in issues if issue.id in beside_it | listed])


def _medicine(facts: Edition, medicine: Substance, issues: list[Node]) -> Part:
    item = facts.substance(medicine)
    routes = [route for route in facts.routes if route.substance is medicine]
    places = facts.jurisdictions if medicine is Substance.KETAMINE else ()
    claims = dict.fromkeys((*item.claims, *(name for place in places for name in place.claims)))
    law = [fact for fact in laws(facts) if medicine in regulated(fact)]
    related = {"type": words("The same medicine by one route"), "reference": [_route_link(route) for route in routes]}
    return part(
        "MedicationKnowledge",
        medicine.value,
        item.name,
        said(facts, item),
        *(block for place in places for block in _told(facts, place)),
        listing("Law and positions by reference, not from the article:", map(told_law, law)),
        beside(facts),
        claims=claims,
        substances=(medicine,),
        code=concept(item.name, item.codes),
        status="inactive",
        name=[item.name],
        relatedMedicationKnowledge=[related] if routes else [],
        clinicalUseIssue=issues,
        regulatory=[*(_stated(facts, place) for place in places), *map(_schedule, _instruments(law))],
        definitional={"ingredient": [_ingredient(medicine)]},
    )


def _told(facts: Edition, place: JurisdictionProfile) -> Iterator[str]:
    yield paragraph(f"{place.term.label}, in the article: {place.classification}")
    yield said(facts, place)
    if place.gap:
        yield paragraph(place.gap)


def _stated(facts: Edition, place: JurisdictionProfile) -> Node:
    found = facts.claims_of(place)
    text = f"{place.classification} (as an article states it, of {place.term.label}). {' '.join(map(verdict, found))}"
    return {"regulatoryAuthority": {"display": place.term.label}, "schedule": [words(text)]}


def _instruments(law: Iterable[LegalFact]) -> Iterator[LegalFact]:
    return (fact for fact in law if fact.kind == "instrument")


def _schedule(fact: LegalFact) -> Node:
    return {"regulatoryAuthority": {"display": fact.place}, "schedule": [words(told_law(fact))]}


def _ingredient(medicine: Substance) -> Node:
    return {"item": {"reference": link("Substance", medicine.value, medicine.label)}}


def _route_link(route: RouteProfile) -> Node:
    return link("MedicationKnowledge", f"route-{route.term}", _route_title(route))


def _route_title(route: RouteProfile) -> str:
    return f"{route.substance.label}, {route.term.label.lower()} ({route.form})"


def _route(facts: Edition, route: RouteProfile, issues: list[Node]) -> Part:
    title = _route_title(route)
    common = f"In the article: {route.frequency}. " if route.frequency else ""
    claims = (*route.claims, *(name for dosage in route.dosages for name in dosage.claims))
    return part(
        "MedicationKnowledge",
        f"route-{route.term}",
        title,
        paragraph(f"{common}{tally(facts.claims_of(route))}."),
        listing(f"{NOT_FOR_USE}:", (_dose_text(facts, route, dosage) for dosage in route.dosages)),
        said(facts, route),
        beside(facts, route.term, *uses_of(facts, *route.indications, *route.dosages)),
        claims=dict.fromkeys(claims),
        substances=(route.substance,),
        code=words(title),
        status="inactive",
        name=[title],
        indicationGuideline=[_guideline(facts, route, dosage) for dosage in route.dosages],
        clinicalUseIssue=issues,
        definitional=node(
            doseForm=words(route.form),
            intendedRoute=[concept(route.term.label, route.codes)],
            ingredient=[_ingredient(route.substance)],
            drugCharacteristic=[_bioavailability(route, route.bioavailability)] if route.bioavailability else [],
        ),
    )


def _bioavailability(route: RouteProfile, amount: Quantity) -> Node:
    told = words(f"Bioavailability, {route.term.label.lower()}, as an article states it: {amount}. See the narrative")
    if amount.low is not None and amount.low == amount.high:
        return {"type": told, "valueQuantity": figure(amount.low, amount.unit)}
    return {"type": told, "valueString": str(amount)}


def _dose_text(facts: Edition, route: RouteProfile, dosage: Dosage) -> str:
    uses = ", ".join(item.name for item in route.listed(dosage))
    given = f"{dosage.substance.label}, {route.term.label.lower()}, listed for {uses}: {dosage.text}"
    return f"{given}. {' '.join(map(verdict, facts.claims_of(dosage)))}"


def _guideline(facts: Edition, route: RouteProfile, dosage: Dosage) -> Node:
    uses = [link("ClinicalUseDefinition", f"indication-use-{use}", use.label) for use in dosage.uses]
    instruction = node(
        text=f"{NOT_FOR_USE}. {_dose_text(facts, route, dosage)}",
        timing=_timing(dosage.duration),
        route=concept(route.term.label, route.codes),
        doseAndRate=[_dose(dosage.amount)] if dosage.amount else [],
    )
    return node(
        indication=[{"reference": use} for use in uses],
        dosingGuideline=[{"dosage": [{"type": words(NOT_FOR_USE), "dosage": [instruction]}]}],
    )


def _dose(amount: Quantity) -> Node:
    if amount.low is not None and amount.low == amount.high:
        return {"type": words(NOT_FOR_USE), "doseQuantity": figure(amount.low, amount.unit)}
    return {"type": words(NOT_FOR_USE), "doseRange": bounds(amount)}


def _timing(duration: Quantity | None) -> Node | None:
    if duration is None or duration.low is None or duration.unit not in (Unit.MINUTE, Unit.HOUR):
        return None  # FHIR has no duration with only an upper bound: the text alone tells it
    longer = duration.high if duration.high != duration.low else None
    repeat = node(
        duration=figure(duration.low, duration.unit)["value"],
        durationMax=figure(longer, duration.unit)["value"] if longer is not None else None,
        durationUnit=duration.unit.value,
    )
    return {"repeat": repeat}


def laws(facts: Edition) -> tuple[LegalFact, ...]:
    """Everything of the law by reference, in order."""
    return (*(fact for place in facts.jurisdictions for fact in place.law), *facts.other_law)


def regulated(fact: LegalFact) -> tuple[Substance, ...]:
    """The medicines that a point of law is about."""
    return named(fact.name, fact.status) or (Substance.KETAMINE,)


def told_law(fact: LegalFact) -> str:
    """A point of law in one piece, with the day it holds for."""
    since = f", since {fact.since}" if fact.since else ""
    cited = f" References: {', '.join(fact.references)}." if fact.references else ""
    return f"{fact.place}, {fact.name}: {fact.status}{since} (by reference, as of {fact.checked}; laws change).{cited}"


def law_name(fact: LegalFact) -> str:
    """What names a point of law for ever."""
    return f"law {fact.place} {fact.name} {fact.since}"


def approvals(facts: Edition) -> Iterator[Part]:
    """The approvals of products, by reference."""
    codes = {place.term.label: place.codes for place in facts.jurisdictions}
    for fact in laws(facts):
        if fact.kind == "approval":
            about = regulated(fact)
            yield part(
                "RegulatedAuthorization",
                law_name(fact),
                f"{fact.place}: {fact.name}",
                paragraph(told_law(fact)),
                beside(facts),
                substances=about,
                subject=[link("SubstanceDefinition", item.value, item.label) for item in about],
                type=words("Approval of a product, by reference; not from the article"),
                description=markdown(told_law(fact)),
                region=[concept(fact.place, codes.get(fact.place, ()))],
                status=words(f"As reviewed on {fact.checked}; laws change"),
                statusDate=fact.since,
            )
