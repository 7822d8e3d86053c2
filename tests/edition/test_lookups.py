"""The questions people ask of an edition."""

import copy
import pickle
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter

from ketamine_facts import (
    ANY_TERM,
    AnyProfile,
    AnyTerm,
    Claim,
    Concept,
    Condition,
    Facts,
    HelpPurpose,
    Importance,
    Jurisdiction,
    NoticeKind,
    Parameter,
    Profile,
    Quantity,
    Route,
    Section,
    SideEffect,
    Span,
    Substance,
    System,
    Target,
    Unit,
    UnknownClaimError,
    UnknownReferenceError,
    UnknownTermError,
    Use,
    Verdict,
    WithdrawnClaimError,
    WrongKindError,
    facts,
    part,
)
from ketamine_facts.edition import medicines_in
from tests.edition.documents import Document, edited

TERMS: list[AnyTerm] = [term for vocabulary in ANY_TERM for term in vocabulary]


def ids(claims: tuple[Claim, ...]) -> list[str]:
    return [claim.id for claim in claims]


def test_every_member_has_its_profile() -> None:
    assert [facts.use(term).term for term in Use] == list(Use) == [profile.term for profile in facts.uses]
    assert [facts.route(term).term for term in Route] == list(Route) == [profile.term for profile in facts.routes]
    assert [facts.side_effect(term).term for term in SideEffect] == [profile.term for profile in facts.side_effects]
    assert [facts.jurisdiction(term).term for term in Jurisdiction] == [it.term for it in facts.jurisdictions]


def test_every_substance_condition_and_target_is_described() -> None:
    assert [facts.substance(term).id for term in Substance] == [term.value for term in Substance]
    assert [facts.condition(term).id for term in Condition] == [term.value for term in Condition]
    assert [facts.target(term).id for term in Target] == [term.value for term in Target]
    assert [unit.id for unit in facts.units] == [unit.value for unit in Unit]


def test_a_profile_loses_nothing_in_a_model_that_takes_any() -> None:
    class Page(BaseModel):
        profiles: tuple[AnyProfile, ...]

    page = Page(profiles=(*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions))
    assert page.model_dump()["profiles"] == tuple(profile.model_dump() for profile in page.profiles)
    assert Page.model_validate_json(page.model_dump_json()) == page


def test_about_gives_the_claims_that_concern_every_term() -> None:
    found = facts.about(Use.ANESTHESIA, Route.INTRAMUSCULAR)
    assert found
    assert all({Use.ANESTHESIA, Route.INTRAMUSCULAR} <= {*claim.terms} for claim in found)
    assert facts.about() == facts.claims
    assert facts.about(Jurisdiction.CANADA, Jurisdiction.AFRICA) == ()


def test_a_wider_use_finds_what_concerns_its_narrower_uses_and_not_the_other_way_round() -> None:
    wide, narrow = (set(ids(facts.about(use))) for use in (Use.DEPRESSION, Use.TREATMENT_RESISTANT_DEPRESSION))
    assert narrow < wide
    assert "esketamine-approved-depression" in wide - narrow


def test_about_takes_substances_conditions_and_targets() -> None:
    assert ids(facts.about(Condition.FIBROMYALGIA)) == ["fibromyalgia-improves"]
    assert "forms-norketamine" in ids(facts.about(Substance.NORKETAMINE))
    assert "ketamine-blocks-nmda" in ids(facts.about(Target.NMDA_RECEPTOR))
    assert "us-schedule-iii" not in ids(facts.about(Substance.ESKETAMINE))


@given(st.lists(st.sampled_from(TERMS), max_size=3))
def test_more_terms_never_find_more_claims(terms: list[AnyTerm]) -> None:
    alone = [set(ids(facts.about(term))) for term in terms]
    assert ids(facts.about(*terms)) == [claim.id for claim in facts.claims if all(claim.id in found for found in alone)]


def test_the_terms_of_a_claim_are_those_of_all_vocabularies() -> None:
    for claim in facts.claims:
        uses = (*claim.uses, *claim.routes, *claim.side_effects, *claim.jurisdictions)
        assert claim.terms == (*uses, *claim.substances, *claim.conditions, *claim.targets)


