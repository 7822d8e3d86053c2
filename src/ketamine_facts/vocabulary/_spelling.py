"""Terms from texts: one look-up over several vocabularies, and the errors for a text that is no spelling."""

from ketamine_facts.errors import UnknownTermError
from ketamine_facts.vocabulary._hints import HINTS, IDLE, OTHER_NAMES, PLACES
from ketamine_facts.vocabulary._members import Jurisdiction, Route, SideEffect, Use
from ketamine_facts.vocabulary._near import near
from ketamine_facts.vocabulary._subjects import Condition, Substance, Target
from ketamine_facts.vocabulary._term import Term, fold, spellings, value_of

__all__ = ["ANY_TERM", "AnyTerm", "find_term"]

AnyTerm = Use | Route | SideEffect | Jurisdiction | Substance | Condition | Target
"""A term that one can ask for: a member of the four vocabularies, a substance, a condition or a molecular target."""

ANY_TERM: tuple[type[AnyTerm], ...] = (Use, Route, SideEffect, Jurisdiction, Substance, Condition, Target)
"""The vocabularies whose members one can ask for."""

_PREFIXES = dict(
    zip(("use", "route", "side-effect", "jurisdiction", "substance", "condition", "target"), ANY_TERM, strict=True)
)


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


def unknown(given: object, name: str, *vocabularies: type[Term]) -> UnknownTermError:
    """The error for a text that is no spelling in the vocabularies, which together have that name."""
    text = fold(str.__str__(given)[:200]) if isinstance(given, str) and not isinstance(given, Term) else ""
    known = [member.value for vocabulary in vocabularies for member in vocabulary]
    place = _law_of(text) if Jurisdiction in vocabularies else ""
    return UnknownTermError.of(name, given, known, () if place else _near(text, vocabularies), place)


def unknown_member(vocabulary: type[Term], name: str) -> AttributeError:
    """The error for an attribute that is no member of a vocabulary."""
    found = _near(fold(name), (vocabulary,))
    hint = f"; did you mean {' or '.join(f'{vocabulary.__name__}.{vocabulary(value).name}' for value in found)}?"
    message = f"{vocabulary.__name__} has no member {name[:60]!r}{hint if found else ''}"
    return AttributeError(message, name=name, obj=vocabulary)


def _near(text: str, vocabularies: tuple[type[Term], ...]) -> tuple[str, ...]:
    known: dict[str, list[str]] = {}
    for vocabulary in vocabularies:
        for spelling, value in spellings(vocabulary).items():
            known.setdefault(spelling, []).append(value)
    hints = {hint: [term.value for term in terms if type(term) in vocabularies] for hint, terms in HINTS.items()}
    return near(text, known, hints, IDLE) if text else ()


def _law_of(text: str) -> str:
    """Where the content holds the law of a place that is no jurisdiction of the article, as a sentence."""
    places = {fold(place): place for place in PLACES}
    place = OTHER_NAMES.get(text) or places.get(text)
    if place is None:
        return ""
    member = PLACES[place]
    where = "facts.other_law" if member is None else f"facts.jurisdiction(Jurisdiction.{member.name}).law"
    return f"The law of {place} is in {where}."
