"""Identifiers of works: the pattern of each scheme, and the check digits and plausible ranges within them."""

import re
from collections.abc import Iterator
from itertools import pairwise
from types import MappingProxyType

from ketamine_facts.records import Reference

PATTERNS = MappingProxyType(
    {
        "artg": r"\d{4,6}",
        "case": r"[a-z]{2}/\S+",
        "cfr": r"\d+/[\w.()-]+",
        "cochrane": r"CD\d{6}",
        "de-zul": r"\d{4,7}\.\d{2}\.\d{2}",
        "doi": r"10\.\d{4,9}/\S*[^\s.,;:]",
        "ema": r"EMEA/H/C/\d{6}",
        "emc": r"\d+",
        "fr": r"\d+/\d+",
        "hc-ra": r"RA-\d+",
        "hc-rds": r"RDS\d+",
        "isbn": r"\d{9}[\dX]|97[89]\d{10}",
        "mrp": r"[A-Z]{2}/H/\d{4}/\d{2,3}(?:-\d{2,3})?/(?:DC|MR)",
        "nct": r"NCT0[0-7]\d{6}",
        "nda": r"\d{6}",
        "ndc": r"\d{4,5}-\d{3,4}(?:-\d{1,2})?",
        "nice": r"[A-Z]+\d+",
        "pmcid": r"PMC[1-9]\d{2,7}",
        "pmid": r"[1-9]\d{0,7}",
        "rems": r"\d+",
        "spl-set-id": r"[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}",
        "statute": r"[a-z]{2,3}/\S+",
        "swissmedic": r"\d{5}",
        "uk-pq": r"[1-9]\d*",
        "un-doc": r"[A-Z]+/\S+",
        "za-reg": r"[A-Z\d]{1,2}/\d+(?:\.\d+)*/\d{3,4}",
    }
)
"""What an identifier of each scheme looks like."""

RESOLVED = frozenset(
    ("cfr", "cochrane", "doi", "ema", "fr", "isbn", "nct", "nda", "ndc", "nice", "pmcid", "pmid", "spl-set-id")
)
"""The schemes by which anybody finds the work. Only the page of their own country shows works of the others."""

_NAMED_BY_ADDRESS = MappingProxyType(
    # what an address says about the identifier of its work
    {
        "cochrane": r"\b(CD\d{6})\b",
        "doi": r"^https?://(?:dx\.)?doi\.org/(.+)",
        "nct": r"\b(NCT\d{8})\b",
        "pmcid": r"\b(PMC\d+)\b",
        "pmid": r"pubmed\.ncbi\.nlm\.nih\.gov/(\d+)",
        "spl-set-id": r"(?i)set_?id=([0-9a-f-]{36})",
    }
)
# about when PubMed reached a number
_PUBMED = ((10_000_000, 1999), (15_000_000, 2005), (20_000_000, 2010), (25_000_000, 2015), (30_000_000, 2018),
           (35_000_000, 2022), (40_000_000, 2025), (45_000_000, 2029))  # fmt: skip
_EARLY, _LATE = 3, 2  # years between the date of a work and its number: preprints of an issue, works added later


def misshapen(work: Reference) -> Iterator[str]:
    """What is wrong with the identifiers of a work, and with its address if that names another work."""
    for identifier in work.identifiers:
        scheme, _, value = identifier.partition(":")
        if not re.fullmatch(PATTERNS.get(scheme, "(?!)"), value) or (scheme == "isbn" and not _isbn(value)):
            yield f"{identifier!r} is not well-formed"
        elif scheme == "pmid" and not _of_its_time(int(value), work.year):
            yield f"{identifier!r} is not of about {work.year}"
    for scheme, pattern in _NAMED_BY_ADDRESS.items():
        known = [value for name, _, value in (item.partition(":") for item in work.identifiers) if name == scheme]
        named = re.search(pattern, work.url)
        if known and named and named[1] not in known:
            yield f"the address is of another work than {scheme}:{known[0]}"


def _of_its_time(number: int, year: int | None) -> bool:
    if year is None or number < _PUBMED[0][0]:
        return True
    for (low, before), (high, after) in pairwise(_PUBMED):
        if low <= number < high:
            assigned = before + (number - low) * (after - before) / (high - low)
            return -_EARLY <= year - assigned <= _LATE
    return False


def _isbn(value: str) -> bool:
    weights, modulus = ((1, 3) * 6 + (1,), 10) if value[10:] else (range(10, 0, -1), 11)
    digits = (10 if character == "X" else int(character) for character in value)
    return sum(weight * digit for weight, digit in zip(weights, digits, strict=True)) % modulus == 0
