"""Rules about codes: each is well formed for its system, and means the thing that has it."""

from ketamine_facts import System
from ketamine_facts.rules import RULES, Survey
from tests.rules.broken import broken, changed

WELL_FORMED = "codes are well formed"
THEIRS = "codes are of their thing"
FORMS: dict[System, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # what a code of the system looks like, and what could be mistaken for one
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


def faults(*codes: tuple[System, str]) -> list[str]:
    """What is wrong with ketamine once it has these codes."""
    given = [{"system": system, "value": value, "match": "exact"} for system, value in codes]
    return list(RULES[WELL_FORMED](Survey(changed((("substances", 0, "codes"), given)))))


def test_each_system_takes_its_own_codes_and_no_others() -> None:
    for system, (good, bad) in FORMS.items():
        for value in good:
            assert faults((system, value)) == [], value
        for value in (*bad, f"{good[0]}\n", f" {good[0]}"):
            (named,) = faults((system, value))
            assert named.endswith(f"{value!r} is not a {system.label} code"), value


def test_every_system_has_examples() -> None:
    assert set(FORMS) == set(System)


def test_a_wrong_character_of_a_unii_is_named() -> None:
    for value in ("690G0D6V8H", "50LFG02TXD", "O18YUO0I83", "L8P1H35P2Z", "1L43Q07TBU"):
        assert faults((System.UNII, value)) == []
        for at, character in enumerate(value):
            wrong = f"{value[:at]}{'Z' if character != 'Z' else '0'}{value[at + 1 :]}"
            (named,) = faults((System.UNII, wrong))
            assert named.endswith(f"{wrong!r} has a wrong check character")


def test_codes_are_sorted_and_listed_once() -> None:
    one, other = (System.CHEBI, "CHEBI:6121"), (System.RXNORM, "6130")
    assert faults(one, other) == []
    for codes in ((other, one), (one, one)):
        (named,) = faults(*codes)
        assert named.endswith("codes are listed twice or not sorted")


def test_every_kind_of_thing_has_its_codes_checked() -> None:
    for path in (
        ("uses", "anesthesia"),
        ("uses", "chronic-pain", "conditions", "crps"),
        ("routes", "oral"),
        ("side_effects", 0, "manifestations", 0),
        ("jurisdictions", "canada"),
        ("targets", 0),
        ("units", 0),
    ):
        named = broken(WELL_FORMED, *path, "codes", [{"system": "rxnorm", "value": "x", "match": "exact"}])
        assert "'x' is not a RxNorm code" in named, path


def test_a_code_of_another_place_is_named() -> None:
    for place, system, code in (
        ("united-states", "iso-3166-1-alpha-2", "CA"),
        ("united-states", "iso-3166-1-alpha-3", "CAN"),
        ("united-states", "iso-3166-1-numeric", "124"),
        ("united-states", "un-m49", "124"),
        ("united-states", "bcp47-region", "CA"),
        ("africa", "un-m49", "142"),
        ("asia", "bcp47-region", "002"),
        ("european-union", "bcp47-region", "GB"),
    ):
        named = broken(THEIRS, "jurisdictions", place, "codes", system, "value", code)
        assert named == f"jurisdictions {place}: {code!r} is not its {System(system).label} code"


def test_a_union_has_no_code_of_a_country() -> None:
    code = {"system": "iso-3166-1-alpha-2", "value": "EU", "match": "exact"}
    named = broken(THEIRS, "jurisdictions", "european-union", "codes", [code])
    assert named == "jurisdictions european-union: 'EU' is not its ISO 3166-1 alpha-2 code"


def test_the_code_of_another_unit_is_named() -> None:
    named = broken(THEIRS, "units", "mg", "codes", 0, "value", "mg/kg")
    assert named == "units 'mg': 'mg/kg' is another unit"
