"""Passages: each says what the article states, whether it holds, its sources, and that it is not advice."""

import re

import pytest

from ketamine_facts import NoticeKind, Use, facts, part
from ketamine_facts.edition import crisis_lines, disclaimer, law_by_id, mentions_suicide
from ketamine_facts.export import Passage, jsonl, passages, render
from tests.conftest import Editor

PASSAGES = {passage["id"]: passage for passage in passages(facts)}
CRISIS = next(notice for notice in facts.notices if notice.kind is NoticeKind.CRISIS and mentions_suicide(notice.text))


def of_kind(kind: str) -> list[Passage]:
    return [passage for passage in PASSAGES.values() if passage["kind"] == kind]


def test_claims_notices_law_and_help_lines_have_one_passage_each() -> None:
    expected = [
        *(claim.id for claim in facts.claims),
        *(f"notice_{notice.id}" for notice in facts.notices),
        *(f"law_{name}" for name in law_by_id(facts)),
        *(f"help-line_{line.id}" for line in facts.help_lines),
    ]
    assert list(PASSAGES) == expected
    assert len(PASSAGES) == len(passages(facts))


def test_every_id_is_one_that_any_index_takes() -> None:
    assert [name for name in PASSAGES if not re.fullmatch(r"[A-Za-z0-9_-]+", name)] == []


def test_a_passage_of_a_claim_is_complete_by_itself() -> None:
    for claim in facts.claims:
        text, review = PASSAGES[claim.id]["text"], claim.review
        wanted = [
            f"The article states: {claim.statement} ({claim.standing.label.lower()}",
            review.note or "",
            facts.article.title,
            claim.section.label,
            f"claim {claim.id}",
            f"Reviewed: {review.date}",
            ", ".join(term.label for term in claim.terms),
            *(str(reference) for reference in facts.references_of(claim)),
            *(str(span) for span in claim.spans),
        ]
        assert [part for part in wanted if part not in text] == [], claim.id
        assert ("an opinion" in text) >= claim.opinion


def test_the_verdict_and_the_gist_lead() -> None:
    for claim in facts.claims:
        lines = PASSAGES[claim.id]["text"].splitlines()
        assert lines[0] == PASSAGES[claim.id]["title"] == f"{claim.review.headline}: {claim.review.gist}"
        assert claim.statement in lines[1]


def test_a_passage_that_touches_on_suicide_carries_the_help_in_a_crisis() -> None:
    numbers = "; ".join(map(str, crisis_lines(facts)))
    without = [
        name
        for name, passage in PASSAGES.items()
        if mentions_suicide(passage["text"]) and not (CRISIS.text in passage["text"] and numbers in passage["text"])
    ]
    assert without == []


def test_a_passage_on_a_term_of_the_crisis_notice_carries_it() -> None:
    for use in CRISIS.uses:
        assert all(CRISIS.text in PASSAGES[claim.id]["text"] for claim in facts.about(use)), use


def test_a_passage_on_other_things_does_not_carry_the_help_in_a_crisis() -> None:
    assert CRISIS.text not in PASSAGES["us-schedule-iii"]["text"]
    assert "Help in a crisis" not in PASSAGES["us-schedule-iii"]["text"]


def test_every_notice_law_and_help_line_is_marked_as_not_from_the_article() -> None:
    for passage in PASSAGES.values():
        assert ("not from the article" in passage["text"].splitlines()[0]) is (passage["kind"] != "claim")


def test_every_passage_says_once_that_it_is_not_advice() -> None:
    counts = {name: passage["text"].count(disclaimer(facts)) for name, passage in PASSAGES.items()}
    assert {name: count for name, count in counts.items() if count != 1} == {}


def test_a_passage_about_no_term_names_none(edited: Editor) -> None:
    bare = edited(lambda document: document["other_law"][0].update(substances=[]))
    (passage,) = (passage for passage in passages(bare) if passage["id"] == "law_other-1")
    assert "About: " not in passage["text"]
    assert passage["terms"] == ""


def test_a_notice_has_its_title_its_day_and_its_sources() -> None:
    for notice in facts.notices:
        text = PASSAGES[f"notice_{notice.id}"]["text"]
        assert text.startswith(f"{notice.title} ({notice.kind.label.lower()}")
        assert notice.text in text
        assert f"Source: notice {notice.id}, checked {notice.checked}" in text
        assert notice.text_of is None or f"text of {notice.text_of}" in text
        assert all(str(reference) in text for reference in facts.references_of(notice))


def test_a_point_of_law_has_its_place_its_day_and_its_sources() -> None:
    for name, (place, fact) in law_by_id(facts).items():
        passage = PASSAGES[f"law_{name}"]
        assert passage["text"].startswith(f"{fact.place}: {fact.status}")
        for wanted in (fact.name, fact.since or "", fact.schedule or "", f"checked {fact.checked}", "Laws change."):
            assert wanted in passage["text"], name
        assert all(str(reference) in passage["text"] for reference in facts.references_of(fact))
        assert place is None or place.term in passage["terms"].split("; ")


def test_a_help_line_has_its_number_its_note_and_its_page() -> None:
    for line in facts.help_lines:
        text = PASSAGES[f"help-line_{line.id}"]["text"]
        assert text.startswith(f"{line} (for {line.purpose.label.lower()}; ")
        for wanted in (line.number, line.note or "", line.url or "", f"checked {line.checked}"):
            assert wanted in text


def test_every_passage_has_the_same_fields_of_text() -> None:
    fields = {"id", "kind", "title", "text", "section", "standing", "verdict", "importance", "terms", "references"}
    for passage in PASSAGES.values():
        assert passage.keys() == fields
        assert {type(value) for value in passage.values()} == {str}


def test_claims_can_be_filtered_by_verdict_importance_and_terms() -> None:
    for claim in facts.claims:
        passage = PASSAGES[claim.id]
        assert (passage["verdict"], passage["importance"]) == (claim.review.verdict, claim.review.importance or "")
        assert (passage["section"], passage["standing"]) == (claim.section, claim.standing)
        assert passage["terms"] == "; ".join(claim.terms)
        assert passage["references"] == "; ".join(claim.review.references)


def test_notices_can_be_filtered_by_importance_and_terms() -> None:
    for notice in facts.notices:
        passage = PASSAGES[f"notice_{notice.id}"]
        assert (passage["importance"], passage["title"]) == (notice.importance, notice.title)
        assert passage["terms"].split("; ") == [*(*notice.terms, *notice.substances)] or not passage["terms"]


def test_a_part_carries_the_help_in_a_crisis_too() -> None:
    found = passages(part(facts, Use.SUICIDAL_THOUGHTS))
    assert len(found) < len(PASSAGES)
    assert all(CRISIS.text in passage["text"] for passage in found if passage["kind"] == "claim")


def test_an_edition_without_notices_and_numbers_still_says_that_it_is_not_advice(edited: Editor) -> None:
    bare = passages(edited(lambda document: document.update(notices=[], help_lines=[])))
    assert all(passage["text"].endswith("Notice: This content is not medical advice.") for passage in bare)


def test_the_format_is_json_lines() -> None:
    assert render(facts, "passages") == jsonl(passages(facts))


@pytest.mark.parametrize("text", ["Suicidal thoughts", "self-harm", "selfharm", "I want to kill myself", "suicide"])
def test_words_of_a_crisis_are_recognized(text: str) -> None:
    assert mentions_suicide(text)


def test_other_words_are_not_words_of_a_crisis() -> None:
    assert not mentions_suicide("It kills pain by itself.")
