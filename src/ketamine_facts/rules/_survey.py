"""The records, texts and lists of an edition with their places, gathered once for all rules."""

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import NamedTuple, TypeVar, cast

from ketamine_facts.edition import Edition
from ketamine_facts.edition._integrity import Placed, structured
from ketamine_facts.records import Claim, Code, HelpLine, LegalFact, Notice, Record, Reference, Span
from ketamine_facts.rules._retelling import Retelling, retelling
from ketamine_facts.rules._text._phrases import phrases, spelled

__all__ = ["Survey"]

_AnyRecord = TypeVar("_AnyRecord", bound=Record)

# the fields of an edition whose records retell the article
_RETELLING = frozenset(
    (
        *("uses", "routes", "side_effects", "jurisdictions", "worldwide_law"),
        *("substances", "targets", "units"),
        *("general", "history", "mechanism", "pharmacokinetics", "takeaways", "questions", "inconsistencies"),
    )
)


class Prose(NamedTuple):
    """A text for readers in the library's own words, such as a gist, and the place of the text in the edition."""

    place: str
    text: str


class Survey:
    """An edition, and the collections and lookups that all rules share."""

    def __init__(self, edition: Edition) -> None:
        """Index the claims and references of an edition. Its other records are gathered when they are first used."""
        self.edition = edition
        self._claims = {claim.id: claim for claim in edition.claims}
        self._references = {reference.key: reference for reference in edition.references}
        self._supported: dict[str, frozenset[str]] = {}

    @cached_property
    def records(self) -> tuple[Placed, ...]:
        """Each record with its place, except the article, claims, reviews, references, spans, quantities and codes."""
        return structured(self.edition)

    def of(self, kind: type[_AnyRecord], *fields: str) -> Iterator[tuple[str, _AnyRecord]]:
        """Yield (place, record) for each record of a class or of a subclass.

        If names of fields of the edition are given, yield only the records in these fields.
        """
        for field, place, record in self.records:
            if isinstance(record, kind) and (not fields or field in fields):
                yield place, record

    def claims(self, ids: Iterable[str]) -> tuple[Claim, ...]:
        """Return the claims with these ids, in the order of the ids."""
        return tuple(self._claims[claim_id] for claim_id in ids)

    def references(self, keys: Iterable[str]) -> tuple[Reference, ...]:
        """Return the references with these keys, in the order of the keys."""
        return tuple(self._references[key] for key in keys)

    def supported(self, key: str) -> frozenset[str]:
        """Return the figures in the ``supports``, title and date of a reference, in the normal form of ``phrases``."""
        if key not in self._supported:
            work = self._references[key]
            issued = spelled(work.issued) if work.issued else ""
            self._supported[key] = phrases(f"{work.supports} ; {work.title} ; {issued}")
        return self._supported[key]

    @cached_property
    def retellings(self) -> tuple[Retelling, ...]:
        """The records that retell the article and have a ``claims`` field, each split into parts that rules compare."""
        return tuple(
            retelling(field, place, record, self.claims(record.__dict__["claims"]))
            for field, place, record in self.records
            if field in _RETELLING and "claims" in record.__dict__
        )

    @property
    def checked(self) -> tuple[tuple[str, LegalFact | Notice | HelpLine], ...]:
        """The points of law, notices and help lines, which have a ``checked`` date, each as (place, record)."""
        return (*self.law, *self.notices, *self.help_lines)

    @property
    def texts(self) -> list[tuple[str, str, str]]:
        """Every text in the records of the edition, as (place of the record, name of the field, text)."""
        return self._fields[0]

    @property
    def lists(self) -> list[tuple[str, str, tuple[object, ...]]]:
        """Every list of texts, terms or spans in the records, as (place of the record, name of the field, items)."""
        return self._fields[1]

    @cached_property
    def notices(self) -> tuple[tuple[str, Notice], ...]:
        """Each notice, as (place, notice)."""
        return tuple(self.of(Notice))

    @cached_property
    def law(self) -> tuple[tuple[str, LegalFact], ...]:
        """Each point of law, as (place, point of law)."""
        return tuple(self.of(LegalFact))

    @cached_property
    def help_lines(self) -> tuple[tuple[str, HelpLine], ...]:
        """Each help line, as (place, help line)."""
        return tuple(self.of(HelpLine))

    @cached_property
    def prose(self) -> tuple[Prose, ...]:
        """The gist and note of each review, the text of each notice, and the ``status`` of each point of law."""
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
