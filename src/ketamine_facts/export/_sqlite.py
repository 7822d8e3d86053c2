"""The content as an SQLite database: all tables with foreign keys, views, and full-text search in the passages."""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from typing import Never

from ketamine_facts.edition import GRAVEST_FIRST, MOST_IMPORTANT_FIRST, Edition, disclaimer
from ketamine_facts.export._error import ExportError
from ketamine_facts.export._passages import passages
from ketamine_facts.export._tables import TABLES, Column, Table
from ketamine_facts.export._tables._columns import Value, items
from ketamine_facts.vocabulary import AnyTerm, find_term

__all__ = ["sqlite"]

_TYPES = {"string": "TEXT", "date": "TEXT", "number": "REAL", "boolean": "INTEGER"}
# In the table `passages`, queries can filter by these fields, but full-text search does not look in these fields.
_LABELS = ("id", "kind", "section", "standing", "verdict", "importance")
_SUBJECTS = ("uses", "routes", "side_effects", "jurisdictions", "substances", "conditions", "targets")


def sqlite(edition: Edition) -> bytes:
    """Return an SQLite database with the content of an edition.

    Each of the ``TABLES`` becomes a table of the database, with underscores for the hyphens in its name. A column of
    lists becomes a separate table, such as ``claims_references``, with the columns ``id``, ``position`` and ``value``.
    The table ``about`` has the versions and the disclaimer.

    The view ``statements`` has the claims in short form, and ``differences`` those that differ from the references.
    ``claim_terms`` has a row for each claim and term, and ``claim_sources`` a row for each claim and reference. ``law``
    has the points of law from references. ``passages`` is an FTS5 table for full-text search:
    ``SELECT text FROM passages WHERE passages MATCH 'bladder' ORDER BY rank``.

    The same version of SQLite always gives the same bytes for the same content.

    Raises ``ExportError`` (a ``ValueError``) if the SQLite of this Python has no FTS5.

    The result is a complete database file, which begins with the signature of SQLite:

    >>> from ketamine_facts import facts
    >>> sqlite(facts)[:15]
    b'SQLite format 3'
    """
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as database:
        try:
            database.executescript("".join(f"{statement};\n" for statement in _schema()))
        except sqlite3.OperationalError as error:
            raise ExportError(f"sqlite needs SQLite with FTS5, which this Python does not have ({error})") from None
        database.execute("BEGIN")
        for name, table in TABLES.items():
            _fill(database, name, table, edition)
        _insert(database, "about", 2, _about(edition).items())
        _insert(database, "passages", len(_LABELS) + 3, map(_passage, passages(edition)))
        database.execute("COMMIT")
        database.execute("VACUUM")
        return database.serialize()


def _schema() -> Iterator[str]:
    yield "PRAGMA page_size = 4096"
    for name, table in TABLES.items():
        yield from _tables(name, table)
    yield "CREATE TABLE about (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL)"
    yield (
        f"CREATE VIRTUAL TABLE passages USING fts5({', '.join(f'{name} UNINDEXED' for name in _LABELS)}, "
        "title, text, words, tokenize='porter unicode61')"
    )
    yield from _views()


def _tables(name: str, table: Table) -> Iterator[str]:
    key, *others = table.columns
    scalars = [column for column in others if column.kind != "list"]
    definitions = [f"{_quoted(key.name)} TEXT PRIMARY KEY NOT NULL", *map(_definition, scalars)]
    yield f"CREATE TABLE {_quoted(name)} ({', '.join(definitions)})"
    for column in _lists(table):
        target = (
            f" REFERENCES {_quoted(column.refers_to)} ({_quoted(TABLES[column.refers_to].columns[0].name)})"
            if column.refers_to
            else ""
        )
        yield (
            f"CREATE TABLE {_quoted(f'{name}_{column.name}')} "
            f"(id TEXT NOT NULL REFERENCES {_quoted(name)} ({_quoted(key.name)}), position INTEGER NOT NULL, "
            f"value TEXT NOT NULL{target}{_check('value', column.values)}, PRIMARY KEY (id, position)) WITHOUT ROWID"
        )


