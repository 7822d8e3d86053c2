"""The questions people ask of an edition, and that nothing of it can be changed."""

import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

import ketamine_facts
from ketamine_facts import (
    AnyProfile,
    Claim,
    Facts,
    Jurisdiction,
    Quantity,
    Route,
    Section,
    SideEffect,
    Span,
    Standing,
    Substance,
    System,
    Unit,
    UnknownClaimError,
    UnknownReferenceError,
    UnknownTermError,
    Use,
    Verdict,
    WithdrawnClaimError,
    facts,
)
from ketamine_facts.edition._integrity import structured
from tests.conftest import Document, Editor


@pytest.mark.parametrize("use", Use)
def test_each_use_has_its_profile(use: Use) -> None:
    assert facts.use(use).term is use


@pytest.mark.parametrize("route", Route)
def test_each_route_has_its_profile(route: Route) -> None:
    assert facts.route(route).term is route


@pytest.mark.parametrize("effect", SideEffect)
def test_each_side_effect_has_its_profile(effect: SideEffect) -> None:
    assert facts.side_effect(effect).term is effect


@pytest.mark.parametrize("place", Jurisdiction)
def test_each_jurisdiction_has_its_profile(place: Jurisdiction) -> None:
    assert facts.jurisdiction(place).term is place


def test_profiles_follow_the_vocabularies() -> None:
    assert [profile.term for profile in facts.uses] == list(Use)
    assert [profile.term for profile in facts.routes] == list(Route)
    assert [profile.term for profile in facts.side_effects] == list(SideEffect)
    assert [profile.term for profile in facts.jurisdictions] == list(Jurisdiction)


@pytest.mark.parametrize(
    "profile", [*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions], ids=lambda it: it.term.value
)
def test_a_profile_loses_nothing_in_a_model_that_takes_any(profile: AnyProfile) -> None:
    class Page(BaseModel):
        profile: AnyProfile

    page = Page(profile=profile)
    assert page.model_dump()["profile"] == profile.model_dump()
    assert Page.model_validate_json(page.model_dump_json()) == page


def test_the_administration_table_is_whole() -> None:
    rows = {
        (route.term, str(dosage.amount), str(dosage.duration), dosage.per, dosage.varies, dosage.substance)
        for route in facts.routes
        for dosage in route.dosages
    }
    assert rows == {
        (Route.INTRAVENOUS, "0.5 mg/kg", "40 min", None, False, Substance.KETAMINE),
        (Route.INTRAVENOUS, "up to 2 mg/kg", "None", None, False, Substance.KETAMINE),
        (Route.INTRAMUSCULAR, "4-10 mg/kg", "None", None, False, Substance.KETAMINE),
        (Route.NASAL, "28-84 mg", "None", "session", False, Substance.ESKETAMINE),
        (Route.ORAL, "None", "None", None, True, Substance.KETAMINE),
    }
    by_urgency = {(route.term, dosage.varies_with) for route in facts.routes for dosage in route.dosages}
    assert {term for term, depends in by_urgency if depends} == {Route.INTRAMUSCULAR}
    supervised = {(route.term, dosage.monitoring) for route in facts.routes for dosage in route.dosages}
    assert {found for found in supervised if found[1]} == {(Route.NASAL, "medical supervision")}
    assert str(facts.route(Route.ORAL).bioavailability) == "about 20 %"
    assert facts.route(Route.INTRAVENOUS).dosages[1].amount == Quantity(high=2, unit=Unit.MILLIGRAM_PER_KILOGRAM)


def test_the_standing_of_each_use_is_the_articles() -> None:
    assert {use: facts.use(use).standing for use in Use} == {
        Use.ANESTHESIA: Standing.APPROVED,
        Use.TREATMENT_RESISTANT_DEPRESSION: Standing.ASSERTED,
        Use.CHRONIC_PAIN: Standing.OFF_LABEL,
        Use.SUICIDAL_THOUGHTS: Standing.ASSERTED,
        Use.ACUTE_PAIN: Standing.ASSERTED,
        Use.PTSD: Standing.INVESTIGATIONAL,
        Use.BIPOLAR_DEPRESSION: Standing.INVESTIGATIONAL,
        Use.ANXIETY_DISORDERS: Standing.INVESTIGATIONAL,
        Use.EMERGENCY_SEDATION: Standing.ASSERTED,
    }


