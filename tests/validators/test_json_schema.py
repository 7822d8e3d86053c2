"""The document and its schema as the JSON Schema world sees them."""

import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, cast

import pytest
from jsonschema import Draft202012Validator, ValidationError

from ketamine_facts import facts
from ketamine_facts.export._json._document import document, schema

Document = dict[str, Any]
DOCS = Path(__file__).parents[2] / "docs"


class Validator(Protocol):
    """What of the validator, whose stubs know only parts of it, is used here."""

    def iter_errors(self, instance: object) -> Iterator[ValidationError]: ...


VALIDATOR = cast("Validator", Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER))

MISTAKES: dict[str, tuple[Callable[[Document], object], str]] = {
    "an unknown verdict": (
        lambda document: document["claims"][0]["review"].update(verdict="nonsense"),
        "$.claims[0].review.verdict",
    ),
    "a verdict lost": (lambda document: document["claims"][0].pop("review"), "$.claims[0]"),
    "a note lost": (lambda document: document["claims"][0]["review"].pop("note"), "$.claims[0].review"),
    "a misspelled field": (lambda document: document["claims"][0].update(standng="asserted"), "$.claims[0]"),
    "a day that is none": (
        lambda document: document["claims"][0]["review"].update(date="2026-13-01"),
        "$.claims[0].review.date",
    ),
    "a figure as text": (
        lambda document: document["routes"][0]["dosages"][0]["amount"].update(low="0.5"),
        "$.routes[0].dosages[0].amount",
    ),
    "an unknown unit": (
        lambda document: document["routes"][0]["dosages"][0]["amount"].update(unit="g"),
        "$.routes[0].dosages[0].amount",
    ),
    "a notice passed off as the article's": (
        lambda document: document["notices"][0].update(origin="the article"),
        "$.notices[0].origin",
    ),
    "another form of the document": (lambda document: document.update(schema_version=2), "$.schema_version"),
    "no references at all": (lambda document: document.pop("references"), "$"),
}


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_document_keeps_to_the_schema() -> None:
    assert list(VALIDATOR.iter_errors(json.loads(document(facts)))) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_planted_mistake_is_found_where_it_stands(mistake: str) -> None:
    plant, place = MISTAKES[mistake]
    planted = json.loads(document(facts))
    plant(planted)
    assert [error.json_path for error in VALIDATOR.iter_errors(planted)] == [place]


def test_the_example_of_the_docs_runs() -> None:
    page = (DOCS / "export-json.md").read_text(encoding="utf-8")
    (example,) = re.findall(r"```py\n(.*?)```", page, re.DOTALL)
    exec(example, {"schema": schema, "json": json, "text": document(facts)})
    with pytest.raises(Exception, match="is a required property"):
        exec(example, {"schema": schema, "json": json, "text": "{}"})
