"""The FHIR Bundle is checked with the tools that its users have; each tool must also refuse planted mistakes.

``fhir.resources`` checks shapes but accepts any code. ``@types/fhir`` checks codes but no references and no constraints
between elements. HL7's own definitions, evaluated with FHIRPath, cover those too.
"""

import json
import subprocess
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any, cast

import pytest
from fhir.resources import get_fhir_model_class
from pydantic import ValidationError
from tests.validators.fhir_definitions import Definitions, last, problems

from ketamine_facts import facts
from ketamine_facts.export import fhir

Json = dict[str, Any]
Mistake = Callable[[dict[str, Json], Json], object]

TEXT = json.dumps(fhir(facts))

INVARIANTS = {
    *("bdl-1", "bdl-2", "bdl-3a", "bdl-5", "bdl-7", "bdl-8", "bdl-15", "cnl-0", "cod-1", "csd-1", "cud-1", "cpt-2"),
    *("dom-2", "dom-3", "dom-4", "dom-5", "dom-6", "dos-1", "ele-1", "ident-1", "qty-3", "ref-1", "ref-2", "rng-2"),
    *("tim-1", "tim-7", "txt-1", "txt-2"),
}
"""The constraints that the bundle must have been checked with."""

REQUIRED = {
    "ArtifactAssessment.content.informationType": (
        "artifactassessment-information-type",
        {"comment", "classifier", "rating", "container", "response", "change-request"},
    ),
    "Bundle.type": (
        "bundle-type",
        {"document", "message", "transaction", "transaction-response", "batch", "batch-response", "history"}
        | {"searchset", "collection", "subscription-notification"},
    ),
    "Citation.status": ("publication-status", {"draft", "active", "retired", "unknown"}),
    "CodeSystem.content": ("codesystem-content-mode", {"not-present", "example", "fragment", "complete", "supplement"}),
    "ContactPoint.system": ("contact-point-system", {"phone", "fax", "email", "pager", "url", "sms", "other"}),
    "ClinicalUseDefinition.type": (
        "clinical-use-definition-type",
        {"indication", "contraindication", "interaction", "undesirable-effect", "warning"},
    ),
    "MedicationKnowledge.status": ("medicationknowledge-status", {"active", "entered-in-error", "inactive"}),
    "Narrative.status": ("narrative-status", {"generated", "extensions", "additional", "empty"}),
    "Timing.repeat.durationUnit": ("units-of-time", {"s", "min", "h", "d", "wk", "mo", "a"}),
}
"""The codes that FHIR requires in elements of the bundle."""


@pytest.fixture(scope="session")
def definitions(node_modules: Path) -> Definitions:
    return Definitions(node_modules / "hl7.fhir.r5.core")


@pytest.fixture
def bundle() -> Json:
    return cast("Json", json.loads(TEXT))


def by_name(bundle: Json) -> dict[str, Json]:
    found = (entry["resource"] for entry in bundle["entry"])
    return {f"{item['resourceType']}/{item['id']}": item for item in found}


def test_the_bundle_conforms_to_hl7s_definitions(definitions: Definitions, bundle: Json) -> None:
    found, checked = problems(definitions, bundle)
    assert found == []
    assert checked >= INVARIANTS


def substance_definition(bundle: Json) -> Json:
    found = next(item for item in bundle["entry"] if item["resource"]["resourceType"] == "SubstanceDefinition")
    return {"reference": found["fullUrl"], "type": "SubstanceDefinition"}


EFFECT = "ClinicalUseDefinition/effect-confusion"
ROUTE = "MedicationKnowledge/route-intramuscular"


def dose(named: dict[str, Json]) -> Json:
    given = named[ROUTE]["indicationGuideline"][0]["dosingGuideline"][0]["dosage"][0]["dosage"][0]
    return cast("Json", given["doseAndRate"][0])


