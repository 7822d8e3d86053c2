"""FHIR data types as JSON objects: concepts, quantities, identifiers and references."""

import re
from collections.abc import Iterable
from functools import cache, lru_cache
from uuid import UUID, uuid5

from ketamine_facts.records import Code, Quantity
from ketamine_facts.records._markup import plain
from ketamine_facts.vocabulary import Match, System, Term, Unit

Node = dict[str, object]
"""A JSON object in FHIR, which is a resource or a part of a resource."""

URI = "urn:ietf:rfc:3986"
"""The ``system`` of a FHIR Identifier whose value is a URI."""

_NAMESPACE = uuid5(UUID(int=0), "ketamine_facts")
_ID = re.compile(r"[A-Za-z0-9.-]{1,64}")
_MARKUP = re.compile(r"([\\`*_\[<&~])")
_CAPITAL = re.compile(r"(?<=[a-z])(?=[A-Z])")


def node(**fields: object) -> Node:
    """Return the fields that are not empty, because FHIR forbids empty fields. The values 0 and False are not empty."""
    return {
        name: printable(value) if isinstance(value, str) else value
        for name, value in fields.items()
        if value or isinstance(value, (int, float))
    }


def printable(text: str) -> str:
    """Return a text in which U+FFFD replaces each control character that FHIR and XML forbid."""
    return text if text.isprintable() else plain(text)


def markdown(text: str) -> str:
    """Escape text so that a Markdown reader shows it unchanged."""
    return _MARKUP.sub(r"\\\1", text)


def resource_id(name: str) -> str:
    """Return the name itself if FHIR accepts it as an id, and otherwise a UUID computed from the name."""
    return name if _ID.fullmatch(name) else str(uuid5(_NAMESPACE, name))


@lru_cache(maxsize=4096)
def urn(kind: str, name: str) -> str:
    """Return the ``urn:uuid`` of a resource or an identifier system. The same arguments always give the same UUID."""
    return f"urn:uuid:{uuid5(_NAMESPACE, f'{kind}/{resource_id(name)}')}"


def reference(kind: str, name: str, display: str | None = None) -> Node:
    """Return a FHIR reference to a resource of the bundle, with ``display`` as the text to show for that resource."""
    found: Node = {"reference": urn(kind, name), "type": kind}
    return found | {"display": printable(display)} if display else found


def own_identifier(kind: str, value: str) -> Node:
    """Return a FHIR Identifier for an id of this library, such as the id of a claim."""
    return {"system": urn("NamingSystem", kind), "value": printable(value)}


def words(text: str) -> Node:
    """Return a CodeableConcept that has a text and no code."""
    return {"text": printable(text)}


def concept(text: str, codes: Iterable[Code]) -> Node:
    """Return a CodeableConcept with a text and with each exact code from a system that is registered with FHIR."""
    coding = [
        node(system=code.system.uri, code=code.value, display=code.label)
        for code in codes
        if code.match is Match.EXACT and code.system.in_fhir
    ]
    return node(coding=coding, text=text)


def member(term: Term, text: str | None = None) -> Node:
    """Return a term as a CodeableConcept. The text of the concept is the label of the term unless ``text`` is given."""
    return node(coding=[{"system": system_of(type(term)), "code": term.value}], text=text or term.label)


def members(terms: Iterable[Term]) -> list[Node]:
    """Return each term as a CodeableConcept."""
    return [member(term) for term in terms]


def system_name(vocabulary: type[Term]) -> str:
    """Return the name of a vocabulary in kebab case, which is the id of its ``CodeSystem``."""
    return _CAPITAL.sub("-", vocabulary.__name__).lower()


@cache
def system_of(vocabulary: type[Term]) -> str:
    """Return the URI of the ``CodeSystem`` of a vocabulary."""
    return urn("CodeSystem", system_name(vocabulary))


def quantity(value: float, unit: Unit) -> Node:
    """Return a Quantity in a UCUM unit. A whole number has no decimals, because FHIR reads decimals as precision."""
    return node(value=number(value), unit=unit.value, system=System.UCUM.uri, code=unit.value)


def number(value: float) -> float:
    """Return a whole number as an integer, and any other number unchanged."""
    return int(value) if value.is_integer() else value


def bounds(amount: Quantity) -> Node:
    """Return an amount as a FHIR Range. An amount such as "up to 2 mg/kg" has only ``high``."""
    return node(
        low=None if amount.low is None else quantity(amount.low, amount.unit),
        high=None if amount.high is None else quantity(amount.high, amount.unit),
    )


def single(amount: Quantity) -> Node | None:
    """Return an amount that is a single value as a FHIR Quantity; None if it is a range or has only one bound."""
    return quantity(amount.low, amount.unit) if amount.low is not None and amount.low == amount.high else None
