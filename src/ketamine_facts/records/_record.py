"""``Record``, the base class of all records: an immutable pydantic model that refuses unknown fields."""

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
    """Return a map from the fields of a model, including inherited fields, to their docstrings.

    Fields without a docstring are left out. The map is empty if the source code is not installed, as in a frozen
    program.
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


def _fail_fast(schema: object) -> None:
    """Set ``fail_fast`` on each tuple field of a model's schema, so that validating it stops at the first fault."""
    node = cast("dict[str, object]", schema)
    match node.get("type"):
        case "model-fields":
            for field in cast("dict[str, dict[str, object]]", node["fields"]).values():
                _fail_fast(field["schema"])
        case "tuple":
            node["fail_fast"] = True
        case _ if "schema" in node:
            _fail_fast(node["schema"])
        case _:
            pass


class Record(BaseModel, frozen=True, extra="forbid", allow_inf_nan=False):
    """The base class of all records. A record never changes, so a copy of a record is the record itself."""

    if not TYPE_CHECKING:  # if type checkers saw this method, they would accept every assignment

        def __setattr__(self, name: str, value: object) -> None:
            if name.startswith("_"):  # pydantic would permit this: it protects fields, but not private attributes
                raise AttributeError(f"{type(self).__name__} is immutable")
            super().__setattr__(name, value)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: type[BaseModel], handler: GetCoreSchemaHandler, /) -> CoreSchema:
        """Return a schema whose validation stops at the first fault in a tuple, so that invalid input costs little."""
        schema = handler(source)
        _fail_fast(schema)
        return schema

    def __copy__(self) -> Self:
        return self

    def __deepcopy__(self, memo: object = None) -> Self:
        return self

    def model_copy(self, *, update: Mapping[str, object] | None = None, deep: bool = False) -> Self:
        """Return a validated copy with the new values from ``update``; without ``update``, return the record itself."""
        del deep  # a record and its values cannot change, so a deep copy would be the same
        return type(self).model_validate({**dict(self), **update}) if update else self

    def _repr_html_(self) -> str:
        from ketamine_facts.records._notebook import cards  # imported here, because only notebooks need cards

        return cards(self)

    @property
    def model_fields_set(self) -> set[str]:
        """The names of the fields that were set when the record was made, as a new set that callers may change."""
        return set(super().model_fields_set)

    @classmethod
    def __get_pydantic_json_schema__(cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler, /) -> JsonSchemaValue:
        """Return the JSON Schema of a record, with the docstrings of the class and its fields as descriptions."""
        schema = handler(core_schema)
        shape = handler.resolve_ref_schema(schema)
        if cls.__doc__:
            shape["description"] = summary(cls.__doc__)
        descriptions = field_descriptions(cls)
        for name, field in shape["properties"].items():
            if name in descriptions:
                field.setdefault("description", descriptions[name])
            if field.get("title") == name.replace("_", " ").title():
                # pydantic made this title from the name of the field, and code generators would name a type after it
                del field["title"]
        return schema


def cited(text: str, claims: tuple[str, ...]) -> str:
    """Return the text of a record, followed by the ids of the claims that the record cites."""
    return f"{text} [verdicts: claims {', '.join(claims)}]"
