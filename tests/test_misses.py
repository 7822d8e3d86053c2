"""What an unknown term is near to: misspellings and wider words lead to their member, whatever else to none."""

import random
from collections.abc import Callable
from string import ascii_lowercase

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import Jurisdiction, Route, SideEffect, UnknownTermError, Use
from ketamine_facts.vocabulary import VOCABULARIES, Term, find_term
from ketamine_facts.vocabulary._term import fold, spellings
from ketamine_facts.vocabulary._hints import HINTS, IDLE
from tests.members import vocabularies


def near(text: str, parse: Callable[[str], Term] = find_term) -> tuple[str, ...]:
    with pytest.raises(UnknownTermError) as caught:
        parse(text)
    return caught.value.near


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("intraveinous", Route.INTRAVENOUS),
        ("nasel spray", Route.NASAL),
        ("nasalspray", Route.NASAL),
        ("orall", Route.ORAL),
        ("PTDS", Use.PTSD),
        ("anasthesia", Use.ANESTHESIA),
        ("cronic pian", Use.CHRONIC_PAIN),
        ("emergncy sedation", Use.EMERGENCY_SEDATION),
        ("suicidial", Use.SUICIDAL_THOUGHTS),
        ("ketamine cystitus", SideEffect.URINARY_TRACT_HARM),
        ("halucinations", SideEffect.DISSOCIATION_AND_HALLUCINATIONS),
        ("hepatoxicity", SideEffect.LIVER_TOXICITY),
        ("dependance", SideEffect.DEPENDENCE),
        ("Austalia", Jurisdiction.AUSTRALIA),
        ("Untied States", Jurisdiction.UNITED_STATES),
        ("Afrika", Jurisdiction.AFRICA),
    ],
)
def test_a_misspelling_names_what_was_meant(text: str, member: Term) -> None:
    assert near(text) == near(text, type(member).parse) == (member,)


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("IV jab", Route.INTRAVENOUS),
        ("ketamine (IV).", Route.INTRAVENOUS),
        ("im push", Route.INTRAMUSCULAR),
        ("oral spray", Route.ORAL),
        ("acute pain after surgery", Use.ACUTE_PAIN),
        ("bladder damage", SideEffect.URINARY_TRACT_HARM),
        ("urinary infection", SideEffect.URINARY_TRACT_HARM),
        ("drug abuse", SideEffect.DEPENDENCE),
        ("low blood pressure", SideEffect.CARDIOVASCULAR_EFFECTS),
        ("U.S. law", Jurisdiction.UNITED_STATES),
        ("South Africa", Jurisdiction.AFRICA),
    ],
)
def test_a_text_names_what_its_whole_words_say(text: str, member: Term) -> None:
    assert near(text) == near(text, type(member).parse) == (member,)


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("depression", (Use.TREATMENT_RESISTANT_DEPRESSION, Use.BIPOLAR_DEPRESSION)),
        ("deppression", (Use.TREATMENT_RESISTANT_DEPRESSION, Use.BIPOLAR_DEPRESSION)),
        ("analgesia", (Use.CHRONIC_PAIN, Use.ACUTE_PAIN)),
        ("injection", (Route.INTRAVENOUS, Route.INTRAMUSCULAR)),
        ("abuse", (SideEffect.DEPENDENCE,)),
        ("amnesia", (SideEffect.COGNITIVE_IMPAIRMENT,)),
        ("heart rate", (SideEffect.CARDIOVASCULAR_EFFECTS,)),
        ("America", (Jurisdiction.UNITED_STATES,)),
        ("Europe", (Jurisdiction.EUROPEAN_UNION,)),
    ],
)
def test_a_wider_word_names_all_that_it_may_mean(text: str, members: tuple[Term, ...]) -> None:
    assert near(text) == members


@pytest.mark.parametrize(
    "text",
    [
        "ketamine",  # as everything here
        "kidney damage",
        "dry mouth",
        "unipolar depression",
        "respiratory depression",
        "dysphoria",
        "infection",
        "intrathecal",
        "intravascular",
        "it infusion",
        "io injection",
        "UK",
        "USB",
        "Austria",
        "South America",
    ],
)
def test_what_only_looks_like_a_member_names_none(text: str) -> None:
    assert near(text) == ()


@vocabularies
def test_a_spelling_with_a_letter_left_out_names_its_member(vocabulary: type[Term]) -> None:
    for spelling, value in spellings(vocabulary).items():
        for text in (spelling[:at] + spelling[at + 1 :] for at in range(len(spelling)) if len(spelling) >= 8):
            assert fold(text) in spellings(vocabulary) or value in near(text, vocabulary.parse)


@given(st.integers())
def test_random_words_name_nothing(seed: int) -> None:
    letters = random.Random(seed)
    for length in (8, 11, 14):
        assert near("".join(letters.choices(ascii_lowercase, k=length))) == ()


@pytest.mark.parametrize("text", ["window", "guitar", "on the table", "what is it", "aspirin", "nausea", "?", ""])
def test_other_words_name_nothing(text: str) -> None:
    assert near(text) == ()


@pytest.mark.parametrize(("hint", "members"), HINTS.items())
def test_a_hint_is_named_wherever_it_stands_and_never_understood(hint: str, members: tuple[Term, ...]) -> None:
    assert fold(hint) == hint
    assert set(near(f"some {hint} then")) == set(members)


def test_every_idle_word_is_part_of_a_spelling_and_names_nothing_alone() -> None:
    assert {
        word for vocabulary in VOCABULARIES for spelling in spellings(vocabulary) for word in spelling.split()
    } >= IDLE
    assert {near(word) for word in IDLE} == {()}


@pytest.mark.parametrize("part", ["IV drip, ", "x", "unheard-of "])
def test_of_a_long_text_the_beginning_is_looked_at(part: str) -> None:
    assert near(part * 10**6) == near(part * 10)
