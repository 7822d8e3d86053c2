"""JSON-LD nodes of claims with their reviews, and of the questions and inconsistencies of the article."""

from collections.abc import Iterator

from ketamine_facts.edition import MOST_IMPORTANT_FIRST, Edition
from ketamine_facts.export._jsonld._node import (
    Node,
    cited,
    claim_links,
    link,
    named_terms,
    node,
    review_text,
    sentences,
    subject,
    subjects,
)
from ketamine_facts.records import Claim, Span, Topic
from ketamine_facts.vocabulary import AnyTerm


def statements(edition: Edition) -> Iterator[Node]:
    """Yield a node for each claim, question and inconsistency of the article."""
    terms = named_terms(edition)
    yield from (_claim(claim, terms) for claim in edition.claims)
    yield from (_question(edition, topic) for topic in edition.questions)
    yield from (_inconsistency(topic) for topic in edition.inconsistencies)


def importances() -> Iterator[Node]:
    """Yield the vocabulary ``Importance``: a node for the set, then a node for each member."""
    yield node("DefinedTermSet", "importance", name="How much a difference or a notice matters")
    for importance in MOST_IMPORTANT_FIRST:
        yield node(
            "DefinedTerm",
            subject(importance),
            name=importance.label,
            termCode=importance.value,
            inDefinedTermSet=link("importance"),
        )


def _claim(claim: Claim, terms: frozenset[AnyTerm]) -> Node:
    limits = ", ".join(claim.limits)
    return node(
        "Claim",
        f"claim-{claim.id}",
        identifier=claim.id,
        text=claim.statement,
        description=sentences(
            f"{claim.review}",
            f"In the article: {claim.standing.label.lower()}.",
            f"Limits in the article: {limits}." if limits else None,
            "An opinion, which no reference could settle." if claim.opinion else None,
        ),
        review=_review(claim),
        about=subjects(term for term in claim.terms if term in terms),
        appearance=[_passage(claim, span) for span in claim.spans],
    )


def _review(claim: Claim) -> Node:
    review = claim.review
    not_compared = ", ".join(aspect.label.lower() for aspect in review.not_compared)
    return node(
        "ClaimReview",
        f"review-{claim.id}",
        claimReviewed=claim.statement,
        itemReviewed=link(f"claim-{claim.id}"),
        reviewRating=node(
            "Rating",
            ratingValue=review.verdict.value,
            alternateName=review.verdict.label,
            ratingExplanation=review.gist,
        ),
        reviewAspect=[aspect.label for aspect in review.differs_in],
        reviewBody=review_text(claim),
        description=f"Not compared with a reference: {not_compared}." if not_compared else None,
        keywords=link(subject(review.importance)) if review.importance else None,
        datePublished=review.date.isoformat(),
        author=link("contributors"),
        citation=cited(review),
    )


def _passage(claim: Claim, span: Span) -> Node:
    return node(
        "CreativeWork",
        name=f"{claim.section.label}, characters {span}",
        # a text fragment of RFC 5147: like a span, it counts characters from 0 and excludes the end
        identifier=f"char={span.start},{span.end}",
        isPartOf=link("article"),
    )


def _question(edition: Edition, topic: Topic) -> Node:
    claims = edition.claims_of(topic)
    answer = node(
        "Answer",
        text=" ".join(f"{claim.statement} [{review_text(claim)}]" for claim in claims),
        description="What the article answers, each statement with its verdict. Not medical advice.",
        isBasedOn=claim_links(topic),
        citation=cited(*(claim.review for claim in claims)),
    )
    # not `acceptedAnswer`, because references contradict some of the statements in the answer
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
