"""Check a bundle against HL7's own definitions of FHIR R5: elements, cardinalities, types, bindings, invariants."""

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Any, cast
from xml.etree import ElementTree

import fhirpathpy
from fhirpathpy import models

Json = dict[str, Any]
Expression = Callable[[Any, Json], list[Any]]

BEST_PRACTICE = ("dom-6", "ident-1", "cod-1", "cnl-0")
"""Constraints that the definitions rate as warnings and that these tests treat as errors."""

_PYTHON: dict[str, type | tuple[type, ...]] = {
    "boolean": bool,
    "decimal": (int, float),
    "positiveInt": int,
    "unsignedInt": int,
}
_XHTML = "{http://www.w3.org/1999/xhtml}"
_ALLOWED = frozenset({"div", "p", "b", "ul", "li"})
_LANGUAGE = frozenset({"lang", "{http://www.w3.org/XML/1998/namespace}lang"})
_LANGUAGE_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")


class Definitions:
    """The StructureDefinitions, ValueSets and CodeSystems of the package ``hl7.fhir.r5.core``."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.read = cache(self._read)
        self.elements = cache(self._elements)
        self.children = cache(self._children)
        self.codes = cache(self._codes)
        self.pattern = cache(self._pattern)

    def _read(self, kind: str, name: str) -> Json:
        return cast("Json", json.loads((self.folder / f"{kind}-{name}.json").read_bytes()))

    def _elements(self, name: str) -> dict[str, Json]:
        """Return the elements of a type or a profile by path."""
        return {item["path"]: item for item in self.read("StructureDefinition", name)["snapshot"]["element"]}

    def _children(self, name: str, path: str) -> dict[str, tuple[Json, str]]:
        """Return the properties that an element may have in JSON, each with its definition and type."""
        found: dict[str, tuple[Json, str]] = {}
        for below, element in self.elements(name).items():
            parent, _, stem = below.rpartition(".")
            if parent == path:
                for kind in [_type(given) for given in element.get("type", [])] or ["#"]:
                    choice = stem.removesuffix("[x]") + kind[:1].upper() + kind[1:]
                    found[choice if stem.endswith("[x]") else stem] = (element, kind)
        return found

    def _codes(self, value_set: str) -> frozenset[str]:
        """Return the codes of a value set whose codes the package lists."""
        codes: set[str] = set()
        for include in self.read("ValueSet", last(value_set))["compose"]["include"]:
            assert "filter" not in include, f"{value_set} is not enumerated"
            codes.update(_flat(include.get("concept") or self.read("CodeSystem", last(include["system"]))["concept"]))
        return frozenset(codes)

    def allows(self, value_set: str, codes: Iterable[object]) -> bool:
        """Return whether a value set has one of the codes; language tags are checked by their syntax."""
        if last(value_set) == "all-languages":
            return any(_LANGUAGE_TAG.fullmatch(str(code)) for code in codes)
        return not self.codes(value_set).isdisjoint(codes)

    def _pattern(self, primitive: str) -> re.Pattern[str]:
        """Return the pattern that values of a primitive type match."""
        value = self.elements(primitive)[f"{primitive}.value"]
        found = [item["valueString"] for item in value["type"][0].get("extension", []) if item["url"].endswith("regex")]
        return re.compile(found[0] if found else r"[\s\S]*\S[\s\S]*")


def last(url: str) -> str:
    """Return the last segment of a canonical URL, which is the name of its file."""
    return url.partition("|")[0].rpartition("/")[2]


def _type(given: Json) -> str:
    # the type of an id is a type of FHIRPath, and an extension names its FHIR type
    own = [item["valueUrl"] for item in given.get("extension", []) if item["url"].endswith("fhir-type")]
    return cast("str", own[0] if own else given["code"])


def _flat(concepts: list[Json]) -> Iterator[str]:
    for concept in concepts:
        yield concept["code"]
        yield from _flat(concept.get("concept", []))


@dataclass
class Judge:
    """Checks one resource; ``kinds`` maps each ``fullUrl`` of its bundle to a resource type."""

    definitions: Definitions
    root: Json
    kinds: dict[str, str]
    checked: set[str] = field(default_factory=set[str])
    """The keys of the constraints that were evaluated."""

    def problems(self) -> Iterator[str]:
        """Yield every problem of the resource, without those of the resources inside it."""
        kind = self.root["resourceType"]
        place = f"{kind}/{self.root.get('id')}"
        yield from self._object(self.root, kind, kind, place)
        for profile in self.root.get("meta", {}).get("profile", []):
            yield from self._object(self.root, last(profile), kind, f"{place} by {last(profile)}")
        if kind == "Bundle":
            return  # each resource in it is checked by itself
        for constraint in self.definitions.elements("Element")["Element"]["constraint"]:
            everywhere = f"descendants().all({constraint['expression']})"  # ele-1, for all elements at once
            yield from self._holds(constraint["key"], everywhere, self.root, kind)

    def _object(self, node: Json, name: str, path: str, place: str) -> Iterator[str]:
        properties = self.definitions.children(name, path)
        for key in node:
            if key not in properties and not (key == "resourceType" and "." not in path):
                yield f"{place}: no property {key!r} in {path}"
        yield from _cardinalities(node, properties, place)
        yield from self._invariants(node, self.definitions.elements(name)[path], place)
        for key, (element, kind) in properties.items():
            values: list[Any] = node[key] if isinstance(node.get(key), list) else [node[key]] if key in node else []
            for number, value in enumerate(values):
                where = f"{place}.{key}[{number}]" if element["max"] == "*" else f"{place}.{key}"
                yield from self._value(value, name, element, kind, where)

    def _value(self, value: object, name: str, element: Json, kind: str, place: str) -> Iterator[str]:
        node = cast("Json", value)  # not used for a primitive type
        if kind == "#":
            yield from self._object(node, name, element["contentReference"].rpartition("#")[2], place)
        elif kind in ("BackboneElement", "Element"):
            yield from self._object(node, name, element["path"], place)
        elif kind[:1].isupper() and kind != "Resource":
            yield from self._object(node, kind, kind, place)
            yield from self._target(node, element, kind, place)
        elif kind != "Resource":
            yield from self._primitive(value, kind, place)
            yield from self._invariants(value, element, place)
        binding = element.get("binding", {})
        if binding.get("strength") == "required":
            given = [str(value)] if kind == "code" else [str(coding["code"]) for coding in node.get("coding", [])]
            if not self.definitions.allows(binding["valueSet"], given):
                yield f"{place}: {given} not in {last(binding['valueSet'])}"

    def _primitive(self, value: object, kind: str, place: str) -> Iterator[str]:
        fits = isinstance(value, _PYTHON.get(kind, str))
        if not fits or (isinstance(value, str) and not self.definitions.pattern(kind).fullmatch(value)):
            yield f"{place}: {value!r} is not a valid {kind}"

    def _target(self, value: Json, element: Json, kind: str, place: str) -> Iterator[str]:
        reference: Json = value.get("reference", {}) if kind == "CodeableReference" else value
        if kind in ("Reference", "CodeableReference") and "reference" in reference:
            types = [item for item in element["type"] if item["code"] == kind]
            targets = {last(profile) for item in types for profile in item.get("targetProfile", [])}
            found = self.kinds.get(reference["reference"])
            if found is None:
                yield f"{place}: {reference['reference']} is not in the bundle"
            elif targets and not targets & {found, "Resource"}:
                yield f"{place}: {element['path']} cannot refer to {found}"
            elif found != reference.get("type", found):
                yield f"{place}: says {reference['type']}, is {found}"

    def _invariants(self, node: object, element: Json, place: str) -> Iterator[str]:
        for constraint in element.get("constraint", []):
            key = constraint["key"]
            if key != "ele-1" and (constraint["severity"] == "error" or key in BEST_PRACTICE):
                yield from self._holds(key, constraint["expression"], node, place)

    def _holds(self, key: str, expression: str, node: object, place: str) -> Iterator[str]:
        self.checked.add(key)
        try:
            holds = evaluate(expression)(node, {"resource": self.root, "rootResource": self.root})[:1] == [True]
        except Exception as error:  # noqa: BLE001  # fhirpathpy raises plain Exception
            yield f"{place}: {key} cannot be evaluated ({error})"
        else:
            if not holds:
                yield f"{place}: breaks {key}"


def _cardinalities(node: Json, properties: dict[str, tuple[Json, str]], place: str) -> Iterator[str]:
    given: dict[str, list[str]] = {element["path"]: [] for element, _ in properties.values()}
    for key, (element, _) in properties.items():
        if key in node:
            given[element["path"]].append(key)
            listed = isinstance(node[key], list)
            if listed != (element["max"] == "*"):
                yield f"{place}.{key}: {'a' if listed else 'no'} list where max is {element['max']}"
            if node[key] in ([], {}):
                yield f"{place}.{key}: empty"
    for element, _ in properties.values():
        if len(given[element["path"]]) < element["min"]:
            yield f"{place}: {element['path']} is required"
        if len(given[element["path"]]) > 1:
            yield f"{place}: more than one of {element['path']}"


def problems(definitions: Definitions, bundle: Json, among: list[Json] | None = None) -> tuple[list[str], set[str]]:
    """Return every problem of a bundle and of all or some resources in it, and the constraints that were evaluated."""
    kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in bundle["entry"]}
    checked: set[str] = set()
    resources = [entry["resource"] for entry in bundle["entry"]] if among is None else among
    judges = [Judge(definitions, resource, kinds, checked) for resource in (bundle, *resources)]
    return [problem for judge in judges for problem in judge.problems()], checked


def _has_value(found: list[Any]) -> list[bool]:
    return [len(found) == 1 and not isinstance(found[0], dict)]


def _bound(found: list[Any]) -> list[Any]:
    return [quantity["value"] for quantity in found]  # unchanged, because the content states no precision


def _comparable(_found: list[Any], _other: list[Any]) -> list[bool]:
    return [True]  # the tests of the exporter compare the units


def _html_checks(found: list[Any]) -> list[bool]:
    try:
        div = ElementTree.fromstring(str(found[0]))
    except ElementTree.ParseError:
        return [False]
    limited = all(item.tag.removeprefix(_XHTML) in _ALLOWED and item.attrib.keys() <= _LANGUAGE for item in div.iter())
    return [div.tag == f"{_XHTML}div" and limited and bool("".join(div.itertext()).strip())]


_LACKING: dict[str, Any] = {
    "hasValue": {"fn": _has_value, "arity": {0: []}},
    "lowBoundary": {"fn": _bound, "arity": {0: []}},
    "highBoundary": {"fn": _bound, "arity": {0: []}},
    "comparable": {"fn": _comparable, "arity": {1: ["AnyAtRoot"]}},
    "htmlChecks": {"fn": _html_checks, "arity": {0: []}},
}
"""Functions that the constraints of FHIR use and fhirpathpy lacks."""


def _silent(*_traced: object) -> None:
    """Ignore what an expression traces."""


@cache
def evaluate(expression: str) -> Expression:
    """Compile an expression of FHIRPath for R5."""
    engine: Any = fhirpathpy  # its types are incomplete
    versions: Any = models
    options = {"userInvocationTable": _LACKING, "traceFn": _silent}
    return cast("Expression", engine.compile(expression, versions.models["r5"], options))
