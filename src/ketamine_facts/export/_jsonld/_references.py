"""JSON-LD nodes of the references."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._bibliography._works import annotation, authors, in_journal
from ketamine_facts.export._jsonld._node import Node, node, sentences
from ketamine_facts.records import Reference
from ketamine_facts.vocabulary import ReferenceKind


def references(edition: Edition) -> Iterator[Node]:
    """Yield a node for each reference."""
    return (_reference(work) for work in edition.references)


def _reference(work: Reference) -> Node:
    journal = in_journal(work)
    return node(
        _type_of(work),
        f"reference-{work.key}",
        name=work.title,
        author=[node("Organization" if work.corporate else "Person", name=name) for name in authors(work)],
        datePublished=work.issued,
        inLanguage=work.language,
        isPartOf=_container(work),
        url=work.url,
        identifier=[_identifier(text) for text in work.identifiers],
        creditText=str(work),
        description=sentences(
            annotation(work),
            f"A {work.tier.label.lower()} source ({work.kind.label.lower()}), read as {work.read_as.label.lower()}.",
        ),
        pagination=work.pages if journal else None,
        publicationType=work.kind.label if journal else None,
    )


def _type_of(work: Reference) -> str:
    if in_journal(work):
        return "MedicalScholarlyArticle"
    return "Legislation" if work.kind is ReferenceKind.LAW else "CreativeWork"


def _container(work: Reference) -> Node | None:
    if not work.container:
        return None
    periodical = in_journal(work) or work.volume
    container = node("Periodical" if periodical else "CreativeWork", name=work.container)
    if work.volume:
        container = node("PublicationVolume", volumeNumber=work.volume, isPartOf=container)
    if work.issue:
        container = node("PublicationIssue", issueNumber=work.issue, isPartOf=container)
    return container


def _identifier(text: str) -> Node:
    scheme, _, value = text.partition(":")
    return node("PropertyValue", propertyID=scheme, value=value)
