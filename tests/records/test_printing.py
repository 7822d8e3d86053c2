"""What a record prints: what the article says, with its limits and the claims that its verdicts come from."""

import pytest
from pydantic import ValidationError

from ketamine_facts import Frequency, Hedge, Relation, Standing, Substance, Unit, Use, facts
from ketamine_facts.records import Concept, Dosage, HelpLine, MechanismStep, PharmacokineticProperty, Quantity, Topic
from tests.records.walk import records

ONE = Quantity(low=1, high=1, unit=Unit.MILLIGRAM)
BARE = Dosage(substance=Substance.KETAMINE, indications=("ptsd",), uses=(Use.PTSD,), claims=())
SEDATION = Concept(id="sedation", name="Sedation", claims=("sedation-occurs",))


def step(subject: str, relation: Relation, *hedge: Hedge, qualifier: str | None = None) -> str:
    return MechanismStep(
        subject=subject,
        relation=relation,
        object="breathing",
        qualifier=qualifier,
        hedge=hedge,
        standing=Standing.ASSERTED,
        claims=(),
    ).text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({}, ""),
        ({"amount": ONE}, "1 mg"),
        ({"amount": ONE, "duration": Quantity(low=40, high=40, unit=Unit.MINUTE)}, "1 mg over 40 min"),
        ({"amount": ONE, "per": "session"}, "1 mg per session"),
        ({"varies": True}, "varies widely"),
        ({"varies_with": ("age", "weight")}, "depending on age and weight"),
        ({"monitoring": "supervision"}, "under supervision"),
        ({"level": "higher"}, "higher"),
        ({"level": "higher", "frequency": Frequency.GENERALLY}, "generally higher"),
        ({"note": "as needed"}, "as needed"),
        ({"amount": ONE, "per": "day", "varies": True, "note": "as needed"}, "1 mg per day varies widely; as needed"),
    ],
)
def test_a_dose_prints_each_thing_that_the_article_says_of_it(given: dict[str, object], text: str) -> None:
    assert BARE.model_copy(update=given).text == text


@pytest.mark.parametrize(
    ("given", "text"),
    [
        ({}, "Sedation"),
        ({"hedge": (Hedge.MAY,)}, "Sedation (may)"),
        ({"frequency": Frequency.LESS_COMMON}, "Sedation (less common)"),
        ({"efficacy": "limited"}, "Sedation (limited efficacy)"),
        ({"timing": "early"}, "Sedation (early)"),
        ({"course": "brief"}, "Sedation (brief)"),
        ({"context": "abuse"}, "Sedation (abuse)"),
        (
            {"context": "5", "course": "4", "timing": "3", "frequency": Frequency.RARELY, "hedge": (Hedge.CAN,)},
            "Sedation (can, rarely, 3, 4, 5)",
        ),
    ],
)
def test_a_concept_prints_with_each_of_its_limits(given: dict[str, object], text: str) -> None:
    concept = SEDATION.model_copy(update=given)
    assert (concept.text, str(concept)) == (text, f"{text} [verdicts: claims sedation-occurs]")


def test_a_step_of_the_mechanism_is_a_sentence_in_the_right_number() -> None:
    assert step("ketamine", Relation.PRESERVES) == "ketamine preserves breathing"
    assert step("anesthetics", Relation.DEPRESSES) == "anesthetics depress breathing"
    assert step("receptors", Relation.IS_LINKED_TO) == "receptors are linked to breathing"
    assert step("antidepressants", Relation.DOES_NOT_DIRECTLY_INFLUENCE) == (
        "antidepressants do not directly influence breathing"
    )
    assert step("blockade of receptors", Relation.REDUCES) == "blockade of receptors reduces breathing"
    assert step("ketamine", Relation.SLOWS, qualifier="in surgery") == "ketamine slows breathing, in surgery"


