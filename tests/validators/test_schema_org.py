"""The linked data is checked with TypeScript types of schema.org, its vocabulary, and two JSON-LD processors."""

import copy
import json
import re
import subprocess
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from typing import Any, Protocol, cast

import pytest
import rdflib
from tests.shared_files import shared_file

from ketamine_facts import facts
from ketamine_facts.export import jsonld

Json = dict[str, Any] | list[Any] | str | float | None
Object = dict[str, Any]

DOCUMENT: Object = json.loads(json.dumps(jsonld(facts)))
OFFLINE = {"@context": {"@vocab": "https://schema.org/"}}
PAGE = "https://example.org/page"
STRICT = ["--noEmit", "--strict", "--target", "es2022", "--module", "nodenext", "--moduleResolution", "nodenext"]
TRAPS: list[tuple[str, str, object]] = [
    ("Drug", "indication", "depression"),
    ("Drug", "adverseOutcome", {"@id": "#manifestation-confusion"}),
    ("ReportedDoseSchedule", "administrationRoute", "intravenous"),
    ("ReportedDoseSchedule", "doseValue", {"@type": "QuantitativeValue", "minValue": 28, "maxValue": 84}),
    ("Claim", "verdict", "contradicted"),
    ("HealthTopicContent", "hasHealthAspect", "https://schema.org/ContraindicationsHealthAspect"),
    ("DrugLegalStatus", "applicableLocation", {"@type": "Person", "name": "France"}),
]


class Processor(Protocol):
    """The functions of pyld, which has no types, that these tests use."""

    def expand(self, document: object, options: dict[str, object]) -> list[Object]: ...

    def flatten(self, document: object, context: object, options: dict[str, object]) -> list[Object]: ...

    def to_rdf(self, document: object, options: dict[str, object]) -> str: ...


PYLD = cast("Processor", import_module("pyld.jsonld"))


