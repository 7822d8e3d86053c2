"""The text of a comparison: the *Content* section of a changelog."""

import pytest

from ketamine_facts import Code, Importance, Match, System, Verdict, facts
from ketamine_facts.comparison import compare
from ketamine_facts.edition import differences, tally
from tests.comparison.editions import Path, edition, only_change, unchecked


def test_no_change_is_one_line() -> None:
    assert str(compare(facts, facts)) == f"### Content\n\nUnchanged: content {facts.content_version}."


@pytest.mark.parametrize(
    ("path", "new", "before", "after"),
    [
        (("claims", 0, "opinion"), True, "no", "yes"),
        (("claims", 0, "timing"), "soon", None, "soon"),
        (("schema_version",), 2, "1", "2"),
        (("claims", 0, "statement"), "Something else.", facts.claims[0].statement, "Something else."),
    ],
)
def test_a_value_is_given_as_it_was_and_as_it_is(path: Path, new: object, before: str | None, after: str) -> None:
    newer = edition(path, new)
    change = only_change(newer)
    assert (change.before, change.after) == (before, after)
    values = [f"“{value}”" if value else "none" for value in (before, after)]
    assert f": {' → '.join(values)}" in str(compare(facts, newer))


def test_a_date_is_given_in_iso_8601() -> None:
    assert only_change(edition(("other_law", 0, "checked"), "x")).before == str(facts.other_law[0].checked)


def test_a_code_is_given_with_its_system_match_label_and_release() -> None:
    code = Code(system=System.RXNORM, value="6130", label="ketamine", match=Match.EXACT, version="2026-11")
    change = only_change(edition(("substances", 0, "codes"), (*facts.substances[0].codes, code)))
    assert (change.before, change.after) == (None, "RxNorm 6130 (exact, ketamine, 2026-11)")


def test_two_records_that_changed_places_are_given_by_the_first_of_each_order() -> None:
    first, second, *rest = facts.takeaways
    change = only_change(unchecked(facts, takeaways=(second, first, *rest)))
    assert (change.before, change.after) == (f"{first.id} first", f"{second.id} first")


def test_a_place_names_the_collection_the_id_and_the_field() -> None:
    claim = facts.claims[0]
    text = str(compare(facts, edition(("claims", 0, "review", "not_compared"), ("dose",))))
    assert (
        f"\n- Changed account of what differs or was not compared: claims `{claim.id}`, review, not compared: " in text
    )


def test_no_statement_is_printed_without_its_verdict_gist_and_note() -> None:
    claims = tuple(claim.model_copy(update={"statement": f"{claim.statement}!"}) for claim in facts.claims)
    changed = unchecked(facts, claims=claims)
    text = str(compare(facts, changed))
    for claim in changed.claims:
        after = text.partition(f"“{claim.statement}”")[2].splitlines()[1]
        review = claim.review
        parts = (claim.standing.label.lower(), str(review), review.note or "", *review.references)
        assert all(part in after for part in parts), claim.id
        assert claim.statement not in after, claim.id
    assert "not medical advice" in text


def test_a_claim_behind_another_record_is_printed_with_its_statement() -> None:
    topic = next(topic for topic in facts.takeaways if len(topic.claims) == 1)
    claim = facts.claim(topic.claims[0])
    text = str(compare(unchecked(facts, takeaways=()), unchecked(facts, takeaways=(topic,))))
    assert f"\n  - `{claim.id}` “{claim.statement}” — {claim.standing.label.lower()}; {claim.review}" in text


def test_many_claims_are_counted_and_only_those_that_matter_printed() -> None:
    use = max(facts.uses, key=lambda use: len(use.claims))
    text = str(compare(facts, edition(("uses", facts.uses.index(use), "standing"), "varies")))
    claims = facts.claims_of(use)
    assert f"\n  - cites {len(claims)} claims: {tally(claims)}\n" in text
    printed = [claim for claim in claims if f"`{claim.id}`" in text]
    assert sorted(claim.id for claim in printed) == sorted(
        claim.id for claim in differences(claims, Importance.SAFETY, Importance.DECISION)
    )
    assert not any(claim.review.verdict is Verdict.CORROBORATED for claim in printed)


def test_four_claims_are_printed_and_five_are_counted() -> None:
    ids = [claim.id for claim in facts.claims_by(Verdict.CORROBORATED)]
    for count, printed in ((4, 4), (5, 0)):
        topic = facts.takeaways[0].model_copy(update={"claims": tuple(ids[:count])})
        text = str(compare(unchecked(facts, takeaways=()), unchecked(facts, takeaways=(topic,))))
        assert sum(f"`{name}` “" in text for name in ids) == printed


def test_what_is_not_from_the_article_names_its_references() -> None:
    keys = facts.other_law[0].references
    text = str(compare(facts, edition(("other_law", 0, "status"), "x")))
    assert f" (not from the article; references: {', '.join(keys)})" in text


@pytest.mark.parametrize(
    ("path", "new", "heading"),
    [
        (("references", 0, "title"), "Another title", "Fixed"),
        (("routes", 0, "dosages", 0, "amount", "high"), 4.0, "Fixed"),
        (("claims", 0, "statement"), "Something else.", "Changed"),
        (("takeaways",), facts.takeaways[1:], "Removed"),
    ],
)
def test_a_change_is_under_its_heading(path: Path, new: object, heading: str) -> None:
    text = str(compare(facts, edition(path, new)))
    assert [line for line in text.splitlines() if line.startswith("#### ")] == [f"#### {heading}"]


def test_an_addition_is_under_added_and_a_removal_gives_the_old_text() -> None:
    topic = facts.takeaways[0]
    shorter = unchecked(facts, takeaways=facts.takeaways[1:])
    assert f"#### Added\n\n- Added: takeaways `{topic.id}`: “{topic.text}”\n" in str(compare(shorter, facts))
    assert f"#### Removed\n\n- Removed: takeaways `{topic.id}`: “{topic.text}”\n" in str(compare(facts, shorter))


def test_a_reused_id_is_under_changed() -> None:
    claim = facts.claims[3]
    topic = facts.takeaways[0].model_copy(update={"id": claim.id})
    older = unchecked(facts, claims=(*facts.claims[:3], *facts.claims[4:]), withdrawn=(topic,))
    assert f"`{claim.id}`" in str(compare(older, facts)).partition("#### Changed")[2]
