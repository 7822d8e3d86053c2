"""The vocabularies: members, errors, and how they behave in other people's models."""

import copy
import json
import pickle
from typing import Any, Literal

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from ketamine_facts import Route, UnknownTermError, Use
from ketamine_facts.vocabulary import System
from ketamine_facts.vocabulary import Section
from ketamine_facts.vocabulary import Term, describe, find_term
from ketamine_facts.vocabulary._term import fold, spellings
from tests.members import MEMBERS, OF_THE_FOUR, vocabularies


@pytest.mark.parametrize("member", OF_THE_FOUR, ids=repr)
def test_values_are_stable_words_joined_by_hyphens(member: Term) -> None:
    assert member.value == member.value.lower() == fold(member.value).replace(" ", "-")
    assert member.value.replace("-", "").isalnum()
    assert member.label[0].isupper()


@pytest.mark.parametrize(
    "given_value", [None, 3, b"IV", ["IV"], 2.5, object(), "", " ", "\ud800", "x" * 10**7, "\0", "é" * 300]
)
def test_anything_else_gets_the_documented_error(given_value: object) -> None:
    untyped: tuple[Any, ...] = (Use.parse, Route.parse, find_term)
    for parse in untyped:
        with pytest.raises(UnknownTermError) as caught:
            parse(given_value)
        assert isinstance(caught.value, ValueError)
        assert len(str(caught.value)) < 1000


def test_a_misspelled_alias_names_the_nearest() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Route.parse("intraveinous")
    assert caught.value.near == ("intravenous",)
    assert str(caught.value) == (
        "'intraveinous' is not a known Route; did you mean 'intravenous'? "
        "Known: intravenous, intramuscular, nasal, oral."
    )


def test_a_wider_word_names_what_contains_it_and_is_not_guessed() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Use.parse("depression")
    assert set(caught.value.near) == {"treatment-resistant-depression", "bipolar-depression"}


def test_the_class_called_with_an_unknown_value_teaches_too() -> None:
    untyped: Any = Route
    with pytest.raises(UnknownTermError, match="did you mean 'nasal'"):
        Route("nasall")
    with pytest.raises(UnknownTermError, match=r"^a value of type list is not a known Route\. Known: "):
        untyped([1] * 10**5)
    with pytest.raises(ValueError, match="None is not a valid Route"):
        untyped(None)


def test_an_error_survives_pickling() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Route.parse("nasall")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again), again.near) == (UnknownTermError, str(caught.value), caught.value.near)


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_a_member_is_itself_after_copy_and_pickle_and_cannot_be_changed(member: Term) -> None:
    assert copy.copy(member) is copy.deepcopy(member) is pickle.loads(pickle.dumps(member)) is member
    for name in ("label", "_value_", "anything"):
        with pytest.raises(AttributeError):
            setattr(member, name, "changed")
    with pytest.raises(AttributeError):
        del member._value_


class Order(BaseModel):
    route: Route
    doses: dict[Use, int] = {}


def test_an_alias_is_accepted_in_a_users_model_from_python_and_from_json() -> None:
    expected = Order(route=Route.INTRAVENOUS, doses={Use.CHRONIC_PAIN: 1})
    given_text = {"route": "i.v.", "doses": {"CRPS": 1}}
    assert Order.model_validate(given_text) == Order.model_validate_json(json.dumps(given_text)) == expected
    assert Order.model_validate_json(expected.model_dump_json()) == expected
    assert expected.model_dump(mode="json") == {"route": "intravenous", "doses": {"chronic-pain": 1}}


@pytest.mark.parametrize("document", ['{"route": "intraveinous"}', '{"route": "ptsd"}'])
def test_an_unknown_term_in_a_users_model_gives_the_same_message(document: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Order.model_validate_json(document)
    (error,) = caught.value.errors()
    with pytest.raises(UnknownTermError) as direct:
        Route.parse(json.loads(document)["route"])
    assert error["msg"] == f"Value error, {direct.value}"
    assert error["loc"] == ("route",)


@pytest.mark.parametrize("document", ['{"route": null}', '{"route": 1}', '{"route": []}'])
def test_what_is_not_text_gets_pydantics_own_message(document: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Order.model_validate_json(document)
    (error,) = caught.value.errors()
    assert error["type"] == "enum"


def test_strict_mode_takes_members_from_python_and_text_from_json() -> None:
    strict = TypeAdapter(Route)
    assert strict.validate_python(Route.ORAL, strict=True) is Route.ORAL
    assert strict.validate_json('"PO"', strict=True) is Route.ORAL
    with pytest.raises(ValidationError):
        strict.validate_python("oral", strict=True)


def test_use_enum_values_gives_plain_text() -> None:
    class Plain(BaseModel, use_enum_values=True):
        route: Route

    assert type(Plain.model_validate({"route": "IV"}).route) is str


@vocabularies
def test_the_json_schema_stays_a_plain_enum(vocabulary: type[Term]) -> None:
    modes: tuple[Literal["validation", "serialization"], ...] = ("validation", "serialization")
    for mode in modes:
        schema = TypeAdapter(vocabulary).json_schema(mode=mode)
        assert schema["enum"] == [member.value for member in vocabulary]
        assert schema["type"] == "string"
        assert schema["title"] == vocabulary.__name__
        assert not {"anyOf", "oneOf", "allOf"} & set(schema)


def test_a_system_tells_its_address() -> None:
    assert System.UCUM.uri == "http://unitsofmeasure.org"
    assert System.UCUM.in_fhir
    assert System.MOLECULAR_FORMULA.uri is None
    assert not System.DOID.in_fhir


def test_a_member_of_another_vocabulary_is_refused_though_its_text_is_the_same() -> None:
    assert Use.ANESTHESIA.value == Section.ANESTHESIA.value
    message = r"Section\.ANESTHESIA is not a known (Use|term)\. Known: "
    for take in (Use.parse, find_term):
        with pytest.raises(UnknownTermError, match=message):
            take(Section.ANESTHESIA)
    for strict in (True, False):
        with pytest.raises(ValidationError, match=message):
            TypeAdapter(Use).validate_python(Section.ANESTHESIA, strict=strict)


def test_the_words_of_a_vocabulary_cannot_be_given_twice_or_changed() -> None:
    with pytest.raises(AttributeError, match="Use has its words"):
        describe(Use, {})
    untyped: Any = spellings(Use)
    with pytest.raises(TypeError):
        untyped["x"] = "ptsd"
