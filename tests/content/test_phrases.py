"""What counts as the same thing said in figures, and what as another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts.rules._phrases import phrases, spelled

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


@pytest.mark.parametrize(("said", "read"), SAME)
def test_the_same_in_other_words_is_the_same(said: str, read: str) -> None:
    assert phrases(said) - phrases(read) == set()


@pytest.mark.parametrize(("said", "read"), OTHER)
def test_another_figure_unit_order_or_day_is_another(said: str, read: str) -> None:
    assert phrases(said) - phrases(read) != set()


def test_words_without_a_figure_say_none() -> None:
    assert phrases("Ketamine may raise blood pressure, by way of CYP2B6 or P450.") == set()


@given(st.dates())
def test_a_date_is_found_as_it_is_spelled(day: object) -> None:
    for date in (str(day), str(day)[:7], str(day)[:4]):
        assert spelled(date) in phrases(f"It began on {spelled(str(day))}.") or int(date[:4]) < 1000


@given(st.text())
def test_a_text_says_what_it_says(text: str) -> None:
    assert phrases(text) == phrases(f"{text} ; {text}")
