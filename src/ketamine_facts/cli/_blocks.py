"""Add claims, notices and telephone numbers to a page for the terminal."""

from collections.abc import Iterable, Sequence

from ketamine_facts.cli._layout import NO_BREAK, Page
from ketamine_facts.edition import MOST_IMPORTANT_FIRST, Edition, crisis_help, crisis_lines, tally
from ketamine_facts.records import Claim, Notice

MORE = "'ketamine-facts claim ID' shows the note, the references and the place in the article."
NOT_ADVICE = "Not medical advice."


def add_claims(page: Page, claims: Iterable[Claim]) -> None:
    """Add claims to a page. For each claim, show the verdict with its gist, then the statement, then the id."""
    for claim in claims:
        page.line()
        page.line(str(claim.review))
        page.line(f"The article: {claim.statement}", 2)
        page.line(f"claim {claim.id}", 2)


def add_notice_titles(page: Page, notices: Sequence[Notice]) -> None:
    """Add the title, kind and id of each notice to a page, grouped by importance, the most important first."""
    for importance in MOST_IMPORTANT_FIRST:
        found = [notice for notice in notices if notice.importance is importance]
        if found:
            page.line(f"{importance.label}:")
        for notice in found:
            page.line(f"{notice.title} ({notice.kind.label.lower()}): notice {notice.id}", 2)


def add_crisis_help(page: Page, edition: Edition, text: str) -> None:
    """If ``text`` mentions suicide, add help for a crisis to a page.

    ``text`` is what the page shows already. The help is the crisis notices that are not in ``text``, and the telephone
    numbers for a crisis.
    """
    notices = crisis_help(edition, (), text)
    if notices:
        page.line()
        page.lines(f"{notice.title}: {notice.text}" for notice in notices if notice.text not in text)
        add_crisis_numbers(page, edition)


def add_crisis_numbers(page: Page, edition: Edition) -> None:
    """Add a paragraph with the telephone numbers for a crisis to a page, if the edition has any."""
    numbers = "; ".join(f"{line.place} {line.number}".replace(" ", NO_BREAK) for line in crisis_lines(edition))
    if numbers:
        page.line(f"In a crisis, call: {numbers}.")


def counted(claims: Sequence[Claim]) -> str:
    """Return text with the number of claims and with the number of claims with each verdict."""
    noun = "claim" if len(claims) == 1 else "claims"
    return f"{len(claims)} {noun}: {tally(claims)}."
