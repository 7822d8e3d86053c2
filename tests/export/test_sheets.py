"""Files of rows: safe in a spreadsheet, the same bytes each time, described to the last column."""

import csv as dialect
import hashlib
import io
import json
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import ContentError, facts
from ketamine_facts.export._tables import _csv as sheets
from ketamine_facts.export._tables._columns import TABLES
from ketamine_facts.export._tables._rows import Row, records
from tests.conftest import Editor

FULL_WIDTH = "\uff1d\uff0b\uff0d\uff20"  # the signs that a spreadsheet takes for = + - @
FORMULA = re.compile(rf"[\s\0]*[=+@{FULL_WIDTH}-]")
texts = st.text(st.sampled_from(f"=+-@{FULL_WIDTH}'\";,| \t\r\n\0aé1"), max_size=12) | st.text()
numbers = st.integers() | st.floats(allow_nan=False, allow_infinity=False)
rows_of_two = st.lists(st.fixed_dictionaries({"a": texts, "b": texts | numbers | st.booleans() | st.none()}))


@given(texts)
def test_what_was_guarded_is_given_back(text: str) -> None:
    assert sheets.unguarded(sheets.guarded(text)) == text


@given(rows_of_two, st.sampled_from(",;\t|"))
def test_no_text_becomes_a_formula_whichever_separator_a_spreadsheet_takes(rows: list[Row], separator: str) -> None:
    written = sheets.csv([{"a": row["a"], "b": "plain"} for row in rows])
    for line in dialect.reader(io.StringIO(written, newline=""), delimiter=separator):
        assert not [cell for cell in line if FORMULA.match(cell)]


@given(rows_of_two)
def test_csv_is_read_as_it_was_written(rows: list[Row]) -> None:
    read = list(dialect.DictReader(io.StringIO(sheets.csv(rows), newline="")))
    assert [sheets.unguarded(row["a"]) for row in read] == [row["a"] for row in rows]


@pytest.mark.parametrize(
    "cell", ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", f"{FULL_WIDTH[0]}1", "\tx", "\rx", "\0x"]
)
def test_text_that_would_start_a_formula_starts_with_an_apostrophe(cell: str) -> None:
    assert sheets.guarded(cell).startswith("'")


@pytest.mark.parametrize("cell", ["a;=1", "a; -1", "a\n=1", 'a;"=1', "a|@x"])
def test_a_formula_is_not_hidden_behind_another_locale_s_separator(cell: str) -> None:
    assert "'" in sheets.guarded(cell)


def test_nothing_of_the_content_needed_a_guard() -> None:
    texts = [value for row in records(facts) for value in row.values() if isinstance(value, str)]
    assert [sheets.guarded(text) for text in texts] == texts


def test_scalars_are_written_as_json_has_them() -> None:
    row = {"text": "é", "none": None, "yes": True, "whole": 2, "part": 0.5, "below": -1.5}
    assert sheets.csv([row]) == "text,none,yes,whole,part,below\né,,true,2,0.5,-1.5\n"


def test_no_rows_give_no_text() -> None:
    assert sheets.csv([]) == sheets.jsonl([]) == ""


def test_rows_of_different_tables_are_refused() -> None:
    with pytest.raises(ContentError, match="row 2: its columns are not those of the first row"):
        sheets.csv([{"a": 1}, {"b": 1}])


def test_a_cell_that_is_no_scalar_is_refused() -> None:
    with pytest.raises(ContentError, match="not a value of type list"):
        sheets.csv([{"a": ["b"]}])


def test_json_lines_are_the_rows() -> None:
    lines = sheets.jsonl(records(facts)).splitlines()
    assert [json.loads(line) for line in lines] == records(facts)


def test_a_data_package_describes_every_column_and_sums_every_file() -> None:
    files = sheets.datapackage(facts)
    package = json.loads(files.pop("datapackage.json"))
    assert package["version"] == facts.content_version
    assert "not medical advice" in package["description"]
    assert "crisis services" in package["description"]
    assert [resource["path"] for resource in package["resources"]] == list(files)
    for resource in package["resources"]:
        text = files[resource["path"]]
        assert resource["bytes"] == len(text.encode())
        assert resource["hash"] == f"sha256:{hashlib.sha256(text.encode()).hexdigest()}"
        names = [field["name"] for field in resource["schema"]["fields"]]
        assert text.splitlines()[0].split(",") == names == [c.name for c in TABLES[resource["name"]].columns]


def test_a_table_without_rows_still_has_its_header(edited: Editor) -> None:
    bare = edited(lambda document: document.update(notices=[]))
    assert sheets.datapackage(bare)["notices.csv"] == "id,kind,text,uses,routes,side_effects,as_of,references,origin\n"


def test_the_same_content_gives_the_same_package() -> None:
    assert sheets.datapackage(facts) == sheets.datapackage(facts)
