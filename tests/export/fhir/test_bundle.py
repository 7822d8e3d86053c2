"""The FHIR Bundle as a whole: its names, codes, narratives, and text that could be markup."""

import json
import re
import subprocess
import sys
from collections import Counter
from typing import cast
from uuid import UUID
from xml.etree import ElementTree

from ketamine_facts import System, Unit, Use, facts, part
from ketamine_facts.edition import disclaimer, law_in_order
from ketamine_facts.export import fhir, render
from ketamine_facts.vocabulary import ANY_TERM, NoticeKind
from tests.conftest import Document, Editor
from tests.export.fhir.bundle import BUNDLE, Json, narrative, objects, resources


def test_every_resource_that_someone_could_act_on_says_that_it_is_no_advice() -> None:
    kinds = ("MedicationKnowledge", "SubstanceDefinition", "RegulatedAuthorization", "ClinicalUseDefinition")
    found = [item for kind in kinds for item in resources(kind).values() if not item["id"].startswith("notice-")]
    found += [item for name, item in resources("ArtifactAssessment").items() if name.startswith("claim-")]
    assert [item["id"] for item in found if disclaimer(facts) not in narrative(item)] == []


def test_what_mentions_suicide_says_where_to_find_help_with_numbers() -> None:
    crisis = facts.notices_by_kind(NoticeKind.CRISIS)[0]
    named = {
        *(("ArtifactAssessment", f"claim-{claim.id}") for claim in facts.about(Use.SUICIDAL_THOUGHTS)),
        ("ClinicalUseDefinition", "indication-intravenous-treatment-resistant-depression"),
        ("MedicationKnowledge", "route-intravenous"),
        ("ClinicalUseDefinition", "indication-use-suicidal-thoughts"),
    }
    for kind, name in named:
        text = narrative(resources(kind)[name])
        assert crisis.text in text, name
        assert "Help in a crisis by telephone: United States: 988" in text, name


def test_a_resource_without_a_word_of_a_crisis_has_no_telephone_numbers() -> None:
    assert "by telephone" not in narrative(resources("MedicationKnowledge")["ketamine"])


def test_narratives_that_hold_more_than_the_elements_say_so() -> None:
    statuses: dict[str, set[str]] = {}
    for entry in BUNDLE["entry"]:
        statuses.setdefault(entry["resource"]["text"]["status"], set()).add(entry["resource"]["resourceType"])
    assert statuses["generated"] == {"ArtifactAssessment", "Citation", "CodeSystem", "HealthcareService", "Substance"}
    for name, item in resources("ArtifactAssessment").items():
        assert item["text"]["status"] == ("additional" if name.startswith("claim-") else "generated")


def test_the_language_is_in_each_resource_and_in_its_narrative() -> None:
    for item in [BUNDLE, *(entry["resource"] for entry in BUNDLE["entry"])]:
        assert item["language"] == "en"
    assert all(entry["resource"]["text"]["div"].count(' lang="en"') == 1 for entry in BUNDLE["entry"])


def test_every_identifier_has_a_system() -> None:
    lists = [cast("list[Json]", item["identifier"]) for item in objects(BUNDLE) if item.get("identifier")]
    found = [one for entries in lists[1:] for one in entries]  # the Bundle itself has one identifier, not a list
    assert len(found) > len(facts.claims)
    assert all(item["system"] and item["value"] for item in found)


def test_references_resolve_inside_the_bundle_and_name_the_type_of_their_target() -> None:
    terms = (term for vocabulary in ANY_TERM for term in (*vocabulary,)[:2])
    for bundle in (BUNDLE, *(fhir(part(facts, term)) for term in terms)):
        kinds = {entry["fullUrl"]: entry["resource"]["resourceType"] for entry in bundle["entry"]}
        links = [item for item in objects(bundle) if isinstance(item.get("reference"), str)]
        assert [item for item in links if kinds.get(item["reference"]) != item["type"]] == []


def test_ids_are_valid_and_each_resource_has_a_url_of_its_own() -> None:
    urls = [entry["fullUrl"] for entry in BUNDLE["entry"]]
    assert len(set(urls)) == len(urls)
    assert all(UUID(url.removeprefix("urn:uuid:")).version == 5 for url in urls)
    ids = Counter((entry["resource"]["resourceType"], entry["resource"]["id"]) for entry in BUNDLE["entry"])
    assert set(ids.values()) == {1}
    assert all(re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", str(name)) for _, name in ids)


def test_the_same_content_gives_the_same_bytes_in_every_process() -> None:
    code = "from ketamine_facts import export, facts; print(export.render(facts, 'fhir'), end='')"
    environment = {"PYTHONHASHSEED": "7", "PYTHONPATH": ":".join(sys.path), "PYTHONUTF8": "1"}
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=True)
    assert done.stdout == render(facts, "fhir")


