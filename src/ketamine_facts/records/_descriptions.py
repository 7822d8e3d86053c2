"""Descriptions for JSON Schemas: the docstrings of models and fields, read from the source when a schema is asked for.

Pydantic can read them too, but at import, which costs every program time that few have a use for.
"""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache

from ketamine_facts.vocabulary._term import summary


def field_descriptions(model: type) -> Mapping[str, str]:
    """Map the fields of a model, its own and the inherited ones, to their docstrings.

    A field without a docstring is left out, and so is every field where no source is installed, as in a frozen program.
    """
    found: dict[str, str] = {}
    for base in reversed(model.__mro__):
        found.update(_docstrings(base.__module__).get(base.__qualname__, {}))
    return found


@cache
def _docstrings(module: str) -> Mapping[str, Mapping[str, str]]:
    try:
        tree = ast.parse(inspect.getsource(sys.modules[module]))
    except (OSError, TypeError):
        return {}
    return {name: dict(_fields(node)) for name, node in _classes(tree, "")}


def _classes(node: ast.AST, prefix: str) -> Iterator[tuple[str, ast.ClassDef]]:
    for child in ast.iter_child_nodes(node):
        if isinstance(child, ast.ClassDef):
            yield f"{prefix}{child.name}", child
            yield from _classes(child, f"{prefix}{child.name}.")
        elif isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef)):
            yield from _classes(child, f"{prefix}{child.name}.<locals>.")


def _fields(model: ast.ClassDef) -> Iterator[tuple[str, str]]:
    for field, after in zip(model.body, model.body[1:], strict=False):
        match field, after:
            case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                yield name, summary(text)
            case _:
                pass
