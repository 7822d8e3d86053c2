"""Vocabularies in other people's pydantic models: aliases are accepted, errors help, the JSON Schema stays plain."""

import json
from typing import Literal

import pytest
from pydantic import BaseModel, TypeAdapter, ValidationError

from ketamine_facts import Route, UnknownTermError, Use
from ketamine_facts.vocabulary import Section
from tests.vocabulary.members import ALL


class Order(BaseModel):
    route: Route
    doses: dict[Use, int] = {}


class Alternatives(BaseModel):
    term: Route | Use


def test_an_alias_is_accepted_from_python_and_from_json() -> None:
    expected = Order(route=Route.INTRAVENOUS, doses={Use.CHRONIC_PAIN: 1})
    given = {"route": "i.v.", "doses": {"persistent pain": 1}}
    assert Order.model_validate(given) == Order.model_validate_json(json.dumps(given)) == expected
    assert Order.model_validate(given).route is Route.INTRAVENOUS
    assert Order.model_validate_json(expected.model_dump_json()) == expected
    assert expected.model_dump(mode="json") == {"route": "intravenous", "doses": {"chronic-pain": 1}}


def test_a_union_of_vocabularies_takes_the_one_that_knows_the_spelling() -> None:
    assert Alternatives.model_validate({"term": "TRD"}).term is Use.TREATMENT_RESISTANT_DEPRESSION
    assert Alternatives.model_validate({"term": "i.v."}).term is Route.INTRAVENOUS


@pytest.mark.parametrize("document", ['{"route": "intraveinous"}', '{"route": "ptsd"}'])
def test_an_unknown_term_gives_the_same_message_as_parse(document: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Order.model_validate_json(document)
    (error,) = caught.value.errors()
    with pytest.raises(UnknownTermError) as direct:
        Route.parse(json.loads(document)["route"])
    assert error["msg"] == f"Value error, {direct.value}"
    assert error["loc"] == ("route",)


@pytest.mark.parametrize("document", ['{"route": null}', '{"route": 1}', '{"route": []}'])
def test_what_is_not_text_gets_the_message_of_pydantic(document: str) -> None:
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


def test_a_text_of_another_type_is_parsed_too() -> None:
    class Text(str):
        __slots__ = ()

    assert TypeAdapter(Route).validate_python(Text("i.v.")) is Route.INTRAVENOUS


@pytest.mark.parametrize("strict", [True, False])
def test_a_member_of_another_vocabulary_is_refused(strict: bool) -> None:
    with pytest.raises(ValidationError, match=r"Section\.ANESTHESIA is not a known Use"):
        TypeAdapter(Use).validate_python(Section.ANESTHESIA, strict=strict)


def test_use_enum_values_gives_plain_text() -> None:
    class Plain(BaseModel, use_enum_values=True):
        route: Route

    assert type(Plain.model_validate({"route": "IV"}).route) is str


@pytest.mark.parametrize("mode", ["validation", "serialization"])
def test_the_json_schema_of_every_vocabulary_is_a_plain_enum(mode: Literal["validation", "serialization"]) -> None:
    for vocabulary in ALL:
        schema = TypeAdapter(vocabulary).json_schema(mode=mode)
        assert schema["enum"] == [member.value for member in vocabulary]
        assert (schema["type"], schema["title"]) == ("string", vocabulary.__name__)
        assert {"anyOf", "oneOf", "allOf"}.isdisjoint(schema), vocabulary
