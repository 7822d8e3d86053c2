"""Rows as text files: CSV in which a spreadsheet finds no formula, and JSON Lines."""

import csv as dialect
import io
import json
import re
from collections.abc import Iterable, Mapping

from ketamine_facts.errors import ContentError, shown

# A cell that begins with one of these signs, or their full-width forms, is a formula to a spreadsheet. Tabs, semicolons
# and bars can end a cell, because spreadsheets of other locales separate cells by them.
_FORMULA = r"[=+@\uff1d\uff0b\uff0d\uff20-]"
_START = re.compile(rf"'*(?:[\s\0]*{_FORMULA}|[\t\r\n\0])")
_QUOTED_START = re.compile(rf"'+(?:[\s\0]*{_FORMULA}|[\t\r\n\0])")
_INNER = re.compile(rf'(?<=[;|\t\r\n\0])([\s"]*)(\'*{_FORMULA})')
_QUOTED_INNER = re.compile(rf'(?<=[;|\t\r\n\0])([\s"]*)\'(\'*{_FORMULA})')
_LINE_ENDS = {ord(end): f"\\u{ord(end):04x}" for end in "\x85\u2028\u2029"}


def csv(rows: Iterable[Mapping[str, object]], *, byte_order_mark: bool = False) -> str:
    """Return rows of one table as CSV (RFC 4180, with line feeds): a header, then a line for each row.

    Absent values are empty, truth values ``true`` and ``false``. No cell is a formula to a spreadsheet: an apostrophe
    is written before text that would be one, and ``read_csv`` removes it. Without rows the text is empty.

    With ``byte_order_mark``, spreadsheet programs recognize UTF-8 when the file is opened by a double click.

    Raises ``ContentError`` (a ``ValueError``) if the rows have different columns or a cell is not a scalar.

    >>> print(csv([{"id": "a", "note": "=1+1"}, {"id": "b", "note": None}]), end="")
    id,note
    a,'=1+1
    b,
    """
    listed = list(rows)
    text = csv_of(tuple(listed[0]), listed) if listed else ""
    return f"\ufeff{text}" if byte_order_mark else text


def csv_of(columns: tuple[str, ...], rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows with the given columns as CSV; without rows, only the header."""
    lines = [_line(columns)]
    expected = set(columns)
    for number, row in enumerate(rows, start=1):
        if set(row) != expected:
            raise ContentError(f"row {number}: its columns are not those of the first row")
        lines.append(_line(row[column] for column in columns))
    return "".join(lines)


def _line(values: Iterable[object]) -> str:
    text = io.StringIO()
    # with this terminator the writer quotes cells that hold a carriage return or a line feed
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
    """Return text that no spreadsheet takes for a formula, whatever separates its cells.

    >>> guarded("=1+1"), guarded("half-life")
    ("'=1+1", 'half-life')
    """
    inner = _INNER.sub(r"\1'\2", text)
    return f"'{inner}" if _START.match(inner) else inner


def unguarded(text: str) -> str:
    """Return the text that ``guarded`` was given."""
    inner = text[1:] if _QUOTED_START.match(text) else text
    return _QUOTED_INNER.sub(r"\1\2", inner)


def jsonl(rows: Iterable[Mapping[str, object]]) -> str:
    """Return rows, or passages, as JSON Lines: one object in each line.

    The line separators of Unicode are escaped, because some readers end a line at them.

    >>> print(jsonl([{"id": "a", "opinion": False}]), end="")
    {"id": "a", "opinion": false}
    """
    lines = (json.dumps(row, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS) for row in rows)
    return "".join(f"{line}\n" for line in lines)
