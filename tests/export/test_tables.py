"""Rows: stable typed columns, and no statement without its verdict, note and notice."""

import datetime
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from ketamine_facts import ContentError, Facts, Verdict, facts
from ketamine_facts.export._tables import _rows as tables
from ketamine_facts.edition._advice import disclaimer
from ketamine_facts.export._tables._columns import SEPARATOR, TABLES, Column
from tests.conftest import Editor

DOCS = Path(__file__).parents[2] / "docs"
ROWS: dict[str, Callable[[Facts], list[tables.Row]]] = {
    "claims": tables.records,
    "dosages": tables.dosages,
    "side-effects": tables.side_effects,
    "legal-status": tables.legal_status,
    "references": tables.references,
    "notices": tables.notices,
}
CITING = ("dosages", "side-effects", "legal-status")
GRAVITY = ["contradicted", "qualified", "not_checked", "corroborated"]


def items(row: tables.Row, column: str) -> list[str]:
    return str(row[column]).split(SEPARATOR) if row[column] else []


def fits(column: Column, value: object) -> bool:
    if column.required and value in (None, ""):
        return False
    if column.values and value and value not in column.values:
        return False
    match column.kind:
        case "number":
            return value is None or type(value) is float
        case "boolean":
            return type(value) is bool
        case "date":
            return value == "" or bool(datetime.date.fromisoformat(str(value)))
        case "string" | "list":
            return type(value) is str


@pytest.mark.parametrize("name", TABLES)
def test_every_row_has_the_documented_columns_in_their_order_and_types(name: str) -> None:
    columns = TABLES[name].columns
    rows = ROWS[name](facts)
    assert rows
    for row in rows:
        assert list(row) == [column.name for column in columns]
        assert not [column.name for column in columns if not fits(column, row[column.name])], row


@pytest.mark.parametrize("name", [name for name, table in TABLES.items() if table.key])
def test_the_key_tells_rows_apart(name: str) -> None:
    keys = [row[str(TABLES[name].key)] for row in ROWS[name](facts)]
    assert len(set(keys)) == len(keys)


@pytest.mark.parametrize("name", TABLES)
def test_the_docs_name_every_column(name: str) -> None:
    page = (DOCS / "export-tables.md").read_text(encoding="utf-8")
    section = page.partition(f"### {name}.csv\n")[2].partition("\n### ")[0]
    rows = [f"| `{column.name}` | {column.kind} | {column.description} |" for column in TABLES[name].columns]
    assert re.findall(r"^\| `.*$", section, re.MULTILINE) == rows
    assert TABLES[name].description in section


@pytest.mark.parametrize("name", ["claims", *CITING])
def test_no_row_leaves_without_the_notice_that_it_is_no_advice(name: str) -> None:
    for row in ROWS[name](facts):
        assert row["notice"] == disclaimer(facts)
        assert "not-medical-advice" in items(row, "notices")


@pytest.mark.parametrize("name", TABLES)
def test_every_id_in_a_list_stands_in_its_table(name: str) -> None:
    known = {
        "claims": {row["id"] for row in tables.records(facts)},
        "references": {row["key"] for row in tables.references(facts)},
        "notices": {row["id"] for row in tables.notices(facts)},
    }
    for row in ROWS[name](facts):
        for column in known.keys() & row.keys():
            assert known[column].issuperset(items(row, column))


def test_every_claim_is_a_record_with_its_verdict_and_note() -> None:
    rows = tables.records(facts)
    assert [row["id"] for row in rows] == [claim.id for claim in facts.claims]
    for row, claim in zip(rows, facts.claims, strict=True):
        assert (row["statement"], row["verdict"], row["note"]) == (
            claim.statement,
            claim.review.verdict,
            claim.review.note or "",
        )


@pytest.mark.parametrize("name", CITING)
def test_a_contradicted_claim_never_leaves_without_its_note(name: str) -> None:
    for row in ROWS[name](facts):
        claims = [facts.claim(claim_id) for claim_id in items(row, "claims")]
        for claim in claims:
            assert f"{claim.id} ({claim.standing}, {claim.review.verdict})" in str(row["review"])
            assert (claim.review.note or "") in str(row["review"])
            assert set(claim.review.references) <= set(items(row, "references"))
        verdicts = sorted((str(claim.review.verdict) for claim in claims), key=GRAVITY.index)
        assert row["verdict"] == (verdicts[0] if verdicts else "")


def test_gravity_ranks_every_verdict() -> None:
    assert sorted(GRAVITY) == sorted(Verdict)


def test_every_dose_of_the_article_is_a_row_as_it_stands() -> None:
    stated = [(route, dosage) for route in facts.routes for dosage in route.dosages]
    for row, (route, dosage) in zip(tables.dosages(facts), stated, strict=True):
        assert (row["route"], row["text"]) == (route.term, dosage.text)
        if dosage.amount:
            assert (row["low"], row["high"]) == (dosage.amount.low, dosage.amount.high)
            assert row["unit"] == dosage.amount.unit


def test_the_law_by_reference_is_told_apart_from_what_the_article_says() -> None:
    for row in tables.legal_status(facts):
        if row["layer"] == "article":
            assert row["claims"]
            assert row["verdict"]
            assert not row["as_of"]
        else:
            assert row["references"]
            assert row["as_of"]
            assert not row["claims"]


def test_each_point_of_law_and_each_medical_use_is_a_row() -> None:
    rows = tables.legal_status(facts)
    for profile in facts.jurisdictions:
        own = [row for row in rows if row["jurisdiction"] == profile.term]
        assert len(own) == 1 + len(profile.medical_uses) + len(profile.law)
        assert {row["gap"] for row in own} == {profile.gap or ""}
    assert sum(not row["jurisdiction"] for row in rows) == len(facts.other_law)


@pytest.mark.parametrize("key", ["a; b", ""])
def test_an_id_that_would_split_a_list_is_refused(edited: Editor, key: str) -> None:
    odd = edited(lambda document: document["claims"][0]["review"].update(references=[key]))
    with pytest.raises(ContentError, match=f"{key!r} cannot stand in a list"):
        tables.records(odd)


def test_an_edition_without_notices_still_says_that_it_is_no_advice(edited: Editor) -> None:
    assert disclaimer(edited(lambda document: document.update(notices=[]))) == "This content is not medical advice."
