"""The whole content as one JSON document, and the JSON Schema that such a document keeps to."""

import json
from typing import cast

from pydantic import JsonValue

from ketamine_facts.edition import Edition


def document(facts: Edition) -> str:
    """The whole content as readable JSON: every field is written, absent ones as null; ends with a line feed.

    The same content gives the same text, byte for byte; ``ketamine_facts.load`` reads it back to an equal value.

    >>> from ketamine_facts import facts, load
    >>> load(document(facts).encode()) == facts
    True
    """
    return json.dumps(facts.model_dump(mode="json"), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, JsonValue]:
    """The JSON Schema (draft 2020-12) of what ``document`` writes, a new ``dict`` each time.

    It knows shapes and vocabularies, not the rules between records (that every cited id exists, for one): those are
    checked by ``ketamine_facts.load``, which also takes a document that leaves fields with a default away.

    >>> schema()["$id"], schema()["title"]
    ('urn:uuid:46ee94d7-6f84-571e-8a62-17b11a01285c', 'Edition')
    """
    import importlib_resources

    text = importlib_resources.files("ketamine_facts.export").joinpath("schema.json").read_text(encoding="utf-8")
    return cast("dict[str, JsonValue]", json.loads(text))
