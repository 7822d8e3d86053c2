"""Functions that make the parts of JSON-LD nodes: ids, links, codes, and verdicts in words."""

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
"""A JSON object in the JSON-LD document, such as a node or a link to a node."""

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
    """Return a node of the schema.org type ``kind``, without properties that are empty.

    With a fragment, the ``@id`` of the node is ``#`` followed by the fragment. Without a fragment, there is no ``@id``.
    """
    head: Node = {"@type": kind, "@id": f"#{fragment}"} if fragment else {"@type": kind}
    return head | {name: value for name, value in properties.items() if value not in (None, "", [])}


def link(fragment: str) -> Node:
    """Return a link to the node with this fragment as its ``@id``."""
    return {"@id": f"#{fragment}"}


def links(prefix: str, names: Iterable[str]) -> list[Node]:
    """Return links to the nodes whose fragments are the prefix, a hyphen and a name; each node is linked once."""
    return [link(f"{prefix}-{name}") for name in dict.fromkeys(names)]


def subject(term: AnyTerm | Importance) -> str:
    """Return the fragment of the node of a term, such as ``use-ptsd``."""
    prefix = "drug" if term in MEDICINES else _PREFIXES[type(term)]
    return f"{prefix}-{term.value}"


def subjects(terms: Iterable[AnyTerm]) -> list[Node]:
    """Return links to the nodes of terms."""
    return [link(subject(term)) for term in terms]


def named_terms(edition: Edition) -> frozenset[AnyTerm]:
    """Return the terms that have a profile or a concept in an edition; only these terms have a node."""
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
    """Return links to the nodes of the claims that a record cites."""
    return links("claim", record.claims)


def notice_links(notices: Iterable[Notice]) -> list[Node]:
    """Return links to the nodes of notices."""
    return links("notice", (notice.id for notice in notices))


def cited(*records: CitesReferences) -> list[Node]:
    """Return links to the nodes of the references that records cite; each node is linked once."""
    return links("reference", (key for record in records for key in record.references))


def medical_codes(codes: Iterable[Code]) -> list[Node]:
    """Return a ``MedicalCode`` node for each exact code from a medical code system.

    Close, broad and narrow codes are left out, and so are InChIKeys and Wikidata ids, which are not medical.
    """
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
    """Return a ``PropertyValue`` node for each exact code or, with systems, for each exact code from these systems."""
    return [
        node("PropertyValue", propertyID=code.system.label, value=code.value)
        for code in _exact(codes)
        if not systems or code.system in systems
    ]


def exact_code(codes: Iterable[Code], system: System) -> str | None:
    """Return the first exact code from a code system; None if no exact code is from this system."""
    return next((code.value for code in _exact(codes) if code.system is system), None)


def same_as(codes: Iterable[Code]) -> list[str]:
    """Return a list with the address of the Wikidata item; an empty list if no code is an exact Wikidata code."""
    found = exact_code(codes, System.WIKIDATA)
    return [f"{System.WIKIDATA.uri}{found}"] if found else []


def _exact(codes: Iterable[Code]) -> Iterator[Code]:
    return (code for code in codes if code.match is Match.EXACT)


def judged(edition: Edition, record: CitesClaims) -> str:
    """Return, for each claim that a record cites, the verdict, importance, gist and claim id, as one text."""
    return " ".join(f"{claim.review} [{claim.id}]" for claim in edition.claims_of(record))


def review_text(claim: Claim) -> str:
    """Return the verdict, importance, gist and note of a claim's review as one text."""
    return sentences(str(claim.review), claim.review.note)


def sentences(*parts: str | None) -> str:
    """Join texts with spaces; None and empty texts are left out."""
    return " ".join(part for part in parts if part)
