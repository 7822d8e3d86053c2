"""The linked data carries both layers, points nowhere it should not, and says nothing the vocabulary would twist."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest

from ketamine_facts import Claim, Code, Concept, Profile, Substance, System, Verdict, facts

from ketamine_facts.export import jsonld
from tests.conftest import Document, Editor

Json = dict[str, Any] | list[Any] | str | float | None

DOCUMENT: Document = json.loads(json.dumps(jsonld(facts)))


def nodes(value: Json = DOCUMENT) -> Iterator[Document]:
    """Every object of the document, however deep, but the mere links."""
    if isinstance(value, dict):
        if "@type" in value:
            yield value
        for inner in value.values():
            yield from nodes(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from nodes(inner)


def of_type(kind: str) -> list[Document]:
    return [node for node in nodes() if node["@type"] == kind]


def strings(value: Json = DOCUMENT) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)


def links(value: Json = DOCUMENT) -> Iterator[str]:
    if isinstance(value, dict):
        if value.keys() == {"@id"}:
            yield value["@id"]
        for inner in value.values():
            yield from links(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from links(inner)


NAMED = {node["@id"]: node for node in nodes() if "@id" in node}


@pytest.mark.parametrize("claim", facts.claims, ids=lambda claim: claim.id)
def test_a_claim_leaves_with_its_verdict_its_note_and_its_references(claim: Claim) -> None:
    node = NAMED[f"#claim-{claim.id}"]
    review = node["review"]
    assert node["text"] == review["claimReviewed"] == claim.statement
    assert review["reviewRating"]["ratingValue"] == claim.review.verdict.value
    assert claim.review.note is None or claim.review.note in review["reviewBody"]
    assert [link["@id"] for link in review.get("citation", [])] == [
        f"#reference-{key}" for key in claim.review.references
    ]
    assert claim.standing.label.lower() in node["description"]
    assert ("opinion" in node["description"]) is claim.opinion


def test_no_text_restates_a_claim_that_references_dispute_without_the_note() -> None:
    disputed = [claim for claim in facts.claims if claim.review.verdict in (Verdict.QUALIFIED, Verdict.CONTRADICTED)]
    restated = 0
    for node in nodes():
        beside = "\n".join(strings(node))
        for text in strings({name: value for name, value in node.items() if name != "review"}):
            for claim in disputed:
                if claim.statement in text:
                    restated += 1
                    assert claim.review.note
                    assert claim.review.note in (text if node["@type"] not in ("Claim", "ClaimReview") else beside)
    assert restated > 2 * len(disputed)


def test_a_passage_of_the_article_is_named_by_its_characters() -> None:
    [passage] = NAMED["#claim-half-life-2-3h"]["appearance"]
    assert passage["identifier"] == "char=6651,6732"
    assert passage["isPartOf"] == {"@id": "#article"}
    assert NAMED["#article"]["identifier"]["value"] == facts.article.sha256


def test_every_link_leads_to_a_node_of_the_document_and_no_name_stands_twice() -> None:
    names = [node["@id"] for node in nodes() if "@id" in node]
    assert max(Counter(names).values()) == 1
    assert set(links()) <= set(names)
    assert all(name.startswith("#") for name in names)


def test_no_address_stands_in_it_that_the_content_does_not_have() -> None:
    known = {reference.url for reference in facts.references}
    known |= {system.uri for system in System if system.uri}
    known |= {f"{System.WIKIDATA.uri}{code.value}" for code in codes() if code.system is System.WIKIDATA}
    found = {text for text in strings() if text.startswith(("http:", "https:", "urn:"))}
    assert {text for text in found if not text.startswith("https://schema.org")} <= known
    assert {reference.url for reference in facts.references} <= found


def codes() -> Iterator[Code]:
    records: list[Profile | Concept] = [*facts.substances, *facts.targets, *facts.uses, *facts.routes]
    records += [*facts.side_effects, *facts.jurisdictions]
    records += [item for effect in facts.side_effects for item in effect.manifestations]
    records += [condition for use in facts.uses for condition in use.conditions]
    for record in records:
        yield from record.codes


def test_a_code_is_given_only_where_it_is_exactly_the_thing() -> None:
    exact = {(code.system.label, code.value) for code in codes() if code.match == "exact"}
    given = {(node["codingSystem"], node["codeValue"]) for node in of_type("MedicalCode")}
    schemes = {system.label for system in System}
    given |= {(node["propertyID"], node["value"]) for node in of_type("PropertyValue") if node["propertyID"] in schemes}
    wikidata = {(System.WIKIDATA.label, code.value) for code in codes() if code.system is System.WIKIDATA}
    assert given | wikidata == exact
    assert all(node["description"].startswith("Added by the library") for node in of_type("MedicalCode"))
    assert NAMED["#drug-ketamine"]["rxcui"] == "6130"
    assert "rxcui" not in NAMED["#drug-esketamine"]  # RxNorm's own concept is the spray, not the substance


def test_a_range_of_doses_is_never_cut_to_one_figure(edited: Editor) -> None:
    doses = {node["@id"]: node for node in of_type("ReportedDoseSchedule")}
    assert len(doses) == sum(len(route.dosages) for route in facts.routes)
    for route in facts.routes:
        for number, dosage in enumerate(route.dosages, 1):
            node = doses[f"#dose-{route.term}-{number}"]
            single = dosage.amount is not None and dosage.amount.low == dosage.amount.high
            assert dosage.text in node["name"]
            assert "not advice" in node["description"]
            assert ("doseValue" in node) is ("doseUnit" in node) is single
    assert doses["#dose-intravenous-1"]["doseValue"] == 0.5

    def blur(document: Document) -> None:
        document["routes"][0]["dosages"][0]["amount"]["approximate"] = True

    blurred = [node for node in nodes(jsonld(edited(blur))) if node.get("@id") == "#dose-intravenous-1"]
    assert "doseValue" not in blurred[0]


def test_no_bare_link_asserts_an_indication() -> None:
    for node in nodes():
        assert not {"possibleTreatment", "drug", "primaryPrevention"} & node.keys() or node["@type"] == "MedicalTherapy"


def test_what_the_article_answers_is_never_an_accepted_answer() -> None:
    assert len(of_type("Question")) == len(facts.questions)
    assert all("acceptedAnswer" not in node and "suggestedAnswer" in node for node in of_type("Question"))


def test_the_notices_travel_along_and_say_that_they_are_not_from_the_article() -> None:
    for notice in facts.notices:
        node = NAMED[f"#notice-{notice.id}"]
        assert node["text"] == notice.text
        assert node["description"].startswith("Not from the article")
        assert len(node["citation"]) == len(notice.references)
    page = NAMED["#page"]
    assert "not medical advice" in page["description"]
    assert {"@id": "#notice-crisis-help"} in page["usageInfo"]


def test_a_medicine_shows_the_warnings_that_name_it_and_those_that_name_none() -> None:
    text = {notice.id: f"{notice.text} (not from the article)" for notice in facts.notices}
    ketamine, esketamine = (NAMED[f"#drug-{drug}"]["warning"] for drug in (Substance.KETAMINE, Substance.ESKETAMINE))
    assert text["esketamine-boxed-warning"] in esketamine
    assert text["esketamine-boxed-warning"] not in ketamine
    assert text["liver-injury"] in ketamine
    assert text["liver-injury"] not in esketamine
    assert text["crisis-help"] in ketamine
    assert text["crisis-help"] in esketamine
    assert set(ketamine) | set(esketamine) == set(text.values())
    assert {"@id": "#notice-liver-injury"} in NAMED["#drug-ketamine"]["subjectOf"]


def test_the_law_is_dated_and_a_position_is_no_law() -> None:
    law = [fact for place in facts.jurisdictions for fact in place.law] + list(facts.other_law)
    statuses = [node for node in of_type("DrugLegalStatus") if node["@id"].startswith("#law-")]
    positions = [node for node in of_type("WebContent") if node["@id"].startswith("#law-")]
    assert len(positions) == sum(fact.kind == "position" for fact in law)
    assert len(statuses) + len(positions) == len(law)
    for node in statuses + positions:
        assert "not from the article; laws change" in (node.get("description") or node["text"])
    told = [link["@id"] for drug in of_type("Drug") for link in drug["legalStatus"]]
    assert {node["@id"] for node in of_type("DrugLegalStatus")} == set(told)
    assert all("Spravato" not in NAMED[name["@id"]]["name"] for name in NAMED["#drug-ketamine"]["legalStatus"])


def test_no_property_is_empty() -> None:
    assert all(value not in ("", [], None) for node in nodes() for value in node.values())


def test_the_same_content_gives_the_same_document_and_a_new_one_each_time() -> None:
    first, second = jsonld(facts), jsonld(facts)
    assert json.dumps(first) == json.dumps(second)
    first.clear()
    assert json.dumps(jsonld(facts)) == json.dumps(second)


def test_an_edition_without_extras_still_makes_a_document(edited: Editor) -> None:
    def bare(document: Document) -> None:
        document["claims"] = document["claims"][:0]
        document["references"] = [strip(document["references"][0]) | {"container": None}]
        for field in ("notices", "questions", "inconsistencies", "other_law", "mechanism", "targets"):
            document[field] = []
        for field in ("routes", "uses", "side_effects", "jurisdictions", "substances", "pharmacokinetics"):
            document[field] = [strip(record) for record in document[field]]

    document = json.loads(json.dumps(jsonld(edited(bare))))
    assert "lastReviewed" not in document["@graph"][0]
    assert "isPartOf" not in document["@graph"][-1]


NESTED = ("conditions", "dosages", "indications", "manifestations", "medical_uses", "monitoring")


def strip(record: Document) -> Document:
    """A record that cites nothing and bears no code, and so do the records within it."""
    kept = {name: value for name, value in record.items() if name not in ("codes", "law", "gap")}
    for name in kept.keys() & set(NESTED):
        if kept[name] and isinstance(kept[name][0], dict):
            kept[name] = [strip(inner) for inner in kept[name]]
    return kept | ({"claims": []} if "claims" in record else {})
