"""The content in the formats of other tools. Most functions take an ``Edition`` and return data or text.

Every format that contains a statement also contains the verdict, the gist and the note of that statement.
``import ketamine_facts`` does not load the code of the formats: a module is loaded when a name from it is first used.

``records``, for example, returns a row for each claim, with the verdict:

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
