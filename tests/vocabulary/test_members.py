"""Members: stable values, words for people, and identity through copies, pickles and every attempt to change them."""

import copy
import pickle
from typing import Any

import pytest

from ketamine_facts import Condition, Route, UnknownTermError, Use
from ketamine_facts.vocabulary import Frequency, Hedge, Section, System, Term, Unit, Verdict, find_term
from tests.vocabulary.members import ALL, MEMBERS

# a second list, for the person who compares a change with the registries
SYSTEMS = {
    "bcp47-region": ("BCP 47 region subtag", None, False),
    "chebi": ("Chemical Entities of Biological Interest", "http://purl.obolibrary.org/obo/chebi.owl", False),
    "doid": ("Human Disease Ontology", "http://purl.obolibrary.org/obo/doid.owl", False),
    "efo": ("Experimental Factor Ontology", "http://www.ebi.ac.uk/efo/efo.owl", False),
    "go": ("Gene Ontology", "http://purl.obolibrary.org/obo/go.owl", False),
    "hgnc": ("HUGO Gene Nomenclature Committee genes", "http://www.genenames.org", True),
    "hgnc-genegroup": ("HGNC gene groups", "http://www.genenames.org/genegroup", True),
    "hl7-v3-route": (
        "HL7 v3 RouteOfAdministration",
        "http://terminology.hl7.org/CodeSystem/v3-RouteOfAdministration",
        True,
    ),
    "hpo": ("Human Phenotype Ontology", "http://human-phenotype-ontology.org", True),
    "inchikey": ("InChIKey", "https://identifiers.org/inchikey", False),
    "iso-3166-1-alpha-2": ("ISO 3166-1 alpha-2", "urn:iso:std:iso:3166", True),
    "iso-3166-1-alpha-3": ("ISO 3166-1 alpha-3", "urn:iso:std:iso:3166", True),
    "iso-3166-1-numeric": ("ISO 3166-1 numeric", "urn:iso:std:iso:3166", True),
    "mesh": ("Medical Subject Headings", "https://www.nlm.nih.gov/mesh", True),
    "molecular-formula": ("Molecular formula", None, False),
    "mondo": ("Mondo Disease Ontology", "http://purl.obolibrary.org/obo/mondo.owl", True),
    "ncit": ("NCI Thesaurus", "http://ncicb.nci.nih.gov/xml/owl/EVS/Thesaurus.owl", True),
    "pubchem-cid": ("PubChem Compound", "https://identifiers.org/pubchem.compound", False),
    "rxnorm": ("RxNorm", "http://www.nlm.nih.gov/research/umls/rxnorm", True),
    "ucum": ("Unified Code for Units of Measure", "http://unitsofmeasure.org", True),
    "un-m49": ("UN M49", "http://unstats.un.org/unsd/methods/m49/m49.htm", True),
    "unii": ("Unique Ingredient Identifier", "http://fdasis.nlm.nih.gov", True),
    "uniprot": ("UniProt Knowledgebase", "https://www.uniprot.org", True),
    "wikidata": ("Wikidata", "http://www.wikidata.org/entity/", False),
}


def test_values_are_lower_case_words_with_hyphens() -> None:
    odd = [
        member
        for member in MEMBERS
        if not isinstance(member, Unit) and not member.value.replace("-", "").replace(".", "").isalnum()
    ]
    assert odd == []
    assert [member for member in MEMBERS if member.value != member.value.lower()] == []


def test_a_member_is_named_after_its_value() -> None:
    named = [
        member
        for member in MEMBERS
        if not isinstance(member, Unit | System) and member.name != member.value.replace("-", "_").upper()
    ]
    assert named == []


def test_every_label_reads_as_words() -> None:
    assert [member for member in MEMBERS if not member.label[0].isupper() and not isinstance(member, Unit)] == []
    assert [member for member in MEMBERS if "_" in member.label or member.label != member.label.strip()] == []


def test_a_label_is_made_from_the_value_where_none_is_given() -> None:
    assert Use.ACUTE_PAIN.label == "Acute pain"
    assert Use.ACUTE_PAIN.aliases == ()
    assert Use.PTSD.label == "Post-traumatic stress disorder"
    assert Use.PTSD.aliases == ("posttraumatic stress disorder",)


def test_a_member_prints_as_its_value() -> None:
    assert str(Use.CHRONIC_PAIN) == f"{Use.CHRONIC_PAIN}" == "chronic-pain"


