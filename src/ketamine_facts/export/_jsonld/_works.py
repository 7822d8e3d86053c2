"""The creative works of the linked data: claims with their reviews, questions, notices, and the works they cite."""

from collections.abc import Iterable, Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._bibliography._works import authors, in_journal
from ketamine_facts.export._jsonld._node import (
    DRUGS,
    Node,
    cited,
    claim_links,
    judged,
    judgment,
    link,
    links,
    named,
    node,
    sentence,
    tally,
)
from ketamine_facts.records import Claim, Notice, Reference, Span, Topic
from ketamine_facts.vocabulary import Jurisdiction, Route, SideEffect, Substance, Use

_ASPECTS = {
    "boxed-warning": "SafetyHealthAspect",
    "contraindication": "SafetyHealthAspect",
    "crisis": "SeeDoctorHealthAspect",
    "interaction": "SafetyHealthAspect",
    "omitted-risk": "RisksOrComplicationsHealthAspect",
    "regulatory": "GettingAccessHealthAspect",
    "warning": "SafetyHealthAspect",
}


def works(facts: Edition) -> Iterator[Node]:
    """Every creative work of an edition but the page itself."""
    yield node("Organization", "contributors", name="The ketamine_facts contributors")
    sha256 = node("PropertyValue", propertyID="SHA-256", value=facts.article.sha256)
    yield node("Article", "article", name=facts.article.title, identifier=sha256)
    yield from (_claim(claim) for claim in facts.claims)
    yield from (_question(facts, topic) for topic in facts.questions)
    yield from (_inconsistency(topic) for topic in facts.inconsistencies)
    yield from (_notice(notice) for notice in facts.notices)
    yield from (_reference(reference) for reference in facts.references)


def page(facts: Edition) -> Node:
    """The page as a whole: what it is about, what it was made from, and how it is to be read."""
    everywhere = " ".join(notice.text for notice in facts.notices_for())
    return node(
        "MedicalWebPage",
        "page",
        name="Ketamine: what one article says, and what references say about it",
        description=sentence(f"{len(facts.claims)} claims of one article: {tally(facts.claims)}.", everywhere),
        inLanguage="en",
        version=facts.content_version,
        lastReviewed=max((claim.review.date.isoformat() for claim in facts.claims), default=None),
        author=link("contributors"),
        isBasedOn=link("article"),
        about=links("drug", DRUGS),
        usageInfo=links("notice", (notice.id for notice in facts.notices if notice.kind in ("crisis", "disclaimer"))),
        hasPart=[
            *links("claim", (claim.id for claim in facts.claims)),
            *links("question", (topic.id for topic in facts.questions)),
            *links("inconsistency", (topic.id for topic in facts.inconsistencies)),
            *links("notice", (notice.id for notice in facts.notices)),
        ],
        citation=links("reference", (reference.key for reference in facts.references)),
    )


def _claim(claim: Claim) -> Node:
    limits = (
        ("Hedge", ", ".join(claim.hedge)),
        ("Frequency", claim.frequency),
        ("Timing", claim.timing),
        ("Course", claim.course),
        ("Context", claim.context),
        ("Monitoring", claim.monitoring),
    )
    return node(
        "Claim",
        f"claim-{claim.id}",
        identifier=claim.id,
        text=claim.statement,
        description=sentence(
            f"Standing in the article: {claim.standing.label.lower()}.",
            *(f"{name}: {text}." for name, text in limits if text),
            "An opinion, which no reference could settle." if claim.opinion else None,
            f"Verdict of the references: {claim.review.verdict.label.lower()}.",
        ),
        review=_review(claim),
        about=subjects((*claim.uses, *claim.routes, *claim.side_effects, *claim.jurisdictions)),
        appearance=[_passage(claim, span) for span in claim.spans],
    )


def _review(claim: Claim) -> Node:
    verdict = claim.review.verdict
    return node(
        "ClaimReview",
        f"review-{claim.id}",
        claimReviewed=claim.statement,
        itemReviewed=link(f"claim-{claim.id}"),
        reviewRating=node("Rating", ratingValue=verdict.value, alternateName=verdict.label),
        reviewBody=judgment(claim),
        datePublished=claim.review.date.isoformat(),
        author=link("contributors"),
        citation=cited(claim.review),
    )