def nodes(value: Json) -> Iterator[Object]:
    """Yield every object with a type, however deep."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def shape(value: Json) -> object:
    """What the types of schema.org can see of a value: the names, the types and the members of vocabularies in it."""
    if isinstance(value, dict):
        return frozenset((name, inner if name == "@type" else shape(inner)) for name, inner in value.items())
    if isinstance(value, list):
        return frozenset(map(shape, value))
    return value if isinstance(value, str) and value.startswith("https://schema.org/") else type(value)


def sample(value: Json) -> Json:
    """The value with one item of each shape in every list: the compiler would take a minute for the whole document."""
    if isinstance(value, dict):
        return {name: sample(inner) for name, inner in value.items()}
    if isinstance(value, list):
        return list({shape(item): item for item in map(sample, value)}.values())
    return value


def planted() -> Iterator[tuple[str, Object]]:
    """Yield nodes with one mistake each: a misspelled property in every type, and mistakes that are easily made."""
    for kind in sorted({node["@type"] for node in nodes(DOCUMENT)}):
        top = copy.deepcopy(next(top for top in DOCUMENT["@graph"] if any(n["@type"] == kind for n in nodes(top))))
        next(node for node in nodes(top) if node["@type"] == kind)["nmae"] = "x"
        yield f"a misspelled property of {kind}", top
    for kind, name, value in TRAPS:
        top = copy.deepcopy(next(top for top in DOCUMENT["@graph"] if top["@type"] == kind))
        yield f"{name} of {kind}", top | {name: value}


@pytest.fixture(scope="module")
def diagnosed(node: str, node_modules: Path, tmp_path_factory: pytest.TempPathFactory) -> str:
    """Return the errors of the TypeScript compiler in the document and in nodes with one mistake each."""
    folder = tmp_path_factory.mktemp("typescript")
    (folder / "node_modules").symlink_to(node_modules)
    sound = ["export const document: Graph =", json.dumps(sample(DOCUMENT)), ";"]
    bad = [typed(number, node) for number, (_, node) in enumerate(planted())]
    for name, lines in (("sound.ts", sound), ("planted.ts", bad)):
        source = "\n".join(['import type { Graph } from "schema-dts";', *lines])
        (folder / name).write_text(source, encoding="utf-8")
    compiler = node_modules / "typescript" / "bin" / "tsc"
    command = [node, str(compiler), *STRICT, "sound.ts", "planted.ts"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert done.returncode, done.stdout + done.stderr  # the planted mistakes
    return done.stdout


def typed(number: int, node: Object) -> str:
    graph = {"@context": "https://schema.org", "@graph": [sample(node)]}
    return f"export const node{number}: Graph = {json.dumps(graph)};"


def test_schema_dts_accepts_every_shape_of_the_document(diagnosed: str) -> None:
    assert "sound.ts" not in diagnosed
    assert set(re.findall(r"^\S+\.ts", diagnosed, re.MULTILINE)) == {"planted.ts"}


def test_schema_dts_refuses_each_planted_mistake(diagnosed: str) -> None:
    refused = {int(line) - 2 for line in re.findall(r"^planted\.ts\((\d+),", diagnosed, re.MULTILINE)}
    assert [mistake for number, (mistake, _) in enumerate(planted()) if number not in refused] == []


def offline(url: str, _options: object) -> dict[str, object]:
    """Return the context of schema.org without a network."""
    if url != "https://schema.org":
        raise LookupError(url)
    return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": OFFLINE}


def options() -> dict[str, object]:
    return {"base": PAGE, "documentLoader": offline}


def test_pyld_expands_every_property_and_loses_no_node() -> None:
    named = {f"{PAGE}{node['@id']}" for node in nodes(DOCUMENT) if "@id" in node}
    flat = PYLD.flatten(DOCUMENT, None, options())
    assert named == {node["@id"] for node in flat if not node["@id"].startswith("_:")}
    properties = {name for node in flat for name in node if not name.startswith("@")}
    assert all(name.startswith("https://schema.org/") for name in properties)
    assert {name.removeprefix("https://schema.org/") for name in properties} == {
        name for node in nodes(DOCUMENT) for name in node if not name.startswith("@")
    }


def test_pyld_loads_no_other_context() -> None:
    with pytest.raises(Exception, match="elsewhere"):
        PYLD.expand(DOCUMENT | {"@context": "https://example.org/elsewhere"}, options())


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")  # raised by rdflib itself
def test_rdflib_finds_each_claim_with_its_review_and_as_many_triples_as_pyld() -> None:
    graph = rdflib.Graph()
    graph.parse(data=json.dumps(DOCUMENT | OFFLINE), format="json-ld", publicID=PAGE)
    rows = graph.query(
        """
        PREFIX s: <https://schema.org/>
        SELECT ?id ?verdict ?body WHERE {
            ?claim a s:Claim ; s:identifier ?id ; s:review ?review .
            ?review s:itemReviewed ?claim ; s:reviewBody ?body ; s:reviewRating/s:ratingValue ?verdict .
        }
        """
    )
    found = {tuple(str(value) for value in cast("tuple[object, ...]", row)) for row in rows}
    assert {(claim_id, verdict) for claim_id, verdict, _ in found} == {
        (claim.id, claim.review.verdict.value) for claim in facts.claims
    }
    triples = PYLD.to_rdf(DOCUMENT, {**options(), "format": "application/n-quads"})
    assert len(graph) == len(set(triples.splitlines()))


@pytest.fixture(scope="module")
def vocabulary() -> Object:
    """Return the classes and properties of schema.org 30, from a file that is not part of this repository."""
    path = shared_file("KETAMINE_FACTS_SCHEMA_ORG", "evidence/schemaorg-30.json", "schema.org 30")
    return cast("Object", json.loads(path.read_text(encoding="utf-8")))


def test_schema_org_30_has_every_type_and_property_and_allows_every_value(vocabulary: Object) -> None:
    assert list(faults(DOCUMENT, vocabulary)) == []


def test_schema_org_30_refuses_each_planted_mistake(vocabulary: Object) -> None:
    others = DOCUMENT["@graph"]
    missed = [
        mistake for mistake, node in planted() if not any(faults({"@graph": [node, *others]}, vocabulary, node["@id"]))
    ]
    assert missed == []
    assert list(faults({"@graph": [{"@type": "Drugs", "@id": "#x"}]}, vocabulary)) == ["#x: no type Drugs"]
    drug = {"@type": "Drug", "@id": "#x", "legalStatus": {"@id": "#claim"}}
    claim = {"@type": "Claim", "@id": "#claim"}
    assert list(faults({"@graph": [drug, claim]}, vocabulary)) == ["#x: legalStatus does not allow a Claim"]


def faults(document: Object, vocabulary: Object, only: str | None = None) -> Iterator[str]:
    """Yield each use of something that schema.org 30 lacks; a reference is judged by the type of its target."""
    types = {node["@id"]: node["@type"] for node in nodes(document) if "@id" in node}
    for top in document["@graph"]:
        if only is None or top["@id"] == only:
            for node in nodes(top):
                for fault in node_faults(node, vocabulary, types):
                    yield f"{top['@id']}: {fault}"


def node_faults(node: Object, vocabulary: Object, types: dict[str, str]) -> Iterator[str]:
    kind = node["@type"]
    if kind not in vocabulary["classes"]:
        yield f"no type {kind}"
        return
    above = ancestors(kind, vocabulary)
    for name, value in node.items():
        if name.startswith("@"):
            continue
        known = vocabulary["properties"].get(name)
        if known is None or not above & set(known["on"]):
            yield f"{kind} has no {name}"
            continue
        for one in cast("list[Json]", value if isinstance(value, list) else [value]):
            if not fits(one, known["range"], vocabulary, types):
                yield f"{name} does not allow a {types.get(one.get('@id', ''), one) if isinstance(one, dict) else one}"


def ancestors(kind: str, vocabulary: Object) -> set[str]:
    found = {kind}
    for parent in vocabulary["classes"].get(kind, ()):
        found |= ancestors(parent, vocabulary)
    return found


def fits(value: Json, ranges: list[str], vocabulary: Object, types: dict[str, str]) -> bool:
    if isinstance(value, dict):
        return bool(ancestors(value.get("@type") or types[value["@id"]], vocabulary) & set(ranges))
    if not isinstance(value, str):
        return isinstance(value, float) and "Number" in ranges
    forms: dict[str, Callable[[str], object]] = {
        "Text": bool,
        "URL": re.compile(r"(?:https?|urn):\S+$").match,
        "Date": re.compile(r"\d{4}(?:-\d\d){0,2}$").match,
    }
    member = vocabulary["members"].get(value.removeprefix("https://schema.org/"), ())
    return bool(set(member) & set(ranges)) or any(forms[form](value) for form in forms.keys() & set(ranges))
