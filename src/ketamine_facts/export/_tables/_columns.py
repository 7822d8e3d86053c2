"""What a table is: columns with a type, a meaning and the function that reads their value from a record."""

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
"""What separates the items of a list in a flat row."""

_T_contra = TypeVar("_T_contra", contravariant=True)
_T = TypeVar("_T")


@dataclass(frozen=True)
class Column(Generic[_T_contra]):
    """One column of a table.

    It has one type in every row. Absent text is empty, and an absent number is null. A list is text with ``"; "``
    between its items.
    """

    name: str
    """Its name, the same in every format."""
    description: str
    """What it holds."""
    value: Callable[[_T_contra], Value]
    """Read its value from a record of the table."""
    kind: Kind = "string"
    """Its type, in the words of a Table Schema."""
    values: tuple[str, ...] = ()
    """All the values it can have, for a list all its items; empty if the vocabulary is open."""
    required: bool = False
    """Whether every row has a value."""
    refers_to: str | None = None
    """The table whose ids the items of the list are."""


@dataclass(frozen=True)
class Table:
    """One table of the content."""

    title: str
    """Words for a person."""
    description: str
    """What one row is."""
    columns: tuple[Column[Never], ...]
    """The columns, in the order in which rows have them; the first one identifies the row."""
    values: Callable[[Edition], Iterator[dict[str, Value]]]
    """The rows of an edition, with lists as tuples."""

    def rows(self, edition: Edition) -> list[Row]:
        """Return the flat rows of an edition, ready for a data frame.

        >>> from ketamine_facts import facts
        >>> from ketamine_facts.export import TABLES
        >>> TABLES["help-lines"].rows(facts)[:0]
        []
        """
        return [{name: flat(value) for name, value in row.items()} for row in self.values(edition)]


def table(
    title: str, description: str, records: Callable[[Edition], Iterable[_T]], columns: tuple[Column[_T], ...]
) -> Table:
    """Make a table from the function that finds its records, and the columns that read them."""

    def values(edition: Edition) -> Iterator[dict[str, Value]]:
        for record in records(edition):
            yield {column.name: column.value(record) for column in columns}

    return Table(title, description, columns, values)


def text(name: str, description: str, value: Callable[[_T], str | None], *, required: bool = False) -> Column[_T]:
    """A column of free text."""
    return Column(name, description, lambda record: value(record) or "", required=required)


def one_of(
    name: str,
    values: Iterable[str],
    description: str,
    value: Callable[[_T], str | None],
    *,
    required: bool = True,
) -> Column[_T]:
    """A column of a closed vocabulary."""
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
    """A column of lists, of a closed vocabulary or of the ids of a table where one is given."""
    return Column(
        name,
        description,
        lambda record: tuple(str(item) for item in value(record)),
        kind="list",
        values=tuple(term.value for term in values),
        refers_to=refers_to,
    )


def number(name: str, description: str, value: Callable[[_T], float | None]) -> Column[_T]:
    """A column of numbers."""
    return Column(name, description, value, kind="number")


def boolean(name: str, description: str, value: Callable[[_T], bool]) -> Column[_T]:
    """A column of truth values."""
    return Column(name, description, value, kind="boolean", required=True)


def day(name: str, description: str, value: Callable[[_T], object], *, required: bool = True) -> Column[_T]:
    """A column of dates in ISO 8601."""
    return Column(name, description, lambda record: str(value(record) or ""), kind="date", required=required)


def items(value: Value) -> tuple[str, ...]:
    """The items of a list; a value that is not a list has none."""
    return value if isinstance(value, tuple) else ()


def flat(value: Value) -> Scalar:
    """A value as one cell: the items of a list are joined, and refused if that would change them."""
    if not isinstance(value, tuple):
        return value
    for item in value:
        if not item or SEPARATOR in item:
            raise ContentError(f"{shown(item)} cannot be an item of a list: {SEPARATOR!r} separates the items")
    return SEPARATOR.join(value)
