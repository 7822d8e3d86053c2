"""The content as an Excel workbook with a sheet for each table; needs the extra ``xlsx``."""

import datetime
import io
from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple, Protocol, cast

from ketamine_facts.edition import Edition, first_notices, tally
from ketamine_facts.export._error import ExportError, missing_extra
from ketamine_facts.export._tables import TABLES, Row, Scalar, Table
from ketamine_facts.vocabulary import Importance, Verdict

__all__ = ["xlsx"]

# value: (text color, background color). A cell with this value has these colors. The cell also contains the value in
# words, so that color is never the only sign.
_COLORS = {
    Verdict.CONTRADICTED: ("#7a0c12", "#f8d0d2"),
    Verdict.UNSUPPORTED: ("#6b3300", "#fbdcbc"),
    Verdict.QUALIFIED: ("#574200", "#fbeeb4"),
    Verdict.NOT_CHECKED: ("#3a3f47", "#e4e7eb"),
    Verdict.CORROBORATED: ("#0d4a26", "#cdeed8"),
    Importance.SAFETY: ("#7a0c12", "#f8d0d2"),
}
_GRADED = ("verdict", "importance")  # the columns whose cells get the colors of `_COLORS`
_WIDE = 60  # the width of a column with long texts, in characters
_NARROW = 18  # the width of every other column, in characters
_WIDE_FROM = 40  # a column gets the width `_WIDE` if its cells have more characters than this on average
_LONGEST_NAME = 31  # the name of a sheet is cut to this many characters, the most that Excel allows
# A workbook states this date as its date of creation, so that the same content always gives the same bytes.
_DAY_ZERO = datetime.datetime(1980, 1, 1, tzinfo=datetime.UTC)


class _Format(Protocol):
    """A cell format of XlsxWriter."""


class _Sheet(Protocol):
    """The methods of an XlsxWriter worksheet that this module calls."""

    def write_string(self, row: int, column: int, text: str, style: _Format | None = None, /) -> int: ...
    def write_number(self, row: int, column: int, number: float, style: _Format | None = None, /) -> int: ...
    def write_boolean(self, row: int, column: int, value: object, style: _Format | None = None, /) -> int: ...
    def set_column(self, first: int, last: int, width: float, /) -> int: ...
    def freeze_panes(self, row: int, column: int, /) -> None: ...
    def autofilter(self, row: int, column: int, last_row: int, last_column: int, /) -> int | None: ...


class _Styles(NamedTuple):
    heading: _Format
    plain: _Format
    graded: dict[str, _Format]
    """The cell formats with the colors of ``_COLORS``, by the verdict or importance in the cell."""


class _Workbook(Protocol):
    """The methods of an XlsxWriter workbook that this module calls."""

    def add_format(self, properties: dict[str, object], /) -> _Format: ...
    def add_worksheet(self, name: str, /) -> _Sheet: ...
    def set_properties(self, properties: dict[str, object], /) -> None: ...
    def close(self) -> None: ...


def xlsx(edition: Edition) -> bytes:
    """Return an Excel workbook: an introductory sheet, then a sheet for each of the ``TABLES``.

    The introductory sheet has the crisis notices, the disclaimer, the help lines and a list of the tables. Each sheet
    of a table has a frozen header row, filters, and colored verdicts. No cell is a formula or a link. The
    same version of XlsxWriter, which the extra ``xlsx`` installs, always gives the same bytes for the same content.

    Raises ``ExportError`` (a ``ValueError``) if XlsxWriter is not installed, or if a text is too long for a cell.
    """
    buffer = io.BytesIO()
    workbook = _new_workbook(buffer)
    workbook.set_properties({"title": edition.article.title, "created": _DAY_ZERO})
    styles = _styles(workbook)
    _write_first_sheet(workbook.add_worksheet("Read this first"), edition, styles)
    for table in TABLES.values():
        sheet = workbook.add_worksheet(table.title[:_LONGEST_NAME])
        _write_table(sheet, table, table.rows(edition), styles)
    workbook.close()
    return buffer.getvalue()


def _new_workbook(buffer: io.BytesIO) -> _Workbook:
    try:
        library = import_module("xlsxwriter")
    except ImportError:
        raise missing_extra("xlsx", "XlsxWriter", "xlsx") from None
    make = cast("Callable[[io.BytesIO, dict[str, object]], _Workbook]", library.Workbook)
    return make(buffer, {"in_memory": True})


def _styles(workbook: _Workbook) -> _Styles:
    cell = {"text_wrap": True, "valign": "top"}
    graded = {
        value.value: workbook.add_format({**cell, "font_color": ink, "bg_color": paper})
        for value, (ink, paper) in _COLORS.items()
    }
    return _Styles(workbook.add_format({**cell, "bold": True}), workbook.add_format({**cell}), graded)


def _write_first_sheet(sheet: _Sheet, edition: Edition, styles: _Styles) -> None:
    lines = [
        (styles.heading, edition.article.title),
        *((styles.plain, str(notice)) for notice in first_notices(edition)),
        *((styles.plain, f"{line} for {line.purpose.label.lower()}") for line in edition.help_lines),
        (styles.heading, "What is in this workbook"),
        (styles.plain, f"{len(edition.claims)} statements of the article: {tally(edition.claims)}."),
        *((styles.plain, f"{table.title}: {table.description}") for table in TABLES.values()),
        (styles.plain, f"Content {edition.content_version}."),
    ]
    sheet.set_column(0, 0, 2 * _WIDE)
    for row, (style, text) in enumerate(lines):
        _write(sheet, (row, 0), text, style)


def _write_table(sheet: _Sheet, table: Table, rows: list[Row], styles: _Styles) -> None:
    for place, column in enumerate(table.columns):
        cells = [row[column.name] for row in rows]
        graded = styles.graded if column.name in _GRADED else {}
        _write(sheet, (0, place), column.name, styles.heading)
        sheet.set_column(place, place, _WIDE if _average(cells) > _WIDE_FROM else _NARROW)
        for number, cell in enumerate(cells, start=1):
            _write(sheet, (number, place), cell, graded.get(str(cell), styles.plain))
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(len(rows), 1), len(table.columns) - 1)


def _average(cells: list[Scalar]) -> float:
    return sum(len(str(cell)) for cell in cells) / max(len(cells), 1)


def _write(sheet: _Sheet, place: tuple[int, int], value: Scalar, style: _Format) -> None:
    if isinstance(value, bool):
        sheet.write_boolean(*place, value, style)
    elif isinstance(value, int | float):
        sheet.write_number(*place, value, style)
    elif value and sheet.write_string(*place, value, style):
        raise ExportError(f"a text of {len(value)} characters is too long for a cell of a spreadsheet")
