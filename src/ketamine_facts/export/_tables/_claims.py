"""The table of claims."""

from collections.abc import Iterator

from ketamine_facts.edition import Edition
from ketamine_facts.export._tables._columns import Column, boolean, day, listed, one_of, table, text
from ketamine_facts.export._tables._entries import NOTICES, Entry, RecordWithClaims, entries, key, limits
from ketamine_facts.records import Claim
from ketamine_facts.vocabulary import (
    Aspect,
    Condition,
    Importance,
    Jurisdiction,
    Route,
    Section,
    SideEffect,
    Standing,
    Substance,
    Target,
    Use,
    Verdict,
)


def _claims(edition: Edition) -> Iterator[Entry[Claim]]:
    return entries(edition, (RecordWithClaims(claim.id, claim, (claim,)) for claim in edition.claims))


def _itself(claim: Claim) -> Claim:
    return claim


_COLUMNS: tuple[Column[Entry[Claim]], ...] = (
    key("Stable id of the claim."),
    one_of(
        "verdict", Verdict, "Whether the references support the statement.", lambda entry: entry.record.review.verdict
    ),
    one_of(
        "importance",
        Importance,
        "How much the difference matters; empty where there is none.",
        lambda entry: entry.record.review.importance,
        required=False,
    ),
    text("gist", "The answer in a few plain words.", lambda entry: entry.record.review.gist, required=True),
    text(
        "statement", "What the article says, in other plain words.", lambda entry: entry.record.statement, required=True
    ),
    text("note", "What the references say, with the figures.", lambda entry: entry.record.review.note),
    listed(
        "differs_in",
        "In what the references differ from the statement.",
        lambda entry: entry.record.review.differs_in,
        values=Aspect,
    ),
    listed(
        "not_compared",
        "Parts of the statement for which nothing was found.",
        lambda entry: entry.record.review.not_compared,
        values=Aspect,
    ),
    listed(
        "references",
        "Keys of the references behind the verdict, in the table of references.",
        lambda entry: entry.record.review.references,
        refers_to="references",
    ),
    day("reviewed", "The day of the review.", lambda entry: entry.record.review.date),
    one_of(
        "section", Section, "The part of the article in which it is stated first.", lambda entry: entry.record.section
    ),
    one_of("standing", Standing, "How the article puts it.", lambda entry: entry.record.standing),
    boolean("opinion", "Whether it is a value judgment.", lambda entry: entry.record.opinion),
    listed("uses", "The uses it is about.", lambda entry: entry.record.uses, values=Use),
    listed("routes", "The routes of administration it is about.", lambda entry: entry.record.routes, values=Route),
    listed(
        "side_effects",
        "The groups of side effects it is about.",
        lambda entry: entry.record.side_effects,
        values=SideEffect,
    ),
    listed("jurisdictions", "The places it is about.", lambda entry: entry.record.jurisdictions, values=Jurisdiction),
    listed("substances", "The substances it is about.", lambda entry: entry.record.substances, values=Substance),
    listed(
        "conditions",
        "The conditions, symptoms or states of patients it names.",
        lambda entry: entry.record.conditions,
        values=Condition,
    ),
    listed(
        "targets",
        "The receptors, transmitters and enzymes it names.",
        lambda entry: entry.record.targets,
        values=Target,
    ),
    *limits(_itself),
    text(
        "monitoring", "The supervision or monitoring that the article mentions.", lambda entry: entry.record.monitoring
    ),
    listed(
        "spans",
        "Passages of the article as start-end: 0-based code points, end exclusive.",
        lambda entry: map(str, entry.record.spans),
    ),
    *NOTICES,
)

CLAIMS = table(
    "Claims",
    "One row for each statement of the article, in its order, with the verdict of the references.",
    _claims,
    _COLUMNS,
)
