"""The vocabularies: spellings, errors, and how they behave in other people's models."""

import copy
import json
import pickle
from collections import Counter
from itertools import permutations, product
from typing import Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from ketamine_facts import Concept, Jurisdiction, Route, SideEffect, Substance, UnknownTermError, Use, facts
from ketamine_facts.terminology import System
from ketamine_facts.terms import Section, Standing, Unit, Verdict
from ketamine_facts.vocabulary import VOCABULARIES, Term, describe, find_term, fold, spellings

ALL: tuple[type[Term], ...] = (*VOCABULARIES, Section, Standing, Verdict, Unit, Substance, System)
MEMBERS: tuple[Term, ...] = tuple(member for vocabulary in ALL for member in vocabulary)
OF_THE_FOUR: tuple[Use | Route | SideEffect | Jurisdiction, ...] = (*Use, *Route, *SideEffect, *Jurisdiction)

vocabularies = pytest.mark.parametrize("vocabulary", ALL, ids=lambda vocabulary: vocabulary.__name__)


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


@pytest.mark.parametrize("member", OF_THE_FOUR, ids=repr)
def test_values_are_stable_words_joined_by_hyphens(member: Term) -> None:
    assert member.value == member.value.lower() == fold(member.value).replace(" ", "-")
    assert member.value.replace("-", "").isalnum()
    assert member.label[0].isupper()


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


@pytest.mark.parametrize(
    "given_value", [None, 3, b"IV", ["IV"], 2.5, object(), "", " ", "\ud800", "x" * 10**7, "\0", "é" * 300]
)
def test_anything_else_gets_the_documented_error(given_value: object) -> None:
    for parse in (Use.parse, Route.parse, find_term):
        with pytest.raises(UnknownTermError) as caught:
            parse(given_value)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]  # untyped callers do it
        assert isinstance(caught.value, ValueError)
        assert len(str(caught.value)) < 1000


def test_a_misspelled_alias_names_the_nearest() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Route.parse("intraveinous")
    assert caught.value.near == ("intravenous",)
    assert str(caught.value) == (
        "'intraveinous' is not a known Route; did you mean 'intravenous'? "
        "Known: intravenous, intramuscular, nasal, oral."
    )


def test_a_wider_word_names_what_contains_it_and_is_not_guessed() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Use.parse("depression")
    assert set(caught.value.near) == {"treatment-resistant-depression", "bipolar-depression"}


def test_the_class_called_with_an_unknown_value_teaches_too() -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'nasal'"):
        Route("nasall")
    with pytest.raises(UnknownTermError, match=r"^a value of type list is not a known Route\. Known: "):
        Route([1] * 10**5)  # type: ignore[arg-type]  # untyped callers do it
    with pytest.raises(ValueError, match="None is not a valid Route"):
        Route(None)  # type: ignore[arg-type]  # likewise


def test_an_error_survives_pickling() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Route.parse("nasall")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again), again.near) == (UnknownTermError, str(caught.value), caught.value.near)


@pytest.mark.parametrize("member", MEMBERS, ids=repr)
def test_a_member_is_itself_after_copy_and_pickle_and_cannot_be_changed(member: Term) -> None:
    assert copy.copy(member) is copy.deepcopy(member) is pickle.loads(pickle.dumps(member)) is member
    for name in ("label", "_value_", "anything"):
        with pytest.raises(AttributeError):
            setattr(member, name, "changed")
    with pytest.raises(AttributeError):
        del member._value_


class Order(BaseModel):
    route: Route
    doses: dict[Use, int] = {}


def test_an_alias_is_accepted_in_a_users_model_from_python_and_from_json() -> None:
    expected = Order(route=Route.INTRAVENOUS, doses={Use.CHRONIC_PAIN: 1})
    given_text = {"route": "i.v.", "doses": {"CRPS": 1}}
    assert Order.model_validate(given_text) == Order.model_validate_json(json.dumps(given_text)) == expected
    assert Order.model_validate_json(expected.model_dump_json()) == expected
    assert expected.model_dump(mode="json") == {"route": "intravenous", "doses": {"chronic-pain": 1}}


@pytest.mark.parametrize("document", ['{"route": "intraveinous"}', '{"route": "ptsd"}'])
def test_an_unknown_term_in_a_users_model_gives_the_same_message(document: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Order.model_validate_json(document)
    (error,) = caught.value.errors()
    with pytest.raises(UnknownTermError) as direct:
        Route.parse(json.loads(document)["route"])
    assert error["msg"] == f"Value error, {direct.value}"
    assert error["loc"] == ("route",)


@pytest.mark.parametrize("document", ['{"route": null}', '{"route": 1}', '{"route": []}'])
def test_what_is_not_text_gets_pydantics_own_message(document: str) -> None:
    with pytest.raises(ValidationError) as caught:
        Order.model_validate_json(document)
    (error,) = caught.value.errors()
    assert error["type"] == "enum"


def test_strict_mode_takes_members_from_python_and_text_from_json() -> None:
    strict = TypeAdapter(Route)
    assert strict.validate_python(Route.ORAL, strict=True) is Route.ORAL
    assert strict.validate_json('"PO"', strict=True) is Route.ORAL
    with pytest.raises(ValidationError):
        strict.validate_python("oral", strict=True)


def test_use_enum_values_gives_plain_text() -> None:
    class Plain(BaseModel, use_enum_values=True):
        route: Route

    assert type(Plain.model_validate({"route": "IV"}).route) is str


@vocabularies
def test_the_json_schema_stays_a_plain_enum(vocabulary: type[Term]) -> None:
    modes: tuple[Literal["validation", "serialization"], ...] = ("validation", "serialization")
    for mode in modes:
        schema = TypeAdapter(vocabulary).json_schema(mode=mode)
        assert schema["enum"] == [member.value for member in vocabulary]
        assert schema["type"] == "string"
        assert schema["title"] == vocabulary.__name__
        assert not {"anyOf", "oneOf", "allOf"} & set(schema)


def test_a_system_tells_its_address() -> None:
    assert System.UCUM.uri == "http://unitsofmeasure.org"
    assert System.UCUM.in_fhir
    assert System.MOLECULAR_FORMULA.uri is None
    assert not System.DOID.in_fhir


def test_a_member_of_another_vocabulary_is_refused_though_its_text_is_the_same() -> None:
    assert Use.ANESTHESIA.value == Section.ANESTHESIA.value
    message = r"Section\.ANESTHESIA is not a known (Use|term)\. Known: "
    for take in (Use.parse, find_term):
        with pytest.raises(UnknownTermError, match=message):
            take(Section.ANESTHESIA)
    for strict in (True, False):
        with pytest.raises(ValidationError, match=message):
            TypeAdapter(Use).validate_python(Section.ANESTHESIA, strict=strict)


def test_the_words_of_a_vocabulary_cannot_be_given_twice_or_changed() -> None:
    with pytest.raises(AttributeError, match="Use has its words"):
        describe(Use, {})
    with pytest.raises(TypeError):
        spellings(Use)["x"] = "ptsd"  # type: ignore[index]  # pyright: ignore[reportIndexIssue]  # it is read-only
