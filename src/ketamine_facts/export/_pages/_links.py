"""The addresses that a page links to, and the citations of references on a page."""

from collections.abc import Iterable, Mapping
from typing import Protocol

from ketamine_facts.edition import Edition
from ketamine_facts.export._pages._blocks import Numbers, Page
from ketamine_facts.export._pages._elements import first_author
from ketamine_facts.export._pages._escape import anchor, slug
from ketamine_facts.records import Claim, JurisdictionProfile, Notice, Reference
from ketamine_facts.records._markup import Html, element, joined, web_link
from ketamine_facts.vocabulary import AnyTerm, Condition, Jurisdiction, Route, SideEffect, Substance, Target, Use

ELSEWHERE = "Worldwide and elsewhere"
"""The title of the part about the law of places that the article does not name."""

FOLDERS: Mapping[type[AnyTerm], str] = {
    Use: "uses",
    Condition: "conditions",
    Route: "routes",
    SideEffect: "side-effects",
    Jurisdiction: "places",
    Substance: "substances",
    Target: "targets",
}
"""For each vocabulary, the folder of a site that contains the pages of its terms."""


class Links(Protocol):
    """The addresses and citations that the HTML writer needs."""

    def claim(self, claim_id: str) -> str | None:
        """Return the address of a claim; None if no page shows the claim in full."""
        ...

    def notice(self, notice: Notice) -> str | None:
        """Return the address of a notice that the page shows by title only; None if no page has the text."""
        ...

    def cite(self, keys: Iterable[str]) -> Html:
        """Return the citation of the references with these keys."""
        ...

    def sources(self, notice: Notice) -> Html:
        """Return the citation of the references of a notice whose kind and check date the page does not show."""
        ...


class LocalLinks:
    """The links of a single page: to claims and references on the page itself, and to works on the web."""

    def __init__(self, edition: Edition, page: Page) -> None:
        self.numbers = Numbers()
        self._edition = edition
        self._claims = frozenset(claim.id for claim in page.claims())

    def claim(self, claim_id: str) -> str | None:
        """Return the anchor of a claim; None if the page does not show the claim in full."""
        return f"#{anchor(claim_id)}" if claim_id in self._claims else None

    def notice(self, notice: Notice) -> str | None:
        """Return None, so that the title has no link: the text of the notice is not on this page."""
        del notice
        return None

    def cite(self, keys: Iterable[str]) -> Html:
        """Return the numbers of references as links to the list of references on the page."""
        links = [
            element("a", f"[{self.numbers.of(key)}]", href=f"#{anchor(key, 'ref')}", role="doc-noteref") for key in keys
        ]
        return _cites(links)

    def sources(self, notice: Notice) -> Html:
        """Return the kinds and years of the references of a notice, as links to the works on the web."""
        links: list[Html] = []
        previous = None
        works = self._edition.references_of(notice)
        for work in sorted(works, key=lambda work: (work.kind, work.year or 0)):
            year = str(work.year or "")
            same = work.kind is previous and year  # do not repeat the name of a kind: "label 2022, 2024"
            label = year if same else f"{work.kind.label.lower()} {year}".strip()
            links.append(element("a", label, href=web_link(work.url), title=work.title))
            previous = work.kind
        return _cites(links, ", ")


class SiteLinks:
    """The links of a page in a site, in which other pages show the references, all notices and all claims."""

    def __init__(self, edition: Edition, claims: Iterable[Claim], up: str) -> None:
        self._references = {reference.key: reference for reference in edition.references}
        self._claims = frozenset(claim.id for claim in claims)
        self._up = up

    def claim(self, claim_id: str) -> str:
        """Return the address of a claim: on this page if it shows the claim in full, otherwise on ``claims.html``."""
        page = "" if claim_id in self._claims else f"{self._up}claims.html"
        return f"{page}#{anchor(claim_id)}"

    def notice(self, notice: Notice) -> str:
        """Return the address of a notice on ``notices.html``."""
        return f"{self._up}notices.html#{anchor(notice.id, 'notice')}"

    def law(self, place: JurisdictionProfile | None) -> str:
        """Return the address of the law of a place; with None, of the law of places that the article does not name."""
        return f"{self._up}law.html#{anchor(slug(place.term.label if place else ELSEWHERE), 'part')}"

    def cite(self, keys: Iterable[str]) -> Html:
        """Return the first authors and years of references, as links to the pages that list the references."""
        works = (self._references[key] for key in keys)
        return _cites([element("a", byline(work), href=self._reference(work)) for work in works], "; ")

    def sources(self, notice: Notice) -> Html:
        """Return the first authors and years of the references of a notice, as links to the pages of references."""
        return self.cite(notice.references)

    def _reference(self, work: Reference) -> str:
        return f"{self._up}references/{work.kind}.html#{anchor(work.key, 'ref')}"


def page_of_term(term: AnyTerm) -> str:
    """Return the path of the page of a term in a site, such as ``uses/ptsd.html``."""
    vocabulary = type(term)
    return f"{FOLDERS[vocabulary]}/{term}.html"


def byline(reference: Reference) -> str:
    """Return the first author and the year of a reference. Without an author, the title takes its place.

    >>> from ketamine_facts import facts
    >>> byline(facts.reference("berman-2000"))
    'Berman 2000'
    """
    return f"{first_author(reference) or reference.title} {reference.year or ''}".strip()


def _cites(links: list[Html], between: str = "") -> Html:
    return element("span", joined(links, between), class_="cites") if links else Html()
