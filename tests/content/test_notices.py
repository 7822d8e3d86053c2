"""What a responsible page must find among the notices, and what the law by reference owes its reader."""

import re

import pytest

from ketamine_facts import Jurisdiction, Route, SideEffect, Use, facts
from ketamine_facts.records import JurisdictionProfile, LegalFact

PSYCHIATRIC = (
    Use.TREATMENT_RESISTANT_DEPRESSION, Use.SUICIDAL_THOUGHTS, Use.PTSD, Use.BIPOLAR_DEPRESSION, Use.ANXIETY_DISORDERS,
)  # fmt: skip
OF_ESKETAMINE = (Route.NASAL, Use.TREATMENT_RESISTANT_DEPRESSION, Use.SUICIDAL_THOUGHTS)
EVERYWHERE: tuple[Use | Route, ...] = (*Use, *Route)
FOUND_ON: dict[str, tuple[Use | Route | SideEffect, ...]] = {
    "crisis-help": (*EVERYWHERE, *SideEffect),
    "not-medical-advice": (*EVERYWHERE, *SideEffect),
    "pregnancy": EVERYWHERE,
    "no-driving-after-ketamine": EVERYWHERE,
    "respiratory-depression": EVERYWHERE,
    "contraindications-ketamine-us": (*EVERYWHERE, SideEffect.CARDIOVASCULAR_EFFECTS),
    "cns-depressants-interaction": (*EVERYWHERE, SideEffect.EUPHORIA_AND_SEDATION),
    "contraindications-ketamine-de-ch": (*EVERYWHERE, SideEffect.CARDIOVASCULAR_EFFECTS),
    "ketamine-label-text-read": EVERYWHERE,
    "theophylline-interaction": (*EVERYWHERE, SideEffect.CARDIOVASCULAR_EFFECTS),
    "further-interactions-ketamine": (*EVERYWHERE, SideEffect.CARDIOVASCULAR_EFFECTS),
    "prolonged-psychiatric-events": (*EVERYWHERE, SideEffect.DISSOCIATION_AND_HALLUCINATIONS),
    "circulatory-depression": (*EVERYWHERE, SideEffect.CARDIOVASCULAR_EFFECTS),
    "liver-injury": (*Route, *PSYCHIATRIC, Use.CHRONIC_PAIN, SideEffect.LIVER_TOXICITY),
    "urinary-tract-harm-ketamine": (*Route, *PSYCHIATRIC, Use.CHRONIC_PAIN, SideEffect.URINARY_TRACT_HARM),
    "abuse-and-misuse": (*Route, *PSYCHIATRIC, Use.CHRONIC_PAIN, Use.ACUTE_PAIN, SideEffect.DEPENDENCE),
    "ketamine-not-approved-psychiatry": (*Route, *PSYCHIATRIC),
    "esketamine-interactions": (
        *OF_ESKETAMINE, SideEffect.EUPHORIA_AND_SEDATION, SideEffect.CARDIOVASCULAR_EFFECTS,
    ),
    "esketamine-blood-pressure": (*OF_ESKETAMINE, SideEffect.CARDIOVASCULAR_EFFECTS),
    "esketamine-boxed-warning": OF_ESKETAMINE,
    "contraindications-esketamine-us": OF_ESKETAMINE,
    "contraindications-esketamine-eu": OF_ESKETAMINE,
    "no-driving-after-esketamine": OF_ESKETAMINE,
    "suicide-prevention-not-shown": OF_ESKETAMINE,
    "esketamine-psychosis": OF_ESKETAMINE,
    "esketamine-young-people": OF_ESKETAMINE,
    "esketamine-liver-impairment": OF_ESKETAMINE,
    "esketamine-hypertensive-crisis": OF_ESKETAMINE,
}  # fmt: skip
LAW: list[LegalFact] = [*facts.other_law, *(fact for place in facts.jurisdictions for fact in place.law)]


