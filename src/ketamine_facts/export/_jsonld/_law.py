"""JSON-LD nodes of the law: what the article says about each place, and what references say."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition, law_by_id, medicines_in
from ketamine_facts.export._jsonld._node import (
    Node,
    cited,
    claim_links,
    exact_code,
    identifiers,
    judged,
    link,
    links,
    node,
    sentences,
    subject,
    subjects,
)
from ketamine_facts.records import JurisdictionProfile, LegalFact
from ketamine_facts.vocabulary import LegalKind, Substance, System


def law(edition: Edition) -> Iterator[Node]:
    """Yield nodes for each place and what the article says of its law, then for each point of law in references."""
    for profile in edition.jurisdictions:
        yield from _place(edition, profile)
    for law_id, (place, fact) in law_by_id(edition).items():
        yield _legal_fact(law_id, fact, place)


def legal_status(edition: Edition, medicine: Substance) -> list[Node]:
    """Return links to the ``DrugLegalStatus`` nodes of a medicine.

    For ketamine, the nodes on what the article says of each place come first. The nodes on the points of law that are
    about the medicine follow, except positions, which are not law.
    """
    places = edition.jurisdictions if medicine is Substance.KETAMINE else ()
    law_ids = (
        law_id
        for law_id, (_, fact) in law_by_id(edition).items()
        if fact.kind is not LegalKind.POSITION and medicine in medicines_in(fact.substances)
    )
    return [*links("legal", (place.term for place in places)), *links("law", law_ids)]


def _place(edition: Edition, place: JurisdictionProfile) -> Iterator[Node]:
    is_country = exact_code(place.codes, System.ISO_3166_1_ALPHA_2)
    medical_uses = "; ".join(item.text for item in place.medical_uses)
    yield node(
        "Country" if is_country else "AdministrativeArea",
        subject(place.term),
        name=place.term.label,
        identifier=identifiers(place.codes),
    )
    yield node(
        "DrugLegalStatus",
        f"legal-{place.term}",
        name=place.classification,
        disambiguatingDescription="; ".join(control.text for control in place.legal_controls),
        description=sentences(
            "According to the article.",
            f"Medical uses that it names there: {medical_uses}." if medical_uses else None,
            judged(edition, place),
            place.gap,
        ),
        applicableLocation=link(subject(place.term)),
        subjectOf=claim_links(place),
    )


def _legal_fact(law_id: str, fact: LegalFact, place: JurisdictionProfile | None) -> Node:
    fragment = f"law-{law_id}"
    words = {"name": f"{fact.place}: {fact.name}", "disambiguatingDescription": _control(fact)}
    # a position, such as that of WHO, is not a law: its node is WebContent, not DrugLegalStatus
    if fact.kind is LegalKind.POSITION:
        places = [link(subject(place.term))] if place else []
        about = [*subjects(medicines_in(fact.substances)), *places]
        return node("WebContent", fragment, **words, text=_text(fact), about=about, citation=cited(fact))
    is_whole = place is not None and place.term.label == fact.place
    where = link(subject(place.term)) if place and is_whole else node("AdministrativeArea", name=fact.place)
    return node(
        "DrugLegalStatus",
        fragment,
        **words,
        description=_text(fact),
        applicableLocation=where,
        subjectOf=cited(fact),
    )


def _control(fact: LegalFact) -> str:
    schedule = [f"schedule: {fact.schedule}"] if fact.schedule else []
    return "; ".join((*(control.label for control in fact.controls), *schedule))


def _text(fact: LegalFact) -> str:
    since = f"Since {fact.since}." if fact.since else None
    text_of = f", text of {fact.text_of}" if fact.text_of else ""
    checked = f"Checked {fact.checked}{text_of}. By reference, not from the article; laws change."
    return sentences(fact.status, since, checked)
