"""Rows as files: CSV that a spreadsheet can open without running anything, JSON Lines, and a data package of all."""

import csv as dialect
import hashlib
import io
import json
import re
from collections.abc import Callable, Iterable, Mapping

from ketamine_facts.edition import Edition
from ketamine_facts.edition._summary import disclaimer
from ketamine_facts.errors import ContentError, shown
from ketamine_facts.export._tables import _rows as tables
from ketamine_facts.export._tables._columns import SEPARATOR, TABLES, Column, Table

# what makes a spreadsheet take a cell for a formula, and what may end a cell in a locale that parts cells by it
_FORMULA = r"[=+@\uff1d\uff0b\uff0d\uff20-]"  # of the signs the full-width forms are run as formulas too
_START = re.compile(rf"'*(?:[\s\0]*{_FORMULA}|[\t\r\n\0])")
_QUOTED_START = re.compile(rf"'+(?:[\s\0]*{_FORMULA}|[\t\r\n\0])")
_INNER = re.compile(rf'(?<=[;|\t\r\n\0])([\s"]*)(\'*{_FORMULA})')
_QUOTED_INNER = re.compile(rf'(?<=[;|\t\r\n\0])([\s"]*)\'(\'*{_FORMULA})')

_ROWS: dict[str, Callable[[Edition], list[tables.Row]]] = {
    "claims": tables.records,
    "dosages": tables.dosages,
    "side-effects": tables.side_effects,
    "legal-status": tables.legal_status,
    "references": tables.references,
    "notices": tables.notices,
}


def csv(rows: Iterable[Mapping[str, object]]) -> str:
    """Rows of one table as CSV (RFC 4180, but with line feeds): a header, then a line for each row.

    Absent values are empty, truth values ``true`` and ``false``. No cell can become a formula in a spreadsheet: text
    that would start one gets an apostrophe before it, which ``read_csv`` takes away again. Without a row there is no
    text at all. Raises ``ContentError`` (a ``ValueError``) where the rows' columns differ or a cell is not a scalar.

    >>> print(csv([{"id": "a", "note": "=1+1"}, {"id": "b", "note": None}]), end="")
    id,note
    a,'=1+1
    b,
    """
    listed = list(rows)
    return _csv(tuple(listed[0]), listed) if listed else ""


def _csv(columns: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> str:
    lines = [_line(columns)]
    for number, row in enumerate(rows, start=1):
        if set(row) != set(columns):
            raise ContentError(f"row {number}: its columns are not those of the first row")
        lines.append(_line(row[column] for column in columns))
    return "".join(lines)


def _line(values: Iterable[object]) -> str:
    text = io.StringIO()
    # a writer that ends lines in both characters quotes cells that hold either of them
    dialect.writer(text, lineterminator="\r\n").writerow(_cell(value) for value in values)
    return text.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, (bool, int, float)):
        return json.dumps(value)
    raise ContentError(f"a cell holds text, a number, a truth value or nothing, not {shown(value)}")


def guarded(text: str) -> str:
    """Text that no spreadsheet takes for a formula, whichever separator it parts cells by; else the same.

    >>> guarded("=1+1"), guarded("half-life")
    ("'=1+1", 'half-life')
    """
    inner = _INNER.sub(r"\1'\2", text)
    return f"'{inner}" if _START.match(inner) else inner


def unguarded(text: str) -> str:
    """The text from which ``guarded`` made this."""
    inner = text[1:] if _QUOTED_START.match(text) else text
    return _QUOTED_INNER.sub(r"\1\2", inner)


def jsonl(rows: Iterable[Mapping[str, object]]) -> str:
    """Rows, or passages, as JSON Lines: one object in each line.

    >>> print(jsonl([{"id": "a", "opinion": False}]), end="")
    {"id": "a", "opinion": false}
    """
    return "".join(f"{json.dumps(row, ensure_ascii=False, allow_nan=False)}\n" for row in rows)


def datapackage(facts: Edition) -> dict[str, str]:
    """A Data Package: ``datapackage.json``, which describes every column, and the tables as CSV; file name to text.

    Write each as UTF-8 with line feeds as they are: the descriptor holds their sizes and SHA-256 sums.

    >>> from ketamine_facts import facts
    >>> list(datapackage(facts))
    ['datapackage.json', 'claims.csv', 'dosages.csv', 'side-effects.csv', 'legal-status.csv', 'references.csv', \
'notices.csv']
    """
    files = {
        f"{name}.csv": _csv(tuple(column.name for column in TABLES[name].columns), rows(facts))
        for name, rows in _ROWS.items()
    }
    resources = [_resource(name, table, files[f"{name}.csv"].encode()) for name, table in TABLES.items()]
    descriptor = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "ketamine-facts",
        "title": "What one article says about ketamine, and what references say about that",
        "description": " ".join([disclaimer(facts), *(item.text for item in facts.notices if item.kind == "crisis")]),
        "version": facts.content_version,
        "licenses": [{"name": "MIT", "title": "MIT License"}],
        "sources": [{"title": facts.article.title, "sha256": facts.article.sha256}],
        "resources": resources,
    }
    return {"datapackage.json": json.dumps(descriptor, ensure_ascii=False, indent=1) + "\n", **files}


def _resource(name: str, table: Table, data: bytes) -> dict[str, object]:
    schema: dict[str, object] = {"fields": [_field(column, table.key) for column in table.columns]}
    if table.key:
        schema["primaryKey"] = [table.key]
    return {
        "name": name,
        "type": "table",
        "path": f"{name}.csv",
        "title": table.title,
        "description": table.description,
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(data),
        "hash": f"sha256:{hashlib.sha256(data).hexdigest()}",
        "dialect": {"lineTerminator": "\n"},
        "schema": schema,
    }


def _field(column: Column, key: str | None) -> dict[str, object]:
    field: dict[str, object] = {"name": column.name, "type": column.kind, "description": column.description}
    if column.kind == "list":
        field["delimiter"] = SEPARATOR
    constraints: dict[str, object] = {}
    if column.required:
        constraints["required"] = True
    if column.name == key:
        constraints["unique"] = True
    if column.values:
        constraints["enum"] = list(column.values)
    if constraints:
        field["constraints"] = constraints
    return field
