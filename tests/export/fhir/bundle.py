"""The Bundle of the bundled content, and functions that read it."""

import json
import re
from collections.abc import Iterator
from typing import Any, cast
from xml.etree import ElementTree

from ketamine_facts import facts
from ketamine_facts.export import fhir

Json = dict[str, Any]

BUNDLE = cast("Json", json.loads(json.dumps(fhir(facts))))


def resources(kind: str, bundle: Json = BUNDLE) -> dict[str, Json]:
    """Return the resources of a type by id."""
    found: list[Json] = [entry["resource"] for entry in bundle["entry"]]
    return {item["id"]: item for item in found if item["resourceType"] == kind}


def objects(value: object) -> Iterator[Json]:
    """Yield every object of a JSON value, the outermost first."""
    if isinstance(value, dict):
        found = cast("Json", value)
        yield found
        for inner in found.values():
            yield from objects(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from objects(inner)


def narrative(resource: Json) -> str:
    """Return the text of a narrative, as a reader sees it."""
    return " ".join(ElementTree.fromstring(resource["text"]["div"]).itertext())


def unescaped(text: str) -> str:
    """Return text without the escapes of Markdown."""
    return re.sub(r"\\(.)", r"\1", text)


def components(content: Json) -> dict[str, list[str]]:
    """Return the components of an assessment by type: the texts of their classifiers, or their summaries."""
    return {
        item["type"]["text"]: [one["text"] for one in item["classifier"]]
        if "classifier" in item
        else [unescaped(item["summary"])]
        for item in content.get("component", [])
    }


def cited(content: Json) -> list[str]:
    """Return the keys of the works that an assessment cites."""
    return [item["label"] for item in content.get("relatedArtifact", []) if item["type"] == "citation"]
