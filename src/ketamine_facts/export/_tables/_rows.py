"""The content as flat rows of JSON scalars, ready for a data frame; ``columns`` says what each column holds.

Where a row gathers several claims, ``verdict`` is the gravest among them and ``review`` gives each one with its note.
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from ketamine_facts.edition import Edition
from ketamine_facts.edition._summary import disclaimer
from ketamine_facts.errors import ContentError, shown
from ketamine_facts.export._tables._columns import SEPARATOR
from ketamine_facts.records import (
    Claim,
    Code,
    Dosage,
    JurisdictionProfile,
    LegalFact,
    Quantity,
    Reference,
    RouteProfile,
)
from ketamine_facts.vocabulary import Route, SideEffect, Use, Verdict

Scalar: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Scalar]

_GRAVEST_FIRST = (Verdict.CONTRADICTED, Verdict.QUALIFIED, Verdict.NOT_CHECKED, Verdict.CORROBORATED)


def records(facts: Edition) -> list[Row]:
    """One row for each claim, in the article's order, with its verdict and note; ``claims_from`` reads them back.

    >>> from ketamine_facts import facts
    >>> rows = {row["id"]: row for row in records(facts)}
    >>> rows["us-schedule-iii"]["verdict"], rows["us-schedule-iii"]["jurisdictions"]
    ('corroborated', 'united-states')
    """
    return [
        {
            "id": claim.id,
            "section": claim.section.value,
            "standing": claim.standing.value,
            "statement": claim.statement,
            "opinion": claim.opinion,
            "verdict": claim.review.verdict.value,
            "note": claim.review.note or "",
            "references": _list(claim.review.references),
            "reviewed": claim.review.date.isoformat(),
            "uses": _list(claim.uses),
            "routes": _list(claim.routes),
            "side_effects": _list(claim.side_effects),
            "jurisdictions": _list(claim.jurisdictions),
            "hedge": _list(claim.hedge),
            "frequency": claim.frequency or "",
            "timing": claim.timing or "",
            "course": claim.course or "",
            "context": claim.context or "",
            "monitoring": claim.monitoring or "",
            "spans": _list(str(span) for span in claim.spans),
            **_beside(facts, (claim,)),
        }
        for claim in facts.claims
    ]


def dosages(facts: Edition) -> list[Row]:
    """One row for each entry of the article's dosage column: as it states them, not to be dosed from.

    >>> from ketamine_facts import facts
    >>> [row["text"] for row in dosages(facts) if row["verdict"] == "contradicted"]
    ['4-10 mg/kg depending on the urgency of the procedure']
    """
    return [_dosage(facts, route, dosage) for route in facts.routes for dosage in route.dosages]


def _dosage(facts: Edition, route: RouteProfile, dosage: Dosage) -> Row:
    return {
        "route": route.term.value,
        "substance": dosage.substance.value,
        "form": route.form,
        "indications": _list(item.name for item in route.listed(dosage)),
        "uses": _list(dosage.uses),
        "text": dosage.text,
        **_quantity("", dosage.amount),
        **_quantity("duration_", dosage.duration),
        "per": dosage.per or "",
        "varies": dosage.varies,
        "varies_with": _list(dosage.varies_with),
        "monitoring": dosage.monitoring or "",
        "note": dosage.note or "",
        **_cited(facts, dosage.claims, *dosage.uses, route.term),
    }


def side_effects(facts: Edition) -> list[Row]:
    """One row for each single effect, in its group.

    >>> from ketamine_facts import facts
    >>> row = side_effects(facts)[0]
    >>> row["side_effect"], row["name"], row["codes"]
    ('dissociation-and-hallucinations', 'Dissociation', 'hpo HP:0032940 (exact)')
    """
    return [
        {
            "side_effect": effect.term.value,
            "id": item.id,
            "name": item.name,
            "hedge": _list(item.hedge),
            "frequency": item.frequency or "",
            "timing": item.timing or "",
            "course": item.course or "",
            "context": item.context or "",
            "monitoring": "; ".join(item.text for item in effect.monitoring),
            "codes": _list(_code(code) for code in item.codes),
            **_cited(facts, item.claims, effect.term),
        }
        for effect in facts.side_effects
        for item in effect.manifestations
    ]


def legal_status(facts: Edition) -> list[Row]:
    """What the article says of each place, and beside it the law by reference; ``layer`` tells the two apart.

    >>> from ketamine_facts import facts
    >>> row = legal_status(facts)[0]
    >>> row["place"], row["layer"], row["status"], row["verdict"]
    ('United States', 'article', 'Schedule III controlled substance', 'corroborated')
    """
    rows = [row for profile in facts.jurisdictions for row in _place(facts, profile)]
    return [*rows, *(_law(facts, "", fact, "") for fact in facts.other_law)]


def _place(facts: Edition, profile: JurisdictionProfile) -> Iterator[Row]:
    apart = {claim_id for item in profile.medical_uses for claim_id in item.claims}
    general = tuple(claim_id for claim_id in profile.claims if claim_id not in apart)
    said = [("classification", "", profile.classification, general)]
    said += [
        ("medical-use", item.name, item.standing.label if item.standing else "", item.claims)
        for item in profile.medical_uses
    ]
    gap = profile.gap or ""
    for kind, name, status, claims in said:
        yield {
            "jurisdiction": profile.term.value,
            "layer": "article",
            "kind": kind,
            "place": profile.term.label,
            "name": name,
            "status": status,
            "since": "",
            "checked": "",
            "gap": gap,
            **_cited(facts, claims),
        }
    for fact in profile.law:
        yield _law(facts, profile.term.value, fact, gap)


def _law(facts: Edition, jurisdiction: str, fact: LegalFact, gap: str) -> Row:
    return {
        "jurisdiction": jurisdiction,
        "layer": "reference",
        "kind": fact.kind,
        "place": fact.place,
        "name": fact.name,
        "status": fact.status,
        "since": fact.since or "",
        "checked": fact.checked.isoformat(),
        "gap": gap,
        **_cited(facts, ()),
        "references": _list(fact.references),
    }


def references(facts: Edition) -> list[Row]:
    """One row for each work of the bibliography.

    >>> from ketamine_facts import facts
    >>> [row["doi"] for row in references(facts) if row["key"] == "berman-2000"]
    ['10.1016/S0006-3223(99)00230-9']
    """
    return [_reference(reference) for reference in facts.references]


def _reference(reference: Reference) -> Row:
    return {
        "key": reference.key,
        "kind": reference.kind,
        "title": reference.title,
        "authors": SEPARATOR.join(reference.authors),  # free text, so whatever stands in it
        "corporate": reference.corporate,
        "container": reference.container or "",
        "volume": reference.volume or "",
        "issue": reference.issue or "",
        "pages": reference.pages or "",
        "issued": reference.issued or "",
        "doi": reference.identifier("doi") or "",
        "pmid": reference.identifier("pmid") or "",
        "identifiers": _list(reference.identifiers),
        "url": reference.url,
        "read_as": reference.read_as,
        "tier": reference.tier,
        "supports": reference.supports,
        "caveat": reference.caveat or "",
        "citation": str(reference),
    }


def notices(facts: Edition) -> list[Row]:
    """One row for each notice that belongs beside the content; not from the article.

    >>> from ketamine_facts import facts
    >>> notices(facts)[1]["id"]
    'not-medical-advice'
    """
    return [
        {
            "id": notice.id,
            "kind": notice.kind,
            "text": notice.text,
            "uses": _list(notice.uses),
            "routes": _list(notice.routes),
            "side_effects": _list(notice.side_effects),
            "checked": notice.checked.isoformat(),
            "references": _list(notice.references),
            "origin": notice.origin,
        }
        for notice in facts.notices
    ]


def _cited(facts: Edition, ids: tuple[str, ...], *terms: Use | Route | SideEffect) -> Row:
    claims = tuple(facts.claim(claim_id) for claim_id in ids)
    verdicts = {claim.review.verdict for claim in claims}
    gravest = next((verdict.value for verdict in _GRAVEST_FIRST if verdict in verdicts), "")
    return {
        "claims": _list(ids),
        "verdict": gravest,
        "review": " | ".join(_review(claim) for claim in claims),
        "references": _list(dict.fromkeys(key for claim in claims for key in claim.review.references)),
        **_beside(facts, claims, *terms),
    }


def _review(claim: Claim) -> str:
    note = f": {claim.review.note}" if claim.review.note else ""
    return f"{claim.id} ({claim.standing.value}, {claim.review.verdict.value}){note}"


def _beside(facts: Edition, claims: tuple[Claim, ...], *terms: Use | Route | SideEffect) -> Row:
    wanted = list(terms)
    for claim in claims:
        wanted += (*claim.uses, *claim.routes, *claim.side_effects)
    beside = facts.notices_for(*wanted)
    return {"notices": _list(notice.id for notice in beside), "notice": disclaimer(facts)}


def _quantity(prefix: str, quantity: Quantity | None) -> Row:
    return {
        f"{prefix}low": quantity.low if quantity else None,
        f"{prefix}high": quantity.high if quantity else None,
        f"{prefix}unit": quantity.unit.value if quantity else "",
        f"{prefix}approximate": bool(quantity and quantity.approximate),
    }


def _code(code: Code) -> str:
    return f"{code.system.value} {code.value} ({code.match})"


def _list(items: Iterable[str]) -> str:
    found = [str(item) for item in items]
    for item in found:
        if not item or SEPARATOR in item:
            raise ContentError(
                f"{shown(item)} cannot stand in a list of a flat row, where {SEPARATOR!r} parts the items"
            )
    return SEPARATOR.join(found)
