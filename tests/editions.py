"""Editions that differ from the bundled one in one thing, for what compares the two."""

from typing import Any, cast

from pydantic import BaseModel

from ketamine_facts import Facts, facts
from ketamine_facts.comparison import Change, compare

Path = tuple[str | int, ...]


def unchecked(record: Facts, **changes: object) -> Facts:
    """Another edition, of which nothing is asked: wholeness is not what is tested here."""
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
    return cast("Facts", changed_at(facts, path, new))


def only_change(newer: Facts) -> Change:
    (change,) = compare(facts, newer).changes
    return change


def place_of(claim_id: str) -> int:
    return next(number for number, claim in enumerate(facts.claims) if claim.id == claim_id)
