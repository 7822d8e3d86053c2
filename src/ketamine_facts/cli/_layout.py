"""Text that fits the width of a terminal."""

import shutil
from collections.abc import Iterable, Sequence
from textwrap import wrap

_WIDEST = 100
_NARROWEST = 20
NO_BREAK = "\u00a0"
"""A space at which no line is broken; it is printed as an ordinary space."""


def terminal_width() -> int:
    """Return the width to write for: that of the terminal, or of COLUMNS, at most 100."""
    columns = shutil.get_terminal_size((_WIDEST, 24)).columns
    return max(min(columns, _WIDEST), _NARROWEST)


class Page:
    """Lines of text, each at most as wide as the page. Words are never broken: ids and keys are there to be copied."""

    def __init__(self, width: int) -> None:
        self.width = width
        self._lines: list[str] = []

    def line(self, text: str = "", indent: int = 0) -> None:
        """Add a paragraph whose further lines are indented by two more; without text, an empty line."""
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
        """Add the text of a record, a paragraph for each line; its indented lines stay indented."""
        for line in text.splitlines():
            self.line(line.strip(), len(line) - len(line.lstrip()))

    def heading(self, text: str) -> None:
        """Add a heading after an empty line."""
        self.line()
        self.line(text.upper())

    def table(self, rows: Sequence[Sequence[str]]) -> None:
        """Add a table: the first column aligned on the left, the others on the right, one space between them."""
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        for first, *others in rows:
            cells = [cell.rjust(width) for cell, width in zip(others, widths[1:], strict=True)]
            self._lines.append(" ".join([first.ljust(widths[0]), *cells]))

    def __str__(self) -> str:
        return "\n".join(self._lines)
