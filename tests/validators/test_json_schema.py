"""The document and its schema, as JSON Schema validators and generators of types read them."""

import json
import re
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, Protocol, cast

import pytest
from jsonschema import Draft202012Validator, ValidationError

from ketamine_facts import facts
from ketamine_facts.export import document, schema

Document = dict[str, Any]
NAMES = {"Edition", *cast("dict[str, object]", schema()["$defs"])}


class Validator(Protocol):
    """What is used of the validator; its stubs leave out some types."""

    def iter_errors(self, instance: object) -> Iterator[ValidationError]: ...


VALIDATOR = cast("Validator", Draft202012Validator(schema(), format_checker=Draft202012Validator.FORMAT_CHECKER))

MISTAKES: dict[str, tuple[Callable[[Document], object], str]] = {
    "an unknown verdict": (
        lambda found: found["claims"][0]["review"].update(verdict="nonsense"),
        "$.claims[0].review.verdict",
    ),
    "an unknown importance": (
        lambda found: found["claims"][0]["review"].update(importance="huge"),
        "$.claims[0].review.importance",
    ),
    "a missing review": (lambda found: found["claims"][0].pop("review"), "$.claims[0]"),
    "a missing note": (lambda found: found["claims"][0]["review"].pop("note"), "$.claims[0].review"),
    "a missing gist": (lambda found: found["claims"][0]["review"].pop("gist"), "$.claims[0].review"),
    "a misspelled field": (lambda found: found["claims"][0].update(standng="asserted"), "$.claims[0]"),
    "an impossible day": (
        lambda found: found["claims"][0]["review"].update(date="2026-13-01"),
        "$.claims[0].review.date",
    ),
    "a figure as text": (
        lambda found: found["routes"][0]["dosages"][0]["amount"].update(low="0.5"),
        "$.routes[0].dosages[0].amount",
    ),
    "a figure below zero": (
        lambda found: found["routes"][0]["dosages"][0]["amount"].update(low=-1),
        "$.routes[0].dosages[0].amount",
    ),
    "a span before the article": (
        lambda found: found["claims"][0]["spans"][0].update(start=-1),
        "$.claims[0].spans[0].start",
    ),
    "an unknown unit": (
        lambda found: found["routes"][0]["dosages"][0]["amount"].update(unit="g"),
        "$.routes[0].dosages[0].amount",
    ),
    "a notice that claims to be the article's": (
        lambda found: found["notices"][0].update(origin="the article"),
        "$.notices[0].origin",
    ),
    "another version of the format": (lambda found: found.update(schema_version=2), "$.schema_version"),
    "no references at all": (lambda found: found.pop("references"), "$"),
}


def test_the_schema_is_valid() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_document_matches_the_schema() -> None:
    assert list(VALIDATOR.iter_errors(json.loads(document(facts)))) == []


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_planted_mistake_is_found_at_its_place(mistake: str) -> None:
    plant, place = MISTAKES[mistake]
    planted = json.loads(document(facts))
    plant(planted)
    assert [error.json_path for error in VALIDATOR.iter_errors(planted)] == [place]


def test_datamodel_code_generator_makes_classes_of_the_same_names(tmp_path: Path) -> None:
    source, target = tmp_path / "Edition.json", tmp_path / "models.py"
    source.write_text(json.dumps(schema()), encoding="utf-8")
    options = ("--input-file-type", "jsonschema", "--output-model-type", "pydantic_v2.BaseModel")
    command = [
        sys.executable,
        "-m",
        "datamodel_code_generator",
        "--input",
        str(source),
        "--output",
        str(target),
        *options,
    ]
    subprocess.run(command, check=True, capture_output=True)
    assert set(re.findall(r"^class (\w+)", target.read_text(encoding="utf-8"), re.MULTILINE)) == NAMES


def test_quicktype_makes_types_of_the_same_names(tmp_path: Path, node: str, node_modules: Path) -> None:
    (tmp_path / "schema.json").write_text(json.dumps(schema()), encoding="utf-8")
    options = ("--src-lang", "schema", "--lang", "ts", "--just-types", "--top-level", "Edition", "schema.json")
    command = [node, str(node_modules / "quicktype" / "dist" / "index.js"), *options]
    done = subprocess.run(command, cwd=tmp_path, check=True, capture_output=True, text=True)
    made = set(re.findall(r"^export (?:interface|type|enum) (\w+)", done.stdout, re.MULTILINE))
    assert made - NAMES == {"CodeOrigin", "NoticeOrigin"}  # fields of one value, which quicktype makes a type of
    assert made >= NAMES
