"""What a page is made of before it becomes HTML or Markdown: plain text, and claims that keep their reviews."""

from collections.abc import Iterable
from dataclasses import dataclass

from ketamine_facts.records import Claim, Notice, Reference
from ketamine_facts.vocabulary import Verdict


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A text of our own."""

    text: str


@dataclass(frozen=True, slots=True)
class Statements:
    """Claims in full: statement, standing, review and place in the article."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Reviewed:
    """Claims behind a record: statement, standing and review."""

    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Cited:
    """References behind a record that is not the article's, by key."""

    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """A record in a few words, with the claims it comes from."""

    text: str
    claims: tuple[Claim, ...]


@dataclass(frozen=True, slots=True)
class Entries:
    """A list of records."""

    items: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Cautions:
    """Notices; they are not the article's."""

    notices: tuple[Notice, ...]


Cell = str | Verdict | Reviewed | Cited


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under named columns; the first cell of a row names it."""

    caption: str
    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]


Block = Paragraph | Statements | Entries | Cautions | Table


@dataclass(frozen=True, slots=True)
class Part:
    """A titled part of a page, with parts of its own."""

    title: str
    blocks: tuple[Block, ...] = ()
    parts: tuple["Part", ...] = ()


@dataclass(frozen=True, slots=True)
class Page:
    """A whole page; what comes first are the notices nobody may miss."""

    title: str
    lead: str
    source: str
    first: Cautions
    parts: tuple[Part, ...]
    closing: str
    uncited: tuple[Reference, ...]
    """References that belong to the page although nothing on it cites them."""


class Footnotes:
    """Numbers references in the order in which they are first cited, and counts the places that cite each."""

    def __init__(self, known: Iterable[Reference]) -> None:
        self._known = {reference.key: reference for reference in known}
        self._places: dict[str, int] = {}

    def cite(self, key: str) -> tuple[int, int]:
        """The number of the reference, and how many places have cited it by now."""
        self._places[key] = self._places.get(key, 0) + 1
        return list(self._places).index(key) + 1, self._places[key]

    def listed(self, uncited: Iterable[Reference] = ()) -> list[tuple[int, Reference, int]]:
        """Number, reference and count of places, in the order of the numbers; those nothing cites come last."""
        for reference in uncited:
            self._places.setdefault(reference.key, 0)
        return [(number, self._known[key], count) for number, (key, count) in enumerate(self._places.items(), 1)]
