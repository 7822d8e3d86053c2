"""Claims, reviews, questions, notices, help lines and references in the linked data."""

from ketamine_facts import Condition, NoticeKind, Route, SideEffect, Substance, Target, Use, facts
from ketamine_facts.edition import medicines_in
from ketamine_facts.vocabulary import Term
from tests.export.jsonld.document import NAMED, names, nodes, of_type, texts

PREFIXES: dict[type[Term], str] = {
    Use: "use",
    Route: "route",
    SideEffect: "effect",
    Condition: "condition",
    Target: "target",
}


def test_a_claim_has_its_statement_its_limits_and_its_review() -> None:
    for claim in facts.claims:
        node = NAMED[f"#claim-{claim.id}"]
        assert (node["identifier"], node["text"]) == (claim.id, claim.statement)
        assert node["review"]["claimReviewed"] == claim.statement
        assert claim.standing.label.lower() in node["description"]
        assert all(limit in node["description"] for limit in claim.limits)
        assert ("An opinion" in node["description"]) is claim.opinion
        assert node["description"].startswith(str(claim.review))


def test_a_review_has_verdict_importance_aspects_gist_note_and_references() -> None:
    for claim in facts.claims:
        node, review = NAMED[f"#review-{claim.id}"], claim.review
        rating = node["reviewRating"]
        assert (rating["ratingValue"], rating["alternateName"]) == (review.verdict.value, review.verdict.label)
        assert rating["ratingExplanation"] == review.gist
        assert node["reviewBody"] == f"{review} {review.note}" if review.note else str(review)
        assert names(node.get("keywords")) == ([f"#importance-{review.importance}"] if review.importance else [])
        assert node.get("reviewAspect", []) == [aspect.label for aspect in review.differs_in]
        assert all(aspect.label.lower() in node["description"] for aspect in review.not_compared)
        assert ("description" in node) is bool(review.not_compared)
        assert names(node.get("citation", [])) == [f"#reference-{key}" for key in review.references]
        assert node["datePublished"] == str(review.date)


def test_a_claim_is_about_the_nodes_of_all_its_terms() -> None:
    for claim in facts.claims:
        expected = {f"#{PREFIXES[type(term)]}-{term}" for term in claim.terms if type(term) in PREFIXES}
        expected |= {f"#place-{term}" for term in claim.jurisdictions}
        expected |= {
            f"#substance-{term}" if term is Substance.NORKETAMINE else f"#drug-{term}" for term in claim.substances
        }
        assert set(names(NAMED[f"#claim-{claim.id}"].get("about"))) == expected


def test_an_importance_is_a_defined_term() -> None:
    found = {node["termCode"]: node["name"] for node in of_type("DefinedTerm")}
    assert found == {"safety": "Safety", "decision": "Decision", "detail": "Detail"}


def test_a_statement_never_appears_without_its_verdict_and_note() -> None:
    for node in nodes():
        if node["@type"] not in ("Claim", "ClaimReview"):
            own = "\n".join(texts(node))
            for claim in facts.claims:
                if claim.statement in own:
                    assert str(claim.review) in own
                    assert (claim.review.note or "") in own


def test_a_passage_of_the_article_is_named_by_its_characters() -> None:
    passages = NAMED["#claim-half-life-2-3h"]["appearance"]
    spans = [f"char={span.start},{span.end}" for span in facts.claim("half-life-2-3h").spans]
    assert [passage["identifier"] for passage in passages] == spans
    assert passages[0]["isPartOf"] == {"@id": "#article"}
    assert NAMED["#article"]["identifier"]["value"] == facts.article.sha256


def test_what_the_article_answers_is_a_suggested_answer_with_its_verdicts() -> None:
    assert len(of_type("Question")) == len(facts.questions)
    for topic in facts.questions:
        node = NAMED[f"#question-{topic.id}"]
        assert "acceptedAnswer" not in node
        answer = node["suggestedAnswer"]["text"]
        assert all(f"{claim.statement} [{claim.review}" in answer for claim in facts.claims_of(topic))


