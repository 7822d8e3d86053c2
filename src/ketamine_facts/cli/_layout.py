"""Lay out text so that it fits the width of a terminal."""

import shutil
from collections.abc import Iterable, Sequence
from textwrap import wrap

_WIDEST = 100
_NARROWEST = 20
NO_BREAK = "\u00a0"
"""A no-break space. ``Page`` breaks no line at it and prints it as an ordinary space."""


def terminal_width() -> int:
    """Return the width of the terminal, at least 20 and at most 100 columns.

    If the environment variable COLUMNS is set, its value replaces the width of the terminal.
    """
    columns = shutil.get_terminal_size((_WIDEST, 24)).columns
    return max(min(columns, _WIDEST), _NARROWEST)


class Page:
    """Lines of text, wrapped at the width of the page. Words are never broken, so that users can copy ids and keys."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._lines: list[str] = []

    def line(self, text: str = "", indent: int = 0) -> None:
        """Add a paragraph. Lines after the first are indented by two more spaces. Without text, add an empty line."""
        lines = wrap(
            text,
            self.width,
            initial_indent=" " * indent,
            subsequent_indent=" " * (indent + 2),
            break_on_hyphens=False,
            break_long_words=False,
        )
        self._lines += [line.replace(NO_BREAK, " ") for line in lines] or [""]

    def lines(self, texts: Iterable[str], indent: int = 0) -> None:
        """Add a paragraph for each text."""
        for text in texts:
            self.line(text, indent)

    def record(self, text: str) -> None:
        """Add the text of a record. Each line becomes a paragraph and keeps its indentation."""
        for line in text.splitlines():
            self.line(line.strip(), len(line) - len(line.lstrip()))

    def heading(self, text: str) -> None:
        """Add an empty line, then a heading in capitals."""
        self.line()
        self.line(text.upper())

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table. The first column is aligned left, the other columns right, with one space between columns."""
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for first, *others in rows:
            cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
            self._lines.append(" ".join([first.ljust(widths[0]), *cells]))

    def __str__(self) -> str:
        return "\n".join(self._lines)
