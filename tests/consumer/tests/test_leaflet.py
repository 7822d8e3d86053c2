"""What the users of the leaflet rely on."""

import importlib.metadata
import sysconfig
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from leaflet.app import app
from leaflet.pages import Answer, Complaint, Question, answer, mark
from pydantic import TypeAdapter, ValidationError

import ketamine_facts
from ketamine_facts import Claim, Route, RouteProfile, SideEffect, Use, Verdict, facts, load

client = TestClient(app)


def test_the_library_is_the_installed_one() -> None:
    assert Path(ketamine_facts.__file__).is_relative_to(sysconfig.get_path("purelib"))
    assert importlib.metadata.version("ketamine_facts") == ketamine_facts.__version__


def test_an_answer_survives_json() -> None:
    page = answer(Question(use=Use.CHRONIC_PAIN))
    assert Answer.model_validate_json(page.model_dump_json()) == page


@pytest.mark.parametrize("spelling", ["PTSD", " ptsd ", "Post-traumatic stress disorder"])
def test_a_question_takes_any_known_spelling(spelling: str) -> None:
    question = TypeAdapter(Question).validate_python({"use": spelling})
    assert question.use is Use.PTSD


def test_a_misspelling_is_explained() -> None:
    with pytest.raises(ValidationError, match="did you mean 'intravenous'"):
        TypeAdapter(Question).validate_python({"use": "ptsd", "route": "intraveinous"})


@pytest.mark.parametrize("verdict", Verdict)
def test_every_verdict_has_its_mark(verdict: Verdict) -> None:
    assert len(mark(verdict)) == 1


def test_the_page_of_a_use_has_verdicts_and_notices() -> None:
    found = client.get("/answer", params={"use": "suicidal-thoughts"})
    page = Answer.model_validate_json(found.content)
    assert found.status_code == 200
    assert page == answer(Question(use=Use.SUICIDAL_THOUGHTS))
    assert any(notice.kind == "crisis" for notice in page.notices)


def test_a_claim_comes_with_its_review() -> None:
    claim = facts.claims[0]
    assert Claim.model_validate_json(client.get(f"/claims/{claim.id}").content) == claim


def test_an_unknown_claim_is_explained() -> None:
    found = client.get("/claims/half-life-2h")
    assert found.status_code == 404
    assert "did you mean" in found.json()["detail"]


def test_a_route_is_found_by_its_value() -> None:
    found = client.get(f"/routes/{Route.INTRAVENOUS}")
    assert RouteProfile.model_validate_json(found.content) == facts.route(Route.INTRAVENOUS)


def test_a_complaint_in_common_words_becomes_a_term() -> None:
    found = client.post("/complaints", json={"effect": "ketamine bladder", "words": "It hurts"})
    assert Complaint.model_validate_json(found.content).effect is SideEffect.URINARY_TRACT_HARM


def test_the_schema_of_an_enum_stays_a_plain_enum() -> None:
    schemas = client.get("/openapi.json").json()["components"]["schemas"]
    assert schemas["SideEffect"]["enum"] == [effect.value for effect in SideEffect]


def test_another_edition_can_be_loaded() -> None:
    assert load(facts.model_dump_json().encode()) == facts
