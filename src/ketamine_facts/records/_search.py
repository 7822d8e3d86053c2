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
    """The words of the content that the search looks for as well."""
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
    >>> facts.search("fibromyalgya").near
    ('fibromyalgia',)
    """

    near: tuple[str, ...]
    """The values of terms that the search text may have meant; empty if there are hits."""

    def __new__(cls, hits: Iterable[SearchHit] = (), near: tuple[str, ...] = ()) -> Self:
        """Make the result of a search from its hits and from the values of terms that may have been meant."""
        found = super().__new__(cls, hits)
        found.__dict__["near"] = near
        return found

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"{type(self).__name__} is immutable")

    def __str__(self) -> str:
        if self:
            return "\n".join(map(str, self))
        meant = f" Did you mean {' or '.join(self.near)}?" if self.near else ""
        return f"Nothing found.{meant}"
