"""The lists of topics that retell the article: wherever one is shown or selected, all are, with their verdicts."""

from typing import get_type_hints

import pytest

from ketamine_facts import ContentError, Facts, Jurisdiction, Use, Verdict, facts, load
from ketamine_facts.edition import TopicList, topic_lists
from ketamine_facts.export._pages._render import html, markdown
from ketamine_facts.export._selection import part
from ketamine_facts.cli._overview import overview
from ketamine_facts.records import Topic
from tests.conftest import Document, Editor

LISTS = topic_lists(facts)
NOT_RETOLD = {"inconsistencies", "withdrawn"}
MARKS = {"corroborated": "+", "qualified": "~", "contradicted": "X", "not_checked": "?"}
each_list = pytest.mark.parametrize("found", LISTS, ids=lambda found: found.field)


def test_every_list_of_topics_is_among_them_but_clashes_and_withdrawals() -> None:
    fields = {field for field, kind in get_type_hints(Facts).items() if kind == tuple[Topic, ...]}
    assert {found.field for found in LISTS} == fields - NOT_RETOLD
    assert all(getattr(facts, found.field) is found.topics for found in LISTS)


@each_list
def test_the_overview_shows_each_topic_behind_the_marks_of_its_claims(found: TopicList) -> None:
    lines = list(overview(facts, 10_000, full=True))
    assert found.title.upper() in lines
    for topic in found.topics:
        claims = facts.claims_of(topic)
        place = lines.index(f"[{''.join(MARKS[claim.review.verdict] for claim in claims)}] {topic.text}")
        below = lines[place + 1 : place + 1 + len(claims)]
        for claim in claims:
            if claim.review.verdict in (Verdict.QUALIFIED, Verdict.CONTRADICTED):
                told = f"{claim.review.verdict.label.lower()}: {claim.statement} [{claim.review.note}]"
                assert any(line.endswith(told) for line in below)


def test_the_overview_answers_each_question() -> None:
    lines = list(overview(facts, 10_000, full=True))
    for question in facts.questions:
        place = next(number for number, line in enumerate(lines) if line.endswith(f"] {question.text}"))
        below = lines[place + 1 : place + 1 + len(question.claims)]
        assert [claim.statement in line for claim, line in zip(facts.claims_of(question), below, strict=True)]


@each_list
def test_a_topic_prints_with_the_claims_by_which_its_verdicts_are_found(found: TopicList) -> None:
    for topic in found.topics:
        assert str(topic) == f"{topic.text} [verdicts: claims {', '.join(topic.claims)}]"


@each_list
def test_pages_show_each_topic(found: TopicList) -> None:
    assert f"## {found.title}\n" in markdown(facts)
    assert f">{found.title}</h2>" in html(facts)


@each_list
def test_a_part_keeps_the_topics_that_cite_its_claims(found: TopicList) -> None:
    for term in (Use.ANESTHESIA, Jurisdiction.UNITED_STATES):
        chosen = part(facts, term)
        kept = {claim.id for claim in chosen.claims}
        left: tuple[Topic, ...] = getattr(chosen, found.field)
        assert [topic.id for topic in left] == [one.id for one in found.topics if kept.intersection(one.claims)]
        assert all(kept.issuperset(topic.claims) for topic in left)


@pytest.mark.parametrize("field", [*(found.field for found in LISTS), "inconsistencies", "withdrawn"])
def test_no_two_topics_of_a_list_share_an_id(field: str, edited: Editor) -> None:
    def double(document: Document) -> None:
        document[field] = [{"id": "twin", "text": "A text", "claims": []}] * 2

    with pytest.raises(ContentError, match=f"{field} 'twin': the id stands twice"):
        load(edited(double).model_dump_json().encode())


def test_a_general_topic_is_compared_as_any_other(edited: Editor) -> None:
    from ketamine_facts.comparison import compare

    newer = edited(lambda document: document["general"][0].update(text="Said in other words"))
    (change,) = compare(facts, newer).changes
    assert (change.subject, change.kind.value) == ("general primary-purposes", "reworded")
    assert [claim.id for claim in change.claims] == list(facts.general[0].claims)