def test_about_gives_the_claims_that_concern_all_of_the_terms() -> None:
    found = facts.about(Use.CHRONIC_PAIN, Route.INTRAMUSCULAR)
    assert [claim.id for claim in found] == [
        "im-use-pain",
        "im-dose-pain",
        "im-dose-by-urgency",
        "im-dose-range",
    ]
    assert facts.about() == facts.claims
    assert facts.about(Jurisdiction.CANADA, Jurisdiction.AFRICA) == ()


@given(st.lists(st.sampled_from([*Use, *Route, *SideEffect, *Jurisdiction]), max_size=3))
def test_more_terms_never_find_more_claims(terms: list[Use | Route | SideEffect | Jurisdiction]) -> None:
    alone = [{claim.id for claim in facts.about(term)} for term in terms]
    expected = [claim.id for claim in facts.claims if all(claim.id in ids for ids in alone)]
    assert [claim.id for claim in facts.about(*terms)] == expected


def test_an_untyped_caller_may_use_spellings_and_learns_of_wrong_ones() -> None:
    untyped: Any = facts
    assert untyped.use("TRD") is facts.use(Use.TREATMENT_RESISTANT_DEPRESSION)
    with pytest.raises(UnknownTermError, match="did you mean 'ptsd'"):
        untyped.about("ptsdd")


@pytest.mark.parametrize("wanted", ["half-life-2h", "", "x" * 10**6, "\ud800", None, 3, b"a", ["a"]])
def test_an_unknown_claim_is_told_shortly(wanted: object) -> None:
    untyped: Any = facts
    with pytest.raises(UnknownClaimError) as caught:
        untyped.claim(wanted)
    assert isinstance(caught.value, KeyError)
    assert len(str(caught.value)) < 300
    assert pickle.loads(pickle.dumps(caught.value)).near == caught.value.near


def test_an_unknown_claim_names_the_nearest_ids() -> None:
    with pytest.raises(UnknownClaimError) as caught:
        facts.claim("us-schedule-ii")
    assert caught.value.near[0] == "us-schedule-iii"
    assert str(caught.value) == "no claim has the id 'us-schedule-ii'; did you mean 'us-schedule-iii'?"


def test_an_unknown_reference_names_the_nearest_keys() -> None:
    with pytest.raises(UnknownReferenceError, match="did you mean 'berman-2000'"):
        facts.reference("berman-200")
    with pytest.raises(UnknownReferenceError, match=r"^no reference has the key 'zzzz'\.$"):
        facts.reference("zzzz")


def test_a_withdrawn_claim_says_why_and_what_replaces_it(edited: Editor) -> None:
    def withdraw(document: Document) -> None:
        document["withdrawn"] = [{"id": "old-claim", "text": "It said two things.", "claims": ["us-schedule-iii"]}]

    with pytest.raises(WithdrawnClaimError) as caught:
        edited(withdraw).claim("old-claim")
    assert str(caught.value) == "the claim 'old-claim' was withdrawn: It said two things.; see us-schedule-iii"
    assert caught.value.near == ("us-schedule-iii",)
    with pytest.raises(UnknownClaimError, match="no claim has the id 'other-claim'"):
        edited(withdraw).claim("other-claim")

    def withdraw_for_good(document: Document) -> None:
        document["withdrawn"] = [{"id": "old-claim", "text": "It was wrong.", "claims": []}]

    with pytest.raises(WithdrawnClaimError, match=r"'old-claim' was withdrawn: It was wrong\.$"):
        edited(withdraw_for_good).claim("old-claim")


def test_every_claim_leads_to_its_references() -> None:
    for claim in facts.claims:
        assert tuple(reference.key for reference in facts.references_of(claim)) == claim.review.references
        assert facts.references_of(claim.review) == facts.references_of(claim)
    for notice in facts.notices:
        assert facts.references_of(notice)