def test_the_exported_text_is_the_bundle_with_one_resource_a_line() -> None:
    text = str(render(facts, "fhir"))
    assert json.loads(text) == BUNDLE
    lines = text.splitlines()
    assert [json.loads(line.rstrip(",")) for line in lines[1:-1]] == BUNDLE["entry"]


def test_changed_content_has_another_identifier_and_the_same_urls(edited: Editor) -> None:
    def change(document: Document) -> None:
        document["claims"][0]["statement"] = "Another statement."

    other = fhir(edited(change))
    assert other["identifier"]["system"] == BUNDLE["identifier"]["system"] == "urn:ietf:rfc:3986"
    assert other["identifier"]["value"] != BUNDLE["identifier"]["value"]
    assert [entry["fullUrl"] for entry in other["entry"]] == [entry["fullUrl"] for entry in BUNDLE["entry"]]


def test_the_bundle_has_a_fixed_id() -> None:
    assert BUNDLE["id"] == "ketamine-facts"


def test_every_day_in_it_is_a_day_of_the_content() -> None:
    law = [fact for _, fact in law_in_order(facts)]
    days = {str(fact.checked) for fact in law} | {str(notice.checked) for notice in facts.notices}
    days |= {str(line.checked) for line in facts.help_lines}
    days |= {str(claim.review.date) for claim in facts.claims} | {fact.since for fact in law if fact.since}
    names = ("date", "lastReviewDate", "statusDate")
    assert {item[name] for item in objects(BUNDLE) for name in names if name in item} <= days
    assert not [item for item in objects(BUNDLE) if {"timestamp", "lastUpdated"} & set(item)]


def test_a_code_is_an_exact_code_of_the_content_or_a_member_of_a_vocabulary_in_the_bundle() -> None:
    known = {(System.UCUM.uri, unit.value) for unit in Unit}
    for item in objects(facts.model_dump(mode="json")):
        if item.get("match") == "exact" and System(item["system"]).in_fhir:
            known.add((System(item["system"]).uri, item["value"]))
    for system in resources("CodeSystem").values():
        known |= {(system["url"], item["code"]) for item in system["concept"]}
    known |= {("urn:ietf:bcp:47", work.language) for work in facts.references}
    codes = {(item["system"], item["code"]) for item in objects(BUNDLE) if {"system", "code"} <= item.keys()}
    assert codes <= known
    assert (System.MESH.uri, "D007649") in codes


def test_a_vocabulary_is_a_code_system_with_all_its_members() -> None:
    systems = {item["name"]: item for item in resources("CodeSystem").values()}
    for vocabulary in ANY_TERM:
        concepts = {item["code"]: item["display"] for item in systems[vocabulary.__name__]["concept"]}
        assert concepts == {term.value: term.label for term in vocabulary}
    assert systems["SideEffect"]["id"] == "side-effect"
    assert {item["content"] for item in systems.values()} == {"complete"}


def test_a_concept_always_has_text() -> None:
    assert all(item["text"] for item in objects(BUNDLE) if "coding" in item)


def hostile(document: Document) -> None:
    document["claims"][0]["statement"] = "<script>x</script> *a* [b](c) \x00 & \\"
    document["claims"][0]["id"] = "an id that FHIR refuses"
    for name in ("uses", "substances", "routes", "side_effects", "jurisdictions"):
        for profile in document[name]:
            profile["claims"] = ["an id that FHIR refuses"]


def test_markup_in_a_text_stays_text(edited: Editor) -> None:
    bundle = cast("Json", fhir(edited(hostile)))
    text = json.dumps(bundle)
    assert "<script" not in narrative_markup(bundle)
    assert "\\u0000" not in text
    for entry in bundle["entry"]:
        resource: Json = entry["resource"]
        assert re.fullmatch(r"[A-Za-z0-9\-.]{1,64}", resource["id"])
        ElementTree.fromstring(resource["text"]["div"])


def narrative_markup(bundle: Json) -> str:
    """Return the markup of all narratives."""
    return "".join(entry["resource"]["text"]["div"] for entry in bundle["entry"])


def test_content_without_notices_and_help_lines_still_makes_a_bundle(edited: Editor) -> None:
    bundle = cast("Json", fhir(edited(lambda document: document.update(notices=[], help_lines=[], other_law=[]))))
    assert "by telephone" not in narrative_markup(bundle)
    assert not [name for name in resources("ClinicalUseDefinition", bundle) if name.startswith("notice-")]
