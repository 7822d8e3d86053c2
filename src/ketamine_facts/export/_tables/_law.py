"""The table of legal status: what the article says about each place, and the points of law from references."""

from collections.abc import Iterator
from typing import NamedTuple

from ketamine_facts.edition import Edition, claims_in, law_by_id, unclaimed_uses
from ketamine_facts.export._tables._columns import Column, day, listed, one_of, table, text
from ketamine_facts.export._tables._entries import CITED, Entry, RecordWithClaims, entries, key
from ketamine_facts.records import JurisdictionProfile, LegalFact
from ketamine_facts.vocabulary import Jurisdiction, LegalControl, LegalKind, Substance


class _Status(NamedTuple):
    """The content of a row: the article's classification of a place, a medical use named there, or a point of law."""

    kind: str
    place: str
    name: str
    status: str
    jurisdiction: str
    gap: str
    controls: tuple[LegalControl, ...] = ()
    schedule: str | None = None
    law: LegalFact | None = None


def _statuses(edition: Edition) -> Iterator[Entry[_Status]]:
    return entries(edition, _found(edition))


def _found(edition: Edition) -> Iterator[RecordWithClaims[_Status]]:
    for place in edition.jurisdictions:
        yield from _stated(edition, place)
    for name, (listed_with, fact) in law_by_id(edition).items():
        term, gap = (listed_with.term.value, listed_with.gap or "") if listed_with else ("", "")
        law = _Status(fact.kind, fact.place, fact.name, fact.status, term, gap, fact.controls, fact.schedule, fact)
        yield RecordWithClaims(name, law, ())


def _stated(edition: Edition, place: JurisdictionProfile) -> Iterator[RecordWithClaims[_Status]]:
    term, gap = place.term, place.gap or ""
    general = _Status("classification", term.label, "", place.classification, term, gap, place.controls, place.schedule)
    yield RecordWithClaims(f"{term}-classification", general, unclaimed_uses(edition, place))
    for use in place.medical_uses:
        standing = use.standing.label if use.standing else ""
        yield RecordWithClaims(
            f"{term}-use-{use.id}",
            _Status("medical-use", term.label, use.name, standing, term, gap),
            claims_in(edition, use),
        )


def _references(entry: Entry[_Status]) -> tuple[str, ...]:
    law = entry.record.law
    cited = (name for claim in entry.claims for name in claim.review.references)
    return law.references if law else tuple(dict.fromkeys(cited))


_COLUMNS: tuple[Column[Entry[_Status]], ...] = (
    key("The place, and the number of the point of law or the use."),
    one_of(
        "jurisdiction",
        Jurisdiction,
        "The place; empty for law of places that the article does not name.",
        lambda entry: entry.record.jurisdiction,
        required=False,
    ),
    one_of(
        "layer",
        ("article", "reference"),
        "Who says it: the article, or the references.",
        lambda entry: "reference" if entry.record.law else "article",
    ),
    one_of(
        "kind",
        ("classification", "medical-use", *LegalKind),
        "The article's classification, a use it calls approved or common there; or what sort of law.",
        lambda entry: entry.record.kind,
    ),
    text("place", "The country or body.", lambda entry: entry.record.place, required=True),
    text("name", "The use, instrument, product or body.", lambda entry: entry.record.name),
    text("status", "The classification or status, in plain words.", lambda entry: entry.record.status, required=True),
    listed(
        "controls", "What the law does with the medicine.", lambda entry: entry.record.controls, values=LegalControl
    ),
    text("schedule", "The schedule or class, in its own words.", lambda entry: entry.record.schedule),
    listed(
        "substances",
        "The medicines it is about.",
        lambda entry: entry.record.law.substances if entry.record.law else (),
        values=Substance,
    ),
    text(
        "since",
        "When it took effect: a year, month or day in ISO 8601.",
        lambda entry: entry.record.law.since if entry.record.law else None,
    ),
    day(
        "checked",
        "The day on which the law was looked up. Laws change.",
        lambda entry: entry.record.law.checked if entry.record.law else None,
        required=False,
    ),
    text(
        "text_of",
        "The day or version of the text that was read.",
        lambda entry: entry.record.law.text_of if entry.record.law else None,
    ),
    text(
        "gap",
        "What of the law of the place was not reviewed.",
        lambda entry: entry.record.gap,
    ),
    *(
        listed("references", column.description, _references, refers_to="references")
        if column.name == "references"
        else column
        for column in CITED
    ),
)

LEGAL_STATUS = table(
    "Legal status",
    "One row for each thing the article says of a place, then one for each point of law by reference.",
    _statuses,
    _COLUMNS,
)
