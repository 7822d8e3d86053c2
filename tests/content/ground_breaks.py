"""Changes to the content that break a rule of its grounds, dates, standings or codes, with what is said of each."""

from collections.abc import Callable

from tests.conftest import Document
from tests.content.record_breaks import Change, claim


def reword(name: str, old: str, new: str) -> Change:
    """Other words in the note on a claim."""

    def change(document: Document) -> None:
        review = claim(document, name)["review"]
        assert old in review["note"]
        review["note"] = review["note"].replace(old, new)

    change.__name__ = f"reword_{name}_to_{new}"
    return change


def stand(name: str, standing: str) -> Change:
    """Another standing of a claim."""

    def change(document: Document) -> None:
        claim(document, name)["standing"] = standing

    change.__name__ = f"call_{name}_{standing}"
    return change


def use(document: Document, term: str) -> Document:
    found: Document = next(item for item in document["uses"] if item["term"] == term)
    return found


def law(document: Document) -> Document:
    """The first point of US law."""
    found: Document = document["jurisdictions"][0]["law"][0]
    return found


def invent_a_figure(document: Document) -> None:
    claim(document, "us-schedule-iii")["review"]["note"] = "In force since 1998."


def come_from_the_future(document: Document) -> None:
    document["references"][0]["issued"] = "2099"


def review_before_the_law(document: Document) -> None:
    document["jurisdictions"][0]["law"][0]["since"] = "2099"


def notice_without_reference(document: Document) -> None:
    document["notices"][0]["references"] = []


def notice_with_a_new_figure(document: Document) -> None:
    document["notices"][1]["text"] += " In 77% of cases."


def garble_a_day_of_law(document: Document) -> None:
    document["jurisdictions"][0]["law"][0]["since"] = "August 1999"


def notice_with_another_unit(document: Document) -> None:
    notice = next(item for item in document["notices"] if item["id"] == "esketamine-blood-pressure")
    notice["text"] = notice["text"].replace("about 4 hours", "about 4 days")


def law_with_another_class(document: Document) -> None:
    law(document)["status"] = law(document)["status"].replace("Schedule III", "Schedule II")


def law_that_began_earlier(document: Document) -> None:
    law(document)["since"] = "1989-08-12"


def law_of_another_number(document: Document) -> None:
    law(document)["name"] = "21 CFR 1308.14; 64 FR 37673"


def review_tomorrow(document: Document) -> None:
    claim(document, "us-schedule-iii")["review"]["date"] = "2126-01-01"


def read_a_law_tomorrow(document: Document) -> None:
    law(document)["as_of"] = "2126-01-01"


def review_before_the_trial(document: Document) -> None:
    claim(document, "safer-unstable-bp")["review"]["date"] = "2020-01-01"


def approve_a_use_of_ketamine(document: Document) -> None:
    use(document, "treatment-resistant-depression")["standing"] = "approved"


def forget_an_approval(document: Document) -> None:
    use(document, "anesthesia")["standing"] = "asserted"


def approve_by_another_claim(document: Document) -> None:
    listed = document["jurisdictions"][0]["medical_uses"][1]
    listed["claims"] = ["us-approved-anesthesia"]


def move_a_country(system: str, value: str) -> Change:
    def change(document: Document) -> None:
        place = document["jurisdictions"][0]
        next(code for code in place["codes"] if code["system"] == system)["value"] = value

    change.__name__ = f"move_a_country_to_{value}"
    return change


def move_a_continent(document: Document) -> None:
    for code in document["jurisdictions"][2]["codes"]:
        code["value"] = "142"


def leave_the_union(document: Document) -> None:
    document["jurisdictions"][1]["codes"][0]["value"] = "GB"


def code_a_union_as_a_country(document: Document) -> None:
    document["jurisdictions"][1]["codes"].append({"system": "iso-3166-1-alpha-2", "value": "EU", "match": "exact"})


def swap_two_units(document: Document) -> None:
    one, other = document["units"][:2]
    one["codes"], other["codes"] = other["codes"], one["codes"]


GROUND_BREAKS: list[tuple[str, Callable[[Document], None], str]] = [
    ("notes stay with their references", invent_a_figure, "'us-schedule-iii': no cited reference carries '1998'"),
    ("notes stay with their references", reword("esketamine-dose-range", "56 or 84 mg", "56 or 84 g"), "'84 g'"),
    ("notes stay with their references", reword("iv-anesthesia-dose", "1-4.5", "2-4.5"), "'2 mg/kg to 4.5 mg/kg'"),
    (
        "notes stay with their references",
        reword("safer-unstable-bp", "22.1% versus 17.0%", "17.0% versus 22.1%"),
        "'17.0 % versus 22.1 %'",
    ),
    ("what is not the articles has references", notice_without_reference, "no reference"),
    ("what is not the articles has references", notice_with_a_new_figure, "'77 %'"),
    ("what is not the articles has references", notice_with_another_unit, "'4 days'"),
    ("what is not the articles has references", law_with_another_class, "'Schedule II'"),
    ("law is named and dated as cited", law_that_began_earlier, "has the date 12 August 1989"),
    ("law is named and dated as cited", law_of_another_number, "carries '1308.14' of its name"),
    ("nothing is dated ahead", review_tomorrow, "claims 'us-schedule-iii': reviewed 2126-01-01, after today"),
    ("nothing is dated ahead", read_a_law_tomorrow, "FR 37673': reviewed 2126-01-01, after today"),
    ("reviews follow their references", review_before_the_trial, "before 'casey-2025-rsi' was issued (2025-12-09)"),
    ("reviews follow their references", come_from_the_future, "before 'aa-1980' was issued (2099)"),
    ("reviews follow their references", review_before_the_law, "later than the day"),
    ("reviews follow their references", garble_a_day_of_law, "'August 1999' is not a date"),
    ("standings have their words", stand("us-schedule-iii", "approved"), "does not say that it is approved"),
    ("standings have their words", stand("us-approved-anesthesia", "asserted"), "has it approved, the standing is"),
    ("standings have their words", stand("africa-asia-some-broad", "asserted"), "has it varies, the standing is"),
    ("standings are claimed", approve_a_use_of_ketamine, "no claim about ketamine for it is approved"),
    ("standings are claimed", forget_an_approval, "uses anesthesia: a claim has ketamine approved for it"),
    ("standings are claimed", approve_by_another_claim, "no cited claim that names it is approved"),
    ("codes are of their thing", move_a_country("iso-3166-1-alpha-3", "CAN"), "'CAN' is not its ISO 3166-1 alpha-3"),
    ("codes are of their thing", move_a_country("un-m49", "124"), "united-states: '124' is not its UN M49 code"),
    ("codes are of their thing", move_a_continent, "africa: '142' is not its"),
    ("codes are of their thing", leave_the_union, "european-union: 'GB' is not its"),
    ("codes are of their thing", code_a_union_as_a_country, "'EU' is not its ISO 3166-1 alpha-2 code"),
    ("codes are of their thing", swap_two_units, "units 'mg/kg': 'mg' is another unit"),
]
