"""The FHIR Bundle: what it must never lose, and how it takes content that is not the bundled one."""

import json
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any, cast
from uuid import UUID
from xml.etree import ElementTree

import pytest

from ketamine_facts import Facts, System, Unit, facts
from ketamine_facts.export._fhir._bundle import Bundle, fhir
from ketamine_facts.export._fhir._medicines import NOT_FOR_USE, laws, told_law
from ketamine_facts.export._fhir._node import markdown
from tests.conftest import Document, Editor

Json = dict[str, Any]

BUNDLE = fhir(facts)
DISCLAIMER = next(notice.text for notice in facts.notices if notice.kind == "disclaimer")


def resources(kind: str, bundle: Bundle = BUNDLE) -> dict[str, Json]:
    found: list[Json] = [entry["resource"] for entry in bundle["entry"]]
    return {item["id"]: item for item in found if item["resourceType"] == kind}


def within(value: object) -> Iterator[Json]:
    """Every object of a JSON value, outermost first."""
    if isinstance(value, dict):
        found = cast("Json", value)
        yield found
        for inner in found.values():
            yield from within(inner)
    elif isinstance(value, list):
        for inner in cast("list[object]", value):
            yield from within(inner)


def told(resource: Json) -> str:
    """The words of a narrative, as a reader sees them."""
    return " ".join(ElementTree.fromstring(resource["text"]["div"]).itertext())


def test_every_claim_leaves_with_its_verdict_note_standing_and_references() -> None:
    reviews = resources("ArtifactAssessment")
    for claim in facts.claims:
        review = reviews[f"claim-{claim.id}"]
        content = review["content"][0]
        assert content["summary"] == markdown(claim.statement)
        assert content["classifier"] == [{"text": claim.review.verdict.label}]
        assert review["date"] == str(claim.review.date)
        notes = [part["summary"] for part in content["component"] if part["type"]["text"] == "Note on the verdict"]
        assert notes == ([markdown(claim.review.note)] if claim.review.note else [])
        cited = [item["citation"] for item in content.get("relatedArtifact", []) if item["type"] == "citation"]
        assert cited == [markdown(str(reference)) for reference in facts.references_of(claim)]
        assert content["path"] == [f"#char={span.start},{span.end}" for span in claim.spans]
        assert claim.standing.label in json.dumps(content["component"])


def test_no_statement_stands_in_a_narrative_without_its_verdict_and_note() -> None:
    for entry in BUNDLE["entry"]:
        text = told(entry["resource"])
        for claim in facts.claims:
            if claim.statement in text:
                assert claim.review.verdict.label.lower() in text
                assert (claim.review.note or "") in text


def test_every_resource_that_could_be_acted_on_carries_the_notice_that_it_is_no_advice() -> None:
    for kind in (
        "ArtifactAssessment",
        "MedicationKnowledge",
        "SubstanceDefinition",
        "RegulatedAuthorization",
        "ClinicalUseDefinition",
    ):
        for resource in resources(kind).values():
            assert DISCLAIMER in told(resource) or resource["id"].startswith("notice-")


def test_a_claim_about_suicidal_thoughts_keeps_the_notice_where_to_find_help() -> None:
    crisis = next(notice for notice in facts.notices if notice.kind == "crisis")
    reviews = resources("ArtifactAssessment")
    for claim in facts.claims:
        if set(claim.uses) & set(crisis.uses):
            assert crisis.text in told(reviews[f"claim-{claim.id}"])
    for kind, name in (
        ("ClinicalUseDefinition", "indication-intravenous-treatment-resistant-depression"),
        ("MedicationKnowledge", "route-intravenous"),
    ):
        assert crisis.text in told(resources(kind)[name])


def test_references_resolve_inside_the_bundle_and_say_what_they_point_at() -> None:
    kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in BUNDLE["entry"]}
    seen = 0
    for item in within(BUNDLE):
        if "reference" in item and isinstance(item["reference"], str):
            seen += 1
            assert kinds[item["reference"]] == item["type"]
            assert item["display"]
    assert seen > len(facts.claims)