def test_copies_and_pickles_of_a_member_are_the_member() -> None:
    copied = [
        member
        for member in MEMBERS
        if not (copy.copy(member) is copy.deepcopy(member) is pickle.loads(pickle.dumps(member)) is member)
    ]
    assert copied == []


@pytest.mark.parametrize("name", ["label", "_value_", "_words", "anything"])
def test_a_member_cannot_be_changed(name: str) -> None:
    with pytest.raises(AttributeError, match=r"^Use\.PTSD is immutable$"):
        setattr(Use.PTSD, name, "changed")
    with pytest.raises(AttributeError, match=r"^Use\.PTSD is immutable$"):
        delattr(Use.PTSD, name)
    assert Use.PTSD.label == "Post-traumatic stress disorder"


@pytest.mark.parametrize(
    "given_value", [None, 3, b"IV", ["IV"], 2.5, object(), "", " ", "\ud800", "x" * 10**7, "\0", "é" * 300]
)
def test_anything_else_is_refused_with_the_documented_error(given_value: object) -> None:
    untyped: tuple[Any, ...] = (Use.parse, Route.parse, find_term)
    for parse in untyped:
        with pytest.raises(UnknownTermError) as caught:
            parse(given_value)
        assert isinstance(caught.value, ValueError)
        assert len(str(caught.value)) < 1500


def test_the_class_called_with_an_unknown_value_gives_the_same_help() -> None:
    untyped: Any = Route
    with pytest.raises(UnknownTermError, match="did you mean 'nasal'"):
        Route("nasall")
    with pytest.raises(UnknownTermError, match=r"^a value of type list is not a known Route\. Known: "):
        untyped([1] * 10**5)
    with pytest.raises(ValueError, match="None is not a valid Route"):
        untyped(None)


def test_an_alias_in_the_call_of_the_class_names_its_member() -> None:
    with pytest.raises(UnknownTermError, match="did you mean 'treatment-resistant-depression'"):
        Use("TRD")


def test_an_error_is_equal_after_pickling() -> None:
    with pytest.raises(UnknownTermError) as caught:
        Route.parse("nasall")
    again = pickle.loads(pickle.dumps(caught.value))
    assert (type(again), str(again), again.near, again.given) == (
        UnknownTermError,
        str(caught.value),
        caught.value.near,
        "nasall",
    )


def test_a_member_of_another_vocabulary_is_refused_although_its_text_is_known() -> None:
    assert Use.ANESTHESIA.value == Section.ANESTHESIA.value
    for parse in (Use.parse, find_term):
        with pytest.raises(UnknownTermError, match=r"^Section\.ANESTHESIA is not a known (Use|term)"):
            parse(Section.ANESTHESIA)


def test_uses_have_wider_and_narrower_uses() -> None:
    assert Use.TREATMENT_RESISTANT_DEPRESSION.broader is Use.DEPRESSION
    assert Use.DEPRESSION.broader is Use.PSYCHIATRIC_DISORDERS
    assert Use.PAIN.broader is None
    assert Use.PAIN.narrower == (Use.CHRONIC_PAIN, Use.ACUTE_PAIN)
    assert Use.TREATMENT_RESISTANT_DEPRESSION in Use.PSYCHIATRIC_DISORDERS.narrower
    assert Use.PTSD.narrower == ()


def test_every_condition_belongs_to_a_use() -> None:
    assert {condition.use for condition in Condition} <= set(Use)
    assert Condition.CRPS.use is Use.CHRONIC_PAIN


def test_hedges_and_frequencies_give_the_words_of_the_article() -> None:
    assert [Hedge.MAY.words, Hedge.TEND_TO.words, Frequency.LESS_COMMON.words] == ["may", "tend to", "less common"]


def test_each_code_system_has_its_name_its_address_and_whether_fhir_registers_it() -> None:
    assert {system.value: (system.label, system.uri, system.in_fhir) for system in System} == SYSTEMS


def test_verdicts_are_the_documented_five() -> None:
    assert [verdict.value for verdict in Verdict] == [
        *("corroborated", "qualified", "unsupported", "contradicted", "not-checked")
    ]


def test_every_vocabulary_says_what_it_is_for() -> None:
    assert [kind.__name__ for kind in ALL if not kind.__doc__ or kind.__doc__ == Term.__doc__] == []