def test_an_inconsistency_is_a_comment_on_the_article() -> None:
    for topic in facts.inconsistencies:
        node = NAMED[f"#inconsistency-{topic.id}"]
        assert (node["text"], node["parentItem"]) == (topic.text, {"@id": "#article"})
        assert names(node["mentions"]) == [f"#claim-{claim_id}" for claim_id in topic.claims]


def test_a_notice_has_its_title_kind_importance_days_and_subjects() -> None:
    for notice in facts.notices:
        node = NAMED[f"#notice-{notice.id}"]
        assert (node["name"], node["text"], node["genre"]) == (notice.title, notice.text, notice.kind.label)
        assert node["description"].startswith("Not from the article")
        assert f"Checked {notice.checked}." in node["description"]
        assert (f"Text of {notice.text_of}." in node["description"]) is bool(notice.text_of)
        assert names(node["keywords"]) == [f"#importance-{notice.importance}"]
        assert names(node["citation"]) == [f"#reference-{key}" for key in notice.references]
        medicines = [f"#drug-{term}" for term in medicines_in(notice.substances)]
        assert names(node["about"]) == [*medicines, *(f"#{PREFIXES[type(term)]}-{term}" for term in notice.terms)]


def test_a_kind_of_notice_has_its_aspect_of_health() -> None:
    aspects = {notice.kind: NAMED[f"#notice-{notice.id}"].get("hasHealthAspect") for notice in facts.notices}
    assert aspects[NoticeKind.CRISIS] == "https://schema.org/SeeDoctorHealthAspect"
    assert aspects[NoticeKind.OMITTED_RISK] == "https://schema.org/RisksOrComplicationsHealthAspect"
    assert (
        aspects[NoticeKind.CONTRAINDICATION] == aspects[NoticeKind.WARNING] == "https://schema.org/SafetyHealthAspect"
    )
    assert aspects[NoticeKind.DISCLAIMER] is None


def test_a_help_line_is_a_contact_point_with_its_number_place_and_sources() -> None:
    for line in facts.help_lines:
        node = NAMED[f"#help-{line.id}"]
        assert (node["telephone"], node["areaServed"], node["name"]) == (line.number, line.place, line.name)
        assert node["contactType"] == line.purpose.label
        assert node.get("url") == line.url
        assert node["description"].startswith(line.note or "Not from the article")
        assert names(node["subjectOf"]) == [f"#reference-{key}" for key in line.references]


def test_a_reference_has_its_bibliographic_data() -> None:
    for work in facts.references:
        node = NAMED[f"#reference-{work.key}"]
        assert (node["name"], node["url"], node["creditText"]) == (work.title, work.url, str(work))
        assert (node.get("datePublished"), node["inLanguage"]) == (work.issued, work.language)
        assert [f"{item['propertyID']}:{item['value']}" for item in node.get("identifier", [])] == [*work.identifiers]
        authors = [name for name in work.authors if name != "et al."]
        assert [author["name"] for author in node.get("author", [])] == authors
        assert {author["@type"] for author in node.get("author", [])} <= {
            "Organization" if work.corporate else "Person"
        }
        assert node["description"].startswith(work.supports)
        assert f"read as {work.read_as.label.lower()}." in node["description"]


def test_a_study_is_an_article_in_an_issue_of_a_volume_of_its_journal() -> None:
    node = NAMED["#reference-berman-2000"]
    assert node["@type"] == "MedicalScholarlyArticle"
    issue = node["isPartOf"]
    volume = issue["isPartOf"]
    assert (issue["issueNumber"], volume["volumeNumber"]) == ("4", "47")
    assert volume["isPartOf"] == {"@type": "Periodical", "name": "Biological Psychiatry"}
    assert (node["pagination"], node["publicationType"]) == ("351-354", "Trial")


def test_a_law_is_legislation_and_a_web_page_is_a_creative_work() -> None:
    types = {work.kind.value: NAMED[f"#reference-{work.key}"]["@type"] for work in facts.references}
    assert (types["law"], types["label"]) == ("Legislation", "CreativeWork")
    assert all("publicationType" not in node for node in of_type("CreativeWork") + of_type("Legislation"))
