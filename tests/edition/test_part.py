"""A part of an edition holds what concerns its terms, and nothing that cites what is gone."""

import pytest

from ketamine_facts import (
    Concept,
    Dosage,
    Edition,
    Facts,
    Jurisdiction,
    MechanismStep,
    PharmacokineticProperty,
    Profile,
    Route,
    SideEffect,
    Substance,
    Topic,
    Use,
    facts,
    part,
    topic_lists,
)

TERMS = (Use.PTSD, Use.DEPRESSION, Route.ORAL, SideEffect.DEPENDENCE, Jurisdiction.CANADA, Substance.ESKETAMINE)


def test_a_part_without_terms_is_the_edition_itself() -> None:
    assert part(facts) is facts


def test_a_part_is_no_whole_edition() -> None:
    found = part(facts, Use.PTSD)
    assert isinstance(found, Edition)
    assert not isinstance(found, Facts)
    assert not hasattr(found, "use")


@pytest.mark.parametrize("term", TERMS)
def test_a_part_has_the_claims_and_notices_of_its_term(term: Use) -> None:
    found = part(facts, term)
    assert found.claims == facts.about(term)
    assert found.notices == facts.notices_for(term)
    assert found.help_lines == facts.help_lines
    assert (found.article, found.content_version) == (facts.article, facts.content_version)


@pytest.mark.parametrize("term", TERMS)
def test_what_a_part_cites_is_in_it(term: Use) -> None:
    found = part(facts, term)
    kept = {claim.id for claim in found.claims}
    records: list[Topic | Profile | Concept | Dosage | MechanismStep | PharmacokineticProperty] = [
        *(topic for topics in topic_lists(found) for topic in topics.topics),
        *found.uses,
        *found.routes,
        *found.side_effects,
        *found.jurisdictions,
        *found.mechanism,
        *found.pharmacokinetics,
        *found.substances,
        *found.targets,
        *(dosage for route in found.routes for dosage in route.dosages),
        *(condition for use in found.uses for condition in use.conditions),
    ]
    assert [record for record in records if not kept.issuperset(record.claims)] == []
    assert all(found.references_of(claim) == facts.references_of(claim) for claim in found.claims)
    assert all(found.references_of(notice) for notice in found.notices)


def test_a_part_keeps_every_record_that_cites_one_of_its_claims() -> None:
    for term in (Use.ANESTHESIA, Jurisdiction.UNITED_STATES):
        found = part(facts, term)
        kept = {claim.id for claim in found.claims}
        for all_topics, left in zip(topic_lists(facts), topic_lists(found), strict=True):
            expected = [topic.id for topic in all_topics.topics if kept.intersection(topic.claims)]
            assert [topic.id for topic in left.topics] == expected


def test_a_part_has_a_contradiction_only_with_both_its_sides() -> None:
    found = part(facts, Use.DEPRESSION)
    kept = {claim.id for claim in found.claims}
    assert found.inconsistencies == tuple(it for it in facts.inconsistencies if kept.issuperset(it.claims))


def test_a_part_has_no_law_of_other_places_and_no_reference_that_nothing_cites() -> None:
    found = part(facts, Jurisdiction.CANADA)
    assert found.other_law == ()
    cited = {key for claim in found.claims for key in claim.review.references}
    cited |= {key for notice in found.notices for key in notice.references}
    cited |= {key for line in found.help_lines for key in line.references}
    cited |= {key for place in found.jurisdictions for fact in place.law for key in fact.references}
    assert {reference.key for reference in found.references} == cited


def test_two_terms_give_what_concerns_both() -> None:
    found = part(facts, Use.ANESTHESIA, Route.INTRAMUSCULAR)
    assert found.claims == facts.about(Use.ANESTHESIA, Route.INTRAMUSCULAR)
    assert [route.term for route in found.routes if route.dosages] == [Route.INTRAMUSCULAR]
