"""``list``: list all claims, notices, terms, references or formats."""

import argparse
from collections.abc import Callable, Mapping
from typing import Final

from ketamine_facts.cli._blocks import MORE, NOT_ADVICE, add_claims, add_notice_titles, counted
from ketamine_facts.cli._command import Answer, Command, Output, Request
from ketamine_facts.cli._layout import Page
from ketamine_facts.edition import Facts
from ketamine_facts.records import Claim, Notice, Reference
from ketamine_facts.vocabulary import ANY_TERM


class TermEntry(Output, frozen=True):
    """A term that ``about`` and ``export --only`` accept."""

    term: str
    """The value of the term, such as ``ptsd``."""
    vocabulary: str
    """The name of the vocabulary that the term belongs to, such as ``Use``."""
    label: str
    """The name of the term to show to people."""
    aliases: tuple[str, ...]
    """Other accepted spellings of the term."""
    claims: int
    """The number of claims about the term."""


class FormatEntry(Output, frozen=True):
    """A format that ``export`` writes."""

    name: str
    """The name of the format, as ``--format`` takes it."""
    summary: str
    """What the format is, in a few words."""
    suffix: str
    """The usual suffix of the file, such as ``.html``; empty if the format is a folder."""
    extra: str | None
    """The extra of this package that the format needs; null if it needs none."""


class ListOutput(Output, frozen=True):
    """One list. Only the field with the name of the requested list is set; all other fields are null."""

    claims: tuple[Claim, ...] | None = None
    """Every claim, in the article's order."""
    notices: tuple[Notice, ...] | None = None
    """Every notice."""
    terms: tuple[TermEntry, ...] | None = None
    """Every term."""
    references: tuple[Reference, ...] | None = None
    """Every reference, sorted by key."""
    formats: tuple[FormatEntry, ...] | None = None
    """Every format."""


def _claims(page: Page, facts: Facts) -> ListOutput:
    page.line(counted(facts.claims))
    add_claims(page, facts.claims)
    page.line()
    page.line(f"{NOT_ADVICE} {MORE}")
    return ListOutput(claims=facts.claims)


def _notices(page: Page, facts: Facts) -> ListOutput:
    page.line(f"{len(facts.notices)} notices, not from the article. 'ketamine-facts notice ID' shows one.")
    page.line()
    add_notice_titles(page, facts.notices)
    return ListOutput(notices=facts.notices)


def _terms(page: Page, facts: Facts) -> ListOutput:
    entries = tuple(
        TermEntry(
            term=term.value,
            vocabulary=vocabulary.__name__,
            label=term.label,
            aliases=term.aliases,
            claims=len(facts.about(term)),
        )
        for vocabulary in ANY_TERM
        for term in vocabulary
    )
    page.line(f"{len(entries)} terms. 'ketamine-facts about TERM' shows the claims on one.")
    page.line("The vocabulary may come before a term, as in use:ptsd.")
    for vocabulary in ANY_TERM:
        page.line()
        page.line(f"{vocabulary.__name__} (with the number of claims):")
        page.lines((_entry(entry) for entry in entries if entry.vocabulary == vocabulary.__name__), 2)
    return ListOutput(terms=entries)


def _entry(entry: TermEntry) -> str:
    aliases = f"; also {', '.join(entry.aliases)}" if entry.aliases else ""
    return f"{entry.term} ({entry.claims}): {entry.label}{aliases}"


def _references(page: Page, facts: Facts) -> ListOutput:
    page.line(f"{len(facts.references)} references. 'ketamine-facts reference KEY' shows one with its verdicts.")
    for reference in facts.references:
        page.line()
        page.line(reference.key)
        page.line(str(reference), 2)
    return ListOutput(references=facts.references)


def _formats(page: Page, _facts: Facts) -> ListOutput:
    from ketamine_facts.export import FORMATS  # imported only when used, because the import loads every exporter

    entries = tuple(
        FormatEntry(name=form.name, summary=form.summary, suffix=form.suffix, extra=form.extra)
        for form in FORMATS.values()
    )
    page.line(f"{len(entries)} formats. 'ketamine-facts export --format FORMAT' writes one.")
    for entry in entries:
        kind = f"{entry.suffix} file" if entry.suffix else "folder"
        extra = f"; needs the extra '{entry.extra}'" if entry.extra else ""
        page.line(f"{entry.name}: {entry.summary} ({kind}{extra})")
    return ListOutput(formats=entries)


_KINDS: Final[Mapping[str, Callable[[Page, Facts], ListOutput]]] = {
    "claims": _claims,
    "notices": _notices,
    "terms": _terms,
    "references": _references,
    "formats": _formats,
}


def _list(request: Request) -> Answer:
    page = request.page()
    data = _KINDS[request.option("kind", str)](page, request.facts)
    return Answer(page, data)


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("kind", choices=_KINDS, help="what to list")


LIST = Command(
    "list",
    "all claims, notices, terms, references or formats",
    _list,
    ListOutput,
    _arguments,
    ("list terms", "list notices", "list formats"),
)
