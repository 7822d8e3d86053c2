"""The four closed vocabularies; standard library only, and no import that a vocabulary can do without.

A member is a name and a stable value; below the classes stand the words that people use for it.
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
_words: "dict[type[Term], Mapping[str, tuple[str, ...]]]" = {}


def fold(text: str) -> str:
    """Case and white space folded, nothing else."""
    return " ".join(text.casefold().split())


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
        words = _words.get(type(self), {}).get(self)
        return words[0] if words else self.value.replace("-", " ").replace("_", " ").capitalize()

    @property
    def aliases(self) -> tuple[str, ...]:
        """Every further spelling that ``parse`` takes for this member, beside value, name and label."""
        return _words.get(type(self), {}).get(self, ())[1:]

    @classmethod
    def parse(cls, text: str) -> "Self":
        """The member a spelling stands for: value, name, label or a curated alias; case and spaces are folded.

        Never a guess: any other text raises ``UnknownTermError`` (a ``ValueError``), which names what is near.

        >>> from ketamine_facts import Route
        >>> Route.parse(" I.V. ")
        <Route.INTRAVENOUS: 'intravenous'>
        """
        value = None if isinstance(text, Term) and type(text) is not cls else _value(text, spellings(cls))
        if value is None:
            raise unknown(text, cls.__name__, spellings(cls))
        return cls(value)

    @classmethod
    def _missing_(cls, value: object) -> None:
        if value is not None:  # with None pydantic before 2.14 asks, too
            raise unknown(value, cls.__name__, spellings(cls))

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
    if vocabulary in _words:
        raise AttributeError(f"{vocabulary.__name__} has its words")
    _words[vocabulary] = MappingProxyType(dict(words))


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


describe(
    Use,
    {
        Use.ANESTHESIA: (
            "Anesthesia",
            "anaesthesia",
            "general anesthesia",
            "general anaesthesia",
            "surgical anesthesia",
            "anesthetic",
            "anaesthetic",
            "anesthesia induction",
            "anaesthesia induction",
        ),
        Use.TREATMENT_RESISTANT_DEPRESSION: (
            "Treatment-resistant depression",
            "TRD",
            "treatment resistant depression",
            "resistant depression",
            "refractory depression",
        ),
        Use.CHRONIC_PAIN: (
            "Chronic pain",
            "persistent pain",
            "CRPS",
            "complex regional pain syndrome",
            "complex regional pain syndrome (CRPS)",
            "neuropathic pain",
            "fibromyalgia",
        ),
        Use.SUICIDAL_THOUGHTS: (
            "Suicidal thoughts",
            "acute suicidal thoughts",
            "suicidal ideation",
            "acute suicidal ideation",
            "suicidality",
            "suicidal",
            "acute suicidality",
        ),
        Use.PTSD: (
            "Post-traumatic stress disorder",
            "post traumatic stress disorder",
            "posttraumatic stress disorder",
            "post-traumatic stress disorder (PTSD)",
        ),
        Use.BIPOLAR_DEPRESSION: (
            "Bipolar depression",
            "depressive episodes of bipolar disorder",
            "bipolar disorder",
        ),
        Use.ANXIETY_DISORDERS: (
            "Anxiety disorders",
            "anxiety disorder",
            "anxiety",
        ),
        Use.EMERGENCY_SEDATION: (
            "Emergency sedation",
            "sedation in emergencies",
        ),
    },
)

describe(
    Route,
    {
        Route.INTRAVENOUS: (
            "Intravenous",
            "IV",
            "i.v.",
            "i.v",
            "intravenously",
            "intravenous infusion",
            "IV infusion",
            "i.v. infusion",
            "intravenous (IV)",
            "intravenous (IV) infusion",
            "IV drip",
        ),
        Route.INTRAMUSCULAR: (
            "Intramuscular",
            "IM",
            "i.m.",
            "i.m",
            "intramuscularly",
            "intramuscular injection",
            "IM injection",
            "i.m. injection",
            "intramuscular (IM)",
            "intramuscular (IM) injection",
        ),
        Route.NASAL: (
            "Nasal",
            "nasal spray",
            "intranasal",
            "intranasally",
            "intranasal spray",
            "nasally",
            "nasal spray (esketamine)",
        ),
        Route.ORAL: (
            "Oral",
            "PO",
            "p.o.",
            "p.o",
            "per os",
            "by mouth",
            "orally",
            "oral tablet",
            "oral tablets",
            "oral liquid",
            "oral liquids",
            "oral tablets/liquids",
        ),
    },
)

describe(
    SideEffect,
    {
        SideEffect.DISSOCIATION_AND_HALLUCINATIONS: (
            "Dissociation and hallucinations",
            "dissociation & hallucinations",
            "dissociation",
            "hallucinations",
            "hallucination",
            "vivid dreams",
            "out-of-body sensations",
            "out of body sensations",
            "out-of-body experience",
            "out-of-body experiences",
        ),
        SideEffect.EUPHORIA_AND_SEDATION: (
            "Euphoria and sedation",
            "euphoria & sedation",
            "euphoria",
            "sedation",
            "impaired judgment",
            "impaired judgement",
        ),
        SideEffect.COGNITIVE_IMPAIRMENT: (
            "Cognitive impairment",
            "memory difficulties",
            "short-term memory difficulties",
            "memory impairment",
            "confusion",
        ),
        SideEffect.CARDIOVASCULAR_EFFECTS: (
            "Cardiovascular effects",
            "elevated heart rate",
            "raised heart rate",
            "increased heart rate",
            "tachycardia",
            "elevated blood pressure",
            "raised blood pressure",
            "rise in blood pressure",
            "increased blood pressure",
        ),
        SideEffect.DEPENDENCE: (
            "Dependence",
            "drug dependence",
            "addiction",
            "addiction potential",
            "abuse potential",
        ),
        SideEffect.LIVER_TOXICITY: (
            "Liver toxicity",
            "hepatotoxicity",
            "hepatic toxicity",
            "liver injury",
            "liver damage",
            "drug-induced liver injury",
            "DILI",
        ),
        SideEffect.URINARY_TRACT_HARM: (
            "Urinary tract harm",
            "urinary tract issues",
            "urinary tract problems",
            "ketamine cystitis",
            "bladder inflammation",
            "ketamine bladder",
        ),
    },
)

describe(
    Jurisdiction,
    {
        Jurisdiction.UNITED_STATES: (
            "United States",
            "US",
            "U.S.",
            "USA",
            "U.S.A.",
            "United States of America",
            "the United States",
        ),
        Jurisdiction.EUROPEAN_UNION: (
            "European Union",
            "EU",
            "E.U.",
            "the European Union",
        ),
        Jurisdiction.AUSTRALIA: (
            "Australia",
            "AU",
            "AUS",
        ),
        Jurisdiction.CANADA: (
            "Canada",
            "CA",
            "CAN",
        ),
    },
)


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
    known = {spelling: value for vocabulary in VOCABULARIES for spelling, value in spellings(vocabulary).items()}
    raise unknown(text, "term", known)


def _value(text: object, known: "Mapping[str, str]") -> "str | None":
    return known.get(fold(text)) if isinstance(text, str) and len(text) <= _LONGEST else None


def unknown(given: object, vocabulary: str, known: "Mapping[str, str]") -> "UnknownTermError":
    """The error for a spelling that is none of the known ones."""
    from ketamine_facts.errors import UnknownTermError, nearest

    if isinstance(given, str) and not isinstance(given, Term):
        near = nearest(str.__str__(given), known, len(known))
    else:
        near = ()
    values = tuple(dict.fromkeys(known[spelling] for spelling in near))[:3]
    return UnknownTermError.of(vocabulary, given, tuple(dict.fromkeys(known.values())), values)
