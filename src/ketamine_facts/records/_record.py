"""The base of every record: frozen, closed to unknown fields, and free of files."""

import ast
import inspect
import sys
from collections.abc import Iterator, Mapping
from functools import cache
from typing import TYPE_CHECKING, Self, cast

from pydantic import BaseModel, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema

from ketamine_facts.vocabulary._term import summary

__all__ = ["Record"]


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
    except (KeyError, OSError, TypeError):
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


def _stop_early(schema: object) -> None:
    """Let each list directly in a model's schema stop at its first fault."""
    node = cast("dict[str, object]", schema)
    match node.get("type"):
        case "model-fields":
            for field in cast("dict[str, dict[str, object]]", node["fields"]).values():
                _stop_early(field["schema"])
        case "tuple":
            node["fail_fast"] = True
        case _ if "schema" in node:
            _stop_early(node["schema"])
        case _:
            pass


class Record(BaseModel, frozen=True, extra="forbid", allow_inf_nan=False):
    """The base of every record. A record never changes, so a copy of a record is the record itself."""

    if not TYPE_CHECKING:  # a type checker that sees a __setattr__ accepts every assignment

        def __setattr__(self, name: str, value: object) -> None:
            if name.startswith("_"):  # pydantic itself only protects fields
                raise AttributeError(f"{type(self).__name__} is immutable")
            super().__setattr__(name, value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /) -> CoreSchema:
        """The validator of a record. In each list it stops at the first fault, so that refusing costs little."""
        schema = handler(source)
        _stop_early(schema)
        return schema

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object = None) -> Self:
        return self

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """Return a validated record with some values replaced; without ``update``, return the record itself."""
        del deep  # nothing in a record can change, so a deep copy equals a shallow copy
        return type(self).model_validate({**dict(self), **update}) if update else self

    def _repr_html_(self) -> str:
        from ketamine_facts.records._notebook import cards  # only a notebook needs it

        return cards(self)

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that were given: a copy, so that changing it does not change the record."""
        return set(super().model_fields_set)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> JsonSchemaValue:
        """The schema of a record, described by the docstrings of the class and of its fields."""
        schema = handler(core_schema)
        shape = handler.resolve_ref_schema(schema)
        if cls.__doc__:
            shape["description"] = summary(cls.__doc__)
        descriptions = field_descriptions(cls)
        for name, field in shape["properties"].items():
            if name in descriptions:
                field.setdefault("description", descriptions[name])
            if field.get("title") == name.replace("_", " ").title():
                del field["title"]  # a title made from the name, of which generators of types would make a type
        return schema


def cited(text: str, claims: tuple[str, ...]) -> str:
    """Return the text of a record, followed by the ids of the claims that it cites."""
    return f"{text} [verdicts: claims {', '.join(claims)}]"