def test_a_step_of_the_mechanism_carries_its_hedges() -> None:
    assert step("ketamine", Relation.PRESERVES, Hedge.TEND_TO) == "ketamine tends to preserve breathing"
    assert step("medicines", Relation.PRESERVES, Hedge.TEND_TO) == "medicines tend to preserve breathing"
    assert step("ketamine", Relation.GIVES_RISE_TO, Hedge.THOUGHT_TO) == "ketamine is thought to give rise to breathing"
    assert step("ketamine", Relation.EXPLAINS, Hedge.CAN, Hedge.HELP) == "ketamine can help explain breathing"
    assert step("ketamine", Relation.DEPRESSES, Hedge.MIGHT) == "ketamine might depress breathing"
    assert step("ketamine", Relation.IS_LINKED_TO, Hedge.MAY) == "ketamine may be linked to breathing"


def test_a_hedge_that_cannot_come_before_a_verb_is_refused_with_those_that_can() -> None:
    with pytest.raises(ValidationError, match="'promising' cannot hedge a step; what can: can, help, may, might, tend"):
        step("ketamine", Relation.REDUCES, Hedge.PROMISING)


def test_a_parameter_of_no_route_prints_without_one() -> None:
    found = PharmacokineticProperty.model_validate({"parameter": "excretion", "value": "slow", "claims": ["a"]})
    assert str(found) == "Excretion: slow [verdicts: claims a]"


def test_a_parameter_prints_its_routes_and_what_it_depends_on() -> None:
    found = PharmacokineticProperty.model_validate(
        {"parameter": "onset", "value": "fast", "routes": ["oral", "nasal"], "varies_with": ["age"], "claims": ["a"]}
    )
    assert found.text == "Onset (oral, nasal): fast; depends on age"


def test_whatever_cites_claims_prints_with_their_ids() -> None:
    printing = (Concept, Dosage, MechanismStep, PharmacokineticProperty, Topic)
    for place, record in records():
        if isinstance(record, printing):
            text = str(record)
            assert text == f"{record.text} [verdicts: claims {', '.join(record.claims)}]", place


def test_a_reference_prints_as_a_citation() -> None:
    for work in facts.references:
        text = str(work)
        assert text.startswith(", ".join(work.authors)), work.key
        pages = f":{work.pages}" if work.pages else ""
        issue = f"({work.issue})" if work.issue else ""
        parts = (
            work.title.rstrip("."),
            work.container or "",
            f"{work.volume or ''}{issue}{pages}",
            str(work.year or ""),
        )
        missing = [part for part in (*parts, work.identifiers[0] if work.identifiers else work.url) if part not in text]
        assert not missing, f"{work.key}: {missing}"
        assert "  " not in text, work.key
        assert ".." not in text.replace(work.url, ""), work.key


def test_an_identifier_that_a_reference_does_not_have_is_none() -> None:
    assert facts.reference("berman-2000").identifier("isbn") is None


def test_a_review_leads_with_its_verdict_importance_and_gist() -> None:
    for claim in facts.claims:
        review = claim.review
        importance = f" ({review.importance})" if review.importance else ""
        assert str(review) == f"{review.verdict.label}{importance}: {review.gist}"
        assert str(claim).startswith(str(review))


def test_a_claim_prints_its_note_its_references_and_its_place() -> None:
    for claim in facts.claims:
        text = str(claim)
        parts = [claim.statement, claim.review.note or "", claim.section.label, claim.id, claim.standing.label]
        parts += [*claim.review.references, *(str(span) for span in claim.spans)]
        assert not [part for part in parts if part not in text], claim.id
        assert (", an opinion" in text) is claim.opinion, claim.id


def test_a_notice_prints_its_title_kind_and_text() -> None:
    for notice in facts.notices:
        assert str(notice) == f"{notice.title} ({notice.kind.label.lower()}): {notice.text}"


def test_a_help_line_prints_place_number_and_name() -> None:
    line = HelpLine.model_validate(
        {
            "id": "x-crisis",
            "place": "X",
            "number": "1",
            "purpose": "crisis",
            "name": "Line",
            "references": [],
            "checked": "2026-01-01",
        }
    )
    assert str(line) == "X: 1 (Line)"
