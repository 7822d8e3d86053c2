"""A term from a text: one look-up over all vocabularies that one can ask for."""

from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._members import Jurisdiction, Route, SideEffect, Use
from ketamine_facts.vocabulary._subjects import Condition, Substance, Target
from ketamine_facts.vocabulary._term import Term, spellings, unknown, value_of

__all__ = ["ANY_TERM", "AnyTerm", "find_term"]

AnyTerm = Use | Route | SideEffect | Jurisdiction | Substance | Condition | Target
"""A term that one can ask for: a member of the four vocabularies, a substance, a condition or a molecular target."""

ANY_TERM: tuple[type[AnyTerm], ...] = (Use, Route, SideEffect, Jurisdiction, Substance, Condition, Target)
"""The vocabularies whose members one can ask for."""

_PREFIXES: dict[str, type[AnyTerm]] = {
    "use": Use,
    "route": Route,
    "side-effect": SideEffect,
    "jurisdiction": Jurisdiction,
    "substance": Substance,
    "condition": Condition,
    "target": Target,
}


def find_term(text: str) -> AnyTerm:
    """Return the term for a spelling, from any vocabulary; no spelling belongs to two terms.

    The vocabulary may be named before a colon. Raises ``UnknownTermError`` (a ``ValueError``), which names what is
    near.

    >>> find_term("nasal spray"), find_term("use:ptsd"), find_term("CRPS")
    (<Route.NASAL: 'nasal'>, <Use.PTSD: 'ptsd'>, <Condition.CRPS: 'crps'>)
    """
    if isinstance(text, Use | Route | SideEffect | Jurisdiction | Substance | Condition | Target):
        return text
    prefix, colon, rest = text.partition(":") if type(text) is str else ("", "", "")
    if colon and (vocabulary := _PREFIXES.get(fold(prefix).replace(" ", "-"))):
        return vocabulary.parse(rest)
    for vocabulary in () if isinstance(text, Term) else ANY_TERM:
        if value := value_of(text, spellings(vocabulary)):
            return vocabulary(value)
    raise unknown(text, "term", *ANY_TERM)
