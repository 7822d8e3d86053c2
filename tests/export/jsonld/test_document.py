"""The linked data as a whole: its names, its codes, and text that could be markup."""

import json
from collections import Counter
from collections.abc import Iterator
from typing import cast

from ketamine_facts import Code, Concept, Profile, System, facts, part
from ketamine_facts.edition import disclaimer, tally
from ketamine_facts.export import jsonld, render
from ketamine_facts.vocabulary import ANY_TERM
from tests.conftest import Document, Editor
from tests.export.jsonld.document import DOCUMENT, NAMED, document, links, names, nodes, of_type, texts


def test_every_reference_leads_to_a_node_and_each_name_is_used_once() -> None:
    terms = (term for vocabulary in ANY_TERM for term in (*vocabulary,)[:3])
    for found in (DOCUMENT, *(document(part(facts, term)) for term in terms)):
        named = [node["@id"] for node in nodes(found) if "@id" in node]
        assert max(Counter(named).values()) == 1
        assert set(links(found)) <= set(named), found["@graph"][0]["description"]
        assert all(name.startswith("#") for name in named)


def test_every_address_in_it_is_an_address_of_the_content() -> None:
    known = {reference.url for reference in facts.references} | {line.url for line in facts.help_lines}
    known |= {system.uri for system in System if system.uri}
    known |= {f"{System.WIKIDATA.uri}{code.value}" for code in codes() if code.system is System.WIKIDATA}
    found = {text for text in texts() if text.startswith(("http:", "https:", "urn:"))}
    assert {text for text in found if not text.startswith("https://schema.org")} <= known
    assert {reference.url for reference in facts.references} <= found


def codes() -> Iterator[Code]:
    """Yield the codes of everything that has a node."""
    records: list[Profile | Concept] = [*facts.substances, *facts.targets, *facts.uses, *facts.routes]
    records += [*facts.side_effects, *facts.jurisdictions]
    records += [item for effect in facts.side_effects for item in effect.manifestations]
    records += [condition for use in facts.uses for condition in use.conditions]
    for record in records:
        yield from record.codes


def test_the_codes_in_it_are_the_exact_codes_of_the_content() -> None:
    exact = {(code.system.label, code.value) for code in codes() if code.match == "exact"}
    given = {(node["codingSystem"], node["codeValue"]) for node in of_type("MedicalCode")}
    schemes = {system.label for system in System}
    given |= {(node["propertyID"], node["value"]) for node in of_type("PropertyValue") if node["propertyID"] in schemes}
    wikidata = {(System.WIKIDATA.label, code.value) for code in codes() if code.system is System.WIKIDATA}
    assert given | wikidata == exact
    assert all(node["description"].startswith("Added by the library") for node in of_type("MedicalCode"))


def test_an_inexact_code_is_not_the_code_of_a_medicine(edited: Editor) -> None:
    assert NAMED["#drug-ketamine"]["rxcui"] == "6130"
    assert "rxcui" not in NAMED["#drug-esketamine"]  # RxNorm's concept is the spray, not the substance

    def loosen(content: Document) -> None:
        for code in content["substances"][2]["codes"]:
            code["match"] = "close"

    norketamine = {node["@id"]: node for node in nodes(document(edited(loosen))) if "@id" in node}
    assert NAMED["#substance-norketamine"]["inChIKey"]
    assert "inChIKey" not in norketamine["#substance-norketamine"]


def test_the_page_lists_every_claim_question_notice_inconsistency_and_reference() -> None:
    page = NAMED["#page"]
    expected = [
        *(f"#claim-{claim.id}" for claim in facts.claims),
        *(f"#question-{topic.id}" for topic in facts.questions),
        *(f"#inconsistency-{topic.id}" for topic in facts.inconsistencies),
        *(f"#notice-{notice.id}" for notice in facts.notices),
    ]
    assert names(page["hasPart"]) == expected
    assert names(page["citation"]) == [f"#reference-{work.key}" for work in facts.references]


def test_the_page_says_how_to_read_it() -> None:
    page = NAMED["#page"]
    assert (
        page["description"] == f"{len(facts.claims)} claims of one article: {tally(facts.claims)}. {disclaimer(facts)}"
    )
    kinds = {notice.id: notice.kind.value for notice in facts.notices}
    shown = [kinds[name.removeprefix("#notice-")] for name in names(page["usageInfo"])]
    assert shown == sorted(shown)
    assert set(shown) == {"crisis", "disclaimer"}
    assert len(shown) == sum(kind in ("crisis", "disclaimer") for kind in kinds.values())
    assert names(page["mentions"]) == [f"#help-{line.id}" for line in facts.help_lines]
    assert page["lastReviewed"] == max(str(claim.review.date) for claim in facts.claims)


def test_the_text_cannot_end_a_script_element(edited: Editor) -> None:
    def attack(content: Document) -> None:
        content["claims"][0]["statement"] = "</script><script>alert(1)</script> <!-- "

    edition = edited(attack)
    text = str(render(edition, "jsonld"))
    assert "<" not in text
    assert json.loads(text) == document(edition)


def test_no_property_is_empty() -> None:
    assert all(value not in ("", [], None) for node in nodes() for value in node.values())


def test_the_same_content_gives_the_same_document_and_a_new_one_each_time() -> None:
    first, second = jsonld(facts), jsonld(facts)
    assert json.dumps(first) == json.dumps(second)
    first.clear()
    assert json.dumps(jsonld(facts)) == json.dumps(second)


def test_an_edition_with_nothing_optional_still_makes_a_document(edited: Editor) -> None:
    def bare(content: Document) -> None:
        content["claims"] = []
        content["references"] = [strip(content["references"][0]) | {"container": None}]
        for field in ("notices", "questions", "inconsistencies", "other_law", "mechanism", "targets", "help_lines"):
            content[field] = []
        for field in ("routes", "uses", "side_effects", "jurisdictions", "substances", "pharmacokinetics"):
            content[field] = [strip(record) for record in content[field]]

    found = document(edited(bare))
    assert "lastReviewed" not in found["@graph"][0]
    assert "isPartOf" not in found["@graph"][-1]
    assert all(value not in ("", [], None) for node in nodes(found) for value in node.values())


def strip(record: Document) -> Document:
    """Return a record that cites nothing and has no code and no optional field, nor do the records in it."""
    dropped = {"codes", "law", "gap", "frequency", "bioavailability", "legal_controls", "circumstances", "monitoring"}
    kept = {name: value for name, value in record.items() if name not in dropped | {"medical_uses"}}
    for name, value in kept.items():
        if isinstance(value, list) and value and isinstance(value[0], dict):
            kept[name] = [strip(inner) for inner in cast("list[Document]", value)]
    return kept | ({"claims": []} if "claims" in record else {})