def _passage(claim: Claim, span: Span) -> Node:
    return node(
        "CreativeWork",
        name=f"{claim.section.label}, characters {span}",
        identifier=f"char={span.start},{span.end}",  # the fragment of RFC 5147, which counts as spans do
        isPartOf=link("article"),
    )


def _question(facts: Edition, topic: Topic) -> Node:
    found = facts.claims_of(topic)
    answer = node(
        "Answer",
        text=judged(facts, topic),
        description="What the article answers, each statement with its verdict. Not medical advice.",
        isBasedOn=claim_links(topic),
        citation=cited(*(claim.review for claim in found)),
    )
    # never an accepted answer: some of what the article says is contradicted
    return node("Question", f"question-{topic.id}", name=topic.text, text=topic.text, suggestedAnswer=answer)


def _inconsistency(topic: Topic) -> Node:
    return node(
        "Comment",
        f"inconsistency-{topic.id}",
        name="Where the article disagrees with itself",
        text=topic.text,
        parentItem=link("article"),
        mentions=claim_links(topic),
        author=link("contributors"),
    )


def _notice(notice: Notice) -> Node:
    aspect = _ASPECTS.get(notice.kind)
    return node(
        "HealthTopicContent",
        f"notice-{notice.id}",
        name=notice.kind.replace("-", " ").capitalize(),
        text=notice.text,
        description=f"{notice.origin.capitalize()}: added by the library.",
        hasHealthAspect=f"https://schema.org/{aspect}" if aspect else None,
        about=[
            *links("drug", concerned(notice)),
            *subjects((*notice.uses, *notice.routes, *notice.side_effects)),
        ],
        citation=cited(notice),
    )


def concerned(notice: Notice) -> tuple[Substance, ...]:
    """The medicines a notice is about: those it names, else both."""
    return named(notice.text) or DRUGS


def subjects(terms: Iterable[Use | Route | SideEffect | Jurisdiction]) -> list[Node]:
    """References to the nodes of members of the vocabularies."""
    return [link(subject(term)) for term in terms]


def subject(term: Use | Route | SideEffect | Jurisdiction) -> str:
    """The name of the node of a member of a vocabulary."""
    prefix = {Use: "use", Route: "route", SideEffect: "effect", Jurisdiction: "place"}[type(term)]
    return f"{prefix}-{term.value}"


def _reference(reference: Reference) -> Node:
    work = node(
        _kind(reference),
        f"reference-{reference.key}",
        name=reference.title,
        author=[node("Organization" if reference.corporate else "Person", name=name) for name in authors(reference)],
        datePublished=reference.issued,
        isPartOf=_container(reference),
        url=reference.url,
        identifier=[_identifier(text) for text in reference.identifiers],
        creditText=str(reference),
        description=sentence(
            reference.supports,
            reference.caveat,
            f"A {reference.tier} source ({reference.kind.replace('-', ' ')}), read as {reference.read_as}.",
        ),
    )
    if in_journal(reference):
        work |= node("MedicalScholarlyArticle", pagination=reference.pages, publicationType=reference.kind)
    return work


def _kind(reference: Reference) -> str:
    if in_journal(reference):
        return "MedicalScholarlyArticle"
    return "Legislation" if reference.kind == "law" else "CreativeWork"


def _container(reference: Reference) -> Node | None:
    if not reference.container:
        return None
    periodical = in_journal(reference) or reference.volume
    work = node("Periodical" if periodical else "CreativeWork", name=reference.container)
    if reference.volume:
        work = node("PublicationVolume", volumeNumber=reference.volume, isPartOf=work)
    if reference.issue:
        work = node("PublicationIssue", issueNumber=reference.issue, isPartOf=work)
    return work


def _identifier(text: str) -> Node:
    scheme, _, value = text.partition(":")
    return node("PropertyValue", propertyID=scheme, value=value)
