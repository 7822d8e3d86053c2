"""Editions to be refused: the bundled one as a document, changed, and what is said of it from bytes and from a file."""

import json
import tempfile
from pathlib import Path

import pytest

from ketamine_facts import ContentError, facts, load
from ketamine_facts.errors import shown
from tests.conftest import Document

DOCUMENT = facts.model_dump_json().encode()


def document() -> Document:
    """The bundled edition, to be changed."""
    found: Document = json.loads(DOCUMENT)
    return found


def changed(**values: object) -> bytes:
    """The bundled edition with other values for some of its fields."""
    return json.dumps({**document(), **values}).encode()


def refusal(data: bytes) -> str:
    """What is said of bytes that are no edition; a file that holds them is refused with the same words."""
    with pytest.raises(ContentError) as caught:
        load(data)
    message = str(caught.value)
    assert isinstance(caught.value, ValueError)
    assert len(message) < 900
    assert "pydantic" not in message
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "edition.json"
        path.write_bytes(data)
        with pytest.raises(ContentError) as from_file:
            load(path)
    reason = message.removeprefix("the given bytes: ")
    assert str(from_file.value).startswith(f"{shown(str(path))}: {reason[:500]}")
    return message
