"""What a rule finds in an edition that was changed in one place."""

from collections.abc import Callable, Iterator
from functools import cache
from typing import Any, cast

from ketamine_facts import Edition, facts
from ketamine_facts.records import Record
from ketamine_facts.rules import ARTICLE_RULES, RULES, Survey

Step = str | int
Path = tuple[Step, ...]
ABSENT = object()
"""Removes the value at the end of a path."""

_BUNDLED = Survey(facts)


def changed(*changes: tuple[Path, object]) -> Edition:
    """The bundled edition with other values at the ends of some paths.

    A step of a path is the name of a field, a place in a list, or the id, key, term or system of an item in a list. A
    value may be a function of the value that was there. Only the record that is changed is validated.
    """
    edition: object = Edition.model_construct(**dict(facts))
    for path, value in changes:
        edition = _with(edition, path, value)
    assert isinstance(edition, Edition)
    return edition


def found(rule: str, edition: Edition) -> str:
    """What a rule finds in an edition, line by line, except what it finds in the bundled edition."""
    return "\n".join(line for line in RULES[rule](Survey(edition)) if line not in _usual(rule))


def broken(rule: str, *path_and_value: object) -> str:
    """What a rule finds in the bundled edition with another value at the end of a path, line by line."""
    *path, value = path_and_value
    return found(rule, changed((cast("Path", tuple(path)), value)))


def found_against(article_text: str, rule: str, edition: Edition) -> str:
    """What a rule about the article finds in an edition, except what it finds in the bundled edition."""
    lines = ARTICLE_RULES[rule](Survey(edition), article_text)
    return "\n".join(line for line in lines if line not in _usual(rule, article_text))


def broken_against(article_text: str, rule: str, *path_and_value: object) -> str:
    """What a rule about the article finds in the bundled edition with another value at the end of a path."""
    *path, value = path_and_value
    return found_against(article_text, rule, changed((cast("Path", tuple(path)), value)))


@cache
def _usual(rule: str, article_text: str | None = None) -> frozenset[str]:
    lines: Iterator[str] = ARTICLE_RULES[rule](_BUNDLED, article_text) if article_text else RULES[rule](_BUNDLED)
    return frozenset(lines)


def _with(value: object, path: Path, new: object) -> object:
    if not path:
        return cast("Callable[[object], object]", new)(value) if callable(new) else new
    if isinstance(value, Record):
        return _with_field(value, str(path[0]), path[1:], new)
    items = list(cast("tuple[object, ...]", value))
    place = path[0] if isinstance(path[0], int) else _place(items, path[0])
    items[place : place + 1] = [] if new is ABSENT and not path[1:] else [_with(items[place], path[1:], new)]
    return tuple(items)


def _with_field(record: Record, field: str, rest: Path, new: object) -> Record:
    fields: dict[str, Any] = dict(record)
    old = fields.pop(field)
    if rest or new is not ABSENT:
        fields[field] = _with(old, rest, new)
    if rest or isinstance(record, Edition):
        return type(record).model_construct(**fields)
    return type(record).model_validate(fields)


def _place(items: list[object], name: str) -> int:
    named = ({getattr(item, key, None) for key in ("id", "key", "term", "system")} for item in items)
    return next(place for place, names in enumerate(named) if name in names)
