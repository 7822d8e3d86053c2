"""The content in the formats that other tools accept. Each function takes an ``Edition`` and returns data or text.

No format gives a statement without its verdict, gist and note. The package itself imports none of this.

>>> from ketamine_facts import export, facts
>>> export.records(facts)[0]["verdict"]
'corroborated'
"""

from ketamine_facts.vocabulary._lazy import lazy_face

__getattr__, __dir__ = lazy_face(
    __name__,
    globals(),
    "_error",
    "_formats",
    "_files",
    "_json",
    "_tables",
    "_passages",
    "_sqlite",
    "_xlsx",
    "_pages",
    "_site",
    "_jsonld",
    "_fhir",
    "_bibliography",
)
