"""Rules about grounds: figures of reviews, notices and law are those of a cited reference, as it says them."""

import re

from ketamine_facts import LegalFact, facts
from tests.rules.broken import ABSENT, broken, changed, found

NOTES = "reviews stay with their references"
ADDED = "what is added has references"
LAW = "law is named and dated as cited"
US = ("jurisdictions", "united-states", "law", 0)
SAME: list[tuple[str, str]] = [
    ("56 or 84 mg", "doses of 56 mg, and then 84 mg"),
    ("from 1 to 4.5 mg/kg", "1-4.5 mg/kg"),
    ("1\u20132 h", "1 to 2 hours"),
    ("60, 120 or 240 mg", "60 mg, 120 mg or 240 mg"),
    ("22.1% versus 17.0%", "22.1% vs 17.0%"),
    ("8% to 19% of patients", "8-19%"),
    ("26% of those patients versus 2%", "26% (high) vs 2% (low)"),
    ("64% against 28%", "64% versus 28%"),
    ("within two days", "2 days"),
    ("five to seven days", "five days; seven days"),
    ("a 24-hour wait", "24 h"),
    ("60 s", "60 seconds"),
    ("5.2 and 6.1 hours", "5.2 (S) and 6.1 (R) hours"),
    ("on 10 June 2014", "as of 10 June 2014."),
    ("in June 2014", "on 10 June 2014"),
    ("in 2014", "on 10 June 2014"),
    ("Class C4", "a Class C(4) drug"),
    ("67 trials", "67 studies"),
    ("in 67", "67 trials"),
    ("OR 1.10, 95% CI 0.78-1.56", "(OR = 1.10; 95% CI 0.78-1.56)"),
    ("difference -3.16, 95% CI -8.54 to 2.22", "difference -3.16 (95% CI -8.54 to 2.22)"),
    ("88 of 315", "(88 of 315)"),
    ("SOR/2005-270", "SOR/2005-270 of that year"),
    ("persist days to weeks", "for days to weeks"),
    ("in 2014, 50 mg", "50 mg in 2014"),
]
OTHER: list[tuple[str, str]] = [
    ("56 or 84 g", "56 or 84 mg"),
    ("2-4.5 mg/kg", "1-4.5 mg/kg; 2 mg/kg"),
    ("17.0% versus 22.1%", "22.1% versus 17.0%"),
    ("0.5 g/kg", "0.5 mg/kg"),
    ("40 hours", "40 min"),
    ("28 mg", "28%"),
    ("up to 252 L/70 kg", "252 L/75 kg"),
    ("several days", "several hours"),
    ("two days", "3 days"),
    ("OR 1.29", "RR 1.29"),
    ("-3.16", "3.16"),
    ("10 July 2014", "10 June 2014; July 2014"),
    ("11 June 2014", "10 June 2014; 11 people"),
    ("2014 June 10", "10 June 2014"),
    ("Schedule II", "Schedule III"),
    ("Class B", "Class C"),
    ("Part 4", "Part 1; 4"),
    ("Level 2", "Level 1; 2 trials"),
    ("12 of 4", "4 of 12"),
    ("2,309 trials", "67 trials; 2,309 people"),
    ("1960", "1970s"),
    ("SOR/2025-242", "SOR/2005-270"),
    ("days to months", "days to weeks"),
]


