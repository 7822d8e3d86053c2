"""The law in the linked data: what the article says of each place, and beside it the law by reference."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._jsonld._node import (
    Node,
    cited,
    claim_links,
    identifiers,
    judged,
    link,
    links,
    named,
    node,
    sentence,
)
from ketamine_facts.export._jsonld._works import subject
from ketamine_facts.records import JurisdictionProfile, LegalFact
from ketamine_facts.vocabulary import Substance, System


def law(facts: Edition) -> Iterator[Node]:
    """Every place with what the article says of its law, and every law, approval and position by reference."""
    for place in facts.jurisdictions:
        yield from _place(facts, place)
    for fragment, fact, beside in _legal_facts(facts):
        yield _legal_fact(fragment, fact, beside)


def legal_names(facts: Edition, drug: Substance) -> Iterator[str]:
    """The names of the nodes that tell the legal status of a medicine; what the article says, it says of ketamine."""
    if drug is Substance.KETAMINE:
        yield from (f"legal-{place.term}" for place in facts.jurisdictions)
    for fragment, fact, _ in _legal_facts(facts):
        if fact.kind != "position" and drug in _ruled(fact):
            yield fragment


def _legal_facts(facts: Edition) -> Iterator[tuple[str, LegalFact, JurisdictionProfile | None]]:
    for place in facts.jurisdictions:
        for number, fact in enumerate(place.law, 1):
            yield f"law-{place.term}-{number}", fact, place
    for number, fact in enumerate(facts.other_law, 1):
        yield f"law-other-{number}", fact, None


def _place(facts: Edition, place: JurisdictionProfile) -> Iterator[Node]:
    country = any(code.system is System.ISO_3166_1_ALPHA_2 and code.match == "exact" for code in place.codes)
    yield node(
        "Country" if country else "AdministrativeArea",
        subject(place.term),
        name=place.term.label,
        identifier=identifiers(place.codes),
    )
    medical_uses = "; ".join(f"{item.name} ({item.standing})" for item in place.medical_uses)
    yield node(
        "DrugLegalStatus",
        f"legal-{place.term}",
        name=place.classification,
        description=sentence(
            "According to the article.",
            f"Named as approved or in use there: {medical_uses}." if medical_uses else None,
            judged(facts, place),
            place.gap,
        ),
        applicableLocation=link(subject(place.term)),
        subjectOf=claim_links(place),
    )


def _legal_fact(fragment: str, fact: LegalFact, place: JurisdictionProfile | None) -> Node:
    text = (
        f"{fact.status}{f'; since {fact.since}' if fact.since else ''}; as of {fact.checked}. "
        "By reference, not from the article; laws change."
    )
    if fact.kind == "position":  # of a body such as WHO: no law, and no place that it applies to
        about = [*links("drug", _ruled(fact)), *([link(subject(place.term))] if place else [])]
        return node(
            "WebContent", fragment, name=f"{fact.place}: {fact.name}", text=text, about=about, citation=cited(fact)
        )
    elsewhere = node("AdministrativeArea", name=fact.place)
    return node(
        "DrugLegalStatus",
        fragment,
        name=f"{fact.place}: {fact.name}",
        description=text,
        applicableLocation=link(subject(place.term)) if place and place.term.label == fact.place else elsewhere,
        subjectOf=cited(fact),
    )


def _ruled(fact: LegalFact) -> tuple[Substance, ...]:
    return named(f"{fact.name} {fact.status}") or (Substance.KETAMINE,)
