"""The closed vocabularies: members with stable values, the words people use for them, and the codes' systems.

The four vocabularies of the article load at once, the others when they are first asked for.
"""

from ketamine_facts.vocabulary._lazy import lazy_face
from ketamine_facts.vocabulary._members import Jurisdiction as Jurisdiction
from ketamine_facts.vocabulary._members import Route as Route
from ketamine_facts.vocabulary._members import SideEffect as SideEffect
from ketamine_facts.vocabulary._uses import Use as Use

__getattr__, __dir__ = lazy_face(
    __name__,
    globals(),
    "_uses",
    "_members",
    "_small",
    "_subjects",
    "_systems",
    "_term",
)
