"""The records that the content is made of: frozen pydantic models that know no files."""

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
