"""The bundled edition as a JSON document that a test changes, and what is said of a document that is refused."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from ketamine_facts import ContentError, Facts, facts, load

Document = dict[str, Any]
DOCUMENT = facts.model_dump_json().encode()


def document() -> Document:
    """The bundled edition, to be changed."""
    found: Document = json.loads(DOCUMENT)
    return found


def changed(**values: object) -> bytes:
    """The bundled edition with other values for some of its fields."""
    return json.dumps({**document(), **values}).encode()


def edited(change: Callable[[Document], object]) -> Facts:
    """The bundled edition after a change that leaves it whole."""
    made = document()
    change(made)
    return load(json.dumps(made).encode())


def refusal(data: bytes) -> str:
    """The message of the error for bytes that are no edition: short, printable, in plain words."""
    with pytest.raises(ContentError) as caught:
        load(data)
    message = str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert caught.value.__suppress_context__ or caught.value.__context__ is None
    assert len(message) < 900
    assert message.isprintable()
    assert "pydantic" not in message
    return message
