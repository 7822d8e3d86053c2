"""The JSON document and its schema: the same content, the same bytes, every field described."""

import json
import subprocess
import sys
from pathlib import Path
from typing import cast

from hypothesis import given
from hypothesis import strategies as st
from pydantic import JsonValue

import ketamine_facts
from ketamine_facts import Use, facts, load, part
from ketamine_facts.export import document, json_text, schema

TOOL = Path(__file__).parents[2] / "tools" / "schema.py"
Shape = dict[str, JsonValue]


def definitions() -> dict[str, Shape]:
    return cast("dict[str, Shape]", schema()["$defs"])


def test_the_document_comes_back_as_an_equal_edition() -> None:
    assert load(document(facts).encode()) == facts


def test_the_document_holds_what_the_model_dumps() -> None:
    assert json.loads(document(facts)) == json.loads(facts.model_dump_json())


@given(st.dictionaries(st.text(), st.none() | st.booleans() | st.lists(st.text())))
def test_json_text_is_read_back_and_ends_with_a_line_feed(value: object) -> None:
    text = json_text(value)
    assert json.loads(text) == value
    assert text.endswith("\n")


def test_letters_outside_ascii_are_not_escaped() -> None:
    assert json_text({"a": "é"}) == '{\n "a": "é"\n}\n'


def test_the_shipped_schema_is_what_the_models_say() -> None:
    done = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


def test_every_field_of_the_schema_is_required_and_described() -> None:
    shapes = {"Edition": schema(), **definitions()}
    faults = [
        f"{name}.{field}"
        for name, shape in shapes.items()
        for field, value in cast("dict[str, Shape]", shape.get("properties", {})).items()
        if field not in cast("list[str]", shape["required"]) or len(str(value.get("description", ""))) < 6
    ]
    assert faults == []


def test_the_schema_allows_no_other_field() -> None:
    shapes = [schema(), *definitions().values()]
    assert all(shape["additionalProperties"] is False for shape in shapes if "properties" in shape)


def test_every_definition_is_described_by_plain_text() -> None:
    for name, shape in definitions().items():
        description = str(shape.get("description", ""))
        assert description, name
        assert ">>>" not in description, name
        assert "``" not in description, name


def test_the_definitions_are_named_as_the_classes_are() -> None:
    assert definitions().keys() <= set(dir(ketamine_facts))


def test_bounds_are_in_the_schema() -> None:
    span = cast("dict[str, Shape]", definitions()["Span"]["properties"])
    assert (span["start"]["minimum"], span["end"]["minimum"]) == (0, 1)
    assert '"minimum": 0' in json.dumps(definitions()["Quantity"])


def test_the_schema_names_its_draft_itself_and_its_version() -> None:
    found = schema()
    assert found["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert str(found["$id"]).startswith("urn:uuid:")
    assert cast("dict[str, Shape]", found["properties"])["schema_version"]["const"] == facts.schema_version


def test_a_caller_may_change_the_schema_that_is_returned() -> None:
    schema().clear()
    assert schema()["title"] == "Edition"


def test_a_part_has_a_document_too() -> None:
    cut = part(facts, Use.SUICIDAL_THOUGHTS)
    claims = json.loads(document(cut))["claims"]
    assert [claim["id"] for claim in claims] == [claim.id for claim in cut.claims]


def test_a_schema_that_differs_is_refused_with_the_command_that_writes_it(tmp_path: Path) -> None:
    shipped = tmp_path / "src" / "ketamine_facts" / "export" / "_json" / "schema.json"
    shipped.parent.mkdir(parents=True)
    tool = tmp_path / "tools" / "schema.py"
    tool.parent.mkdir()
    tool.write_bytes(TOOL.read_bytes())
    shipped.write_text('{"changed": true}\n', encoding="utf-8")
    done = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "python tools/schema.py" in done.stderr
    subprocess.run([sys.executable, tool], check=True)
    assert json.loads(shipped.read_text(encoding="utf-8")) == schema()
