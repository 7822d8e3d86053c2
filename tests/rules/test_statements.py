"""Rules about statements: their words, their order, and the terms that lead to them."""

from collections.abc import Iterator

from ketamine_facts import facts
from ketamine_facts.records import PharmacokineticProperty, Topic
from tests.rules.broken import ABSENT, broken, changed, found


def test_a_statement_without_a_full_stop_is_named() -> None:
    named = broken("statements are whole sentences", "claims", "us-schedule-iii", "statement", "Ketamine is listed")
    assert named == "claims 'us-schedule-iii': not a whole sentence: 'Ketamine is listed'"


def test_a_long_statement_is_cut_in_the_message() -> None:
    named = broken("statements are whole sentences", "claims", "us-schedule-iii", "statement", "x" * 50 + "y" * 40)
    assert named.endswith(f"not a whole sentence: '{'y' * 40}'")


def test_a_statement_that_does_not_say_its_standing_is_named() -> None:
    named = broken("standings have their words", "claims", "us-schedule-iii", "standing", "approved")
    assert named == "claims 'us-schedule-iii': the statement has no word for its standing, approved"


def test_a_statement_that_says_another_standing_is_named() -> None:
    named = broken("standings have their words", "claims", "us-approved-anesthesia", "standing", "asserted")
    assert named == "claims 'us-approved-anesthesia': the statement has a word for approved, the standing is asserted"


def test_some_at_the_start_of_a_statement_says_that_it_varies() -> None:
    named = broken("standings have their words", "claims", "africa-asia-some-broad", "standing", "asserted")
    assert "the statement has a word for varies" in named


def test_a_statement_that_lost_its_frequency_is_named() -> None:
    claim = "medical-dosing-rarely-cystitis"
    named = broken("hedges are kept", "claims", claim, "statement", "Medical doses do not harm the bladder.")
    assert "the statement lacks 'rarely'" in named


def test_a_hedge_of_the_statement_that_has_no_field_is_named() -> None:
    assert broken("hedges are kept", "claims", "liver-high-dose-long", "hedge", []).endswith(
        "'might' is not in its hedge"
    )


def test_a_frequency_of_the_statement_that_has_no_field_is_named() -> None:
    named = broken("hedges are kept", "claims", "medical-dosing-rarely-cystitis", "frequency", ABSENT)
    assert named.endswith("'rarely' is not in its frequency")


def test_a_claim_before_its_place_in_the_article_is_named() -> None:
    named = broken("claims follow the article", "claims", (*facts.claims[1:], facts.claims[0]))
    assert "'primary-use-anesthesia': its passage is before that of the previous claim" in named


def test_a_claim_that_no_term_and_no_topic_leads_to_is_named() -> None:
    claim = facts.claim("lipophilic-nature")

    def without_it(claims: tuple[str, ...]) -> tuple[str, ...]:
        return tuple(name for name in claims if name != claim.id)

    others = ("uses", "routes", "side_effects", "jurisdictions", "conditions", "targets")
    edition = changed(
        *((("claims", claim.id, field), ()) for field in others),
        *((path, without_it) for path in citing(claim.id)),
    )
    assert found("claims can be found", edition) == f"claims '{claim.id}': about no term, and no topic cites it"


def citing(claim_id: str) -> Iterator[tuple[str | int, ...]]:
    """The paths to the citations of a claim by topics and by pharmacokinetic properties."""
    lists: dict[str, tuple[Topic | PharmacokineticProperty, ...]] = {
        "general": facts.general,
        "history": facts.history,
        "takeaways": facts.takeaways,
        "questions": facts.questions,
        "pharmacokinetics": facts.pharmacokinetics,
    }
    for field, items in lists.items():
        yield from ((field, place, "claims") for place, item in enumerate(items) if claim_id in item.claims)
