"""What the documentation generators of users show of the public names."""

import ast
import importlib
import inspect
import pydoc
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import ketamine_facts

ROOT = Path(__file__).parents[2]
SOURCE = ROOT / "src" / "ketamine_facts"
LONGEST_HELP = 200  # lines


def field_docstrings() -> Iterator[tuple[str, str]]:
    """Yield the place and the docstring of each field and each public value."""
    for path in sorted(SOURCE.rglob("*.py")):
        for scope in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(scope, ast.Module | ast.ClassDef):
                for before, node in zip(scope.body, scope.body[1:], strict=False):
                    if isinstance(before, ast.Assign | ast.AnnAssign) and isinstance(node, ast.Expr):
                        yield f"{path.relative_to(ROOT)}:{node.lineno}", str(ast.literal_eval(node.value))


def test_no_docstring_of_a_field_has_a_colon_that_napoleon_takes_for_a_type() -> None:
    found = [place for place, text in field_docstrings() if re.search(r"(?<!:):(?!:) *\S", without_code(text))]
    assert found == [], "Sphinx with napoleon shows only what follows a colon in the first line"


def without_code(text: str) -> str:
    """Return the first line without code and links, in which a colon is safe."""
    return re.sub(r"``[^`]*``|`[^`]*`", "", text.split("\n", 1)[0])


def test_every_public_class_and_function_has_a_docstring_of_its_own() -> None:
    values = {
        f"{package}.{name}": getattr(importlib.import_module(package), name)
        for package in ("ketamine_facts", "ketamine_facts.export", "ketamine_facts.rules", "ketamine_facts.cli")
        for name in importlib.import_module(package).__all__
    }
    objects = {name: value for name, value in values.items() if inspect.isclass(value) or inspect.isfunction(value)}
    assert [name for name, value in objects.items() if not value.__doc__] == []


@pytest.mark.parametrize("package", ["ketamine_facts", "ketamine_facts.export"])
def test_the_help_on_a_package_is_short_enough_to_read(package: str) -> None:
    text = pydoc.plain(pydoc.render_doc(importlib.import_module(package)))
    assert len(text.splitlines()) <= LONGEST_HELP
    assert str(ketamine_facts.__doc__).splitlines()[0] in text or package != "ketamine_facts"
