"""Where the links of a page lead, and how it cites references."""

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
"""The title of the law of places that the article does not name."""

FOLDERS: Mapping[type[AnyTerm], str] = {
    Use: "uses",
    Condition: "conditions",
    Route: "routes",
    SideEffect: "side-effects",
    Jurisdiction: "places",
    Substance: "substances",
    Target: "targets",
}
"""The folder of a site that holds the pages of a vocabulary."""


class Links(Protocol):
    """What a writer of HTML asks about links."""

    def claim(self, claim_id: str) -> str | None:
        """The address of a claim; None where the claim has no place to link to."""
        ...

    def notice(self, notice: Notice) -> str | None:
        """The address of a notice that the page gives by title alone."""
        ...

    def cite(self, keys: Iterable[str]) -> Html:
        """The citation of the references behind a review or a point of law."""
        ...

    def sources(self, notice: Notice) -> Html:
        """The citation of the references behind a notice that is given in brief."""
        ...


class LocalLinks:
    """The links of a page that is alone: claims and numbered references on the page itself."""

    def __init__(self, edition: Edition, page: Page) -> None:
        self.numbers = Numbers()
        self._edition = edition
        self._claims = frozenset(claim.id for claim in page.claims())

    def claim(self, claim_id: str) -> str | None:
        """The address of a claim on the page."""
        return f"#{anchor(claim_id)}" if claim_id in self._claims else None

    def notice(self, notice: Notice) -> str | None:
        """No address: the text of the notice is not on the page."""
        del notice
        return None

    def cite(self, keys: Iterable[str]) -> Html:
        """The numbers of references, as links to the list of references."""
        links = [
            element("a", f"[{self.numbers.of(key)}]", href=f"#{anchor(key, 'ref')}", role="doc-noteref") for key in keys
        ]
        return _cites(links)

    def sources(self, notice: Notice) -> Html:
        """The kinds and years of the references behind a notice, as links to the works themselves."""
        links: list[Html] = []
        previous = None
        works = self._edition.references_of(notice)
        for work in sorted(works, key=lambda work: (work.kind, work.year or 0)):
            year = str(work.year or "")
            same = work.kind is previous and year  # "label 2022, 2024"
            label = year if same else f"{work.kind.label.lower()} {year}".strip()
            links.append(element("a", label, href=web_link(work.url), title=work.title))
            previous = work.kind
        return _cites(links, ", ")


class SiteLinks:
    """The links of a page of a site: other pages hold the references, the notices and the other claims."""

    def __init__(self, edition: Edition, claims: Iterable[Claim], up: str) -> None:
        self._references = {reference.key: reference for reference in edition.references}
        self._claims = frozenset(claim.id for claim in claims)
        self._up = up

    def claim(self, claim_id: str) -> str:
        """The address of a claim, on the page itself if the page shows it."""
        page = "" if claim_id in self._claims else f"{self._up}claims.html"
        return f"{page}#{anchor(claim_id)}"

    def notice(self, notice: Notice) -> str:
        """The address of a notice among all notices."""
        return f"{self._up}notices.html#{anchor(notice.id, 'notice')}"

    def law(self, place: JurisdictionProfile | None) -> str:
        """The address of the law of a place, or of the law of places that the article does not name."""
        return f"{self._up}law.html#{anchor(slug(place.term.label if place else ELSEWHERE), 'part')}"

    def cite(self, keys: Iterable[str]) -> Html:
        """The names and years of references, as links to the pages of references."""
        works = (self._references[key] for key in keys)
        return _cites([element("a", byline(work), href=self._reference(work)) for work in works], "; ")

    def sources(self, notice: Notice) -> Html:
        """The names and years of the references behind a notice."""
        return self.cite(notice.references)

    def _reference(self, work: Reference) -> str:
        return f"{self._up}references/{work.kind}.html#{anchor(work.key, 'ref')}"


def page_of_term(term: AnyTerm) -> str:
    """The path of the page of a term: a folder for each vocabulary, a file for each member."""
    vocabulary = type(term)
    return f"{FOLDERS[vocabulary]}/{term}.html"


def byline(reference: Reference) -> str:
    """The first author and the year of a work, as in running text.

    >>> from ketamine_facts import facts
    >>> byline(facts.reference("berman-2000"))
    'Berman 2000'
    """
    return f"{first_author(reference) or reference.title} {reference.year or ''}".strip()


def _cites(links: list[Html], between: str = "") -> Html:
    return element("span", joined(links, between), class_="cites") if links else Html()
