"""The content as plain text for a terminal: no statement without its verdict, none contradicted without its note."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from ketamine_facts.edition import Facts, Passage
from ketamine_facts.records import Claim, Notice
from ketamine_facts.vocabulary import Section, Verdict

_MARK = {
    Verdict.CORROBORATED: "+",
    Verdict.QUALIFIED: "~",
    Verdict.CONTRADICTED: "X",
    Verdict.NOT_CHECKED: "?",
}
LEGEND = "+ corroborated   ~ qualified   X contradicted   ? not checked"


def claims(found: Sequence[Claim], notices: Sequence[Notice], width: int) -> Iterator[str]:
    """Claims with verdict and note, then the notices that belong beside them."""
    yield f"{len(found)} claims: {tally(found)}" if found else "No claim is about all of these together."
    for claim in found:
        yield ""
        yield from _claim(claim, width)
    if notices:
        yield from heading("Not from the article, and to be read beside it")
        for notice in notices:
            yield from notice_lines(notice, width)


def one_claim(facts: Facts, claim: Claim, width: int) -> Iterator[str]:
    """A claim with everything that stands behind it."""
    yield from _claim(claim, width)
    for reference in facts.references_of(claim):
        yield from wrapped(f"- [{reference.tier}, {reference.read_as} read] {reference}", width, "  ")
        yield from wrapped(reference.supports, width, "    ")


def passages(found: Sequence[Passage], width: int) -> Iterator[str]:
    """Claims, each beside its passages in the article."""
    for passage in found:
        yield from _claim(passage.claim, width)
        for quote in passage.quotes:
            yield from wrapped(f"passage: {quote!r}", width, "  ")
        yield ""
    yield from wrapped(f"{len(found)} claims, each beside its passage; the article is the one that was read.", width)


def review(facts: Facts, width: int) -> Iterator[str]:
    """How many claims there are in each section, and how many of them hold."""
    yield from wrapped(f"Marks: {LEGEND}", width)
    yield ""
    rows: list[tuple[str, ...]] = [("section", "claims", *(_MARK[verdict] for verdict in Verdict), "opinions")]
    for section in Section:
        found = facts.in_section(section)
        rows.append(_row(section.label, found))
    rows.append(_row("All", facts.claims))
    widths = [max(len(row[column]) for row in rows) for column in range(len(rows[0]))]
    for row in rows:
        cells = [cell.rjust(size) for cell, size in zip(row, widths, strict=True)]
        yield "  ".join([row[0].ljust(widths[0]), *cells[1:]])
    yield from heading("Contradicted by references")
    for claim in facts.claims_by(Verdict.CONTRADICTED):
        yield from _claim(claim, width)
        yield ""
    yield from heading("Where the article disagrees with itself")[1:]
    for topic in facts.inconsistencies:
        yield from wrapped(f"- {topic.text}", width)


def _row(name: str, found: Sequence[Claim]) -> tuple[str, ...]:
    counts = Counter(claim.review.verdict for claim in found)
    opinions = sum(claim.opinion for claim in found)
    return (name, str(len(found)), *(str(counts[verdict]) for verdict in Verdict), str(opinions))


def _claim(claim: Claim, width: int) -> Iterator[str]:
    for line in str(claim).splitlines():
        yield from wrapped(line.strip(), width, "  " if line.startswith(" ") else "")


def notice_lines(notice: Notice, width: int) -> Iterator[str]:
    """A notice with its kind."""
    yield from wrapped(f"[{notice.kind.replace('-', ' ')}] {notice.text}", width)


def verdict_lines(found: Iterable[Claim], width: int, indent: str, *, notes: bool = True) -> Iterator[str]:
    """Claims one below the other, each with its verdict, and with its note unless only contradictions need theirs."""
    for claim in found:
        verdict = claim.review.verdict
        text = f"{_MARK[verdict]} {verdict.label.lower()}: {claim.statement}"
        if claim.review.note and (notes or verdict is Verdict.CONTRADICTED):
            text += f" [{claim.review.note}]"
        yield from wrapped(text, width, indent)


def marks(found: Iterable[Claim]) -> str:
    """The marks of the verdicts of some claims."""
    return f"[{''.join(_MARK[claim.review.verdict] for claim in found)}]"


def tally(found: Sequence[Claim]) -> str:
    """How many claims have which verdict, in words."""
    counts = Counter(claim.review.verdict for claim in found)
    return ", ".join(f"{counts[verdict]} {verdict.label.lower()}" for verdict in Verdict if counts[verdict])


def heading(text: str) -> list[str]:
    """The lines that stand above a part."""
    return ["", text.upper(), "-" * len(text)]


def wrapped(text: str, width: int, indent: str = "") -> list[str]:
    """A paragraph at a width, what follows its first line set in."""
    # ids and reference keys have hyphens, and are there to be copied
    return wrap(text, max(width, 40), initial_indent=indent, subsequent_indent=f"{indent}  ", break_on_hyphens=False)