def test_verdicts_and_sections_divide_the_claims() -> None:
    for parts in (
        [facts.claims_by(verdict) for verdict in Verdict],
        [facts.in_section(section) for section in Section],
    ):
        assert sorted(claim.id for part in parts for claim in part) == sorted(claim.id for claim in facts.claims)
    assert facts.claims_by(Verdict.CONTRADICTED)


def test_no_notice_belongs_beside_a_place_alone() -> None:
    assert facts.notices_for(Jurisdiction.CANADA) == facts.notices_for()


def test_notices_stand_beside_what_they_concern() -> None:
    everywhere = facts.notices_for()
    beside = facts.notices_for(Use.SUICIDAL_THOUGHTS)
    assert any(notice.kind == "crisis" for notice in beside)
    assert any(notice.kind == "disclaimer" for notice in everywhere)
    assert set(everywhere) < set(beside) < set(facts.notices)
    assert {notice.origin for notice in facts.notices} == {"not from the article"}


def test_half_life_is_a_typed_quantity() -> None:
    (half_life,) = facts.parameter("half-life")
    assert half_life.amount == Quantity(low=2, high=3, unit=Unit.HOUR)
    assert half_life.varies_with == ("dose", "route of administration")


@pytest.mark.parametrize("substance", Substance)
def test_each_substance_is_there(substance: Substance) -> None:
    assert facts.substance(substance).id == substance
    assert facts.substance(substance).codes


def test_each_unit_is_there() -> None:
    assert [unit.id for unit in facts.units] == [unit.value for unit in Unit]


def test_every_code_is_found_again() -> None:
    coded = [record for _, record in structured(facts) if record.__dict__.get("codes")]
    for thing in coded:
        for code in thing.__dict__["codes"]:
            assert thing in facts.find_code(code.system, code.value)
            assert code.origin == "added by the library"
    assert facts.find_code(System.RXNORM, "6130") == (facts.substance(Substance.KETAMINE),)
    assert facts.find_code(System.RXNORM, "0") == ()


def test_a_code_of_one_system_is_none_of_another() -> None:
    values = {code.value for _, record in structured(facts) for code in record.__dict__.get("codes", ())}
    for system in System:
        for value in values:
            for thing in facts.find_code(system, value):
                assert (system, value) in {(code.system, code.value) for code in thing.codes}


def test_the_digest_is_of_the_canonical_form() -> None:
    import hashlib

    assert facts.digest == hashlib.sha256(facts.model_dump_json().encode()).hexdigest()
    assert Facts.model_validate(facts.model_dump()).digest == facts.digest


def test_a_claim_prints_with_standing_verdict_and_place() -> None:
    for claim in facts.claims:
        text = str(claim)
        for part in (
            claim.statement,
            claim.standing.label,
            claim.review.verdict.label,
            claim.review.note or "",
            claim.id,
        ):
            assert part in text
        assert all(str(span) in text for span in claim.spans)
        assert ("opinion" in text.splitlines()[1]) == claim.opinion


def test_facts_print_shortly() -> None:
    assert (
        repr(facts)
        == str(facts)
        == f"<Facts: content {facts.content_version}, {len(facts.claims)} claims, {len(facts.references)} references>"
    )


def test_models_fit_into_a_users_model() -> None:
    class Page(BaseModel):
        claim: Claim
        where: list[Span]

    page = Page(claim=facts.claims[0], where=list(facts.claims[0].spans))
    assert Page.model_validate_json(page.model_dump_json()) == page
    assert TypeAdapter(Facts).json_schema()["properties"]


def test_the_version_is_the_packages() -> None:
    from importlib.metadata import version

    assert ketamine_facts.__version__ == version("ketamine_facts")


def test_an_unknown_parameter_is_told_and_a_code_may_be_a_number() -> None:
    untyped: Any = facts
    with pytest.raises(UnknownTermError, match="did you mean 'half-life'"):
        untyped.parameter("half-lives")
    assert untyped.find_code(System.RXNORM, 6130) == facts.find_code(System.RXNORM, "6130")
