"""An edition whose every text, id and key holds what is not a plain word."""

from typing import cast

from ketamine_facts import Edition, Record

_KEPT = ("url", "language")


def marked(edition: Edition, payload: str) -> Edition:
    """Return the edition with a payload at the end of every text, id and key; what cites still finds what it cites.

    Addresses of the web and tags of languages stay as they are.
    """
    return cast("Edition", _marked(edition, payload))


def _marked(value: object, payload: str) -> object:
    if isinstance(value, Record):
        values = {name: item if name in _KEPT else _text(value, name, item, payload) for name, item in value}
        return (Edition if isinstance(value, Edition) else type(value)).model_construct(set(values), **values)
    if isinstance(value, tuple):
        return tuple(_marked(item, payload) for item in cast("tuple[object, ...]", value))
    return f"{value}{payload}" if type(value) is str else value


def _text(record: Record, name: str, item: object, payload: str) -> object:
    fixed = "Literal" in str(type(record).model_fields[name].annotation)
    return item if fixed else _marked(item, payload)
