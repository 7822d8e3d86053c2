"""Identifiers of works: the pattern of each scheme, and the check digits and plausible ranges within them."""

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
"""What an identifier of each scheme looks like."""

RESOLVED = frozenset(
    ("cfr", "cochrane", "doi", "ema", "fr", "isbn", "nct", "nda", "ndc", "nice", "pmcid", "pmid", "spl-set-id")
)
"""The schemes by which anybody finds the work. Only the page of their own country shows works of the others."""

_NAMED_BY_ADDRESS = MappingProxyType(
    # what an address says about the identifier of its work
    {
        "cochrane": re.compile(r"\b(CD\d{6})\b"),
        "doi": re.compile(r"^https?://(?:dx\.)?doi\.org/(.+)"),
        "nct": re.compile(r"\b(NCT\d{8})\b"),
        "pmcid": re.compile(r"\b(PMC\d+)\b"),
        "pmid": re.compile(r"pubmed\.ncbi\.nlm\.nih\.gov/(\d+)"),
        "spl-set-id": re.compile(r"(?i)set_?id=([0-9a-f-]{36})"),
    }
)
# about when PubMed reached a number
_PUBMED = ((10_000_000, 1999), (15_000_000, 2005), (20_000_000, 2010), (25_000_000, 2015), (30_000_000, 2018),
           (35_000_000, 2022), (40_000_000, 2025), (45_000_000, 2029))  # fmt: skip
_EARLY, _LATE = 3, 2  # years between the date of a work and its number: preprints of an issue, works added later


def misshapen(work: Reference) -> Iterator[str]:
    """What is wrong with the identifiers of a work, and with its address if that names another work."""
    known: dict[str, list[str]] = {}
    for identifier in work.identifiers:
        scheme, _, value = identifier.partition(":")
        known.setdefault(scheme, []).append(value)
        pattern = PATTERNS.get(scheme)
        if not (pattern and pattern.fullmatch(value)) or (scheme == "isbn" and not _isbn(value)):
            yield f"{identifier!r} is not well-formed"
        elif scheme == "pmid" and not _of_its_time(int(value), work.year):
            yield f"{identifier!r} is not of about {work.year}"
    for scheme, values in known.items():
        named = _NAMED_BY_ADDRESS[scheme].search(work.url) if scheme in _NAMED_BY_ADDRESS else None
        if named and named[1] not in values:
            yield f"the address is of another work than {scheme}:{values[0]}"


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
