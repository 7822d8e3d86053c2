"""The parts of every node of the linked data: links, codes, and verdicts in words."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import MEDICINES, CitesClaims, CitesReferences, Edition
from ketamine_facts.records import Claim, Code, Notice
from ketamine_facts.vocabulary import (
    AnyTerm,
    Condition,
    Importance,
    Jurisdiction,
    Match,
    Route,
    SideEffect,
    Substance,
    System,
    Target,
    Term,
    Use,
)

Node = dict[str, object]
"""A JSON object of the document."""

_NOT_MEDICAL = (System.INCHIKEY, System.WIKIDATA)
_PREFIXES: dict[type[Term], str] = {
    Use: "use",
    Route: "route",
    SideEffect: "effect",
    Jurisdiction: "place",
    Substance: "substance",
    Condition: "condition",
    Target: "target",
    Importance: "importance",
}


def node(kind: str, fragment: str | None = None, /, **properties: object) -> Node:
    """Return a node of a type of schema.org, without its empty properties; its name is a fragment of the page."""
    head: Node = {"@type": kind, "@id": f"#{fragment}"} if fragment else {"@type": kind}
    return head | {name: value for name, value in properties.items() if value not in (None, "", [])}


def link(fragment: str) -> Node:
    """Return a reference to another node of the document."""
    return {"@id": f"#{fragment}"}


def links(prefix: str, names: Iterable[str]) -> list[Node]:
    """Return references to the nodes with a prefix, each once."""
    return [link(f"{prefix}-{name}") for name in dict.fromkeys(names)]


def subject(term: AnyTerm | Importance) -> str:
    """Return the name of the node of a member of a vocabulary."""
    prefix = "drug" if term in MEDICINES else _PREFIXES[type(term)]
    return f"{prefix}-{term.value}"


def subjects(terms: Iterable[AnyTerm]) -> list[Node]:
    """Return references to the nodes of members of the vocabularies."""
    return [link(subject(term)) for term in terms]


def named_terms(edition: Edition) -> frozenset[AnyTerm]:
    """Return the terms that have a node: a part of an edition has only some profiles and concepts."""
    profiles = (*edition.uses, *edition.routes, *edition.side_effects, *edition.jurisdictions)
    return frozenset(
        (
            *(profile.term for profile in profiles),
            *(Condition(item.id) for use in edition.uses for item in use.conditions),
            *(Target(item.id) for item in edition.targets),
            *(Substance(item.id) for item in edition.substances),
        )
    )


def claim_links(record: CitesClaims) -> list[Node]:
    """Return references to the claims that a record cites."""
    return links("claim", record.claims)


def notice_links(notices: Iterable[Notice]) -> list[Node]:
    """Return references to notices."""
    return links("notice", (notice.id for notice in notices))


def cited(*records: CitesReferences) -> list[Node]:
    """Return references to the works that records cite, each once."""
    return links("reference", (key for record in records for key in record.references))


def medical_codes(codes: Iterable[Code]) -> list[Node]:
    """Return the exact codes of a medical entity; a close, broad or narrow code is the code of something else."""
    return [
        node(
            "MedicalCode",
            codeValue=code.value,
            codingSystem=code.system.label,
            inCodeSet=code.system.uri,
            name=code.label,
            description=f"{code.origin}{f'; seen in release {code.version}' if code.version else ''}".capitalize(),
        )
        for code in _exact(codes)
        if code.system not in _NOT_MEDICAL
    ]


def identifiers(codes: Iterable[Code], *systems: System) -> list[Node]:
    """Return the exact codes of a thing that is not a medical entity; with systems, only the codes of those."""
    return [
        node("PropertyValue", propertyID=code.system.label, value=code.value)
        for code in _exact(codes)
        if not systems or code.system in systems
    ]


def exact_code(codes: Iterable[Code], system: System) -> str | None:
    """Return the first exact code in a system."""
    return next((code.value for code in _exact(codes) if code.system is system), None)


def same_as(codes: Iterable[Code]) -> list[str]:
    """Return the address of the thing in Wikidata, if there is an exact match."""
    found = exact_code(codes, System.WIKIDATA)
    return [f"{System.WIKIDATA.uri}{found}"] if found else []


def _exact(codes: Iterable[Code]) -> Iterator[Code]:
    return (code for code in codes if code.match is Match.EXACT)


def judged(edition: Edition, record: CitesClaims) -> str:
    """Return the verdicts on the claims that a record cites, each with its importance, gist and claim."""
    return " ".join(f"{claim.review} [{claim.id}]" for claim in edition.claims_of(record))


def review_text(claim: Claim) -> str:
    """Return the verdict on a claim with its importance, gist and note."""
    return sentences(str(claim.review), claim.review.note)


def sentences(*parts: str | None) -> str:
    """Join the parts that are not empty."""
    return " ".join(part for part in parts if part)
