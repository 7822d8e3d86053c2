"""An edition whose every text, id and key carries something that is no plain word."""

from typing import cast

from ketamine_facts import Facts
from ketamine_facts.edition._facts import RELEASED
from ketamine_facts.records import Record

ADDRESSES = ("url",)


def marked(facts: Facts, payload: str) -> Facts:
    """The edition with a payload at the end of every text, id and key, so that what cites still finds what is cited.

    Addresses stay: whether one becomes a link has a test of its own.
    """
    return Facts.model_validate(_marked(facts, payload), context=RELEASED)


def _marked(value: object, payload: str) -> object:
    if isinstance(value, Record):
        return {
            name: item if name in ADDRESSES or _is_closed(value, name) else _marked(item, payload)
            for name, item in value
        }
    if isinstance(value, tuple):
        return tuple(_marked(item, payload) for item in cast("tuple[object, ...]", value))
    return value + payload if type(value) is str else value


def _is_closed(record: Record, name: str) -> bool:
    return "Literal" in str(type(record).model_fields[name].annotation)
