"""The hits that a search returns, and the synonyms that the search knows."""

from collections.abc import Iterable
from typing import Self

from ketamine_facts.records._notebook import Cards
from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import HelpPurpose, HitKind

__all__ = ["SearchHit", "SearchHits", "Synonym"]


class Synonym(Record, frozen=True):
    """Everyday words, with the words that the content uses for the same thing."""

    words: tuple[str, ...]
    """The words and phrases that people type."""
    means: tuple[str, ...]
    """The words of the content that a search for ``words`` also looks for; empty if it says nothing on the topic."""
    help: tuple[HelpPurpose, ...] = ()
    """The kinds of help to show first if somebody searches for these words, such as help in a crisis."""

    def __str__(self) -> str:
        return f"{', '.join(self.words)}: {', '.join(self.means)}"


class SearchHit(Record, frozen=True):
    """One result of a search, such as a claim or a notice."""

    kind: HitKind
    """The kind of result."""
    id: str
    """The id, unique among the hits of this kind."""
    text: str
    """The text to show to people. For a claim, the verdict and gist come before the statement."""
    claims: tuple[str, ...]
    """The id of the claim that was found, or the ids of the claims about what was found; empty if there are none."""

    def __str__(self) -> str:
        return f"[{self.kind.label.lower()} {self.id}] {self.text}"


class SearchHits(Cards[SearchHit]):
    """The hits of a search, the best first. If there are no hits, ``near`` holds terms that may have been meant.

    >>> from ketamine_facts import facts
    >>> facts.search("nasl").near
    ('nasal',)
    """

    near: tuple[str, ...]
    """The values of terms that the search text may have meant; empty if there are hits."""
    corrections: tuple[tuple[str, str], ...]
    """Misspelled words of the search text, each with the word that was searched for instead."""
    unknown: tuple[str, ...]
    """Words of the search text that are nowhere in the content. The hits say nothing about these words."""

    def __new__(
        cls,
        hits: Iterable[SearchHit] = (),
        near: tuple[str, ...] = (),
        corrections: tuple[tuple[str, str], ...] = (),
        unknown: tuple[str, ...] = (),
    ) -> Self:
        """Make the result of a search from the hits and the values of the attributes with the same names."""
        found = super().__new__(cls, hits)
        found.__dict__.update(near=near, corrections=corrections, unknown=unknown)
        return found

    @property
    def remarks(self) -> tuple[str, ...]:
        """Sentences that tell the user which words of the search text were corrected, and which are not in the content.

        >>> from ketamine_facts import facts
        >>> facts.search("the taste of ketamine for depresion", limit=3).remarks
        ("Read 'depresion' as 'depression'.", "Nothing here mentions 'taste'.")
        """
        read = [f"Read {typed!r} as {meant!r}." for typed, meant in self.corrections]
        return (
            (*read, f"Nothing here mentions {' or '.join(map(repr, self.unknown))}.") if self.unknown else tuple(read)
        )

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __str__(self) -> str:
        if self:
            return "\n".join((*self.remarks, *map(str, self)))
        meant = f" Did you mean {' or '.join(self.near)}?" if self.near else ""
        return f"Nothing found.{meant}"
