"""What a person sees of a record: readable text in a terminal, cards in a notebook."""

import pickle
import re
from collections.abc import Iterator
from typing import cast

from ketamine_facts import Claim, Edition, Profile, Record, Use, Verdict, facts
from tests.html_reader import Page

Shown = tuple[Record, ...]


def html_of(value: object) -> str:
    """What a notebook shows of a value."""
    show = getattr(value, "_repr_html_", None)
    assert callable(show), f"{type(value).__name__} has no HTML for a notebook"
    return str(show())


def records(value: object) -> Iterator[Record]:
    """Every record that can be reached from a value."""
    if isinstance(value, Record):
        if not isinstance(value, Edition):
            yield value
        for _, inner in value:
            yield from records(inner)
    elif isinstance(value, tuple):
        for inner in cast("tuple[object, ...]", value):
            yield from records(inner)


def test_every_record_prints_as_readable_text() -> None:
    raw = [type(record).__name__ for record in records(facts) if f"{type(record).__name__}(" in str(record)]
    dumped = [str(record) for record in records(facts) if "=" in str(record).split("://")[0].split()[0]]
    assert not raw
    assert not dumped


def test_a_printed_profile_has_its_label_its_content_and_the_claims_that_judge_it() -> None:
    for profile in (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions):
        text = str(profile)
        assert text.startswith(profile.term.label)
        assert all(line in text for line in profile.outline)
        assert all(claim_id in text for claim_id in profile.claims)


def test_a_profile_without_more_prints_its_label_and_claims() -> None:
    assert str(Profile(term=Use.PTSD, claims=("a", "b"))) == f"{Use.PTSD.label}\n  verdicts: claims a, b"


def test_the_outline_of_a_profile_holds_no_dose() -> None:
    for profile in (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions):
        assert profile.outline
        assert "mg" not in " ".join(profile.outline), profile.term


def test_a_printed_point_of_law_says_when_it_was_checked_and_that_it_is_not_from_the_article() -> None:
    for fact in facts.other_law:
        text = str(fact)
        assert fact.status in text
        assert f"checked {fact.checked}" in text
        assert "not from the article" in text
        assert (fact.since or "") in text
        assert (fact.text_of or "") in text


def test_a_notebook_shows_what_look_ups_return_as_cards() -> None:
    found: tuple[Shown, ...] = (
        facts.about(Use.PTSD),
        facts.about(),
        facts.claims_by(Verdict.CONTRADICTED),
        facts.notices_for(Use.PTSD),
        facts.claims_of(facts.takeaways[0]),
        facts.references_of(facts.claims[0]),
        facts.search("bladder"),
    )
    for records_found in found:
        page = Page(html_of(records_found))
        assert [tag for tag, _ in page.tags].count("div") == len(records_found) + 1
        for record in records_found:
            assert all(line.strip() in page.text for line in str(record).splitlines()[1:])
        assert "Not medical advice" in page.text


def test_a_card_of_a_claim_has_a_badge_with_the_verdict_in_words() -> None:
    for claim in facts.claims:
        page = html_of(claim)
        assert f'class="badge {claim.review.verdict}"' in page
        assert claim.review.headline in page


def test_the_badge_of_each_verdict_has_a_sign_of_its_own() -> None:
    signs = re.findall(r"""\.badge[.a-z]*::before\{content:"([^"]+)\"""", html_of(facts.about()))
    assert len(signs) == len(set(signs)) == len(Verdict)


def test_cards_are_a_tuple_for_code() -> None:
    found = facts.about(Use.PTSD)
    same = tuple(found)
    assert isinstance(found, tuple)
    assert found == same
    assert hash(found) == hash(same)
    assert pickle.loads(pickle.dumps(found)) == same
    assert repr(found) == repr(same)


def test_an_empty_result_says_so_in_a_notebook() -> None:
    assert "Nothing found" in html_of(facts.search(""))


def test_no_text_of_a_record_becomes_markup_in_a_notebook() -> None:
    claim = facts.claims[0]
    hostile = claim.model_copy(update={"statement": "<script>alert('1')</script>\0 & \"x\""})
    assert isinstance(hostile, Claim)
    page = Page(html_of(hostile))
    assert page.tags == Page(html_of(claim)).tags
    assert "<script>alert('1')</script>\ufffd & \"x\"" in page.text
