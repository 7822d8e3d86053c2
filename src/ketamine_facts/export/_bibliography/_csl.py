"""The references as CSL-JSON."""

import datetime
import re

from ketamine_facts.edition import Edition
from ketamine_facts.export._bibliography._works import (
    annotation,
    authors,
    days_of_access,
    in_journal,
    is_cut_short,
    person,
)
from ketamine_facts.records import Reference
from ketamine_facts.vocabulary import ReferenceKind

_STRENGTH = re.compile(r"\b\d+(?:[.,]\d+)? ?(?:mg|mcg|g|mL|ml)(?:/(?:\d+ ?)?(?:mL|ml|kg))?\b")


def csl(edition: Edition) -> list[dict[str, object]]:
    """Return the references as CSL-JSON items, which Zotero, Pandoc and other citation processors read.

    The ``supports`` and ``caveat`` of a reference are in ``note``. The kind, the tier, how much was read and all
    identifiers are in ``custom``. A shortened list of authors ends in the literal name "et al.". In a title, a strength
    such as 10 mg/ml is marked so that no style changes its capitalization.

    >>> from ketamine_facts import facts
    >>> {item["id"]: item for item in csl(facts)}["berman-2000"]["title"]
    'Antidepressant effects of ketamine in depressed patients'
    """
    accessed = days_of_access(edition)
    return [_item(reference, accessed.get(reference.key)) for reference in edition.references]


def _item(reference: Reference, accessed: datetime.date | None) -> dict[str, object]:
    item: dict[str, object] = {
        "id": reference.key,
        "type": _item_type(reference),
        "title": _STRENGTH.sub(r'<span class="nocase">\g<0></span>', reference.title),
        "language": reference.language,
        "author": _names(reference),
        "issued": _date(reference.issued),
        "accessed": _date(str(accessed or "")),
        "publisher" if reference.identifier("isbn") else "container-title": reference.container,
        "volume": reference.volume,
        "issue": reference.issue,
        "page": reference.pages,
        "DOI": reference.identifier("doi"),
        "PMID": reference.identifier("pmid"),
        "PMCID": reference.identifier("pmcid"),
        "ISBN": reference.identifier("isbn"),
        "URL": reference.url,
        "note": annotation(reference),
        "custom": {
            "kind": reference.kind.value,
            "tier": reference.tier.value,
            "read_as": reference.read_as.value,
            "identifiers": list(reference.identifiers),
        },
    }
    return {variable: value for variable, value in item.items() if value}


def _date(iso: str | None) -> dict[str, list[list[int]]] | None:
    return {"date-parts": [[int(part) for part in iso.split("-")]]} if iso else None


def _item_type(reference: Reference) -> str:
    if in_journal(reference):
        return "article-journal"
    if reference.kind is ReferenceKind.LAW:
        return "legislation"
    return "book" if reference.identifier("isbn") else "webpage"


def _names(reference: Reference) -> list[dict[str, str]]:
    names = [_name(name, corporate=reference.corporate) for name in authors(reference)]
    return [*names, {"literal": "et al."}] if is_cut_short(reference) else names


def _name(name: str, *, corporate: bool) -> dict[str, str]:
    found = person(name, corporate=corporate)
    if not found:
        return {"literal": name}
    parts = {
        "non-dropping-particle": found.particle,
        "family": found.family,
        "given": found.given,
        "suffix": found.suffix,
    }
    return {part: text for part, text in parts.items() if text}
