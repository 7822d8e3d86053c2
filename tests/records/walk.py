"""Every record of the content, for laws that hold of all of them."""

from collections.abc import Iterator
from typing import cast

from ketamine_facts import facts
from ketamine_facts.records import Record


def records(value: object = facts, place: str = "facts") -> Iterator[tuple[str, Record]]:
    """Yield a record and all records within it, each with its place."""
    if isinstance(value, Record):
        yield place, value
        for name, inner in value:
            yield from records(inner, f"{place}.{name}")
    elif isinstance(value, tuple):
        for number, item in enumerate(cast("tuple[object, ...]", value)):
            yield from records(item, f"{place}[{number}]")


ONE_OF_EACH = {type(record): record for _, record in records()}