def test_an_untyped_caller_may_use_spellings_and_learns_of_wrong_ones() -> None:
    untyped: Any = facts
    assert untyped.use("TRD") is facts.use(Use.TREATMENT_RESISTANT_DEPRESSION)
    assert untyped.about("use:ptsd") == facts.about(Use.PTSD)
    with pytest.raises(UnknownTermError, match="did you mean 'ptsd'"):
        untyped.about("ptsdd")
    with pytest.raises(UnknownTermError, match="did you mean 'half-life'"):
        untyped.parameter("half-lifes")


def test_an_unknown_claim_names_the_nearest_ids() -> None:
    with pytest.raises(UnknownClaimError) as caught:
        facts.claim("us-schedule-ii")
    assert caught.value.given == "us-schedule-ii"
    assert caught.value.near[0] == "us-schedule-iii"
    assert str(caught.value) == "no claim has the id 'us-schedule-ii'; did you mean 'us-schedule-iii'?"


@pytest.mark.parametrize("wanted", ["half-life-2h", "", "x" * 10**6, "\ud800", None, 3, b"a", ["a"]])
def test_the_error_for_an_unknown_claim_is_short_and_a_key_error(wanted: object) -> None:
    untyped: Any = facts
    with pytest.raises(UnknownClaimError) as caught:
        untyped.claim(wanted)
    assert isinstance(caught.value, KeyError)
    assert len(str(caught.value)) < 300
    assert pickle.loads(pickle.dumps(caught.value)).near == caught.value.near


def test_anything_but_an_id_says_what_to_give() -> None:
    untyped: Any = facts
    with pytest.raises(UnknownClaimError, match="asked for by its id, which is a text, not a value of type NoneType"):
        untyped.claim(None)
    with pytest.raises(
        WrongKindError, match=r"^Use\.PTSD cites no claims: give a record that does; for a term, ask about"
    ):
        untyped.claims_of(Use.PTSD)
    with pytest.raises(WrongKindError, match=r"^a value of type int cites no references: give a record that does$"):
        untyped.references_of(3)


def test_an_unknown_reference_names_the_nearest_keys() -> None:
    with pytest.raises(UnknownReferenceError, match="did you mean 'berman-2000'"):
        facts.reference("berman-200")
    with pytest.raises(UnknownReferenceError, match=r"^no reference has the key 'zzzz'\.$"):
        facts.reference("zzzz")


def test_a_withdrawn_claim_says_why_and_what_replaces_it() -> None:
    def withdraw(document: Document) -> None:
        document["withdrawn"] = [
            {"id": "old-claim", "text": "It said two things.", "claims": ["us-schedule-iii"]},
            {"id": "wrong-claim", "text": "It was wrong.", "claims": []},
        ]

    edition = edited(withdraw)
    with pytest.raises(WithdrawnClaimError) as caught:
        edition.claim("old-claim")
    assert str(caught.value) == "the claim 'old-claim' was withdrawn: It said two things.; see us-schedule-iii"
    assert (caught.value.given, caught.value.near) == ("old-claim", ("us-schedule-iii",))
    with pytest.raises(WithdrawnClaimError, match=r"'wrong-claim' was withdrawn: It was wrong\.$"):
        edition.claim("wrong-claim")


def test_every_claim_leads_to_its_references() -> None:
    for claim in facts.claims:
        assert tuple(reference.key for reference in facts.references_of(claim)) == claim.review.references
        assert facts.references_of(claim.review) == facts.references_of(claim)
    assert all(facts.references_of(notice) for notice in facts.notices)


def test_verdicts_and_sections_divide_the_claims() -> None:
    for parts in (
        [facts.claims_by(verdict) for verdict in Verdict],
        [facts.in_section(section) for section in Section],
    ):
        assert sorted(claim_id for found in parts for claim_id in ids(found)) == sorted(ids(facts.claims))


def test_claims_are_asked_for_by_verdict_and_importance() -> None:
    qualified = facts.claims_by(Verdict.QUALIFIED)
    safety = facts.claims_by(Verdict.QUALIFIED, Importance.SAFETY)
    assert set(ids(safety)) < set(ids(qualified))
    assert {claim.review.importance for claim in safety} == {Importance.SAFETY}


