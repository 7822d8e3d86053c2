"""Codes of terminologies: the form of each system, its terms in NOTICE, and what the codes may stand for."""

import re
from itertools import chain
from pathlib import Path

import pytest

from ketamine_facts import Substance, facts
from ketamine_facts.edition._integrity import structured
from ketamine_facts.rules import RULES
from ketamine_facts.records import Code
from ketamine_facts.vocabulary import System
from tests.conftest import Document, Editor

FORMS: dict[System, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # what a code of the system looks like, and what is taken for one
    System.BCP47_REGION: (("EU", "142"), ("eu", "14", "EUR", "en-EU")),
    System.CHEBI: (("CHEBI:6121",), ("6121", "CHEBI_6121", "CHEBI:6121x")),
    System.DOID: (("DOID:1470",), ("1470", "DOID_1470")),
    System.EFO: (("EFO:0009854",), ("EFO_0009854", "EFO:9854", "0009854")),
    System.GO: (("GO:0004972",), ("GO:4972", "GO_0004972")),
    System.HGNC: (("HGNC:1033",), ("1033", "BDNF")),
    System.HGNC_GENEGROUP: (("563",), ("HGNC:563", "0563")),
    System.HL7_V3_ROUTE: (("NASALINSTIL", "PO"), ("IV push", "iv")),
    System.HPO: (("HP:0012532",), ("HP:12532", "HP_0012532")),
    System.INCHIKEY: (
        ("YQEZLKZALYSWHR-UHFFFAOYSA-N", "YQEZLKZALYSWHR-ZDUSSCGKSA-N"),
        (
            "YQEZLKZALYSWHR-UHFFFAOYSA",
            "YQEZLKZALYSWHR-UHFFFAOYXA-N",
            "yqezlkzalyswhr-uhfffaoysa-n",
            "YQEZLKZALYSWH-UHFFFAOYSA-N",
            "InChIKey=YQEZLKZALYSWHR-UHFFFAOYSA-N",
        ),
    ),
    System.ISO_3166_1_ALPHA_2: (("US",), ("us", "USA")),
    System.ISO_3166_1_ALPHA_3: (("USA",), ("US", "usa")),
    System.ISO_3166_1_NUMERIC: (("036",), ("36", "AUS")),
    System.MESH: (("D007649", "C000629870"), ("D7649", "Q000032", "d007649")),
    System.MOLECULAR_FORMULA: (("C13H16ClNO",), ("c13h16clno", "C13 H16 Cl N O")),
    System.MONDO: (("MONDO:0002009",), ("MONDO:2009", "MONDO_0002009")),
    System.NCIT: (("C38276",), ("38276", "NCIT:C38276")),
    System.PUBCHEM_CID: (("3821",), ("CID3821", "0")),
    System.RXNORM: (("6130",), ("06130", "RX6130")),
    System.UCUM: (("mg/kg", "%"), ("MG/KG", "mg per kg", "")),
    System.UN_M49: (("002",), ("2", "Africa")),
    System.UNII: (("690G0D6V8H",), ("690g0d6v8h", "690G0D6V8", "690G0D6V8HH")),
    System.UNIPROT: (("P23560", "A0A0U3C451"), ("P2356", "BDNF_HUMAN", "p23560")),
    System.WIKIDATA: (("Q243547",), ("243547", "Q0243547", "q243547")),
}
CODES: list[tuple[str, Code]] = [
    (place, code) for place, record in structured(facts) for code in record.__dict__.get("codes", ())
]


def faults(edited: Editor, system: System, value: str) -> list[str]:
    def give(document: Document) -> None:
        document["substances"][0]["codes"] = [{"system": system.value, "value": value, "match": "exact"}]

    return list(RULES["codes are well formed"](edited(give)))


@pytest.mark.parametrize("system", System)
def test_each_system_takes_its_own_codes_and_no_others(edited: Editor, system: System) -> None:
    good, bad = FORMS[system]
    for value in good:
        assert faults(edited, system, value) == []
    for value in (*bad, f"{good[0]}\n", f" {good[0]}"):
        (found,) = faults(edited, system, value)
        assert found.endswith(f"{value!r} is not a {system.label} code")


