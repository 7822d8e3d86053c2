"""Rules about the bibliography: works can be found, their identifiers are well formed, and something cites them."""

from ketamine_facts import facts
from ketamine_facts.rules import RULES, Survey
from tests.rules.broken import broken, changed

RULE = "references can be found"
FORMS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # what an identifier of the scheme looks like, and what could be mistaken for one
    "artg": (("322214", "16348"), ("322", "AUST R 322214", "3222140")),
    "case": (("in/2017-4-tmi-574",), ("2017", "in/", "IN/2017", "in/2017 4")),
    "cfr": (("21/1308.13", "21/1308.13(c)"), ("1308.13", "21 CFR 1308.13", "21/")),
    "cochrane": (("CD011612",), ("011612", "CD11612", "cd011612")),
    "de-zul": (("3000346.00.00", "51204.00.00"), ("51204", "51204.00", "51204-00-00")),
    "doi": (
        ("10.1016/S0006-3223(99)00230-9", "10.1002/14651858.CD011612.pub2"),
        ("10.1016/x.", "https://doi.org/10.1016/x", "1016/S0006", "10.1016", "10.1016/a b", "10.16/x"),
    ),
    "ema": (("EMEA/H/C/004535",), ("004535", "EMEA/H/C/4535", "EMEA/H/C/004535/II")),
    "emc": (("12640",), ("emc-12640", "")),
    "fr": (("64/37673",), ("64", "64 FR 37673", "64/")),
    "hc-ra": (("RA-72987",), ("72987", "RA72987", "ra-72987")),
    "hc-rds": (("RDS00673",), ("00673", "RDS", "rds00673")),
    "isbn": (("9780306406157", "0306406152", "080442957X"), ("978-0-306-40615-7", "030640615", "9770306406157")),
    "mrp": (("SE/H/1498/01-02/DC", "SE/H/1498/01/MR"), ("SE/H/1498", "se/h/1498/01/dc", "SE/H/1498/01/XX")),
    "nct": (("NCT02417064",), ("02417064", "NCT2417064", "NCT024170640", "NCT92417064")),
    "nda": (("211243",), ("21124", "NDA211243", "2112430")),
    "ndc": (("50458-028-02", "42023-113"), ("5045802802", "50458-028-", "458-028")),
    "nice": (("TA854", "NG222"), ("854", "ta854", "TA")),
    "pmcid": (("PMC5126726",), ("PMC05126726", "5126726", "PMC", "pmc5126726")),
    "pmid": (("10686270", "1"), ("010686270", "0", "106862701", "PMID10686270", "PMC106862", "")),
    "rems": (("386",), ("REMS386", "")),
    "spl-set-id": (
        ("d81a6a79-a74a-44b7-822c-0dfa3036eaed",),
        (
            "d81a6a79a74a44b7822c0dfa3036eaed",
            "D81A6A79-A74A-44B7-822C-0DFA3036EAED",
            "d81a6a79-a74a-44b7-822c-0dfa3036ea",
            "d81a6a79-a74a-f4b7-822c-0dfa3036eaed",
        ),
    ),
    "statute": (("gb/uksi-2015-891", "hk/cap134"), ("uksi-2015-891", "gb/", "GB/uksi-2015-891")),
    "swissmedic": (("63231",), ("6323", "632310", "CH63231")),
    "uk-pq": (("43",), ("043", "HL 43", "0")),
    "un-doc": (("E/CN.7/2015/7",), ("7", "E/", "e/cn.7")),
    "za-reg": (("Y/2.1/273", "33/2.1/0424"), ("2.1/273", "y/2.1/273", "Y/2.1/", "Y/2.1/27")),
}
RESOLVED = ("cfr", "cochrane", "doi", "ema", "fr", "isbn", "nct", "nda", "ndc", "nice", "pmcid", "pmid", "spl-set-id")
ANYWHERE, OFFICIAL = "https://example.org/", "https://www.who.int/"


def faults(url: str, *identifiers: str, caveat: str | None = None, issued: str | None = None) -> list[str]:
    """What is wrong with a bibliography of one work with this address and these identifiers."""
    fields = {"url": url, "identifiers": identifiers, "caveat": caveat, "issued": issued}
    work = facts.references[0].model_copy(update=fields)
    place = f"references {work.key!r}: "
    return [line.removeprefix(place) for line in RULES[RULE](Survey(changed((("references",), (work,)))))]


