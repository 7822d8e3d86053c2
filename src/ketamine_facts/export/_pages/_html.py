"""Write pages as HTML. All text is escaped, and every verdict is given in words."""

from collections.abc import Iterable

from ketamine_facts.edition import Edition
from ketamine_facts.export._pages._blocks import (
    Block,
    Cell,
    Chain,
    Cited,
    Counts,
    Differences,
    Entries,
    Entry,
    Help,
    Judged,
    Notices,
    Page,
    Paragraph,
    Part,
    Statements,
    Titles,
)
from ketamine_facts.export._pages._elements import (
    counted,
    gist,
    headline,
    help_numbers,
    listed,
    table,
    verdict_bar,
    work,
)
from ketamine_facts.export._pages._escape import anchor, slug
from ketamine_facts.export._pages._figures import mechanism_chain
from ketamine_facts.export._pages._links import Links, LocalLinks
from ketamine_facts.export._pages._style import SHEET
from ketamine_facts.records import Claim, Notice, Reference
from ketamine_facts.records._markup import Html, element, joined

_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


def document(title: str, head: Html, body: Html) -> str:
    """Make a complete HTML document from a title, further content of the head, and the body."""
    return (
        "<!DOCTYPE html>\n"
        + element(
            "html",
            element(
                "head",
                element("meta", charset="utf-8"),
                head,
                element("meta", name="viewport", content="width=device-width, initial-scale=1"),
                element("title", title),
            ),
            element("body", body, class_="ketamine-facts"),
            lang="en",
        )
        + "\n"
    )


def whole_page(edition: Edition, page: Page) -> str:
    """Make a self-contained HTML page, which loads no other file and runs no script."""
    links = LocalLinks(edition, page)
    content = HtmlWriter(links).parts(page.parts)
    references = _references(edition, links, page.references)
    contents = (*(part.title for part in page.parts), *(("References",) if references else ()))
    menu = listed(element("a", title, href=f"#{anchor(slug(title), 'part')}") for title in contents)
    policy = element("meta", http_equiv="Content-Security-Policy", content=_POLICY)
    return document(
        page.title,
        joined((policy, element("style", Html(SHEET)))),
        joined(
            (
                element("a", "Skip to the content", href="#content", class_="skip"),
                header(page),
                element("main", content, references, id="content"),
                element("nav", menu, aria_label="Contents"),
                element("footer", element("p", page.closing, class_="soft")),
            ),
            "\n",
        ),
    )


def header(page: Page) -> Html:
    """Make the header of a page: the title, the line under the title, and help in a crisis."""
    return element("header", element("h1", page.title), element("p", page.lead, class_="lead"), _help(page.help))


def _help(found: Help) -> Html:
    numbers = help_numbers(found.crisis)
    others = [
        element(
            "p",
            f"{purpose.label}: ",
            help_numbers(line for line in found.others if line.purpose is purpose),
            data_purpose=purpose.value,
        )
        for purpose in dict.fromkeys(line.purpose for line in found.others)
    ]
    return element(
        "aside",
        element("p", element("b", found.text), data_purpose="crisis poisoning"),
        element("p", "Thoughts of suicide? Call a crisis line: ", numbers, data_purpose="crisis") if numbers else "",
        element("details", element("summary", "More numbers"), *others) if others else "",
        class_="help",
        aria_label="Help in a crisis",
    )


def _references(edition: Edition, links: LocalLinks, further: Iterable[Reference]) -> Html:
    for reference in further:
        links.numbers.of(reference.key)
    items = [
        element("li", work(edition.reference(key)), id=anchor(key, "ref"), value=str(links.numbers.of(key)))
        for key in links.numbers
    ]
    return section("References", 2, element("ol", *items)) if items else Html()


def section(title: str, level: int, content: Html, above: str = "") -> Html:
    """Make a section with a heading.

    ``above`` is made of the titles of the outer sections and becomes part of the ``id`` of the heading. If ``above`` is
    empty, the section is at the top level: only such a section has a label and is a landmark for screen readers.
    """
    name = anchor(f"{above}{slug(title)}", "part")
    heading = element(f"h{level}", title, id=name)
    return element("section", heading, content, aria_labelledby="" if above else name)


