"""Which spellings are understood: values, names, labels and aliases, whatever their case, dashes and quotes."""

from itertools import pairwise, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import Condition, Jurisdiction, Route, SideEffect, Substance, Target, UnknownTermError, Use
from ketamine_facts.vocabulary import ANY_TERM, VOCABULARIES, Term, find_term
from tests.vocabulary.members import MEMBERS, OF_THE_FOUR, TERMS, spellings

# what people type; the complete list of spellings is compared in another test of this folder
TYPED = {
    "IV": Route.INTRAVENOUS,
    "i.v.": Route.INTRAVENOUS,
    "I.V. push": Route.INTRAVENOUS,
    "nasal spray": Route.NASAL,
    "by mouth": Route.ORAL,
    "TRD": Use.TREATMENT_RESISTANT_DEPRESSION,
    "treatment resistant depression": Use.TREATMENT_RESISTANT_DEPRESSION,
    "suicidal ideation": Use.SUICIDAL_THOUGHTS,
    "P.T.S.D.": Use.PTSD,
    "depression": Use.DEPRESSION,
    "ketamine bladder": SideEffect.URINARY_TRACT_HARM,
    "out of body sensations": SideEffect.DISSOCIATION_AND_HALLUCINATIONS,
    "high blood pressure": SideEffect.CARDIOVASCULAR_EFFECTS,
    "U.S.": Jurisdiction.UNITED_STATES,
    "U.S": Jurisdiction.UNITED_STATES,
    "the EU": Jurisdiction.EUROPEAN_UNION,
    "CRPS": Condition.CRPS,
    "fibromyalgia": Condition.FIBROMYALGIA,
    "esketamine": Substance.ESKETAMINE,
    "NMDA": Target.NMDA_RECEPTOR,
}
NOT_SPELLINGS = (
    *("chronicpain", "i v", "i . v .", "nasalspray", "ptsd2", "US A", "outofbody sensations", "1.5", "i..v"),
    *("heart rate", "blood pressure", "memory", "bladder", "liver", "injection", "spray", "bipolar"),
    *("()", "(IV)", "IV ()", "IV (IV", "IV IV)", "IV ((IV))", "IV (IM)", "IV (PTSD)", "IV (IV) IV"),
)


def understood(kind: type[Term], text: str) -> Term | None:
    """Return what a vocabulary understands by a text, if anything."""
    try:
        return kind.parse(text)
    except UnknownTermError:
        return None


def test_what_people_type_is_understood() -> None:
    assert {text: find_term(text) for text in TYPED} == TYPED
    assert {text: type(member).parse(text) for text, member in TYPED.items()} == TYPED


def test_case_and_white_space_make_no_difference() -> None:
    assert Use.parse(" Chronic\u00a0\n PAIN ") is Use.CHRONIC_PAIN


@pytest.mark.parametrize("dash", "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d_")
def test_every_dash_and_the_minus_sign_is_a_hyphen(dash: str) -> None:
    assert Use.parse(f"post{dash}traumatic stress disorder") is Use.PTSD
    assert find_term(f"chronic{dash}pain") is Use.CHRONIC_PAIN


@pytest.mark.parametrize("around", [*" .,;:!?'\"`", *"\u2018\u2019\u201a\u201c\u201d\u201e\u00ab\u00bb\u2039\u203a"])
def test_quotes_and_punctuation_around_a_spelling_are_ignored(around: str) -> None:
    for text in (f"IV{around}", f"{around}IV", f"{around}i.v.{around}"):
        assert Route.parse(text) is Route.INTRAVENOUS
    assert understood(Route, f"I{around}V") is (Route.INTRAVENOUS if around == "." else None)


def test_other_texts_are_not_understood() -> None:
    assert [text for text in NOT_SPELLINGS for kind in ANY_TERM if understood(kind, text)] == []


@pytest.mark.parametrize(
    ("american", "british"), [("anesthe", "anaesthe"), ("judgment", "judgement"), ("generalized", "generalised")]
)
def test_british_spelling_is_understood_like_american(american: str, british: str) -> None:
    found = [(word, member) for member in OF_THE_FOUR for word in spellings(member) if american in word]
    assert found
    assert [word for word, member in found if find_term(word.replace(american, british)) is not member] == []