def test_each_scheme_takes_its_own_identifiers_and_no_others() -> None:
    for scheme, (good, bad) in FORMS.items():
        for value in good:
            assert faults(ANYWHERE if scheme in RESOLVED else OFFICIAL, f"{scheme}:{value}") == [], value
        for value in (*bad, f"{good[0]} ", f" {good[0]}", f"{good[0]}\n"):
            assert faults(OFFICIAL, f"{scheme}:{value}") == [f"{f'{scheme}:{value}'!r} is not well-formed"], value


def test_the_schemes_of_the_content_have_examples() -> None:
    used = {identifier.partition(":")[0] for work in facts.references for identifier in work.identifiers}
    assert used - set(FORMS) == set()


def test_an_identifier_without_a_known_scheme_is_named() -> None:
    for identifier in ("blog:1", "1", "", ":1", "DOI:10.1016/x"):
        assert faults(OFFICIAL, identifier) == [f"{identifier!r} is not well-formed"]


def test_an_isbn_with_a_wrong_check_digit_is_named() -> None:
    for isbn in ("9780306406158", "0306406153", "0804429570"):
        assert faults(OFFICIAL, f"isbn:{isbn}") == [f"'isbn:{isbn}' is not well-formed"]


def test_a_pubmed_number_is_of_about_the_year_of_the_work() -> None:
    for number, year in (
        (7189381, "1980"),
        (20000000, "2010"),
        (27500000, "2017"),
        (40000001, "2025"),
        (31000000, None),
    ):
        assert faults(ANYWHERE, f"pmid:{number}", issued=year) == []
    for number, year in ((20000000, "2017"), (30000000, "2009"), (39000000, "2015"), (46000000, "2026")):
        assert faults(ANYWHERE, f"pmid:{number}", issued=year) == [f"'pmid:{number}' is not of about {year}"]


def test_an_address_of_another_work_is_named() -> None:
    for identifier, address in (
        ("doi:10.1016/x", "https://doi.org/10.1000/1"),
        ("pmid:10686270", "https://pubmed.ncbi.nlm.nih.gov/10686271/"),
        ("pmcid:PMC5126726", "https://www.ncbi.nlm.nih.gov/pmc/articles/PMC5126727/"),
        ("nct:NCT02417064", "https://clinicaltrials.gov/study/NCT02417065"),
        (
            "spl-set-id:d81a6a79-a74a-44b7-822c-0dfa3036eaed",
            f"https://example.org/?setid={'0' * 8}{'-0000' * 3}-{'0' * 12}",
        ),
    ):
        assert faults(address, identifier) == [f"the address is of another work than {identifier}"]
        assert faults(ANYWHERE, identifier) == []


def test_a_work_without_identifier_is_on_an_official_page() -> None:
    for host in (
        "fda.gov",
        "nhs.uk",
        "gc.ca",
        "gov.au",
        "govt.nz",
        "ema.europa.eu",
        "medicines.org.uk",
        "pubs.asahq.org",
    ):
        for address in (host, f"www.{host}", f"pages.{host}"):
            assert faults(f"https://{address}/a?b#c") == faults(f"http://{address}") == [], address


def test_a_page_that_only_looks_official_is_named() -> None:
    for host in (
        "notfda.gov.example",
        "medicines.org.uk.example",
        "notmedicines.org.uk",
        "example.org/fda.gov",
        "mygov",
    ):
        (named,) = faults(f"https://{host}/a")
        assert named.endswith("is not an official page, and no caveat says what the page is")


def test_a_caveat_may_say_what_another_page_is() -> None:
    assert faults(ANYWHERE, caveat="Read in a copy on a site for patients.") == []


def test_an_archived_page_is_one_of_the_site_it_was_taken_from() -> None:
    archive = "https://web.archive.org/web/20060301075241"
    assert faults(f"{archive}/http://www.who.int/a") == []
    assert "a-blog.example is not an official page" in faults(f"{archive}/https://a-blog.example/who.int")[0]


def test_what_is_not_a_web_address_is_named() -> None:
    for url in ("", "fda.gov", "ftp://fda.gov/a", "https://", "www.fda.gov"):
        assert faults(url, "pmid:1") == [f"{url!r} is not a web address"]


def test_references_in_another_order_are_named() -> None:
    assert broken(RULE, "references", facts.references[::-1]) == "the references are not sorted by key"


def test_a_reference_that_nothing_cites_is_named() -> None:
    extra = facts.references[0].model_copy(update={"key": "aa"})
    named = broken("references are cited", "references", (extra, *facts.references))
    assert named == "references 'aa': nothing cites it"