MISTAKES: dict[str, tuple[Mistake, str]] = {
    "an unknown status": (lambda n, _: n[ROUTE].update(status="nonsense"), "medicationknowledge-status"),
    "an unknown type": (lambda n, _: n[EFFECT].update(type="side-effect"), "clinical-use-definition-type"),
    "a misspelled property": (lambda n, _: n[EFFECT].update(subjects=[]), "no property 'subjects'"),
    "a missing required property": (lambda n, _: n[EFFECT].pop("type"), "ClinicalUseDefinition.type is required"),
    "two kinds of use in one definition": (lambda n, _: n[EFFECT].update(warning={"description": "x"}), "breaks cud-1"),
    "two doses in one element": (lambda n, _: dose(n).update(doseQuantity={"value": 1}), "more than one of"),
    "a low bound above the high one": (lambda n, _: dose(n)["doseRange"]["low"].update(value=99), "breaks rng-2"),
    "a unit's code without its system": (lambda n, _: dose(n)["doseRange"]["low"].pop("system"), "breaks qty-3"),
    "an empty object": (lambda n, _: n[EFFECT]["category"].append({}), "breaks ele-1"),
    "an empty list": (lambda n, _: n[EFFECT].update(category=[]), "category: empty"),
    "a value where a list belongs": (lambda n, _: n[EFFECT].update(category={"text": "x"}), "no list where max is *"),
    "a figure as text": (lambda n, _: dose(n)["doseRange"]["low"].update(value="4"), "is not a valid decimal"),
    "an invalid id": (lambda n, _: n[EFFECT].update(id="an id"), "is not a valid id"),
    "a narrative with a script": (
        lambda n, _: n[EFFECT]["text"].update(div='<div xmlns="http://www.w3.org/1999/xhtml"><script/>x</div>'),
        "breaks txt-1",
    ),
    "no narrative": (lambda n, _: n[EFFECT].pop("text"), "breaks dom-6"),
    "a reference that leads nowhere": (
        lambda n, _: n[EFFECT]["subject"][0].update(reference="urn:uuid:0"),
        "is not in the bundle",
    ),
    "a reference to a type that the element does not allow": (
        lambda n, b: n[EFFECT]["subject"][0].update(substance_definition(b)),
        "ClinicalUseDefinition.subject cannot refer to SubstanceDefinition",
    ),
    "a reference with the wrong type": (lambda n, _: n[EFFECT]["subject"][0].update(type="Device"), "says Device"),
    "a reference without a target": (
        lambda n, _: n[ROUTE]["clinicalUseIssue"].append({"type": "Citation"}),
        "breaks ref-2",
    ),
    "a duration without its unit": (
        lambda n, _: n[ROUTE]["indicationGuideline"][0]["dosingGuideline"][0]["dosage"][0]["dosage"][0].update(
            timing={"repeat": {"duration": 40}}
        ),
        "breaks tim-1",
    ),
    "a display without a code": (
        lambda n, _: n[EFFECT]["category"][0].update(coding=[{"display": "x"}]),
        "breaks cod-1",
    ),
    "an identifier without a value": (
        lambda n, _: n["ArtifactAssessment/claim-us-schedule-iii"]["identifier"][0].pop("value"),
        "breaks ident-1",
    ),
    "a language that is no language tag": (lambda n, _: n[EFFECT].update(language="English"), "not in all-languages"),
    "a vocabulary without what its profile requires": (
        lambda n, _: n["CodeSystem/verdict"].pop("caseSensitive"),
        "CodeSystem.caseSensitive is required",
    ),
    "a code twice in a vocabulary": (
        lambda n, _: n["CodeSystem/verdict"]["concept"].append({"code": "qualified", "display": "x"}),
        "breaks csd-1",
    ),
    "a total in a collection": (lambda _, b: b.update(total=1), "breaks bdl-1"),
    "a request in a collection": (
        lambda _, b: b["entry"][0].update(request={"method": "GET", "url": "x"}),
        "breaks bdl-3a",
    ),
    "the same resource twice": (lambda _, b: b["entry"].append(b["entry"][0]), "breaks bdl-7"),
}


@pytest.mark.parametrize("name", MISTAKES)
def test_hl7s_definitions_refuse_each_mistake(definitions: Definitions, bundle: Json, name: str) -> None:
    plant, expected = MISTAKES[name]
    sound = deepcopy(bundle)
    plant(by_name(bundle), bundle)
    among = [entry["resource"] for entry in bundle["entry"] if entry not in sound["entry"]]
    assert any(expected in problem for problem in problems(definitions, bundle, among)[0])


@pytest.mark.parametrize("path", REQUIRED)
def test_the_required_codes_are_those_of_hl7(definitions: Definitions, path: str) -> None:
    value_set, codes = REQUIRED[path]
    binding = definitions.elements(path.partition(".")[0])[path]["binding"]
    assert (binding["strength"], last(binding["valueSet"])) == ("required", value_set)
    assert definitions.codes(value_set) == codes