def test_a_spelling_has_at_most_200_characters() -> None:
    assert Route.parse("IV".ljust(200)) is Route.INTRAVENOUS
    for parse in (Route.parse, find_term):
        with pytest.raises(UnknownTermError):
            parse("IV".ljust(201))


def test_every_member_is_understood_by_each_of_its_spellings() -> None:
    def variant(spelling: str) -> str:
        return f"  {spelling.swapcase().replace(' ', chr(160))} "

    assert [
        (member, word)
        for member in MEMBERS
        for word in spellings(member)
        if type(member).parse(variant(word)) != member
    ] == []
    assert [member for member in MEMBERS if type(member).parse(member) is not member] == []


def test_one_look_up_over_all_vocabularies_finds_each_term_by_its_value_and_aliases() -> None:
    assert [
        (member, word)
        for member in TERMS
        for word in (member.value, member.label, *member.aliases)
        if find_term(word) is not member
    ] == []
    assert [member for member in TERMS if find_term(member) is not member] == []


def test_the_vocabulary_may_be_named_before_a_colon() -> None:
    named = {
        "use: trd": Use.TREATMENT_RESISTANT_DEPRESSION,
        "Route:iv": Route.INTRAVENOUS,
        "side effect:addiction": SideEffect.DEPENDENCE,
        "side-effect:addiction": SideEffect.DEPENDENCE,
        "jurisdiction:US": Jurisdiction.UNITED_STATES,
        "substance:esketamine": Substance.ESKETAMINE,
        "condition:crps": Condition.CRPS,
        "target:gaba": Target.GABA_RECEPTOR,
    }
    assert {text: find_term(text) for text in named} == named
    with pytest.raises(UnknownTermError, match="'iv' is not a known Use"):
        find_term("use:iv")
    with pytest.raises(UnknownTermError, match="'x:iv' is not a known term"):
        find_term("x:iv")


def test_every_spelling_belongs_to_one_term() -> None:
    owners: dict[str, set[Term]] = {}
    for member in TERMS:
        for word in spellings(member):
            owners.setdefault(word.casefold().replace("-", " ").replace("_", " "), set()).add(member)
    assert {word: terms for word, terms in owners.items() if len(terms) > 1} == {}


def test_no_alias_repeats_another_spelling_of_its_member() -> None:
    def folded(word: str) -> str:
        return word.casefold().replace("-", " ").replace("_", " ")

    repeated = [
        (member, alias)
        for member in MEMBERS
        for number, alias in enumerate(member.aliases)
        if folded(alias) in map(folded, (member.value, member.name, member.label, *member.aliases[:number]))
    ]
    assert repeated == []


def test_a_spelling_may_be_followed_by_another_of_the_same_member_in_parentheses() -> None:
    wrong = [
        (one, other)
        for member in OF_THE_FOUR
        for one, other in product(
            [word for word in (member.value, member.label, *member.aliases) if "(" not in word], repeat=2
        )
        if find_term(f" {one} ({other.swapcase()}) ") is not member
    ]
    assert wrong == []
    assert find_term("intravenous (I.V.)") is Route.INTRAVENOUS


def test_two_spellings_of_different_members_are_not_understood() -> None:
    understood_pairs = [
        (one, other) for one, other in pairwise(OF_THE_FOUR) if understood(type(one), f"{one.label} ({other.label})")
    ]
    assert understood_pairs == []


@given(st.text(max_size=300))
def test_any_text_is_understood_or_refused_with_a_short_message(text: str) -> None:
    for kind in VOCABULARIES:
        member = understood(kind, text)
        if member is None:
            with pytest.raises(UnknownTermError) as caught:
                kind.parse(text)
            assert len(str(caught.value)) < 700
            assert str(caught.value).isprintable()
        else:
            assert {*text.casefold()} & {*"".join(spellings(member)).casefold()}
