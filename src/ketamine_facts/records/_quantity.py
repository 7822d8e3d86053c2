"""``Quantity``, a figure or a range of figures with a unit."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from ketamine_facts.records._record import Record
from ketamine_facts.vocabulary import Unit

__all__ = ["Quantity"]

_Bound = Annotated[float, Field(ge=0)]


class Quantity(Record, frozen=True):
    """A figure or a range of figures with a unit, as the article states it.

    >>> from ketamine_facts import Unit
    >>> print(Quantity(high=2, unit=Unit.MILLIGRAM_PER_KILOGRAM))
    up to 2 mg/kg
    """

    low: _Bound | None = None
    """The lower bound; absent if the article states only an upper bound. For a single figure, both bounds are equal."""
    high: _Bound | None = None
    """The upper bound; absent if the article states only a lower bound."""
    unit: Unit
    """The unit of measure."""
    approximate: bool = False
    """Whether the article marks the figure as approximate, for example with "about"."""

    @model_validator(mode="after")
    def _is_ordered(self) -> Self:
        if self.low is None and self.high is None:
            raise ValueError("a quantity needs a bound: low, high or both")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low:g} is above high {self.high:g}")
        return self

    def __str__(self) -> str:
        if self.low is None:
            figure = f"up to {self.high:g}"
        elif self.high is None:
            figure = f"from {self.low:g}"
        elif self.low == self.high:
            figure = f"{self.low:g}"
        else:
            figure = f"{self.low:g}-{self.high:g}"
        return f"{'about ' if self.approximate else ''}{figure} {self.unit}"
