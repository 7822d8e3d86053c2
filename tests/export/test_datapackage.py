"""The data package: a descriptor of every column, and the size and the sum of every file."""

import hashlib
import json
from typing import Any

from ketamine_facts import Use, facts, part
from ketamine_facts.edition import crisis_notices, disclaimer
from ketamine_facts.export import TABLES, csv, datapackage, render, rows
from tests.conftest import Editor

FILES = datapackage(facts)
PACKAGE: dict[str, Any] = json.loads(FILES["datapackage.json"])


def test_each_table_is_a_file() -> None:
    assert list(FILES) == ["datapackage.json", *(f"{name}.csv" for name in TABLES)]
    assert all(FILES[f"{name}.csv"] == csv(rows(facts, name)) for name in TABLES)


def test_the_descriptor_has_the_size_and_the_sum_of_each_file() -> None:
    for resource in PACKAGE["resources"]:
        data = FILES[resource["path"]].encode()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"


def test_the_descriptor_describes_every_column() -> None:
    for resource, (name, table) in zip(PACKAGE["resources"], TABLES.items(), strict=True):
        assert (resource["name"], resource["title"]) == (name, table.title)
        fields = resource["schema"]["fields"]
        described = [(field["name"], field["type"], field["description"]) for field in fields]
        assert described == [(column.name, column.kind, column.description) for column in table.columns]
        for field, column in zip(fields, table.columns, strict=True):
            constraints = field.get("constraints", {})
            assert constraints.get("required", False) is column.required
            assert constraints.get("enum", []) == ([] if column.kind == "list" else list(column.values))
            assert field.get("delimiter") == ("; " if column.kind == "list" else None)


def test_the_first_column_is_the_key() -> None:
    for resource in PACKAGE["resources"]:
        key = resource["schema"]["fields"][0]
        assert resource["schema"]["primaryKey"] == [key["name"]]
        assert key["constraints"]["unique"] is True
        assert not [field for field in resource["schema"]["fields"][1:] if "unique" in field.get("constraints", {})]


def test_the_description_carries_the_disclaimer_and_the_help_in_a_crisis() -> None:
    assert disclaimer(facts) in PACKAGE["description"]
    assert all(notice.text in PACKAGE["description"] for notice in crisis_notices(facts))
    assert PACKAGE["version"] == facts.content_version


def test_a_table_without_rows_has_its_header(edited: Editor) -> None:
    bare = edited(lambda document: document.update(help_lines=[]))
    header = ",".join(column.name for column in TABLES["help-lines"].columns)
    assert datapackage(bare)["help-lines.csv"] == f"{header}\n"


def test_a_part_can_be_packed_by_the_name_of_the_format() -> None:
    assert render(facts, "datapackage", Use.PTSD) == datapackage(part(facts, Use.PTSD))
