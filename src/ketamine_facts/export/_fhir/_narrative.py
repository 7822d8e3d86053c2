"""Narratives: the text of a resource for people to read, as XHTML."""

from collections.abc import Iterable
from html import escape
from typing import NamedTuple

from ketamine_facts.edition import (
    CitesClaims,
    Edition,
    crisis_help,
    crisis_lines,
    differences,
    disclaimer,
    mentions_suicide,
    tally,
)
from ketamine_facts.export._fhir._datatypes import Node, printable
from ketamine_facts.records import Claim, Notice

LANGUAGE = "en"
"""The language of all resources, as a BCP 47 tag."""

_OPENING = f'<div xmlns="http://www.w3.org/1999/xhtml" xml:lang="{LANGUAGE}" lang="{LANGUAGE}">'


class Source(NamedTuple):
    """An edition, with its disclaimer and its telephone numbers, which many narratives contain."""

    edition: Edition
    disclaimer: str
    numbers: str
    """The telephone numbers for a crisis, as one text."""


def source(edition: Edition) -> Source:
    """Return an edition with its disclaimer and its telephone numbers for a crisis."""
    return Source(edition, disclaimer(edition), "; ".join(map(str, crisis_lines(edition))))


def generated(title: str, *blocks: str) -> Node:
    """Return a narrative with status ``generated``: all of its text is also in elements of the resource."""
    return _narrative("generated", title, blocks)


def additional(title: str, *blocks: str) -> Node:
    """Return a narrative with status ``additional``: some of its text is not in elements of the resource."""
    return _narrative("additional", title, blocks)


def _narrative(status: str, title: str, blocks: Iterable[str]) -> Node:
    heading = f"<p><b>{escape(printable(title), quote=False)}</b></p>"
    return {"status": status, "div": f"{_OPENING}{heading}{''.join(blocks)}</div>"}


def paragraph(text: str) -> str:
    """Return a text as an XHTML paragraph; return an empty string for an empty text."""
    return f"<p>{escape(printable(text), quote=False)}</p>" if text else ""


def listing(heading: str, items: Iterable[str]) -> str:
    """Return items as an XHTML list with a heading; return an empty string if there are no items."""
    rows = "".join(f"<li>{escape(printable(item), quote=False)}</li>" for item in items)
    return f"{paragraph(heading)}<ul>{rows}</ul>" if rows else ""


def verdicts(edition: Edition, *records: CitesClaims) -> str:
    """Return XHTML about the claims that records cite; an empty string if they cite none.

    The number of claims with each verdict comes first, then the gists of the claims that differ from references.
    """
    claims = {claim.id: claim for record in records for claim in edition.claims_of(record)}.values()
    judged = tally(claims)
    counts = paragraph(f"Verdicts on the statements of the article: {judged}." if judged else "")
    return counts + listing("Differences, the most important first:", map(verdict, differences(claims)))


def verdict(claim: Claim) -> str:
    """Return the verdict, the importance, the gist and the id of a claim as one text."""
    return f"{claim.review} [{claim.id}]"


def crisis_help_for(source: Source, notices: Iterable[Notice], text: str) -> str:
    """Return the help in a crisis that a text needs, as XHTML; an empty string if the text needs none.

    The crisis notices among ``notices`` are shown. If the text mentions suicide, the crisis notices about suicide are
    shown too. If the text or one of these crisis notices mentions suicide, the telephone numbers follow.
    """
    found = [notice.text for notice in crisis_help(source.edition, notices, text)]
    if source.numbers and mentions_suicide(" ".join((text, *found))):
        found.append(f"Help in a crisis by telephone: {source.numbers}")
    return "".join(map(paragraph, found))


def cautions(source: Source, notices: Iterable[Notice], text: str) -> str:
    """Return, as XHTML, the help in a crisis that the text or the notices call for, and the sentence "no advice"."""
    return crisis_help_for(source, notices, text) + paragraph(source.disclaimer)
