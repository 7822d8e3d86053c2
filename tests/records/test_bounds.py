"""What a quantity and a span accept."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from ketamine_facts import Quantity, Span, Unit


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(low=1, unit=Unit.HOUR), "from 1 h"),
        (Quantity(high=2, unit=Unit.HOUR), "up to 2 h"),
        (Quantity(low=2, high=2, unit=Unit.PERCENT, approximate=True), "about 2 %"),
        (Quantity(low=0.5, high=2, unit=Unit.MILLIGRAM), "0.5-2 mg"),
    ],
)
def test_a_quantity_prints_as_people_write_it(quantity: Quantity, text: str) -> None:
    assert str(quantity) == text


@given(low=st.floats(), high=st.floats())
@example(low=0, high=math.inf)
@example(low=-math.inf, high=0)
@example(low=math.nan, high=math.nan)
@example(low=1, high=1)
@example(low=0, high=0)
def test_a_quantity_is_finite_not_negative_and_ordered(low: float, high: float) -> None:
    try:
        quantity = Quantity(low=low, high=high, unit=Unit.MILLIGRAM)
    except ValidationError:
        assert not 0 <= low <= high or high == math.inf
    else:
        assert (quantity.low, quantity.high) == (low, high)
        assert 0 <= low <= high < math.inf


def test_a_quantity_without_a_bound_is_refused() -> None:
    with pytest.raises(ValidationError, match="a quantity needs a bound"):
        Quantity(unit=Unit.MILLIGRAM)


def test_a_quantity_whose_bounds_are_swapped_is_refused_with_both() -> None:
    with pytest.raises(ValidationError, match="low 10 is above high 4"):
        Quantity(low=10, high=4, unit=Unit.MILLIGRAM)


def test_a_figure_without_a_unit_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"unit\s+Field required"):
        Quantity.model_validate({"low": 1, "high": 1})


@given(st.integers(), st.integers())
@example(0, 1)
@example(1, 1)
def test_a_span_runs_forward_from_zero_or_later(start: int, end: int) -> None:
    try:
        Span(start=start, end=end)
    except ValidationError:
        assert not 0 <= start < end
    else:
        assert 0 <= start < end
