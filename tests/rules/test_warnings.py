"""The notices that a page about a term must find, and what the law owes its reader."""

from ketamine_facts import Jurisdiction, Route, SideEffect, Use, facts

Page = Use | Route | SideEffect

PSYCHIATRIC = (
    *(Use.TREATMENT_RESISTANT_DEPRESSION, Use.SUICIDAL_THOUGHTS, Use.PTSD, Use.BIPOLAR_DEPRESSION),
    *(Use.ANXIETY_DISORDERS, Use.DEPRESSION, Use.PSYCHIATRIC_DISORDERS),
)
OF_ESKETAMINE = (Route.NASAL, Use.TREATMENT_RESISTANT_DEPRESSION, Use.SUICIDAL_THOUGHTS)
ALL_USES_AND_ROUTES: tuple[Page, ...] = (*Use, *Route)
FOUND_ON: dict[str, tuple[Page, ...]] = {
    "crisis-help": PSYCHIATRIC,
    "not-medical-advice": (*ALL_USES_AND_ROUTES, *SideEffect),
    "pregnancy": ALL_USES_AND_ROUTES,
    "no-driving-after-ketamine": ALL_USES_AND_ROUTES,
    "respiratory-depression": ALL_USES_AND_ROUTES,
    "contraindications-ketamine-us": (*ALL_USES_AND_ROUTES, SideEffect.CARDIOVASCULAR_EFFECTS),
    "contraindications-ketamine-de-ch": (*ALL_USES_AND_ROUTES, SideEffect.CARDIOVASCULAR_EFFECTS),
    "cns-depressants-interaction": (*ALL_USES_AND_ROUTES, SideEffect.EUPHORIA_AND_SEDATION),
    "theophylline-interaction": (*ALL_USES_AND_ROUTES, SideEffect.CARDIOVASCULAR_EFFECTS),
    "further-interactions-ketamine": (*ALL_USES_AND_ROUTES, SideEffect.CARDIOVASCULAR_EFFECTS),
    "prolonged-psychiatric-events": (*ALL_USES_AND_ROUTES, SideEffect.DISSOCIATION_AND_HALLUCINATIONS),
    "circulatory-depression": (*ALL_USES_AND_ROUTES, SideEffect.CARDIOVASCULAR_EFFECTS),
    "liver-injury": (*Route, *PSYCHIATRIC, Use.CHRONIC_PAIN, SideEffect.LIVER_TOXICITY),
    "urinary-tract-harm-ketamine": (*Route, *PSYCHIATRIC, Use.CHRONIC_PAIN, SideEffect.URINARY_TRACT_HARM),
    "abuse-and-misuse": (*Route, *PSYCHIATRIC, Use.CHRONIC_PAIN, Use.ACUTE_PAIN, SideEffect.DEPENDENCE),
    "ketamine-not-approved-psychiatry": (*Route, *PSYCHIATRIC),
    "esketamine-interactions": (
        *(*OF_ESKETAMINE, SideEffect.EUPHORIA_AND_SEDATION),
        SideEffect.CARDIOVASCULAR_EFFECTS,
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
}


def test_a_page_finds_the_notices_that_its_reader_needs() -> None:
    ids = {page: {notice.id for notice in facts.notices_for(page)} for page in (*Use, *Route, *SideEffect)}
    lost = {name: [page for page in pages if name not in ids[page]] for name, pages in FOUND_ON.items()}
    assert {name: pages for name, pages in lost.items() if pages} == {}


def test_the_international_position_comes_first() -> None:
    assert facts.other_law[0].place == "United Nations"


def test_each_continent_has_its_documented_countries() -> None:
    places = {fact.place for term in (Jurisdiction.AFRICA, Jurisdiction.ASIA) for fact in facts.jurisdiction(term).law}
    assert {"China", "India", "Japan", "South Africa", "Nigeria"} - places == set()


def test_each_place_has_an_approved_product_or_says_that_none_was_read() -> None:
    for place in facts.jurisdictions:
        assert "approval" in {fact.kind for fact in place.law} or "product" in (place.gap or ""), place.term


def test_each_place_says_what_of_its_law_was_not_read() -> None:
    assert [place.term for place in facts.jurisdictions if not (place.gap or "").startswith("Not read: ")] == []
