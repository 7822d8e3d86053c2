"""The four closed vocabularies; standard library only, and no import that a vocabulary can do without.

A member is a name and a stable value; the words that people use for it wait in ``words`` until one is asked for.
"""

from enum import StrEnum
from types import MappingProxyType

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from pydantic import GetCoreSchemaHandler, ValidationInfo
    from pydantic_core import CoreSchema

    from ketamine_facts.errors import UnknownTermError

_LONGEST = 200
_HYPHENS = str.maketrans("-\u2010\u2011_", "    ")
_words: "dict[type[Term], Mapping[str, tuple[str, ...]]]" = {}


def fold(text: str) -> str:
    """Case, white space, hyphens (or underscores) and the dots of an abbreviation folded, nothing else."""
    return " ".join(map(_undotted, text.casefold().translate(_HYPHENS).split()))


def _undotted(word: str) -> str:
    letters = word[::2]
    return letters if letters.isalpha() and set(word[1::2]) == {"."} else word


class Term(StrEnum):
    """What all vocabularies share: a stable value, a label for a person, and ``parse``.

    In a pydantic model a member may be given by any of its spellings; what is stored is the member.
    """

    if not TYPE_CHECKING:  # type checkers would take it for leave to assign anything

        def __setattr__(self, name: str, value: object) -> None:
            if "_sort_order_" in self.__dict__:
                raise AttributeError(f"{type(self).__name__}.{self._name_} is immutable")
            super().__setattr__(name, value)

        def __delattr__(self, name: str) -> None:
            raise AttributeError(f"{type(self).__name__}.{self._name_} is immutable")

    def __copy__(self) -> "Self":
        return self

    def __deepcopy__(self, memo: object) -> "Self":
        return self

    @property
    def label(self) -> str:
        """Words for a person.

        >>> from ketamine_facts import Use
        >>> Use.PTSD.label
        'Post-traumatic stress disorder'
        """
        words = _words_of(type(self)).get(self)
        return words[0] if words else self.value.replace("-", " ").replace("_", " ").capitalize()

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every further spelling that ``parse`` takes for this member, beside value, name and label."""
        return _words_of(type(self)).get(self, ())[1:]

    @classmethod
    def parse(cls, text: str) -> "Self":
        """The member a spelling stands for: value, name, label or a curated alias.

        Case and spaces are folded, a hyphen is as good as a space, and an abbreviation may have dots. A spelling may be
        followed by another one of the same member in parentheses.
        Never a guess: any other text raises ``UnknownTermError`` (a ``ValueError``), which names what is near.

        >>> from ketamine_facts import Route
        >>> Route.parse(" I.V. ")
        <Route.INTRAVENOUS: 'intravenous'>
        """
        value = None if isinstance(text, Term) and type(text) is not cls else _value(text, spellings(cls))
        if value is None:
            raise unknown(text, cls.__name__, cls)
        return cls(value)

    @classmethod
    def _missing_(cls, value: object) -> None:
        if value is not None:  # with None pydantic before 2.14 asks, too
            raise unknown(value, cls.__name__, cls)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: "type[Self]", handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from pydantic_core import core_schema

        members = cls._value2member_map_

        def spelling(value: object, info: "ValidationInfo") -> object:  # pydantic shows this name in errors of unions
            if type(value) is str:
                member = members.get(value) or cls.parse(value)
            elif isinstance(value, cls) or not isinstance(value, str):
                return value
            else:
                member = cls.parse(value)
            # from Python the plain value, not the member, so that strict mode still refuses text there
            return member if info.mode == "json" else member.value

        return core_schema.with_info_before_validator_function(spelling, handler(source))


def describe(vocabulary: type[Term], words: "Mapping[str, tuple[str, ...]]") -> None:
    """Give the members of a vocabulary their words: label first, then the further spellings that people use.

    Without an entry the label is the value in plain words.
    """
    if vocabulary in _words or vocabulary in VOCABULARIES:
        raise AttributeError(f"{vocabulary.__name__} has its words")
    _words[vocabulary] = MappingProxyType(dict(words))


def _words_of(vocabulary: type[Term]) -> "Mapping[str, tuple[str, ...]]":
    if vocabulary in VOCABULARIES:
        from ketamine_facts.words import WORDS

        return WORDS[vocabulary]
    return _words.get(vocabulary, {})


class Use(Term):
    """What ketamine is used, or studied, for according to the article."""

    ANESTHESIA = "anesthesia"
    TREATMENT_RESISTANT_DEPRESSION = "treatment-resistant-depression"
    CHRONIC_PAIN = "chronic-pain"
    SUICIDAL_THOUGHTS = "suicidal-thoughts"
    ACUTE_PAIN = "acute-pain"
    PTSD = "ptsd"
    BIPOLAR_DEPRESSION = "bipolar-depression"
    ANXIETY_DISORDERS = "anxiety-disorders"
    EMERGENCY_SEDATION = "emergency-sedation"


class Route(Term):
    """A route of administration that the article lists."""

    INTRAVENOUS = "intravenous"
    INTRAMUSCULAR = "intramuscular"
    NASAL = "nasal"
    ORAL = "oral"


class SideEffect(Term):
    """A group of side effects that the article lists."""

    DISSOCIATION_AND_HALLUCINATIONS = "dissociation-and-hallucinations"
    EUPHORIA_AND_SEDATION = "euphoria-and-sedation"
    COGNITIVE_IMPAIRMENT = "cognitive-impairment"
    CARDIOVASCULAR_EFFECTS = "cardiovascular-effects"
    DEPENDENCE = "dependence"
    LIVER_TOXICITY = "liver-toxicity"
    URINARY_TRACT_HARM = "urinary-tract-harm"


class Jurisdiction(Term):
    """A place whose legal status the article gives."""

    UNITED_STATES = "united-states"
    EUROPEAN_UNION = "european-union"
    AFRICA = "africa"
    ASIA = "asia"
    AUSTRALIA = "australia"
    CANADA = "canada"


VOCABULARIES: tuple[type[Use], type[Route], type[SideEffect], type[Jurisdiction]] = (
    Use,
    Route,
    SideEffect,
    Jurisdiction,
)

_tables: "dict[type[Term], Mapping[str, str]]" = {}


def spellings(vocabulary: type[Term]) -> "Mapping[str, str]":
    """Every folded spelling of a vocabulary, with the value it stands for."""
    if vocabulary not in _tables:
        _tables[vocabulary] = MappingProxyType(
            {
                fold(spelling): member.value
                for member in vocabulary
                for spelling in (member.value, member.name, member.label, *member.aliases)
            }
        )
    return _tables[vocabulary]


def find_term(text: str) -> "Use | Route | SideEffect | Jurisdiction":
    """The member of any of the four vocabularies that a spelling stands for; no spelling stands for two.

    >>> find_term("nasal spray")
    <Route.NASAL: 'nasal'>
    """
    for vocabulary in VOCABULARIES:
        if isinstance(text, Term) and not isinstance(text, vocabulary):
            continue
        if value := _value(text, spellings(vocabulary)):
            return vocabulary(value)
    raise unknown(text, "term", *VOCABULARIES)


def _value(text: object, known: "Mapping[str, str]") -> "str | None":
    """What a spelling stands for, or both of two, of which the second is in parentheses."""
    if not isinstance(text, str) or len(text) > _LONGEST:
        return None
    if value := known.get(fold(text)):
        return value
    words, _, short = text.strip().partition("(")
    value = known.get(fold(words))
    return value if short.endswith(")") and value == known.get(fold(short[:-1])) else None


def unknown(given: object, name: str, *vocabularies: type[Term]) -> "UnknownTermError":
    """The error for what is no spelling in the vocabularies, which together go by that name."""
    from ketamine_facts.errors import UnknownTermError
    from ketamine_facts.misses import near

    text = str.__str__(given)[:_LONGEST] if isinstance(given, str) and not isinstance(given, Term) else ""
    values = [member.value for vocabulary in vocabularies for member in vocabulary]
    return UnknownTermError.of(name, given, values, near(text, vocabularies))
