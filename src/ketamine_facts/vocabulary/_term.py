"""``Term``, the base class of all vocabularies, and functions that look up spellings."""

from enum import EnumType, StrEnum
from types import MappingProxyType

from ketamine_facts.vocabulary._fold import fold

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Self

    from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
    from pydantic.json_schema import JsonSchemaValue
    from pydantic_core import CoreSchema

    from ketamine_facts.errors import UnknownTermError

__all__ = ["Term"]

_LONGEST = 200
_tables: "dict[type[Term], Mapping[str, str]]" = {}


class _Vocabulary(EnumType):
    """The metaclass of all vocabularies. The error for an unknown member names the members with similar names."""

    if not TYPE_CHECKING:  # if type checkers saw this method, they would accept every misspelled member

        def __getattr__(cls, name: str) -> object:
            if name.startswith("_") or not getattr(cls, "_member_names_", ()):
                raise AttributeError(name)
            from ketamine_facts.vocabulary._unknown import unknown_member

            raise unknown_member(cls.__name__, name, spellings(cls), {term.value: term.name for term in cls})


class Term(StrEnum, metaclass=_Vocabulary):
    """The base class of all vocabularies: a string enumeration whose members have a label and aliases.

    In the class body, a member is written as its value, its label and its aliases. If only the value is written, the
    label is made from the value: ``acute-pain`` has the label "Acute pain". A vocabulary can be the type of a field of
    a pydantic model: the field accepts any spelling of a member and stores the member.
    """

    _value_: str
    _words: tuple[str, ...]

    def __new__(cls, value: str, *_: str) -> "Self":
        """Make a member from its value, its label and its aliases."""
        member = str.__new__(cls, value)
        member._value_ = value
        return member

    def __init__(self, _: str, *words: str) -> None:
        self._words = words

    if not TYPE_CHECKING:  # if type checkers saw these methods, they would accept any assignment to a member

        def __setattr__(self, name: str, value: object) -> None:
            if "_sort_order_" in self.__dict__:
                raise AttributeError(f"{type(self).__name__}.{self._name_} is immutable")
            super().__setattr__(name, value)

        def __delattr__(self, name: str) -> None:
            raise AttributeError(f"{type(self).__name__}.{self._name_} is immutable")

    def __reduce_ex__(self, protocol: object) -> "tuple[type[Self], tuple[str]]":
        return type(self), (self._value_,)

    def __copy__(self) -> "Self":
        return self

    def __deepcopy__(self, memo: object) -> "Self":
        return self

    @property
    def label(self) -> str:
        """The name to show to people.

        >>> from ketamine_facts import Use
        >>> Use.PTSD.label
        'Post-traumatic stress disorder'
        """
        return self._words[0] if self._words else self._value_.replace("-", " ").capitalize()

    @property
    def aliases(self) -> tuple[str, ...]:
        """The spellings that ``parse`` accepts for this member in addition to its value, name and label."""
        return self._words[1:]

    @classmethod
    def choices(cls) -> "tuple[tuple[str, str], ...]":
        """Return (value, label) for each member, the format in which web frameworks take the choices of a form.

        >>> from ketamine_facts import Route
        >>> Route.choices()[0]
        ('intravenous', 'Intravenous')
        """
        return tuple((member.value, member.label) for member in cls)

    @classmethod
    def parse(cls, text: str) -> "Self":
        """Return the member for a spelling: the member's value, name, label or one of its aliases.

        Case, extra white space, dashes in place of spaces, and punctuation around the text make no difference. An
        abbreviation may have dots. Another spelling of the same member may follow in parentheses, as in "intravenous
        (IV)". Any other text raises ``UnknownTermError`` (a ``ValueError``), whose message names similar members.

        >>> from ketamine_facts import Route
        >>> Route.parse(" I.V. ")
        <Route.INTRAVENOUS: 'intravenous'>
        """
        if type(text) is cls:
            return text
        value = None if isinstance(text, Term) else value_of(text, spellings(cls))
        if value is None:
            raise unknown(text, cls.__name__, cls)
        return cls(value)

    @classmethod
    def _missing_(cls, value: object) -> None:
        if value is not None:  # pydantic before 2.14 calls this method with None
            raise unknown(value, cls.__name__, cls)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: "type[Self]", handler: "GetCoreSchemaHandler") -> "CoreSchema":
        from typing import cast

        from pydantic_core import core_schema

        members = cls._value2member_map_

        # pydantic's error messages show the name of this function
        def spelling(value: object, info: "ValidationInfo") -> object:
            if type(value) is str:
                member = members.get(value) or cls.parse(value)
            elif isinstance(value, cls) or not isinstance(value, str):
                return value
            else:
                member = cls.parse(value)
            # for text from Python, return text and not the member, so that pydantic's strict mode still refuses it
            return member if info.mode == "json" else member.value

        members_only = cast("core_schema.EnumSchema", handler(source))
        # give the ref of the inner schema to the wrapping schema: pydantic repeats a schema without a ref at every use
        ref = members_only.pop("ref", None)
        return core_schema.with_info_before_validator_function(spelling, members_only, ref=ref)

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: "CoreSchema", handler: "GetJsonSchemaHandler") -> "JsonSchemaValue":
        """Return a JSON Schema ``enum`` of the values. Its description lists the aliases that the package accepts."""
        found = handler(schema)
        aliases = "; ".join(f"{term.value}: {', '.join(term.aliases)}" for term in cls if term.aliases)
        accepted = f" The Python package also accepts these spellings. {aliases}." if aliases else ""
        handler.resolve_ref_schema(found)["description"] = summary(cls.__doc__ or cls.__name__) + accepted
        return found


def summary(docstring: str) -> str:
    """Return the text of a docstring before its first example, as one paragraph."""
    return " ".join(docstring.partition(">>>")[0].replace("``", "`").split())


def spellings(vocabulary: type[Term]) -> "Mapping[str, str]":
    """Return a map from each folded spelling in a vocabulary to the value of the member with this spelling."""
    if vocabulary not in _tables:
        _tables[vocabulary] = MappingProxyType(
            {
                fold(spelling): member.value
                for member in vocabulary
                for spelling in (member.value, member.name, member.label, *member.aliases)
            }
        )
    return _tables[vocabulary]


def unknown(given: object, name: str, *vocabularies: type[Term]) -> "UnknownTermError":
    """Return the error for a text that is not a spelling of any member of the given vocabularies.

    ``name`` is the noun for a member in the message, such as "Route" in "'orall' is not a known Route".
    """
    known: dict[str, list[str]] = {}
    for vocabulary in vocabularies:
        for spelling, value in spellings(vocabulary).items():
            known.setdefault(spelling, []).append(value)
    from ketamine_facts.vocabulary._unknown import unknown_term

    values = [term.value for vocabulary in vocabularies for term in vocabulary]
    several = [f"the members of {vocabulary.__name__}" for vocabulary in vocabularies]
    return unknown_term(given, name, values, several if several[1:] else values, known)


def value_of(text: object, known: "Mapping[str, str]") -> "str | None":
    """Return the value of the member with a spelling; return None for a text that is not a spelling.

    ``known`` maps folded spellings to values. A second spelling of the same member may follow in parentheses, as in
    "intravenous (IV)".
    """
    if not isinstance(text, str) or len(text) > _LONGEST:
        return None
    if value := known.get(fold(text)):
        return value
    words, _, short = text.strip().partition("(")
    value = known.get(fold(words))
    return value if short.endswith(")") and value == known.get(fold(short[:-1])) else None
