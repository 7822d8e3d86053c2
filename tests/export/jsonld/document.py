"""The linked data of the bundled content, and functions that read it."""

import json
from collections.abc import Iterator
from typing import Any, cast

from ketamine_facts import Edition, facts
from ketamine_facts.export import jsonld

Json = dict[str, Any]


def document(edition: Edition) -> Json:
    """Return the linked data of an edition as it is after a round trip through JSON."""
    return cast("Json", json.loads(json.dumps(jsonld(edition))))


DOCUMENT = document(facts)


def nodes(value: object = DOCUMENT) -> Iterator[Json]:
    """Yield every object with a type, however deep."""
    if isinstance(value, dict):
        found = cast("Json", value)
        if "@type" in found:
            yield found
        for inner in found.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from nodes(inner)


def of_type(kind: str) -> list[Json]:
    """Return the nodes of a type."""
    return [node for node in nodes() if node["@type"] == kind]


def texts(value: object = DOCUMENT) -> Iterator[str]:
    """Yield every text, however deep."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in cast("Json", value).values():
            yield from texts(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from texts(inner)


def links(value: object = DOCUMENT) -> Iterator[str]:
    """Yield the name in every reference to a node."""
    if isinstance(value, dict):
        found = cast("Json", value)
        if found.keys() == {"@id"}:
            yield found["@id"]
        for inner in found.values():
            yield from links(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from links(inner)


def names(value: object) -> list[str]:
    """Return the names in a property that holds one reference or several."""
    return list(links(value))


NAMED = {node["@id"]: node for node in nodes() if "@id" in node}
