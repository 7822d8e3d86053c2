"""The document in TypeScript: it fits the types made from the schema, and a planted mistake does not."""

import json
import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from ketamine_facts import facts
from ketamine_facts.export import document, schema

Compiler = Callable[[str], str]

STRICT = ["--strict", "--noEmit", "--exactOptionalPropertyTypes", "--noUncheckedIndexedAccess"]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, node: str, node_modules: Path) -> Path:
    """A folder with ``facts.d.ts``, made from the schema."""
    made = tmp_path_factory.mktemp("typescript")
    (made / "facts.schema.json").write_text(json.dumps(schema()), encoding="utf-8")
    generator = node_modules / "json-schema-to-typescript" / "dist" / "src" / "cli.js"
    subprocess.run([node, generator, "-i", "facts.schema.json", "-o", "facts.d.ts"], cwd=made, check=True)
    return made


@pytest.fixture
def compiled(node: str, node_modules: Path, folder: Path) -> Compiler:
    """Compile a program that imports the types, and return the errors."""

    def compile_program(code: str) -> str:
        (folder / "program.ts").write_text(f'import type * as types from "./facts";\n{code}', encoding="utf-8")
        command = [node, str(node_modules / "typescript" / "bin" / "tsc"), *STRICT, "program.ts"]
        done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)
        assert bool(done.returncode) == bool(done.stdout), done.stderr
        return done.stdout

    return compile_program


def test_every_model_and_vocabulary_has_one_type_of_its_own_name(folder: Path) -> None:
    types = (folder / "facts.d.ts").read_text(encoding="utf-8")
    named = re.findall(r"^export (?:interface|type) (\w+)", types, re.MULTILINE)
    definitions = schema()["$defs"]
    assert isinstance(definitions, dict)
    assert sorted(named) == sorted(["Edition", *definitions])


def test_the_document_compiles_under_the_strict_compiler(compiled: Compiler) -> None:
    assert compiled(f"export const facts: types.Edition = {document(facts)};") == ""


@pytest.mark.parametrize(
    ("right", "wrong", "message"),
    [
        (
            '"verdict": "contradicted"',
            '"verdict": "nonsense"',
            "Type '\"nonsense\"' is not assignable to type 'Verdict'",
        ),
        ('"statement": ', '"statment": ', "does not exist in type 'Claim'"),
        ('"unit": "mg/kg"', '"unit": "g"', "is not assignable to type 'Unit'"),
        ('"opinion": false', '"opinion": null', "Type 'null' is not assignable to type 'boolean'"),
        ('"schema_version": 1', '"schema_version": 2', "Type '2' is not assignable to type '1'"),
        ('"origin": "not from the article"', '"origin": "the article"', "is not assignable to type"),
    ],
)
def test_a_planted_mistake_does_not_compile(compiled: Compiler, right: str, wrong: str, message: str) -> None:
    text = document(facts)
    assert right in text
    errors = compiled(f"export const facts: types.Edition = {text.replace(right, wrong, 1)};")
    assert errors.count("error TS") == 1
    assert message in errors


def test_a_program_cannot_forget_that_a_note_may_be_absent(compiled: Compiler) -> None:
    errors = compiled("export const length = (claim: types.Claim) => claim.review.note.length;")
    assert "'claim.review.note' is possibly 'null'" in errors
