"""The words that people use: which are understood, how they are folded, and that each leads to one member."""

from collections import Counter
from itertools import permutations, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ketamine_facts import Concept, Jurisdiction, Route, SideEffect, UnknownTermError, Use, facts
from ketamine_facts.vocabulary import System
from ketamine_facts.vocabulary import VOCABULARIES, Term, find_term
from ketamine_facts.vocabulary._term import fold, spellings
from tests.members import MEMBERS, OF_THE_FOUR, vocabularies


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("IV", Route.INTRAVENOUS),
        ("i.v.", Route.INTRAVENOUS),
        ("intravenous infusion", Route.INTRAVENOUS),
        ("IM", Route.INTRAMUSCULAR),
        ("intranasal", Route.NASAL),
        ("nasal spray", Route.NASAL),
        ("PO", Route.ORAL),
        ("by mouth", Route.ORAL),
        ("TRD", Use.TREATMENT_RESISTANT_DEPRESSION),
        ("treatment resistant depression", Use.TREATMENT_RESISTANT_DEPRESSION),
        ("CRPS", Use.CHRONIC_PAIN),
        ("fibromyalgia", Use.CHRONIC_PAIN),
        ("suicidal ideation", Use.SUICIDAL_THOUGHTS),
        ("ketamine cystitis", SideEffect.URINARY_TRACT_HARM),
        ("hepatotoxicity", SideEffect.LIVER_TOXICITY),
        ("DILI", SideEffect.LIVER_TOXICITY),
        ("USA", Jurisdiction.UNITED_STATES),
        ("US", Jurisdiction.UNITED_STATES),
        ("U.S.", Jurisdiction.UNITED_STATES),
        ("U.S", Jurisdiction.UNITED_STATES),
        ("P.T.S.D.", Use.PTSD),
        ("out of body sensations", SideEffect.DISSOCIATION_AND_HALLUCINATIONS),
        ("EU", Jurisdiction.EUROPEAN_UNION),
        ("the US", Jurisdiction.UNITED_STATES),
        ("the U.S.", Jurisdiction.UNITED_STATES),
        ("the USA", Jurisdiction.UNITED_STATES),
        ("the EU", Jurisdiction.EUROPEAN_UNION),
        ("IV injection", Route.INTRAVENOUS),
        ("intravenous injection", Route.INTRAVENOUS),
        ("IV bolus", Route.INTRAVENOUS),
        ("i.v. push", Route.INTRAVENOUS),
        ("intranasal esketamine", Route.NASAL),
        ("general anesthetic", Use.ANESTHESIA),
        ("induction of anaesthesia", Use.ANESTHESIA),
        ("generalized anxiety", Use.ANXIETY_DISORDERS),
        ("social anxiety", Use.ANXIETY_DISORDERS),
        ("dependency", SideEffect.DEPENDENCE),
        ("cystitis", SideEffect.URINARY_TRACT_HARM),
        ("high blood pressure", SideEffect.CARDIOVASCULAR_EFFECTS),
        ("memory problems", SideEffect.COGNITIVE_IMPAIRMENT),
        ("memory loss", SideEffect.COGNITIVE_IMPAIRMENT),
    ],
)
def test_what_people_type_is_understood(text: str, member: Term) -> None:
    assert type(member).parse(text) is member
    assert find_term(text) is member


def understood(vocabulary: type[Term], text: str) -> Term | None:
    try:
        return vocabulary.parse(text)
    except UnknownTermError:
        return None


def test_case_and_white_space_are_folded() -> None:
    assert fold(" Chronic\u00a0\n PAIN ") == "chronic pain"
    assert fold("Straße") == fold("STRASSE")  # as Unicode compares, beyond small letters


def test_a_hyphen_is_a_space_as_in_the_values_and_ids_of_the_content() -> None:
    assert fold("CHRONIC-PAIN") == fold("chronic_pain") == fold("chronic\u2011pain") == "chronic pain"
    assert fold("out-of-body") == fold("out of body") != fold("outofbody")


def test_the_dots_of_an_abbreviation_are_left_out_and_no_others() -> None:
    assert fold("I.V. drip") == fold("i.v drip") == "iv drip"
    for text in ("pain.", "iv.", "i..v", ".i.v", "i.v..", "1.5", "...", "i . v"):
        assert fold(text) == text


@pytest.mark.parametrize(
    ("american", "british"), [("anesthe", "anaesthe"), ("judgment", "judgement"), ("generalized", "generalised")]
)
def test_what_is_understood_in_american_spelling_is_understood_in_british(american: str, british: str) -> None:
    found = [word for vocabulary in VOCABULARIES for word in spellings(vocabulary) if american in word]
    assert found
    for word in found:
        assert find_term(word.replace(american, british)) is find_term(word)


@pytest.mark.parametrize("text", ["heart rate", "blood pressure", "memory", "bladder", "liver", "injection", "spray"])
def test_an_organ_or_a_measure_or_half_a_route_leads_nowhere(text: str) -> None:
    with pytest.raises(UnknownTermError):
        find_term(text)


@vocabularies
def test_a_space_within_a_spelling_is_not_left_out(vocabulary: type[Term]) -> None:
    known = {word.casefold() for member in vocabulary for word in (member.value, member.label, *member.aliases)}
    for spelling in known:
        closed_up = spelling.replace(" ", "")
        assert closed_up in known or understood(vocabulary, closed_up) is None


