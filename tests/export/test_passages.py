"""Passages: each one says by itself what the article says, whether it holds, whence, and that it is no advice."""

import pytest

from ketamine_facts import Claim, Notice, Verdict, facts
from ketamine_facts.edition._advice import disclaimer
from ketamine_facts.export._tables._columns import SEPARATOR
from ketamine_facts.export._passages import Chunk, chunks

CHUNKS = chunks(facts)
BY_ID = {chunk["id"]: chunk for chunk in CHUNKS}


def test_each_claim_and_each_notice_is_one_passage() -> None:
    ids = [*(claim.id for claim in facts.claims), *(f"notice:{notice.id}" for notice in facts.notices)]
    assert [chunk["id"] for chunk in CHUNKS] == ids
    assert len(BY_ID) == len(ids)


@pytest.mark.parametrize("claim", facts.claims, ids=lambda claim: claim.id)
def test_a_passage_of_a_claim_can_stand_alone(claim: Claim) -> None:
    text = BY_ID[claim.id]["text"]
    assert claim.statement in text
    assert f"{claim.review.verdict.label.lower()}." in text
    assert (claim.review.note or "") in text
    assert claim.standing.label.lower() in text
    assert ("an opinion" in text) >= claim.opinion
    assert facts.article.title in text
    assert claim.section.label in text
    assert claim.id in text
    assert all(str(reference) in text for reference in facts.references_of(claim))
    assert all(str(span) in text for span in claim.spans)
    assert disclaimer(facts) in text


@pytest.mark.parametrize("verdict", Verdict)
def test_the_verdict_stands_before_the_statement(verdict: Verdict) -> None:
    openings = {BY_ID[claim.id]["text"].partition("] ")[0] for claim in facts.claims_by(verdict)}
    assert len(openings) == 1
    if verdict is Verdict.CONTRADICTED:
        assert openings == {"[Contradicted by references"}


def test_where_a_crisis_notice_belongs_it_is_in_the_passage() -> None:
    crisis = next(notice for notice in facts.notices if notice.kind == "crisis")
    for claim in facts.claims:
        beside = facts.notices_for(*claim.uses, *claim.routes, *claim.side_effects)
        assert (crisis.text in BY_ID[claim.id]["text"]) == (crisis in beside)


@pytest.mark.parametrize("notice", facts.notices, ids=lambda notice: notice.id)
def test_a_notice_says_that_it_is_not_from_the_article(notice: Notice) -> None:
    chunk = BY_ID[f"notice:{notice.id}"]
    assert "not from the article" in chunk["text"].splitlines()[0]
    assert notice.text in chunk["text"]
    assert f"Source: notice {notice.id}, reviewed {notice.as_of}" in chunk["text"]
    assert chunk["text"].count(disclaimer(facts)) == 1
    assert all(str(reference) in chunk["text"] for reference in facts.references_of(notice))
    assert (chunk["verdict"], chunk["kind"]) == ("", "notice")


@pytest.mark.parametrize("chunk", CHUNKS, ids=lambda chunk: chunk["id"])
def test_every_passage_has_the_same_keys_and_can_be_filtered(chunk: Chunk) -> None:
    assert list(chunk) == [
        "id",
        "kind",
        "title",
        "text",
        "section",
        "standing",
        "verdict",
        "terms",
        "references",
    ]
    assert all(type(value) is str for value in chunk.values())
    known = {reference.key for reference in facts.references}
    assert known.issuperset(filter(None, chunk["references"].split(SEPARATOR)))