def _definition(column: Column[Never]) -> str:
    required = " NOT NULL" if column.required else ""
    values = ("0", "1") if column.kind == "boolean" else column.values
    return f"{_quoted(column.name)} {_TYPES[column.kind]}{required}{_check(column.name, values)}"


def _check(name: str, values: tuple[str, ...]) -> str:
    return f" CHECK ({_quoted(name)} IN ({', '.join(map(_text, values))}))" if values else ""


def _lists(table: Table) -> list[Column[Never]]:
    return [column for column in table.columns if column.kind == "list"]


def _views() -> Iterator[str]:
    yield (
        "CREATE VIEW statements AS SELECT id, verdict, importance, gist, statement, note, notice FROM claims "
        "ORDER BY rowid"
    )
    yield (
        "CREATE VIEW differences AS SELECT id, importance, verdict, gist, statement, note, notice FROM claims "
        f"WHERE importance IS NOT NULL ORDER BY {_rank('importance', MOST_IMPORTANT_FIRST)}, "
        f"{_rank('verdict', GRAVEST_FIRST)}, rowid"
    )
    union = " UNION ALL ".join(f"SELECT id, '{name}' AS about, value FROM claims_{name}" for name in _SUBJECTS)
    yield (
        "CREATE VIEW claim_terms AS SELECT claims.id, about, value AS term, verdict, importance, gist, statement "
        f"FROM ({union}) AS subjects JOIN claims USING (id)"
    )
    yield (
        "CREATE VIEW claim_sources AS SELECT claims.id, verdict, gist, position, key, citation, url, supports "
        'FROM claims JOIN claims_references USING (id) JOIN "references" ON key = value ORDER BY claims.rowid, position'
    )
    yield "CREATE VIEW law AS SELECT * FROM legal_status WHERE layer = 'reference'"


def _rank(column: str, values: Iterable[str]) -> str:
    cases = " ".join(f"WHEN {_text(value)} THEN {place}" for place, value in enumerate(values))
    return f"CASE {column} {cases} END"


def _fill(database: sqlite3.Connection, name: str, table: Table, edition: Edition) -> None:
    rows = list(table.values(edition))
    key = table.columns[0].name
    scalars = [column.name for column in table.columns if column.kind != "list"]
    _insert(database, name, len(scalars), ([_absent_as_null(row[column]) for column in scalars] for row in rows))
    for column in _lists(table):
        found = ((row[key], place, item) for row in rows for place, item in enumerate(items(row[column.name]), start=1))
        _insert(database, f"{name}_{column.name}", 3, found)


def _absent_as_null(value: Value) -> Value:
    return None if value == "" else value


def _insert(database: sqlite3.Connection, name: str, columns: int, rows: Iterable[Iterable[object]]) -> None:
    places = ", ".join("?" * columns)
    database.executemany(f"INSERT INTO {_quoted(name)} VALUES ({places})", map(tuple, rows))


def _about(edition: Edition) -> dict[str, str]:
    return {
        "article": edition.article.title,
        "article_sha256": edition.article.sha256,
        "content_version": edition.content_version,
        "schema_version": str(edition.schema_version),
        "notice": disclaimer(edition),
    }


def _passage(passage: dict[str, str]) -> list[str]:
    terms = [find_term(term) for term in passage["terms"].split("; ") if term]
    return [*(passage[name] for name in _LABELS), passage["title"], passage["text"], " ".join(_words(terms))]


def _words(terms: Iterable[AnyTerm]) -> Iterator[str]:
    """Yield the label and the aliases of each term, so that a search for "addiction" finds passages on dependence."""
    for term in terms:
        yield term.label
        yield from term.aliases


def _quoted(name: str) -> str:
    return '"{}"'.format(name.replace("-", "_"))


def _text(value: str) -> str:
    return "'{}'".format(value.replace("'", "''"))
