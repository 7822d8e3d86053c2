"""All vocabularies and their members, for laws that hold for each of them."""

from ketamine_facts import Jurisdiction, Route, SideEffect, Use, vocabulary
from ketamine_facts.vocabulary import ANY_TERM, AnyTerm, Term

ALL = tuple(
    item
    for item in (getattr(vocabulary, name) for name in dir(vocabulary))
    if isinstance(item, type) and issubclass(item, Term) and item is not Term
)
MEMBERS: tuple[Term, ...] = tuple(member for kind in ALL for member in kind)
OF_THE_FOUR: tuple[Use | Route | SideEffect | Jurisdiction, ...] = (*Use, *Route, *SideEffect, *Jurisdiction)
TERMS: tuple[AnyTerm, ...] = tuple(member for kind in ANY_TERM for member in kind)


def spellings(member: Term) -> tuple[str, ...]:
    """Return every spelling that is documented for a member."""
    return (member.value, member.name, member.label, *member.aliases)
