"""Blocks as HTML: every text escaped, every verdict in words, every reference a footnote with links back."""

from collections.abc import Iterable

from ketamine_facts.export._pages._blocks import (
    Block,
    Cautions,
    Cell,
    Cited,
    Entries,
    Footnotes,
    Page,
    Paragraph,
    Part,
    Reviewed,
    Statements,
    Table,
)
from ketamine_facts.export._pages._cards import Card
from ketamine_facts.export._pages._escape import anchor, html_text, web_link
from ketamine_facts.export._pages._style import CARD, SHEET
from ketamine_facts.records import Claim, Notice, Reference
from ketamine_facts.vocabulary import Verdict

_MARK = {
    Verdict.CORROBORATED: "+",
    Verdict.QUALIFIED: "~",
    Verdict.CONTRADICTED: "\N{MULTIPLICATION SIGN}",
    Verdict.NOT_CHECKED: "?",
}
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"


class HtmlWriter:
    """Writes one page or card; it numbers the footnotes as it goes.

    ``prefix`` keeps the anchors of several cards in one notebook apart.
    """

    def __init__(self, references: Iterable[Reference], prefix: str = "") -> None:
        self._notes = Footnotes(references)
        self._prefix = prefix

    def page(self, page: Page) -> str:
        """A complete HTML5 document that fetches nothing and runs nothing."""
        title = html_text(page.title)
        first = self._first(page.first)
        body = "".join(self._part(part, 2) for part in page.parts)
        contents = "".join(
            f'<li><a href="#{_slug(name)}">{html_text(name)}</a></li>\n'
            for name in (*(part.title for part in page.parts), "References")
        )
        return (
            f'<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
            f'<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f"<title>{title}</title>\n<style>\n{SHEET}</style>\n</head>\n"
            f'<body class="ketamine-facts">\n<a class="skip" href="#content">Skip to the content</a>\n'
            f'<header>\n<h1>{title}</h1>\n<p class="lead">{html_text(page.lead)}</p>\n{first}'
            f'<p class="soft">{html_text(page.source)}</p>\n</header>\n<div class="columns">\n'
            f'<nav aria-labelledby="contents">\n<h2 id="contents">Contents</h2>\n<ul>\n{contents}</ul>\n</nav>\n'
            f'<main id="content">\n{body}<section aria-labelledby="references">\n<h2 id="references">References</h2>\n'
            f"{self._references(page.uncited)}</section>\n</main>\n</div>\n"
            f'<footer>\n<p class="soft">{html_text(page.closing)}</p>\n</footer>\n</body>\n</html>\n'
        )

    def card(self, card: Card, closing: str) -> str:
        """A card for a notebook, with its own style; its references are named, no more."""
        first = self._first(card.first)
        body = "".join(self._block(block) for block in card.blocks)
        references = "".join(
            self._reference(number, reference, "", count) for number, reference, count in self._notes.listed()
        )
        return (
            f'<div class="ketamine-facts card">\n<style>\n{CARD}</style>\n'
            f'<p class="title">{html_text(card.title)}</p>\n{first}{body}{_numbered(references)}'
            f'<p class="soft">{html_text(closing)}</p>\n</div>\n'
        )

    def _first(self, cautions: Cautions) -> str:
        texts = "".join(
            f'<p class="{html_text(notice.kind)}">{self._caution(notice)}</p>\n' for notice in cautions.notices
        )
        return f'<div class="first" role="note">\n{texts}</div>\n' if texts else ""

    def _part(self, part: Part, level: int, above: str = "") -> str:
        name = f"{above}{_slug(part.title)}"
        blocks = "".join(self._block(block) for block in part.blocks)
        parts = "".join(self._part(inner, level + 1, f"{name}-") for inner in part.parts)
        heading = f'<h{level} id="{self._prefix}{name}">{html_text(part.title)}</h{level}>'
        label = "" if above else f' aria-labelledby="{self._prefix}{name}"'  # a landmark each for the main parts only
        return f"<section{label}>\n{heading}\n{blocks}{parts}</section>\n"

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(text):
                return f"<p>{html_text(text)}</p>\n"
            case Statements(claims):
                return f'<ul class="claims">\n{"".join(self._full(claim) for claim in claims)}</ul>\n'
            case Entries(items):
                entries = "".join(
                    f'<li class="entry">\n<p>{html_text(item.text)}</p>\n{self._reviewed(item.claims)}</li>\n'
                    for item in items
                )
                return f'<ul class="bare">\n{entries}</ul>\n'
            case Cautions(notices):
                lines = "".join(f'<li class="caution">{self._caution(notice)}</li>\n' for notice in notices)
                return f'<ul class="bare">\n{lines}</ul>\n'
            case _:
                return self._table(block)

    def _references(self, uncited: Iterable[Reference]) -> str:
        return _numbered(
            "".join(
                self._reference(number, reference, _detail(reference), count)
                for number, reference, count in self._notes.listed(uncited)
            )
        )

    def _full(self, claim: Claim) -> str:
        places = ", ".join(f"{span.start}-{span.end}" for span in claim.spans)
        where = f"{claim.section.label}, characters {places}; reviewed {claim.review.date}; id"
        name = f"{self._prefix}claim-{anchor(claim.id)}"
        return (
            f'<li class="claim full" id="{name}">\n<p class="said">{_said(claim)}</p>\n'
            f"<p>{_badge(claim.review.verdict)} {self._note(claim)}</p>\n"
            f'<p class="place soft">{html_text(where)} <a href="#{name}">{html_text(claim.id)}</a></p>\n</li>\n'
        )

    def _reviewed(self, claims: Iterable[Claim]) -> str:
        lines = ""
        for claim in claims:
            note = self._note(claim)
            references = f'<p><span class="soft">References:</span> {note}</p>\n' if note else ""
            said = f"{_badge(claim.review.verdict)} {_said(claim)}"
            lines += f'<li class="claim">\n<p class="said">{said}</p>\n{references}</li>\n'
        return f'<ul class="claims">\n{lines}</ul>\n' if lines else ""

    def _note(self, claim: Claim) -> str:
        return html_text(claim.review.note or "") + self._cites(claim.review.references)

    def _caution(self, notice: Notice) -> str:
        return f"{html_text(notice.text)}{self._cites(notice.references)}"

    def _cites(self, keys: Iterable[str]) -> str:
        links = [
            f'<a id="{self._prefix}cite-{number}-{place}" role="doc-noteref" '
            f'href="#{self._prefix}ref-{number}">[{number}]</a>'
            for number, place in sorted(self._notes.cite(key) for key in keys)
        ]
        return f' <sup class="cites">{" ".join(links)}</sup>' if links else ""

    def _table(self, table: Table) -> str:
        columns = "".join(f'<th scope="col">{html_text(column)}</th>' for column in table.columns)
        rows = ""
        for row in table.rows:
            cells = "".join(
                f'<td data-label="{html_text(column)}">{self._cell(cell)}</td>\n'
                for column, cell in zip(table.columns[1:], row[1:], strict=True)
            )
            rows += f'<tr>\n<th scope="row">{self._cell(row[0])}</th>\n{cells}</tr>\n'
        head = f"<caption>{html_text(table.caption)}</caption>\n<thead><tr>{columns}</tr></thead>"
        return f"<table>\n{head}\n<tbody>\n{rows}</tbody>\n</table>\n"

    def _cell(self, cell: Cell) -> str:
        match cell:
            case Reviewed(claims):
                return self._reviewed(claims)
            case Cited(keys):
                return self._cites(keys)
            case Verdict():
                return _badge(cell)
            case _:
                return html_text(cell)

    def _reference(self, number: int, reference: Reference, detail: str, count: int) -> str:
        url = html_text(reference.url)
        link = f'<a href="{url}">{url}</a>' if web_link(reference.url) else url
        name = f"{self._prefix}ref-{number}"
        back = " ".join(
            f'<a role="doc-backlink" href="#{self._prefix}cite-{number}-{place}" '
            f'aria-label="Back to place {place} that cites reference {number}">{place}</a>'
            for place in range(1, count + 1)
        )
        places = f'<p class="back soft">Back to where it is cited: {back}</p>\n' if back else ""
        citation = html_text(str(reference).removesuffix(reference.url))
        return f'<li id="{name}">\n<p>{citation} {link}</p>\n{detail}{places}</li>\n'


def _said(claim: Claim) -> str:
    standing = f"({claim.standing.label.lower()}{', opinion' if claim.opinion else ''})"
    return f'{html_text(claim.statement)} <span class="soft">{html_text(standing)}</span>'


def _badge(verdict: Verdict) -> str:
    """A verdict as a mark, a word and a border of its own; its color only repeats them."""
    return (
        f'<span class="badge {verdict.value.replace("_", "-")}">'
        f'<span aria-hidden="true">{_MARK[verdict]}</span> {html_text(verdict.label)}</span>'
    )


def _detail(reference: Reference) -> str:
    read = f"{reference.kind}, {reference.tier} source, {reference.read_as} read".replace("-", " ").capitalize()
    caveat = f" Keep in mind: {reference.caveat}" if reference.caveat else ""
    return f'<p class="soft">{html_text(f"{read}. {reference.supports}{caveat}")}</p>\n'


def _numbered(items: str) -> str:
    return f'<ol class="references">\n{items}</ol>\n' if items else ""


def _slug(title: str) -> str:
    return "-".join("".join(letter if letter.isalnum() else " " for letter in title.lower()).split())
