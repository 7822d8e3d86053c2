"""One door to every form: the text of a format, and writing it so that a file is whole or as it was."""

import json
import os
import tempfile
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType

from ketamine_facts.edition import Edition, part
from ketamine_facts.errors import KetamineFactsError, nearest, shown
from ketamine_facts.export._citations._bibtex import bibtex, csl
from ketamine_facts.export._fhir._bundle import fhir
from ketamine_facts.export._json._document import document
from ketamine_facts.export._jsonld._medicine import jsonld
from ketamine_facts.export._pages._render import html, markdown
from ketamine_facts.export._tables._csv import csv, jsonl
from ketamine_facts.export._tables._rows import records
from ketamine_facts.vocabulary import AnyTerm


class ExportError(KetamineFactsError, ValueError):
    """A format that is not known, or a file that cannot be written."""


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _page(write: Callable[..., str]) -> Callable[[Edition, tuple[AnyTerm, ...]], str]:
    return lambda facts, terms: write(facts, *terms)


def _cut(write: Callable[[Edition], str]) -> Callable[[Edition, tuple[AnyTerm, ...]], str]:
    return lambda facts, terms: write(part(facts, *terms))


FORMATS: Mapping[str, Callable[[Edition, tuple[AnyTerm, ...]], str]] = MappingProxyType(
    {
        "json": _cut(document),
        "jsonl": _cut(lambda facts: jsonl(records(facts))),
        "csv": _cut(lambda facts: csv(records(facts))),
        "markdown": _page(markdown),
        "html": _page(html),
        "jsonld": _cut(lambda facts: _json(jsonld(facts))),
        "fhir": _cut(lambda facts: _json(fhir(facts))),
        "bibtex": _cut(bibtex),
        "csl": _cut(lambda facts: _json(csl(facts))),
    }
)


def render(facts: Edition, form: str, *terms: AnyTerm) -> str:
    """The content, or the part of it that concerns the terms, in a format; the same bytes each time.

    >>> from ketamine_facts import Use, facts
    >>> render(facts, "jsonl", Use.SUICIDAL_THOUGHTS).count(chr(10))
    2
    """
    if form not in FORMATS:
        near = nearest(str(form), FORMATS, 1)
        hint = f"; did you mean {near[0]!r}?" if near else "."
        raise ExportError(f"{shown(form)} is not a known format{hint} Known: {', '.join(FORMATS)}.")
    return FORMATS[form](facts, terms)


def write(text: str, path: str | os.PathLike[str]) -> None:
    """Write a file whole: it is replaced in one step, and stays as it was where that fails with ``ExportError``.

    A link is followed, a file keeps its mode, and what is no file (a pipe, a device) is written to, not replaced.
    """
    try:
        target = Path(path).resolve()
        if target.exists() and not target.is_file():
            target.write_text(text, encoding="utf-8", newline="\n")
        else:
            _replace(text, target)
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ExportError(f"{shown(str(path))}: cannot be written ({reason})") from None


def _replace(text: str, target: Path) -> None:
    mode = target.stat().st_mode & 0o777 if target.exists() else 0o666 & ~_umask()
    handle, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name[:40]}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
        Path(name).chmod(mode)
        Path(name).replace(target)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def _umask() -> int:
    current = os.umask(0o077)
    os.umask(current)
    return current
