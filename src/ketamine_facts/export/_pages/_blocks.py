"""Data classes for the content of a page, from which the writers make HTML or Markdown."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ketamine_facts.records import Claim, HelpLine, MechanismStep, Notice, Reference


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of plain text."""

    text: str


@dataclass(frozen=True, slots=True)
class Statements:
    """Claims in full: statement, verdict and gist, then note, references and place in the article."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """Claims in short form: verdict and gist, then the statement; no notes and no references."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """The number of claims with each verdict, in words. The HTML writer adds a bar chart."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """The text of a record, with the claims that the record cites."""

    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A list of the texts of records, each with the claims that its record cites."""

    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of the mechanism, each with the claims that the step cites."""

    steps: tuple[tuple[MechanismStep, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class Notices:
    """Notices with their text. If ``brief``, HTML leaves out the kind and the check date of each notice."""

    notices: tuple[Notice, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Titles:
    """Notices, shown by their titles only."""

    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A table cell that shows the verdicts on claims."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=False)
class Cited:
    """A table cell that cites references by their keys."""

    keys: tuple[str, ...]


Cell = str | Judged | Cited


@dataclass(frozen=True, slots=True)
class Table:
    """A table with named columns. The first cell of each row is the header of the row."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Statements | Differences | Counts | Entries | Chain | Notices | Titles | Table


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a page: a title, blocks, and nested parts."""

    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Help:
    """Help in a crisis: one line of text, the telephone numbers for a crisis, and other help lines."""

    text: str
    crisis: tuple[HelpLine, ...]
    others: tuple[HelpLine, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page: title, line under the title, help in a crisis, parts, closing text, and references."""

    title: str
    lead: str
    help: Help
    parts: tuple[Part, ...]
    closing: str
    references: tuple[Reference, ...]
    """References to list at the end of the page, even if nothing on the page cites them."""

    def claims(self) -> Iterator[Claim]:
        """Yield the claims that the page shows in full."""
        for part in _parts(self.parts):
            for block in part.blocks:
                if isinstance(block, Statements):
                    yield from block.claims


def _parts(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _parts(part.parts)


class Numbers:
    """The numbers of the references on a page: 1 for the reference that is cited first, 2 for the next, and so on."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def of(self, key: str) -> int:
        """Return the number of the reference with this key. A reference that has no number yet gets the next number."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)
