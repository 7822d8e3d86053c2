"""What a card in a notebook promises: no statement without its verdict, and help in a crisis first."""

import re
import subprocess
import sys

import pytest

from ketamine_facts import Claim, Facts, Route, Verdict, facts
from ketamine_facts.export._pages._compose import NOT_ADVICE
from ketamine_facts.export._pages._escape import html_text
from ketamine_facts.export._pages._render import fragment
from ketamine_facts.records import Profile
from tests.export.reader import TERMS, Reader, assert_every_statement_is_reviewed

PROFILES: tuple[Profile, ...] = (*facts.uses, *facts.routes, *facts.side_effects, *facts.jurisdictions)
CARDS: tuple[Profile | Claim, ...] = (*PROFILES, *facts.claims)


def test_a_notebook_shows_profiles_and_claims_with_their_verdicts() -> None:
    for thing in CARDS:
        card = fragment(thing)
        found = assert_every_statement_is_reviewed(card, facts)
        assert found == ({thing.id} if isinstance(thing, Claim) else set(thing.claims))
        assert NOT_ADVICE in card
        ids = re.findall(r'\bid="([^"]+)"', card)
        assert len(ids) == len(set(ids))
        assert set(re.findall(r'href="#([^"]+)"', card)) <= set(ids)


def test_a_notebook_shows_an_edition_at_a_glance() -> None:
    card = fragment(facts)
    text = Reader(card).text
    assert facts.notices[0].text in text
    assert all(term.label in text for term in TERMS)
    counts = ", ".join(f"{len(facts.claims_by(verdict))} {verdict.label.lower()}" for verdict in Verdict)
    assert f"{len(facts.claims)} statements: {counts}." in text
    assert not assert_every_statement_is_reviewed(card, facts)


@pytest.mark.parametrize("thing", [facts, *PROFILES, facts.claims[0]], ids=lambda thing: type(thing).__name__)
def test_a_notebook_finds_the_card_by_itself(thing: Facts | Profile | Claim) -> None:
    assert thing._repr_html_() == fragment(thing)  # pyright: ignore[reportPrivateUsage]  # what a notebook calls


def test_cards_of_two_things_in_one_notebook_share_no_anchor() -> None:
    ids = [name for thing in CARDS for name in re.findall(r'\bid="([^"]+)"', fragment(thing))]
    assert len(ids) == len(set(ids))


def test_a_profile_of_another_edition_shows_no_statement_without_its_verdict() -> None:
    profile = facts.route(Route.INTRAVENOUS)
    other = type(profile).model_validate({**profile.model_dump(), "form": "another form"})
    text = Reader(fragment(other)).text
    assert "of another edition" in text
    assert "mg/kg" not in text
    assert all(claim_id in text for claim_id in profile.claims)


def test_a_claim_of_another_edition_keeps_its_verdict_note_and_reference_keys() -> None:
    claim = facts.claim("im-dose-pain")
    review = {**claim.review.model_dump(), "references": ("a-key",)}
    other = type(claim).model_validate({**claim.model_dump(), "statement": "<b>", "review": review})
    card = fragment(other)
    assert "&lt;b&gt;" in card
    assert Verdict.CONTRADICTED.label in card
    assert html_text(claim.review.note or "") in card
    assert "a-key" in card


def test_help_in_a_crisis_stands_on_every_card_of_a_claim() -> None:
    crisis = [notice for notice in facts.notices if notice.kind == "crisis"]
    for claim in (facts.claim("effective-acute-suicidality"), facts.claim("liver-monitoring")):
        assert all(notice.text in fragment(claim) for notice in crisis)


def test_the_writers_are_loaded_only_when_a_notebook_asks() -> None:
    code = (
        "import sys, ketamine_facts; ketamine_facts.facts.uses; before = 'ketamine_facts.export.pages' in sys.modules;"
        "ketamine_facts.facts._repr_html_(); print(before, 'ketamine_facts.export.pages' in sys.modules)"
    )
    done = subprocess.run([sys.executable, "-I", "-c", code], check=True, capture_output=True, text=True)
    assert done.stdout.strip() == "False True"