@pytest.mark.parametrize("value", ["690G0D6V8H", "50LFG02TXD", "O18YUO0I83", "L8P1H35P2Z", "1L43Q07TBU"])
def test_a_wrong_character_of_a_unii_is_seen(edited: Editor, value: str) -> None:
    assert faults(edited, System.UNII, value) == []
    for at, character in enumerate(value):
        wrong = f"{value[:at]}{'Z' if character != 'Z' else '0'}{value[at + 1 :]}"
        (found,) = faults(edited, System.UNII, wrong)
        assert "wrong check character" in found


def test_notice_tells_the_terms_of_each_system_and_of_no_other() -> None:
    text = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    sections = re.split(r"\n\n(?=[^\n]+\n-+\n)", text)[1:]
    titles = {section.partition("\n")[0] for section in sections}
    told = {
        "HGNC genes and gene groups": {System.HGNC, System.HGNC_GENEGROUP},
        "BCP 47 region subtags": {System.BCP47_REGION},
        "ChEBI": {System.CHEBI},
        "ISO 3166-1": {System.ISO_3166_1_ALPHA_2, System.ISO_3166_1_ALPHA_3, System.ISO_3166_1_NUMERIC},
        "InChIKey and molecular formula": {System.INCHIKEY, System.MOLECULAR_FORMULA},
        "UNII": {System.UNII},
        "UniProt": {System.UNIPROT},
    }
    for system in set(System) - set(chain.from_iterable(told.values())):
        told |= {title: {system} for title in titles if title.startswith((system.label, f"{system.label} ("))}
    assert titles == {*told, "Bibliography"}
    assert set(chain.from_iterable(told.values())) == set(System)
    for section in sections[:-1]:
        terms = " ".join(section.split())
        assert "Terms: " in terms
        for terms_id, address in (("CC-BY-4.0", "Attribution 4.0"), ("Apache-2.0", "Apache License 2.0")):
            if f"Terms: {terms_id}" in terms:
                assert address in terms
                assert "https://" in terms
                assert f"{address}: https://" in text


def test_no_exact_code_stands_for_two_things_of_the_article() -> None:
    things: dict[tuple[System, str], set[str]] = {}
    for place, code in CODES:
        if code.match == "exact":
            things.setdefault((code.system, code.value), set()).add(place)
    assert {code: places for code, places in things.items() if len(places) > 1} == {}


@pytest.mark.parametrize(
    ("place", "codes"),
    [
        # any cystitis, not that of ketamine
        ("bladder-inflammation", "DOID:1679 broad; HP:0100577 broad; D003556 broad; MONDO:0006032 broad"),
        ("bladder-inflammation-medical", "DOID:1679 broad; HP:0100577 broad; D003556 broad; MONDO:0006032 broad"),
        # the context of a thing does not narrow its code
        ("major-depressive-disorder", "DOID:1470 exact; D003865 exact; MONDO:0002009 exact"),
        ("short-term-memory-difficulties", "HP:0033687 exact; D008569 broad"),
        ("acute-pain", "D059787 exact; C27003 exact"),
        ("bipolar-depression", "MONDO:0024613 exact; C34424 exact"),
        # genes and the human precursor are near the protein, and not it
        ("bdnf", "HGNC:1033 close; D019208 exact; P23560 close"),
        (
            "gaba-receptor",
            (
                "GO:0004890 narrow; GO:0016917 close; GO:1902710 exact; 562 close; 563 narrow; "
                "D011963 narrow; D018079 exact"
            ),
        ),
    ],
)
def test_a_code_says_how_it_relates_to_the_thing(place: str, codes: str) -> None:
    found = [f"{code.value} {code.match}" for where, code in CODES if where.endswith(f" {place!r}")]
    assert "; ".join(found) == codes


def test_a_country_bears_the_name_that_fhir_shows() -> None:
    names = {
        code.label for place, code in CODES if "united-states" in place and code.system.uri == "urn:iso:std:iso:3166"
    }
    assert names == {"United States of America"}


def test_a_salt_or_enantiomer_has_a_key_of_its_own() -> None:
    keys = {
        substance: {code.value for code in facts.substance(substance).codes if code.system is System.INCHIKEY}
        for substance in (Substance.KETAMINE, Substance.ESKETAMINE)
    }
    assert keys[Substance.KETAMINE].isdisjoint(keys[Substance.ESKETAMINE])
    assert {key[:14] for values in keys.values() for key in values} == {"YQEZLKZALYSWHR"}
