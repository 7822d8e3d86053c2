"""The content as a FHIR R5 Bundle for clinical software. Do not use the Bundle for prescribing or dosing."""

import json
from typing import Literal, TypedDict

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._assessment import assessments
from ketamine_facts.export._fhir._citation import article, citations
from ketamine_facts.export._fhir._clinical_use import indications, undesirable_effects
from ketamine_facts.export._fhir._code_system import code_systems
from ketamine_facts.export._fhir._datatypes import URI, Node, urn
from ketamine_facts.export._fhir._help_line import help_lines
from ketamine_facts.export._fhir._law import approvals
from ketamine_facts.export._fhir._medication import medications
from ketamine_facts.export._fhir._narrative import LANGUAGE, source
from ketamine_facts.export._fhir._notice import notices
from ketamine_facts.export._fhir._substance import substances


class Identifier(TypedDict):
    """The identifier of the Bundle, computed from the content: other content has another identifier."""

    system: str
    value: str


class Entry(TypedDict):
    """One resource with its ``urn:uuid``, which is computed from the type and the id of the resource."""

    fullUrl: str
    resource: Node


class Bundle(TypedDict):
    """A FHIR R5 Bundle of type ``collection``, as a JSON object."""

    resourceType: Literal["Bundle"]
    id: str
    language: str
    identifier: Identifier
    type: Literal["collection"]
    entry: list[Entry]


def fhir_text(edition: Edition) -> str:
    """Return the Bundle as JSON text with one resource per line, so that a diff shows which resources changed."""
    bundle = fhir(edition)
    head = json.dumps({name: value for name, value in bundle.items() if name != "entry"}, separators=(",", ":"))
    entries = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in bundle["entry"])
    return f'{head[:-1]},"entry":[\n{entries}\n]}}\n'


def fhir(edition: Edition) -> Bundle:
    """Return all claims with their reviews, and the records that fit a resource type of FHIR R5, as one Bundle.

    Every dose is as the article states it, in UCUM units, and is marked as not for dosing. Every resource that repeats
    statements of the article contains the notice that nothing here is advice. The same content always gives the same
    Bundle.

    The review of a claim is an ArtifactAssessment, whose first classifier is the verdict:

    >>> from ketamine_facts import facts
    >>> bundle = fhir(facts)
    >>> resources = {entry["resource"]["id"]: entry["resource"] for entry in bundle["entry"]}
    >>> resources["claim-im-dose-pain"]["content"][0]["classifier"][0]["text"]
    'Contradicted'
    """
    shared = source(edition)
    issues = [*notices(shared), *indications(shared), *undesirable_effects(shared)]
    parts = [*substances(shared), *issues, *medications(shared, issues), *approvals(shared), *help_lines(edition)]
    resources = [
        *code_systems(edition),
        article(shared),
        *parts,
        *assessments(shared, parts),
        *citations(edition),
    ]
    return {
        "resourceType": "Bundle",
        "id": "ketamine-facts",
        "language": LANGUAGE,
        "identifier": {"system": URI, "value": urn("Bundle", edition.digest)},
        "type": "collection",
        "entry": [{"fullUrl": urn(item.kind, item.id), "resource": item.content} for item in resources],
    }
