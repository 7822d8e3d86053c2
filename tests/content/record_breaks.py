"""Changes to the content that break a rule of its records, each with the rule and what is said of it."""

from collections.abc import Callable

from tests.conftest import Document

Change = Callable[[Document], None]


def claim(document: Document, name: str) -> Document:
    """The claim of that id in a document."""
    found: Document = next(item for item in document["claims"] if item["id"] == name)
    return found


def pain_dose(document: Document) -> Document:
    """The entry of the table that references contradict."""
    dosage: Document = document["routes"][1]["dosages"][1]
    return dosage


def forget_a_claim(document: Document) -> None:
    document["routes"][0]["claims"].pop()


def swap_claims(document: Document) -> None:
    cited = document["routes"][0]["claims"]
    cited[0], cited[1] = cited[1], cited[0]


def promote_a_use(document: Document) -> None:
    next(item for item in document["uses"] if item["term"] == "ptsd")["standing"] = "approved"


def change_a_dose(document: Document) -> None:
    document["routes"][1]["dosages"][0]["amount"]["high"] = 12.0


def break_the_chain(document: Document) -> None:
    document["mechanism"][1]["subject"] = "opioid receptors"


def misspell_a_code(document: Document) -> None:
    document["substances"][0]["codes"][0]["value"] = "6121"


def spoil_a_check_character(document: Document) -> None:
    code = next(item for item in document["substances"][0]["codes"] if item["system"] == "unii")
    code["value"] = f"{code['value'][:-1]}{'0' if code['value'][-1] != '0' else '1'}"


def double_a_code(document: Document) -> None:
    document["substances"][0]["codes"].append(document["substances"][0]["codes"][0])


def clash_with_itself(document: Document) -> None:
    document["inconsistencies"][0]["claims"] = ["us-schedule-iii"]


def swap_amount_and_duration(document: Document) -> None:
    dosage = document["routes"][0]["dosages"][0]
    dosage["amount"].update(low=40.0, high=40.0)
    dosage["duration"].update(low=0.5, high=0.5)


def change_a_unit(document: Document) -> None:
    document["routes"][0]["dosages"][0]["duration"]["unit"] = "h"


def make_a_ceiling_a_dose(document: Document) -> None:
    document["routes"][0]["dosages"][1]["amount"]["low"] = 2.0


def forget_about(document: Document) -> None:
    claim(document, "oral-bioavailability")["statement"] = "Oral ketamine has poor bioavailability, 20%."


def hide_a_contradiction(document: Document) -> None:
    pain_dose(document)["claims"] = ["im-dose-range", "im-dose-by-urgency"]


def be_too_exact(document: Document) -> None:
    document["routes"][3]["bioavailability"]["approximate"] = False


def list_a_dose_for_another_use(document: Document) -> None:
    document["routes"][2]["dosages"][0]["uses"] = ["ptsd"]


def take_one_medicine_for_the_other(document: Document) -> None:
    document["routes"][2]["dosages"][0]["substance"] = "ketamine"


def leave_out_the_doses(document: Document) -> None:
    document["routes"][1]["dosages"] = []


def cite_twice(document: Document) -> None:
    document["takeaways"][0]["claims"] *= 2


def cite_a_reference_twice(document: Document) -> None:
    document["claims"][0]["review"]["references"] *= 2


def lose_the_crisis_notice(document: Document) -> None:
    document["notices"] = [item for item in document["notices"] if item["kind"] != "crisis"]


def lose_the_disclaimer(document: Document) -> None:
    document["notices"] = [item for item in document["notices"] if item["kind"] != "disclaimer"]


def dose_without_a_claim(document: Document) -> None:
    document["routes"][3]["dosages"][0]["claims"] = []


def takeaway_without_a_claim(document: Document) -> None:
    document["takeaways"][0]["claims"] = []


def move_a_decade(document: Document) -> None:
    document["history"][0]["text"] = document["history"][0]["text"].replace("1960s", "1970s")


def put_a_figure_into_words(document: Document) -> None:
    document["pharmacokinetics"][0]["value"] = "90mg at once"


def change_a_schedule(document: Document) -> None:
    document["jurisdictions"][0]["classification"] = "Schedule II controlled substance"


def make_a_hedge_a_rule(document: Document) -> None:
    document["side_effects"][0]["manifestations"][2]["frequency"] = "rarely"


def make_a_transient_effect_last(document: Document) -> None:
    document["side_effects"][3]["manifestations"][0]["course"] = "permanent"


def make_a_thought_a_fact(document: Document) -> None:
    for step in document["mechanism"]:
        step["standing"] = "asserted"


def onset(document: Document) -> Document:
    """What the content says of the onset."""
    found: Document = next(item for item in document["pharmacokinetics"] if item["parameter"] == "onset")
    return found


def dose_without_supervision(document: Document) -> None:
    del document["routes"][2]["dosages"][0]["monitoring"]


def supervise_otherwise(document: Document) -> None:
    document["routes"][2]["dosages"][0]["monitoring"] = "the supervision of a friend"


def let_a_dose_depend_on_weather(document: Document) -> None:
    document["routes"][1]["dosages"][0]["varies_with"] = ["the weather"]


def widen_the_onset(document: Document) -> None:
    onset(document)["routes"].append("oral")


def forget_the_routes_of_the_onset(document: Document) -> None:
    onset(document)["routes"] = []


def call_it_uncontrolled(document: Document) -> None:
    document["jurisdictions"][0]["classification"] = "Not a controlled substance"


