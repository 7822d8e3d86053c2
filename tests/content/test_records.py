"""What the structured records owe the claims: each claim stands in one, and none is stronger than what it cites."""

import json
import re
from typing import get_args

import pytest

from ketamine_facts import Standing, facts
from ketamine_facts.export._jsonld._medicine import jsonld
from ketamine_facts.export._pages._render import html, markdown
from ketamine_facts.edition._integrity import structured
from ketamine_facts.records import MechanismStep, Topic
from ketamine_facts.vocabulary import Relation

ORDER = [claim.id for claim in facts.claims]
WIDE = 10_000


def test_no_claim_is_left_outside_the_records() -> None:
    """The law: a record retells each claim by citing it; to be named in a clash or a withdrawal is not enough."""
    retold = {
        claim_id
        for place, record in structured(facts)
        if not place.startswith(("inconsistencies", "withdrawn"))
        for claim_id in getattr(record, "claims", ())
    }
    assert [claim_id for claim_id in ORDER if claim_id not in retold] == []


def test_the_general_account_follows_the_article_from_overview_to_conclusion() -> None:
    starts = [ORDER.index(topic.claims[0]) for topic in facts.general]
    assert starts == sorted(starts)
    names = ("overview", "choice-of-route", "oversight", "legal-status-worldwide", "conclusion-outlook")
    assert [topic.id for topic in facts.general if topic.id in names] == list(names)


ATTRIBUTED = re.compile(r"\b(?:called|can|described|said|commonly|generally|usually|primarily)\b", re.IGNORECASE)


@pytest.mark.parametrize("topic", facts.general, ids=lambda topic: topic.id)
def test_a_general_text_leaves_praise_and_promise_to_the_article(topic: Topic) -> None:
    claims = facts.claims_of(topic)
    doubted = [claim for claim in claims if claim.opinion or claim.review.verdict != "corroborated"]
    assert ATTRIBUTED.search(topic.text) or not doubted
    for word in ("primarily", "commonly", "generally", "usually"):
        assert word in topic.text.casefold() or all(claim.frequency != word for claim in claims)


def said_of(relation: Relation, subject: str) -> str:
    step = MechanismStep(subject=subject, relation=relation, object="B", standing=Standing.ASSERTED, claims=())
    return step.text.removeprefix(f"{subject} ").removesuffix(" B")


FORMS = {
    "acts on": "act on",
    "blocks": "block",
    "can reverse": "can reverse",
    "contributes to": "contribute to",
    "does not directly influence": "do not directly influence",
    "helps explain": "help explain",
    "helps reduce": "help reduce",
    "includes": "include",
    "inhibits": "inhibit",
    "is linked to": "are linked to",
    "modulates": "modulate",
    "promotes": "promote",
    "reduces": "reduce",
    "supports": "support",
    "triggers": "trigger",
}


def test_a_relation_agrees_with_its_subject() -> None:
    relations: tuple[Relation, ...] = get_args(Relation)
    assert {said_of(relation, "effect"): said_of(relation, "effects") for relation in relations} == FORMS
    assert {said_of(relation, "effect of effects") for relation in relations} == set(FORMS)


@pytest.mark.parametrize("step", facts.mechanism, ids=str)
def test_a_step_is_not_stronger_than_its_claims(step: MechanismStep) -> None:
    claims = facts.claims_of(step)
    assert claims
    standings = {claim.standing for claim in claims}
    assert step.standing in standings
    assert (Standing.HYPOTHESIZED in standings) == (step.standing is Standing.HYPOTHESIZED)
    for hedge in (r"\bcan\b", r"\bhelps?\b"):
        if all(re.search(hedge, claim.statement) for claim in claims):
            assert re.search(hedge, step.text)


def test_every_form_of_the_mechanism_prints_the_same_sentences() -> None:
    graph = json.loads(json.dumps(jsonld(facts)))["@graph"]
    (drug,) = (node for node in graph if node["@id"] == "#drug-ketamine")
    told = " ".join(drug["mechanismOfAction"])
    for text in (told, markdown(facts), html(facts)):
        assert [step.text for step in facts.mechanism if step.text not in text] == []


def test_the_cascade_leads_from_the_blockade_to_the_symptoms() -> None:
    told = [step.text for step in facts.mechanism]
    chain = ("ketamine blocks", "blockade of NMDA receptors triggers", "downstream effects include", "BDNF supports",
             "downstream effects help explain", "rewired neural circuits can reverse")  # fmt: skip
    places = [next(number for number, text in enumerate(told) if text.startswith(start)) for start in chain]
    assert places == sorted(places)


def test_the_day_of_a_notice_is_no_later_than_the_last_review() -> None:
    days = {notice.as_of for notice in facts.notices}
    assert max(days) <= max(claim.review.date for claim in facts.claims)