def unsupported(pairs: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """The pairs of which the first text says something in figures that the second does not."""
    base, plain = facts.references[0], {"title": "[A title]", "issued": None}
    works = tuple(
        base.model_copy(update={"key": f"work-{number}", "supports": read, **plain})
        for number, (_, read) in enumerate(pairs)
    )
    claims = facts.claims[: len(pairs)]
    edition = changed(
        (("references",), works),
        (("claims",), claims),
        *((("claims", claim.id, "review", "gist"), "Yes.") for claim in claims),
        *((("claims", claim.id, "review", "note"), said) for claim, (said, _) in zip(claims, pairs, strict=True)),
        *(
            (("claims", claim.id, "review", "references"), [work.key])
            for claim, work in zip(claims, works, strict=True)
        ),
    )
    named = found(NOTES, edition)
    return [pair for claim, pair in zip(claims, pairs, strict=True) if f"claims {claim.id!r}:" in named]


def test_the_same_in_other_words_is_the_same() -> None:
    assert unsupported(SAME) == []


def test_another_figure_unit_order_or_day_is_another() -> None:
    assert [pair for pair in OTHER if pair not in unsupported(OTHER)] == []


def test_a_text_without_figures_needs_no_support() -> None:
    assert (
        unsupported([("Ketamine may raise blood pressure, by way of CYP2B6 or P450, for up to days.", "Nothing.")])
        == []
    )


def test_every_month_and_number_word_is_known() -> None:
    months = re.findall(r"\w+", "January February March April May June July August September October November December")
    numbers = re.findall(r"\w+", "one two three four five six seven eight nine ten eleven twelve")
    pairs = [(f"on 7 {month} 2014", f"7 {month} 2014") for month in months]
    pairs += [(f"{word} days", f"{number} days") for number, word in enumerate(numbers, 1)]
    assert unsupported(pairs) == []
    assert unsupported([(said, "0 days") for said, _ in pairs]) == [(said, "0 days") for said, _ in pairs]


def test_a_figure_of_a_gist_or_a_note_that_no_reference_has_is_named() -> None:
    for field, text in (("note", "In force since 1931."), ("gist", "Yes, since 1931.")):
        named = broken(NOTES, "claims", "us-schedule-iii", "review", field, text)
        assert named == "claims 'us-schedule-iii': no cited reference has '1931'"


def test_the_day_of_a_reference_is_one_of_its_figures() -> None:
    work = next(work for work in facts.references if work.issued and len(work.issued) == len("2000-10-10"))
    claim = next(claim.id for claim in facts.claims if work.key in claim.review.references)
    assert work.issued
    assert broken(NOTES, "claims", claim, "review", "note", f"It appeared in {work.issued[:4]}.") == ""


def test_a_notice_without_a_reference_is_named() -> None:
    assert broken(ADDED, "notices", "crisis-help", "references", []) == "notices 'crisis-help': no reference"


def test_a_figure_of_a_notice_or_of_law_that_no_reference_has_is_named() -> None:
    for path in (("notices", "pregnancy", "text"), (*US, "status"), ("help_lines", "us-crisis", "note")):
        assert "no cited reference has '77.7 %', 'Class Q'" in broken(ADDED, *path, "It was 77.7% in Class Q."), path


def test_the_date_of_the_text_that_was_read_may_be_in_a_notice() -> None:
    notice = ("notices", "pregnancy")
    dated = changed(((*notice, "text"), "It is the text of May 1901."), ((*notice, "text_of"), "1901-05"))
    assert found(ADDED, dated) == ""
    assert "'May 1901'" in found(ADDED, changed(((*notice, "text"), "It is the text of May 1901.")))
    assert "'May 1901'" in found(
        ADDED, changed(((*notice, "text"), "It is the text of May 1901."), ((*notice, "text_of"), "version 5"))
    )


def test_a_number_in_the_name_of_a_law_that_no_reference_has_is_named() -> None:
    assert broken(LAW, *US, "name", "21 CFR 1308.14; 64 FR 37673").endswith(
        "no cited reference has '1308.14' of its name"
    )


def test_a_day_on_which_law_began_that_no_reference_has_is_named() -> None:
    assert broken(LAW, *US, "since", "1989-08-12").endswith("no cited reference has the date 12 August 1989")
    assert broken(LAW, *US, "since", ABSENT) == ""


def test_the_day_of_a_reference_may_be_that_of_the_law() -> None:
    law: list[LegalFact] = [fact for place in facts.jurisdictions for fact in place.law]
    assert any(
        fact.since and any(work.issued == fact.since for work in facts.references_of(fact))
        for fact in (*law, *facts.other_law)
    )
