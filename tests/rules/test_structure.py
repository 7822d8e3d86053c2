"""Rules about the structure of records: ids, citations, order, and what must be there."""

from collections.abc import Callable
from typing import cast

from ketamine_facts import facts
from ketamine_facts.records import Notice
from tests.rules.broken import ABSENT, broken


def with_the_first_twice(items: object) -> object:
    texts = cast("tuple[object, ...]", items)
    return (*texts, texts[0])


def without(name: str) -> Callable[[object], object]:
    """A function that leaves a text out of a list."""
    return lambda items: tuple(item for item in cast("tuple[str, ...]", items) if item != name)


def without_kind(kind: str) -> Callable[[object], object]:
    """A function that leaves the notices of a kind out."""
    return lambda items: tuple(notice for notice in cast("tuple[Notice, ...]", items) if notice.kind != kind)


def test_a_missing_profile_makes_an_edition_not_whole() -> None:
    assert broken("is whole", "uses", "anesthesia", ABSENT).startswith("uses: anesthesia has 0 profiles")


def test_an_id_that_is_not_lower_case_words_is_named() -> None:
    for path in (
        ("references", 0, "key"),
        ("claims", 0, "id"),
        ("notices", 0, "id"),
        ("uses", 1, "conditions", 0, "id"),
    ):
        assert broken("ids are plain", *path, "AA 1980") == "'AA 1980' is not lower-case words with hyphens"


def test_a_profile_that_lacks_a_claim_about_it_is_named() -> None:
    lost = facts.routes[0].claims[-1]
    named = broken("profiles cite what is about them", "routes", "intravenous", "claims", without(lost))
    assert named == f"routes 'intravenous': differs from the claims about it in {lost}"


def test_a_profile_with_its_claims_in_another_order_is_named() -> None:
    swapped = facts.routes[0].claims[::-1]
    named = broken("profiles cite what is about them", "routes", "intravenous", "claims", swapped)
    assert named == "routes 'intravenous': differs from the claims about it in their order"


def test_profiles_in_another_order_than_the_vocabulary_are_named() -> None:
    for field, kind in (("uses", "Use"), ("routes", "Route"), ("side_effects", "SideEffect")):
        named = broken("profiles cite what is about them", field, getattr(facts, field)[::-1])
        assert named == f"profiles: not in the order of {kind}"


def test_a_use_with_a_standing_that_no_claim_has_is_named() -> None:
    named = broken("profiles cite what is about them", "uses", "ptsd", "standing", "approved")
    assert named == "uses ptsd: no claim about it is approved"


def test_a_record_of_the_article_that_cites_no_claim_is_named() -> None:
    dosage = ("routes", "oral", "dosages", 0, "claims")
    assert broken("records rest on claims", *dosage, ()) == "routes 'oral', dosages 0: cites no claim"
    assert broken("records rest on claims", "takeaways", 0, "claims", ()).endswith("cites no claim")


def test_a_list_with_the_same_thing_twice_is_named() -> None:
    first = facts.claims[0].id
    for path, place in (
        (("takeaways", "rapid-relief", "claims"), "takeaways 'rapid-relief': claims"),
        (("claims", first, "review", "references"), f"claims '{first}', review: references"),
        (("claims", first, "spans"), f"claims '{first}': spans"),
        (("references", "berman-2000", "identifiers"), "references 'berman-2000': identifiers"),
    ):
        assert broken("nothing is listed twice", *path, with_the_first_twice) == f"{place} holds something twice"


def test_without_crisis_help_disclaimer_or_boxed_warning_the_lack_is_named() -> None:
    for kind, place in (("disclaimer", "everything"), ("crisis", "suicidal-thoughts"), ("boxed-warning", "nasal")):
        assert broken("readers are warned", "notices", without_kind(kind)) == f"notices: no {kind} for {place}"


def test_a_step_that_starts_from_nothing_named_before_is_named() -> None:
    for step, subject in ((1, "opioid receptors"), (3, "modulation of NMDA receptors")):
        named = broken("steps form a chain", "mechanism", step, "subject", subject)
        assert f"mechanism {step}: {subject!r} is named in no earlier step" in named


def test_a_step_that_its_relation_does_not_lead_to_is_named() -> None:
    assert "'blockade of NMDA receptors'" in broken("steps form a chain", "mechanism", 0, "relation", "reduces")


def test_an_inconsistency_with_one_side_is_named() -> None:
    name = facts.inconsistencies[0].id
    named = broken("inconsistencies name both sides", "inconsistencies", 0, "claims", ["us-schedule-iii"])
    assert named == f"inconsistencies '{name}': fewer than two claims"
