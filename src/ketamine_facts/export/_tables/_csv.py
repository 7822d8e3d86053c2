"""Rows as JSON Lines, and as CSV in which no cell is a formula for a spreadsheet program."""

import csv as dialect
import io
import json
import re
from collections.abc import Iterable, Mapping
from itertools import chain

from ketamine_facts.errors import ContentError, shown

# A spreadsheet program reads a cell that begins with =, +, - or @ as a formula, also if the sign is in its full-width
# form. In some locales, the program splits cells at tabs, semicolons or bars, so a formula can also begin there.
_FORMULA = r"[=+@\uff1d\uff0b\uff0d\uff20-]"
_START = re.compile(rf"'*(?:[\s\0]*{_FORMULA}|[\t\r\n\0])")
_QUOTED_START = re.compile(rf"'+(?:[\s\0]*{_FORMULA}|[\t\r\n\0])")
_SPLIT = re.compile(r"[;|\t\r\n\0]")
_INNER = re.compile(rf'(?<=[;|\t\r\n\0])([\s"]*)(\'*{_FORMULA})')
_QUOTED_INNER = re.compile(rf'(?<=[;|\t\r\n\0])([\s"]*)\'(\'*{_FORMULA})')
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def csv(rows: Iterable[Mapping[str, object]], *, byte_order_mark: bool = False) -> str:
    """Return rows of one table as CSV (RFC 4180, but with line feeds): a header, then a line for each row.

    None is written as an empty cell, and a boolean as ``true`` or ``false``. Text that a spreadsheet program would read
    as a formula gets an apostrophe in front, which ``read_csv`` removes. If there are no rows, there is no header.

    With ``byte_order_mark``, the result begins with U+FEFF, by which spreadsheet programs recognize UTF-8.

    Raises ``ContentError`` (a ``ValueError``) if the rows have different columns, or if a cell is neither text, a
    number, a boolean nor None.

    >>> print(csv([{"id": "a", "note": "=1+1"}, {"id": "b", "note": None}]), end="")
    id,note
    a,'=1+1
    b,
    """
    remaining = iter(rows)
    first = next(remaining, None)
    text = "" if first is None else csv_of(tuple(first), chain((first,), remaining))
    return f"\ufeff{text}" if byte_order_mark else text


def csv_of(columns: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows as CSV, with a header of the given columns. If there are no rows, return only the header."""
    lines = [_line(columns)]
    expected = set(columns)
    for number, row in enumerate(rows, start=1):
        if set(row) != expected:
            raise ContentError(f"row {number}: its columns are not those of the first row")
        lines.append(_line(row[column] for column in columns))
    return "".join(lines)


def _line(values: Iterable[object]) -> str:
    text = io.StringIO()
    # because of this `lineterminator`, the writer also quotes each cell that contains a carriage return or a line feed
    dialect.writer(text, lineterminator="\r\n").writerow(_cell(value) for value in values)
    return text.getvalue().removesuffix("\r\n") + "\n"


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return guarded(value)
    if isinstance(value, (bool, int, float)):
        return json.dumps(value)
    raise ContentError(f"a cell is text, a number, a truth value or None, not {shown(value)}")


def guarded(text: str) -> str:
    """Put an apostrophe before each part of a text that a spreadsheet program would read as a formula.

    >>> guarded("=1+1"), guarded("half-life")
    ("'=1+1", 'half-life')
    """
    inner = _INNER.sub(r"\1'\2", text) if _SPLIT.search(text) else text
    return f"'{inner}" if _START.match(inner) else inner


def unguarded(text: str) -> str:
    """Remove the apostrophes that ``guarded`` added to a text."""
    inner = text[1:] if _QUOTED_START.match(text) else text
    return _QUOTED_INNER.sub(r"\1\2", inner)


def jsonl(rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows or passages as JSON Lines: one JSON object per line.

    Unicode line separators such as U+2028 are escaped, because some readers would end a line there.

    >>> print(jsonl([{"id": "a", "opinion": False}]), end="")
    {"id": "a", "opinion": false}
    """
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS) for row in rows)
    return "".join(f"{line}\n" for line in lines)
