"""Rows back to claims: what went out as a table comes in again, checked."""

import csv
import io
import re
from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from ketamine_facts.errors import ContentError, nearest, shown
from ketamine_facts.export._tables._columns import SEPARATOR, TABLES, Column
from ketamine_facts.export._tables._csv import unguarded
from ketamine_facts.export._tables._rows import Row, Scalar
from ketamine_facts.records import Claim

_CLAIMS = {column.name: column for column in TABLES["claims"].columns}
_DERIVED = ("notices", "notice")
_REVIEW = {"verdict": "verdict", "note": "note", "references": "references", "reviewed": "date"}
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_LONGEST = 300


def claims_from(rows: Iterable[Mapping[str, object]]) -> tuple[Claim, ...]:
    """The claims that rows of ``records`` hold, however they went: as JSON Lines, CSV, or through a data frame.

    Every column of ``records`` must be there and no other, so that a note is never lost; only ``notices`` and
    ``notice``, which come from elsewhere, may be left away. Null, NaN and empty text all mean absent. Raises
    ``ContentError`` (a ``ValueError``) that names the row and the column.

    >>> from ketamine_facts import facts
    >>> from ketamine_facts.export.tables import records
    >>> claims_from(records(facts)) == facts.claims
    True
    """
    return tuple(_claim(f"row {number}", row) for number, row in enumerate(rows, start=1))


def _claim(place: str, row: Mapping[str, object]) -> Claim:
    for name in row:
        if name not in _CLAIMS:
            near = nearest(str(name), _CLAIMS, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ContentError(f"{place}: unknown column {shown(name)}{hint}")
    fields: dict[str, object] = {}
    review: dict[str, object] = {}
    for name, column in _CLAIMS.items():
        if name in _DERIVED:
            continue
        if name not in row:
            raise ContentError(f"{place}: the column {name!r} is missing")
        value = row[name]
        if not _absent(value):
            target, field = (review, _REVIEW[name]) if name in _REVIEW else (fields, name)
            target[field] = _items(place, column, value) if column.kind == "list" else value
    try:
        return Claim.model_validate({**fields, "review": review})
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        where = next((name for name in reversed(first["loc"]) if isinstance(name, str)), "")
        column_name = "reviewed" if where == "date" else where
        raise ContentError(f"{place}, {column_name}: {first['msg'].removeprefix('Value error, ')[:_LONGEST]}") from None


def _absent(value: object) -> bool:
    if isinstance(value, str):
        return not value
    return value is None or str(value) in ("nan", "<NA>", "NaT")  # the nulls of data frames, which equal nothing


def _items(place: str, column: Column, value: object) -> list[object]:
    if not isinstance(value, str):
        raise ContentError(f"{place}, {column.name}: a list is text with {SEPARATOR!r} between its items")
    items = value.split(SEPARATOR)
    if column.name != "spans":
        return list(items)
    return [dict(zip(("start", "end"), item.split("-", 1), strict=False)) for item in items]


def read_csv(text: str) -> list[Row]:
    """The rows that ``csv`` wrote of any exported table, with their types and without the apostrophes it added.

    Raises ``ContentError`` (a ``ValueError``) where a line does not have the header's columns or a cell is not of its
    column's type.

    >>> from ketamine_facts import facts
    >>> from ketamine_facts.export.sheets import csv
    >>> from ketamine_facts.export.tables import dosages
    >>> read_csv(csv(dosages(facts))) == dosages(facts)
    True
    """
    lines = csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline=""), strict=True)
    no_header: list[str] = []
    try:
        columns = _columns(next(lines, no_header))
        return [
            {column.name: _value(f"row {number}, {column.name}", column, cell) for column, cell in cells}
            for number, cells in enumerate((_paired(columns, line, lines.line_num) for line in lines), start=1)
        ]
    except csv.Error as error:
        raise ContentError(f"line {lines.line_num}: {error}") from None


def _columns(header: list[str]) -> tuple[Column, ...]:
    for table in TABLES.values():
        if [column.name for column in table.columns] == header:
            return table.columns
    raise ContentError("the header is that of no exported table")


def _paired(columns: tuple[Column, ...], line: list[str], number: int) -> list[tuple[Column, str]]:
    if len(line) != len(columns):
        raise ContentError(f"line {number}: {len(line)} cells where the header has {len(columns)}")
    return list(zip(columns, line, strict=True))


def _value(place: str, column: Column, cell: str) -> Scalar:
    if column.kind == "boolean":
        if cell not in ("true", "false"):
            raise ContentError(f"{place}: {shown(cell)} is neither true nor false")
        return cell == "true"
    if column.kind == "number":
        if cell and not _NUMBER.fullmatch(cell):
            raise ContentError(f"{place}: {shown(cell)} is not a number")
        return float(cell) if cell else None
    return unguarded(cell)