class HtmlWriter:
    """Writes the parts of a page as HTML."""

    def __init__(self, links: Links) -> None:
        self._links = links

    def parts(self, parts: Iterable[Part], level: int = 2, above: str = "") -> Html:
        """Return the HTML of parts and their nested parts. ``level`` is the level of the headings, such as 2 for h2."""
        return joined((self._part(part, level, above) for part in parts), "\n")

    def _part(self, part: Part, level: int, above: str) -> Html:
        inner = self.parts(part.parts, level + 1, f"{above}{slug(part.title)}-")
        return section(part.title, level, joined((*map(self.block, part.blocks), inner)), above)

    def block(self, block: Block) -> Html:
        """Return the HTML of one block of a part."""
        match block:
            case Paragraph(text):
                written = element("p", text)
            case Statements(claims):
                written = element("ol", *map(self._statement, claims), class_="claims")
            case Differences(claims):
                written = element("ul", *map(self._difference, claims), class_="claims")
            case Counts(claims):
                written = element("p", verdict_bar(claims), counted(claims))
            case Entries(items):
                written = listed(map(self._entry, items), class_="entries")
            case Chain(steps):
                written = mechanism_chain((step, self._headlines(claims)) for step, claims in steps)
            case Notices(notices, brief):
                written = element("ul", *map(self._brief if brief else self._notice, notices), class_="notices")
            case Titles(notices):
                written = listed(map(self._title, notices))
            case _:
                rows = (tuple(map(self._cell, row)) for row in block.rows)
                written = table(block.caption, block.columns, rows)
        return written

    def _statement(self, claim: Claim) -> Html:
        standing = f"({claim.standing.label.lower()}{', opinion' if claim.opinion else ''})"
        address = element("a", "#", href=self._links.claim(claim.id), class_="link", aria_label=f"# {claim.id}")
        said = element("p", claim.statement, " ", element("span", standing, class_="soft"), " ", address, class_="said")
        review = claim.review
        note = element("p", review.note or "", " ", self._links.cite(review.references))
        folded = element("details", element("summary", "Details"), note, self._source(claim))
        return element("li", said, gist(claim), folded, class_="claim", id=anchor(claim.id))

    def _source(self, claim: Claim) -> Html:
        review = claim.review
        places = ", ".join(map(str, claim.spans))
        parts = (
            f"Differs in {_words(review.differs_in)}." if review.differs_in else "",
            f"Not compared: {_words(review.not_compared)}." if review.not_compared else "",
            f"Article: {places}.",
        )
        return element("p", " ".join(filter(None, parts)), f" {claim.id}", class_="soft")

    def _difference(self, claim: Claim) -> Html:
        address = self._links.claim(claim.id)
        statement = element("a", claim.statement, href=address) if address else element("span", claim.statement)
        return element("li", gist(claim), element("p", "Article: ", statement, class_="soft"), class_="claim")

    def _entry(self, entry: Entry) -> Html:
        return joined((entry.text, self._headlines(entry.claims)), " ")

    def _headlines(self, claims: Iterable[Claim]) -> Html:
        return joined((headline(claim, self._links.claim(claim.id)) for claim in claims), " ")

    def _notice(self, notice: Notice) -> Html:
        kind = element("span", notice.kind.label.lower(), class_="soft")
        text_of = f", text of {notice.text_of}" if notice.text_of else ""
        checked = element("span", f"Checked {notice.checked}{text_of}.", class_="soft")
        title = element("p", element("b", notice.title), " ", kind)
        text = element("p", notice.text, " ", checked, " ", self._links.cite(notice.references))
        return element("li", title, text, id=anchor(notice.id, "notice"), class_="notice")

    def _brief(self, notice: Notice) -> Html:
        title = element("p", element("b", notice.title))
        text = element("p", notice.text, " ", self._links.sources(notice))
        return element("li", title, text, id=anchor(notice.id, "notice"), class_="notice")

    def _title(self, notice: Notice) -> Html:
        address = self._links.notice(notice)
        return element("a", notice.title, href=address) if address else element("span", notice.title)

    def _cell(self, cell: Cell) -> str:
        match cell:
            case Judged(claims):
                return self._headlines(claims)
            case Cited(keys):
                return self._links.cite(keys)
            case _:
                return cell


def _words(terms: Iterable[object]) -> str:
    return ", ".join(str(term).replace("-", " ") for term in terms)
