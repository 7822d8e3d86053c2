"""Write the JSON Schema of the content from the models: ``python tools/schema.py``; with ``--check`` only compare.

The descriptions come from the source code, which is not installed everywhere. So the schema is generated here and
shipped as a file.
"""

import json
import sys
import uuid
from pathlib import Path
from typing import TypeAlias, cast

from ketamine_facts.edition import SCHEMA_VERSION, Edition

JSON: TypeAlias = "dict[str, JSON] | list[JSON] | str | int | float | bool | None"

TARGET = Path(__file__).parents[1] / "src" / "ketamine_facts" / "export" / "_json" / "schema.json"
# drawn at random once, so that the schema has a name of its own without a domain name in it
NAMESPACE = uuid.UUID("0173a71e-4c6f-410d-96d9-7d8512456c87")


def main(arguments: list[str]) -> int:
    """Write the file; with ``--check`` return 1 if the file differs from what the models say."""
    text = json.dumps(schema(), indent=1, ensure_ascii=False) + "\n"
    if "--check" not in arguments:
        TARGET.write_text(text, encoding="utf-8", newline="\n")
    elif not TARGET.exists() or TARGET.read_text(encoding="utf-8") != text:
        print(f"{TARGET.name} differs from the models; to write it anew: python tools/schema.py", file=sys.stderr)
        return 1
    return 0


def schema() -> dict[str, JSON]:
    """Return the schema of what ``document`` writes: every field is present, and an absent value is null."""
    root = cast("dict[str, JSON]", Edition.model_json_schema(mode="serialization"))
    definitions = cast("dict[str, dict[str, JSON]]", root.pop("$defs"))
    whole = _strict(root)
    cast("dict[str, dict[str, JSON]]", whole["properties"])["schema_version"]["const"] = SCHEMA_VERSION
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": uuid.uuid5(NAMESPACE, f"schema version {SCHEMA_VERSION}").urn,
        **whole,
        "$defs": {name: _strict(definition) for name, definition in definitions.items()},
    }


def _strict(definition: dict[str, JSON]) -> dict[str, JSON]:
    """Require every field, and leave out the defaults of fields."""
    if "properties" not in definition:
        return definition
    fields = cast("dict[str, dict[str, JSON]]", definition["properties"])
    shapes: dict[str, JSON] = {name: _shape(field) for name, field in fields.items()}
    return {**definition, "properties": shapes, "required": list(fields)}


def _shape(field: dict[str, JSON]) -> dict[str, JSON]:
    shape = {key: value for key, value in field.items() if key != "default"}
    if "$ref" in shape:  # with a description as its neighbor, some generators of types would make a second type
        return {"description": shape.pop("description"), "allOf": [shape]}
    return shape


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
