"""The JSON Schema of a model of a user's own: fields described by their docstrings, vocabularies by name."""

from typing import Annotated, cast

import pytest
from pydantic import BaseModel, Field, JsonValue, TypeAdapter

from ketamine_facts import Claim, Quantity, Record, Route, Use, Verdict

Shape = dict[str, JsonValue]


class Leaflet(BaseModel):
    """A model of a user, with records and vocabularies as fields."""

    claim: Claim
    use: Use
    others: list[Use]
    route: Annotated[Route, Field(description="The route of the leaflet.")]


class Dose(Quantity, frozen=True):
    """A record of a user.

    >>> Dose
    """

    reason: str
    """Why it is there."""
    source: Annotated[str, Field(description="Where it is from.")]
    bare: str


def properties(model: type[BaseModel]) -> dict[str, Shape]:
    return cast("dict[str, Shape]", model.model_json_schema()["properties"])


def definitions(model: type[BaseModel]) -> dict[str, Shape]:
    return cast("dict[str, Shape]", model.model_json_schema()["$defs"])


def test_every_vocabulary_is_a_definition_of_its_own_name_even_if_it_is_used_once() -> None:
    found = definitions(Leaflet)
    for vocabulary in (Use, Route, Verdict):
        assert found[vocabulary.__name__]["enum"] == [term.value for term in vocabulary]
    assert properties(Leaflet)["use"] == {"$ref": "#/$defs/Use"}


def test_the_description_of_a_vocabulary_names_the_aliases() -> None:
    description = str(definitions(Leaflet)["Route"]["description"])
    assert description.startswith("A route of administration")
    assert all(alias in description for route in Route for alias in route.aliases)


def test_a_vocabulary_without_aliases_is_described_by_its_docstring_alone() -> None:
    description = str(definitions(Leaflet)["Verdict"]["description"])
    assert description == "What the references say about a statement of the article."


def test_a_vocabulary_is_the_same_definition_for_input_and_output() -> None:
    adapter = TypeAdapter(list[Use])
    assert adapter.json_schema(mode="validation") == adapter.json_schema(mode="serialization")


def test_the_description_of_a_user_is_kept() -> None:
    assert properties(Leaflet)["route"]["description"] == "The route of the leaflet."
    assert properties(Dose)["source"]["description"] == "Where it is from."


def test_a_record_of_a_user_is_described_with_what_it_inherits() -> None:
    fields = properties(Dose)
    assert fields["reason"]["description"] == "Why it is there."
    assert fields["unit"]["description"] == properties(Quantity)["unit"]["description"]
    assert "description" not in fields["bare"]


def test_only_a_title_that_someone_wrote_is_in_the_schema() -> None:
    class Titled(Record, frozen=True):
        plain_name: str
        named: Annotated[str, Field(title="A title")]

    assert properties(Titled) == {"plain_name": {"type": "string"}, "named": {"title": "A title", "type": "string"}}


def test_no_example_is_in_a_description() -> None:
    assert Dose.model_json_schema()["description"] == "A record of a user."


def test_a_record_defined_in_a_function_is_described() -> None:
    class Local(Record, frozen=True):
        word: str
        """A word."""

    assert properties(Local)["word"]["description"] == "A word."
    assert "description" not in Local.model_json_schema()


@pytest.mark.parametrize("module", ["builtins", "a_module_that_is_gone"])
def test_a_program_without_source_still_has_a_schema(module: str) -> None:
    class Frozen(Record, frozen=True):
        """Defined where no source is."""

        word: str

    Frozen.__module__ = module
    assert properties(Frozen) == {"word": {"type": "string"}}
