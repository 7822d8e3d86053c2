"""Read flat rows from CSV, also after a spreadsheet program saved the file with other separators and date formats."""

import csv
import io
import re
from typing import Never

from ketamine_facts.errors import ContentError, shown
from ketamine_facts.export._tables._catalog import TABLES
from ketamine_facts.export._tables._columns import Column, Row, Scalar
from ketamine_facts.export._tables._csv import unguarded

_DELIMITERS = ",;\t"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][-+]?[0-9]+)?")
_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_GERMAN_DAY = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")


def read_csv(text: str) -> list[Row]:
    """Return the flat rows in a CSV text that ``csv`` wrote from one of the ``TABLES``.

    The header must contain all columns of one of the tables, in their order. Each value gets the type of its column,
    and apostrophes that ``csv`` added are removed. The text may also come from a spreadsheet program that opened and
    saved the CSV file. So the text may contain a byte order mark, semicolons or tabs between cells, decimal commas,
    ``TRUE`` and ``FALSE``, and dates such as 31.12.2026. Other date formats are errors, because a text such as
    01/02/2026 can mean two dates.

    Raises ``ContentError`` (a ``ValueError``), which names the line, or the row and column, and the reason.

    >>> from ketamine_facts import facts
    >>> from ketamine_facts.export import csv, rows
    >>> read_csv(csv(rows(facts, "dosages"))) == rows(facts, "dosages")
    True
    """
    plain = text.removeprefix("\ufeff")
    delimiter, columns = _header(plain)
    lines = csv.reader(io.StringIO(plain, newline=""), delimiter=delimiter, strict=True)
    try:
        next(lines)
        return [
            {column.name: _value(f"row {number}, {column.name}", column, cell) for column, cell in cells}
            for number, cells in enumerate((_paired(columns, line, lines.line_num) for line in lines if line), start=1)
        ]
    except csv.Error as error:
        raise ContentError(f"line {lines.line_num}: {error}") from None


def _header(text: str) -> tuple[str, tuple[Column[Never], ...]]:
    first = re.split(r"[\r\n]", text, maxsplit=1)[0]
    for delimiter in _DELIMITERS:
        names = [name.strip('"') for name in first.split(delimiter)]
        for table in TABLES.values():
            if [column.name for column in table.columns] == names:
                return delimiter, table.columns
    raise ContentError("the first line is not the header of an exported table; keep all columns, in their order")


def _paired(columns: tuple[Column[Never], ...], line: list[str], number: int) -> list[tuple[Column[Never], str]]:
    if len(line) != len(columns):
        raise ContentError(f"line {number}: {len(line)} cells where the header has {len(columns)}")
    return list(zip(columns, line, strict=True))


def _value(place: str, column: Column[Never], cell: str) -> Scalar:
    match column.kind:
        case "boolean":
            return _truth(place, cell)
        case "number":
            return _number(place, cell)
        case "date":
            return _day(place, cell)
        case _:
            return unguarded(cell)


def _truth(place: str, cell: str) -> bool:
    if cell.lower() not in ("true", "false"):
        raise ContentError(f"{place}: {shown(cell)} is neither true nor false; write one of these")
    return cell.lower() == "true"


def _number(place: str, cell: str) -> float | None:
    figure = cell.replace(",", ".")
    if figure and not _NUMBER.fullmatch(figure):
        raise ContentError(f"{place}: {shown(cell)} is not a number; write it with digits, such as 0.5")
    return float(figure) if figure else None


def _day(place: str, cell: str) -> str:
    if not cell or _DAY.fullmatch(cell):
        return cell
    if german := _GERMAN_DAY.fullmatch(cell):
        day, month, year = german.groups()
        return f"{year}-{month:0>2}-{day:0>2}"
    raise ContentError(
        f"{place}: {shown(cell)} is not a day as year-month-day; format the column as text, or as 2026-12-31"
    )
