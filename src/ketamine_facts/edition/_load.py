"""Load editions: the bundled edition, and any other edition from a path or from bytes."""

import os
import threading
from collections.abc import Mapping
from pathlib import Path
from typing import cast

from pydantic import ValidationError
from pydantic_core import ErrorDetails, from_json

from ketamine_facts.edition._edition import SCHEMA_VERSION
from ketamine_facts.edition._facts import WITHOUT_INTEGRITY_CHECKS, Facts

__all__ = ["load"]

_FOLDER = Path(__file__).parents[1] / "data"
_lock = threading.Lock()
_bundled: list[Facts] = []
_LONGEST = 300
_MARKS = (b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")


def bundled() -> Facts:
    """Return the edition that comes with the package. Every call returns the same object."""
    with _lock:
        if not _bundled:
            parts = {field: _part(field) for field in Facts.model_fields}
            _bundled.append(from_parts(parts, "the bundled content"))
    return _bundled[0]


def load(source: str | os.PathLike[str] | bytes | bytearray | memoryview) -> Facts:
    """Return the edition in a JSON document, given as a path or as bytes.

    The document has the format that ``facts.model_dump_json()`` writes. The bundled ``facts`` stay unchanged.
    If the document has a fault, raises ``ContentError`` (a ``ValueError``), which names the place of the fault.

    >>> from ketamine_facts import facts, load
    >>> load(facts.model_dump_json().encode()) == facts
    True
    """
    return edition(*given(source))


def given(source: str | os.PathLike[str] | bytes | bytearray | memoryview) -> tuple[bytes, str]:
    """Return the bytes of a document, given as a path or as bytes, and a name for the document in error messages."""
    if isinstance(source, (bytes, bytearray, memoryview)):
        return bytes(source), "the given bytes"
    from ketamine_facts.errors import ContentError, shown

    # to type checkers the test is needless, but callers that use none may pass anything
    if not isinstance(source, (str, os.PathLike)):  # pyright: ignore[reportUnnecessaryIsInstance]
        raise ContentError(f"an edition is given as a path or as bytes, not as {shown(source)}")
    path = os.fspath(source)
    if path.lstrip().startswith("{"):
        raise ContentError(f"{shown(path)}: the text of an edition is given as bytes, so encode it; or give a path")
    try:
        return Path(path).read_bytes(), shown(path)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else error
        raise ContentError(f"{shown(path)}: cannot be read ({reason})") from None


def edition(data: bytes, name: str) -> Facts:
    """Return the edition in a JSON document after checking it. ``name`` names the document in error messages."""
    import json

    from ketamine_facts.errors import ContentError, shown

    if data.startswith(_MARKS):
        raise ContentError(f"{name}: begins with a byte order mark; save it as UTF-8 without one")
    facts = _parse(data, name)

    def once(pairs: list[tuple[str, object]]) -> None:
        keys = [key for key, _ in pairs]
        if len(set(keys)) < len(keys):
            twice = next(key for key in keys if keys.count(key) > 1)
            raise ContentError(f"{name}: the key {shown(twice)} is given twice in one object")

    # a key that is given twice is refused, because some JSON readers take its first value and others its last value
    json.loads(data, object_pairs_hook=once)
    return facts


def _part(field: str) -> bytes:
    try:
        return read(f"{field}.json")
    except OSError as error:
        from ketamine_facts.errors import ContentError

        raise ContentError(f"data/{field}.json is missing from the installed package; install it anew") from error


def from_parts(parts: Mapping[str, bytes], name: str) -> Facts:
    """Return the edition whose fields have the given JSON texts. Skip integrity checks, which the tests make instead.

    ``parts`` maps the name of each field to its JSON text. ``name`` names the edition in error messages.
    """
    try:
        document = b"{%s}" % b",".join(b'"%s":%s' % (key.encode(), part) for key, part in parts.items())
        return _parse(document, name, WITHOUT_INTEGRITY_CHECKS)
    except ValueError:
        from ketamine_facts.errors import ContentError

        for field, part in parts.items():
            try:
                from_json(part)
            except ValueError as error:
                raise ContentError(f"data/{field}.json: not a JSON document ({error})") from None
        raise


def read(name: str) -> bytes:
    """Return the bytes of a file in the package's data folder."""
    try:
        return (_FOLDER / name).read_bytes()
    except OSError:
        # importlib_resources can read a package inside a zip archive; imported here, because few installations need it
        import importlib_resources

        # the annotation is for old versions of importlib-resources, whose functions have no type hints
        found: bytes = (importlib_resources.files("ketamine_facts") / "data" / name).read_bytes()
        return found


def _parse(data: bytes, name: str, context: object = None) -> Facts:
    try:
        return Facts.model_validate_json(data, strict=True, context=context)
    except ValidationError as error:
        from ketamine_facts.errors import ContentError, plain

        raise ContentError(plain(_explain(data, name, error))) from None


def _explain(data: bytes, name: str, error: ValidationError) -> str:
    details = error.errors(include_url=False, include_context=False, include_input=False)
    first = details[0]
    if first["type"] == "json_invalid":
        return f"{name}: not a JSON document ({first['msg'].removeprefix('Invalid JSON: ')})"
    document = from_json(data)
    version = _step(document, "schema_version")
    if isinstance(version, int) and version > SCHEMA_VERSION:
        return (
            f"{name}: schema version {str(version)[:20]} is newer than this package reads ({SCHEMA_VERSION}); update it"
        )
    others = " (and more)" if details[1:] else ""
    message = first["msg"].removeprefix("Value error, ")
    return f"{name}: {_place(document, first)}{message[:_LONGEST]}{others}"


def _place(document: object, details: ErrorDetails) -> str:
    from ketamine_facts.errors import shown

    place = ""
    for step in details["loc"]:
        document = _step(document, step)
        place += f"[{step}]" if isinstance(step, int) else f".{step[:60]}" if place else step[:60]
        named = _step(document, "id") or _step(document, "key")
        place += f" {shown(named)}" if isinstance(named, str) else ""
    return f"{place}: " if place else ""


def _step(document: object, step: str | int) -> object:
    try:
        return cast("dict[str | int, object]", document)[step]
    except (KeyError, IndexError, TypeError):
        return None
