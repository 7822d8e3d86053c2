"""``overview``: the content in numbers, the gravest differences, and the commands to try next."""

from ketamine_facts.cli._blocks import add_claims, add_crisis_numbers
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._parser import PROGRAM
from ketamine_facts.edition import Facts, differences, disclaimer, tally, verdict_counts
from ketamine_facts.records import Claim
from ketamine_facts.vocabulary import AnyTerm, Importance, Jurisdiction, Route, SideEffect, Use, Verdict

_SHOWN = 3
_SHOWN_VOCABULARIES: dict[str, type[AnyTerm]] = {
    "Uses": Use,
    "Routes": Route,
    "Side effects": SideEffect,
    "Places": Jurisdiction,
}
_LEADS = (
    ("search can it hurt the bladder", "what the content says on a question"),
    ("about ptsd", "the claims on a term, or on all of several terms"),
    ("claim half-life-2-3h", "one claim with its note and references"),
    ("review", "where the references differ from the article"),
    ("list terms", "every term; also: claims, notices, references, formats"),
    ("export --format html --output facts.html", "the content in a format"),
    ("--help", "every command"),
)


class OverviewOutput(Output, frozen=True):
    """The content in numbers, and the differences that matter for safety."""

    content_version: str
    """The version of the content."""
    article: str
    """The title of the article."""
    verdicts: dict[Verdict, int]
    """The number of claims with each verdict."""
    terms: dict[str, int]
    """The number of claims about each use, route, side effect and place."""
    safety: tuple[Claim, ...]
    """The claims that differ from the references in a way that matters for safety, the gravest verdict first."""


def _overview(request: Request) -> Answer:
    facts = request.facts
    safety = differences(facts.claims, Importance.SAFETY)
    page = request.page()
    page.line("KETAMINE: what one article says, and what references say about it")
    page.line(f"Article: {facts.article.title}. Content {facts.content_version}.")
    page.line(disclaimer(facts))
    add_crisis_numbers(page, facts)
    page.heading("Can a reader rely on the article?")
    page.line(f"{len(facts.claims)} claims: {tally(facts.claims)}.")
    page.line(f"{len(safety)} of them differ from the references in a way that matters for safety. The gravest:")
    add_claims(page, safety[:_SHOWN])
    page.heading("What it is about, with the number of claims")
    for title, vocabulary in _SHOWN_VOCABULARIES.items():
        page.line(f"{title}: {', '.join(f'{term} {count}' for term, count in _counts(facts, vocabulary).items())}")
    page.heading("How to go on")
    for arguments, summary in _LEADS:
        page.line(f"{PROGRAM} {arguments}  ({summary})")
    terms = {
        term: count for vocabulary in _SHOWN_VOCABULARIES.values() for term, count in _counts(facts, vocabulary).items()
    }
    return Answer(
        page,
        OverviewOutput(
            content_version=facts.content_version,
            article=facts.article.title,
            verdicts=verdict_counts(facts.claims),
            terms=terms,
            safety=safety,
        ),
    )


def _counts(facts: Facts, vocabulary: type[AnyTerm]) -> dict[str, int]:
    return {term.value: len(facts.about(term)) for term in vocabulary}


OVERVIEW = Command("overview", "the content on one screen (the default)", _overview, OverviewOutput)
