"""Entries, each of which becomes a row of a table, and the columns that several tables share."""

from collections.abc import Callable, Iterable, Iterator
from typing import Generic, NamedTuple, TypeVar

from ketamine_facts.edition import GRAVEST_FIRST, Edition, disclaimer, notices_with
from ketamine_facts.export._tables._columns import Column, listed, one_of, text
from ketamine_facts.records import Claim, Concept, Notice
from ketamine_facts.vocabulary import AnyTerm, Frequency, Hedge, Verdict

_R_co = TypeVar("_R_co", covariant=True)
_R = TypeVar("_R")


class Entry(NamedTuple, Generic[_R_co]):
    """A record that becomes a row of a table, with the claims, the notices and the disclaimer of this row."""

    id: str
    """The id of the row."""
    record: _R_co
    """The record."""
    claims: tuple[Claim, ...]
    """The claims that the record cites; for a claim, the claim itself."""
    notices: tuple[Notice, ...]
    """The notices to show with the record."""
    disclaimer: str
    """The disclaimer that nothing here is advice, the same for every row."""


class RecordWithClaims(NamedTuple, Generic[_R_co]):
    """A record with its claims, from which ``entries`` makes an ``Entry`` by adding the notices and the disclaimer."""

    id: str
    """The id of the row."""
    record: _R_co
    """The record."""
    claims: tuple[Claim, ...]
    """The claims that the record cites; for a claim, the claim itself."""
    terms: tuple[AnyTerm, ...] = ()
    """Terms of the record itself. The notices about these terms and about the claims are added."""


def entries(edition: Edition, records: Iterable[RecordWithClaims[_R]]) -> Iterator[Entry[_R]]:
    """Yield an ``Entry`` for each record: the record and its claims, with the notices to show and the disclaimer."""
    general = disclaimer(edition)
    for name, record, claims, terms in records:
        yield Entry(name, record, claims, notices_with(edition, claims, *terms), general)


def key(description: str) -> Column[Entry[object]]:
    """Make the column ``id``, which is the primary key of a table."""
    return text("id", description, lambda entry: entry.id, required=True)


def _gravest(entry: Entry[object]) -> str:
    verdicts = {claim.review.verdict for claim in entry.claims}
    return next((verdict.value for verdict in GRAVEST_FIRST if verdict in verdicts), "")


def _reviews(entry: Entry[object]) -> str:
    return " | ".join(
        " ".join(filter(None, (f"{claim.id} ({claim.standing}): {claim.review}", claim.review.note)))
        for claim in entry.claims
    )


def _references(entry: Entry[object]) -> Iterable[str]:
    return dict.fromkeys(name for claim in entry.claims for name in claim.review.references)


NOTICES: tuple[Column[Entry[object]], ...] = (
    listed(
        "notices",
        "Ids of the notices to show with it, in the table of notices.",
        lambda entry: (notice.id for notice in entry.notices),
        refers_to="notices",
    ),
    text(
        "notice", "That nothing here is advice; the same in every row.", lambda entry: entry.disclaimer, required=True
    ),
)
CITED: tuple[Column[Entry[object]], ...] = (
    listed(
        "claims",
        "Ids of the article's claims it rests on, in the table of claims.",
        lambda entry: (claim.id for claim in entry.claims),
        refers_to="claims",
    ),
    one_of(
        "verdict",
        Verdict,
        f"The gravest verdict among these claims: {', '.join(GRAVEST_FIRST)}.",
        _gravest,
        required=False,
    ),
    text(
        "review",
        "For each claim its id, standing, verdict, importance, gist and note; separated by ' | '.",
        _reviews,
    ),
    listed(
        "references",
        "Keys of the references behind it, in the table of references.",
        _references,
        refers_to="references",
    ),
    *NOTICES,
)


def limits(limited: Callable[[_R], Claim | Concept]) -> tuple[Column[Entry[_R]], ...]:
    """Make the columns ``hedge``, ``frequency``, ``timing``, ``course`` and ``context``, for limits in the article.

    ``limited`` returns, for the record of a row, the claim or the concept that has these limits.
    """

    def of(entry: Entry[_R]) -> Claim | Concept:
        return limited(entry.record)

    return (
        listed(
            "hedge",
            "The words by which the article leaves open whether it is so.",
            lambda entry: of(entry).hedge,
            values=Hedge,
        ),
        one_of(
            "frequency",
            Frequency,
            "How often, or how far, in the article's word.",
            lambda entry: of(entry).frequency,
            required=False,
        ),
        text("timing", "When, or how fast, according to the article.", lambda entry: of(entry).timing),
        text("course", "How it runs over time, such as transient or chronic.", lambda entry: of(entry).course),
        text("context", "The circumstances the article limits it to.", lambda entry: of(entry).context),
    )
