"""What the exported tables hold: every column with its type and meaning, as data frames and data packages show it.

A column has one type in every row: text that is absent is empty, a number that is absent is null, and a list is text
with ``SEPARATOR`` between its items.
"""

from collections.abc import Iterable
from typing import Literal, NamedTuple

from ketamine_facts.vocabulary import (
    Jurisdiction,
    LegalKind,
    NoticeKind,
    ReadAs,
    ReferenceKind,
    Route,
    Section,
    SideEffect,
    Standing,
    Substance,
    Tier,
    Unit,
    Verdict,
)

Kind = Literal["string", "list", "number", "boolean", "date"]

SEPARATOR = "; "
"""Between the items of a list."""


class Column(NamedTuple):
    """One column: ``required`` ones are never empty, ``values`` are all that may stand in it."""

    name: str
    """Its name, the same in every form."""
    description: str
    """What stands in it."""
    kind: Kind = "string"
    """Its type, in the words of a Table Schema."""
    values: tuple[str, ...] = ()
    """The values of a closed vocabulary; none means any."""
    required: bool = False
    """Whether every row has it."""


class Table(NamedTuple):
    """One table: its columns in order."""

    title: str
    """Words for a person."""
    description: str
    """What one row is."""
    columns: tuple[Column, ...]
    """The columns, in the order in which rows have them."""
    key: str | None = None
    """The column that tells the rows apart, where one does."""


def _listed(name: str, description: str) -> Column:
    return Column(name, description, kind="list")


def _one_of(name: str, values: Iterable[object], description: str, *, required: bool = True) -> Column:
    return Column(name, description, values=tuple(str(value) for value in values), required=required)


_NOTICES = (
    _listed("notices", "Ids of the notices that belong beside it, in the table of notices."),
    Column("notice", "That nothing here is advice; the same in every row.", required=True),
)
_CITED = (
    _listed("claims", "Ids of the article's claims behind it, in the table of claims."),
    _one_of(
        "verdict",
        Verdict,
        "The gravest verdict among these claims: contradicted, qualified, not_checked, corroborated.",
        required=False,
    ),
    Column("review", "For each claim its id, standing and verdict, and the note of its review; parted by ' | '."),
    _listed("references", "Keys of the references behind it, in the table of references."),
    *_NOTICES,
)
_LIMITS = (
    _listed("hedge", "The words by which the article leaves open whether it is so."),
    Column("frequency", "How often, or how far, in the article's word."),
    Column("timing", "When, or how fast, according to the article."),
    Column("course", "How it runs over time, such as transient or chronic."),
    Column("context", "The circumstances the article limits it to."),
)

