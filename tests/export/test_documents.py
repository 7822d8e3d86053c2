"""One JSON document and its schema: the same content, the same bytes, every field described."""

import json
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

import ketamine_facts
from ketamine_facts import Facts, facts, load
from ketamine_facts.export._json._document import document, schema

ROOT = Path(__file__).parents[2]
TOOL = ROOT / "tools" / "schema.py"
Shape = dict[str, object]


def objects() -> Iterator[tuple[str, Shape]]:
    whole = cast("Shape", schema())
    yield "Facts", whole
    for name, shape in cast("dict[str, Shape]", whole["$defs"]).items():
        if "properties" in shape:
            yield name, shape


def test_the_document_holds_what_the_model_dumps() -> None:
    assert json.loads(document(facts)) == json.loads(facts.model_dump_json())


def test_the_document_comes_back_as_it_went() -> None:
    assert load(document(facts).encode()) == facts


def test_the_same_content_gives_the_same_bytes() -> None:
    assert document(load(document(facts).encode())) == document(facts)


def test_the_document_is_lines_of_plain_text() -> None:
    text = document(facts)
    assert text.endswith("}\n")
    assert "\\u" not in text


def test_the_schema_is_what_the_models_say() -> None:
    done = subprocess.run([sys.executable, TOOL, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("found", ['{"changed": true}\n', None], ids=["changed", "missing"])
def test_a_schema_that_drifted_is_refused_with_the_command_that_mends_it(tmp_path: Path, found: str | None) -> None:
    shipped = tmp_path / "src" / "ketamine_facts" / "export" / "schema.json"
    shipped.parent.mkdir(parents=True)
    (tmp_path / "tools").mkdir()
    tool = shutil.copy(TOOL, tmp_path / "tools")
    if found:
        shipped.write_text(found, encoding="utf-8")
    done = subprocess.run([sys.executable, tool, "--check"], capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "python tools/schema.py" in done.stderr
    subprocess.run([sys.executable, tool], check=True)
    assert json.loads(shipped.read_text(encoding="utf-8")) == schema()


def test_the_schema_names_its_draft_and_itself() -> None:
    assert schema()["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert str(schema()["$id"]).startswith("urn:uuid:")


@pytest.mark.parametrize(("name", "shape"), list(objects()))
def test_every_field_is_described_and_always_there(name: str, shape: Shape) -> None:
    fields = cast("dict[str, Shape]", shape["properties"])
    model = cast("type[Facts]", getattr(ketamine_facts, name))
    assert list(fields) == list(model.model_fields)
    assert shape["required"] == list(fields)
    assert shape["additionalProperties"] is False
    for field, value in fields.items():
        described = str(value["description"])
        assert len(described) > 5, field
        assert ">>>" not in described
        assert "``" not in described


def test_every_shape_and_vocabulary_is_described() -> None:
    definitions = cast("dict[str, Shape]", schema()["$defs"])
    for shape in (cast("Shape", schema()), *definitions.values()):
        assert shape["description"]
        assert ">>>" not in str(shape["description"])


def test_a_caller_may_do_anything_with_the_schema() -> None:
    schema().clear()
    assert schema()["title"] == "Facts"


def test_the_schema_is_read_from_a_zip_archive_too(tmp_path: Path) -> None:
    package = Path(ketamine_facts.__file__).parent
    with zipfile.ZipFile(tmp_path / "package.zip", "w") as archive:
        for path in package.rglob("*"):
            if path.suffix in (".py", ".json"):
                archive.write(path, path.relative_to(package.parent))
    code = (
        f"import sys; sys.path.insert(0, {str(tmp_path / 'package.zip')!r})\n"
        "from ketamine_facts.export import documents\n"
        "assert 'package.zip' in documents.__file__\n"
        "print(documents.schema()['title'])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "Facts"
