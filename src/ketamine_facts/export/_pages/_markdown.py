"""Blocks as Markdown: CommonMark with the tables and footnotes that GitHub, Pandoc and most tools add to it."""

from collections.abc import Iterable, Iterator

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
from ketamine_facts.export._pages._escape import markdown_text, web_link
from ketamine_facts.records import Claim, Reference
from ketamine_facts.vocabulary import Verdict


class MarkdownWriter:
    """Writes one page; it numbers the footnotes as it goes."""

    def __init__(self, references: Iterable[Reference]) -> None:
        self._notes = Footnotes(references)

    def page(self, page: Page) -> str:
        """The whole page, ending in a line feed."""
        parts: list[str] = [
            f"# {markdown_text(page.title)}",
            f"{markdown_text(page.lead)}.",
            markdown_text(page.source),
            "\n>\n".join(f"> {_strong(notice.text)}{self._cites(notice.references)}" for notice in page.first.notices),
        ]
        for part in page.parts:
            parts.extend(self._part(part, 2))
        parts.extend(("## References", *self._references(page.uncited), "---", markdown_text(page.closing)))
        return "\n\n".join(part for part in parts if part) + "\n"

    def _part(self, part: Part, level: int) -> Iterator[str]:
        yield f"{'#' * level} {markdown_text(part.title)}"
        for block in part.blocks:
            yield self._block(block)
        for inner in part.parts:
            yield from self._part(inner, level + 1)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(text):
                return markdown_text(text)
            case Statements(claims):
                return "\n".join(self._full(claim) for claim in claims)
            case Entries(items):
                return "\n".join(
                    "\n".join((f"- {_strong(item.text)}", *(f"  - {self._brief(claim)}" for claim in item.claims)))
                    for item in items
                )
            case Cautions(notices):
                return "\n".join(
                    f"- {markdown_text(notice.text)}{self._cites(notice.references)}" for notice in notices
                )
            case _:
                return self._table(block)

    def _full(self, claim: Claim) -> str:
        places = ", ".join(f"{span.start}-{span.end}" for span in claim.spans)
        where = f"{claim.section.label}, characters {places}; reviewed {claim.review.date}; id {claim.id}"
        note = f": {markdown_text(claim.review.note)}" if claim.review.note else ""
        review = f"**{claim.review.verdict.label}**{note}{self._cites(claim.review.references)}"
        return f"- {_said(claim)}\n  - {review}\n  - {markdown_text(where)}"

    def _brief(self, claim: Claim) -> str:
        note = f" References: {markdown_text(claim.review.note)}" if claim.review.note else ""
        return f"**{claim.review.verdict.label}**: {_said(claim)}{note}{self._cites(claim.review.references)}"

    def _cites(self, keys: Iterable[str]) -> str:
        return "".join(f"[^{number}]" for number, _ in sorted(self._notes.cite(key) for key in keys))

    def _table(self, table: Table) -> str:
        lines = [
            f"*{markdown_text(table.caption)}*",
            "",
            f"| {' | '.join(markdown_text(column) for column in table.columns)} |",
            f"|{' --- |' * len(table.columns)}",
        ]
        lines.extend(f"| {' | '.join(self._cell(cell) for cell in row)} |" for row in table.rows)
        return "\n".join(lines)

    def _cell(self, cell: Cell) -> str:
        match cell:
            case Reviewed(claims):
                return " / ".join(self._brief(claim) for claim in claims)
            case Cited(keys):
                return self._cites(keys)
            case Verdict():
                return f"**{cell.label}**"
            case _:
                return markdown_text(cell)

    def _references(self, uncited: Iterable[Reference]) -> Iterator[str]:
        for number, reference, count in self._notes.listed(uncited):
            shown = markdown_text(reference.url)
            link = f"[{shown}](<{reference.url.replace('&', '&amp;')}>)" if web_link(reference.url) else shown
            citation = markdown_text(str(reference).removesuffix(reference.url))
            read = markdown_text(
                f"{reference.kind}, {reference.tier} source, {reference.read_as} read".replace("-", " ")
            )
            caveat = f" Keep in mind: {markdown_text(reference.caveat)}" if reference.caveat else ""
            label = f"[^{number}]:" if count else "-"
            yield f"{label} {citation} {link} ({read}) {markdown_text(reference.supports)}{caveat}"


def _strong(text: str) -> str:
    escaped = markdown_text(text)
    return f"**{escaped}**" if escaped else ""


def _said(claim: Claim) -> str:
    return f"{markdown_text(claim.statement)} ({claim.standing.label.lower()}{', opinion' if claim.opinion else ''})"
