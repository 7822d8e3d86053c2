"""The rows in pandas, polars and DuckDB: read as they are, typed as documented, and given back unchanged."""

import io
from pathlib import Path

import duckdb
import pandas
import polars
import pytest

from ketamine_facts import ContentError, facts
from ketamine_facts.export import TABLES, claims_from, csv, jsonl, records

POLARS: dict[str, polars.DataType] = {
    "string": polars.String(),
    "list": polars.String(),
    "date": polars.String(),
    "number": polars.Float64(),
    "boolean": polars.Boolean(),
}
ROWS = {name: table.rows(facts) for name, table in TABLES.items()}


def test_every_table_is_a_polars_frame_with_the_documented_types() -> None:
    for name, table in TABLES.items():
        frame = polars.DataFrame(ROWS[name])
        assert dict(frame.schema) == {column.name: POLARS[column.kind] for column in table.columns}
        assert frame.to_dicts() == ROWS[name]


def test_every_table_is_a_pandas_frame_with_the_documented_types() -> None:
    for name, table in TABLES.items():
        frame = pandas.DataFrame(ROWS[name])
        assert list(frame.columns) == [column.name for column in table.columns]
        for column in table.columns:
            if column.kind == "number":
                assert pandas.api.types.is_float_dtype(frame[column.name])
            elif column.kind == "boolean":
                assert pandas.api.types.is_bool_dtype(frame[column.name])
            else:
                assert all(isinstance(value, str) for value in frame[column.name])


def test_the_order_of_claims_does_not_decide_the_types() -> None:
    rows = sorted(records(facts), key=lambda row: str(row["course"]) + str(row["context"]))
    assert polars.DataFrame(rows).schema == polars.DataFrame(records(facts)).schema


def test_claims_come_back_from_pandas() -> None:
    frame = pandas.DataFrame(records(facts))
    assert claims_from({str(name): value for name, value in row.items()} for row in frame.to_dict("records")) == (
        facts.claims
    )


def test_claims_come_back_from_pandas_with_its_own_nulls() -> None:
    frame = pandas.DataFrame(records(facts)).replace("", None).convert_dtypes()
    assert frame["course"].iloc[0] is pandas.NA
    assert claims_from({str(name): value for name, value in row.items()} for row in frame.to_dict("records")) == (
        facts.claims
    )


def test_claims_come_back_from_polars() -> None:
    assert claims_from(polars.DataFrame(records(facts)).to_dicts()) == facts.claims


def test_claims_come_back_from_csv_read_by_pandas_with_its_nan() -> None:
    frame = pandas.read_csv(io.StringIO(csv(records(facts))))
    assert frame["course"].isna().any()
    assert claims_from({str(name): value for name, value in row.items()} for row in frame.to_dict("records")) == (
        facts.claims
    )


def test_claims_come_back_from_csv_read_by_polars_with_its_nulls_and_dates() -> None:
    frame = polars.read_csv(io.StringIO(csv(records(facts))), try_parse_dates=True)
    assert frame.schema["reviewed"] == polars.Date
    assert claims_from(frame.to_dicts()) == facts.claims


def test_polars_refuses_a_column_that_changes_its_type() -> None:
    rows = records(facts)
    rows[-1]["opinion"] = "perhaps"
    with pytest.raises(Exception, match="perhaps"):
        polars.DataFrame(rows)


def test_a_frame_that_lost_its_notes_does_not_become_claims() -> None:
    frame = polars.DataFrame(records(facts)).drop("note")
    with pytest.raises(ContentError, match="the column 'note' is missing"):
        claims_from(frame.to_dicts())


def test_a_frame_with_a_misspelled_verdict_does_not_become_claims() -> None:
    frame = polars.DataFrame(records(facts)).with_columns(verdict=polars.lit("corroborrated"))
    with pytest.raises(ContentError, match="row 1, verdict: 'corroborrated' is not a known Verdict"):
        claims_from(frame.to_dicts())


def test_duckdb_reads_csv_and_json_lines_with_dates_and_truth_values(tmp_path: Path) -> None:
    (tmp_path / "claims.csv").write_text(csv(records(facts)), encoding="utf-8")
    (tmp_path / "claims.jsonl").write_text(jsonl(records(facts)), encoding="utf-8")
    for name in ("claims.csv", "claims.jsonl"):
        relation = duckdb.connect().execute(f"SELECT id, opinion, reviewed FROM '{tmp_path / name}'")
        assert [str(kind[1]) for kind in relation.description] == ["VARCHAR", "BOOLEAN", "DATE"]
        assert relation.fetchall() == [(claim.id, claim.opinion, claim.review.date) for claim in facts.claims]
