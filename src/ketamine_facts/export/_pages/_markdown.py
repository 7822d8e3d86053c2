"""Write pages as Markdown: CommonMark with the tables and footnotes that GitHub, Pandoc and most tools support."""

from collections.abc import Iterable, Iterator

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
    Numbers,
    Page,
    Paragraph,
    Part,
    Statements,
    Table,
    Titles,
)
from ketamine_facts.export._pages._elements import author_of, counted, numbers_of
from ketamine_facts.export._pages._escape import markdown_text
from ketamine_facts.records import Claim, HelpLine, Notice, Reference
from ketamine_facts.records._markup import web_link


class MarkdownWriter:
    """Writes one page as Markdown, with footnotes numbered in the order in which they are first cited."""

    def __init__(self, edition: Edition) -> None:
        self._edition = edition
        self._numbers = Numbers()

    def page(self, page: Page) -> str:
        """Return the whole page as Markdown that ends in a line feed."""
        parts = [f"# {markdown_text(page.title)}", f"{markdown_text(page.lead)}.", *_help(page.help)]
        for part in page.parts:
            parts.extend(self._part(part, 2))
        parts.extend(self._references(page.references))
        parts.extend(("---", markdown_text(page.closing)))
        return "\n\n".join(filter(None, parts)) + "\n"

    def _part(self, part: Part, level: int) -> Iterator[str]:
        yield f"{'#' * level} {markdown_text(part.title)}"
        yield from map(self._block, part.blocks)
        for inner in part.parts:
            yield from self._part(inner, level + 1)

    def _block(self, block: Block) -> str:
        match block:
            case Paragraph(text):
                written = markdown_text(text)
            case Statements(claims):
                written = "\n".join(map(self._statement, claims))
            case Differences(claims):
                written = "\n".join(
                    f"- {_answer(claim)} Article: {markdown_text(claim.statement)} ({_code(claim)})" for claim in claims
                )
            case Counts(claims):
                written = f"*{markdown_text(counted(claims))}*"
            case Entries(items):
                written = "\n".join(map(_entry, items))
            case Chain(steps):
                entries = (
                    Entry(f"By contrast: {step.text}" if step.contrast else step.text, claims) for step, claims in steps
                )
                written = "\n".join(map(_entry, entries))
            case Notices(notices):
                written = "\n".join(map(self._notice, notices))
            case Titles(notices):
                written = "\n".join(f"- {markdown_text(notice.title)}" for notice in notices)
            case _:
                written = self._table(block)
        return written

    def _statement(self, claim: Claim) -> str:
        review = claim.review
        standing = f"{claim.standing.label.lower()}{', opinion' if claim.opinion else ''}"
        note = f"{markdown_text(review.note)}" if review.note else ""
        places = ", ".join(map(str, claim.spans))
        lines = (
            f"- {markdown_text(claim.statement)} ({standing})",
            f"  - {_answer(claim)}",
            f"  - {note}{self._cites(review.references)}",
            f"  - {_code(claim)}, characters {places}",
        )
        return "\n".join(line for line in lines if line.strip(" -"))

    def _notice(self, notice: Notice) -> str:
        checked = f"Checked {notice.checked}{f', text of {notice.text_of}' if notice.text_of else ''}."
        text = f"{markdown_text(notice.text)} {markdown_text(checked)}{self._cites(notice.references)}"
        return f"- {_strong(f'{notice.title} ({notice.kind.label.lower()})')} {text}"

    def _cites(self, keys: Iterable[str]) -> str:
        """Return the citation of references: the first time as a footnote mark, later only as a number in brackets.

        Some tools would print a footnote twice if two marks pointed to it.
        """
        cited: list[str] = []
        for key in keys:
            mark = r" \[{}\]" if key in self._numbers else "[^{}]"
            cited.append(mark.format(self._numbers.of(key)))
        return "".join(cited)

    def _table(self, table: Table) -> str:
        lines = [
            f"*{markdown_text(table.caption)}*",
            "",
            f"| {' | '.join(map(markdown_text, table.columns))} |",
            f"|{' --- |' * len(table.columns)}",
        ]
        lines.extend(f"| {' | '.join(map(self._cell, row))} |" for row in table.rows)
        return "\n".join(lines)

    def _cell(self, cell: Cell) -> str:
        match cell:
            case Judged(claims):
                return _headlines(claims)
            case Cited(keys):
                return self._cites(keys).strip()
            case _:
                return markdown_text(cell)

    def _references(self, further: Iterable[Reference]) -> Iterator[str]:
        others = self._cites(reference.key for reference in further if reference.key not in self._numbers)
        keys = tuple(self._numbers)
        if keys:
            yield "## References"
        if others:
            yield f"Also read:{others}"
        for key in keys:
            yield f"[^{self._numbers.of(key)}]: {_work(self._edition.reference(key))}"


def _help(found: Help) -> Iterator[str]:
    lines = [_strong(found.text)]
    if found.crisis:
        lines.append(f"Thoughts of suicide? Call a crisis line: {_numbers(found.crisis)}")
    lines.extend(
        f"{purpose.label}: {_numbers(line for line in found.others if line.purpose is purpose)}"
        for purpose in dict.fromkeys(line.purpose for line in found.others)
    )
    yield "\n>\n".join(f"> {line}" for line in lines)


def _numbers(lines: Iterable[HelpLine]) -> str:
    return "; ".join(markdown_text(f"{number} {', '.join(places)}") for number, places in numbers_of(lines).items())


def _work(reference: Reference) -> str:
    title = markdown_text(reference.title)
    if web_link(reference.url):
        title = f"[{title}](<{reference.url.replace('&', '&amp;')}>)"
    else:
        title = f"{title} {markdown_text(reference.url)}"
    return f"{markdown_text(author_of(reference))} {title} {reference.year or ''}".strip() + "."


def _entry(entry: Entry) -> str:
    return f"- {markdown_text(entry.text)} {_headlines(entry.claims)}".rstrip()


def _headlines(claims: Iterable[Claim]) -> str:
    return "; ".join(f"**{claim.review.headline}** ({_code(claim)})" for claim in claims)


def _answer(claim: Claim) -> str:
    return f"**{claim.review.headline}**: {markdown_text(claim.review.gist)}"


def _code(claim: Claim) -> str:
    return f"claim {markdown_text(claim.id)}"


def _strong(text: str) -> str:
    escaped = markdown_text(text)
    return f"**{escaped}**" if escaped else ""
