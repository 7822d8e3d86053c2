"""The pages of a site that list the references.

Under each reference are links to the claims, the notices and the points of law that cite the reference.
"""

from collections.abc import Iterator

from ketamine_facts.edition import Edition, law_in_order
from ketamine_facts.export._pages._elements import headline, listed, work
from ketamine_facts.export._pages._escape import anchor
from ketamine_facts.export._pages._html import section
from ketamine_facts.export._pages._links import SiteLinks
from ketamine_facts.records import Reference
from ketamine_facts.records._markup import Html, element, joined
from ketamine_facts.vocabulary import ReferenceKind


def reference_pages(edition: Edition, links: SiteLinks) -> Iterator[tuple[str, str, Html]]:
    """Yield path, title and content of each page: first an index, then a page for each kind of reference."""
    kinds: dict[ReferenceKind, list[Reference]] = {}
    for reference in edition.references:
        kinds.setdefault(reference.kind, []).append(reference)
    items = (element("a", f"{kind.label} ({len(works)})", href=f"{kind}.html") for kind, works in kinds.items())
    yield "references/index.html", "References", section("By kind of work", 2, listed(items))
    cited = _citing(edition, links)
    for kind, works in kinds.items():
        entries = element("ol", *(_entry(reference, cited.get(reference.key, [])) for reference in works))
        yield f"references/{kind}.html", f"References: {kind.label.lower()}", section("Works", 2, entries)


def _citing(edition: Edition, links: SiteLinks) -> dict[str, list[Html]]:
    """Return, for the key of each cited reference, links to the claims, notices and points of law that cite it."""
    cited: dict[str, list[Html]] = {}
    for claim in edition.claims:
        link = element("a", claim.statement, href=links.claim(claim.id))
        for key in claim.review.references:
            cited.setdefault(key, []).append(joined((headline(claim), link), " "))
    for notice in edition.notices:
        link = joined(("Notice: ", element("a", notice.title, href=links.notice(notice))))
        for key in notice.references:
            cited.setdefault(key, []).append(link)
    for place, fact in law_in_order(edition):
        link = joined(("Law: ", element("a", f"{fact.place}, {fact.name}", href=links.law(place))))
        for key in fact.references:
            cited.setdefault(key, []).append(link)
    return cited


def _entry(reference: Reference, cited: list[Html]) -> Html:
    read = f"{reference.tier.label} source, {reference.read_as.label.lower()} read."
    caveat = f" Keep in mind: {reference.caveat}" if reference.caveat else ""
    return element(
        "li",
        element("p", work(reference)),
        element("p", reference.supports, caveat, " ", element("span", read, class_="soft")),
        element("details", element("summary", "Cited by"), listed(cited)) if cited else "",
        id=anchor(reference.key, "ref"),
    )
