"""ArtifactAssessment resources: the reviews of claims, and the references of notices, law and help lines."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ketamine_facts.edition import Edition, law_by_id, notices_with
from ketamine_facts.export._fhir._citation import article_reference, cited_by
from ketamine_facts.export._fhir._datatypes import (
    Node,
    markdown,
    member,
    members,
    node,
    own_identifier,
    reference,
    words,
)
from ketamine_facts.export._fhir._law import law_reference, law_text, law_title
from ketamine_facts.export._fhir._narrative import Source, additional, cautions, generated, paragraph
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.records import Claim, HelpLine, LegalFact, Notice
from ketamine_facts.vocabulary import Term

_KIND = "ArtifactAssessment"


def assessments(source: Source, resources: Iterable[Resource]) -> Iterator[Resource]:
    """Yield an ArtifactAssessment for each claim, each notice, each point of law and each help line.

    The assessment of a claim has links to those of ``resources`` that are based on the claim.
    """
    based: dict[str, list[Node]] = defaultdict(list)
    for item in resources:
        for claim_id in item.claims:
            based[claim_id].append({"type": "comments-on", "resourceReference": item.reference})
    edition = source.edition
    yield from (_review(source, claim, based[claim.id]) for claim in edition.claims)
    yield from (_references(edition, item) for item in _sourced(edition))


def _review(source: Source, claim: Claim, based: list[Node]) -> Resource:
    edition, review = source.edition, claim.review
    content = node(
        informationType="classifier",
        summary=markdown(review.gist),
        type=words("Verdict on a statement of the article"),
        classifier=[member(review.verdict)],
        path=[f"#char={span.start},{span.end}" for span in claim.spans],
        relatedArtifact=[*cited_by(edition, claim), *based],
        component=list(_components(claim)),
    )
    return resource(
        _KIND,
        f"claim-{claim.id}",
        claim.statement,
        _claim_narrative(source, claim),
        identifier=[own_identifier("claim", claim.id)],
        title=claim.statement,
        date=str(review.date),
        artifactReference=article_reference(),
        content=[content],
    )


def _claim_narrative(source: Source, claim: Claim) -> Node:
    return additional(
        claim.statement,
        paragraph(str(claim.review)),
        paragraph(claim.review.note or ""),
        cautions(source, notices_with(source.edition, (claim,)), claim.statement),
    )


def _components(claim: Claim) -> Iterator[Node]:
    review = claim.review
    if review.note:
        yield _comment("Note", review.note)
    yield from _classifier("Importance of the difference", *([review.importance] if review.importance else []))
    yield from _classifier("Differs in", *review.differs_in)
    yield from _classifier("Not compared", *review.not_compared)
    yield from _classifier("Standing in the article", claim.standing)
    if claim.opinion:
        yield _comment("Opinion", "A value judgment that no reference could settle.")
    yield from _classifier("Part of the article", claim.section)
    yield from _classifier("About", *claim.terms)
    yield from _classifier("Hedge in the article", *claim.hedge)
    yield from _classifier("Frequency in the article", *([claim.frequency] if claim.frequency else []))
    yield from _limits(claim)


def _limits(claim: Claim) -> Iterator[Node]:
    limits = {
        "Timing in the article": claim.timing,
        "Course in the article": claim.course,
        "Context in the article": claim.context,
        "Monitoring in the article": claim.monitoring,
    }
    return (_comment(name, text) for name, text in limits.items() if text)


def _classifier(kind: str, *terms: Term) -> Iterator[Node]:
    if terms:
        yield {"informationType": "classifier", "type": words(kind), "classifier": members(terms)}


def _comment(kind: str, text: str) -> Node:
    return {"informationType": "comment", "summary": markdown(text), "type": words(kind)}


class _Sourced(NamedTuple):
    """A notice, a point of law or a help line, with the content of its assessment. None of them is from the article."""

    id: str
    record: Notice | LegalFact | HelpLine
    target: Node
    """A FHIR reference to the resource of the record or, for law other than an approval, to a medicine."""
    title: str
    summary: str = ""
    components: tuple[Node, ...] = ()


def _sourced(edition: Edition) -> Iterator[_Sourced]:
    for notice in edition.notices:
        name = f"notice-{notice.id}"
        yield _Sourced(name, notice, reference("ClinicalUseDefinition", name, notice.title), notice.title)
    for law_id, (_, fact) in law_by_id(edition).items():
        schedule = [_comment("Schedule", fact.schedule)] if fact.schedule else []
        components = (*_classifier("Legal control", *fact.controls), *schedule)
        target = law_reference(law_id, fact)
        yield _Sourced(f"law-{law_id}", fact, target, law_title(fact), law_text(fact), components)
    for line in edition.help_lines:
        name = f"help-{line.id}"
        yield _Sourced(name, line, reference("HealthcareService", name, line.name), str(line))


def _references(edition: Edition, item: _Sourced) -> Resource:
    text_of = None if isinstance(item.record, HelpLine) else item.record.text_of
    content = node(
        informationType="comment",
        summary=markdown(item.summary),
        type=words("By reference; not from the article"),
        relatedArtifact=cited_by(edition, item.record),
        component=[*item.components, *([_comment("Text of", text_of)] if text_of else [])],
    )
    return resource(
        _KIND,
        item.id,
        item.title,
        generated(item.title, paragraph(item.summary)),
        title=item.title,
        lastReviewDate=str(item.record.checked),
        artifactReference=item.target,
        content=[content],
    )
