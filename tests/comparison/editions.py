"""Editions that differ from the bundled one in one thing."""

from typing import Any, cast

from pydantic import BaseModel

from ketamine_facts import Facts, facts
from ketamine_facts.comparison import Change, compare

Path = tuple[str | int, ...]


def unchecked(record: Facts, **changes: object) -> Facts:
    """Another edition without any validation: whether it is sound is not what is tested here."""
    values: dict[str, Any] = {**dict(record), **changes}
    return Facts.model_construct(**values)


def changed_at(value: object, path: Path, new: object) -> object:
    """The value with another one at the end of a path."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(step, int):
        items = list(cast("tuple[object, ...]", value))
        items[step] = changed_at(items[step], rest, new)
        return tuple(items)
    assert isinstance(value, BaseModel)
    values: dict[str, Any] = {**dict(value), step: changed_at(getattr(value, step), rest, new)}
    return type(value).model_construct(**values)


def edition(path: Path, new: object) -> Facts:
    """The bundled edition with another value at the end of a path."""
    return cast("Facts", changed_at(facts, path, new))


def alone(collection: str, *records: object) -> Facts:
    """The bundled edition without any records except the given ones: two such editions are compared in no time."""
    empty = {field: () for field, value in facts if isinstance(value, tuple)}
    return unchecked(facts, **{**empty, collection: records})


def pair_at(path: Path, new: object) -> tuple[Facts, Facts]:
    """Two editions that hold only what is at the beginning of a path, without and with another value at its end."""
    field, *rest = path
    value = getattr(facts, str(field))
    if not (rest and isinstance(rest[0], int)):
        return alone("claims"), cast("Facts", changed_at(alone("claims"), path, new))
    record = value[rest[0]]
    return alone(str(field), record), alone(str(field), changed_at(record, tuple(rest[1:]), new))


def only_change(newer: Facts) -> Change:
    """The one change from the bundled edition to a newer one."""
    (change,) = compare(facts, newer).changes
    return change


def place_of(claim_id: str) -> int:
    """The position of a claim."""
    return next(number for number, claim in enumerate(facts.claims) if claim.id == claim_id)