TABLES: dict[str, Table] = {
    "claims": Table(
        "Claims",
        "One row for each statement of the article, in its order, with the verdict of the references.",
        (
            Column("id", "Stable id of the claim.", required=True),
            _one_of("section", Section, "The part of the article in which the statement first stands."),
            _one_of("standing", Standing, "How the article puts it."),
            Column("statement", "What the article says, in other plain words.", required=True),
            Column("opinion", "Whether it is a value judgment.", kind="boolean", required=True),
            _one_of("verdict", Verdict, "Whether the references bear the statement out."),
            Column("note", "Where exactly they differ, or what was not compared."),
            _listed("references", "Keys of the references behind the verdict, in the table of references."),
            Column("reviewed", "The day of the review.", kind="date", required=True),
            _listed("uses", "The uses it is about."),
            _listed("routes", "The routes of administration it is about."),
            _listed("side_effects", "The groups of side effects it is about."),
            _listed("jurisdictions", "The places it is about."),
            *_LIMITS,
            Column("monitoring", "The supervision or monitoring the article speaks of."),
            _listed("spans", "Passages of the article as start-end: 0-based code points, end exclusive."),
            *_NOTICES,
        ),
        key="id",
    ),
    "dosages": Table(
        "Dosages as the article states them",
        "One row for each entry of the article's dosage column: what was written, not to be dosed from.",
        (
            _one_of("route", Route, "The route of administration."),
            _one_of("substance", Substance, "The substance."),
            Column("form", "The form in which it is given.", required=True),
            _listed("indications", "What it is listed for, as narrow or wide as the article has it."),
            _listed("uses", "The uses of the vocabulary that these fall under."),
            Column("text", "The entry in words, complete.", required=True),
            Column("low", "Lower bound of the dose; null where only an upper one, or none, is stated.", kind="number"),
            Column("high", "Upper bound of the dose; null where only a lower one, or none, is stated.", kind="number"),
            _one_of("unit", Unit, "Unit of both bounds, as its UCUM code.", required=False),
            Column("approximate", "Whether the article marks the dose as approximate.", kind="boolean", required=True),
            Column("duration_low", "Lower bound of the time over which it is given.", kind="number"),
            Column("duration_high", "Upper bound of that time.", kind="number"),
            _one_of("duration_unit", Unit, "Unit of that time, as its UCUM code.", required=False),
            Column("duration_approximate", "Whether that time is approximate.", kind="boolean", required=True),
            Column("per", "What one dose is counted by, such as a session."),
            Column("varies", "Whether the article says that doses vary widely.", kind="boolean", required=True),
            _listed("varies_with", "What the article says the dose depends on."),
            Column("monitoring", "The supervision under which the article says it is given."),
            Column("note", "What the article adds to the figure."),
            *_CITED,
        ),
    ),
    "side-effects": Table(
        "Side effects",
        "One row for each single effect that the article names, in its group.",
        (
            _one_of("side_effect", SideEffect, "The group."),
            Column("id", "Id of the single effect.", required=True),
            Column("name", "The single effect, in words.", required=True),
            *_LIMITS,
            Column("monitoring", "The monitoring that the article asks for with the group."),
            _listed("codes", "Codes added by the library, each as: system code (match)."),
            *_CITED,
        ),
        key="id",
    ),
    "legal-status": Table(
        "Legal status",
        "One row for each thing the article says of a place, and beside it each point of law by reference.",
        (
            _one_of("jurisdiction", Jurisdiction, "The place; empty for law it does not name.", required=False),
            _one_of("layer", ("article", "reference"), "Who says it: the article, or the references."),
            _one_of(
                "kind",
                ("classification", "medical-use", *LegalKind),
                "The article's classification, what it calls approved or used there; or what sort of law.",
            ),
            Column("place", "The country or body.", required=True),
            Column("name", "The use, instrument, product or body."),
            Column("status", "The classification or status, in plain words.", required=True),
            Column("since", "When it took effect: a year, month or day in ISO 8601."),
            Column("checked", "The day up to which the law was reviewed. Laws change.", kind="date"),
            Column("gap", "What of the law of the place was not reviewed."),
            *_CITED,
        ),
    ),
    "references": Table(
        "References",
        "One row for each work of the bibliography.",
        (
            Column("key", "Stable key by which the other tables cite it.", required=True),
            _one_of("kind", ReferenceKind, "What sort of work it is."),
            Column("title", "Its title; a descriptive one stands in brackets.", required=True),
            _listed("authors", "Persons, or one organization; a list cut short ends in 'et al.'."),
            Column("corporate", "Whether the author is an organization.", kind="boolean", required=True),
            Column("container", "The journal, collection or site."),
            Column("volume", "Volume of the journal."),
            Column("issue", "Issue of the volume."),
            Column("pages", "Pages or article number."),
            Column("issued", "Date of publication: a year, month or day in ISO 8601."),
            Column("doi", "Its first DOI."),
            Column("pmid", "Its first PubMed id."),
            _listed("identifiers", "All of its stable identifiers, each as scheme:value."),
            Column("url", "Where it stands.", required=True),
            _one_of("read_as", ReadAs, "How much of it was read."),
            _one_of("tier", Tier, "Whether it is the source itself or speaks of another."),
            Column("supports", "What in it matters here.", required=True),
            Column("caveat", "What to keep in mind about it."),
            Column("citation", "The work as one line.", required=True),
        ),
        key="key",
    ),
    "notices": Table(
        "Notices",
        "One row for each notice that a responsible page shows beside this content; not from the article.",
        (
            Column("id", "Stable id of the notice.", required=True),
            _one_of("kind", NoticeKind, "What sort of notice."),
            Column("text", "The notice itself.", required=True),
            _listed("uses", "The uses beside which it belongs; no term at all means everywhere."),
            _listed("routes", "The routes beside which it belongs."),
            _listed("side_effects", "The groups of side effects beside which it belongs."),
            Column(
                "checked",
                "The day up to which the notice was reviewed. Labels and guidance change.",
                kind="date",
                required=True,
            ),
            _listed("references", "Keys of the references behind it, in the table of references."),
            Column("origin", "Says that the article does not carry it.", required=True),
        ),
        key="id",
    ),
}
"""Every exported table, by the name of its file."""
