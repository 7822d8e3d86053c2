"""``search``: answer a question. ``about``: list the claims about terms."""

import argparse
from collections.abc import Iterable, Iterator

from ketamine_facts.cli._blocks import (
    MORE,
    NOT_ADVICE,
    add_claims,
    add_crisis_help,
    add_notice_titles,
    counted,
)
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._values import whole_number
from ketamine_facts.edition import Edition, differences
from ketamine_facts.errors import plain
from ketamine_facts.records import Claim, Notice, SearchHit
from ketamine_facts.vocabulary import AnyTerm, Condition, Use, find_term


class SearchOutput(Output, frozen=True):
    """The hits of a search."""

    text: str
    """The question."""
    hits: tuple[SearchHit, ...]
    """The hits, the best first. If the question has words of a crisis, the help for a crisis comes first."""
    near: tuple[str, ...]
    """Terms that the question may have meant; empty if there are hits."""
    corrections: tuple[tuple[str, str], ...]
    """Misspelled words of the question, each with the word that was searched for instead."""
    unknown: tuple[str, ...]
    """Words of the question that are nowhere in the content. The hits say nothing about these words."""


def _search(request: Request) -> Answer:
    text = " ".join(request.words("text"))
    hits = request.facts.search(text, request.option("limit", int))
    page = request.page()
    if hits and hits.remarks:
        page.line(" ".join(hits.remarks))
        page.line()
    for hit in hits:
        page.line(str(hit))
        page.line()
    if hits:
        page.line(f"{NOT_ADVICE} {MORE}")
    else:
        meant = f" Did you mean {' or '.join(hits.near)}?" if hits.near else ""
        page.line(f"Nothing found for '{plain(text, 60)}'.{meant} 'ketamine-facts list terms' lists every term.")
    data = SearchOutput(text=text, hits=tuple(hits), near=hits.near, corrections=hits.corrections, unknown=hits.unknown)
    return Answer(page, data)


def _search_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "text", metavar="WORD", nargs="+", help="a question in everyday words, or terms in any spelling"
    )
    parser.add_argument("--limit", type=whole_number, default=5, metavar="N", help="how many hits at most (5)")


SEARCH = Command(
    "search",
    "answer a question: claims, notices, law and help, the best first",
    _search,
    SearchOutput,
    _search_arguments,
    ("search can it hurt the bladder", "search --limit 3 overdose"),
)


class AboutOutput(Output, frozen=True):
    """The claims that are about all of the given terms, with the notices to show with them."""

    terms: tuple[AnyTerm, ...]
    """The given terms, as members of their vocabularies."""
    includes: tuple[AnyTerm, ...]
    """The narrower terms of the given terms. Claims about narrower terms are included."""
    part_of: tuple[AnyTerm, ...]
    """The wider terms of the given terms. Claims about a wider term alone are not included."""
    claims: tuple[Claim, ...]
    """The claims. Claims that differ from the references come first, the most important differences at the top."""
    notices: tuple[Notice, ...]
    """The notices about any of the terms, and the general notices, which belong on every page."""


def _about(request: Request) -> Answer:
    facts = request.facts
    terms = tuple(dict.fromkeys(map(find_term, request.words("terms"))))
    claims = _in_order(facts.about(*terms))
    notices = facts.notices_for(*terms)
    includes = tuple(dict.fromkeys(narrower for term in terms for narrower in _narrower(term)))
    part_of = tuple(dict.fromkeys(wider for term in terms for wider in _wider(term)))
    page = request.page()
    page.line(f"{' and '.join(term.label for term in terms)}: {counted(claims) if claims else 'no claims.'}")
    page.lines(_relations(facts, includes, part_of))
    add_crisis_help(page, facts, " ".join([*(term.label for term in terms), *(claim.statement for claim in claims)]))
    add_claims(page, claims)
    page.heading("Notices, not from the article")
    add_notice_titles(page, notices)
    page.line()
    page.line(f"{NOT_ADVICE} {MORE} 'ketamine-facts notice ID' shows a notice.")
    data = AboutOutput(terms=terms, includes=includes, part_of=part_of, claims=claims, notices=notices)
    return Answer(page, data)


def _in_order(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    first = differences(claims)
    ids = {claim.id for claim in first}
    return (*first, *(claim for claim in claims if claim.id not in ids))


def _narrower(term: AnyTerm) -> tuple[AnyTerm, ...]:
    return term.narrower if isinstance(term, Use) else ()


def _wider(term: AnyTerm) -> tuple[AnyTerm, ...]:
    wider = term.broader if isinstance(term, Use) else term.use if isinstance(term, Condition) else None
    return (wider,) if wider else ()


def _relations(edition: Edition, includes: Iterable[AnyTerm], part_of: Iterable[AnyTerm]) -> Iterator[str]:
    included = ", ".join(term.label for term in includes)
    if included:
        yield f"Includes the claims on {included}."
    for term in part_of:
        count = len(edition.about(term))
        yield f"Part of {term.label}, which has {count} claims: 'ketamine-facts about {term}'."


def _about_arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "terms",
        metavar="TERM",
        nargs="+",
        help="a use, route, side effect, place, substance, condition or target in any spelling, such as IV or US; "
        "the vocabulary may come first, as in use:ptsd; several terms narrow the answer to what concerns all of them",
    )


ABOUT = Command(
    "about",
    "the claims on a term, or on all of several terms, and the notices to read with them",
    _about,
    AboutOutput,
    _about_arguments,
    ("about ptsd", "about IV depression", "about use:ptsd", "about 'liver injury' US"),
)
