"""Rules about fidelity: records say what their claims say, as strongly, and nothing else."""

from ketamine_facts import facts
from tests.rules.broken import ABSENT, broken, changed, found

SAY = "records say what their claims say"


def test_a_figure_that_no_cited_claim_has_is_named() -> None:
    decade = facts.history[0].text.replace("1960s", "1970s")
    assert broken(SAY, "history", 0, "text", decade) == "history 'origin': no cited claim has 1970"
    assert broken(SAY, "pharmacokinetics", 0, "value", "90mg at once").endswith("no cited claim has 90")


def test_the_numeral_of_a_schedule_is_a_figure() -> None:
    named = broken(SAY, "jurisdictions", "united-states", "classification", "Schedule II controlled substance")
    assert named.endswith("no cited claim has Schedule II")


def test_a_limit_that_no_cited_claim_has_is_named() -> None:
    for path, value, limit in (
        (("side_effects", 0, "manifestations", 2, "frequency"), "rarely", "frequency 'rarely'"),
        (("side_effects", 0, "manifestations", 2, "hedge"), ["thought-to"], "hedge 'thought to'"),
        (("side_effects", 3, "manifestations", 0, "course"), "permanent", "course 'permanent'"),
        (("side_effects", 3, "manifestations", 0, "context"), "while asleep", "context 'while asleep'"),
        (("routes", "nasal", "dosages", 0, "monitoring"), "the eye of a friend", "monitoring 'the eye of a friend'"),
        (("routes", "intramuscular", "dosages", 0, "varies_with"), ["the weather"], "varies with 'the weather'"),
        (("routes", "nasal", "dosages", 0, "per"), "fortnight", "per 'fortnight'"),
    ):
        assert f"no cited claim has the {limit}" in broken(SAY, *path, value)


def test_a_standing_that_no_cited_claim_has_is_named() -> None:
    union = ("jurisdictions", "european-union", "medical_uses", 0, "standing")
    assert broken(SAY, *union, "approved").endswith("no cited claim is approved")
    thought = next(place for place, step in enumerate(facts.mechanism) if step.standing == "hypothesized")
    assert broken(SAY, "mechanism", thought, "standing", "asserted").endswith("no cited claim is asserted")


def test_a_word_that_no_cited_claim_has_is_named() -> None:
    for path, value, word in (
        (("jurisdictions", "united-states", "classification"), "Not a controlled substance", "not"),
        (("uses", "ptsd", "conditions", 0, "name"), "Amnesia", "amnesia"),
        (("mechanism", 0, "relation"), "promotes", "promotes"),
        (("mechanism", 0, "object"), "opioid receptors", "opioid"),
        (("general", 0, "text"), "Ketamine heals.", "heals"),
    ):
        assert f"no cited claim has the words {word}" in broken("words are claimed", *path, value)


def test_a_question_and_a_clash_are_in_the_librarys_own_words() -> None:
    for field in ("questions", "inconsistencies"):
        assert broken("words are claimed", field, 0, "text", "Which fruit does one peel?") == ""


def test_a_limit_of_a_claim_that_no_record_has_is_named() -> None:
    for path, limit in (
        (
            ("side_effects", "urinary-tract-harm", "manifestations", "bladder-inflammation-medical", "frequency"),
            "rarely",
        ),
        (("side_effects", "liver-toxicity", "monitoring"), "essential"),
    ):
        assert f"no record that cites it has '{limit}" in broken("limits come back", *path, ABSENT)


def test_a_figure_of_a_claim_that_no_record_has_is_named() -> None:
    named = broken("limits come back", "routes", "oral", "bioavailability", ABSENT)
    assert named == "claims 'oral-bioavailability': no record that cites it has 20"


def test_being_named_in_an_inconsistency_does_not_bring_a_limit_back() -> None:
    clash = {
        "id": "a-clash",
        "text": "It rarely harms.",
        "claims": ["medical-dosing-rarely-cystitis", "us-schedule-iii"],
    }
    topic = type(facts.inconsistencies[0]).model_validate(clash)
    path = ("side_effects", "urinary-tract-harm", "manifestations", "bladder-inflammation-medical", "frequency")
    edition = changed((("inconsistencies",), (*facts.inconsistencies, topic)), (path, ABSENT))
    assert "no record that cites it has 'rarely'" in found("limits come back", edition)


def test_a_quantity_that_no_cited_claim_states_is_named() -> None:
    first = ("routes", "intravenous", "dosages", 0)
    for path, value, stated in (
        (("routes", "intramuscular", "dosages", 0, "amount", "high"), 12, "4-12 mg/kg"),
        ((*first, "amount"), {"low": 40, "high": 40, "unit": "mg/kg"}, "40 mg/kg"),
        ((*first, "duration", "unit"), "h", "40 h"),
        (("routes", "intravenous", "dosages", 1, "amount", "low"), 2, "2 mg/kg"),
        (("routes", "oral", "bioavailability", "approximate"), False, "20 %"),
    ):
        assert f"no cited claim states {stated}" in broken("quantities are claimed", *path, value)


def test_a_dose_without_the_supervision_of_its_claims_is_named() -> None:
    named = broken("scopes are claimed", "routes", "nasal", "dosages", 0, "monitoring", ABSENT)
    assert named == "routes 'nasal', dosages 0: leaves out the supervision that a cited claim speaks of"


def test_a_property_for_other_routes_than_its_claims_is_named() -> None:
    onset = next(place for place, item in enumerate(facts.pharmacokinetics) if item.parameter == "onset")
    path = ("pharmacokinetics", onset, "routes")
    assert "not intramuscular, intravenous, oral" in broken(
        "scopes are claimed", *path, ["intravenous", "intramuscular", "oral"]
    )
    assert broken("scopes are claimed", *path, []).endswith("about intramuscular, intravenous, not no route")


def test_a_use_with_a_standing_that_no_claim_about_ketamine_has_is_named() -> None:
    named = broken("standings are claimed", "uses", "depression", "standing", "approved")
    assert named == "uses depression: no claim about ketamine for it is approved"


def test_a_use_for_which_a_claim_has_ketamine_approved_is_approved() -> None:
    named = broken("standings are claimed", "uses", "anesthesia", "standing", "asserted")
    assert named == "uses anesthesia: a claim has ketamine approved for it"


def test_a_listed_use_whose_claim_does_not_name_it_is_named() -> None:
    path = ("jurisdictions", "united-states", "medical_uses", "depression-nasal-spray", "claims")
    named = broken("standings are claimed", *path, ["us-approved-anesthesia"])
    assert named.endswith("no cited claim that names it is approved")