@pytest.mark.parametrize("text", ["chronicpain", "i v", "i . v .", "nasalspray", "chronic-pain.", "ptsd2", "US A"])
def test_what_is_nearly_a_spelling_is_none(text: str) -> None:
    for vocabulary in VOCABULARIES:
        assert understood(vocabulary, text) is None


def test_a_spelling_has_at_most_200_characters_with_its_spaces() -> None:
    assert Route.parse("IV".ljust(200)) is Route.INTRAVENOUS
    assert understood(Route, "IV".ljust(201)) is None
    with pytest.raises(UnknownTermError):
        find_term("IV".ljust(201))


CONDITIONS = [(use.term, condition) for use in facts.uses for condition in use.conditions]
EFFECTS = [(group.term, effect) for group in facts.side_effects for effect in group.manifestations]


@pytest.mark.parametrize(("term", "thing"), [*CONDITIONS, *EFFECTS], ids=lambda value: getattr(value, "id", ""))
def test_what_is_named_within_a_use_or_a_group_leads_to_it_or_nowhere(term: Use | SideEffect, thing: Concept) -> None:
    systems = {code.system for code in thing.codes if code.match in ("exact", "close")}
    is_a_disease_or_sign = bool(systems & {System.MONDO, System.HPO})
    found = understood(type(term), thing.name)
    wider = thing.id == "major-depressive-disorder"  # resistant to treatment or not
    assert found in ((term,) if is_a_disease_or_sign and not wider else (term, None))


@pytest.mark.parametrize("thing", [thing for _, thing in CONDITIONS + EFFECTS], ids=lambda thing: thing.id)
def test_what_is_found_by_its_name_is_found_by_its_id(thing: Concept) -> None:
    for vocabulary in (Use, SideEffect):
        found = understood(vocabulary, thing.name)
        assert found is None or understood(vocabulary, thing.id) is found


@pytest.mark.parametrize("text", ["depression", "major depressive disorder", "pain", "bipolar", "psychiatric use"])
def test_what_is_wider_than_a_use_leads_nowhere(text: str) -> None:
    assert understood(Use, text) is None


@pytest.mark.parametrize("member", OF_THE_FOUR, ids=repr)
def test_a_spelling_may_be_followed_by_another_of_the_same_member_in_parentheses(member: Term) -> None:
    spoken = [word for word in (member.value, member.label, *member.aliases) if "(" not in word]
    for one, other in product(spoken, repeat=2):
        assert find_term(f" {one} ({other.swapcase()}) ") is member


def test_two_spellings_of_which_each_means_something_else_are_not_understood() -> None:
    for one, other in permutations(OF_THE_FOUR, 2):
        assert understood(type(one), f"{one.label} ({other.label})") is None


@pytest.mark.parametrize(
    ("text", "member"),
    [
        ("treatment-resistant depression (TRD)", Use.TREATMENT_RESISTANT_DEPRESSION),
        ("Post-traumatic stress disorder (PTSD)", Use.PTSD),
        ("complex regional pain syndrome (CRPS)", Use.CHRONIC_PAIN),
        ("intravenous (I.V.)", Route.INTRAVENOUS),
        ("intravenous (IV) infusion", Route.INTRAVENOUS),
        ("nasal spray (esketamine)", Route.NASAL),
        ("drug-induced liver injury (DILI)", SideEffect.LIVER_TOXICITY),
        ("United States (U.S.)", Jurisdiction.UNITED_STATES),
    ],
)
def test_words_with_their_abbreviation_lead_where_each_of_the_two_leads(text: str, member: Term) -> None:
    assert find_term(text) is type(member).parse(text) is member


@pytest.mark.parametrize(
    "text", ["()", "(IV)", "IV ()", "IV (IV", "IV IV)", "IV ((IV))", "IV (IM)", "IV (PTSD)", "IV (IV) IV"]
)
def test_parentheses_that_hold_no_second_spelling_are_not_understood(text: str) -> None:
    for vocabulary in VOCABULARIES:
        assert understood(vocabulary, text) is None


def test_every_spelling_leads_to_one_member_of_all_four_vocabularies() -> None:
    known = Counter(spelling for vocabulary in VOCABULARIES for spelling in spellings(vocabulary))
    assert {spelling for spelling, count in known.items() if count > 1} == set()


@vocabularies
def test_no_two_members_of_a_vocabulary_share_a_spelling(vocabulary: type[Term]) -> None:
    spoken = Counter(
        spelling
        for member in vocabulary
        for spelling in {fold(word) for word in (member.value, member.name, member.label, *member.aliases)}
    )
    assert max(spoken.values()) == 1


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_no_alias_is_given_that_folds_into_another_spelling(member: Term) -> None:
    aliases = {fold(alias) for alias in member.aliases}
    assert len(aliases) == len(member.aliases)
    assert aliases.isdisjoint({fold(word) for word in (member.value, member.name, member.label)})


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_a_member_is_parsed_from_each_of_its_spellings(member: Term) -> None:
    for spelling in (member.value, member.name, member.label, *member.aliases):
        assert type(member).parse(f"  {spelling.swapcase().replace(' ', chr(160))} ") is member
    assert type(member).parse(member) is member


@given(st.text(max_size=300))
def test_parse_answers_only_for_a_spelling_that_is_known(text: str) -> None:
    for vocabulary in VOCABULARIES:
        value = spellings(vocabulary).get(fold(text))
        if value is None:
            with pytest.raises(UnknownTermError) as caught:
                vocabulary.parse(text)
            assert len(str(caught.value)) < 700
            str(caught.value).encode()
        else:
            assert vocabulary.parse(text) == value
