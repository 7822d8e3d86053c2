"""Make claims from the flat rows of the table of claims, and validate every value."""

from collections.abc import Iterable, Mapping

from pydantic import ValidationError

from ketamine_facts.errors import ContentError, nearest, shown
from ketamine_facts.export._tables._catalog import TABLES
from ketamine_facts.export._tables._columns import SEPARATOR
from ketamine_facts.records import Claim

_COLUMNS = {column.name: column for column in TABLES["claims"].columns}
_DERIVED = ("notices", "notice")
_REVIEW = {
    "verdict": "verdict",
    "importance": "importance",
    "differs_in": "differs_in",
    "not_compared": "not_compared",
    "gist": "gist",
    "note": "note",
    "references": "references",
    "reviewed": "date",
}
_COLUMN_OF = {field: column for column, field in _REVIEW.items()}
# What `str` returns for the null values of data frames. The values themselves cannot be found with `==`, because such a
# value is not equal to itself.
_NULLS = ("nan", "<NA>", "NaT")
_LONGEST = 300  # an error quotes at most this many characters of a message from pydantic


def claims_from(rows: Iterable[Mapping[str, object]]) -> tuple[Claim, ...]:
    """Return the claims in rows made by ``records``, also after a round trip through JSON Lines, CSV or a data frame.

    Every column that ``records`` writes is required, except ``notices`` and ``notice``, which are not part of a claim.
    A column that ``records`` does not write is an error. Null, NaN and empty text mean that a value is absent. Raises
    ``ContentError`` (a ``ValueError``), which names the row and the column.

    >>> from ketamine_facts import facts
    >>> from ketamine_facts.export import records
    >>> claims_from(records(facts)) == facts.claims
    True
    """
    return tuple(_claim(f"row {number}", row) for number, row in enumerate(rows, start=1))


def _claim(place: str, row: Mapping[str, object]) -> Claim:
    _check_columns(place, row)
    fields: dict[str, object] = {}
    review: dict[str, object] = {}
    for name, column in _COLUMNS.items():
        if name not in _DERIVED and not _is_absent(row[name]):
            target, field = (review, _REVIEW[name]) if name in _REVIEW else (fields, name)
            target[field] = _items(place, name, row[name]) if column.kind == "list" else row[name]
    try:
        return Claim.model_validate({**fields, "review": review})
    except ValidationError as error:
        first = error.errors(include_url=False, include_context=False)[0]
        field = next((step for step in reversed(first["loc"]) if isinstance(step, str)), "")
        message = first["msg"].removeprefix("Value error, ")[:_LONGEST]
        raise ContentError(f"{place}, {_COLUMN_OF.get(field, field)}: {message}") from None


def _check_columns(place: str, row: Mapping[str, object]) -> None:
    for name in row:
        if name not in _COLUMNS:
            near = nearest(str(name), _COLUMNS, 1)
            hint = f"; did you mean {near[0]!r}?" if near else ""
            raise ContentError(f"{place}: unknown column {shown(name)}{hint}")
    for name in _COLUMNS:
        if name not in row and name not in _DERIVED:
            raise ContentError(f"{place}: the column {name!r} is missing")


def _is_absent(value: object) -> bool:
    if isinstance(value, str):
        return not value
    return value is None or str(value) in _NULLS


def _items(place: str, name: str, value: object) -> list[object]:
    if not isinstance(value, str):
        raise ContentError(f"{place}, {name}: a list is text with {SEPARATOR!r} between its items")
    items = value.split(SEPARATOR)
    if name != "spans":
        return list(items)
    return [dict(zip(("start", "end"), item.split("-", 1), strict=False)) for item in items]