def test_ids_are_what_fhir_takes_and_no_two_resources_share_a_url() -> None:
    urls = [entry["fullUrl"] for entry in BUNDLE["entry"]]
    assert len(set(urls)) == len(urls)
    assert all(UUID(url.removeprefix("urn:uuid:")).version == 5 for url in urls)
    ids = Counter((entry["resource"]["resourceType"], entry["resource"]["id"]) for entry in BUNDLE["entry"])
    assert set(ids.values()) == {1}
    assert all(re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", str(name)) for _, name in ids)


def test_the_same_content_is_the_same_bundle_byte_for_byte_in_every_process() -> None:
    code = "import json, ketamine_facts as k, ketamine_facts.export.clinical as c; print(json.dumps(c.fhir(k.facts)))"
    command = [sys.executable, "-c", code]
    out = subprocess.run(command, env={"PYTHONHASHSEED": "7"}, capture_output=True, text=True, check=True).stdout
    assert out.rstrip("\n") == json.dumps(BUNDLE) == json.dumps(fhir(facts))


def test_a_change_of_content_gives_the_bundle_another_name_and_leaves_the_names_of_resources(edited: Editor) -> None:
    def change(document: Document) -> None:
        document["claims"][0]["statement"] = "Another statement."

    other = fhir(edited(change))
    assert other["identifier"] != BUNDLE["identifier"]
    assert [entry["fullUrl"] for entry in other["entry"]] == [entry["fullUrl"] for entry in BUNDLE["entry"]]


def test_it_has_no_day_but_those_of_the_content() -> None:
    days = {str(claim.review.date) for claim in facts.claims} | {str(fact.as_of) for fact in laws(facts)}
    days |= {fact.since for fact in laws(facts) if fact.since} | {str(notice.as_of) for notice in facts.notices}
    for item in within(BUNDLE):
        assert not {"timestamp", "lastUpdated", "meta"} & set(item)
        assert {item[key] for key in ("date", "statusDate") if key in item} <= days


def coded(edition: Facts) -> set[tuple[str | None, str]]:
    document = edition.model_dump(mode="json")
    codes = (item for item in within(document) if {"system", "value", "match"} <= set(item))
    exact = ((System(item["system"]), item["value"]) for item in codes if item["match"] == "exact")
    return {(system.uri, value) for system, value in exact if system.in_fhir}


def test_every_code_is_one_of_the_contents_own_exact_codes_in_a_system_that_fhir_registers() -> None:
    known = coded(facts) | {(System.UCUM.uri, unit.value) for unit in Unit}
    codes = {(item.get("system"), item["code"]) for item in within(BUNDLE) if isinstance(item.get("code"), str)}
    assert codes
    assert codes <= known


def test_a_concept_always_has_words() -> None:
    for item in within(BUNDLE):
        if "coding" in item:
            assert item["text"]


def dosages() -> Iterator[tuple[Any, Json, Json]]:
    knowledge = resources("MedicationKnowledge")
    for route in facts.routes:
        guidelines = knowledge[f"route-{route.term}"]["indicationGuideline"]
        for dosage, guideline in zip(route.dosages, guidelines, strict=True):
            yield dosage, guideline, guideline["dosingGuideline"][0]["dosage"][0]


def test_doses_are_the_articles_figures_in_ucum_and_up_to_has_only_a_high_bound() -> None:
    shapes: set[tuple[str, ...]] = set()
    for dosage, _, given in dosages():
        doses = given["dosage"][0].get("doseAndRate", [])
        assert len(doses) == (1 if dosage.amount else 0)
        for dose in doses:
            limits = dose.get("doseRange") or {"low": dose["doseQuantity"], "high": dose["doseQuantity"]}
            shapes.add(tuple(limits))
            for bound in ("low", "high"):
                value = getattr(dosage.amount, bound)
                unit = dosage.amount.unit.value
                expected = {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}
                assert limits.get(bound) == (None if value is None else expected)
    assert shapes == {("low", "high"), ("high",)}


def test_no_dose_is_without_the_words_that_it_is_not_for_use_and_the_verdicts_behind_it() -> None:
    for dosage, guideline, given in dosages():
        assert given["type"]["text"] == NOT_FOR_USE
        text = given["dosage"][0]["text"]
        assert text.startswith(NOT_FOR_USE)
        assert dosage.text in text
        for claim in facts.claims_of(dosage):
            assert claim.review.verdict.label.lower() in text
            assert (claim.review.note or "") in text
        assert [item["reference"]["display"] for item in guideline["indication"]] == [use.label for use in dosage.uses]


def test_no_medicine_is_in_active_use_and_no_definition_claims_to_be() -> None:
    assert {item["status"] for item in resources("MedicationKnowledge").values()} == {"inactive"}
    for item in resources("ClinicalUseDefinition").values():
        assert item["status"]["text"].startswith(("Stated by an article", "Not from the article"))


def test_an_infusion_time_is_a_duration() -> None:
    timings = [given["dosage"][0].get("timing") for _, _, given in dosages()]
    assert {"repeat": {"duration": 40, "durationUnit": "min"}} in timings


def test_a_definition_is_of_just_one_kind_and_about_a_medicine() -> None:
    bodies = {"indication", "contraindication", "interaction", "undesirableEffect", "warning"}
    names = {"undesirable-effect": "undesirableEffect"}
    for item in resources("ClinicalUseDefinition").values():
        assert bodies & set(item) == {names.get(item["type"], item["type"])}
        assert item["subject"]


def test_every_notice_is_there_whole_with_its_references() -> None:
    definitions, sources = resources("ClinicalUseDefinition"), resources("ArtifactAssessment")
    for notice in facts.notices:
        definition = definitions[f"notice-{notice.id}"]
        assert notice.text in told(definition)
        own = notice.kind if notice.kind in ("contraindication", "interaction") else "warning"
        assert definition["type"] == own
        assert notice.text.replace("\\", "") in json.dumps(definition[own], ensure_ascii=False)
        content = sources[f"notice-{notice.id}"]["content"][0]
        assert [item["citation"] for item in content["relatedArtifact"]] == [
            markdown(str(reference)) for reference in facts.references_of(notice)
        ]


@pytest.mark.parametrize(
    ("notice", "medicines"),
    [
        ("contraindications-esketamine-us", ["Esketamine"]),
        ("contraindications-ketamine-us", ["Ketamine"]),
        ("liver-injury", ["Ketamine"]),
        ("abuse-and-misuse", ["Ketamine", "Esketamine"]),
        ("not-medical-advice", ["Ketamine", "Esketamine"]),
    ],
)
def test_a_notice_is_about_the_medicines_it_names(notice: str, medicines: list[str]) -> None:
    definition = resources("ClinicalUseDefinition")[f"notice-{notice}"]
    assert [item["display"] for item in definition["subject"]] == medicines


def test_uses_conditions_route_indications_medical_uses_and_effects_are_all_there() -> None:
    kinds = Counter(item["type"] for item in resources("ClinicalUseDefinition").values())
    uses = sum(1 + len(use.conditions) for use in facts.uses)
    listed = sum(len(route.indications) for route in facts.routes)
    named = sum(len(place.medical_uses) for place in facts.jurisdictions)
    assert kinds["indication"] == uses + listed + named
    assert kinds["undesirable-effect"] == sum(len(effect.manifestations) for effect in facts.side_effects)


def test_the_standing_of_a_use_and_the_tally_of_its_verdicts_are_in_its_categories() -> None:
    definitions = resources("ClinicalUseDefinition")
    for use in facts.uses:
        first, second = definitions[f"indication-use-{use.term}"]["category"]
        assert first["text"] == f"In the article: {use.standing.label.lower()}"
        verdicts = Counter(claim.review.verdict.label.lower() for claim in facts.claims_of(use))
        assert all(f"{count} {verdict}" in second["text"] for verdict, count in verdicts.items())


def test_the_articles_classification_of_each_place_stands_with_its_verdicts() -> None:
    regulatory = resources("MedicationKnowledge")["ketamine"]["regulatory"]
    for place, item in zip(facts.jurisdictions, regulatory, strict=False):
        assert item["regulatoryAuthority"] == {"display": place.term.label}
        text = item["schedule"][0]["text"]
        assert text.startswith(place.classification)
        assert all((claim.review.note or "") in text for claim in facts.claims_of(place))


def test_every_point_of_law_is_there_with_its_day_and_references() -> None:
    sources = {item["content"][0]["summary"]: item for item in resources("ArtifactAssessment").values()}
    for fact in laws(facts):
        source = sources[markdown(told_law(fact))]
        assert source["date"] == str(fact.as_of)
        assert str(fact.as_of) in source["content"][0]["summary"]
        kind = source["artifactReference"]["type"]
        assert kind == ("RegulatedAuthorization" if fact.kind == "approval" else "MedicationKnowledge")


def test_an_approval_of_esketamine_is_not_one_of_ketamine() -> None:
    for item in resources("RegulatedAuthorization").values():
        medicines = [subject["display"] for subject in item["subject"]]
        assert medicines == (["Esketamine"] if "Spravato" in item["description"] else ["Ketamine"])


def test_the_instrument_that_restricts_spravato_regulates_esketamine() -> None:
    knowledge = resources("MedicationKnowledge")
    assert "REMS" in json.dumps(knowledge["esketamine"]["regulatory"])
    assert "REMS" not in json.dumps(knowledge["ketamine"]["regulatory"])


def hostile(document: Document) -> None:
    document["claims"][0]["statement"] = "<script>x</script> *a* [b](c) \x00 & \\"
    document["claims"][0]["id"] = "an id that FHIR would not take"
    for name in ("uses", "substances", "routes", "side_effects", "jurisdictions"):
        for profile in document[name]:
            profile["claims"] = ["an id that FHIR would not take"]


def test_hostile_text_stays_text(edited: Editor) -> None:
    bundle = fhir(edited(hostile))
    text = json.dumps(bundle)
    assert "<script" not in text.replace("\\\\<script", "")
    assert "\\u0000" not in text
    for entry in bundle["entry"]:
        resource: Json = entry["resource"]
        assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", resource["id"])
        ElementTree.fromstring(resource["text"]["div"])


def sparse(document: Document) -> None:
    document["routes"][0]["dosages"][0]["duration"] = {"high": 40, "unit": "min"}
    document["routes"][0]["dosages"][1]["duration"] = {"low": 1, "high": 1.5, "unit": "h"}
    document["routes"][1]["dosages"][0]["duration"] = {"low": 1, "high": 1, "unit": "%"}
    document["routes"][1]["dosages"][0]["amount"] = {"low": 4.5, "unit": "mg/kg"}
    document["routes"][3]["bioavailability"] = {"low": 16, "high": 20, "unit": "%"}
    document["routes"] = document["routes"][:2] + document["routes"][3:]
    document["substances"][0]["codes"] = []
    document["jurisdictions"][0]["gap"] = None
    document["jurisdictions"][0]["law"][0]["references"] = []
    document["references"][0]["authors"] = []
    document["references"][0]["container"] = None
    for key in ("volume", "issue", "pages", "issued"):
        document["references"][0][key] = None
    for claim in document["claims"]:
        claim["review"]["note"] = None
        claim["opinion"] = True


def test_what_the_content_does_not_say_is_left_out(edited: Editor) -> None:
    edition = edited(sparse)
    bundle = fhir(edition)
    knowledge = resources("MedicationKnowledge", bundle)
    given = [
        item["dosingGuideline"][0]["dosage"][0]["dosage"][0]
        for route in ("intravenous", "intramuscular")
        for item in knowledge[f"route-{route}"]["indicationGuideline"]
    ]
    assert [item.get("timing") for item in given] == [
        None,
        {"repeat": {"duration": 1, "durationMax": 1.5, "durationUnit": "h"}},
        None,
        None,
    ]
    assert list(given[2]["doseAndRate"][0]["doseRange"]) == ["low"]
    drug = knowledge["route-oral"]["definitional"]["drugCharacteristic"][0]
    assert drug["valueString"] == "16-20 %"
    assert "relatedMedicationKnowledge" not in knowledge["esketamine"]
    assert "structure" not in resources("SubstanceDefinition", bundle)["ketamine"]
    work = resources("Citation", bundle)[f"reference-{edition.references[0].key}"]["citedArtifact"]
    assert "contributorship" not in work
    assert "publicationForm" not in work
    assert all(value not in ("", [], {}, None) for item in within(bundle) for value in item.values())
