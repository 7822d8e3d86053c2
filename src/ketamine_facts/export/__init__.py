"""The content in the formats of other tools. Most functions take an ``Edition`` and return data or text.

Every format that contains a statement also contains its verdict, gist and note. ``import ketamine_facts`` does not load
the formats; each is loaded when it is first used.

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
