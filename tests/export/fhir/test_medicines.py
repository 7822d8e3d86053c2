"""Medicines, doses and law in the FHIR Bundle."""

import json
from collections.abc import Iterator
from typing import cast

from ketamine_facts import Dosage, System, facts
from ketamine_facts.edition import law_by_id, law_in_order, tally
from ketamine_facts.export import fhir
from ketamine_facts.vocabulary import LegalKind
from tests.conftest import Document, Editor
from tests.export.fhir.bundle import BUNDLE, Json, components, narrative, objects, resources, unescaped

NOT_FOR_USE = "As stated by an article; not advice and not to be dosed from"


def dosages(bundle: Json = BUNDLE) -> Iterator[tuple[Dosage, Json, Json]]:
    """Yield each dosage of the content with its guideline and its dose."""
    knowledge = resources("MedicationKnowledge", bundle)
    for route in facts.routes:
        guidelines = knowledge[f"route-{route.term}"]["indicationGuideline"]
        for dosage, guideline in zip(route.dosages, guidelines, strict=True):
            yield dosage, guideline, guideline["dosingGuideline"][0]["dosage"][0]


def test_doses_are_the_figures_of_the_article_in_ucum_and_up_to_has_only_a_high_bound() -> None:
    shapes: set[tuple[str, ...]] = set()
    for dosage, _, given in dosages():
        doses = given["dosage"][0].get("doseAndRate", [])
        assert len(doses) == (1 if dosage.amount else 0)
        for dose in doses:
            assert dosage.amount is not None
            limits = dose.get("doseRange") or {"low": dose["doseQuantity"], "high": dose["doseQuantity"]}
            shapes.add(tuple(limits))
            unit = dosage.amount.unit.value
            for bound, value in (("low", dosage.amount.low), ("high", dosage.amount.high)):
                expected = {"value": value, "unit": unit, "system": "http://unitsofmeasure.org", "code": unit}
                assert limits.get(bound) == (None if value is None else expected)
    assert shapes == {("low", "high"), ("high",)}


def test_a_whole_number_has_no_decimals() -> None:
    values = [dose["doseAndRate"][0] for _, _, given in dosages() if (dose := given["dosage"][0]).get("doseAndRate")]
    assert '"value": 2,' in json.dumps(values)
    assert "2.0" not in json.dumps(values)


def test_each_dose_says_that_it_is_not_for_use_and_has_its_verdicts_and_indications() -> None:
    for dosage, guideline, given in dosages():
        assert given["type"]["text"] == NOT_FOR_USE
        text = given["dosage"][0]["text"]
        assert text.startswith(NOT_FOR_USE)
        assert dosage.text in text
        assert all(f"{claim.review} [{claim.id}]" in text for claim in facts.claims_of(dosage))
        route = next(route for route in facts.routes if dosage in route.dosages)
        assert [item["reference"]["display"] for item in guideline["indication"]] == [
            item.name for item in route.listed(dosage)
        ]


def test_the_narrative_of_a_route_lists_its_doses_under_the_caution() -> None:
    for route in facts.routes:
        text = narrative(resources("MedicationKnowledge")[f"route-{route.term}"])
        assert all(text.index(f"{NOT_FOR_USE}:") < text.index(dosage.text) for dosage in route.dosages)
        assert (f"How common, according to the article: {route.frequency.words}" in text) if route.frequency else True


def test_an_infusion_time_is_a_duration() -> None:
    timings = [given["dosage"][0].get("timing") for _, _, given in dosages()]
    assert {"repeat": {"duration": 40, "durationUnit": "min"}} in timings


def test_a_substance_has_its_formula_key_codes_and_sources() -> None:
    for substance in facts.substances:
        item = resources("SubstanceDefinition")[substance.id]
        values = {code.system: code.value for code in substance.codes}
        assert item["structure"]["molecularFormula"] == values[System.MOLECULAR_FORMULA]
        assert item["structure"]["representation"][0]["representation"] == values[System.INCHIKEY]
        exact = [code for code in substance.codes if code.match == "exact"]
        assert [one["code"]["text"] for one in item["code"]] == [
            f"{code.value} ({code.system.label})" for code in exact
        ]
        keys = {key for claim in facts.claims_of(substance) for key in claim.review.references}
        assert {one["display"] for one in item["informationSource"]} == {facts.reference(key).title for key in keys}
    assert {item["instance"] for item in resources("Substance").values()} == {False}


def test_the_classification_of_each_place_has_its_verdicts_and_controls() -> None:
    regulatory = resources("MedicationKnowledge")["ketamine"]["regulatory"]
    for place, item in zip(facts.jurisdictions, regulatory, strict=False):
        assert item["regulatoryAuthority"] == {"display": f"{place.term.label}, as an article states it"}
        first, *controls = (one["text"] for one in item["schedule"])
        assert first == f"{place.classification} (verdicts: {tally(facts.claims_of(place))})"
        assert controls == [control.text for control in place.legal_controls]