def name_another_symptom(document: Document) -> None:
    profile = next(item for item in document["uses"] if item["term"] == "ptsd")
    profile["conditions"][0]["name"] = "Amnesia"


def turn_a_relation_around(document: Document) -> None:
    document["mechanism"][0]["relation"] = "promotes"


def lose_how_rarely(document: Document) -> None:
    del document["side_effects"][6]["manifestations"][1]["frequency"]


def lose_the_monitoring(document: Document) -> None:
    document["side_effects"][5]["monitoring"] = []


def lose_a_figure(document: Document) -> None:
    del document["routes"][3]["bioavailability"]


def make_a_practice_approved(document: Document) -> None:
    document["jurisdictions"][1]["medical_uses"][0]["standing"] = "approved"


def list_a_dose_for_what_the_route_is_not(document: Document) -> None:
    document["routes"][0]["dosages"][0]["indications"] = ["pain-control"]


def drop_a_use_of_a_dose(document: Document) -> None:
    document["routes"][3]["dosages"][0]["uses"] = ["acute-pain"]


def lose_an_amount(document: Document) -> None:
    del document["routes"][0]["dosages"][0]["amount"]


def swap_two_routes(document: Document) -> None:
    document["routes"][0], document["routes"][1] = document["routes"][1], document["routes"][0]


RECORD_BREAKS: list[tuple[str, Change, str]] = [
    ("profiles cite what is about them", forget_a_claim, "differs from the claims about it"),
    ("profiles cite what is about them", swap_claims, "their order"),
    ("profiles cite what is about them", promote_a_use, "no claim about it is approved"),
    ("figures are claimed", change_a_dose, "no cited claim states 4-12 mg/kg"),
    ("steps form a chain", break_the_chain, "'opioid receptors' comes from nowhere"),
    ("codes are well formed", misspell_a_code, "is not a"),
    ("codes are well formed", spoil_a_check_character, "wrong check character"),
    ("codes are well formed", double_a_code, "doubled or not sorted"),
    ("clashes name both sides", clash_with_itself, "fewer than two claims"),
    ("figures are claimed", swap_amount_and_duration, "no cited claim states 40 mg/kg"),
    ("figures are claimed", change_a_unit, "no cited claim states 40 h"),
    ("figures are claimed", make_a_ceiling_a_dose, "no cited claim states 2 mg/kg"),
    ("figures are claimed", forget_about, "no cited claim states about 20 %"),
    ("figures are claimed", be_too_exact, "no cited claim states 20 %"),
    ("doses show their verdicts", list_a_dose_for_another_use, "no cited claim is about one of its uses"),
    ("doses show their verdicts", take_one_medicine_for_the_other, "no cited claim speaks of ketamine"),
    ("doses show their verdicts", leave_out_the_doses, "no dosage shows the claim 'im-dose-pain'"),
    ("nothing stands twice", cite_twice, "takeaways 'rapid-relief': claims holds something twice"),
    (
        "nothing stands twice",
        cite_a_reference_twice,
        "claims 'primary-use-anesthesia': references holds something twice",
    ),
    ("readers are warned", lose_the_crisis_notice, "no crisis beside suicidal-thoughts"),
    ("readers are warned", lose_the_disclaimer, "no disclaimer that stands everywhere"),
    ("doses show their verdicts", hide_a_contradiction, "lacks the claim 'im-dose-pain'"),
    ("records rest on claims", dose_without_a_claim, "dosages 0: cites no claim"),
    ("records rest on claims", takeaway_without_a_claim, "takeaways 'rapid-relief': cites no claim"),
    ("records say what their claims say", move_a_decade, "no cited claim carries 1970"),
    ("records say what their claims say", put_a_figure_into_words, "no cited claim carries 90"),
    ("records say what their claims say", change_a_schedule, "no cited claim carries Schedule II"),
    ("records say what their claims say", make_a_hedge_a_rule, "no cited claim has the frequency 'rarely'"),
    ("records say what their claims say", make_a_transient_effect_last, "has the course 'permanent'"),
    ("scopes are claimed", dose_without_supervision, "leaves out the supervision"),
    ("records say what their claims say", supervise_otherwise, "no cited claim has the monitoring 'the supervision of"),
    ("records say what their claims say", let_a_dose_depend_on_weather, "has the varies with 'the weather'"),
    ("scopes are claimed", widen_the_onset, "intramuscular, intravenous, not intramuscular, intrav"),
    ("scopes are claimed", forget_the_routes_of_the_onset, "intramuscular, intravenous, not no route"),
    ("words are claimed", call_it_uncontrolled, "no cited claim has the words not"),
    ("words are claimed", name_another_symptom, "no cited claim has the words amnesia"),
    ("words are claimed", turn_a_relation_around, "mechanism 0: no cited claim has the words promotes"),
    ("limits come back", lose_how_rarely, "no record that cites it carries 'rarely'"),
    ("limits come back", lose_the_monitoring, "no record that cites it carries 'essential'"),
    ("limits come back", lose_a_figure, "no record that cites it carries 20"),
    ("records say what their claims say", make_a_practice_approved, "no cited claim is approved"),
    ("doses cover their route", list_a_dose_for_what_the_route_is_not, "differ in pain-control, treatment-resist"),
    ("doses cover their route", drop_a_use_of_a_dose, "no dosage is for chronic-pain, treatment-resistant-depr"),
    ("doses cover their route", lose_an_amount, "a dosage has no amount"),
    ("profiles cite what is about them", swap_two_routes, "routes: not in the order of the vocabulary"),
    ("records say what their claims say", make_a_thought_a_fact, "no cited claim is asserted"),
]
