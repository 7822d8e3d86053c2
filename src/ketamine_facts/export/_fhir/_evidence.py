"""Citation and ArtifactAssessment: the works, and what they say about each statement, notice and point of law."""

from base64 import urlsafe_b64encode
from collections.abc import Iterable, Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._medicines import law_name, laws, regulated, told_law
from ketamine_facts.export._fhir._node import (
    Node,
    Part,
    beside,
    first_beside,
    link,
    listing,
    markdown,
    node,
    paragraph,
    part,
    words,
)
from ketamine_facts.records import Claim, LegalFact, Notice, Reference

_SYSTEMS = {
    "doi": "https://doi.org",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc/",
}
_LIMITS = ("hedge", "frequency", "timing", "course", "context", "monitoring")


def article(facts: Edition) -> Part:
    """The article that was read; its SHA-256 as an RFC 6920 name."""
    size = f"{facts.article.length} characters, SHA-256 {facts.article.sha256}"
    return part(
        "Citation",
        "article",
        facts.article.title,
        paragraph(f"The article whose statements are restated and reviewed here; its text is not included. {size}."),
        beside(facts),
        version=facts.content_version,
        title=facts.article.title,
        status="active",
        citedArtifact={
            "identifier": [{"system": "urn:ietf:rfc:3986", "value": _ni(facts.article.sha256)}],
            "title": [{"text": markdown(facts.article.title)}],
            "note": [{"text": f"{size}; positions count from 0 in Unicode code points."}],
        },
    )


def _ni(sha256: str) -> str:
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def citations(facts: Edition) -> Iterator[Part]:
    """The works of the bibliography."""
    for reference in facts.references:
        read = f"Read as: {reference.read_as.replace('-', ' ')}; {reference.tier} source"
        notes = [reference.supports, f"Caveat: {reference.caveat}" if reference.caveat else ""]
        yield part(
            "Citation",
            f"reference-{reference.key}",
            reference.title,
            paragraph(str(reference)),
            *(paragraph(note) for note in (*notes, f"{read}.") if note),
            title=reference.title,
            status="active",
            summary=[{"text": markdown(str(reference))}],
            note=[{"text": markdown(note)} for note in notes if note],
            citedArtifact=_work(reference, read),
        )


def _work(reference: Reference, read: str) -> Node:
    form = node(
        publishedIn=node(title=reference.container),
        volume=reference.volume,
        issue=reference.issue,
        publicationDateText=reference.issued,
        pageString=reference.pages,
    )
    kind = words(reference.kind.replace("-", " "))
    return node(
        identifier=[_identifier(identifier) for identifier in reference.identifiers],
        title=[{"text": markdown(reference.title)}],
        publicationForm=[form] if form else [],
        webLocation=[{"url": reference.url}],
        classification=[
            {"type": words("Kind of work"), "classifier": [kind]},
            {"type": words("How it was read"), "classifier": [words(read)]},
        ],
        contributorship=_authors(reference.authors),
    )


def _identifier(identifier: str) -> Node:
    scheme, _, value = identifier.partition(":")
    return node(type=words(scheme), system=_SYSTEMS.get(scheme), value=value)


def _authors(authors: tuple[str, ...]) -> Node:
    if not authors:
        return {}
    return {"complete": authors[-1] != "et al.", "summary": [{"value": markdown(", ".join(authors))}]}


def assessments(facts: Edition, parts: Iterable[Part]) -> Iterator[Part]:
    """One for each claim, with all that stands on it; one for each notice and point of law, with its references."""
    about: dict[str, list[Node]] = {}
    for item in parts:
        for claim_id in item.claims:
            about.setdefault(claim_id, []).append(item.link)
    for claim in facts.claims:
        yield _review(facts, claim, about.get(claim.id, []))
    for notice in facts.notices:
        target = link("ClinicalUseDefinition", f"notice-{notice.id}", notice.id)
        yield _sourced(facts, f"notice-{notice.id}", target, notice.text, notice)
    for fact in laws(facts):
        yield _sourced(facts, law_name(fact), _regulated_by(fact), told_law(fact), fact)


def _regulated_by(fact: LegalFact) -> Node:
    if fact.kind == "approval":
        return link("RegulatedAuthorization", law_name(fact), f"{fact.place}: {fact.name}")
    medicine = regulated(fact)[0]
    return link("MedicationKnowledge", medicine.value, medicine.label)


def _sourced(facts: Edition, name: str, target: Node, text: str, record: Notice | LegalFact) -> Part:
    cited = facts.references_of(record)
    content = node(
        informationType="comment",
        summary=markdown(text),
        type=words("By reference; not from the article"),
        relatedArtifact=list(map(_cited, cited)),
    )
    return part(
        "ArtifactAssessment",
        name,
        f"By reference: {target['display']}",
        paragraph(text),
        listing("References:", map(str, cited)),
        beside(facts),
        title=f"By reference: {target['display']}",
        date=str(record.checked),
        artifactReference=target,
        content=[content],
    )


def _review(facts: Edition, claim: Claim, about: list[Node]) -> Part:
    opinion = ", an opinion" if claim.opinion else ""
    standing = f"{claim.standing.label}{opinion}"
    review = claim.review
    said = [
        f"In the article: {standing.lower()}; {claim.section.label.lower()}, characters {_places(claim)}.",
        f"Verdict, {review.date}: {review.verdict.label.lower()}.{f' {review.note}' if review.note else ''}",
    ]
    cited = facts.references_of(claim)
    content = node(
        informationType="classifier",
        summary=markdown(claim.statement),
        type=words("What references say about this statement of the article"),
        classifier=[words(review.verdict.label)],
        path=[f"#char={span.start},{span.end}" for span in claim.spans],
        relatedArtifact=[*map(_cited, cited), *({"type": "comments-on", "resourceReference": one} for one in about)],
        component=list(_details(claim, standing)),
    )
    return part(
        "ArtifactAssessment",
        f"claim-{claim.id}",
        claim.statement,
        *map(paragraph, said),
        listing("References:", map(str, cited)),
        first_beside(facts, *claim.uses, *claim.routes, *claim.side_effects),
        identifier=[{"type": words("Claim"), "value": claim.id}],
        title=f"Statement of the article, {review.verdict.label.lower()}: {claim.id}",
        date=str(review.date),
        artifactReference=link("Citation", "article", facts.article.title),
        content=[content],
    )


def _places(claim: Claim) -> str:
    return ", ".join(str(span) for span in claim.spans)


def _details(claim: Claim, standing: str) -> Iterator[Node]:
    if claim.review.note:
        yield _comment("Note on the verdict", claim.review.note)
    yield {"informationType": "classifier", "type": words("Standing in the article"), "classifier": [words(standing)]}
    for name in _LIMITS:
        value: tuple[str, ...] | str | None = getattr(claim, name)
        if value:
            text = value if isinstance(value, str) else ", ".join(value)
            yield _comment(f"{name.capitalize()} in the article", text)


def _comment(kind: str, text: str) -> Node:
    return {"informationType": "comment", "summary": markdown(text), "type": words(kind)}


def _cited(reference: Reference) -> Node:
    return {
        "type": "citation",
        "citation": markdown(str(reference)),
        "resourceReference": link("Citation", f"reference-{reference.key}", reference.title),
    }
