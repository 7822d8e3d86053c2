"""The content as JSON-LD in the vocabulary of schema.org, for web pages and linked data."""

from collections.abc import Iterator

from ketamine_facts.edition import MEDICINES, Edition, disclaimer, tally
from ketamine_facts.export._json import json_text
from ketamine_facts.export._jsonld._claims import importances, statements
from ketamine_facts.export._jsonld._conditions import conditions
from ketamine_facts.export._jsonld._law import law
from ketamine_facts.export._jsonld._medicines import medicines
from ketamine_facts.export._jsonld._node import Node, link, links, node, notice_links, sentences, subjects
from ketamine_facts.export._jsonld._notices import notices
from ketamine_facts.export._jsonld._references import references
from ketamine_facts.vocabulary import NoticeKind

VOCABULARY = "https://schema.org/"
"""The namespace of all types and properties in the document."""


def jsonld(edition: Edition) -> Node:
    """Return the content as one JSON-LD document: plain data for ``json.dumps``.

    The ``@id`` of a node is a fragment, such as ``#claim-us-schedule-iii`` or ``#drug-ketamine``. In a web page that
    contains the document, these ids become addresses. A node has only properties that schema.org 30 defines for its
    type. Content that fits no property, such as the range and the route of a dose, is in the text of the node. A node
    that repeats what the article says also has the verdicts with their gists. The review nodes and the answers to
    questions also have the notes.

    To put the document into a web page, use ``render(edition, "jsonld")``, which returns the document as text. In this
    text each ``<`` is escaped, so that no content can end the ``script`` element.

    >>> from ketamine_facts import facts
    >>> jsonld(facts)["@context"]
    'https://schema.org'
    """
    return {"@context": VOCABULARY.rstrip("/"), "@graph": [_page(edition), *_nodes(edition)]}


def jsonld_text(edition: Edition) -> str:
    """Return the JSON-LD document as text with each ``<`` escaped, so that no content can end a ``script`` element."""
    return json_text(jsonld(edition)).replace("<", "\\u003c")


def _nodes(edition: Edition) -> Iterator[Node]:
    yield from medicines(edition)
    yield from conditions(edition)
    yield from law(edition)
    yield node("Organization", "contributors", name="The ketamine_facts contributors")
    sha256 = node("PropertyValue", propertyID="SHA-256", value=edition.article.sha256)
    yield node("Article", "article", name=edition.article.title, identifier=sha256)
    yield from importances()
    yield from statements(edition)
    yield from notices(edition)
    yield from references(edition)


def _page(edition: Edition) -> Node:
    """Return the node of the web page as a whole: its subject, sources and parts, and the notices to read first."""
    first = (*edition.notices_by_kind(NoticeKind.CRISIS), *edition.notices_by_kind(NoticeKind.DISCLAIMER))
    counts = tally(edition.claims)
    return node(
        "MedicalWebPage",
        "page",
        name="Ketamine: what one article says, and what references say about it",
        description=sentences(
            f"{len(edition.claims)} claims of one article: {counts}." if counts else None, disclaimer(edition)
        ),
        inLanguage="en",
        version=edition.content_version,
        lastReviewed=max((claim.review.date.isoformat() for claim in edition.claims), default=None),
        author=link("contributors"),
        isBasedOn=link("article"),
        about=subjects(MEDICINES),
        usageInfo=notice_links(first),
        mentions=links("help", (line.id for line in edition.help_lines)),
        hasPart=[
            *links("claim", (claim.id for claim in edition.claims)),
            *links("question", (topic.id for topic in edition.questions)),
            *links("inconsistency", (topic.id for topic in edition.inconsistencies)),
            *notice_links(edition.notices),
        ],
        citation=links("reference", (work.key for work in edition.references)),
    )
