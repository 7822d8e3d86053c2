"""References can be found: the form of each scheme of identifiers, and which pages are official."""

from typing import Any

import pytest

from ketamine_facts import Facts, Reference, facts
from ketamine_facts.rules import RULES
from ketamine_facts.rules._references import IDENTIFIERS, OFFICIAL, RESOLVED

FORMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # what an identifier of the scheme looks like, and what is taken for one
    "artg": (("322214", "16348"), ("322", "AUST R 322214", "3222140")),
    "case": (("in/2017-4-tmi-574",), ("2017", "in/", "IN/2017", "in/2017 4")),
    "cfr": (("21/1308.13", "21/1308.13(c)"), ("1308.13", "21 CFR 1308.13", "21/")),
    "cochrane": (("CD011612",), ("011612", "CD11612", "cd011612")),
    "de-zul": (("3000346.00.00", "51204.00.00"), ("51204", "51204.00", "51204-00-00")),
    "doi": (
        ("10.1016/S0006-3223(99)00230-9", "10.1002/14651858.CD011612.pub2"),
        ("https://doi.org/10.1016/x", "1016/S0006", "10.1016", "10.1016/a b", "10.16/x"),
    ),
    "ema": (("EMEA/H/C/004535",), ("004535", "EMEA/H/C/4535", "EMEA/H/C/004535/II")),
    "emc": (("12640",), ("emc-12640", "")),
    "fr": (("64/37673",), ("64", "64 FR 37673", "64/")),
    "hc-ra": (("RA-72987",), ("72987", "RA72987", "ra-72987")),
    "hc-rds": (("RDS00673",), ("00673", "RDS", "rds00673")),
    "isbn": (("9780306406157", "0306406152", "080442957X"), ("978-0-306-40615-7", "030640615", "9770306406157")),
    "mrp": (("SE/H/1498/01-02/DC", "SE/H/1498/01/MR"), ("SE/H/1498", "se/h/1498/01/dc", "SE/H/1498/01/XX")),
    "nct": (("NCT02417064",), ("02417064", "NCT2417064", "NCT024170640")),
    "nda": (("211243",), ("21124", "NDA211243", "2112430")),
    "ndc": (("50458-028-02", "42023-113"), ("5045802802", "50458-028-", "458-028")),
    "nice": (("TA854", "NG222"), ("854", "ta854", "TA")),
    "pmcid": (("PMC5126726",), ("5126726", "PMC", "pmc5126726")),
    "pmid": (("10686270", "1"), ("010686270", "0", "106862701", "PMID10686270", "PMC106862", "")),
    "rems": (("386",), ("REMS386", "")),
    "spl-set-id": (
        ("d81a6a79-a74a-44b7-822c-0dfa3036eaed",),
        (
            "d81a6a79a74a44b7822c0dfa3036eaed",
            "D81A6A79-A74A-44B7-822C-0DFA3036EAED",
            "d81a6a79-a74a-44b7-822c-0dfa3036ea",
        ),
    ),
    "statute": (("gb/uksi-2015-891", "hk/cap134"), ("uksi-2015-891", "gb/", "GB/uksi-2015-891")),
    "swissmedic": (("63231",), ("6323", "632310", "CH63231")),
    "uk-pq": (("43",), ("043", "HL 43", "0")),
    "un-doc": (("E/CN.7/2015/7",), ("7", "E/", "e/cn.7")),
    "za-reg": (("Y/2.1/273", "33/2.1/0424"), ("2.1/273", "y/2.1/273", "Y/2.1/", "Y/2.1/27")),
}


ANYWHERE, OF_AN_AGENCY = "https://example.org/", "https://www.who.int/"


def faults(url: str, *identifiers: str, caveat: str | None = None) -> list[str]:
    """What is wrong with a bibliography of one work that stands there and bears these identifiers."""
    work: dict[str, Any] = {**dict(facts.references[0]), "url": url, "identifiers": identifiers, "caveat": caveat}
    edition: dict[str, Any] = {**dict(facts), "references": (Reference.model_construct(**work),)}
    return list(RULES["references can be found"](Facts.model_construct(**edition)))


def told(text: str) -> list[str]:
    return [f"references {facts.references[0].key!r}: {text}"]


def test_each_scheme_has_its_examples() -> None:
    assert set(FORMS) == set(IDENTIFIERS)
    used = {identifier.partition(":")[0] for work in facts.references for identifier in work.identifiers}
    assert used <= set(FORMS)


@pytest.mark.parametrize(("scheme", "value"), [(scheme, value) for scheme in FORMS for value in FORMS[scheme][0]])
def test_a_scheme_takes_its_own_identifiers(scheme: str, value: str) -> None:
    assert faults(ANYWHERE if scheme in RESOLVED else OF_AN_AGENCY, f"{scheme}:{value}") == []


@pytest.mark.parametrize(("scheme", "value"), [(scheme, value) for scheme in FORMS for value in FORMS[scheme][1]])
def test_a_scheme_takes_nothing_else(scheme: str, value: str) -> None:
    identifier = f"{scheme}:{value}"
    assert faults(OF_AN_AGENCY, identifier) == told(f"{identifier!r} is not well-formed")


@pytest.mark.parametrize("scheme", FORMS)
def test_an_identifier_has_nothing_around_it(scheme: str) -> None:
    for spoil in ("{} ", " {}", "{}\n"):
        identifier = f"{scheme}:{spoil.format(FORMS[scheme][0][0])}"
        assert faults(OF_AN_AGENCY, identifier) == told(f"{identifier!r} is not well-formed")


@pytest.mark.parametrize("identifier", ["blog:1", "1", "", ":1", "DOI:10.1016/x"])
def test_what_has_no_known_scheme_is_refused(identifier: str) -> None:
    assert faults(OF_AN_AGENCY, identifier) == told(f"{identifier!r} is not well-formed")


@pytest.mark.parametrize("host", OFFICIAL)
def test_a_work_without_identifier_stands_on_an_official_page_and_on_none_that_looks_like_one(host: str) -> None:
    for address in (host, f"www.{host}", f"pages.{host}"):
        assert faults(f"https://{address}/a") == faults(f"http://{address}") == []
    for address in (f"not{host}", f"{host}.example", f"{host.partition('.')[0]}.example", f"example.org/{host}"):
        (found,) = faults(f"https://{address}/a")
        assert found.endswith("is not an official page")


@pytest.mark.parametrize("scheme", sorted(set(FORMS) - RESOLVED))
def test_a_number_that_only_one_page_shows_excuses_no_other_page(scheme: str) -> None:
    identifier = f"{scheme}:{FORMS[scheme][0][0]}"
    for caveat in (None, "Undated page."):
        assert faults(ANYWHERE, identifier, caveat=caveat) == told(
            "no identifier finds it anywhere, and example.org is not an official page"
        )
    for caveat in ("Read in a third-party copy.", "Republished text; two copies were read.", "A republished text."):
        assert faults(ANYWHERE, identifier, caveat=caveat) == []


def test_a_copy_without_any_number_is_not_kept() -> None:
    assert faults(ANYWHERE, caveat="A copy.") != []


def test_an_archived_page_is_one_of_its_site() -> None:
    for page, count in (("http://www.who.int/a", 0), ("https://a-blog.example/who.int", 1)):
        assert len(faults(f"https://web.archive.org/web/20060301075241/{page}")) == count


@pytest.mark.parametrize("url", ["", "fda.gov", "ftp://fda.gov/a", "https://", "www.fda.gov"])
def test_an_address_is_one_of_the_web(url: str) -> None:
    assert faults(url, "pmid:1") == told(f"{url!r} is not a web address")
