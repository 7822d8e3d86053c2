"""The parts of a page, before they become HTML or Markdown: plain text, and records that keep their reviews."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ketamine_facts.records import Claim, HelpLine, MechanismStep, Notice, Reference


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of the library's own."""

    text: str


@dataclass(frozen=True, slots=True)
class Statements:
    """Claims in full: statement, verdict and gist, then note, references and place in the article."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Differences:
    """Claims in short: verdict and gist, then the statement. Their notes are elsewhere on the page."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Counts:
    """How many claims there are of each verdict, as a bar and in words."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a few words, with the claims that it cites."""

    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A list of records."""

    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Chain:
    """The steps of the mechanism, with the claims that each cites."""

    steps: tuple[tuple[MechanismStep, tuple[Claim, ...]], ...]


@dataclass(frozen=True, slots=True)
class Notices:
    """Notices in full; they are not from the article. In brief, their kind and the day of the check are left out."""

    notices: tuple[Notice, ...]
    brief: bool = False


@dataclass(frozen=True, slots=True)
class Titles:
    """Notices by their titles alone."""

    notices: tuple[Notice, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """A cell with the verdicts of claims."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=False)
class Cited:
    """A cell with references, by key."""

    keys: tuple[str, ...]


Cell = str | Judged | Cited


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the first cell of a row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Statements | Differences | Counts | Entries | Chain | Notices | Titles | Table


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part of a page, with parts of its own."""

    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Help:
    """Help in a crisis: one line of text, the numbers for a crisis, and further numbers."""

    text: str
    crisis: tuple[HelpLine, ...]
    others: tuple[HelpLine, ...]


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page: title, help in a crisis, the short answer, and then everything else."""

    title: str
    lead: str
    help: Help
    parts: tuple[Part, ...]
    closing: str
    references: tuple[Reference, ...]
    """References that belong to the page, whether anything on it cites them or not."""

    def claims(self) -> Iterator[Claim]:
        """The claims that the page shows in full."""
        for part in _parts(self.parts):
            for block in part.blocks:
                if isinstance(block, Statements):
                    yield from block.claims


def _parts(parts: Iterable[Part]) -> Iterator[Part]:
    for part in parts:
        yield part
        yield from _parts(part.parts)


class Numbers:
    """Numbers for references, in the order in which they are first cited."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}

    def __contains__(self, key: str) -> bool:
        return key in self._numbers

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def of(self, key: str) -> int:
        """The number of a reference."""
        return self._numbers.setdefault(key, len(self._numbers) + 1)
