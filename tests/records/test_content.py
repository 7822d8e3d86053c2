"""The structured records say what the article says, as strongly, and of nothing else."""

from collections.abc import Iterator

from ketamine_facts import (
    Condition,
    Hedge,
    Jurisdiction,
    LegalControl,
    Relation,
    Route,
    Standing,
    Substance,
    Target,
    Use,
    facts,
)
from ketamine_facts.records import Claim, Concept, Dosage, MechanismStep, Profile, RouteProfile
from tests.records.walk import records


def cited(record: Concept | Dosage | MechanismStep) -> tuple[Claim, ...]:
    return facts.claims_of(record)


def listed_uses() -> Iterator[tuple[str, Concept]]:
    for place, record in records():
        if isinstance(record, Concept) and (".indications[" in place or ".medical_uses[" in place):
            yield place, record


def dosages() -> Iterator[tuple[RouteProfile, Dosage]]:
    yield from ((route, dosage) for route in facts.routes for dosage in route.dosages)


def test_a_profile_cites_exactly_the_claims_about_its_member() -> None:
    for place, record in records():
        if isinstance(record, Profile):
            assert record.claims == tuple(claim.id for claim in facts.about(record.term)), place


def test_a_condition_and_a_target_cite_exactly_the_claims_about_them() -> None:
    concepts = (*map(facts.condition, Condition), *map(facts.target, Target))
    terms = (*Condition, *Target)
    for term, concept in zip(terms, concepts, strict=True):
        assert concept.claims == tuple(claim.id for claim in facts.about(term)), term


def test_a_listed_use_has_the_uses_and_the_medicines_of_its_claims() -> None:
    for place, item in listed_uses():
        assert {*item.uses} == {use for claim in cited(item) for use in claim.uses}, place
        assert {*item.substances} == {substance for claim in cited(item) for substance in claim.substances}, place


def test_a_dose_is_for_the_uses_of_its_indications_and_each_use_has_a_claim() -> None:
    for route, dosage in dosages():
        place = f"{route.term} {dosage}"
        assert {*dosage.uses} == {use for item in route.listed(dosage) for use in item.uses}, place
        assert {*dosage.uses} <= {use for claim in cited(dosage) for use in claim.uses}, place
        assert {dosage.substance} == {substance for item in route.listed(dosage) for substance in item.substances}, (
            place
        )


def test_a_use_that_the_article_names_in_general_is_not_narrowed() -> None:
    assert [use for dosage in facts.route(Route.NASAL).dosages for use in dosage.uses] == [Use.DEPRESSION]
    assert facts.route(Route.ORAL).dosages[0].uses == (Use.PAIN, Use.PSYCHIATRIC_DISORDERS)
    assert [dosage.uses for dosage in facts.route(Route.INTRAMUSCULAR).dosages if Use.PAIN in dosage.uses] == [
        (Use.PAIN,)
    ]
    general = [Use.DEPRESSION, Use.PAIN, Use.PSYCHIATRIC_DISORDERS]
    assert [facts.use(use).standing for use in general] == [Standing.ASSERTED] * 3


def test_each_hedge_of_a_record_is_a_hedge_of_one_of_its_claims() -> None:
    for place, record in records():
        if isinstance(record, Concept | MechanismStep):
            assert {*record.hedge} <= {hedge for claim in cited(record) for hedge in claim.hedge}, place


def test_each_hedge_of_a_claim_about_the_mechanism_comes_back_in_a_step() -> None:
    for claim in facts.claims:
        steps = " ; ".join(step.text for step in facts.mechanism if claim.id in step.claims)
        missing = [hedge.words for hedge in claim.hedge if steps and hedge.words[:4] not in steps]
        assert not missing, f"{claim.id}: no step carries {missing}"


def test_only_what_the_article_calls_thought_is_hypothesized() -> None:
    for step in facts.mechanism:
        assert (step.standing is Standing.HYPOTHESIZED) is (Hedge.THOUGHT_TO in step.hedge), step.text
        assert {claim.standing for claim in cited(step)} == {step.standing}, step.text


def test_the_comparison_with_other_anesthetics_has_both_sides() -> None:
    relations = {(step.contrast, step.relation, step.object) for step in facts.mechanism}
    for contrast, relation, thing in (
        (True, Relation.DEPRESSES, "respiratory function"),
        (True, Relation.SLOWS, "breathing"),
        (True, Relation.SLOWS, "heart rate"),
        (True, Relation.DEPRESSES, "cardiovascular function"),
        (False, Relation.PRESERVES, "breathing"),
        (False, Relation.STIMULATES, "breathing"),
        (False, Relation.PRESERVES, "heart rate"),
        (False, Relation.STIMULATES, "heart rate"),
        (False, Relation.STIMULATES, "the cardiovascular system"),
        (False, Relation.MAINTAINS, "airway reflexes"),
    ):
        assert (contrast, relation, thing) in relations


def test_an_approved_use_of_esketamine_is_not_listed_as_one_of_ketamine() -> None:
    approved = facts.jurisdiction(Jurisdiction.UNITED_STATES).medical_uses
    medicines = {(use, substance) for item in approved for use in item.uses for substance in item.substances}
    assert medicines == {(Use.ANESTHESIA, Substance.KETAMINE), (Use.DEPRESSION, Substance.ESKETAMINE)}


def test_each_place_has_the_legal_controls_of_the_article() -> None:
    controlled, prescription = LegalControl.CONTROLLED, LegalControl.PRESCRIPTION_ONLY
    assert {place.term: place.controls for place in facts.jurisdictions} == {
        Jurisdiction.UNITED_STATES: (controlled,),
        Jurisdiction.EUROPEAN_UNION: (prescription,),
        Jurisdiction.AFRICA: (LegalControl.RESTRICTED, LegalControl.PERMITTED),
        Jurisdiction.ASIA: (LegalControl.RESTRICTED, LegalControl.PERMITTED),
        Jurisdiction.AUSTRALIA: (controlled, prescription),
        Jurisdiction.CANADA: (controlled, prescription),
    }
    assert facts.jurisdiction(Jurisdiction.UNITED_STATES).schedule == "Schedule III"
    assert [control.id for control in facts.worldwide_law] == [controlled]


def test_a_control_that_only_some_countries_have_says_so() -> None:
    for place in facts.jurisdictions:
        for control in place.legal_controls:
            some = [claim.context for claim in cited(control) if claim.context]
            assert (control.context is not None) is bool(some), f"{place.term}: {control}"


def test_every_claim_is_cited_outside_the_profiles_or_names_its_place() -> None:
    shown = {
        claim_id
        for place, record in records()
        if not isinstance(record, Profile) and not place.startswith("facts.inconsistencies")
        for claim_id in getattr(record, "claims", ())
        if isinstance(claim_id, str)
    }
    left = [
        claim.id for claim in facts.claims if claim.id not in shown and not claim.routes and not claim.jurisdictions
    ]
    assert not left, f"only a profile cites {', '.join(left)}"


def test_every_claim_is_about_at_least_one_term() -> None:
    assert not [claim.id for claim in facts.claims if not claim.terms]


def test_the_choice_of_a_route_depends_on_what_the_article_names() -> None:
    (topic,) = [topic for topic in facts.general if topic.id == "choice-of-route"]
    statements = " ".join(claim.statement for claim in facts.claims_of(topic))
    assert len(topic.varies_with) == 5
    assert all(factor in statements for factor in topic.varies_with), topic.varies_with