def test_the_narrative_of_a_medicine_says_which_law_was_not_read() -> None:
    text = narrative(resources("MedicationKnowledge")["ketamine"])
    assert all(place.gap in text for place in facts.jurisdictions if place.gap)


def test_a_point_of_law_has_its_content_controls_and_schedule() -> None:
    for law_id, (_, fact) in law_by_id(facts).items():
        item = resources("ArtifactAssessment")[f"law-{law_id}"]
        content = item["content"][0]
        assert item["title"] == f"{fact.place}: {fact.name}"
        assert unescaped(content["summary"]).startswith(fact.status)
        assert components(content).get("Legal control", []) == [control.label for control in fact.controls]
        assert components(content).get("Schedule") == ([fact.schedule] if fact.schedule else None)
        kind = item["artifactReference"]["type"]
        assert kind == ("RegulatedAuthorization" if fact.kind is LegalKind.APPROVAL else "MedicationKnowledge")


def test_an_approval_is_about_its_own_medicines() -> None:
    approvals = {law_id: fact for law_id, (_, fact) in law_by_id(facts).items() if fact.kind is LegalKind.APPROVAL}
    found = resources("RegulatedAuthorization")
    assert found.keys() == approvals.keys()
    for law_id, fact in approvals.items():
        assert [item["display"] for item in found[law_id]["subject"]] == [item.label for item in fact.substances]
        assert unescaped(found[law_id]["description"]) == fact.status
        assert found[law_id].get("statusDate") == fact.since
    assert found["united-states-2"]["region"][0]["coding"]


def test_an_instrument_regulates_its_own_medicines() -> None:
    for medicine, item in resources("MedicationKnowledge").items():
        shown = json.dumps(item.get("regulatory", []), ensure_ascii=False)
        for _, fact in law_in_order(facts):
            if fact.kind is LegalKind.INSTRUMENT:
                assert (f"{fact.place}: {fact.name} (checked" in shown) == (medicine in fact.substances)


def sparse(document: Document) -> None:
    document["routes"][0]["dosages"][0]["duration"] = {"high": 40, "unit": "min"}
    document["routes"][0]["dosages"][1]["duration"] = {"low": 1, "high": 1.5, "unit": "h"}
    document["routes"][1]["dosages"][0]["duration"] = {"low": 1, "high": 1, "unit": "%"}
    document["routes"][1]["dosages"][0]["amount"] = {"low": 4.5, "unit": "mg/kg"}
    document["routes"][3]["bioavailability"] = {"low": 16, "high": 20, "unit": "%"}
    document["routes"] = document["routes"][:2] + document["routes"][3:]
    document["routes"][0]["bioavailability"] = {"low": 90, "high": 90, "unit": "%"}
    document["routes"][1]["bioavailability"] = None
    document["substances"][0]["codes"] = []
    document["jurisdictions"][0]["gap"] = None
    document["jurisdictions"][0]["medical_uses"][0]["standing"] = None
    law = document["jurisdictions"][0]["law"][0]
    law["references"] = law["controls"] = []
    law["schedule"] = law["since"] = None
    document["references"][0]["authors"] = []
    document["help_lines"][0]["note"] = document["help_lines"][0]["url"] = None
    for key in ("container", "volume", "issue", "pages", "issued"):
        document["references"][0][key] = None
    for claim in document["claims"]:
        claim["review"]["note"] = None
        claim["opinion"] = True


def test_what_the_content_leaves_out_has_no_empty_element(edited: Editor) -> None:
    bundle = cast("Json", fhir(edited(sparse)))
    assert all(value not in ("", [], {}, None) for item in objects(bundle) for value in item.values())
    knowledge = resources("MedicationKnowledge", bundle)
    assert "relatedMedicationKnowledge" not in knowledge["esketamine"]
    assert "structure" not in resources("SubstanceDefinition", bundle)["ketamine"]


def test_a_time_with_only_an_upper_bound_is_no_duration(edited: Editor) -> None:
    knowledge = resources("MedicationKnowledge", cast("Json", fhir(edited(sparse))))
    given = [
        item["dosingGuideline"][0]["dosage"][0]["dosage"][0]
        for route in ("intravenous", "intramuscular")
        for item in knowledge[f"route-{route}"]["indicationGuideline"]
    ]
    repeat = {"repeat": {"duration": 1, "durationMax": 1.5, "durationUnit": "h"}}
    assert [item.get("timing") for item in given] == [None, repeat, None, None]
    assert list(given[2]["doseAndRate"][0]["doseRange"]) == ["low"]


def test_bioavailability_is_a_quantity_if_it_is_one_figure(edited: Editor) -> None:
    knowledge = resources("MedicationKnowledge", cast("Json", fhir(edited(sparse))))
    found = {
        name: knowledge[f"route-{name}"]["definitional"].get("drugCharacteristic", [{}])[0]
        for name in ("oral", "intravenous", "intramuscular")
    }
    assert found["oral"]["valueString"] == "16-20 %"
    assert found["intravenous"]["valueQuantity"]["value"] == 90
    assert found["intramuscular"] == {}
