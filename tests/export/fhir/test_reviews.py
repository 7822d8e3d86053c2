"""What claims, notices, law, help lines and references become in the FHIR Bundle."""

from typing import cast

from ketamine_facts import facts
from ketamine_facts.edition import law_by_id
from tests.export.fhir.bundle import BUNDLE, cited, components, narrative, resources, unescaped


def test_a_claim_has_its_statement_verdict_gist_place_and_references() -> None:
    reviews = resources("ArtifactAssessment")
    for claim in facts.claims:
        review = reviews[f"claim-{claim.id}"]
        content = review["content"][0]
        assert review["title"] == claim.statement
        assert unescaped(content["summary"]) == claim.review.gist
        assert [item["text"] for item in content["classifier"]] == [claim.review.verdict.label]
        assert review["date"] == str(claim.review.date)
        assert cited(content) == list(claim.review.references)
        assert content["path"] == [f"#char={span.start},{span.end}" for span in claim.spans]
        assert review["identifier"][0]["value"] == claim.id


def test_a_claim_has_a_component_for_each_field_that_is_not_empty() -> None:
    reviews = resources("ArtifactAssessment")
    for claim in facts.claims:
        review = claim.review
        opinion = ["A value judgment that no reference could settle."] if claim.opinion else []
        expected = present(
            Note=[review.note],
            Importance_of_the_difference=[review.importance.label] if review.importance else [],
            Differs_in=[aspect.label for aspect in review.differs_in],
            Not_compared=[aspect.label for aspect in review.not_compared],
            Standing_in_the_article=[claim.standing.label],
            Opinion=opinion,
            Part_of_the_article=[claim.section.label],
            About=[term.label for term in claim.terms],
            Hedge_in_the_article=[hedge.label for hedge in claim.hedge],
            Frequency_in_the_article=[claim.frequency.label] if claim.frequency else [],
            Timing_in_the_article=[claim.timing],
            Course_in_the_article=[claim.course],
            Context_in_the_article=[claim.context],
            Monitoring_in_the_article=[claim.monitoring],
        )
        assert components(reviews[f"claim-{claim.id}"]["content"][0]) == expected, claim.id


def present(**values: object) -> dict[str, object]:
    """Return the values that are not empty, by the name of their component."""
    return {name.replace("_", " "): value for name, value in values.items() if value not in ([], [None])}


def test_the_narrative_of_a_claim_has_the_verdict_with_the_statement() -> None:
    reviews = resources("ArtifactAssessment")
    for claim in facts.claims:
        text = narrative(reviews[f"claim-{claim.id}"])
        assert text.index(claim.statement) < text.index(str(claim.review))
        assert (claim.review.note or "") in text


def test_a_statement_is_in_no_narrative_but_its_own() -> None:
    own = {f"claim-{claim.id}": claim.statement for claim in facts.claims}
    for entry in BUNDLE["entry"]:
        text = narrative(entry["resource"])
        others = [name for name, statement in own.items() if name != entry["resource"]["id"] and statement in text]
        assert not others, entry["resource"]["id"]


def test_a_claim_comments_on_the_resources_that_rest_on_it() -> None:
    content = resources("ArtifactAssessment")["claim-im-dose-pain"]["content"][0]
    about = [one["resourceReference"]["display"] for one in content["relatedArtifact"] if one["type"] == "comments-on"]
    assert {"Pain", "Ketamine, intramuscular (injection)"} <= set(about)


def test_notices_law_and_help_lines_have_an_assessment_with_their_references_and_days() -> None:
    records = {f"notice-{notice.id}": notice for notice in facts.notices}
    law = {f"law-{law_id}": fact for law_id, (_, fact) in law_by_id(facts).items()}
    lines = {f"help-{line.id}": line for line in facts.help_lines}
    found = resources("ArtifactAssessment")
    assert len(found) == len(facts.claims) + len(records) + len(law) + len(lines)
    for name, record in (records | law | lines).items():
        item = found[name]
        assert item["lastReviewDate"] == str(record.checked)
        assert cited(item["content"][0]) == list(record.references)
        assert components(item["content"][0]).get("Text of") == ([text] if (text := text_of(record)) else None)


def text_of(record: object) -> str | None:
    """Return the day or version of the text that was read, for records that have it."""
    return cast("str | None", getattr(record, "text_of", None))


def test_a_work_has_its_bibliographic_data() -> None:
    for work in facts.references:
        item = resources("Citation")[f"reference-{work.key}"]
        artifact = item["citedArtifact"]
        assert narrative(item) == str(work)
        assert unescaped(artifact["title"][0]["text"]) == work.title
        assert artifact["title"][0].get("language", {}).get("text", "en") == work.language
        assert artifact["webLocation"] == [{"url": work.url}]
        form = artifact.get("publicationForm", [{}])[0]
        names = ("volume", "issue", "publicationDateText", "pageString")
        assert [form.get(name) for name in names] == [work.volume, work.issue, work.issued, work.pages]
        labels = [one["text"] for group in artifact["classification"] for one in group["classifier"]]
        assert labels == [work.kind.label, f"{work.tier.label} source", work.read_as.label]


def test_a_list_of_authors_says_whether_it_is_complete() -> None:
    for work in facts.references:
        artifact = resources("Citation")[f"reference-{work.key}"]["citedArtifact"]
        if work.authors:
            assert artifact["contributorship"]["complete"] == (work.authors[-1] != "et al.")


def test_well_known_identifiers_have_the_systems_that_others_use() -> None:
    found = {
        (one["system"], one["value"].partition(":")[0] if one["system"].startswith("urn:ietf") else one["type"]["text"])
        for item in resources("Citation").values()
        for one in item["citedArtifact"].get("identifier", [])
    }
    assert {
        ("https://doi.org", "doi"),
        ("https://pubmed.ncbi.nlm.nih.gov", "pmid"),
        ("urn:ietf:rfc:3986", "urn"),
        ("urn:ietf:rfc:3986", "ni"),
    } <= found