def test_notices_are_given_for_a_term_its_wider_and_its_narrower_uses() -> None:
    everywhere = facts.notices_for()
    for use in (Use.SUICIDAL_THOUGHTS, Use.TREATMENT_RESISTANT_DEPRESSION, Use.DEPRESSION, Condition.FIBROMYALGIA):
        found = facts.notices_for(use)
        assert set(everywhere) < set(found) < set(facts.notices)
        assert [notice for notice in facts.notices if notice in found] == list(found)
    beside = {notice.id for notice in facts.notices if Use.TREATMENT_RESISTANT_DEPRESSION in notice.uses}
    assert beside <= {notice.id for notice in facts.notices_for(Use.DEPRESSION)}
    assert {notice.id for notice in facts.notices if Use.CHRONIC_PAIN in notice.uses} <= {
        notice.id for notice in facts.notices_for(Condition.FIBROMYALGIA)
    }


def test_notices_are_divided_by_their_kind() -> None:
    found = [notice for kind in NoticeKind for notice in facts.notices_by_kind(kind)]
    assert sorted(found, key=facts.notices.index) == list(facts.notices)
    assert part(facts, Substance.NORKETAMINE).notices_by_kind(NoticeKind.CONTRAINDICATION) == ()


def test_the_medicines_among_substances_are_both_where_none_is_named() -> None:
    both = (Substance.KETAMINE, Substance.ESKETAMINE)
    assert medicines_in([Substance.ESKETAMINE, Substance.NORKETAMINE]) == (Substance.ESKETAMINE,)
    assert medicines_in(reversed(both)) == medicines_in([]) == medicines_in([Substance.NORKETAMINE]) == both


def test_no_notice_belongs_to_a_place_alone() -> None:
    assert facts.notices_for(Jurisdiction.CANADA) == facts.notices_for()


def test_notices_are_not_from_the_article_and_say_so() -> None:
    assert {notice.origin for notice in facts.notices} == {"not from the article"}
    assert NoticeKind.CRISIS in {notice.kind for notice in facts.notices_for(Use.SUICIDAL_THOUGHTS)}


def test_help_lines_name_a_place_a_number_and_their_source() -> None:
    assert {line.purpose for line in facts.help_lines} == set(HelpPurpose)
    assert all(line.place and line.number and facts.references_of(line) for line in facts.help_lines)
    us = next(line for line in facts.help_lines if line.place == "United States")
    assert str(us) == f"United States: {us.number} ({us.name})"


def test_the_half_life_is_a_typed_quantity() -> None:
    (half_life,) = facts.parameter(Parameter.HALF_LIFE)
    assert half_life.amount == Quantity(low=2, high=3, unit=Unit.HOUR)
    assert half_life.varies_with == ("dose", "route of administration")


def test_every_code_is_found_with_and_without_its_prefix() -> None:
    chebi = facts.find_code(System.CHEBI, "CHEBI:6121")
    assert chebi == facts.find_code(System.CHEBI, "6121") == facts.find_code(System.CHEBI, "chebi:6121")
    assert chebi == (facts.substance(Substance.KETAMINE),)
    things: list[Concept | Profile] = [*facts.substances, *facts.targets, *facts.uses, *facts.routes]
    for thing in things:
        for code in thing.codes:
            assert thing in facts.find_code(code.system, code.value)


def test_a_code_of_one_system_is_no_code_of_another() -> None:
    untyped: Any = facts
    assert facts.find_code(System.RXNORM, "6121") == ()
    assert untyped.find_code(System.RXNORM, 6130) == facts.find_code(System.RXNORM, "6130") != ()


def test_the_digest_is_of_the_canonical_form() -> None:
    import hashlib

    assert facts.digest == hashlib.sha256(facts.model_dump_json().encode()).hexdigest()
    assert Facts.model_validate(facts.model_dump()).digest == facts.digest


def test_an_edition_is_the_same_after_a_round_trip_and_a_copy_of_it_is_itself() -> None:
    assert facts.about(Use.PTSD)
    assert facts.search("bladder")
    again = pickle.loads(pickle.dumps(facts))
    assert again == facts
    assert hash(again) == hash(facts)
    assert again.about(Use.PTSD) == facts.about(Use.PTSD)
    assert copy.copy(facts) is copy.deepcopy(facts) is facts


def test_an_edition_prints_shortly() -> None:
    expected = (
        f"<Facts: content {facts.content_version}, {len(facts.claims)} claims, {len(facts.references)} references>"
    )
    assert repr(facts) == str(facts) == expected


def test_records_fit_into_a_users_model() -> None:
    class Page(BaseModel):
        claim: Claim
        where: list[Span]

    page = Page(claim=facts.claims[0], where=list(facts.claims[0].spans))
    assert Page.model_validate_json(page.model_dump_json()) == page
    assert TypeAdapter(Facts).json_schema()["properties"]
