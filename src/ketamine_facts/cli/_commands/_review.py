"""``review``: how the article compares with the references, the most important differences first."""

import argparse

from ketamine_facts.cli._blocks import MORE, NOT_ADVICE, add_claims
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.edition import GRAVEST_FIRST, MOST_IMPORTANT_FIRST, Facts, differences
from ketamine_facts.records import Claim, Topic
from ketamine_facts.vocabulary import Importance, Verdict

_DEFAULT = (Importance.SAFETY, Importance.DECISION)


class VerdictCount(Output, frozen=True):
    """The number of claims with one verdict and one importance."""

    verdict: Verdict
    """The verdict."""
    importance: Importance | None
    """The importance; null if the claims have none."""
    claims: int
    """The number of claims with this verdict and this importance."""


class ReviewOutput(Output, frozen=True):
    """The number of claims by verdict and importance, and the claims that differ from the references."""

    counts: tuple[VerdictCount, ...]
    """The counts, the gravest verdict first. Each claim is counted once."""
    differences: tuple[Claim, ...]
    """The claims that differ from the references and have a requested importance, the most important first."""
    inconsistencies: tuple[Topic, ...]
    """The points on which the article contradicts itself."""


def _review(request: Request) -> Answer:
    facts = request.facts
    importances = tuple(map(Importance.parse, request.words("importance"))) or _DEFAULT
    page = request.page()
    page.line(f"How the {len(facts.claims)} claims of the article compare with the references")
    page.line()
    page.table(_rows(facts))
    found: list[Claim] = []
    for importance in MOST_IMPORTANT_FIRST:
        if importance in importances:
            claims = differences(facts.claims, importance)
            found += claims
            page.heading(f"Differences that matter for {_MATTERS[importance]}: {len(claims)}")
            add_claims(page, claims)
    page.heading("Where the article disagrees with itself")
    page.lines(f"- {topic.text}" for topic in facts.inconsistencies)
    page.line()
    page.line(f"{NOT_ADVICE} {MORE} 'ketamine-facts review --importance detail' lists the details.")
    data = ReviewOutput(counts=_counts(facts), differences=tuple(found), inconsistencies=facts.inconsistencies)
    return Answer(page, data)


_MATTERS = {Importance.SAFETY: "safety", Importance.DECISION: "a decision", Importance.DETAIL: "a detail"}


def _rows(facts: Facts) -> list[list[str]]:
    rows = [["", *(importance.value for importance in MOST_IMPORTANT_FIRST), "all"]]
    for verdict in GRAVEST_FIRST:
        claims = facts.claims_by(verdict)
        by_importance = [len(facts.claims_by(verdict, importance)) for importance in MOST_IMPORTANT_FIRST]
        rows.append([verdict.label, *(str(count or "-") for count in (*by_importance, len(claims)))])
    return rows


def _counts(facts: Facts) -> tuple[VerdictCount, ...]:
    return tuple(
        VerdictCount(verdict=verdict, importance=importance, claims=count)
        for verdict in GRAVEST_FIRST
        for importance in (*MOST_IMPORTANT_FIRST, None)
        if (count := sum(claim.review.importance is importance for claim in facts.claims_by(verdict)))
    )


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--importance",
        action="append",
        default=[],
        metavar="IMPORTANCE",
        help="list the differences of this importance: safety, decision or detail; may be repeated (safety, decision)",
    )


REVIEW = Command(
    "review",
    "where the references differ from the article, by importance",
    _review,
    ReviewOutput,
    _arguments,
    ("review", "review --importance detail"),
)
