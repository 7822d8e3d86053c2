"""The records that make up the content: frozen pydantic models. No record reads or writes files."""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(
    __name__,
    globals(),
    "_record",
    "_quantity",
    "_concept",
    "_claim",
    "_profiles",
    "_topics",
    "_notices",
    "_reference",
    "_search",
)
