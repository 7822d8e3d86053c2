"""All records as one JSON document, and its JSON Schema."""

from ketamine_facts.export._json._document import document, json_text, schema

__all__ = ["document", "json_text", "schema"]
