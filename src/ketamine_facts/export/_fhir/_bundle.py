"""The content as a FHIR R5 Bundle, for tools of clinical informatics; not prescribing information, not for dosing."""

from typing import Literal, TypedDict

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir import _evidence as evidence
from ketamine_facts.export._fhir import _medicines as medicines
from ketamine_facts.export._fhir import _uses as uses
from ketamine_facts.export._fhir._node import Node, urn


class Identifier(TypedDict):
    """What names the bundle: another one for other content."""

    system: str
    value: str


class Entry(TypedDict):
    """One resource under its ``urn:uuid``, which stays the same from edition to edition."""

    fullUrl: str
    resource: Node


class Bundle(TypedDict):
    """A FHIR R5 Bundle of type collection, as JSON has it."""

    resourceType: Literal["Bundle"]
    id: str
    identifier: Identifier
    type: Literal["collection"]
    entry: list[Entry]


def fhir(facts: Edition) -> Bundle:
    """All claims with their reviews, and the records that FHIR R5 has resources for, as one Bundle.

    Every figure is as the article states it, in UCUM units, and is marked as not for dosing; every resource carries
    the notice that it is no advice. Nothing in it depends on the day it is made.

    >>> from ketamine_facts import facts
    >>> bundle = fhir(facts)
    >>> bundle["type"], bundle["entry"][0]["resource"]["title"]
    ('collection', 'Ketamine Is For What? | Clear Facts Revealed')
    """
    definitions = [*uses.notices(facts), *uses.indications(facts), *uses.undesirable_effects(facts)]
    parts = [*medicines.substances(facts), *definitions, *medicines.medicines(facts, definitions)]
    parts += medicines.approvals(facts)
    parts = [evidence.article(facts), *parts, *evidence.assessments(facts, parts), *evidence.citations(facts)]
    return {
        "resourceType": "Bundle",
        "id": "ketamine-facts",
        "identifier": {"system": "urn:ietf:rfc:3986", "value": urn("Bundle", facts.digest)},
        "type": "collection",
        "entry": [{"fullUrl": urn(item.kind, item.id), "resource": item.resource} for item in parts],
    }
