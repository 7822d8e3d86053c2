"""The workbook as openpyxl and pandas read it, and the database as pandas reads it."""

import io
import sqlite3
from contextlib import closing
from pathlib import Path

import openpyxl
import pandas

from ketamine_facts import Verdict, facts
from ketamine_facts.edition import crisis_notices
from ketamine_facts.export import TABLES, records, sqlite, xlsx

BOOK = openpyxl.load_workbook(io.BytesIO(xlsx(facts)))


def test_the_notices_come_first() -> None:
    first = BOOK[BOOK.sheetnames[0]]
    texts = [str(cell.value) for cell in first["A"]]
    assert any(notice.text in texts[1] for notice in crisis_notices(facts))


def test_each_sheet_has_a_frozen_header_and_a_filter_over_all_rows() -> None:
    for table in TABLES.values():
        sheet = BOOK[table.title]
        assert sheet.freeze_panes == "B2"
        assert sheet.auto_filter.ref == sheet.dimensions
        assert sheet.max_row == 1 + len(table.rows(facts))


def test_each_verdict_has_a_color_of_its_own() -> None:
    sheet = BOOK["Claims"]
    colors = {str(cell.value): str(cell.fill.fgColor.rgb) for cell in sheet["B"][1:]}
    assert set(colors) <= {verdict.value for verdict in Verdict}
    assert len(set(colors.values())) == len(colors)


def test_pandas_reads_a_sheet_as_the_rows() -> None:
    frame = pandas.read_excel(  # pyright: ignore[reportUnknownMemberType]  # of its stubs
        io.BytesIO(xlsx(facts)), sheet_name="Claims", keep_default_na=False
    )
    assert frame.to_dict("records") == records(facts)


def test_pandas_reads_the_database(tmp_path: Path) -> None:
    (tmp_path / "facts.sqlite").write_bytes(sqlite(facts))
    with closing(sqlite3.connect(tmp_path / "facts.sqlite")) as database:
        frame = pandas.read_sql(  # pyright: ignore[reportUnknownMemberType]  # of its stubs
            "SELECT id, verdict FROM statements", database
        )
    assert list(frame["id"]) == [claim.id for claim in facts.claims]
