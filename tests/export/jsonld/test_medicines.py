"""Medicines, doses, uses, side effects and law in the linked data."""

from ketamine_facts import Edition, Substance, facts
from ketamine_facts.edition import law_by_id, medicines_in, tally
from ketamine_facts.vocabulary import LegalKind
from tests.conftest import Document, Editor
from tests.export.jsonld.document import NAMED, document, names, nodes, of_type


def named(edition: Edition) -> dict[str, Document]:
    """Return the nodes of an edition by name."""
    return {node["@id"]: node for node in nodes(document(edition)) if "@id" in node}


def test_a_dose_is_a_number_only_if_the_article_has_one_exact_figure(edited: Editor) -> None:
    doses = {node["@id"]: node for node in of_type("ReportedDoseSchedule")}
    assert len(doses) == sum(len(route.dosages) for route in facts.routes)
    for route in facts.routes:
        for number, dosage in enumerate(route.dosages, 1):
            node = doses[f"#dose-{route.term}-{number}"]
            is_single = dosage.amount is not None and dosage.amount.low == dosage.amount.high
            assert ("doseValue" in node) is ("doseUnit" in node) is is_single
    assert (doses["#dose-intravenous-1"]["doseValue"], doses["#dose-intravenous-1"]["doseUnit"]) == (0.5, "mg/kg")

    def blur(content: Document) -> None:
        content["routes"][0]["dosages"][0]["amount"]["approximate"] = True

    assert "doseValue" not in named(edited(blur))["#dose-intravenous-1"]


def test_a_dose_has_its_words_its_verdicts_and_the_caution() -> None:
    for route in facts.routes:
        for number, dosage in enumerate(route.dosages, 1):
            node = NAMED[f"#dose-{route.term}-{number}"]
            assert f"{dosage.text} ({tally(facts.claims_of(dosage))})" in node["name"]
            assert "not advice and not for use" in node["description"]
            assert all(f"{claim.review} [{claim.id}]" in node["description"] for claim in facts.claims_of(dosage))


def test_no_bare_link_asserts_an_indication() -> None:
    for node in nodes():
        assert not {"possibleTreatment", "drug", "primaryPrevention"} & node.keys() or node["@type"] == "MedicalTherapy"


def test_a_route_has_its_therapy_with_form_frequency_bioavailability_and_contraindications() -> None:
    for route in facts.routes:
        therapy = NAMED[f"#therapy-{route.term}"]
        assert therapy["howPerformed"] == f"{route.term.label}, {route.form}"
        assert (f"How common: {route.frequency.words}." if route.frequency else "") in therapy["description"]
        assert (f"Bioavailability {route.bioavailability}." if route.bioavailability else "") in therapy["description"]
        assert names(therapy["drug"]) == [f"#drug-{route.substance}"]
        barred = [item for item in facts.notices if item.kind == "contraindication" and route.term in item.routes]
        assert therapy.get("contraindication", []) == [
            f"{item.title}: {item.text} (not from the article)" for item in barred
        ]


def test_a_medicine_has_the_notices_about_it() -> None:
    for drug in (Substance.KETAMINE, Substance.ESKETAMINE):
        node = NAMED[f"#drug-{drug}"]
        own = [notice for notice in facts.notices if drug in medicines_in(notice.substances)]
        assert node["warning"] == [f"{notice.title}: {notice.text} (not from the article)" for notice in own]
        assert {f"#notice-{notice.id}" for notice in own} <= set(names(node["subjectOf"]))


def test_mechanism_and_pharmacokinetics_are_of_ketamine_and_have_their_verdicts() -> None:
    ketamine, esketamine = NAMED["#drug-ketamine"], NAMED["#drug-esketamine"]
    assert not {"mechanismOfAction", "clinicalPharmacology"} & esketamine.keys()
    for text, step in zip(ketamine["mechanismOfAction"], facts.mechanism, strict=True):
        assert step.text in text
        assert all(f"{claim.review} [{claim.id}]" in text for claim in facts.claims_of(step))
    for text, item in zip(ketamine["clinicalPharmacology"], facts.pharmacokinetics, strict=True):
        assert item.text in text
        assert all(f"{claim.review} [{claim.id}]" in text for claim in facts.claims_of(item))


def test_a_contrast_to_other_medicines_says_so() -> None:
    texts = zip(NAMED["#drug-ketamine"]["mechanismOfAction"], facts.mechanism, strict=True)
    assert all(text.startswith("By contrast: ") is step.contrast for text, step in texts)


def test_a_use_has_its_standing_circumstances_verdicts_and_notices() -> None:
    for use in facts.uses:
        node = NAMED[f"#use-{use.term}"]
        assert f"({use.standing.label.lower()})" in node["description"]
        assert all(item.text in node["description"] for item in use.circumstances)
        assert tally(facts.claims_of(use)) in node["description"]
        notices = [notice.id for notice in facts.notices if use.term in notice.uses]
        assert [name for name in names(node["subjectOf"]) if name.startswith("#notice-")] == [
            f"#notice-{name}" for name in notices
        ]


