"""Indications, side effects, notices and help lines in the FHIR Bundle."""

import json
from collections import Counter

from ketamine_facts import facts
from ketamine_facts.edition import medicines_in, tally
from ketamine_facts.vocabulary import Importance, NoticeKind
from tests.export.fhir.bundle import narrative, resources, unescaped


def test_no_medicine_is_in_active_use_and_no_definition_is_for_clinical_use() -> None:
    assert {item["status"] for item in resources("MedicationKnowledge").values()} == {"inactive"}
    for item in resources("ClinicalUseDefinition").values():
        assert item["status"]["text"].startswith(("Stated by an article", "Not from the article"))


def test_a_definition_is_of_one_kind_and_about_a_medicine() -> None:
    bodies = {"indication", "contraindication", "interaction", "undesirableEffect", "warning"}
    names = {"undesirable-effect": "undesirableEffect"}
    for item in resources("ClinicalUseDefinition").values():
        assert bodies & set(item) == {names.get(item["type"], item["type"])}
        assert item["subject"]


def test_a_notice_has_its_title_kind_importance_text_and_medicines() -> None:
    definitions = resources("ClinicalUseDefinition")
    for notice in facts.notices:
        item = definitions[f"notice-{notice.id}"]
        categories = [one["text"] for one in item["category"]]
        assert categories == [notice.title, notice.kind.label, notice.importance.label]
        own = notice.kind.value if notice.kind.value in ("contraindication", "interaction") else "warning"
        assert item["type"] == own
        assert notice.text in unescaped(json.dumps(item[own], ensure_ascii=False))
        assert [one["display"] for one in item["subject"]] == [term.label for term in medicines_in(notice.substances)]


def test_the_narrative_of_a_notice_says_where_it_belongs_and_when_it_was_checked() -> None:
    for notice in facts.notices:
        text = narrative(resources("ClinicalUseDefinition")[f"notice-{notice.id}"])
        assert notice.text in text
        assert f"checked {notice.checked}" in text
        assert (f"text of {notice.text_of}" in text) == bool(notice.text_of)
        assert all(term.label in text for term in notice.terms)


def test_a_contraindication_names_the_indications_that_it_belongs_to() -> None:
    for notice in facts.notices_by_kind(NoticeKind.CONTRAINDICATION):
        details = resources("ClinicalUseDefinition")[f"notice-{notice.id}"]["contraindication"]
        labels = {item["display"] for item in details.get("indication", [])}
        assert labels == {use.label for use in notice.uses}


def test_a_help_line_is_a_service_with_its_number_and_place() -> None:
    services = resources("HealthcareService")
    for line in facts.help_lines:
        item = services[f"help-{line.id}"]
        numbers = {one["system"]: one["value"] for one in item["contact"][0]["telecom"]}
        assert numbers == {"phone": line.number} | ({"url": line.url} if line.url else {})
        assert item["name"] == line.name
        assert unescaped(item.get("comment", "")) == (line.note or "")
        assert item["coverageArea"] == [{"display": line.place}]
        assert [one["text"] for one in item["type"]] == [line.purpose.label]


def test_uses_conditions_route_indications_medical_uses_and_effects_are_all_there() -> None:
    kinds = Counter(item["type"] for item in resources("ClinicalUseDefinition").values())
    uses = sum(1 + len(use.conditions) for use in facts.uses)
    listed = sum(len(route.indications) for route in facts.routes)
    named = sum(len(place.medical_uses) for place in facts.jurisdictions)
    assert kinds["indication"] == uses + listed + named
    assert kinds["undesirable-effect"] == sum(len(effect.manifestations) for effect in facts.side_effects)


def test_an_indication_has_its_standing_and_counts_of_verdicts_as_categories() -> None:
    for use in facts.uses:
        item = resources("ClinicalUseDefinition")[f"indication-use-{use.term}"]
        assert [one["text"] for one in item["category"]] == [
            use.standing.label,
            f"Verdicts: {tally(facts.claims_of(use))}",
        ]


def test_an_indication_of_a_route_has_its_limits_and_medicines() -> None:
    for route in facts.routes:
        for listed in route.indications:
            item = resources("ClinicalUseDefinition")[f"indication-{route.term}-{listed.id}"]
            assert {f"Listed for the route: {route.term.label}", *listed.limits} <= {
                one["text"] for one in item["category"]
            }
            assert [one["display"] for one in item["subject"]] == [term.label for term in listed.substances]


def test_the_narrative_of_a_use_has_its_differences_and_circumstances() -> None:
    for use in facts.uses:
        text = narrative(resources("ClinicalUseDefinition")[f"indication-use-{use.term}"])
        assert all(item.text in text for item in use.circumstances)
        for claim in facts.claims_of(use):
            assert (f"{claim.review} [{claim.id}]" in text) == (claim.review.importance is not None)


def test_the_differences_that_matter_for_safety_come_first() -> None:
    texts = map(narrative, resources("ClinicalUseDefinition").values())
    mixed = [text for text in texts if all(f"({word}): " in text for word in (Importance.SAFETY, Importance.DECISION))]
    assert mixed
    for text in mixed:
        assert text.rindex(f"({Importance.SAFETY}): ") < text.index(f"({Importance.DECISION}): ")


def test_a_side_effect_has_the_words_of_the_article_for_its_frequency() -> None:
    for group in facts.side_effects:
        for effect in group.manifestations:
            item = resources("ClinicalUseDefinition")[f"effect-{effect.id}"]["undesirableEffect"]
            expected = f"{effect.frequency.words} (the article's word)" if effect.frequency else None
            assert item.get("frequencyOfOccurrence", {}).get("text") == expected
            assert item["classification"]["text"] == group.term.label
