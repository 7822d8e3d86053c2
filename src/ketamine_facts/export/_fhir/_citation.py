"""Citation resources: the article and the references."""

from base64 import urlsafe_b64encode
from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._fhir._datatypes import (
    URI,
    Node,
    markdown,
    node,
    own_identifier,
    reference,
    urn,
    words,
)
from ketamine_facts.export._fhir._narrative import LANGUAGE, Source, additional, generated, paragraph
from ketamine_facts.export._fhir._resource import Resource, resource
from ketamine_facts.records import Claim, HelpLine, LegalFact, Notice, Reference

_SYSTEMS = {
    "doi": "https://doi.org",
    "pmid": "https://pubmed.ncbi.nlm.nih.gov",
    "pmcid": "https://www.ncbi.nlm.nih.gov/pmc",
    "nct": "https://clinicaltrials.gov",
    "ndc": "http://hl7.org/fhir/sid/ndc",
}
_URNS = {"isbn": "urn:isbn:", "spl-set-id": "urn:uuid:"}


def article(source: Source) -> Resource:
    """Return the Citation of the article. The identifier is the SHA-256 hash of the article as an RFC 6920 name."""
    found = source.edition.article
    size = f"{found.length} characters, SHA-256 {found.sha256}"
    about = f"The article whose statements are restated and reviewed here; its text is not included. {size}."
    return resource(
        "Citation",
        "article",
        found.title,
        additional(found.title, paragraph(about), paragraph(source.disclaimer)),
        version=source.edition.content_version,
        status="active",
        citedArtifact={
            "identifier": [{"system": URI, "value": _name_of_hash(found.sha256)}],
            "title": [{"text": markdown(found.title)}],
            "note": [{"text": f"{size}; positions count from 0 in Unicode code points."}],
        },
    )


def _name_of_hash(sha256: str) -> str:
    return f"ni:///sha-256;{urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip('=')}"


def article_reference() -> Node:
    """Return a FHIR reference to the Citation of the article."""
    return reference("Citation", "article")


def citations(edition: Edition) -> Iterator[Resource]:
    """Yield a Citation for each reference."""
    for work in edition.references:
        caveat = f"Caveat: {work.caveat}" if work.caveat else ""
        notes = [text for text in (work.supports, caveat) if text]
        yield resource(
            "Citation",
            _name(work),
            work.title,
            generated(str(work)),
            identifier=[own_identifier("reference", work.key)],
            status="active",
            note=[{"text": markdown(text)} for text in notes],
            citedArtifact=_cited_artifact(work),
        )


def _name(work: Reference) -> str:
    return f"reference-{work.key}"


def _cited_artifact(work: Reference) -> Node:
    form = node(
        publishedIn=node(title=work.container),
        volume=work.volume,
        issue=work.issue,
        publicationDateText=work.issued,
        pageString=work.pages,
    )
    return node(
        identifier=[_identifier(text) for text in work.identifiers],
        title=[node(language=_language(work), text=markdown(work.title))],
        publicationForm=[form] if form else [],
        webLocation=[{"url": work.url}],
        classification=[
            {"type": words("Kind of work"), "classifier": [words(work.kind.label), words(f"{work.tier.label} source")]},
            {"type": words("How much was read"), "classifier": [words(work.read_as.label)]},
        ],
        contributorship=_contributorship(work.authors),
    )


def _language(work: Reference) -> Node | None:
    if work.language == LANGUAGE:
        return None  # the resource states its language already, and its texts have this language by default
    return {"coding": [{"system": "urn:ietf:bcp:47", "code": work.language}], "text": work.language}


def _identifier(text: str) -> Node:
    scheme, _, value = text.partition(":")
    if scheme in _URNS:
        return {"system": URI, "value": f"{_URNS[scheme]}{value}"}
    return node(type=words(scheme), system=_SYSTEMS.get(scheme) or urn("NamingSystem", scheme), value=value)


def _contributorship(authors: tuple[str, ...]) -> Node:
    if not authors:
        return {}
    return {"complete": authors[-1] != "et al.", "summary": [{"value": markdown(", ".join(authors))}]}


def cited_by(edition: Edition, record: Claim | Notice | LegalFact | HelpLine) -> list[Node]:
    """Return a RelatedArtifact for each reference that a record cites, with the key of the reference as the label."""
    return [
        {
            "type": "citation",
            "label": work.key,
            "resourceReference": reference("Citation", _name(work)),
        }
        for work in edition.references_of(record)
    ]
