"""Tables: typed columns that say what they hold, and no statement without its verdict, gist, note and disclaimer."""

import datetime
from typing import Never

import pytest

from ketamine_facts import ContentError, Use, Verdict, facts, find_term, part
from ketamine_facts.edition import GRAVEST_FIRST, disclaimer
from ketamine_facts.export import TABLES, Column, ExportError, Row, records, rows
from tests.conftest import Editor

CITING = ("dosages", "side-effects", "pharmacokinetics", "mechanism", "topics", "legal-status")
KINDS = {"number": (float, type(None)), "boolean": (bool,), "date": (str,), "string": (str,), "list": (str,)}


def items(row: Row, column: str) -> list[str]:
    return str(row[column]).split("; ") if row[column] else []


def fault(column: Column[Never], row: Row) -> str:
    value = row[column.name]
    if type(value) not in KINDS[column.kind]:
        return "another type"
    if column.required and value in ("", None):
        return "empty"
    found = items(row, column.name) if column.kind == "list" else [str(value)] if value else []
    if column.values and not set(found) <= set(column.values):
        return "a value outside the vocabulary"
    if column.kind == "date" and value:
        datetime.date.fromisoformat(str(value))
    return ""


def test_every_cell_has_the_type_and_the_vocabulary_of_its_column() -> None:
    faults = [
        (name, column.name, fault(column, row))
        for name, table in TABLES.items()
        for row in table.rows(facts)
        for column in table.columns
        if fault(column, row)
    ]
    assert faults == []


def test_every_row_has_the_columns_of_its_table_in_their_order() -> None:
    for name, table in TABLES.items():
        assert {tuple(row) for row in table.rows(facts)} == {tuple(column.name for column in table.columns)}, name


def test_the_first_column_identifies_the_row() -> None:
    for name, table in TABLES.items():
        keys = [row[table.columns[0].name] for row in table.rows(facts)]
        assert len(set(keys)) == len(keys) > 0, name


def test_every_id_in_a_list_is_the_id_of_a_row() -> None:
    known = {name: {str(row[table.columns[0].name]) for row in table.rows(facts)} for name, table in TABLES.items()}
    for name, table in TABLES.items():
        for column in table.columns:
            if column.refers_to:
                found = {item for row in table.rows(facts) for item in items(row, column.name)}
                assert found <= known[column.refers_to], (name, column.name)


def test_a_claim_has_everything_of_its_review() -> None:
    found = rows(facts, "claims")
    assert found == records(facts)
    for row, claim in zip(found, facts.claims, strict=True):
        review = claim.review
        assert (row["verdict"], row["gist"], row["note"]) == (review.verdict, review.gist, review.note or "")
        assert (row["importance"], items(row, "differs_in")) == (review.importance or "", list(review.differs_in))
        assert items(row, "not_compared") == list(review.not_compared)
        assert items(row, "conditions") == list(claim.conditions)
        assert items(row, "targets") == list(claim.targets)


@pytest.mark.parametrize("name", CITING)
def test_a_row_that_cites_claims_has_their_reviews_and_the_gravest_verdict(name: str) -> None:
    for row in rows(facts, name):
        claims = [facts.claim(claim_id) for claim_id in items(row, "claims")]
        for claim in claims:
            review = " ".join(filter(None, (str(claim.review), claim.review.note)))
            assert f"{claim.id} ({claim.standing}): {review}" in str(row["review"])
            assert set(claim.review.references) <= set(items(row, "references"))
        verdicts = sorted((claim.review.verdict for claim in claims), key=GRAVEST_FIRST.index)
        assert row["verdict"] == (verdicts[0] if verdicts else "")


def test_every_row_of_a_statement_says_that_it_is_not_advice() -> None:
    for name in ("claims", *CITING):
        assert {row["notice"] for row in rows(facts, name)} == {disclaimer(facts)}
        assert all("not-medical-advice" in items(row, "notices") for row in rows(facts, name))


def test_notices_on_the_terms_of_a_row_are_named_in_it() -> None:
    row = next(row for row in records(facts) if "suicidal-thoughts" in items(row, "uses"))
    assert "crisis-help" in items(row, "notices")


def test_every_dosage_is_a_row_as_the_article_states_it() -> None:
    stated = [(route, dosage) for route in facts.routes for dosage in route.dosages]
    for row, (route, dosage) in zip(rows(facts, "dosages"), stated, strict=True):
        low, high, unit, approximate = row["low"], row["high"], row["unit"], row["approximate"]
        assert (row["route"], row["text"]) == (route.term, dosage.text)
        amount = dosage.amount
        expected = (amount.low, amount.high, amount.unit, amount.approximate) if amount else (None, None, "", False)
        assert (low, high, unit, approximate) == expected


def test_the_law_by_reference_and_what_the_article_says_are_two_layers() -> None:
    for row in rows(facts, "legal-status"):
        law = row["layer"] == "reference"
        assert bool(row["checked"]) is law
        assert bool(row["claims"]) is not law
        assert row["references"] or not law


def test_each_classification_medical_use_and_point_of_law_is_a_row() -> None:
    found = rows(facts, "legal-status")
    for profile in facts.jurisdictions:
        own = [row for row in found if row["jurisdiction"] == profile.term]
        assert len(own) == 1 + len(profile.medical_uses) + len(profile.law)
        assert {row["gap"] for row in own} == {profile.gap or ""}
    other = [row for row in found if not row["jurisdiction"]]
    assert [row["status"] for row in other] == [fact.status for fact in facts.other_law]
    assert [items(row, "controls") for row in other] == [list(fact.controls) for fact in facts.other_law]


def test_the_id_of_a_term_finds_the_term() -> None:
    for row in rows(facts, "terms"):
        term = find_term(str(row["id"]))
        assert (row["vocabulary"], row["value"], row["label"]) == (type(term).__name__, term.value, term.label)


def test_a_use_and_a_condition_have_a_broader_use() -> None:
    broader = {row["value"]: row["broader"] for row in rows(facts, "terms")}
    assert broader["treatment-resistant-depression"] == "depression"
    assert broader["crps"] == "chronic-pain"
    assert (broader["depression"], broader["nasal"]) == ("psychiatric-disorders", "")


def test_help_lines_are_a_table() -> None:
    assert [row["number"] for row in rows(facts, "help-lines")] == [line.number for line in facts.help_lines]


def test_a_part_of_an_edition_has_tables() -> None:
    cut = part(facts, Use.SUICIDAL_THOUGHTS)
    assert [row["id"] for row in records(cut)] == [claim.id for claim in cut.claims]
    assert all(table.rows(cut) is not None for table in TABLES.values())


def test_an_unknown_table_names_the_known_ones() -> None:
    with pytest.raises(ExportError, match=r"'claim' is not a known table; did you mean 'claims'\? Known: claims, dos"):
        rows(facts, "claim")
    with pytest.raises(ExportError, match=r"'q' is not a known table\. Known: claims"):
        rows(facts, "q")


@pytest.mark.parametrize("key", ["a; b", ""])
def test_an_item_that_would_change_a_list_is_refused(edited: Editor, key: str) -> None:
    odd = edited(lambda document: document["claims"][0]["review"].update(references=[key]))
    with pytest.raises(ContentError, match=f"{key!r} cannot be an item of a list: '; ' separates the items"):
        records(odd)


def test_every_verdict_has_its_gravity() -> None:
    assert sorted(GRAVEST_FIRST) == sorted(Verdict)
