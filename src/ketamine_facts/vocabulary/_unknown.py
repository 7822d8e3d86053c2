"""The errors for unknown spellings and unknown members, with similar spellings or members as suggestions."""

from enum import Enum

from ketamine_facts.errors import UnknownTermError
from ketamine_facts.vocabulary._fold import fold
from ketamine_facts.vocabulary._hints import HINTS, OTHER_NAMES, PLACES, STOP_WORDS
from ketamine_facts.vocabulary._near import near

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_LONGEST = 200


def unknown_term(
    given: object,
    name: str,
    values: "Sequence[str]",
    known: "Sequence[str]",
    spellings: "Mapping[str, Iterable[str]]",
) -> UnknownTermError:
    """Return the error for an unknown spelling.

    ``name`` is the name of the vocabulary, ``values`` are the values that may be suggested, ``known`` is the list at
    the end of the message, and ``spellings`` maps folded spellings to values. If the text is the name of a place in
    ``PLACES``, the message says where the law of the place is, and suggests no values.
    """
    text = fold(str.__str__(given)[:_LONGEST]) if isinstance(given, str) and not isinstance(given, Enum) else ""
    law = _law_of(text) if "united-states" in values else ""
    return UnknownTermError.of(name, given, known, () if law else _near(text, values, spellings), law)


def unknown_member(
    vocabulary: str, name: str, spellings: "Mapping[str, str]", names: "Mapping[str, str]"
) -> AttributeError:
    """Return the error for an attribute that is not a member of a vocabulary, with similar members as suggestions.

    ``spellings`` maps folded spellings to values, and ``names`` maps values to the names of members.
    """
    near_values = _near(fold(name), tuple(names), {spelling: (value,) for spelling, value in spellings.items()})
    hint = f"; did you mean {' or '.join(f'{vocabulary}.{names[value]}' for value in near_values)}?"
    return AttributeError(f"{vocabulary} has no member {name[:60]!r}{hint if near_values else ''}", name=name)


def _near(text: str, values: "Sequence[str]", spellings: "Mapping[str, Iterable[str]]") -> tuple[str, ...]:
    hints = {hint: [value for value in meant if value in values] for hint, meant in HINTS.items()}
    return near(text, spellings, hints, STOP_WORDS) if text else ()


def _law_of(text: str) -> str:
    """Return a sentence that says where to find the law of a place in ``PLACES``; return "" for any other text."""
    places = {fold(place): place for place in PLACES}
    place = OTHER_NAMES.get(text) or places.get(text.removeprefix("the "))
    if place is None:
        return ""
    value = PLACES[place]
    name = value.replace("-", "_").upper() if value else ""
    where = f"facts.jurisdiction(Jurisdiction.{name}).law" if name else "facts.other_law"
    return f"Its law ({place}) is in {where}."
