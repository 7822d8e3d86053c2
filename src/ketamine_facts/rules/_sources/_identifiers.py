"""Check the identifiers of works: their patterns, the check digits of ISBNs, and whether a PMID fits the year."""

import re
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

from ketamine_facts.records import Reference

PATTERNS = MappingProxyType(
    {
        "artg": re.compile(r"\d{4,6}"),
        "case": re.compile(r"[a-z]{2}/\S+"),
        "cfr": re.compile(r"\d+/[\w.()-]+"),
        "cochrane": re.compile(r"CD\d{6}"),
        "de-zul": re.compile(r"\d{4,7}\.\d{2}\.\d{2}"),
        "doi": re.compile(r"10\.\d{4,9}/\S*[^\s.,;:]"),
        "ema": re.compile(r"EMEA/H/C/\d{6}"),
        "emc": re.compile(r"\d+"),
        "fr": re.compile(r"\d+/\d+"),
        "hc-ra": re.compile(r"RA-\d+"),
        "hc-rds": re.compile(r"RDS\d+"),
        "isbn": re.compile(r"\d{9}[\dX]|97[89]\d{10}"),
        "mrp": re.compile(r"[A-Z]{2}/H/\d{4}/\d{2,3}(?:-\d{2,3})?/(?:DC|MR)"),
        "nct": re.compile(r"NCT0[0-7]\d{6}"),
        "nda": re.compile(r"\d{6}"),
        "ndc": re.compile(r"\d{4,5}-\d{3,4}(?:-\d{1,2})?"),
        "nice": re.compile(r"[A-Z]+\d+"),
        "pmcid": re.compile(r"PMC[1-9]\d{2,7}"),
        "pmid": re.compile(r"[1-9]\d{0,7}"),
        "rems": re.compile(r"\d+"),
        "spl-set-id": re.compile(r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}"),
        "statute": re.compile(r"[a-z]{2,3}/\S+"),
        "swissmedic": re.compile(r"\d{5}"),
        "uk-pq": re.compile(r"[1-9]\d*"),
        "un-doc": re.compile(r"[A-Z]+/\S+"),
        "za-reg": re.compile(r"[A-Z\d]{1,2}/\d+(?:\.\d+)*/\d{3,4}"),
    }
)
"""The pattern of the identifiers of each scheme. It matches an identifier without the prefix that names the scheme."""

RESOLVED = frozenset(
    ("cfr", "cochrane", "doi", "ema", "fr", "isbn", "nct", "nda", "ndc", "nice", "pmcid", "pmid", "spl-set-id")
)
"""The schemes whose identifier is enough to find the work. With other schemes, a reader also needs the web address."""

_IN_ADDRESS = MappingProxyType(
    # scheme: a pattern that finds an identifier of the scheme in a web address
    {
        "cochrane": re.compile(r"\b(CD\d{6})\b"),
        "doi": re.compile(r"^https?://(?:dx\.)?doi\.org/(.+)"),
        "nct": re.compile(r"\b(NCT\d{8})\b"),
        "pmcid": re.compile(r"\b(PMC\d+)\b"),
        "pmid": re.compile(r"pubmed\.ncbi\.nlm\.nih\.gov/(\d+)"),
        "spl-set-id": re.compile(r"(?i)set_?id=([0-9a-f-]{36})"),
    }
)
# PMIDs, each with the year in which PubMed assigned it, approximately
_PMID_YEARS = ((10_000_000, 1999), (15_000_000, 2005), (20_000_000, 2010), (25_000_000, 2015), (30_000_000, 2018),
               (35_000_000, 2022), (40_000_000, 2025), (45_000_000, 2029))  # fmt: skip
# A work may be dated up to 3 years before its PMID was assigned (if PubMed added the work late) or up to 2 years after
# (if the work was online before its issue was published).
_YEARS_BEFORE, _YEARS_AFTER = 3, 2


def misshapen(work: Reference) -> Iterator[str]:
    """Yield a message for each faulty identifier of a work, and for each identifier that its web address contradicts.

    An identifier is faulty if it does not match the pattern of its scheme, is an ISBN with a wrong check digit, or is a
    PMID that does not fit the year of the work. A web address contradicts an identifier if the address contains another
    identifier of the same scheme.
    """
    known: dict[str, list[str]] = {}
    for identifier in work.identifiers:
        scheme, _, value = identifier.partition(":")
        known.setdefault(scheme, []).append(value)
        pattern = PATTERNS.get(scheme)
        if not (pattern and pattern.fullmatch(value)) or (scheme == "isbn" and not _is_isbn(value)):
            yield f"{identifier!r} is not well-formed"
        elif scheme == "pmid" and not _fits_year(int(value), work.year):
            yield f"{identifier!r} is not of about {work.year}"
    for scheme, values in known.items():
        named = _IN_ADDRESS[scheme].search(work.url) if scheme in _IN_ADDRESS else None
        if named and named[1] not in values:
            yield f"the address is of another work than {scheme}:{values[0]}"


def _fits_year(number: int, year: int | None) -> bool:
    if year is None or number < _PMID_YEARS[0][0]:
        return True
    for (low, before), (high, after) in pairwise(_PMID_YEARS):
        if low <= number < high:
            assigned = before + (number - low) * (after - before) / (high - low)
            return -_YEARS_BEFORE <= year - assigned <= _YEARS_AFTER
    return False


def _is_isbn(value: str) -> bool:
    weights, modulus = ((1, 3) * 6 + (1,), 10) if value[10:] else (range(10, 0, -1), 11)
    digits = (10 if character == "X" else int(character) for character in value)
    return sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % modulus == 0
