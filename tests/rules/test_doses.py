"""Rules about doses: each shows the verdicts on it, and none is left out."""

import pytest

from ketamine_facts import Quantity, Unit, facts
from ketamine_facts.rules import states
from tests.rules.broken import ABSENT, broken

SHOW = "doses show their verdicts"
COVER = "doses cover their route"
PAIN = ("routes", "intramuscular", "dosages", 1)


def test_a_dose_that_hides_a_claim_about_it_is_named() -> None:
    named = broken(SHOW, *PAIN, "claims", ["im-dose-range", "im-dose-by-urgency"])
    assert "routes intramuscular, dosages 1: lacks the claim 'im-dose-pain'" in named
    assert "routes intramuscular: no dosage cites the claim 'im-dose-pain'" in named


def test_a_dose_for_a_use_that_no_cited_claim_is_about_is_named() -> None:
    named = broken(SHOW, "routes", "nasal", "dosages", 0, "uses", ["ptsd"])
    assert named == "routes nasal, dosages 0: no cited claim is about one of its uses"


def test_a_dose_of_another_medicine_is_named() -> None:
    named = broken(SHOW, "routes", "nasal", "dosages", 0, "substance", "ketamine")
    assert named == "routes nasal, dosages 0: no cited claim speaks of ketamine"


def test_a_stated_dose_without_a_record_is_named() -> None:
    named = broken(SHOW, "routes", "intramuscular", "dosages", [])
    assert "routes intramuscular: no dosage cites the claim 'im-dose-pain'" in named


def test_a_dose_for_something_that_the_route_is_not_listed_for_is_named() -> None:
    named = broken(COVER, "routes", "intravenous", "dosages", 0, "indications", ["pain-control"])
    assert named.endswith(
        "its indications and those of its dosages differ in pain-control, treatment-resistant-depression"
    )


def test_a_use_of_a_cited_claim_without_a_dose_is_named() -> None:
    named = broken(COVER, "routes", "oral", "dosages", 0, "uses", ["pain"])
    assert named == "routes oral: no dosage is for psychiatric-disorders, as a cited claim is"


def test_a_dose_without_an_amount_says_that_doses_vary() -> None:
    named = broken(COVER, "routes", "intravenous", "dosages", 0, "amount", ABSENT)
    assert named == "routes intravenous: a dosage has no amount, and does not say that doses vary"


@pytest.mark.parametrize(
    ("quantity", "text"),
    [
        (Quantity(low=4, high=10, unit=Unit.MILLIGRAM_PER_KILOGRAM), "4 to 10 mg/kg; 4-10 mg/kg"),
        (Quantity(high=2, unit=Unit.MILLIGRAM), "up to 2 mg"),
        (Quantity(low=2, unit=Unit.HOUR), "from 2 hours; from 2 h"),
        (Quantity(low=20, high=20, unit=Unit.PERCENT), "20%; 20 %"),
        (Quantity(low=20, high=20, unit=Unit.PERCENT, approximate=True), "about 20%; approximately 20%"),
        (Quantity(low=0.5, high=0.5, unit=Unit.MINUTE), "0.5 minutes; 0.5 min"),
    ],
    ids=str,
)
def test_a_text_states_a_quantity_only_with_its_bounds_and_its_unit(quantity: Quantity, text: str) -> None:
    for part in text.split("; "):
        assert states(f"The figure is {part}, it says.", quantity)
        others = (f"1{part}", f"up to {part}", part.replace(" m", " km"), f"{part}x", part.replace("about", "exactly"))
        assert [other for other in others if other != part and states(f"The figure is {other}.", quantity)] == []


def test_every_dose_of_the_article_is_stated_by_a_claim() -> None:
    for route in facts.routes:
        for dosage in route.dosages:
            if dosage.amount:
                assert any(states(claim.statement, dosage.amount) for claim in facts.claims_of(dosage)), route.term
