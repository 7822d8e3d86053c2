"""What the message for an unknown term names as near: the member of a misspelling or of a wider word, or nothing."""

import random
from string import ascii_lowercase

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ketamine_facts import Jurisdiction, Route, SideEffect, UnknownTermError, Use
from ketamine_facts.vocabulary import Term, find_term
from tests.vocabulary.members import OF_THE_FOUR, spellings

MISSPELLED = {
    "intraveinous": Route.INTRAVENOUS,
    "nasel spray": Route.NASAL,
    "nasalspray": Route.NASAL,
    "orall": Route.ORAL,
    "PTDS": Use.PTSD,
    "anasthesia": Use.ANESTHESIA,
    "deppression": Use.DEPRESSION,
    "cronic pian": Use.CHRONIC_PAIN,
    "emergncy sedation": Use.EMERGENCY_SEDATION,
    "suicidial": Use.SUICIDAL_THOUGHTS,
    "ketamine cystitus": SideEffect.URINARY_TRACT_HARM,
    "halucinations": SideEffect.DISSOCIATION_AND_HALLUCINATIONS,
    "hepatoxicity": SideEffect.LIVER_TOXICITY,
    "dependance": SideEffect.DEPENDENCE,
    "Austalia": Jurisdiction.AUSTRALIA,
    "Untied States": Jurisdiction.UNITED_STATES,
    "Afrika": Jurisdiction.AFRICA,
}
WITHIN = {
    "IV jab": Route.INTRAVENOUS,
    "ketamine (IV).": Route.INTRAVENOUS,
    "im push": Route.INTRAMUSCULAR,
    "acute pain after surgery": Use.ACUTE_PAIN,
    "bladder damage": SideEffect.URINARY_TRACT_HARM,
    "urinary infection": SideEffect.URINARY_TRACT_HARM,
    "drug abuse": SideEffect.DEPENDENCE,
    "low blood pressure": SideEffect.CARDIOVASCULAR_EFFECTS,
    "U.S. law": Jurisdiction.UNITED_STATES,
    "infusions": Route.INTRAVENOUS,
    "procedural sedation": Use.EMERGENCY_SEDATION,
}
WIDER = {
    "injection": (Route.INTRAVENOUS, Route.INTRAMUSCULAR),
    "injections": (Route.INTRAVENOUS, Route.INTRAMUSCULAR),
    "abuse": (SideEffect.DEPENDENCE,),
    "amnesia": (SideEffect.COGNITIVE_IMPAIRMENT,),
    "heart rate": (SideEffect.CARDIOVASCULAR_EFFECTS,),
    "America": (Jurisdiction.UNITED_STATES,),
    "Europe": (Jurisdiction.EUROPEAN_UNION,),
}
UNRELATED = (
    *("kidney damage", "dry mouth", "dysphoria", "infection", "intrathecal", "intravascular", "it infusion"),
    *("io injection", "USB", "Austria", "South America", "window", "guitar", "on the table", "what is it"),
    *("aspirin", "nausea", "?", "", "treatment", "potential", "effects", "of", "drug", "issues", "problems"),
)


def near(text: str, kind: type[Term] | None = None) -> tuple[str, ...]:
    """Return the values that the refusal of a text names."""
    with pytest.raises(UnknownTermError) as caught:
        (kind.parse if kind else find_term)(text)
    return caught.value.near


def test_a_misspelled_alias_names_the_nearest() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Route.parse("intraveinous")
    assert str(caught.value) == (
        "'intraveinous' is not a known Route; did you mean 'intravenous'? "
        "Known: intravenous, intramuscular, nasal, oral."
    )
    assert (caught.value.given, caught.value.near) == ("intraveinous", ("intravenous",))


def test_a_misspelling_names_what_was_meant() -> None:
    assert {text: near(text) for text in MISSPELLED} == {text: (term,) for text, term in MISSPELLED.items()}
    assert {text: near(text, type(term)) for text, term in MISSPELLED.items()} == {
        text: (term,) for text, term in MISSPELLED.items()
    }


