"""The records one by one: how quantities, spans and doses are bounded and printed."""

import math

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from pydantic import ValidationError

from ketamine_facts import Dosage, Quantity, Reference, SideEffectProfile, Span, Substance, Unit, Use, facts

BARE = Dosage(substance=Substance.KETAMINE, indications=("ptsd",), uses=(Use.PTSD,), claims=())
ONE = Quantity(low=1, high=1, unit=Unit.MILLIGRAM)


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
def test_a_quantity_is_finite_not_below_zero_and_ordered(low: float, high: float) -> None:
    try:
        quantity = Quantity(low=low, high=high, unit=Unit.MILLIGRAM)
    except ValidationError:
        assert not 0 <= low <= high or high == math.inf
    else:
        assert (quantity.low, quantity.high) == (low, high)
        assert 0 <= low <= high < math.inf


def test_a_quantity_needs_a_bound() -> None:
    with pytest.raises(ValidationError, match="a quantity needs a bound"):
        Quantity(unit=Unit.MILLIGRAM)
    with pytest.raises(ValidationError, match="low 10 is above high 4"):
        Quantity(low=10, high=4, unit=Unit.MILLIGRAM)


def test_a_figure_without_its_unit_is_none() -> None:
    with pytest.raises(ValidationError, match=r"unit\s+Field required"):
        Quantity.model_validate({"low": 1, "high": 1})


@given(st.integers(), st.integers())
def test_a_span_runs_forward(start: int, end: int) -> None:
    try:
        Span(start=start, end=end)
    except ValidationError:
        assert not 0 <= start < end
    else:
        assert 0 <= start < end


@pytest.mark.parametrize(
    ("given_parts", "text"),
    [
        ({}, ""),
        ({"amount": ONE}, "1 mg"),
        ({"amount": ONE, "duration": Quantity(low=40, high=40, unit=Unit.MINUTE)}, "1 mg over 40 min"),
        ({"amount": ONE, "per": "session"}, "1 mg per session"),
        ({"varies": True}, "varies widely"),
        ({"varies_with": ("age", "weight")}, "depending on age and weight"),
        ({"monitoring": "supervision"}, "under supervision"),
        ({"note": "as needed"}, "as needed"),
        ({"amount": ONE, "per": "day", "varies": True, "note": "as needed"}, "1 mg per day varies widely; as needed"),
    ],
)
def test_a_dose_prints_each_thing_that_is_said_of_it(given_parts: dict[str, object], text: str) -> None:
    assert BARE.model_copy(update=given_parts).text == text


@pytest.mark.parametrize("effect", facts.side_effects, ids=lambda effect: effect.term.value)
def test_a_thing_prints_with_its_limits_and_the_claims_by_which_its_verdicts_are_found(
    effect: SideEffectProfile,
) -> None:
    for item in effect.manifestations:
        assert str(item).startswith(item.name)
        assert all(limit in str(item) for limit in item.limits)
        assert str(item).endswith(f" [verdicts: claims {', '.join(item.claims)}]")


@pytest.mark.parametrize("dosage", [dosage for route in facts.routes for dosage in route.dosages], ids=str)
def test_no_dose_of_the_content_prints_less_than_the_article_says(dosage: Dosage) -> None:
    text = dosage.text
    for part in (dosage.amount, dosage.duration, dosage.per, *dosage.varies_with, dosage.monitoring, dosage.note):
        assert part is None or str(part) in text
    assert ("varies widely" in text) is dosage.varies


@pytest.mark.parametrize("reference", facts.references, ids=lambda reference: reference.key)
def test_a_reference_prints_as_a_citation(reference: Reference) -> None:
    text = str(reference)
    issue = f"({reference.issue})" if reference.issue else ""
    pages = f":{reference.pages}" if reference.pages else ""
    assert text.startswith(", ".join(reference.authors))
    assert reference.title.rstrip(".") in text
    assert reference.container is None or reference.container in text
    assert f"{reference.volume or ''}{issue}{pages}" in text
    assert (reference.identifiers[0] if reference.identifiers else reference.url) in text
    assert reference.year is None or str(reference.year) in text
    assert "  " not in text
    assert ".." not in text.replace(reference.url, "")


def test_an_identifier_that_a_reference_has_not_is_none() -> None:
    assert facts.reference("berman-2000").identifier("isbn") is None
