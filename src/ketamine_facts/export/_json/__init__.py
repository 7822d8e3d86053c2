"""All records as one JSON document, and its JSON Schema."""

from ketamine_facts.export._json._document import document, schema

__all__ = ["document", "schema"]
