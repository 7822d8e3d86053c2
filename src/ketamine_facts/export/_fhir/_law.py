"""The law in FHIR: RegulatedAuthorization resources, and the ``regulatory`` elements of MedicationKnowledge."""

from collections.abc import Iterator

from ketamine_facts.edition import law_by_id, medicines_in, tally
from ketamine_facts.export._fhir._datatypes import (
    Node,
    concept,
    markdown,
    member,
    members,
    node,
    own_identifier,
    reference,
    words,
)
from ketamine_facts.export._fhir._narrative import Source, additional, paragraph
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.records import JurisdictionProfile, LegalFact
from ketamine_facts.vocabulary import LegalControl, LegalKind, Substance


def approvals(source: Source) -> Iterator[Resource]:
    """Yield a RegulatedAuthorization for each product approval among the points of law from references."""
    for law_id, (place, fact) in law_by_id(source.edition).items():
        if fact.kind is LegalKind.APPROVAL:
            yield _approval(source, law_id, place, fact)


def _approval(source: Source, law_id: str, place: JurisdictionProfile | None, fact: LegalFact) -> Resource:
    medicines = medicines_in(fact.substances)
    codes = place.codes if place and place.term.label == fact.place else ()
    return resource(
        "RegulatedAuthorization",
        law_id,
        law_title(fact),
        additional(law_title(fact), paragraph(law_text(fact)), paragraph(source.disclaimer)),
        identifier=[own_identifier("law", law_id)],
        subject=[reference("SubstanceDefinition", item.value, item.label) for item in medicines],
        type=words("Approval of a product, by reference; not from the article"),
        description=markdown(fact.status),
        region=[concept(fact.place, codes)],
        status=words(f"As checked on {fact.checked}; laws change"),
        statusDate=fact.since,
    )


def law_title(fact: LegalFact) -> str:
    """Return the title of a point of law: its place and its name."""
    return f"{fact.place}: {fact.name}"


def law_text(fact: LegalFact) -> str:
    """Return what a point of law says, since when, and when it was checked, as one text."""
    since = f" Since {fact.since}." if fact.since else ""
    text_of = f", text of {fact.text_of}" if fact.text_of else ""
    return f"{fact.status}{since} Checked {fact.checked}{text_of}; laws change. Not from the article."


def law_reference(law_id: str, fact: LegalFact) -> Node:
    """Return a FHIR reference to an approval or, for an instrument or a position, to the first medicine it is about."""
    if fact.kind is LegalKind.APPROVAL:
        return reference("RegulatedAuthorization", law_id, law_title(fact))
    medicine = medicines_in(fact.substances)[0]
    return reference("MedicationKnowledge", medicine.value, medicine.label)


def regulation_of(source: Source, medicine: Substance) -> Iterator[Node]:
    """Yield ``regulatory`` elements of a medicine: for ketamine, what the article says; then the law in references."""
    if medicine is Substance.KETAMINE:
        yield from (_stated(source, place) for place in source.edition.jurisdictions)
    for _, fact in law_by_id(source.edition).values():
        if fact.kind is LegalKind.INSTRUMENT and medicine in medicines_in(fact.substances):
            yield _instrument(fact)


def _stated(source: Source, place: JurisdictionProfile) -> Node:
    judged = tally(source.edition.claims_of(place))
    return {
        "regulatoryAuthority": {"display": f"{place.term.label}, as an article states it"},
        "schedule": [
            words(f"{place.classification} (verdicts: {judged})"),
            *(member(LegalControl(control.id), control.text) for control in place.legal_controls),
        ],
    }


def _instrument(fact: LegalFact) -> Node:
    schedule = [words(fact.schedule)] if fact.schedule else []
    return node(
        regulatoryAuthority={"display": f"{law_title(fact)} (checked {fact.checked}; laws change)"},
        schedule=[*schedule, *members(fact.controls)],
    )