@pytest.mark.parametrize("name", FOUND_ON)
def test_a_page_finds_the_notice(name: str) -> None:
    pages = [page for page in FOUND_ON[name] if name not in {notice.id for notice in facts.notices_for(page)}]
    assert pages == []


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pregnancy", "ketamine; esketamine; breastfeeding"),
        ("theophylline-interaction", "not to give theophylline; seizure threshold; sympathomimetics; vasopressin"),
        ("cns-depressants-interaction", "benzodiazepines; opioids; alcohol; coma or death"),
        (
            "esketamine-interactions",
            "benzodiazepines; opioids; alcohol; psychostimulants; monoamine oxidase inhibitors",
        ),
        ("contraindications-esketamine-eu", "hypersensitivity; aneurysmal; hemorrhage; 6 weeks"),
        ("contraindications-esketamine-us", "hypersensitivity; aneurysmal; arteriovenous; hemorrhage"),
        ("contraindications-ketamine-de-ch", "180/100 mmHg; stroke; eclampsia; thyroid; uterus"),
        ("esketamine-psychosis", "psychosis; only if the benefit outweighs the risk"),
        ("esketamine-young-people", "not approved for children; aged 24 and younger"),
        ("esketamine-liver-impairment", "moderate; does not recommend it in severe impairment"),
        ("esketamine-hypertensive-crisis", "emergency care; encephalopathy; bradycardia; seizure"),
        ("esketamine-blood-pressure", "40 minutes; 8% to 19%; 1% to 4%"),
        ("compounded-ketamine-not-evaluated", "10 October 2023"),
        ("no-approved-ketamine-nasal-spray", "16 February 2022"),
    ],
)
def test_a_notice_names_what_it_is_for(name: str, words: str) -> None:
    (notice,) = (notice for notice in facts.notices if notice.id == name)
    assert [word for word in words.split("; ") if word not in notice.text] == []


@pytest.mark.parametrize("fact", LAW, ids=lambda fact: f"{fact.place}: {fact.name}"[:60])
def test_a_point_of_law_is_true_on_its_own_day(fact: LegalFact) -> None:
    assert fact.since is None or fact.since <= str(fact.as_of)[: len(fact.since)]
    for year in map(int, re.findall(r"\b(?:19|20)\d\d\b", fact.status)):
        assert year <= fact.as_of.year
    assert not re.search(r"may have been superseded|will be|are repealed from", fact.status)


def test_the_international_position_comes_first_and_is_said_plainly() -> None:
    assert facts.other_law[0].place == "United Nations"
    assert facts.other_law[0].status.startswith("not under international control in 2022")
    assert "the present schedules of the conventions were not read" in facts.other_law[0].status


@pytest.mark.parametrize("country", ["China", "India", "Japan", "South Africa", "Nigeria"])
def test_a_continent_has_its_documented_countries(country: str) -> None:
    continents = (facts.jurisdiction(Jurisdiction.AFRICA), facts.jurisdiction(Jurisdiction.ASIA))
    assert country in {fact.place for place in continents for fact in place.law}


@pytest.mark.parametrize("place", facts.jurisdictions, ids=lambda place: place.term.value)
def test_each_place_names_an_approved_product_or_says_that_none_was_reviewed(place: JurisdictionProfile) -> None:
    assert "approval" in {fact.kind for fact in place.law} or "products" in (place.gap or "")


def test_superseded_law_says_so_and_what_came_after_it_stands_next() -> None:
    names = [fact.name for fact in LAW]
    before = names.index("Misuse of Drugs Regulations 2001, Schedule 4 Part 1 (SI 2005/3372)")
    assert LAW[before].status.startswith("superseded")
    assert "Schedule 2" in names[before + 1]
    assert (LAW[before].since or "") < (LAW[before + 1].since or "")


@pytest.mark.parametrize("place", facts.jurisdictions, ids=lambda place: place.term.value)
def test_each_place_says_what_of_its_law_was_not_reviewed(place: JurisdictionProfile) -> None:
    assert (place.gap or "").startswith("Not reviewed: ")
