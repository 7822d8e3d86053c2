"""A comparison as a person reads it: what it was, what it is, and under which heading."""

import datetime
from collections import Counter

import pytest

from ketamine_facts import Code, System, Topic, Verdict, facts
from ketamine_facts.comparison import compare
from tests.editions import Path, edition, only_change, unchecked

LAW = facts.other_law[0]


@pytest.mark.parametrize(
    ("path", "new", "before", "after"),
    [
        (("claims", 0, "opinion"), True, "no", "yes"),
        (("claims", 0, "timing"), "soon", None, "soon"),
        (("other_law", 0, "as_of"), datetime.date(2030, 1, 2), str(LAW.as_of), "2030-01-02"),
        (("schema_version",), 2, "1", "2"),
        (("claims", 0, "statement"), "Something else.", facts.claims[0].statement, "Something else."),
    ],
)
def test_a_value_is_told_as_it_was_and_as_it_is(path: Path, new: object, before: str | None, after: str) -> None:
    newer = edition(path, new)
    change = only_change(newer)
    assert (change.before, change.after) == (before, after)
    shown = [f"“{value}”" if value else "none" for value in (before, after)]
    assert f": {' → '.join(shown)}" in str(compare(facts, newer))


def test_a_code_is_told_with_its_system_its_match_its_label_and_its_release() -> None:
    code = Code(system=System.RXNORM, value="6130", label="ketamine", match="exact", version="2026-11")
    change = only_change(edition(("substances", 0, "codes"), (*facts.substances[0].codes, code)))
    assert (change.before, change.after) == (None, "RxNorm 6130 (exact, ketamine, 2026-11)")


def test_two_that_changed_places_are_told_by_what_stood_first_and_what_stands_there_now() -> None:
    first, second, *rest = facts.takeaways
    change = only_change(unchecked(facts, takeaways=(second, first, *rest)))
    assert (change.before, change.after) == (f"{first.id} first", f"{second.id} first")


def test_many_claims_behind_a_change_are_counted_by_verdict() -> None:
    use = max(facts.uses, key=lambda use: len(use.claims))
    text = str(compare(facts, edition(("uses", facts.uses.index(use), "standing"), "varies")))
    found = Counter(claim.review.verdict for claim in facts.claims_of(use))
    counts = ", ".join(f"{found[verdict]} {verdict.label.lower()}" for verdict in Verdict if found[verdict])
    assert f"\n  - {len(use.claims)} claims stand behind it: {counts}\n" in text


@pytest.mark.parametrize(
    "path", [("uses", 0, "claims"), ("substances", 0, "codes", 0, "value"), ("questions", 0, "spans")]
)
def test_what_changes_no_word_shows_no_statement(path: Path) -> None:
    assert only_change(edition(path, "x" if path[-1] == "value" else ())).claims == ()


def test_a_withdrawn_id_given_out_again_is_told_with_why_it_went() -> None:
    claim = facts.claims[3]
    account = Topic(id=claim.id, text="The article was misread", claims=())
    older = unchecked(facts, claims=(*facts.claims[:3], *facts.claims[4:]), withdrawn=(account,))
    (change,) = compare(older, facts).changes
    assert (change.before, change.after) == ("withdrawn: The article was misread", claim.statement)


@pytest.mark.parametrize(
    ("path", "new", "heading"),
    [
        (("references", 0, "title"), "Another title", "Fixed"),
        (("routes", 0, "dosages", 0, "amount", "high"), 4.0, "Fixed"),
        (("claims", 0, "statement"), "Something else.", "Changed"),
        (("takeaways",), facts.takeaways[1:], "Removed"),
    ],
)
def test_a_change_stands_under_its_heading(path: Path, new: object, heading: str) -> None:
    text = str(compare(facts, edition(path, new)))
    assert [line for line in text.splitlines() if line.startswith("#### ")] == [f"#### {heading}"]


def test_what_is_new_stands_under_added() -> None:
    topic = facts.takeaways[0]
    text = str(compare(unchecked(facts, takeaways=facts.takeaways[1:]), facts))
    assert f"#### Added\n\n- Added: takeaways `{topic.id}`: “{topic.text}”\n" in text
