"""What the rules look at: the records of an edition with their places, gathered once for all rules."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from ketamine_facts.edition import Edition
from ketamine_facts.edition._integrity import Placed, structured
from ketamine_facts.records import Claim, Code, HelpLine, LegalFact, Notice, Record, Reference, Span
from ketamine_facts.rules._retelling import Retelling, retelling
from ketamine_facts.rules._text._phrases import phrases, spelled

__all__ = ["Survey"]

_R = TypeVar("_R", bound=Record)

# the fields whose records say again what the article says
_RETELLING = frozenset(
    (
        *("uses", "routes", "side_effects", "jurisdictions", "worldwide_law"),
        *("substances", "targets", "units"),
        *("general", "history", "mechanism", "pharmacokinetics", "takeaways", "questions", "inconsistencies"),
    )
)


class Prose(NamedTuple):
    """A text that the library wrote for readers, with its place."""

    place: str
    text: str


class Survey:
    """An edition as the rules see it."""

    def __init__(self, edition: Edition) -> None:
        """Take an edition; its records are gathered when the first rule asks for them."""
        self.edition = edition
        self._claims = {claim.id: claim for claim in edition.claims}
        self._references = {reference.key: reference for reference in edition.references}
        self._supported: dict[str, frozenset[str]] = {}

    @cached_property
    def records(self) -> tuple[Placed, ...]:
        """Every record with its place, except claims, reviews and references."""
        return structured(self.edition)

    def of(self, kind: type[_R], *fields: str) -> Iterator[tuple[str, _R]]:
        """The records of a kind with their places; with fields, only those that these fields of the edition hold."""
        for field, place, record in self.records:
            if isinstance(record, kind) and (not fields or field in fields):
                yield place, record

    def claims(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """The claims with these ids."""
        return tuple(self._claims[claim_id] for claim_id in ids)

    def references(self, keys: Iterable[str]) -> tuple[Reference, ...]:
        """The references with these keys."""
        return tuple(self._references[key] for key in keys)

    def supported(self, key: str) -> frozenset[str]:
        """What a reference says in figures: in what it supports, in its title, and in its date."""
        if key not in self._supported:
            work = self._references[key]
            issued = spelled(work.issued) if work.issued else ""
            self._supported[key] = phrases(f"{work.supports} ; {work.title} ; {issued}")
        return self._supported[key]

    @cached_property
    def retellings(self) -> tuple[Retelling, ...]:
        """The records that say again what the article says."""
        return tuple(
            retelling(field, place, record, self.claims(record.__dict__["claims"]))
            for field, place, record in self.records
            if field in _RETELLING and "claims" in record.__dict__
        )

    @property
    def checked(self) -> tuple[tuple[str, LegalFact | Notice | HelpLine], ...]:
        """The records that are not from the article, and so have a day of checking, with their places."""
        return (*self.law, *self.notices, *self.help_lines)

    @property
    def texts(self) -> list[tuple[str, str, str]]:
        """Every text of an edition, with its place and its field."""
        return self._fields[0]

    @property
    def lists(self) -> list[tuple[str, str, tuple[object, ...]]]:
        """Every list of texts, terms or spans of an edition, with its place and its field."""
        return self._fields[1]

    @cached_property
    def notices(self) -> tuple[tuple[str, Notice], ...]:
        """The notices with their places."""
        return tuple(self.of(Notice))

    @cached_property
    def law(self) -> tuple[tuple[str, LegalFact], ...]:
        """The points of law with their places."""
        return tuple(self.of(LegalFact))

    @cached_property
    def help_lines(self) -> tuple[tuple[str, HelpLine], ...]:
        """The help lines with their places."""
        return tuple(self.of(HelpLine))

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The gists and notes of reviews, the notices, and the points of law."""
        found: list[Prose] = []
        for claim in self.edition.claims:
            found.append(Prose(f"claims {claim.id!r}, gist", claim.review.gist))
            found.append(Prose(f"claims {claim.id!r}, note", claim.review.note or ""))
        found += (Prose(place, notice.text) for place, notice in self.notices)
        found += (Prose(place, fact.status) for place, fact in self.law)
        return tuple(found)

    @cached_property
    def _fields(self) -> tuple[list[tuple[str, str, str]], list[tuple[str, str, tuple[object, ...]]]]:
        texts: list[tuple[str, str, str]] = []
        lists: list[tuple[str, str, tuple[object, ...]]] = []
        for place, record in self._all():
            for field, value in record.__dict__.items():
                if type(value) is str:
                    texts.append((place, field, value))
                elif type(value) is tuple and value and isinstance(value[0], (str, Span)):
                    items = cast("tuple[object, ...]", value)
                    lists.append((place, field, items))
                    texts += ((place, field, item) for item in items if type(item) is str)
        return texts, lists

    def _all(self) -> Iterator[tuple[str, Record]]:
        yield "article", self.edition.article
        for claim in self.edition.claims:
            yield f"claims {claim.id!r}", claim
            yield f"claims {claim.id!r}, review", claim.review
        for reference in self.edition.references:
            yield f"references {reference.key!r}", reference
        for _, place, record in self.records:
            yield place, record
            codes: tuple[Code, ...] = record.__dict__.get("codes", ())
            yield from ((f"{place}, codes", code) for code in codes)
