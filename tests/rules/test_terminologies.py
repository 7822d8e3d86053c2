"""The codes of the content say how they relate to their thing, and the NOTICE has the terms of every system."""

import re
from itertools import chain
from pathlib import Path

from ketamine_facts import Substance, System, facts
from ketamine_facts.records import Code, Concept, Profile
from tests.records.walk import records

CODES: list[tuple[str, Code]] = [
    (str(record.term if isinstance(record, Profile) else record.id), code)
    for _, record in records()
    if isinstance(record, (Profile, Concept))
    for code in record.codes
]


def test_the_notice_has_the_terms_of_each_system_and_of_no_other() -> None:
    text = (Path(__file__).parents[2] / "NOTICE").read_text(encoding="utf-8")
    sections = re.split(r"\n\n(?=[^\n]+\n-+\n)", text)[1:]
    titles = {section.partition("\n")[0] for section in sections}
    named = {
        "HGNC genes and gene groups": {System.HGNC, System.HGNC_GENEGROUP},
        "BCP 47 region subtags": {System.BCP47_REGION},
        "ChEBI": {System.CHEBI},
        "ISO 3166-1": {System.ISO_3166_1_ALPHA_2, System.ISO_3166_1_ALPHA_3, System.ISO_3166_1_NUMERIC},
        "InChIKey and molecular formula": {System.INCHIKEY, System.MOLECULAR_FORMULA},
        "UNII": {System.UNII},
        "UniProt": {System.UNIPROT},
    }
    for system in set(System) - set(chain.from_iterable(named.values())):
        named |= {title: {system} for title in titles if title.startswith((system.label, f"{system.label} ("))}
    assert titles == {*named, "Bibliography"}
    assert set(chain.from_iterable(named.values())) == set(System)
    for section in sections[:-1]:
        terms = " ".join(section.split())
        assert "Terms: " in terms
        for terms_id, address in (("CC-BY-4.0", "Attribution 4.0"), ("Apache-2.0", "Apache License 2.0")):
            if f"Terms: {terms_id}" in terms:
                assert address in terms
                assert "https://" in terms
                assert f"{address}: https://" in text


def test_no_exact_code_means_two_things() -> None:
    things: dict[tuple[System, str], set[str]] = {}
    for thing, code in CODES:
        if code.match == "exact":
            things.setdefault((code.system, code.value), set()).add(thing)
    assert {code: names for code, names in things.items() if len(names) > 1} == {}


RELATED = {
    # any cystitis, not that of ketamine
    "bladder-inflammation": "DOID:1679 broad; HP:0100577 broad; D003556 broad; MONDO:0006032 broad",
    "bladder-inflammation-medical": "DOID:1679 broad; HP:0100577 broad; D003556 broad; MONDO:0006032 broad",
    # the context of a thing does not narrow its code
    "major-depressive-disorder": "DOID:1470 exact; D003865 exact; MONDO:0002009 exact",
    "short-term-memory-difficulties": "HP:0033687 exact; D008569 broad",
    "acute-pain": "D059787 exact; C27003 exact",
    "bipolar-depression": "MONDO:0024613 exact; C34424 exact",
    # genes and the human precursor are near the protein, and not it
    "bdnf": "HGNC:1033 close; D019208 exact; P23560 close",
    "gaba-receptor": (
        "GO:0004890 narrow; GO:0016917 close; GO:1902710 exact; 562 close; 563 narrow; D011963 narrow; D018079 exact"
    ),
}


def test_a_code_says_how_it_relates_to_the_thing() -> None:
    for name, codes in RELATED.items():
        found = [f"{code.value} {code.match}" for thing, code in CODES if thing == name]
        assert "; ".join(found) == codes, name


def test_a_country_has_the_name_that_fhir_shows() -> None:
    names = {
        code.label for thing, code in CODES if thing == "united-states" and code.system.uri == "urn:iso:std:iso:3166"
    }
    assert names == {"United States of America"}


def test_a_salt_or_enantiomer_has_a_key_of_its_own() -> None:
    keys = {
        substance: {code.value for code in facts.substance(substance).codes if code.system is System.INCHIKEY}
        for substance in (Substance.KETAMINE, Substance.ESKETAMINE)
    }
    assert keys[Substance.KETAMINE].isdisjoint(keys[Substance.ESKETAMINE])
    assert {key[:14] for values in keys.values() for key in values} == {"YQEZLKZALYSWHR"}
