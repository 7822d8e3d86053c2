"""What every node of the linked data is made of: links, codes, and statements that carry their verdicts."""

import re
from collections import Counter
from collections.abc import Iterable
from typing import TYPE_CHECKING

from ketamine_facts.edition import Edition
from ketamine_facts.records import Claim, Code
from ketamine_facts.vocabulary import Substance, System, Verdict

if TYPE_CHECKING:
    from ketamine_facts.edition import CitesClaims, CitesReferences

Node = dict[str, object]

DRUGS = (Substance.KETAMINE, Substance.ESKETAMINE)

_NOT_MEDICAL = (System.INCHIKEY, System.WIKIDATA)
_NAMES = {
    Substance.KETAMINE: re.compile(r"\b(?:ketamine|ketalar)\b", re.IGNORECASE),
    Substance.ESKETAMINE: re.compile(r"\b(?:esketamine|spravato)\b", re.IGNORECASE),
}


def node(kind: str, fragment: str | None = None, /, **properties: object) -> Node:
    """A node of a type of schema.org, named by a fragment of the page it stands on; without its empty properties."""
    head: Node = {"@type": kind, "@id": f"#{fragment}"} if fragment else {"@type": kind}
    return head | {prop: value for prop, value in properties.items() if value not in (None, "", [])}


def link(fragment: str) -> Node:
    """A reference to another node of the same document."""
    return {"@id": f"#{fragment}"}


def links(prefix: str, names: Iterable[str]) -> list[Node]:
    """References to the nodes of one prefix, each only once."""
    return [link(f"{prefix}-{name}") for name in dict.fromkeys(names)]


def claim_links(record: "CitesClaims") -> list[Node]:
    """References to the claims that a record cites."""
    return links("claim", record.claims)


def cited(*records: "CitesReferences") -> list[Node]:
    """References to the works that records cite, each only once."""
    return links("reference", (key for record in records for key in record.references))


def medical_codes(codes: Iterable[Code]) -> list[Node]:
    """The exact codes of a medical entity; one that is only close, broad or narrow is not the code of it."""
    return [
        node(
            "MedicalCode",
            codeValue=code.value,
            codingSystem=code.system.label,
            inCodeSet=code.system.uri,
            name=code.label,
            description=f"{code.origin}{f'; seen in release {code.version}' if code.version else ''}".capitalize(),
        )
        for code in codes
        if code.match == "exact" and code.system not in _NOT_MEDICAL
    ]


def identifiers(codes: Iterable[Code], *systems: System) -> list[Node]:
    """The exact codes of a thing that is not a medical entity, or those of some systems."""
    return [
        node("PropertyValue", propertyID=code.system.label, value=code.value)
        for code in codes
        if code.match == "exact" and (not systems or code.system in systems)
    ]


def same_as(codes: Iterable[Code]) -> list[str]:
    """The thing itself in Wikidata, where there is an exact match."""
    return [
        f"{code.system.uri}{code.value}" for code in codes if code.match == "exact" and code.system is System.WIKIDATA
    ]


def judgment(claim: Claim) -> str:
    """The verdict on a claim with its note, which belongs wherever the statement stands."""
    note = f": {claim.review.note}" if claim.review.note else ""
    return f"{claim.review.verdict.label}{note}"


def judged(facts: Edition, record: "CitesClaims") -> str:
    """The claims behind a record, each statement with its verdict and note."""
    return " ".join(f"{claim.statement} [{judgment(claim)}]" for claim in facts.claims_of(record))


def tally(claims: Iterable[Claim]) -> str:
    """How many claims there are of each verdict."""
    counts = Counter(claim.review.verdict for claim in claims)
    return ", ".join(f"{counts[verdict]} {verdict.label.lower()}" for verdict in Verdict if counts[verdict])


def named(text: str) -> tuple[Substance, ...]:
    """The medicines that a text names; "esketamine" does not name ketamine."""
    return tuple(drug for drug in DRUGS if _NAMES[drug].search(text))


def sentence(*parts: str | None) -> str:
    """The parts that there are, as one text."""
    return " ".join(part for part in parts if part)