def test_anesthesia_and_sedation_are_procedures() -> None:
    procedures = {node["@id"] for node in of_type("MedicalProcedure")}
    assert procedures == {"#use-anesthesia", "#use-emergency-sedation"}


def test_a_group_of_side_effects_has_its_monitoring_and_notices() -> None:
    for effect in facts.side_effects:
        node = NAMED[f"#effect-{effect.term}"]
        assert all(item.text in node["description"] for item in effect.monitoring)
        notices = [notice.id for notice in facts.notices if effect.term in notice.side_effects]
        assert [name for name in names(node["subjectOf"]) if name.startswith("#notice-")] == [
            f"#notice-{name}" for name in notices
        ]


def test_conditions_effects_and_targets_have_their_limits_and_verdicts() -> None:
    concepts = {f"#condition-{item.id}": item for use in facts.uses for item in use.conditions}
    concepts |= {f"#manifestation-{item.id}": item for group in facts.side_effects for item in group.manifestations}
    concepts |= {f"#target-{item.id}": item for item in facts.targets}
    for name, concept in concepts.items():
        description = NAMED[name]["description"]
        assert all(limit in description for limit in concept.limits)
        assert all(str(claim.review) in description for claim in facts.claims_of(concept))


def test_every_side_effect_is_an_adverse_outcome_of_the_treatment() -> None:
    effects = [f"#manifestation-{item.id}" for group in facts.side_effects for item in group.manifestations]
    assert names(NAMED["#treatment"]["adverseOutcome"]) == effects


def test_a_point_of_law_has_its_content_days_controls_and_schedule() -> None:
    for law_id, (_, fact) in law_by_id(facts).items():
        node = NAMED[f"#law-{law_id}"]
        text = node.get("description") or node["text"]
        assert node["name"] == f"{fact.place}: {fact.name}"
        assert text.startswith(fact.status)
        assert text.endswith("By reference, not from the article; laws change.")
        assert f"Checked {fact.checked}" in text
        assert (f"Since {fact.since}." in text) is bool(fact.since)
        assert (f"text of {fact.text_of}." in text) is bool(fact.text_of)
        control = node.get("disambiguatingDescription", "")
        assert all(item.label in control for item in fact.controls)
        assert (fact.schedule or "") in control


def test_a_position_is_no_law_and_applies_to_no_place() -> None:
    for law_id, (_, fact) in law_by_id(facts).items():
        node = NAMED[f"#law-{law_id}"]
        is_position = fact.kind is LegalKind.POSITION
        assert node["@type"] == ("WebContent" if is_position else "DrugLegalStatus")
        assert ("applicableLocation" in node) is not is_position
        cited = names(node["citation"] if is_position else node["subjectOf"])
        assert cited == [f"#reference-{key}" for key in fact.references]


def test_a_law_of_a_whole_place_applies_to_its_node_and_any_other_to_an_area_of_its_own() -> None:
    for law_id, (place, fact) in law_by_id(facts).items():
        where = NAMED[f"#law-{law_id}"].get("applicableLocation")
        if where:
            is_whole = place and place.term.label == fact.place
            expected = (
                {"@id": f"#place-{place.term}"}
                if place and is_whole
                else {"@type": "AdministrativeArea", "name": fact.place}
            )
            assert where == expected


def test_the_legal_status_of_a_medicine_is_the_law_about_it() -> None:
    for drug in (Substance.KETAMINE, Substance.ESKETAMINE):
        law = [
            f"#law-{law_id}"
            for law_id, (_, fact) in law_by_id(facts).items()
            if fact.kind is not LegalKind.POSITION and drug in fact.substances
        ]
        places = [f"#legal-{place.term}" for place in facts.jurisdictions] if drug is Substance.KETAMINE else []
        assert names(NAMED[f"#drug-{drug}"]["legalStatus"]) == places + law


def test_a_place_has_what_the_article_says_of_it_with_verdicts_and_gap() -> None:
    for place in facts.jurisdictions:
        node = NAMED[f"#legal-{place.term}"]
        assert node["name"] == place.classification
        assert all(item.text in node["description"] for item in place.medical_uses)
        assert all(control.text in node["disambiguatingDescription"] for control in place.legal_controls)
        assert all(str(claim.review) in node["description"] for claim in facts.claims_of(place))
        assert (place.gap or "") in node["description"]


def test_a_country_is_a_country() -> None:
    assert NAMED["#place-united-states"]["@type"] == "Country"
    assert NAMED["#place-european-union"]["@type"] == "AdministrativeArea"
