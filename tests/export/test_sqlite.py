"""SQLite: every table with its foreign keys, views that cannot be changed, and full-text search."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from ketamine_facts import Importance, Use, facts, part
from ketamine_facts.edition import differences, disclaimer
from ketamine_facts.export import TABLES, ExportError, passages, rows, sqlite

Database = sqlite3.Connection


@pytest.fixture(scope="module")
def database() -> Iterator[Database]:
    with closing(opened(sqlite(facts))) as found:
        yield found


def opened(data: bytes) -> Database:
    database = sqlite3.connect(":memory:")
    database.deserialize(data)
    database.execute("PRAGMA foreign_keys = ON")
    return database


def column(database: Database, query: str, *values: object) -> list[object]:
    return [row[0] for row in database.execute(query, values)]


def test_the_file_is_sound(database: Database) -> None:
    assert column(database, "PRAGMA integrity_check") == ["ok"]
    assert database.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_part_is_sound_too() -> None:
    with closing(opened(sqlite(part(facts, Use.SUICIDAL_THOUGHTS)))) as database:
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
        assert column(database, "SELECT id FROM claims ORDER BY rowid") == [
            claim.id for claim in facts.about(Use.SUICIDAL_THOUGHTS)
        ]


def test_every_table_holds_the_rows_of_the_table_of_that_name(database: Database) -> None:
    for name, table in TABLES.items():
        key = table.columns[0].name
        scalars = [found.name for found in table.columns if found.kind != "list"]
        query = f'SELECT {", ".join(scalars)} FROM "{name.replace("-", "_")}"'
        expected = [tuple(None if row[item] == "" else row[item] for item in scalars) for row in rows(facts, name)]
        assert database.execute(query).fetchall() == expected, name
        for found in (found.name for found in table.columns if found.kind == "list"):
            link = f"{name}_{found}".replace("-", "_")
            pairs = database.execute(f"SELECT id, value FROM {link} ORDER BY position").fetchall()
            items = [(row[key], item) for row in rows(facts, name) for item in str(row[found]).split("; ") if item]
            assert sorted(pairs) == sorted(items), link


def test_the_order_of_a_list_is_kept(database: Database) -> None:
    claim = max(facts.claims, key=lambda claim: len(claim.review.references))
    query = "SELECT value FROM claims_references WHERE id = ? ORDER BY position"
    assert column(database, query, claim.id) == list(claim.review.references)
    assert column(database, "SELECT min(position) FROM claims_references") == [1]


@pytest.mark.parametrize(
    ("statement", "message"),
    [
        ("INSERT INTO claims_references VALUES ('half-life-2-3h', 99, 'nobody-1900')", "FOREIGN KEY"),
        ("INSERT INTO claims_uses VALUES ('no-such-claim', 1, 'ptsd')", "FOREIGN KEY"),
        ("INSERT INTO claims_uses VALUES ('half-life-2-3h', 1, 'gardening')", "CHECK"),
        ("UPDATE claims SET verdict = 'nonsense'", "CHECK"),
        ("UPDATE claims SET opinion = 2", "CHECK"),
        ("UPDATE claims SET statement = NULL", "NOT NULL"),
        ("UPDATE claims SET id = 'half-life-2-3h'", "UNIQUE"),
    ],
)
def test_a_row_that_breaks_the_schema_is_refused(database: Database, statement: str, message: str) -> None:
    with pytest.raises(sqlite3.IntegrityError, match=message):
        database.execute(statement)
    database.rollback()


@pytest.mark.parametrize("view", ["statements", "differences", "claim_terms", "claim_sources", "law"])
def test_a_view_has_rows_and_cannot_be_changed(database: Database, view: str) -> None:
    assert database.execute(f"SELECT count(*) FROM {view}").fetchone() > (0,)
    with pytest.raises(sqlite3.OperationalError, match="cannot modify"):
        database.execute(f"DELETE FROM {view}")


def test_no_view_gives_a_statement_without_its_verdict_and_gist(database: Database) -> None:
    for view in ("statements", "differences", "claim_terms"):
        names = [found[1] for found in database.execute(f"PRAGMA table_info({view})")]
        assert {"statement", "verdict", "gist"} <= set(names)


def test_the_differences_come_with_the_most_important_and_the_gravest_first(database: Database) -> None:
    assert column(database, "SELECT id FROM differences") == [claim.id for claim in differences(facts.claims)]
    safety = column(database, "SELECT id FROM differences WHERE importance = 'safety'")
    assert len(safety) == len(differences(facts.claims, Importance.SAFETY)) > 0


def test_the_terms_of_a_claim_are_in_one_view(database: Database) -> None:
    for claim in facts.claims[:20]:
        assert set(column(database, "SELECT term FROM claim_terms WHERE id = ?", claim.id)) == set(claim.terms)


def test_the_sources_of_a_claim_are_in_one_view(database: Database) -> None:
    claim = facts.claim("im-dose-pain")
    cited = column(database, "SELECT citation FROM claim_sources WHERE id = ?", claim.id)
    assert cited == [str(reference) for reference in facts.references_of(claim)]


def test_the_law_is_in_one_view(database: Database) -> None:
    law = [row["id"] for row in rows(facts, "legal-status") if row["layer"] == "reference"]
    assert column(database, "SELECT id FROM law") == law


def test_the_passages_are_found_by_the_words_in_them(database: Database) -> None:
    assert column(database, "SELECT id FROM passages") == [passage["id"] for passage in passages(facts)]
    query = "SELECT id FROM passages WHERE passages MATCH ? ORDER BY rank LIMIT 5"
    assert "im-dose-pain" in column(database, query, "intramuscular pain dose")


def test_the_passages_are_found_by_the_aliases_of_their_terms(database: Database) -> None:
    claim = facts.about(Use.TREATMENT_RESISTANT_DEPRESSION)[0]
    assert claim.id in column(database, "SELECT id FROM passages WHERE passages MATCH 'words : TRD'")


def test_a_passage_is_stored_whole(database: Database) -> None:
    names = ("id", "kind", "section", "standing", "verdict", "importance", "title", "text")
    stored = database.execute(f"SELECT {', '.join(names)} FROM passages").fetchall()
    assert stored == [tuple(passage[name] for name in names) for passage in passages(facts)]


def test_the_file_says_what_it_holds(database: Database) -> None:
    about = dict(database.execute("SELECT name, value FROM about"))
    assert about == {
        "article": facts.article.title,
        "article_sha256": facts.article.sha256,
        "content_version": facts.content_version,
        "schema_version": str(facts.schema_version),
        "notice": disclaimer(facts),
    }


def test_the_same_content_gives_the_same_bytes() -> None:
    cut = part(facts, Use.PTSD)
    assert sqlite(cut) == sqlite(cut)


def test_a_python_without_full_text_search_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    class Without(sqlite3.Connection):
        def executescript(self, sql_script: str, /) -> sqlite3.Cursor:
            assert "fts5" in sql_script
            raise sqlite3.OperationalError("no such module: fts5")

    def connect(name: str, isolation_level: None) -> Without:
        return Without(name, isolation_level=isolation_level)

    monkeypatch.setattr(sqlite3, "connect", connect)
    with pytest.raises(ExportError, match=r"sqlite needs SQLite with FTS5, .* \(no such module: fts5\)"):
        sqlite(facts)
