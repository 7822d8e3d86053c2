"""The vocabularies: enumerations whose members have a stable value, a label and aliases.

``Use``, ``Route``, ``SideEffect`` and ``Jurisdiction`` are imported with the package. The other vocabularies are
imported when they are first used.
"""

from ketamine_facts.vocabulary._lazy import lazy_face
from ketamine_facts.vocabulary._routes_effects_places import Jurisdiction as Jurisdiction
from ketamine_facts.vocabulary._routes_effects_places import Route as Route
from ketamine_facts.vocabulary._routes_effects_places import SideEffect as SideEffect
from ketamine_facts.vocabulary._uses import Use as Use

__getattr__, __dir__ = lazy_face(
    __name__,
    globals(),
    "_uses",
    "_routes_effects_places",
    "_field_values",
    "_subjects",
    "_systems",
    "_term",
)
