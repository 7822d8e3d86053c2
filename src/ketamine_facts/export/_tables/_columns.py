"""Definitions of tables: each column has a type, a description, and a function that reads its value from a record."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Generic, Literal, Never, TypeAlias, TypeVar

from ketamine_facts.edition import Edition
from ketamine_facts.errors import ContentError, shown
from ketamine_facts.vocabulary import Term

Kind = Literal["string", "list", "number", "boolean", "date"]
Value: TypeAlias = str | float | bool | tuple[str, ...] | None
Scalar: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Scalar]

SEPARATOR = "; "
"""The text between two items of a list in a flat row."""

_T_contra = TypeVar("_T_contra", contravariant=True)
_T = TypeVar("_T")


@dataclass(frozen=True)
class Column(Generic[_T_contra]):
    """One column of a table.

    The column has the same type in every row. If a record has no value for the column, the cell is an empty text or, in
    a column of numbers, None. In a flat row, which has no nested values, a list is one text with ``"; "`` between its
    items.
    """

    name: str
    """The name of the column, the same in every format."""
    description: str
    """What the column contains."""
    value: Callable[[_T_contra], Value]
    """The function that returns the value of the column for a record of the table."""
    kind: Kind = "string"
    """The type of the column, as the name of a field type in Table Schema."""
    values: tuple[str, ...] = ()
    """All possible values of the column or, for a list, all possible items; empty if any text is possible."""
    required: bool = False
    """Whether the column has a value in every row."""
    refers_to: str | None = None
    """The name of the table whose ids are the items of the list (a foreign key). None if the items are not ids."""


@dataclass(frozen=True)
class Table:
    """One table of the content."""

    title: str
    """The title to show to people."""
    description: str
    """What one row of the table contains."""
    columns: tuple[Column[Never], ...]
    """The columns, in the order of the cells in a row. The first column is the primary key."""
    values: Callable[[Edition], Iterator[dict[str, Value]]]
    """The function that yields the rows of an edition. In these rows, a list is a tuple."""

    def rows(self, edition: Edition) -> list[Row]:
        """Return the flat rows of an edition, ready for a data frame: each list is joined into one text.

        >>> from ketamine_facts import facts
        >>> from ketamine_facts.export import TABLES
        >>> TABLES["claims"].rows(facts)[0]["spans"]
        '46-89; 8067-8141'
        """
        return [{name: flat(value) for name, value in row.items()} for row in self.values(edition)]


def table(
    title: str, description: str, records: Callable[[Edition], Iterable[_T]], columns: tuple[Column[_T], ...]
) -> Table:
    """Make a table with a row for each record that ``records`` returns. Each column reads its value from the record."""

    def values(edition: Edition) -> Iterator[dict[str, Value]]:
        for record in records(edition):
            yield {column.name: column.value(record) for column in columns}

    return Table(title, description, columns, values)


def text(name: str, description: str, value: Callable[[_T], str | None], *, required: bool = False) -> Column[_T]:
    """Make a column of free text. If ``value`` returns None, the cell is an empty text."""
    return Column(name, description, lambda record: value(record) or "", required=required)


def one_of(
    name: str,
    values: Iterable[str],
    description: str,
    value: Callable[[_T], str | None],
    *,
    required: bool = True,
) -> Column[_T]:
    """Make a column in which each cell is one of ``values``, or an empty text if ``value`` returns None."""
    return Column(
        name,
        description,
        lambda record: str(value(record) or ""),
        values=tuple(str(known) for known in values),
        required=required,
    )


def listed(
    name: str,
    description: str,
    value: Callable[[_T], Iterable[str]],
    *,
    values: type[Term] | tuple[()] = (),
    refers_to: str | None = None,
) -> Column[_T]:
    """Make a column of lists. ``values`` are all possible items; ``refers_to`` is the table whose ids the items are."""
    return Column(
        name,
        description,
        lambda record: tuple(str(item) for item in value(record)),
        kind="list",
        values=tuple(term.value for term in values),
        refers_to=refers_to,
    )


def number(name: str, description: str, value: Callable[[_T], float | None]) -> Column[_T]:
    """Make a column of numbers."""
    return Column(name, description, value, kind="number")


def boolean(name: str, description: str, value: Callable[[_T], bool]) -> Column[_T]:
    """Make a column of booleans."""
    return Column(name, description, value, kind="boolean", required=True)


def day(name: str, description: str, value: Callable[[_T], object], *, required: bool = True) -> Column[_T]:
    """Make a column of dates in ISO 8601. If ``value`` returns None, the cell is an empty text."""
    return Column(name, description, lambda record: str(value(record) or ""), kind="date", required=required)


def items(value: Value) -> tuple[str, ...]:
    """Return the items of a list value; return an empty tuple for any other value."""
    return value if isinstance(value, tuple) else ()


def flat(value: Value) -> Scalar:
    """Return a value as a cell of a flat row: join the items of a list with ``"; "``; return other values unchanged.

    Raises ``ContentError`` if an item of the list is empty or contains ``"; "``.
    """
    if not isinstance(value, tuple):
        return value
    for item in value:
        if not item or SEPARATOR in item:
            raise ContentError(f"{shown(item)} cannot be an item of a list: {SEPARATOR!r} separates the items")
    return SEPARATOR.join(value)
