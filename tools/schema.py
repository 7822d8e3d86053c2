"""Write the JSON Schema of the content from the models: ``python tools/schema.py``; with ``--check`` only compare.

The descriptions are the docstrings of the fields, which only the sources carry; so the schema is made once, here, and
shipped as a file.
"""

import ast
import inspect
import json
import sys
import uuid
from collections.abc import Iterator
from pathlib import Path
from typing import TypeAlias, cast

from ketamine_facts import bibliography, edition, models, profiles

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"

TARGET = Path(__file__).parents[1] / "src" / "ketamine_facts" / "export" / "schema.json"
MODULES = (models, profiles, bibliography, edition)
# drawn at random once, so that the schema has a name of its own without anybody's domain in it
NAMESPACE = uuid.UUID("0173a71e-4c6f-410d-96d9-7d8512456c87")


def main(arguments: list[str]) -> int:
    """Write the file, or with ``--check`` return 1 where it is not what the models say."""
    text = json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
    if "--check" not in arguments:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        print(f"{TARGET.name} is not what the models say; mend it by: python tools/schema.py", file=sys.stderr)
        return 1
    return 0


def schema() -> dict[str, JSON]:
    """The schema of what ``document`` writes: every field is there, absent values are null."""
    root = cast("dict[str, JSON]", edition.Facts.model_json_schema(mode="serialization"))
    definitions = cast("dict[str, dict[str, JSON]]", root.pop("$defs"))
    whole = _described("Facts", root)
    cast("dict[str, dict[str, JSON]]", whole["properties"])["schema_version"]["const"] = edition.SCHEMA_VERSION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": uuid.uuid5(NAMESPACE, f"schema version {edition.SCHEMA_VERSION}").urn,
        **whole,
        "$defs": {name: _described(name, definition) for name, definition in definitions.items()},
    }


def _described(name: str, definition: dict[str, JSON]) -> dict[str, JSON]:
    described: dict[str, JSON] = {"title": name, "description": _plain(cast("str", definition["description"]))}
    if "properties" not in definition:
        return {**described, **{key: value for key, value in definition.items() if key not in described}}
    fields = cast("dict[str, dict[str, JSON]]", definition["properties"])
    return {
        **described,
        "type": "object",
        "properties": {
            field: {"description": _plain(_docstring(name, field)), **_shape(value)} for field, value in fields.items()
        },
        "required": list(fields),
        "additionalProperties": False,
    }


def _shape(value: dict[str, JSON]) -> dict[str, JSON]:
    if "$ref" in value:  # beside a description of its own, a bare reference makes type generators name the type anew
        return {"allOf": [value]}
    return {key: item for key, item in value.items() if key not in ("title", "default")}


def _plain(docstring: str) -> str:
    return " ".join(docstring.partition(">>>")[0].replace("``", "`").split())


def _docstring(name: str, field: str) -> str:
    """What the class of that name says of a field, or else the nearest class it inherits the field from."""
    kind = cast("type", next(vars(module)[name] for module in MODULES if name in vars(module)))
    return next(DOCSTRINGS[base.__name__, field] for base in kind.__mro__ if (base.__name__, field) in DOCSTRINGS)


def _docstrings() -> Iterator[tuple[tuple[str, str], str]]:
    for module in MODULES:
        for record in ast.parse(inspect.getsource(module)).body:
            if isinstance(record, ast.ClassDef):
                for field, after in zip(record.body, record.body[1:], strict=False):
                    match field, after:
                        case (
                            ast.AnnAssign(target=ast.Name(id=name)),
                            ast.Expr(value=ast.Constant(value=str(text))),
                        ):
                            yield (record.name, name), text
                        case _:
                            pass


DOCSTRINGS = dict(_docstrings())

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