def found_at(node: object, path: list[str]) -> Iterator[str]:
    if isinstance(node, list):
        for inner in cast("list[object]", node):
            yield from found_at(inner, path)
    elif not path:
        yield str(node)
    elif isinstance(node, dict) and path[0] in node:
        yield from found_at(cast("Json", node)[path[0]], path[1:])


def test_the_bundle_uses_only_required_codes(bundle: Json) -> None:
    roots = {
        "ContactPoint": "contact.telecom",
        "Narrative": "text",
        "Timing": "indicationGuideline.dosingGuideline.dosage.dosage.timing",
    }
    for path, (_, codes) in REQUIRED.items():
        kind, _, rest = path.partition(".")
        inside = [*roots[kind].split("."), *rest.split(".")] if kind in roots else rest.split(".")
        resources = [bundle, *(entry["resource"] for entry in bundle["entry"])]
        among = [item for item in resources if kind in (item["resourceType"], *roots)]
        values = set(found_at(among, inside))
        assert values
        assert values <= codes


def test_fhir_resources_reads_the_bundle_and_writes_it_unchanged(bundle: Json) -> None:
    assert json.loads(get_fhir_model_class("Bundle").model_validate(bundle).model_dump_json()) == bundle
    for entry in bundle["entry"]:
        get_fhir_model_class(entry["resource"]["resourceType"]).model_validate(entry["resource"])


@pytest.mark.parametrize(
    "name",
    [
        "a misspelled property",
        "a missing required property",
        "a value where a list belongs",
        "two doses in one element",
    ],
)
def test_fhir_resources_refuses_wrong_shapes(bundle: Json, name: str) -> None:
    MISTAKES[name][0](by_name(bundle), bundle)
    with pytest.raises(ValidationError):
        get_fhir_model_class("Bundle").model_validate(bundle)


def typescript(bundle: Json) -> str:
    """Return the bundle as TypeScript, with a constant for each resource, so that each is checked against its type."""
    kinds = sorted({entry["resource"]["resourceType"] for entry in bundle["entry"]})
    lines = [f"import type {{ Bundle, FhirResource, {', '.join(kinds)} }} from 'fhir/r5';"]
    for number, entry in enumerate(bundle["entry"]):
        lines.append(f"const r{number}: {entry['resource']['resourceType']} = {json.dumps(entry['resource'])};")
    entries = ", ".join(
        f"{{ fullUrl: {json.dumps(entry['fullUrl'])}, resource: r{number} }}"
        for number, entry in enumerate(bundle["entry"])
    )
    rest = json.dumps({key: value for key, value in bundle.items() if key != "entry"})[1:-1]
    return "\n".join([*lines, f"export const bundle: Bundle<FhirResource> = {{ {rest}, entry: [{entries}] }};"])


def compiled(folder: Path, node: str, node_modules: Path, source: str) -> list[str]:
    """Return the errors that ``tsc --strict`` finds in a source, one a line."""
    (folder / "node_modules").symlink_to(node_modules)
    (folder / "bundle.ts").write_text(source, "utf-8")
    tsc = node_modules / "typescript" / "bin" / "tsc"
    command = [node, str(tsc), "--strict", "--noEmit", "--types", "fhir", "bundle.ts"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
    assert (done.returncode == 0) == (not done.stdout), done.stderr
    return [line for line in done.stdout.splitlines() if line.startswith("bundle.ts(")]


def test_the_types_of_fhir_r5_accept_the_bundle(tmp_path: Path, node: str, node_modules: Path, bundle: Json) -> None:
    assert compiled(tmp_path, node, node_modules, typescript(bundle)) == []


TYPED = [
    "an unknown status",
    "an unknown type",
    "a misspelled property",
    "a missing required property",
    "a value where a list belongs",
    "a figure as text",
]


def test_the_types_of_fhir_r5_refuse_each_mistake(tmp_path: Path, node: str, node_modules: Path, bundle: Json) -> None:
    planted: list[Json] = []
    for name in TYPED:
        other = deepcopy(bundle)
        MISTAKES[name][0](by_name(other), other)
        planted += [wrong for wrong, right in zip(other["entry"], bundle["entry"], strict=True) if wrong != right]
    assert len(planted) == len(TYPED)
    errors = compiled(tmp_path, node, node_modules, typescript({**bundle, "entry": planted}))
    lines = {int(error.split("(")[1].split(",")[0]) for error in errors}
    assert lines >= set(range(2, 2 + len(TYPED)))
