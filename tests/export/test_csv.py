"""CSV and JSON Lines: safe in a spreadsheet, one line for each row, and back with their types."""

import csv as dialect
import io
import json
import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from ketamine_facts import ContentError, facts
from ketamine_facts.export import TABLES, Row, claims_from, csv, jsonl, read_csv, records, rows

FULL_WIDTH = "\uff1d\uff0b\uff0d\uff20"  # the signs that a spreadsheet takes for = + - @
FORMULA = re.compile(rf"[\s\0]*[=+@{FULL_WIDTH}-]")
texts = st.text(st.sampled_from(f"=+-@{FULL_WIDTH}'\";,| \t\r\n\0aé1"), max_size=12) | st.text()
FIRST = records(facts)[0]
HEADER = csv([FIRST]).splitlines()[0]


def with_note(text: str) -> Row:
    return {**FIRST, "note": text}


@given(texts)
@example("a;\"'=1")
def test_any_text_is_read_back_as_it_was(text: str) -> None:
    assert read_csv(csv([with_note(text)]))[0]["note"] == text


@given(st.lists(texts), st.sampled_from(",;\t|"))
def test_no_text_is_a_formula_whichever_separator_a_spreadsheet_uses(found: list[str], separator: str) -> None:
    written = csv([{"a": text, "b": "plain"} for text in found])
    for line in dialect.reader(io.StringIO(written, newline=""), delimiter=separator):
        assert not [cell for cell in line if FORMULA.match(cell)]


@pytest.mark.parametrize("cell", ["=1", "+1", "-1", "@A1", " =1", f"{FULL_WIDTH[0]}1", "\tx", "\rx", "\0x", "'=1"])
def test_text_that_would_start_a_formula_starts_with_an_apostrophe(cell: str) -> None:
    (line,) = dialect.DictReader(io.StringIO(csv([{"a": cell}]), newline=""))
    assert line["a"] == f"'{cell}"


def test_no_text_of_the_content_is_changed() -> None:
    read = list(dialect.DictReader(io.StringIO(csv(records(facts)), newline="")))
    assert [row["statement"] for row in read] == [claim.statement for claim in facts.claims]


def test_scalars_are_written_as_in_json() -> None:
    row = {"text": "é", "none": None, "yes": True, "whole": 2, "part": 0.5, "below": -1.5}
    assert csv([row]) == "text,none,yes,whole,part,below\né,,true,2,0.5,-1.5\n"


def test_a_byte_order_mark_is_written_if_asked_for_and_read_again() -> None:
    text = csv(records(facts), byte_order_mark=True)
    assert text == f"\ufeff{csv(records(facts))}"
    assert claims_from(read_csv(text)) == facts.claims


def test_without_rows_there_is_no_text() -> None:
    assert csv([]) == jsonl([]) == ""


def test_rows_of_different_tables_are_refused() -> None:
    with pytest.raises(ContentError, match="row 2: its columns are not those of the first row"):
        csv([{"a": 1}, {"b": 1}])


def test_the_order_of_keys_in_a_row_makes_no_difference() -> None:
    assert csv([{"a": 1, "b": 2}, {"b": 4, "a": 3}]) == "a,b\n1,2\n3,4\n"


def test_a_cell_that_is_not_a_scalar_is_refused() -> None:
    with pytest.raises(ContentError, match="a cell is text, a number, a truth value or None, not a value of type list"):
        csv([{"a": ["b"]}])


def test_every_table_is_read_back_with_its_types() -> None:
    for name in TABLES:
        assert read_csv(csv(rows(facts, name))) == rows(facts, name), name


def test_json_lines_are_the_rows() -> None:
    assert [json.loads(line) for line in jsonl(records(facts)).splitlines()] == records(facts)


def test_no_separator_of_unicode_ends_a_line_of_json_lines() -> None:
    row = {"a": "1\x85\u2028\u2029\x0b\x1c2"}
    (line,) = jsonl([row]).splitlines()
    assert json.loads(line) == row
    assert "é" in jsonl([{"a": "é"}])


def test_json_lines_refuse_what_json_cannot_hold() -> None:
    with pytest.raises(ValueError, match="not JSON compliant"):
        jsonl([{"a": float("nan")}])


def saved(*changes: tuple[str, str], delimiter: str = ",") -> str:
    """The claims as a spreadsheet program saves them: with its own delimiter, and with other spellings in cells."""
    text = io.StringIO()
    writer = dialect.writer(text, delimiter=delimiter)
    for line in dialect.reader(io.StringIO(csv(records(facts)), newline="")):
        cells = line
        for old, new in changes:
            cells = [re.sub(f"^{old}$", new, cell) for cell in cells]
        writer.writerow(cells)
    return text.getvalue()


@pytest.mark.parametrize(
    "text",
    [
        saved(("false", "FALSE"), ("true", "TRUE")),
        saved(("false", "False")),
        saved(delimiter=";"),
        saved(delimiter="\t"),
        saved((r"(\d{4})-(\d\d)-(\d\d)", r"\3.\2.\1"), delimiter=";"),
        saved((r"(\d{4})-0?(\d+)-0?(\d+)", r"\3.\2.\1")),
        re.sub(r"^.*", lambda header: '"' + header[0].replace(",", '","') + '"', saved(), count=1),
        saved() + "\n\n",
        "\ufeff" + saved(("false", "FALSE"), delimiter=";"),
    ],
    ids=["upper case", "title case", "semicolon", "tab", "local day", "short day", "quotes", "empty lines", "all"],
)
def test_what_a_spreadsheet_program_saved_is_read(text: str) -> None:
    assert claims_from(read_csv(text)) == facts.claims


def test_a_decimal_comma_is_read() -> None:
    text = csv(rows(facts, "dosages")).replace(",0.5,", ',"0,5",')
    assert read_csv(text) == rows(facts, "dosages")


def damaged(table: str, column: str, cell: str) -> str:
    row = rows(facts, table)[0]
    return csv([{**row, column: cell}])


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the first line is not the header of an exported table; keep all columns"),
        ("a,b\n1,2\n", "the first line is not the header of an exported table"),
        (f"{HEADER}\na,b\n", r"line 2: 2 cells where the header has \d\d"),
        (f'{HEADER}\n"a', "line 2: unexpected end of data"),
        (damaged("claims", "opinion", "no"), "row 1, opinion: 'no' is neither true nor false"),
        (damaged("dosages", "low", "half"), "row 1, low: 'half' is not a number; write it with digits"),
        (damaged("claims", "reviewed", "11/12/2026"), "row 1, reviewed: '11/12/2026' is not a day as year-month-day"),
        (damaged("claims", "reviewed", "1.2.26"), "row 1, reviewed: '1.2.26' is not a day"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_place(text: str, message: str) -> None:
    with pytest.raises(ContentError, match=message):
        read_csv(text)
