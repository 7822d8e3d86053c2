"""``claim`` and ``notice``: one record with its references. ``reference``: one work with the claims that cite it."""

import argparse
from collections.abc import Callable, Iterable

from ketamine_facts.cli._blocks import NOT_ADVICE, add_crisis_help
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._layout import Page
from ketamine_facts.errors import KetamineFactsError, nearest, shown
from ketamine_facts.records import Claim, Notice, Reference
from ketamine_facts.vocabulary import Aspect


class ClaimOutput(Output, frozen=True):
    """A claim with its references."""

    claim: Claim
    """The claim."""
    references: tuple[Reference, ...]
    """The references that the review of the claim cites, in the order of the review."""


def _claim(request: Request) -> Answer:
    facts = request.facts
    claim = facts.claim(request.option("id", str))
    references = facts.references_of(claim)
    page = request.page()
    page.record(str(claim))
    page.lines(_aspects("differs in", claim.review.differs_in), 2)
    page.lines(_aspects("not compared", claim.review.not_compared), 2)
    _add_references(page, references)
    add_crisis_help(page, facts, str(claim))
    page.line()
    page.line(f"{NOT_ADVICE} 'ketamine-facts reference KEY' shows a reference.")
    return Answer(page, ClaimOutput(claim=claim, references=references))


def _aspects(name: str, aspects: Iterable[Aspect]) -> Iterable[str]:
    labels = ", ".join(aspect.label.lower() for aspect in aspects)
    return [f"{name}: {labels}"] if labels else []


def _add_references(page: Page, references: Iterable[Reference]) -> None:
    for reference in references:
        page.line()
        page.line(str(reference))
        page.line(f"{reference.tier.label} source, read as {reference.read_as.label.lower()}: {reference.supports}", 2)
        page.line(f"reference {reference.key}", 2)


class NoticeOutput(Output, frozen=True):
    """A notice with its references."""

    notice: Notice
    """The notice."""
    references: tuple[Reference, ...]
    """The references that the notice cites, in the order of the notice."""


def _notice(request: Request) -> Answer:
    facts = request.facts
    notices = {notice.id: notice for notice in facts.notices}
    wanted = request.option("id", str)
    if wanted not in notices:
        near = nearest(wanted, notices)
        guess = f"; did you mean {' or '.join(map(repr, near))}?" if near else "."
        raise KetamineFactsError(f"no notice has the id {shown(wanted)}{guess}")
    notice = notices[wanted]
    references = facts.references_of(notice)
    page = request.page()
    page.line(str(notice))
    text_of = f", text of {notice.text_of}" if notice.text_of else ""
    page.line(f"importance: {notice.importance.label.lower()}; checked {notice.checked}{text_of}; {notice.origin}", 2)
    _add_references(page, references)
    add_crisis_help(page, facts, notice.text)
    page.line()
    page.line(NOT_ADVICE)
    return Answer(page, NoticeOutput(notice=notice, references=references))


class ReferenceOutput(Output, frozen=True):
    """A reference with the claims whose reviews cite it."""

    reference: Reference
    """The reference."""
    claims: tuple[Claim, ...]
    """The claims whose reviews cite the reference."""


def _reference(request: Request) -> Answer:
    facts = request.facts
    reference = facts.reference(request.option("id", str))
    claims = tuple(claim for claim in facts.claims if reference.key in claim.review.references)
    page = request.page()
    _add_references(page, [reference])
    if reference.caveat:
        page.line(f"caveat: {reference.caveat}", 2)
    page.line(reference.url, 2)
    if claims:
        page.heading("Verdicts that rest on it")
    for claim in claims:
        page.line(f"{claim.review} (claim {claim.id})")
    return Answer(page, ReferenceOutput(reference=reference, claims=claims))


def _takes_id(name: str) -> Callable[[argparse.ArgumentParser], None]:
    def add_arguments(parser: argparse.ArgumentParser) -> None:
        parser.add_argument("id", metavar=name)

    return add_arguments


CLAIM = Command(
    "claim",
    "one claim with its verdict, note and references",
    _claim,
    ClaimOutput,
    _takes_id("CLAIM-ID"),
    ("claim half-life-2-3h",),
)
NOTICE = Command(
    "notice", "one notice with its references", _notice, NoticeOutput, _takes_id("NOTICE-ID"), ("notice crisis-help",)
)
REFERENCE = Command(
    "reference",
    "one reference with the verdicts that rest on it",
    _reference,
    ReferenceOutput,
    _takes_id("KEY"),
    ("reference berman-2000",),
)
