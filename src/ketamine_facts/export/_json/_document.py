"""The whole content as one JSON document, and the JSON Schema of this document."""

import json
from typing import cast

from pydantic import JsonValue

from ketamine_facts.edition import Edition


def document(edition: Edition) -> str:
    """Return an edition as indented JSON. Every field is written; absent values are null.

    The same content gives the same bytes. ``ketamine_facts.load`` reads the document of a whole edition.

    >>> from ketamine_facts import facts, load
    >>> load(document(facts).encode()) == facts
    True
    """
    return json_text(edition.model_dump(mode="json"))


def schema() -> dict[str, JsonValue]:
    """Return the JSON Schema (draft 2020-12) of what ``document`` writes, as a new ``dict`` each time.

    The schema describes fields and vocabularies. It cannot describe rules between records, for example that every
    cited id exists: ``ketamine_facts.load`` checks these rules. ``load`` also accepts a document that leaves out fields
    with a default, although the schema requires all fields.

    >>> schema()["$id"], schema()["title"]
    ('urn:uuid:46ee94d7-6f84-571e-8a62-17b11a01285c', 'Edition')
    """
    import importlib_resources

    file = importlib_resources.files("ketamine_facts.export._json") / "schema.json"
    return cast("dict[str, JsonValue]", json.loads(file.read_text(encoding="utf-8")))


def json_text(value: object) -> str:
    """Return a value as indented JSON text that ends with a line feed."""
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"