def test_a_longer_text_names_the_spelling_in_it() -> None:
    assert {text: near(text, type(term)) for text, term in WITHIN.items()} == {
        text: (term,) for text, term in WITHIN.items()
    }


def test_a_wider_word_names_all_that_it_may_mean() -> None:
    assert {text: near(text) for text in WIDER} == WIDER


def test_at_most_three_terms_are_named() -> None:
    assert len(near("disorder")) == 3


def test_what_only_resembles_a_spelling_names_nothing() -> None:
    assert {text: near(text) for text in UNRELATED if near(text)} == {}


def test_a_spelling_without_one_of_its_letters_names_its_member() -> None:
    lost = [
        text
        for member in OF_THE_FOUR
        for spelling in {word.casefold().replace("-", " ").replace("_", " ") for word in spellings(member)}
        if len(spelling) >= 8
        for text in (spelling[:at] + spelling[at + 1 :] for at in range(0, len(spelling), 3))
        if not leads_to(member, text)
    ]
    assert lost == []


def leads_to(member: Term, text: str) -> bool:
    """Whether a text is understood as the member, or the refusal names the member."""
    try:
        return type(member).parse(text) is member
    except UnknownTermError as error:
        return member.value in error.near


@settings(max_examples=30)
@given(st.integers(0, 10**6))
def test_random_words_name_nothing(seed: int) -> None:
    letters = random.Random(seed)
    for length in (8, 11, 14):
        assert near("".join(letters.choices(ascii_lowercase, k=length))) == ()


@pytest.mark.parametrize("part", ["IV drip, ", "x", "unheard-of "])
def test_only_the_beginning_of_a_long_text_is_looked_at(part: str) -> None:
    assert near(part * 10**6) == near(part * 10)


@pytest.mark.parametrize(
    ("place", "where"),
    [
        ("Japan", "Its law (Japan) is in facts.jurisdiction(Jurisdiction.ASIA).law."),
        ("the Philippines", "Its law (Philippines) is in facts.jurisdiction(Jurisdiction.ASIA).law."),
        ("Germany", "Its law (Germany) is in facts.jurisdiction(Jurisdiction.EUROPEAN_UNION).law."),
        ("south africa", "Its law (South Africa) is in facts.jurisdiction(Jurisdiction.AFRICA).law."),
        ("UK", "Its law (United Kingdom) is in facts.other_law."),
        ("New Zealand", "Its law (New Zealand) is in facts.other_law."),
    ],
)
def test_a_place_that_is_no_jurisdiction_names_where_its_law_is(place: str, where: str) -> None:
    for parse in (Jurisdiction.parse, find_term):
        with pytest.raises(UnknownTermError) as caught:
            parse(place)
        assert where in str(caught.value)
        assert caught.value.near == ()
    with pytest.raises(UnknownTermError) as elsewhere:
        Route.parse(place)
    assert "law" not in str(elsewhere.value)


@pytest.mark.parametrize(
    ("vocabulary", "name", "hint"),
    [
        (Use, "TRD", "Use has no member 'TRD'; did you mean Use.TREATMENT_RESISTANT_DEPRESSION?"),
        (Jurisdiction, "US", "Jurisdiction has no member 'US'; did you mean Jurisdiction.UNITED_STATES?"),
        (Route, "iv", "Route has no member 'iv'; did you mean Route.INTRAVENOUS?"),
        (Use, "PTSDD", "Use has no member 'PTSDD'; did you mean Use.PTSD?"),
        (Route, "INJECTION", "Route has no member 'INJECTION'; did you mean Route.INTRAVENOUS or Route.INTRAMUSCULAR?"),
        (Use, "QQQQ", "Use has no member 'QQQQ'"),
        (Use, "Q" * 100, f"Use has no member '{'Q' * 60}'"),
        (Use, "_private", "_private"),
        (Term, "TRD", "TRD"),
    ],
)
def test_a_guessed_member_name_is_answered_with_the_right_one(vocabulary: type[Term], name: str, hint: str) -> None:
    with pytest.raises(AttributeError) as caught:
        getattr(vocabulary, name)
    assert str(caught.value) == hint
